"""Editions and sheets as PDF, made from a miniature built site of literal HTML."""

import re
from pathlib import Path

import pikepdf
import pytest

from trykkhjelp import LANGT, SIDER, bygg_nettsted, elementer, hort, les_igjen, skriv, tagger, under_slag
from veileder.model.melding import Byggefeil, Innholdsfeil
from veileder.model.trykksak import alle_trykk
from veileder.nettsted.verk import Verk
from veileder.publish.trykk.brett import brettefolge
from veileder.publish.trykk.lag import lag_trykk


@pytest.fixture(scope="module")
def verk(tmp_path_factory: pytest.TempPathFactory) -> Verk:
    """The miniature site with its printed matter made."""
    verk = bygg_nettsted(tmp_path_factory.mktemp("trykk"))
    lag_trykk(verk, lambda linje: None)
    return verk


@pytest.fixture(scope="module")
def bok(verk: Verk):
    with pikepdf.open(verk.nettsted.mappe / "last-ned/boka.pdf") as pdf:
        yield pdf


@pytest.fixture(scope="module")
def ark(verk: Verk):
    with pikepdf.open(verk.nettsted.mappe / "last-ned/liste-mote.pdf") as pdf:
        yield pdf


def bokmerker(pdf: pikepdf.Pdf) -> list[tuple[int, str, int]]:
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


