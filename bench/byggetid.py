"""Build time of pages and PDF separately, beside a bare `mkdocs build` of the same tree."""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.tabell import skriv_tabell
from veileder.bygg import STEG, les_verk
from veileder.paths import ROT, Stier
from veileder.visning import Forhandsvisning


def maal_byggetid() -> None:
    """Print seconds per step of `make site`, and of the reference."""
    with tempfile.TemporaryDirectory() as mappe:
        stier = Stier(ROT, Path(mappe))
        start = time.perf_counter()
        verk = les_verk(stier)
        rader = [("kontrollerer innholdet", f"{time.perf_counter() - start:.2f}")]
        rader += [(steg.navn, f"{_sekunder(lambda s=steg: s.kjor(verk)):.2f}") for steg in STEG]
        rader.append(("«mkdocs build» alene", f"{_sekunder(lambda: _bare_mkdocs(stier)):.2f}"))
    skriv_tabell("Byggetid", ("steg", "sekunder"), rader)


def _bare_mkdocs(stier: Stier) -> None:
    subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=stier.scene, check=True, capture_output=True)


def _sekunder(arbeid: Callable[[], None]) -> float:
    start = time.perf_counter()
    arbeid()
    return time.perf_counter() - start


def maal_visning() -> None:
    """Print seconds from a saved file to the page on disk, in the preview."""
    with tempfile.TemporaryDirectory() as mappe:
        rot = Path(mappe) / "kopi"
        utelatt = shutil.ignore_patterns(".venv*", ".git", ".cache", "site*", "__pycache__")
        shutil.copytree(ROT, rot, ignore=utelatt)
        visning = Forhandsvisning(Stier(rot))
        rader = [("helt bygg", f"{_sekunder(visning.bygg):.2f}")]
        rader.append(("MkDocs klar", f"{_sekunder(visning.gjor_klar):.2f}"))
        for navn in ("docs/forsta/hvorfor.md", "cases/lunner.yml"):
            fil = rot / navn
            fil.write_text(fil.read_text(encoding="utf-8").replace(" målt", " målt nå", 1), encoding="utf-8")
            rader.append((navn, f"{_sekunder(lambda f=fil: visning.oppdater([f])):.2f}"))
    skriv_tabell("Forhåndsvisning", ("lagret", "sekunder"), rader)
