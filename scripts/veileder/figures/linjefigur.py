"""The two lines a case moves along: utviklingslinja to the left, beslutningslinja to the right.

Drawn from top to bottom as a map of two tracks. The case's own way is the thick line; where it changes
track, the crossing takes a row of its own with a label.
"""

from dataclasses import dataclass

from veileder.figures.tegn import (
    BREDDE,
    TEKST,
    UTHEVET,
    Merke,
    Nummer,
    Tekstlinje,
    brukte_roller,
    bryt,
    pilspiss,
    tegnforklaring,
    tekstblokk,
    tekstbredde,
)
from veileder.model.figurdata import SPORNAVN, Linjesteg
from veileder.model.roller import Rolle

SPOR_X = {"utvikling": 40, "beslutning": 128}
OVERGANG = {"beslutning": "Over på beslutningslinja", "utvikling": "Tilbake til utviklingslinja"}
TEKST_X = 184
PRIKK_R = 24
MERKE_R = 12
LINJEHOYDE = 29
FORSTE_Y = 96
OVERGANG_H = 92
RADHOYDE = 70
MERKE_STEG = 36
MARG = 6


@dataclass(frozen=True)
class Spor:
    """One of the two tracks: its name at the top, a bend, and the track down to `bunn`."""

    x: float
    topp: float
    bunn: float
    navn: Tekstlinje


@dataclass(frozen=True)
class Stasjon:
    """A station: its number on the track, its name and the roles that take part."""

    nummer: Nummer
    navn: tuple[Tekstlinje, ...]
    merker: tuple[Merke, ...]


@dataclass(frozen=True)
class Overgang:
    """A change of track: the arrowhead (polygon corners) and its label in a box."""

    pil: str
    x: float
    y: float
    bredde: float
    tekst: Tekstlinje


@dataclass(frozen=True)
class Linjefigur:
    """The whole drawing. `vei` is path data for the case's own way."""

    bredde: float
    hoyde: float
    spor: tuple[Spor, ...]
    vei: str
    stasjoner: tuple[Stasjon, ...]
    overganger: tuple[Overgang, ...]
    forklaring: tuple[Merke, ...]
    forklaringstekst: tuple[Tekstlinje, ...]


def tegn_linjer(steg: tuple[Linjesteg, ...], roller: dict[str, Rolle]) -> Linjefigur:
    """Lay out the stations of `steg` from top to bottom, each on its own line."""
    stasjoner: list[Stasjon] = []
    overganger: list[Overgang] = []
    vei: list[str] = []
    y = float(FORSTE_Y)
    forrige: Linjesteg | None = None
    for nr, steget in enumerate(steg, start=1):
        x = SPOR_X[steget.linje]
        if forrige and forrige.linje != steget.linje:
            kurve, overgang = _tegn_overgang(forrige, steget, y)
            vei.append(kurve)
            overganger.append(overgang)
            y += OVERGANG_H
        stasjon, hoyde = _tegn_stasjon(nr, steget, roller, y)
        stasjoner.append(stasjon)
        vei.append(f"{'L' if forrige else 'M'}{x},{stasjon.nummer.y:.1f}")
        y += hoyde
        forrige = steget
    spor = tuple(
        Spor(x, topp, y, Tekstlinje(TEKST_X, topp + 8, SPORNAVN[linje], TEKST, uthevet=True))
        for (linje, x), topp in zip(SPOR_X.items(), (26, 66), strict=True)
    )
    vist = brukte_roller(roller, {rolle for steget in steg for rolle in steget.roller})
    merker, navn = tegnforklaring(vist, 28, y + 40)
    hoyde = y + 40 + (len(vist) + 1) // 2 * 36
    return Linjefigur(BREDDE, hoyde, spor, " ".join(vei), tuple(stasjoner), tuple(overganger), merker, navn)


def _tegn_stasjon(nr: int, steg: Linjesteg, roller: dict[str, Rolle], topp: float) -> tuple[Stasjon, float]:
    """A station from `topp` down, and how much height it takes. Each role has its own column of marks."""
    merke_x = BREDDE - MARG - len(roller) * MERKE_STEG
    linjer = bryt(steg.navn, merke_x - TEKST_X - 8, UTHEVET)
    hoyde = max(RADHOYDE, len(linjer) * LINJEHOYDE + 32)
    midt = topp + hoyde / 2
    start = midt - (len(linjer) - 1) * LINJEHOYDE / 2 + 9
    merker = tuple(
        Merke(rolle.id, rolle.form, merke_x + (nr_rolle + 0.5) * MERKE_STEG, midt, MERKE_R)
        for nr_rolle, rolle in enumerate(roller.values())
        if rolle.id in steg.roller
    )
    nummer = Nummer(nr, SPOR_X[steg.linje], midt, PRIKK_R, fylt=steg.linje == "beslutning")
    navn = tekstblokk(linjer, TEKST_X, start, LINJEHOYDE, UTHEVET, uthevet=True)
    return Stasjon(nummer, navn, merker), hoyde


def _tegn_overgang(fra: Linjesteg, til: Linjesteg, topp: float) -> tuple[str, Overgang]:
    """The curve from one track to the other, as path data, and what marks it."""
    x1, x2 = SPOR_X[fra.linje], SPOR_X[til.linje]
    bunn = topp + OVERGANG_H - 12
    midt = (topp + bunn) / 2
    kurve = f"L{x1},{topp:.1f}C{x1},{midt:.1f} {x2},{midt:.1f} {x2},{bunn:.1f}"
    bredde = tekstbredde(OVERGANG[til.linje], TEKST) + 16
    tekst = Tekstlinje(TEKST_X + bredde / 2, midt + 8, OVERGANG[til.linje], TEKST, True, "middle", "fig-paa")
    return kurve, Overgang(pilspiss((x2, topp), (x2, bunn + 14), 26), TEKST_X, midt - 22, bredde, tekst)
