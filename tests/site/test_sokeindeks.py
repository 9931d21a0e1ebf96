"""The search index: one key for all forms of a word, compounds taken apart, places from the built pages."""

import json

import pytest
from lxml import html

from bygghjelp import lag_verk
from mini import bytt_ut, skriv
from veileder.checks.innhold import check_innhold
from veileder.nettsted.nettsted import Nettside
from veileder.paths import Stier
from veileder.publish.sok.indeksfil import lag_indeks, som_forste_del, som_tekstdel
from veileder.publish.sok.ordform import Vokabular, nokkel, presis
from veileder.publish.sok.ordgrupper import Gruppe, beskjaer, lag_gruppe
from veileder.publish.sok.sammensatt import del_opp
from veileder.publish.sok.steder import Sted, les_side, les_sokssider

FORMER = [
    ("komun", "kommune kommunen kommuner kommunene kommunes Kommunenes KOMMUNE komune"),
    ("komunelov", "kommunelov kommuneloven kommunelova kommunelovens"),
    ("frav", "fravær fraværet fravaer fravar FRAVÆR"),
    ("led", "leder lederen ledere lederne ledernes ledelse ledelsen"),
    ("arbeidstak", "arbeidstaker arbeidstakere arbeidstakerne arbeidstakernes"),
    ("tilitsvalgt", "tillitsvalgt tillitsvalgte tillitsvalgtes tilitsvalgt tillittsvalgt"),
    ("kjoreregel", "kjøreregel kjøreregler kjørereglene kjoreregler kjoereregler"),
    ("over", "Øvre ovre oevre"),
    ("arshjul", "årshjul årshjulet aarshjul arshjul"),
    ("droft", "drøfte drøfter drøftet drøftelse"),
    ("3part", "3part 3parts"),
]


@pytest.mark.parametrize(("felles", "former"), FORMER, ids=[felles for felles, _ in FORMER])
def test_alle_former_har_samme_nokkel(felles: str, former: str) -> None:
    """A reader finds a word whatever form, keyboard or doubling of letters is used."""
    assert {ord_: nokkel(ord_) for ord_ in former.split()} == dict.fromkeys(former.split(), felles)


def test_ord_som_bare_skilles_av_ae_oe_aa_holdes_fra_hverandre() -> None:
    """«mål» and «mal» are two words where the guide has both; «fravær» needs no such care."""
    vokabular = Vokabular(["Et mål er ikke en mal.", "Fraværet."])
    assert (presis("målet"), nokkel("målet"), nokkel("malen")) == ("mål", "mal", "mal")
    assert [vokabular.term(ord_) for ord_ in ("mål", "mal", "fravær")] == ["mål", "mal", "frav"]


@pytest.mark.parametrize(
    ("term", "delt"),
    [
        ("trepartsamarbeid", "tre·part·samarbeid"),
        ("hovedverneombud", "hoved·verne·ombud"),
        ("sykefrav", "syke·frav"),
        ("styringsgrup", "styrings·grup"),
        ("konstituering", "konstituering"),
        ("utvalg", "utvalg"),
        ("ukjentord", "ukjentord"),
    ],
)
def test_sammensetninger_deles_der_begge_deler_er_ord(term: str, delt: str) -> None:
    """Compounds come apart where the guide knows both parts, and nowhere else."""
    ord_ = "tre part samarbeid verne ombud syke fravær styring gruppe ring valg ord partssamarbeid verneombud"
    kjente = {nokkel(ett) for ett in ord_.split()} | {"konstitu"}
    assert del_opp(term, kjente) == delt


SIDE = """\
<html><head><meta name="description" content="Om &amp; noe."></head><body><main id="innhold"><article>
<h1 id="topp">Tittel&shy;en</h1>
<p>Åpningen <sup class="kilde"><a href="#kilde-a">1</a></sup>.</p>
<p>Mer.</p>
<h2 id="del">En del</h2><ul><li>ett</li><li>to</li></ul>
<svg><title>Figur</title></svg>
<dl class="ordliste"><div id="amu"><dt>AMU</dt><dd>Et utvalg.</dd></div></dl>
<section id="kutt" aria-label="Kutt"><p>Kutt</p><p>Det skal spares.</p></section>
<h2 id="les-videre">Les videre</h2><p>Annet.</p>
<h2 id="kilder">Kilder</h2><ol class="kilder"><li id="kilde-a">Avisa</li></ol>
</article></main></body></html>
"""


