"""The template environment and the state of the page being rendered (its citations)."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from veileder.model.datoer import MAANEDER, norsk_dato
from veileder.model.egenvurdering import Egenvurdering
from veileder.model.eksempel import Ukjent
from veileder.model.kilder import LESEFORMER, Kilde
from veileder.model.lov import Lovkilde
from veileder.model.oppfolgingsark import TILTAK, Arkfelt
from veileder.model.ord import Term
from veileder.model.ordbok import Ordbok
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.tekst import merk_laant, uten_merker
from veileder.model.veileder import Veileder
from veileder.model.veivalg import Veivalg
from veileder.render.instrument import instrument_som_json
from veileder.render.markering import med_felter, merket, relativ

TRENGER_KILDE = re.compile(r"\d{2}|«|§")
# æ, ø, å after z, in that order; "aa" is left as it is written.
NORSK_REKKEFOLGE = str.maketrans({"æ": "{", "ø": "|", "å": "}"})


@dataclass
class Sidetilstand:
    """The page under way: its address and the sources cited so far, numbered in order of use.

    `noterte` are sources listed at the foot without a mark in the text.
    `lenker_fra` is the place links are written as seen from, where the builder wants another than the page.
    """

    adresse: str
    siteringer: dict[str, int] = field(default_factory=dict)
    noterte: dict[str, None] = field(default_factory=dict)
    lenker_fra: str | None = None

    def siter(self, nokkel: str) -> tuple[int, int]:
        """Cite a source: its number on this page, and how many times it is now cited."""
        self.siteringer[nokkel] = self.siteringer.get(nokkel, 0) + 1
        return list(self.siteringer).index(nokkel) + 1, self.siteringer[nokkel]

    def tom(self) -> list[tuple[str, int]]:
        """Every source of the page with how often it is cited, the noted ones last; the count starts anew."""
        bare_notert = [(nokkel, 0) for nokkel in self.noterte if nokkel not in self.siteringer]
        kilder = [*self.siteringer.items(), *bare_notert]
        self.siteringer.clear()
        self.noterte.clear()
        return kilder


class Maler:
    """Renders the package's templates for one page at a time."""

    def __init__(self, veileder: Veileder, sprak: str = GRUNNSPRAK) -> None:
        self.veileder = veileder
        self.sprak = sprak
        self._paa = {sprak: self}
        self.miljo = Environment(
            loader=PackageLoader("veileder.render"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.miljo.filters["merket"] = _merket
        self.miljo.filters["med_felter"] = _med_felter
        self.miljo.filters["lenke"] = _lenke
        self.miljo.filters["dataadresse"] = _dataadresse
        self.miljo.filters["siter"] = _siter
        self.miljo.filters["siter_en"] = _siter_en
        self.miljo.filters["siter_ved_behov"] = _siter_ved_behov
        self.miljo.filters["noter"] = _noter
        self.miljo.filters["instrument"] = _instrument
        self.miljo.filters["arkfelt_som_json"] = _arkfelt_som_json
        self.miljo.filters["norsk_dato"] = norsk_dato
        self.miljo.filters["maanedsnavn"] = lambda maaned: MAANEDER[maaned - 1]
        self.miljo.filters["kildenavn"] = kildenavn
        self.miljo.filters["uten_merker"] = uten_merker
        self.miljo.filters["lovlest"] = lovlest
        self.miljo.filters["leseform"] = LESEFORMER.__getitem__
        self.miljo.filters["norsk_sortering"] = norsk_sortering
        self.miljo.filters["norsk_navn"] = norsk_navn
        self.miljo.filters["sidetittel"] = self._sidetittel
        self.miljo.filters["navn_paa"] = navn_paa
        self.miljo.filters["svarepost"] = svarepost
        self.miljo.globals["veileder"] = veileder
        self.miljo.globals["tiltaksnumre"] = TILTAK

    def paa(self, sprak: str) -> "Maler":
        """The same templates with the guide's texts in another language."""
        if sprak not in self._paa:
            self._paa[sprak] = Maler(self.veileder.paa(sprak), sprak)
        return self._paa[sprak]

    def _sidetittel(self, adresse: str) -> str:
        sider = self.veileder.sider
        side = sider[adresse.partition("#")[0]]
        versjoner = self.veileder.versjoner(side)
        if self.sprak in versjoner:
            return sider[versjoner[self.sprak]].hode.title
        return merk_laant(side.hode.title)

    def _ord(self, side: Sidetilstand) -> Ordbok:
        skrevet = self.veileder.sider.get(side.adresse)
        return self.veileder.ordbok(skrevet.hode.sprak if skrevet else GRUNNSPRAK)

    def tegn(self, mal: str, side: Sidetilstand, **data: Any) -> str:
        """The template `mal` as finished HTML for `side`, without blank lines.

        A blank line would let Markdown break the block into paragraphs.
        """
        html = self.miljo.get_template(mal).render(side=side, ord=self._ord(side), **data)
        return "\n".join(linje.rstrip() for linje in html.splitlines() if linje.strip())


def kildenavn(kilde: Kilde) -> str:
    """How a source is named in a word or two, for screen readers: «Fagforbundet, 2022»."""
    return kilde.kortnavn


def lovlest(veileder: Veileder) -> str:
    """The one line on how the law was read: the oldest reading of any Act, and the oldest copy it was read in."""
    ord_ = veileder.ordbok(veileder.paa_sprak)
    lest = ord_.dato(min(lov.lest for lov in veileder.lover.values()))
    avskrift = ord_.dato(min(lov.avskrift for lov in veileder.lover.values()))
    tekst: str = ord_.lovlest.lest(lest=lest, avskrift=avskrift)
    return tekst


def norsk_sortering(termer: Iterable[Term]) -> list[Term]:
    """Glossary entries as a Norwegian alphabet has them: æ, ø, å last."""
    return sorted(termer, key=lambda term: term.ord.lower().translate(NORSK_REKKEFOLGE))


def norsk_navn(ting: Iterable[Any]) -> list[Any]:
    """Things with a `navn` as a Norwegian alphabet has them."""
    return sorted(ting, key=lambda ett: ett.navn.lower().translate(NORSK_REKKEFOLGE))


def navn_paa(veivalg: Veivalg, id_: str) -> str:
    """What a path's step or outcome is called, so that a link says where it leads."""
    for utfall in veivalg.utfall:
        if utfall.id == id_:
            return utfall.navn
    return "gå til neste spørsmål"


def svarepost(ukjent: Ukjent, eksempel: Any, epost: str) -> str:
    """A ready e-mail to `epost` for whoever knows the answer to an open question."""
    emne = f"Svar om {eksempel.navn}: {ukjent.id}"
    tekst = f"Spørsmålet: {uten_merker(ukjent.sporsmal)}\n\nSvaret vårt:\n\nKilde (dokument, side, adresse):\n"
    return f"mailto:{epost}?subject={quote(emne)}&body={quote(tekst)}"


@pass_context
def _merket(kontekst: Context, tekst: str) -> Markup:
    return merket(tekst, _lenker_fra(kontekst))


@pass_context
def _med_felter(kontekst: Context, tekst: str) -> Markup:
    return med_felter(tekst, _lenker_fra(kontekst))


@pass_context
def _lenke(kontekst: Context, adresse: str) -> str:
    return relativ(adresse, _lenker_fra(kontekst))


@pass_context
def _dataadresse(kontekst: Context, adresse: str) -> str:
    """A site address in a `data-` attribute: in the page's language, as seen from the page. No builder rewrites it."""
    side: Sidetilstand = kontekst["side"]
    veileder: Veileder = kontekst["veileder"]
    if maal := veileder.sider.get(adresse):
        adresse = veileder.versjoner(maal).get(veileder.paa_sprak, adresse)
    return relativ(adresse, side.adresse)


def _lenker_fra(kontekst: Context) -> str:
    side: Sidetilstand = kontekst["side"]
    return side.lenker_fra or side.adresse


@pass_context
def _noter(kontekst: Context, nokler: tuple[str, ...]) -> str:
    """List `nokler` at the foot of the page, without a mark in the text."""
    side: Sidetilstand = kontekst["side"]
    side.noterte.update(dict.fromkeys(nokler))
    return ""


@pass_context
def _siter_ved_behov(kontekst: Context, ting: Any, tekst: str = "") -> Markup | str:
    """A mark where the reader may want to look it up: a figure, a quotation, a paragraph of law, a caveat."""
    tekst = tekst or ting.tekst
    _noter(kontekst, ting.kilder)
    trenger = getattr(ting, "forbehold", None) or TRENGER_KILDE.search(tekst)
    return _siter_en(kontekst, ting.kilder, tekst) if trenger else ""


@pass_context
def _siter_en(kontekst: Context, nokler: tuple[str, ...], tekst: str = "") -> Markup:
    """One mark for the place; the other sources stand in the list at the foot all the same.

    A paragraph of law that `tekst` names is its own reference and needs no mark.
    """
    _noter(kontekst, nokler)
    veileder: Veileder = kontekst["veileder"]
    return _siter(kontekst, tuple(n for n in nokler if not _er_nevnt(veileder.kilder[n], tekst))[:1])


def _er_nevnt(kilde: Kilde, tekst: str) -> bool:
    """Whether `tekst` names the paragraph, alone or as one of several: «§ 5-11», «§§ 5-1 og 5-2»."""
    if not isinstance(kilde, Lovkilde):
        return False
    return re.search(rf"§[^.;:]*?(?<![\d-]){re.escape(kilde.paragraf)}(?![\d-])", tekst) is not None


@pass_context
def _instrument(kontekst: Context, ting: Egenvurdering, del_: str = "") -> str:
    return instrument_som_json(ting, kontekst["veileder"], kontekst["side"].adresse, del_)


def _arkfelt_som_json(felt: Iterable[Arkfelt]) -> str:
    """The follow-up sheet's fields as its module needs them: what each is called where the sheet becomes text."""
    data = [{"id": ett.id, "navn": ett.navn, "bolk": ett.bolk} for ett in felt]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


@pass_context
def _siter(kontekst: Context, nokler: tuple[str, ...]) -> Markup:
    """Citation marks for `nokler`, once each, leading to the foot of the page."""
    if not nokler:
        return Markup("")
    side: Sidetilstand = kontekst["side"]
    veileder: Veileder = kontekst["veileder"]
    ord_: Ordbok = kontekst["ord"]
    merker = []
    for nokkel in nokler:
        nummer, gang = side.siter(nokkel)
        merker.append(
            Markup('<a href="#kilde-{0}" id="ref-{0}-{1}" data-kilde="{0}" aria-label="{3}">{2}</a>').format(
                nokkel, gang, nummer, ord_.kilder.merke(nummer=nummer, navn=kildenavn(veileder.kilder[nokkel]))
            )
        )
    # The word joiner keeps the mark on the line of its sentence; a hard space does not do so before a box.
    return Markup('<sup class="kilde">&#8288;{}</sup>').format(Markup(" ").join(merker))
