"""Two parties, three roles, drawn with PowerPoint's own shapes so that they can be moved and recoloured."""

from collections.abc import Mapping, Sequence

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Cm, Pt

from veileder.model.figurdata import SPORNAVN, Linjesteg
from veileder.model.roller import Rolle

FORMER = {
    "sirkel": MSO_SHAPE.OVAL,
    "kvadrat": MSO_SHAPE.RECTANGLE,
    "trekant": MSO_SHAPE.ISOSCELES_TRIANGLE,
    "rombe": MSO_SHAPE.DIAMOND,
}
SKRIFT, BLEKK, FLATE = "Arial", RGBColor(0x14, 0x18, 0x1F), RGBColor(0xF2, 0xF4, 0xF6)
# Each party a box: its heading, left edge and width in centimetres, and who belongs to it.
BOKSER = (
    ("Part: arbeidsgiver", 2.0, 14.2, "arbeidsgiver"),
    ("Part: arbeidstakere", 16.8, 7.1, "arbeidstaker"),
    ("Egen rolle, ikke part", 24.5, 7.4, "ingen"),
)
TOPP, HOYDE, TEGN = 4.8, 10.6, 4.2
# The two lines: where each begins, and the measures of a station, in centimetres.
SPORTOPP = {"utvikling": 6.2, "beslutning": 12.2}
STASJONSHOYDE, STASJONSROM, STASJONSMERKE, MERKEROM = 3.9, 0.5, 0.95, 1.25
MERKE = ("folkevalgte", "administrasjon", "tillitsvalgte")


def tegn_roller(lysark: Slide, roller: Mapping[str, Rolle], farger: Mapping[str, str]) -> None:
    """Each party as a box with its roles in it, and vernetjenesten beside them."""
    for overskrift, venstre, bredde, part in BOKSER:
        egne = [rolle for rolle in roller.values() if rolle.part == part]
        _boks(lysark, overskrift, venstre, bredde, [rolle.navn for rolle in egne])
        for nr, rolle in enumerate(egne):
            rute = bredde / len(egne)
            _rolle(lysark, rolle, venstre + nr * rute, rute, farger)


def _boks(lysark: Slide, overskrift: str, venstre: float, bredde: float, navn: list[str]) -> None:
    boks = lysark.shapes.add_shape(MSO_SHAPE.RECTANGLE, Cm(venstre), Cm(TOPP), Cm(bredde), Cm(HOYDE))
    _beskriv(boks, overskrift, f"{overskrift}: {' og '.join(navn)}")
    boks.fill.solid()
    boks.fill.fore_color.rgb = FLATE
    boks.line.color.rgb = BLEKK
    boks.line.width = Pt(1.5)
    _uten_temastil(boks)
    boks.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    boks.text_frame.margin_top = Cm(0.8)
    _tekst(boks.text_frame, overskrift, 20, fet=True)


def _rolle(lysark: Slide, rolle: Rolle, venstre: float, bredde: float, farger: Mapping[str, str]) -> None:
    midt = venstre + (bredde - TEGN) / 2
    tegn = lysark.shapes.add_shape(FORMER[rolle.form], Cm(midt), Cm(TOPP + 2.8), Cm(TEGN), Cm(TEGN))
    _mal(tegn, rolle, farger)
    hvem = rolle.navn.lower()
    _beskriv(tegn, f"Tegn for {hvem}", f"{rolle.form.capitalize()}: tegnet for {hvem}")
    navn = lysark.shapes.add_textbox(Cm(venstre), Cm(TOPP + 7.6), Cm(bredde), Cm(2))
    navn.name = rolle.navn
    _tekst(navn.text_frame, rolle.navn, 22, fet=True)


def tegn_linjer(
    lysark: Slide, steg: Sequence[Linjesteg], roller: Mapping[str, Rolle], farger: Mapping[str, str]
) -> None:
    """The two lines a case moves along, one above the other; the numbers are the order of the way."""
    for linje, topp in SPORTOPP.items():
        nummererte = [(nr, ett) for nr, ett in enumerate(steg, start=1) if ett.linje == linje]
        navn = lysark.shapes.add_textbox(Cm(2), Cm(topp - 1.3), Cm(29.8), Cm(1.2))
        navn.name = SPORNAVN[linje]
        _tekst(navn.text_frame, SPORNAVN[linje], 20, fet=True, midtstilt=False)
        bredde = 29.867 / len(nummererte) - STASJONSROM
        for plass, (nr, ett) in enumerate(nummererte):
            _stasjon(lysark, nr, ett, (2 + plass * (bredde + STASJONSROM), topp, bredde), roller, farger)
            # The way changes line beside the stations of the upper one: down after the last before a crossing, up
            # to the first after one.
            if linje == "utvikling":
                midt = 2 + plass * (bredde + STASJONSROM) + bredde / 2
                if nr < len(steg) and steg[nr].linje != linje:
                    _pil(lysark, MSO_SHAPE.DOWN_ARROW, midt, "Over på beslutningslinja")
                if nr > 1 and steg[nr - 2].linje != linje:
                    _pil(lysark, MSO_SHAPE.UP_ARROW, midt, "Tilbake til utviklingslinja")


