"""The built pages as places a reader can be sent to: every heading, glossary entry and objection with an id.

Read from the HTML, so it does not matter which builder made it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from veileder.nettsted.nettsted import Nettside, Nettsted

# Not content of the guide, or the same on every page.
UTENFOR_STIER = ("/sok/", "/404.html")
UTENFOR_ANKERE = frozenset({"kilder", "les-videre"})
_UTENFOR_TEKST = (
    "self::sup[@class='kilde'] or self::svg or self::script or self::style or self::template "
    "or self::details[@class='kildeboks'] or self::code or self::a[starts-with(., 'http')] "
    "or self::*[@hidden] or self::*[@popover]"
)
_ER_UTENFOR = etree.XPath(f"boolean({_UTENFOR_TEKST})")
# Words on either side of one of these are not one word.
_BLOKKER = re.compile("p|li|t[dhr]|d[dt]|div|h[1-6]|(fig)?caption|legend|label|blockquote|br|section|option")


@dataclass
class Sted:
    """A place on a page: the text from its heading to the next one."""

    anker: str
    tittel: str
    nivaa: int
    tekst: str = ""


@dataclass
class Soksside:
    """A page: its address without the first slash, description, opening, and places, itself the first."""

    adresse: str
    beskrivelse: str
    ingress: str
    steder: list[Sted]


def les_sokssider(nettsted: Nettsted) -> list[Soksside]:
    """Every page of the guide with something to find, in the order of the files."""
    alle = [
        les_side(side) for side in nettsted.hver_side() if not side.adresse.endswith(UTENFOR_STIER)
    ]
    return [side for side in alle if side]


def les_side(side: Nettside) -> Soksside | None:
    """One page; None where it has no article with a heading to be sent to."""
    artikkel = side.artikkel
    if artikkel is None or not artikkel.xpath(".//h1"):
        return None
    alle = list(_steder(artikkel))
    if not alle:
        return None
    steder = [sted for sted in alle if sted is alle[0] or sted.anker not in UTENFOR_ANKERE]
    beskrivelse = side.tre.xpath("string(//meta[@name='description']/@content)")
    return Soksside(side.adresse.lstrip("/"), _rens(beskrivelse), _forste_avsnitt(artikkel), steder)


def _steder(artikkel: html.HtmlElement) -> Iterator[Sted]:
    """Walk the article in document order; each heading with an id opens a place."""
    naa: Sted | None = None
    biter: list[str] = []
    for verdi in _gang(artikkel):
        if isinstance(verdi, Sted):
            if naa is not None:
                naa.tekst = _uten_tittel(_rens("".join(biter)), naa.tittel)
                yield naa
            naa, biter = verdi, []
        else:
            biter.append(verdi)
    if naa is not None:
        naa.tekst = _uten_tittel(_rens("".join(biter)), naa.tittel)
        yield naa


def _uten_tittel(tekst: str, tittel: str) -> str:
    return tekst.removeprefix(tittel).lstrip()


def _gang(element: html.HtmlElement) -> Iterator[Sted | str]:
    if not isinstance(element.tag, str) or _ER_UTENFOR(element):
        return
    sted = _som_sted(element)
    if sted:
        yield sted
    if element.tag in ("h1", "h2", "h3") and sted:
        return
    if _BLOKKER.fullmatch(element.tag):
        yield " \n"
    yield element.text or ""
    for barn in element:
        yield from _gang(barn)
        yield barn.tail or ""
    if _BLOKKER.fullmatch(element.tag):
        yield " \n"


def _som_sted(element: html.HtmlElement) -> Sted | None:
    anker = element.get("id")
    if not anker:
        return None
    if re.fullmatch("h[123]", element.tag):
        return Sted(anker, _rens(element.text_content()), int(element.tag[1]))
    if element.tag == "div" and element.getparent().tag == "dl":
        return Sted(anker, _rens(element.xpath("string(dt)")), 4)
    if element.tag == "section" and element.get("aria-label"):
        return Sted(anker, _rens(element.get("aria-label")), 4)
    return None


def _forste_avsnitt(artikkel: html.HtmlElement) -> str:
    for avsnitt in artikkel.xpath("./p"):
        tekst = _rens("".join(verdi for verdi in _gang(avsnitt) if isinstance(verdi, str)))
        if tekst:
            return tekst
    return ""


def _rens(tekst: str) -> str:
    """One line of text without soft hyphens, and without a space left where a citation mark was."""
    return re.sub(r" (?=[.,;:!?])", "", " ".join(tekst.replace("\u00ad", "").split()))
