"""The navigation in mkdocs.yml and the pages of the guide are the same set."""

from collections.abc import Iterator

from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.meny import Menygren, er_sidemal, les_meny, les_navn, punkter, utvid
from veileder.model.sidemal import MAPPE
from veileder.model.veileder import Utkast
from veileder.paths import Stier


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
    for punkt in punkter(utvid(skrevet, veileder.malsider)):
        if punkt.fil not in kjente:
            rad = "lag fila i docs/, eller ta den ut av menyen"
            yield Melding("mkdocs.yml", punkt.linje, "nav", f"sida «{punkt.fil}» finnes ikke", rad)
        if punkt.fil in meny:
            hva = f"sida «{punkt.fil}» står to ganger i menyen"
            yield Melding("mkdocs.yml", punkt.linje, "nav", hva, "la den stå ett sted")
        meny.add(punkt.fil)
    for side in kjente.values():
        if side.sti not in meny and not side.fil.startswith(f"{MAPPE}/"):
            yield Melding(side.fil, 0, "", "sida står ikke i menyen", "legg den inn under nav i mkdocs.yml")


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
