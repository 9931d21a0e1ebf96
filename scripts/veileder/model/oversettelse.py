"""Texts of the data in other languages: overlays that hold the words only.

`docs/data/nn/sjekklister/mote.yml` has the same fields as `docs/data/sjekklister/mote.yml`, but only those with
text, and things that have an id are named by it. The file in the first language stays the one truth for ids, order,
sources and codes. Why: docs-dev/decisions/0063-one-more-language.md.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from veileder.model.melding import Alvor, Melding, naermeste
from veileder.model.prosa import prosafelter
from veileder.model.tekst import finn_feil_i_tekst, merk_laant
from veileder.model.yamlfil import Sti, Yamldata, skriv_sti

T = TypeVar("T")


@dataclass(frozen=True)
class Oversatt:
    """One text in another language, where it was written, and its path there with ids for places in a list."""

    tekst: str
    fil: str
    linje: int
    nokkel: Sti

    @property
    def felt(self) -> str:
        """The path as an editor reads it."""
        return skriv_sti(self.nokkel)


Tekster = Mapping[Sti, Oversatt]
"""The texts of one object, by their path in the object in the first language."""


def les_tekster(data: Yamldata, rot: Sti, raatt: Any, grunn: Any) -> tuple[dict[Sti, Oversatt], list[Melding]]:
    """The texts that `raatt`, at `rot` in a file, gives for the object `grunn`, and what is wrong with it.

    What has only fallen behind (a list grown longer, a thing taken out) is a warning, and its texts are not used.
    """
    meldinger: list[Melding] = []
    leser = _Leser(data, meldinger)
    return dict(leser.les(raatt, grunn, (), rot)), meldinger


def paa_sprak(ting: T, tekster: Tekster) -> T:
    """`ting` with its texts in the other language; those that are missing are marked as borrowed."""
    byttet: T = _bytt(ting, (), tekster)
    return byttet


def _bytt(verdi: Any, sti: Sti, tekster: Tekster) -> Any:
    if isinstance(verdi, BaseModel):
        felter = {navn: getattr(verdi, navn) for navn in prosafelter(type(verdi))}
        nye = {navn: _bytt(ett, (*sti, navn), tekster) for navn, ett in felter.items()}
        return verdi.model_copy(update=nye)
    if isinstance(verdi, tuple):
        return tuple(_bytt(barn, (*sti, nr), tekster) for nr, barn in enumerate(verdi))
    if isinstance(verdi, dict):
        return {navn: _bytt(barn, (*sti, navn), tekster) for navn, barn in verdi.items()}
    if isinstance(verdi, str):
        return tekster[sti].tekst if sti in tekster else merk_laant(verdi)
    return verdi


class _Leser:
    """Walks an overlay beside the object it is for."""

    def __init__(self, data: Yamldata, meldinger: list[Melding]) -> None:
        self.data = data
        self.meldinger = meldinger

    def les(self, raatt: Any, grunn: Any, sti: Sti, her: Sti) -> Iterator[tuple[Sti, Oversatt]]:
        if isinstance(grunn, BaseModel):
            yield from self._modell(raatt, grunn, sti, her)
        elif isinstance(grunn, tuple):
            yield from self._liste(raatt, grunn, sti, her)
        elif isinstance(grunn, dict):
            yield from self._ordbok(raatt, grunn, sti, her)
        elif not isinstance(grunn, str):
            self._meld(her, "feltet er tomt i den teksten dette er laget av", "slett det her", "advarsel")
        elif not isinstance(raatt, str):
            self._meld(her, "her skal det stå én tekst", "skriv teksten på én linje, i anførselstegn om det trengs")
        elif feil := finn_feil_i_tekst(raatt):
            self._meld(her, feil, "rett lenken")
        else:
            yield sti, Oversatt(raatt, self.data.fil, self.data.linje(her), her)

    def _modell(self, raatt: Any, grunn: BaseModel, sti: Sti, her: Sti) -> Iterator[tuple[Sti, Oversatt]]:
        felter = prosafelter(type(grunn))
        for navn, verdi in self._felter(raatt, her):
            if navn in felter:
                yield from self.les(verdi, getattr(grunn, navn), (*sti, navn), (*her, navn))
            elif navn != "id" or verdi != getattr(grunn, "id", None):
                rad = naermeste(navn, felter, "velg blant " + ", ".join(felter))
                self._meld((*her, navn), f"feltet «{navn}» har ingen tekst som kan oversettes her", rad)

    def _liste(self, raatt: Any, grunn: tuple[Any, ...], sti: Sti, her: Sti) -> Iterator[tuple[Sti, Oversatt]]:
        plasser = {barn.id: nr for nr, barn in enumerate(grunn) if hasattr(barn, "id")}
        if plasser and isinstance(raatt, dict):
            for id_, verdi in raatt.items():
                if id_ in plasser:
                    nr = plasser[id_]
                    yield from self.les(verdi, grunn[nr], (*sti, nr), (*her, id_))
                else:
                    rad = naermeste(id_, plasser, "velg blant " + ", ".join(plasser))
                    self._meld((*her, id_), f"id-en «{id_}» finnes ikke der dette er laget av", rad, "advarsel")
        elif isinstance(raatt, list) and not plasser and len(raatt) == len(grunn):
            for nr, (verdi, barn) in enumerate(zip(raatt, grunn, strict=True)):
                yield from self.les(verdi, barn, (*sti, nr), (*her, nr))
        elif plasser:
            self._meld(her, "tingene her har id-er", "skriv id-en foran hver, slik: «id: {felt: tekst}»")
        else:
            hva = f"her skal det stå en liste med {len(grunn)} ledd"
            rad = "la lista være like lang som den den er laget av, i samme rekkefølge; så lenge får leseren bokmålet"
            self._meld(her, hva, rad, "advarsel")

    def _ordbok(self, raatt: Any, grunn: Mapping[str, Any], sti: Sti, her: Sti) -> Iterator[tuple[Sti, Oversatt]]:
        for navn, verdi in self._felter(raatt, her):
            if navn in grunn:
                yield from self.les(verdi, grunn[navn], (*sti, navn), (*her, navn))
            else:
                rad = naermeste(navn, grunn, "velg blant " + ", ".join(grunn))
                self._meld((*her, navn), f"feltet «{navn}» finnes ikke der dette er laget av", rad)

    def _felter(self, raatt: Any, her: Sti) -> Iterator[tuple[str, Any]]:
        if isinstance(raatt, dict):
            yield from raatt.items()
        else:
            self._meld(her, "her skal det stå felter med tekst", "skriv «felt: tekst», ett på hver linje")

    def _meld(self, her: Sti, hva: str, rad: str, alvor: Alvor = "feil") -> None:
        self.meldinger.append(Melding(self.data.fil, self.data.linje(her), skriv_sti(her), hva, rad, alvor))
