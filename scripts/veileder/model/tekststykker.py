"""Every piece of text a reader meets, with where it was written: one source for spelling and LIX."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from veileder.model.side import Side
from veileder.model.tekst import uten_merker
from veileder.model.veileder import Veileder, besok

# Fields whose text is a key, an address, a name or somebody else's words, not ours to judge.
IKKE_PROSA = frozenset({
    "id", "kilder", "rolle", "roller", "form", "part", "slag", "lest", "adresser", "dato", "slutt", "stilt",
    "stemmerett", "melder_til", "uten", "les_mer", "se", "til", "linje", "ramme", "opplegg", "forfatter",
    "utgiver", "hvor", "former", "sok", "fra", "skript", "monster", "lov", "paragraf", "avskrift", "om", "korte",
    "emner", "vei", "fylke",
})
IKKE_VARE_SAMLINGER = frozenset({"kilder", "sokeord", "sprakregler"})
_MARKDOWN = re.compile(r"\{\{.*?\}\}|\{:.*?\}|^[#>\s]+|[*_`]|^\s*(?:[-*]|\d+\.)\s+|^\|?[\s:|-]+\|?$", re.MULTILINE)


@dataclass(frozen=True)
class Tekststykke:
    """A block of prose and its place."""

    fil: str
    linje: int
    felt: str
    tekst: str
    sprak: str = "nb"


def alle_stykker(veileder: Veileder) -> Iterator[Tekststykke]:
    """All prose of the guide, pages first, then data."""
    for side in veileder.sider.values():
        yield from sidestykker(side)
    for samling, id_, ting in veileder.alle():
        if samling in IKKE_VARE_SAMLINGER:
            continue
        opphav = veileder.opphav[(samling, id_)]
        for sti, tekst in prosa(ting):
            melding = opphav.melding(sti, "", "")
            yield Tekststykke(melding.fil, melding.linje, melding.felt, tekst)


def sidestykker(side: Side) -> Iterator[Tekststykke]:
    """The paragraphs, items and cells of a page, without marks and macro calls."""
    for linjer in side.avsnitt():
        tekst = "\n".join(linje for _, linje in linjer)
        tekst = re.sub(r"(?<!!)\[([^\[\]]*)\]\([^()]*\)", r"\1", tekst)
        for celle in _MARKDOWN.sub(" ", tekst).split("|"):
            ren = " ".join(celle.split())
            if ren:
                yield Tekststykke(side.fil, linjer[0][0], "", ren, side.hode.sprak)


def prosa(ting: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The prose fields below a model or a tuple of models, as (path, text without marks)."""
    for sti, verdi in besok(ting):
        felt = next((ledd for ledd in reversed(sti) if isinstance(ledd, str)), "")
        if isinstance(verdi, str) and felt not in IKKE_PROSA and not {"sitat", "sitater"} & set(sti):
            yield sti, uten_merker(verdi)
