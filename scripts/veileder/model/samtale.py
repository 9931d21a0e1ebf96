"""What people disagree about: dilemmas to discuss, and objections with calm answers."""

from veileder.model.typer import Id, Innhold, Kilder, Ren, Tekst


class Dilemma(Innhold):
    """A card for discussion: a name and a question in the reader's own voice."""

    id: Id
    navn: Ren
    sporsmal: Tekst


class Innvending(Innhold):
    """An objection as people say it, and an answer that takes it seriously."""

    id: Id
    innvending: Ren
    svar: Tekst
    kilder: Kilder = ()
