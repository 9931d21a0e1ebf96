"""The tag tree, built from the HTML and not page by page: one element in the HTML is one element in the tree.

It replaces WeasyPrint's own (`weasyprint.pdf.add_tags`), which makes a new table, list and link on every page,
has no place for page feet and decoration, and knows nothing of passages in another language. What the tree
does not reach becomes an artifact: repeated table heads, page feet, leader dots, drawings without words.
Checked against ISO 32000-1 section 14.8 and ISO 14289-1.
"""

import zlib
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from veileder.publish.trykk.tagnode import GRUPPERENDE, Node, skriv_noder
from veileder.publish.trykk.tagtabell import knytt_celler

SVG = "{http://www.w3.org/2000/svg}svg"
SLAG = {
    "p": "P", "blockquote": "BlockQuote", "section": "Sect", "nav": "Sect", "ul": "L", "ol": "L", "dl": "L",
    "table": "Table", "thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD",
    "caption": "Caption", "legend": "P", "figcaption": "P", "summary": "P",
    **{f"h{nr}": f"H{nr}" for nr in range(1, 7)},
}  # fmt: skip
# Elements that are part of a line: a line of text outside a paragraph belongs to the block around it.
I_LINJE = frozenset({
    "a", "abbr", "b", "br", "cite", "code", "dfn", "em", "i", "input", "label", "mark", "q", "select", "small",
    "span", "strong", "sub", "sup", "textarea", "time", SVG,
})  # fmt: skip
UTEN_TEKST = frozenset({"input", "select", "textarea", "option"})


