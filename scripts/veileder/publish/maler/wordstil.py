"""Styles of the Word files: real headings, guidance that shows, blanks that show."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import BaseStyle

SKRIFT = "Arial"
WORDFORMAT = "15"
BLEKK = RGBColor(0x14, 0x18, 0x1F)
FELT, VEILEDNING, CELLE, KOLONNE = "Fyll inn", "Veiledning", "Tabelltekst", "Tabelloverskrift"
LUFT = "Etter tabell"
FELTFARGE, VEILEDNINGSFARGE, STREK = "FFF0C2", "E9F0FB", "1B5CB8"


def sett_opp(dokument: Document) -> None:
    """A4, margins, and every style the documents use."""
    for del_ in dokument.sections:
        del_.page_width, del_.page_height = Cm(21), Cm(29.7)
        del_.left_margin = del_.right_margin = Cm(2.5)
        del_.top_margin = del_.bottom_margin = Cm(1.8)
        del_.footer_distance = Cm(1)
    _sett_format(dokument)
    stiler = dokument.styles
    _sett(stiler["Normal"], 11, etter=6)
    stiler["Normal"].paragraph_format.line_spacing = 1.12
    _sett(stiler["Title"], 20, etter=8, fet=True)
    _uten_ramme(stiler["Title"])
    _sett(stiler["Heading 1"], 13, foran=12, etter=4, fet=True)
    for navn in ("List Bullet", "List Number"):
        _sett(stiler[navn], 11, etter=4)
    _sett(stiler["Footer"], 8.5, etter=0)
    _sett(_nytt_avsnitt(dokument, CELLE), 10, foran=3, etter=3)
    _sett(_nytt_avsnitt(dokument, KOLONNE), 10, foran=3, etter=3, fet=True)
    _sett(_nytt_avsnitt(dokument, LUFT), 4)
    veiledning = _nytt_avsnitt(dokument, VEILEDNING)
    _sett(veiledning, 9, foran=2, etter=4)
    veiledning.paragraph_format.keep_with_next = True
    _flate(veiledning.element.get_or_add_pPr(), VEILEDNINGSFARGE)
    felt = stiler.add_style(FELT, WD_STYLE_TYPE.CHARACTER)
    felt.element.get_or_add_rPr().append(_skygge(FELTFARGE))


def _sett_format(dokument: Document) -> None:
    """Today's file format: without it Word opens the file in «Compatibility Mode», with some of it switched off."""
    innstillinger = dokument.settings.element
    kompatibel = innstillinger.find(qn("w:compat"))
    if kompatibel is None:
        kompatibel = OxmlElement("w:compat")
        innstillinger.append(kompatibel)
    for gammel in kompatibel.findall(qn("w:compatSetting")):
        if gammel.get(qn("w:name")) == "compatibilityMode":
            kompatibel.remove(gammel)
    valg = OxmlElement("w:compatSetting")
    verdier = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": WORDFORMAT}
    for navn, verdi in verdier.items():
        valg.set(qn(f"w:{navn}"), verdi)
    kompatibel.append(valg)


def _nytt_avsnitt(dokument: Document, navn: str) -> BaseStyle:
    stil = dokument.styles.add_style(navn, WD_STYLE_TYPE.PARAGRAPH)
    stil.base_style = dokument.styles["Normal"]
    stil.quick_style = True
    return stil


def _sett(stil: BaseStyle, punkt: float, *, foran: float = 0, etter: float = 0, fet: bool = False) -> None:
    stil.font.name, stil.font.size, stil.font.bold = SKRIFT, Pt(punkt), fet
    stil.font.color.rgb = BLEKK
    skrifter = stil.element.rPr.rFonts
    # The theme's fonts would win over the named one.
    for navn in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        skrifter.attrib.pop(qn(f"w:{navn}"), None)
    skrifter.set(qn("w:cs"), SKRIFT)
    stil.paragraph_format.space_before, stil.paragraph_format.space_after = Pt(foran), Pt(etter)


def _uten_ramme(stil: BaseStyle) -> None:
    for ramme in stil.element.pPr.findall(qn("w:pBdr")):
        stil.element.pPr.remove(ramme)


def _flate(egenskaper: OxmlElement, farge: str) -> None:
    """A tinted box with a line to the left. The schema wants borders and shading before spacing."""
    ramme = OxmlElement("w:pBdr")
    venstre = OxmlElement("w:left")
    for navn, verdi in (("val", "single"), ("sz", "24"), ("space", "6"), ("color", STREK)):
        venstre.set(qn(f"w:{navn}"), verdi)
    ramme.append(venstre)
    avstand = egenskaper.find(qn("w:spacing"))
    avstand.addprevious(ramme)
    avstand.addprevious(_skygge(farge))


def _skygge(farge: str) -> OxmlElement:
    skygge = OxmlElement("w:shd")
    for navn, verdi in (("val", "clear"), ("color", "auto"), ("fill", farge)):
        skygge.set(qn(f"w:{navn}"), verdi)
    return skygge
