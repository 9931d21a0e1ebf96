"""Steps over the built site: framed tables, moved addresses, promised addresses, headers, file sizes."""

import gzip
from pathlib import Path

import pytest
from lxml import html as lxml_html
from PIL import Image

from bygghjelp import lag_verk
from mini import SIDER, bokmal, bytt_ut, lag_mini, skriv
from veileder.checks.adressesjekk import check_steder, finn_adresser, les_inventar, skriv_inventar
from veileder.checks.innhold import check_innhold
from veileder.checks.nettstedsjekk import les_dokumenter
from veileder.model.flytting import Flytting
from veileder.model.melding import Innholdsfeil
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.delebilder import lag_delebilder
from veileder.publish.flytting import lag_flytteside, skriv_flyttinger
from veileder.publish.kart import skriv_kart
from veileder.publish.sider.nokkelord import skriv_nokkelord
from veileder.publish.sider.tabeller import gi_roller, ram_inn
from veileder.publish.stil import uten_kommentarer
from veileder.publish.storrelser import skriv_storrelser
from veileder.publish.vert import Regel, lag_vertsfiler, pakk_filer
from veileder.publish.vert.hoder import CSP

SIDE = '<!doctype html><html lang="nb"><body><article><h1 id="a">A</h1>{}</article></body></html>'


@pytest.fixture
def stier(tmp_path: Path) -> Stier:
    """A miniature guide, not built."""
    return lag_mini(tmp_path)


def innrammet(tekst: str) -> str:
    """The text of a page with its tables framed."""
    tre = lxml_html.fragment_fromstring(f"<article>{tekst}</article>")
    ram_inn(tre, bokmal())
    return lxml_html.tostring(tre, encoding="unicode").removeprefix("<article>").removesuffix("</article>")


def test_markdowntabell_faar_ramme_navn_og_kolonner() -> None:
    """A keyboard can reach a wide table, a screen reader hears its name, a phone shows each cell's column."""
    tabell = "<table>\n<thead>\n<tr><th>Rolle</th></tr></thead><tbody><tr><td>Leder</td></tr></tbody></table>"
    ramme = innrammet(f"<h2>Hvem &amp; hva</h2>{tabell}")
    assert '<div class="tabell" role="region" tabindex="0" aria-label="Tabell 1: Hvem &amp; hva">' in ramme
    assert '<th scope="col">Rolle</th>' in ramme
    assert '<td data-kolonne="Rolle">Leder</td>' in ramme


def test_stilarket_er_bare_regler() -> None:
    """A reader on a phone does not pay for the editors' comments."""
    assert uten_kommentarer("/* Farger\n   her */\n:root {\n  --a: #fff;\n}\n\n") == ":root {\n--a: #fff;\n}\n"


def test_tabell_fra_makro_rores_ikke() -> None:
    """The macros' own tables have a frame and a caption already."""
    html = "<table>\n<caption>Tall</caption><thead><tr><th>A</th></tr></thead></table>"
    assert innrammet(html) == html


def test_flyttet_side_leder_til_den_nye(stier: Stier) -> None:
    """Whoever follows an old link gets to the new page, also without script."""
    skriv(stier, "docs/data/flyttet.yml", "flyttet:\n  - fra: /gammel/side/\n    til: /om/kilder/\n")
    verk = lag_verk(stier)
    skriv_flyttinger(verk)
    html = verk.nettsted.videresendinger["/gammel/side/"].som_html()
    assert '<meta http-equiv="refresh" content="2; url=../../om/kilder/">' in html
    assert '<a href="../../om/kilder/" data-ny-adresse>' in html
    assert '<script type="module" src="../../assets/js/flyttet.js">' in html


def test_flytteside_er_trygg(stier: Stier) -> None:
    """Names from content are text on the page."""
    bytt_ut(stier, "docs/data/utgave.yml", "Miniveileder", "<script>")
    html = lag_flytteside(Flytting(fra="/a/", til="/b/"), lag_verk(stier))
    assert "&lt;script&gt;" in html


def test_lovet_adresse_som_forsvinner_stopper_byggingen(stier: Stier) -> None:
    """A link others have made never dies unnoticed, and the editor is told without building."""
    assert skriv_inventar(stier, last_veileder(stier)) == len(finn_adresser(last_veileder(stier)))
    assert skriv_inventar(stier, last_veileder(stier)) == 0
    assert feil(stier) == []
    linje = les_inventar(stier).index("/om/kilder/#kilder") + 1
    bytt_ut(stier, "docs/om/kilder.md", "{: #kilder }", "{: #registeret }")
    assert feil(stier) == [
        f"docs/data/adresser.txt:{linje}: adressen /om/kilder/#kilder er lovet bort og finnes ikke lenger – "
        "legg den tilbake, eller skriv en linje i docs/data/flyttet.yml"
    ]


