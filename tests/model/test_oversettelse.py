"""Texts in another language: what an editor writes, what is told about it, and what the reader gets."""

import pytest

from mini import bytt_ut, skriv
from veileder.checks.driftsjekk import godta
from veileder.checks.innhold import check_innhold
from veileder.model.tekst import uten_laant
from veileder.model.veileder import last_veileder
from veileder.paths import Stier

OVERLEGG = """\
tittel: Før de startar
kort: Start
staar_i: Vi tenkjer på å byrje
hjelper: sjå om tida er inne
naar: Bruk lista før det første møtet.
bolker:
  forste-bolk:
    navn: Før møtet
    punkter:
      like-mange:
        tekst: Det sit like mange frå kvar rolle.
        hvorfor: Ulikt tal skaper mistanke.
        hvem: alle
"""
FIL = "docs/data/nn/sjekklister/forste.yml"
GRUNNFIL = "docs/data/sjekklister/forste.yml"


@pytest.fixture
def tospraklig(mini: Stier) -> Stier:
    """The miniature guide with its checklist in nynorsk too, said to agree."""
    skriv(mini, FIL, OVERLEGG)
    assert godta(last_veileder(mini), mini, {FIL}) == 9
    return mini


def om_overlegget(stier: Stier) -> list[str]:
    """What the check says of the nynorsk file."""
    return [str(melding) for melding in check_innhold(stier) if melding.fil == FIL]


def test_teksten_legges_over_og_resten_staar(tospraklig: Stier) -> None:
    """A nynorsk reader gets nynorsk words; ids, order and sources are those of the first language."""
    veileder = last_veileder(tospraklig)
    punkt = veileder.paa("nn").sjekklister["forste"].punkter[0]
    assert (punkt.id, punkt.kilder) == ("like-mange", ("kilde-b",))
    assert punkt.tekst == "Det sit like mange frå kvar rolle."
    assert veileder.sjekklister["forste"].punkter[0].tekst == "Det sitter like mange fra hver rolle."
    assert om_overlegget(tospraklig) == []


def test_tekst_som_mangler_er_laant_og_meldt(tospraklig: Stier) -> None:
    """Where there is no nynorsk the reader gets the bokmål, marked as such, and the editor is told which text it is."""
    bytt_ut(tospraklig, FIL, "        hvorfor: Ulikt tal skaper mistanke.\n", "")
    hvorfor = last_veileder(tospraklig).paa("nn").sjekklister["forste"].punkter[0].hvorfor
    assert uten_laant(hvorfor) == "Ulikt antall skaper mistanke." != hvorfor
    assert om_overlegget(tospraklig) == [
        f"{FIL}: advarsel: 1 tekster fra {GRUNNFIL} mangler: bolker.0.punkter.0.hvorfor – skriv dem her; så lenge får"
        " leseren bokmålet, merket som det"
    ]


def test_endret_bokmaal_meldes_til_noen_sier_at_teksten_stemmer(tospraklig: Stier) -> None:
    """An editor who changes the bokmål sees which nynorsk text falls behind, and a command says it is mended."""
    bytt_ut(tospraklig, GRUNNFIL, "Ulikt antall skaper", "Ulikt antall gir")
    assert om_overlegget(tospraklig) == [
        f"{FIL}:12: bolker.forste-bolk.punkter.like-mange.hvorfor: advarsel: {GRUNNFIL} er endret siden teksten ble"
        f" skrevet – les {GRUNNFIL}, rett teksten, og kjør «python -m veileder oversatt {FIL}»"
    ]
    godta(last_veileder(tospraklig), tospraklig, {GRUNNFIL})
    assert om_overlegget(tospraklig) == []


def test_tekst_ingen_har_godtatt_meldes(tospraklig: Stier) -> None:
    """A text written but never compared is told about."""
    bytt_ut(tospraklig, "docs/data/nn/oversatt.txt", f"{FIL} kort ", f"{FIL} kart ")
    assert [melding.split(" – ")[0] for melding in om_overlegget(tospraklig)] == [
        f"{FIL}:2: kort: advarsel: ingen har sagt at teksten stemmer"
    ]


