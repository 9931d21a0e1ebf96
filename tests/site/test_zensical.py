"""The other builder: Zensical makes the same guide from the same tree, so that the move is one word."""

import shutil
from pathlib import Path

import pytest
from lxml import html

from bygghjelp import bygg_stille
from veileder.paths import Stier


@pytest.fixture(scope="session")
def zensical(tmp_path_factory: pytest.TempPathFactory, original: Stier) -> Stier:
    """The miniature guide built by Zensical, and every step of ours. Read it only."""
    stier = Stier(tmp_path_factory.mktemp("zensical"))
    shutil.copytree(original.rot, stier.rot, dirs_exist_ok=True)
    bygg_stille(stier, bygger="zensical")
    return stier


def sider(mappe: Path) -> dict[str, html.HtmlElement]:
    """Every page by its file name."""
    return {sti.relative_to(mappe).as_posix(): html.parse(sti).getroot() for sti in mappe.rglob("*.html")}


def tekst(element: html.HtmlElement) -> str:
    """What the reader reads, without regard to how the source is broken into lines."""
    return " ".join(element.text_content().split())


def test_samme_sider(zensical: Stier, bygd_mini: Stier) -> None:
    """The reader finds the same addresses whichever builder made the site."""
    assert set(sider(zensical.site)) == set(sider(bygd_mini.site))


def test_samme_tekst_og_overskrifter(zensical: Stier, bygd_mini: Stier) -> None:
    """The reader reads the same text under the same headings: the macros gave the same."""
    nye = sider(zensical.site)
    for navn, gammel in sider(bygd_mini.site).items():
        artikkel, ventet = nye[navn].find(".//article"), gammel.find(".//article")
        assert tekst(artikkel) == tekst(ventet), navn
        assert _overskrifter(artikkel) == _overskrifter(ventet), navn


def test_samme_skall(zensical: Stier, bygd_mini: Stier) -> None:
    """The reader gets the same head, menu and foot, with the edition's own words."""
    nye = sider(zensical.site)
    for navn, gammel in sider(bygd_mini.site).items():
        assert tekst(nye[navn].find(".//header")) == tekst(gammel.find(".//header")), navn
        assert tekst(nye[navn].xpath("//footer[@class='fot']")[0]) == tekst(
            gammel.xpath("//footer[@class='fot']")[0]
        ), navn
        assert nye[navn].findtext(".//title") == gammel.findtext(".//title"), navn


def test_lenkene_i_makroene_leder_hjem(zensical: Stier) -> None:
    """The reader of a source is taken to the register: Zensical rewrites links in HTML, MkDocs does not."""
    side = sider(zensical.site)["eksempler/proveby/index.html"]
    assert "../../om/kilder/#kilde-a" in side.xpath("//ol[@class='kilder']//a/@href")


def _overskrifter(artikkel: html.HtmlElement) -> list[tuple[str, str | None, str]]:
    return [(o.tag, o.get("id"), tekst(o)) for o in artikkel.iter("h1", "h2", "h3", "h4")]


def test_samme_sokeindeks(zensical: Stier, bygd_mini: Stier) -> None:
    """The search finds the same whichever builder made the pages it was made from."""
    for navn in ("indeks.json", "tekst.json"):
        assert (zensical.site / "sok" / navn).read_bytes() == (bygd_mini.site / "sok" / navn).read_bytes()
