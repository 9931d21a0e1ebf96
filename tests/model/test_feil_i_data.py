"""Mistakes that show only across lines and files of data, or that YAML itself stumbles on."""

import pytest

from mini import bytt_ut, skriv
from veileder.checks.innhold import check_innhold
from veileder.paths import Stier

KILDER = "docs/data/kilder.yml"
SJEKKLISTE = "docs/data/sjekklister/forste.yml"
EKSEMPEL = "cases/proveby.yml"
ORDLISTE = "docs/data/ordliste.yml"

SAMSPILL = [
    pytest.param(
        EKSEMPEL,
        "    kilder: [kilde-b]\nlaerdommer",
        "    kilder: [kilde-bb]\nlaerdommer",
        "cases/proveby.yml:57: kritikk[1].kilder[1]: kilden «kilde-bb» finnes ikke – mente du «kilde-b»?",
        id="ukjent-kilde",
    ),
    pytest.param(
        KILDER,
        "id: kilde-b",
        "id: kilde-a",
        "docs/data/kilder.yml:10: kilder[2].id: id-en «kilde-a» er brukt i docs/data/kilder.yml:2 også – "
        "finn på en ny id",
        id="dobbel-id-i-liste",
    ),
    pytest.param(
        EKSEMPEL,
        "id: proveby-slutt",
        "id: proveby-start",
        "cases/proveby.yml:35: hendelser[2].id: id-en «proveby-start» er brukt i cases/proveby.yml:31 "
        "også – finn på en ny id i den fila som er ny. En id som er tatt i bruk, endres aldri",
        id="dobbel-id-i-fil",
    ),
    pytest.param(
        SJEKKLISTE,
        "id: like-mange",
        "id: proveby-start",
        "cases/proveby.yml:31: hendelser[1].id: id-en «proveby-start» er brukt i "
        "docs/data/sjekklister/forste.yml:9 også – finn på en ny id i den fila som er ny. "
        "En id som er tatt i bruk, endres aldri",
        id="dobbel-id-mellom-filer",
    ),
    pytest.param(
        EKSEMPEL,
        "id: proveby\n",
        "id: proveby2\n",
        "cases/proveby.yml:1: id: id-en «proveby2» er ikke lik filnavnet – skriv «proveby»",
        id="id-filnavn",
    ),
    pytest.param(
        EKSEMPEL,
        "dato: 2015-06-01",
        "dato: 2015-06-01\n    slutt: 2014",
        "cases/proveby.yml:37: hendelser[2].slutt: slutten «2014» er før begynnelsen «2015-06-01» – rett "
        "en av datoene",
        id="slutt-for",
    ),
    pytest.param(
        EKSEMPEL,
        "De møttes og snakket sammen.",
        "De møttes [her](/forsta/).",
        "cases/proveby.yml:40: fortelling[1].tekst: lenken «/forsta/» går til en side som ikke finnes – "
        "rett adressen",
        id="lenke-yaml",
    ),
    pytest.param(
        EKSEMPEL,
        "De møttes og snakket sammen.",
        "De møttes [her](/eksempler/proveby/#hva-skjede).",
        "cases/proveby.yml:40: fortelling[1].tekst: stedet «#hva-skjede» finnes ikke på "
        "/eksempler/proveby/ – mente du «hva-skjedde»?",
        id="anker-yaml",
    ),
    pytest.param(
        SJEKKLISTE,
        "        hvem: alle",
        "        hvem: alle\n        les_mer: /om/kilde/",
        "docs/data/sjekklister/forste.yml:13: bolker[1].punkter[1].les_mer: lenken «/om/kilde/» går til "
        "en side som ikke finnes – mente du «/om/kilder/»?",
        id="les-mer-finnes-ikke",
    ),
    pytest.param(
        EKSEMPEL,
        "    avgjor: Ingenting",
        "    melder_til: proveby-grupp\n    avgjor: Ingenting",
        "cases/proveby.yml:28: organer[1].melder_til: organet «proveby-grupp» finnes ikke i denne fila – "
        "mente du «proveby-gruppe»?",
        id="melder-til",
    ),
    pytest.param(
        KILDER,
        "  - id: kilde-b",
        "  - id: kilde-c\n    utgiver: Ingen\n    tittel: Ubrukt\n    dato: udatert\n    slag: annet\n   "
        " lest: omtale\n  - id: kilde-b",
        "docs/data/kilder.yml:10: kilder[2].id: advarsel: kilden «kilde-c» er ikke brukt noe sted – bruk "
        "den, eller ta den bort",
        id="ubrukt-kilde",
    ),
]

