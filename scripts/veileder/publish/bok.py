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
from veileder.model.meny import Menypunkt
from veileder.model.side import adresse_for
from veileder.model.tekst import uten_merker
from veileder.model.utgave import Utgave
from veileder.nettsted.verk import Verk
from veileder.publish.bokside import Bokside, Lenkekart, klargjor, lenk
from veileder.publish.pdf import skriv_pdf
from veileder.publish.stilfarger import Stilfarger, les_stilfarger

PDF_STI = "last-ned/veileder-i-trepartssamarbeid.pdf"
# The search page is a tool and nothing else; the templates are files of their own, to fill in.
UTENFOR_BOKA = ("/sok/", "/verktoy/maler/", "/verktoy/maler/lysark/")
INGEN_FARGER = Stilfarger()


@dataclass
class Kapittel:
    """A page in the hierarchy of the navigation, with the pages below it. `bred` needs a lying sheet."""

    side: Bokside
    nivaa: int
    innhold: Markup
    bred: bool
    under: list["Kapittel"] = field(default_factory=list)


def lag_pdf(verk: Verk) -> None:
    """Make the whole guide as one PDF beside the built pages."""
    farger = les_stilfarger(verk.stilark)
    sider = les_boksider(verk)
    bok = lag_bok(sider, verk.utgave, farger, verk.nettadresse)
    css = farger.som_css() + files("veileder.publish").joinpath("bok.css").read_text(encoding="utf-8")
    titler = {side.slagg: side.tittel for side in sider}
    skriv_pdf(bok, css, verk.nettsted.mappe / PDF_STI, verk.ressursrot, verk.utgave.dato, titler)
    verk.nettsted.registrer(PDF_STI)


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


def les_boksider(verk: Verk) -> list[Bokside]:
    """Every page of the navigation as built, in its order, with the part it belongs to."""
    sider: list[Bokside] = []
    del_ = ""
    for punkt in verk.menypunkter:
        adresse = adresse_for(punkt.fil)
        if punkt.dybde == 0:
            del_ = punkt.tittel
        if adresse not in UTENFOR_BOKA:
            sider.append(Bokside(punkt.tittel, adresse, punkt.dybde, del_, _les_artikkel(verk, punkt, adresse)))
    return sider


def _les_artikkel(verk: Verk, punkt: Menypunkt, adresse: str) -> str:
    side = verk.nettsted.sider.get(adresse)
    if side is None:
        raise Byggefeil(f"PDF-en mangler sida «{punkt.fil}»: {adresse} er ikke bygd")
    if side.artikkel is None:
        raise Byggefeil(f"PDF-en mangler sida «{punkt.fil}»: {adresse} har ingen <article>")
    return html.tostring(side.artikkel, encoding="unicode", with_tail=False)


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
