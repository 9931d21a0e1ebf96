"""The PDF of the guide, made from a miniature built site of literal HTML."""

import shutil
from pathlib import Path

import pikepdf
import pytest

from bygghjelp import lag_verk
from veileder.model.melding import Byggefeil
from veileder.nettsted.verk import STILKILDER, Verk
from veileder.paths import ROT, Stier
from veileder.publish.bok import PDF_STI, lag_bok, lag_pdf, les_boksider
from veileder.publish.pdf import skriv_pdf
from veileder.publish.stilfarger import les_stilfarger

UTGAVE = """\
tittel: Prøveveileder
utgiver: Prøveforlaget
versjon: "1.2"
dato: 2026-01-31
status: Utkast. Ikke *godkjent*.
kontakt:
  navn: Redaksjonen
"""

KILDER = """\
kilder:
  - id: avisa
    utgiver: Avisa
    tittel: Saken
    dato: "2013"
    slag: presse
    lest: utdrag
"""

MENY = """\
nav:
  - Forside: index.md
  - Forstå:
      - Forstå: forsta/index.md
      - Hvorfor samarbeide?: forsta/hvorfor.md
  - Søk: sok.md
"""

STIL = """\
:root { --blekk: #101010; --blekk-svak: #404040; --flate: #eeeeee; --strek: #cccccc;
  --strek-sterk: #666666; --lenke: #0b4a99; --farge-folkevalgte: #1b5cb8; }
@media (prefers-color-scheme: dark) { :root { --farge-folkevalgte: #7db0ff; } }
.fig-tekst { fill: var(--blekk); }
.fig-strek { stroke: var(--blekk-svak); }
"""

SIDER = {
    "index.html": """
<h1 id="velkommen">Velkommen</h1>
<p>Begynn med <a href="forsta/hvorfor/#grunner">grunnene</a>. <a href="sok/">Søk</a> er for skjerm.</p>
<p class="ikke-utskrift">Bare på skjerm.</p>
<p data-krever-skript="x">Bare med skript.</p>""",
    "forsta/index.html": """
<h1 id="forsta">Forstå dette</h1>
<p>Oversikten. <sup class="kilde"><a href="#kilde-avisa" id="ref-avisa-1">1</a></sup></p>
<h2 id="kilder">Kilder</h2>
<ol class="kilder"><li id="kilde-avisa">Avisa: <a href="https://example.org/saken">«Saken»</a>, 2013.
<a class="tilbake" href="#ref-avisa-1">Tilbake</a></li></ol>""",
    "forsta/hvorfor/index.html": """
<h1 id="hvorfor">Hvorfor?</h1>
<h2 id="grunner">Grunner</h2>
<p>Slik skrives &lt;script&gt;alert(1)&lt;/script&gt; i teksten. Se <a href="../#kilder">kildene</a>.</p>
<script>skjult()</script>
<details><summary>Vis mer</summary><p>Inni boksen.</p></details>
<form><input type="checkbox" id="ja" name="ja"><label for="ja">Vi er enige</label></form>
<svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4"/></svg>
<svg viewBox="0 0 10 10" width="10" height="10"><title>Sirkelen</title><desc>Står alene.</desc>
<circle class="rolle-folkevalgte" cx="5" cy="5" r="4" fill="#000000"/></svg>
<table><thead><tr><th scope="col">Hva</th><th scope="col">Hvem</th></tr></thead>
<tbody><tr><th scope="row">Vedtak</th><td>Folkevalgte</td></tr></tbody></table>""",
    "sok/index.html": "<h1>Søk</h1>",
}


def _skriv(fil: Path, tekst: str) -> None:
    fil.parent.mkdir(parents=True, exist_ok=True)
    fil.write_text(tekst, encoding="utf-8")


def _bygg_nettsted(rot: Path, uten: str = "") -> Verk:
    stier = Stier(rot=rot)
    _skriv(stier.data / "utgave.yml", UTGAVE)
    _skriv(stier.data / "kilder.yml", KILDER)
    shutil.copy(ROT / "docs/data/roller.yml", stier.data / "roller.yml")
    _skriv(stier.mkdocs_yml, MENY)
    for navn in STILKILDER:
        _skriv(stier.docs / "assets/css" / navn, STIL if navn == "tokens.css" else "")
    shutil.copytree(ROT / "docs/assets/fonts", stier.docs / "assets/fonts")
    sider = {}
    for navn, innhold in SIDER.items():
        skall = f'<body><nav>Meny</nav><main id="innhold"><article>{innhold}</article>Til toppen</main>'
        adresse = "/" + navn.removesuffix("index.html")
        sider[adresse] = f'<!doctype html><html lang="nb"><title>x</title>{skall}</html>'
    sider.pop(uten, None)
    return lag_verk(stier, sider)


