"""What the printed matter costs: CPU seconds, memory, pages of each edition, beside Chromium's print of the same HTML.

Findings are those of pdfua, and of outloud where `make audit` has installed it.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
from playwright.sync_api import sync_playwright

from bench.tabell import skriv_tabell
from veileder.bygg import STEG, les_verk
from veileder.model.trykksak import alle_trykk
from veileder.paths import ROT, Stier
from veileder.publish.stilfarger import les_stilfarger
from veileder.publish.trykk.lag import les_sider
from veileder.publish.trykk.sats import Setter
from veileder.publish.trykk.trykkeri import Trykkeri
from veileder.publish.trykk.utvalg import velg_deler

OUTLOUD = ROT / ".venv-audit/bin/outloud"
HODER = ("trykksak", "sider", "CPU s", "MB", "pdfua", "outloud", "Chromium sider", "pdfua", "outloud")


def maal_trykk() -> None:
    """Print a row for each edition."""
    with tempfile.TemporaryDirectory() as mappe:
        verk = les_verk(Stier(ROT, Path(mappe)))
        for steg in STEG:
            if "pdf" in steg.gir:
                break
            steg.kjor(verk)
        trykkeri = Trykkeri(
            veileder=verk.veileder, sider=les_sider(verk), farger=les_stilfarger(verk.stilark),
            nettadresse=verk.nettadresse, ressurser=verk.ressursrot, site=verk.nettsted.mappe, lager=Path(mappe),
        )  # fmt: skip
        trykkene = alle_trykk(verk.veileder)
        deler = velg_deler(trykkene, trykkeri.sider, verk.veileder)
        rader = []
        for trykk in trykkene:
            sekunder, minne = _i_barn(lambda t=trykk: trykkeri.lag(t, deler[t.id]))
            hoved = Setter(verk.veileder, trykkeri.sider, trykkeri.farger).sett(trykk, deler[trykk.id]).hoved
            annen = _chromium(hoved, trykk.rad.format, Path(mappe) / "chromium.pdf")
            egen = trykkeri.site / trykk.fil
            rader.append((trykk.id, _sider(egen), f"{sekunder:.1f}", minne, *_funn(egen), _sider(annen), *_funn(annen)))
    skriv_tabell("Trykksaker", HODER, rader)


def _i_barn(arbeid: Callable[[], object]) -> tuple[float, int]:
    """CPU seconds and megabytes of a process of its own."""
    barn = os.fork()
    if barn == 0:
        arbeid()
        os._exit(0)
    _, _, bruk = os.wait4(barn, 0)
    per_mb = 1024 if sys.platform == "linux" else 1024**2
    return bruk.ru_utime + bruk.ru_stime, bruk.ru_maxrss // per_mb


def _chromium(html: str, format_: str, fil: Path) -> Path:
    with sync_playwright() as p:
        sti = next((s for s in ("/usr/bin/chromium", "/usr/bin/google-chrome") if Path(s).exists()), None)
        nettleser = p.chromium.launch(executable_path=sti, args=["--no-sandbox"])
        side = nettleser.new_page()
        side.set_content(html)
        storrelse, _, liggende = format_.partition("-")
        side.pdf(path=fil, format=storrelse, landscape=bool(liggende), tagged=True)
        nettleser.close()
    return fil


def _sider(fil: Path) -> int:
    with pikepdf.open(fil) as pdf:
        return len(pdf.pages)


def _funn(fil: Path) -> tuple[str, str]:
    """(errors and warnings of pdfua, of outloud)."""
    kommando = [sys.executable, "-m", "pdfua", "check", "--format", "json", str(fil)]
    svar = json.loads(subprocess.run(kommando, capture_output=True, text=True, check=False).stdout)["summary"]
    if not OUTLOUD.exists():
        return f"{svar['errors']}/{svar['warnings']}", "–"
    ut = subprocess.run([OUTLOUD, str(fil)], capture_output=True, text=True, check=False).stdout
    feil, advarsler = (len(re.findall(rf"^ +{ord_} ", ut, re.MULTILINE)) for ord_ in ("ERROR", "WARNING"))
    return f"{svar['errors']}/{svar['warnings']}", f"{feil}/{advarsler}"
