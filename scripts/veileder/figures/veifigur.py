"""The road: numbered milestones along a winding path, with their names beside it."""

from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, sin

from veileder.figures.tegn import BREDDE, UTHEVET, Nummer, Punkt, Tekstlinje, bryt, tekstblokk
from veileder.model.figurdata import Veisteg

SVING_X = (62, 168)
TEKST_X = 236
PRIKK_R = 28
LINJEHOYDE = 29
RADHOYDE = 92
STRIPE = (14, 3.5)
STRIPER_PER_RAD = 4.5


@dataclass(frozen=True)
class Milepel:
    """A milestone on the road and the name beside it."""

    nummer: Nummer
    navn: tuple[Tekstlinje, ...]


@dataclass(frozen=True)
class Veifigur:
    """The whole drawing: `vei` as path data, `striper` as polygon corners, the milestones."""

    bredde: float
    hoyde: float
    vei: str
    striper: tuple[str, ...]
    milepeler: tuple[Milepel, ...]


def tegn_vei(steg: tuple[Veisteg, ...]) -> Veifigur:
    """Lay out `steg` from top to bottom. The road goes on beyond the last milestone."""
    milepeler: list[Milepel] = []
    y = 0.0
    for nr, steget in enumerate(steg, start=1):
        linjer = bryt(steget.navn, BREDDE - TEKST_X - 8, UTHEVET)
        hoyde = max(RADHOYDE, len(linjer) * LINJEHOYDE + 32)
        midt = y + hoyde / 2
        start = midt - (len(linjer) - 1) * LINJEHOYDE / 2 + 8
        nummer = Nummer(nr, SVING_X[nr % 2], midt, PRIKK_R)
        navn = tekstblokk(linjer, TEKST_X, start, LINJEHOYDE, UTHEVET, uthevet=True)
        milepeler.append(Milepel(nummer, navn))
        y += hoyde
    midten = sum(SVING_X) / 2
    punkter: list[Punkt] = [(midten, 0.0), *((m.nummer.x, m.nummer.y) for m in milepeler), (midten, y)]
    bane = f"M{midten:.1f},0"
    striper: list[str] = []
    for fra, til in pairwise(punkter):
        midt_y = (fra[1] + til[1]) / 2
        bane += f"C{fra[0]:.1f},{midt_y:.1f} {til[0]:.1f},{midt_y:.1f} {til[0]:.1f},{til[1]:.1f}"
        striper += _striper(fra, til)
    return Veifigur(BREDDE, y, bane, tuple(striper), tuple(milepeler))


def _striper(fra: Punkt, til: Punkt) -> list[str]:
    """The dashes in the middle of the road between two points, as polygon corners."""
    antall = max(1, round(STRIPER_PER_RAD * (til[1] - fra[1]) / RADHOYDE))
    striper = []
    for nr in range(antall):
        t = (nr + 0.5) / antall
        x, y = _kurvepunkt(fra, til, t)
        x_for, y_for = _kurvepunkt(fra, til, t - 0.01)
        striper.append(_stripe(x, y, atan2(y - y_for, x - x_for)))
    return striper


def _kurvepunkt(fra: Punkt, til: Punkt, t: float) -> Punkt:
    """The point at `t` (0–1) on the S-shaped curve between two points, upright at both ends."""
    a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
    midt_y = (fra[1] + til[1]) / 2
    return (a + b) * fra[0] + (c + d) * til[0], a * fra[1] + (b + c) * midt_y + d * til[1]


def _stripe(x: float, y: float, vinkel: float) -> str:
    """A dash round (x, y), turned `vinkel` radians."""
    halv_l, halv_b = STRIPE[0] / 2, STRIPE[1] / 2
    hjorner = [(halv_l, halv_b), (halv_l, -halv_b), (-halv_l, -halv_b), (-halv_l, halv_b)]
    return " ".join(
        f"{x + dx * cos(vinkel) - dy * sin(vinkel):.1f},{y + dx * sin(vinkel) + dy * cos(vinkel):.1f}"
        for dx, dy in hjorner
    )
