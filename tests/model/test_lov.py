"""The law as a source: what an editor is told, and what a reader can follow."""

import pytest

from mini import bytt_ut, skriv
from veileder.checks.innhold import check_innhold
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.maler.pakke import kildelinjer
from veileder.render.macros import MAKROER
from veileder.render.mal import Maler, Sidetilstand

LOVER = """\
lover:
  - id: kl
    navn: Kommuneloven
    tittel: Lov om kommuner
    adresse: https://lovdata.no/lov/2018-06-22-83
    lest: 2026-11-25
    avskrift: 2026-07-02
    gjelder: Med endringer til i dag.
"""
PARAGRAFER = """\
paragrafer:
  - id: kl-5-11
    lov: kl
    paragraf: 5-11
    om: Partssammensatte utvalg
    ledd:
      - hvor: første ledd
        sier: Alle kommuner skal ha et slikt utvalg.
"""
FORSIDE = "docs/index.md"


@pytest.fixture
def med_lov(mini: Stier) -> Stier:
    skriv(mini, "docs/data/lover.yml", LOVER)
    skriv(mini, "docs/data/paragrafer.yml", PARAGRAFER)
    return mini


def feil(stier: Stier) -> list[str]:
    return [str(funn) for funn in check_innhold(stier) if funn.alvor == "feil"]


def test_en_paragraf_siteres_som_en_kilde(med_lov: Stier) -> None:
    """The mark says Act and paragraph, and the list leads to the paragraph itself."""
    bytt_ut(med_lov, FORSIDE, "Velkommen.", 'Velkommen. {{ kilde("kl-5-11") }}')
    assert feil(med_lov) == []
    maler, side = Maler(last_veileder(med_lov)), Sidetilstand("/")
    merke = MAKROER["kilde"].tegn(maler, side, "kl-5-11")
    assert 'aria-label="Kilde 1: Kommuneloven § 5-11"' in merke
    liste = MAKROER["kildeliste"].tegn(maler, side)
    assert 'href="https://lovdata.no/lov/2018-06-22-83/%C2%A75-11"' in liste
    assert "lest 25. november 2026" in liste
    assert 'href="forsta/lov-og-avtaler/#kl-5-11"' in liste


def test_registeret_viser_ordene_som_teller(med_lov: Stier) -> None:
    """An Act is listed paragraph by paragraph, with what each ledd says."""
    html = MAKROER["lovregister"].tegn(Maler(last_veileder(med_lov)), Sidetilstand("/"), "kl")
    assert 'id="kl-5-11"' in html
    assert "Første ledd:" in html and "Alle kommuner skal ha et slikt utvalg." in html


def test_ei_datolinje_for_all_lov(med_lov: Stier) -> None:
    """The oldest reading is the date readers get."""
    html = MAKROER["lovlest"].tegn(Maler(last_veileder(med_lov)), Sidetilstand("/"))
    assert (
        "Paragrafene er lest 25. november 2026 i en offentlig avskrift av Lovdatas åpne data, "
        "hentet 2. juli 2026. Lovdata selv er ikke åpnet." in html
    )


FEIL = [
    pytest.param(
        FORSIDE,
        "Velkommen.",
        'Velkommen. {{ kilde("kl-5-12") }}',
        "docs/index.md:10: paragrafen «kl-5-12» står ikke i lovregisteret – "
        "les paragrafen, og legg den i docs/data/paragrafer.yml",
        id="ukjent-paragraf-i-tekst",
    ),
    pytest.param(
        "docs/data/ordliste.yml",
        "[kilde-b]",
        "[kl-5-12]",
        "docs/data/ordliste.yml:5: termer[1].kilder[1]: paragrafen «kl-5-12» står ikke i lovregisteret – "
        "les paragrafen, og legg den i docs/data/paragrafer.yml",
        id="ukjent-paragraf-i-data",
    ),
    pytest.param(
        FORSIDE,
        "Velkommen.",
        "Velkommen til kommuneloven §§ 5-11 og 9-9.",
        "docs/index.md:10: kommuneloven § 9-9 står ikke i lovregisteret – "
        "les paragrafen, og legg den i docs/data/paragrafer.yml",
        id="nevnt-i-tekst",
    ),
    pytest.param(
        "docs/data/lover.yml",
        "    lest: 2026-11-25\n",
        "",
        "docs/data/lover.yml:2: lover[1].lest: feltet mangler – legg til «lest:»",
        id="lov-uten-dato",
    ),
    pytest.param(
        "docs/data/paragrafer.yml",
        "lov: kl\n",
        "lov: koml\n",
        "docs/data/paragrafer.yml:3: paragrafer[1].lov: loven «koml» står ikke i docs/data/lover.yml – "
        "legg den inn der med dato, eller velg kl",
        id="ukjent-lov",
    ),
    pytest.param(
        "docs/data/paragrafer.yml",
        "id: kl-5-11",
        "id: kilde-a",
        "docs/data/paragrafer.yml:2: paragrafer[1].id: id-en «kilde-a» er en kilde i docs/data/kilder.yml også – "
        "finn på en ny id",
        id="samme-id",
    ),
]


