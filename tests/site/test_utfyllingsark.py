"""The follow-up sheet is one list of fields: on the page, on paper, in both Word files, and in the copied text."""

import io
import json
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html

from mini import bytt_ut
from veileder.checks.innhold import check_innhold
from veileder.model.trykksak import alle_trykk
from veileder.model.veileder import Veileder, last_veileder
from veileder.paths import ROT, Stier
from veileder.publish.maler.utfyllingsark import TEKSTDEL, lag_utfyllingsark
from veileder.publish.maler.word import lag_word
from veileder.publish.trykk.sats import Setter
from veileder.render.mal import Maler, Sidetilstand

TILTAKSFELT = (
    ("tiltak", "Hva gjør dere?"), ("eier", "Rollen som eier det"), ("frist", "Ferdig når"),
    ("tegn", "Hva ser vi etter?"),
)  # fmt: skip
FELT = [
    ("dato", "Dato"), ("mote", "Hva slags møte var det?"),
    ("styrke", "Det vi får til (én ting)"), ("snakket", "Det vi snakket mest om"),
    *((f"{id_}{nr}", navn) for nr in (1, 2, 3) for id_, navn in TILTAKSFELT),
    ("drofting", "Dette må drøftes, vedtas eller tas i AMU, og hvor"), ("venter", "Vi venter med dette"),
    ("annerledes", "Sak som ble annerledes fordi vi møttes"), ("videre", "Arbeidsplassene får vite det av"),
    ("igjen", "Vi ser på arket igjen den"),
]  # fmt: skip
FAST = (
    "«Sett» betyr lest. Å ha sett arket er ikke å ha sagt ja til det.",
    "Arket viser hva gruppa foreslår. Det binder ingen og erstatter ikke drøfting eller vedtak.",
)


@pytest.fixture(scope="module")
def veileder() -> Veileder:
    return last_veileder(Stier())


@pytest.fixture(scope="module")
def side(veileder: Veileder) -> html.HtmlElement:
    """The page's form; the fields about the sheet from last time are the screen's own."""
    ting = next(iter(veileder.egenvurderinger.values()))
    tilstand = Sidetilstand("/verktoy/oppfolgingsark/")
    return html.fragment_fromstring(Maler(veileder).tegn("vurdering/oppfolgingsark.html", tilstand, ting=ting))


