"""Rules for the built site, whichever builder made it."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from veileder.model.melding import Melding
from veileder.nettsted.verk import Verk

Funn = Iterator[Melding]
_URENDRET = re.compile(r"\{\{|\{%|\}\}|%\}")
# Tags that make the browser fetch something, and the attribute that says what.
_HENTER = {"link": "href", "use": "href", "object": "data"}
_HENTER |= dict.fromkeys(("script", "img", "iframe", "source", "video", "audio", "embed", "track"), "src")
_MED_STIL_ELLER_SKRIPT = "//*[@style or @*[starts-with(name(), 'on')]]"
_DATALENKE = re.compile(r"\.{1,2}/[\w./-]*(#[\w-]+)?")
LENKESKJEMAER = ("http", "https", "mailto", "tel")


@dataclass(frozen=True)
class Dokument:
    """What the rules need to know of one page."""

    lang: str | None
    title: str
    description: str | None
    ider: Counter[str]
    lenker: tuple[str, ...]
    ressurser: tuple[str, ...]
    overskrifter: tuple[int, ...]
    inline: tuple[str, ...]
    urendret: str


def les_dokument(tre: HtmlElement) -> Dokument:
    """Everything the rules need, from one walk through the page."""
    beskrivelser = tre.xpath("//meta[@name='description']/@content")
    return Dokument(
        lang=tre.get("lang"),
        title=tre.xpath("string(//title[not(ancestor::svg)])"),
        description=beskrivelser[-1] if beskrivelser else None,
        ider=Counter(id_ for id_ in tre.xpath("//@id") if id_),
        lenker=(*tre.xpath("//a/@href"), *_datalenker(tre)),
        ressurser=tuple(_ressurser(tre)),
        overskrifter=tuple(int(o.tag[1]) for o in tre.iter("h1", "h2", "h3", "h4", "h5", "h6")),
        inline=tuple(_inline(tre)),
        urendret=_finn_urendret(tre),
    )


def _finn_urendret(tre: HtmlElement) -> str:
    """The first sign of a macro that was not run, "" where there is none. Code shown as code may have them."""
    # Nearly every page is clean, and to leave code out takes long.
    if not _URENDRET.search(tre.text_content()):
        return ""
    treff = _URENDRET.search(" ".join(tre.xpath("//text()[not(ancestor::code or ancestor::pre)]")))
    return treff[0] if treff else ""


def _datalenker(tre: HtmlElement) -> Iterator[str]:
    """Addresses the page's scripts are given, in `data-` attributes."""
    for verdi in tre.xpath("//@*[starts-with(name(), 'data-')]"):
        if _DATALENKE.fullmatch(verdi):
            yield verdi


def _ressurser(tre: HtmlElement) -> Iterator[str]:
    for element in tre.iter(*_HENTER):
        adresse = element.get(_HENTER[element.tag])
        if adresse and not adresse.startswith("#") and element.get("rel") != "canonical":
            yield adresse


def _inline(tre: HtmlElement) -> Iterator[str]:
    for element in tre.xpath(_MED_STIL_ELLER_SKRIPT):
        yield f"<{element.tag} …>"
    for element in tre.iter("style", "script"):
        # A block of data is never run.
        if element.tag == "style" or not (element.get("src") or element.get("type") == "application/ld+json"):
            yield f"<{element.tag}>"


def les_dokumenter(verk: Verk) -> dict[str, Dokument]:
    """What the rules need to know of every page, those that lead on included."""
    sider = {**verk.nettsted.sider, **verk.nettsted.videresendinger}
    return {adresse: les_dokument(side.tre) for adresse, side in sider.items()}


def check_nettsted(verk: Verk, dokumenter: Mapping[str, Dokument]) -> list[Melding]:
    """Every message about the built site."""
    meldinger: list[Melding] = []
    for adresse, dokument in dokumenter.items():
        verk.nettsted.ved = adresse
        meldinger += check_dokument(adresse, dokument, verk.veileder.sprak)
        meldinger += check_lenker(adresse, dokument, dokumenter, verk)
    return meldinger


def check_dokument(adresse: str, dokument: Dokument, sprak: Collection[str]) -> Funn:
    """Language, title, description, headings, ids, nothing unrendered, nothing inline."""
    if dokument.lang not in sprak:
        yield _om(adresse, "sida sier ikke hvilket språk den er på", "rett overrides/main.html")
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
    for id_, antall in dokument.ider.items():
        if antall > 1:
            rad = "finn hvilken makro eller overskrift som gjentar den"
            yield _om(adresse, f"id-en «{id_}» står {antall} ganger", rad)
    beskrivelse = _URENDRET.search(dokument.description or "")
    if urendret := dokument.urendret or (beskrivelse and beskrivelse[0]):
        yield _om(adresse, f"«{urendret}» står igjen på sida", "se etter et makrokall som ikke ble kjørt")
    for inline in dokument.inline:
        rad = "flytt det til en fil; sikkerhetsreglene stopper det"
        yield _om(adresse, f"{inline} har stil eller skript på stedet", rad)


def check_lenker(adresse: str, dokument: Dokument, sider: Mapping[str, Dokument], verk: Verk) -> Funn:
    """Inner links and anchors lead somewhere; resources are ours and exist."""
    filer = verk.nettsted.filer
    for lenke in dokument.lenker:
        maal = _loes(adresse, lenke, verk.rotsti)
        if maal is None:
            if urlsplit(lenke).scheme not in LENKESKJEMAER:
                yield _om(adresse, f"lenken «{lenke}» er ikke en vanlig nettadresse", "skriv https://")
            continue
        sti, anker = maal
        if sti not in sider and sti.lstrip("/") not in filer and not verk.er_utelatt(sti.lstrip("/")):
            hva = "en side som ikke finnes" if sti.endswith("/") else "en fil som ingenting lager"
            yield _om(adresse, f"lenken «{lenke}» går til {hva}", "rett lenken")
        # What holds «=» is read by a script (`#kode=…`) and is no place on the page.
        elif anker and "=" not in anker and sti in sider and anker not in sider[sti].ider:
            yield _om(adresse, f"lenken «{lenke}» går til et sted som ikke finnes", "rett det etter #")
    for ressurs in dokument.ressurser:
        maal = _loes(adresse, ressurs, verk.rotsti)
        if maal is None and not ressurs.startswith("data:"):
            yield _om(adresse, f"«{ressurs}» hentes fra en annen vert", "legg fila i docs/assets/")
        elif maal and maal[0].lstrip("/") not in filer:
            yield _om(adresse, f"fila «{ressurs}» finnes ikke", "rett adressen")


def _loes(fra: str, lenke: str, rotsti: str) -> tuple[str, str] | None:
    """Path and anchor of an inner link as seen from `fra`; None for other hosts and schemes.

    The page for wrong addresses is shown anywhere, so its links begin with the path of the site.
    """
    deler = urlsplit(lenke)
    if deler.scheme or deler.netloc:
        return None
    if rotsti and deler.path.startswith(f"{rotsti}/"):
        deler = deler._replace(path=deler.path.removeprefix(rotsti))
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
