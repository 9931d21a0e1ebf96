"""Macros: citations, links, dates and figures as the reader meets them."""

import re

import pytest
from lxml import html
from markdown import markdown

from fyll import fyll_veileder
from mini import bytt_ut
from veileder.model.datoer import norsk_dato
from veileder.model.veileder import Veileder, last_veileder
from veileder.paths import Stier
from veileder.render.macros import MAKROER, kilder_paa_side, sider_per_kilde
from veileder.render.mal import Maler, Sidetilstand
from veileder.render.markering import merket, relativ


@pytest.fixture(scope="module")
def maler(bygd_mini: Stier) -> Maler:
    """Templates over the miniature guide."""
    return Maler(last_veileder(bygd_mini))


def tegn(maler: Maler, side: Sidetilstand, navn: str, *argumenter: str) -> html.HtmlElement:
    """One macro's HTML as a tree."""
    return html.fragment_fromstring(MAKROER[navn].tegn(maler, side, *argumenter), create_parent=True)


def test_hver_makro_har_malen_sin(maler: Maler) -> None:
    """The editor can call every macro the guide knows: each has a template for every choice."""
    finnes = set(maler.miljo.list_templates())
    ventet = {makro.mal.format(valg=valg) for makro in MAKROER.values() for valg in makro.valg or ("",)}
    assert ventet - finnes == set()


def test_kilder_nummereres_etter_forste_bruk(maler: Maler) -> None:
    """The reader meets 1, 2, 1: a source keeps the number it got where the page first used it."""
    side = Sidetilstand("/forsta/")
    merker = [tegn(maler, side, "kilde", *nokler) for nokler in (["kilde-b"], ["kilde-a"], ["kilde-b"])]
    lenker = [merke.find(".//a") for merke in merker]
    assert [lenke.text for lenke in lenker] == ["1", "2", "1"]
    assert [lenke.get("href") for lenke in lenker] == ["#kilde-kilde-b", "#kilde-kilde-a", "#kilde-kilde-b"]
    assert [lenke.get("id") for lenke in lenker] == ["ref-kilde-b-1", "ref-kilde-a-1", "ref-kilde-b-2"]
    assert lenker[0].get("aria-label") == "Kilde 1: Kommunen, udatert"


def test_kildens_navn_overlever_markdown(mini: Stier) -> None:
    """The reader's screen reader says the source's name as written, though it holds Markdown's own signs."""
    bytt_ut(mini, "docs/data/kilder.yml", "utgiver: Kommunen", "utgiver: 'A [b](c\"d) `e` *f* <g> \\*h'")
    kall = MAKROER["kilde"].tegn(Maler(last_veileder(mini)), Sidetilstand("/"), "kilde-b")
    avsnitt = html.fromstring(markdown(f"Tekst. {kall}", extensions=["attr_list"]))
    assert avsnitt.xpath(".//a/@aria-label") == ['Kilde 1: A [b](c"d) `e` *f* <g> \\*h, udatert']
    assert len(avsnitt.xpath(".//*")) == 2


def test_kildelista_viser_tilbake_og_til_registeret(maler: Maler) -> None:
    """The reader at the foot finds the way back to each place, and on to the register."""
    side = Sidetilstand("/forsta/")
    for nokkel in ("kilde-b", "kilde-a", "kilde-b"):
        tegn(maler, side, "kilde", nokkel)
    punkter = tegn(maler, side, "kildeliste").findall(".//li")
    assert [punkt.get("id") for punkt in punkter] == ["kilde-kilde-b", "kilde-kilde-a"]
    assert [lenke.get("href") for lenke in punkter[0].findall(".//a")] == [
        "../om/kilder/#kilde-b",
        "#ref-kilde-b-1",
        "#ref-kilde-b-2",
    ]
    assert [lenke.text_content() for lenke in punkter[1].findall(".//a")] == [
        "«Saken om samarbeidet»",
        "Mer om kilden «Saken om samarbeidet»",
        "Tilbake til teksten fra «Saken om samarbeidet»",
    ]


def test_avsnitt_uten_tall_og_sitat_har_kilden_bare_nederst(maler: Maler) -> None:
    """The reader of a story meets a mark at figures and quotations only, and every source at the foot."""
    side = Sidetilstand("/eksempler/proveby/")
    fortelling = tegn(maler, side, "eksempel", "proveby", "fortelling")
    assert fortelling.xpath(".//sup") == []
    lista = tegn(maler, side, "kildeliste")
    assert [punkt.get("id") for punkt in lista.findall(".//li")] == ["kilde-kilde-a"]
    assert lista.xpath(".//a[@class='tilbake']") == []


def test_kildelista_er_lukket_og_sier_hvor_mange(maler: Maler) -> None:
    """The reader who only reads meets one line at the foot, not a wall of titles."""
    side = Sidetilstand("/forsta/")
    for nokkel in ("kilde-b", "kilde-a"):
        tegn(maler, side, "kilde", nokkel)
    boks = tegn(maler, side, "kildeliste")
    liste = boks if boks.tag == "details" else boks.find(".//details")
    assert liste.find("summary").text == "Vis de 2 kildene"
    assert liste.get("open") is None


def test_side_uten_kilder_sier_det(maler: Maler) -> None:
    """The reader of a page without sources is told that it is our own advice."""
    assert tegn(maler, Sidetilstand("/"), "kildeliste").text_content() == (
        "Denne sida bygger ikke på kilder. Det som står her, er veilederens egne råd."
    )


