"""The open data: what is published as files for others to use, one row each, and the schema of each file.

The ids are the same as on the pages and in storage. `FORMAT` changes only when the shape of a file does.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from veileder.model.dokumentmal import Dokumentmal
from veileder.model.egenvurdering import Egenvurdering
from veileder.model.eksempel import Eksempel, KortEksempel
from veileder.model.kilder import Kilde
from veileder.model.lov import Lovkilde, Paragraf
from veileder.model.ord import Term
from veileder.model.situasjon import Situasjon
from veileder.model.sjekkliste import Sjekkliste
from veileder.model.typer import Innhold
from veileder.model.utgave import Utgave
from veileder.model.veileder import Veileder

FORMAT = 1
MAPPE = "apne-data"
SAMMENLIGNING = f"{MAPPE}/sammenligning.csv"
LISENS = "CC BY 4.0"
LISENSADRESSE = "https://creativecommons.org/licenses/by/4.0/deed.no"
OPPHAV = ("veileder", "utgiver", "versjon", "dato", "status", "lisens", "lisensadresse", "unntak")
UNNTAK = "Sitater tilhører dem som sa dem, og følger ikke lisensen."


@dataclass(frozen=True)
class Datasett:
    """One file: its name and the key of its list, what it is called, what it holds, and the things themselves."""

    navn: str
    tittel: str
    om: str
    modell: type[Innhold]
    velg: Callable[[Veileder], Iterable[Innhold]]

    @property
    def fil(self) -> str:
        """The file on the site."""
        return f"{MAPPE}/{self.navn}.json"

    @property
    def skjemafil(self) -> str:
        """The file of its schema."""
        return f"{MAPPE}/skjema/{self.navn}.json"

    @property
    def nokkel(self) -> str:
        """The name of the list in the file."""
        return self.navn.replace("-", "_")


DATASETT: tuple[Datasett, ...] = (
    Datasett(
        "eksempler",
        "Kommunene",
        "Det hver kommune gjorde: organer, hendelser, tall, kritikk og det vi ikke vet.",
        Eksempel,
        lambda v: v.eksempler.values(),
    ),
    Datasett(
        "korte-eksempler",
        "De korte eksemplene",
        "Kommunene vi vet mindre om.",
        KortEksempel,
        lambda v: v.korte_eksempler.values(),
    ),
    Datasett(
        "sjekklister",
        "Sjekklistene",
        "Punktene, hvorfor de er der, og kildene.",
        Sjekkliste,
        lambda v: sorted(v.sjekklister.values(), key=lambda liste: liste.plass),
    ),
    Datasett(
        "egenvurdering",
        "Hurtigsjekken og egenvurderingen",
        "Utsagnene, trinnene og rådene.",
        Egenvurdering,
        lambda v: v.egenvurderinger.values(),
    ),
    Datasett(
        "kort", "Kortene", "Spørsmålene til hver rolle i hvert møte.", Situasjon, lambda v: v.situasjoner.values()
    ),
    Datasett("ordliste", "Ordlista", "Ordene med forklaring.", Term, lambda v: v.termer.values()),
    Datasett("maler", "Malene", "Teksten i Word-malene.", Dokumentmal, lambda v: v.dokumentmaler.values()),
    Datasett(
        "kilder",
        "Kildene",
        "Hva hver kilde er, hvem som betalte, og hvor mye vi har lest.",
        Kilde,
        lambda v: [kilde for kilde in v.kilder.values() if not isinstance(kilde, Lovkilde)],
    ),
    Datasett(
        "paragrafer",
        "Paragrafene",
        "Det loven sier, med våre ord og dens egne.",
        Paragraf,
        lambda v: v.paragrafer.values(),
    ),
)


def lag_data(datasett: Datasett, veileder: Veileder) -> dict[str, Any]:
    """The whole file: where it is from, on what terms, and the list. Fields without a value are left out."""
    ting = [ett.model_dump(mode="json", exclude_none=True) for ett in datasett.velg(veileder)]
    return {**_opphav(veileder.utgave), "$schema": f"skjema/{datasett.navn}.json", datasett.nokkel: ting}


def lag_dataskjema(datasett: Datasett) -> dict[str, Any]:
    """JSON Schema of the file, from the model."""
    skjema = datasett.modell.model_json_schema(mode="serialization")
    definisjoner = skjema.pop("$defs", {})
    for ett in (skjema, *definisjoner.values()):
        _kreves_bare_med_verdi(ett)
    tekst = {"type": "string"}
    felter = {
        "$schema": tekst,
        "format": {"const": FORMAT},
        **dict.fromkeys(OPPHAV, tekst),
        datasett.nokkel: {"type": "array", "items": skjema},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": datasett.tittel,
        "description": datasett.om,
        "type": "object",
        "additionalProperties": False,
        "required": list(felter),
        "properties": felter,
        "$defs": definisjoner,
    }


def _opphav(utgave: Utgave) -> dict[str, Any]:
    """Which edition it is, who made it, that it is a draft, and what others may do with it."""
    return {
        "format": FORMAT,
        "veileder": utgave.tittel,
        "utgiver": utgave.utgiver,
        "versjon": utgave.versjon,
        "dato": utgave.dato,
        "status": utgave.status,
        "lisens": LISENS,
        "lisensadresse": LISENSADRESSE,
        "unntak": UNNTAK,
    }


def _kreves_bare_med_verdi(skjema: dict[str, Any]) -> None:
    """A field that may be without a value is left out of the file then, so the schema must not ask for it."""
    felter = skjema.get("properties", {})
    uten = {navn for navn, felt in felter.items() if {"type": "null"} in felt.get("anyOf", ())}
    if "required" in skjema:
        skjema["required"] = [navn for navn in skjema["required"] if navn not in uten]
