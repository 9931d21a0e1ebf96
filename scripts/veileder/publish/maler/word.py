"""One document as a Word file: real headings, marked table headers, blanks one can click and fill."""

import io
from collections.abc import Iterable
from typing import Any

from docx import Document as nytt_dokument
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table
from docx.text.paragraph import Paragraph

from veileder.model.dokumentmal import FELT, Dokumentmal, Malbolk, Tabell, del_opp_felter
from veileder.model.ordbok import Ordbok
from veileder.model.prosa import samle_kilder
from veileder.model.tekst import del_opp, uten_laant, uten_merker
from veileder.model.veileder import Veileder
from veileder.publish.maler import wordstil
from veileder.publish.maler.pakke import kildelinjer, pakk_om, sett_egenskaper

# Word cuts longer names of content controls.
LENGSTE_NAVN = 64
# A row somebody will write in with a pen, in twentieths of a point.
SKRIVEHOYDE = round(9 / 25.4 * 72 * 20)
# A table of two columns is a name and what it says.
NAVN_OG_INNHOLD = (Cm(4.5), Cm(11.5))
KORT_TABELL = 7


def lag_word(mal: Dokumentmal, veileder: Veileder, *, veiledning: bool = True, merke: str = "") -> bytes:
    """The bytes of the .docx in the guide's language; the same for the same content and edition.

    Without guidance it is ready to send. `merke` stands at the head of every page, and among the file's properties.
    """
    ord_ = veileder.ordbok(veileder.paa_sprak)
    dokument = nytt_dokument()
    wordstil.sett_opp(dokument)
    sett_egenskaper(dokument.core_properties, uten_laant(mal.navn), mal.versjon, veileder.utgave, ord_.sprak)
    if merke:
        dokument.core_properties.comments = merke
        dokument.sections[0].header.paragraphs[0].add_run(merke).bold = True
    skriver = _Skriver(dokument, ord_, med_veiledning=veiledning)
    skriver.avsnitt(mal.tittel, "Title")
    skrives_av = ord_.word.skrives_av(hvem=mal.hvem)
    skriver.veiledning(f"{mal.naar} {skrives_av} {ord_.word.bruk} {ord_.word.avklar}")
    for bolk in mal.bolker:
        skriver.bolk(bolk)
    skriver.kilder(samle_kilder(mal), veileder)
    skriver.bunntekst(veileder)
    ut = io.BytesIO()
    dokument.save(ut)
    return pakk_om(ut.getvalue(), veileder.utgave, ord_.sprak)


class _Skriver:
    """Writes blocks to a document, in order."""

    def __init__(self, dokument: Document, ord_: Ordbok, *, med_veiledning: bool) -> None:
        self.dokument = dokument
        self.ord = ord_
        self.med_veiledning = med_veiledning
        self._felter = 0

    def bolk(self, bolk: Malbolk) -> None:
        if bolk.overskrift:
            overskrift = self.avsnitt(bolk.overskrift, "Heading 1")
            overskrift.paragraph_format.page_break_before = True if bolk.ny_side else None
        for tekst in bolk.veiledning:
            self.veiledning(tekst)
        for tekst in bolk.avsnitt:
            self.avsnitt(tekst)
        self._liste(bolk)
        if bolk.tabell:
            self._tabell(bolk.tabell, bolk.overskrift or "")

    def avsnitt(self, tekst: str, stil: str = "Normal") -> Paragraph:
        return self._fyll(self.dokument.add_paragraph(style=stil), tekst)

    def veiledning(self, tekst: str) -> None:
        if not self.med_veiledning:
            return
        avsnitt = self.dokument.add_paragraph(style=wordstil.VEILEDNING)
        ord_ = self.ord
        avsnitt.add_run(f"{ord_.word.slett} ").bold = True
        self._fyll(avsnitt, tekst)

    def kilder(self, nokler: Iterable[str], veileder: Veileder) -> None:
        """What the guidance builds on, as guidance: it goes when the text is the reader's own."""
        kilder = kildelinjer(veileder.kilder[nokkel] for nokkel in nokler)
        if kilder:
            ord_ = self.ord
            self.veiledning(ord_.word.bygger_paa(kilder="; ".join(kilder)))

    def bunntekst(self, veileder: Veileder) -> None:
        """The status line and page numbers on every page."""
        utgave, ord_ = veileder.utgave, self.ord
        avsnitt = self.dokument.sections[0].footer.paragraphs[0]
        mal = ord_.word.mal_fra(guide=utgave.tittel, versjon=utgave.versjon, dato=ord_.dato(utgave.dato))
        avsnitt.add_run(f"{mal} {uten_merker(utgave.status)} {ord_.word.avklar} {ord_.word.side} ")
        _feltkode(avsnitt, "PAGE")
        avsnitt.add_run(f" {ord_.word.av} ")
        _feltkode(avsnitt, "NUMPAGES")

    def _liste(self, bolk: Malbolk) -> None:
        nummer = self._ny_nummerering() if bolk.nummerert and bolk.punkter else None
        for tekst in bolk.punkter:
            avsnitt = self.avsnitt(tekst, "List Number" if bolk.nummerert else "List Bullet")
            if nummer is not None:
                egenskaper = avsnitt._p.get_or_add_pPr().get_or_add_numPr()
                egenskaper.get_or_add_ilvl().val = 0
                egenskaper.get_or_add_numId().val = nummer

    def _ny_nummerering(self) -> int:
        """A list that starts at 1, not where the last one ended."""
        nummerering = self.dokument.part.numbering_part.element
        stilens = self.dokument.styles["List Number"].element.pPr.numPr.numId.val
        num = nummerering.add_num(nummerering.num_having_numId(stilens).abstractNumId.val)
        num.add_lvlOverride(ilvl=0).add_startOverride(1)
        return num.numId

    def _tabell(self, tabell: Tabell, navn: str) -> None:
        ny = self.dokument.add_table(rows=0, cols=len(tabell.hode), style="Table Grid")
        _beskriv(ny, navn or uten_merker(tabell.hode[0]))
        for nr, rad in enumerate((tabell.hode, *tabell.rader)):
            celler = ny.add_row().cells
            _merk_rad(ny.rows[nr]._tr, hode=nr == 0, skrives_i=any(FELT.search(celle) for celle in rad))
            for celle, tekst in zip(celler, rad, strict=True):
                celle.paragraphs[0].style = wordstil.CELLE if nr else wordstil.KOLONNE
                self._fyll(celle.paragraphs[0], tekst)
                # A short table stays on one page.
                kort = len(tabell.rader) <= KORT_TABELL
                celle.paragraphs[0].paragraph_format.keep_with_next = kort and nr < len(tabell.rader)
        if len(tabell.hode) == len(NAVN_OG_INNHOLD):
            _sett_bredder(ny)
        self.dokument.add_paragraph(style=wordstil.LUFT)

    def _fyll(self, avsnitt: Paragraph, tekst: str) -> Paragraph:
        for del_ in del_opp(uten_laant(tekst)):
            for stykke, er_felt in del_opp_felter(del_.tekst):
                if er_felt:
                    self._felter += 1
                    avsnitt._p.append(_felt(avsnitt, stykke, self._felter))
                else:
                    avsnitt.add_run(stykke).italic = True if del_.utheving else None
        return avsnitt


