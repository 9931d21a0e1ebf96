"""A term explains itself where it first stands on a page: a button that opens its explanation in place.

The browser's own popover: no script, Escape and a tap outside close it, and the explanation follows the button
for a screen reader. Only terms the glossary marks with `forklar: ja`, only in running text, once per term and
page.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from lxml import html
from lxml.html import HtmlElement

from veileder.model.ord import Term
from veileder.model.ordbok import Ordbok
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.tekst import uten_merker
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk

ORDLISTE = "/verktoy/ordliste/"
# Text in these is a link already, a name, a label or a drawing.
_IKKE_I = frozenset({
    "a", "h1", "h2", "h3", "h4", "h5", "h6", "button", "label", "legend", "caption", "th", "summary", "svg",
    "code", "dt", "figcaption", "form", "nav",
})
Monstre = dict[str, tuple[Term, re.Pattern[str]]]
Sted = tuple[HtmlElement, str]
"""A piece of text: an element, and which of its texts (`text` before its first child, `tail` after itself)."""


def forklar_ord(side: Nettside, verk: Verk) -> None:
    """Explain the first mention of each marked term on the page."""
    innhold = verk.veileder.sider.get(side.adresse)
    # The glossary explains in the first language.
    if innhold is not None and innhold.hode.sprak != GRUNNSPRAK:
        return
    termer = [term for term in verk.veileder.termer.values() if term.forklar]
    if side.artikkel is not None and side.adresse.endswith("/") and side.adresse != ORDLISTE:
        forklar(side.artikkel, termer, side.rot + ORDLISTE.lstrip("/"), verk.ord_paa(side))


def forklar(artikkel: HtmlElement, termer: Iterable[Term], ordliste: str, ord_: Ordbok) -> None:
    """Explain the first mention of each term in the article's running text; `ordliste` leads to the glossary."""
    monstre = {term.id: (term, _monster(term)) for term in termer}
    # The walk is finished before anything is put in.
    for sted in list(_lopende_tekst(artikkel)):
        _forklar_i(sted, monstre, ordliste, ord_)


def _lopende_tekst(element: HtmlElement) -> Iterator[Sted]:
    """Every piece of running text, in the order it is read."""
    if element.text and element.text.strip():
        yield element, "text"
    for barn in element:
        if isinstance(barn.tag, str) and barn.tag not in _IKKE_I:
            yield from _lopende_tekst(barn)
        if barn.tail and barn.tail.strip():
            yield barn, "tail"


def _forklar_i(sted: Sted, monstre: Monstre, ordliste: str, ord_: Ordbok) -> None:
    """Explain the first term found, then look on in what follows it."""
    element, hvilken = sted
    tekst = getattr(element, hvilken)
    treff = [(m, term) for term, monster in monstre.values() if (m := monster.search(tekst))]
    if not treff:
        return
    forst, term = min(treff, key=lambda par: par[0].start())
    del monstre[term.id]
    forklart = html.fragment_fromstring(_forklaring(term, forst[0], ordliste, ord_))
    forklart.tail = tekst[forst.end() :]
    setattr(element, hvilken, tekst[: forst.start()])
    if hvilken == "text":
        element.insert(0, forklart)
    else:
        forelder = element.getparent()
        forelder.insert(forelder.index(element) + 1, forklart)
    _forklar_i((forklart, "tail"), monstre, ordliste, ord_)


def _forklaring(term: Term, skrevet: str, ordliste: str, ord_: Ordbok) -> str:
    return (
        f'<span class="ordforklaring"><button type="button" popovertarget="ord-{term.id}">{escape(skrevet)}</button>'
        f'<span class="ordtekst" id="ord-{term.id}" popover role="note"><strong>{escape(term.ord)}:</strong> '
        f'{escape(uten_merker(term.forklaring), quote=False)} <a href="{ordliste}#{term.id}" '
        f'aria-label="{escape(ord_.sider.i_ordlista(ord=term.ord))}">{escape(ord_.sider.ordlista)}</a></span></span>'
    )


def _monster(term: Term) -> re.Pattern[str]:
    alle = sorted({term.ord, *term.former}, key=len, reverse=True)
    alternativer = "|".join(re.escape(o) for o in alle)
    # Abbreviations are written in capitals; words may begin a sentence.
    flagg = 0 if any(o.isupper() and len(o) < 5 for o in alle) else re.IGNORECASE
    return re.compile(rf"(?<![\w-])(?:{alternativer})(?![\w-])", flagg)
