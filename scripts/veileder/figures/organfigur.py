"""The bodies of a case, level by level: who sat there, with a shape per member."""

from dataclasses import dataclass

from veileder.figures.tegn import BREDDE, HARDT_MELLOMROM, TEKST, UTHEVET, Merke, Tekstlinje, bryt, pilspiss, tekstblokk
from veileder.model.eksempel import Eksempel, Medlem, Organ
from veileder.model.roller import Rolle

KANT = 2
MARG = 20
INNHOLD = BREDDE - 2 * MARG
MERKE_R = 11
MERKE_STEG = 29
# Up to this many marks stand in front of the text; more get rows of their own under it.
FORAN = 4
LINJEHOYDE = 28
RADROM = 12
PIL_H = 64
MELLOMROM = 22
MELLOMROM_FOR_SEG = 46
STEMMERETT = {"alle": "alle som satt der", "noen": "noen av dem som satt der", "ingen": "ingen"}


@dataclass(frozen=True)
class Organboks:
    """A body as a box: frame, texts, marks. `for_seg` is drawn as standing outside the rest."""

    id: str
    x: float
    y: float
    bredde: float
    hoyde: float
    tekster: tuple[Tekstlinje, ...]
    merker: tuple[Merke, ...]
    for_seg: bool


@dataclass(frozen=True)
class Pil:
    """An arrow between two boxes that follow each other, with its head and what it means.

    `stiplet` where no source states the line.
    """

    x: float
    y1: float
    y2: float
    spiss: str
    tekst: Tekstlinje
    stiplet: bool


@dataclass(frozen=True)
class Organfigur:
    """The whole drawing."""

    bredde: float
    hoyde: float
    bokser: tuple[Organboks, ...]
    piler: tuple[Pil, ...]


def tegn_organer(eksempel: Eksempel, roller: dict[str, Rolle]) -> Organfigur:
    """Lay out the bodies of `eksempel` from top to bottom in the order the case gives them.

    Bodies that follow each other and report to each other get an arrow; other reporting lines are told
    in words in the box.
    """
    organer = eksempel.organer
    antall = [_antall_merker(medlem) for organ in organer for medlem in organ.medlemmer]
    foran = max((tall for tall in antall if tall <= FORAN), default=1)
    navn_x = MARG + foran * MERKE_STEG + 10
    bokser: list[Organboks] = []
    piler: list[Pil] = []
    y = float(KANT)
    for nr, organ in enumerate(organer):
        over = organer[nr - 1] if nr else None
        if over and (organ.melder_til == over.id or over.melder_til == organ.id):
            opp = organ.melder_til == over.id
            tolkning = (organ if opp else over).melder_til_er_tolkning
            piler.append(_tegn_pil(y, opp, tolkning))
            y += PIL_H
        elif over:
            y += MELLOMROM_FOR_SEG if staar_for_seg(organ) else MELLOMROM
        boks = _tegn_boks(organ, roller, navn_x, y, _melder_til_i_ord(organer, nr))
        bokser.append(boks)
        y += boks.hoyde
    return Organfigur(BREDDE, y + KANT, tuple(bokser), tuple(piler))


def _melder_til_i_ord(organer: tuple[Organ, ...], nr: int) -> str | None:
    """The name of the body that number `nr` reports to, where no arrow shows it."""
    naboer = {organ.id for organ in organer[max(0, nr - 1) : nr + 2]}
    melder_til = organer[nr].melder_til
    if melder_til is None or melder_til in naboer:
        return None
    navn = next(organ.navn for organ in organer if organ.id == melder_til)
    return f"{navn} (vår tolkning)" if organer[nr].melder_til_er_tolkning else navn


def staar_for_seg(organ: Organ) -> bool:
    """Whether the case says, in the body's name, that it is no part of the cooperation."""
    return "ikke trepart" in organ.navn.lower()


