"""File sizes beside the links to download, filled in when the files are made."""

import re

from veileder.paths import Stier

_PLASS = re.compile(r'(<span data-storrelse="/([^"]+)">)[^<]*(</span>)')


def skriv_storrelser(stier: Stier) -> None:
    """Write the size of each file into the page that offers it."""
    for side in stier.ny_site.rglob("*.html"):
        html = side.read_text(encoding="utf-8")
        nytt = _PLASS.sub(lambda treff: treff[1] + _storrelse(stier, treff[2]) + treff[3], html)
        if nytt != html:
            side.write_text(nytt, encoding="utf-8")


def _storrelse(stier: Stier, navn: str) -> str:
    byte = (stier.ny_site / navn).stat().st_size
    if byte < 1_000_000:
        return f"{round(byte / 1000)} kB"
    return f"{byte / 1_000_000:.1f} MB".replace(".", ",")
