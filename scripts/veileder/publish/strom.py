"""The feed of changes: what stands on «Hva som er endret», for whoever wants to be told.

Only where the site has an address. An entry is a heading with a month or a day in it; the newest has the day the
page was last gone through, the others the day their heading gives.
"""

import re
from collections.abc import Iterator
from html import escape

from lxml import html
from lxml.html import Element

from veileder.model.datoer import MAANEDER
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk

FIL = "endringer.xml"
SIDE = "/om/endringer/"
_DATO = re.compile(rf"(?:(\d{{1,2}})\. )?({'|'.join(MAANEDER)}) (\d{{4}})", re.IGNORECASE)


def skriv_strom(verk: Verk) -> None:
    """Write the feed, where the site has an address and the guide a page of changes."""
    side = verk.nettsted.sider.get(SIDE)
    if not verk.nettadresse or side is None:
        return
    rot = verk.nettadresse.rstrip("/")
    ganger = list(_innslag(side, verk.veileder.sider[SIDE].hode.sist_sett or verk.utgave.dato))
    innslag = [
        f"<entry><id>{rot}{SIDE}#{id_}</id><title>{escape(tittel)}</title><updated>{dag}T00:00:00Z</updated>"
        f'<link href="{rot}{SIDE}#{id_}"/><content type="html">{escape(tekst)}</content></entry>'
        for id_, tittel, dag, tekst in ganger
    ]
    linjer = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">',
        f"<id>{rot}/{FIL}</id>",
        f"<title>{escape(verk.utgave.tittel)}: hva som er endret</title>",
        f"<updated>{max(dag for _, _, dag, _ in ganger)}T00:00:00Z</updated>" if ganger else "",
        f'<link rel="self" href="{rot}/{FIL}"/><link href="{rot}{SIDE}"/>',
        f"<author><name>{escape(verk.utgave.tittel)}</name></author>",
        *innslag,
        "</feed>",
    ]
    verk.nettsted.lag_fil(FIL, "\n".join(linje for linje in linjer if linje) + "\n")


def pek_paa_strommen(side: Nettside, verk: Verk) -> None:
    """Have the page say that there is a feed, for readers' programs to find."""
    if verk.nettadresse and side.adresse in verk.veileder.sider and SIDE in verk.veileder.sider:
        lenke = Element("link", rel="alternate", type="application/atom+xml", href=side.rot + FIL)
        side.tre.find("head").append(lenke)


def _innslag(side: Nettside, sist_sett: str) -> Iterator[tuple[str, str, str, str]]:
    """Each dated heading of the page: id, heading, day, and what stands below it as HTML with whole links left out."""
    forst = True
    for overskrift in side.tre.xpath("//article//h2[@id]"):
        tittel = " ".join(overskrift.text_content().replace("\u00ad", "").split())
        treff = _DATO.search(tittel)
        if treff is None:
            continue
        tekst = []
        for element in overskrift.itersiblings():
            if element.tag == "h2":
                break
            tekst.append(html.tostring(_uten_lenker(element), encoding="unicode").strip())
        yield overskrift.get("id"), tittel, sist_sett if forst else _dag(treff), "".join(tekst)
        forst = False


def _uten_lenker(element: html.HtmlElement) -> html.HtmlElement:
    """A copy with the words of links and of explained terms, and none of their addresses."""
    kopi = html.fragment_fromstring(html.tostring(element, encoding="unicode", with_tail=False))
    for forklaring in kopi.xpath(".//*[@popover]"):
        forklaring.drop_tree()
    for del_ in kopi.xpath(".//a | .//button | .//span"):
        del_.drop_tag()
    return kopi


def _dag(treff: re.Match[str]) -> str:
    maaned = [navn.lower() for navn in MAANEDER].index(treff[2].lower()) + 1
    return f"{treff[3]}-{maaned:02}-{int(treff[1] or 1):02}"
