"""Texts people fill in and make their own, and slides to show: the source of Word files, slides and page.

A blank is written the same way everywhere, `[fyll inn: dato]`, and what is guidance to be deleted is a
field of its own, so that neither can be mistaken for the text itself.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from veileder.model.typer import Id, Innhold, JaNei, Kilder, Ren, Tekst

FELT = re.compile(r"\[fyll inn: [^\[\]]+\]")
Malgruppe = Literal["oppstart", "form", "motene", "saken", "hvert-aar"]
MALGRUPPER: dict[Malgruppe, str] = {
    "oppstart": "Før oppstart",
    "form": "Når formen skal velges",
    "motene": "Møtene",
    "saken": "Når saken går videre",
    "hvert-aar": "Én gang i året, og ved valg",
}
"""When a municipality needs a document, in that order, and what the list calls it."""

# Slides that are a figure, and what the page says stands there.
ARKFIGURER = {
    "roller": "Arket viser figuren med to parter og tre roller.",
    "linjer": "Arket viser figuren med utviklingslinja og beslutningslinja.",
}


class Tabell(Innhold):
    """A table with a header row; every row has as many cells as the header."""

    hode: tuple[Tekst, ...] = Field(min_length=1)
    rader: tuple[tuple[Tekst, ...], ...] = Field(min_length=1)


class Malbolk(Innhold):
    """A part of a document. What is set is shown in this order."""

    ny_side: JaNei = False
    overskrift: Ren | None = None
    veiledning: tuple[Tekst, ...] = ()
    avsnitt: tuple[Tekst, ...] = ()
    punkter: tuple[Tekst, ...] = ()
    nummerert: JaNei = False
    tabell: Tabell | None = None
    kilder: Kilder = ()


class Dokumentmal(Innhold):
    """One document. `navn` is what lists call it, `tittel` what stands at the top of it."""

    id: Id
    navn: Ren
    tittel: Ren
    naar: Tekst
    hvem: Ren
    gruppe: Malgruppe
    plass: int = Field(ge=1)
    """Where it stands within its group."""
    versjon: int = Field(ge=1)
    bolker: tuple[Malbolk, ...] = Field(min_length=1)


class Ark(Innhold):
    """One slide, with what the speaker says."""

    slag: Literal["punkter", "tittel", "roller", "linjer"]
    tittel: Ren
    punkter: tuple[Tekst, ...] = ()
    tabell: Tabell | None = None
    notater: tuple[Tekst, ...] = Field(min_length=1)
    kilder: Kilder = ()


class Lysark(Innhold):
    """A set of slides."""

    id: Id
    navn: Ren
    naar: Tekst
    versjon: int = Field(ge=1)
    ark: tuple[Ark, ...] = Field(min_length=1)


def maler_etter_gruppe(maler: Iterable[Dokumentmal]) -> dict[str, list[Dokumentmal]]:
    """The documents under what the list calls each group, in order."""
    etter_plass = sorted(maler, key=lambda mal: (mal.plass, mal.id))
    return {navn: [mal for mal in etter_plass if mal.gruppe == gruppe] for gruppe, navn in MALGRUPPER.items()}


def del_opp_felter(tekst: str) -> Iterator[tuple[str, bool]]:
    """`tekst` split into (piece, is it a blank), in order."""
    slutt = 0
    for treff in FELT.finditer(tekst):
        if treff.start() > slutt:
            yield tekst[slutt : treff.start()], False
        yield treff[0], True
        slutt = treff.end()
    if slutt < len(tekst):
        yield tekst[slutt:], False
