"""Types shared by several kinds of content: a sourced paragraph, a quotation."""

from pydantic import Field

from veileder.model.typer import Innhold, Kilder, Ordrett, Ren, Tekst


class Avsnitt(Innhold):
    """A statement of fact with its sources. `navn` is a lead-in, `forbehold` a caveat beside it."""

    navn: Ren | None = None
    tekst: Tekst
    kilder: Kilder = Field(min_length=1)
    forbehold: Tekst | None = None


class Raad(Innhold):
    """Advice: our own conclusion, shown as such, therefore without a duty to name a source."""

    tekst: Tekst
    kilder: Kilder = ()


class Sitat(Innhold):
    """Words copied from a published source, with who said them and where."""

    tekst: Ordrett
    hvem: Ordrett
    hvor: Ordrett
    kilder: Kilder = Field(min_length=1)
