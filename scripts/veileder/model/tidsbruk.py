"""How long a work group at the workplace takes: one clock for the whole guide."""

from veileder.model.typer import Id, Innhold, Ren


class Tidsbruk(Innhold):
    """A stretch of time in the words it stands in on the pages: «45 minutter», «fire uker»."""

    id: Id
    tekst: Ren
