"""JSON Schema from the model, for editors with completion. The model is the only source.

An editor's program reads the files as other programs read YAML, so the schemas say what it sees: `ja` and `nei` are
words, a year is a number, and both are right. What is wrong beyond that, the check says. Ids and addresses are
suggested, never judged: they stand in a file of their own that is only as new as the last command.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from veileder.model.samlinger import SAMLINGER
from veileder.model.utgave import Utgave
from veileder.model.veileder import Utkast
from veileder.paths import Stier

IDFIL = "ider.json"
FELTORD = Path(__file__).with_name("feltord.yml")
# Fields that name a thing of a kind, or a page.
VISER_TIL = {"kilder": "kilder", "emner": "emner", "lov": "lover", "les_mer": "sider", "se": "sider", "til": "sider"}


def lag_skjemaer() -> dict[str, str]:
    """File name → schema text, one per kind of data file."""
    skjemaer: dict[str, dict[str, Any]] = {"utgave": Utgave.model_json_schema()}
    for samling in SAMLINGER:
        skjema = samling.modell.model_json_schema()
        if samling.liste:
            skjema = _som_liste(samling.liste, skjema, samling.modell.__name__)
        skjemaer[samling.navn] = skjema
    for skjema in skjemaer.values():
        for navn, modell in (("", skjema), *skjema.get("$defs", {}).items()):
            _for_redaktorer(navn or str(modell.get("title", "")), modell)
    return {f"{navn}.json": _som_tekst(skjema) for navn, skjema in skjemaer.items()}


def lag_ider(utkast: Utkast) -> str:
    """Every source, key word, Act and page there is, with its name: what a program suggests while one writes."""
    sider = {adresse: side.hode.title for adresse, side in utkast.sider.items()}
    kjente = {
        "kilder": {id_: f"{kilde.kortnavn}: {kilde.tittel}" for id_, kilde in utkast.kilder.items()},
        "emner": {id_: emne.navn for id_, emne in utkast.emner.items()},
        "lover": {id_: lov.navn for id_, lov in utkast.lover.items()},
        "sider": sider,
    }
    valg = {
        navn: {"anyOf": [{"const": id_, "description": hva} for id_, hva in sorted(alle.items())] or [{}]}
        for navn, alle in kjente.items()
    }
    return _som_tekst({"$defs": valg})


def skriv_skjemaer(stier: Stier) -> list[Path]:
    """Write the schemas to `docs/data/skjema/`; the paths written."""
    return [_skriv(stier, navn, tekst) for navn, tekst in lag_skjemaer().items()]


def skriv_ider(stier: Stier, utkast: Utkast) -> Path:
    """Write what programs suggest, as the guide is now."""
    return _skriv(stier, IDFIL, lag_ider(utkast))


@lru_cache
def feltord() -> dict[str, str]:
    """What each field is for, in the words of editors, by its name or by Type.name."""
    ord_: dict[str, str] = yaml.safe_load(FELTORD.read_text(encoding="utf-8"))
    return ord_


def _skriv(stier: Stier, navn: str, tekst: str) -> Path:
    sti = stier.data / "skjema" / navn
    sti.parent.mkdir(parents=True, exist_ok=True)
    sti.write_text(tekst, encoding="utf-8")
    return sti


def _som_tekst(skjema: dict[str, Any]) -> str:
    return json.dumps(skjema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _som_liste(nokkel: str, skjema: dict[str, Any], navn: str) -> dict[str, Any]:
    definisjoner = skjema.pop("$defs", {})
    return {
        "$defs": {**definisjoner, navn: skjema},
        "type": "object",
        "additionalProperties": False,
        "required": [nokkel],
        "properties": {nokkel: {"type": "array", "items": {"$ref": f"#/$defs/{navn}"}}},
    }


def _for_redaktorer(navn: str, modell: dict[str, Any]) -> None:
    """Norwegian words instead of the programmers', and the values as an editor writes them."""
    modell.pop("description", None)
    modell.pop("title", None)
    for felt, verdi in modell.get("properties", {}).items():
        verdi.pop("title", None)
        _mykne(verdi)
        if slag := VISER_TIL.get(felt):
            _foresla(verdi, slag)
        hva = feltord().get(f"{navn}.{felt}") or feltord().get(felt)
        if hva:
            verdi["description"] = hva


def _mykne(verdi: dict[str, Any]) -> None:
    if verdi.get("type") == "boolean":
        del verdi["type"]
        verdi["enum"] = ["ja", "nei"]
        verdi.pop("default", None)
    elif verdi.get("type") == "string" and "enum" not in verdi:
        verdi["type"] = ["string", "number"]
    for del_ in (*verdi.get("anyOf", ()), *([verdi["items"]] if isinstance(verdi.get("items"), dict) else ())):
        _mykne(del_)


def _foresla(verdi: dict[str, Any], slag: str) -> None:
    if verdi.get("type") == "array":
        _foresla(verdi["items"], slag)
        return
    regel = {navn: verdi.pop(navn) for navn in ("type", "pattern", "anyOf", "default") if navn in verdi}
    verdi["anyOf"] = [{"$ref": f"{IDFIL}#/$defs/{slag}"}, regel]
