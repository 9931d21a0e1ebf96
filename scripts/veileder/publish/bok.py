"""The guide as a book: built pages in the order of the navigation, put together as one document."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from veileder.model.datoer import norsk_dato
from veileder.model.melding import Byggefeil
from veileder.model.meny import Menypunkt, les_meny, punkter, utvid
from veileder.model.side import adresse_for
from veileder.model.tekst import uten_merker
from veileder.model.utgave import Utgave, nettadresse
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.bokside import Bokside, Lenkekart, klargjor, lenk
from veileder.publish.pdf import skriv_pdf
from veileder.publish.stilfarger import Stilfarger, les_stilfarger

PDF_STI = "last-ned/veileder-i-trepartssamarbeid.pdf"
# The search page is a tool and nothing else; the templates are files of their own, to fill in.
UTENFOR_BOKA = ("/sok/", "/verktoy/maler/")
INGEN_FARGER = Stilfarger()


@dataclass
class Kapittel:
    """A page in the hierarchy of the navigation, with the pages below it. `bred` needs a lying sheet."""

    side: Bokside
    nivaa: int
    innhold: Markup
    bred: bool
    under: list["Kapittel"] = field(default_factory=list)


def lag_pdf(stier: Stier) -> None:
    """Make the whole guide as one PDF beside the built pages."""
    utgave = last_veileder(stier).utgave
    farger = les_stilfarger((stier.ny_site / "assets/css/veileder.css").read_text(encoding="utf-8"))
    sider = les_boksider(stier)
    bok = lag_bok(sider, utgave, farger, nettadresse(utgave))
    css = farger.som_css() + files("veileder.publish").joinpath("bok.css").read_text(encoding="utf-8")
    titler = {side.slagg: side.tittel for side in sider}
    skriv_pdf(bok, css, stier.ny_site / PDF_STI, stier.ny_site, utgave.dato, titler)


def lag_bok(sider: Sequence[Bokside], utgave: Utgave, farger: Stilfarger = INGEN_FARGER, nettadresse: str = "") -> str:
    """One HTML document of any pages, in the order given: cover, contents, and a section for each page.

    Links to pages outside the book lead to the site online if it has an address, and are plain text if not.
    """
    artikler = [klargjor(side, farger) for side in sider]
    ankre = frozenset(id_ for artikkel in artikler for id_ in artikkel.xpath("descendant-or-self::*/@id"))
    kart = Lenkekart({side.adresse: side.slagg for side in sider}, ankre, nettadresse)
    for side, artikkel in zip(sider, artikler, strict=True):
        lenk(artikkel, side, kart)
    topper = _hierarki(sider, artikler)
    miljo = Environment(loader=PackageLoader("veileder.publish", ""), autoescape=True, undefined=StrictUndefined)
    return miljo.get_template("bok.html").render(
        utgave=utgave,
        status=uten_merker(utgave.status),
        dato=norsk_dato(utgave.dato),
        nettadresse=nettadresse,
        farger=farger.tokens,
        topper=topper,
    )


def les_boksider(stier: Stier) -> list[Bokside]:
    """Every page of the navigation as built, in its order, with the part it belongs to."""
    sider: list[Bokside] = []
    del_ = ""
    for punkt in punkter(utvid(les_meny(stier), last_veileder(stier).malsider)):
        adresse = adresse_for(punkt.fil)
        if punkt.dybde == 0:
            del_ = punkt.tittel
        if adresse not in UTENFOR_BOKA:
            artikkel = _les_artikkel(stier, punkt, adresse)
            sider.append(Bokside(punkt.tittel, adresse, punkt.dybde, del_, artikkel))
    return sider


def _les_artikkel(stier: Stier, punkt: Menypunkt, adresse: str) -> str:
    fil = stier.ny_site / adresse.strip("/") / "index.html"
    if not fil.exists():
        raise Byggefeil(f"PDF-en mangler sida «{punkt.fil}»: {stier.navn(fil)} er ikke bygd")
    dokument = html.document_fromstring(fil.read_text(encoding="utf-8"))
    artikler = dokument.xpath("//main[@id='innhold']//article")
    if not artikler:
        raise Byggefeil(f"PDF-en mangler sida «{punkt.fil}»: {stier.navn(fil)} har ingen <article>")
    return html.tostring(artikler[0], encoding="unicode", with_tail=False)


def _hierarki(sider: Sequence[Bokside], artikler: Sequence[HtmlElement]) -> list[Kapittel]:
    """The pages as a tree. A book of one part starts at the part's own depth."""
    topper: list[Kapittel] = []
    sti: list[Kapittel] = []
    for side, artikkel in zip(sider, artikler, strict=True):
        while sti and sti[-1].side.dybde >= side.dybde:
            sti.pop()
        innhold = Markup(html.tostring(artikkel, encoding="unicode", with_tail=False))
        kapittel = Kapittel(side, len(sti) + 1, innhold, bred=bool(artikkel.find_class("sammenligning")))
        (sti[-1].under if sti else topper).append(kapittel)
        sti.append(kapittel)
    return topper
