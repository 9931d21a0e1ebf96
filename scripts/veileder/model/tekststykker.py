"""Every piece of text a reader meets, with where it was written: one source for spelling and LIX."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from veileder.model.ordbok import FELT, Gruppe, Ord, Romfil
from veileder.model.prosa import prosa
from veileder.model.samlinger import SAMLINGER
from veileder.model.side import Side
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.tekst import uten_merker
from veileder.model.veileder import Utkast
from veileder.model.yamlfil import Sti, skriv_sti

IKKE_VAARE = frozenset(rad.navn for rad in SAMLINGER if not rad.vaar_tekst)
_MARKDOWN = re.compile(r"\{\{.*?\}\}|\{:.*?\}|^[#>\s]+|[*_`]|^\s*(?:[-*]|\d+\.)\s+|^\|?[\s:|-]+\|?$", re.MULTILINE)


@dataclass(frozen=True)
class Tekststykke:
    """A block of prose and its place."""

    fil: str
    linje: int
    felt: str
    tekst: str
    sprak: str = GRUNNSPRAK


_DELT: WeakKeyDictionary[Utkast, tuple[Tekststykke, ...]] = WeakKeyDictionary()


def alle_stykker(veileder: Utkast) -> tuple[Tekststykke, ...]:
    """All prose of the guide, pages first, then data. Four checks ask; the guide is taken apart once."""
    if veileder not in _DELT:
        _DELT[veileder] = tuple(_stykker(veileder))
    return _DELT[veileder]


def _stykker(veileder: Utkast) -> Iterator[Tekststykke]:
    for side in veileder.sider.values():
        yield from sidestykker(side)
    for samling, id_, ting in veileder.alle():
        if samling in IKKE_VAARE:
            continue
        opphav = veileder.opphav[(samling, id_)]
        for sti, tekst in prosa(ting):
            melding = opphav.melding(sti, "", "")
            yield Tekststykke(melding.fil, melding.linje, melding.felt, tekst)
    for sprak, samlinger in veileder.oversettelser.items():
        for tekster in samlinger.values():
            for oversatt in tekster.values():
                yield Tekststykke(oversatt.fil, oversatt.linje, oversatt.felt, uten_merker(oversatt.tekst), sprak)
    for fil in veileder.romfiler:
        yield from _ordstykker(fil, fil.ord, ())


def _ordstykker(fil: Romfil, ord_: Ord, sti: Sti) -> Iterator[Tekststykke]:
    """The words of a room; a place to fill is a hole in the text."""
    if isinstance(ord_, Gruppe | tuple):
        for navn, verdi in ord_.items() if isinstance(ord_, Gruppe) else enumerate(ord_):
            yield from _ordstykker(fil, verdi, (*sti, navn))
        return
    for tekst in (ord_,) if isinstance(ord_, str) else filter(None, (ord_.en, ord_.tekst)):
        yield Tekststykke(
            fil.kilde.fil, fil.kilde.linje(sti), skriv_sti(sti), uten_merker(FELT.sub("…", tekst)), fil.sprak
        )


def sidestykker(side: Side) -> Iterator[Tekststykke]:
    """The paragraphs, items and cells of a page, without marks and macro calls."""
    for linjer in side.avsnitt():
        tekst = "\n".join(linje for _, linje in linjer)
        tekst = re.sub(r"(?<!!)\[([^\[\]]*)\]\([^()]*\)", r"\1", tekst)
        for celle in _MARKDOWN.sub(" ", tekst).split("|"):
            ren = " ".join(celle.split())
            if ren:
                yield Tekststykke(side.fil, linjer[0][0], "", ren, side.hode.sprak)
