"""Addresses are promises: nothing in the committed inventory disappears without a line in flyttet.yml.

What is promised is pages and the places on them a reader can be sent to (`model/ankere.py`), so a promise that is
broken is seen without building. The check of the built site sees that each place is there.
"""

from collections.abc import Iterable, Iterator, Mapping

from veileder.checks.nettstedsjekk import Dokument
from veileder.model.ankere import ankere
from veileder.model.flytting import ny_adresse
from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.veileder import Utkast
from veileder.model.yamlfil import les_tekstfil
from veileder.nettsted.verk import Verk
from veileder.paths import Stier

FIL = "docs/data/adresser.txt"


def check_adresser(veileder: Utkast, stier: Stier) -> Iterator[Melding]:
    """Every promised address exists, or has moved to one that does."""
    try:
        lovet = les_inventar(stier)
    except Innholdsfeil as feil:
        yield from feil.meldinger
        return
    finnes = set(finn_adresser(veileder))
    flyttet = veileder.flyttet
    for nummer, adresse in enumerate(lovet, start=1):
        # Where a line of its own leads nowhere, that is told below.
        if adresse not in finnes and adresse not in flyttet and ny_adresse(flyttet, adresse) not in finnes:
            rad = "legg den tilbake, eller skriv en linje i docs/data/flyttet.yml"
            yield Melding(FIL, nummer, "", f"adressen {adresse} er lovet bort og finnes ikke lenger", rad)
    yield from _check_lovet(finnes, stier)
    for flytting in flyttet.values():
        # A page that is missing is told by the rules for moved addresses.
        side = flytting.til.partition("#")[0]
        if flytting.til not in finnes and side in veileder.sider:
            opphav = veileder.opphav[("flyttet", flytting.fra)]
            yield opphav.melding(("til",), f"adressen {flytting.til} finnes ikke", "vis til et sted som finnes")


def _check_lovet(finnes: set[str], stier: Stier) -> Iterator[Melding]:
    """Addresses nobody has promised yet: in a guide that keeps promises, they wait for the text to be done."""
    inventar = set(les_inventar(stier))
    if inventar and (nye := finnes - inventar):
        hva = f"{len(nye)} nye adresser er ikke lovet bort, blant dem {min(nye)}"
        yield Melding(FIL, 0, "", hva, "kjør make adresser når teksten er ferdig", "advarsel")


def check_steder(verk: Verk, dokumenter: Mapping[str, Dokument]) -> Iterator[Melding]:
    """Every place a page is to have is on the page as built."""
    for adresse, side in verk.veileder.sider.items():
        finnes = dokumenter[adresse].ider
        for id_ in sorted(ankere(verk.veileder, side)):
            if id_ not in finnes:
                rad = "se etter i malen til makroen som skal vise det, og i model/ankere.py"
                yield Melding(adresse, 0, "", f"stedet «#{id_}» kan lenkes til, men finnes ikke på sida", rad)


def finn_adresser(veileder: Utkast) -> list[str]:
    """Pages and places of the guide that others may link to, sorted."""
    adresser = [lenke.adresse for lenke in veileder.kortlenker.values()]
    for adresse, side in veileder.sider.items():
        adresser += [adresse, *(f"{adresse}#{id_}" for id_ in ankere(veileder, side))]
    return sorted(adresser)


def les_inventar(stier: Stier) -> list[str]:
    """The committed inventory; empty for a guide that has promised nothing yet. Raises Innholdsfeil."""
    sti = stier.rot / FIL
    return les_tekstfil(sti, FIL).split() if sti.exists() else []


def skriv_inventar(stier: Stier, veileder: Utkast) -> int:
    """Add the addresses of the guide to the inventory; how many were new."""
    return lov_bort(stier, finn_adresser(veileder))


def lov_bort(stier: Stier, adresser: Iterable[str]) -> int:
    """Add these addresses to the inventory; how many were new."""
    gamle = set(les_inventar(stier))
    alle = gamle | set(adresser)
    if alle != gamle:
        (stier.rot / FIL).write_text("".join(f"{adresse}\n" for adresse in sorted(alle)), encoding="utf-8")
    return len(alle) - len(gamle)
