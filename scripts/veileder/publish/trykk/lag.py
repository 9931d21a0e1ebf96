"""The build's step: every edition on the list, from the pages of the site being built."""

from collections.abc import Callable

from veileder.model.melding import Byggefeil
from veileder.model.side import adresse_for
from veileder.nettsted.verk import Verk
from veileder.publish.stilfarger import les_stilfarger
from veileder.publish.trykk.trykkeri import Trykkeri
from veileder.publish.trykk.trykkside import Trykkside

LAGER = ".cache/trykk"


def lag_trykk(verk: Verk, meld: Callable[[str], None] = print) -> None:
    """Make the editions and put them in the register of files."""
    if not verk.veileder.trykksaker:
        return
    trykkeri = Trykkeri(
        veileder=verk.veileder,
        sider=les_sider(verk),
        farger=les_stilfarger(verk.stilark),
        nettadresse=verk.nettadresse,
        ressurser=verk.ressursrot,
        site=verk.nettsted.mappe,
        lager=verk.stier.rot / LAGER,
    )
    for fil, antall in trykkeri.trykk_alle(meld):
        verk.nettsted.registrer(fil, f"{antall} {'side' if antall == 1 else 'sider'}")


def les_sider(verk: Verk) -> dict[str, Trykkside]:
    """Every page of the navigation in its order, with the part it belongs to."""
    sider: dict[str, Trykkside] = {}
    del_ = ""
    for punkt in verk.menypunkter:
        adresse = adresse_for(punkt.fil)
        if punkt.dybde == 0:
            del_ = punkt.tittel
        side = verk.nettsted.sider.get(adresse)
        if side is None:
            raise Byggefeil(f"trykksakene mangler sida «{punkt.fil}»: {adresse} er ikke bygd")
        if side.artikkel is None:
            raise Byggefeil(f"trykksakene mangler sida «{punkt.fil}»: {adresse} har ingen <article>")
        sider[adresse] = Trykkside(punkt.tittel, adresse, punkt.dybde, del_, side.artikkel)
    return sider
