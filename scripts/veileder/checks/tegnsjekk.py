"""Characters no editor meant to write, in every text file an editor writes: merge marks, hidden signs, wrong coding."""

import re
import unicodedata
from collections.abc import Iterator

from veileder.model.melding import Melding
from veileder.paths import Stier

FILER = ("docs/**/*.md", "docs/data/**/*.yml", "docs/data/*.txt", "cases/**/*.yml", "sidemaler/*.md", "mkdocs.yml")
REGLER = (
    (
        re.compile(r"^(<{7}|>{7}|\|{7})( |$)|^={7}$"),
        "her står et merke etter to versjoner som ikke ble slått sammen",
        "velg den ene teksten, og slett linjene med <<<<<<<, ======= og >>>>>>>",
    ),
    (
        re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"),
        "linja har et usynlig tegn",
        "skriv ordet på nytt",
    ),
    (re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]"), "linja har et styretegn", "skriv linja på nytt"),
    (re.compile(r"[\ue000-\uf8ff]"), "linja har et tegn som bare finnes i Word", "skriv - for et punkt i en liste"),
    (
        re.compile("\ufffd|Ã[¥¦¸\u0085\u0086\u0098©]"),
        "bokstavene er ødelagt",
        "lagre fila som UTF-8, og skriv æ, ø og å på nytt",
    ),
)

# What the template language would act on.
_MALTEGN = re.compile(r"\{\{|\{%")
# The reading of YAML says control characters itself, and stops there.
YAMLREGLER = tuple(regel for regel in REGLER if regel[1] != "linja har et styretegn")


def check_tegn(stier: Stier) -> Iterator[Melding]:
    """A message for the first of each kind in a file."""
    for monster in FILER:
        for sti in sorted(stier.rot.glob(monster)):
            try:
                tekst = sti.read_text(encoding="utf-8-sig")
            except (UnicodeDecodeError, OSError):
                # Said by the reading of the file, with what to do.
                continue
            yield from _check_tekst(tekst, stier.navn(sti))


def _check_tekst(tekst: str, fil: str) -> Iterator[Melding]:
    yield from _check_maltegn(tekst, fil)
    for monster, hva, rad in REGLER if fil.endswith((".md", ".txt")) else YAMLREGLER:
        for nr, linje in enumerate(tekst.split("\n"), start=1):
            if monster.search(linje):
                yield Melding(fil, nr, "", hva, rad)
                break
    for nr, linje in enumerate(tekst.split("\n"), start=1):
        if unicodedata.normalize("NFC", linje) != linje:
            yield Melding(fil, nr, "", "linja har bokstaver med løse aksenter", "skriv æ, ø, å og é på nytt")
            break


def _check_maltegn(tekst: str, fil: str) -> Iterator[Melding]:
    """In data and in a page's head nothing is run, so a call there would be left on the page as it stands."""
    hode = re.match(r"^---\n.*?\n---$", tekst, re.DOTALL | re.MULTILINE)
    data = tekst if fil.endswith(".yml") else hode[0] if hode else ""
    for nr, linje in enumerate(data.split("\n"), start=1):
        treff = _MALTEGN.search(linje)
        if treff and not linje.lstrip().startswith("#"):
            yield Melding(fil, nr, "", f"«{treff[0]}» kan ikke stå i teksten her", "skriv det uten krøllparenteser")
