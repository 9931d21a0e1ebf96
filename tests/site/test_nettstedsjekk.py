"""The check of the built site: each rule has a page that breaks it, and only it."""

import pytest

from bygghjelp import lag_verk
from veileder.checks.nettstedsjekk import check_nettsted, les_dokumenter
from veileder.paths import Stier

SIDE = """\
<!doctype html>
<html lang="nb">
<head>
<title>Prøve</title>
<meta name="description" content="En side som er i orden.">
<link rel="stylesheet" href="../stil.css">
</head>
<body>
<h1 id="topp">Prøve</h1>
<p><a href="../annen/#sted">Annen</a> <a href="https://example.org/">Ute</a></p>
<p><a href="mailto:a@example.org">Post</a></p>
<h2>To</h2>
<svg><title>Figur</title></svg>
</body>
</html>
"""
ANNEN = SIDE.replace('id="topp"', 'id="sted"').replace("../annen/#sted", "../prove/#topp")

BRUDD = [
    ('lang="nb"', 'lang="xx"', "sida sier ikke hvilket språk den er på – rett overrides/main.html"),
    ('<html lang="nb">', "<html>", "sida sier ikke hvilket språk den er på – rett overrides/main.html"),
    ("<title>Prøve</title>", "<title> </title>", "sida mangler tittel – fyll ut title:"),
    ("En side som er i orden.", "", "sida mangler beskrivelse – fyll ut description:"),
    ("<h2>To</h2>", "<h1>To</h1>", "sida har 2 overskrifter på øverste nivå – ha nøyaktig én"),
    (
        '<h1 id="topp">Prøve</h1>',
        '<p id="topp">Prøve</p>',
        "sida har 0 overskrifter på øverste nivå – ha nøyaktig én",
    ),
    ("<h2>To</h2>", "<h3>To</h3>", "overskriftene hopper fra nivå 1 til 3 – rett nivåene"),
    (
        "<h2>To</h2>",
        '<h2 id="topp">To</h2>',
        "id-en «topp» står 2 ganger – finn hvilken makro eller overskrift som gjentar den",
    ),
    (
        "<h2>To</h2>",
        "<h2>{{ kilde }}</h2>",
        "«{{» står igjen på sida – se etter et makrokall som ikke ble kjørt",
    ),
    (
        "<h2>To</h2>",
        "<h2>{% if %}</h2>",
        "«{%» står igjen på sida – se etter et makrokall som ikke ble kjørt",
    ),
    (
        "som er i orden",
        "{{ som }}",
        "«{{» står igjen på sida – se etter et makrokall som ikke ble kjørt",
    ),
    (
        "../annen/#sted",
        "../borte/",
        "lenken «../borte/» går til en side som ikke finnes – rett lenken",
    ),
    (
        "../annen/#sted",
        "../annen/#borte",
        "lenken «../annen/#borte» går til et sted som ikke finnes – rett det etter #",
    ),
    (
        "<h2>To</h2>",
        '<h2 data-fil="../borte/fil.docx">To</h2>',
        "lenken «../borte/fil.docx» går til en fil som ingenting lager – rett lenken",
    ),
    ("../annen/#sted", "#borte", "lenken «#borte» går til et sted som ikke finnes – rett det etter #"),
    ("../annen/#sted", "fil.pdf", "lenken «fil.pdf» går til en fil som ingenting lager – rett lenken"),
    (
        "../annen/#sted",
        "javascript:alert(1)",
        "lenken «javascript:alert(1)» er ikke en vanlig nettadresse – skriv https://",
    ),
    (
        "../annen/#sted",
        "//example.org/",
        "lenken «//example.org/» er ikke en vanlig nettadresse – skriv https://",
    ),
    (
        "../stil.css",
        "https://example.org/stil.css",
        "«https://example.org/stil.css» hentes fra en annen vert – legg fila i docs/assets/",
    ),
    (
        "<h2>To</h2>",
        '<iframe src="https://example.org/"></iframe>',
        "«https://example.org/» hentes fra en annen vert – legg fila i docs/assets/",
    ),
    ("../stil.css", "../borte.css", "fila «../borte.css» finnes ikke – rett adressen"),
    (
        "<h2>To</h2>",
        '<h2 style="color: red">To</h2>',
        "<h2 …> har stil eller skript på stedet – flytt det til en fil; sikkerhetsreglene stopper det",
    ),
    (
        "<h2>To</h2>",
        '<h2 onclick="x()">To</h2>',
        "<h2 …> har stil eller skript på stedet – flytt det til en fil; sikkerhetsreglene stopper det",
    ),
    (
        "<h2>To</h2>",
        "<style>p { color: red }</style>",
        "<style> har stil eller skript på stedet – flytt det til en fil; sikkerhetsreglene stopper det",
    ),
    (
        "<h2>To</h2>",
        "<script>alert(1)</script>",
        "<script> har stil eller skript på stedet – flytt det til en fil; sikkerhetsreglene stopper det",
    ),
]

GODTAS = [
    ("<h2>To</h2>", "<pre><code>{{ kilde }}</code></pre>"),
    ("<h2>To</h2>", '<svg><use href="#topp"/></svg>'),
    ("../annen/#sted", "./#topp"),
    ("../annen/#sted", ".."),
    ("../annen/#sted", "../stil.css"),
    ("../annen/#sted", "../last-ned/lages-etterpå.pdf"),
    ("../stil.css", "data:text/css,"),
]


SIDER = {
    "/": SIDE.replace("../annen", "annen").replace("../stil", "stil"),
    "/annen/": ANNEN,
    "/prove/": SIDE,
}


def meldinger(mini: Stier, **sider: str) -> list[str]:
    """What the check says of three pages and a style sheet, some of them changed."""
    verk = lag_verk(mini, {**SIDER, **{f"/{navn}/": side for navn, side in sider.items()}})
    verk.utelatt = ["last-ned/*.pdf"]
    verk.nettsted.lag_fil("stil.css", "")
    return [str(melding) for melding in check_nettsted(verk, les_dokumenter(verk))]


def bytt(mini: Stier, fra: str, til: str) -> list[str]:
    """Break one page, and say what the check says."""
    assert fra in SIDE
    return meldinger(mini, prove=SIDE.replace(fra, til))


def test_et_helt_nettsted_gir_ingen_melding(mini: Stier) -> None:
    """Whoever builds a good site reads nothing."""
    assert meldinger(mini) == []


@pytest.mark.parametrize(("fra", "til", "melding"), BRUDD)
def test_hver_regel_har_et_brudd(mini: Stier, fra: str, til: str, melding: str) -> None:
    """Whoever builds reads the address of the page, what is wrong with it, and where to mend it."""
    assert bytt(mini, fra, til) == [f"/prove/: {melding}"]


@pytest.mark.parametrize(("fra", "til"), GODTAS)
def test_det_som_er_lov(mini: Stier, fra: str, til: str) -> None:
    """Whoever builds is not stopped by code in a code block, a symbol in the page, or a link to a file."""
    assert bytt(mini, fra, til) == []


def test_404_trenger_ingen_beskrivelse(mini: Stier) -> None:
    """The page for wrong addresses is never in a search result, and need not describe itself."""
    verk = lag_verk(mini, {"/404.html": SIDE.replace("En side som er i orden.", "").replace("../annen/#sted", "#topp")})
    verk.nettsted.lag_fil("stil.css", "")
    assert check_nettsted(verk, les_dokumenter(verk)) == []
