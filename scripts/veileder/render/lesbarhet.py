"""How readable the pages are, macros' content included: for `make check` and /om/kvalitet/."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from veileder.model.prosa import prosa
from veileder.model.side import Side
from veileder.model.sprak import Lesbarhet, maal_lesbarhet
from veileder.model.tekststykker import sidestykker
from veileder.model.veileder import Veileder

Innholdsleser = Callable[[Veileder, str], Iterable[Any]]
"""Gives the content a page shows through its macros, from the guide and the page's address."""

# The compass: tools at most 40, cases at most 45, theory at most 50.
GRENSER = {"verktoy": 40, "ti-minutter": 40, "eksempler": 45}
GRENSE = 50


@dataclass(frozen=True)
class Dellesbarhet:
    """A part of the guide: pages, words, LIX, and the value we steer by."""

    navn: str
    sider: int
    ord: int
    lix: int
    lix_uten_termer: int
    grense: int


def lesbarhet_for_side(veileder: Veileder, side: Side, innhold: Innholdsleser) -> Lesbarhet:
    """LIX of one page as the reader meets it, its macros' content included."""
    return maal_lesbarhet(_tekster(veileder, side, innhold))


def lesbarhet_per_del(veileder: Veileder, innhold: Innholdsleser) -> list[Dellesbarhet]:
    """LIX of each part, in the order of the pages."""
    deler: dict[str, list[Side]] = {}
    for side in veileder.sider.values():
        deler.setdefault(side.del_id, []).append(side)
    ferdige = []
    for del_id, sider in deler.items():
        maal = maal_lesbarhet([tekst for side in sider for tekst in _tekster(veileder, side, innhold)])
        ferdige.append(
            Dellesbarhet(
                del_id or "forside", len(sider), maal.ord, maal.lix, maal.lix_uten_termer, GRENSER.get(del_id, GRENSE)
            )
        )
    return ferdige


def tyngste_sider(veileder: Veileder, innhold: Innholdsleser, antall: int = 5) -> list[tuple[Side, Lesbarhet]]:
    """The pages with the highest LIX, hardest first."""
    maalt = [(side, lesbarhet_for_side(veileder, side, innhold)) for side in veileder.sider.values()]
    return sorted(maalt, key=lambda par: -par[1].lix)[:antall]


def _tekster(veileder: Veileder, side: Side, innhold: Innholdsleser) -> list[str]:
    egne = [stykke.tekst for stykke in sidestykker(side)]
    return egne + [tekst for ting in innhold(veileder, side.adresse) for _, tekst in prosa(ting)]
