"""The scripts of each language: what they ask of the book of words (`ord/<room>.js`) is put in.

That is done when the site is built, so that a page asks for nothing more and no text is looked up in the browser.
The main language's scripts stand in `assets/js/`, every other language's in a folder of their own beside it
(`assets/js-nn/`): the same modules with other words. Why: docs-dev/decisions/0045-book-of-words.md.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from veileder.model.ordbok import FELT, Gruppe, Ord, Ordbok, Setning
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.veileder import Veileder
from veileder.nettsted.verk import Verk

IMPORT = re.compile(r'^import \{(?P<navn>[^}]*)\} from "[./]*/ord/(?P<rom>\w+)\.js";\n', re.MULTILINE)
"""How a script asks for words: `import { ORD } from "../ord/lesopp.js";`."""
_ENKELT = re.compile(r"[A-Za-z_]\w*", re.ASCII)


def skriptsprak(verk: Verk) -> list[str]:
    """The languages besides the main one that have words of their own and pages that use them."""
    brukt = {side.tre.get("lang") for side in verk.nettsted.sider.values()}
    return sorted(brukt & verk.veileder.ordboker.keys() - {GRUNNSPRAK})


def skriptmappe(verk: Verk, sprak: str | None) -> str:
    """The folder of the scripts for pages in a language; without words of its own it has the main language's."""
    har_egne = sprak != GRUNNSPRAK and sprak in verk.veileder.ordboker
    return f"assets/js-{sprak}/" if har_egne else "assets/js/"


def med_ord(skript: Mapping[str, str], bok: Ordbok, veileder: Veileder) -> dict[str, str]:
    """The scripts of a language, by name below its folder: those given, with the words they ask for.

    Words only one script asks for are put into it; the others are modules of their own, `ord/<room>.js`.
    """
    brukere: Counter[str] = Counter()
    bedt_om: dict[str, set[str]] = defaultdict(set)
    for treff in (treff for tekst in skript.values() for treff in IMPORT.finditer(tekst)):
        brukere[treff["rom"]] += 1
        bedt_om[treff["rom"]] |= {navn for navn, _ in _importerte(treff)}
    eksporter = {rom: eksporter_for(rom, bok, veileder) for rom in sorted(brukere)}

    def sett_inn(treff: re.Match[str]) -> str:
        if brukere[treff["rom"]] > 1:
            return treff[0]
        return "".join(f"const {lokalt} = {eksporter[treff['rom']][navn]};\n" for navn, lokalt in _importerte(treff))

    ferdige = {navn: IMPORT.sub(sett_inn, tekst) for navn, tekst in skript.items()}
    return ferdige | {
        f"ord/{rom}.js": "".join(f"export const {navn} = {eksporter[rom][navn]};\n" for navn in sorted(bedt_om[rom]))
        for rom, antall in brukere.items()
        if antall > 1
    }


def _importerte(treff: re.Match[str]) -> Iterator[tuple[str, str]]:
    """What a script asks for, and what it calls it."""
    for ett in treff["navn"].split(","):
        navn, _, lokalt = ett.strip().partition(" as ")
        yield navn, lokalt or navn


def eksporter_for(rom: str, bok: Ordbok, veileder: Veileder) -> dict[str, str]:
    """What a script can ask of a room: each of its groups by its name in capitals, and the other words as `ORD`."""
    if rom == "sprak":
        return _om_spraket(bok, veileder)
    ord_ = bok[rom]
    grupper = {navn.upper(): verdi for navn, verdi in ord_.items() if isinstance(verdi, Gruppe)}
    resten = Gruppe({navn: verdi for navn, verdi in ord_.items() if navn.upper() not in grupper})
    return {navn: som_skript(verdi) for navn, verdi in {**grupper, "ORD": resten}.items()}


def _om_spraket(bok: Ordbok, veileder: Veileder) -> dict[str, str]:
    """What a script needs to know of its language, and of voices for every language."""
    sprak = bok.sprak
    om: dict[str, Ord] = {
        "kode": sprak.id,
        "lokale": sprak.locale.replace("_", "-"),
        "maaneder": sprak.maaneder,
        "dato": Setning(sprak.dato),
    }
    stemmer: dict[str, Ord] = {kode: ett.stemmer for kode, ett in veileder.sprak.items()}
    return {"SPRAK": som_skript(Gruppe(om)), "STEMMER": som_skript(Gruppe(stemmer))}


def som_skript(ord_: Ord) -> str:
    """A word as JavaScript: text, a function of its places by name, a list, or an object."""
    if isinstance(ord_, Gruppe):
        return "{" + ",".join(f"{_navn(navn)}:{som_skript(verdi)}" for navn, verdi in ord_.items()) + "}"
    if isinstance(ord_, tuple):
        return "[" + ",".join(som_skript(verdi) for verdi in ord_) + "]"
    if isinstance(ord_, Setning):
        tekst = _mal(ord_.tekst)
        if ord_.en is not None:
            tekst = f"antall===1?{_mal(ord_.en)}:{tekst}"
        return f"({{{','.join(sorted(ord_.felter))}}})=>{tekst}"
    return json.dumps(ord_, ensure_ascii=False)


def _navn(navn: str) -> str:
    return navn if _ENKELT.fullmatch(navn) else json.dumps(navn)


def _mal(tekst: str) -> str:
    trygg = tekst.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")
    return "`" + FELT.sub(r"${\1}", trygg) + "`"
