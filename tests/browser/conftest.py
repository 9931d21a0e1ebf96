"""A real Chromium, and the built site served on this machine with the headers a host should send."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from veileder.paths import ROT
from veileder.publish.vert.hoder import HODER


def _med_verktoyet(navn: str) -> None:
    """A tool comes right after its page (felles/straks.js): who waits for the page here waits for the tool as well."""
    gjor = getattr(Page, navn)

    @functools.wraps(gjor)
    def gjor_og_vent(side: Page, *deler: Any, **valg: Any) -> Any:
        svar = gjor(side, *deler, **valg)
        if valg.get("wait_until", "load") in ("load", "networkidle"):
            side.locator("[data-venter]").wait_for(state="detached")
        return svar

    setattr(Page, navn, gjor_og_vent)


for _navn in ("goto", "reload", "go_back", "go_forward"):
    _med_verktoyet(_navn)

MAC = "/Applications/Chromium.app/Contents/MacOS/Chromium"
FLAGG = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class Tjener(http.server.SimpleHTTPRequestHandler):
    """Serves a built site with its security headers."""

    def end_headers(self) -> None:
        for navn, verdi in HODER.items():
            self.send_header(navn, verdi)
        super().end_headers()

    def do_GET(self) -> None:
        """A module asked for by its plain name (`/assets/js/…`) is found in the folder of this build."""
        plass = self.path.removeprefix("/assets/")
        if plass != self.path and plass.startswith(("js/", "css/", "fonts/")):
            mappe = next(Path(self.directory).glob("assets/*/js")).parent.name
            self.send_response(302)
            self.send_header("Location", f"/assets/{mappe}/{plass}")
            self.end_headers()
            return
        super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The guide's own page where there is none, as a host that is set up right does."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        side = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(side)))
        self.end_headers()
        self.wfile.write(side)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


def finn_chromium() -> str:
    """The browser on this machine: $CHROMIUM, Debian's, Chrome, or the one on a Mac."""
    for navn in (os.environ.get("CHROMIUM"), "chromium", "google-chrome", MAC):
        if navn and (sti := shutil.which(navn)):
            return sti
    raise RuntimeError("Chromium is missing; run scripts/bootstrap.sh test")


@pytest.fixture(scope="session")
def mappe() -> Path:
    """The site as `make site` left it, or another built folder in $VEILEDER_SITE."""
    mappe = Path(os.environ.get("VEILEDER_SITE", ROT / "site"))
    assert (mappe / "index.html").exists(), "run `make site` first (make test does)"
    return mappe


@pytest.fixture(scope="session")
def vert(mappe: Path) -> Iterator[str]:
    """The address of the served site, without a slash at the end."""
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Tjener, directory=str(mappe)))
    threading.Thread(target=tjener.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{tjener.server_port}"
    tjener.shutdown()
    tjener.server_close()


@pytest.fixture(scope="session")
def nettleser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        nettleser = playwright.chromium.launch(executable_path=finn_chromium(), args=FLAGG)
        yield nettleser
        nettleser.close()


@pytest.fixture
def kontekst(nettleser: Browser, vert: str) -> Iterator[BrowserContext]:
    """A fresh reader at 1280 px with nothing stored."""
    kontekst = nettleser.new_context(base_url=vert, locale="nb-NO", viewport={"width": 1280, "height": 900})
    yield kontekst
    kontekst.close()


@pytest.fixture
def side(kontekst: BrowserContext) -> Page:
    """A fresh tab."""
    return kontekst.new_page()