@pytest.mark.parametrize(("fil", "fra", "til", "melding"), FEIL)
def test_feil_i_loven(med_lov: Stier, fil: str, fra: str, til: str, melding: str) -> None:
    """One message: file, line, what is wrong, what to do."""
    bytt_ut(med_lov, fil, fra, til)
    assert feil(med_lov) == [melding]


def test_paragrafen_fra_1992_er_ikke_dagens(med_lov: Stier) -> None:
    """Paragraphs of the old Act have numbers without a hyphen, and are history."""
    bytt_ut(med_lov, FORSIDE, "Velkommen.", "Velkommen til den forrige kommuneloven § 31.")
    assert feil(med_lov) == []


@pytest.mark.parametrize(
    ("tekst", "merker"),
    [
        ("Kommunen skal ha det (kommuneloven § 5-11 første ledd).", []),
        ("Organene står i §§ 5-1, 5-2 og 5-11.", []),
        ("Noe annet (§ 5-1).", ["kl-5-11"]),
        ("Kommunen har flertallet.", ["kl-5-11"]),
    ],
)
def test_loven_teksten_nevner_trenger_ikke_merke(med_lov: Stier, tekst: str, merker: list[str]) -> None:
    """In lists and cards a paragraph the text names has no mark beside it; the list at the foot has it anyhow."""
    maler, side = Maler(last_veileder(med_lov)), Sidetilstand("/")
    mal = maler.miljo.from_string("{{ nokler | siter_en(tekst) }}")
    svar = mal.render(side=side, nokler=("kl-5-11",), tekst=tekst, ord=maler.veileder.ordbok())
    assert [nokkel for nokkel in ("kl-5-11",) if f'data-kilde="{nokkel}"' in svar] == merker
    assert [nokkel for nokkel, _ in side.tom()] == ["kl-5-11"]


def test_ett_merke_for_hvert_sted(med_lov: Stier) -> None:
    """Three sources for one row of a list are one mark, and three lines at the foot."""
    maler, side = Maler(last_veileder(med_lov)), Sidetilstand("/")
    mal = maler.miljo.from_string("{{ nokler | siter_en }}")
    nokler = ("kilde-a", "kilde-b", "kl-5-11")
    assert mal.render(side=side, nokler=nokler, ord=maler.veileder.ordbok()).count("data-kilde") == 1
    assert [nokkel for nokkel, _ in side.tom()] == ["kilde-a", "kilde-b", "kl-5-11"]


def test_loven_star_en_gang_i_word(med_lov: Stier) -> None:
    """A lawyer reads the Act once with its paragraphs, not once for each of them."""
    skriv(med_lov, "docs/data/paragrafer.yml", PARAGRAFER + PARAGRAFER.split("\n", 1)[1].replace("5-11", "5-7"))
    kilder = last_veileder(med_lov).kilder
    assert kildelinjer([kilder["kl-5-11"], kilder["kilde-b"], kilder["kl-5-7"]]) == [
        "Kommuneloven §§\u00a05-11 og 5-7 (lest 25. november 2026)",
        "Kommunen: Referat fra møtet (udatert)",
    ]
    assert kildelinjer([kilder["kl-5-11"]]) == ["Kommuneloven §\u00a05-11 (lest 25. november 2026)"]
