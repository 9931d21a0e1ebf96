"""The forms the law leaves room for, asked the same questions, so that they can be held side by side."""

from pydantic import Field

from veileder.model.typer import Id, Innhold, Kilder, Ren, Tekst


class Form(Innhold):
    """One form. Every field but the names answers the question with the same name in the book of words."""

    id: Id
    navn: Ren
    kort: Tekst
    medlemmer: Tekst
    taler: Tekst
    leder: Tekst
    kan: Tekst
    hva_heter: Tekst
    skrives: Tekst
    apent: Tekst
    pass_paa: Tekst
    kilder: Kilder = Field(min_length=1)


class Fast(Innhold):
    """A line that must read the same wherever it stands, with the page that tells the whole."""

    id: Id
    tekst: Tekst