def _som_tekst(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_feltene_paa_sida(side: html.HtmlElement) -> None:
    """The page asks for these, in this order, in these words."""
    navn = {ett.get("for"): _som_tekst(ett) for ett in side.iter("label")}
    felt = side.xpath(".//*[@data-felt][not(ancestor::*[@data-sist])]")
    assert [(ett.get("data-felt"), navn[ett.get("id")]) for ett in felt] == FELT
    assert all(fast in _som_tekst(side) for fast in FAST)


def test_papirarket_har_de_samme_feltene(veileder: Veileder) -> None:
    """The sheet to fill in as PDF asks for the same, and for who has seen it; its tooltips are the page's labels."""
    trykk = next(ett for ett in alle_trykk(veileder) if ett.id == "oppfolgingsark-ark")
    ark = html.document_fromstring(Setter(veileder, {}).sett(trykk, trykk.innhold).hoved)
    felt = [(ett.get("name"), ett.get("title").split(": ")[-1]) for ett in ark.iter("input", "textarea")]
    assert felt[: len(FELT)] == FELT
    assert [navn for navn, _ in felt[len(FELT) :]] == [f"sett-{rolle}" for rolle in veileder.roller]
    assert all(fast in _som_tekst(ark) for fast in FAST)


def _rader(raa: bytes) -> list[list[str]]:
    dokument = docx.Document(io.BytesIO(raa))
    return [
        ["".join(t.text for t in celle._tc.iter(qn("w:t"))) for celle in rad.cells]
        for tabell in dokument.tables for rad in tabell.rows
    ]  # fmt: skip


def test_wordfilene_er_samme_ark(veileder: Veileder) -> None:
    """The file a person fills in and the file the script fills in have the same rows; only the blanks differ."""
    tom = _rader(lag_word(veileder.dokumentmaler["oppfolgingsark"], veileder))
    merket = _rader(lag_utfyllingsark(veileder))
    blanke = re.compile(r"^(\[fyll inn: .*\]|\{\{\w+\}\}|)$")
    assert [[blanke.sub("", c) for c in rad] for rad in tom] == [[blanke.sub("", c) for c in rad] for rad in merket]
    flat = [celle for rad in merket for celle in rad]
    assert [celle.strip("{}") for celle in flat if celle.startswith("{{")] == [id_ for id_, _ in FELT]
    assert {rad[0]: rad[1] for rad in merket}["Arbeidsplassene får vite det av"] == "{{videre}}"
    tekst = " ".join(avsnitt.text for avsnitt in docx.Document(io.BytesIO(lag_utfyllingsark(veileder))).paragraphs)
    assert all(fast in tekst for fast in FAST)
    assert "slett før bruk" not in tekst


def test_skriptet_kjenner_de_samme_feltene(side: html.HtmlElement) -> None:
    """The fields the script keeps are those of the list; the words it copies come from the page."""
    kode = (ROT / "docs/assets/js/vurdering/ark.js").read_text(encoding="utf-8")
    liste = re.search(r"export const FELT = \[(.*?)\];", kode, re.DOTALL)
    assert liste
    faste = re.findall(r'"(\w+)"', liste[1])
    per_tiltak = re.findall(r"`(\w+)\$\{nr\}`", liste[1])
    assert {*faste, *(f"{navn}{nr}" for navn in per_tiltak for nr in (1, 2, 3))} == {id_ for id_, _ in FELT}
    assert [(ett["id"], ett["navn"]) for ett in json.loads(side.get("data-arkfelt"))][:2] == FELT[:2]


def test_teksten_er_ukomprimert_og_fila_gyldig(veileder: Veileder) -> None:
    """The browser can replace the text without an inflater; Word's own reader opens it."""
    raa = lag_utfyllingsark(veileder)
    assert zipfile.ZipFile(io.BytesIO(raa)).getinfo(TEKSTDEL).compress_type == zipfile.ZIP_STORED
    dokument = docx.Document(io.BytesIO(raa))
    assert [avsnitt.text for avsnitt in dokument.paragraphs if avsnitt.style.name == "Heading 1"] == [
        "Høyst tre tiltak", "Videre", "Sett",
    ]  # fmt: skip
    assert dokument.core_properties.language == "nb-NO"


def test_samme_bytes_to_ganger(veileder: Veileder) -> None:
    """The same edition gives the same file."""
    assert lag_utfyllingsark(veileder) == lag_utfyllingsark(veileder)


def test_mal_som_er_et_annet_ark(mini: Stier) -> None:
    """An editor who renames a field in one place is told of the other."""
    for navn in ("docs/data/oppfolgingsark.yml", "docs/data/maler/oppfolgingsark.yml"):
        fil = mini.rot / navn
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(Path(ROT / navn).read_text(encoding="utf-8"), encoding="utf-8")
    meldinger = [str(m) for m in check_innhold(mini) if "oppfolgingsark.yml" in str(m)]
    assert meldinger == []
    bytt_ut(mini, "docs/data/maler/oppfolgingsark.yml", "Vi venter med dette", "Dette venter")
    assert [str(m) for m in check_innhold(mini) if "oppfolgingsark.yml" in str(m)] == [
        "docs/data/maler/oppfolgingsark.yml:10: bolker: raden «Vi venter med dette» mangler, eller står i en annen "
        "rekkefølge enn i docs/data/oppfolgingsark.yml – skriv navnet på feltet likt begge steder"
    ]
