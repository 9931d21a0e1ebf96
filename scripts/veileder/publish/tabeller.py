"""Tables written in Markdown get what the macros' tables have: a frame that scrolls, a name, cell labels.

Without it a wide table would widen the page on a phone, and a keyboard could not reach what is outside.
"""

import re
from html import escape

from lxml import html as lxml_html

from veileder.paths import Stier

# Python-Markdown writes `<table>` bare and without a caption; the macros' tables have one.
_TABELL = re.compile(r"<table>\s*<thead>.*?</table>", re.DOTALL)
_OVERSKRIFT = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>", re.DOTALL)


def ram_inn_tabeller(stier: Stier) -> None:
    """Frame the bare tables of every built page."""
    for side in stier.ny_site.rglob("*.html"):
        html = side.read_text(encoding="utf-8")
        nytt = ram_inn(html)
        if nytt != html:
            side.write_text(nytt, encoding="utf-8")


def ram_inn(html: str) -> str:
    """`html` with each bare table in a named region, and each cell told which column it is in."""
    deler = []
    slutt = 0
    for nummer, treff in enumerate(_TABELL.finditer(html), start=1):
        deler += [html[slutt : treff.start()], _ramme(treff[0], _navn(html[: treff.start()], nummer))]
        slutt = treff.end()
    return "".join(deler) + html[slutt:]


def _ramme(tabell: str, navn: str) -> str:
    element = lxml_html.fragment_fromstring(tabell)
    kolonner = [" ".join(celle.text_content().split()) for celle in element.iterfind(".//thead/tr/th")]
    for celle in element.iterfind(".//thead/tr/th"):
        celle.set("scope", "col")
    for rad in element.iterfind(".//tbody/tr"):
        for celle, kolonne in zip(rad, kolonner, strict=False):
            celle.set("data-kolonne", kolonne)
    innhold = lxml_html.tostring(element, encoding="unicode")
    return f'<div class="tabell" role="region" tabindex="0" aria-label="{escape(navn)}">{innhold}</div>'


def _navn(foran: str, nummer: int) -> str:
    overskrifter = _OVERSKRIFT.findall(foran)
    tekst = lxml_html.fromstring(f"<p>{overskrifter[-1]}</p>").text_content() if overskrifter else ""
    return f"Tabell {nummer}: {' '.join(tekst.split())}"
