"""Events on a line of years, numbered as in the list beside the figure."""

from dataclasses import dataclass

from veileder.figures.tegn import BREDDE, TEKST, Nummer, Tekstlinje
from veileder.model.eksempel import Hendelse

MARG = 30
RADHOYDE = 48
PRIKK_R = 19
LUFT = 4
MAKS_AARSTALL = 9


@dataclass(frozen=True)
class Prikk:
    """A numbered event at its place in time. `x2` is set where it lasted."""

    nummer: Nummer
    x2: float | None


@dataclass(frozen=True)
class Aar:
    """A tick on the axis and its year."""

    x: float
    tekst: Tekstlinje


@dataclass(frozen=True)
class Tidslinje:
    """The whole drawing; `akse_y` is where the line of years runs."""

    bredde: float
    hoyde: float
    akse_y: float
    prikker: tuple[Prikk, ...]
    aar: tuple[Aar, ...]


def desimalaar(dato: str) -> float:
    """A date as years with a fraction: 2022-07-01 is 2022.5. A bare year is its middle."""
    deler = [int(del_) for del_ in dato.split("-")]
    if len(deler) == 1:
        return deler[0] + 0.5
    dag = deler[2] if len(deler) > 2 else 15
    return deler[0] + (deler[1] - 1) / 12 + dag / 372


def tegn_tidslinje(hendelser: tuple[Hendelse, ...]) -> Tidslinje:
    """Lay out `hendelser` (already in order) above an axis, in as many rows as are needed.

    Events without a known year keep their number in the list and get no place on the axis.
    """
    tegnes = [(nr, hendelse) for nr, hendelse in enumerate(hendelser, start=1) if not hendelse.utenfor_figuren]
    start = int(min(desimalaar(hendelse.dato) for _, hendelse in tegnes))
    slutt = int(max(desimalaar(h.slutt or h.dato) for _, h in tegnes)) + 1
    skala = (BREDDE - 2 * MARG) / (slutt - start)

    def x_for(dato: str) -> float:
        return MARG + (desimalaar(dato) - start) * skala

    opptatt_til: list[float] = []
    plassert: list[tuple[int, float, float | None, int]] = []
    for nr, hendelse in tegnes:
        x = x_for(hendelse.dato)
        x2 = x_for(hendelse.slutt) if hendelse.slutt else None
        rad = _ledig_rad(opptatt_til, x - PRIKK_R)
        opptatt_til[rad] = max(x + PRIKK_R, x2 or 0) + LUFT
        plassert.append((nr, x, x2, rad))
    akse_y = len(opptatt_til) * RADHOYDE + 4
    prikker = tuple(
        Prikk(Nummer(nr, x, akse_y - RADHOYDE * (rad + 0.5) - 2, PRIKK_R, fylt=True), x2)
        for nr, x, x2, rad in plassert
    )
    steg = next(s for s in (1, 2, 5, 10, 20, 50, 100) if (slutt - start) / s <= MAKS_AARSTALL)
    forste = -(-start // steg) * steg
    aar = tuple(_tegn_aar(MARG + (a - start) * skala, akse_y + 34, a) for a in range(forste, slutt + 1, steg))
    return Tidslinje(BREDDE, akse_y + 44, akse_y, prikker, aar)


def _tegn_aar(x: float, y: float, aar: int) -> Aar:
    return Aar(x, Tekstlinje(x, y, str(aar), TEKST, anker="middle"))


def _ledig_rad(opptatt_til: list[float], x: float) -> int:
    """The lowest row that is free from `x` on; a new one where none is."""
    for rad, til in enumerate(opptatt_til):
        if x >= til:
            return rad
    opptatt_til.append(0.0)
    return len(opptatt_til) - 1