def test_flyttet_adresse_er_lov(stier: Stier) -> None:
    """A line in flyttet.yml keeps the promise, as long as it leads somewhere."""
    skriv(stier, "docs/data/adresser.txt", "/om/kilder/#gammel\n")
    skriv(stier, "docs/data/flyttet.yml", "flyttet:\n  - fra: /om/kilder/#gammel\n    til: /om/kilder/#kilde-a\n")
    assert feil(stier) == []
    bytt_ut(stier, "docs/data/flyttet.yml", "#kilde-a", "#kilde-c")
    assert feil(stier) == [
        "docs/data/flyttet.yml:3: flyttet[1].til: adressen /om/kilder/#kilde-c finnes ikke – vis til et sted som finnes"
    ]


def test_bare_det_en_leser_kan_lenke_til_er_lovet(stier: Stier) -> None:
    """Headings, items, sources and terms are promised; ids that only tie a form together are not."""
    adresser = finn_adresser(last_veileder(stier))
    assert [adresse for adresse in adresser if adresse.startswith("/verktoy/sjekklister/forste/")] == [
        "/verktoy/sjekklister/forste/",
        "/verktoy/sjekklister/forste/#forste-bolk",
        "/verktoy/sjekklister/forste/#kilder",
        "/verktoy/sjekklister/forste/#like-mange",
        "/verktoy/sjekklister/forste/#lista",
        "/verktoy/sjekklister/forste/#sjekkliste",
    ]
    assert "/om/kilder/#kilde-a" in adresser
    assert "/verktoy/ordliste/#samarbeidsgruppe" in adresser


def test_lovet_sted_finnes_paa_den_bygde_sida(bygd_mini: Stier) -> None:
    """Every place a link may lead to is on the page; a macro that leaves one out is noticed by the build."""
    verk = lag_verk(bygd_mini)
    verk.nettsted.les_sider(bygd_mini.site)
    assert list(check_steder(verk, les_dokumenter(verk))) == []
    sted = verk.nettsted.sider["/verktoy/sjekklister/forste/"].tre.xpath("//*[@id='like-mange']")[0]
    del sted.attrib["id"]
    assert [melding.hva for melding in check_steder(verk, les_dokumenter(verk))] == [
        "stedet «#like-mange» kan lenkes til, men finnes ikke på sida"
    ]


def feil(stier: Stier) -> list[str]:
    """What `make check` says, without warnings."""
    return [str(melding) for melding in check_innhold(stier) if melding.alvor == "feil"]


VERTSFILER = lag_vertsfiler("/veileder/", "assets/0123456789", [Regel("/veileder/a/", "/veileder/b/#c")])


@pytest.mark.parametrize("fil", sorted(set(VERTSFILER) - {"_redirects"}))
def test_hodene_tillater_ikke_noe_paa_stedet(fil: str) -> None:
    """No host file allows inline script or style, or framing by another site; the hashed folder is kept for ever."""
    tekst = VERTSFILER[fil]
    assert "unsafe" not in tekst
    assert "frame-ancestors 'none'" in tekst
    assert "default-src 'none'" in tekst
    assert "no-cache" in tekst
    assert "max-age=31536000, immutable" in tekst


@pytest.mark.parametrize(
    ("fil", "linje"),
    [
        ("_redirects", "/veileder/a/ /veileder/b/#c 301\n"),
        ("oppsett/nginx.conf", "location = /veileder/a/ { return 301 /veileder/b/#c; }"),
        ("oppsett/Caddyfile", "redir /veileder/a/ /veileder/b/#c permanent"),
        ("oppsett/htaccess.txt", "RedirectMatch 301 ^/veileder/a/$ /veileder/b/#c"),
        ("oppsett/web.config", '<location path="a">'),
    ],
)
def test_verten_sender_videre(fil: str, linje: str) -> None:
    """A page that moved leads on at the host too, in the folder the site stands in."""
    assert linje in VERTSFILER[fil]


def test_pakkede_filer_er_de_samme(stier: Stier) -> None:
    """A text of some size has a compressed copy with the same content; pictures and small files have none."""
    verk = lag_verk(stier)
    verk.nettsted.lag_fil("stor.js", "a" * 2000)
    verk.nettsted.lag_fil("liten.js", "a")
    verk.nettsted.lag_fil("bilde.png", b"a" * 2000)
    pakk_filer(verk)
    assert [navn for navn in verk.nettsted.filer if navn.endswith(".gz")] == ["stor.js.gz"]
    assert gzip.decompress((stier.ny_site / "stor.js.gz").read_bytes()) == b"a" * 2000


