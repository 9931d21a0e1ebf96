"""How each search is driven in the browser: the same words in, the addresses of its first ten pages out."""

import gzip
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request

# Each script defines window.spor(words), which resolves to [paths of the first ten pages, milliseconds].
# Pagefind fetches each result by itself; `spor(words, 5)` shows as many as its own interface does.
VENT = """
window.ventPaa = (rot, ferdig, frist = 1500) => new Promise((svar) => {
  const slutt = () => { obs.disconnect(); clearTimeout(klokke); svar(performance.now()); };
  const obs = new MutationObserver(() => { if (ferdig()) slutt(); });
  const klokke = setTimeout(slutt, frist);
  obs.observe(rot, { childList: true, subtree: true, characterData: true });
});
window.baner = (velger) => [...document.querySelectorAll(velger)].map((a) => new URL(a.href).pathname)
  .filter((bane, nr, alle) => alle.indexOf(bane) === nr).slice(0, 10);
"""
TEMAET = """
window.spor = async (ord) => {
  const felt = document.querySelector("[data-md-component=search-query]");
  const meta = document.querySelector(".md-search-result__meta");
  document.querySelector("#__search").checked = true;
  felt.focus();
  const si = async (tekst) => {
    const forrige = meta.textContent;
    felt.value = tekst;
    const start = performance.now();
    const vent = ventPaa(document.querySelector("[data-md-component=search-result]"), () => true);
    felt.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    return (await vent) - start;
  };
  await si("");
  await new Promise((ferdig) => setTimeout(ferdig, 30));
  const ms = await si(ord);
  await new Promise((ferdig) => setTimeout(ferdig, 60));
  return [baner(".md-search-result__item > a.md-search-result__link"), ms];
};
"""
PAGEFIND = """
window.spor = async (ord, antall = 10) => {
  window.pf ??= await import("/pagefind/pagefind.js");
  const start = performance.now();
  const { results } = await pf.search(ord);
  const data = await Promise.all(results.slice(0, antall).map((treff) => treff.data()));
  return [data.map((d) => new URL(d.url, location.href).pathname), performance.now() - start];
};
"""
VAAR = """
window.spor = async (ord) => {
  const felt = document.querySelector("#sokeord");
  const plass = document.querySelector("[data-sok-treff]");
  if (!window.startet) {
    felt.focus();
    window.startet = true;
  }
  felt.value = ord;
  const start = performance.now();
  const vent = ventPaa(plass, () => true, 4000);
  felt.dispatchEvent(new Event("input"));
  const ms = (await vent) - start;
  return [baner(".sok-tittel a"), ms];
};
"""


@dataclass(frozen=True)
class Motor:
    """A search: its name, the page where it is driven, and the script that drives it."""

    navn: str
    side: str
    skript: str


MOTORER = {
    "temaet": Motor("temaets søk", "/", TEMAET),
    "pagefind": Motor("Pagefind", "/", PAGEFIND),
    "vaar": Motor("vårt søk", "/sok/", VAAR),
}


def aapne(nettleser: Browser, vert: str, motor: Motor) -> Page:
    """A fresh reader on the page of the search, with the search ready and its later files fetched."""
    side = nettleser.new_page(base_url=vert)
    side.goto(motor.side, wait_until="networkidle")
    side.evaluate(VENT + motor.skript)
    side.evaluate("spor('tillit')")
    side.wait_for_load_state("networkidle")
    side.wait_for_timeout(300)
    return side


def byte_for_forste_treff(nettleser: Browser, vert: str, motor: Motor, site: Path) -> int:
    """Compressed bytes of everything the search asked for until its first answer stood there.

    The stock theme asks for its index when the page loads; the bundle that all its pages need is not counted.
    """
    kontekst = nettleser.new_context(base_url=vert)
    side = kontekst.new_page()
    hentet: list[Request] = []
    kontekst.on("request", lambda foresporsel: hentet.append(foresporsel))
    side.goto(motor.side, wait_until="networkidle")
    if motor is not MOTORER["temaet"]:
        hentet.clear()
    side.evaluate(VENT + motor.skript)
    side.evaluate("spor('tillit', 5)")
    slutt = side.evaluate("performance.timeOrigin + performance.now()")
    for_svaret = {urlsplit(r.url).path for r in hentet if r.timing["startTime"] <= slutt}
    side.close()
    kontekst.close()
    baner = [bane for bane in for_svaret if _horer_til_soket(bane)]
    return sum(_pakket(site / bane.lstrip("/")) for bane in baner)


def _horer_til_soket(bane: str) -> bool:
    # Our own texts come after the answer; timing by the clock can let the request slip in.
    return any(del_ in bane for del_ in ("search", "/pagefind/", "/js/sok/", "indeks.json", "lunr"))


def _pakket(fil: Path) -> int:
    raatt = fil.read_bytes()
    return min(len(raatt), len(gzip.compress(raatt, 9)))
