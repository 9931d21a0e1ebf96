"""Decision paths: questions that lead to an outcome, readable from top to bottom without script."""

from pydantic import Field

from veileder.model.typer import Id, Innhold, Kilder, Ren, Sideadresse, Tekst


class Valg(Innhold):
    """An answer and where it leads: the id of a step or of an outcome in the same path."""

    tekst: Ren
    til: Id


class Steg(Innhold):
    """A question with its answers."""

    id: Id
    sporsmal: Tekst
    hjelp: Tekst | None = None
    valg: tuple[Valg, ...] = Field(min_length=2)


class Utfall(Innhold):
    """Where a path may end: what it means and what to do now."""

    id: Id
    navn: Ren
    tekst: Tekst
    gjor_naa: tuple[Tekst, ...] = Field(min_length=1)
    les_mer: Sideadresse
    kilder: Kilder = ()


class Veivalg(Innhold):
    """A whole path. The first step is where readers begin; every step and outcome can be reached."""

    id: Id
    tittel: Ren
    innledning: Tekst
    steg: tuple[Steg, ...] = Field(min_length=1)
    utfall: tuple[Utfall, ...] = Field(min_length=2)
