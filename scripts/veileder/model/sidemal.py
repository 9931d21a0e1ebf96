"""Pages made from data: one skeleton in `sidemaler/`, one page for each object it names.

A skeleton is a page an editor can read. Its front matter says what it is made for (`for_hver`) and where the
pages stand (`adresse`); `[[situasjon.tittel]]` is replaced by the object's own text. Lines keep their number,
so that a message about a page made so points into the skeleton. Why: docs-dev/decisions/0034-pages-from-data.md.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, ValidationError

from veileder.model.melding import Innholdsfeil, Melding, naermeste
from veileder.model.oversett import oversett
from veileder.model.samlinger import SAMLINGER
from veileder.model.side import Side, del_hode, tolk_side
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.tekst import uten_merker
from veileder.model.typer import Id, Innhold, JaNei, Ren
from veileder.model.yamlfil import Yamldata, tolk_yaml

MAPPE = "sidemaler"
ADRESSEMONSTER = r"^/([a-z0-9-]+/)+$"
_PLASS = re.compile(r"\[\[\s*([a-z_.]+)\s*(\|\s*liten)?\s*\]\]")
_HVIS = re.compile(r"^\[\[\s*(hvis\s+([a-z_.]+)|slutt)\s*\]\]\s*$")
_MARKDOWNTEGN = {ord(tegn): f"&#{ord(tegn)};" for tegn in "*_[]`<>\\{}"}
Ting = Mapping[str, Any]
"""What a page is made for: singular name → object."""


def _som_liste(verdi: Any) -> Any:
    return [verdi] if isinstance(verdi, str) else verdi


class Sidemalhode(Innhold):
    """What the front matter of a skeleton says besides the fields of every page."""

    model_config = ConfigDict(extra="ignore")

    for_hver: Annotated[tuple[Ren, ...], BeforeValidator(_som_liste)]
    adresse: Ren
    hvis: Ren | None = None
    i_menyen: JaNei = True
    i_menyen_hvis: Ren | None = None
    menytittel: Ren | None = None
    sprak: Id = GRUNNSPRAK


@dataclass(frozen=True)
class Sidemal:
    """A skeleton as read: its file, its own fields, and the text for the pages."""

    fil: str
    hode: Sidemalhode
    felter: Yamldata
    kropp: str
    forste_linje: int

    @property
    def sprak(self) -> str:
        """The language of its pages."""
        return self.hode.sprak


@dataclass(frozen=True)
class Malside:
    """A page made from a skeleton, and what the menu calls it; None where it is not to stand there."""

    side: Side
    menytittel: str | None


def tolk_sidemal(tekst: str, fil: str) -> Sidemal:
    """Parse a skeleton. Raises Innholdsfeil where its front matter cannot be used."""
    hodetekst, kropp, forste = del_hode(tekst, fil)
    felter = tolk_yaml(hodetekst, fil, forste_linje=2)
    try:
        hode = Sidemalhode.model_validate(felter.data)
    except ValidationError as feil:
        raise Innholdsfeil(oversett(feil, Sidemalhode, felter, ())) from None
    mal = Sidemal(fil, hode, felter, kropp, forste)
    kjente = {samling.navn for samling in SAMLINGER if samling.entall}
    for navn in hode.for_hver:
        if navn not in kjente:
            rad = naermeste(navn, kjente, "velg blant " + ", ".join(sorted(kjente)))
            raise _feil(mal, "for_hver", f"det finnes ikke noe slag innhold som heter «{navn}»", rad)
    return mal


def lag_sider(mal: Sidemal, samlinger: Mapping[str, Mapping[str, Any]]) -> Iterator[Malside]:
    """One page for each object, or each pair of objects, the skeleton is made for.

    Raises Innholdsfeil where the skeleton asks for a field that does not exist.
    """
    entall = {samling.navn: samling.entall for samling in SAMLINGER}
    sett: set[str] = set()
    for kombinasjon in product(*(samlinger[navn].values() for navn in mal.hode.for_hver)):
        ting = {entall[navn] or navn: ett for navn, ett in zip(mal.hode.for_hver, kombinasjon, strict=True)}
        if mal.hode.hvis is None or _slaa_opp(mal, mal.hode.hvis, ting, _linje(mal, "hvis")):
            malside = _lag_side(mal, ting)
            adresse = malside.side.adresse
            if adresse in sett:
                hva = f"sidemalen lager flere sider på adressen {adresse}"
                raise _feil(mal, "adresse", hva, "la adressen ha med det som skiller dem")
            sett.add(adresse)
            yield malside


def _lag_side(mal: Sidemal, ting: Ting) -> Malside:
    adresse = _fyll(mal, mal.hode.adresse, ting, _linje(mal, "adresse"))
    if not re.match(ADRESSEMONSTER, adresse):
        rad = "skriv den med / først og sist, små bokstaver, tall og bindestrek"
        raise _feil(mal, "adresse", f"«{adresse}» er ikke en adresse", rad)
    sti = adresse.strip("/") + ".md"
    side = tolk_side(_sidetekst(mal, ting), mal.fil, sti)
    tittel = None
    vilkaar = mal.hode.i_menyen_hvis
    if mal.hode.i_menyen and (vilkaar is None or _slaa_opp(mal, vilkaar, ting, _linje(mal, "i_menyen_hvis"))):
        tittel = _fyll(mal, mal.hode.menytittel or side.hode.title, ting, _linje(mal, "menytittel"))
    return Malside(side, tittel)


def _sidetekst(mal: Sidemal, ting: Ting) -> str:
    """The page as Markdown. Every field of the front matter stands on its line as in the skeleton."""
    hodelinjer = [""] * (mal.forste_linje - 1)
    hodelinjer[0] = hodelinjer[-1] = "---"
    for navn, verdi in mal.felter.data.items():
        if navn not in Sidemalhode.model_fields or navn == "sprak":
            linje = _linje(mal, navn)
            hodelinjer[linje - 1] = f"{navn}: {json.dumps(_fyll_alt(mal, verdi, ting, linje), ensure_ascii=False)}"
    return "\n".join([*hodelinjer, *_kropp(mal, ting)])


def _fyll_alt(mal: Sidemal, verdi: Any, ting: Ting, linje: int) -> Any:
    if isinstance(verdi, list):
        return [_fyll_alt(mal, ett, ting, linje) for ett in verdi]
    # A field that is a list stays a list: `emner: "[[eksempel.emner]]"`.
    if isinstance(verdi, str) and (treff := _PLASS.fullmatch(verdi)):
        funnet = _slaa_opp(mal, treff[1], ting, linje)
        if isinstance(funnet, tuple):
            return list(funnet)
    return _fyll(mal, verdi, ting, linje) if isinstance(verdi, str) else verdi


def _kropp(mal: Sidemal, ting: Ting) -> Iterator[str]:
    """The text; what stands between `[[hvis …]]` and `[[slutt]]` only where the object has that field."""
    vises = [True]
    for nr, linje in enumerate(mal.kropp.split("\n"), start=mal.forste_linje):
        if treff := _HVIS.match(linje):
            if treff[2]:
                vises.append(vises[-1] and bool(_slaa_opp(mal, treff[2], ting, nr)))
            elif len(vises) > 1:
                vises.pop()
            else:
                raise _feil(mal, nr, "[[slutt]] står uten [[hvis …]] foran", "slett linja")
            yield ""
        elif vises[-1]:
            yield _fyll(mal, linje, ting, nr, som_markdown=True)
        else:
            yield ""
    if len(vises) > 1:
        raise _feil(mal, 0, "[[hvis …]] mangler [[slutt]]", "skriv [[slutt]] på egen linje der det skal slutte")


def _fyll(mal: Sidemal, tekst: str, ting: Ting, linje: int, *, som_markdown: bool = False) -> str:
    """`tekst` with every `[[…]]` replaced by the object's own words, which are text and never marks."""

    def verdi(treff: re.Match[str]) -> str:
        funnet = _slaa_opp(mal, treff[1], ting, linje)
        if not isinstance(funnet, str):
            raise _feil(mal, linje, f"«{treff[1]}» er ikke en tekst", "velg et felt som er én tekst")
        ren = uten_merker(funnet)
        ren = ren[:1].lower() + ren[1:] if treff[2] else ren
        return ren.translate(_MARKDOWNTEGN) if som_markdown else ren

    fylt = _PLASS.sub(verdi, tekst)
    if "[[" in _PLASS.sub("", tekst):
        rad = f"skriv det slik: [[{next(iter(ting))}.felt]]"
        raise _feil(mal, linje, "det som står i [[ ]], kan ikke leses", rad)
    return fylt


def _slaa_opp(mal: Sidemal, sti: str, ting: Ting, linje: int) -> Any:
    """The field at `situasjon.tittel`."""
    navn, *felter = sti.split(".")
    if navn not in ting:
        rad = "skriv " + " eller ".join(f"[[{ett}.felt]]" for ett in ting)
        raise _feil(mal, linje, f"«{navn}» er ikke noe denne sidemalen lages for", rad)
    verdi = ting[navn]
    for felt in felter:
        if felt not in type(verdi).model_fields:
            felter_her = type(verdi).model_fields
            rad = naermeste(felt, felter_her, "velg blant " + ", ".join(felter_her))
            raise _feil(mal, linje, f"feltet «{sti}» finnes ikke", rad)
        verdi = getattr(verdi, felt)
    return verdi


def _linje(mal: Sidemal, felt: str) -> int:
    return mal.felter.linje((felt,))


def _feil(mal: Sidemal, hvor: str | int, hva: str, rad: str) -> Innholdsfeil:
    felt, linje = (hvor, _linje(mal, hvor)) if isinstance(hvor, str) else ("", hvor)
    return Innholdsfeil([Melding(mal.fil, linje, felt, hva, rad)])
