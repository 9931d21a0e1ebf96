"""The languages of the guide: one row each in `docs/data/sprak.yml`. The first is the one all others are made from.

A language is a row here, overlays in `docs/data/<id>/`, pages in `docs/<id>/` and skeletons in `sidemaler/<id>/`.
"""

from veileder.model.typer import Id, Innhold, Ordrett

GRUNNSPRAK = "nb"


class Sprak(Innhold):
    """A language: its own name, and what pages in it say of themselves, in its own words.

    `locale` is what previews are told. `ordbok` is hunspell's dictionary; without one nothing is spelled.
    `les_her` is the link to a page in this language from its twin in another. `merknad` stands on a page where some
    text was not to be had in the language.
    """

    id: Id
    navn: Ordrett
    locale: Ordrett
    ordbok: Ordrett | None = None
    les_her: Ordrett | None = None
    merknad: Ordrett | None = None
