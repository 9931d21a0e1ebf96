"""The Word template of the follow-up sheet: its marks are the page's fields, and it is made alike every time."""

import io
import re
import zipfile

import docx
from lxml import html

from veileder.model.trykksak import alle_trykk
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.maler.utfyllingsark import TEKSTDEL, lag_utfyllingsark
from veileder.publish.trykk.sats import Setter
from veileder.render.mal import Maler, Sidetilstand

ROLLER = ["Folkevalgte", "Administrasjon", "Tillitsvalgte", "Vernetjenesten"]


def _lag() -> bytes:
    return lag_utfyllingsark(last_veileder(Stier()).utgave, ROLLER)


def _felter_paa_sida() -> set[str]:
    """The fields a reader fills in on the page; those about the sheet from last time are the screen's own."""
    veileder = last_veileder(Stier())
    ting = next(iter(veileder.egenvurderinger.values()))
    side = html.fromstring(
        Maler(veileder).tegn("vurdering/oppfolgingsark.html", Sidetilstand("/verktoy/oppfolgingsark/"), ting=ting)
    )
    return set(side.xpath("//*[@data-felt][not(ancestor::*[@data-sist])]/@data-felt"))


def test_merkene_er_feltene_paa_sida() -> None:
    """Every field of the page has its mark in the file, and no mark is left without a field."""
    tekst = zipfile.ZipFile(io.BytesIO(_lag())).read(TEKSTDEL).decode()
    assert set(re.findall(r"\{\{(\w+)\}\}", tekst)) == _felter_paa_sida()


def test_papirarket_har_de_samme_feltene() -> None:
    """The sheet to fill in as PDF asks for the same, and for who has seen it."""
    veileder = last_veileder(Stier())
    trykk = next(ett for ett in alle_trykk(veileder) if ett.id == "oppfolgingsark-ark")
    ark = html.document_fromstring(Setter(veileder, {}).sett(trykk, trykk.innhold).hoved)
    navn = set(ark.xpath("//input/@name | //textarea/@name"))
    assert navn == _felter_paa_sida() | {f"sett-{rolle}" for rolle in veileder.roller}


def test_teksten_er_ukomprimert_og_fila_gyldig() -> None:
    """The browser can replace the text without an inflater; Word's own reader opens it."""
    raa = _lag()
    assert zipfile.ZipFile(io.BytesIO(raa)).getinfo(TEKSTDEL).compress_type == zipfile.ZIP_STORED
    dokument = docx.Document(io.BytesIO(raa))
    assert [avsnitt.text for avsnitt in dokument.paragraphs if avsnitt.style.name == "Heading 1"] == [
        "Tiltak",
        "Videre",
        "Sett",
    ]
    assert dokument.core_properties.language == "nb-NO"


def test_samme_bytes_to_ganger() -> None:
    """The same edition gives the same file."""
    assert _lag() == _lag()
