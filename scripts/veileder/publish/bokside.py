"""One built page as a section of the book: what paper cannot use is left out, the rest is adapted."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import etree, html
from lxml.html import HtmlElement

from veileder.publish.stilfarger import Stilfarger, mal_figur

# Parts that only work on screen, with script, or for a screen reader's ears; the cover and the contents
# replace the rest. Much the same as the site's own print rules hide.
UTELATES = (
    "descendant::script | descendant::style | descendant::template | descendant::button"
    " | descendant::nav | descendant::*[@hidden] | descendant::*[@data-krever-skript]"
    " | descendant::*[@data-med-skript] | descendant::input[@type='hidden'] | descendant::input[@type='file']"
)
UTELATTE_KLASSER = (
    *("ikke-utskrift", "forsidefigur", "tilbake", "skjult", "bare-skjermleser", "uten-skript", "melding"),
    *("knapperad", "lenkeknapp", "listeverktoy", "listemelding", "lagringsstatus", "fremdrift"),
    *("punktvalg", "punktnotat", "punktsvar", "punktlenke", "utskriftsvalg", "inntak", "filvalg"),
    *("verktoy-lagring", "kodeboks", "kortmodus", "gjett"),
)
# Lists where a page number at every link would drown the text, and links that explain a word.
UTEN_SIDETALL = frozenset({"kilde", "kilder", "kilderegister", "ordforklaring"})
ID_LISTER = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls")
LINJEDELER = ("a", "strong", "b", "em", "i", "span", "sup", "svg", "code", "time", "dfn", "abbr")
NULLBREDDE, HARDT_MELLOMROM = "\u200b", "\u00a0"
_SVG_PEKER = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True)
class Bokside:
    """A page that is to stand in a book: its place in the navigation, and its article as built."""

    tittel: str
    adresse: str
    dybde: int
    del_: str
    artikkel: str

    @property
    def slagg(self) -> str:
        """The page's id in the book: `/forsta/hvorfor/` → `forsta-hvorfor`."""
        return self.adresse.strip("/").replace("/", "-") or "forside"


@dataclass(frozen=True)
class Lenkekart:
    """Where links may lead: pages by address, ids in the book, and the site's address if it has one."""

    sider: Mapping[str, str]
    ankre: frozenset[str]
    nettadresse: str = ""


def klargjor(side: Bokside, farger: Stilfarger) -> HtmlElement:
    """The article without what paper cannot use, headings one level down, ids prefixed by the page."""
    artikkel = html.fragment_fromstring(side.artikkel)
    _lenk_ord(artikkel)
    _utelat(artikkel)
    _apne_detaljer(artikkel)
    _tegn_felter(artikkel)
    _senk_overskrifter(artikkel)
    _loes_opp_grupper(artikkel)
    _prefiks_id(artikkel, side.slagg)
    _sikre_linjedeling(artikkel)
    for svg in list(artikkel.iter("svg")):
        mal_figur(svg, farger)
    return artikkel


def lenk(artikkel: HtmlElement, side: Bokside, kart: Lenkekart) -> None:
    """Turn links to pages of the book into anchors; the class says which get a page number in print."""
    for lenke in list(artikkel.iter("a")):
        href = lenke.get("href")
        if href is None or urlsplit(href).scheme:
            continue
        maal = _finn_maal(href, side, kart)
        if maal is None:
            del lenke.attrib["href"]
        else:
            lenke.set("href", maal)
            if maal.startswith("#") and _fortjener_sidetall(lenke, maal, side):
                lenke.set("class", f"{lenke.get('class', '')} sidehenvisning".strip())
    for bilde in artikkel.iter("img"):
        bilde.set("src", urljoin(side.adresse, bilde.get("src", "")).lstrip("/"))


def _finn_maal(href: str, side: Bokside, kart: Lenkekart) -> str | None:
    """Where a relative link leads: an anchor in the book, the site online, or nowhere."""
    deler = urlsplit(urljoin(side.adresse, href))
    adresse = deler.path.removesuffix("index.html")
    slagg = kart.sider.get(adresse)
    if slagg is None:
        rot = kart.nettadresse.rstrip("/")
        hale = f"#{deler.fragment}" if deler.fragment else ""
        return f"{rot}{posixpath.normpath(deler.path)}{'/' * deler.path.endswith('/')}{hale}" if rot else None
    anker = f"{slagg}--{deler.fragment}"
    return f"#{anker}" if deler.fragment and anker in kart.ankre else f"#{slagg}"


