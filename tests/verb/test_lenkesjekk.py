"""`make lenker`: what an editor is told of outer links, tried against a server on this machine."""

import http.server
import threading
from collections.abc import Iterator

import pytest

from mini import bytt_ut, skriv
from veileder.__main__ import main
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.verb.lenkesjekk import Utlenke, dom, finn_utlenker, hent, sjekk


class Vert(http.server.BaseHTTPRequestHandler):
    """A host with a page, a page that moved, one that is gone, one for people only, and one that hates HEAD."""

    def do_HEAD(self) -> None:
        """The answer by the address."""
        svar = {"/borte": 404, "/stengt": 403, "/bare-get": 405, "/flyttet": 301}.get(self.path, 200)
        if self.path == "/bare-get" and self.command == "GET":
            svar = 200
        self.send_response(svar)
        if svar == 301:
            self.send_header("Location", "/ny")
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *_: object) -> None:
        """Silent."""


@pytest.fixture(scope="module")
def vert() -> Iterator[str]:
    """The address of the host."""
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Vert)
    threading.Thread(target=tjener.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{tjener.server_port}"
    tjener.shutdown()
    tjener.server_close()


@pytest.mark.parametrize(
    ("sti", "svar"),
    [
        ("/her", None),
        ("/bare-get", None),
        ("/borte", "finnes ikke lenger (404): finn den nye adressen, eller en kopi i et nettarkiv"),
        ("/stengt", "slipper ikke programmer inn (403): se selv, og skriv den i docs/data/lenkeunntak.yml"),
        ("/flyttet", "har flyttet til {vert}/ny: bytt adressen hvis det er den samme teksten"),
    ],
)
def test_dommen_sier_hva_du_kan_gjore(vert: str, sti: str, svar: str | None) -> None:
    """Each kind of answer, and what to do about it."""
    assert dom(vert + sti, hent(vert + sti)) == (svar and svar.format(vert=vert))


def test_en_vert_som_ikke_svarer() -> None:
    """A dead host is told as such; nothing falls over."""
    assert (dom("http://127.0.0.1:9/", hent("http://127.0.0.1:9/")) or "").startswith("svarer ikke: ")


def test_samme_vert_faar_hvile() -> None:
    """Two addresses on one host are not asked for at once; another host need not wait."""
    pauser: list[float] = []
    lenker = [Utlenke(f"https://{vert}/", "x") for vert in ("a.no/1", "a.no/2", "b.no")]
    assert len(list(sjekk(lenker, lambda adresse: (200, adresse), pauser.append, pause=3))) == 3
    assert len(pauser) == 1 and 2 < pauser[0] <= 3


def test_alle_utlenker_er_med(mini: Stier) -> None:
    """Addresses of sources and links in text, each once, with where they stand."""
    bytt_ut(mini, "docs/index.md", "Velkommen.", "Se [mer](https://example.org/mer) og [saken](https://example.org/a).")
    assert finn_utlenker(last_veileder(mini)) == [
        Utlenke("https://example.org/a", "kilder: kilde-a, adresser"),
        Utlenke("https://example.org/mer", "docs/index.md:10"),
    ]


def test_hele_verbet_med_unntak(mini: Stier, vert: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The list names the dead link, and the excused one with its reason."""
    bytt_ut(mini, "docs/data/kilder.yml", "[https://example.org/a]", f'["{vert}/borte", "{vert}/stengt"]')
    skriv(
        mini,
        "docs/data/lenkeunntak.yml",
        f'unntak:\n  - adresse: "{vert}/stengt"\n    grunn: Åpner i nettleser\n    sett: 2026-01-31\n',
    )
    assert main(["--rot", str(mini.rot), "lenker", "--pause", "0"]) == 0
    assert capsys.readouterr().out.split("\n")[1:] == [
        f"kilder: kilde-a, adresser: {vert}/borte",
        "    finnes ikke lenger (404): finn den nye adressen, eller en kopi i et nettarkiv",
        f"unntatt: {vert}/stengt",
        "    Åpner i nettleser (sett 31. januar 2026)",
        "1 å se på, 1 unntatt.",
        "",
    ]
