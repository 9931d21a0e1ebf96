"""Invented cases, for the measurements only: the three real ones under names that are no municipality's.

Every name says that it is invented, each case has ids and sources of its own, and nothing of it is ever published.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from veileder.model.yamlfil import les_yaml
from veileder.paths import ROT

EKTE = ("lunner", "ovre-eiker", "engerdal")
FYLKER = ("Oppdiktet fylke A", "Oppdiktet fylke B", "Oppdiktet fylke C", "Oppdiktet fylke D")
VEIER = ("utvalg", "avtale", "prosjekt", "program", "arbeidsplass")
KILDER_HVER = 8
"""Sources a case has to itself. What else it cites are sources it shares with others."""
UTELATT = shutil.ignore_patterns(".venv*", ".git", ".cache", "site", "site.*", "__pycache__", "tests", "bench")


def lag_kopi(mappe: Path, antall: int) -> Path:
    """The guide with `antall` full cases in all, below `mappe`; the root of it."""
    rot = mappe / f"veileder-{antall}"
    shutil.copytree(ROT, rot, ignore=UTELATT)
    maler = [_Mal(navn) for navn in EKTE]
    for nr in range(antall - len(EKTE)):
        eksempel, kilder = maler[nr % len(maler)].dikt(nr)
        _skriv(rot / f"cases/{eksempel['id']}.yml", eksempel)
        _skriv(rot / f"docs/data/kilder/{eksempel['id']}.yml", {"kilder": kilder})
    return rot


class _Mal:
    """One real case, and the sources it cites, to make invented ones of."""

    def __init__(self, navn: str) -> None:
        self.data = les_yaml(ROT / f"cases/{navn}.yml", navn).data
        alle = {ett["id"]: ett for ett in les_yaml(ROT / "docs/data/kilder.yml", "kilder").data["kilder"]}
        sitert = dict.fromkeys(nokkel for liste in _under(self.data, "kilder") for nokkel in liste)
        self.egne = [alle[nokkel] for nokkel in sitert if nokkel in alle][:KILDER_HVER]
        self.ider = {*_under(self.data, "id")}
        self.fornavn = sorted({self.data["navn"], self.data["navn"].split()[-1]}, key=len, reverse=True)

    def dikt(self, nr: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The invented case number `nr`, and its own sources."""
        prefiks = f"dikt-{nr}"
        nye = {gammel: f"{prefiks}-{gammel}" for gammel in (*self.ider, *(kilde["id"] for kilde in self.egne))}
        nye[self.data["id"]] = prefiks
        navn = f"Oppdiktet {nr}"
        eksempel = _skift(self.data, nye, self.fornavn, navn)
        eksempel |= {"i_sammenligningen": "nei", "innbyggere": str(300 + 97 * nr)}
        eksempel |= {"fylke": FYLKER[nr % len(FYLKER)], "vei": VEIER[nr % len(VEIER)]}
        return eksempel, [_skift(kilde, nye, self.fornavn, navn) for kilde in self.egne]


def _skift(verdi: Any, nye: dict[str, str], fornavn: list[str], navn: str) -> Any:
    """The same content with new ids, and the invented name wherever the real one stood."""
    if isinstance(verdi, dict):
        return {nokkel: _skift(barn, nye, fornavn, navn) for nokkel, barn in verdi.items()}
    if isinstance(verdi, list):
        return [_skift(barn, nye, fornavn, navn) for barn in verdi]
    if verdi in nye:
        return nye[verdi]
    # Addresses keep what they point to; only words change.
    return verdi if "/" in verdi else re.sub("|".join(fornavn), navn, verdi)


def _under(verdi: Any, felt: str) -> Iterator[Any]:
    """Every value of the field `felt`, however deep."""
    if isinstance(verdi, dict):
        for nokkel, barn in verdi.items():
            if nokkel == felt:
                yield barn
            yield from _under(barn, felt)
    elif isinstance(verdi, list):
        for barn in verdi:
            yield from _under(barn, felt)


def _skriv(fil: Path, innhold: dict[str, Any]) -> None:
    fil.parent.mkdir(exist_ok=True)
    # Every value is text to the reader of these files; quotes keep it so.
    fil.write_text(yaml.safe_dump(innhold, allow_unicode=True, sort_keys=False, default_style='"'), encoding="utf-8")
