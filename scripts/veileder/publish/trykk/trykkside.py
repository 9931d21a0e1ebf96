"""One built page as a chapter on paper: what paper cannot use is left out, the rest is adapted."""

import copy
import posixpath
import re
from collections.abc import Iterable, Mapping
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
    # A mail link without an address is for a mail program that knows its own; on paper it says nothing.
    " | descendant::a[starts-with(@href, 'mailto:?')]"
    " | descendant::a[contains(@href, '/last-ned/')]"
)
UTELATTE_KLASSER = (
    *("ikke-utskrift", "forsidefigur", "tilbake", "skjult", "bare-skjermleser", "uten-skript", "melding"),
    *("knapperad", "lenkeknapp", "listeverktoy", "listemelding", "lagringsstatus", "fremdrift"),
    *("punktvalg", "punktnotat", "punktsvar", "punktlenke", "utskriftsvalg", "inntak", "filvalg"),
    *("verktoy-lagring", "kodeboks", "kortmodus", "gjett", "kilder-ingen", "malknapper", "nokkelord", "rollevalg"),
)
# A page's own list of sources is for the web: an edition numbers its sources through and lists them once.
# The book has contents and page numbers where the page says what to read next.
UTELATTE_AVSNITT = frozenset({"kilder"})
UTELATTE_I_BOK = frozenset({"kilder", "les-videre"})
# Sheets to write on are files of their own.
UTELATT_KLASSE_I_BOK = ("skrivefelt", "veggskjema", "svarkort", "utskriftsark")
# Names of groups that the page shows as a heading without being one there.
GRUPPENAVN = (
    *("situasjon-navn", "rolleraad-navn", "dilemma-navn", "mal-tittel", "mal-overskrift", "kort-navn"),
    *("utfall-navn", "arktittel"),
)
# Lists where a page number at every link would drown the text, and links that explain a word.
UTEN_SIDETALL = frozenset({"kilde", "kilder", "ordforklaring"})
ID_LISTER = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls")
LINJEDELER = ("a", "strong", "b", "em", "i", "span", "sup", "svg", "code", "time", "dfn", "abbr", "mark")
NULLBREDDE, HARDT_MELLOMROM = "\u200b", "\u00a0"
_SVG_PEKER = re.compile(r"url\(#([^)]+)\)")
_SISTE_ORD = re.compile(r"(\S+)\s*$")


@dataclass(frozen=True)
class Trykkside:
    """A page that is to stand in an edition: its place in the navigation, and its article as built."""

    tittel: str
    adresse: str
    dybde: int
    del_: str
    artikkel: HtmlElement

    @property
    def slagg(self) -> str:
        """The page's id in the edition: `/forsta/hvorfor/` → `forsta-hvorfor`."""
        return self.adresse.strip("/").replace("/", "-") or "forside"


@dataclass(frozen=True)
class Lenkekart:
    """Where links may lead: pages by address, ids in the edition, and the site's address if it has one."""

    sider: Mapping[str, str]
    ankre: frozenset[str]
    nettadresse: str = ""


def klargjor(side: Trykkside, farger: Stilfarger, nivaa: int, *, bok: bool) -> HtmlElement:
    """A copy of the article without what paper cannot use, its title at heading level `nivaa`, ids prefixed."""
    artikkel = copy.deepcopy(side.artikkel)
    artikkel.tail = None
    _lenk_ord(artikkel)
    _utelat(artikkel, UTELATTE_KLASSER + (UTELATT_KLASSE_I_BOK if bok else ()))
    _utelat_avsnitt(artikkel, UTELATTE_I_BOK if bok else UTELATTE_AVSNITT)
    _apne_detaljer(artikkel)
    _tegn_felter(artikkel)
    _sett_overskrifter(artikkel, nivaa)
    _loes_opp_grupper(artikkel)
    prefiks_id(artikkel, side.slagg)
    _hold_merker_ved_ordet(artikkel)
    _sikre_linjedeling(artikkel)
    for svg in list(artikkel.iter("svg")):
        mal_figur(svg, farger)
    return artikkel


