"""The search index as files, made from the built pages: a small one to answer with, a larger one behind.

`sok/indeks.json` holds titles, headings, key words and openings, the synonyms and the vocabulary: enough for
a first answer. `sok/tekst.json` holds which words stand in the long texts. `sok/sider/<n>.json` holds the
texts themselves, one file a page, fetched only for the pages shown. Why: docs-dev/decisions/0010-search.md.
"""

import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from veileder.model.veileder import Veileder
from veileder.nettsted.verk import Verk
from veileder.publish.sok.ordform import NYNORSK, STOPPNOKLER, Vokabular, brett
from veileder.publish.sok.ordgrupper import Gruppe, beskjaer, lag_grupper
from veileder.publish.sok.sammensatt import del_opp
from veileder.publish.sok.steder import Soksside, les_sokssider

# The kinds of page readers see in the results; other pages show the title of their part of the guide.
SLAG = (
    ("verktoy/sjekklister/", "Sjekkliste"),
    ("verktoy/ordliste/", "Ordliste"),
    ("verktoy/", "Verktøy"),
    ("eksempler/", "Eksempel"),
    ("forutsetninger/", "Forutsetning"),
    ("for/", "Din rolle"),
    ("forsta/", "Hva er trepart?"),
    ("slik-gjor-dere/", "Kom i gang"),
    ("fordypning/", "Fordypning"),
    ("ti-minutter/", "Ti minutter"),
    ("om/", "Om og kilder"),
)
# Pages that mention everything and seldom are what a reader wants first.
VEKT = (("emner/", 0.3), ("om/kilder/", 0.4), ("om/", 0.75), ("verktoy/ordliste/", 0.8))
# What documents a case is there for whoever has read its story.
VEKT_DOKUMENTASJON = 0.6
# What is lent from another language comes after the reader's own.
VEKT_LAANT = 0.7
# Where a word stands on a page, as bits; the browser gives each its weight.
TITTEL, OVERSKRIFT, NOKKELORD, INGRESS = 1, 2, 4, 8
MASKEBITER = 4
ANTALLBITER = 2
Felt = dict[str, dict[int, int]]


@dataclass
class Indeks:
    """What goes into the files. `tidlig` and `sent` map a key to its places; `rot` is where addresses are seen from."""

    sider: list[Soksside]
    slag: list[str]
    rot: str = ""
    tidlig: Felt = field(default_factory=lambda: defaultdict(dict))
    sent: Felt = field(default_factory=lambda: defaultdict(dict))
    lengder: list[int] = field(default_factory=list)
    grupper: list[Gruppe] = field(default_factory=list)

    @cached_property
    def kjente(self) -> frozenset[str]:
        """Every key of the guide."""
        return frozenset(self.tidlig) | frozenset(self.sent)


def skriv_sokeindeks(verk: Verk) -> None:
    """Write the index of the built pages, and one for each other language that has a search page.

    A language's own pages stand in place of those they are made from; the rest are lent.
    """
    alle = les_sokssider(verk.nettsted)
    innhold = verk.veileder.sider
    oversatt = {side.adresse for side in alle if (s := innhold.get(f"/{side.adresse}")) and s.er_oversatt}
    _skriv([side for side in alle if side.adresse not in oversatt], verk, "")
    for rot in (f"{sprak}/" for sprak in verk.veileder.sprak if f"/{sprak}/sok/" in innhold):
        egne = [side for side in alle if side.adresse in oversatt and side.adresse.startswith(rot)]
        egne_adresser = {side.adresse.removeprefix(rot) for side in egne}
        laante = [side for side in alle if side.adresse not in oversatt | egne_adresser]
        _skriv([*egne, *laante], verk, rot)


def _skriv(sider: Sequence[Soksside], verk: Verk, rot: str) -> None:
    """The files of one index, below the folder of its language."""
    indeks = lag_indeks(sider, verk.veileder, rot)
    tekst = _json(som_tekstdel(indeks))
    sidetekster = [_json([sted.tekst for sted in side.steder]) for side in sider]
    # The later files carry the version in their address, so that a cached index never meets another's texts.
    versjon = hashlib.sha256("".join([tekst, *sidetekster]).encode()).hexdigest()[:10]
    verk.nettsted.lag_fil(f"{rot}sok/indeks.json", _json({"versjon": versjon, **som_forste_del(indeks)}))
    verk.nettsted.lag_fil(f"{rot}sok/tekst.json", tekst)
    for nr, sidetekst in enumerate(sidetekster):
        verk.nettsted.lag_fil(f"{rot}sok/sider/{nr}.json", sidetekst)


