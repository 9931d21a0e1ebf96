"""Strict YAML: every scalar is text, every surprise is an error, every value knows its line.

YAML's own types are not used (PyYAML reads `no` as false and `12:30` as 750, and keeps the last of two
equal keys). The model asks for numbers and dates where it wants them.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from veileder.model.melding import Innholdsfeil, Melding

MAKS_BYTE = 1_000_000
MAKS_DYBDE = 20
# The words YAML 1.1 turns into truth values or nothing; each program reads them its own way.
TVETYDIGE = frozenset({"no", "yes", "on", "off", "true", "false", "null", "y", "n", "~"})
Sti = tuple[str | int, ...]

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Control characters and the like, which come with text pasted from other programs.
_ULOVLIG_TEGN = yaml.reader.Reader.NON_PRINTABLE


@dataclass(frozen=True)
class Yamldata:
    """Parsed content: plain dicts, lists and strings, and the line of every key and item."""

    fil: str
    data: Any
    linjer: dict[Sti, int] = field(default_factory=dict)

    def linje(self, sti: Sti) -> int:
        """The line of `sti`, or of the nearest parent that has one."""
        while sti and sti not in self.linjer:
            sti = sti[:-1]
        return self.linjer.get(sti, 1)


def les_tekstfil(sti: Path, navn: str) -> str:
    """Text of a content file. BOM and CRLF (Notepad) are accepted.

    Raises Innholdsfeil where the file is missing, too large, empty or not UTF-8.
    """
    try:
        raatt = sti.read_bytes()
    except FileNotFoundError:
        rad = "legg den tilbake, eller ta bort det som viser til den"
        raise _feil(navn, 0, "fila mangler", rad) from None
    except OSError:
        rad = "se etter om det er en mappe, og om du har lov til å lese den"
        raise _feil(navn, 0, "fila kan ikke leses", rad) from None
    if len(raatt) > MAKS_BYTE:
        raise _feil(navn, 0, "fila er større enn 1 MB", "del den opp i flere filer")
    try:
        tekst = raatt.decode("utf-8-sig")
    except UnicodeDecodeError as feil:
        linje = raatt[: feil.start].count(b"\n") + 1
        rad = "lagre den på nytt med tegnsettet UTF-8"
        raise _feil(navn, linje, "fila er ikke lagret som UTF-8", rad) from None
    if "\x00" in tekst:
        linje = tekst[: tekst.index("\x00")].count("\n") + 1
        raise _feil(navn, linje, "fila har et usynlig nulltegn", "slett tegnet, eller lagre som UTF-8")
    if not tekst.strip():
        raise _feil(navn, 0, "fila er tom", "fyll den ut, eller slett den")
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


MED_ANFORSEL = "sett hele teksten i anførselstegn"
BINDESTREK = ("det mangler et mellomrom etter bindestreken", "skriv «- » med mellomrom foran feltet")
# A hash sign right before a word is no comment of an editor's, though YAML takes it for one.
_MERKELAPP = re.compile(r"^\s+(#[^\s#]+)")


def les_yaml(sti: Path, navn: str) -> Yamldata:
    """Read one YAML file strictly. Raises Innholdsfeil with every fault found."""
    return tolk_yaml(les_tekstfil(sti, navn), navn)


def tolk_yaml(tekst: str, navn: str, forste_linje: int = 1) -> Yamldata:
    """Parse YAML text. `forste_linje` is the line in the file where the text begins."""
    skift = forste_linje - 1
    if treff := _ULOVLIG_TEGN.search(tekst):
        linje = tekst[: treff.start()].count("\n") + forste_linje
        raise _feil(navn, linje, "her står det et usynlig tegn", "slett linja og skriv den på nytt")
    for nummer, tekstlinje in enumerate(tekst.split("\n"), start=forste_linje):
        if re.match(r"^ *\t", tekstlinje):
            raise _feil(navn, nummer, "linja er rykket inn med tabulator", "bruk to mellomrom for hvert nivå")
    try:
        _avvis_farlige_hendelser(tekst, navn, skift)
        node = yaml.compose(tekst, Loader=_Loader)
    except yaml.MarkedYAMLError as feil:
        hva, rad, merke = forklar_yamlfeil(feil, del_i_linjer(tekst))
        raise _feil(navn, (merke.line if merke else 0) + 1 + skift, hva, rad) from None
    if node is None:
        raise _feil(navn, 0, "fila har ikke noe innhold", "fyll den ut, eller slett den")
    bygger = _Bygger(navn, skift, del_i_linjer(tekst))
    data = bygger.verdi(node, ())
    if bygger.meldinger:
        raise Innholdsfeil(bygger.meldinger)
    return Yamldata(navn, data, bygger.linjer)


def del_i_linjer(tekst: str) -> list[str]:
    """The lines as YAML counts them: three rare characters end a line too (YAML 1.1, section 4.2)."""
    return re.split("[\n\x85\u2028\u2029]", tekst)


def _feil(navn: str, linje: int, hva: str, rad: str, felt: str = "") -> Innholdsfeil:
    return Innholdsfeil([Melding(navn, linje, felt, hva, rad)])


def _avvis_farlige_hendelser(tekst: str, navn: str, skift: int) -> None:
    """Refuse anchors, aliases (YAML bombs), tags (code) and bottomless nesting before composing."""
    dybde = 0
    for hendelse in yaml.parse(tekst, Loader=_Loader):
        merke = hendelse.start_mark
        linje = (merke.line if merke else 0) + 1 + skift
        if isinstance(hendelse, yaml.AliasEvent) or getattr(hendelse, "anchor", None):
            hva = "& og * først i en verdi er snarveier vi ikke bruker"
            raise _feil(navn, linje, hva, "skriv teksten helt ut, eller sett den i anførselstegn")
        tagg = getattr(hendelse, "tag", None)
        if tagg:
            tagg = tagg.replace("tag:yaml.org,2002:", "!!")
            rad = "ta bort det som begynner med utropstegn, eller sett teksten i anførselstegn"
            raise _feil(navn, linje, f"«{tagg}» er en YAML-tagg, og slike er ikke lov", rad)
        if isinstance(hendelse, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            dybde += 1
        elif isinstance(hendelse, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            dybde -= 1
        if dybde > MAKS_DYBDE:
            rad = "se etter klammer eller innrykk som ikke hører hjemme her"
            raise _feil(navn, linje, "innholdet er nøstet for dypt", rad)


def forklar_yamlfeil(feil: yaml.MarkedYAMLError, linjer: list[str]) -> tuple[str, str, yaml.Mark | None]:
    """What is wrong, the remedy, and where to look: what was never closed is shown where it was opened."""
    problem, sammenheng = feil.problem or "", feil.context or ""
    her, aapnet = feil.problem_mark or feil.context_mark, feil.context_mark or feil.problem_mark
    forrige = linjer[aapnet.line - 1] if aapnet and 0 < aapnet.line <= len(linjer) else ""
    if "could not find expected ':'" in problem and re.search(r"[|>][+-]?\s*$", forrige):
        rad = "skriv to mellomrom mer foran teksten enn foran feltet"
        return "teksten under > eller | er ikke rykket inn", rad, aapnet
    for merke in (her, aapnet):
        if merke and merke.line < len(linjer) and (slip := _finn_slip(linjer[merke.line])):
            return *slip, merke
    if her and re.match(r"^\s*-\w+:", linjer[her.line - 1]):
        return *BINDESTREK, yaml.Mark(her.name, 0, her.line - 1, 0, None, 0)
    if "mapping values are not allowed" in problem:
        rad = "sett hele teksten i anførselstegn, eller rett innrykket"
        return "det står kolon og mellomrom inne i teksten", rad, her
    if "while scanning a quoted scalar" in sammenheng:
        return "et anførselstegn er åpnet, men aldri lukket", "lukk anførselstegnet på samme linje", aapnet
    if "flow sequence" in sammenheng:
        return "en liste er åpnet med [, men aldri lukket", "skriv ] der lista slutter", aapnet
    if "flow mapping" in sammenheng:
        return "det står { uten }", "sett teksten i anførselstegn", aapnet
    if "could not find expected ':'" in problem:
        return "linja mangler kolon", "skriv «felt: verdi»", aapnet
    if "expected a single document" in sammenheng + problem:
        return "fila inneholder flere dokumenter", "ta bort linja med ---", her
    if "cannot start any token" in problem:
        return "teksten begynner med et tegn som betyr noe i YAML", "sett teksten i anførselstegn", her
    rad = "se etter manglende kolon, feil innrykk eller et anførselstegn som ikke er lukket"
    return "YAML-en kan ikke leses her", rad, her


def _finn_slip(linje: str) -> tuple[str, str] | None:
    """What is wrong with a line that cannot be read, where the line itself shows it."""
    if re.match(r"^\s*-\w+:", linje):
        return BINDESTREK
    verdi = re.sub(r"^\s*(?:-\s+)*(?:\w+:\s+)?", "", linje)
    if re.match(r"""^(?:"[^"]*"|'[^']*')\s*[^\s#,\]}:]""", verdi):
        return "anførselstegnene står rundt bare en del av teksten", "sett dem rundt hele teksten, eller bruk « og »"
    if re.match(r"^(?:[*&!%@`?]|- )", verdi) or re.match(r"^(?:\[[^\]]*\]|\{[^}]*\})\s*\w", verdi):
        hva = f"teksten begynner med «{verdi[0]}», som betyr noe i YAML"
        return hva, MED_ANFORSEL
    return None


