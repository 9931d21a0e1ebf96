"""A node of the tag tree, and the tree written to the PDF with its parent tree and its index of ids."""

from collections.abc import Sequence
from typing import Any

import pydyf

GRUPPERENDE = frozenset({"Document", "Sect", "Div", "BlockQuote", "L", "Table", "TR", "THead", "TBody", "TFoot", "TOC"})


class Node:
    """One structure element. `barn` holds nodes, (page, mark) and (page, annotation) in reading order."""

    def __init__(self, slag: str, over: "Node | None" = None, element: Any = None) -> None:
        self.slag, self.over, self.element = slag, over, element
        self.barn: list[Any] = []
        self.avsnitt: dict[Any, Node] = {}
        self.merkelapp: Node | None = None
        self.egenskaper: dict[str, Any] = {}
        self.attributter: list[dict[str, Any]] = []
        self.objekt = pydyf.Dictionary()
        if element is not None and element.get("lang") and element.tag != "html":
            self.egenskaper["Lang"] = pydyf.String(element.get("lang"))
        if slag == "L":
            nummerert = element is not None and element.tag == "ol"
            self.attributter.append({"O": "/List", "ListNumbering": "/Decimal" if nummerert else "/None"})

    def nytt(self, slag: str, element: Any = None) -> "Node":
        """A new last child."""
        node = Node(slag, self, element)
        self.barn.append(node)
        return node

    def innhold(self, side: int, mcid: int) -> None:
        """Marked content on a page belongs here."""
        self.barn.append((side, mcid))

    def merknad(self, side: int, merknad: pydyf.Dictionary) -> None:
        """A link or a field on a page belongs here."""
        self.barn.append((side, merknad))

    @property
    def side(self) -> int | None:
        """The page of the first content in it."""
        for ett in self.barn:
            side = ett.side if isinstance(ett, Node) else ett[0]
            if side is not None:
                return side
        return None

    def tom(self) -> bool:
        """Nothing in it to read. A cell keeps its place: an empty cell is still a column."""
        if self.slag in ("TD", "TH"):
            return False
        return all(isinstance(ett, Node) and ett.tom() for ett in self.barn)


def skriv_noder(pdf: pydyf.PDF, rot: Node, naadd: Sequence[dict[int, Node]]) -> None:
    """Write the tree below `rot`, what each mark and annotation belongs to, and the ids of the cells."""
    skriver = _Skriver(pdf, len(naadd))
    tre = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(tre)
    skriver.gi_nummer(rot)
    skriver.skriv(rot, tre.reference)
    numre = pydyf.Array()
    for nummer, side in enumerate(naadd):
        antall = max(side, default=-1) + 1
        noder = [side[mcid].objekt.reference if mcid in side else b"null" for mcid in range(antall)]
        numre.extend((nummer, pydyf.Array(noder)))
    for nummer, node in skriver.merknader:
        numre.extend((nummer, node.objekt.reference))
    oversikt = pydyf.Dictionary({"Nums": numre})
    pdf.add_object(oversikt)
    tre.update(
        K=pydyf.Array([rot.objekt.reference]),
        ParentTree=oversikt.reference,
        ParentTreeNextKey=len(naadd) + len(skriver.merknader),
    )
    if skriver.ider:
        par = [del_ for navn in sorted(skriver.ider) for del_ in (pydyf.String(navn), skriver.ider[navn].reference)]
        ider = pydyf.Dictionary({"Names": pydyf.Array(par)})
        ider["Limits"] = pydyf.Array([pydyf.String(min(skriver.ider)), pydyf.String(max(skriver.ider))])
        rot_ider = pydyf.Dictionary({"Kids": pydyf.Array()})
        pdf.add_object(ider)
        pdf.add_object(rot_ider)
        rot_ider["Kids"].append(ider.reference)
        tre["IDTree"] = rot_ider.reference
    pdf.catalog["StructTreeRoot"] = tre.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})


class _Skriver:
    def __init__(self, pdf: pydyf.PDF, sider: int) -> None:
        self.pdf, self.neste = pdf, sider
        # Asked for once: pydyf counts all pages anew each time.
        self.sidene = pdf.page_references
        self.merknader: list[tuple[int, Node]] = []
        self.ider: dict[str, pydyf.Dictionary] = {}

    def gi_nummer(self, node: Node) -> None:
        self.pdf.add_object(node.objekt)
        node.barn = [ett for ett in node.barn if not (isinstance(ett, Node) and ett.tom())]
        for ett in node.barn:
            if isinstance(ett, Node):
                self.gi_nummer(ett)

    def skriv(self, node: Node, over: bytes) -> None:
        objekt, side = node.objekt, node.side
        objekt.update(Type="/StructElem", S=f"/{node.slag}", P=over, **node.egenskaper)
        if side is not None:
            objekt["Pg"] = self.sidene[side]
        if node.attributter:
            ordbok = [pydyf.Dictionary(ett) for ett in node.attributter]
            objekt["A"] = ordbok[0] if len(ordbok) == 1 else pydyf.Array(ordbok)
        if "ID" in node.egenskaper:
            self.ider[node.egenskaper["ID"].string] = objekt
        objekt["K"] = pydyf.Array([self._barn(ett, node, side) for ett in node.barn])

    def _barn(self, ett: Any, node: Node, side: int | None) -> Any:
        if isinstance(ett, Node):
            self.skriv(ett, node.objekt.reference)
            return ett.objekt.reference
        paa, hva = ett
        if isinstance(hva, int):
            if paa == side:
                return hva
            return pydyf.Dictionary({"Type": "/MCR", "Pg": self.sidene[paa], "MCID": hva})
        hva["StructParent"] = self.neste
        self.merknader.append((self.neste, node))
        self.neste += 1
        return pydyf.Dictionary({"Type": "/OBJR", "Pg": self.sidene[paa], "Obj": hva.reference})
