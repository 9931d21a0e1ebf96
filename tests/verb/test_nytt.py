"""The verbs that make something new: from one command to files that hold but for their blanks."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest
from lxml import html

from bygghjelp import bygg_stille
from mini import SIDER, bytt_ut, skriv, skriv_meny
from veileder.__main__ import main
from veileder.checks.adressesjekk import les_inventar
from veileder.checks.innhold import check_innhold
from veileder.model.melding import Innholdsfeil
from veileder.model.meny import les_meny
from veileder.model.samlinger import SAMLINGER
from veileder.model.veileder import last_veileder
from veileder.paths import ROT, Stier
from veileder.verb.oppskrift import lag_id

I_DAG = dt.date.today().isoformat()


def kjor(stier: Stier, *ord_: str) -> int:
    """One verb on the command line."""
    return main(["--rot", str(stier.rot), *ord_])


def meldinger(stier: Stier, alvor: str) -> list[str]:
    """The messages of one degree."""
    return [str(melding) for melding in check_innhold(stier) if melding.alvor == alvor]


@pytest.fixture
def med_skjelett(mini: Stier) -> Stier:
    """The miniature guide with its case pages made from data, as in the real one."""
    (mini.docs / "eksempler/proveby.md").unlink()
    skriv(mini, "docs/index.md", SIDER["index.md"].replace("#hva-skjedde", "#fortelling"))
    for navn in ("eksempel", "dokumentasjon", "kort_eksempel", "mal"):
        mal = (ROT / f"sidemaler/{navn}.md").read_text(encoding="utf-8")
        mal = re.sub(r"^emner: \[.*\]$", "emner: [samarbeid]", mal, flags=re.MULTILINE)
        mal = re.sub(r"^- \[.*\n", "", mal, flags=re.MULTILINE)
        skriv(mini, f"sidemaler/{navn}.md", re.sub(r"\[Slik bruker dere malene\]\([^)]*\)", "Slik", mal))
    meny = [gren.som_yaml() for gren in les_meny(mini)]
    skriv_meny(mini, [meny[0], {"Eksempler": [{"Alle": "sidemaler/eksempel.md"}]}, *meny[2:]])
    assert meldinger(mini, "feil") == []
    return mini


@pytest.mark.parametrize(
    ("verb", "filer", "lovet"),
    [
        (["ny-case", "Øvre Ås"], ["cases/ovre-as.yml", "docs/data/kilder/ovre-as.yml"], "/eksempler/ovre-as/"),
        (["ny-kort-case", "Sæter"], ["cases/flere/sater.yml", "docs/data/kilder/sater.yml"], "/eksempler/sater/"),
        (["ny-mal", "Takk: et brev"], ["docs/data/maler/takk-et-brev.yml"], "/verktoy/maler/takk-et-brev/"),
        (
            ["ny-sjekkliste", "Valgnatta"],
            ["docs/data/sjekklister/valgnatta.yml", "docs/verktoy/sjekklister/valgnatta.md", "mkdocs.yml"],
            "/verktoy/sjekklister/valgnatta/",
        ),
        (["ny-kilde", "Saken: om alt", "--id", "alt-24"], ["docs/data/kilder.yml"], "/om/kilder/#alt-24"),
        (["ny-term", "Uro"], ["docs/data/ordliste.yml"], "/verktoy/ordliste/#uro"),
        (["ny-side", "om/ny-side", "Ny side: om noe"], ["docs/om/ny-side.md", "mkdocs.yml"], "/om/ny-side/"),
    ],
    ids=lambda verdi: verdi[0] if isinstance(verdi, list) and str(verdi[0]).startswith("ny-") else "",
)
def test_verbet_gjor_hele_jobben(
    med_skjelett: Stier, capsys: pytest.CaptureFixture[str], verb: list[str], filer: list[str], lovet: str
) -> None:
    """One command: the files, the menu and the promise are there, and nothing is wrong, only unwritten."""
    assert kjor(med_skjelett, *verb) == 0
    ut = capsys.readouterr().out
    assert re.findall(r"^(?:laget|endret) +(\S+)", ut, re.MULTILINE) == filer
    assert lovet in les_inventar(med_skjelett)
    assert meldinger(med_skjelett, "feil") == []
    assert f"{len(meldinger(med_skjelett, 'gjenstår'))} steder å fylle ut, i {filer[0]}" in ut


def test_det_som_sto_der_staar_som_det_sto(mini: Stier) -> None:
    """An editor's own comments, order and empty lines in a list survive a new thing in it."""
    gammel = "# Mitt notat\n" + (mini.data / "kilder.yml").read_text(encoding="utf-8") + "\n  # Slutten\n"
    skriv(mini, "docs/data/kilder.yml", gammel)
    kjor(mini, "ny-kilde", "Ny")
    ny = (mini.data / "kilder.yml").read_text(encoding="utf-8")
    assert ny.startswith(gammel.rstrip("\n") + "\n  # ---- Ny kilde.")


