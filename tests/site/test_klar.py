"""Before publishing and after: the list of what remains, and the smoke test of the guide where it was put."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mini import bytt_ut, skriv
from veileder.__main__ import main
from veileder.checks.klarsjekk import Rest, finn_rester
from veileder.checks.roksjekk import rok
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.vert.hoder import EVIG, HODER


def test_det_som_gjenstaar(mini: Stier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is to publish reads every mark where it stands, and what the edition does not say yet."""
    monkeypatch.delenv("SITE_URL", raising=False)
    bytt_ut(mini, "cases/proveby.yml", "tekst: Prøveby prøvde.", "tekst: Prøveby prøvde. Bekreftes før publisering.")
    skriv(mini, "docs-dev/drift.md", "| nginx | tried |\n| IIS | not tried |\n")
    rester = list(finn_rester(last_veileder(mini), mini))
    assert [rest.hva for rest in rester if rest.slag == "Utgaven"] == [
        "adresse er ikke satt: ingen QR-koder, delebilder, kart for søkemotorer eller strøm",
        "kontakt.epost er ikke satt: leserne kan ikke sende e-post fra noen side",
        "status: Utkast. Ikke godkjent.",
    ]
    ubekreftet = "Ikke bekreftet eller ikke godkjent"
    assert Rest(ubekreftet, "cases/proveby.yml:6", "tekst: Prøveby prøvde. Bekreftes før publisering.") in rester
    assert Rest("Oppsett som ikke er prøvd", "docs-dev/drift.md:2", "IIS | not tried") in rester


class _Vert(http.server.SimpleHTTPRequestHandler):
    """A host set up as the shipped files say, but for what `mangler` names."""

    mangler: tuple[str, ...] = ()

    def end_headers(self) -> None:
        for navn, verdi in HODER.items():
            if navn not in self.mangler:
                self.send_header(navn, verdi)
        evig = "/css/" in self.path or "/js/" in self.path or "/fonts/" in self.path
        self.send_header("Cache-Control", EVIG if evig else "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if "404" in self.mangler:
            super().send_error(code, message, explain)
            return
        side = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(side)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def vert(mappe: Path, **egenskaper: object) -> Iterator[str]:
    """The folder served; the address of it."""
    svarer = type("Vert", (_Vert,), {"extensions_map": {**_Vert.extensions_map, ".woff2": "font/woff2"}, **egenskaper})
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(svarer, directory=str(mappe)))
    threading.Thread(target=tjener.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{tjener.server_port}"
    tjener.shutdown()
    tjener.server_close()


def test_rok_paa_en_vert_som_er_rett(bygd_mini: Stier, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever uploaded it right is told that there is no fault; that this host does not compress is a warning."""
    with vert(bygd_mini.site) as adresse:
        assert main(["--rot", str(bygd_mini.rot), "rok", adresse]) == 0
    assert capsys.readouterr().out == (
        "/: advarsel: sidene sendes uten komprimering – skru på gzip, eller de ferdige .gz-filene\n"
        f"0 feil, 1 advarsler på {adresse}\n"
    )


def test_rok_finner_det_leserne_moter(bygd_mini: Stier) -> None:
    """Whoever forgot a header, a type, the 404 page or a file is told which, and what to do."""
    mangler = ("Content-Security-Policy", "404")
    typer = {**_Vert.extensions_map, ".woff2": "font/woff2", ".js": "text/plain"}
    with vert(bygd_mini.site, mangler=mangler, extensions_map=typer) as adresse:
        meldinger = [str(ett) for ett in rok(adresse, last_veileder(bygd_mini))]
    assert any("verten sender ikke Content-Security-Policy" in melding for melding in meldinger)
    assert any("fila kommer som text/plain, ikke text/javascript" in melding for melding in meldinger)
    assert any("verten viser sin egen feilside" in melding for melding in meldinger)
    mangelfull = last_veileder(bygd_mini)
    mangelfull.sider["/borte/"] = mangelfull.sider["/"]
    with vert(bygd_mini.site) as adresse:
        assert any(str(m).startswith("/borte/: sida svarer 404") for m in rok(adresse, mangelfull))


@pytest.mark.parametrize("adresse", ["example.org", "ftp://example.org", ""])
def test_rok_uten_skjema(bygd_mini: Stier, adresse: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever forgets https:// is told so in one line."""
    assert main(["--rot", str(bygd_mini.rot), "rok", adresse]) == 1
    melding = capsys.readouterr().err
    assert melding == f"«{adresse}» er ikke en nettadresse – skriv for eksempel make rok ADRESSE=https://example.org\n"
