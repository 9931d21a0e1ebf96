"""Outer links, looked up slowly: one at a time, with a pause between two to the same host. Never part of a test run.

The result is a list for a person to read. A host may refuse programs and let people in; such an address is excused in
`docs/data/lenkeunntak.yml`, with a reason.
"""

import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from veileder.model.prosa import besok
from veileder.model.tekst import finn_adresser
from veileder.model.veileder import Veileder

PAUSE = 3.0
VENT = 20.0
HODER = {"User-Agent": "Veileder-lenkesjekk/1 (leser hver adresse en gang i kvartalet)", "Accept": "*/*"}
Svar = tuple[int, str]
"""What a look-up gave: the status (0 where no answer came), and where it ended or why it did not."""


@dataclass(frozen=True)
class Utlenke:
    """An outer address and the first place it stands."""

    adresse: str
    sted: str


def finn_utlenker(veileder: Veileder) -> list[Utlenke]:
    """Every outer address in data and text, each once, sorted."""
    funnet: dict[str, str] = {}
    for adresse, sted in (*_i_data(veileder), *_i_sider(veileder)):
        funnet.setdefault(adresse, sted)
    return [Utlenke(adresse, sted) for adresse, sted in sorted(funnet.items())]


def sjekk(
    lenker: list[Utlenke], hent: Callable[[str], Svar], sov: Callable[[float], None] = time.sleep, pause: float = PAUSE
) -> Iterator[tuple[Utlenke, Svar]]:
    """The answer for each address, in an order that lets every host rest."""
    sist: dict[str, float] = {}
    for lenke in sorted(lenker, key=lambda lenke: lenke.adresse.split("//", 1)[-1][::-1]):
        vert = urlsplit(lenke.adresse).netloc
        if vert in sist and (rest := sist[vert] + pause - time.monotonic()) > 0:
            sov(rest)
        svar = hent(lenke.adresse)
        sist[vert] = time.monotonic()
        yield lenke, svar


def hent(adresse: str) -> Svar:
    """Ask for the head; hosts that do not answer that are asked for the page. Nothing is kept of it."""
    svar = _spor(adresse, "HEAD")
    return svar if svar[0] in (200, 404, 410) else _spor(adresse, "GET")


def dom(adresse: str, svar: Svar) -> str | None:
    """What to tell a person; None where the link holds."""
    status, hvor = svar
    if status == 0:
        return f"svarer ikke: {hvor}"
    if status in (404, 410):
        return f"finnes ikke lenger ({status}): finn den nye adressen, eller en kopi i et nettarkiv"
    if status >= 400:
        return f"slipper ikke programmer inn ({status}): se selv, og skriv den i docs/data/lenkeunntak.yml"
    if _uten_pynt(hvor) != _uten_pynt(adresse):
        return f"har flyttet til {hvor}: bytt adressen hvis det er den samme teksten"
    return None


def _uten_pynt(adresse: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", adresse).split("#")[0].rstrip("/")


def _spor(adresse: str, metode: str) -> Svar:
    ren = quote(adresse, safe=":/?#[]@!$&'()*+,;=%~")
    try:
        with urllib.request.urlopen(urllib.request.Request(ren, headers=HODER, method=metode), timeout=VENT) as svar:
            return svar.status, svar.url
    except urllib.error.HTTPError as feil:
        return feil.code, adresse
    except (OSError, ValueError) as feil:
        return 0, str(getattr(feil, "reason", feil)) or type(feil).__name__


def _i_data(veileder: Veileder) -> Iterator[tuple[str, str]]:
    for samling, id_, ting in veileder.alle():
        if samling == "lenkeunntak":
            continue
        for sti, verdi in besok(ting):
            if isinstance(verdi, str):
                alle = [verdi] if verdi.startswith(("http://", "https://")) else finn_adresser(verdi)
                for adresse in alle:
                    if adresse.startswith("http"):
                        yield adresse, f"{samling}: {id_}, {sti[0]}"


def _i_sider(veileder: Veileder) -> Iterator[tuple[str, str]]:
    for side in veileder.sider.values():
        for lenke in side.lenker:
            if lenke.adresse.startswith("http"):
                yield lenke.adresse, f"{side.fil}:{lenke.linje}"
