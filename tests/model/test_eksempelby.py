"""The invented municipality: its documents are the guide's own, filled in, and say so everywhere."""

import io
import zipfile

import pytest

from mini import bytt_ut, lag_mini, skriv
from veileder.checks.innhold import check_innhold
from veileder.model.dokumentmal import FELT
from veileder.model.eksempelby import MERKE, felter, fyll_ut, fylt_dokument
from veileder.model.veileder import Veileder, last_veileder
from veileder.paths import Stier
from veileder.publish.maler.word import lag_word

MAL = """\
id: brev
navn: Brev
tittel: "Brev om [fyll inn: sak]"
naar: Bruk det.
hvem: alle
gruppe: oppstart
plass: 1
versjon: 1
bolker:
  - veiledning: [Skriv kort.]
    avsnitt: ["Vi møtes [fyll inn: dato] i [fyll inn: sted]."]
  - overskrift: Tabell
    tabell:
      hode: [Hva, Når]
      rader: [["[fyll inn: sak]", I dag]]
"""
FIL = "docs/data/eksempelby/brevet.yml"
DOKUMENT = """\
id: brevet
plass: 1
mal: brev
navn: Brevet
naar: 1. mai
beskrivelse: Et brev som er fylt ut for å prøve at malen og svarene følger hverandre.
fortelling: [Noen skriver.]
legg_merke_til: [Datoen.]
svar:
  - {felt: sak, svar: vaktene}
  - {felt: dato, svar: 2. mai}
  - {felt: sted, svar: salen}
  - {felt: sak, svar: vaktene}
"""
SIDEMAL = """\
---
for_hver: eksempelby
adresse: /eksempelby/[[dokument.id]]/
i_menyen: nei
title: "Oppdiktet eksempel: [[dokument.navn|liten]]"
description: "[[dokument.beskrivelse]]"
kilder: ingen
---

# Oppdiktet eksempel: [[dokument.navn|liten]] {: #dokument }

{{ eksempeldokument("[[dokument.id]]") }}

## Kilder {: #kilder }

{{ kildeliste() }}
"""


@pytest.fixture
def by(tmp_path) -> Stier:
    """The miniature guide with one document filled in."""
    stier = lag_mini(tmp_path)
    skriv(stier, "docs/data/maler/brev.yml", MAL)
    skriv(stier, FIL, DOKUMENT)
    skriv(stier, "sidemaler/eksempelby.md", SIDEMAL)
    return stier


def feil(stier: Stier) -> list[str]:
    return [str(funn) for funn in check_innhold(stier) if funn.alvor == "feil"]


def test_malen_og_svarene_folger_hverandre(by: Stier) -> None:
    """The document as one reads it: every blank has its words, and the guidance is gone."""
    assert feil(by) == []
    veileder = last_veileder(by)
    fylt = fyll_ut(veileder.dokumentmaler["brev"], veileder.eksempelby["brevet"].svar)
    assert fylt.tittel == "Brev om vaktene"
    assert fylt.bolker[0].avsnitt == ("Vi møtes 2. mai i salen.",)
    assert fylt.bolker[0].veiledning == ()
    assert fylt.bolker[1].tabell is not None
    assert fylt.bolker[1].tabell.rader == (("vaktene", "I dag"),)


def test_nytt_felt_i_malen_mangler_svar(by: Stier) -> None:
    """A change in the document is a fault in the example, with the file, the line and the words of the blank."""
    bytt_ut(by, "docs/data/maler/brev.yml", "i [fyll inn: sted].", "i [fyll inn: sted], [fyll inn: etasje].")
    assert feil(by) == [
        f"{FIL}:13: svar[4]: feltet «etasje» i malen «brev» mangler svar – legg til «felt: etasje» med et svar her"
    ]


def test_felt_som_er_borte_har_et_svar_for_mye(by: Stier) -> None:
    """The same where a blank is taken out."""
    bytt_ut(by, "docs/data/maler/brev.yml", " i [fyll inn: sted]", "")
    assert feil(by) == [
        f"{FIL}:12: svar[3].felt: svaret på «sted» har ikke noe felt i malen «brev» her – "
        "slett svaret, eller rett «felt:» etter malen"
    ]


def test_ukjent_mal(by: Stier) -> None:
    """A document that is misspelt is guessed at, like other names."""
    bytt_ut(by, FIL, "mal: brev", "mal: bref")
    assert f"{FIL}:3: mal: malen «bref» finnes ikke – mente du «brev»?" in feil(by)


@pytest.fixture(scope="module")
def veileder() -> Veileder:
    """The guide as it is."""
    return last_veileder(Stier())


def test_hele_historien_er_der(veileder: Veileder) -> None:
    """From the first talk to the evaluation, each from the guide's own document."""
    dokumenter = sorted(veileder.eksempelby.values(), key=lambda ett: ett.plass)
    assert [ett.mal for ett in dokumenter] == [
        "invitasjon", "moteinnkalling-og-referat", "mandat-a", "moteinnkalling-og-referat", "protokoll-drofting",
        "motebok", "saksframlegg", "oppfolgingsark", "evaluering",
    ]  # fmt: skip
    for ett in dokumenter:
        fylt = fyll_ut(veileder.dokumentmaler[ett.mal], ett.svar)
        assert felter(fylt) == [], ett.id
        assert FELT.search(fylt.model_dump_json()) is None, ett.id


def test_hver_side_i_word_sier_at_den_er_oppdiktet(veileder: Veileder) -> None:
    """The mark is in the header, which Word shows on every page, and in the file's own title."""
    dokument = veileder.eksempelby["saksframlegg"]
    fylt = fylt_dokument(dokument, veileder.dokumentmaler[dokument.mal])
    with zipfile.ZipFile(io.BytesIO(lag_word(fylt, veileder, veiledning=False, merke=MERKE))) as fil:
        assert MERKE in fil.read("word/header1.xml").decode()
        assert "Oppdiktet eksempel: Saksframlegget" in fil.read("docProps/core.xml").decode()
        tekst = fil.read("word/document.xml").decode()
    assert "fyll inn:" not in tekst
    assert "slett før bruk" not in tekst
    assert "Kommunestyret prøver et frivillig, fast vaktlag" in tekst


def test_hver_side_i_boka_er_merket(veileder: Veileder) -> None:
    """The name of the page stands at the top of every sheet of the edition, and says that it is invented."""
    trykk = veileder.trykksaker["eksempelby"]
    assert trykk.tittel.startswith("Oppdiktet eksempel")
    assert {f"/eksempelby/{id_}/" for id_ in veileder.eksempelby} | {"/eksempelby/", "/eksempelby/hurtigsjekk/"} == set(
        trykk.innhold
    )
    titler = [veileder.sider[adresse].hode.title for adresse in trykk.innhold]
    assert [tittel for tittel in titler if not tittel.startswith(("Oppdiktet eksempel", "Eksempelby: "))] == []
