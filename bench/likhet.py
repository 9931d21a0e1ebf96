"""Two built sites side by side: which files only one has, and where their pages differ.

`python -m bench.likhet OLD NEW` prints one line per difference; for pages the first lines that differ as a
reader's browser would see them (markup in one form, so that white space and quoting do not count).
"""

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import html

MAKS_LINJER = 6


def sammenlign(gammel: Path, ny: Path) -> Iterator[str]:
    """One line for each difference between the sites, sorted by file."""
    for navn in sorted(_filer(gammel) | _filer(ny)):
        fra, til = gammel / navn, ny / navn
        if not fra.exists() or not til.exists():
            yield f"{'bare ny' if til.exists() else 'bare gammel'}: {navn}"
        elif fra.read_bytes() != til.read_bytes():
            yield from _forskjell(navn, fra, til)


def _forskjell(navn: str, fra: Path, til: Path) -> Iterator[str]:
    if not navn.endswith(".html"):
        yield f"ulik: {navn} ({fra.stat().st_size} → {til.stat().st_size} byte)"
        return
    linjer = [
        linje
        for linje in difflib.unified_diff(_som_linjer(fra), _som_linjer(til), lineterm="", n=0)
        if not linje.startswith(("---", "+++", "@@"))
    ]
    yield f"ulik: {navn}" if linjer else f"ulik bare i skrivemåten: {navn}"
    yield from (f"    {linje}" for linje in linjer[:MAKS_LINJER])
    if len(linjer) > MAKS_LINJER:
        yield f"    … og {len(linjer) - MAKS_LINJER} linjer til"


def _som_linjer(fil: Path) -> list[str]:
    """One line for each tag and text, attributes sorted, white space as one space."""
    linjer: list[str] = []
    for element in html.parse(str(fil), html.HTMLParser(encoding="utf-8")).getroot().iter():
        if isinstance(element.tag, str):
            attributter = "".join(f' {navn}="{verdi}"' for navn, verdi in sorted(element.attrib.items()))
            linjer.append(f"<{element.tag}{attributter}> {' '.join((element.text or '').split())}".rstrip())
        if element.tail and element.tail.strip():
            linjer.append(" ".join(element.tail.split()))
    return linjer


def _filer(mappe: Path) -> set[str]:
    return {sti.relative_to(mappe).as_posix() for sti in mappe.rglob("*") if sti.is_file()}


if __name__ == "__main__":
    for linje in sammenlign(Path(sys.argv[1]), Path(sys.argv[2])):
        print(linje)
