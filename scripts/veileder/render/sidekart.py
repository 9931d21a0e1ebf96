"""The map of the guide: every part with its pages, made from the pages there are."""

from collections.abc import Iterator

from veileder.model.side import Side
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.veileder import Veileder

# As in the menu; a part that is not named here comes last.
REKKEFOLGE = "ti-minutter for forsta forutsetninger slik-gjor-dere eksempler verktoy fordypning om"
# The front page has its link in the head; the search page is where the map stands.
UTENFOR = frozenset({"/", "/sok/"})


def sidekart(veileder: Veileder) -> Iterator[tuple[Side, list[Side]]]:
    """Each part's own page, and the other pages of the part by address: those of the guide's language.

    The first language's map has the front page of each other language too.
    """
    sider = [
        side
        for adresse, side in sorted(veileder.sider.items())
        if adresse not in veileder.skjulte and side.grunnadresse not in UTENFOR and _paa_spraket(side, veileder)
    ]
    deler = dict.fromkeys(_del(side) for side in sider)
    plass = {id_: nr for nr, id_ in enumerate(REKKEFOLGE.split())}
    for del_id in sorted(deler, key=lambda id_: plass.get(id_, len(plass))):
        forst, *resten = [side for side in sider if _del(side) == del_id]
        yield forst, resten
    if veileder.paa_sprak == GRUNNSPRAK:
        yield from ((side, []) for side in veileder.sider.values() if side.er_oversatt and side.grunnadresse == "/")


def _paa_spraket(side: Side, veileder: Veileder) -> bool:
    if veileder.paa_sprak == GRUNNSPRAK:
        return not side.er_oversatt
    return side.er_oversatt and side.hode.sprak == veileder.paa_sprak


def _del(side: Side) -> str:
    return side.grunnadresse.strip("/").split("/")[0]
