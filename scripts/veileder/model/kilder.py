"""The source register: what each claim in the guide rests on, and how far it was read."""

from typing import Literal

from veileder.model.typer import Dato, Id, Innhold, Nettadresse, Ren, Tekst

Slag = Literal["primar", "forskning", "presse", "annet"]
Lest = Literal["i-sin-helhet", "utdrag", "sammendrag", "omtale", "bare-tittel"]
Kildesprak = Literal["en", "nn", "sv", "da"]
"""The language of a title that is not bokmål, so that it is spoken as what it is."""

LESEFORMER: dict[Lest, str] = {
    "i-sin-helhet": "i sin helhet",
    "utdrag": "utdrag",
    "sammendrag": "sammendrag",
    "omtale": "bare omtale",
    "bare-tittel": "bare tittelen",
}


class Kilde(Innhold):
    """One source.

    `betaler` says who paid for it or whose interest it speaks for, where that matters. `forbehold` is what changes
    how it should be read, and follows it to every page; `merknad` stands in the register only. `arkiv` is a copy in a
    web archive, `sist_sett` the day somebody last looked at the source itself.
    """

    id: Id
    utgiver: Ren
    forfatter: Ren | None = None
    tittel: Ren
    sprak: Kildesprak | None = None
    dato: Ren
    adresser: tuple[Nettadresse, ...] = ()
    arkiv: Nettadresse | None = None
    slag: Slag
    betaler: Tekst | None = None
    lest: Lest
    sist_sett: Dato | None = None
    forbehold: Tekst | None = None
    merknad: Tekst | None = None

    @property
    def kortnavn(self) -> str:
        """The source in a word or two, for screen readers: «Fagforbundet, 2022»."""
        return f"{self.forfatter or self.utgiver}, {self.dato}"

    @property
    def registersted(self) -> str:
        """Where in the guide the register tells about the source."""
        return f"/om/kilder/#{self.id}"
