"""A term explains itself where it first stands on a page: a button that opens its explanation in place.

The browser's own popover: no script, Escape and a tap outside close it, and the explanation follows the button
for a screen reader. Only terms the glossary marks with `forklar: ja`, only in running text, once per term and
page.
"""

import re
from collections.abc import Iterable
from html import escape

from veileder.model.ord import Term
from veileder.model.tekst import uten_merker
from veileder.model.veileder import last_veileder
from veileder.paths import Stier

ORDLISTE = "verktoy/ordliste/"
# Text in these is a link already, a name, a label or a drawing.
_IKKE_I = frozenset({
    "a", "h1", "h2", "h3", "h4", "h5", "h6", "button", "label", "legend", "caption", "th", "summary", "svg",
    "code", "dt", "figcaption", "form", "nav",
})
_TOMME = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})
_BITER = re.compile(r"(<[^>]+>)")
_ARTIKKEL = re.compile(r"(<article>)(.*)(</article>)", re.DOTALL)


def forklar_ord(stier: Stier) -> None:
    """Explain the first mention of each marked term on every built page."""
    termer = [term for term in last_veileder(stier).termer.values() if term.forklar]
    for side in stier.ny_site.rglob("index.html"):
        bane = side.parent.relative_to(stier.ny_site)
        if not termer or f"{bane.as_posix()}/" == ORDLISTE:
            continue
        til_ordlista = "../" * len(bane.parts) + ORDLISTE
        html = side.read_text(encoding="utf-8")
        nytt = _ARTIKKEL.sub(lambda t, u=til_ordlista: t[1] + forklar(t[2], termer, u) + t[3], html)
        side.write_text(nytt, encoding="utf-8")


def forklar(html: str, termer: Iterable[Term], ordliste: str) -> str:
    """`html` with the first mention of each term in running text explained; `ordliste` leads to the glossary."""
    monstre = {term.id: (term, _monster(term)) for term in termer}
    stakk: list[str] = []
    deler = []
    for bit in _BITER.split(html):
        if bit.startswith("<"):
            _folg(stakk, bit)
        elif bit.strip() and not _IKKE_I.intersection(stakk):
            bit = _forklar_i(bit, monstre, ordliste)
        deler.append(bit)
    return "".join(deler)


def _forklar_i(tekst: str, monstre: dict[str, tuple[Term, re.Pattern[str]]], ordliste: str) -> str:
    """Explain the first term found, then look on in what follows it."""
    treff = [(m, term) for term, monster in monstre.values() if (m := monster.search(tekst))]
    if not treff:
        return tekst
    forst, term = min(treff, key=lambda par: par[0].start())
    del monstre[term.id]
    ord_ = escape(term.ord)
    forklart = (
        f'<span class="ordforklaring"><button type="button" popovertarget="ord-{term.id}">{forst[0]}</button>'
        f'<span class="ordtekst" id="ord-{term.id}" popover role="note"><strong>{ord_}:</strong> '
        f'{escape(uten_merker(term.forklaring), quote=False)} <a href="{ordliste}#{term.id}" '
        f'aria-label="{ord_} i ordlista">Ordlista</a></span></span>'
    )
    return tekst[: forst.start()] + forklart + _forklar_i(tekst[forst.end() :], monstre, ordliste)


def _monster(term: Term) -> re.Pattern[str]:
    ord_ = sorted({term.ord, *term.former}, key=len, reverse=True)
    alternativer = "|".join(re.escape(escape(o, quote=False)) for o in ord_)
    # Abbreviations are written in capitals; words may begin a sentence.
    flagg = 0 if any(o.isupper() and len(o) < 5 for o in ord_) else re.IGNORECASE
    return re.compile(rf"(?<![\w-])(?:{alternativer})(?![\w-])", flagg)


def _folg(stakk: list[str], merke: str) -> None:
    navn = re.match(r"</?([a-zA-Z0-9]*)", merke)[1].lower()
    if merke.startswith("</"):
        if navn in stakk:
            while stakk.pop() != navn:
                pass
    elif navn and navn not in _TOMME and not merke.endswith("/>"):
        stakk.append(navn)
