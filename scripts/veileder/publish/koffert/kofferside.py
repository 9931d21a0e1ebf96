"""A page of the guide as a page of the kit: its text with links that lead somewhere, and what it needs inside it."""

import base64
import mimetypes
import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from veileder.model.melding import Byggefeil
from veileder.nettsted.nettsted import Nettside

I_VEILEDEREN = "(i veilederen)"
_SKRIPT = re.compile(r"(?:^|/)assets/js/(.+)$")
# What only the site offers: the list of files to download.
_BARE_PA_NETT = "descendant::ul[contains(@class, 'nedlastinger')]"
_RELATIV = re.compile(r"^\.{1,2}/")


@dataclass(frozen=True)
class Kofferside:
    """One page: where it stood, what it is called in the kit's addresses, and its text."""

    adresse: str
    navn: str
    tittel: str
    skript: str
    innhold: Markup


def som_kofferside(side: Nettside, tittel: str, navn: Mapping[str, str], nettadresse: str, word: str) -> Kofferside:
    """The page for the kit. `navn` are its pages by address, `word` the sheet's template as an address of data."""
    if side.artikkel is None:
        raise Byggefeil(f"kofferten mangler sida {side.adresse}: den har ingen <article>")
    artikkel = deepcopy(side.artikkel)
    artikkel.tail = None
    for element in artikkel.xpath(_BARE_PA_NETT):
        element.drop_tree()
    for element in artikkel.iter(html.etree.Element):
        _pek(element, side, navn, nettadresse, word)
    for element in artikkel.iter(html.etree.Element):
        for felt, verdi in element.attrib.items():
            if _RELATIV.match(verdi):
                raise Byggefeil(f"kofferten har en adresse som ikke fører noe sted: {felt}=«{verdi}» på {side.adresse}")
    return Kofferside(
        side.adresse, navn[side.adresse], tittel, _finn_skript(side),
        Markup(html.tostring(artikkel, encoding="unicode")),
    )  # fmt: skip


def _pek(element: HtmlElement, side: Nettside, navn: Mapping[str, str], nettadresse: str, word: str) -> None:
    if element.get("data-hurtigsjekk") not in (None, ""):
        element.set("data-hurtigsjekk", f"?side={navn.get('/verktoy/hurtigsjekk/', '')}")
        element.set("data-adresse", nettadresse)
    if element.get("data-wordmal"):
        element.set("data-wordmal", word)
    if element.tag == "a" and element.get("href"):
        _pek_lenke(element, side, navn, nettadresse)


def _pek_lenke(lenke: HtmlElement, side: Nettside, navn: Mapping[str, str], nettadresse: str) -> None:
    """To a page of the kit, to the published guide, or plain text that says where to look."""
    href = urlsplit(lenke.get("href"))
    if href.scheme or href.netloc or not href.path:
        return
    maal = urljoin(side.adresse, href.path)
    if maal in navn:
        lenke.set("href", f"?side={navn[maal]}{'#' + href.fragment if href.fragment else ''}")
    elif nettadresse:
        lenke.set("href", urljoin(nettadresse, maal.lstrip("/")) + ("#" + href.fragment if href.fragment else ""))
    else:
        lenke.tag = "span"
        for felt in ("href", "download"):
            lenke.attrib.pop(felt, None)
        lenke.append(_merknad())


def _merknad() -> HtmlElement:
    merknad = html.Element("span", {"class": "i-veilederen"})
    merknad.text = f" {I_VEILEDEREN}"
    return merknad


def _finn_skript(side: Nettside) -> str:
    """The script of the page itself, besides the one all pages have."""
    for skript in side.tre.xpath("//head/script[@type='module']/@src"):
        treff = _SKRIPT.search(skript)
        if treff and treff[1] != "veileder.js":
            return treff[1]
    return ""


def som_dataadresse(navn: str, data: bytes) -> str:
    """A file as an address that holds it."""
    slag = {"woff2": "font/woff2", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
    type_ = slag.get(navn.rpartition(".")[2]) or mimetypes.guess_type(navn)[0] or "application/octet-stream"
    return f"data:{type_};base64,{base64.b64encode(data).decode()}"
