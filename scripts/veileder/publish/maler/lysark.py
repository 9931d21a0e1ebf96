"""A set of slides as a PowerPoint file: real titles, notes, alternative text, Norwegian."""

import io
from collections.abc import Mapping
from typing import Any

from pptx import Presentation as ny_presentasjon
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Cm, Pt

from veileder.model.datoer import norsk_dato
from veileder.model.dokumentmal import ARKFIGURER, Ark, Lysark, Tabell
from veileder.model.tekst import del_opp, uten_merker
from veileder.model.utgave import nettadresse
from veileder.model.veileder import Veileder
from veileder.publish.maler.lysarkfigur import tegn_linjer, tegn_merke, tegn_roller
from veileder.publish.maler.pakke import kildelinje, pakk_om, sett_egenskaper

BREDDE, HOYDE, KANT = Cm(33.867), Cm(19.05), Cm(2)
# The library's layouts that are used, by number, and their names in Norwegian.
TITTEL, PUNKTER, BARE_TITTEL = "Tittel", "Tittel og punkter", "Bare tittel"
OPPSETT = {0: TITTEL, 1: PUNKTER, 5: BARE_TITTEL}
SKRIFT, BLEKK = "Arial", RGBColor(0x14, 0x18, 0x1F)
FLATE, HVIT = RGBColor(0xF2, 0xF4, 0xF6), RGBColor(0xFF, 0xFF, 0xFF)


def lag_lysark(sett: Lysark, veileder: Veileder, farger: Mapping[str, str]) -> bytes:
    """The bytes of the .pptx; the same for the same content and edition."""
    presentasjon = ny_presentasjon()
    _sett_opp(presentasjon)
    utgave, ord_ = veileder.utgave, veileder.ordbok()
    sett_egenskaper(presentasjon.core_properties, sett.navn, sett.versjon, utgave, ord_.sprak)
    under = (
        f"{utgave.tittel}, utgave {utgave.versjon}, {norsk_dato(utgave.dato)}",
        f"{uten_merker(utgave.status)} {ord_.word.avklar}",
    )
    for ark in sett.ark:
        lysark = presentasjon.slides.add_slide(presentasjon.slide_layouts.get_by_name(_oppsett(ark)))
        _fyll(lysark, ark, veileder, farger, under)
    _legg_i_bunnen(presentasjon, uten_merker(utgave.status), veileder, farger)
    ut = io.BytesIO()
    presentasjon.save(ut)
    return pakk_om(ut.getvalue(), utgave, ord_.sprak)


def _oppsett(ark: Ark) -> str:
    if ark.tabell or ark.slag in ARKFIGURER:
        return BARE_TITTEL
    return TITTEL if ark.slag == "tittel" else PUNKTER


def _sett_opp(presentasjon: Presentation) -> None:
    """Wide slides, three layouts with Norwegian names, type large enough to read from the back row."""
    presentasjon.slide_width, presentasjon.slide_height = BREDDE, HOYDE
    for nr, oppsett in reversed(list(enumerate(presentasjon.slide_layouts))):
        if nr in OPPSETT:
            oppsett.name = OPPSETT[nr]
        else:
            presentasjon.slide_layouts.remove(oppsett)
    for mal in (presentasjon.slide_master, *presentasjon.slide_layouts):
        for form in list(mal.placeholders):
            # Date, foot and number stand empty on the slides; the foot is the status line.
            if form.placeholder_format.idx in (10, 11, 12) or form.placeholder_format.type in (13, 15, 16):
                form._element.getparent().remove(form._element)
            elif form.placeholder_format.idx == 0:
                _plasser(form, Cm(1.1), Cm(2.9))
            else:
                _plasser(form, Cm(4.6), Cm(11.8))
    tittel = presentasjon.slide_layouts.get_by_name(TITTEL)
    for form in tittel.placeholders:
        _plasser(form, *((Cm(4), Cm(5)) if form.placeholder_format.idx == 0 else (Cm(9.4), Cm(6))))


def _plasser(form: Any, topp: int, hoyde: int) -> None:
    form.left, form.top, form.width, form.height = KANT, topp, BREDDE - 2 * KANT, hoyde


