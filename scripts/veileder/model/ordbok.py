"""The book of words: what the guide's own code says to a reader, one book per language.

`docs/data/ord/<language>/<room>.yml` holds the words of one room under keys. A word is

- text: `pause: Pause`
- text with places to fill: `viser: Tabellen viser {navn}.`
- one text for one and another for more: `trinn: {en: ett trinn, flere: "{antall} trinn"}`
- a list of these, or a group with keys of its own.

Templates and Python read the same book (`ord.lesopp.pause`, `ord.eksempler.viser(navn=…)`), and every language's
scripts are published with the words of that language (`publish/skriptord.py`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from veileder.model.melding import Melding, naermeste
from veileder.model.sprakrad import GRUNNSPRAK, Sprak
from veileder.model.yamlfil import Sti, Yamldata, skriv_sti

FELT = re.compile(r"\{([a-z]\w*)\}", re.ASCII)
NOKKEL = re.compile(r"[a-z0-9][\w-]*", re.ASCII)
# What a group of words answers to itself, and cannot have as a key.
OPPTATT = frozenset({"items", "keys", "values", "get", "copy", "pop", "sprak", "dato"})


@dataclass(frozen=True)
class Setning:
    """Text with places to fill. `en` is the text for the number one, where that is another."""

    tekst: str
    en: str | None = None

    @property
    def felter(self) -> frozenset[str]:
        """The names of its places."""
        egne = frozenset(FELT.findall(self.tekst + (self.en or "")))
        return egne if self.en is None else egne | {"antall"}

    def __call__(self, **verdier: object) -> str:
        """The text with every place filled. Raises TypeError where the names are not the places'."""
        if verdier.keys() != self.felter:
            raise TypeError(f"«{self.tekst}» har plass til {sorted(self.felter)}, ikke {sorted(verdier)}")
        tekst = self.en if self.en is not None and verdier["antall"] == 1 else self.tekst
        return FELT.sub(lambda treff: str(verdier[treff[1]]), tekst)


class Gruppe(Mapping[str, Any]):
    """Words by key, read as attributes: `ord.lesopp.pause`."""

    def __init__(self, ord_: Mapping[str, "Ord"]) -> None:
        self._ord = dict(ord_)

    def __getattr__(self, navn: str) -> Any:
        # Asked for while a copy is being made, before there are any words.
        if navn.startswith("_"):
            raise AttributeError(navn)
        try:
            return self._ord[navn]
        except KeyError:
            raise AttributeError(f"ordet «{navn}» står ikke i docs/data/ord/") from None

    def __getitem__(self, navn: str) -> Any:
        return self._ord[navn]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ord)

    def __len__(self) -> int:
        return len(self._ord)


Ord: TypeAlias = "str | Setning | tuple[Ord, ...] | Gruppe"


def som_data(ord_: Ord) -> Any:
    """A word as plain data with its places not filled: for the shell, which knows no Python."""
    if isinstance(ord_, Gruppe):
        return {navn: som_data(verdi) for navn, verdi in ord_.items()}
    if isinstance(ord_, tuple):
        return [som_data(verdi) for verdi in ord_]
    return ord_.tekst if isinstance(ord_, Setning) else ord_


class Ordbok(Gruppe):
    """The words of one language by room, and the language they are in."""

    def __init__(self, sprak: Sprak, rom: Mapping[str, Ord]) -> None:
        super().__init__(rom)
        self.sprak = sprak

    def dato(self, dato: str) -> str:
        """A date as this language writes it."""
        return self.sprak.skriv_dato(dato)


@dataclass(frozen=True)
class Romfil:
    """One room of one language: its words, and where they are written."""

    sprak: str
    rom: str
    kilde: Yamldata
    ord: Gruppe


def les_rom(kilde: Yamldata, sprak: str, rom: str) -> tuple[Romfil, list[Melding]]:
    """The words of one file, and what is wrong with them."""
    meldinger: list[Melding] = []
    if not isinstance(kilde.data, dict):
        hva = "fila skal ha ord med navn"
        return Romfil(sprak, rom, kilde, Gruppe({})), [_feil(kilde, (), hva, "skriv «navn: ordet» på egne linjer")]
    return Romfil(sprak, rom, kilde, _gruppe(kilde, kilde.data, (), meldinger)), meldinger


def _gruppe(kilde: Yamldata, data: dict[str, Any], sti: Sti, meldinger: list[Melding]) -> Gruppe:
    for navn in data:
        if not NOKKEL.fullmatch(navn) or navn in OPPTATT:
            rad = "bruk a–z, tall, _ og -" if navn not in OPPTATT else "finn på et annet navn"
            meldinger.append(_feil(kilde, (*sti, navn), f"«{navn}» kan ikke være navnet på et ord", rad))
    return Gruppe({navn: _ord(kilde, verdi, (*sti, navn), meldinger) for navn, verdi in data.items()})


