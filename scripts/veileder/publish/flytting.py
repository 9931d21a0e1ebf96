"""Old addresses that lead to the new ones: a page where a page stood, a line where a place stood.

A meta refresh loses the `#fragment`; the small script keeps it. Without script the link is there. A place
that moved leaves a line on its old page, seen only by whoever comes by the old address (`:target`).
"""

from collections import defaultdict
from collections.abc import Iterable
from html import escape
from pathlib import PurePosixPath

from lxml import html

from veileder.model.flytting import Flytting
from veileder.model.veileder import last_veileder
from veileder.paths import Stier

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


def skriv_flyttinger(stier: Stier) -> None:
    """Write a page for every moved page, and a line on the page for every place that moved from it."""
    veileder = last_veileder(stier)
    steder: dict[str, list[Flytting]] = defaultdict(list)
    for flytting in veileder.flyttet.values():
        if flytting.sted:
            steder[flytting.side].append(flytting)
    for flytting in veileder.flyttet.values():
        if not flytting.sted:
            sti = stier.ny_site / flytting.fra.strip("/") / "index.html"
            sti.parent.mkdir(parents=True, exist_ok=True)
            side = lag_flytteside(flytting, veileder.utgave.tittel, steder.pop(flytting.fra, ()))
            sti.write_text(side, encoding="utf-8")
    for adresse, flyttinger in steder.items():
        sti = stier.ny_site / adresse.strip("/") / "index.html"
        sti.write_text(merk_steder(sti.read_text(encoding="utf-8"), flyttinger), encoding="utf-8")


def lag_flytteside(flytting: Flytting, navn: str, steder: Iterable[Flytting] = ()) -> str:
    """The page that stands at the old address, with a line for each of its places that went elsewhere."""
    linjer = "".join(_linje(sted) for sted in steder)
    return MAL.format(
        lenke=escape(_relativ(flytting, flytting.til)), rot=_rot(flytting), navn=escape(navn), steder=linjer
    )


def merk_steder(side: str, flyttinger: Iterable[Flytting]) -> str:
    """`side` with a line before its text for each place that moved from it."""
    tre = html.document_fromstring(side)
    artikkel = tre.find(".//article")
    for flytting in flyttinger:
        artikkel.addprevious(html.fragment_fromstring(_linje(flytting)))
    return html.tostring(tre, encoding="unicode", doctype="<!doctype html>")


def _linje(flytting: Flytting) -> str:
    return STED.format(id=flytting.sted, lenke=escape(_relativ(flytting, flytting.til)))


def _rot(flytting: Flytting) -> str:
    return "../" * len(PurePosixPath(flytting.side.strip("/")).parts)


def _relativ(flytting: Flytting, adresse: str) -> str:
    return (_rot(flytting) + adresse.lstrip("/")) or "./"