@pytest.mark.parametrize(
    ("fra", "til", "melding"),
    [
        ("like-mange:", "like-mang:", ":10: bolker.forste-bolk.punkter.like-mang: id-en «like-mang» finnes ikke der"),
        ("hvem: alle", "hvme: alle", ":13: bolker.forste-bolk.punkter.like-mange.hvme: feltet «hvme» har ingen tekst"),
        ("hvem: alle", "hvem: [alle]", ":13: bolker.forste-bolk.punkter.like-mange.hvem: her skal det stå én tekst"),
        ("kort: Start", "versjon: 2", ":2: versjon: feltet «versjon» har ingen tekst som kan oversettes her"),
        ("alle\n", "alle [her](www.no)\n", ":13: bolker.forste-bolk.punkter.like-mange.hvem: lenken «www.no» må"),
        ("alle\n", "alle [her](/nei/)\n", ":13: bolker.forste-bolk.punkter.like-mange.hvem: lenken «/nei/» går til"),
    ],
)
def test_feil_i_overlegget_har_sted_og_raad(tospraklig: Stier, fra: str, til: str, melding: str) -> None:
    """Whoever slips in a nynorsk file is told the line and what is wrong."""
    bytt_ut(tospraklig, FIL, fra, til)
    assert any(ett.replace("advarsel: ", "").startswith(FIL + melding) for ett in om_overlegget(tospraklig))


def test_fil_for_noe_som_ikke_finnes_meldes(tospraklig: Stier) -> None:
    """A nynorsk file for a list that is gone is told about."""
    fil = "docs/data/nn/sjekklister/fjorde.yml"
    skriv(tospraklig, fil, OVERLEGG)
    meldinger = [str(melding) for melding in check_innhold(tospraklig)]
    assert any(f"{fil}:1: advarsel: «fjorde» finnes ikke i docs/data/sjekklister/*.yml" in ett for ett in meldinger)


SIDE = """\
---
title: Framsida
description: Framsida i ein liten rettleiar som berre finst for å prøve bygginga frå ende til annan.
sprak: nn
kilder: ingen
---

# Framsida {: #forside }

Velkomen.

## Les vidare {: #les-videre }

- [Prøveby](../eksempler/proveby.md)

## Kjelder {: #kilder }

{{ kildeliste() }}
"""


def test_sida_folger_avsnittene_paa_bokmaal(tospraklig: Stier) -> None:
    """A page tells, heading by heading, which part of the bokmål has changed since."""
    skriv(tospraklig, "docs/nn/index.md", SIDE)
    godta(last_veileder(tospraklig), tospraklig, {"docs/nn/index.md"})
    bytt_ut(tospraklig, "docs/index.md", "Velkommen.", "Velkommen hit.")
    meldinger = [melding for melding in check_innhold(tospraklig) if melding.fil == "docs/nn/index.md"]
    assert [(ett.linje, ett.felt, ett.alvor) for ett in meldinger if ett.alvor == "advarsel"] == [
        (8, "forside", "advarsel")
    ]


@pytest.mark.parametrize(
    ("fra", "til", "hva"),
    [
        ("sprak: nn\n", "", "men sier ikke at den er på det språket"),
        ("sprak: nn", "sprak: xx", "språket «xx» finnes ikke"),
    ],
)
def test_side_i_mappa_er_paa_spraket(tospraklig: Stier, fra: str, til: str, hva: str) -> None:
    """A page in the nynorsk folder that says it is in another language is stopped."""
    skriv(tospraklig, "docs/nn/index.md", SIDE.replace(fra, til))
    assert any(hva in str(melding) for melding in check_innhold(tospraklig) if melding.alvor == "feil")


def test_side_uten_tvilling_stanses(tospraklig: Stier) -> None:
    """A nynorsk page is made from a bokmål one at the same address below its folder."""
    skriv(tospraklig, "docs/nn/nytt.md", SIDE)
    meldinger = [str(melding) for melding in check_innhold(tospraklig)]
    assert any("docs/nn/nytt.md:1: det finnes ingen side på /nytt/ som denne er laget av" in ett for ett in meldinger)
