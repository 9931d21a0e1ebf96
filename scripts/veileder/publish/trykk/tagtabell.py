"""Header cells of tables: their direction, their ids, and which of them each cell answers to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pydyf

from veileder.publish.trykk.tagnode import Node


def knytt_celler(noder: Mapping[Any, Node]) -> None:
    """Whoever hears a cell hears what its row and its column are about, also where a row heads a group."""
    tabeller = [node for element, node in noder.items() if node.slag == "Table" and element is node.element]
    for nummer, tabell in enumerate(tabeller, start=1):
        _knytt(tabell, nummer)


def _knytt(tabell: Node, nummer: int) -> None:
    kolonner: dict[int, str] = {}
    gruppe: list[str] = []
    teller = 0
    opptatt: dict[int, int] = {}
    for rad in _rader(tabell):
        rader: list[str] = []
        plass = _neste_ledige(0, opptatt)
        i_hodet = rad.over is not None and rad.over.slag == "THead"
        for celle in rad.barn:
            if not isinstance(celle, Node) or celle.slag not in ("TH", "TD"):
                continue
            bredde = int(celle.element.get("colspan") or 1)
            egenskaper: dict[str, Any] = {"O": "/Table"}
            if bredde > 1:
                egenskaper["ColSpan"] = bredde
            if celle.slag == "TH":
                teller += 1
                id_ = f"tabell-{nummer}-{teller}"
                celle.egenskaper["ID"] = pydyf.String(id_)
                omfang = celle.element.get("scope") or ("col" if i_hodet else "row")
                egenskaper["Scope"] = "/Column" if omfang.startswith("col") else "/Row"
                if omfang == "rowgroup":
                    gruppe = [id_]
                elif omfang.startswith("col"):
                    kolonner.update(dict.fromkeys(range(plass, plass + bredde), id_))
                else:
                    rader.append(id_)
            else:
                over = [kolonner[plass]] if plass in kolonner else []
                if viser := [*over, *gruppe, *rader]:
                    egenskaper["Headers"] = pydyf.Array([pydyf.String(id_) for id_ in viser])
            celle.attributter.append(egenskaper)
            if (hoyde := int(celle.element.get("rowspan") or 1)) > 1:
                egenskaper["RowSpan"] = hoyde
                opptatt.update(dict.fromkeys(range(plass, plass + bredde), hoyde))
            plass = _neste_ledige(plass + bredde, opptatt)
        opptatt = {kolonne: igjen - 1 for kolonne, igjen in opptatt.items() if igjen > 1}


def _neste_ledige(plass: int, opptatt: Mapping[int, int]) -> int:
    """The first column that no cell of a row above reaches down into."""
    while plass in opptatt:
        plass += 1
    return plass


def _rader(node: Node) -> Iterator[Node]:
    barn: Iterable[Any] = node.barn
    for ett in barn:
        if isinstance(ett, Node):
            if ett.slag == "TR":
                yield ett
            else:
                yield from _rader(ett)
