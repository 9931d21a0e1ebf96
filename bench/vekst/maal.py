"""One size of the guide, measured in a process of its own: `python -m bench.vekst.maal ROOT` prints JSON.

Seconds are of processor time, our own and the builder's, so that a busy machine does not change them much.
"""

import gzip
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench.sok.nettsteder import med_temaet
from veileder.bygg import STEG, i_visning, les_verk, utelatte_filer
from veileder.nettsted.nettsted import filnavn
from veileder.nettsted.verk import Verk
from veileder.paths import Stier
from veileder.visning import Forhandsvisning

SIDESLAG = {
    "forside": "/",
    "et kort": "/ti-minutter/kutt/tillitsvalgte/",
    "en kommune": "/eksempler/lunner/",
    "dokumentasjonen": "/eksempler/lunner/dokumentasjon/",
    "eksempellista": "/eksempler/",
    "hva ble det av": "/eksempler/hva-ble-det-av/",
    "kilderegisteret": "/om/kilder/",
    "søkesida": "/sok/",
}
# What the search asks for: the index, the long texts, and its own modules. The texts of each page come with a hit.
SOK = re.compile(r"sok/(indeks|tekst)\.json|assets/\w+/js/sok/\w+\.js")


def maal(rot: Path) -> dict[str, Any]:
    """Everything of one size: the build, the stock theme on the same pages, the site, and the preview."""
    stier = Stier(rot, rot / "ut")
    svar: dict[str, Any] = {"steg": {}}
    verk, svar["steg"]["leser og kontrollerer innholdet"] = _cpu(
        lambda: les_verk(stier, "mkdocs", utelatte_filer(i_visning()))
    )
    for steg in STEG:
        if steg.navn != "trykker":
            _, svar["steg"][steg.navn] = _cpu(lambda steg=steg: steg.kjor(verk))
    svar["minne"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    svar |= _nettstedet(verk)
    svar["temaet"] = _cpu(lambda: _temaet(stier))[1]
    svar["visning"] = _visning(rot)
    return svar


def _cpu(arbeid: Callable[[], Any]) -> tuple[Any, float]:
    for_ = _tid()
    ga = arbeid()
    return ga, _tid() - for_


def _tid() -> float:
    tider = os.times()
    return tider.user + tider.system + tider.children_user + tider.children_system


def _nettstedet(verk: Verk) -> dict[str, Any]:
    site, filer = verk.stier.site, verk.nettsted.filer
    sok = [navn for navn in filer if SOK.fullmatch(navn)]
    return {
        "sider": len(verk.nettsted.sider),
        "mb": sum(fil.stat().st_size for fil in site.rglob("*") if fil.is_file()) / 1e6,
        "slag": {navn: _pakket(site / filnavn(adresse)) for navn, adresse in SIDESLAG.items()},
        "sok": {
            "før første svar": _sum(_pakket(site / navn) for navn in sok if not navn.endswith("tekst.json")),
            "de lange tekstene": _pakket(site / "sok/tekst.json"),
        },
    }


def _sum(par: Iterable[tuple[int, int]]) -> tuple[int, int]:
    raatt, pakket = zip(*par, strict=True)
    return sum(raatt), sum(pakket)


def _pakket(fil: Path) -> tuple[int, int]:
    raatt = fil.read_bytes()
    return len(raatt), len(gzip.compress(raatt, 9))


def _temaet(stier: Stier) -> None:
    """The same pages by the stock theme, with its own search."""
    med_temaet(stier.scene)
    kommando = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(stier.scene / "tema")]
    subprocess.run(kommando, cwd=stier.scene, check=True, capture_output=True)
    shutil.rmtree(stier.scene / "tema")


def _visning(rot: Path) -> dict[str, float]:
    """From a saved file to the page on disk, in the preview."""
    visning = Forhandsvisning(Stier(rot))
    _, helt = _cpu(visning.bygg)
    _, klar = _cpu(visning.gjor_klar)
    tider = {"helt bygg": helt, "gjør klar": klar}
    for navn in ("docs/forsta/hvorfor.md", "cases/lunner.yml"):
        fil = rot / navn
        fil.write_text(fil.read_text(encoding="utf-8").replace(" målt", " målt nå", 1), encoding="utf-8")
        tider[navn] = _cpu(lambda fil=fil: visning.oppdater([fil]))[1]
    return tider


if __name__ == "__main__":
    json.dump(maal(Path(sys.argv[1])), sys.stdout)
