"""Warnings about language: heavy sentences, and words no dictionary knows. Never an error."""

import difflib
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from veileder.model.melding import Melding
from veileder.model.sprak import finn_tungt, ordliste
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.tekststykker import Tekststykke, alle_stykker
from veileder.model.veileder import Utkast
from veileder.model.yamlfil import les_tekstfil
from veileder.paths import Stier

ORDBOK = "nb_NO"


class IngenOrdbok(Exception):
    """hunspell or its Norwegian dictionary is not on this machine."""


def check_sprak(veileder: Utkast) -> Iterator[Melding]:
    """Plain-language warnings for every piece of text."""
    for stykke in _vaare(veileder):
        for hva, rad in finn_tungt(stykke.tekst):
            yield _advarsel(stykke, hva, rad)


def check_stavemaate(veileder: Utkast, stier: Stier) -> Iterator[Melding]:
    """Words that neither the dictionary nor the project's list knows, with the nearest known word.

    Raises IngenOrdbok where hunspell is missing.
    """
    for sprak, ordbok in _ordboker(veileder).items():
        yield from _check_stavemaate(veileder, stier, sprak, ordbok)


def _check_stavemaate(veileder: Utkast, stier: Stier, sprak: str, ordbok: str) -> Iterator[Melding]:
    kjente = les_ordbok(stier, sprak)
    liste = "docs/data/ordbok.txt" if sprak == GRUNNSPRAK else f"docs/data/{sprak}/ordbok.txt"
    forste: dict[str, Tekststykke] = {}
    for stykke in _vaare(veileder):
        for ord_ in ordliste(stykke.tekst) if stykke.sprak == sprak else ():
            forste.setdefault(ord_, stykke)
    ukjente = finn_ukjente_ord(forste, kjente, ordbok)
    mulige = sorted({ord_.lower() for ord_ in forste} - {ord_.lower() for ord_ in ukjente} | kjente)
    for ord_ in sorted(ukjente):
        naere = difflib.get_close_matches(ord_.lower(), mulige, n=1, cutoff=0.8)
        rad = f"mente du «{naere[0]}»?" if naere else f"rett det, eller legg det i {liste}"
        yield _advarsel(forste[ord_], f"ordet «{ord_}» står ikke i ordboka", rad)


def _ordboker(veileder: Utkast) -> dict[str, str]:
    """hunspell's dictionary for each language that has one. Pages in other languages are not ours to spell."""
    return {GRUNNSPRAK: ORDBOK} | {id_: rad.ordbok for id_, rad in veileder.sprak.items() if rad.ordbok}


def _vaare(veileder: Utkast) -> Iterator[Tekststykke]:
    ordboker = _ordboker(veileder)
    return (stykke for stykke in alle_stykker(veileder) if stykke.sprak in ordboker)


def les_ordbok(stier: Stier, sprak: str = GRUNNSPRAK) -> set[str]:
    """The project's own words judged to be right, lower case. Names are shared by all languages."""
    felles = _les_ordliste(stier.data / "ordbok.txt")
    if sprak != GRUNNSPRAK:
        felles = [ord_ for ord_ in felles if ord_[0].isupper()] + _les_ordliste(stier.data / sprak / "ordbok.txt")
    return {ord_.lower() for ord_ in felles}


def _les_ordliste(sti: Path) -> list[str]:
    linjer = les_tekstfil(sti, sti.name).splitlines() if sti.exists() else []
    return [linje.strip() for linje in linjer if linje.strip() and not linje.startswith("#")]


def finn_ukjente_ord(ord_: Iterable[str], kjente: set[str], ordbok: str = ORDBOK) -> set[str]:
    """Those of `ord_` that hunspell's dictionary and `kjente` do not have."""
    program = shutil.which("hunspell")
    if program is None:
        raise IngenOrdbok
    liste = [o for o in ord_ if o.lower() not in kjente]
    kjoring = subprocess.run(
        [program, "-d", ordbok, "-i", "utf-8", "-l"], input="\n".join(liste), capture_output=True, text=True
    )
    if kjoring.returncode != 0:
        raise IngenOrdbok
    ukjente = set(kjoring.stdout.split())
    # hunspell splits at hyphens; a hyphenated word is known where all its parts are.
    return {o for o in liste if o in ukjente or any(del_ in ukjente for del_ in o.split("-") if "-" in o)}


def _advarsel(stykke: Tekststykke, hva: str, rad: str) -> Melding:
    return Melding(stykke.fil, stykke.linje, stykke.felt, hva, rad, "advarsel")