YAML = [
    pytest.param(
        EKSEMPEL,
        "  tekst: Prøveby prøvde.",
        "\ttekst: Prøveby prøvde.",
        "cases/proveby.yml:6: linja er rykket inn med tabulator – bruk to mellomrom for hvert nivå",
        id="tab",
    ),
    pytest.param(
        EKSEMPEL,
        "navn: Prøveby",
        "navn: *navn",
        "cases/proveby.yml:2: & og * først i en verdi er snarveier vi ikke bruker – skriv teksten helt "
        "ut, eller sett den i anførselstegn",
        id="alias",
    ),
    pytest.param(
        EKSEMPEL,
        "navn: Prøveby",
        'navn: !!python/object/apply:os.system ["id"]',
        "cases/proveby.yml:2: «!!python/object/apply:os.system» er en YAML-tagg, og slike er ikke lov – "
        "ta bort det som begynner med utropstegn, eller sett teksten i anførselstegn",
        id="tagg",
    ),
    pytest.param(
        EKSEMPEL,
        "stikkord: Gjennom et prosjekt",
        'stikkord: "Gjennom et prosjekt',
        "cases/proveby.yml:18: YAML-en kan ikke leses her – se etter manglende kolon, feil innrykk eller "
        "et anførselstegn som ikke er lukket",
        id="kutt-anf",
    ),
    pytest.param(
        EKSEMPEL,
        "De møttes og snakket sammen.",
        "Viktig: De møttes.",
        "cases/proveby.yml:40: det står kolon og mellomrom inne i teksten – sett hele teksten i "
        "anførselstegn, eller rett innrykket",
        id="kolon",
    ),
    pytest.param(
        EKSEMPEL,
        "tekst: De møttes og snakket sammen.",
        "tekst: @alle møttes.",
        "cases/proveby.yml:40: teksten begynner med «@», som betyr noe i YAML – "
        "sett hele teksten i anførselstegn",
        id="utrop",
    ),
    pytest.param(
        SJEKKLISTE,
        "versjon: 1",
        "versjon: 1\n---",
        "docs/data/sjekklister/forste.yml:5: fila inneholder flere dokumenter – ta bort linja med ---",
        id="dokumenter",
    ),
    pytest.param(
        EKSEMPEL,
        "stikkord: Gjennom et prosjekt",
        "stikkord: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]",
        "cases/proveby.yml:4: innholdet er nøstet for dypt – se etter klammer eller innrykk som ikke "
        "hører hjemme her",
        id="dyp",
    ),
    pytest.param(
        ORDLISTE,
        "termer:",
        "ord:",
        "docs/data/ordliste.yml:1: fila skal ha én liste med navnet «termer» – begynn fila med «termer:»",
        id="rotnokkel",
    ),
]


@pytest.mark.parametrize(("fil", "fra", "til", "melding"), SAMSPILL)
def test_feil_mellom_filer(mini: Stier, fil: str, fra: str, til: str, melding: str) -> None:
    """The editor reads which line refers to what is not there, or is there twice."""
    bytt_ut(mini, fil, fra, til)
    assert [str(funn) for funn in check_innhold(mini)] == [melding]


@pytest.mark.parametrize(("fil", "fra", "til", "melding"), YAML)
def test_feil_i_yaml(mini: Stier, fil: str, fra: str, til: str, melding: str) -> None:
    """The editor reads what YAML means by the sign, not that a parser failed."""
    bytt_ut(mini, fil, fra, til)
    assert [str(funn) for funn in check_innhold(mini)] == [melding]


@pytest.mark.parametrize(
    ("innhold", "hva"),
    [
        ("/eksempler/borteby/", "sida «/eksempler/borteby/» finnes ikke"),
        ("ark:sjekkliste:borte", "arket «ark:sjekkliste:borte» har ingenting å vise – rett id-en etter siste kolon"),
    ],
)
def test_trykksak_med_noe_som_ikke_finnes(mini: Stier, innhold: str, hva: str) -> None:
    """The editor is told before the build that an edition asks for a case or a list that is not there."""
    rad = f"{{id: prove, tittel: Prøve, for_hvem: Alle., gruppe: bok, format: A4, innhold: ['{innhold}']}}"
    skriv(mini, "docs/data/trykksaker.yml", f"trykksaker:\n  - {rad}\n")
    meldinger = [str(ett) for ett in check_innhold(mini) if ett.fil == "docs/data/trykksaker.yml"]
    assert len(meldinger) == 1
    assert meldinger[0].startswith(f"docs/data/trykksaker.yml:2: trykksaker[1].innhold[1]: trykksaken «prove»: {hva}")