class _Bygger:
    """Turns composed nodes into plain data, noting lines and collecting faults."""

    def __init__(self, navn: str, skift: int, tekstlinjer: list[str]) -> None:
        self.navn = navn
        self.skift = skift
        self.tekstlinjer = tekstlinjer
        self.linjer: dict[Sti, int] = {}
        self.meldinger: list[Melding] = []

    def verdi(self, node: yaml.Node, sti: Sti) -> Any:
        self.linjer.setdefault(sti, self._linje(node))
        if isinstance(node, yaml.MappingNode):
            return self._ordbok(node, sti)
        if isinstance(node, yaml.SequenceNode):
            return [self.verdi(barn, (*sti, nr)) for nr, barn in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self._skalar(node, sti)

    def _ordbok(self, node: yaml.MappingNode, sti: Sti) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for nokkelnode, verdinode in node.value:
            if not isinstance(nokkelnode, yaml.ScalarNode):
                hva = "feltnavnet er ikke et enkelt ord"
                self._meld(nokkelnode, sti, hva, "skriv feltnavnet som ett ord")
                continue
            nokkel = nokkelnode.value
            if nokkel in data:
                self._meld(nokkelnode, (*sti, nokkel), f"feltet «{nokkel}» står to ganger", "slett det ene")
                continue
            self.linjer[(*sti, nokkel)] = self._linje(nokkelnode)
            data[nokkel] = self.verdi(verdinode, (*sti, nokkel))
        return data

    def _skalar(self, node: yaml.ScalarNode, sti: Sti) -> str:
        if not node.style:  # plain; None or "" depending on the parser
            treff = _MERKELAPP.match(self._resten_av_linja(node))
            if node.value == "" and treff:
                self._meld(node, sti, f"alt fra «{treff[1]}» og ut linja blir borte", MED_ANFORSEL)
            elif node.value == "":
                self._meld(node, sti, "feltet er tomt", "fyll det ut, eller slett linja")
            elif node.value.lower() in TVETYDIGE:
                self._meld(
                    node,
                    sti,
                    f"«{node.value}» uten anførselstegn leses ulikt av ulike programmer",
                    f'skriv ja eller nei, eller sett ordet i anførselstegn: "{node.value}"',
                )
            elif treff:
                self._meld(node, sti, f"alt fra «{treff[1]}» og ut linja blir borte", MED_ANFORSEL)
        return str(node.value)

    def _resten_av_linja(self, node: yaml.Node) -> str:
        slutt = node.end_mark
        return self.tekstlinjer[slutt.line][slutt.column :] if slutt.line < len(self.tekstlinjer) else ""

    def _meld(self, node: yaml.Node, sti: Sti, hva: str, rad: str) -> None:
        self.meldinger.append(Melding(self.navn, self._linje(node), skriv_sti(sti), hva, rad))

    def _linje(self, node: yaml.Node) -> int:
        return node.start_mark.line + 1 + self.skift


def skriv_sti(sti: Sti) -> str:
    """A path an editor can follow: `organer[2].navn` is the name of the second body."""
    tekst = ""
    for ledd in sti:
        if isinstance(ledd, int):
            tekst += f"[{ledd + 1}]"
        else:
            tekst += f".{ledd}" if tekst else ledd
    return tekst
