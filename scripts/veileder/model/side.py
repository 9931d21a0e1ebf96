"""Markdown pages: front matter, headings, links and macro calls, with line numbers."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import StringConstraints, ValidationError

from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.oversett import oversett
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.typer import Dato, Id, Innhold, Ren
from veileder.model.yamlfil import tolk_yaml

# The builders take `#Title` without a space for a heading too.
_OVERSKRIFT = re.compile(r"^(#{1,6})\s*(.*?)\s*(?:\{:[^}]*?#([^\s}]+)[^}]*\})?\s*$")
_UNDERSTREKET = re.compile(r"^(=+|-+) *$")
_KALL = re.compile(r"\{\{\s*(.*?)\s*\}\}")
# An address may hold one pair of parentheses; a title in quotes may follow it.
_LENKE = re.compile(
    r"(?<!!)\[([^\[\]]*)\]\(<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:\s+[\"'][^\"')]*[\"'])?\)"
)
_NY_ENHET = re.compile(r"^(\s*([-*|]|\d+\.)\s|#)")
_KODE = re.compile(r"`[^`]+`")
_GJERDE = re.compile(r"^(```|~~~)")

# The module a page loads besides the shell's own: its path below docs/assets/js/, without `.js`.
Skript = Literal[
    "forside/motefinner",
    "maler/kopier",
    "sjekkliste/liste",
    "sjekkliste/oversikt",
    "eksempler/velg",
    "vurdering/hurtigsjekk",
    "vurdering/egenvurdering",
    "vurdering/sammenlign",
    "vurdering/oppfolging",
    "vurdering/trykk",
]


class Sidehode(Innhold):
    """Front matter. `title` and `description` are named as the builder names them."""

    title: Ren
    description: Annotated[str, StringConstraints(min_length=1)]
    emner: tuple[Id, ...] = ()
    sok: tuple[Ren, ...] = ()
    sist_sett: Dato | None = None
    gjennomgang: Id | None = None
    kilder: Literal["ingen"] | None = None
    mal: Literal["forside"] | None = None
    sprak: Id = GRUNNSPRAK
    skript: Skript | None = None


@dataclass(frozen=True)
class Overskrift:
    """A heading; `id` is None where the editor forgot it."""

    nivaa: int
    tekst: str
    id: str | None
    linje: int


@dataclass(frozen=True)
class Kall:
    """A macro call in a page. `argumenter` is None where it could not be read."""

    navn: str
    argumenter: tuple[str, ...] | None
    linje: int


@dataclass(frozen=True)
class Lenke:
    """A Markdown link."""

    tekst: str
    adresse: str
    linje: int


@dataclass(frozen=True)
class Side:
    """One page: what the editor wrote, indexed."""

    fil: str
    sti: str
    hode: Sidehode
    linjer: tuple[tuple[int, str], ...]
    overskrifter: tuple[Overskrift, ...]
    kall: tuple[Kall, ...]
    lenker: tuple[Lenke, ...]
    hodelinjer: dict[str, int]
    tekst: str
    """The whole page as the builder is to read it."""

    @property
    def adresse(self) -> str:
        """The page's address from the root of the site: `/forsta/hvorfor/`."""
        return adresse_for(self.sti)

    @property
    def mappe(self) -> str:
        """The folder of the file as an address: `/forsta/` for both `forsta/hvorfor.md` and `forsta/index.md`."""
        return adresse_for(f"{PurePosixPath(self.sti).parent}/index.md")

    def avsnitt(self) -> Iterator[list[tuple[int, str]]]:
        """Blocks of numbered lines between blank lines; each list item, table row or heading is its own."""
        blokk: list[tuple[int, str]] = []
        for nr, linje in self.linjer:
            if blokk and (not linje.strip() or _NY_ENHET.match(linje) or blokk[-1][1].startswith("#")):
                yield blokk
                blokk = []
            if linje.strip():
                blokk.append((nr, linje))
        if blokk:
            yield blokk

    @property
    def grunnadresse(self) -> str:
        """The address of the page this one is made from: its own, without the folder of its language."""
        return self.adresse.removeprefix(f"/{self.hode.sprak}") if self.er_oversatt else self.adresse

    @property
    def er_oversatt(self) -> bool:
        """True for a page in the folder of its language; others may be written in it too, alone."""
        return self.hode.sprak != GRUNNSPRAK and self.sti.startswith(f"{self.hode.sprak}/")

    @property
    def aapen_kode(self) -> int:
        """The line of a code box that is opened and never closed; 0 where all are."""
        gjerder = [nr for nr, linje in enumerate(self.tekst.split("\n"), start=1) if _GJERDE.match(linje)]
        return gjerder[-1] if len(gjerder) % 2 else 0

    @property
    def del_id(self) -> str:
        """The part of the guide the page belongs to: first step of the address, "" for the front."""
        return self.adresse.strip("/").split("/")[0]


