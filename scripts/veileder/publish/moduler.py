"""A page asks for its scripts at once: what a module needs stands in the page's head, not one behind another."""

import posixpath
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from lxml.html import Element

from veileder.nettsted.nettsted import Nettside

_HENTER = re.compile(r'^(?:import|export)\b[^;]*?\bfrom "(\.[^"]+)"', re.MULTILINE)


def forhent_moduler(side: Nettside, docs: Path, finnes: Callable[[str], bool]) -> None:
    """After each of the page's module scripts, a `modulepreload` for every module it cannot begin without.

    `finnes` says which are modules of their own; words may have been put into the one that asks for them.
    """
    sett: set[str] = set()
    for skript in side.tre.xpath("//head/script[@type='module'][@src]"):
        opp, _, navn = skript.get("src").rpartition("assets/js/")
        nye = [modul for modul in finn_moduler(docs / "assets/js", navn) if modul not in sett and finnes(modul)]
        for modul in reversed(nye):
            sett.add(modul)
            skript.addnext(Element("link", rel="modulepreload", href=f"{opp}assets/js/{modul}"))


@cache
def finn_moduler(mappe: Path, inngang: str) -> tuple[str, ...]:
    """The modules below `mappe` that `inngang` imports, and those they import, in the order they are met.

    What a module fetches later, by a call, is not among them: it is not needed to begin.
    """
    funnet: list[str] = []
    ko = [inngang]
    while ko:
        her = ko.pop(0)
        fil = mappe / her
        if not fil.is_file():
            continue
        for henter in _HENTER.findall(fil.read_text(encoding="utf-8")):
            modul = posixpath.normpath(posixpath.join(posixpath.dirname(her), henter))
            if modul != inngang and modul not in funnet:
                funnet.append(modul)
                ko.append(modul)
    return tuple(funnet)
