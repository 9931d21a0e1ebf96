"""A poster for a wall: steps, columns, a sentence to say and lines to write on. What is set is shown in this order."""

from typing import Literal

from pydantic import Field

from veileder.model.roller import RolleId
from veileder.model.typer import Id, Innhold, Kilder, Ren, Sideadresse, Tekst

Tegn = Literal["ja", "nei", "vent", "videre"]
"""The sign above a column. It is a shape, so that it shows in grey too."""


class Plakatsteg(Innhold):
    """A step, with the shapes of the roles that take it."""

    navn: Ren
    tekst: Tekst
    roller: tuple[RolleId, ...] = ()


class Plakatkolonne(Innhold):
    """A column under its sign."""

    navn: Ren
    tegn: Tegn
    punkter: tuple[Tekst, ...] = Field(min_length=1)


class Plakat(Innhold):
    """One poster on one sheet."""

    id: Id
    tittel: Ren
    ingress: Tekst
    steg: tuple[Plakatsteg, ...] = ()
    kolonner: tuple[Plakatkolonne, ...] = ()
    setning: Tekst | None = None
    merknad: Tekst | None = None
    linjer: tuple[Ren, ...] = ()
    """What each line to write on asks for."""
    se: Sideadresse
    """The page that says more; its address stands at the foot."""
    kilder: Kilder = ()
