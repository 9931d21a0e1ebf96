"""The preview: a mistake is shown on top of the last good page, and goes away when it is mended."""

import functools
import http.client
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from mini import bytt_ut
from veileder.paths import Stier
from veileder.serve import Tjener, aapne_port, med_melding
from veileder.visning import Forhandsvisning

MELDING = (
    "cases/proveby.yml:22: organer[1].medlemmer[1].antall: «<b>mange</b>» er verken et helt tall eller "
    "«ukjent» – rett verdien"
)


@pytest.fixture
def visning(mini: Stier) -> Forhandsvisning:
    """A preview of a guide not built yet."""
    return Forhandsvisning(mini)


@pytest.fixture
def port(visning: Forhandsvisning) -> Iterator[int]:
    """The preview served on a free port of this machine."""
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Tjener, visning=visning))
    traad = threading.Thread(target=tjener.serve_forever)
    traad.start()
    yield tjener.server_port
    tjener.shutdown()
    traad.join()
    tjener.server_close()


def hent(port: int, adresse: str) -> tuple[int, str]:
    """Status and text of one address, as the reader's browser gets them."""
    kobling = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    kobling.request("GET", adresse)
    svar = kobling.getresponse()
    tekst = svar.read().decode()
    kobling.close()
    return svar.status, tekst


def varsler(tekst: str) -> list[str]:
    """What the alert on top of the page says, line by line."""
    return [punkt.text_content() for punkt in html.fromstring(tekst).xpath("//*[@role='alert']//li")]


def test_feil_vises_over_forrige_side_og_forsvinner(visning: Forhandsvisning, port: int) -> None:
    """The editor sees the mistake on the page, goes on reading the old one, and is rid of it when mended."""
    visning.bygg()
    assert varsler(hent(port, "/")[1]) == []

    bytt_ut(visning.stier, "docs/index.md", "Velkommen.", "Velkommen igjen.")
    bytt_ut(visning.stier, "cases/proveby.yml", "antall: 3", 'antall: "<b>mange</b>"')
    visning.bygg()
    status, tekst = hent(port, "/")
    assert status == 200
    assert varsler(tekst) == [MELDING, "1 feil. Det forrige nettstedet står urørt."]
    assert "<b>mange" not in tekst
    assert "Velkommen." in tekst
    assert varsler(hent(port, "/eksempler/proveby/")[1]) == varsler(tekst)

    bytt_ut(visning.stier, "cases/proveby.yml", 'antall: "<b>mange</b>"', "antall: 3")
    visning.bygg()
    tekst = hent(port, "/")[1]
    assert varsler(tekst) == []
    assert "Velkommen igjen." in tekst


def test_ingen_side_enna(visning: Forhandsvisning, port: int) -> None:
    """The editor who opens the preview before the first build is told to wait, and why if it stopped."""
    status, tekst = hent(port, "/")
    assert status == 200
    assert html.fromstring(tekst).findtext(".//h1") == "Ingen side ennå"
    visning.feil = MELDING
    assert varsler(hent(port, "/eksempler/")[1]) == [MELDING]


def test_sida_laster_seg_selv_paa_nytt(visning: Forhandsvisning, port: int) -> None:
    """The editor's browser is told of the next build while it waits, without a press of F5."""
    assert 'src="/__oppdater.js"' in hent(port, "/")[1]
    assert "location.reload()" in hent(port, "/__oppdater.js")[1]
    assert hent(port, "/__tilstand?")[1] == "0"
    svar: list[str] = []
    venter = threading.Thread(target=lambda: svar.append(visning.vent_paa_ny("0", tid=3600)), daemon=True)
    venter.start()
    visning.bygg()
    venter.join(timeout=60)
    assert svar == ["1"]
    assert hent(port, "/__tilstand?0")[1] == "1"


def test_filer_og_gale_adresser(visning: Forhandsvisning, port: int) -> None:
    """The editor gets styles and files as they are, and the guide's own page for an address that does not exist."""
    visning.bygg()
    assert hent(port, "/apne-data/sjekklister.json")[1].startswith("{")
    status, tekst = hent(port, "/finnes-ikke/")
    assert (status, html.fromstring(tekst).findtext(".//h1")) == (404, "Vi fant ikke sida")
    assert hent(port, "/../mkdocs.yml")[0] == 404
    assert hent(port, "/%00")[0] == 404


