"""Drawing blocks the figures share: colours, wrapped text, role shapes, numbered discs, arrowheads.

Lengths are SVG user units; a figure is 640 wide. Text is 24 units or more, so that it can still be read
when the figure is 330 px wide on a phone. Colours are presentation attributes, because the PDF maker
applies no page CSS inside SVG; on the web the classes let the style sheet replace them (dark mode,
forced colours).
"""

from dataclasses import dataclass
from math import atan2, cos, radians, sin

from veileder.model.roller import Form, Rolle

BREDDE = 640
TEKST = 24
UTHEVET = 26
# Mean advance of a letter in Atkinson Hyperlegible Next, as a share of the font size. Measured: 0.44 in
# running text, 0.47 in bold, 0.62 in digits and capitals. The estimate is generous.
TEGNBREDDE = 0.54
# Light-scheme values of the tokens in docs/assets/css/tokens.css; a test keeps the two alike.
ROLLEFARGER = {
    "folkevalgte": "#1b5cb8",
    "administrasjon": "#9c6200",
    "tillitsvalgte": "#c02a1c",
    "vernetjenesten": "#0c7052",
}
TEKSTFARGER = {"fig-tekst": "#14181f", "fig-tekst-svak": "#4b5563", "fig-paa": "#ffffff"}
HARDT_MELLOMROM = "\u00a0"
# The hole of a hollow mark, as a share of the mark.
HULL = 0.58

Punkt = tuple[float, float]


@dataclass(frozen=True)
class Tekstlinje:
    """One line of text. `y` is its baseline; `anker` says which part of it stands at `x`."""

    x: float
    y: float
    tekst: str
    storrelse: float = TEKST
    uthevet: bool = False
    anker: str = "start"
    klasse: str = "fig-tekst"

    @property
    def farge(self) -> str:
        return TEKSTFARGER[self.klasse]


@dataclass(frozen=True)
class Merke:
    """A role's shape with its centre and half-width. `hult` means an unknown number."""

    rolle: str
    form: Form
    x: float
    y: float
    r: float
    hult: bool = False

    @property
    def farge(self) -> str:
        return ROLLEFARGER[self.rolle]

    @property
    def bane(self) -> str:
        """The outline as SVG path data. A hollow mark has a hole (even-odd), so it needs no stroke."""
        ytre = _omriss(self.form, self.x, self.y, self.r)
        if not self.hult:
            return ytre
        # The middle of the triangle lies below the centre of its box.
        ned = self.r * 0.13 if self.form == "trekant" else 0
        return f"{ytre} {_omriss(self.form, self.x, self.y + ned, self.r * HULL)}"


@dataclass(frozen=True)
class Nummer:
    """A disc with the number a stop has in the list beside the figure; `fylt` is filled with accent."""

    nr: int
    x: float
    y: float
    r: float
    fylt: bool = False

    @property
    def tekst(self) -> Tekstlinje:
        """The number, centred in the disc."""
        klasse = "fig-paa" if self.fylt else "fig-tekst"
        return Tekstlinje(self.x, self.y + 8, str(self.nr), TEKST, True, "middle", klasse)


def _omriss(form: Form, x: float, y: float, r: float) -> str:
    """Closed path round (x, y). The sizes are set so that the four shapes look equally large."""
    if form == "sirkel":
        bue = f"a{r:.1f},{r:.1f} 0 1 1"
        return f"M{x - r:.1f},{y:.1f}{bue} {2 * r:.1f},0{bue} {-2 * r:.1f},0z"
    hjorner = {
        "kvadrat": [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        "trekant": [(0, -1.1), (1.12, 0.85), (-1.12, 0.85)],
        "rombe": [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)],
    }[form]
    return "M" + "L".join(f"{x + dx * r:.1f},{y + dy * r:.1f}" for dx, dy in hjorner) + "z"


def tegnforklaring(roller: list[Rolle], x: float, y: float) -> tuple[tuple[Merke, ...], tuple[Tekstlinje, ...]]:
    """A key to the shapes, two to a row, from `y` down: the marks and their names."""
    plasser = [(x + (nr % 2) * 280, y + (nr // 2) * 36) for nr in range(len(roller))]
    merker = tuple(
        Merke(rolle.id, rolle.form, px + 12, py, 12) for rolle, (px, py) in zip(roller, plasser, strict=True)
    )
    navn = tuple(Tekstlinje(px + 36, py + 8, rolle.navn) for rolle, (px, py) in zip(roller, plasser, strict=True))
    return merker, navn


def brukte_roller(roller: dict[str, Rolle], nevnt: set[str]) -> list[Rolle]:
    """The roles a figure shows, in the guide's own order."""
    return [rolle for id_, rolle in roller.items() if id_ in nevnt]


def pilspiss(fra: Punkt, til: Punkt, lengde: float = 20) -> str:
    """Corners of an arrowhead with its point at `til`, coming from the direction of `fra`."""
    retning = atan2(til[1] - fra[1], til[0] - fra[0])
    hjorner = [til]
    for skjev in (-28, 28):
        vinkel = retning + radians(180 + skjev)
        hjorner.append((til[0] + lengde * cos(vinkel), til[1] + lengde * sin(vinkel)))
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in hjorner)


def tekstbredde(tekst: str, storrelse: float) -> float:
    """How wide `tekst` is at most, in user units, at font size `storrelse`."""
    return len(tekst) * storrelse * TEGNBREDDE


def bryt(tekst: str, bredde: float, storrelse: float) -> list[str]:
    """Break `tekst` into lines that fit `bredde` user units at font size `storrelse`.

    Words joined by a no-break space stay together. A word too long for a line of its own is cut with a
    hyphen: ugly, but it stays in the figure.
    """
    plass = max(2, int(bredde / (storrelse * TEGNBREDDE)))
    linjer: list[str] = []
    for ord_ in tekst.replace("\n", " ").split(" "):
        if linjer and len(linjer[-1]) + 1 + len(ord_) <= plass:
            linjer[-1] += f" {ord_}"
            continue
        while len(ord_) > plass:
            linjer.append(ord_[: plass - 1] + "-")
            ord_ = ord_[plass - 1 :]
        linjer.append(ord_)
    return [linje.replace(HARDT_MELLOMROM, " ") for linje in linjer]


def tekstblokk(
    linjer: list[str],
    x: float,
    y: float,
    steg: float,
    storrelse: float = TEKST,
    uthevet: bool = False,
    klasse: str = "fig-tekst",
) -> tuple[Tekstlinje, ...]:
    """`linjer` under each other, the first baseline at `y` and `steg` units between them."""
    return tuple(
        Tekstlinje(x, y + nr * steg, linje, storrelse, uthevet, klasse=klasse) for nr, linje in enumerate(linjer)
    )
