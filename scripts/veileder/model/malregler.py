"""Rules for documents and slides: every blank is marked alike, and every table row is whole."""

import re
from collections.abc import Iterator

from veileder.model.dokumentmal import ARKFIGURER, FELT, Tabell
from veileder.model.melding import Melding
from veileder.model.oppfolgingsark import ARKBOLKER, Arkfelt
from veileder.model.opphav import Opphav
from veileder.model.prosa import besok
from veileder.model.tekst import uten_merker
from veileder.model.typer import Innhold
from veileder.model.veileder import Utkast
from veileder.model.yamlfil import Sti

# What people write for a blank: brackets of another kind, a row of dots or of underscores.
_ANNET_FELT = re.compile(r"\[[^\]]*\]?|\.{3,}|…|_{2,}")


def check_dokumentmaler(veileder: Utkast) -> Iterator[Melding]:
    """All rules for every document and set of slides."""
    for samling in ("dokumentmaler", "lysark", "kurs"):
        for id_, ting in veileder.samling(samling).items():
            yield from _check_felter(ting, veileder.opphav[(samling, id_)])
    for samling in ("dokumentmaler", "lysark"):
        for id_, ting in veileder.samling(samling).items():
            opphav = veileder.opphav[(samling, id_)]
            for nr, ark in enumerate(getattr(ting, "ark", ())):
                if ark.punkter and (ark.tabell or ark.slag in ARKFIGURER):
                    hva = "arket har både punkter og en tabell eller figur"
                    yield opphav.melding(("ark", nr, "punkter"), hva, "flytt punktene til et eget ark")
            for sti, tabell in _tabeller(ting):
                for nr, rad in enumerate(tabell.rader):
                    if len(rad) != len(tabell.hode):
                        hva = f"raden har {len(rad)} celler, overskriftene er {len(tabell.hode)}"
                        yield opphav.melding((*sti, "rader", nr), hva, "gi raden like mange celler")


def _check_felter(ting: Innhold, opphav: Opphav) -> Iterator[Melding]:
    for sti, verdi in besok(ting):
        if isinstance(verdi, str) and (treff := _ANNET_FELT.search(FELT.sub("", uten_merker(verdi)))):
            hva = f"«{treff[0]}» er ikke et felt leseren kjenner igjen"
            yield opphav.melding(sti, hva, "skriv feltet som [fyll inn: dato]")


def _tabeller(ting: object) -> Iterator[tuple[Sti, Tabell]]:
    felt = "bolker" if hasattr(ting, "bolker") else "ark"
    for nr, del_ in enumerate(getattr(ting, felt)):
        if del_.tabell:
            yield (felt, nr, "tabell"), del_.tabell


def check_oppfolgingsark(veileder: Utkast) -> Iterator[Melding]:
    """The follow-up sheet to fill in by hand asks for what the page, the paper and the script ask for, in order."""
    mal = veileder.dokumentmaler.get("oppfolgingsark")
    if mal is None or not veileder.arkfelt:
        return
    opphav = veileder.opphav[("dokumentmaler", mal.id)]
    felt = tuple(veileder.arkfelt.values())
    tiltak = tuple(ett.navn for ett in felt if ett.bolk == "tiltak")
    ventet = [navn for bolk in ARKBOLKER for navn in _navn(felt, bolk, tiltak)]
    for _, tabell in _tabeller(mal):
        for navn in [tabell.hode] if tabell.hode == tiltak else [rad[0] for rad in tabell.rader]:
            if ventet and navn == ventet[0]:
                ventet.pop(0)
    if ventet:
        neste = ventet[0]
        rader = neste if isinstance(neste, str) else " | ".join(neste)
        yield opphav.melding(
            ("bolker",),
            f"raden «{rader}» mangler, eller står i en annen rekkefølge enn i docs/data/oppfolgingsark.yml",
            "skriv navnet på feltet likt begge steder",
        )


def _navn(felt: tuple[Arkfelt, ...], bolk: str, tiltak: tuple[str, ...]) -> Iterator[str | tuple[str, ...]]:
    """What the rows of a part are called; the actions are one table with a column for each field."""
    if bolk == "tiltak":
        yield tiltak
    else:
        yield from (ett.navn for ett in felt if ett.bolk == bolk)