def test_lagret_tekst_vises_straks(visning: Forhandsvisning, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The editor sees a saved sentence at once, a mistake in it with its line, and the mended sentence."""
    visning.bygg()
    monkeypatch.setattr(visning, "bygg", lambda: pytest.fail("a whole build"))
    fil = visning.stier.docs / "verktoy/sjekklister/forste.md"
    bytt_ut(visning.stier, "docs/verktoy/sjekklister/forste.md", "Kryss av i møtet.", "Kryss av sammen.")
    visning.oppdater([fil])
    assert "Kryss av sammen." in hent(port, "/verktoy/sjekklister/forste/")[1]
    assert not visning.trenger_helt

    bytt_ut(visning.stier, "docs/verktoy/sjekklister/forste.md", "sammen.", "<b>sammen</b>.")
    visning.oppdater([fil])
    tekst = hent(port, "/verktoy/sjekklister/forste/")[1]
    assert varsler(tekst)[0].startswith("docs/verktoy/sjekklister/forste.md:8: HTML-en «<b>» hører ikke hjemme")
    assert "Kryss av sammen." in tekst

    bytt_ut(visning.stier, "docs/verktoy/sjekklister/forste.md", "<b>sammen</b>.", "til slutt.")
    visning.oppdater([fil])
    tekst = hent(port, "/verktoy/sjekklister/forste/")[1]
    assert varsler(tekst) == []
    assert "Kryss av til slutt." in tekst


def test_en_side_alene_er_som_i_et_helt_bygg(visning: Forhandsvisning) -> None:
    """The editor sees the page as it will be published: terms, tables, key words and all."""
    visning.bygg()
    navn = "eksempler/proveby/index.html"
    bytt_ut(visning.stier, "docs/eksempler/proveby.md", "## Resultater", "Nytt avsnitt.\n\n## Resultater")
    visning.oppdater([visning.stier.docs / "eksempler/proveby.md"])
    alene = (visning.stier.site / navn).read_bytes()
    assert b"Nytt avsnitt." in alene
    visning.bygg()
    assert (visning.stier.site / navn).read_bytes() == alene


def test_lagrede_data_vises_paa_sidene_som_viser_dem(visning: Forhandsvisning, port: int) -> None:
    """The editor sees a changed fact on every page that tells it; what may depend on more waits for a whole build."""
    visning.bygg()
    bytt_ut(visning.stier, "cases/proveby.yml", "Gruppa møttes for første gang.", "Gruppa møttes i juni.")
    visning.oppdater([visning.stier.cases / "proveby.yml"])
    assert "Gruppa møttes i juni." in hent(port, "/eksempler/proveby/")[1]
    assert visning.trenger_helt


def test_ny_overskrift_venter_paa_et_helt_bygg(visning: Forhandsvisning, port: int) -> None:
    """The editor sees the page with its new heading at once; the search and the menu follow."""
    visning.bygg()
    bytt_ut(visning.stier, "docs/index.md", "Velkommen.", "Velkommen.\n\n## Ny del {: #ny-del }\n\nTekst.")
    visning.oppdater([visning.stier.docs / "index.md"])
    assert 'id="ny-del"' in hent(port, "/")[1]
    assert visning.trenger_helt


def test_opptatt_port(visning: Forhandsvisning, port: int) -> None:
    """The editor with a preview open already gets the next free port."""
    tjener = aapne_port(visning, port)
    assert port < tjener.server_port < port + 20
    tjener.server_close()


def test_avtrykket_merker_endringer(visning: Forhandsvisning) -> None:
    """The editor's change is noticed whether a file was changed, made or taken away; other files are not."""
    for_ = visning.avtrykk()
    assert visning.avtrykk() == for_
    ny = visning.stier.docs / "ny.md"
    ny.write_text("ny", encoding="utf-8")
    assert visning.avtrykk().keys() - for_.keys() == {ny}
    ny.unlink()
    (visning.stier.rot / "notat.txt").write_text("utenfor", encoding="utf-8")
    assert visning.avtrykk() == for_


def test_avtrykket_taaler_at_filer_forsvinner(visning: Forhandsvisning, monkeypatch: pytest.MonkeyPatch) -> None:
    """The preview goes on when an editor's program takes a temporary file away while we look."""
    ventet = visning.avtrykk()
    ekte = Path.stat
    borte = iter([True])

    def stat(sti: Path, **valg: bool):
        if sti.name == "mkdocs.yml" and not valg.get("follow_symlinks") and next(borte, False):
            raise FileNotFoundError(sti)
        return ekte(sti, **valg)

    monkeypatch.setattr(Path, "stat", stat)
    assert visning.avtrykk() == ventet


def test_meldingen_er_tekst() -> None:
    """The editor reads the text of the mistake; nothing in it can become part of the page."""
    feil = 'a.yml:1: <script>x</script>\nb.yml: & "'
    side = med_melding('<html><body id="topp"><h1>Side</h1></body></html>', feil)
    assert side.startswith('<html><body id="topp"><div role="alert" class="byggefeil">')
    assert "<li>a.yml:1: &lt;script&gt;x&lt;/script&gt;</li><li>b.yml: &amp; &quot;</li>" in side
