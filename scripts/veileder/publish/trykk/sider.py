"""The pages WeasyPrint laid out, mended before they are drawn: page numbers, line ends, links.

Each mend is one function, with the reader it helps. Page numbers are filled in after the layout instead of by
`target-counter`, which lays every page that holds one out again (half the time of the book). The room is that
of three figures; what follows on the line moves to the left, and nothing is broken anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.line_break import create_layout

# Height of a line of type, above and below its baseline, in ems.
OVER, UNDER = 0.85, 0.25
BINDESTREK_I_LINJESKIFT, MYK_BINDESTREK = "\u2010", "\u00ad"


def ankersider(sider: Sequence[Page], forste: int = 1) -> dict[str, int]:
    """The page number of every anchor."""
    kart: dict[str, int] = {}
    for nummer, side in enumerate(sider, start=forste):
        for anker in side.anchors:
            kart.setdefault(anker, nummer)
    return kart


def fyll_sidetall(sider: Sequence[Page], kart: Mapping[str, int]) -> None:
    """A reader with the book in her hand finds the place by its number."""
    for side in sider:
        for linje in linjer(side._page_box):
            _fyll(linje, kart)


def _fyll(boks: boxes.Box, kart: Mapping[str, int]) -> float:
    """Fill in the numbers below `boks`; how much narrower it became, in CSS pixels."""
    spart = 0.0
    for barn in boks.children:
        if spart:
            barn.translate(dx=-spart)
        if isinstance(barn, boxes.TextBox):
            spart += _sett_tall(barn, kart)
        elif isinstance(barn, boxes.InlineBox):
            indre = _fyll(barn, kart)
            barn.width -= indre
            spart += indre
    return spart


def _sett_tall(boks: boxes.TextBox, kart: Mapping[str, int]) -> float:
    if boks.element is None or boks.element.get("data-til") is None or "000" not in boks.text:
        return 0.0
    gammel = boks.width
    boks.text = boks.text.replace("000", str(kart[boks.element.get("data-til")]))
    oppsett = create_layout(boks.text, boks.style, None, None, boks.justification_spacing)
    linje, _ = oppsett.get_first_line()
    boks.width = _bredde(linje, boks.style)
    oppsett.deactivate()
    boks.pango_layout = oppsett
    spart = gammel - boks.width
    if "hoyre" in (boks.element.get("class") or "").split():
        boks.position_x += spart
        return 0.0
    return spart


def _bredde(linje: Any, stil: Any) -> float:
    from weasyprint.text.line_break import line_size

    return line_size(linje, stil)[0]


def skill_ord(sider: Sequence[Page]) -> None:
    """A program that reads by tags alone must not hear «ikommunen» where «i» ends a line or an element.

    WeasyPrint draws no space at the end of a line, and none that stands alone between two elements.
    """
    for side in sider:
        for blokk in etterkommere(side._page_box):
            rader = [ett for ett in getattr(blokk, "children", ()) if isinstance(ett, boxes.LineBox)]
            for nummer, linje in enumerate(rader, start=1):
                _skill_i_linje(linje, slutter=nummer < len(rader))


def _skill_i_linje(linje: boxes.LineBox, *, slutter: bool) -> None:
    forrige: boxes.TextBox | None = None
    for boks in etterkommere(linje):
        if not isinstance(boks, boxes.TextBox):
            continue
        if boks.text.strip():
            forrige = boks
        elif forrige is not None and boks.text:
            _med_mellomrom(forrige)
    if slutter and forrige is not None:
        _med_mellomrom(forrige)


def _med_mellomrom(boks: boxes.TextBox) -> None:
    if not boks.pango_layout.text.endswith((" ", BINDESTREK_I_LINJESKIFT, MYK_BINDESTREK)):
        boks.pango_layout.text += " "


def samle_lenker(sider: Sequence[Page]) -> None:
    """A link over two lines is one link to press, as high as its text, and not one more inside itself."""
    for side in sider:
        lenker: dict[int, list[Any]] = {}
        rekkefolge = []
        for slag, maal, _, boks in side.links:
            if boks.element is None or boks.element.tag != "a":
                continue
            flater = list(_tekstflater(boks))
            nokkel = id(boks.element)
            if nokkel in lenker:
                lenker[nokkel][2].extend(flater)
                continue
            lenker[nokkel] = [slag, maal, flater, boks]
            rekkefolge.append(nokkel)
        side.links[:] = [_lenke(*lenker[nokkel]) for nokkel in rekkefolge if lenker[nokkel][2]]


def _lenke(slag: str, maal: str, flater: list[tuple[float, ...]], boks: boxes.Box) -> tuple[Any, ...]:
    boks.lenkeflater = flater
    ytre = (min(f[0] for f in flater), min(f[1] for f in flater), max(f[2] for f in flater), max(f[3] for f in flater))
    return slag, maal, ytre, boks


def _tekstflater(boks: boxes.Box) -> Iterator[tuple[float, float, float, float]]:
    """One rectangle for each stretch of text below `boks`, joined where they follow each other on a line."""
    flate: tuple[float, float, float, float] | None = None
    for tekst in etterkommere(boks):
        if not isinstance(tekst, boxes.TextBox) or not tekst.text.strip():
            continue
        em, grunnlinje = tekst.style["font_size"], tekst.position_y + tekst.baseline
        ny = (
            tekst.position_x, grunnlinje - OVER * em, tekst.position_x + tekst.width, grunnlinje + UNDER * em
        )  # fmt: skip
        if flate and abs(flate[1] - ny[1]) < em and ny[0] >= flate[0]:
            flate = (flate[0], min(flate[1], ny[1]), max(flate[2], ny[2]), max(flate[3], ny[3]))
            continue
        if flate:
            yield flate
        flate = ny
    if flate:
        yield flate


def linjer(boks: boxes.Box) -> Iterator[boxes.LineBox]:
    """Every line of text below `boks`."""
    for ett in etterkommere(boks):
        if isinstance(ett, boxes.LineBox):
            yield ett


def etterkommere(boks: boxes.Box) -> Iterator[boxes.Box]:
    """`boks` and every box below it, in the order they are read."""
    if isinstance(boks, AbsolutePlaceholder):
        boks = boks._box
    yield boks
    for barn in getattr(boks, "children", ()):
        yield from etterkommere(barn)