def lenk(artikkel: HtmlElement, side: Trykkside, kart: Lenkekart) -> None:
    """Turn links to pages of the edition into anchors; those that merit it get room for a page number."""
    for lenke in list(artikkel.iter("a")):
        href = lenke.get("href")
        if href is None or urlsplit(href).scheme:
            continue
        maal = _finn_maal(href, side, kart)
        if maal is None:
            del lenke.attrib["href"]
            continue
        lenke.set("href", maal)
        if maal.startswith("#") and _fortjener_sidetall(lenke, maal, side):
            lenke.append(sidetall(f"{HARDT_MELLOMROM}(side{HARDT_MELLOMROM}", maal[1:], ")"))
    for bilde in artikkel.iter("img"):
        bilde.set("src", urljoin(side.adresse, bilde.get("src", "")).lstrip("/"))


def sidetall(foran: str, anker: str, bak: str = "") -> HtmlElement:
    """Room for the page number of `anker`; the number is filled in when the pages are made."""
    ramme = html.Element("span", {"class": "henvisning"})
    ramme.text = foran
    tall = html.Element("span", {"class": "sidetall", "data-til": anker})
    tall.text = "000"
    tall.tail = bak
    ramme.append(tall)
    return ramme


def _finn_maal(href: str, side: Trykkside, kart: Lenkekart) -> str | None:
    """Where a relative link leads: an anchor in the edition, the site online, or nowhere."""
    deler = urlsplit(urljoin(side.adresse, href))
    adresse = deler.path.removesuffix("index.html")
    slagg = kart.sider.get(adresse)
    if slagg is None:
        rot = kart.nettadresse.rstrip("/")
        hale = f"#{deler.fragment}" if deler.fragment else ""
        return f"{rot}{posixpath.normpath(deler.path)}{'/' * deler.path.endswith('/')}{hale}" if rot else None
    anker = f"{slagg}--{deler.fragment}"
    return f"#{anker}" if deler.fragment and anker in kart.ankre else f"#{slagg}"


def _fortjener_sidetall(lenke: HtmlElement, maal: str, side: Trykkside) -> bool:
    """Not for a place on the same page of the guide, and not in column headers, which repeat."""
    if maal == f"#{side.slagg}" or maal.startswith(f"#{side.slagg}--"):
        return False
    slekt = (lenke, *lenke.iterancestors())
    klasser = {klasse for ledd in slekt for klasse in (ledd.get("class") or "").split()}
    return not (klasser & UTEN_SIDETALL or any(ledd.tag in ("thead", "svg") for ledd in slekt))


def _lenk_ord(artikkel: HtmlElement) -> None:
    """A word that opens its explanation on screen is a link to the glossary on paper."""
    for ord_ in artikkel.find_class("ordforklaring"):
        if ord_.tag != "span":
            continue
        lenke = html.Element("a", {"class": "ordforklaring", "href": ord_.find(".//a").get("href")})
        lenke.text, lenke.tail = ord_.findtext("button"), ord_.tail
        ord_.getparent().replace(ord_, lenke)


def _utelat(artikkel: HtmlElement, klasser: Iterable[str]) -> None:
    uonsket = [*artikkel.xpath(UTELATES), *artikkel.iter(etree.Comment)]
    for klasse in klasser:
        uonsket.extend(artikkel.find_class(klasse))
    for element in uonsket:
        if element.getparent() is not None:
            element.drop_tree()
    for element in list(artikkel.iter("noscript")):
        element.drop_tag()


def _utelat_avsnitt(artikkel: HtmlElement, ider: frozenset[str]) -> None:
    """Leave out sections by the id of their heading, up to the next heading at that level or above."""
    for overskrift in [o for o in artikkel.iter("h2", "h3") if o.get("id") in ider]:
        for etter in list(overskrift.itersiblings()):
            if etter.tag in ("h1", "h2") or etter.tag == overskrift.tag:
                break
            etter.drop_tree()
        overskrift.drop_tree()


def _apne_detaljer(artikkel: HtmlElement) -> None:
    for element in list(artikkel.iter("details")):
        element.tag = "div"
        element.attrib.pop("open", None)
        element.set("class", f"{element.get('class', '')} apnet".strip())
    for element in list(artikkel.iter("summary")):
        element.tag = "p"
        element.set("class", "apnet-tittel")


def _tegn_felter(artikkel: HtmlElement) -> None:
    """Fields and blanks become drawn boxes and lines that say what they are to whoever hears the file."""
    for felt in list(artikkel.iter("input", "textarea", "select")):
        slag = felt.get("type", "text") if felt.tag == "input" else felt.tag
        tegning = _rute(rund=slag == "radio") if slag in ("checkbox", "radio") else _linje()
        if felt.get("id"):
            tegning.set("id", felt.get("id"))
        tegning.tail = felt.tail
        felt.getparent().replace(felt, tegning)
    for strek in list(artikkel.find_class("strek")):
        strek.append(_linje())
    for felt in artikkel.xpath("descendant::*[contains(@class, 'skrivefelt')]/span"):
        felt.append(_linje())


