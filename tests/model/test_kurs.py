"""Courses: minutes that add up, cards and sheets that exist, and the guide's own three."""

import re

import pytest

from mini import bytt_ut, lag_mini, skriv
from veileder.checks.innhold import check_innhold
from veileder.model.veileder import Veileder, last_veileder
from veileder.paths import Stier

FIL = "docs/data/kurs/prove.yml"
KURS = """\
id: prove
plass: 1
navn: Prøve
tittel: "Kurs: prøven"
beskrivelse: Et kurs som prøver reglene for minutter, kort og ark i den lille veilederen.
kort: Kort sagt.
for_hvem: alle
maal: [Noe.]
forbered: [Noe.]
moter:
  - id: prove-1
    navn: Første
    maal: Noe.
    minutter: 20
    poster:
      - {navn: A, minutter: 5, gjor: [Hei.]}
      - {navn: B, minutter: 15, gjor: [Snakk.], dilemmaer: [dil-gissel]}
utskrift:
  - {trykk: lista, hvem: Alle, til_tolv: 12}
lysark: prove-ark
utdeling:
  tittel: Ta med
  ingress: Hei.
  bolker: [{overskrift: Husk, linjer: [Dato]}]
epost:
  emne: Takk
  avsnitt: ["Hei. Vi møtes [fyll inn: dato]."]
"""
LYSARK = """\
id: prove-ark
navn: Arkene
naar: Bruk dem.
versjon: 1
ark: [{slag: linjer, tittel: En sak, notater: [Pek.]}]
"""
DILEMMAER = "dilemmaer:\n  - {id: dil-gissel, navn: Gissel, sporsmal: Kan jeg si nei?}\n"
TRYKK = """\
trykksaker:
  - {id: lista, tittel: Lista, for_hvem: Alle., gruppe: ark, format: A4, innhold: ["ark:sjekkliste:forste"]}
"""
SIDEMAL = """\
---
for_hver: kurs
adresse: /kurs/[[kurs.id]]/
i_menyen: nei
title: "[[kurs.tittel]]"
description: "[[kurs.beskrivelse]]"
---

# [[kurs.tittel]] {: #kurs }

{{ kurs("[[kurs.id]]", "om") }}

## Planen {: #planen }

{{ kurs("[[kurs.id]]", "plan") }}

## Kilder {: #kilder }

{{ kildeliste() }}
"""


@pytest.fixture
def kurs(tmp_path) -> Stier:
    """The miniature guide with one course."""
    stier = lag_mini(tmp_path)
    skriv(stier, FIL, KURS)
    skriv(stier, "docs/data/lysark/prove-ark.yml", LYSARK)
    skriv(stier, "docs/data/dilemmaer.yml", DILEMMAER)
    skriv(stier, "docs/data/trykksaker.yml", TRYKK)
    skriv(stier, "sidemaler/kurs.md", SIDEMAL)
    return stier


FEIL = [
    pytest.param(
        "minutter: 15",
        "minutter: 25",
        f"{FIL}:14: moter[1].minutter: postene i «Første» tar 30 minutter til sammen, men møtet varer 20 – "
        "rett minuttene i en post, eller skriv «minutter: 30»",
        id="minutter",
    ),
    pytest.param(
        "[dil-gissel]",
        "[dil-gisel]",
        f"{FIL}:17: moter[1].poster[2].dilemmaer[1]: dilemmaet «dil-gisel» finnes ikke – mente du «dil-gissel»?",
        id="dilemma",
    ),
    pytest.param(
        "trykk: lista",
        "trykk: plakaten",
        f"{FIL}:19: utskrift[1].trykk: trykksaken «plakaten» finnes ikke – velg en id i docs/data/trykksaker.yml",
        id="trykksak",
    ),
    pytest.param(
        "lysark: prove-ark",
        "lysark: andre",
        f"{FIL}:20: lysark: lysarkene «andre» finnes ikke – lag fila docs/data/lysark/andre.yml",
        id="lysark",
    ),
    pytest.param(
        "[fyll inn: dato]",
        "[dato]",
        f"{FIL}:27: epost.avsnitt[1]: «[dato]» er ikke et felt leseren kjenner igjen – "
        "skriv feltet som [fyll inn: dato]",
        id="felt",
    ),
]


def test_kurset_er_uten_feil(kurs: Stier) -> None:
    """The course the others break."""
    assert [str(funn) for funn in check_innhold(kurs) if funn.alvor == "feil"] == []


@pytest.mark.parametrize(("fra", "til", "melding"), FEIL)
def test_feil_i_kurset(kurs: Stier, fra: str, til: str, melding: str) -> None:
    """The editor reads which line does not hold, and what would."""
    bytt_ut(kurs, FIL, fra, til)
    assert [str(funn) for funn in check_innhold(kurs) if funn.alvor == "feil"] == [melding]


@pytest.fixture(scope="module")
def veileder() -> Veileder:
    """The guide as it is."""
    return last_veileder(Stier())


def test_veilederens_kurs(veileder: Veileder) -> None:
    """The three courses and how long they take."""
    assert {kurs.id: kurs.varighet for kurs in veileder.kurs.values()} == {
        "en-kveld": "120 minutter",
        "fire-moter": "4 × 90 minutter",
        "tjue-minutter": "20 minutter",
    }


def test_alt_til_tolv_er_nok(veileder: Veileder) -> None:
    """Everyone gets the hand-out, and those who lead get the plan."""
    for kurs in veileder.kurs.values():
        antall = {rad.trykk: rad.til_tolv for rad in kurs.utskrift}
        assert antall[f"kurs-{kurs.id}-deltakere"] == 12
        assert antall[f"kurs-{kurs.id}"] == 2


def test_lysarkene_i_planen_finnes(veileder: Veileder) -> None:
    """«Vis lysark 6 og 7» never points past the last slide."""

    for kurs in veileder.kurs.values():
        antall = len(veileder.lysark[kurs.lysark].ark)
        tekst = kurs.model_dump_json()
        nevnt = [
            int(tall)
            for par in re.findall(r"[Ll]ysark (\d+)(?: (?:til|og|på lysark) (\d+))?", tekst)
            for tall in par
            if tall
        ]
        assert max(nevnt) <= antall, kurs.id


def test_lysarkene_sier_hvorfor(veileder: Veileder) -> None:
    """Each set gives the reason, and shows the guide's figure, before it tells what KS thinks."""
    for kurs in veileder.kurs.values():
        ark = veileder.lysark[kurs.lysark].ark
        hvorfor = next(nr for nr, ett in enumerate(ark) if "vorfor" in ett.tittel or "Når hørte vi" in ett.tittel)
        ks = [nr for nr, ett in enumerate(ark) if "KS" in ett.tittel]
        assert hvorfor == 1
        assert all(nr > hvorfor for nr in ks)
        assert "roller" in {ett.slag for ett in ark}
