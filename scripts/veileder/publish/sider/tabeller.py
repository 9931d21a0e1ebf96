"""Tables written in Markdown get what the macros' tables have: a frame that scrolls, a name, cell labels.

Without it a wide table would widen the page on a phone, and a keyboard could not reach what is outside. A table
whose rows are cards on a phone says with roles that it is still a table: `display: block` takes that away.
"""

from lxml import html
from lxml.html import HtmlElement

from veileder.model.ordbok import Ordbok
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk

ROLLER = {"col": "columnheader", "row": "rowheader"}
OVERSKRIFTER = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def ram_inn_tabeller(side: Nettside, verk: Verk) -> None:
    """Frame the bare tables of the page, and let the tables that become cards stay tables."""
    ram_inn(side.tre, verk.ord_paa(side))
    gi_roller(side.tre)


def gi_roller(tre: HtmlElement) -> None:
    """Roles for the parts of each table whose cells know their column."""
    for tabell in tre.xpath("//table[.//td[@data-kolonne]]"):
        tabell.set("role", "table")
        for del_ in tabell.iter("thead", "tbody", "tfoot"):
            del_.set("role", "rowgroup")
        for rad in tabell.iter("tr"):
            rad.set("role", "row")
        for celle in tabell.iter("td", "th"):
            celle.set("role", ROLLER.get(celle.get("scope"), "cell"))


def ram_inn(tre: HtmlElement, ord_: Ordbok) -> None:
    """Each bare table in a named region, and each cell told which column it is in."""
    overskrift = ""
    nummer = 0
    for element in list(tre.iter()):
        if element.tag in OVERSKRIFTER:
            overskrift = " ".join(element.text_content().split())
        # Python-Markdown writes `<table>` bare and without a caption; the macros' tables have one.
        elif element.tag == "table" and not element.attrib and len(element) and element[0].tag == "thead":
            nummer += 1
            _merk_celler(element)
            _ram_inn(element, ord_.sider.tabell(nummer=nummer, navn=overskrift))


def _merk_celler(tabell: HtmlElement) -> None:
    kolonner = [" ".join(celle.text_content().split()) for celle in tabell.iterfind("thead/tr/th")]
    for celle in tabell.iterfind("thead/tr/th"):
        celle.set("scope", "col")
    for rad in tabell.iterfind("tbody/tr"):
        for celle, kolonne in zip(rad, kolonner, strict=False):
            celle.set("data-kolonne", kolonne)


def _ram_inn(tabell: HtmlElement, navn: str) -> None:
    ramme = html.Element("div", {"class": "tabell", "role": "region", "tabindex": "0", "aria-label": navn})
    ramme.tail, tabell.tail = tabell.tail, None
    tabell.getparent().replace(tabell, ramme)
    ramme.append(tabell)
