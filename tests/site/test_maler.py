"""The Word files and slides: outline, table headers, language, blanks, guidance, notes, same bytes."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from pptx import Presentation

from bygghjelp import lag_verk
from mini import MENY, bytt_ut, lag_mini, skriv, skriv_meny
from veileder.checks.innhold import check_innhold
from veileder.model.dokumentmal import maler_etter_gruppe
from veileder.model.veileder import Veileder, last_veileder
from veileder.paths import ROT, Stier
from veileder.publish.fillager import Fillager
from veileder.publish.maler import _felles
from veileder.publish.maler.lysark import lag_lysark
from veileder.publish.maler.word import kort_navn, lag_word

MAL = """\
id: prove
navn: Prøvemal
tittel: "Prøve: [fyll inn: kommune]"
naar: Bruk den når dere prøver.
hvem: alle
gruppe: motene
plass: 1
versjon: 3
bolker:
  - overskrift: Formål
    veiledning: [Skriv kort.]
    kilder: [kilde-a]
    avsnitt: ["Vi møtes [fyll inn: dato] i <script>alert(1)</script> & *snakker*."]
  - overskrift: Liste og tabell
    nummerert: ja
    punkter: [Først., Så.]
    tabell:
      hode: [Hva, Når]
      rader:
        - ["[fyll inn: sak]", I dag]
  - ny_side: ja
    overskrift: En liste til
    nummerert: ja
    punkter: [Begynner på nytt.]
"""
LYSARK = """\
id: ark
navn: Prøveark
naar: Bruk dem i prøven.
versjon: 1
ark:
  - slag: tittel
    tittel: Prøven
    notater: [Si hei.]
  - slag: roller
    tittel: Rollene
    notater: [Pek på dem.]
  - slag: punkter
    tittel: Punktene
    punkter: [<b>Først</b>, "Så [fyll inn: sak]"]
    notater: [Les dem.]
    kilder: [kilde-a]
  - slag: punkter
    tittel: Tabellen
    tabell: {hode: [Hva, Når], rader: [[Sak, I dag]]}
    notater: [Les radene.]
"""
SIDE = """\
---
title: Maler
description: En liten side med én mal og ett sett lysark, så makroene og filene har noe å vise fram.
---

# Maler {: #maler }

{{ dokumentmal("prove") }}

{{ lysark("ark") }}

## Kilder {: #kilder }

{{ kildeliste() }}
"""
FELT = re.compile(r"\[fyll inn: [^\[\]]+\]")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def mini_med_maler(rot: Path) -> Stier:
    stier = lag_mini(rot)
    skriv(stier, "docs/data/maler/prove.yml", MAL)
    skriv(stier, "docs/data/lysark/ark.yml", LYSARK)
    return stier


@pytest.fixture(scope="module")
def veileder(tmp_path_factory: pytest.TempPathFactory) -> Veileder:
    return last_veileder(mini_med_maler(tmp_path_factory.mktemp("maler")))


@pytest.fixture(scope="module")
def ekte() -> Veileder:
    """The guide's own content."""
    return last_veileder(Stier(ROT))


@pytest.fixture(scope="module")
def word(veileder: Veileder) -> bytes:
    return lag_word(veileder.dokumentmaler["prove"], veileder)


@pytest.fixture(scope="module")
def lysark(veileder: Veileder) -> bytes:
    return lag_lysark(veileder.lysark["ark"], veileder, {"--farge-folkevalgte": "#15b"})


def tekst(element: etree._Element) -> str:
    """All text below an element, content controls included."""
    return "".join(del_.text or "" for del_ in element.iter(f"{W}t"))


def stilnavn(dokument, stil: str) -> list[str]:
    """The text of each paragraph in a style, in order."""
    id_ = dokument.styles[stil].style_id
    alle = dokument.element.body.iter(f"{W}p")
    return [tekst(p) for p in alle if p.pPr is not None and p.pPr.style == id_]


def xml(pakke: bytes) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(io.BytesIO(pakke)) as fil:
        for navn in fil.namelist():
            if navn.endswith((".xml", ".rels")):
                yield navn, fil.read(navn).decode("utf-8")


