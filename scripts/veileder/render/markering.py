"""Text with marks as HTML, and addresses as links relative to the page they stand on."""

import posixpath

from markupsafe import Markup, escape

from veileder.model.dokumentmal import del_opp_felter
from veileder.model.tekst import del_opp


def relativ(adresse: str, fra: str) -> str:
    """A site address (`/forsta/#x`) as a link from the page `fra`; other addresses unchanged."""
    if not adresse.startswith("/"):
        return adresse
    sti, skille, anker = adresse.partition("#")
    lenke = posixpath.relpath(sti, fra)
    if sti.endswith("/"):
        lenke += "/"
    return lenke + skille + anker


def merket(tekst: str, fra: str) -> Markup:
    """`tekst` with its two marks as HTML; everything else escaped."""
    html = Markup("")
    for del_ in del_opp(tekst):
        if del_.adresse is not None:
            html += Markup('<a href="{}">{}</a>').format(relativ(del_.adresse, fra), del_.tekst)
        elif del_.utheving:
            html += Markup("<em>{}</em>").format(del_.tekst)
        else:
            html += escape(del_.tekst)
    return html


def med_felter(tekst: str, fra: str) -> Markup:
    """`tekst` with its marks as HTML, and the blanks a reader is to fill in marked."""
    html = Markup("")
    for stykke, er_felt in del_opp_felter(tekst):
        html += Markup('<mark class="felt">{}</mark>').format(stykke) if er_felt else merket(stykke, fra)
    return html