def lenker(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [m for side in pdf.pages for m in side.get("/Annots", []) if m.Subtype == "/Link"]


def test_lista_er_dataene(verk: Verk) -> None:
    """A row gives a file, and a row for each checklist gives one for each; a new edition needs no code."""
    trykkene = alle_trykk(verk.veileder)
    assert [(trykk.fil, trykk.tittel) for trykk in trykkene] == [
        ("last-ned/boka.pdf", "Boka"), ("last-ned/hvorfor.pdf", "Hvorfor"), ("last-ned/liste-mote.pdf", "Liste: Møtet"),
    ]  # fmt: skip
    assert {navn: fil.omfang for navn, fil in verk.nettsted.filer.items()} == {
        "last-ned/boka.pdf": "6 sider", "last-ned/hvorfor.pdf": "3 sider", "last-ned/liste-mote.pdf": "1 side",
    }  # fmt: skip


def test_bokmerkene_er_menyen(bok: pikepdf.Pdf) -> None:
    """The viewer's side panel shows the titles of the menu and the sections below, and is open."""
    assert bokmerker(bok) == [
        (0, "Innhold", 2), (0, "Forside", 3), (0, "Forstå", 4), (1, "Hvorfor samarbeide?", 4), (2, "Grunner", 4),
        (0, "Kilder", 5), (0, "Stikkord", 6),
    ]  # fmt: skip
    assert bok.Root.PageMode == "/UseOutlines"


def test_dokumentet_sier_hva_det_er(bok: pikepdf.Pdf) -> None:
    """A screen reader speaks Norwegian; the window shows the title; the date is the edition's."""
    assert str(bok.Root.Lang) == "nb"
    assert str(bok.docinfo.Title) == "Prøveveileder"
    assert str(bok.docinfo.CreationDate).startswith("D:20260131")
    assert bok.Root.MarkInfo.Marked is True
    assert bok.Root.ViewerPreferences.DisplayDocTitle is True
    assert b"pdfuaid" in bok.Root.Metadata.read_bytes()
    assert [side.label for side in bok.pages] == ["1", "2", "3", "4", "5", "6"]


def test_kildene_er_nummerert_gjennom_boka(bok: pikepdf.Pdf) -> None:
    """One number for each source in the whole book, one list with the pages that use it, and marks to press."""
    punkter = [hort(bok, ett) for ett in tagger(bok, "LI")]
    assert [p for p in punkter if "Lest:" in p] == [
        "1. Avisa: «Saken», 2013. Lest: utdrag. https://example.org/saken Side 4.",
        "2. ILO: «Social dialogue», 2020. Lest: sammendrag. Side 4.",
    ]
    merker = [lenke for lenke in lenker(bok) if str(lenke.get("/Dest", "")).startswith("kilde-")]
    assert [str(lenke.Contents) for lenke in merker] == [
        "Kilde 1: Saken", "Kilde 1: Saken", "Kilde 2: Social dialogue",
    ]  # fmt: skip
    assert all(abs(lenke.Rect[3] - lenke.Rect[1]) > 5 for lenke in merker)
    alt = hort(bok, bok.Root.StructTreeRoot)
    assert "Avisa i lista" not in alt
    assert "Bare på nett" not in alt


def test_sidetallene_i_teksten_stemmer(bok: pikepdf.Pdf) -> None:
    """A reader with the paper finds the place by its number: in the text, in the contents and in the index."""
    alt = hort(bok, bok.Root.StructTreeRoot)
    assert "Begynn med grunnene\xa0(side\xa04). Søk er for skjerm." in alt
    assert [hort(bok, ett) for ett in tagger(bok, "TOCI")] == [
        "Forside3", "Forstå4Hvorfor samarbeide?4", "Hvorfor samarbeide?4", "Kilder5", "Stikkord6",
    ]  # fmt: skip
    assert "likhet 3, 4" in alt


def test_en_lenke_er_en_lenke(bok: pikepdf.Pdf) -> None:
    """Every link is one link in the tree, says what it says on paper, leads somewhere, and has no empty twin."""
    navn = bok.Root.Names.Dests.Kids[0].Names if "/Kids" in bok.Root.Names.Dests else bok.Root.Names.Dests.Names
    maal = {str(navn[nr]) for nr in range(0, len(navn), 2)}
    alle = lenker(bok)
    assert {str(lenke.Dest) for lenke in alle if "/Dest" in lenke} <= maal
    assert {int(lenke.F) for lenke in alle} == {4}
    i_treet = tagger(bok, "Link")
    assert len(i_treet) == len(alle)
    assert all(hort(bok, lenke).strip() for lenke in i_treet)
    assert not any("Link" in under_slag(lenke) for lenke in i_treet)
    assert {str(lenke.A.URI) for lenke in alle if "/A" in lenke} == {"https://example.org/saken"}


def test_ordene_renner_ikke_sammen(bok: pikepdf.Pdf) -> None:
    """A program that reads by tags alone gets a space at every line end."""
    alt = hort(bok, bok.Root.StructTreeRoot)
    assert LANGT.strip() in alt


def test_bare_veilederens_skrift(bok: pikepdf.Pdf) -> None:
    """No letter or bullet is borrowed from another font."""
    skrifter = {str(skrift.BaseFont).split("+")[1] for side in bok.pages for skrift in side.Resources.Font.values()}
    assert skrifter == {"Atkinson-Hyperlegible-Next", "Atkinson-Hyperlegible-Next-Bold"}


def test_tabellen_er_hel(bok: pikepdf.Pdf) -> None:
    """A screen reader in a cell says which column and row it is in; the ids it looks up are there."""
    (tabell,) = tagger(bok, "Table")
    assert under_slag(tabell) == ["Caption", "THead", "TBody"]
    assert [str(celle.A.Scope) for celle in tagger(bok, "TH")] == ["/Column", "/Column", "/Row"]
    (celle,) = tagger(bok, "TD")
    assert [str(id_) for id_ in celle.A.Headers] == ["tabell-1-2", "tabell-1-3"]
    ider = bok.Root.StructTreeRoot.IDTree.Kids[0].Names
    assert [str(ider[nr]) for nr in range(0, len(ider), 2)] == ["tabell-1-1", "tabell-1-2", "tabell-1-3"]


def test_lister_ligger_i_punktet_sitt(bok: pikepdf.Pdf) -> None:
    """A list inside an item is read as part of it; every item has a bullet and a body."""
    (ytre, *_) = [ett for ett in tagger(bok, "LI") if hort(bok, ett).startswith("•") and "Ett punkt" in hort(bok, ett)]
    assert under_slag(ytre) == ["Lbl", "LBody"]
    assert under_slag(next(e for e in elementer(ytre) if e.S == "/LBody")) == ["L"]


def test_spraket_folger_teksten(bok: pikepdf.Pdf) -> None:
    """An English title is spoken as English."""
    assert [(str(e.Lang), hort(bok, e)) for e in elementer(bok.Root.StructTreeRoot) if "/Lang" in e] == [
        ("en", "«Social dialogue»")
    ]


def test_figurer_har_tekst_og_pynt_er_stum(bok: pikepdf.Pdf) -> None:
    """A figure is read with title and description, a box says what it is for; decoration is not read at all."""
    assert [str(figur.Alt) for figur in tagger(bok, "Figure")] == ["Rute til kryss", "Sirkelen. Står alene."]


def test_det_som_ikke_leses_er_artefakter(bok: pikepdf.Pdf) -> None:
    """All that is marked for reading is reachable in the tag tree; page feet and leader dots are artifacts."""
    sider = {side.obj.objgen: nr for nr, side in enumerate(bok.pages)}
    naadd: set[tuple[int, int]] = set()
    for element in elementer(bok.Root.StructTreeRoot):
        for ett in element.K:
            if isinstance(ett, int):
                naadd.add((sider[element.Pg.objgen], int(ett)))
            elif "/MCID" in ett:
                naadd.add((sider[ett.Pg.objgen], int(ett.MCID)))
    merket = {
        (nr, int(operander[1].MCID))
        for nr, side in enumerate(bok.pages)
        for operander, operator in pikepdf.parse_content_stream(side)
        if str(operator) == "BDC"
    }
    assert merket == naadd
    assert ". . ." not in hort(bok, bok.Root.StructTreeRoot)


def test_overskriftene_er_saa_dype_som_bokmerkene(bok: pikepdf.Pdf) -> None:
    """One title for the book, parts below it, chapters below them, and groups are headings too."""
    funnet = [(str(e.S), hort(bok, e)) for e in tagger(bok, "H1", "H2", "H3", "H4", "H5")]
    assert funnet == [
        ("/H1", "Prøveveileder"), ("/H2", "Innhold"), ("/H2", "Velkommen"), ("/H2", "Forstå dette"),
        ("/H3", "Hvorfor?"), ("/H4", "Grunner"), ("/H5", "Gruppa"), ("/H2", "Kilder"), ("/H2", "Stikkord"),
    ]  # fmt: skip


def test_teksten_er_med_og_skjermdelene_borte(bok: pikepdf.Pdf) -> None:
    """The book has the text of the pages, opened boxes and all, and nothing that is only true on a screen."""
    alt = hort(bok, bok.Root.StructTreeRoot)
    assert "Inni boksen." in alt
    assert "<script>alert(1)</script>" in alt
    for borte in ("Bare på skjerm", "Bare med skript", "Til toppen", "Tilbake", "Meny", "skjult()", "Skriv til oss"):
        assert borte not in alt


def test_arkets_felter(ark: pikepdf.Pdf) -> None:
    """One box for each item, under the item's own id, and its tooltip is the item; a name has 60 mm, a line 8 mm."""
    felter = {str(f.T): f for f in ark.Root.AcroForm.Fields}
    assert {navn: str(f.TU) for navn, f in felter.items() if f.FT == "/Btn"} == {
        "like-mange": "Det sitter like mange fra hver rolle.", "samme-dag": "Alle får papirene samme dag.",
    }  # fmt: skip
    navn = felter["like-mange-hvem"]
    assert str(navn.TU) == "Det sitter like mange fra hver rolle.: Hvem tar det?"
    bredde, hoyde = (float(navn.Rect[2] - navn.Rect[0]), abs(float(navn.Rect[3] - navn.Rect[1])))
    assert bredde >= 60 * 72 / 25.4
    assert hoyde >= 8 * 72 / 25.4
    assert len(ark.pages) == 1


def test_utfylt_ark_aapnes_med_svarene(ark: pikepdf.Pdf, tmp_path: Path) -> None:
    """What is filled in is still there when the file is opened again, æ, ø and å too."""
    for felt in ark.Root.AcroForm.Fields:
        if felt.FT == "/Btn":
            felt.V = felt.AS = pikepdf.Name("/on")
        else:
            felt.V = pikepdf.String("Åse Nærø")
    ark.save(tmp_path / "utfylt.pdf")
    with pikepdf.open(tmp_path / "utfylt.pdf") as igjen:
        verdier = {str(felt.V) for felt in igjen.Root.AcroForm.Fields}
        skrift = igjen.Root.AcroForm.DR.Font.Skrift
    assert verdier == {"/on", "Åse Nærø"}
    assert str(skrift.Encoding) == "/WinAnsiEncoding"
    assert int(skrift.Widths["Å".encode("cp1252")[0] - 32]) > 400


def test_uendret_blir_ikke_laget_igjen(tmp_path: Path) -> None:
    """Only what has changed is made anew, and the same content gives the same bytes either way."""
    verk = bygg_nettsted(tmp_path)
    lag_trykk(verk, lambda linje: None)
    mappe = verk.nettsted.mappe / "last-ned"
    forste = {fil.name: fil.read_bytes() for fil in mappe.glob("*.pdf")}
    linjer: list[str] = []
    lag_trykk(les_igjen(verk.stier), linjer.append)
    assert linjer == ["  3 trykksaker, 3 er uendret"]
    linjer.clear()
    nye = SIDER | {"index.html": "<h1 id='v'>Velkommen igjen</h1><p>Nytt.</p>"}
    lag_trykk(les_igjen(verk.stier, nye), linjer.append)
    assert linjer[0] == "  3 trykksaker, 2 er uendret"
    assert linjer[1].startswith("  1 av 1: Boka (6 sider, ")
    annen = bygg_nettsted(tmp_path / "ny")
    lag_trykk(annen, lambda linje: None)
    assert {fil.name: fil.read_bytes() for fil in (annen.nettsted.mappe / "last-ned").glob("*.pdf")} == forste


def _feil(rot: Path, bytt: tuple[str, str, str] | None = None, sider: dict[str, str] | None = None) -> str:
    """What an editor is told when one thing is wrong: a text replaced in a data file, or a page as given."""
    verk = bygg_nettsted(rot, SIDER | (sider or {}))
    if bytt:
        navn, fra, til = bytt
        tekst = (verk.stier.data / navn).read_text(encoding="utf-8")
        assert fra in tekst
        skriv(verk.stier.data / navn, tekst.replace(fra, til))
    with pytest.raises((Byggefeil, Innholdsfeil)) as feil:
        lag_trykk(les_igjen(verk.stier, SIDER | (sider or {})), lambda linje: None)
    return "\n".join(map(str, getattr(feil.value, "meldinger", [feil.value])))


def test_trykksak_med_side_som_mangler(tmp_path: Path) -> None:
    """An edition that names a missing page stops the build with file, line and what to do."""
    assert _feil(tmp_path, ("trykksaker.yml", '"/forsta/hvorfor/"', '"/forsta/borte/"')) == (
        "docs/data/trykksaker.yml:3: trykksaker[2].innhold[1]: trykksaken «hvorfor» skal ha sida «/forsta/borte/», "
        "men den finnes ikke i menyen – rett adressen, ta den ut av «innhold», eller legg sida i menyen i mkdocs.yml"
    )


def test_trykksak_med_ark_som_mangler(tmp_path: Path) -> None:
    """So does one that names a sheet of something that does not exist."""
    assert "skal ha arket «ark:sjekkliste:borte», men det den skal vise, finnes ikke" in _feil(
        tmp_path, ("trykksaker.yml", '"ark:sjekkliste:{id}"', '"ark:sjekkliste:borte"')
    )


def test_ukjent_arkslag(tmp_path: Path) -> None:
    """A kind of sheet nobody makes is named with the kinds there are."""
    assert "«ark:lapp» er verken en side, slik som /forsta/hvorfor/, eller et ark" in _feil(
        tmp_path, ("trykksaker.yml", '"ark:sjekkliste:{id}"', '"ark:lapp"')
    )


def test_ark_som_vokser_over_sida(tmp_path: Path) -> None:
    """A sheet that no longer fits stops the build and says which, and by how much."""
    punkt = "      - {{id: p-{0}, tekst: Punkt {0} er gjort., hvorfor: Fordi., hvem: alle}}\n"
    sist = "        hvem: lederen\n"
    punkter = "".join(punkt.format(nr) for nr in range(30))
    ventet = "Trykksaken «liste-mote»: arket «Sjekkliste for møtet» skal få plass på 1 side, men tar 3. Kort ned"
    assert ventet in _feil(tmp_path, ("sjekklister/mote.yml", sist, sist + punkter))


def test_bok_over_loftet_sidetall(tmp_path: Path) -> None:
    """An edition that outgrows its promise stops the build."""
    assert _feil(tmp_path, ("trykksaker.yml", "maks_sider: 3", "maks_sider: 1")).startswith(
        "Trykksaken «hvorfor» er på 3 sider, og har lovet høyst 1. Kort ned teksten"
    )


def test_tegn_skrifta_mangler(tmp_path: Path) -> None:
    """A character the font lacks is named with the place, instead of borrowed from another font."""
    ventet = "«boka»: skrifta mangler tegnet «☐» (U+2610) i «Sett ☐ her.», i «Forstå»"
    assert ventet in _feil(tmp_path, sider={"forsta/index.html": "<h1 id='f'>Forstå</h1><p>Sett ☐ her.</p>"})


def test_tabell_som_er_for_bred(tmp_path: Path) -> None:
    """A table past the margin stops the build, with the words that stick out and the page."""
    celler = "".join(f"<td style='white-space:nowrap'>{'Ubrytelig' * 4}{nr}</td>" for nr in range(6))
    tabell = f"<h1 id='f'>Forstå</h1><p>x</p><table><tbody><tr>{celler}</tr></tbody></table>"
    ventet = r"«boka», side 4: «Ubrytelig.* stikker \d+ mm utenfor margen, i «Forstå»\. Gjør tabellen smalere"
    assert re.search(ventet, _feil(tmp_path, sider={"forsta/index.html": tabell}))


def test_boka_henter_ikke_fra_nettet(tmp_path: Path) -> None:
    """A picture on another site is refused by name; the build never depends on someone else's server."""
    bilde = '<h1 id="v">V</h1><img alt="x" src="https://example.org/x.png">'
    assert "https://example.org/x.png" in _feil(tmp_path, sider={"index.html": bilde})


def test_side_som_ikke_er_bygd(tmp_path: Path) -> None:
    """A page in the menu that was not built is named."""
    verk = bygg_nettsted(tmp_path)
    del verk.nettsted.sider["/forsta/hvorfor/"]
    with pytest.raises(Byggefeil, match=r"forsta/hvorfor\.md"):
        lag_trykk(verk, lambda linje: None)


def test_heftet_kan_brettes(tmp_path: Path) -> None:
    """Printed on both sides and folded, the pages follow each other; read aloud they do so too."""
    assert list(brettefolge(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]
    assert list(brettefolge(6)) == [(None, 0), (1, None), (5, 2), (3, 4)]
    verk = bygg_nettsted(tmp_path)
    fil = verk.stier.data / "trykksaker.yml"
    skriv(fil, fil.read_text(encoding="utf-8").replace("maks_sider: 3", "brettes: ja"))
    verk = les_igjen(verk.stier)
    lag_trykk(verk, lambda linje: None)
    with (
        pikepdf.open(verk.nettsted.mappe / "last-ned/hvorfor.pdf") as hefte,
        pikepdf.open(verk.nettsted.mappe / "last-ned/hvorfor-til-bretting.pdf") as pile,
    ):
        maal = [[round(float(tall) * 25.4 / 72) for tall in side.mediabox] for side in pile.pages]
        assert maal == [[0, 0, 296, 210]] * 2
        slag = [str(e.S) for e in elementer(pile.Root.StructTreeRoot)]
        assert slag == [str(e.S).replace("/Link", "/Span") for e in elementer(hefte.Root.StructTreeRoot)]
        former = {form.objgen for side in pile.pages for form in side.Resources.XObject.values()}
        assert {m.Stm.objgen for e in elementer(pile.Root.StructTreeRoot) for m in e.K if "/MCID" in m} == former
        assert not any("/Annots" in side for side in pile.pages)
