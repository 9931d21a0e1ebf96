"""The step: each edition of the format HTML, as one file with its pages, style, fonts and scripts inside."""

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from veileder.model.datoer import norsk_dato
from veileder.model.trykksak import Trykk, alle_kofferter
from veileder.nettsted.verk import Verk
from veileder.publish.bunt import finn_moduler, les_moduler, start
from veileder.publish.koffert.kofferside import Kofferside, som_dataadresse, som_kofferside
from veileder.publish.maler.utfyllingsark import FIL as WORDARK
from veileder.publish.stil import les_skript, uten_kommentarer
from veileder.publish.trykk.lag import les_sider
from veileder.publish.trykk.utvalg import velg_deler

START = "koffert/koffert.js"
STILARK = ("rom.css", "koffert.css")
FONTER = ("atkinson-400.woff2", "atkinson-700.woff2", "atkinson-400-kursiv.woff2")


def lag_kofferter(verk: Verk) -> None:
    """Make each kit and put it in the register of files."""
    kofferter = alle_kofferter(verk.veileder)
    deler = velg_deler(kofferter, les_sider(verk), verk.veileder) if kofferter else {}
    for trykk in kofferter:
        verk.nettsted.lag_fil(trykk.fil, lag_koffert(verk, trykk, deler[trykk.id]))


def lag_koffert(verk: Verk, trykk: Trykk, adresser: Iterable[str]) -> str:
    """The whole file."""
    navn = {adresse: adresse.strip("/") for adresse in adresser}
    word = som_dataadresse(WORDARK, (verk.nettsted.mappe / WORDARK).read_bytes())
    titler = {adresse: side.tittel for adresse, side in les_sider(verk).items()}
    sider = [
        som_kofferside(verk.nettsted.sider[adresse], titler[adresse], navn, verk.nettadresse, word) for adresse in navn
    ]
    stil, skript = lag_stil(verk), lag_skript(verk, sider)
    mal = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True).from_string(
        files(__package__).joinpath("koffert.html").read_text(encoding="utf-8")
    )
    return mal.render(
        trykk=trykk, utgave=verk.utgave, dato=norsk_dato(verk.utgave.dato), nettadresse=verk.nettadresse,
        sider=sider, hovedsider=_hovedsider(sider), stil=stil, skript=skript,
        stilmerke=merke(stil), skriptmerke=merke(skript),
    )  # fmt: skip


def _hovedsider(sider: list[Kofferside]) -> list[Kofferside]:
    """The pages of the menu: those that lie below no other page of the kit."""
    adresser = [side.adresse for side in sider]
    return [side for side in sider if not any(side.adresse.startswith(en) for en in adresser if en != side.adresse)]


def lag_stil(verk: Verk) -> str:
    """The style sheets in one, with the fonts in them."""
    ekstra = [(verk.stier.docs / "assets/css" / navn).read_text(encoding="utf-8") for navn in STILARK]
    stil = uten_kommentarer("\n".join([verk.stilark, *ekstra]))
    for font in FONTER:
        data = (verk.ressursrot / "assets/fonts" / font).read_bytes()
        stil = stil.replace(f'"../fonts/{font}"', f'"{som_dataadresse(font, data)}"')
    return stil


def lag_skript(verk: Verk, sider: list[Kofferside]) -> str:
    """The modules of all the pages in one classic script, and the start of the page that is asked for."""
    moduler = les_moduler(les_skript(verk))
    innganger = dict.fromkeys([START, *(side.skript for side in sider if side.skript)])
    navn = finn_moduler(moduler, innganger, lambda modul: (*modul.henter, *modul.henter_senere))
    tekst = f'"use strict";(()=>{{\n{start(moduler, navn)}$hent("{START}").openPage($hent);\n}})();\n'
    # Neither may stand in a script inside a page, and both mean the same with a stroke before.
    return tekst.replace("</script", r"<\/script").replace("<!--", r"<\!--")


def merke(tekst: str) -> str:
    """What the policy calls a text it lets run."""
    return f"sha256-{base64.b64encode(hashlib.sha256(tekst.encode()).digest()).decode()}"
