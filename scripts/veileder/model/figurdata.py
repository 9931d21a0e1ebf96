"""Data behind the guide's own figures: the two lines, the road, the year, the scenarios."""

from typing import Literal

from pydantic import Field

from veileder.model.roller import RolleId
from veileder.model.typer import Id, Innhold, Kilder, Ren, Sideadresse, Tekst

# What the two lines are called where they are drawn.
SPORNAVN = {
    "utvikling": "Utviklingslinja: her modnes ideene",
    "beslutning": "Beslutningslinja: veien til vedtak",
}


class Linjesteg(Innhold):
    """A station a case passes on its way: on utviklingslinja or on beslutningslinja."""

    id: Id
    linje: Literal["utvikling", "beslutning"]
    navn: Ren
    roller: tuple[RolleId, ...] = Field(min_length=1)
    tekst: Tekst
    kilder: Kilder = ()


class Veisteg(Innhold):
    """A stretch of the road: what happens there and where to read on."""

    id: Id
    navn: Ren
    tekst: Tekst
    les_mer: Sideadresse


class Aarspunkt(Innhold):
    """A stop in the budget year. `maaned` is 1–12."""

    id: Id
    maaned: int = Field(ge=1, le=12)
    navn: Ren
    tekst: Tekst
    roller: tuple[RolleId, ...] = Field(min_length=1)


class Scenario(Innhold):
    """One of the three budget scenarios and the question it asks a workplace."""

    id: Id
    navn: Ren
    ramme: Literal["lavere", "lik", "hoyere"]
    sporsmal: Tekst
