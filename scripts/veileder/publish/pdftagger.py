"""The tag tree: table headers get a scope, and what says nothing becomes an artifact.

WeasyPrint marks margin boxes and decorative SVG as content but has no place for them in the tag tree, or
gives them a figure without alternative text. A screen reader would read the page foot in the middle of a
sentence. Everything the tree does not reach is marked as an artifact instead.
"""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Operator, Pdf


def rett_tagger(pdf: Pdf) -> None:
    """Mend the tag tree and the marks in the page streams."""
    rot = pdf.Root.StructTreeRoot
    _rydd(rot)
    naadd = _merk_celler_og_samle(rot)
    for side in pdf.pages:
        _gjor_resten_til_artefakter(pdf, side, naadd.get(side.obj.objgen, set()), rot)


def _barn(element: Object) -> list[Object]:
    barn = element.get("/K")
    if barn is None:
        return []
    return list(barn) if isinstance(barn, Array) else [barn]


def _er_element(barn: Object) -> bool:
    return isinstance(barn, Dictionary) and "/S" in barn


def _rydd(element: Object) -> bool:
    """Take out, from the leaves up, figures without alternative text and elements left empty.

    A cell keeps its place: an empty cell is still a column.
    """
    barn = _barn(element)
    beholdt = [ett for ett in barn if not _er_element(ett) or _rydd(ett)]
    if len(beholdt) != len(barn):
        element["/K"] = Array(beholdt)
    slag = element.get("/S")
    if slag == Name.Figure and "/Alt" not in element:
        return False
    return bool(beholdt) or slag in (Name.TD, Name.TH)


def _merk_celler_og_samle(rot: Object) -> dict[tuple[int, int], set[int]]:
    """Set the scope of every header cell; return the marks the tree reaches, by page."""
    naadd: dict[tuple[int, int], set[int]] = {}
    for element, foreldre in _gaa(rot, ()):
        if element.get("/S") == Name.TH:
            _sett_omfang(element, foreldre)
        for ett in _barn(element):
            if isinstance(ett, int) and "/Pg" in element:
                naadd.setdefault(element.Pg.objgen, set()).add(int(ett))
    return naadd


def _gaa(element: Object, foreldre: tuple[Object, ...]) -> Iterator[tuple[Object, tuple[Object, ...]]]:
    yield element, foreldre
    for ett in _barn(element):
        if _er_element(ett):
            yield from _gaa(ett, (*foreldre, element))


def _sett_omfang(celle: Object, foreldre: tuple[Object, ...]) -> None:
    i_hode = any(forelder.get("/S") == Name.THead for forelder in foreldre)
    egenskaper = celle.get("/A", Dictionary(O=Name.Table))
    egenskaper["/Scope"] = Name.Column if i_hode else Name.Row
    celle["/A"] = egenskaper


def _gjor_resten_til_artefakter(pdf: Pdf, side: pikepdf.Page, naadd: set[int], rot: Object) -> None:
    """Marked content outside the tree becomes an artifact, in the stream and in the parent tree."""
    strom = []
    for operander, operator in pikepdf.parse_content_stream(side):
        if operator == Operator("BDC") and "/MCID" in operander[1] and int(operander[1].MCID) not in naadd:
            strom.append(([Name.Artifact], Operator("BMC")))
        else:
            strom.append((operander, operator))
    side.Contents = pdf.make_stream(pikepdf.unparse_content_stream(strom))
    numre = rot.ParentTree.Nums
    elementer = numre[2 * int(side.StructParents) + 1]
    for mcid in range(len(elementer)):
        if mcid not in naadd:
            elementer[mcid] = None
