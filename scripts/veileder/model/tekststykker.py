"""Every piece of text a reader meets, with where it was written: one source for spelling and LIX."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from veileder.model.samlinger import SAMLINGER
from veileder.model.side import Side
from veileder.model.tekst import uten_merker
from veileder.model.typer import PROSA, modeller_i
from veileder.model.veileder import Utkast
from veileder.model.yamlfil import Sti

IKKE_VAARE = frozenset(rad.navn for rad in SAMLINGER if not rad.vaar_tekst)
_MARKDOWN = re.compile(r"\{\{.*?\}\}|\{:.*?\}|^[#>\s]+|[*_`]|^\s*(?:[-*]|\d+\.)\s+|^\|?[\s:|-]+\|?$", re.MULTILINE)


@dataclass(frozen=True)
class Tekststykke:
    """A block of prose and its place."""

    fil: str
    linje: int
    felt: str
    tekst: str
    sprak: str = "nb"


def alle_stykker(veileder: Utkast) -> Iterator[Tekststykke]:
    """All prose of the guide, pages first, then data."""
    for side in veileder.sider.values():
        yield from sidestykker(side)
    for samling, id_, ting in veileder.alle():
        if samling in IKKE_VAARE:
            continue
        opphav = veileder.opphav[(samling, id_)]
        for sti, tekst in prosa(ting):
            melding = opphav.melding(sti, "", "")
            yield Tekststykke(melding.fil, melding.linje, melding.felt, tekst)


def sidestykker(side: Side) -> Iterator[Tekststykke]:
    """The paragraphs, items and cells of a page, without marks and macro calls."""
    for linjer in side.avsnitt():
        tekst = "\n".join(linje for _, linje in linjer)
        tekst = re.sub(r"(?<!!)\[([^\[\]]*)\]\([^()]*\)", r"\1", tekst)
        for celle in _MARKDOWN.sub(" ", tekst).split("|"):
            ren = " ".join(celle.split())
            if ren:
                yield Tekststykke(side.fil, linjer[0][0], "", ren, side.hode.sprak)


def prosa(ting: Any, sti: Sti = ()) -> Iterator[tuple[Sti, str]]:
    """The prose below a model or a tuple of models, as (path, text without marks). The types say what is prose."""
    if isinstance(ting, BaseModel):
        for navn in _prosafelter(type(ting)):
            yield from prosa(getattr(ting, navn), (*sti, navn))
    elif isinstance(ting, tuple):
        for nr, barn in enumerate(ting):
            yield from prosa(barn, (*sti, nr))
    elif isinstance(ting, str):
        yield sti, uten_merker(ting)


@cache
def _prosafelter(modell: type[BaseModel]) -> tuple[str, ...]:
    """The fields that hold prose, themselves or in the models in them."""
    return tuple(
        navn
        for navn, felt in modell.model_fields.items()
        if PROSA in felt.metadata or _har_prosa(felt.annotation) or any(modeller_i(felt.annotation))
    )


def _har_prosa(annotasjon: Any) -> bool:
    merker = getattr(annotasjon, "__metadata__", ())
    return PROSA in merker or any(_har_prosa(del_) for del_ in get_args(annotasjon))
