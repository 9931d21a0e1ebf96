"""The guide's own printed matter: every sheet can be set from today's data. The pages are drawn by the build."""

import pytest

from veileder.model.trykksak import alle_trykk
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.trykk.sats import Setter

VEILEDER = last_veileder(Stier())
ARK = [trykk for trykk in alle_trykk(VEILEDER) if all(del_.startswith("ark:") for del_ in trykk.innhold)]


@pytest.mark.parametrize("trykk", ARK, ids=lambda trykk: trykk.id)
def test_arket_kan_settes(trykk) -> None:
    """Whoever changes a kind of content finds out at once that a sheet shows it."""
    sats = Setter(VEILEDER, {}).sett(trykk, trykk.innhold)
    assert 'class="ark ' in sats.hoved


def test_hver_rolle_og_hver_liste_har_sitt_ark() -> None:
    """A new checklist, situation or role has its sheet without anyone asking for it."""
    ider = {trykk.id for trykk in ARK}
    assert {f"sjekkliste-{id_}" for id_ in VEILEDER.sjekklister} <= ider
    assert {f"kort-{id_}" for id_ in VEILEDER.situasjoner} <= ider
    assert {f"kort-rolle-{id_}" for id_ in VEILEDER.roller} <= ider
