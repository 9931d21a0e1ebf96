"""A checklist page: the bytes of script it loads, and the time from a tick to the saved state."""

import functools
import gzip
import http.server
import statistics
import threading
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from tests.browser.conftest import FLAGG, finn_chromium

from bench.tabell import skriv_tabell
from veileder.paths import Stier

ADRESSE = "verktoy/sjekklister/mote/index.html"
# One tick by script: its handler runs to the end, saving included; then the next frame is drawn.
MAAL = """async () => {
  const kryss = [...document.querySelectorAll('.punkt > [type=checkbox]')];
  const tider = [];
  for (let runde = 0; runde < 5; runde += 1) {
    for (const ett of kryss) {
      const start = performance.now();
      ett.click();
      const lagret = performance.now() - start;
      const svar = JSON.parse(localStorage.getItem('veileder:v1:sjekkliste:mote')).svar;
      if ((svar[ett.id]?.svar === 'ja') !== ett.checked) throw new Error('not saved');
      await new Promise((ferdig) => requestAnimationFrame(() => setTimeout(ferdig)));
      tider.push([lagret, performance.now() - start]);
    }
  }
  return tider;
}"""


class _Stille(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


def maal_sjekkliste(site: Path | None = None) -> None:
    """Print what a checklist page costs in script and in time."""
    site = site or Stier().site
    svarer = functools.partial(_Stille, directory=str(site))
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), svarer)
    threading.Thread(target=tjener.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        nettleser = playwright.chromium.launch(executable_path=finn_chromium(), args=FLAGG)
        side = nettleser.new_page()
        skript: list[str] = []
        side.on("request", lambda f: skript.append(f.url) if f.resource_type == "script" else None)
        side.goto(f"http://127.0.0.1:{tjener.server_port}/{ADRESSE}")
        side.locator("[data-fremdrift]:visible").wait_for()
        _skriv_vekt(site, [adresse.split("/", 3)[3] for adresse in skript])
        _skriv_tid(side)
        nettleser.close()
    tjener.shutdown()
    tjener.server_close()


def _skriv_vekt(site: Path, filer: list[str]) -> None:
    rader = [(fil, *_byte(site / fil)) for fil in filer]
    rader.append(("i alt", sum(rad[1] for rad in rader), sum(rad[2] for rad in rader)))
    skriv_tabell("Skript på en sjekkliste (byte)", ("fil", "rått", "pakket"), rader)


def _byte(sti: Path) -> tuple[int, int]:
    innhold = sti.read_bytes()
    return len(innhold), len(gzip.compress(innhold, 9))


def _skriv_tid(side: Page) -> None:
    side.get_by_role("button", name="Lagre på denne enheten").first.click()
    lagret, tegnet = zip(*side.evaluate(MAAL), strict=True)
    rader = [
        (navn, f"{statistics.median(tider):.2f}", f"{max(tider):.2f}")
        for navn, tider in (("kryss til lagret", lagret), ("kryss til tegnet", tegnet))
    ]
    skriv_tabell(f"Fra kryss til lagret, {len(lagret)} kryss (ms)", ("hva", "median", "verst"), rader)
