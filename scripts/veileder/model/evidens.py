"""What is known about effects, one finding a row: how strong the study's design is, and what was read."""

from typing import Literal

from pydantic import Field

from veileder.model.typer import Id, Innhold, Kilder, Ren, Tekst

Opplegg = Literal["middels", "svak", "ikke-malt"]
"""How well the design can answer. None is strong: nobody has compared by lot, or with a fair double."""


class Forskningsfunn(Innhold):
    """A finding. `gjelder` says whether it is about three roles, two parties or a whole programme.

    How much was read belongs to each source and is not said here.
    """

    id: Id
    tema: Ren
    funn: Tekst
    gjelder: Ren
    opplegg: Opplegg
    begrunnelse: Tekst
    kilder: Kilder = Field(min_length=1)
