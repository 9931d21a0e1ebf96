"""The instrument: its ids stay, its statements are fit to answer, and mistakes in it are told in Norwegian."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from mini import skriv
from veileder.checks.innhold import check_innhold
from veileder.model.egenvurdering import Egenvurdering
from veileder.model.veileder import last_veileder
from veileder.paths import Stier

DATA = Path(__file__).parent.parent / "data" / "vurdering"
RAA = (Stier().data / "egenvurdering" / "samarbeid.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def instrument() -> Egenvurdering:
    """The instrument as published."""
    return last_veileder(Stier()).egenvurderinger["samarbeid"]


@pytest.mark.parametrize("versjon", [1, 2])
def test_id_er_rekkefolge_og_ordlyd_er_som_lovt(instrument: Egenvurdering, versjon: int) -> None:
    """Codes and saved answers depend on ids, order and wording; every version that was ever given out stands."""
    lovt = (DATA / f"utsagn-versjon-{versjon}.txt").read_text(encoding="utf-8").split("\n")[:-1]
    utgave = instrument.utgaver[versjon - 1]
    assert [f"{id_} kort" if id_ in utgave.korte else id_ for id_ in utgave.utsagn] == lovt
    assert utgave.utsagn == json.loads((DATA / f"ordlyd-versjon-{versjon}.json").read_text(encoding="utf-8"))
    assert len(instrument.utgaver) == 2


def test_gamle_utsagn_kan_leses(instrument: Egenvurdering) -> None:
    """What is no longer asked keeps its text and its theme."""
    assert instrument.utgatte["enkeltpersoner-stoppes"] == (
        "roller-og-grenser",
        "Saker om enkeltpersoner blir stoppet.",
    )
    assert "darlige-nyheter" not in instrument.utgatte


def test_droefting_i_tide_og_apenhet_blir_spurt_om(instrument: Egenvurdering) -> None:
    """The legal core of the guide is among the 28."""
    tekster = [utsagn.tekst for _, utsagn in instrument.alle_utsagn]
    assert "Saker som skal drøftes med de tillitsvalgte, drøftes mens de ennå kan endres." in tekster
    assert "Vi vurderer om møtet skal være åpent, før vi kaller inn." in tekster


def test_de_sju_er_ett_fra_hvert_tema(instrument: Egenvurdering) -> None:
    """The short form has one statement per theme, in the themes' order."""
    assert [tema.id for tema, _ in instrument.korte] == [
        "tillit",
        "likeverd",
        "roller-og-grenser",
        "ryggdekning",
        "oppfolging",
        "tid-og-kunnskap",
        "helt-ut",
    ]


def test_utsagnene_peker_samme_vei(instrument: Egenvurdering) -> None:
    """No statement has a negation, and none joins two things: «alltid» must mean that all is well."""
    for _, utsagn in instrument.alle_utsagn:
        assert not re.search(r"\b(ikke|aldri|ingen|verken)\b", utsagn.tekst.lower()), utsagn.tekst
        assert ";" not in utsagn.tekst
        assert len(utsagn.tekst.split()) <= 14, utsagn.tekst


def test_programmet_er_tre_kvarter(instrument: Egenvurdering) -> None:
    """The meeting lasts 45 minutes."""
    assert sum(post.minutter for post in instrument.program) == 45


def _uten_kort(data: dict) -> None:
    del data["temaer"][0]["utsagn"][0]["kort"]


def _bytt_trinn(data: dict) -> None:
    data["temaer"][0]["trinn"].reverse()


def _uten_raad(data: dict) -> None:
    del data["temaer"][2]["raad"][1]


def _bytt_tema(data: dict) -> None:
    data["temaer"].reverse()


def _skala(data: dict) -> None:
    data["svar"][0]["verdi"] = "1"


def _program(data: dict) -> None:
    data["program"][0]["slag"] = "vis"


def _uten_sporsmal(data: dict) -> None:
    del data["temaer"][0]["utsagn"][1]["sporsmal"]["vet-ikke"]


def _bytt_utsagn(data: dict) -> None:
    utsagn = data["temaer"][1]["utsagn"]
    utsagn[1], utsagn[2] = utsagn[2], utsagn[1]


def _bytt_tekster(data: dict) -> None:
    en, to = data["temaer"][1]["utsagn"][1:3]
    en["tekst"], to["tekst"] = to["tekst"], en["tekst"]


def _bytt_tekster_og_skjul_det(data: dict) -> None:
    _bytt_tekster(data)
    for utsagn in data["temaer"][1]["utsagn"]:
        utsagn["ordlyd_rettet"] = "ja"


def _ny_mening(data: dict) -> None:
    data["temaer"][0]["utsagn"][1]["tekst"] = "Den som er uenig, går."


def _ny_mening_i_ny_utgave(data: dict) -> None:
    """The editor made a new version, but kept the id."""
    ny = json.loads(json.dumps(data["utgaver"][1]))
    ny["versjon"] = data["versjon"] = "3"
    ny["temaer"]["tillit"]["uenig-i-motet"] = "Den som er uenig, går."
    data["utgaver"].append(ny)
    _ny_mening(data)


def _glemt_utgave(data: dict) -> None:
    del data["utgaver"][0]


def _halv_lenke(data: dict) -> None:
    data["temaer"][0]["trinn"][0]["se"] = "/eksempler/lunner/"


@pytest.mark.parametrize(
    "odelegg,sagt",
    [
        (_uten_kort, "ett av dem har «kort: ja»"),
        (_bytt_trinn, "trinnene skal være 0, 1, 2, 3 og 4"),
        (_uten_raad, "rådene skal være ett for hvert mønster"),
        (_bytt_tema, "temaene skal være tillit, likeverd"),
        (_skala, "fem på skalaen"),
        (_program, "én post av hvert slag"),
        (_uten_sporsmal, "spørsmål mangler for mønsteret vet-ikke"),
        (_bytt_utsagn, "ikke i samme rekkefølge som i utgave 2"),
        (_bytt_tekster, "utsagnet «saker-fra-alle» har teksten til «ordet-til-alle» i utgave 2"),
        (_bytt_tekster_og_skjul_det, "utsagnet «saker-fra-alle» har teksten til «ordet-til-alle» i utgave 2"),
        (_ny_mening, "utsagnet «uenig-i-motet» har en annen tekst enn utgave 2"),
        (_ny_mening_i_ny_utgave, "Betyr det noe annet nå, gi det en ny id"),
        (_glemt_utgave, "«utgaver» skal ha hver utgave fra 1 til 2"),
        (_halv_lenke, "«se» og «viser» hører sammen"),
    ],
)
def test_feil_i_egenvurderingen(odelegg: Callable[[dict], None], sagt: str) -> None:
    """Each way to break the instrument is refused, with what it should be."""
    data = yaml.load(RAA, Loader=yaml.BaseLoader)
    odelegg(data)
    with pytest.raises(ValidationError, match=sagt):
        Egenvurdering.model_validate(data)


def test_lenke_til_et_sted_som_ikke_finnes(mini) -> None:
    """Advice that points to a place no page has is an error in the content check."""
    skriv(mini, "docs/data/egenvurdering/samarbeid.yml", RAA)
    funn = [m for m in check_innhold(mini) if m.felt == "temaer[1].raad[3].les_mer"]
    assert [m.hva for m in funn] == ["lenken «/eksempler/lunner/dokumentasjon/#hjalp» går til en side som ikke finnes"]
