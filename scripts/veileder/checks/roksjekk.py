"""A smoke test of the guide where it was put: `make rok ADRESSE=https://…` asks the host for it as a reader would.

A fault is something readers meet. A warning is something the host could do better; docs-dev/drift.md says how.
"""

import gzip
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import html

from veileder.model.datasett import DATASETT
from veileder.model.melding import Alvor, Byggefeil, Melding
from veileder.model.veileder import Veileder
from veileder.publish.vert.hoder import HODER

FRIST = 20  # seconds to wait for each answer
INGEN_SIDE = "/finnes-ikke-denne/"
TYPER = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
SKRIPTTYPER = ("text/javascript", "application/javascript")


@dataclass(frozen=True)
class Svar:
    """What the host answered."""

    status: int
    hoder: Message
    innhold: bytes

    @property
    def slag(self) -> str:
        """The media type without its coding."""
        return self.hoder.get_content_type()


class _Stopp(urllib.request.HTTPRedirectHandler):
    """Redirects are answers to be looked at, not followed."""

    def redirect_request(self, *argumenter: Any) -> None:
        return None


_APNER = urllib.request.build_opener(_Stopp)


def hent(adresse: str) -> Svar:
    """One answer, whatever its status. Raises Byggefeil where nobody answers."""
    sporsmal = urllib.request.Request(adresse, headers={"Accept-Encoding": "gzip", "User-Agent": "veileder-rok"})
    try:
        with _APNER.open(sporsmal, timeout=FRIST) as svar:
            return Svar(svar.status, svar.headers, svar.read())
    except urllib.error.HTTPError as feil:
        with feil:
            return Svar(feil.code, feil.headers, feil.read())
    except OSError as feil:
        grunn = getattr(feil, "reason", feil)
        raise Byggefeil(f"{adresse} svarer ikke ({grunn}) – se etter adressen, og om verten er i gang") from None


def rok(rot: str, veileder: Veileder) -> Iterator[Melding]:
    """Every fault and warning about the guide at `rot`."""
    rot = rot.rstrip("/")
    if not urlsplit(rot).scheme.startswith("http") or not urlsplit(rot).netloc:
        raise Byggefeil(f"«{rot}» er ikke en nettadresse – skriv for eksempel make rok ADRESSE=https://example.org")
    forside = hent(f"{rot}/")
    if forside.status != 200:
        yield _feil("/", f"forsiden svarer {forside.status}", "se etter mappa verten viser fra")
        return
    yield from _hoder(forside)
    yield from _ressurser(rot)
    yield from _sider(rot, veileder)
    yield from _videre(rot, veileder)
    yield from _ingen_side(rot)


def _sider(rot: str, veileder: Veileder) -> Iterator[Melding]:
    """Every page of this edition, and every file of open data, is there, and says what it is."""
    for adresse in veileder.sider:
        svar = hent(rot + adresse)
        if svar.status != 200 or svar.slag != "text/html":
            yield _feil(adresse, f"sida svarer {svar.status} som {svar.slag}", "last opp hele mappa på nytt")
    for datasett in DATASETT:
        svar = hent(f"{rot}/{datasett.fil}")
        if svar.status != 200 or svar.slag != "application/json":
            yield _feil(f"/{datasett.fil}", f"fila svarer {svar.status} som {svar.slag}", "se typene i oppsettet")


def _ressurser(rot: str) -> Iterator[Melding]:
    """Style, fonts, pictures and modules of a page with tools come as what a browser takes."""
    for adresse in ("/", "/verktoy/hurtigsjekk/"):
        side = hent(rot + adresse)
        if side.status != 200:
            continue
        tre = html.document_fromstring(_pakket_ut(side))
        lenker = [*_attributter(tre, "//script/@src"), *_attributter(tre, "//link[@rel!='canonical']/@href")]
        for lenke in sorted(set(lenker)):
            hel = urljoin(rot + adresse, lenke)
            svar = hent(hel)
            sti = urlsplit(hel).path
            ventet = TYPER.get("." + sti.rpartition(".")[2])
            lovlig = SKRIPTTYPER if ventet == SKRIPTTYPER[0] else (ventet,)
            if svar.status != 200:
                yield _feil(sti, f"fila svarer {svar.status}", "last opp hele mappa på nytt, assets/ også")
            elif ventet and svar.slag not in lovlig:
                yield _feil(sti, f"fila kommer som {svar.slag}, ikke {ventet}", "sett typen i oppsettet for verten")
            elif "immutable" not in svar.hoder.get("Cache-Control", "") and ventet and ventet != TYPER[".svg"]:
                yield _advarsel(sti, "verten lar ikke nettleseren beholde fila", "sett Cache-Control for assets/")


def _hoder(forside: Svar) -> Iterator[Melding]:
    """The security headers, compression, and pages asked for anew each time."""
    for navn, verdi in HODER.items():
        if forside.hoder.get(navn) != verdi:
            yield _advarsel("/", f"verten sender ikke {navn} slik oppsettet sier", "bruk fila i oppsett/")
    if forside.hoder.get("Content-Encoding") is None:
        yield _advarsel("/", "sidene sendes uten komprimering", "skru på gzip, eller de ferdige .gz-filene")
    if "no-cache" not in forside.hoder.get("Cache-Control", ""):
        yield _advarsel("/", "nettleseren kan beholde gamle sider", "send Cache-Control: no-cache for sidene")


def _videre(rot: str, veileder: Veileder) -> Iterator[Melding]:
    """Moved pages and short addresses lead on, by the host's rule or by their own page."""
    flyttede = (ett for ett in veileder.flyttet.values() if not ett.sted)
    for flytting in (*flyttede, *(lenke.flytting for lenke in veileder.kortlenker.values())):
        svar = hent(rot + flytting.fra)
        ventet = urlsplit(rot + flytting.til).path
        if svar.status in (301, 302, 307, 308):
            maal = urlsplit(urljoin(rot + flytting.fra, svar.hoder.get("Location", ""))).path
        elif svar.status == 200:
            lenker = _attributter(html.document_fromstring(_pakket_ut(svar)), "//a[@data-ny-adresse]/@href")
            maal = urlsplit(urljoin(rot + flytting.fra, lenker[0])).path if lenker else ""
        else:
            maal = ""
        if maal != ventet:
            yield _feil(flytting.fra, f"adressen leder ikke til {flytting.til}", "last opp hele mappa på nytt")


def _ingen_side(rot: str) -> Iterator[Melding]:
    """A wrong address answers 404 with the guide's own page."""
    svar = hent(rot + INGEN_SIDE)
    if svar.status != 404:
        yield _feil(INGEN_SIDE, f"en side som ikke finnes, svarer {svar.status}", "sett 404 i oppsettet for verten")
    elif b'id="innhold"' not in _pakket_ut(svar):
        yield _feil(INGEN_SIDE, "verten viser sin egen feilside", "sett 404.html som feilside i oppsettet")


def _attributter(tre: html.HtmlElement, sti: str) -> list[str]:
    return [str(verdi) for verdi in tre.xpath(sti)]


def _pakket_ut(svar: Svar) -> bytes:
    return gzip.decompress(svar.innhold) if svar.hoder.get("Content-Encoding") == "gzip" else svar.innhold


def _feil(hvor: str, hva: str, rad: str, alvor: Alvor = "feil") -> Melding:
    return Melding(hvor, 0, "", hva, rad, alvor)


def _advarsel(hvor: str, hva: str, rad: str) -> Melding:
    return _feil(hvor, hva, rad, "advarsel")