def adresse_for(sti: str) -> str:
    """Address of a Markdown file below docs/, as the builders make it (directory URLs)."""
    bane = PurePosixPath(sti)
    ledd = bane.parent.parts if bane.stem == "index" else bane.with_suffix("").parts
    return "/" + "".join(f"{del_}/" for del_ in ledd)


def tolk_side(tekst: str, fil: str, sti: str) -> Side:
    """Parse one Markdown file. Raises Innholdsfeil where the front matter cannot be used."""
    hode, hodelinjer, kropp, forste = _les_hode(tekst, fil)
    linjer = tuple(_uten_kodeblokker(kropp, forste))
    # Macro calls are looked for in code blocks as well: the builders run them there too.
    kall = tuple(
        _tolk_kall(treff[1], nr)
        for nr, linje in enumerate(kropp.split("\n"), start=forste)
        for treff in _KALL.finditer(linje)
    )
    lenker = tuple(
        Lenke(treff[1], treff[2], nr) for nr, linje in linjer for treff in _LENKE.finditer(_KODE.sub("", linje))
    )
    return Side(fil, sti, hode, linjer, tuple(_finn_overskrifter(linjer)), kall, lenker, hodelinjer, tekst)


def del_hode(tekst: str, fil: str) -> tuple[str, str, int]:
    """The front matter, the text below it, and the line where that text begins."""
    treff = re.match(r"^---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", tekst, re.DOTALL)
    if not treff and re.match(r"^---[ \t]*\n", tekst):
        hva = "hodet øverst på sida er ikke avsluttet"
        raise Innholdsfeil([Melding(fil, 1, "", hva, "skriv --- alene på linja under det siste feltet")])
    if not treff:
        raise Innholdsfeil(
            [Melding(fil, 1, "", "sida mangler hode", "begynn fila med ---, title:, description: og ---")]
        )
    return treff[1], tekst[treff.end() :], tekst[: treff.end()].count("\n") + 1


def bolker(tekst: str, fil: str) -> dict[str, tuple[int, str]]:
    """The parts of a page by the id of their heading, with the line each begins on; `hode` is what names the page."""
    hode, kropp, forste = del_hode(tekst, fil)
    navn = "\n".join(linje for linje in hode.split("\n") if linje.startswith(("title:", "description:")))
    deler: dict[str, list[str]] = {}
    linjer = {"hode": 1}
    naa: list[str] = []
    for nr, linje in enumerate(kropp.split("\n"), start=forste):
        if (treff := _OVERSKRIFT.match(linje)) and treff[3]:
            naa = deler.setdefault(treff[3], [])
            linjer.setdefault(treff[3], nr)
        naa.append(linje)
    return {"hode": (1, navn), **{id_: (linjer[id_], "\n".join(ett)) for id_, ett in deler.items()}}


def _les_hode(tekst: str, fil: str) -> tuple[Sidehode, dict[str, int], str, int]:
    hodetekst, kropp, forste = del_hode(tekst, fil)
    data = tolk_yaml(hodetekst, fil, forste_linje=2)
    try:
        hode = Sidehode.model_validate(data.data)
    except ValidationError as feil:
        raise Innholdsfeil(oversett(feil, Sidehode, data, ())) from None
    hodelinjer = {str(sti[0]): linje for sti, linje in data.linjer.items() if len(sti) == 1}
    return hode, hodelinjer, kropp, forste


def _finn_overskrifter(linjer: tuple[tuple[int, str], ...]) -> Iterator[Overskrift]:
    """Headings in both of Markdown's ways: after `#`, and the first line of a block above === or ---."""
    forrige, forforrige = "", ""
    for nr, linje in linjer:
        if treff := _OVERSKRIFT.match(linje):
            yield Overskrift(len(treff[1]), treff[2], treff[3], nr)
        elif forrige.strip() and not forforrige.strip() and (strek := _UNDERSTREKET.match(linje)):
            nivaa = 1 if strek[1][0] == "=" else 2
            if treff := _OVERSKRIFT.match(f"# {forrige}"):
                yield Overskrift(nivaa, treff[2], treff[3], nr - 1)
        forrige, forforrige = linje, forrige


def _uten_kodeblokker(kropp: str, forste: int) -> Iterator[tuple[int, str]]:
    i_blokk = False
    for nr, linje in enumerate(kropp.split("\n"), start=forste):
        if _GJERDE.match(linje):
            i_blokk = not i_blokk
        elif not i_blokk:
            yield nr, linje


def _tolk_kall(uttrykk: str, linje: int) -> Kall:
    navn = re.split(r"\W", uttrykk, maxsplit=1)[0]
    try:
        node = ast.parse(uttrykk, mode="eval").body
        if not isinstance(node, ast.Call):
            return Kall(navn, None, linje)
        verdier = [ast.literal_eval(argument) for argument in node.args]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Kall(navn, None, linje)
    if node.keywords or not all(isinstance(verdi, str) for verdi in verdier):
        return Kall(navn, None, linje)
    return Kall(navn, tuple(verdier), linje)
