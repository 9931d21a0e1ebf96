"""«Ti minutter før møtet»: what each role asks, notes and keeps in each situation."""

from pydantic import Field

from veileder.model.typer import Id, Innhold, Kilder, Ren, Sideadresse, Tekst


class Rolleraad(Innhold):
    """Advice to one role in one situation: three questions, one sentence for the minutes, one thing
    not to give away, one page to read."""

    sporsmal: tuple[Tekst, ...] = Field(min_length=3, max_length=3)
    til_referatet: Tekst
    gi_ikke_bort: Tekst
    les_mer: Sideadresse
    kilder: Kilder = ()


class Raadtavle(Innhold):
    """One piece of advice per role; every role has its own."""

    folkevalgte: Rolleraad
    administrasjon: Rolleraad
    tillitsvalgte: Rolleraad
    vernetjenesten: Rolleraad


class Situasjon(Innhold):
    """Something a meeting is about."""

    id: Id
    navn: Ren
    naar: Tekst
    raad: Raadtavle