def test_side_faar_plass_ved_siden_av_sine(mini: Stier) -> None:
    """The menu has the new page last among those of its folder, and is otherwise untouched."""
    gammel = (mini.rot / "mkdocs.yml").read_text(encoding="utf-8")
    kjor(mini, "ny-side", "verktoy/helt-ny", "Helt ny")
    ny = (mini.rot / "mkdocs.yml").read_text(encoding="utf-8")
    assert ny.replace("  - Helt ny: verktoy/helt-ny.md\n", "") == gammel
    assert "- Ordliste: verktoy/ordliste.md\n  - Helt ny: verktoy/helt-ny.md\n" in ny


def test_hvert_hull_sier_hva_som_skal_staa_der(mini: Stier) -> None:
    """The check names the line and what is to be written, and lets the rest of the guide be published."""
    kjor(mini, "ny-term", "Uro")
    assert meldinger(mini, "gjenstår") == [
        "docs/data/ordliste.yml:14: forklaring: gjenstår: hva ordet betyr – skriv det i stedet for SKRIV HER"
    ]
    assert main(["--rot", str(mini.rot), "check"]) == 0


def test_nettstedet_for_lesere_har_ingen_hull(mini: Stier) -> None:
    """A site for readers stops at a blank."""
    kjor(mini, "ny-term", "Uro")
    with pytest.raises(Innholdsfeil, match="gjenstår: hva ordet betyr"):
        bygg_stille(mini)


@pytest.mark.parametrize(
    ("verb", "svar"),
    [
        (["ny-case", "Prøveby"], "«proveby» finnes fra før, i cases/proveby.yml:1 – velg et annet navn"),
        (["ny-case", " "], 'navnet mangler – skriv det i anførselstegn, for eksempel "Øvre Eiker"'),
        (["ny-case", "{{ evil }}"], "navnet kan ikke ha «{» – skriv det uten"),
        (["ny-kilde", "A", "--id", "Bærum"], "«Bærum» kan ikke være id – bruk små bokstaver a–z, tall og bindestrek"),
        (["ny-side", "../../x", "X"], "«../../x» kan ikke være en adresse – skriv den slik: forsta/ny-side"),
        (["ny-side", "om/kilder", "X"], "det finnes en side på /om/kilder/ – velg en annen adresse"),
    ],
)
def test_avslaget_sier_hva_du_kan_gjore(
    mini: Stier, capsys: pytest.CaptureFixture[str], verb: list[str], svar: str
) -> None:
    """What cannot be done changes nothing, and is told in one sentence with its remedy."""
    for_ = {sti: sti.read_bytes() for sti in mini.rot.rglob("*.yml")}
    assert kjor(mini, *verb) == 1
    assert f"Ingenting er endret: {svar}" in capsys.readouterr().err
    assert {sti: sti.read_bytes() for sti in mini.rot.rglob("*.yml")} == for_


def test_adressene_er_som_kommunene_heter() -> None:
    """Norwegian letters become the letters the guide's addresses have."""
    assert [lag_id(navn) for navn in ("Øvre Eiker", "Bærum", "Sør-Aurdal", "Å")] == [
        *("ovre-eiker", "barum", "sor-aurdal", "a"),
    ]


