"""An edition as HTML: cover and contents, its chapters and sheets in order, and the lists at the end."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup
from weasyprint.document import Page

from veileder.model.datoer import norsk_dato
from veileder.model.kilder import LESEFORMER
from veileder.model.oppfolgingsark import TILTAK
from veileder.model.tekst import del_opp, uten_laant, uten_merker
from veileder.model.trykksak import Trykk
from veileder.model.veileder import Veileder
from veileder.publish.stilfarger import INGEN_FARGER, Stilfarger
from veileder.publish.trykk.kildenumre import Kildenumre
from veileder.publish.trykk.stikkord import finn_stikkord
from veileder.publish.trykk.trykkside import Lenkekart, Trykkside, klargjor, lenk

# Tables with more columns than a standing sheet can hold.
BREDE_TABELLER = ("sammenligning",)


@dataclass
class Kapittel:
    """A page or a sheet of the edition, at its depth in the contents."""

    tittel: str
    slagg: str
    del_: str
    nivaa: int
    innhold: Markup
    ark: bool = False
    under: list["Kapittel"] = field(default_factory=list)


# Makes the last part from the page of each anchor and the pages of the first part.
Bakdel = Callable[[Mapping[str, int], Sequence[Page]], str]


@dataclass(frozen=True)
class Sats:
    """The HTML of an edition, and what makes its last part when the pages of the first are known."""

    hoved: str
    bakdel: Bakdel | None


@dataclass(frozen=True)
class Setter:
    """Sets editions of one guide. `sider` holds every page of the navigation, in its order, by address."""

    veileder: Veileder
    sider: Mapping[str, Trykkside]
    farger: Stilfarger = INGEN_FARGER
    nettadresse: str = ""

    def sett(self, trykk: Trykk, deler: Sequence[str]) -> Sats:
        """The edition with the pages and sheets of `deler`, in that order."""
        numre = Kildenumre(self.veileder.kilder)
        bok = trykk.rad.omslag
        sider = [self.sider[del_] for del_ in deler if del_.startswith("/")]
        nivaaer = _nivaaer([side.dybde for side in sider])
        artikler = {
            side.adresse: klargjor(side, self.farger, min(nivaa + 1, 4), bok=bok)
            for side, nivaa in zip(sider, nivaaer, strict=True)
        }
        ankre = frozenset(id_ for a in artikler.values() for id_ in a.xpath("descendant-or-self::*/@id"))
        slagg = dict(_sider_paa_ark(deler, self.sider)) | {side.adresse: side.slagg for side in sider}
        kart = Lenkekart(slagg, ankre, self.nettadresse)
        nivaa_for = dict(zip(artikler, nivaaer, strict=True))
        kapitler: list[Kapittel] = []
        for del_ in deler:
            if del_.startswith("/"):
                side, artikkel = self.sider[del_], artikler[del_]
                lenk(artikkel, side, kart)
                numre.nummerer(artikkel)
                _merk_brede_tabeller(artikkel)
                kapitler.append(Kapittel(side.tittel, side.slagg, side.del_, nivaa_for[del_], _markup(artikkel)))
            else:
                kapitler.append(self._ark(del_, trykk, alene=not sider and len(deler) == 1))
        # Sheets that come after the page that leads to them are found there; they would fill the contents.
        i_innhold = [ett for ett in kapitler if not ett.ark or ett is kapitler[0]]
        hoved = self._mal(
            "trykk.html",
            trykk,
            kapitler=_hierarki(kapitler),
            innhold=_hierarki(i_innhold),
            sist=self._sist(trykk, numre),
        )
        if not numre.merker and not trykk.rad.stikkord:
            return Sats(hoved, None)
        return Sats(hoved, lambda sidetall, pages: self._bakdel(trykk, numre, sidetall, pages))

    def _sist(self, trykk: Trykk, numre: Kildenumre) -> list[tuple[str, str]]:
        """What stands after the chapters, for the contents: (id, title)."""
        ord_ = self.veileder.ordbok(trykk.rad.sprak)
        deler = [("bok-kilder", ord_.hefte.kilder)] if numre.merker else []
        return [*deler, ("bok-stikkord", "Stikkord")] if trykk.rad.stikkord else deler

    def _ark(self, del_: str, trykk: Trykk, *, alene: bool) -> Kapittel:
        _, slag, *id_ = del_.split(":")
        overskrift = "h1" if alene else "h2"
        innhold = uten_laant(self._mal(f"ark/{slag}.html", trykk, ting_id=id_[0] if id_ else "", h=overskrift))
        element = html.fragment_fromstring(innhold.strip())
        return Kapittel(element.get("data-tittel"), element.get("id"), "", 1, Markup(innhold), ark=True)

    def _bakdel(self, trykk: Trykk, numre: Kildenumre, sidetall: Mapping[str, int], sider: Sequence[Page]) -> str:
        ord_ = finn_stikkord(self.veileder, self.sider, sidetall, sider) if trykk.rad.stikkord else []
        liste = numre.liste(sidetall)
        return self._mal("bakdel.html", trykk, kilder=liste, stikkord=ord_, forste=len(sider), LESEFORMER=LESEFORMER)

    def _mal(self, navn: str, trykk: Trykk, **data: Any) -> str:
        utgave = self.veileder.utgave
        veileder = self.veileder.paa(trykk.rad.sprak)
        miljo = _miljo()
        miljo.filters["sidetittel"] = lambda adresse: _sidetittel(veileder, adresse)
        return miljo.get_template(navn).render(
            trykk=trykk, rad=trykk.rad, utgave=utgave, status=uten_merker(utgave.status),
            dato=norsk_dato(utgave.dato), nettadresse=self.nettadresse, farger=self.farger.tokens,
            veileder=veileder, ord=veileder.ordbok(trykk.rad.sprak), tiltaksnumre=TILTAK, **data,
        )  # fmt: skip


def _sidetittel(veileder: Veileder, adresse: str) -> str:
    """What the page is called in the guide's language, else in the first; the address where there is no such page."""
    side = veileder.sider.get(adresse.partition("#")[0])
    if side is None:
        return adresse
    return veileder.sider[veileder.versjoner(side).get(veileder.paa_sprak, side.adresse)].hode.title


