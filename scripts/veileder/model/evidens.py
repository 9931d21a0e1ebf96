"""What is known about effects, one finding a row, with how sure and who paid."""

from typing import Literal

from pydantic import Field

from veileder.model.typer import Id, Innhold, Kilder, Ren, Tekst

Sikkerhet = Literal["sterkest", "middels", "svak"]


class Funn(Innhold):
    """A finding. `gjelder` says whether it is about three roles, two parties or a whole programme."""

    id: Id
    tema: Ren
    funn: Tekst
    gjelder: Ren
    sikkerhet: Sikkerhet
    begrunnelse: Tekst
    kilder: Kilder = Field(min_length=1)