@pytest.fixture(scope="module")
def verk(tmp_path_factory: pytest.TempPathFactory) -> Verk:
    """The miniature site with its PDF made."""
    verk = _bygg_nettsted(tmp_path_factory.mktemp("bok"))
    lag_pdf(verk)
    return verk


@pytest.fixture(scope="module")
def pdf(verk: Verk):
    with pikepdf.open(verk.nettsted.mappe / PDF_STI) as dokument:
        yield dokument


@pytest.fixture(scope="module")
def bok(verk: Verk) -> str:
    """The book as HTML, before it is drawn."""
    return lag_bok(les_boksider(verk), verk.utgave)


def _bokmerker(pdf: pikepdf.Pdf) -> list[tuple[int, str, int]]:
    """(depth, title, sheet) of every bookmark."""
    ark = {side.obj.objgen: nr for nr, side in enumerate(pdf.pages, start=1)}
    funnet: list[tuple[int, str, int]] = []

    def gaa(punkter: list[pikepdf.OutlineItem], dybde: int) -> None:
        for punkt in punkter:
            funnet.append((dybde, punkt.title, ark[punkt.obj.Dest[0].objgen]))
            gaa(punkt.children, dybde + 1)

    with pdf.open_outline() as omriss:
        gaa(list(omriss.root), 0)
    return funnet


def _elementer(element: pikepdf.Object):
    """Every element of the tag tree, in reading order."""
    barn = element.get("/K", [])
    for ett in barn if isinstance(barn, pikepdf.Array) else [barn]:
        if isinstance(ett, pikepdf.Dictionary) and "/S" in ett:
            yield ett
            yield from _elementer(ett)


def _tagger(pdf: pikepdf.Pdf, slag: str) -> list[pikepdf.Object]:
    return [ett for ett in _elementer(pdf.Root.StructTreeRoot) if str(ett.S) == slag]


def test_bokmerkene_er_menyen(pdf: pikepdf.Pdf) -> None:
    """The viewer's side panel shows the titles of the menu, nested and ordered as there.

    A part begins on a new sheet; its pages follow each other.
    """
    assert _bokmerker(pdf) == [(0, "Forside", 3), (0, "Forstå", 4), (1, "Hvorfor samarbeide?", 4)]


def test_sidetallene_er_de_trykte(pdf: pikepdf.Pdf) -> None:
    """Typing 3 in the viewer's page box leads to the sheet marked «Side 3»."""
    assert [side.label for side in pdf.pages] == ["Omslag", "2", "3", "4"]


def test_dokumentet_sier_hva_det_er(pdf: pikepdf.Pdf) -> None:
    """A screen reader speaks Norwegian; the window shows the title; the date is the edition's."""
    assert str(pdf.Root.Lang) == "nb"
    assert str(pdf.docinfo.Title) == "Prøveveileder"
    assert str(pdf.docinfo.Author) == "Prøveforlaget"
    assert str(pdf.docinfo.CreationDate).startswith("D:20260131")
    assert pdf.Root.MarkInfo.Marked is True
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()


def test_lenkene_kommer_fram(pdf: pikepdf.Pdf) -> None:
    """No click inside the document is dead, and each is announced by the page it leads to."""
    navn = pdf.Root.Names.Dests.Names
    maal = {str(navn[nr]) for nr in range(0, len(navn), 2)}
    lenker = [merknad for side in pdf.pages for merknad in side.get("/Annots", [])]
    indre = {str(lenke.Dest): str(lenke.Contents) for lenke in lenker if "/Dest" in lenke}
    assert set(indre) <= maal
    assert indre["forsta-hvorfor--grunner"] == "Til «Hvorfor samarbeide?» i dette dokumentet"
    assert {str(lenke.A.URI) for lenke in lenker if "/A" in lenke} == {"https://example.org/saken"}
    assert {int(lenke.F) for lenke in lenker} == {4}


def test_bare_veilederens_skrift(pdf: pikepdf.Pdf) -> None:
    """No letter or bullet is borrowed from another font."""
    skrifter = {str(skrift.BaseFont).split("+")[1] for side in pdf.pages for skrift in side.Resources.Font.values()}
    assert skrifter == {"Atkinson-Hyperlegible-Next", "Atkinson-Hyperlegible-Next-Bold"}


def test_tabelloverskrifter_har_retning(pdf: pikepdf.Pdf) -> None:
    """A screen reader in a cell says which column and row it is in."""
    assert [str(celle.A.Scope) for celle in _tagger(pdf, "/TH")] == ["/Column", "/Column", "/Row"]


def test_figurer_har_tekst_og_pynt_er_stum(pdf: pikepdf.Pdf) -> None:
    """A figure is read with its title and description; decoration is not read at all."""
    assert [str(figur.Alt) for figur in _tagger(pdf, "/Figure")] == ["Sirkelen. Står alene."]