def _pil(lysark: Slide, form: MSO_SHAPE, midt: float, navn: str) -> None:
    pil = lysark.shapes.add_shape(
        form, Cm(midt - 0.7), Cm(SPORTOPP["utvikling"] + STASJONSHOYDE + 0.2), Cm(1.4), Cm(1.7)
    )
    _beskriv(pil, navn, navn)
    pil.fill.solid()
    pil.fill.fore_color.rgb = BLEKK
    pil.line.fill.background()
    _uten_temastil(pil)


def _stasjon(
    lysark: Slide,
    nr: int,
    steg: Linjesteg,
    plass: tuple[float, float, float],
    roller: Mapping[str, Rolle],
    farger: Mapping[str, str],
) -> None:
    venstre, topp, bredde = plass
    boks = lysark.shapes.add_shape(MSO_SHAPE.RECTANGLE, Cm(venstre), Cm(topp), Cm(bredde), Cm(STASJONSHOYDE))
    med = [rolle for rolle in roller.values() if rolle.id in steg.roller]
    hvem = ", ".join(rolle.navn.lower() for rolle in med)
    _beskriv(boks, f"Steg {nr}", f"Steg {nr}: {steg.navn}. Med: {hvem}")
    boks.fill.solid()
    boks.fill.fore_color.rgb = FLATE
    boks.line.color.rgb = BLEKK
    boks.line.width = Pt(1.5)
    _uten_temastil(boks)
    boks.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    boks.text_frame.margin_left = boks.text_frame.margin_right = Cm(0.15)
    _tekst(boks.text_frame, f"{nr}\n{steg.navn}", 18, fet=True)
    start = venstre + (bredde - len(med) * MERKEROM) / 2
    for plassnr, rolle in enumerate(med):
        kant = (MERKEROM - STASJONSMERKE) / 2
        tegn = lysark.shapes.add_shape(
            FORMER[rolle.form],
            Cm(start + plassnr * MERKEROM + kant),
            Cm(topp + 2.2),
            Cm(STASJONSMERKE),
            Cm(STASJONSMERKE),
        )
        _mal(tegn, rolle, farger)
        tegn.name = f"Steg {nr}: {rolle.navn}"


def tegn_merke(lysark: Slide, roller: Mapping[str, Rolle], farger: Mapping[str, str]) -> list[Shape]:
    """The three shapes of the guide, small, in the lower right corner."""
    former = []
    for nr, id_ in enumerate(MERKE):
        plass = (Cm(27.6 + nr), Cm(17.35), Cm(0.7), Cm(0.7))
        form = lysark.shapes.add_shape(FORMER[roller[id_].form], *plass)
        _mal(form, roller[id_], farger)
        form.name = f"Merke {nr + 1}"
        former.append(form)
    return former


def _mal(form: Shape, rolle: Rolle, farger: Mapping[str, str]) -> None:
    farge = farger.get(f"--farge-{rolle.id}", "#14181f").lstrip("#").upper()
    form.fill.solid()
    hel = farge if len(farge) == 6 else "".join(tegn * 2 for tegn in farge)
    form.fill.fore_color.rgb = RGBColor.from_string(hel)
    form.line.fill.background()
    _uten_temastil(form)


def _uten_temastil(form: Shape) -> None:
    """The theme would add a shadow."""
    form._element.remove(form._element.find(qn("p:style")))


def _beskriv(form: Shape, navn: str, beskrivelse: str) -> None:
    form.name = navn
    form._element.nvSpPr.cNvPr.set("descr", beskrivelse)


def _tekst(ramme: TextFrame, tekst: str, punkt: int, *, fet: bool, midtstilt: bool = True) -> None:
    ramme.word_wrap = True
    avsnitt = ramme.paragraphs[0]
    avsnitt.alignment = 2 if midtstilt else 1
    for nr, linje in enumerate(tekst.split("\n")):
        if nr:
            avsnitt.add_line_break()
        lop = avsnitt.add_run()
        lop.text = linje
        lop.font.size, lop.font.name, lop.font.bold = Pt(punkt), SKRIFT, fet
        lop.font.color.rgb = BLEKK
        lop.font.language_id = 1044
