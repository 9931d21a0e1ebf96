"""How far a reader on a phone must go, page by page: screens before the sources, the first quotation and the first
thing to do, words, citation marks, and A4 sheets from the browser's own print."""

import functools
import http.server
import io
import threading

import pikepdf
from playwright.sync_api import Page, sync_playwright
from tests.browser.conftest import FLAGG, Tjener, finn_chromium

from bench.tabell import skriv_tabell
from veileder.nettsted.nettsted import Nettsted
from veileder.paths import Stier

SKJERM = {"width": 390, "height": 844}
MAAL = """() => {
  const skjermer = (e) => (e ? e.getBoundingClientRect().top / innerHeight : null);
  const artikkel = document.querySelector("article");
  const kopi = artikkel.cloneNode(true);
  for (const e of kopi.querySelectorAll(".kildeboks, [popover]")) e.remove();
  return {
    kilder: skjermer(document.querySelector("#kilder") ?? document.querySelector(".sidefot")),
    sitat: skjermer(artikkel.querySelector("blockquote")),
    steg: skjermer(artikkel.querySelector("article > ol li, article > ul li, form")),
    ord: kopi.textContent.split(/\\s+/).filter(Boolean).length,
    merker: kopi.querySelectorAll("sup.kilde a").length,
  };
}"""
HODER = ("side", "skjermer", "til steg", "til sitat", "ord", "merker per 100", "A4")


def maal_lesing() -> None:
    """Print a row for every page of the built site, longest first, and the sums."""
    site = Stier().site
    nettsted = Nettsted(site)
    nettsted.les_sider(site)
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Tjener, directory=str(site)))
    threading.Thread(target=tjener.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        nettleser = playwright.chromium.launch(executable_path=finn_chromium(), args=FLAGG)
        side = nettleser.new_page(base_url=f"http://127.0.0.1:{tjener.server_port}", viewport=SKJERM)
        maalt = {adresse: _maal_side(side, adresse) for adresse in nettsted.sider if adresse.endswith("/")}
        nettleser.close()
    tjener.shutdown()
    rader = sorted(maalt.items(), key=lambda par: -par[1]["kilder"])
    skriv_tabell("Lesing på telefon (390 × 844)", HODER, [_rad(adresse, maal) for adresse, maal in rader])
    utenfor = [maal for adresse, maal in rader if not adresse.startswith(("/om/", "/sok/"))]
    print(f"  Utenfor /om/ og søket: {sum(m['ord'] for m in utenfor)} ord, {sum(m['merker'] for m in utenfor)} merker")


def _maal_side(side: Page, adresse: str) -> dict[str, float]:
    side.goto(adresse)
    maal: dict[str, float] = side.evaluate(MAAL)
    with pikepdf.open(io.BytesIO(side.pdf(format="A4", prefer_css_page_size=True))) as pdf:
        maal["ark"] = len(pdf.pages)
    return maal


def _rad(adresse: str, maal: dict[str, float]) -> tuple[str, ...]:
    def tall(verdi: float | None) -> str:
        return "" if verdi is None else f"{verdi:.1f}"

    per100 = 100 * maal["merker"] / max(maal["ord"], 1)
    return (
        adresse, tall(maal["kilder"]), tall(maal["steg"]), tall(maal["sitat"]), str(maal["ord"]), tall(per100),
        str(maal["ark"]),
    )