def _fyll(lysark: Slide, ark: Ark, veileder: Veileder, farger: Mapping[str, str], under: tuple[str, str]) -> None:
    forside = ark.slag == "tittel"
    _skriv(lysark.shapes.title.text_frame, [ark.tittel], 48 if forside else 38, fet=True)
    lysark.shapes.title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if forside else MSO_ANCHOR.MIDDLE
    kropp = next((form for form in lysark.placeholders if form.placeholder_format.idx == 1), None)
    if kropp is not None:
        _skriv(kropp.text_frame, [*ark.punkter, *(under if forside else ())], 22 if forside else 30)
    if ark.slag == "roller":
        tegn_roller(lysark, veileder.roller, farger)
    if ark.slag == "linjer":
        tegn_linjer(lysark, tuple(veileder.linjesteg.values()), veileder.roller, farger)
    if ark.tabell:
        _tabell(lysark, ark.tabell, ark.tittel)
    _notater(lysark, ark, veileder)


def _skriv(ramme: TextFrame, tekster: list[str], punkt: int, *, fet: bool = False, farge: RGBColor = BLEKK) -> None:
    ramme.word_wrap = True
    for nr, tekst in enumerate(tekster):
        avsnitt = ramme.paragraphs[0] if nr == 0 else ramme.add_paragraph()
        avsnitt.alignment = 1
        avsnitt.space_after = Pt(10)
        for del_ in del_opp(tekst):
            lop = avsnitt.add_run()
            lop.text = del_.tekst
            lop.font.size, lop.font.name, lop.font.bold = Pt(punkt), SKRIFT, fet
            lop.font.italic = True if del_.utheving else None
            lop.font.color.rgb = farge
            lop.font.language_id = 1044


def _tabell(lysark: Slide, tabell: Tabell, navn: str) -> None:
    rader = (tabell.hode, *tabell.rader)
    ramme = lysark.shapes.add_table(
        len(rader), len(tabell.hode), KANT, Cm(4.6), BREDDE - 2 * KANT, Cm(2.1) * len(rader)
    )
    ramme.name = "Tabell"
    ramme._element.nvGraphicFramePr.cNvPr.set("descr", f"Tabell: {navn}")
    ramme.table.first_row, ramme.table.horz_banding = True, False
    for rad, tekster in zip(ramme.table.rows, rader, strict=True):
        for celle, tekst in zip(rad.cells, tekster, strict=True):
            hode = tekster is tabell.hode
            celle.fill.solid()
            celle.fill.fore_color.rgb = BLEKK if hode else FLATE
            _skriv(celle.text_frame, [tekst], 22, fet=hode, farge=HVIT if hode else BLEKK)
            celle.vertical_anchor = MSO_ANCHOR.MIDDLE


def _notater(lysark: Slide, ark: Ark, veileder: Veileder) -> None:
    """What the speaker says, and what it builds on."""
    linjer = [uten_merker(tekst) for tekst in ark.notater]
    linjer += [f"Kilde: {kildelinje(veileder.kilder[nokkel])}" for nokkel in ark.kilder]
    lysark.notes_slide.notes_text_frame.text = "\n".join(linjer)


def _legg_i_bunnen(presentasjon: Presentation, status: str, veileder: Veileder, farger: Mapping[str, str]) -> None:
    """On the master: seen on every slide, and not read out again on each of them."""
    forste = presentasjon.slides[0]
    boks = forste.shapes.add_textbox(KANT, HOYDE - Cm(1.6), BREDDE - 2 * KANT - Cm(6), Cm(1))
    boks.name = "Status"
    nett = nettadresse(veileder.utgave)
    _skriv(boks.text_frame, [f"{status} {nett}".strip()], 12)
    nummer = forste.shapes.add_textbox(BREDDE - KANT - Cm(1.2), HOYDE - Cm(1.6), Cm(1.2), Cm(1))
    nummer.name = "Sidetall"
    _skriv(nummer.text_frame, [""], 12)
    _sett_lysarknummer(nummer.text_frame)
    former = [boks, nummer, *tegn_merke(forste, veileder.roller, farger)]
    for form in former:
        presentasjon.slide_master.shapes._spTree.append(form._element)


def _sett_lysarknummer(ramme: TextFrame) -> None:
    """The number of the slide it stands on, so that somebody at the back can ask about slide 7."""
    felt = ramme.paragraphs[0]._p.makeelement(
        qn("a:fld"), {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
    )
    egenskaper = felt.makeelement(qn("a:rPr"), {"lang": "nb-NO", "sz": "1200"})
    tekst = felt.makeelement(qn("a:t"), {})
    tekst.text = "‹nr.›"
    felt.extend((egenskaper, tekst))
    ramme.paragraphs[0]._p.get_or_add_pPr().addnext(felt)
