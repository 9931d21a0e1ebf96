"""Which words of the book the guide's code uses, and with which places filled: read from the code itself.

The code is the list of the words there must be. Templates and Python write `ord.room.word` (Python: `ord_`), scripts
import from `ord/<room>.js`; both write the way out in full, so that it can be found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from veileder.paths import Stier
from veileder.publish.skriptord import IMPORT

PAKKE = Path(__file__).resolve().parents[1]
_VEI = r"(?P<vei>(?:\.\w+|\[\"[\w-]+\"\])*)(?P<apent>\[)?"
_I_MAL = re.compile(rf"(?<![\w.])ord\.(?P<rom>[a-z]\w*){_VEI}", re.ASCII)
_I_PYTHON = re.compile(rf"(?<![\w.])ord_\.(?P<rom>[a-z]\w*){_VEI}", re.ASCII)
_LEDD = re.compile(r'\.(\w+)|\["([\w-]+)"\]')
_BYTTER = re.compile(r"""\s*\|\s*replace\(\s*['"]\{(\w+)\}['"]""")
_NAVNGITT = re.compile(r"^\s*(\w+)\s*(?:=(?!=)|:|$)")
_ENDE = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True)
class Ordbruk:
    """One place in the code where a word is used. `felter` is None where the word is not filled there."""

    fil: str
    linje: int
    vei: tuple[str, ...]
    hel_gruppe: bool
    felter: frozenset[str] | None


def finn_ordbruk(stier: Stier) -> Iterator[Ordbruk]:
    """Every use in the shell, the scripts, the templates and the code of the package."""
    for sti in sorted((stier.docs / "assets/js").rglob("*.js")):
        if "tredjepart" not in sti.parts:
            yield from _i_skript(sti.read_text(encoding="utf-8"), stier.navn(sti))
    for sti in sorted((stier.rot / "overrides").rglob("*.html")):
        yield from _i_tekst(sti.read_text(encoding="utf-8"), stier.navn(sti), _I_MAL)
    for sti in sorted(PAKKE.rglob("*")):
        if sti.suffix in (".html", ".py") and sti != Path(__file__):
            monster = _I_MAL if sti.suffix == ".html" else _I_PYTHON
            navn = f"scripts/veileder/{sti.relative_to(PAKKE).as_posix()}"
            yield from _i_tekst(sti.read_text(encoding="utf-8"), navn, monster)


def _i_tekst(tekst: str, fil: str, monster: re.Pattern[str]) -> Iterator[Ordbruk]:
    for treff in monster.finditer(tekst):
        yield _bruk(tekst, fil, treff, (treff["rom"],))


def _i_skript(tekst: str, fil: str) -> Iterator[Ordbruk]:
    for hentet in IMPORT.finditer(tekst):
        for ett in filter(None, (del_.strip() for del_ in hentet["navn"].split(","))):
            eksport, _, lokalt = ett.partition(" as ")
            gruppe = () if eksport == "ORD" else (eksport.lower(),)
            resten = tekst[: hentet.start()] + " " * len(hentet[0]) + tekst[hentet.end() :]
            # Spread out (`...ORD`) is used whole, and is no property of something else.
            for treff in re.finditer(rf"(?:(?<=\.\.\.)|(?<![\w.])){lokalt or eksport}\b{_VEI}", resten):
                yield _bruk(resten, fil, treff, (hentet["rom"], *gruppe))


def _bruk(tekst: str, fil: str, treff: re.Match[str], rot: tuple[str, ...]) -> Ordbruk:
    ledd = tuple(en or annen for en, annen in _LEDD.findall(treff["vei"]))
    linje = tekst.count("\n", 0, treff.start()) + 1
    return Ordbruk(fil, linje, (*rot, *ledd), bool(treff["apent"]), _felter(tekst, treff.end()))


def _felter(tekst: str, her: int) -> frozenset[str] | None:
    """The names given where the word is filled: in a call, or by `| replace` in the shell."""
    if tekst[her : her + 1] == "(":
        inni = _inni(tekst, her)
        if inni.startswith("{"):
            inni = _inni(inni, 0)
        navn = (_NAVNGITT.match(del_) for del_ in _del(inni))
        return frozenset(treff[1] for treff in navn if treff)
    byttet = set()
    while treff := _BYTTER.match(tekst, her):
        byttet.add(treff[1])
        her = treff.end() + len(_inni(f"({tekst[treff.end() :]}", 0)) + 1
    return frozenset(byttet) or None


def _inni(tekst: str, apen: int) -> str:
    """What stands between the bracket at `apen` and the one that closes it."""
    slutter = [_ENDE[tekst[apen]]]
    for nr in range(apen + 1, len(tekst)):
        if tekst[nr] in _ENDE:
            slutter.append(_ENDE[tekst[nr]])
        elif tekst[nr] == slutter[-1]:
            slutter.pop()
            if not slutter:
                return tekst[apen + 1 : nr].strip()
    return tekst[apen + 1 :]


def _del(tekst: str) -> Iterator[str]:
    """The arguments, at the commas that stand in no bracket."""
    dybde, fra = 0, 0
    for nr, tegn in enumerate(tekst):
        dybde += (tegn in "([{") - (tegn in ")]}")
        if tegn == "," and not dybde:
            yield tekst[fra:nr]
            fra = nr + 1
    if tekst[fra:].strip():
        yield tekst[fra:]
