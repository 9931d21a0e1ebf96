"""Pages made from data on the built site: a case is one file, and a page outside the menu has its way back."""

import shutil

import pytest
from lxml import html

from bygghjelp import bygg_stille, les_filer
from mini import SIDER, skriv, skriv_meny
from veileder.model.melding import Byggefeil
from veileder.model.meny import les_meny
from veileder.paths import ROT, Stier

KORT = """\
---
for_hver: roller
adresse: /eksempler/proveby/[[rolle.id]]/
i_menyen: nei
title: "Prøveby for [[rolle.navn|liten]]"
description: "Ei oppdiktet side om Prøveby for [[rolle.navn|liten]], som prøver stien og menyen ved siden av."
---

# Prøveby for [[rolle.navn|liten]] {: #rolle }

Hei.
"""


@pytest.fixture(scope="session")
def av_data(tmp_path_factory: pytest.TempPathFactory, original: Stier) -> Stier:
    """The miniature guide with its case page made from the case alone, and cards outside the menu. Read it only."""
    stier = Stier(tmp_path_factory.mktemp("av_data"))
    shutil.copytree(original.rot, stier.rot, dirs_exist_ok=True)
    (stier.docs / "eksempler/proveby.md").unlink()
    skriv(stier, "docs/index.md", SIDER["index.md"].replace("#hva-skjedde", "#fortelling"))
    for navn in ("eksempel", "dokumentasjon"):
        mal = (ROT / f"sidemaler/{navn}.md").read_text(encoding="utf-8")
        skriv(stier, f"sidemaler/{navn}.md", mal.replace("emner: [eksempler, forskning]", "emner: [samarbeid]"))
    skriv(stier, "sidemaler/kort.md", KORT)
    meny = [gren.som_yaml() for gren in les_meny(stier)]
    skriv_meny(stier, [meny[0], {"Eksempler": [{"Alle": "sidemaler/eksempel.md"}]}, *meny[2:]])
    bygg_stille(stier)
    return stier


def les(stier: Stier, navn: str) -> html.HtmlElement:
    """A built page as a tree."""
    return html.fromstring((stier.site / navn).read_text(encoding="utf-8"))


def test_et_eksempel_er_en_fil(av_data: Stier) -> None:
    """The reader has the case's page with what the case tells, in the menu, and nothing of what it lacks."""
    side = les(av_data, "eksempler/proveby/index.html")
    assert side.findtext(".//h1") == "Slik gjorde Prøveby det"
    ider = side.xpath("//article//h2/@id | //article//h3/@id")
    assert ider == [
        *("fortelling", "grep", "hvor-sikkert", "laerdommer"),
        *("spor-dem", "prov-hos-dere", "les-videre", "kilder"),
    ]
    assert side.xpath("//nav[@class='hovedmeny bare-bred']//a[@aria-current='page']/text()") == ["Eksempler"]


def test_alt_om_eksempelet_er_ett_trykk_unna(av_data: Stier) -> None:
    """The reader of the story reaches what proves it, without headings over nothing, and finds the way back."""
    fortellingen = les(av_data, "eksempler/proveby/index.html")
    assert "dokumentasjon/" in fortellingen.xpath("//div[@class='sies-rett-ut']//a/@href")
    side = les(av_data, "eksempler/proveby/dokumentasjon/index.html")
    ider = side.xpath("//article//h2/@id")
    assert {"nokkelfakta", "organer", "tidslinje", "resultater", "kritikk", "ukjente", "kilder"} <= set(ider)
    assert not {"sitater", "forutsetninger", "begrunnelser"} & set(ider)
    assert "../" in side.xpath("//article/p[@class='ingress']/a/@href")


def test_side_utenfor_menyen_har_veien_tilbake(av_data: Stier) -> None:
    """The reader of a card sees where it belongs, though no list names it; the search finds it."""
    side = les(av_data, "eksempler/proveby/folkevalgte/index.html")
    sti = [(ledd.text_content(), ledd.get("href")) for ledd in side.xpath("//nav[@class='brodsmuler']//a")]
    assert sti == [("Forsiden", "../../../"), ("Prøveby", "../")]
    assert side.xpath("//p[@class='sidemeny-tittel']/text()")[0] == "Eksempler"
    menyer = les(av_data, "eksempler/proveby/index.html").xpath("//nav//a/@href")
    assert not [lenke for lenke in menyer if "folkevalgte" in lenke]
    assert '"eksempler/proveby/folkevalgte/"' in (av_data.site / "sok/indeks.json").read_text(encoding="utf-8")


def test_bare_det_som_er_ment_blir_publisert(mini: Stier, bygd_mini: Stier) -> None:
    """Drafts, backups, raw data and links to other folders stay on the editor's machine."""
    for navn in ("om/utkast.docx", "om/kilder.md~", "~$notat.docx", "assets/img/plan.psd", ".DS_Store"):
        skriv(mini, f"docs/{navn}", "hemmelig")
    skriv(mini, "hemmelig.txt", "hemmelig")
    (mini.docs / "assets/img/lenke.txt").symlink_to(mini.rot / "hemmelig.txt")
    skriv(mini, "docs/om/.kilder.md", "# Halvferdig")
    bygg_stille(mini)
    assert les_filer(mini.site) == les_filer(bygd_mini.site)
    assert not {navn for navn in les_filer(mini.site) if navn.startswith("data/")}


def test_ukjent_bygger(mini: Stier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever names a builder that does not exist is told which there are."""
    monkeypatch.setenv("BUILDER", "hugo")
    with pytest.raises(Byggefeil, match=r"^det finnes ingen bygger som heter «hugo» – velg mkdocs eller zensical$"):
        bygg_stille(mini)
