"""What a host must do for the site, as ready files: headers, types, caching, redirects, its own 404 page.

One template a host, all from the same facts. `oppsett/` holds those that belong outside the site; `_headers` and
`_redirects` are read by hosts that look for them on the site itself. How to use them: docs-dev/drift.md.
"""

import gzip
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from veileder.nettsted.verk import Verk
from veileder.publish.vert.hoder import EVIG, HODER

# File on the site → template.
FILER = {
    "_headers": "_headers.j2",
    "_redirects": "_redirects.j2",
    "oppsett/nginx.conf": "nginx.conf.j2",
    "oppsett/Caddyfile": "Caddyfile.j2",
    "oppsett/htaccess.txt": "htaccess.j2",
    "oppsett/web.config": "web.config.j2",
}
# Types that older servers do not know, or know as something a browser refuses.
TYPER = {
    "js": "text/javascript",
    "json": "application/json",
    "ics": "text/calendar",
    "woff2": "font/woff2",
    "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml",
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
PAKKES = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".webmanifest"})
MINST = 1024
"""Bytes a file must have before a compressed copy of it saves anything."""


@dataclass(frozen=True)
class Regel:
    """A page that moved: from and to, as paths on the host."""

    fra: str
    til: str


def skriv_vertsfiler(verk: Verk) -> None:
    """Write the files for every kind of host."""
    for navn, tekst in lag_vertsfiler(grunnsti(verk), verk.nettsted.ressursmappe, flyttede_sider(verk)).items():
        verk.nettsted.lag_fil(navn, tekst)


def lag_vertsfiler(grunn: str, ressursmappe: str, regler: list[Regel]) -> dict[str, str]:
    """File name → content, for a site below the path `grunn` (`/`, `/veileder/`)."""
    return {
        navn: _maler().get_template(mal).render(
            grunn=grunn, ressursmappe=ressursmappe, regler=regler, hoder=HODER, typer=TYPER, evig=EVIG
        )
        for navn, mal in FILER.items()
    }


def grunnsti(verk: Verk) -> str:
    """The path of the site on its host, with slashes round it; the root where no address is set."""
    return urlsplit(verk.nettadresse).path or "/"


def flyttede_sider(verk: Verk) -> list[Regel]:
    """The pages that moved, and the short addresses.

    A browser carries the `#fragment` along where the new address has none.
    """
    grunn = grunnsti(verk)
    kortlenker = (lenke.flytting for lenke in verk.veileder.kortlenker.values())
    return [
        Regel(grunn + flytting.fra.lstrip("/"), grunn + flytting.til.lstrip("/"))
        for flytting in (*verk.veileder.flyttet.values(), *kortlenker)
        if not flytting.sted
    ]


def pakk_filer(verk: Verk) -> None:
    """A compressed copy beside every text of some size, so that the host need not do it at every request."""
    for navn in sorted(verk.nettsted.filer):
        sti = verk.nettsted.mappe / navn
        if PurePosixPath(navn).suffix in PAKKES and sti.stat().st_size >= MINST:
            verk.nettsted.lag_fil(f"{navn}.gz", gzip.compress(sti.read_bytes(), 9, mtime=0))


@cache
def _maler() -> Environment:
    lastet = FileSystemLoader(Path(__file__).parent)
    # These are no HTML; a value with a quote in it would be our own mistake, and a test looks for it.
    return Environment(loader=lastet, undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True)