def lag_indeks(sider: Sequence[Soksside], veileder: Veileder, rot: str = "") -> Indeks:
    """Every word of every place, by key."""
    indeks = Indeks(list(sider), finn_slag(sider, rot), rot)
    vokabular = Vokabular(_alle_tekster(sider, veileder))
    nr = 0
    for side in sider:
        for sted in side.steder:
            er_siden = sted is side.steder[0]
            _merk(indeks.tidlig, vokabular.termer(sted.tittel), nr, TITTEL if er_siden else OVERSKRIFT)
            if er_siden:
                _merk(indeks.tidlig, vokabular.termer(_nokkelord(veileder, side.adresse)), nr, NOKKELORD)
                _merk(indeks.tidlig, vokabular.termer(f"{side.beskrivelse} {side.ingress}"), nr, INGRESS)
            ord_ = vokabular.termer(sted.tekst)
            for nokkel, antall in Counter(ord_).items():
                indeks.sent[nokkel][nr] = antall
            indeks.lengder.append(len(ord_))
            nr += 1
    kjente = indeks.kjente
    grupper = (beskjaer(gruppe, kjente) for gruppe in lag_grupper(veileder, vokabular))
    indeks.grupper = [gruppe for gruppe in grupper if gruppe]
    return indeks


def finn_slag(sider: Sequence[Soksside], rot: str = "") -> list[str]:
    """The kind of each page, in words a reader knows."""
    titler = {side.adresse.removeprefix(rot): side.steder[0].tittel for side in sider}
    slag = []
    for side in sider:
        adresse = side.adresse.removeprefix(rot)
        kjent = next((navn for start, navn in SLAG if adresse.startswith(start)), None)
        slag.append(kjent or titler.get(f"{adresse.partition('/')[0]}/", "Side"))
    return slag


def som_forste_del(indeks: Indeks) -> dict[str, Any]:
    """The index that gives the first answer."""
    termer = sorted(indeks.tidlig)
    slagnavn = list(dict.fromkeys(indeks.slag))
    return {
        "slag": slagnavn,
        "sider": [
            [_fra(indeks.rot, side), slagnavn.index(slag), _vekt(indeks.rot, side), side.beskrivelse, _stedsliste(side)]
            for side, slag in zip(indeks.sider, indeks.slag, strict=True)
        ],
        "termer": " ".join(_med_deler(term, indeks.kjente) for term in termer),
        "treff": [_pakk(indeks.tidlig[term], MASKEBITER) for term in termer],
        "grupper": [[g.like, g.beslektet, g.inn] for g in indeks.grupper],
        "nynorsk": [[brett(fra), brett(til)] for fra, til in NYNORSK],
        "stoppord": " ".join(sorted(STOPPNOKLER)),
    }


def som_tekstdel(indeks: Indeks) -> dict[str, Any]:
    """The words of the long texts: places with a class for how often, and a class for each place's length."""
    termer = sorted(indeks.sent)
    return {
        "termer": " ".join(_med_deler(term, indeks.kjente) for term in termer),
        "treff": [_pakk(_antallsklasser(indeks.sent[term]), ANTALLBITER) for term in termer],
        "lengder": [round(2 * math.log2(lengde + 1)) for lengde in indeks.lengder],
    }


def _alle_tekster(sider: Sequence[Soksside], veileder: Veileder) -> Iterator[str]:
    for side in sider:
        yield f"{side.beskrivelse} {side.ingress} {_nokkelord(veileder, side.adresse)}"
        for sted in side.steder:
            yield f"{sted.tittel} {sted.tekst}"


def _nokkelord(veileder: Veileder, adresse: str) -> str:
    side = veileder.sider.get(f"/{adresse}")
    if side is None:
        return ""
    veileder = veileder.paa(side.hode.sprak)
    emner = [veileder.emner[id_].navn for id_ in side.hode.emner if id_ in veileder.emner]
    return ". ".join((*side.hode.sok, *emner))


def _fra(rot: str, side: Soksside) -> str:
    """The address of a page as seen from the root of the language."""
    return side.adresse.removeprefix(rot) if side.adresse.startswith(rot) else f"../{side.adresse}"


def _vekt(rot: str, side: Soksside) -> float:
    adresse = side.adresse.removeprefix(rot)
    laant = 1 if side.adresse.startswith(rot) else VEKT_LAANT
    if adresse.endswith("/dokumentasjon/"):
        return VEKT_DOKUMENTASJON * laant
    return laant * next((vekt for start, vekt in VEKT if adresse.startswith(start)), 1)


def _stedsliste(side: Soksside) -> list[list[str]]:
    return [[sted.anker, sted.tittel] for sted in side.steder]


def _merk(felt: Felt, ord_: Iterable[str], nr: int, bit: int) -> None:
    for nokkel in ord_:
        felt[nokkel][nr] = felt[nokkel].get(nr, 0) | bit


def _med_deler(term: str, kjente: Collection[str]) -> str:
    return del_opp(term, kjente) if len(term) > 6 else term


def _antallsklasser(steder: dict[int, int]) -> dict[int, int]:
    """1, 2–3, 4–7, 8 or more times."""
    return {nr: min(antall.bit_length() - 1, 3) for nr, antall in steder.items()}


def _pakk(verdier: dict[int, int], biter: int) -> list[int]:
    """Places as steps from the one before, each with its value in the lowest bits."""
    pakket, forrige = [], 0
    for nr in sorted(verdier):
        pakket.append((nr - forrige) << biter | verdier[nr])
        forrige = nr
    return pakket


def _json(verdi: Any) -> str:
    return json.dumps(verdi, ensure_ascii=False, separators=(",", ":"))
