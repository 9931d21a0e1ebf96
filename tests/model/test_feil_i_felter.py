"""One mistake in a field of a data file: the literal message the editor reads, and only that."""

import pytest

from mini import bytt_ut
from veileder.checks.innhold import check_innhold
from veileder.paths import Stier

KILDER = "docs/data/kilder.yml"
SJEKKLISTE = "docs/data/sjekklister/forste.yml"
EKSEMPEL = "cases/proveby.yml"
UTGAVE = "docs/data/utgave.yml"

FEIL = [
    pytest.param(
        EKSEMPEL,
        "stikkord:",
        "stikord:",
        "cases/proveby.yml:4: stikord: ukjent felt «stikord» – mente du «stikkord»?",
        id="ukjent-felt",
    ),
    pytest.param(
        SJEKKLISTE,
        "versjon: 1\n",
        "versjon: 1\nxyzzy: ja\n",
        "docs/data/sjekklister/forste.yml:5: xyzzy: ukjent felt «xyzzy» – slett det",
        id="ukjent-felt-uten-forslag",
    ),
    pytest.param(
        EKSEMPEL,
        "stikkord:",
        "navn: Prøveby igjen\nstikkord:",
        "cases/proveby.yml:4: navn: feltet «navn» står to ganger – slett det ene",
        id="dobbelt-felt",
    ),
    pytest.param(
        EKSEMPEL,
        "    antall: 3",
        "    antall: no",
        "cases/proveby.yml:22: organer[1].medlemmer[1].antall: «no» uten anførselstegn leses ulikt av "
        'ulike programmer – skriv ja eller nei, eller sett ordet i anførselstegn: "no"',
        id="no-som-verdi",
    ),
    pytest.param(
        UTGAVE,
        "kontakt:",
        "adresse_bekreftet: kanskje\nkontakt:",
        "docs/data/utgave.yml:6: adresse_bekreftet: «kanskje» er verken «ja» eller «nei» – rett verdien",
        id="ja-nei",
    ),
    pytest.param(
        EKSEMPEL,
        "stikkord: Gjennom et prosjekt",
        "stikkord:",
        "cases/proveby.yml:4: stikkord: feltet er tomt – fyll det ut, eller slett linja",
        id="tom-verdi",
    ),
    pytest.param(
        EKSEMPEL,
        "stikkord: Gjennom et prosjekt",
        'stikkord: ""',
        "cases/proveby.yml:4: stikkord: teksten er tom – fyll den ut, eller slett feltet",
        id="tom-tekst",
    ),
    pytest.param(
        EKSEMPEL,
        "stikkord: Gjennom et prosjekt",
        'stikkord: "  "',
        "cases/proveby.yml:4: stikkord: teksten er tom – fyll den ut, eller slett feltet",
        id="bare-mellomrom",
    ),
    pytest.param(
        EKSEMPEL,
        "stikkord: Gjennom et prosjekt\n",
        "",
        "cases/proveby.yml:1: stikkord: feltet mangler – legg til «stikkord:»",
        id="mangler-felt",
    ),
    pytest.param(
        EKSEMPEL,
        "stikkord: Gjennom et prosjekt",
        "stikkord: [a, b]",
        "cases/proveby.yml:4: stikkord: her skal det stå en tekst – skriv teksten på samme linje, eller "
        "sett den i anførselstegn",
        id="liste-for-tekst",
    ),
    pytest.param(
        EKSEMPEL,
        "  kilder: [kilde-a]\nnokkelfakta",
        "  kilder: kilde-a\nnokkelfakta",
        "cases/proveby.yml:7: setning.kilder: her skal det stå en liste – sett hvert punkt på egen linje "
        "med bindestrek foran",
        id="tekst-for-liste",
    ),
    pytest.param(
        EKSEMPEL,
        "setning:\n  tekst: Prøveby prøvde.\n  kilder: [kilde-a]\n",
        "setning: Prøveby prøvde.\n",
        "cases/proveby.yml:5: setning: her skal det stå felter med navn – skriv «navn: verdi» på egne "
        "linjer, rykket inn",
        id="tekst-for-felter",
    ),
    pytest.param(
        SJEKKLISTE,
        "versjon: 1",
        "versjon: en",
        "docs/data/sjekklister/forste.yml:4: versjon: «en» er ikke et helt tall – skriv tallet med sifre",
        id="versjon",
    ),
    pytest.param(
        SJEKKLISTE,
        "versjon: 1",
        "versjon: 0",
        "docs/data/sjekklister/forste.yml:4: versjon: 0 er for lite – skriv 1 eller mer",
        id="versjon0",
    ),
    pytest.param(
        EKSEMPEL,
        "antall: 3",
        "antall: mange",
        "cases/proveby.yml:22: organer[1].medlemmer[1].antall: «mange» er verken et helt tall eller "
        "«ukjent» – rett verdien",
        id="antall-ord",
    ),
    pytest.param(
        EKSEMPEL,
        "antall: 3",
        "antall: [3]",
        "cases/proveby.yml:22: organer[1].medlemmer[1].antall: dette er verken et helt tall eller "
        "«ukjent» – rett verdien",
        id="antall-liste",
    ),
    pytest.param(
        EKSEMPEL,
        "rolle: tillitsvalgte",
        "rolle: tillitsvalgt",
        "cases/proveby.yml:24: organer[1].medlemmer[2].rolle: «tillitsvalgt» er ikke et av valgene – "
        "velg folkevalgte, administrasjon, tillitsvalgte eller vernetjenesten",
        id="rolle",
    ),
    pytest.param(
        EKSEMPEL,
        "rolle: tillitsvalgte",
        "rolle: [tillitsvalgte]",
        "cases/proveby.yml:24: organer[1].medlemmer[2].rolle: her skal det stå en tekst – skriv teksten "
        "på samme linje, eller sett den i anførselstegn",
        id="rolle-liste",
    ),
    pytest.param(
        EKSEMPEL,
        "dato: 2015-06-01",
        "dato: 1. juni 2015",
        "cases/proveby.yml:36: hendelser[2].dato: «1. juni 2015» er ikke en dato på formen 2022, 2022-09 "
        "eller 2022-09-13 – rett verdien",
        id="dato-form",
    ),
    pytest.param(
        EKSEMPEL,
        "dato: 2015-06-01",
        "dato: 2022-02-30",
        "cases/proveby.yml:36: hendelser[2].dato: «2022-02-30» finnes ikke i kalenderen – rett verdien",
        id="dato-umulig",
    ),
    pytest.param(
        EKSEMPEL,
        "dato: 2015-06-01",
        "dato: 1015-06-01",
        "cases/proveby.yml:36: hendelser[2].dato: året i «1015-06-01» er ikke mellom 1837 og 2099 – rett "
        "verdien",
        id="dato-aar2",
    ),
    pytest.param(
        EKSEMPEL,
        "id: proveby-slutt",
        "id: Prøveby_slutt",
        "cases/proveby.yml:35: hendelser[2].id: «Prøveby_slutt» kan ikke være id – bruk små bokstaver "
        "a–z, tall og bindestrek, uten æ, ø og å",
        id="id-monster",
    ),
    pytest.param(
        KILDER,
        "https://example.org/a",
        "example.org/a",
        "docs/data/kilder.yml:6: kilder[1].adresser[1]: «example.org/a» er ikke en nettadresse som "
        "begynner med http:// eller https:// – rett verdien",
        id="adresse",
    ),
    pytest.param(
        EKSEMPEL,
        "De møttes og snakket sammen.",
        "De [møttes](javascript:alert(1)).",
        "cases/proveby.yml:40: fortelling[1].tekst: lenken «javascript:alert(1)» må begynne med / (side "
        "i veilederen), # (samme side), http(s):// eller mailto: – rett verdien",
        id="javascript-yaml",
    ),
    pytest.param(
        SJEKKLISTE,
        "        hvem: alle",
        "        hvem: alle\n        les_mer: javascript:alert(1)",
        "docs/data/sjekklister/forste.yml:13: bolker[1].punkter[1].les_mer: «javascript:alert(1)» er "
        "ikke en side i veilederen, slik som /forsta/hvorfor/ – rett verdien",
        id="les-mer",
    ),
    pytest.param(
        EKSEMPEL,
        "    tall: 6 prosent i 2014\n    kilder: [kilde-a]\n",
        "    tall: 6 prosent i 2014\n",
        "cases/proveby.yml:47: resultater[1].kilder: feltet mangler – legg til «kilder:»",
        id="resultat-uten-kilde",
    ),
    pytest.param(
        EKSEMPEL,
        "    tall: 6 prosent i 2014\n    kilder: [kilde-a]\n",
        "    tall: 6 prosent i 2014\n    kilder: []\n",
        "cases/proveby.yml:50: resultater[1].kilder: lista er tom – legg til minst én",
        id="resultat-tom-liste",
    ),
]


@pytest.mark.parametrize(("fil", "fra", "til", "melding"), FEIL)
def test_feil_i_et_felt(mini: Stier, fil: str, fra: str, til: str, melding: str) -> None:
    """The editor reads one message: the line, the field, what is wrong and what to do."""
    bytt_ut(mini, fil, fra, til)
    assert [str(funn) for funn in check_innhold(mini)] == [melding]