@pytest.mark.parametrize(
    ("fil", "samling"),
    [
        ("case.yml", "eksempler"),
        ("kort-case.yml", "korte_eksempler"),
        ("kilde.yml", "kilder"),
        ("sjekkliste.yml", "sjekklister"),
        ("mal.yml", "dokumentmaler"),
        ("term.yml", "termer"),
        ("emne.yml", "emner"),
        ("mote.yml", "situasjoner"),
    ],
)
def test_oppskriften_nevner_hvert_felt(fil: str, samling: str) -> None:
    """A field somebody adds to the model is in the recipe, so that editors learn of it."""
    modell = next(rad.modell for rad in SAMLINGER if rad.navn == samling)
    tekst = (ROT / "nytt" / fil).read_text(encoding="utf-8")
    assert [felt for felt in modell.model_fields if not re.search(rf"\b{felt}: ?", tekst)] == []


def fyll_ut(stier: Stier, fil: str) -> None:
    """What an editor does with the blanks, in a few seconds."""
    sti = stier.rot / fil
    tekst = re.sub(r" +# SKRIV HER \(.*\)$", "", sti.read_text(encoding="utf-8"), flags=re.MULTILINE)
    langt = "En oppdiktet kommune som prøver hele veien fra én kommando til en ferdig side med kilder."
    tekst = re.sub(r"^beskrivelse: .*$", f"beskrivelse: {langt}", tekst, flags=re.MULTILINE)
    sti.write_text(re.sub(r"SKRIV HER \([^()]*\)", "Utfylt tekst.", tekst), encoding="utf-8")


def test_fra_kommando_til_ferdig_eksempel(med_skjelett: Stier, tmp_path: Path) -> None:
    """A new case: one command, the blanks, a word of yes. Then page, documentation, comparison and search have it."""
    skriv(med_skjelett, "docs/eksempler/index.md", SAMMENLIGNING)
    meny = [gren.som_yaml() for gren in les_meny(med_skjelett)]
    meny[1] = {"Eksempler": [{"Side om side": "eksempler/index.md"}, {"Alle": "sidemaler/eksempel.md"}]}
    skriv_meny(med_skjelett, meny)
    kjor(med_skjelett, "ny-case", "Eksempelby")
    bytt_ut(med_skjelett, "cases/eksempelby.yml", "i_sammenligningen: nei", "i_sammenligningen: ja")
    for fil in ("cases/eksempelby.yml", "docs/data/kilder/eksempelby.yml"):
        fyll_ut(med_skjelett, fil)
    assert (meldinger(med_skjelett, "feil"), meldinger(med_skjelett, "gjenstår")) == ([], [])
    bygg_stille(med_skjelett)
    side = les(med_skjelett, "eksempler/eksempelby/index.html")
    assert side.findtext(".//h1") == "Eksempelby: Utfylt tekst."
    assert side.xpath("boolean(//*[@id='eksempelby-u-i-dag'] | //h2[@id='spor-dem'])")
    assert les(med_skjelett, "eksempler/eksempelby/dokumentasjon/index.html").xpath("//*[@id='eksempelby-h-start']")
    assert "Eksempelby" in les(med_skjelett, "eksempler/index.html").find(".//article").text_content()
    sok = [sti for sti in med_skjelett.site.rglob("*.json") if "Eksempelby" in sti.read_text(encoding="utf-8")]
    assert sok
    shutil.rmtree(tmp_path / "site", ignore_errors=True)


SAMMENLIGNING = """\
---
title: Eksemplene side om side
description: En side som bare finnes for å prøve at et nytt eksempel kommer inn i tabellen ved siden av de andre.
---

# Eksemplene side om side {: #side-om-side }

{{ eksempler_sammenligning() }}

## Kilder {: #kilder }

{{ kildeliste() }}
"""


def les(stier: Stier, navn: str) -> html.HtmlElement:
    """A built page as a tree."""
    return html.fromstring((stier.site / navn).read_text(encoding="utf-8"))


def test_i_dag_staar_der_dagen_trengs(mini: Stier) -> None:
    """The day of asking is filled in: the editor does not look it up."""
    kjor(mini, "ny-kort-case", "Sæter")
    eksempel = last_veileder(mini).korte_eksempler["sater"]
    assert (eksempel.sist_sett, eksempel.ukjente[0].stilt) == (I_DAG, I_DAG)
