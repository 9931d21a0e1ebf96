"""The follow-up sheet as a Word file with marks, `{{felt}}`, that the reader's browser fills in.

The part with the text is stored uncompressed, so that the page's module can replace it without an inflater.
The names of the marks are the fields of docs/assets/js/vurdering/ark.js; a test compares them.
"""

import io
import zipfile
from collections.abc import Sequence

from docx import Document as nytt_dokument
from docx.document import Document
from docx.oxml import OxmlElement
from docx.shared import Cm
from docx.table import Table

from veileder.model.utgave import Utgave
from veileder.nettsted.verk import Verk
from veileder.publish.maler import wordstil
from veileder.publish.maler.pakke import pakk_om, sett_egenskaper

FIL = "last-ned/oppfolgingsark-mal.docx"
TEKSTDEL = "word/document.xml"
TILTAK = (1, 2, 3)
FOT = "Arket viser hva gruppa foreslår. Det binder ingen og erstatter ikke drøfting eller vedtak."


def skriv_utfyllingsark(verk: Verk) -> None:
    """Write the template into the new site."""
    roller = [rolle.navn for rolle in verk.veileder.roller.values()]
    verk.nettsted.lag_fil(FIL, lag_utfyllingsark(verk.utgave, roller))


def lag_utfyllingsark(utgave: Utgave, roller: list[str]) -> bytes:
    """The bytes of the .docx; the same for the same edition."""
    dokument = nytt_dokument()
    wordstil.sett_opp(dokument)
    for del_ in dokument.sections:
        del_.top_margin = del_.bottom_margin = Cm(1.5)
    sett_egenskaper(dokument.core_properties, "Oppfølgingsark", 1, utgave)
    dokument.add_paragraph("Oppfølgingsark", style="Title")
    _tabell(dokument, [("Dato", "{{dato}}"), ("Hva slags møte det var", "{{mote}}")])
    _tabell(dokument, [("Det vi får til", "{{styrke}}"), ("Det vi snakket mest om", "{{snakket}}")])
    dokument.add_paragraph("Tiltak", style="Heading 1")
    _rader(
        dokument,
        [("Tiltak", "Rollen som eier det", "Ferdig når", "Hva ser vi etter?")]
        + [tuple(f"{{{{{felt}{nr}}}}}" for felt in ("tiltak", "eier", "frist", "tegn")) for nr in TILTAK],
    )
    dokument.add_paragraph("Videre", style="Heading 1")
    _tabell(
        dokument,
        [
            ("Må drøftes, vedtas eller tas i AMU, og hvor", "{{drofting}}"),
            ("Sak som ble annerledes fordi vi møttes", "{{annerledes}}"),
            ("Arbeidsplassene får vite det av", "{{videre}}"),
            ("Vi venter med dette", "{{venter}}"),
            ("Vi ser på arket igjen", "{{igjen}}"),
        ],
    )
    dokument.add_paragraph("Sett", style="Heading 1")
    _rader(dokument, [("Rolle", "Dato og forbokstaver"), *((rolle, "") for rolle in roller)])
    dokument.add_paragraph(f"Å ha sett arket er ikke å ha sagt ja til det. {FOT}", style=wordstil.CELLE)
    ut = io.BytesIO()
    dokument.save(ut)
    return _ukomprimert_tekst(pakk_om(ut.getvalue(), utgave))


def _tabell(dokument: Document, rader: list[tuple[str, str]]) -> None:
    """Names to the left, what is filled in to the right."""
    tabell = _rader(dokument, rader, hode=False)
    for rad in tabell.rows:
        rad.cells[0].width, rad.cells[1].width = Cm(5), Cm(11)


def _rader(dokument: Document, rader: Sequence[tuple[str, ...]], *, hode: bool = True) -> Table:
    tabell = dokument.add_table(rows=0, cols=len(rader[0]), style="Table Grid")
    for nr, rad in enumerate(rader):
        for kolonne, (celle, tekst) in enumerate(zip(tabell.add_row().cells, rad, strict=True)):
            er_navn = nr == 0 if hode else kolonne == 0
            celle.paragraphs[0].style = wordstil.KOLONNE if er_navn else wordstil.CELLE
            celle.paragraphs[0].add_run(tekst)
        if hode and nr == 0:
            tabell.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    dokument.add_paragraph(style=wordstil.CELLE)
    return tabell


def _ukomprimert_tekst(raa: bytes) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raa)) as fra, zipfile.ZipFile(ut, "w") as til:
        for post in fra.infolist():
            slag = zipfile.ZIP_STORED if post.filename == TEKSTDEL else zipfile.ZIP_DEFLATED
            til.writestr(post, fra.read(post), compress_type=slag, compresslevel=9)
    return ut.getvalue()
