"""Old addresses that lead to the new ones: a page where a page stood, a line where a place stood.

A meta refresh loses the `#fragment`; the small script keeps it. Without script the link is there. A place
that moved leaves a line on its old page, seen only by whoever comes by the old address (`:target`).
"""

from collections.abc import Iterable
from html import escape
from pathlib import PurePosixPath

from lxml import html

from veileder.model.flytting import Flytting
from veileder.model.ordbok import Ordbok
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk

MAL = """\
<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="description" content="{hva}">
<meta http-equiv="refresh" content="2; url={lenke}">
<title>{tittel} – {navn}</title>
<link rel="stylesheet" href="{rot}assets/css/veileder.css">
<script type="module" src="{rot}assets/js/flyttet.js"></script>
</head>
<body>
<main id="innhold">{steder}<article><h1>{tittel}</h1>
<p><a href="{lenke}" data-ny-adresse>{dit}</a></p></article></main>
</body>
</html>
"""
STED = '<p class="flyttet-sted" id="{id}">{hva} <a href="{lenke}">{dit}</a></p>'


def skriv_flyttinger(verk: Verk) -> None:
    """A page for every moved page, with a line for each of its places that went elsewhere."""
    for flytting in verk.veileder.flyttet.values():
        if not flytting.sted:
            steder = verk.flyttede_steder.get(flytting.fra, ())
            verk.nettsted.legg_til_side(flytting.fra, lag_flytteside(flytting, verk, steder))
    for lenke in verk.veileder.kortlenker.values():
        verk.nettsted.legg_til_side(lenke.adresse, lag_flytteside(lenke.flytting, verk, kort=True))


def merk_flyttede_steder(side: Nettside, verk: Verk) -> None:
    """A line before the text of the page for each place that moved from it."""
    artikkel = side.tre.find(".//article")
    for flytting in verk.flyttede_steder.get(side.adresse, ()):
        artikkel.addprevious(html.fragment_fromstring(_linje(flytting, verk.ord_paa(side))))


def lag_flytteside(flytting: Flytting, verk: Verk, steder: Iterable[Flytting] = (), kort: bool = False) -> str:
    """The page that stands at the old address, with a line for each of its places that went elsewhere.

    A short address (`kort`) has not moved, and says so.
    """
    ord_ = verk.veileder.ordbok()
    ordene = ord_.sider
    return MAL.format(
        lenke=escape(_relativ(flytting, flytting.til)),
        rot=_rot(flytting),
        navn=escape(verk.utgave.tittel),
        steder="".join(_linje(sted, ord_) for sted in steder),
        tittel=escape(ordene.kort_adresse if kort else ordene.flyttet),
        hva=escape(ordene.kort_adresse_hva if kort else ordene.flyttet_hva),
        dit=escape(ordene.kort_adresse_dit if kort else ordene.flyttet_dit),
    )


def _linje(flytting: Flytting, ord_: Ordbok) -> str:
    hva, dit = escape(ord_.sider.flyttet_sted), escape(ord_.sider.flyttet_sted_dit)
    return STED.format(id=flytting.sted, lenke=escape(_relativ(flytting, flytting.til)), hva=hva, dit=dit)


def _rot(flytting: Flytting) -> str:
    return "../" * len(PurePosixPath(flytting.side.strip("/")).parts)


def _relativ(flytting: Flytting, adresse: str) -> str:
    return (_rot(flytting) + adresse.lstrip("/")) or "./"