def test_steder_leses_av_siden() -> None:
    """Headings, glossary entries and named sections are places; sources, figures and marks are not."""
    side = les_side(Nettside("/prov/", html.document_fromstring(SIDE)))
    assert side is not None
    assert (side.adresse, side.beskrivelse, side.ingress) == ("prov/", "Om & noe.", "Åpningen.")
    assert side.steder == [
        Sted("topp", "Tittelen", 1, "Åpningen. Mer."),
        Sted("del", "En del", 2, "ett to"),
        Sted("amu", "AMU", 4, "Et utvalg."),
        Sted("kutt", "Kutt", 4, "Det skal spares."),
    ]


def test_side_uten_artikkel_er_ikke_med() -> None:
    """A redirect has no article, and no place in the search."""
    kilde = "<html><head><title>Flyttet</title></head><body><p>Her</p></body></html>"
    assert les_side(Nettside("/x/", html.document_fromstring(kilde))) is None


def test_gruppe_beholder_det_som_finnes() -> None:
    """What the guide does not say is understood, but not looked for."""
    gruppe = lag_gruppe(["kommunedirektør", "rådmann"], ["sjef"], ["kommune direktør"], Vokabular([]))
    ventet = Gruppe(like=("komunedirektor",), inn=("radman", "sjef", "komun direktor"))
    assert beskjaer(gruppe, {"komunedirektor"}) == ventet
    assert beskjaer(gruppe, {"annet"}) is None


def test_indeksen_til_minigaiden(bygd_mini: Stier) -> None:
    """The files hold the pages with kind, the places with title, and the words by key."""
    verk = lag_verk(bygd_mini)
    verk.nettsted.les_sider(bygd_mini.site)
    sider = les_sokssider(verk.nettsted)
    indeks = lag_indeks(sider, verk.veileder)
    forste, tekst = som_forste_del(indeks), som_tekstdel(indeks)
    filer = bygd_mini.site / "sok"
    skrevet = json.loads((filer / "indeks.json").read_text(encoding="utf-8"))
    versjon = skrevet.pop("versjon")
    assert len(versjon) == 10
    assert skrevet == json.loads(json.dumps(forste))
    assert json.loads((filer / "tekst.json").read_text(encoding="utf-8")) == tekst
    adresser = [side[0] for side in forste["sider"]]
    assert {"", "eksempler/proveby/", "verktoy/ordliste/"} <= set(adresser)
    proveby = forste["sider"][adresser.index("eksempler/proveby/")]
    ordliste = forste["sider"][adresser.index("verktoy/ordliste/")]
    assert forste["slag"][proveby[1]] == "Eksempel"
    assert proveby[4][:2] == [["proveby", "Slik gjorde Prøveby det"], ["hva-skjedde", "Hva skjedde"]]
    assert ["samarbeidsgruppe", "Samarbeidsgruppe"] in ordliste[4]
    assert len(tekst["lengder"]) == sum(len(side[4]) for side in forste["sider"])
    assert len(list((filer / "sider").iterdir())) == len(adresser)


SOKEORD = "docs/data/sokeord.yml"
GRUPPE = "grupper:\n  - id: gruppe\n    ord: [samarbeidsgruppe, styregruppe]\n    feil: [samarbeisgruppe]\n"


def test_gruppe_som_peker_paa_noe_er_uten_melding(mini: Stier) -> None:
    """One word of the group in the guide is enough."""
    skriv(mini, SOKEORD, GRUPPE)
    assert [str(melding) for melding in check_innhold(mini) if melding.fil == SOKEORD] == []


def test_gruppe_som_ikke_peker_paa_noe(mini: Stier) -> None:
    """An editor is told of the group whose words are nowhere, with line and remedy; the site still builds."""
    borte = "  - id: borte\n    ord: [akvarium, terrarium]\n    nynorsk: [samarbeidsgruppe]\n"
    skriv(mini, SOKEORD, GRUPPE + borte)
    assert [str(melding) for melding in check_innhold(mini) if melding.fil == SOKEORD] == [
        "docs/data/sokeord.yml:6: grupper[2].ord: advarsel: ingen av ordene i gruppa «borte» står i "
        "veilederen – se etter skrivefeil, bruk ordet på en side, eller ta bort gruppa"
    ]


def test_feil_i_sokeord_sies_paa_norsk(mini: Stier) -> None:
    """A misspelt field in the word list is an error with its place."""
    skriv(mini, SOKEORD, GRUPPE)
    bytt_ut(mini, SOKEORD, "feil:", "feill:")
    meldinger = [str(melding) for melding in check_innhold(mini) if melding.fil == SOKEORD]
    assert len(meldinger) == 1
    assert meldinger[0].startswith("docs/data/sokeord.yml:4: grupper[1].feill: ")