def _ord(kilde: Yamldata, data: Any, sti: Sti, meldinger: list[Melding]) -> Ord:
    if isinstance(data, list):
        return tuple(_ord(kilde, verdi, (*sti, nr), meldinger) for nr, verdi in enumerate(data))
    if isinstance(data, dict):
        if data.keys() == {"en", "flere"} and all(isinstance(verdi, str) for verdi in data.values()):
            _kontroller_klammer(kilde, data["en"] + data["flere"], sti, meldinger)
            return Setning(data["flere"], data["en"])
        return _gruppe(kilde, data, sti, meldinger)
    _kontroller_klammer(kilde, data, sti, meldinger)
    return Setning(data) if FELT.search(data) else str(data)


def _kontroller_klammer(kilde: Yamldata, tekst: str, sti: Sti, meldinger: list[Melding]) -> None:
    if re.search(r"[{}]", FELT.sub("", tekst)):
        rad = "skriv {navn} med små bokstaver, og både { og }"
        meldinger.append(_feil(kilde, sti, "klammene i teksten kan ikke leses", rad))


def sammenlikn(andre: Romfil, hoved: Romfil) -> Iterator[Melding]:
    """What another language's room has that the main language's has not, or has in another form."""
    yield from _sammenlikn(andre.kilde, andre.ord, hoved.ord, ())


def _sammenlikn(kilde: Yamldata, ord_: Ord, hoved: Ord, sti: Sti) -> Iterator[Melding]:
    if isinstance(ord_, Gruppe) and isinstance(hoved, Gruppe):
        for navn, verdi in ord_.items():
            if navn in hoved:
                yield from _sammenlikn(kilde, verdi, hoved[navn], (*sti, navn))
            else:
                rad = naermeste(navn, hoved, "slett det, eller legg det i bokmålsordene først")
                yield _feil(kilde, (*sti, navn), f"ordet «{navn}» finnes ikke på bokmål", rad)
    elif isinstance(ord_, tuple) and isinstance(hoved, tuple) and len(ord_) == len(hoved):
        for nr, (en, annen) in enumerate(zip(ord_, hoved, strict=True)):
            yield from _sammenlikn(kilde, en, annen, (*sti, nr))
    elif felter(ord_) != felter(hoved) or _slag(ord_) != _slag(hoved) or isinstance(ord_, tuple):
        yield _feil(kilde, sti, "ordet har en annen form enn på bokmål", f"det skal være {_beskriv(hoved)}")


def felter(ord_: Ord) -> frozenset[str]:
    """The places of a word that has some."""
    return ord_.felter if isinstance(ord_, Setning) else frozenset()


def _slag(ord_: Ord) -> type:
    return str if isinstance(ord_, Setning) else type(ord_)


def _beskriv(ord_: Ord) -> str:
    if isinstance(ord_, Setning):
        return "tekst med " + " og ".join(f"{{{navn}}}" for navn in sorted(ord_.felter))
    if isinstance(ord_, tuple):
        return f"en liste med {len(ord_)}"
    return "en tekst uten klammer" if isinstance(ord_, str) else "felter med navn: " + ", ".join(ord_)


def finn_mangler(ord_: Ord, hoved: Ord, sti: Sti = ()) -> Iterator[str]:
    """The paths of the words the main language has and this one lacks."""
    if isinstance(ord_, Gruppe) and isinstance(hoved, Gruppe):
        for navn, verdi in hoved.items():
            if navn not in ord_:
                yield skriv_sti((*sti, navn))
            else:
                yield from finn_mangler(ord_[navn], verdi, (*sti, navn))


def med_reserve(ord_: "Ord | None", hoved: Ord) -> Ord:
    """The word, with what it lacks from the main language."""
    if ord_ is None:
        return hoved
    if isinstance(ord_, Gruppe) and isinstance(hoved, Gruppe):
        return Gruppe({navn: med_reserve(ord_.get(navn), verdi) for navn, verdi in hoved.items()})
    return ord_


def lag_ordboker(romfiler: Sequence[Romfil], sprak: Mapping[str, Sprak]) -> dict[str, Ordbok]:
    """A whole book for each language that has words of its own: the main language, and those that follow it."""
    etter_sprak: dict[str, dict[str, Gruppe]] = {}
    for fil in romfiler:
        etter_sprak.setdefault(fil.sprak, {})[fil.rom] = fil.ord
    hoved = etter_sprak.get(GRUNNSPRAK, {})
    return {
        kode: Ordbok(sprak[kode], {rom: med_reserve(egne.get(rom), ord_) for rom, ord_ in hoved.items()})
        for kode, egne in sorted(etter_sprak.items())
        if kode in sprak
    }


def _feil(kilde: Yamldata, sti: Sti, hva: str, rad: str) -> Melding:
    return Melding(kilde.fil, kilde.linje(sti), skriv_sti(sti), hva, rad)
