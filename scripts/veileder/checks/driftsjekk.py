"""Texts in other languages that the first language has run away from.

`docs/data/<language>/oversatt.txt` holds one line for each text: the file it stands in, its place there, and the hash
of the text it was made from, as that text was when somebody said the two agree (`python -m veileder oversatt FIL`).
Never an error: a reader is better served by yesterday's nynorsk than by a site that does not build.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.overlegg import les_oversettelser
from veileder.model.oversettelse import Oversatt, Tekster
from veileder.model.prosa import prosa
from veileder.model.samlinger import SAMLINGER
from veileder.model.side import bolker
from veileder.model.sidemal import MAPPE as SIDEMALER
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.typer import Innhold
from veileder.model.veileder import Utkast
from veileder.model.yamlfil import les_tekstfil
from veileder.paths import Stier

FIL = "oversatt.txt"
Lager = dict[tuple[str, str], str]
"""The hash each text was made from, by file and place."""


@dataclass(frozen=True)
class Par:
    """A text in another language beside the one it is made from; `grunn` is None where that one is gone, and
    `linje` is 0 where the text itself is missing."""

    sprak: str
    fil: str
    linje: int
    sted: str
    grunnfil: str
    grunn: str | None

    @property
    def hash(self) -> str:
        """What tells one wording of the first text from another; white space does not."""
        return hashlib.sha256(" ".join((self.grunn or "").split()).encode()).hexdigest()[:10]


def check_drift(veileder: Utkast, stier: Stier) -> Iterator[Melding]:
    """A warning for each text that is missing, was never said to agree, or has fallen behind."""
    alt = {samling.navn: veileder.samling(samling.navn) for samling in SAMLINGER}
    yield from (ett for ett in les_oversettelser(stier, alt, ())[1] if ett.alvor == "advarsel")
    lager = {sprak: les_lager(stier, sprak) for sprak in _sprak(veileder)}
    mangler: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for par in finn_par(veileder, stier):
        if par.grunn is None:
            hva = f"«{par.sted}» finnes ikke i {par.grunnfil}"
            yield _om(par, hva, "rett id-en, eller ta teksten bort")
        elif not par.linje:
            mangler[(par.fil, par.grunnfil, par.sprak)].append(par.sted)
        elif (forrige := lager[par.sprak].get((par.fil, par.sted))) != par.hash:
            endret = f"{par.grunnfil} er endret siden teksten ble skrevet"
            hva = endret if forrige else "ingen har sagt at teksten stemmer"
            rad = f"les {par.grunnfil}, rett teksten, og kjør «python -m veileder oversatt {par.fil}»"
            yield _om(par, hva, rad)
    for (fil, grunnfil, _), steder in mangler.items():
        hva = f"{len(steder)} tekster fra {grunnfil} mangler: {', '.join(steder[:3])}{' …' if len(steder) > 3 else ''}"
        yield Melding(fil, 0, "", hva, "skriv dem her; så lenge får leseren bokmålet, merket som det", "advarsel")


def godta(veileder: Utkast, stier: Stier, filer: Collection[str]) -> int:
    """Say that every text in `filer` agrees with the one it is made from; how many texts that is."""
    antall = 0
    for sprak in _sprak(veileder):
        alle = [par for par in finn_par(veileder, stier) if par.sprak == sprak and par.linje and par.grunn is not None]
        gammelt = les_lager(stier, sprak)
        nytt = {nokkel: gammelt[nokkel] for par in alle if (nokkel := (par.fil, par.sted)) in gammelt}
        for par in alle:
            if par.fil in filer or par.grunnfil in filer:
                nytt[(par.fil, par.sted)] = par.hash
                antall += 1
        if nytt != gammelt:
            linjer = [f"{fil} {sted} {hash_}\n" for (fil, sted), hash_ in sorted(nytt.items())]
            (stier.data / sprak / FIL).write_text("".join(linjer), encoding="utf-8")
    return antall


def les_lager(stier: Stier, sprak: str) -> Lager:
    """The committed hashes of one language; lines nobody can read count as not there."""
    sti = stier.data / sprak / FIL
    linjer = sti.read_text(encoding="utf-8").splitlines() if sti.exists() else []
    return {(deler[0], deler[1]): deler[2] for linje in linjer if len(deler := linje.split(" ")) == 3}


def finn_par(veileder: Utkast, stier: Stier) -> Iterator[Par]:
    """Every text in another language, of the data, the pages and the skeletons."""
    for sprak in _sprak(veileder):
        for (samling, id_), tekster in veileder.oversettelser.get(sprak, {}).items():
            if tekster:
                opphav = veileder.opphav[(samling, id_)]
                yield from _datapar(sprak, opphav.data.fil, veileder.samling(samling)[id_], tekster)
        for mappe in (stier.docs / sprak, stier.rot / SIDEMALER / sprak):
            for sti in sorted(mappe.rglob("*.md")):
                yield from _sidepar(sprak, sti, mappe.parent / sti.relative_to(mappe), stier)


def _sprak(veileder: Utkast) -> list[str]:
    return [id_ for id_ in veileder.sprak if id_ != GRUNNSPRAK]


def _datapar(sprak: str, grunnfil: str, ting: Innhold, tekster: Tekster) -> Iterator[Par]:
    fil = next(iter(tekster.values())).fil
    for sti, tekst in prosa(ting):
        oversatt = tekster.get(sti)
        sted = _sted(oversatt) if oversatt else ".".join(map(str, sti))
        yield Par(sprak, fil, oversatt.linje if oversatt else 0, sted, grunnfil, tekst)


def _sted(oversatt: Oversatt) -> str:
    return ".".join(map(str, oversatt.nokkel))


def _sidepar(sprak: str, sti: Path, grunnsti: Path, stier: Stier) -> Iterator[Par]:
    fil, grunnfil = stier.navn(sti), stier.navn(grunnsti)
    try:
        her = bolker(les_tekstfil(sti, fil), fil)
        grunn = bolker(les_tekstfil(grunnsti, grunnfil), grunnfil) if grunnsti.exists() else {}
    except Innholdsfeil:
        return  # told where pages are read
    for sted, (linje, _) in her.items():
        yield Par(sprak, fil, linje, sted, grunnfil, grunn[sted][1] if sted in grunn else None)
    for sted, (_, tekst) in grunn.items():
        if sted not in her:
            yield Par(sprak, fil, 0, sted, grunnfil, tekst)


def _om(par: Par, hva: str, rad: str) -> Melding:
    return Melding(par.fil, par.linje, par.sted, hva, rad, "advarsel")
