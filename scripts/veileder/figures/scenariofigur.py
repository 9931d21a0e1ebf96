"""The three budget scenarios: each a column beside a line for the frame of today, and its question."""

from dataclasses import dataclass

from veileder.figures.tegn import BREDDE, TEKST, UTHEVET, Tekstlinje, bryt, tekstblokk
from veileder.model.figurdata import Scenario
from veileder.model.tekst import uten_merker

SOYLE_X = 44
SOYLE_BREDDE = 88
SOYLEHOYDER = {"lavere": 62, "lik": 104, "hoyere": 146}
RAMME_X = (8, 168)
SPORSMAL_X = 196
RADHOYDE = 190


@dataclass(frozen=True)
class Soyle:
    """A scenario: column of `hoyde` standing on `bunn`, the frame of today at `ramme_y`, and the texts."""

    x: float
    bunn: float
    bredde: float
    hoyde: float
    ramme_y: float
    tekster: tuple[Tekstlinje, ...]


@dataclass(frozen=True)
class Scenariofigur:
    """The three columns, one to a row, so that the questions can be read on a phone.

    `ramme_x` is where the line for the frame of today begins and ends.
    """

    bredde: float
    hoyde: float
    ramme_x: tuple[float, float]
    soyler: tuple[Soyle, ...]


def tegn_scenarier(scenarier: tuple[Scenario, ...]) -> Scenariofigur:
    """Lay out `scenarier` under each other: the column to the left, name and question to the right."""
    soyler: list[Soyle] = []
    y = 0.0
    for scenario in scenarier:
        bredde = BREDDE - SPORSMAL_X - 8
        navn = bryt(scenario.navn, bredde, UTHEVET)
        sporsmal = bryt(uten_merker(scenario.sporsmal), bredde, TEKST)
        hoyde = max(RADHOYDE, 50 + (len(navn) + len(sporsmal)) * 30)
        forste = y + 44
        tekster = (
            *tekstblokk(navn, SPORSMAL_X, forste, 30, UTHEVET, uthevet=True),
            *tekstblokk(sporsmal, SPORSMAL_X, forste + len(navn) * 30 + 4, 29),
        )
        bunn = y + RADHOYDE - 20
        ramme_y = bunn - SOYLEHOYDER["lik"]
        soyle = SOYLEHOYDER[scenario.ramme]
        soyler.append(Soyle(SOYLE_X, bunn, SOYLE_BREDDE, soyle, ramme_y, tekster))
        y += hoyde
    return Scenariofigur(BREDDE, y, RAMME_X, tuple(soyler))
