"""`python -m bench.vekst [numbers]`: the guide at 3, 40 and 357 cases, side by side."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.tabell import skriv_tabell
from bench.vekst.dikt import lag_kopi
from veileder.paths import ROT

STORRELSER = (3, 40, 357)


def maal_vekst(antall: tuple[int, ...] = STORRELSER) -> None:
    """Print what each step, the site, the search and the preview cost at each size."""
    with tempfile.TemporaryDirectory() as mappe:
        maalt = {ett: _maal(lag_kopi(Path(mappe), ett)) for ett in antall}
    hoder = ("", *(f"{ett} kommuner" for ett in antall))
    ett = next(iter(maalt.values()))
    rader = [(steg, *(f"{m['steg'][steg]:.1f}" for m in maalt.values())) for steg in ett["steg"]]
    rader.append(("i alt", *(f"{sum(m['steg'].values()):.1f}" for m in maalt.values())))
    rader.append(("temaet alene, samme sider", *(f"{m['temaet']:.1f}" for m in maalt.values())))
    rader.append(("minne (MB)", *(f"{m['minne']:.0f}" for m in maalt.values())))
    rader.append(("nettstedet (MB)", *(f"{m['mb']:.1f}" for m in maalt.values())))
    rader.append(("sider", *(str(m["sider"]) for m in maalt.values())))
    skriv_tabell("Bygget uten PDF (CPU-sekunder)", hoder, rader)
    rader = [(slag, *(_kb(m["slag"][slag]) for m in maalt.values())) for slag in ett["slag"]]
    skriv_tabell("Sider (kB, rått / pakket)", hoder, rader)
    rader = [(navn, *(_kb(m["sok"][navn]) for m in maalt.values())) for navn in ett["sok"]]
    skriv_tabell("Søkets filer (kB, rått / pakket)", hoder, rader)
    rader = [(navn, *(f"{m['visning'][navn]:.2f}" for m in maalt.values())) for navn in ett["visning"]]
    skriv_tabell("Forhåndsvisning (CPU-sekunder)", hoder, rader)


def _maal(rot: Path) -> dict[str, Any]:
    kommando = [sys.executable, "-m", "bench.vekst.maal", str(rot)]
    kjoring = subprocess.run(kommando, cwd=ROT, check=True, stdout=subprocess.PIPE)
    svar: dict[str, Any] = json.loads(kjoring.stdout.splitlines()[-1])
    return svar


def _kb(byte: list[int]) -> str:
    return f"{byte[0] / 1000:.0f} / {byte[1] / 1000:.1f}"


if __name__ == "__main__":
    maal_vekst(tuple(int(ett) for ett in sys.argv[1:]) or STORRELSER)
