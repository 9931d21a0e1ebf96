"""Phrases the guide does not use: each with why, and what to write instead."""

from typing import Literal

from pydantic import Field

from veileder.model.typer import Id, Innhold, JaNei, Ren


class Unntak(Innhold):
    """A place where the phrase may stand, with the reason. `sted` is a file, or a pattern (`cases/*`)."""

    sted: Ren
    grunn: Ren


class Sprakregel(Innhold):
    """One rule. A phrase matches from the start of a word, whatever its case; `*` stands for the rest of a word.

    `noyaktig` minds upper and lower case. Words in «quotation marks» are somebody else's and go free,
    unless `ogsaa_i_sitat`.
    """

    id: Id
    uttrykk: tuple[Ren, ...] = Field(min_length=1)
    hvorfor: Ren
    skriv: Ren
    alvor: Literal["feil", "advarsel"] = "feil"
    noyaktig: JaNei = False
    ogsaa_i_sitat: JaNei = False
    unntak: tuple[Unntak, ...] = ()
