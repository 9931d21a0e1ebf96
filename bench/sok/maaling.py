"""Questions put to each search, and the figures that come of it."""

import functools
import http.server
import statistics
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.conftest import FLAGG, finn_chromium

from bench.sok import nettsteder
from bench.sok.motorer import MOTORER, Motor, aapne, byte_for_forste_treff
from bench.tabell import skriv_tabell
from veileder.model.yamlfil import les_yaml
from veileder.paths import ROT

SPORSMAL = ROT / "bench" / "sok" / "sporsmal.yml"
STOR = 400
TASTEPROVER = 12


@dataclass(frozen=True)
class Sporsmal:
    """A question, the pages that answer it, and whether it was kept out of the tuning."""

    tekst: str
    sider: tuple[str, ...]
    urort: bool


@dataclass(frozen=True)
class Svar:
    """Where the right page stood: from 1, or 0 where it was not among the first ten."""

    sporsmal: Sporsmal
    plass: int
    antall: int
    forste: str


def les_sporsmal() -> list[Sporsmal]:
    """The questions of the file."""
    data = les_yaml(SPORSMAL, SPORSMAL.name).data["sporsmal"]
    return [Sporsmal(d["q"], (d["side"], *d.get("eller", ())), d.get("urort") == "ja") for d in data]


def maal_sok() -> None:
    """Print the comparison at the guide's size and at 400 pages, and our misses in the untouched set."""
    sporsmal = les_sporsmal()
    with tempfile.TemporaryDirectory() as navn, sync_playwright() as playwright:
        nettleser = playwright.chromium.launch(executable_path=finn_chromium(), args=FLAGG)
        for storrelse, steder in _nettsteder(Path(navn)):
            maalt = {n: _maal_en(nettleser, MOTORER[n], site, sporsmal) for n, site in steder.items()}
            skriv_tabell(f"Søket, {storrelse} sider", HODER, [rad for rad, _ in maalt.values()])
            _skriv_bom(maalt["vaar"][1])
        nettleser.close()


MAAL = ("MRR", "først", "blant 3", "tomme")
HODER = ("søk", *MAAL, *(f"{ett} urørt" for ett in MAAL), "kB før svar", "ms/tast", "ms 95 %")


def _nettsteder(mappe: Path) -> Iterator[tuple[int, dict[str, Path]]]:
    """The sites at both sizes: number of pages, and the folder of each search."""
    vaar = nettsteder.bygg_vaar(mappe / "vaar")
    temaets = nettsteder.bygg_temaets(mappe / "temaet")
    antall = len(nettsteder.les_sokssider(vaar))
    stor_vaar = nettsteder.kopier(vaar, mappe / "stor" / "site.ny")
    stor_temaets = nettsteder.kopier(temaets, mappe / "stor-temaet")
    diktet = nettsteder.dikt_sider(vaar, STOR - antall)
    nettsteder.legg_til_html(stor_vaar, diktet)
    nettsteder.legg_til_temaet(stor_temaets, diktet)
    for storrelse, rot, tema in ((antall, mappe / "vaar", temaets), (STOR, mappe / "stor", stor_temaets)):
        nettsteder.lag_vaar_indeks(rot)
        nettsteder.lag_pagefind(rot / "site.ny")
        yield storrelse, {"temaet": tema, "pagefind": rot / "site.ny", "vaar": rot / "site.ny"}


def _maal_en(
    nettleser: Browser, motor: Motor, site: Path, sporsmal: list[Sporsmal]
) -> tuple[list[str], list[Svar]]:
    with _tjener(site) as vert:
        byte = byte_for_forste_treff(nettleser, vert, motor, site)
        side = aapne(nettleser, vert, motor)
        svar = [_spor(side, ett) for ett in sporsmal]
        tider = [ms for ett in sporsmal[:TASTEPROVER] for ms in _tast(side, ett.tekst)]
        side.close()
    kjente = [s for s in svar if not s.sporsmal.urort]
    urorte = [s for s in svar if s.sporsmal.urort]
    rad = [motor.navn, *_tall(kjente), *_tall(urorte), f"{byte / 1000:.0f}"]
    return [*rad, f"{statistics.median(tider):.1f}", f"{statistics.quantiles(tider, n=20)[-1]:.1f}"], svar


def _spor(side: Page, sporsmal: Sporsmal) -> Svar:
    baner, _ = side.evaluate("(ord) => spor(ord)", sporsmal.tekst)
    plass = next((nr for nr, bane in enumerate(baner, start=1) if bane in sporsmal.sider), 0)
    return Svar(sporsmal, plass, len(baner), baner[0] if baner else "ingen treff")


def _tast(side: Page, tekst: str) -> Iterator[float]:
    """Milliseconds from each key to its answer, typing `tekst` from the third letter on."""
    for slutt in range(3, len(tekst) + 1):
        yield side.evaluate("(ord) => spor(ord)", tekst[:slutt])[1]


def _tall(svar: list[Svar]) -> list[str]:
    mrr = statistics.mean(1 / s.plass if s.plass else 0 for s in svar)
    forst = sum(s.plass == 1 for s in svar)
    blant_tre = sum(0 < s.plass <= 3 for s in svar)
    tomme = sum(s.antall == 0 for s in svar)
    return [f"{mrr:.2f}", f"{forst}/{len(svar)}", f"{blant_tre}/{len(svar)}", str(tomme)]


def _skriv_bom(svar: list[Svar]) -> None:
    rader = [
        (s.sporsmal.tekst, "ja" if s.sporsmal.urort else "", s.plass or "-", s.sporsmal.sider[0], s.forste)
        for s in svar
        if s.plass != 1
    ]
    skriv_tabell("Vårt søk: rett side er ikke først", ("spørsmål", "urørt", "plass", "ventet", "fikk"), rader)


@contextmanager
def _tjener(site: Path) -> Iterator[str]:
    behandler = functools.partial(_Stille, directory=str(site))
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), behandler)
    threading.Thread(target=tjener.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{tjener.server_port}"
    tjener.shutdown()
    tjener.server_close()


class _Stille(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""
