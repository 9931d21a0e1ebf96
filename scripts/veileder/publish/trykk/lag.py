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
    """Every page in the order of the navigation, with the part it belongs to.

    A page made from data that does not stand in the menu comes after the pages of its folder, one step deeper.
    """
    sider: dict[str, Trykkside] = {}
    del_ = ""
    for punkt in verk.menypunkter:
        adresse = adresse_for(punkt.fil)
        if punkt.dybde == 0:
            del_ = punkt.tittel
        if adresse not in verk.nettsted.sider:
            raise Byggefeil(f"trykksakene mangler sida «{punkt.fil}»: {adresse} er ikke bygd")
        sider[adresse] = _trykkside(verk, punkt.tittel, adresse, punkt.dybde, del_)
    rekke = list(sider)
    for adresse in sorted(verk.veileder.skjulte, key=list(verk.veileder.sider).index):
        over = max((mappe for mappe in sider if adresse.startswith(mappe) and mappe != adresse), key=len)
        tittel = verk.veileder.sider[adresse].hode.title
        sider[adresse] = _trykkside(verk, tittel, adresse, sider[over].dybde + 1, sider[over].del_)
        sist = max(nr for nr, ett in enumerate(rekke) if ett.startswith(over))
        rekke.insert(sist + 1, adresse)
    return {adresse: sider[adresse] for adresse in rekke}


def _trykkside(verk: Verk, tittel: str, adresse: str, dybde: int, del_: str) -> Trykkside:
    artikkel = verk.nettsted.sider[adresse].artikkel
    if artikkel is None:
        raise Byggefeil(f"trykksakene mangler sida {adresse}: den har ingen <article>")
    return Trykkside(tittel, adresse, dybde, del_, artikkel)