def test_disposisjonen_har_overskriftene(word: bytes) -> None:
    """Word's outline shows the title and the headings, so that a reader can jump."""
    dokument = Document(io.BytesIO(word))
    assert stilnavn(dokument, "Title") == ["Prøve: [fyll inn: kommune]"]
    assert stilnavn(dokument, "Heading 1") == ["Formål", "Liste og tabell", "En liste til"]


def test_tabellen_har_hode_og_navn(word: bytes) -> None:
    """A screen reader hears the table's name and its column headers."""
    tabell = Document(io.BytesIO(word)).element.body.find(f"{W}tbl")
    hoder = [rad.find(f"{W}trPr/{W}tblHeader") is not None for rad in tabell.iter(f"{W}tr")]
    assert hoder == [True, False]
    assert tabell.tblPr.find(f"{W}tblCaption").get(qn("w:val")) == "Liste og tabell"


def test_spraket_er_norsk_i_hver_del(word: bytes, lysark: bytes) -> None:
    """Spelling and speech are Norwegian in every part of the files."""
    for pakke in (word, lysark):
        for navn, innhold in xml(pakke):
            assert 'val="en-US"' not in innhold, navn
            assert 'lang="en-US"' not in innhold, navn
    assert '<w:lang w:val="nb-NO"' in dict(xml(word))["word/styles.xml"]
    assert Document(io.BytesIO(word)).core_properties.language == "nb-NO"
    lop = [e for navn, innhold in xml(lysark) if navn.startswith("ppt/slides/slide")
           for e in etree.fromstring(innhold.encode()).iter(f"{A}r")]
    assert {e.find(f"{A}rPr").get("lang") for e in lop} == {"nb-NO"}


def test_egenskapene(word: bytes) -> None:
    """The file says what it is, who made it, its status, and its version."""
    egenskaper = Document(io.BytesIO(word)).core_properties
    assert (egenskaper.title, egenskaper.author, egenskaper.comments) == (
        "Prøvemal", "Prøveforlaget", "Utkast. Ikke godkjent.")
    assert egenskaper.version == "1.0, mal 3"


def test_feltene_er_merket_likt_og_kan_klikkes(word: bytes) -> None:
    """Every blank of the text, and nothing else, is a control with a name and the one style."""
    kropp = Document(io.BytesIO(word)).element.body
    kontroller = list(kropp.iter(f"{W}sdt"))
    assert [tekst(k) for k in kontroller] == ["[fyll inn: kommune]", "[fyll inn: dato]", "[fyll inn: sak]"]
    assert FELT.findall(tekst(kropp)) == [tekst(k) for k in kontroller]
    assert {stil.get(qn("w:val")) for k in kontroller for stil in k.iter(f"{W}rStyle")} == {"Fyllinn"}
    assert [k.find(f".//{W}alias").get(qn("w:val")) for k in kontroller][1] == "fyll inn: dato"


def test_ord_apner_i_dagens_format(word: bytes) -> None:
    """No «Compatibility Mode» in the title bar."""
    innstillinger = etree.fromstring(dict(xml(word))["word/settings.xml"].encode())
    modus = [e for e in innstillinger.iter(f"{W}compatSetting") if e.get(f"{W}name") == "compatibilityMode"]
    assert [e.get(f"{W}val") for e in modus] == ["15"]


def test_navnene_paa_feltene_faar_plass(ekte: Veileder) -> None:
    """Word has room for 64 characters in the name of a blank, and shows all of it."""
    assert kort_navn("fyll inn: " + "ordet " * 12) == "fyll inn: " + "ordet " * 7 + "ordet…"
    for mal in ekte.dokumentmaler.values():
        kropp = Document(io.BytesIO(lag_word(mal, ekte))).element.body
        assert max(len(e.get(qn("w:val"))) for e in kropp.iter(f"{W}alias")) <= 64, mal.id


def test_rad_med_felt_er_hoy_nok_for_en_penn(word: bytes) -> None:
    """Printed blank, a row to write in is at least 8 mm high."""
    rader = Document(io.BytesIO(word)).tables[0].rows
    felt = [rad for rad in rader if "[fyll inn" in "".join(celle.text for celle in rad.cells)]
    assert all(rad.height.mm >= 8 for rad in felt)


