"""The book of words: what an editor is told, and what templates and scripts get."""

import shutil

import pytest

from mini import bytt_ut, skriv
from veileder.checks.innhold import check_innhold
from veileder.model.ordbok import Gruppe, Setning
from veileder.model.veileder import last_veileder, les_veileder
from veileder.paths import Stier
from veileder.publish.skriptord import som_skript


@pytest.fixture
def mini(mini: Stier) -> Stier:
    """The miniature guide in one language, so that a test says what the other has."""
    shutil.rmtree(mini.data / "ord" / "nn")
    return mini


def meldinger(stier: Stier, alvor: str = "feil") -> list[str]:
    """What the check says, as an editor reads it."""
    return [str(melding) for melding in check_innhold(stier) if melding.alvor == alvor]


def test_ordene_fylles() -> None:
    """A word with places is filled by name, and one is another text than many."""
    assert Setning("Tabellen viser {navn}.")(navn="Lunner") == "Tabellen viser Lunner."
    trinn = Setning("{antall} trinn", "ett trinn")
    assert [trinn(antall=1), trinn(antall=2)] == ["ett trinn", "2 trinn"]
    with pytest.raises(TypeError):
        trinn(tall=1)


def test_boka_leses(mini: Stier) -> None:
    """The words are read by room and key, dates as the language writes them."""
    ord_ = last_veileder(mini).ordbok()
    assert ord_.lesopp.pause == "Pause"
    assert ord_.eksempler.viser(navn="Lunner og Engerdal") == "Tabellen viser Lunner og Engerdal."
    assert [ord_.dato(dato) for dato in ("2022-09-13", "2022-09", "2022")] == [
        "13. september 2022", "september 2022", "2022",
    ]
    assert last_veileder(mini).ordbok("en").sprak.id == "nb"


def test_et_ord_som_mangler(mini: Stier) -> None:
    """A word the guide needs is named with the file it belongs in and the code that asks for it."""
    bytt_ut(mini, "docs/data/ord/nb/lesopp.yml", "pause: Pause\n", "")
    sagt = meldinger(mini)
    assert len(sagt) == 2
    start = "docs/data/ord/nb/lesopp.yml:2: ordet «pause» mangler (brukes i docs/assets/js/lesopp/lesopp.js:"
    assert all(melding.startswith(start) for melding in sagt)


def test_et_ord_for_mye(mini: Stier) -> None:
    """A word nobody asks for is named where it stands."""
    bytt_ut(mini, "docs/data/ord/nb/lesopp.yml", "pause: Pause\n", "pause: Pause\npauseknapp: Pause\n")
    assert meldinger(mini) == [
        "docs/data/ord/nb/lesopp.yml:4: pauseknapp: ordet «pauseknapp» brukes ikke noe sted – slett det"
    ]


@pytest.mark.parametrize(
    ("fil", "fra", "til", "sagt"),
    [
        ("eksempler", "Velg to til {flest} kommuner.", "Velg noen kommuner.", "har plass til ingen klammer"),
        ("eksempler", "Velg to til {flest} kommuner.", "Velg {antall}.", "har plass til {antall}"),
        ("eksempler", "{flest} kommuner", "{flest kommuner", "klammene i teksten kan ikke leses"),
        ("skall", "Laget for {utgiver}.", "Laget for oss.", "teksten får {utgiver} i overrides/partials/fot.html:9"),
    ],
)
def test_klammer_som_ikke_passer(mini: Stier, fil: str, fra: str, til: str, sagt: str) -> None:
    """A place taken out, made up or half written is found before a reader meets it, with the line."""
    bytt_ut(mini, f"docs/data/ord/nb/{fil}.yml", fra, til)
    [melding] = meldinger(mini)
    assert melding.startswith(f"docs/data/ord/nb/{fil}.yml:") and sagt in melding


def test_et_sprak_til(mini: Stier) -> None:
    """A language with some words has those, the main language's for the rest, and the check lists what it lacks."""
    skriv(mini, "docs/data/ord/nn/lesopp.yml", "omradet: Opplesing\nneste: Neste setning\nferdig: Sida er lesen.\n")
    nynorsk = last_veileder(mini).ordbok("nn")
    assert (nynorsk.lesopp.ferdig, nynorsk.lesopp.stopp, nynorsk.sprak.id) == ("Sida er lesen.", "Stopp", "nn")
    assert meldinger(mini) == []
    assert [melding for melding in meldinger(mini, "advarsel") if "/ord/nn/lesopp" in melding] == [
        "docs/data/ord/nn/lesopp.yml: advarsel: mangler 6 ord på «nn»: pause, fortsett, forrige, fart, farter, stopp"
        " – oversett dem"
    ]


@pytest.mark.parametrize(
    ("fil", "tekst", "sagt"),
    [
        ("nn/lesopp", "pase: Pause\n", "nn/lesopp.yml:1: pase: ordet «pase» finnes ikke på bokmål – mente du «pause»?"),
        ("nn/lesopp", "farter: [Roleg, Vanleg]\n", "nn/lesopp.yml:1: farter: ordet har en annen form enn på bokmål"),
        ("nn/eksempler", "viser: Tabellen.\n", "annen form enn på bokmål – det skal være tekst med {navn}"),
        ("nn/lesop", "pause: Pause\n", "nn/lesop.yml: rommet «lesop» finnes ikke på bokmål – mente du «lesopp»?"),
        ("sv/lesopp", "pause: Paus\n", "sv/lesopp.yml: språket «sv» finnes ikke"),
    ],
)
def test_et_sprak_med_feil(mini: Stier, fil: str, tekst: str, sagt: str) -> None:
    """Another language can have no word, form or room the main language has not."""
    skriv(mini, f"docs/data/ord/{fil}.yml", tekst)
    assert [sagt in melding for melding in meldinger(mini)] == [True]


def test_ordene_leses_med_alt_annet(mini: Stier) -> None:
    """A fault in the words is told in the same run as one in a page."""
    skriv(mini, "docs/data/ord/nb/lesopp.yml", "pause: {navn}\n")
    bytt_ut(mini, "docs/index.md", "title: Forside", "tittel: Forside")
    assert {melding.fil for melding in les_veileder(mini).meldinger} == {"docs/data/ord/nb/lesopp.yml", "docs/index.md"}


def test_ord_som_skript() -> None:
    """A script gets text as text, places as a function of their names, and nothing that could be code."""
    gruppe = Gruppe({"a": 'Si «hei» til `${x}` og "y"', "b-c": Setning("{navn} `${b}` er\\inne"), "d": ("x", "y")})
    assert som_skript(gruppe) == (
        '{a:"Si «hei» til `${x}` og \\"y\\"","b-c":({b,navn})=>`${navn} \\`\\$${b}\\` er\\\\inne`,d:["x","y"]}'
    )
    assert som_skript(Setning("{antall} ting", "én ting")) == "({antall})=>antall===1?`én ting`:`${antall} ting`"
