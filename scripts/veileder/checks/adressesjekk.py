"""Addresses are promises: nothing in the committed inventory disappears without a line in flyttet.yml."""

from collections.abc import Iterator

from veileder.checks.nettstedsjekk import les_dokument
from veileder.model.flytting import ny_adresse
from veileder.model.melding import Melding
from veileder.nettsted.nettsted import Nettsted
from veileder.nettsted.verk import Verk
from veileder.paths import Stier

FIL = "docs/data/adresser.txt"
# Marks that follow the order of the text, and the theme's own; nobody is promised these.
IKKE_LOVET = ("ref-", "kilde-", "ord-", "topp", "innhold")


def check_adresser(verk: Verk) -> Iterator[Melding]:
    """Every promised address exists on the new site, or has moved to one that does."""
    finnes = set(finn_adresser(verk.nettsted))
    flyttet = verk.veileder.flyttet
    for nummer, adresse in enumerate(les_inventar(verk.stier), start=1):
        # Where a line of its own leads nowhere, that is told below.
        if adresse not in finnes and adresse not in flyttet and ny_adresse(flyttet, adresse) not in finnes:
            rad = "legg den tilbake, eller skriv en linje i docs/data/flyttet.yml"
            yield Melding(FIL, nummer, "", f"adressen {adresse} er lovet bort og finnes ikke lenger", rad)
    for flytting in flyttet.values():
        if flytting.til not in finnes:
            opphav = verk.veileder.opphav[("flyttet", flytting.fra)]
            yield opphav.melding(("til",), f"adressen {flytting.til} finnes ikke", "vis til en side som finnes")


def finn_adresser(nettsted: Nettsted) -> list[str]:
    """Pages and places of a built site that others may link to, sorted; pages that only lead on are left out."""
    adresser = []
    for adresse, side in nettsted.sider.items():
        if adresse.endswith("/"):
            ider = les_dokument(side.tre).artikkel_ider
            adresser += [adresse, *(f"{adresse}#{id_}" for id_ in ider if not id_.startswith(IKKE_LOVET))]
    return sorted(adresser)


def les_inventar(stier: Stier) -> list[str]:
    """The committed inventory; empty for a guide that has promised nothing yet."""
    sti = stier.rot / FIL
    return sti.read_text(encoding="utf-8").split() if sti.exists() else []


def skriv_inventar(stier: Stier, nettsted: Nettsted) -> int:
    """Add the addresses of a built site to the inventory; how many were new."""
    gamle = set(les_inventar(stier))
    alle = gamle | set(finn_adresser(nettsted))
    (stier.rot / FIL).write_text("".join(f"{adresse}\n" for adresse in sorted(alle)), encoding="utf-8")
    return len(alle) - len(gamle)
