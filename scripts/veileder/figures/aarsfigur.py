"""The year as a wheel of twelve months with numbered stops, January first from the top, clockwise."""

from collections import defaultdict
from dataclasses import dataclass
from math import cos, radians, sin

from veileder.figures.tegn import BREDDE, TEKST, Nummer, Punkt, Tekstlinje, pilspiss
from veileder.model.figurdata import Aarspunkt

MAANEDER = ("jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des.")
MIDTEN = BREDDE / 2
RING = (176, 256)
NAVN_R = 216
PRIKK_R = 23
# Rows of stops at a month, outermost first: distance from the centre and how many fit side by side.
RADER = ((289, 3), (146, 1))
# Degrees between two stops of the same month; 10 is a third of a month, so neighbours never meet.
STEG = 10
PIL_R = 106


@dataclass(frozen=True)
class Maaned:
    """A month's part of the ring, as path data, and its name."""

    bane: str
    navn: Tekstlinje


@dataclass(frozen=True)
class Aarsfigur:
    """The whole wheel. `pil` is the arc that shows the direction, `pilspiss` its head."""

    bredde: float
    hoyde: float
    maaneder: tuple[Maaned, ...]
    punkter: tuple[Nummer, ...]
    pil: str
    pilspiss: str
    midttekst: Tekstlinje


def tegn_aarshjul(punkter: tuple[Aarspunkt, ...]) -> Aarsfigur:
    """Lay out `punkter`, numbered in the order given, round the twelve months."""
    per_maaned: dict[int, list[int]] = defaultdict(list)
    for nr, punkt in enumerate(punkter, start=1):
        per_maaned[punkt.maaned].append(nr)
    plassert = [nummer for maaned, numre in per_maaned.items() for nummer in _plasser(maaned, numre)]
    start, slutt = _paa_sirkel(PIL_R, 25), _paa_sirkel(PIL_R, 325)
    pil = f"M{start[0]:.1f},{start[1]:.1f}A{PIL_R},{PIL_R} 0 1 1 {slutt[0]:.1f},{slutt[1]:.1f}"
    return Aarsfigur(
        BREDDE,
        BREDDE,
        tuple(_tegn_maaned(maaned) for maaned in range(1, 13)),
        tuple(sorted(plassert, key=lambda nummer: nummer.nr)),
        pil,
        pilspiss(_paa_sirkel(PIL_R, 322), _paa_sirkel(PIL_R, 334), 24),
        Tekstlinje(MIDTEN, MIDTEN + 8, "Budsjettåret", TEKST, uthevet=True, anker="middle"),
    )


def _paa_sirkel(r: float, grader: float) -> Punkt:
    """The point `grader` clockwise from the top, `r` units from the centre."""
    return MIDTEN + r * sin(radians(grader)), MIDTEN - r * cos(radians(grader))


def _tegn_maaned(maaned: int) -> Maaned:
    fra, til = (maaned - 1) * 30 + 0.7, maaned * 30 - 0.7
    indre, ytre = RING
    a, b = _paa_sirkel(ytre, fra), _paa_sirkel(ytre, til)
    c, d = _paa_sirkel(indre, til), _paa_sirkel(indre, fra)
    bane = (
        f"M{a[0]:.1f},{a[1]:.1f}A{ytre},{ytre} 0 0 1 {b[0]:.1f},{b[1]:.1f}"
        f"L{c[0]:.1f},{c[1]:.1f}A{indre},{indre} 0 0 0 {d[0]:.1f},{d[1]:.1f}z"
    )
    x, y = _paa_sirkel(NAVN_R, (fra + til) / 2)
    return Maaned(bane, Tekstlinje(x, y + 8, MAANEDER[maaned - 1], TEKST, anker="middle"))


def _plasser(maaned: int, numre: list[int]) -> list[Nummer]:
    """The stops of one month: as many as fit outside the ring, the rest inside it."""
    midt = (maaned - 0.5) * 30
    plassert: list[Nummer] = []
    rest = numre
    for r, plass in RADER:
        rad, rest = rest[:plass], rest[plass:]
        for nr, tall in enumerate(rad):
            x, y = _paa_sirkel(r, midt + (nr - (len(rad) - 1) / 2) * STEG)
            plassert.append(Nummer(tall, x, y, PRIKK_R, fylt=True))
    if rest:
        raise ValueError(f"årshjulet har plass til fire punkter i {MAANEDER[maaned - 1]}, slå sammen noen")
    return plassert
