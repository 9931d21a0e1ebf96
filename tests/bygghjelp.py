"""Builds for the tests: the real steps with a stand-in for the PDF, and a build that dies where asked.

Run as a script (`bygghjelp.py ROOT PAGES DEATH`) it builds the guide below ROOT and is killed at DEATH, one of
`DODSSTEDER`. PAGES are what MkDocs made of the guide before.
"""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from veileder import bygg as byggmodul
from veileder.bygg import STEG, Steg, bygg, lag_sider
from veileder.bygger import bytt
from veileder.model.meny import les_meny, utvid
from veileder.model.trykksak import alle_trykk
from veileder.model.veileder import last_veileder
from veileder.nettsted import nettsted as nettstedmodul
from veileder.nettsted.verk import Verk
from veileder.paths import Stier

# Each is a state of its own on the disk: nothing new yet, files without pages, some pages, a whole new site not
# swapped in, and the moments of the swap.
DODSSTEDER = (
    "byggingen",
    "etter:bygger sidene",
    "etter:lager maler",
    "skrivingen",
    "etter:kontrollerer sidene",
    "atomisk:før-rydding",
    "to-navn:etter-første",
    "to-navn:etter-andre",
    "to-navn:midt-i-rydding",
    "etter:bytter inn det nye nettstedet",
)


def lag_pdf_stubb(verk: Verk) -> None:
    """A file where each PDF would be; the real ones take longer than all the rest."""
    for trykk in alle_trykk(verk.veileder):
        for fil in trykk.filer:
            verk.nettsted.lag_fil(fil, b"%PDF-1.7\n")


STEG_MED_STUBB = tuple(
    replace(ett, kjor=lag_pdf_stubb) if ett.kjor is byggmodul.lag_trykk else ett for ett in STEG
)


def bygg_stille(stier: Stier, steg: Sequence[Steg] = STEG_MED_STUBB, bygger: str | None = None) -> None:
    """The whole job, without words."""
    bygg(stier, steg, meld=lambda tekst: None, bygger=bygger)


def lag_verk(stier: Stier, sider: Mapping[str, str] | None = None) -> Verk:
    """A build of the guide below `stier` that has come as far as these pages, given as HTML by address."""
    veileder = last_veileder(stier)
    verk = Verk(stier, veileder, utvid(les_meny(stier), veileder.malsider) if stier.mkdocs_yml.exists() else ())
    for adresse, tekst in (sider or {}).items():
        verk.nettsted.legg_til_side(adresse, tekst)
    return verk


def med_sider(sider: Path) -> list[Steg]:
    """The steps with pages that MkDocs made before, so that a build takes no time worth mentioning."""

    def les(verk: Verk) -> None:
        verk.nettsted.les_sider(sider)

    return [replace(ett, kjor=les) if ett.kjor is lag_sider else ett for ett in STEG_MED_STUBB]


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
    navn = [ett.navn for ett in steg]
    if slag == "byggingen":
        steg[navn.index("bygger sidene")] = Steg("dør", dod)
    if slag == "etter":
        steg.insert(navn.index(hvor) + 1, Steg("dør", dod))
    if slag == "skrivingen":
        nr = navn.index("skriver sidene")
        steg.insert(nr, Steg("skal dø", dod_under_skriving))
    if slag == "atomisk":
        bytt.shutil.rmtree = dod_ved_rydding(bytt.shutil.rmtree)
    if slag == "to-navn":
        bytt._bytt_navn = lambda en, annen: False
        if hvor == "midt-i-rydding":
            bytt.shutil.rmtree = dod_ved_rydding(bytt.shutil.rmtree)
        else:
            Path.rename = dod_etter({"etter-første": 1, "etter-andre": 2}[hvor], Path.rename)
    bygg_stille(Stier(rot), steg)


def dod_under_skriving(verk: Verk) -> None:
    """From here on the third file written is the last."""
    nettstedmodul.skriv_fil = dod_etter(3, nettstedmodul.skriv_fil)


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
