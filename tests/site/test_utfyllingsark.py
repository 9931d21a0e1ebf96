"""The Word template of the follow-up sheet: its marks are the page's fields, and it is made alike every time."""

import io
import re
import zipfile

import docx

from veileder.model.veileder import last_veileder
from veileder.paths import ROT, Stier
from veileder.publish.maler.utfyllingsark import TEKSTDEL, lag_utfyllingsark

ROLLER = ["Folkevalgte", "Administrasjon", "Tillitsvalgte", "Vernetjenesten"]


def _lag() -> bytes:
    return lag_utfyllingsark(last_veileder(Stier()).utgave, ROLLER)


def test_merkene_er_feltene_paa_sida() -> None:
    """Every field of the page has its mark in the file, and no mark is left without a field."""
    html = (ROT / "scripts/veileder/render/templates/vurdering/oppfolgingsark.html").read_text(
        encoding="utf-8"
    )
    felter = set(re.findall(r'data-felt="(\w+)"', html))
    for felt in ("tiltak", "eier", "frist", "tegn"):
        assert f'data-felt="{felt}{{{{ nr }}}}"' in html
        felter |= {f"{felt}{nr}" for nr in (1, 2, 3)}
    tekst = zipfile.ZipFile(io.BytesIO(_lag())).read(TEKSTDEL).decode()
    assert set(re.findall(r"\{\{(\w+)\}\}", tekst)) == felter


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
