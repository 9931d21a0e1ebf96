"""The open data says what the pages say, under the same ids, and as its schemas promise."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import fastjsonschema
import pytest

from bygghjelp import lag_verk
from fyll import fyll_veileder
from mini import lag_mini
from veileder.model.datasett import DATASETT, Datasett, lag_data, lag_dataskjema
from veileder.model.veileder import Veileder, last_veileder
from veileder.paths import ROT, Stier
from veileder.publish.apnedata import lag_sammenligning, skriv_apne_data


@pytest.fixture(scope="module")
def veileder() -> Veileder:
    """The guide itself."""
    return last_veileder(Stier(ROT))


@pytest.fixture(scope="module")
def fylt() -> Veileder:
    """A guide with a value in every field."""
    return fyll_veileder(lambda sti: f"Tekst om {sti}")[0]


def test_sjekklistene_som_aapne_data(tmp_path: Path) -> None:
    """One file with every list, its version, its items and their sources, and which edition it is from."""
    stier = lag_mini(tmp_path)
    skriv_apne_data(lag_verk(stier))
    assert json.loads((stier.ny_site / "apne-data/sjekklister.json").read_text(encoding="utf-8")) == {
        "format": 1,
        "veileder": "Miniveileder",
        "utgiver": "Prøveforlaget",
        "versjon": "1.0",
        "dato": "2026-01-31",
        "status": "Utkast. Ikke godkjent.",
        "lisens": "CC BY 4.0",
        "lisensadresse": "https://creativecommons.org/licenses/by/4.0/deed.no",
        "unntak": "Sitater tilhører dem som sa dem, og følger ikke lisensen.",
        "$schema": "skjema/sjekklister.json",
        "sjekklister": [
            {
                "id": "forste",
                "tittel": "Før dere starter",
                "kort": "Start",
                "plass": 1,
                "staar_i": "Vi tenker på å begynne",
                "hjelper": "se om tida er inne",
                "naar": "Bruk lista før det første møtet.",
                "versjon": 1,
                "bolker": [
                    {
                        "id": "forste-bolk",
                        "navn": "Før møtet",
                        "punkter": [
                            {
                                "id": "like-mange",
                                "tekst": "Det sitter like mange fra hver rolle.",
                                "hvorfor": "Ulikt antall skaper mistanke.",
                                "hvem": "alle",
                                "kilder": ["kilde-b"],
                            }
                        ],
                    }
                ],
            }
        ],
    }


@pytest.mark.parametrize("datasett", DATASETT, ids=lambda ett: ett.navn)
def test_dataene_er_som_skjemaet_lover(datasett: Datasett, veileder: Veileder) -> None:
    """Whoever reads a file by its schema finds the guide's own data as it says, and no field it does not name."""
    data = json.loads(json.dumps(lag_data(datasett, veileder)))
    skjema = lag_dataskjema(datasett)
    fastjsonschema.validate(skjema, data)
    assert data[datasett.nokkel]
    data[datasett.nokkel][0]["ukjent_felt"] = 1
    with pytest.raises(fastjsonschema.JsonSchemaException, match="ukjent_felt"):
        fastjsonschema.validate(skjema, data)


@pytest.mark.parametrize("datasett", DATASETT, ids=lambda ett: ett.navn)
def test_ogsaa_felter_som_er_sjeldne(datasett: Datasett, fylt: Veileder) -> None:
    """The schema holds too where every field of every thing has a value."""
    fastjsonschema.validate(lag_dataskjema(datasett), json.loads(json.dumps(lag_data(datasett, fylt))))


def test_sammenligningen_som_regneark(mini: Stier) -> None:
    """A spreadsheet in Norwegian opens the comparison with its letters and columns right."""
    tekst = lag_sammenligning(last_veileder(mini))
    assert tekst.startswith("\ufeffid;Kommune;Fylke;Innbyggere;Vei inn;")
    (rad,) = csv.DictReader(io.StringIO(tekst.removeprefix("\ufeff")), delimiter=";")
    assert (rad["id"], rad["Kommune"], rad["Fylke"], rad["Innbyggere"]) == ("proveby", "Prøveby", "Prøvefylket", "1200")
    assert (rad["Vei inn"], rad["Kilder"]) == ("Celle om innfallsvinkel.", "kilde-a")


def test_ingen_celle_er_en_formel(veileder: Veileder) -> None:
    """A spreadsheet shows every cell of the guide's own comparison as text."""
    rader = csv.reader(io.StringIO(lag_sammenligning(veileder)), delimiter=";")
    assert [celle for rad in rader for celle in rad if celle[:1] in ("=", "+", "-", "@")] == []


def test_eksempelet_paa_sida_virker(tmp_path: Path, veileder: Veileder) -> None:
    """Whoever copies the code from the page gets the list to the meeting, with the status of the guide first."""
    sida = (ROT / "docs/om/apne-data.md").read_text(encoding="utf-8")
    (kode,) = re.findall(r"```python\n(.*?)```", sida, re.DOTALL)
    (sjekklister,) = [ett for ett in DATASETT if ett.navn == "sjekklister"]
    data = lag_data(sjekklister, veileder)
    (tmp_path / "sjekklister.json").write_text(json.dumps(data), encoding="utf-8")
    kommando = [sys.executable, "-X", "utf8", "-c", kode]
    svar = subprocess.run(kommando, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.splitlines()
    assert svar[0] == f"{data['veileder']}, utgave {data['versjon']}. {data['status']}"
    punkter = sum(len(bolk["punkter"]) for ett in data["sjekklister"] if ett["id"] == "mote" for bolk in ett["bolker"])
    assert punkter and sum(linje.startswith("[ ] ") for linje in svar) == punkter
