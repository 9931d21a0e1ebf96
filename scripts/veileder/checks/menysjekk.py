"""The navigation in mkdocs.yml and the pages on disk are the same set."""

from collections.abc import Iterator

from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.meny import les_meny
from veileder.model.veileder import Veileder
from veileder.paths import Stier


def check_meny(veileder: Veileder, stier: Stier) -> Iterator[Melding]:
    """No entry without a page, no entry twice, no page without an entry."""
    try:
        punkter = les_meny(stier)
    except Innholdsfeil as feil:
        yield from feil.meldinger
        return
    meny: set[str] = set()
    for punkt in punkter:
        if not (stier.docs / punkt.fil).is_file():
            rad = "lag fila i docs/, eller ta den ut av menyen"
            yield Melding("mkdocs.yml", punkt.linje, "nav", f"sida «{punkt.fil}» finnes ikke", rad)
        if punkt.fil in meny:
            hva = f"sida «{punkt.fil}» står to ganger i menyen"
            yield Melding("mkdocs.yml", punkt.linje, "nav", hva, "la den stå ett sted")
        meny.add(punkt.fil)
    for side in veileder.sider.values():
        if side.sti not in meny:
            yield Melding(side.fil, 0, "", "sida står ikke i menyen", "legg den inn under nav i mkdocs.yml")
