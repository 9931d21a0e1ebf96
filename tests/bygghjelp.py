"""Builds for the tests: the real steps with a stand-in for the PDF, and a build that dies where asked.

Run as a script (`bygghjelp.py ROOT PAGES DEATH`) it builds the guide below ROOT and is killed at DEATH:
`etter:N` after step N, or one of the places in `MIDT_I`. PAGES are what MkDocs made of the guide before.
"""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from veileder import bygg as byggmodul
from veileder.bygg import STEG, Steg, bygg, lag_sider
from veileder.bygger import bytt
from veileder.paths import Stier
from veileder.publish import bok

MIDT_I = (
    "byggingen",
    "atomisk:før-rydding",
    "to-navn:etter-første",
    "to-navn:etter-andre",
    "to-navn:midt-i-rydding",
)


def lag_pdf_stubb(stier: Stier) -> None:
    """A file where the PDF would be; the real one takes longer than all the rest."""
    sti = stier.ny_site / bok.PDF_STI
    sti.parent.mkdir(parents=True, exist_ok=True)
    sti.write_bytes(b"%PDF-1.7\n")


STEG_MED_STUBB = tuple(
    replace(ett, kjor=lag_pdf_stubb) if ett.kjor is byggmodul.lag_pdf else ett for ett in STEG
)


def bygg_stille(stier: Stier, steg: Sequence[Steg] = STEG_MED_STUBB) -> None:
    """The whole job, without words."""
    bygg(stier, steg, meld=lambda tekst: None)


def med_sider(sider: Path) -> list[Steg]:
    """The steps with pages that MkDocs made before, so that a build takes no time worth mentioning."""

    def kopier(stier: Stier) -> None:
        shutil.copytree(sider, stier.ny_site, copy_function=kopier_fil)

    return [replace(ett, kjor=kopier) if ett.kjor is lag_sider else ett for ett in STEG_MED_STUBB]


def kopier_fil(fra: str, til: str) -> None:
    """One file; by its name, so that a copy can be stopped half way."""
    shutil.copy2(fra, til)


def les_filer(mappe: Path) -> dict[str, bytes]:
    """Every file below `mappe` with its bytes."""
    return {
        sti.relative_to(mappe).as_posix(): sti.read_bytes()
        for sti in sorted(mappe.rglob("*"))
        if sti.is_file()
    }


def dod(*_: object) -> None:
    """What a power cut does: no cleaning up."""
    os._exit(9)


def bygg_til(rot: Path, sider: Path, sted: str) -> None:
    """Build and die at `sted`."""
    slag, _, hvor = sted.partition(":")
    steg = med_sider(sider)
    if slag == "byggingen":
        shutil.copy2 = dod_etter(3, shutil.copy2)
    if slag == "etter":
        steg.insert(int(hvor) + 1, Steg("dør", dod))
    if slag == "atomisk":
        bytt.shutil.rmtree = dod_ved_rydding(bytt.shutil.rmtree)
    if slag == "to-navn":
        bytt._bytt_navn = lambda en, annen: False
        if hvor == "midt-i-rydding":
            bytt.shutil.rmtree = dod_ved_rydding(bytt.shutil.rmtree)
        else:
            Path.rename = dod_etter({"etter-første": 1, "etter-andre": 2}[hvor], Path.rename)
    bygg_stille(Stier(rot), steg)


def dod_etter(antall: int, gjor: Callable) -> Callable:
    """`gjor`, but the machine stops after `antall` calls."""
    ganger = iter(range(1, antall + 1))

    def gjort(*argumenter: object, **valg: object) -> None:
        gjor(*argumenter, **valg)
        if next(ganger) == antall:
            dod()

    return gjort


def dod_ved_rydding(rydd: Callable) -> Callable:
    """Clearing away of a whole site (old or new) that is cut short after its front page."""

    def ryddet(mappe: Path, **valg: object) -> None:
        if mappe.name in ("site.ny", "site.gammel") and (mappe / "index.html").exists():
            (mappe / "index.html").unlink()
            dod()
        rydd(mappe, **valg)

    return ryddet


if __name__ == "__main__":
    bygg_til(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
