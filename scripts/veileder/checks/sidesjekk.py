"""Rules for the Markdown pages, from heading ids to figures without a source."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from veileder.checks.lenkesjekk import check_lenker
from veileder.checks.makrosjekk import check_makroer
from veileder.model.melding import Melding
from veileder.model.melding import naermeste as forslag
from veileder.model.side import Side
from veileder.model.typer import ID_MONSTER
from veileder.model.veileder import Utkast

Funn = Iterator[Melding]
_HTML = re.compile(r"<(?!https?://|mailto:)/?[A-Za-z!][^>]*(?:>|$)")
_KODE = re.compile(r"`[^`]+`")
_TALL = re.compile(r"(?<![\w#/-])\d{2,}")
_EGET = re.compile(r"^\{:\s*\.(raad|prov)\b")
BESKRIVELSE = (70, 160)
# The longest title stands on two lines of a phone, and whole in a search result.
TITTEL = 70


def check_sider(veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """All rules for every page."""
    for side in veileder.sider.values():
        yield from check_side(side, veileder, feilet)
    yield from check_titler(veileder)


def check_side(side: Side, veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """All rules for one page."""
    yield from check_hode(side)
    if "sprak" not in feilet:
        yield from check_spraket(side, veileder)
    if "emner" not in feilet:
        yield from check_emner(side, veileder)
    yield from check_overskrifter(side)
    yield from check_makroer(side, veileder, feilet)
    if "sider" not in feilet:
        yield from check_lenker(side, veileder, feilet)
    yield from check_html(side)
    yield from check_tall_har_kilde(side)


def check_hode(side: Side) -> Funn:
    """Title and description fit a preview, and nobody has gone through the page tomorrow."""
    if len(side.hode.title) > TITTEL:
        hva = f"tittelen er på {len(side.hode.title)} tegn"
        yield _i_hodet(side, "title", hva, f"skriv høyst {TITTEL} tegn, og resten i beskrivelsen")
    if side.hode.sist_sett and side.hode.sist_sett > dt.date.today().isoformat():
        hva = f"datoen {side.hode.sist_sett} har ikke vært ennå"
        yield _i_hodet(side, "sist_sett", hva, "skriv dagen sida sist ble gått gjennom")
    lengde = len(side.hode.description)
    kort, lang = BESKRIVELSE
    if not kort <= lengde <= lang:
        yield _i_hodet(
            side, "description", f"beskrivelsen er på {lengde} tegn", f"skriv mellom {kort} og {lang} tegn"
        )


def check_spraket(side: Side, veileder: Utkast) -> Funn:
    """The language exists, and a page in the folder of a language is in it and has a twin in the first."""
    if side.hode.sprak not in veileder.sprak:
        rad = forslag(side.hode.sprak, veileder.sprak, "legg det i docs/data/sprak.yml")
        yield _i_hodet(side, "sprak", f"språket «{side.hode.sprak}» finnes ikke", rad)
    if side.del_id in veileder.sprak and side.sti.startswith(f"{side.del_id}/"):
        if side.hode.sprak != side.del_id:
            hva = f"sida ligger i mappa til «{side.del_id}», men sier ikke at den er på det språket"
            yield _i_hodet(side, "sprak", hva, f"skriv «sprak: {side.del_id}» øverst")
        elif side.grunnadresse not in veileder.sider:
            hva = f"det finnes ingen side på {side.grunnadresse} som denne er laget av"
            yield _om(side, 1, hva, "gi fila samme navn og mappe som den siden har")


def check_emner(side: Side, veileder: Utkast) -> Funn:
    """The key words of a page exist."""
    for emne in side.hode.emner:
        if emne not in veileder.emner:
            rad = forslag(emne, veileder.emner, "legg det i docs/data/emner.yml")
            yield _i_hodet(side, "emner", f"nøkkelordet «{emne}» finnes ikke", rad)
    regel = side.hode.gjennomgang
    if regel and regel not in veileder.gjennomgang:
        rad = forslag(regel, veileder.gjennomgang, "velg en regel fra docs/data/gjennomgang.yml")
        yield _i_hodet(side, "gjennomgang", f"regelen «{regel}» finnes ikke", rad)


def check_overskrifter(side: Side) -> Funn:
    """One h1 first, no level skipped, an id by hand on each, unique on the page."""
    yield from _check_overste(side)
    forrige = 1
    sett: set[str] = set()
    for overskrift in side.overskrifter:
        if overskrift.nivaa > forrige + 1:
            rad = f"skriv {'#' * (forrige + 1)} foran den"
            yield _om(side, overskrift.linje, "overskriften hopper over et nivå", rad)
        forrige = overskrift.nivaa
        if overskrift.id is None and "{" in overskrift.tekst:
            rad = f"skriv {{: #{_lag_id(overskrift.tekst.partition('{')[2])} }} etter overskriften"
            yield _om(side, overskrift.linje, "id-en etter overskriften er skrevet feil", rad)
        elif overskrift.id is None:
            rad = f"skriv {{: #{_lag_id(overskrift.tekst)} }} etter overskriften"
            yield _om(side, overskrift.linje, f"overskriften «{overskrift.tekst}» mangler id", rad)
        elif not re.match(ID_MONSTER, overskrift.id):
            rad = "bruk små bokstaver a–z, tall og bindestrek, uten æ, ø og å"
            yield _om(side, overskrift.linje, f"«{overskrift.id}» kan ikke være id", rad)
        elif overskrift.id in sett:
            hva = f"id-en «{overskrift.id}» står to ganger på sida"
            yield _om(side, overskrift.linje, hva, "finn på en ny id")
        else:
            sett.add(overskrift.id)


def _check_overste(side: Side) -> Funn:
    overste = [nr for nr, overskrift in enumerate(side.overskrifter) if overskrift.nivaa == 1]
    if not overste:
        linje = side.linjer[0][0] if side.linjer else 1
        yield _om(side, linje, "sida mangler overskrift", "begynn teksten med «# Tittel {: #id }»")
    elif overste[0] != 0:
        linje = side.overskrifter[0].linje
        yield _om(side, linje, "sidas overskrift med én # står ikke først", "flytt den øverst")
    for nr in overste[1:]:
        linje = side.overskrifter[nr].linje
        yield _om(side, linje, "sida har to overskrifter med én #", "skriv ## foran den andre")


def check_html(side: Side) -> Funn:
    """HTML does not belong in the text: it could break the page, its print and its safety."""
    for nr, linje in side.linjer:
        if treff := _HTML.search(_KODE.sub("", linje)):
            hva = f"HTML-en «{treff[0]}» hører ikke hjemme i teksten"
            felt = re.fullmatch(r"<\w+( \w+)+>", treff[0])
            rad = "skriv feltet i klammer, slik: [navn]" if felt else "skriv Markdown, eller be om en makro"
            yield _om(side, nr, hva, rad)


def check_tall_har_kilde(side: Side) -> Funn:
    """A paragraph with a figure of two digits or more says where it is from.

    Advice (`{: .raad }`), tasks (`{: .prov }`) and pages that say they build on no source are exempt.
    """
    if side.hode.kilder == "ingen":
        return
    for linjer in side.avsnitt():
        tekst = " ".join(linje for _, linje in linjer)
        if _EGET.match(linjer[-1][1]) or "{{ kilde(" in tekst or tekst.startswith("#"):
            continue
        uten_lenker = re.sub(r"\]\([^)]*\)", "]", re.sub(r"\{\{.*?\}\}|\{:.*?\}", "", tekst))
        if treff := _TALL.search(uten_lenker):
            rad = 'avslutt avsnittet med {{ kilde("id") }}'
            yield _om(side, linjer[0][0], f"tallet {treff[0]} står uten kilde", rad)


def check_titler(veileder: Utkast) -> Funn:
    """Two pages in a language never have the same title: previews and search results could not tell them apart."""
    antall = Counter((side.hode.sprak, side.hode.title) for side in veileder.sider.values())
    for side in veileder.sider.values():
        if antall[(side.hode.sprak, side.hode.title)] > 1:
            hva = f"tittelen «{side.hode.title}» er brukt på flere sider"
            yield _i_hodet(side, "title", hva, "gi sida sin egen tittel")


def _lag_id(tekst: str) -> str:
    for fra, til in (("æ", "a"), ("ø", "o"), ("å", "a")):
        tekst = tekst.lower().replace(fra, til)
    return re.sub(r"[^a-z0-9]+", "-", tekst).strip("-")


def _i_hodet(side: Side, felt: str, hva: str, rad: str) -> Melding:
    return Melding(side.fil, side.hodelinjer.get(felt, 1), felt, hva, rad)


def _om(side: Side, linje: int, hva: str, rad: str) -> Melding:
    return Melding(side.fil, linje, "", hva, rad)
