"""The six preconditions: signs that each is there or missing, per role."""

from pydantic import Field

from veileder.model.roller import RolleId
from veileder.model.typer import Id, Innhold, Kilder, Ren, Tekst


class Tegn(Innhold):
    """What one role can see when the precondition is there, and when it is missing."""

    rolle: RolleId
    finnes: Tekst
    mangler: Tekst


class Forutsetning(Innhold):
    """A precondition with its signs. `ordrett` is Engerdal's own words for it, `kort` our line on the map."""

    id: Id
    navn: Ren
    ordrett: Ren
    kort: Tekst
    tegn: tuple[Tegn, ...] = Field(min_length=3)
    kilder: Kilder = ()
