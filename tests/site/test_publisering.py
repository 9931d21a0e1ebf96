"""Steps over the built site: framed tables, moved addresses, promised addresses, headers, file sizes."""

from pathlib import Path

import pytest
from PIL import Image

from mini import SIDER, bytt_ut, lag_mini, skriv
from veileder.checks.adressesjekk import check_adresser, finn_adresser, skriv_inventar
from veileder.model.flytting import Flytting
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.flytting import lag_flytteside, skriv_flyttinger
from veileder.publish.hoder import CSP, lag_hodefiler
from veileder.publish.nokkelord import skriv_nokkelord
from veileder.publish.stil import uten_kommentarer
from veileder.publish.storrelser import skriv_storrelser
from veileder.publish.tabeller import ram_inn

SIDE = '<!doctype html><html lang="nb"><body><article><h1 id="a">A</h1>{}</article></body></html>'


@pytest.fixture
def stier(tmp_path: Path) -> Stier:
    """A miniature guide with an empty new site."""
    stier = lag_mini(tmp_path)
    stier.ny_site.mkdir()
    return stier


def test_markdowntabell_faar_ramme_navn_og_kolonner() -> None:
    """A keyboard can reach a wide table, a screen reader hears its name, a phone shows each cell's column."""
    tabell = "<table>\n<thead>\n<tr><th>Rolle</th></tr></thead><tbody><tr><td>Leder</td></tr></tbody></table>"
    html = f"<h2>Hvem &amp; hva</h2>{tabell}"
    ramme = ram_inn(html)
    assert '<div class="tabell" role="region" tabindex="0" aria-label="Tabell 1: Hvem &amp; hva">' in ramme
    assert '<th scope="col">Rolle</th>' in ramme
    assert '<td data-kolonne="Rolle">Leder</td>' in ramme


def test_stilarket_er_bare_regler() -> None:
    """A reader on a phone does not pay for the editors' comments."""
    assert uten_kommentarer("/* Farger\n   her */\n:root {\n  --a: #fff;\n}\n\n") == ":root {\n--a: #fff;\n}\n"


def test_tabell_fra_makro_rores_ikke() -> None:
    """The macros' own tables have a frame and a caption already."""
    html = "<table>\n<caption>Tall</caption><thead><tr><th>A</th></tr></thead></table>"
    assert ram_inn(html) == html


def test_flyttet_side_leder_til_den_nye(stier: Stier) -> None:
    """Whoever follows an old link gets to the new page, also without script."""
    skriv(stier, "docs/data/flyttet.yml", "flyttet:\n  - fra: /gammel/side/\n    til: /om/kilder/\n")
    skriv_flyttinger(stier)
    html = (stier.ny_site / "gammel/side/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="2; url=../../om/kilder/">' in html
    assert '<a href="../../om/kilder/" data-ny-adresse>' in html
    assert '<script type="module" src="../../assets/js/flyttet.js">' in html


def test_flytteside_er_trygg() -> None:
    """Names from content are text on the page."""
    html = lag_flytteside(Flytting(fra="/a/", til="/b/"), "<script>")
    assert "&lt;script&gt;" in html


def test_lovet_adresse_som_forsvinner_stopper_byggingen(stier: Stier) -> None:
    """A link others have made never dies unnoticed."""
    (stier.ny_site / "index.html").write_text(SIDE.format('<h2 id="b">B</h2>'), encoding="utf-8")
    assert finn_adresser(stier.ny_site) == ["/", "/#a", "/#b"]
    skriv_inventar(stier, stier.ny_site)
    (stier.ny_site / "index.html").write_text(SIDE.format(""), encoding="utf-8")
    assert [str(melding) for melding in check_adresser(last_veileder(stier), stier)] == [
        "docs/data/adresser.txt:3: adressen /#b er lovet bort og finnes ikke lenger – "
        "legg den tilbake, eller skriv en linje i docs/data/flyttet.yml"
    ]


def test_flyttet_adresse_er_lov(stier: Stier) -> None:
    """A line in flyttet.yml keeps the promise, as long as it leads somewhere."""
    (stier.ny_site / "index.html").write_text(SIDE.format(""), encoding="utf-8")
    skriv(stier, "docs/data/adresser.txt", "/#b\n")
    skriv(stier, "docs/data/flyttet.yml", "flyttet:\n  - fra: /#b\n    til: /#a\n")
    assert list(check_adresser(last_veileder(stier), stier)) == []
    bytt_ut(stier, "docs/data/flyttet.yml", "/#a", "/#c")
    assert [melding.hva for melding in check_adresser(last_veileder(stier), stier)] == [
        "adressen /#c finnes ikke"
    ]


def test_hodene_tillater_ikke_noe_paa_stedet() -> None:
    """No host file allows inline script or style, or framing by another site."""
    for tekst in lag_hodefiler().values():
        assert "unsafe" not in tekst
        assert "frame-ancestors 'none'" in tekst
        assert "default-src 'none'" in tekst


def test_hver_side_har_sitt_delebilde(bygd_mini: Stier) -> None:
    """Whoever shares a link shows a picture of that page, in the size previews ask for."""
    mappe = bygd_mini.site / "assets" / "delebilder"
    assert sorted(sti.stem for sti in mappe.glob("*.png"))[:2] == ["eksempler-proveby", "forside"]
    with Image.open(mappe / "forside.png") as bilde:
        assert bilde.size == (1200, 630)


def test_sida_har_samme_regler_som_hodene(bygd_mini: Stier) -> None:
    """A host that sends no headers still gets the content policy, the same as in the header files."""
    html = (bygd_mini.site / "index.html").read_text(encoding="utf-8")
    assert f'<meta http-equiv="Content-Security-Policy" content="{CSP}">' in html


def test_nokkelordene_staar_ved_navn(stier: Stier) -> None:
    """A reader sees what the page is about, and finds more of the same."""
    skriv(stier, "docs/data/emner.yml", "emner:\n  - id: budsjett\n    navn: Budsjett\n    beskrivelse: Penger.\n")
    skriv(stier, "docs/emner.md", SIDER["om/kilder.md"].replace("Kilder", "Emner"))
    plass = '<p class="nokkelord" data-emner="budsjett"></p>'
    (stier.ny_site / "om").mkdir()
    (stier.ny_site / "om/index.html").write_text(plass, encoding="utf-8")
    skriv_nokkelord(stier)
    html = (stier.ny_site / "om/index.html").read_text(encoding="utf-8")
    assert html == '<p class="nokkelord">Nøkkelord: <a href="../emner/#budsjett">Budsjett</a></p>'


def test_storrelsen_staar_ved_lenken(stier: Stier) -> None:
    """A reader on a phone knows how much there is to download."""
    plass = '<span data-storrelse="/last-ned/bok.pdf"></span>'
    (stier.ny_site / "index.html").write_text(SIDE.format(plass), encoding="utf-8")
    (stier.ny_site / "last-ned").mkdir()
    (stier.ny_site / "last-ned/bok.pdf").write_bytes(b"x" * 1_250_000)
    skriv_storrelser(stier)
    assert (
        '<span data-storrelse="/last-ned/bok.pdf">1,2 MB</span>' in (stier.ny_site / "index.html").read_text()
    )
