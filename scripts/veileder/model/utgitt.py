"""What the last published edition promised, besides its addresses: the checklists people may have ticked and saved."""

from pydantic import Field

from veileder.model.typer import Id, Innhold, Ordrett


class UtgittListe(Innhold):
    """A checklist as it was published: the words of each item, by the id that saved ticks are kept under."""

    id: Id
    versjon: int = Field(ge=1)
    punkter: dict[Id, Ordrett]
