"""Pydantic's findings as messages to an editor: line, field, fault and remedy in Norwegian."""

import difflib
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from veileder.model.melding import Melding
from veileder.model.typer import modeller_i
from veileder.model.yamlfil import Sti, Yamldata, skriv_sti


def oversett(feil: ValidationError, modell: type[BaseModel], kilde: Yamldata, rot: Sti) -> list[Melding]:
    """Messages for every finding in `feil`; `rot` is where in the file the validated data begins."""
    felter = sorted(set(_alle_felter(modell, set())))
    meldinger = []
    for funn in _uten_folger(feil.errors(), felter):
        sti = (*rot, *funn["loc"])
        hva, rad = _forklar(funn, felter)
        meldinger.append(Melding(kilde.fil, kilde.linje(sti), skriv_sti(sti), hva, rad))
    return meldinger


def _uten_folger(alle: list[ErrorDetails], felter: list[str]) -> Iterator[ErrorDetails]:
    """The findings without those that only follow from another, so that one mistake is told once.

    A list that is "too short" because an item in it is wrong; a field that is "missing" because its name
    is misspelt.
    """
    mente = {
        (*funn["loc"][:-1], _ment(str(funn["loc"][-1]), felter))
        for funn in alle
        if funn["type"] == "extra_forbidden"
    }
    for funn in alle:
        sti = funn["loc"]
        feil_inni = any(len(annet["loc"]) > len(sti) and annet["loc"][: len(sti)] == sti for annet in alle)
        if not (funn["type"] == "missing" and sti in mente) and not (funn["type"] == "too_short" and feil_inni):
            yield funn


def _ment(navn: str, felter: list[str]) -> str | None:
    naere = difflib.get_close_matches(navn, felter, n=1)
    return naere[0] if naere else None


def _alle_felter(modell: type[BaseModel], sett: set[type]) -> Iterator[str]:
    if modell in sett:
        return
    sett.add(modell)
    for navn, felt in modell.model_fields.items():
        yield navn
        for undertype in modeller_i(felt.annotation):
            yield from _alle_felter(undertype, sett)


def _forklar(funn: ErrorDetails, felter: list[str]) -> tuple[str, str]:
    slag = funn["type"]
    kontekst = funn.get("ctx", {})
    inn = funn.get("input")
    navn = str(funn["loc"][-1]) if funn["loc"] else ""
    if slag == "missing":
        return "feltet mangler", f"legg til «{navn}:»"
    if slag == "extra_forbidden":
        ment = _ment(navn, felter)
        return f"ukjent felt «{navn}»", f"mente du «{ment}»?" if ment else "slett det"
    if slag == "string_pattern_mismatch":
        return f"«{inn}» kan ikke være id", "bruk små bokstaver a–z, tall og bindestrek, uten æ, ø og å"
    if slag == "string_too_short":
        return "teksten er tom", "fyll den ut, eller slett feltet"
    if slag == "string_too_long":
        return f"teksten er over {kontekst['max_length']} tegn", "kort den ned"
    if slag == "too_short":
        if kontekst["actual_length"] == 0:
            return "lista er tom", "legg til minst én"
        hva = f"lista har {kontekst['actual_length']}, men skal ha minst {kontekst['min_length']}"
        return hva, "legg til det som mangler"
    if slag == "too_long":
        hva = f"lista har {kontekst['actual_length']}, men skal ha høyst {kontekst['max_length']}"
        return hva, "ta bort det som er for mye"
    if slag == "string_type" or (slag == "literal_error" and not isinstance(inn, str)):
        return "her skal det stå en tekst", "skriv teksten på samme linje, eller sett den i anførselstegn"
    if slag == "literal_error":
        return f"«{inn}» er ikke et av valgene", f"velg {_norske_valg(kontekst['expected'])}"
    if slag.startswith("int_"):
        hva = f"«{inn}» er ikke et helt tall" if isinstance(inn, str) else "her skal det stå et helt tall"
        return hva, "skriv tallet med sifre"
    if slag == "greater_than_equal":
        return f"{inn} er for lite", f"skriv {kontekst['ge']} eller mer"
    if slag == "less_than_equal":
        return f"{inn} er for mye", f"skriv {kontekst['le']} eller mindre"
    if slag == "value_error":
        return str(kontekst["error"]), "rett verdien"
    if slag == "tuple_type":
        return "her skal det stå en liste", "sett hvert punkt på egen linje med bindestrek foran"
    if slag in ("model_type", "dict_type"):
        return "her skal det stå felter med navn", "skriv «navn: verdi» på egne linjer, rykket inn"
    return "verdien passer ikke her", f"se etter skrivefeil ({slag})"


def _norske_valg(forventet: str) -> str:
    return forventet.replace(" or ", " eller ").replace("'", "")
