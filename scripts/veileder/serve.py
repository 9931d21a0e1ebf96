"""The project's own preview loop: watch, check, build, reload.

The builder's own loop dies on a bad macro. Here a fault shows its message on top of the page that was
last built well, and the preview goes on. Each build is a process of its own, so that changed code counts.
"""

import functools
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from html import escape
from pathlib import Path

from veileder.paths import Stier

VAKTMAPPER = ("docs", "cases", "sidemaler", "overrides", "scripts", "mkdocs.yml")
PAUSE = 0.5  # seconds between looks at the folders
SKRIPT = """\
let kjent;
for (;;) {
  try {
    const svar = await fetch("/__tilstand?" + (kjent ?? ""));
    const naa = await svar.text();
    if (kjent !== undefined && naa !== kjent) location.reload();
    kjent = naa;
  } catch {
    await new Promise((ferdig) => setTimeout(ferdig, 1000));
  }
}
"""


class Forhandsvisning:
    """Builds when something changes, and remembers what the last build said."""

    def __init__(self, stier: Stier) -> None:
        self.stier = Stier(stier.rot, stier.rot / ".cache" / "forhandsvisning")
        self.feil = ""
        self.runde = 0
        self.endret = threading.Condition()

    def bygg(self) -> None:
        """One build; the outcome is told to everyone who waits."""
        kommando = [sys.executable, "-m", "veileder", "--rot", str(self.stier.rot), "site"]
        kommando += ["--uten-pdf", "--ut", str(self.stier.ut)]
        kjoring = subprocess.run(kommando, capture_output=True, text=True)
        with self.endret:
            melding = kjoring.stderr.strip() or "Bygget stoppet uten melding."
            self.feil = melding if kjoring.returncode else ""
            self.runde += 1
            self.endret.notify_all()
        print(self.feil or f"Bygget ({self.runde}).", flush=True)

    def vent_paa_ny(self, kjent: str, tid: float = 25) -> str:
        """The number of the latest build, at once if it is not `kjent`, else after the next one."""
        with self.endret:
            self.endret.wait_for(lambda: str(self.runde) != kjent, timeout=tid)
            return str(self.runde)

    def avtrykk(self) -> tuple[tuple[str, int], ...]:
        """What the watched files look like now: path and time of change."""
        # Editors make and remove files of their own while we look.
        while True:
            try:
                return tuple(sorted((str(sti), sti.stat().st_mtime_ns) for sti in self._filer()))
            except FileNotFoundError:
                continue

    def _filer(self) -> Iterator[Path]:
        for navn in VAKTMAPPER:
            sti = self.stier.rot / navn
            if sti.is_file():
                yield sti
            else:
                yield from (f for f in sti.rglob("*") if f.is_file() and "__pycache__" not in f.parts)


class Tjener(http.server.SimpleHTTPRequestHandler):
    """Serves the built pages, with the messages of a failed build on top of them."""

    def __init__(self, *argumenter, visning: Forhandsvisning, **resten) -> None:
        self.visning = visning
        super().__init__(*argumenter, directory=str(visning.stier.site), **resten)

    def do_GET(self) -> None:
        if self.path.startswith("/__tilstand"):
            return self._svar(self.visning.vent_paa_ny(self.path.partition("?")[2]), "text/plain")
        if self.path == "/__oppdater.js":
            return self._svar(SKRIPT, "text/javascript")
        fil = self._fil()
        if fil is None:
            return super().do_GET()
        return self._svar(med_melding(fil.read_text(encoding="utf-8"), self.visning.feil), "text/html")

    def log_message(self, format: str, *args) -> None:
        """Quiet: the messages that matter are the build's."""

    def _fil(self) -> Path | None:
        """The HTML file the address leads to; a page that says so where nothing is built yet."""
        sti = Path(self.translate_path(self.path))
        if sti.is_dir() and self.path.partition("?")[0].endswith("/"):
            sti = sti / "index.html"
        if sti.suffix == ".html" and sti.is_file():
            return sti
        if not self.visning.stier.site.exists():
            return Path(__file__).parent / "ingen_side.html"
        return None

    def _svar(self, tekst: str, slag: str) -> None:
        data = tekst.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{slag}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)


def med_melding(html: str, feil: str) -> str:
    """A page for the preview: reloading, and with the messages of a failed build first in the body."""
    boks = ""
    if feil:
        punkter = "".join(f"<li>{escape(linje)}</li>" for linje in feil.splitlines())
        innledning = "<p>Bygget stoppet. Sida under er den forrige.</p>"
        boks = f'<div role="alert" class="byggefeil">{innledning}<ul>{punkter}</ul></div>'
    start = html.index(">", html.index("<body")) + 1
    return html[:start] + boks + '<script type="module" src="/__oppdater.js"></script>' + html[start:]


def serve(stier: Stier, port: int) -> None:
    """Serve the preview on this machine until stopped."""
    visning = Forhandsvisning(stier)
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Tjener, visning=visning))
    threading.Thread(target=_vokt, args=(visning,), daemon=True).start()
    print(f"Åpne http://localhost:{tjener.server_port}/ (avslutt med Ctrl+C)", flush=True)
    try:
        tjener.serve_forever()
    except KeyboardInterrupt:
        tjener.server_close()


def _vokt(visning: Forhandsvisning) -> None:
    sett = None
    pause = threading.Event()
    while not pause.wait(PAUSE if sett else 0):
        naa = visning.avtrykk()
        if naa != sett:
            sett = naa
            visning.bygg()
