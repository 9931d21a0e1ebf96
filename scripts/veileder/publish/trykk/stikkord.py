"""The index of words: terms of the glossary, and the words a reader searches for, with the pages they stand on."""

import re
from collections.abc import Mapping, Sequence

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes

from veileder.model.veileder import Veileder
from veileder.publish.trykk.sider import etterkommere
from veileder.publish.trykk.trykkside import Trykkside

# A word on more pages than this is what the book is about; the chapters that explain it are enough.
MANGE_SIDER = 8
# æ, ø, å after z, in that order.
NORSK_REKKEFOLGE = str.maketrans({"æ": "{", "ø": "|", "å": "}"})


def finn_stikkord(
    veileder: Veileder, sider: Mapping[str, Trykkside], sidetall: Mapping[str, int], ark: Sequence[Page]
) -> list[tuple[str, list[int]]]:
    """Every word of the index with its pages, in Norwegian order."""
    funn: dict[str, set[int]] = {}
    for adresse, side in sider.items():
        if side.slagg in sidetall:
            for ord_ in veileder.sider[adresse].hode.sok:
                funn.setdefault(ord_, set()).add(sidetall[side.slagg])
    tekster = [_tekst(side) for side in ark]
    for term in veileder.termer.values():
        monster = re.compile("|".join(rf"\b{re.escape(o)}\w{{0,3}}\b" for o in (term.ord, *term.former)), re.IGNORECASE)
        treff = {nr for nr, tekst in enumerate(tekster, start=1) if monster.search(tekst)}
        if 0 < len(treff) <= MANGE_SIDER:
            funn.setdefault(term.ord, set()).update(treff)
    samlet: dict[str, tuple[str, set[int]]] = {}
    for ord_, treff in funn.items():
        _navn, sett = samlet.setdefault(ord_.lower(), (ord_, set()))
        sett |= treff
    return sorted(
        ((navn, sorted(sett)) for navn, sett in samlet.values()),
        key=lambda par: par[0].lower().translate(NORSK_REKKEFOLGE),
    )


def _tekst(side: Page) -> str:
    biter = []
    for rot in side._page_box.children:
        if isinstance(rot, boxes.MarginBox):
            continue
        biter += [boks.text for boks in etterkommere(rot) if isinstance(boks, boxes.TextBox)]
    return " ".join(biter)
