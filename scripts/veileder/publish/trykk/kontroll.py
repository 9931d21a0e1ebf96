"""What does not fit on paper stops the build: which edition, where, and what to do."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from lxml import html
from weasyprint.document import Page
from weasyprint.formatting_structure import boxes

from veileder.model.melding import Byggefeil
from veileder.model.trykksak import Trykk
from veileder.publish.trykk.sider import etterkommere

PX_PER_MM = 96 / 25.4
SLINGRING = 0.4 * PX_PER_MM
USYNLIGE = frozenset("\n\t\u200b\u00ad\u2060")
SKRIFTER = ("atkinson-400.woff2", "atkinson-700.woff2", "atkinson-400-kursiv.woff2")


@cache
def les_tegn(mappe: Path) -> frozenset[int]:
    """The characters every cut of the font has."""
    return frozenset.intersection(*(frozenset(TTFont(mappe / navn).getBestCmap()) for navn in SKRIFTER))


def kontroller_tegn(trykk: Trykk, bok: str, har: frozenset[int]) -> None:
    """Stop at the first character the font lacks: it would be borrowed from whatever the machine has."""
    mangler = {tegn for tegn in bok if ord(tegn) not in har and tegn not in USYNLIGE}
    if not mangler:
        return
    dokument = html.document_fromstring(bok)
    for element in dokument.iter():
        for tekst in (element.text if isinstance(element.tag, str) else None, element.tail):
            treff = next((tegn for tegn in tekst or "" if tegn in mangler), None)
            if tekst and treff and element.tag not in ("style", "title", "desc"):
                raise Byggefeil(
                    f"Trykksaken «{trykk.id}»: skrifta mangler tegnet «{treff}» (U+{ord(treff):04X}) i "
                    f"«{_rundt(tekst, treff)}», {_hvor(element)}. Skriv det med et annet tegn."
                )


def kontroller_sider(trykk: Trykk, sider: Sequence[Page]) -> None:
    """Stop where words stand outside the margins, or the edition or a sheet in it outgrows what it promises."""
    for nummer, side in enumerate(sider, start=1):
        for boks, over in _utenfor(side):
            raise Byggefeil(
                f"Trykksaken «{trykk.id}», side {nummer}: «{' '.join(boks.text.split())[:60]}» stikker "
                f"{over / PX_PER_MM:.0f} mm utenfor margen, {_hvor_i(side, boks)}. "
                "Gjør tabellen smalere (færre kolonner eller kortere ord), eller del det lange ordet."
            )
    _kontroller_ark(trykk, sider)
    if trykk.rad.maks_sider and len(sider) > trykk.rad.maks_sider:
        raise Byggefeil(
            f"Trykksaken «{trykk.id}» er på {len(sider)} sider, og har lovet høyst {trykk.rad.maks_sider}. "
            "Kort ned teksten, ta bort en side i «innhold», eller endre «maks_sider» i docs/data/trykksaker.yml."
        )


def _kontroller_ark(trykk: Trykk, sider: Sequence[Page]) -> None:
    ark: dict[Any, int] = {}
    for side in sider:
        for element in {id(e): e for e in _arkelementer(side)}.values():
            ark[element] = ark.get(element, 0) + 1
    for element, antall in ark.items():
        lovet = int(element.get("data-sider") or 0)
        if lovet and antall > lovet:
            raise Byggefeil(
                f"Trykksaken «{trykk.id}»: arket «{element.get('data-tittel')}» skal få plass på "
                f"{lovet} {'side' if lovet == 1 else 'sider'}, men tar {antall}. Kort ned teksten i det."
            )


def _arkelementer(side: Page) -> Iterator[Any]:
    for boks in etterkommere(side._page_box):
        element = boks.element
        if element is not None and "ark" in (element.get("class") or "").split() and element.get("data-sider"):
            yield element


def _utenfor(side: Page) -> Iterator[tuple[boxes.TextBox, float]]:
    kasse = side._page_box
    venstre, topp = kasse.content_box_x() - SLINGRING, kasse.content_box_y() - SLINGRING
    hoyre = kasse.content_box_x() + kasse.width + SLINGRING
    bunn = kasse.content_box_y() + kasse.height + SLINGRING
    for rot in kasse.children:
        if isinstance(rot, boxes.MarginBox):
            continue
        for boks in etterkommere(rot):
            if isinstance(boks, boxes.TextBox) and boks.text.strip():
                over = max(
                    venstre - boks.position_x,
                    boks.position_x + boks.width - hoyre,
                    topp - boks.position_y - boks.baseline,
                    boks.position_y + boks.baseline - bunn,
                )
                if over > 0:
                    yield boks, over


def _hvor(element: html.HtmlElement) -> str:
    titler = (ledd.get("data-tittel") for ledd in (element, *element.iterancestors()))
    kapittel = next((tittel for tittel in titler if tittel), "")
    return f"i «{kapittel}»" if kapittel else "på omslaget eller i lista bakerst"


def _hvor_i(side: Page, funnet: boxes.Box) -> str:
    kapittel = ""
    for boks in etterkommere(side._page_box):
        if boks.element is not None and boks.element.get("data-tittel"):
            kapittel = boks.element.get("data-tittel")
        if boks is funnet:
            break
    return f"i «{kapittel}»" if kapittel else "på omslaget eller i lista bakerst"


def _rundt(tekst: str, tegn: str) -> str:
    plass = tekst.index(tegn)
    return re.sub(r"\s+", " ", tekst[max(0, plass - 20) : plass + 20]).strip()
