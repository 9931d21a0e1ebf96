"""The open data says what the pages say, under the same ids."""

import json
from pathlib import Path

from bygghjelp import lag_verk
from mini import lag_mini
from veileder.publish.apnedata import SJEKKLISTER, skriv_apne_data


def test_sjekklistene_som_aapne_data(tmp_path: Path) -> None:
    """One file with every list, its version, its items and their sources, and which edition it is from."""
    stier = lag_mini(tmp_path)
    skriv_apne_data(lag_verk(stier))
    assert json.loads((stier.ny_site / SJEKKLISTER).read_text(encoding="utf-8")) == {
        "format": 1,
        "veileder": "Miniveileder",
        "versjon": "1.0",
        "dato": "2026-01-31",
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