class Tagtre:
    """Builds the tree for a document while it is being drawn, page by page."""

    def __init__(self, rotter: Sequence[Element]) -> None:
        """`felter` are the fields of the pages so far."""
        self.forelder = {barn: element for rot in rotter for element in rot.iter() for barn in element}
        self.rot = Node("Document")
        self.noder: dict[Element, Node] = {}
        self.hoder: dict[Element, int] = {}
        self.siste_dt: dict[Element, Node] = {}
        self.sider: list[dict[int, Node]] = []
        self.felter: list[Any] = []

    @property
    def side(self) -> int:
        """The page being walked, from 0."""
        return len(self.sider) - 1

    @property
    def naadd(self) -> dict[int, Node]:
        """The marks of this page that the tree reaches."""
        return self.sider[-1]

    def ta_side(self, side: Any, strom: Any) -> None:
        """Walk a page that has just been drawn, and turn what the tree does not reach into artifacts.

        Its boxes are let go, and what was drawn is compressed: a whole book in pieces takes 100 MB more.
        """
        self.sider.append({})
        self.merker, self.hoyde = dict(strom._tags), side.height
        self._gaa(side._page_box)
        gjor_resten_til_artefakter(strom, self.naadd)
        strom._tags.clear()
        pakk_sammen(strom)
        side._page_box.children = ()

    def skriv(self, pdf: pydyf.PDF) -> None:
        """Write the tree of all pages."""
        knytt_celler(self.noder)
        skriv_noder(pdf, self.rot, self.sider)

    def _gaa(self, boks: Any) -> None:
        if isinstance(boks, AbsolutePlaceholder):
            boks = boks._box
        if isinstance(boks, boxes.MarginBox) or self._gjentatt(boks) or boks.is_leader:
            return
        if isinstance(boks, boxes.TextBox):
            self._tekst(boks)
            return
        if isinstance(boks, boxes.ReplacedBox):
            self._figur(boks)
            return
        if getattr(boks, "widget_annotation", None):
            self._felt(boks)
            return
        for barn in boks.children:
            self._gaa(barn)
        if getattr(boks, "link_annotation", None):
            self._lenke(boks)

    def _gjentatt(self, boks: Any) -> bool:
        """The head of a table stands again on each page it covers; it is read once."""
        if boks.element_tag != "thead" or boks.element is None:
            return False
        return self.hoder.setdefault(boks.element, self.side) != self.side

    def _tekst(self, boks: boxes.TextBox) -> None:
        merke = self.merker.get(boks)
        if merke is None or not boks.text.strip() or boks.element is None or boks.element.tag in UTEN_TEKST:
            return
        node = self._merkelapp(boks) or self._for_tekst(boks.element)
        node.innhold(self.side, merke["mcid"])
        self.naadd[merke["mcid"]] = node

    def _merkelapp(self, boks: boxes.TextBox) -> Node | None:
        """Bullets, numbers and counters before an item are its label."""
        if boks.element.tag != "li" or "::" not in boks.element_tag:
            return None
        punkt = self._punkt(boks.element)
        if punkt.merkelapp is None:
            punkt.merkelapp = Node("Lbl", punkt)
            punkt.barn.insert(0, punkt.merkelapp)
        return punkt.merkelapp

    def _for_tekst(self, element: Element) -> Node:
        """The node that text of `element` stands in. Grouping elements hold paragraphs, not text."""
        node = self._node(element)
        if node.slag not in GRUPPERENDE:
            return node
        blokk = element
        while blokk.tag in I_LINJE and blokk in self.forelder:
            blokk = self.forelder[blokk]
        if node.avsnitt.get(blokk) is None:
            node.avsnitt[blokk] = node.nytt("P")
        return node.avsnitt[blokk]

    def _node(self, element: Element) -> Node:
        """The node of `element`, or of the nearest ancestor that has one."""
        if element in self.noder:
            return self.noder[element]
        over = self.forelder.get(element)
        node = self._lag_node(element, self._node(over) if over is not None else self.rot)
        self.noder[element] = node
        return node

    def _lag_node(self, element: Element, over: Node) -> Node:
        if element.tag in ("dt", "dd"):
            return self._term(element, over)
        if element.tag == "li":
            punkt = over.nytt("TOCI" if over.slag == "TOC" else "LI", element)
            return punkt if over.slag == "TOC" else punkt.nytt("LBody")
        slag = self._slag(element)
        if slag is None:
            return over
        if slag == "Link":
            over = over.nytt("Reference") if over.slag == "TOCI" else self._for_tekst(self.forelder[element])
        elif slag == "Span":
            over = self._for_tekst(self.forelder[element])
        return over.nytt(slag, element)

    def _slag(self, element: Element) -> str | None:
        if element.tag == "a":
            return "Link" if element.get("href") else None
        if element.tag in ("ul", "ol") and self._i_innhold(element):
            return "TOC"
        if element.tag in SLAG:
            return SLAG[element.tag]
        return "Span" if element.get("lang") and element.tag in I_LINJE else None

    def _i_innhold(self, element: Element) -> bool:
        over = self.forelder.get(element)
        while over is not None and over.tag != "nav":
            over = self.forelder.get(over)
        return over is not None

    def _punkt(self, element: Element) -> Node:
        kropp = self._node(element)
        return kropp if kropp.slag == "TOCI" or kropp.over is None else kropp.over

    def _term(self, element: Element, liste: Node) -> Node:
        dl = self.forelder[element]
        if element.tag == "dt" or dl not in self.siste_dt:
            self.siste_dt[dl] = liste.nytt("LI")
        return self.siste_dt[dl].nytt("Lbl" if element.tag == "dt" else "LBody", element)

    def _figur(self, boks: boxes.ReplacedBox) -> None:
        """A drawing with words for whoever does not see it; without words it is decoration."""
        merke = self.merker.get(boks)
        tittel = boks.element.find("{http://www.w3.org/2000/svg}title") if boks.element is not None else None
        ord_ = (tittel.text or "") if tittel is not None else (boks.element.get("alt") or "")
        if merke is None or not ord_.strip():
            return
        node = self._for_tekst(self.forelder[boks.element]).nytt("Figure")
        node.egenskaper["Alt"] = pydyf.String(" ".join(ord_.split()))
        x, y = boks.content_box_x(), boks.content_box_y()
        ramme = (x, self.hoyde - y - boks.height, x + boks.width, self.hoyde - y)
        node.attributter.append({"O": "/Layout", "BBox": pydyf.Array([round(tall * 0.75, 2) for tall in ramme])})
        node.innhold(self.side, merke["mcid"])
        self.naadd[merke["mcid"]] = node

    def _lenke(self, boks: Any) -> None:
        node = self._node(boks.element)
        merknad = boks.link_annotation
        navn = boks.element.get("data-navn") or " ".join("".join(boks.element.itertext()).split())
        merknad["Contents"] = pydyf.String(navn.replace("000", "").strip() if "000" in navn else navn)
        merknad["F"] = 4
        merknad["QuadPoints"] = pydyf.Array(list(self._hjorner(boks.lenkeflater)))
        node.merknad(self.side, merknad)

    def _hjorner(self, flater: Sequence[tuple[float, ...]]) -> Iterator[float]:
        for x1, y1, x2, y2 in flater:
            for x, y in ((x1, y1), (x2, y1), (x1, y2), (x2, y2)):
                yield round(x * 0.75, 2)
                yield round((self.hoyde - y) * 0.75, 2)

    def _felt(self, boks: Any) -> None:
        node = self._for_tekst(self.forelder[boks.element]).nytt("Form")
        node.merknad(self.side, boks.widget_annotation)
        self.felter.append(boks)


def gjor_resten_til_artefakter(strom: Any, naadd: dict[int, Node]) -> None:
    """Marked content that the tree does not reach: nobody should hear a page foot in the middle of a sentence."""
    deler = strom.stream
    for plass, del_ in enumerate(deler):
        if isinstance(del_, pydyf.Dictionary) and "MCID" in del_ and del_["MCID"] not in naadd:
            deler[plass - 1], deler[plass], deler[plass + 1] = b"/Artifact", b"", b"BMC"


def pakk_sammen(strom: Any) -> None:
    """What is drawn on a page, compressed now. Zlib's middle level: its highest takes twice the time for 1 %."""
    strom.stream = [zlib.compress(pydyf.Array(strom.stream).data[1:-1])]
    strom.compress, strom.extra["Filter"] = False, "/FlateDecode"
