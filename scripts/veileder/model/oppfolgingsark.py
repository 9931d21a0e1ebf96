"""The follow-up sheet's fields: one list for the page, the paper, the Word files and the text that is copied."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from veileder.model.typer import Innhold, Ren

Arkbolk = Literal["mote", "tiltak", "videre"]
ARKBOLKER: tuple[Arkbolk, ...] = get_args(Arkbolk)
TILTAK = (1, 2, 3)
"""Three actions at most: the fields of `tiltak` are asked once for each."""


class Arkfelt(Innhold):
    """One field. `lengde` is how many characters there is room for on paper; a date needs no such number."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+$")]
    """Also the mark in the Word file and the key in saved files: never changed."""
    navn: Ren
    slag: Literal["dato", "linje", "tekst", "rolle"]
    bolk: Arkbolk
    lengde: int = Field(default=10, ge=1)
    hjelp: Ren | None = None


def feltnavn(felt: Iterable[Arkfelt]) -> Iterator[str]:
    """The names of all fields of the sheet: those of `tiltak` carry the action's number."""
    for ett in felt:
        yield from (f"{ett.id}{nr}" for nr in TILTAK) if ett.bolk == "tiltak" else (ett.id,)
