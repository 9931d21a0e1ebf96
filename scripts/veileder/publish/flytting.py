"""Old addresses that lead to the new ones: a page where a page stood, a line where a place stood.

A meta refresh loses the `#fragment`; the small script keeps it. Without script the link is there. A place
that moved leaves a line on its old page, seen only by whoever comes by the old address (`:target`).
"""

from collections import defaultdict
from collections.abc import Iterable
from html import escape
from pathlib import PurePosixPath

from lxml import html
from lxml.html import HtmlElement

from veileder.model.flytting import Flytting
from veileder.nettsted.verk import Verk

MAL = """\
<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="description" content="Siden har flyttet. Her er lenken til den nye adressen.">
<meta http-equiv="refresh" content="2; url={lenke}">
<title>Siden har flyttet – {navn}</title>
<link rel="stylesheet" href="{rot}assets/css/veileder.css">
<script type="module" src="{rot}assets/js/flyttet.js"></script>
</head>
<body>
<main id="innhold">{steder}<article><h1>Siden har flyttet</h1>
<p><a href="{lenke}" data-ny-adresse>Gå til den nye adressen</a></p></article></main>
</body>
</html>
"""
STED = '<p class="flyttet-sted" id="{id}">Det du leter etter, har flyttet. <a href="{lenke}">Gå dit det står nå</a></p>'


def skriv_flyttinger(verk: Verk) -> None:
    """A page for every moved page, and a line on the page for every place that moved from it."""
    steder: dict[str, list[Flytting]] = defaultdict(list)
    for flytting in verk.veileder.flyttet.values():
        if flytting.sted:
            steder[flytting.side].append(flytting)
    for flytting in verk.veileder.flyttet.values():
        if not flytting.sted:
            side = lag_flytteside(flytting, verk.utgave.tittel, steder.pop(flytting.fra, ()))
            verk.nettsted.legg_til_side(flytting.fra, side)
    for adresse, flyttinger in steder.items():
        merk_steder(verk.nettsted.sider[adresse].tre, flyttinger)


def lag_flytteside(flytting: Flytting, navn: str, steder: Iterable[Flytting] = ()) -> str:
    """The page that stands at the old address, with a line for each of its places that went elsewhere."""
    linjer = "".join(_linje(sted) for sted in steder)
    return MAL.format(
        lenke=escape(_relativ(flytting, flytting.til)), rot=_rot(flytting), navn=escape(navn), steder=linjer
    )


def merk_steder(tre: HtmlElement, flyttinger: Iterable[Flytting]) -> None:
    """A line before the text of the page for each place that moved from it."""
    artikkel = tre.find(".//article")
    for flytting in flyttinger:
        artikkel.addprevious(html.fragment_fromstring(_linje(flytting)))


def _linje(flytting: Flytting) -> str:
    return STED.format(id=flytting.sted, lenke=escape(_relativ(flytting, flytting.til)))


def _rot(flytting: Flytting) -> str:
    return "../" * len(PurePosixPath(flytting.side.strip("/")).parts)


def _relativ(flytting: Flytting, adresse: str) -> str:
    return (_rot(flytting) + adresse.lstrip("/")) or "./"
