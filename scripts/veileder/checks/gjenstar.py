"""Blanks that are still to be filled in: what a recipe left for the editor to write.

A blank is the words `SKRIV HER`, in the text or in a remark beside it, with what is to be written in parentheses.
It is the same in every kind of file, needs no quotes, and nobody writes it by accident.
"""

import re
from collections.abc import Iterator

from veileder.checks.tegnsjekk import FILER
from veileder.model.melding import Melding
from veileder.paths import Stier

MERKE = "SKRIV HER"
_HVA = re.compile(rf"{MERKE}(?:\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)?)?")
_FELT = re.compile(r"^\s*(?:- )?([a-z_]+):")
# What explains the blanks is not one.
_FORKLARING = re.compile(rf"som {MERKE}")


def check_gjenstar(stier: Stier) -> Iterator[Melding]:
    """One message for each line with a blank, with what is to be written there."""
    for monster in FILER:
        for sti in sorted(stier.rot.glob(monster)):
            try:
                tekst = sti.read_text(encoding="utf-8-sig")
            except (UnicodeDecodeError, OSError):
                continue
            if MERKE in tekst:
                yield from _i_tekst(tekst, stier.navn(sti))


def _i_tekst(tekst: str, fil: str) -> Iterator[Melding]:
    for nr, linje in enumerate(tekst.split("\n"), start=1):
        if MERKE in linje and not _FORKLARING.search(linje):
            treff, felt = _HVA.search(linje), _FELT.match(linje)
            hva = treff[1].strip() if treff and treff[1] else "teksten mangler"
            yield Melding(fil, nr, felt[1] if felt else "", hva, f"skriv det i stedet for {MERKE}", "gjenstår")