def _sett_bredder(tabell: Table) -> None:
    """Column by column and cell by cell: Word reads the one, LibreOffice the other."""
    tabell.autofit = False
    for kolonne, bredde in zip(tabell.columns, NAVN_OG_INNHOLD, strict=True):
        kolonne.width = bredde
        for celle in kolonne.cells:
            celle.width = bredde


def kort_navn(tekst: str) -> str:
    """A blank's name within the 64 characters Word has room for, cut between words."""
    if len(tekst) <= LENGSTE_NAVN:
        return tekst
    return f"{tekst[: LENGSTE_NAVN - 1].rsplit(' ', 1)[0].rstrip(' ,.;:')}…"


def _felt(avsnitt: Paragraph, tekst: str, nummer: int) -> OxmlElement:
    """A blank as a content control: one click chooses all of it, and it becomes plain text when filled.

    Programs that do not know content controls show the marked text. No `w:text`: LibreOffice 7.4 would drop
    the marking.
    """
    lop = avsnitt.add_run(tekst, style=wordstil.FELT)._r
    kontroll, egenskaper, innhold = (OxmlElement(f"w:{navn}") for navn in ("sdt", "sdtPr", "sdtContent"))
    verdier = {"alias": kort_navn(tekst.strip("[]")), "id": str(nummer), "temporary": None, "showingPlcHdr": None}
    for navn, verdi in verdier.items():
        element = OxmlElement(f"w:{navn}")
        if verdi:
            element.set(qn("w:val"), verdi)
        egenskaper.append(element)
    innhold.append(lop)
    kontroll.extend((egenskaper, innhold))
    return kontroll


def _feltkode(avsnitt: Paragraph, kode: str) -> None:
    felt = OxmlElement("w:fldSimple")
    felt.set(qn("w:instr"), kode)
    felt.append(avsnitt.add_run("1")._r)
    avsnitt._p.append(felt)


def _merk_rad(rad: OxmlElement, *, hode: bool, skrives_i: bool) -> None:
    egenskaper = rad.get_or_add_trPr()
    egenskaper.append(OxmlElement("w:cantSplit"))
    if skrives_i:
        hoyde = OxmlElement("w:trHeight")
        hoyde.set(qn("w:val"), str(SKRIVEHOYDE))
        hoyde.set(qn("w:hRule"), "atLeast")
        egenskaper.append(hoyde)
    if hode:
        egenskaper.append(OxmlElement("w:tblHeader"))


def _beskriv(tabell: Any, navn: str) -> None:
    """The table's name for those who hear it, and the first row as its header."""
    egenskaper = tabell._tbl.tblPr
    utseende = egenskaper.find(qn("w:tblLook"))
    if utseende is not None:
        utseende.set(qn("w:firstRow"), "1")
        utseende.set(qn("w:firstColumn"), "0")
    tittel = OxmlElement("w:tblCaption")
    tittel.set(qn("w:val"), navn)
    egenskaper.append(tittel)