def _rute(*, rund: bool) -> HtmlElement:
    form = "<circle cx='5' cy='5' r='4.4'/>" if rund else "<rect x='.6' y='.6' width='8.8' height='8.8'/>"
    return html.fragment_fromstring(
        f"<svg class='avkryss' viewBox='0 0 10 10' width='10' height='10'><title>Rute til kryss</title>"
        f"<g fill='none' stroke='#000' stroke-width='1.2'>{form}</g></svg>"
    )


def _linje() -> HtmlElement:
    return html.fragment_fromstring(
        "<svg class='linje' viewBox='0 0 400 4' width='400' height='4' preserveAspectRatio='none'>"
        "<title>Linje til å skrive på</title><path d='M0 3H400' stroke='#000' stroke-width='1'/></svg>"
    )


def _sett_overskrifter(artikkel: HtmlElement, nivaa: int) -> None:
    """Headings as deep as the bookmarks, with a class for their looks; names of groups become headings.

    No group is more than one step below the heading before it.
    """
    dypest = sist = nivaa
    for element in list(artikkel.iter()):
        if not isinstance(element.tag, str):
            continue
        klasser = (element.get("class") or "").split()
        if re.fullmatch(r"h[1-5]", element.tag):
            opprinnelig = int(element.tag[1])
            dypest = sist = min(nivaa + opprinnelig - 1, 6)
            element.tag = f"h{dypest}"
            element.set("class", " ".join((*klasser, f"tittel-{opprinnelig}")))
        elif element.tag in ("p", "legend") and (element.tag == "legend" or set(klasser) & set(GRUPPENAVN)):
            under = 2 if set(klasser) & {"rolleraad-navn", "mal-overskrift"} else 1
            sist = min(dypest + under, sist + 1, 6)
            element.tag = f"h{sist}"
            element.set("class", " ".join((*klasser, "gruppetittel")))
    for gruppe in list(artikkel.iter("fieldset")):
        gruppe.tag = "section"
        gruppe.set("class", f"{gruppe.get('class', '')} feltgruppe".strip())


def _loes_opp_grupper(artikkel: HtmlElement) -> None:
    """Groups inside a list of terms are for the screen's layout; in the PDF they would break the list."""
    for gruppe in artikkel.xpath("descendant::dl/div"):
        gruppe.drop_tag()


def _hold_merker_ved_ordet(artikkel: HtmlElement) -> None:
    """The last word before a citation mark goes to the next line with it, so that no mark begins a line."""
    for merke in list(artikkel.iter("sup")):
        forrige, forelder = merke.getprevious(), merke.getparent()
        foran = (forelder.text if forrige is None else forrige.tail) or ""
        foran = foran.rstrip(f" \n{HARDT_MELLOMROM}")
        treff = _SISTE_ORD.search(foran)
        if not treff:
            continue
        ramme = html.Element("span", {"class": "hold"})
        ramme.text = treff[1] + HARDT_MELLOMROM
        ramme.tail, merke.tail = merke.tail, None
        forelder.replace(merke, ramme)
        ramme.append(merke)
        if forrige is None:
            forelder.text = foran[: treff.start()]
        else:
            forrige.tail = foran[: treff.start()]


def _sikre_linjedeling(artikkel: HtmlElement) -> None:
    """Keep WeasyPrint from breaking a line after its first word.

    It does so where a text fits the line, but not with the space before the element that follows. A break
    of zero width after that space mends it.
    """
    for element in artikkel.iter(*LINJEDELER):
        forrige, forelder = element.getprevious(), element.getparent()
        if forelder is None or any(ledd.tag == "svg" for ledd in element.iterancestors()):
            continue
        foran = (forelder.text if forrige is None else forrige.tail) or ""
        if not foran.strip() or foran == foran.rstrip(" \n"):
            continue
        if forrige is None:
            forelder.text = foran + NULLBREDDE
        else:
            forrige.tail = foran + NULLBREDDE


def prefiks_id(artikkel: HtmlElement, slagg: str) -> None:
    """Make every id of the page, and every reference to one, the edition's own."""
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
