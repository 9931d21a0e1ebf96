"""The languages of the guide: one row each in `docs/data/sprak.yml`. The first is the one all others are made from.

A language is a row here, words in `docs/data/ord/<id>/`, overlays in `docs/data/<id>/`, pages in `docs/<id>/` and
skeletons in `sidemaler/<id>/`.
"""

from typing import Annotated

from pydantic import AfterValidator, Field

from veileder.model.typer import Id, Innhold, Ordrett

GRUNNSPRAK = "nb"


def _kontroller_datoform(verdi: str) -> str:
    for del_ in ("{dag}", "{maaned}", "{aar}"):
        if del_ not in verdi:
            raise ValueError(f"«{verdi}» mangler {del_}")
    return verdi


Tolv = Annotated[tuple[Ordrett, ...], Field(min_length=12, max_length=12)]


class Sprak(Innhold):
    """A language: its own name, and what pages in it say of themselves, in its own words.

    `locale` is what previews are told, `office` its number in Word and PowerPoint. `ordbok` is hunspell's dictionary;
    without one nothing is spelled. `stemmer` are the languages of voices that read it well, best first.
    `les_her` is the link to a page in this language from its twin in another. `merknad` stands on a page where some
    text was not to be had in the language.
    """

    id: Id
    navn: Ordrett
    locale: Ordrett
    office: int
    ordbok: Ordrett | None = None
    stemmer: tuple[Ordrett, ...] = Field(min_length=1)
    maaneder: Tolv
    maaneder_kort: Tolv
    dato: Annotated[Ordrett, AfterValidator(_kontroller_datoform)]
    les_her: Ordrett | None = None
    merknad: Ordrett | None = None

    def skriv_dato(self, dato: str) -> str:
        """`2022-09-13` as «13. september 2022», `2022-09` as «september 2022», `2022` as it is."""
        aar, *resten = dato.split("-")
        if not resten:
            return aar
        maaned = self.maaneder[int(resten[0]) - 1]
        if len(resten) == 1:
            return f"{maaned} {aar}"
        return self.dato.format(dag=int(resten[1]), maaned=maaned, aar=aar)