def test_hver_side_har_sitt_delebilde(stier: Stier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever shares a link shows a picture of that page, in the size previews ask for; none without an address."""
    uten = lag_verk(stier)
    lag_delebilder(uten)
    assert uten.nettsted.filer == {}
    monkeypatch.setenv("SITE_URL", "https://veileder.example.org/")
    verk = lag_verk(stier)
    lag_delebilder(verk)
    assert sorted(verk.nettsted.filer)[:2] == [
        "assets/delebilder/eksempler-proveby.png",
        "assets/delebilder/forside.png",
    ]
    with Image.open(stier.ny_site / "assets/delebilder/forside.png") as bilde:
        assert bilde.size == (1200, 630)


def test_kartet_har_sidenes_egne_datoer(stier: Stier, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search engine finds every page with the day it was gone through; without an address there is no map."""
    uten = lag_verk(stier)
    skriv_kart(uten)
    assert uten.nettsted.filer == {}
    monkeypatch.setenv("SITE_URL", "https://example.org/veileder/")
    bytt_ut(stier, "docs/index.md", "mal: forside", "mal: forside\nsist_sett: 2026-11-22")
    skriv_kart(lag_verk(stier))
    kart = (stier.ny_site / "sitemap.xml").read_text(encoding="utf-8")
    assert "<url><loc>https://example.org/veileder/</loc><lastmod>2026-11-22</lastmod></url>" in kart
    assert "<url><loc>https://example.org/veileder/om/kilder/</loc></url>" in kart
    assert "Sitemap: https://example.org/veileder/sitemap.xml" in (stier.ny_site / "robots.txt").read_text()


def test_sida_har_samme_regler_som_hodene(bygd_mini: Stier) -> None:
    """A host that sends no headers still gets the content policy, the same as in the header files."""
    html = (bygd_mini.site / "index.html").read_text(encoding="utf-8")
    assert f'<meta http-equiv="Content-Security-Policy" content="{CSP}">' in html


def test_nokkelordene_staar_ved_navn(stier: Stier) -> None:
    """A reader sees what the page is about, and finds more of the same."""
    skriv(stier, "docs/data/emner.yml", "emner:\n  - id: budsjett\n    navn: Budsjett\n    beskrivelse: Penger.\n")
    skriv(stier, "docs/emner.md", SIDER["om/kilder.md"].replace("Kilder", "Emner"))
    plass = '<p class="nokkelord" data-emner="budsjett ukjent"></p>'
    verk = lag_verk(stier, {"/om/": SIDE.format(plass), "/": SIDE.format(plass.replace("budsjett ", ""))})
    for side in verk.nettsted.hver_side():
        skriv_nokkelord(side, verk)
    linje = '<p class="nokkelord">Nøkkelord: <a href="../emner/#budsjett">Budsjett</a></p>'
    assert linje in verk.nettsted.sider["/om/"].som_html()
    assert "nokkelord" not in verk.nettsted.sider["/"].som_html()


def test_storrelsen_staar_ved_lenken(stier: Stier) -> None:
    """A reader on a phone knows how much there is to download."""
    plass = '<span data-storrelse="/last-ned/bok.pdf"></span>'
    verk = lag_verk(stier, {"/": SIDE.format(plass)})
    verk.nettsted.lag_fil("last-ned/bok.pdf", b"x" * 1_250_000)
    skriv_storrelser(verk)
    assert '<span data-storrelse="/last-ned/bok.pdf">1,2 MB</span>' in verk.nettsted.sider["/"].som_html()


def test_tilbudt_fil_som_ingen_lager(stier: Stier) -> None:
    """Whoever offers a file that nothing makes reads the page and the file, not a traceback."""
    verk = lag_verk(stier, {"/": SIDE.format('<span data-storrelse="/last-ned/borte.pdf"></span>')})
    with pytest.raises(Innholdsfeil, match=r"^/: sida tilbyr fila «last-ned/borte.pdf», og ingenting lager den – rett"):
        skriv_storrelser(verk)
    verk.utelatt = ["last-ned/*.pdf"]
    skriv_storrelser(verk)


def test_tabell_som_blir_kort_er_fortsatt_en_tabell() -> None:
    """A screen reader hears rows and headers on a phone too, where each row is drawn as a card."""
    tre = lxml_html.fromstring(
        "<div><table><thead><tr><th scope='col'>Hva</th><th scope='col'>Hvem</th></tr></thead>"
        "<tbody><tr><th scope='row'>Kutt</th><td data-kolonne='Hvem'>Alle</td></tr></tbody></table></div>"
    )
    gi_roller(tre)
    assert [element.get("role") for element in tre.iter("table", "tbody", "tr", "th", "td")] == [
        *("table", "row", "columnheader", "columnheader"),
        *("rowgroup", "row", "rowheader", "cell"),
    ]
