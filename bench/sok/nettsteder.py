"""The same guide three times, each with its own search: the stock theme's, Pagefind's, and ours.

The larger guide has made-up cases besides the real pages: the guide's own sentences, drawn at random but the
same each time, under the headings that the real cases share, with a place name of their own.
"""

import json
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from veileder.bygg import lag_sider, les_verk, skriv_sider
from veileder.bygger.scene import sett_scene
from veileder.nettsted.nettsted import Nettsted
from veileder.paths import ROT, Stier
from veileder.publish.sider import rediger_sider
from veileder.publish.sok.indeksfil import skriv_sokeindeks
from veileder.publish.sok.steder import les_sokssider
from veileder.publish.stil import kopier_ressurser

FORLEDD = ("nord", "sør", "øst", "vest", "lille", "stor", "ytre", "indre")
ETTERLEDD = ("vik", "dal", "nes", "fjord", "sund", "heim", "eid", "ås", "voll", "berg")
DELER_PER_SIDE = 8
SETNINGER_PER_DEL = 7


@dataclass(frozen=True)
class Oppdiktet:
    """A made-up page: address, title, and sections as (heading, text)."""

    adresse: str
    tittel: str
    deler: tuple[tuple[str, str], ...]


def bygg_vaar(mappe: Path) -> Path:
    """Our site with its pages and style, without the search index and the PDF."""
    verk = les_verk(Stier(ROT, mappe))
    for steg in (lag_sider, kopier_ressurser, rediger_sider, skriv_sider):
        steg(verk)
    return verk.stier.ny_site


def bygg_temaets(mappe: Path) -> Path:
    """The same pages with the stock theme and its own search, as a newcomer would set it up."""
    verk = les_verk(Stier(ROT, mappe.parent / "temaets"))
    sett_scene(verk)
    med_temaet(verk.stier.scene)
    kommando = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(mappe)]
    subprocess.run(kommando, cwd=verk.stier.scene, check=True, capture_output=True)
    return mappe


def med_temaet(scene: Path) -> None:
    """Have the settings of a stage say the stock theme and its own search."""
    fil = scene / "mkdocs.yml"
    hode = re.sub(r"\n  custom_dir:.*", "", fil.read_text(encoding="utf-8"))
    hode = hode.replace("\nplugins:", "\nplugins:\n- search").replace("strict: true", "strict: false", 1)
    fil.write_text(hode, encoding="utf-8")


def lag_vaar_indeks(mappe: Path) -> None:
    """Write our index for the pages in `mappe`/site.ny."""
    verk = les_verk(Stier(ROT, mappe))
    verk.nettsted.les_sider(verk.stier.ny_site)
    skriv_sokeindeks(verk)


def _nettsted(site: Path) -> Nettsted:
    nettsted = Nettsted(site)
    nettsted.les_sider(site)
    return nettsted


def lag_pagefind(site: Path) -> None:
    """Plain Pagefind over our pages, told only where the text is."""
    kommando = [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", "main article"]
    subprocess.run(kommando, check=True, capture_output=True)


def dikt_sider(site: Path, hvor_mange: int) -> list[Oppdiktet]:
    """Made-up cases of the guide's own sentences."""
    terning = random.Random(6)
    steder = [sted for side in les_sokssider(_nettsted(site)) for sted in side.steder]
    setninger = [s for sted in steder for s in re.split(r"(?<=[.!?]) ", sted.tekst) if len(s) > 20]
    eksempler = [side for side in les_sokssider(_nettsted(site)) if side.adresse.startswith("eksempler/")]
    antall = Counter(sted.tittel for side in eksempler for sted in side.steder[1:])
    titler = sorted(tittel for tittel, ganger in antall.items() if ganger > 1)
    return [_dikt_side(nr, terning, setninger, titler) for nr in range(hvor_mange)]


def _dikt_side(nr: int, terning: random.Random, setninger: list[str], titler: list[str]) -> Oppdiktet:
    navn = f"{terning.choice(FORLEDD)}{terning.choice(ETTERLEDD)} {nr}".capitalize()
    deler = tuple(
        (terning.choice(titler), " ".join(terning.sample(setninger, SETNINGER_PER_DEL)))
        for _ in range(DELER_PER_SIDE)
    )
    return Oppdiktet(f"eksempler/dikt-{nr}/", f"{navn}: {terning.choice(titler).lower()}", deler)


def legg_til_html(site: Path, sider: list[Oppdiktet]) -> None:
    """The made-up pages as HTML beside the real ones."""
    mal = (site / "om" / "personvern" / "index.html").read_text(encoding="utf-8")
    for side in sider:
        fil = site / side.adresse / "index.html"
        fil.parent.mkdir(parents=True)
        h1 = f'<h1 id="side">{escape(side.tittel)}</h1>'
        artikkel = f"<article>\n{h1}\n{''.join(_som_html(side))}</article>"
        html = re.sub(r"<article>.*</article>", lambda _, a=artikkel: a, mal, flags=re.DOTALL)
        html = re.sub(r'(name="description" content=")[^"]*', rf"\g<1>{escape(side.deler[0][1][:150])}", html)
        fil.write_text(html, encoding="utf-8")


def _som_html(side: Oppdiktet) -> Iterator[str]:
    for nr, (tittel, tekst) in enumerate(side.deler):
        yield f'<h2 id="del-{nr}">{escape(tittel)}</h2>\n<p>{escape(tekst)}</p>\n'


def legg_til_temaet(site: Path, sider: list[Oppdiktet]) -> None:
    """The made-up pages in the stock theme's index."""
    fil = site / "search" / "search_index.json"
    indeks = json.loads(fil.read_text(encoding="utf-8"))
    for side in sider:
        indeks["docs"].append({"location": side.adresse, "title": side.tittel, "text": ""})
        for nr, (tittel, tekst) in enumerate(side.deler):
            sted = f"{side.adresse}#del-{nr}"
            indeks["docs"].append({"location": sted, "title": tittel, "text": f"<p>{escape(tekst)}</p>"})
    fil.write_text(json.dumps(indeks, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def kopier(fra: Path, til: Path) -> Path:
    """A copy of a built site."""
    shutil.copytree(fra, til)
    return til