@pytest.mark.parametrize("adresse", ["/", "/eksempler/proveby/", "/verktoy/sjekklister/forste/", "/verktoy/ordliste/"])
def test_registeret_stemmer_med_den_bygde_sida(bygd_mini: Stier, adresse: str) -> None:
    """The register lists a page for a source if and only if its reader meets that source there."""
    veileder = last_veileder(bygd_mini)
    tekst = (bygd_mini.site / adresse.strip("/") / "index.html").read_text(encoding="utf-8")
    assert set(kilder_paa_side(veileder, adresse)) == set(re.findall(r'data-kilde="([^"]+)"', tekst))


def test_registeret_vet_hvor_hver_kilde_er_brukt(bygd_mini: Stier) -> None:
    """The reader of the register finds every page that rests on a source, and lands at its foot."""
    assert sider_per_kilde(last_veileder(bygd_mini)) == {
        "kilde-a": ["/eksempler/proveby/"],
        "kilde-b": ["/eksempler/proveby/", "/verktoy/ordliste/", "/verktoy/sjekklister/forste/"],
    }
    register = html.parse(bygd_mini.site / "om/kilder/index.html")
    brukt = register.xpath("//li[@id='kilde-a']//div[dt='Brukt på']//a")
    assert [(lenke.text, lenke.get("href")) for lenke in brukt] == [
        ("Slik gjorde Prøveby det", "../../eksempler/proveby/#kilde-kilde-a")
    ]


@pytest.mark.parametrize(
    ("adresse", "fra", "lenke"),
    [
        ("/forsta/", "/", "forsta/"),
        ("/", "/", "./"),
        ("/", "/forsta/hvorfor/", "../../"),
        ("/forsta/hvorfor/#a", "/forsta/lov/", "../hvorfor/#a"),
        ("/forsta/#a", "/forsta/", "./#a"),
        ("#a", "/forsta/", "#a"),
        ("https://example.org/x", "/forsta/", "https://example.org/x"),
        ("mailto:a@example.org", "/", "mailto:a@example.org"),
    ],
)
def test_lenker_er_relative(adresse: str, fra: str, lenke: str) -> None:
    """The reader can open the guide from any folder or disk: inner links never begin at a host."""
    assert relativ(adresse, fra) == lenke


def test_merket_tekst() -> None:
    """The reader sees the two marks, and every other sign as it was written."""
    assert merket('Se *her*: [<b>](/x/?a=1&b=2) & "sitat"', "/y/") == (
        'Se <em>her</em>: <a href="../x/?a=1&amp;b=2">&lt;b&gt;</a> &amp; &#34;sitat&#34;'
    )


@pytest.mark.parametrize(
    ("dato", "tekst"),
    [
        ("2022", "2022"),
        ("2022-09", "september 2022"),
        ("2022-09-03", "3. september 2022"),
        ("1992-12-31", "31. desember 1992"),
    ],
)
def test_datoer_som_nordmenn_skriver_dem(dato: str, tekst: str) -> None:
    """The reader sees a date as precise as the source is, in Norwegian."""
    assert norsk_dato(dato) == tekst


def test_figuren_har_ett_merke_for_hvert_medlem(maler: Maler) -> None:
    """The reader counts three marks for three elected members, and one with a hole where nobody knows."""
    figur = tegn(maler, Sidetilstand("/"), "eksempel", "proveby", "organer").find(".//svg")
    omriss = {rolle: figur.xpath(f".//path[@class='rolle-{rolle}']/@d") for rolle in ("folkevalgte", "tillitsvalgte")}
    assert [d.count("M") for d in omriss["folkevalgte"]] == [1, 1, 1]
    assert [d.count("M") for d in omriss["tillitsvalgte"]] == [2]
    assert "Hovedtillitsvalgte (ukjent antall)" in figur.text_content()


def test_tidslinja_har_samme_nummer_som_lista(maler: Maler) -> None:
    """The reader finds event 2 of the figure as number 2 in the list below it, with its date."""
    tre = tegn(maler, Sidetilstand("/"), "eksempel", "proveby", "tidslinje")
    assert tre.xpath(".//text[@class='fig-paa']/text()") == ["1", "2"]
    assert [tid.text for tid in tre.xpath(".//ol/li//time")] == ["2013", "1. juni 2015"]


def test_makroene_lager_ikke_overskrifter_eller_blanke_linjer() -> None:
    """The reader's contents list is complete, and Markdown does not break a macro's block in two."""
    veileder, _ = fyll_veileder(lambda sti: f"Tekst\n\nom {sti}")
    for tekst in alle_kall(veileder):
        assert "\n\n" not in tekst
        assert re.search(r"<h[1-6]", tekst) is None


def alle_kall(veileder: Veileder) -> list[str]:
    """Every macro that has its template, over a filled guide."""
    maler = Maler(veileder)
    finnes = set(maler.miljo.list_templates())
    side = Sidetilstand("/")
    return [
        makro.tegn(maler, side, *([next(iter(getattr(veileder, makro.samling)))] if makro.samling else []), *valg)
        for makro in MAKROER.values()
        for valg in ([(v,) for v in makro.valg] or [()])
        if makro.mal.format(valg="".join(valg)) in finnes
    ]


def test_fremmedspraklig_kildetittel_er_merket() -> None:
    """A nynorsk title is spoken as nynorsk where a page lists its sources, and in the register."""
    ekte = last_veileder(Stier())
    maler = Maler(ekte)
    register = maler.tegn("kilderegister.html", Sidetilstand("/om/kilder/"), bruk={id_: [] for id_ in ekte.kilder})
    assert '<span lang="nn">«Saman om ein betre kommune»</span>' in register
    assert register.count(' lang="nn"') == 3
    liste = maler.tegn("kildeliste.html", Sidetilstand("/"), kilder=[(ekte.kilder["lom12"], 1)])
    assert ' lang="nn">«Saman om ein betre kommune»<' in liste
