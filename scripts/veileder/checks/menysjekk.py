"""The navigation in mkdocs.yml and the pages of the guide are the same set."""

import posixpath
import re
from collections.abc import Collection, Iterator

from veileder.model.melding import Innholdsfeil, Melding, naermeste
from veileder.model.meny import Menygren, er_sidemal, les_meny, les_navn, punkter, utvid
from veileder.model.sidemal import MAPPE
from veileder.model.veileder import Utkast
from veileder.paths import Stier

# The longest that stands on two lines of the menu.
MENYTITTEL = 60


def check_meny(veileder: Utkast, stier: Stier) -> Iterator[Melding]:
    """No entry without a page, no entry twice, no page without an entry."""
    try:
        les_navn(stier)
    except Innholdsfeil as feil:
        yield from feil.meldinger
    try:
        skrevet = les_meny(stier)
    except Innholdsfeil as feil:
        yield from feil.meldinger
        return
    yield from _check_sidemaler(skrevet, veileder)
    kjente = {side.sti: side for side in veileder.sider.values()}
    meny: set[str] = set()
    yield from _check_titler(skrevet)
    for punkt in punkter(utvid(skrevet, veileder.malsider)):
        if punkt.fil not in kjente:
            yield Melding("mkdocs.yml", punkt.linje, "nav", f"sida «{punkt.fil}» finnes ikke", _rad(punkt.fil, kjente))
        if punkt.fil in meny:
            hva = f"sida «{punkt.fil}» står to ganger i menyen"
            yield Melding("mkdocs.yml", punkt.linje, "nav", hva, "la den stå ett sted")
        meny.add(punkt.fil)
    for side in kjente.values():
        if side.sti not in meny and not side.fil.startswith(f"{MAPPE}/"):
            yield Melding(side.fil, 0, "", "sida står ikke i menyen", "legg den inn under nav i mkdocs.yml")


def _check_titler(meny: tuple[Menygren, ...]) -> Iterator[Melding]:
    """A title in the menu is a few words, and nothing a program would act on."""
    for gren in _alle_grener(meny):
        if treff := re.search(r"\{\{|\{%|<", gren.tittel):
            hva = f"«{treff[0]}» kan ikke stå i en menytittel"
            yield Melding("mkdocs.yml", gren.linje, "nav", hva, "skriv tittelen med vanlige ord")
        elif len(gren.tittel) > MENYTITTEL:
            hva = f"menytittelen «{gren.tittel[:30]} …» er på {len(gren.tittel)} tegn"
            yield Melding("mkdocs.yml", gren.linje, "nav", hva, f"skriv høyst {MENYTITTEL} tegn")


def _rad(fil: str, kjente: Collection[str]) -> str:
    if re.match(r"^\w+:", fil):
        return "menyen kan bare ha sider i docs/. Sett lenka på en side i stedet"
    ren = posixpath.normpath(fil.replace("\\", "/").removeprefix("docs/"))
    return f"skriv «{ren}»" if ren in kjente else naermeste(ren, kjente, "lag fila i docs/, eller ta den ut av menyen")


def _check_sidemaler(meny: tuple[Menygren, ...], veileder: Utkast) -> Iterator[Melding]:
    """Every skeleton in the menu exists, and every skeleton whose pages belong there has its line."""
    linjer = {gren.fil: gren.linje for gren in _alle_grener(meny) if er_sidemal(gren)}
    for fil, linje in linjer.items():
        if fil not in veileder.malsider:
            rad = "rett navnet, eller slett linja"
            yield Melding("mkdocs.yml", linje, "nav", f"sidemalen «{fil}» finnes ikke", rad)
    for fil, malsider in veileder.malsider.items():
        if fil not in linjer and any(malside.menytittel for malside in malsider):
            rad = f"skriv «- Sider: {fil}» under nav i mkdocs.yml, eller «i_menyen: nei» i sidemalen"
            yield Melding(fil, 0, "", "sidene står ikke i menyen", rad)


def _alle_grener(meny: tuple[Menygren, ...]) -> Iterator[Menygren]:
    for gren in meny:
        yield gren
        yield from _alle_grener(gren.under)
