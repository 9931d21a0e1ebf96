"""Lines of the menu in mkdocs.yml: put in beside their own kind, renamed, taken out. The rest of the file stays."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from veileder.model.meny import Menygren, les_meny
from veileder.verb.arbeid import Arbeid, Avslag

FIL = "mkdocs.yml"


def sett_i_menyen(arbeid: Arbeid, fil: str, tittel: str) -> None:
    """A line for `fil` after the last page of the same folder, or of the nearest folder above that has one."""
    linjer = arbeid.les(FIL).split("\n")
    nabo = _finn_nabo(list(_sider(les_meny(arbeid.stier))), fil)
    if nabo is None:
        raise Avslag(f"fant ikke plass til {fil} i menyen – skriv linja selv under nav i mkdocs.yml")
    innrykk = re.match(r" *", linjer[nabo.linje - 1])
    navn = f'"{tittel}"' if re.search(r": |^[^\wÆØÅæøå]|:$", tittel) else tittel
    linjer.insert(nabo.linje, f"{innrykk[0] if innrykk else ''}- {navn}: {fil}")
    arbeid.skriv(FIL, "\n".join(linjer))


def bytt_fil_i_menyen(arbeid: Arbeid, fra: str, til: str | None) -> None:
    """The line of `fra` leads to `til`, or is gone where `til` is None."""
    monster = re.compile(rf"^(\s*- (?:.*: )?['\"]?){re.escape(fra)}(['\"]?\s*)$")
    linjer = []
    for linje in arbeid.les(FIL).split("\n"):
        if not (treff := monster.match(linje)):
            linjer.append(linje)
        elif til is not None:
            linjer.append(f"{treff[1]}{til}{treff[2]}")
    arbeid.skriv(FIL, "\n".join(linjer))


def _sider(meny: Sequence[Menygren]) -> Iterator[Menygren]:
    for gren in meny:
        if gren.fil is None:
            yield from _sider(gren.under)
        else:
            yield gren


def _finn_nabo(sider: Sequence[Menygren], fil: str) -> Menygren | None:
    for mappe in PurePosixPath(fil).parents:
        i_mappa = [gren for gren in sider if PurePosixPath(gren.fil or "").parent == mappe]
        if i_mappa:
            return i_mappa[-1]
    return sider[-1] if sider else None
