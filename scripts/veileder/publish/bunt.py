"""A page's modules as a few files instead of many: what it begins with, and what it asks for later.

The sources are plain modules. Here each becomes a function in a table, and `import` a look-up in it, so that a tool
is one request, packs better, and can run from a file where a browser loads no modules. No parser: the forms the
sources are written in are known, and any other stops the build. Why: docs-dev/decisions/0049-tools-in-bundles.md.
"""

import json
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from veileder.model.melding import Byggefeil

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";\n', re.MULTILINE)
_VIDERE = re.compile(r'^export \{([^}]*)\} from "(\.[^"]+)";\n', re.MULTILINE)
_LISTE = re.compile(r"(?:^|(?<=;))export ?\{([^}]*)\};?", re.MULTILINE)
_DEKLARASJON = re.compile(r"^export (?=(?:const|function|async function|class) (\w+))", re.MULTILINE)
_SENERE = re.compile(r'\bimport\("(\.[^"]+)"\)')
_VENTER = re.compile(r"^(?:await\b|(?:const|let) .*= await\b)", re.MULTILINE)
_UKJENT = re.compile(r"^(?:import|export)\b.*|import\.meta.*", re.MULTILINE)
# What a file begins with: the table, what has been run, and how a later file's modules are put in the table.
_START = """const $lager={{{moduler}}};
const $hentet={{}};
const $hent=(navn)=>$hentet[navn]??=$lager[navn]($hent,$senere);
const $senere=async(navn)=>{{{mangler}return $hent(navn)}};
"""
_MANGLER = "if(!$lager[navn])Object.assign($lager,(await import($filer[navn])).default);"


@dataclass(frozen=True)
class Modul:
    """One source: its name below `assets/js/`, and its text without comments."""

    navn: str
    tekst: str

    @cached_property
    def henter(self) -> tuple[str, ...]:
        """The modules it cannot begin without, in the order it names them."""
        return tuple(self._sted(sti) for monster in (_IMPORT, _VIDERE) for _, sti in monster.findall(self.tekst))

    @cached_property
    def henter_senere(self) -> tuple[str, ...]:
        """The modules it fetches by a call."""
        return tuple(dict.fromkeys(self._sted(sti) for sti in _SENERE.findall(self.tekst)))

    def som_funksjon(self) -> str:
        """The module as an entry of the table: a function that gives what it exports."""
        ut: dict[str, str] = {}
        for liste, sti in _VIDERE.findall(self.tekst):
            ut.update((utenfor, f"{self._fra(sti)}.{inni}") for inni, utenfor in _navn(liste))
        tekst = _IMPORT.sub(self._hentet, _VIDERE.sub("", self.tekst))
        for ett in _DEKLARASJON.findall(tekst):
            ut[ett] = ett
        tekst = _DEKLARASJON.sub("", tekst)
        for liste in _LISTE.findall(tekst):
            ut.update((utenfor, inni) for inni, utenfor in _navn(liste))
        tekst = _LISTE.sub("", tekst)
        tekst = _SENERE.sub(lambda treff: f"$senere({json.dumps(self._sted(treff[1]))})", tekst)
        if rest := _UKJENT.search(tekst):
            raise Byggefeil(f"modulen assets/js/{self.navn} har en form bunten ikke kjenner: «{rest[0].strip()}»")
        eksport = ",".join(navn if navn == inni else f"{navn}:{inni}" for navn, inni in ut.items())
        vent = "async" if _VENTER.search(tekst) else ""
        return f"{json.dumps(self.navn)}:{vent}($hent,$senere)=>{{\n{_uten_innrykk(tekst)}return{{{eksport}}}}},\n"

    def _hentet(self, treff: re.Match[str]) -> str:
        """`const {a, b: c} = $hent("x.js")` for `import { a, b as c } from "./x.js"`."""
        deler = ",".join(inni if inni == utenfor else f"{inni}:{utenfor}" for inni, utenfor in _navn(treff[1]))
        return f"const{{{deler}}}={self._fra(treff[2])};\n"

    def _fra(self, sti: str) -> str:
        return f"$hent({json.dumps(self._sted(sti))})"

    def _sted(self, sti: str) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.navn), sti))


