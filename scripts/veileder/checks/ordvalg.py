"""Phrases the guide does not use (`docs/data/sprakregler.yml`), looked for wherever readers meet text."""

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch

from veileder.model.melding import Melding
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.tekststykker import Tekststykke, alle_stykker
from veileder.model.veileder import Utkast
from veileder.paths import Stier

_SITAT = re.compile(r"«[^»]*»")
# What stands in a template besides the words a reader meets.
_MALKODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<[^>]*>", re.DOTALL)


def check_ordvalg(veileder: Utkast, stier: Stier) -> Iterator[Melding]:
    """A message for each phrase on the list, with the place and what to write instead."""
    regler = [(regel, _monster(regel.uttrykk, regel.noyaktig)) for regel in veileder.sprakregler.values()]
    # Nearly every piece of text is clean: one pass over all phrases says so.
    noe = _monster([ett for regel, _ in regler for ett in regel.uttrykk], noyaktig=False)
    for stykke in (*alle_stykker(veileder), *_hoder(veileder), *_malstykker(stier)) if regler else ():
        # The phrases are those of the first language.
        if stykke.sprak != GRUNNSPRAK or not noe.search(stykke.tekst):
            continue
        uten_sitat = _SITAT.sub("«»", stykke.tekst)
        for regel, monster in regler:
            treff = monster.search(stykke.tekst if regel.ogsaa_i_sitat else uten_sitat)
            if treff and not any(fnmatch(stykke.fil, unntak.sted) for unntak in regel.unntak):
                hva = f"«{treff[0]}»: {regel.hvorfor}"
                yield Melding(stykke.fil, stykke.linje, stykke.felt, hva, f"skriv {regel.skriv}", regel.alvor)


def _monster(uttrykk: Iterable[str], noyaktig: bool) -> re.Pattern[str]:
    """Phrases as one pattern: whole words, any white space between them."""
    deler = (r"\s+".join(re.escape(ord_) for ord_ in ett.split()).replace(r"\*", r"\w*") for ett in uttrykk)
    return re.compile(rf"\b(?:{'|'.join(deler)})(?!\w)", 0 if noyaktig else re.IGNORECASE)


def _hoder(veileder: Utkast) -> Iterator[Tekststykke]:
    """Titles and descriptions, which readers meet in searches and previews."""
    for side in veileder.sider.values():
        for felt in ("title", "description"):
            yield Tekststykke(side.fil, side.hodelinjer.get(felt, 1), felt, getattr(side.hode, felt), side.hode.sprak)


def _malstykker(stier: Stier) -> Iterator[Tekststykke]:
    """The words of the page templates, line by line."""
    mappe = stier.rot / "scripts/veileder/render/templates"
    for sti in sorted(mappe.rglob("*.html")):
        # Code is blanked out and not cut, so that the lines keep their numbers.
        tekst = _MALKODE.sub(lambda treff: " " + "\n" * treff[0].count("\n"), sti.read_text(encoding="utf-8"))
        for nr, linje in enumerate(tekst.split("\n"), start=1):
            if linje.strip():
                yield Tekststykke(stier.navn(sti), nr, "", linje)