def test_sidefoten_avbryter_ikke_lesingen(pdf: pikepdf.Pdf) -> None:
    """All that is marked for reading is reachable in the tag tree; the page foot is an artifact."""
    naadd: dict[tuple[int, int], set[int]] = {}
    for element in _elementer(pdf.Root.StructTreeRoot):
        barn = element.get("/K", [])
        for ett in barn if isinstance(barn, pikepdf.Array) else [barn]:
            if isinstance(ett, int):
                naadd.setdefault(element.Pg.objgen, set()).add(ett)
    for side in pdf.pages:
        merket = {
            int(operander[1].MCID)
            for operander, operator in pikepdf.parse_content_stream(side)
            if str(operator) == "BDC"
        }
        assert merket == naadd[side.obj.objgen]


def test_overskriftene_gaar_ikke_i_trapp(pdf: pikepdf.Pdf) -> None:
    """One title for the book, pages below it, their sections below them."""
    slag = ("/H1", "/H2", "/H3", "/H4")
    nivaaer = [str(ett.S) for ett in _elementer(pdf.Root.StructTreeRoot) if str(ett.S) in slag]
    assert nivaaer == ["/H1", "/H2", "/H2", "/H2", "/H3", "/H2", "/H3"]


def test_teksten_er_med_og_skjermdelene_borte(bok: str) -> None:
    """The book has the text of the pages, opened boxes and all, and nothing that needs a screen."""
    assert "Inni boksen." in bok
    assert "Vis mer" in bok
    for borte in ("Bare på skjerm", "Bare med skript", "Til toppen", "Tilbake", "Meny", "<details", "<input"):
        assert borte not in bok
    assert '<span class="avkryss checkbox" id="forsta-hvorfor--ja">' in bok


def test_skript_i_teksten_forblir_tekst(bok: str) -> None:
    """Words about a script are shown as written; a real script is gone."""
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in bok
    assert "<script" not in bok
    assert "skjult()" not in bok


def test_lenker_i_boka(bok: str) -> None:
    """Links to pages in the book become anchors with a page number; the search page is plain text."""
    assert '<a href="#forsta-hvorfor--grunner" class="sidehenvisning">grunnene</a>' in bok
    assert '<a href="#forsta--kilder" class="sidehenvisning">kildene</a>' in bok
    assert "<a>Søk</a>" in bok
    assert '<a href="#forsta--kilde-avisa" id="forsta--ref-avisa-1">1</a>' in bok


def test_figurene_har_veilederens_farger(verk: Verk) -> None:
    """Shapes in the PDF have the colours of the light page, whatever the figure was drawn with."""
    farger = les_stilfarger(STIL)
    assert farger.tokens["--farge-folkevalgte"] == "#1b5cb8"
    assert farger.figurer["fig-strek"] == {"stroke": "#404040"}
    utgave = verk.utgave
    assert '<circle class="rolle-folkevalgte" cx="5" cy="5" r="4" fill="#1b5cb8">' in lag_bok(
        les_boksider(verk), utgave, farger
    )


def test_kapittel_for_seg(verk: Verk) -> None:
    """A PDF of one page leads to the rest of the guide online."""
    utgave = verk.utgave
    ett = lag_bok(les_boksider(verk)[2:], utgave, nettadresse="https://veileder.example.org/")
    assert 'href="https://veileder.example.org/forsta/#kilder"' in ett
    assert 'class="side nivaa-1" id="forsta-hvorfor"' in ett


def test_samme_byte_to_ganger(verk: Verk) -> None:
    """Two builds of the same content give the same file, so that a changed file means changed content."""
    fil = verk.nettsted.mappe / PDF_STI
    forste = fil.read_bytes()
    del verk.nettsted.filer[PDF_STI]
    lag_pdf(verk)
    assert fil.read_bytes() == forste


def test_advarsel_stopper_bygget(tmp_path: Path) -> None:
    """A style or picture the PDF cannot use is a fault with a reason, not a blank in the book."""
    with pytest.raises(Byggefeil, match="ukjent-egenskap"):
        skriv_pdf("<html lang=nb><p>x", "p { ukjent-egenskap: 1 }", tmp_path / "x.pdf", tmp_path, "2026", {})


def test_boka_henter_ikke_fra_nettet(tmp_path: Path) -> None:
    """A picture on another site is refused by name; the build never depends on someone else's server."""
    html = '<html lang="nb"><img alt="x" src="https://example.org/x.png">'
    with pytest.raises(Byggefeil, match=r"https://example\.org/x\.png"):
        skriv_pdf(html, "", tmp_path / "x.pdf", tmp_path, "2026", {})


def test_side_som_mangler(tmp_path: Path) -> None:
    """A page in the menu that was not built is named."""
    verk = _bygg_nettsted(tmp_path, uten="/forsta/hvorfor/")
    with pytest.raises(Byggefeil, match=r"forsta/hvorfor\.md"):
        les_boksider(verk)
