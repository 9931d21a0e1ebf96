"""Links within the site in one form, whichever builder wrote them: the shortest way, and a slash after a folder."""

import posixpath
from urllib.parse import urljoin, urlsplit

from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk

MED_ADRESSE = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("form", "action"))


def rett_lenker(side: Nettside, verk: Verk) -> None:
    """`././` is `./`, `../engerdal/x/` from Engerdal is `x/`, and `..` is `../`."""
    rotsti = verk.rotsti
    for tagg, navn in MED_ADRESSE:
        for element in side.tre.iter(tagg):
            adresse = element.get(navn)
            if adresse and adresse == rotsti:
                # The page for wrong addresses leads home by the path of the site.
                element.set(navn, f"{adresse}/")
            elif adresse and not adresse.startswith("#"):
                element.set(navn, rettet(adresse, side.adresse))


def rettet(lenke: str, fra: str) -> str:
    """A relative link as seen from the page `fra`; other addresses as they are."""
    deler = urlsplit(lenke)
    if deler.scheme or deler.netloc or not deler.path or deler.path.startswith("/"):
        return lenke
    maal = urljoin(fra, deler.path)
    kort = posixpath.relpath(maal, posixpath.dirname(fra))
    if maal.endswith("/"):
        kort += "/"
    return deler._replace(path=kort).geturl()