def _miljo() -> Environment:
    miljo = Environment(
        loader=PackageLoader("veileder.publish", "trykk"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    miljo.filters["ren"] = uten_merker
    miljo.filters["merket"] = _merket
    return miljo


def _merket(tekst: str) -> Markup:
    """Emphasis as HTML; a link's words without its address."""
    deler = [Markup("<em>{}</em>" if d.utheving else "{}").format(d.tekst) for d in del_opp(tekst)]
    return Markup("").join(deler)


def _markup(artikkel: HtmlElement) -> Markup:
    return Markup(html.tostring(artikkel, encoding="unicode", with_tail=False))


def _merk_brede_tabeller(artikkel: HtmlElement) -> None:
    """Only the table lies down, not the page around it."""
    for klasse in BREDE_TABELLER:
        for tabell in artikkel.find_class(klasse):
            over = tabell.getparent()
            maal = over if "tabell" in (over.get("class") or "").split() else tabell
            maal.set("class", f"{maal.get('class', '')} liggende".strip())


def _nivaaer(dybder: Sequence[int]) -> list[int]:
    """Depth in the contents, from 1: an edition of one part begins at the part's own depth."""
    ut: list[int] = []
    sti: list[int] = []
    for dybde in dybder:
        while sti and sti[-1] >= dybde:
            sti.pop()
        sti.append(dybde)
        ut.append(len(sti))
    return ut


# Pages whose text a sheet shows: a link to one leads to the sheet where the edition has that, and not the page.
ARKETS_SIDE = {"kort-situasjon": "/ti-minutter/{}/", "sjekkliste": "/verktoy/sjekklister/{}/"}
ARKETS_ID = {"kort-situasjon": "kort-{}", "sjekkliste": "ark-{}"}


def _sider_paa_ark(deler: Sequence[str], sider: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(address, id of the sheet) for every page that stands in the edition as a sheet, and those below it."""
    for del_ in deler:
        slag, _, id_ = del_.removeprefix("ark:").partition(":")
        if slag in ARKETS_SIDE:
            rot = ARKETS_SIDE[slag].format(id_)
            yield from ((adresse, ARKETS_ID[slag].format(id_)) for adresse in sider if adresse.startswith(rot))


def _hierarki(kapitler: Sequence[Kapittel]) -> list[Kapittel]:
    """Chapters below those they belong to. They are copied: a list for the contents may lack some."""
    topper: list[Kapittel] = []
    sti: list[Kapittel] = []
    for kapittel in (replace(ett, under=[]) for ett in kapitler):
        while sti and sti[-1].nivaa >= kapittel.nivaa:
            sti.pop()
        (sti[-1].under if sti else topper).append(kapittel)
        sti.append(kapittel)
    return topper