def test_veiledningen_er_merket(word: bytes) -> None:
    """Guidance says of itself that it is to be deleted before use."""
    linjer = stilnavn(Document(io.BytesIO(word)), "Veiledning")
    assert linjer[0].startswith("Veiledning, slett før bruk: Bruk den når dere prøver. Skrives av: alle.")
    assert "Avklar med kommunens jurist" in linjer[0]
    assert linjer[1:] == [
        "Veiledning, slett før bruk: Skriv kort.",
        "Veiledning, slett før bruk: Veiledningen bygger på: Avisa: Saken om samarbeidet (2013).",
    ]


def test_bunnteksten_har_status(word: bytes) -> None:
    """Every printed sheet says that it is a draft and that a lawyer should see it."""
    fot = tekst(Document(io.BytesIO(word)).sections[0].footer._element)
    assert fot.startswith("Mal fra Miniveileder, utgave 1.0, 31. januar 2026. Utkast. Ikke godkjent. ")
    assert "Avklar med kommunens jurist" in fot


def test_skript_blir_tekst(word: bytes, lysark: bytes) -> None:
    """Code in a text comes out as text, in Word and on the slides."""
    assert "Vi møtes [fyll inn: dato] i <script>alert(1)</script> & snakker." in [
        tekst(p) for p in Document(io.BytesIO(word)).element.body.iter(f"{W}p")]
    assert "<b>Først</b>" in Presentation(io.BytesIO(lysark)).slides[2].placeholders[1].text_frame.text


def test_hver_nummerert_liste_begynner_paa_1(word: bytes) -> None:
    """A new list counts from 1, not on from the list before."""
    dokument = Document(io.BytesIO(word))
    numre = [p._p.pPr.numPr.numId.val for p in dokument.paragraphs if p.style.name == "List Number"]
    assert numre[0] == numre[1] != numre[2]
    nummerering = dokument.part.numbering_part.element
    start = nummerering.num_having_numId(numre[2]).find(f".//{W}startOverride")
    assert start.get(qn("w:val")) == "1"


def test_ny_side(word: bytes) -> None:
    """A section that asks for a new page gets one, and no other does."""
    avsnitt = [p for p in Document(io.BytesIO(word)).paragraphs if p.style.name == "Heading 1"]
    assert [bool(p.paragraph_format.page_break_before) for p in avsnitt] == [False, False, True]


def test_samme_innhold_gir_samme_byte(veileder: Veileder, word: bytes, lysark: bytes) -> None:
    """The same text gives the same file, byte for byte."""
    assert lag_word(veileder.dokumentmaler["prove"], veileder) == word
    assert lag_lysark(veileder.lysark["ark"], veileder, {"--farge-folkevalgte": "#15b"}) == lysark
    for pakke in (word, lysark):
        with zipfile.ZipFile(io.BytesIO(pakke)) as fil:
            assert {post.date_time for post in fil.infolist()} == {(2026, 1, 31, 0, 0, 0)}
        assert "2026-01-31T00:00:00Z" in dict(xml(pakke))["docProps/core.xml"]


