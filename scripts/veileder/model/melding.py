"""A message to an editor: where, what is wrong, and how to mend it."""

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Alvor = Literal["feil", "gjenstår", "advarsel"]
"""A fault stops everything; what is still to be written stops only a site for readers; a warning is advice."""


@dataclass(frozen=True, order=True)
class Melding:
    """One finding. `fil` is relative to the root; `linje` counts from 1, 0 means the whole file."""

    fil: str
    linje: int
    felt: str
    hva: str
    rad: str
    alvor: Alvor = "feil"

    def __str__(self) -> str:
        sted = f"{self.fil}:{self.linje}" if self.linje else self.fil
        felt = f" {self.felt}:" if self.felt else ""
        merke = "" if self.alvor == "feil" else f"{self.alvor}: "
        return f"{sted}:{felt} {merke}{self.hva} – {self.rad}"


def brett_sammen(meldinger: Iterable[Melding], hele: int = 3) -> Iterator[str]:
    """The messages as lines; where one slip shows in many places, the first `hele` and how many there are besides."""
    alle = list(meldinger)
    antall = Counter((melding.hva, melding.rad) for melding in alle)
    skrevet: Counter[tuple[str, str]] = Counter()
    for melding in alle:
        nokkel = melding.hva, melding.rad
        skrevet[nokkel] += 1
        if antall[nokkel] <= hele + 1 or skrevet[nokkel] <= hele:
            yield str(melding)
        elif skrevet[nokkel] == hele + 1:
            yield f"  … og {antall[nokkel] - hele} steder til: {melding.hva}"


def naermeste(ord_: str, kjente: Iterable[str], ellers: str) -> str:
    """A remedy that names the nearest known word, or `ellers`."""
    naere = difflib.get_close_matches(ord_, list(kjente), n=1, cutoff=0.7)
    return f"mente du «{naere[0]}»?" if naere else ellers


class Innholdsfeil(Exception):
    """Raised where content cannot be used; carries every message found."""

    def __init__(self, meldinger: list[Melding]) -> None:
        super().__init__("\n".join(str(melding) for melding in meldinger))
        self.meldinger = meldinger


class Byggefeil(Exception):
    """A build step failed for another reason than content; the message says what, in Norwegian."""
