"""Open data: the content as JSON with JSON Schema, and the comparison of the cases as CSV for a spreadsheet."""

import csv
import io
import json
from typing import Any

from veileder.model.datasett import DATASETT, SAMMENLIGNING, lag_data, lag_dataskjema
from veileder.model.eksempel import SAMMENLIGNINGSRADER
from veileder.model.tekst import uten_merker
from veileder.model.veileder import Veileder
from veileder.nettsted.verk import Verk

BOM = "\ufeff"
"""A spreadsheet in Norwegian reads the file as UTF-8 only with this first."""


def skriv_apne_data(verk: Verk) -> None:
    """Write the open data below the new site."""
    for datasett in DATASETT:
        verk.nettsted.lag_fil(datasett.fil, _json(lag_data(datasett, verk.veileder)))
        verk.nettsted.lag_fil(datasett.skjemafil, _json(lag_dataskjema(datasett)))
    verk.nettsted.lag_fil(SAMMENLIGNING, lag_sammenligning(verk.veileder))


def lag_sammenligning(veileder: Veileder) -> str:
    """One row for each case, one column for each row of the table; semicolons, as a Norwegian spreadsheet expects."""
    ut = io.StringIO()
    skriver = csv.writer(ut, delimiter=";")
    skriver.writerow(("id", "Kommune", "Fylke", "Innbyggere", *SAMMENLIGNINGSRADER.values(), "Kilder"))
    for ting in veileder.eksempler.values():
        celler = [getattr(ting.sammenligning, felt) for felt in SAMMENLIGNINGSRADER]
        kilder = dict.fromkeys(nokkel for celle in celler for nokkel in celle.kilder)
        tekster = [uten_merker(celle.tekst) for celle in celler]
        skriver.writerow((ting.id, ting.navn, ting.fylke, ting.innbyggere, *tekster, " ".join(kilder)))
    return BOM + ut.getvalue()


def _json(verdi: dict[str, Any]) -> str:
    return json.dumps(verdi, ensure_ascii=False, indent=1) + "\n"
