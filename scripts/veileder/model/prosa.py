"""Walks below an object: every field, and the text of ours among them. The types say what is prose."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from veileder.model.tekst import uten_merker
from veileder.model.typer import PROSA, modeller_i
from veileder.model.yamlfil import Sti


def besok(verdi: Any, sti: Sti = ()) -> Iterator[tuple[Sti, Any]]:
    """Every field below a model, depth first, as (path, value)."""
    if isinstance(verdi, BaseModel):
        for navn in type(verdi).model_fields:
            yield from besok(getattr(verdi, navn), (*sti, navn))
    elif isinstance(verdi, tuple):
        yield sti, verdi
        for nr, barn in enumerate(verdi):
            yield from besok(barn, (*sti, nr))
    else:
        yield sti, verdi


def prosa(ting: Any, sti: Sti = ()) -> Iterator[tuple[Sti, str]]:
    """The prose below a model or a tuple of models, as (path, text without marks). The types say what is prose."""
    if isinstance(ting, BaseModel):
        for navn in prosafelter(type(ting)):
            yield from prosa(getattr(ting, navn), (*sti, navn))
    elif isinstance(ting, tuple):
        for nr, barn in enumerate(ting):
            yield from prosa(barn, (*sti, nr))
    elif isinstance(ting, dict):
        for navn, barn in ting.items():
            yield from prosa(barn, (*sti, navn))
    elif isinstance(ting, str):
        yield sti, uten_merker(ting)


@cache
def prosafelter(modell: type[BaseModel]) -> tuple[str, ...]:
    """The fields that hold prose, themselves or in the models in them."""
    return tuple(
        navn
        for navn, felt in modell.model_fields.items()
        if PROSA in felt.metadata or _har_prosa(felt.annotation) or any(modeller_i(felt.annotation))
    )


def _har_prosa(annotasjon: Any) -> bool:
    merker = getattr(annotasjon, "__metadata__", ())
    return PROSA in merker or any(_har_prosa(del_) for del_ in get_args(annotasjon))


def samle_kilder(ting: Any) -> list[str]:
    """The source keys of an object and everything in it, in order, each once."""
    nokler = [
        nokkel
        for sti, verdi in besok(ting)
        if sti and sti[-1] == "kilder" and isinstance(verdi, tuple)
        for nokkel in verdi
    ]
    return list(dict.fromkeys(nokler))
