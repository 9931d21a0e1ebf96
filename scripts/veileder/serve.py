"""The project's own preview loop: watch, check, build, reload.

The builder's own loop dies on a bad macro. Here a fault shows its message on top of the page that was
last built well, and the preview goes on. What is built when is told in `visning.py`.
"""

import functools
import http.server
import threading
from html import escape
from pathlib import Path
from typing import Any

from veileder.model.melding import Byggefeil
from veileder.paths import Stier
from veileder.visning import Forhandsvisning, vokt

PORTER = 20  # how many ports to try before giving up
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


class Tjener(http.server.SimpleHTTPRequestHandler):
    """Serves the built pages, with the messages of a failed build on top of them."""

    def __init__(self, *argumenter: Any, visning: Forhandsvisning, **resten: Any) -> None:
        self.visning = visning
        super().__init__(*argumenter, directory=str(visning.stier.site), **resten)

    def do_GET(self) -> None:
        if self.path.startswith("/__tilstand"):
            return self._svar(self.visning.vent_paa_ny(self.path.partition("?")[2]), "text/plain")
        if self.path == "/__oppdater.js":
            return self._svar(SKRIPT, "text/javascript")
        try:
            fil = self._fil()
        except ValueError:  # A null byte in the address.
            return self.send_error(404)
        if fil is None:
            return super().do_GET()
        status = 404 if fil.name == "404.html" else 200
        return self._svar(med_melding(fil.read_text(encoding="utf-8"), self.visning.feil), "text/html", status)

    def log_message(self, format: str, *args: object) -> None:
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
        return None if sti.exists() else self.visning.stier.site / "404.html"

    def _svar(self, tekst: str, slag: str, status: int = 200) -> None:
        data = tekst.encode()
        self.send_response(status)
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


def aapne_port(visning: Forhandsvisning, port: int) -> http.server.ThreadingHTTPServer:
    """A server at `port`, or at the first free one after it. Raises Byggefeil where none of them is free."""
    for prov in range(port, port + PORTER):
        try:
            return http.server.ThreadingHTTPServer(("127.0.0.1", prov), functools.partial(Tjener, visning=visning))
        except OSError:
            continue
    raise Byggefeil(f"portene {port}–{port + PORTER - 1} er i bruk – velg en annen: make serve PORT=9000")


def serve(stier: Stier, port: int) -> None:
    """Serve the preview on this machine until stopped."""
    visning = Forhandsvisning(stier)
    tjener = aapne_port(visning, port)
    threading.Thread(target=vokt, args=(visning,), daemon=True).start()
    opptatt = f"Port {port} er i bruk. " if tjener.server_port != port else ""
    print(f"{opptatt}Åpne http://localhost:{tjener.server_port}/ (avslutt med Ctrl+C)", flush=True)
    try:
        tjener.serve_forever()
    except KeyboardInterrupt:
        tjener.server_close()
