"""Rules for the built site, whichever builder made it."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from veileder.model.melding import Melding

Funn = Iterator[Melding]
_URENDRET = re.compile(r"\{\{|\{%|\}\}|%\}")
# Files that later steps make from the pages; the preview does without them.
BYGGES_ETTERPAA = "/last-ned/"
_TOMME = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# Tags that make the browser fetch something, and the attribute that says what.
_HENTER = {"link": "href", "use": "href", "object": "data"}
_HENTER |= dict.fromkeys(("script", "img", "iframe", "source", "video", "audio", "embed", "track"), "src")
LENKESKJEMAER = ("http", "https", "mailto", "tel")


class Dokument(HTMLParser):
    """What the rules need to know of one page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.lang: str | None = None
        self.title = ""
        self.description: str | None = None
        self.leder_videre = False
        self.ider: list[str] = []
        self.artikkel_ider: list[str] = []
        self.lenker: list[str] = []
        self.ressurser: list[str] = []
        self.overskrifter: list[int] = []
        self.inline: list[str] = []
        self.tekst: list[str] = []
        self._stakk: list[str] = []
        self.feed(html)

    def handle_starttag(self, tagg: str, attributter: list[tuple[str, str | None]]) -> None:
        data = dict(attributter)
        if tagg not in _TOMME:
            self._stakk.append(tagg)
        if tagg == "html":
            self.lang = data.get("lang")
        if data.get("id"):
            self.ider.append(data["id"] or "")
            if "article" in self._stakk and "svg" not in self._stakk:
                self.artikkel_ider.append(data["id"] or "")
        if tagg == "a" and data.get("href") is not None:
            self.lenker.append(data["href"] or "")
        adresse = data.get(_HENTER.get(tagg, ""))
        if adresse and not adresse.startswith("#") and data.get("rel") != "canonical":
            self.ressurser.append(adresse)
        if tagg == "meta" and data.get("name") == "description":
            self.description = data.get("content")
        self.leder_videre |= tagg == "meta" and data.get("http-equiv") == "refresh"
        if re.fullmatch(r"h[1-6]", tagg):
            self.overskrifter.append(int(tagg[1]))
        if "style" in data or any(navn.startswith("on") for navn in data):
            self.inline.append(f"<{tagg} …>")
        if tagg == "style" or (tagg == "script" and not data.get("src")):
            self.inline.append(f"<{tagg}>")

    def handle_endtag(self, tagg: str) -> None:
        if tagg in self._stakk:
            while self._stakk.pop() != tagg:
                pass

    def handle_data(self, data: str) -> None:
        if "title" in self._stakk and "svg" not in self._stakk:
            self.title += data
        if "code" not in self._stakk and "pre" not in self._stakk:
            self.tekst.append(data)


def les_nettsted(mappe: Path) -> dict[str, Dokument]:
    """Every page of a built site by its address (`/forsta/`, `/404.html`)."""
    sider = {}
    for sti in sorted(mappe.rglob("*.html")):
        navn = "/" + sti.relative_to(mappe).as_posix()
        adresse = navn.removesuffix("index.html")
        sider[adresse] = Dokument(sti.read_text(encoding="utf-8"))
    return sider


def check_nettsted(mappe: Path) -> list[Melding]:
    """Every message about the built site in `mappe`."""
    sider = les_nettsted(mappe)
    meldinger: list[Melding] = []
    for adresse, dokument in sider.items():
        meldinger += check_dokument(adresse, dokument)
        meldinger += check_lenker(adresse, dokument, sider, mappe)
    return meldinger


def check_dokument(adresse: str, dokument: Dokument) -> Funn:
    """Language, title, description, headings, ids, nothing unrendered, nothing inline."""
    if dokument.lang != "nb":
        yield _om(adresse, "sida mangler lang=nb", "rett overrides/main.html")
    if not dokument.title.strip():
        yield _om(adresse, "sida mangler tittel", "fyll ut title:")
    if not dokument.description and adresse != "/404.html":
        yield _om(adresse, "sida mangler beskrivelse", "fyll ut description:")
    if dokument.overskrifter.count(1) != 1:
        hva = f"sida har {dokument.overskrifter.count(1)} overskrifter på øverste nivå"
        yield _om(adresse, hva, "ha nøyaktig én")
    for forrige, neste in zip(dokument.overskrifter, dokument.overskrifter[1:], strict=False):
        if neste > forrige + 1:
            yield _om(adresse, f"overskriftene hopper fra nivå {forrige} til {neste}", "rett nivåene")
    for id_, antall in Counter(dokument.ider).items():
        if antall > 1:
            rad = "finn hvilken makro eller overskrift som gjentar den"
            yield _om(adresse, f"id-en «{id_}» står {antall} ganger", rad)
    if treff := _URENDRET.search(" ".join((*dokument.tekst, dokument.description or ""))):
        yield _om(adresse, f"«{treff[0]}» står igjen på sida", "se etter et makrokall som ikke ble kjørt")
    for inline in dokument.inline:
        rad = "flytt det til en fil; sikkerhetsreglene stopper det"
        yield _om(adresse, f"{inline} har stil eller skript på stedet", rad)


def check_lenker(adresse: str, dokument: Dokument, sider: dict[str, Dokument], mappe: Path) -> Funn:
    """Inner links and anchors lead somewhere; resources are ours and exist."""
    for lenke in dokument.lenker:
        mal = _loes(adresse, lenke)
        if mal is None:
            if urlsplit(lenke).scheme not in LENKESKJEMAER:
                yield _om(adresse, f"lenken «{lenke}» er ikke en vanlig nettadresse", "skriv https://")
            continue
        sti, anker = mal
        finnes = sti in sider or (mappe / sti.lstrip("/")).is_file()
        if not finnes and not sti.startswith(BYGGES_ETTERPAA):
            yield _om(adresse, f"lenken «{lenke}» går til en side som ikke finnes", "rett lenken")
        elif anker and sti in sider and anker not in sider[sti].ider:
            yield _om(adresse, f"lenken «{lenke}» går til et sted som ikke finnes", "rett det etter #")
    for ressurs in dokument.ressurser:
        mal = _loes(adresse, ressurs)
        if mal is None and not ressurs.startswith("data:"):
            yield _om(adresse, f"«{ressurs}» hentes fra en annen vert", "legg fila i docs/assets/")
        elif mal and not (mappe / mal[0].lstrip("/")).is_file():
            yield _om(adresse, f"fila «{ressurs}» finnes ikke", "rett adressen")


def _loes(fra: str, lenke: str) -> tuple[str, str] | None:
    """Path and anchor of an inner link as seen from `fra`; None for other hosts and schemes."""
    deler = urlsplit(lenke)
    if deler.scheme or deler.netloc:
        return None
    ledd = fra.rsplit("/", 1)[0].split("/")[1:] if not deler.path.startswith("/") else []
    for del_ in deler.path.split("/"):
        if del_ == "..":
            ledd = ledd[:-1]
        elif del_ not in (".", ""):
            ledd.append(del_)
    sti = "/" + "/".join(ledd)
    if not deler.path:
        sti = fra
    elif not sti.endswith("/"):
        er_fil = "." in sti.rsplit("/", 1)[-1] and not deler.path.endswith(("/", "..", "."))
        sti += "" if er_fil else "/"
    return unquote(sti), unquote(deler.fragment)


def _om(adresse: str, hva: str, rad: str) -> Melding:
    return Melding(adresse, 0, "", hva, rad)
