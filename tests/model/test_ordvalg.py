"""Phrases the guide does not use: found in pages, data and heads, with what to write instead."""

import pytest

from mini import bytt_ut, skriv
from veileder.checks.innhold import check_innhold
from veileder.paths import Stier

REGLER = """\
regler:
  - id: treparten
    uttrykk: [treparten, gruppa styrer*]
    hvorfor: det finnes to parter
    skriv: samarbeidsgruppa
    unntak:
      - sted: docs/om/*
        grunn: Kilder siteres
  - id: sintef
    uttrykk: [Sintef]
    hvorfor: navnet skrives med store bokstaver
    skriv: SINTEF
    noyaktig: ja
    ogsaa_i_sitat: ja
  - id: rommet
    uttrykk: [rommet]
    hvorfor: bildet er slitt
    skriv: møtet
    alvor: advarsel
"""
FORSIDE = "docs/index.md"


@pytest.fixture
def med_regler(mini: Stier) -> Stier:
    """The miniature guide with three rules."""
    skriv(mini, "docs/data/sprakregler.yml", REGLER)
    return mini


def meldinger(stier: Stier) -> list[str]:
    """Every message of the check, as the editor reads it."""
    return [str(funn) for funn in check_innhold(stier) if "skriv " in funn.rad and "/ord/" not in funn.fil]


@pytest.mark.parametrize(
    ("fil", "fra", "til", "melding"),
    [
        pytest.param(
            FORSIDE,
            "Velkommen.",
            "Velkommen til Treparten.",
            "docs/index.md:10: «Treparten»: det finnes to parter – skriv samarbeidsgruppa",
            id="i-en-side",
        ),
        pytest.param(
            FORSIDE,
            "Velkommen.",
            "Velkommen. Gruppa  styrermed.",
            "docs/index.md:10: «Gruppa styrermed»: det finnes to parter – skriv samarbeidsgruppa",
            id="stjerne-er-resten-av-ordet",
        ),
        pytest.param(
            FORSIDE,
            "title: Forside",
            "title: Om treparten",
            "docs/index.md:2: title: «treparten»: det finnes to parter – skriv samarbeidsgruppa",
            id="i-tittelen",
        ),
        pytest.param(
            "cases/proveby.yml",
            "tekst: Det begynte med et brev.",
            "tekst: Treparten begynte med et brev.",
            "cases/proveby.yml:13: bakgrunn[1].tekst: «Treparten»: det finnes to parter – skriv samarbeidsgruppa",
            id="i-data",
        ),
        pytest.param(
            FORSIDE,
            "Velkommen.",
            "Velkommen, sier «Sintef».",
            "docs/index.md:10: «Sintef»: navnet skrives med store bokstaver – skriv SINTEF",
            id="ogsaa-i-sitat",
        ),
        pytest.param(
            FORSIDE,
            "Velkommen.",
            "Velkommen til rommet.",
            "docs/index.md:10: advarsel: «rommet»: bildet er slitt – skriv møtet",
            id="bare-en-advarsel",
        ),
    ],
)
def test_ordet_blir_funnet(med_regler: Stier, fil: str, fra: str, til: str, melding: str) -> None:
    """The editor reads where, what, why, and what to write."""
    bytt_ut(med_regler, fil, fra, til)
    assert meldinger(med_regler) == [melding]


@pytest.mark.parametrize(
    ("fil", "til"),
    [
        pytest.param(FORSIDE, "Velkommen, «treparten».", id="andres-ord"),
        pytest.param(FORSIDE, "Velkommen til trepartens hus.", id="et-annet-ord"),
        pytest.param(FORSIDE, "Velkommen til SINTEF.", id="riktig-skrevet"),
        pytest.param("docs/om/kilder.md", "Treparten.", id="sted-med-unntak"),
    ],
)
def test_det_som_gaar_fri(med_regler: Stier, fil: str, til: str) -> None:
    """Quotations, other words and excepted places are left alone."""
    bytt_ut(med_regler, fil, "Velkommen." if fil == FORSIDE else "Alt vi bygger på.", til)
    assert meldinger(med_regler) == []