def test_tida_kommer_fra_miljoet(veileder: Veileder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time in the files follows SOURCE_DATE_EPOCH where it is set."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    pakke = lag_word(veileder.dokumentmaler["prove"], veileder)
    with zipfile.ZipFile(io.BytesIO(pakke)) as fil:
        assert {post.date_time for post in fil.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_pakkene_har_ingen_doed_henvisning(word: bytes, lysark: bytes) -> None:
    """No part of the files points at a picture that is not there."""
    for pakke in (word, lysark):
        assert all("thumbnail" not in innhold for navn, innhold in xml(pakke) if navn.endswith(".rels"))


def test_lysarkene_har_titler_og_notater(lysark: bytes) -> None:
    """Every slide has a title, and the speaker has something to say to it."""
    ark = Presentation(io.BytesIO(lysark)).slides
    assert [ett.shapes.title.text_frame.text for ett in ark] == ["Prøven", "Rollene", "Punktene", "Tabellen"]
    assert [ett.notes_slide.notes_text_frame.text for ett in ark] == [
        "Si hei.", "Pek på dem.", "Les dem.\nKilde: Avisa: Saken om samarbeidet (2013)", "Les radene."]
    oppsett = [ett.slide_layout.name for ett in ark]
    assert oppsett == ["Tittel", "Bare tittel", "Tittel og punkter", "Bare tittel"]
    assert "Utkast. Ikke godkjent. Avklar med kommunens jurist" in ark[0].placeholders[1].text_frame.text


def test_lysarkene_er_nummerert(lysark: bytes) -> None:
    """Somebody at the back can ask about slide 7."""
    mester = next(innhold for navn, innhold in xml(lysark) if navn == "ppt/slideMasters/slideMaster1.xml")
    assert mester.count('type="slidenum"') == 1


def test_figuren_og_tabellen_har_tekst_for_den_som_ikke_ser(lysark: bytes) -> None:
    """Whoever cannot see the drawing or the table hears what it shows."""
    ark = Presentation(io.BytesIO(lysark)).slides
    navngitt = ark[1]._element.iter("{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr")
    beskrivelser = [e.get("descr") for e in navngitt if e.get("descr")]
    assert beskrivelser == [
        "Part: arbeidsgiver: Folkevalgte og Administrasjon", "Sirkel: tegnet for folkevalgte",
        "Kvadrat: tegnet for administrasjon", "Part: arbeidstakere: Tillitsvalgte",
        "Trekant: tegnet for tillitsvalgte", "Egen rolle, ikke part: Vernetjenesten",
        "Rombe: tegnet for vernetjenesten",
    ]
    assert "1155BB" in etree.tostring(ark[1]._element).decode()
    assert 'descr="Tabell: Tabellen"' in etree.tostring(ark[3]._element).decode()
    assert ark[3].shapes[1].table.first_row


FEIL = [
    ("[fyll inn: dato]", "[dato]", "bolker[1].avsnitt[1]: «[dato]» er ikke et felt leseren kjenner igjen"),
    ("[fyll inn: dato]", "…", "bolker[1].avsnitt[1]: «…» er ikke et felt leseren kjenner igjen"),
    ("[fyll inn: dato]", "____", "bolker[1].avsnitt[1]: «____» er ikke et felt leseren kjenner igjen"),
    ("I dag]", "I dag, Her]", "bolker[2].tabell.rader[1]: raden har 3 celler, overskriftene er 2"),
]


@pytest.mark.parametrize(("fra", "til", "ventet"), FEIL)
def test_feil_i_en_mal(tmp_path: Path, fra: str, til: str, ventet: str) -> None:
    """An editor is told of each mistake in a template, with file and line."""
    stier = mini_med_maler(tmp_path)
    bytt_ut(stier, "docs/data/maler/prove.yml", fra, til)
    meldinger = [str(melding) for melding in check_innhold(stier)]
    assert [m for m in meldinger if m.startswith("docs/data/maler/prove.yml:") and f": {ventet} – " in m]


def test_ark_med_punkter_og_tabell(tmp_path: Path) -> None:
    """The slide has room for one of them; nothing may be left out in silence."""
    stier = mini_med_maler(tmp_path)
    bytt_ut(stier, "docs/data/lysark/ark.yml", "    tabell: {", "    punkter: [Enda ett]\n    tabell: {")
    assert (
        "docs/data/lysark/ark.yml:19: ark[4].punkter: arket har både punkter og en tabell eller figur – "
        "flytt punktene til et eget ark"
    ) in [str(melding) for melding in check_innhold(stier)]


def test_malene_paa_sida_er_uten_feil(tmp_path: Path) -> None:
    """A page that shows the templates passes the content check."""
    stier = mini_med_maler(tmp_path)
    skriv(stier, "docs/verktoy/maler.md", SIDE)
    skriv_meny(stier, [*MENY, {"Maler": "verktoy/maler.md"}])
    assert [str(m) for m in check_innhold(stier) if m.fil == "docs/verktoy/maler.md"] == []


# ── The guide's own templates ──

IDER = [
    "evaluering",
    "invitasjon",
    "mandat-a",
    "mandat-b",
    "mandat-c",
    "motebok",
    "moteinnkalling-og-referat",
    "notat-jurist",
    "oppfolgingsark",
    "overleveringsark",
    "protokoll-drofting",
    "saksframlegg",
    "saksframlegg-form",
    "samarbeidsavtale",
]
MED_LISTE_SIDESKIFT_OG_BRED_TABELL = ("mandat-c", "moteinnkalling-og-referat", "evaluering")
IKKE_DROFTING = "ikke drøfting etter loven eller Hovedavtalen"


def innhold(ekte: Veileder, id_: str) -> str:
    return tekst(Document(io.BytesIO(lag_word(ekte.dokumentmaler[id_], ekte))).element.body)


def test_alle_malene_finnes_og_har_hver_sin_side(ekte: Veileder) -> None:
    """Every promised template exists, has a page of its own, and is found from the list of templates."""
    assert sorted(ekte.dokumentmaler) == IDER
    for id_ in IDER:
        assert ("dokumentmal", id_) in [(k.navn, *k.argumenter) for k in ekte.sider[f"/verktoy/maler/{id_}/"].kall]
    lista = maler_etter_gruppe(ekte.dokumentmaler.values())
    assert sorted(mal.id for maler in lista.values() for mal in maler) == IDER
    assert [mal.id for mal in lista["Før oppstart"]] == ["invitasjon", "notat-jurist"]
    kall = [(k.navn, *k.argumenter) for k in ekte.sider["/verktoy/maler/lysark/"].kall]
    assert ("lysark", "trepart-pa-20-minutter") in kall


LOVPAALAGT = ("Tid", "Sted", "Hvem som møtte, og hvem som var fraværende", "Sak ", "Avstemning", "Vedtak, råd eller")


def test_moteboka_har_alt_loven_krever(ekte: Veileder) -> None:
    """Kommuneloven § 11-4: each thing the law lists is marked as such, and nothing is answered beforehand."""
    alt = innhold(ekte, "motebok")
    for opplysning in LOVPAALAGT:
        assert re.search(rf"{opplysning}[^§]*\(§ 11-4\)", alt), opplysning
    assert "Hjemmel: [fyll inn: § 11-5" in alt
    assert "ingenting vedtatt" not in alt


def test_protokollen_viser_de_tre_kjennetegnene(ekte: Veileder) -> None:
    """Arbeidsmiljøloven § 8-2: information beforehand, the right level, an answer with reasons."""
    alt = innhold(ekte, "protokoll-drofting")
    for del_ in ("Informasjonen de tillitsvalgte fikk", "Fullmakt", "Arbeidsgivers svar, med grunner"):
        assert del_ in alt


@pytest.mark.parametrize("id_", IDER)
def test_malen_sier_hva_den_er(ekte: Veileder, id_: str) -> None:
    """Blanks to fill in, none of another kind, the status line, and a word about the lawyer."""
    alt = innhold(ekte, id_)
    assert FELT.search(alt)
    assert not re.search(r"\[(?!fyll inn: )", alt)
    assert "Avklar med kommunens jurist" in alt


@pytest.mark.parametrize(
    ("id_", "setninger"),
    [
        ("mandat-a", ("kommuneloven § 5-11", "kan la en underordnet bruke den (§ 13-1 femte ledd)", IKKE_DROFTING)),
        ("mandat-b", ("kommuneloven § 5-7", "når saken gjelder forholdet mellom de ansatte", IKKE_DROFTING)),
        ("mandat-c", ("Samtalen har ingen oppgaver fra noe organ", IKKE_DROFTING)),
        ("moteinnkalling-og-referat", (IKKE_DROFTING,)),
        ("samarbeidsavtale", ("En organisasjon kan si opp for sin egen del", "Møter i samarbeidet er ikke drøfting")),
        ("saksframlegg", ("Rettslig grunnlag", "Faktisk grunnlag", "Protokollen er vedlegg")),
    ],
)
def test_malen_sier_hva_arenaen_ikke_er(ekte: Veileder, id_: str, setninger: tuple[str, ...]) -> None:
    """The templates say that the arena neither decides nor replaces drøfting."""
    alt = innhold(ekte, id_)
    for setning in setninger:
        assert setning in alt


def test_avtalen_har_to_parter(ekte: Veileder) -> None:
    """The signatures are those of the employer and the organisations, nobody else's."""
    tabeller = [bolk.tabell for bolk in ekte.dokumentmaler["samarbeidsavtale"].bolker if bolk.tabell]
    assert [rad[0] for rad in tabeller[0].rader] == ["Arbeidsgiver", "Arbeidstakersiden"]
    assert {rad[0] for rad in tabeller[1].rader} == {"Arbeidsgiver", "Arbeidstakersiden: [fyll inn: organisasjon]"}


def test_lysarkene_tar_tjue_minutter(ekte: Veileder) -> None:
    """Each slide's note begins with its minutes."""
    ord_ = {"Ett minutt": 1, "To minutter": 2, "Tre minutter": 3}
    minutter = [next(tall for start, tall in ord_.items() if ark.notater[0].startswith(start))
                for ark in ekte.lysark["trepart-pa-20-minutter"].ark]
    assert sum(minutter) == 20


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice er ikke på maskinen"
)
def test_libreoffice_viser_alt(ekte: Veileder, tmp_path: Path) -> None:
    """Converted to PDF, every word of the files is on paper."""
    farger = {"--farge-folkevalgte": "#1b5cb8"}
    ord_: dict[str, set[str]] = {}
    for id_ in MED_LISTE_SIDESKIFT_OG_BRED_TABELL:
        raa = lag_word(ekte.dokumentmaler[id_], ekte)
        (tmp_path / f"{id_}.docx").write_bytes(raa)
        kropp = Document(io.BytesIO(raa)).element.body
        ord_[id_] = {o for p in kropp.iter(f"{W}p") for o in tekst(p).split()}
    for id_, sett in ekte.lysark.items():
        raa = lag_lysark(sett, ekte, farger)
        (tmp_path / f"{id_}.pptx").write_bytes(raa)
        former = [form for ark in Presentation(io.BytesIO(raa)).slides for form in ark.shapes]
        ord_[id_] = {o for form in former if form.has_text_frame for o in form.text_frame.text.split()}
    kommando = ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless"]
    filer = sorted(str(fil) for fil in tmp_path.iterdir() if fil.suffix in (".docx", ".pptx"))
    subprocess.run([*kommando, "--convert-to", "pdf", "--outdir", str(tmp_path), *filer],
                   check=True, capture_output=True, timeout=120)
    for id_, ventet in ord_.items():
        les = ["pdftotext", "-enc", "UTF-8", str(tmp_path / f"{id_}.pdf"), "-"]
        lest = subprocess.run(les, capture_output=True, text=True, check=True).stdout
        samlet = re.sub(r"\s+", "", lest)
        assert {o for o in ventet if o not in samlet} == set(), id_


def test_uendrede_filer_lages_ikke_paa_nytt(tmp_path: Path) -> None:
    """A build where a text is the same takes the Word file it made before; a changed text or maker makes a new one."""
    laget: list[str] = []

    def hent(innhold: str, felles: str = "kode") -> str:
        def lag() -> bytes:
            laget.append(innhold)
            return innhold.upper().encode()

        return Fillager(tmp_path, felles.encode()).hent_eller_lag("mandat", innhold.encode(), lag).decode()

    assert [hent("en"), hent("en"), hent("to"), hent("to"), hent("to", "ny kode")] == ["EN", "EN", "TO", "TO", "TO"]
    assert laget == ["en", "to", "to"]
    assert len(list(tmp_path.iterdir())) == 1


def test_andre_filer_av_samme_tekst_lages_paa_nytt(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Word files follow what they show besides their own text: a source, the edition, the words of the book."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    verk = lag_verk(Stier())
    forst = _felles(verk, {})
    assert _felles(verk, {}) == forst
    assert _felles(verk, {"--farge": "#123"}) != forst
    kilde = next(iter(verk.veileder.kilder.values()))
    verk.veileder.kilder[kilde.id] = kilde.model_copy(update={"tittel": "En annen tittel"})
    assert _felles(verk, {}) != forst
