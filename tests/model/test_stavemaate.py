"""Spelling: no word in the guide is left unjudged."""

from pathlib import Path

from mini import bytt_ut, lag_mini
from veileder.checks.spraksjekk import check_stavemaate
from veileder.model.veileder import last_veileder
from veileder.paths import Stier


def test_ingen_ord_staar_ubedomt() -> None:
    """Every word is in the Norwegian dictionary or in the project's own list."""
    stier = Stier()
    assert [str(melding) for melding in check_stavemaate(last_veileder(stier), stier)] == []


def test_skrivefeil_faar_naermeste_ord(tmp_path: Path) -> None:
    """An editor who slips is told where, and which word was probably meant, and is not stopped."""
    stier = lag_mini(tmp_path)
    bytt_ut(stier, "docs/index.md", "Velkommen.", "Møtet. Mööte. Kommunestyret og komunestyret.")
    meldinger = [str(melding) for melding in check_stavemaate(last_veileder(stier), stier)]
    assert (
        "docs/index.md:10: advarsel: ordet «komunestyret» står ikke i ordboka – mente du «kommunestyret»?"
    ) in meldinger
