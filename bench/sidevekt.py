"""Bytes of a page's first view, compressed, per kind; fonts count as they are (already compressed)."""

import gzip
import tempfile
from pathlib import Path

from bench.sok.nettsteder import bygg_temaets
from bench.tabell import skriv_tabell
from veileder.nettsted.nettsted import Nettsted, filnavn
from veileder.paths import Stier

FORSTE_FONTER = ("fonts/atkinson-400.woff2", "fonts/atkinson-700.woff2")


def maal_sidevekt() -> None:
    """Print the heaviest pages of the built site, and the sums per kind."""
    site = Stier().site
    ressurser = next(site.glob("assets/*/css")).parent
    felles = {
        "stil": _pakket(ressurser / "css/veileder.css"),
        "skript": _pakket(ressurser / "js/veileder.js"),
        "fonter": sum((ressurser / navn).stat().st_size for navn in FORSTE_FONTER),
        "ikon": _pakket(site / "assets/img/ikon.svg"),
    }
    nettsted = Nettsted(site)
    nettsted.les_sider(site)
    sider = {adresse: _pakket(site / filnavn(adresse)) for adresse in nettsted.sider}
    fast = sum(felles.values())
    tyngst = sorted(sider.items(), key=lambda par: -par[1])
    skriv_tabell("Felles for alle sider (kB, pakket)", ("slag", "kB"), [(k, _kb(v)) for k, v in felles.items()])
    with tempfile.TemporaryDirectory() as midlertidig:
        tema = bygg_temaets(Path(midlertidig) / "tema")
        fast_tema = maal_temaets_vekt(tema)
        rader = [
            (adresse, _kb(html), _kb(html + fast), _kb(_pakket(tema / adresse.strip("/") / "index.html") + fast_tema))
            for adresse, html in (*tyngst[:8], tyngst[-1])
            if adresse.endswith("/")
        ]
    hoder = ("side", "HTML", "i alt", "temaet, uten font")
    skriv_tabell("Første visning, de tyngste sidene og den letteste (kB)", hoder, rader)


def maal_temaets_vekt(mappe: Path) -> int:
    """Bytes the stock theme asks for besides the page itself on a first view, without any font."""
    deler = [*mappe.glob("assets/stylesheets/*.css"), *mappe.glob("assets/javascripts/bundle*.js")]
    # Read off the network panel: worker and index are fetched as the page loads.
    deler += [*mappe.glob("assets/javascripts/workers/search*.js"), mappe / "search" / "search_index.json"]
    return sum(_pakket(sti) for sti in deler)


def _pakket(sti: Path) -> int:
    return len(gzip.compress(sti.read_bytes(), 9))


def _kb(byte: int) -> str:
    return f"{byte / 1000:.1f}"
