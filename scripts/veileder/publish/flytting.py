"""Pages at old addresses that lead to the new ones.

A meta refresh loses the `#fragment`; the small script keeps it. Without script the link is there.
"""

from html import escape
from pathlib import PurePosixPath

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
<main id="innhold"><article><h1>Siden har flyttet</h1>
<p><a href="{lenke}" data-ny-adresse>Gå til den nye adressen</a></p></article></main>
</body>
</html>
"""


def skriv_flyttinger(stier: Stier) -> None:
    """Write a page for every moved page; moved places on a page are kept by the page itself."""
    veileder = last_veileder(stier)
    for flytting in veileder.flyttet.values():
        if "#" in flytting.fra:
            continue
        sti = stier.ny_site / flytting.fra.strip("/") / "index.html"
        sti.parent.mkdir(parents=True, exist_ok=True)
        sti.write_text(lag_flytteside(flytting, veileder.utgave.tittel), encoding="utf-8")


def lag_flytteside(flytting: Flytting, navn: str) -> str:
    """The page that stands at the old address."""
    rot = "../" * len(PurePosixPath(flytting.fra.strip("/")).parts)
    return MAL.format(lenke=escape(rot + flytting.til.lstrip("/")), rot=rot, navn=escape(navn))
