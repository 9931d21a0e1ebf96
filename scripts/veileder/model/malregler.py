"""Rules for documents and slides: every blank is marked alike, and every table row is whole."""

import re
from collections.abc import Iterator

from veileder.model.dokumentmal import ARKFIGURER, FELT, Tabell
from veileder.model.melding import Melding
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
