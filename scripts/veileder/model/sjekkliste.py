"""A checklist: things a reader can see are done."""

from pydantic import Field

from veileder.model.typer import Id, Innhold, Kilder, Ren, Sideadresse, Tekst


class Punkt(Innhold):
    """One item. Its id is unique in the whole guide and is also its address on the page."""

    id: Id
    tekst: Tekst
    hvorfor: Tekst
    hvem: Ren
    kilder: Kilder = ()
    les_mer: Sideadresse | None = None


class Bolk(Innhold):
    """A named group of items, for example før, under and etter a meeting."""

    id: Id
    navn: Ren
    punkter: tuple[Punkt, ...] = Field(min_length=1)


class Sjekkliste(Innhold):
    """A checklist of 6 to 12 items in one or more groups."""

    id: Id
    tittel: Ren
    kort: Ren
    """Its name in the overview."""
    plass: int = Field(ge=1)
    """Where in the overview it stands: the lists follow the road, not the alphabet."""
    staar_i: Ren
    """What the reader is up to when this is the right list: «Vi skal ha møte»."""
    hjelper: Ren
    """What the list helps her to, after «Den hjelper dere å»."""
    naar: Tekst
    versjon: int = Field(ge=1)
    bolker: tuple[Bolk, ...] = Field(min_length=1)

    @property
    def punkter(self) -> tuple[Punkt, ...]:
        """All items across the groups, in order."""
        return tuple(punkt for bolk in self.bolker for punkt in bolk.punkter)