def _fortjener_sidetall(lenke: HtmlElement, maal: str, side: Bokside) -> bool:
    """Not for a place on the same page of the guide, and not in column headers: WeasyPrint cannot find the
    page again where it repeats a header on the next sheet."""
    if maal == f"#{side.slagg}" or maal.startswith(f"#{side.slagg}--"):
        return False
    slekt = (lenke, *lenke.iterancestors())
    klasser = {klasse for ledd in slekt for klasse in (ledd.get("class") or "").split()}
    return not (klasser & UTEN_SIDETALL or any(ledd.tag == "thead" for ledd in slekt))


def _lenk_ord(artikkel: HtmlElement) -> None:
    """A word that opens its explanation on screen is a link to the glossary on paper."""
    for ord_ in artikkel.find_class("ordforklaring"):
        lenke = html.Element("a", {"class": "ordforklaring", "href": ord_.find(".//a").get("href")})
        lenke.text, lenke.tail = ord_.findtext("button"), ord_.tail
        ord_.getparent().replace(ord_, lenke)


def _utelat(artikkel: HtmlElement) -> None:
    uonsket = [*artikkel.xpath(UTELATES), *artikkel.iter(etree.Comment)]
    for klasse in UTELATTE_KLASSER:
        uonsket.extend(artikkel.find_class(klasse))
    for element in uonsket:
        if element.getparent() is not None:
            element.drop_tree()
    for element in list(artikkel.iter("noscript")):
        element.drop_tag()


def _apne_detaljer(artikkel: HtmlElement) -> None:
    for element in list(artikkel.iter("details")):
        element.tag = "div"
        element.attrib.pop("open", None)
        element.set("class", f"{element.get('class', '')} apnet".strip())
    for element in list(artikkel.iter("summary")):
        element.tag = "p"
        element.set("class", "apnet-tittel")


def _tegn_felter(artikkel: HtmlElement) -> None:
    """Fields become printed boxes and lines. Options of a select would be no use on paper."""
    for felt in list(artikkel.iter("input", "textarea", "select")):
        slag = felt.get("type", "text") if felt.tag == "input" else felt.tag
        avkryss = slag in ("checkbox", "radio")
        klasse = f"avkryss {slag}" if avkryss else "skrivelinje"
        boks = html.Element("span", {"class": klasse})
        if felt.get("id"):
            boks.set("id", felt.get("id"))
        boks.tail = felt.tail
        felt.getparent().replace(felt, boks)


def _senk_overskrifter(artikkel: HtmlElement) -> None:
    """The book's one h1 is the title on the cover."""
    for overskrift in list(artikkel.iter("h1", "h2", "h3", "h4", "h5")):
        overskrift.tag = f"h{int(overskrift.tag[1]) + 1}"


def _loes_opp_grupper(artikkel: HtmlElement) -> None:
    """Groups inside a list of terms are for the screen's layout; in the PDF they would break the list."""
    for gruppe in artikkel.xpath("descendant::dl/div"):
        gruppe.drop_tag()


def _sikre_linjedeling(artikkel: HtmlElement) -> None:
    """Keep WeasyPrint from breaking a line after its first word.

    It does so where a text fits the line, but not with the space before the element that follows. A break
    of zero width after that space mends it; citation marks are tied to their sentence instead.
    """
    for element in artikkel.iter(*LINJEDELER):
        forrige, forelder = element.getprevious(), element.getparent()
        if forelder is None or any(ledd.tag == "svg" for ledd in element.iterancestors()):
            continue
        foran = (forelder.text if forrige is None else forrige.tail) or ""
        if not foran.strip() or foran == foran.rstrip():
            continue
        note = element.tag == "sup" and "kilde" in (element.get("class") or "").split()
        nytt = foran.rstrip() if note else foran + NULLBREDDE
        if note:
            element.text = HARDT_MELLOMROM + (element.text or "").lstrip()
        if forrige is None:
            forelder.text = nytt
        else:
            forrige.tail = nytt


def _prefiks_id(artikkel: HtmlElement, slagg: str) -> None:
    for element in artikkel.iter():
        if element.get("id"):
            element.set("id", f"{slagg}--{element.get('id')}")
        for navn in ID_LISTER:
            if element.get(navn):
                element.set(navn, " ".join(f"{slagg}--{id_}" for id_ in element.get(navn).split()))
        for navn, verdi in element.attrib.items():
            if "url(#" in verdi:
                element.set(navn, _SVG_PEKER.sub(rf"url(#{slagg}--\1)", verdi))
            elif navn in ("href", "xlink:href") and element.tag == "use":
                element.set(navn, f"#{slagg}--{verdi.lstrip('#')}")
