"""A course: meetings with a plan in minutes, what to print, slides, a hand-out and a mail to send afterwards."""

from pydantic import Field

from veileder.model.typer import Id, Innhold, JaNei, Kilder, Ordrett, Ren, Tekst

KURSDELER: dict[str, tuple[str, ...]] = {
    "om": ("kort", "for_hvem", "maal", "forbered"),
    "plan": ("moter",),
    "utskrift": ("utskrift",),
    "lysark": (),
    "utdeling": ("utdeling",),
    "epost": ("epost",),
}
"""The parts a page can show, and the fields each of them brings."""


class Kurspost(Innhold):
    """One line of the plan: what the leader does, and what lies on the table."""

    navn: Ren
    minutter: int = Field(ge=1)
    gjor: tuple[Tekst, ...] = Field(min_length=1)
    si: Tekst | None = None
    """A sentence to say as it stands."""
    dilemmaer: tuple[Id, ...] = ()
    """Dilemma cards for this exercise, by their id."""


class Kursmote(Innhold):
    """One meeting. Its minutes are the sum of its lines; the check holds the two together."""

    id: Id
    navn: Ren
    maal: Ren
    minutter: int = Field(ge=1)
    poster: tuple[Kurspost, ...] = Field(min_length=1)
    til_neste_gang: Tekst | None = None


class Utskrift(Innhold):
    """Something to print: an edition by its id, and how many copies a group of twelve needs."""

    trykk: Id
    hvem: Ren
    til_tolv: int = Field(ge=1)


class Utdelingsbolk(Innhold):
    """A part of the hand-out."""

    ny_side: JaNei = False
    overskrift: Ren
    avsnitt: tuple[Tekst, ...] = ()
    punkter: tuple[Tekst, ...] = ()
    etter: tuple[Tekst, ...] = ()
    """Paragraphs after the points."""
    linjer: tuple[Ren, ...] = ()
    """What each line to write on asks for."""


class Utdeling(Innhold):
    """Two pages for those who take part to bring home."""

    tittel: Ren
    ingress: Tekst
    bolker: tuple[Utdelingsbolk, ...] = Field(min_length=1)
    kilder: Kilder = ()


class Epost(Innhold):
    """The mail that follows, with blanks to fill in."""

    emne: Ren
    avsnitt: tuple[Tekst, ...] = Field(min_length=1)


class Kurs(Innhold):
    """A course. `lysark` names a set of slides."""

    id: Id
    plass: int = Field(ge=1)
    navn: Ren
    tittel: Ren
    beskrivelse: Ren
    kort: Tekst
    for_hvem: Ren
    sok: tuple[Ordrett, ...] = ()
    maal: tuple[Tekst, ...] = Field(min_length=1)
    forbered: tuple[Tekst, ...] = Field(min_length=1)
    moter: tuple[Kursmote, ...] = Field(min_length=1)
    utskrift: tuple[Utskrift, ...] = Field(min_length=1)
    lysark: Id
    utdeling: Utdeling
    epost: Epost

    @property
    def varighet(self) -> str:
        """How long it takes, as one says it: «4 × 90 minutter»."""
        ulike = {mote.minutter for mote in self.moter}
        if len(self.moter) > 1 and len(ulike) == 1:
            return f"{len(self.moter)} × {ulike.pop()} minutter"
        return f"{sum(mote.minutter for mote in self.moter)} minutter"