def bunter(kilder: Mapping[str, str]) -> dict[str, str]:
    """The files for the pages: for each script a page may name that imports others, one for what it begins with, and
    one more for each time it has to ask: `x.js`, `x.1.js`, `x.2.js`."""
    moduler = les_moduler(kilder)
    brukt = {navn for modul in moduler.values() for navn in (*modul.henter, *modul.henter_senere)}
    filer: dict[str, str] = {}
    for navn, modul in moduler.items():
        if navn not in brukt and modul.henter:
            filer.update(_bunt(moduler, navn))
    return filer


def les_moduler(kilder: Mapping[str, str]) -> dict[str, Modul]:
    """The sources, without comments, by name."""
    return {navn: Modul(navn, tekst) for navn, tekst in kilder.items()}


def _bunt(moduler: Mapping[str, Modul], inngang: str) -> dict[str, str]:
    nivaaer = [finn_moduler(moduler, [inngang])]
    while neste := [n for navn in nivaaer[-1] for n in moduler[navn].henter_senere]:
        sett = {navn for nivaa in nivaaer for navn in nivaa}
        nye = [navn for navn in finn_moduler(moduler, neste) if navn not in sett]
        if not nye:
            break
        nivaaer.append(nye)
    stamme = inngang.removesuffix(".js")
    navn_til_fil = {
        navn: f"./{posixpath.basename(stamme)}.{nr}.js" for nr, nivaa in enumerate(nivaaer) if nr for navn in nivaa
    }
    filer = {
        f"{stamme}.{nr}.js": f"export default{{\n{tabell(moduler, nivaa)}}};\n"
        for nr, nivaa in enumerate(nivaaer)
        if nr
    }
    forste = start(moduler, nivaaer[0], navn_til_fil)
    return {inngang: f"{forste}$hent({json.dumps(inngang)});\n", **filer}


def start(moduler: Mapping[str, Modul], navn: Iterable[str], filer: Mapping[str, str] | None = None) -> str:
    """The script that has the modules `navn`, and knows in which files the others stand."""
    mangler = f"const $filer={json.dumps(filer)};{_MANGLER}" if filer else ""
    return _START.format(moduler=f"\n{tabell(moduler, navn)}", mangler=mangler)


def tabell(moduler: Mapping[str, Modul], navn: Iterable[str]) -> str:
    """Entries of the table."""
    return "".join(moduler[ett].som_funksjon() for ett in navn)


def finn_moduler(
    moduler: Mapping[str, Modul],
    innganger: Iterable[str],
    felger: Callable[[Modul], Iterable[str]] = lambda modul: modul.henter,
) -> list[str]:
    """The modules that stand in for `innganger`: they and all they `felger`, in the order they are met."""
    funnet = list(dict.fromkeys(innganger))
    for her in funnet:
        if her not in moduler:
            raise Byggefeil(f"en modul henter assets/js/{her}, som ikke finnes")
        funnet.extend(dict.fromkeys(navn for navn in felger(moduler[her]) if navn not in funnet))
    return funnet


def _navn(liste: str) -> list[tuple[str, str]]:
    """`a, b as c` → (a, a), (b, c)."""
    par = [ett.split() for ett in liste.split(",") if ett.strip()]
    return [(ett[0], ett[-1]) for ett in par]


def _uten_innrykk(tekst: str) -> str:
    """Without indentation, unless a text may run over a line end."""
    if any(linje.count("`") % 2 for linje in tekst.splitlines()):
        return tekst
    return re.sub(r"^[ \t]+", "", tekst, flags=re.MULTILINE)
