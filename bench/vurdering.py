"""The self-assessment's pages: bytes of script, time to the first answer, and how many wrong codes pass for right."""

import functools
import gzip
import http.server
import statistics
import threading
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import FLAGG, Tjener, finn_chromium

from bench.tabell import skriv_tabell
from veileder.paths import Stier

# The page, and what must answer before a reader can begin.
SIDER = {
    "hurtigsjekk": "[data-framdrift]:not(:empty)",
    "egenvurdering": "[data-framdrift]:not(:empty)",
    "sammenlign": "[data-kodeskjema] button:visible",
    "oppfolgingsark": "[data-ark-word]:visible",
}
GANGER = 5
ANTALL = 1_000_000
# Random well-formed codes: the share a typing error of any kind could let through.
GODTATT = """async (antall) => {
  const { decode } = await import("/assets/js/vurdering/kode.js");
  const tegn = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const del = (lengde, antall) => {
    let godtatt = 0;
    for (let i = 0; i < antall; i += 1) {
      const tilfeldig = crypto.getRandomValues(new Uint8Array(lengde));
      if (decode(Array.from(tilfeldig, (t) => tegn[t & 31]).join(""), 1).ok) godtatt += 1;
    }
    return godtatt / antall;
  };
  return [del(8, antall), del(30, antall / 10)];
}"""


def maal_vurdering(site: Path | None = None) -> None:
    """Print weight and time per page, and the share of random codes that pass."""
    site = site or Stier().site
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Tjener, directory=str(site)))
    threading.Thread(target=tjener.serve_forever, daemon=True).start()
    vert = f"http://127.0.0.1:{tjener.server_port}"
    with sync_playwright() as playwright:
        nettleser = playwright.chromium.launch(executable_path=finn_chromium(), args=FLAGG)
        rader = [_maal_side(nettleser, site, vert, navn, klar) for navn, klar in SIDER.items()]
        side = nettleser.new_page()
        side.goto(f"{vert}/verktoy/sammenlign/")
        kort, lang = side.evaluate(GODTATT, ANTALL)
        nettleser.close()
    tjener.shutdown()
    tjener.server_close()
    hoder = ("side", "filer", "byte", "pakket", "ms til første svar (median)", "verst")
    skriv_tabell("Egenvurderingens sider: skript ved åpning, og tid", hoder, rader)
    skriv_tabell(
        "Tilfeldige koder som slipper gjennom",
        ("kode", "andel", "regnet"),
        [("8 tegn", f"{kort:.4%}", "1 av 512 (0,1953 %)"), ("30 tegn", f"{lang:.4%}", "under 1 av 30 millioner")],
    )


def _maal_side(nettleser: Browser, site: Path, vert: str, navn: str, klar: str) -> tuple[str | int, ...]:
    """Scripts the page loads when opened, and milliseconds from navigation until it answers."""
    tider = []
    for _ in range(GANGER):
        kontekst = nettleser.new_context()
        side = kontekst.new_page()
        skript: list[str] = []
        side.on("request", lambda f, s=skript: s.append(f.url) if f.resource_type == "script" else None)
        side.goto(f"{vert}/verktoy/{navn}/")
        side.locator(klar).first.wait_for()
        tider.append(side.evaluate("performance.now()"))
        kontekst.close()
    filer = [
        site / adresse.removeprefix(f"{vert}/")
        for adresse in skript
        if "/vurdering/" in adresse or "/felles/" in adresse
    ]
    byte = sum(fil.stat().st_size for fil in filer)
    pakket = sum(len(gzip.compress(fil.read_bytes(), 9)) for fil in filer)
    return navn, len(filer), byte, pakket, round(statistics.median(tider)), round(max(tider))
