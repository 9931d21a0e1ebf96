"""The key words of each page, by name and with a link to the page that gathers them."""

from lxml import html

from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk

SAMLESIDE = "/emner/"


def skriv_nokkelord(side: Nettside, verk: Verk) -> None:
    """Fill in the line of key words; where nothing gathers them the line goes away."""
    innhold = verk.veileder.sider.get(side.adresse)
    veileder = verk.veileder.paa(innhold.hode.sprak) if innhold else verk.veileder
    emner = veileder.emner if SAMLESIDE in veileder.sider else {}
    ord_ = verk.ord_paa(side)
    for linje in side.tre.xpath("//p[@class='nokkelord' and @data-emner]"):
        kjente = [id_ for id_ in linje.attrib.pop("data-emner").split() if id_ in emner]
        if not kjente:
            linje.drop_tree()
            continue
        linje.text = f"{ord_.sider.nokkelord} "
        for id_ in kjente:
            lenke = html.Element("a", href=f"{side.rot}{SAMLESIDE.lstrip('/')}#{id_}")
            lenke.text, lenke.tail = emner[id_].navn, ", "
            linje.append(lenke)
        lenke.tail = None
