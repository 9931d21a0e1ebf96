"""«Ti minutter før møtet»: what each role asks, notes and keeps in each situation."""

from pydantic import Field

from veileder.model.roller import RolleId
from veileder.model.typer import Id, Innhold, Kilder, Ordrett, Ren, Sideadresse, Tekst


class Rolleraad(Innhold):
    """A card: advice to one role in one situation. Three questions, one sentence for the minutes, one thing
    to keep, one page to read."""

    sporsmal: tuple[Tekst, ...] = Field(min_length=3, max_length=3)
    til_referatet: Tekst
    behold: Tekst
    les_mer: Sideadresse
    kilder: Kilder = ()


class Raadtavle(Innhold):
    """One card per role; every role has its own."""

    folkevalgte: Rolleraad
    administrasjon: Rolleraad
    tillitsvalgte: Rolleraad
    vernetjenesten: Rolleraad

    def __getitem__(self, rolle: RolleId) -> Rolleraad:
        """The card of one role."""
        raad: Rolleraad = getattr(self, rolle)
        return raad


class Situasjon(Innhold):
    """Something a meeting is about. `tittel` names its page, `sok` are words readers search with."""

    id: Id
    navn: Ren
    tittel: Ren
    naar: Tekst
    sok: tuple[Ordrett, ...] = ()
    raad: Raadtavle