def _tegn_pil(topp: float, opp: bool, tolkning: bool) -> Pil:
    x, y1, y2 = MARG + 24, topp + 7, topp + PIL_H - 7
    hode, fot = (y1, y2) if opp else (y2, y1)
    ord_ = "melder til (vår tolkning)" if tolkning else "melder til"
    tekst = Tekstlinje(x + 24, (y1 + y2) / 2 + 8, ord_)
    # The shaft ends inside the head, so that the point stays sharp.
    skaft = (y1 + 12, y2) if opp else (y1, y2 - 12)
    return Pil(x, *skaft, pilspiss((x, fot), (x, hode)), tekst, tolkning)


def _tegn_boks(organ: Organ, roller: dict[str, Rolle], navn_x: float, topp: float, melder_til: str | None) -> Organboks:
    """The box of one body from `topp` down. `melder_til` is the name of a body to tell of in words."""
    navn = bryt(organ.navn, INNHOLD, UTHEVET)
    tekster = list(tekstblokk(navn, MARG, topp + 38, 29, UTHEVET, uthevet=True))
    y = topp + 38 + len(navn) * 29
    periode = bryt(organ.periode, INNHOLD, TEKST)
    tekster += tekstblokk(periode, MARG, y, LINJEHOYDE, klasse="fig-tekst-svak")
    y += len(periode) * LINJEHOYDE + RADROM
    merker: list[Merke] = []
    for medlem in organ.medlemmer:
        linjer = bryt(_antallstekst(medlem), BREDDE - navn_x - MARG, TEKST)
        tekster += tekstblokk(linjer, navn_x, y, LINJEHOYDE)
        under = y + len(linjer) * LINJEHOYDE
        if _antall_merker(medlem) <= FORAN:
            merker += _tegn_merker(medlem, roller[medlem.rolle], MARG, y)
        else:
            merker += _tegn_merker(medlem, roller[medlem.rolle], navn_x, under)
            under = merker[-1].y + 7 + MERKE_STEG
        y = under + RADROM
    for linje in _fotlinjer(organ, roller, melder_til):
        linjer = bryt(linje, INNHOLD, TEKST)
        tekster += tekstblokk(linjer, MARG, y, LINJEHOYDE)
        y += len(linjer) * LINJEHOYDE + 4
    hoyde = y - topp - LINJEHOYDE + 20
    bredde = BREDDE - 2 * KANT
    return Organboks(organ.id, KANT, topp, bredde, hoyde, tuple(tekster), tuple(merker), staar_for_seg(organ))


def _antall_merker(medlem: Medlem) -> int:
    return 1 if medlem.antall == "ukjent" else medlem.antall


def _tegn_merker(medlem: Medlem, rolle: Rolle, start: float, y: float) -> list[Merke]:
    """A mark for each member, from `start` to the margin and on in new rows; `y` is the baseline."""
    hult = medlem.antall == "ukjent"
    per_rad = int((BREDDE - MARG - start) / MERKE_STEG)
    return [
        Merke(
            rolle.id,
            rolle.form,
            start + MERKE_R + 2 + nr % per_rad * MERKE_STEG,
            y - 7 + nr // per_rad * MERKE_STEG,
            MERKE_R,
            hult,
        )
        for nr in range(_antall_merker(medlem))
    ]


def _antallstekst(medlem: Medlem) -> str:
    """Who, and how many; the number never stands alone on a line."""
    if medlem.antall == "ukjent":
        return f"{medlem.hvem} (ukjent{HARDT_MELLOMROM}antall)"
    return f"{medlem.hvem}{HARDT_MELLOMROM}({medlem.antall})"


def _fotlinjer(organ: Organ, roller: dict[str, Rolle], melder_til: str | None) -> list[str]:
    linjer: list[str] = []
    if not organ.medlemmer and not organ.andre:
        linjer.append("Hvem som satt der, er ukjent.")
    if organ.andre:
        linjer.append("I tillegg: " if organ.medlemmer else "Her var: ")
        linjer[-1] += ", ".join(organ.andre)
    if organ.uten:
        navn = ", ".join(roller[rolle].navn.lower() for rolle in organ.uten)
        linjer.append(f"Ikke nevnt her i kildene: {navn}")
    if organ.stemmerett in STEMMERETT:
        linjer.append(f"Stemmerett: {STEMMERETT[organ.stemmerett]}")
    if melder_til:
        linjer.append(f"Melder til: {melder_til}")
    return linjer
