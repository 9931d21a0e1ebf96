"""The map of the guide: every part with its pages, made from the pages there are."""

from collections.abc import Iterator

from veileder.model.side import Side
from veileder.model.veileder import Veileder

# As in the menu; a part that is not named here comes last.
REKKEFOLGE = "ti-minutter for forsta forutsetninger slik-gjor-dere eksempler verktoy fordypning om"
# The front page has its link in the head; the search page is where the map stands.
UTENFOR = frozenset({"/", "/sok/"})


def sidekart(veileder: Veileder) -> Iterator[tuple[Side, list[Side]]]:
    """Each part's own page, and the other pages of the part by address."""
    sider = [side for adresse, side in sorted(veileder.sider.items()) if adresse not in UTENFOR | veileder.skjulte]
    deler = dict.fromkeys(side.del_id for side in sider)
    plass = {id_: nr for nr, id_ in enumerate(REKKEFOLGE.split())}
    for del_id in sorted(deler, key=lambda id_: plass.get(id_, len(plass))):
        forst, *resten = [side for side in sider if side.del_id == del_id]
        yield forst, resten
