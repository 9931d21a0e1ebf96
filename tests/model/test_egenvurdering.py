"""The instrument: its ids stay, its statements are fit to answer, and mistakes in it are told in Norwegian."""

import re
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


def test_id_er_og_rekkefolge_er_som_lovt(instrument: Egenvurdering) -> None:
    """Codes and saved answers depend on the ids and their order; a change needs a new version and a new list."""
    lovt = (DATA / f"utsagn-versjon-{instrument.versjon}.txt").read_text(encoding="utf-8").split("\n")[:-1]
    naa = [f"{utsagn.id} kort" if utsagn.kort else utsagn.id for _, utsagn in instrument.alle_utsagn]
    assert naa == lovt


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


@pytest.mark.parametrize(
    "odelegg,sagt",
    [
        (_uten_kort, "ett av dem har «kort: ja»"),
        (_bytt_trinn, "trinnene skal være 0, 1, 2, 3 og 4"),
        (_uten_raad, "rådene skal være ett for hvert mønster"),
        (_bytt_tema, "temaene skal være tillit, likeverd"),
        (_skala, "fem på skalaen"),
        (_program, "én post av hvert slag"),
    ],
)
def test_feil_i_egenvurderingen(odelegg, sagt: str) -> None:
    """Each way to break the instrument is refused, with what it should be."""
    data = yaml.load(RAA, Loader=yaml.BaseLoader)
    odelegg(data)
    with pytest.raises(ValidationError, match=sagt):
        Egenvurdering.model_validate(data)


def test_lenke_til_et_sted_som_ikke_finnes(mini) -> None:
    """A level that points to a place no case has is an error in the content check."""
    skriv(mini, "docs/data/egenvurdering/samarbeid.yml", RAA)
    funn = [m for m in check_innhold(mini) if m.felt == "temaer[1].trinn[1].se"]
    assert [m.hva for m in funn] == ["lenken «/eksempler/lunner/#kritikk» går til en side som ikke finnes"]
