"""Addresses are promises: nothing in the committed inventory disappears without a line in flyttet.yml."""

from collections.abc import Iterator
from pathlib import Path

from veileder.checks.nettstedsjekk import Dokument, les_nettsted
from veileder.model.flytting import ny_adresse
from veileder.model.melding import Melding
from veileder.model.veileder import Veileder
from veileder.paths import Stier

FIL = "docs/data/adresser.txt"
# Marks that follow the order of the text, and the theme's own; nobody is promised these.
IKKE_LOVET = ("ref-", "kilde-", "ord-", "topp", "innhold")


def check_adresser(veileder: Veileder, stier: Stier) -> Iterator[Melding]:
    """Every promised address exists on the new site, or has moved to one that does."""
    finnes = set(finn_adresser(stier.ny_site)) - set(veileder.flyttet)
    for nummer, adresse in enumerate(les_inventar(stier), start=1):
        ny = ny_adresse(veileder.flyttet, adresse)
        # Where a line of its own leads nowhere, that is told below.
        if adresse not in finnes and adresse not in veileder.flyttet and ny not in finnes:
            rad = "legg den tilbake, eller skriv en linje i docs/data/flyttet.yml"
            yield Melding(FIL, nummer, "", f"adressen {adresse} er lovet bort og finnes ikke lenger", rad)
    for flytting in veileder.flyttet.values():
        if flytting.til not in finnes:
            opphav = veileder.opphav[("flyttet", flytting.fra)]
            yield opphav.melding(("til",), f"adressen {flytting.til} finnes ikke", "vis til en side som finnes")


def finn_adresser(mappe: Path) -> list[str]:
    """Pages and places of a built site that others may link to, sorted; pages that only lead on are left out."""
    adresser = []
    for adresse, dokument in les_nettsted(mappe).items():
        if adresse.endswith("/") and not dokument.leder_videre:
            adresser += [adresse, *(f"{adresse}#{id_}" for id_ in _lovede_ider(dokument))]
    return sorted(adresser)


def les_inventar(stier: Stier) -> list[str]:
    """The committed inventory; empty for a guide that has promised nothing yet."""
    sti = stier.rot / FIL
    return sti.read_text(encoding="utf-8").split() if sti.exists() else []


def skriv_inventar(stier: Stier, mappe: Path) -> int:
    """Add the addresses of the built site in `mappe` to the inventory; how many were new."""
    gamle = set(les_inventar(stier))
    alle = gamle | set(finn_adresser(mappe))
    (stier.rot / FIL).write_text("".join(f"{adresse}\n" for adresse in sorted(alle)), encoding="utf-8")
    return len(alle) - len(gamle)


def _lovede_ider(dokument: Dokument) -> list[str]:
    return [id_ for id_ in dokument.artikkel_ider if not id_.startswith(IKKE_LOVET)]
