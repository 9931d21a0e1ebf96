"""Open data: the checklists as one JSON file on the site, with the same ids as the pages.

The file is for others who build on the lists, and for the sheets to fill in. `format` changes only when the
shape of the file does; each list carries its own `versjon`.
"""

import json
from typing import Any

from veileder.model.veileder import Veileder
from veileder.nettsted.verk import Verk

FORMAT = 1
SJEKKLISTER = "apne-data/sjekklister.json"


def skriv_apne_data(verk: Verk) -> None:
    """Write the open data below the new site."""
    data = lag_sjekklistedata(verk.veileder)
    verk.nettsted.lag_fil(SJEKKLISTER, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def lag_sjekklistedata(veileder: Veileder) -> dict[str, Any]:
    """Every list in the order of the overview, with the sources its items cite."""
    lister = sorted(veileder.sjekklister.values(), key=lambda liste: liste.plass)
    return {
        "format": FORMAT,
        "veileder": veileder.utgave.tittel,
        "versjon": veileder.utgave.versjon,
        "dato": veileder.utgave.dato,
        "sjekklister": [liste.model_dump(mode="json", exclude_none=True) for liste in lister],
    }
