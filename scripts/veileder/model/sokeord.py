"""Words the search takes for each other."""

from pydantic import Field

from veileder.model.typer import Id, Innhold, Ren


class Sokegruppe(Innhold):
    """Words that mean the same. `beslektet` are near in meaning and count less; `nynorsk` and `feil` (common
    misspellings) are understood when a reader types them, and never looked for."""

    id: Id
    ord: tuple[Ren, ...] = Field(min_length=1)
    beslektet: tuple[Ren, ...] = ()
    nynorsk: tuple[Ren, ...] = ()
    feil: tuple[Ren, ...] = ()
