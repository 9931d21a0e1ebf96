"""JSON Schema from the model, for editors with completion. The model is the only source."""

import json
from pathlib import Path
from typing import Any

from veileder.model.samlinger import SAMLINGER
from veileder.model.utgave import Utgave
from veileder.paths import Stier


def lag_skjemaer() -> dict[str, str]:
    """File name → schema text, one per kind of data file."""
    skjemaer: dict[str, dict[str, Any]] = {"utgave": Utgave.model_json_schema()}
    for samling in SAMLINGER:
        skjema = samling.modell.model_json_schema()
        if samling.liste:
            skjema = _som_liste(samling.liste, skjema)
        skjemaer[samling.navn] = skjema
    return {
        f"{navn}.json": json.dumps(skjema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        for navn, skjema in skjemaer.items()
    }


def skriv_skjemaer(stier: Stier) -> list[Path]:
    """Write the schemas to `docs/data/skjema/`; the paths written."""
    mappe = stier.data / "skjema"
    mappe.mkdir(parents=True, exist_ok=True)
    skrevet = []
    for navn, tekst in lag_skjemaer().items():
        sti = mappe / navn
        sti.write_text(tekst, encoding="utf-8")
        skrevet.append(sti)
    return skrevet


def _som_liste(nokkel: str, skjema: dict[str, Any]) -> dict[str, Any]:
    definisjoner = skjema.pop("$defs", {})
    return {
        "$defs": definisjoner,
        "type": "object",
        "additionalProperties": False,
        "required": [nokkel],
        "properties": {nokkel: {"type": "array", "items": skjema}},
    }
