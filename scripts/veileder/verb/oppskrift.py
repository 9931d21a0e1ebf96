"""Recipes in `nytt/`: a file an editor can copy by hand, or have filled with name, id and date."""

import datetime as dt
import re
import unicodedata

from veileder.model.typer import ID_MONSTER
from veileder.paths import ROT
from veileder.verb.arbeid import Avslag

MAPPE = "nytt"
_PLASS = re.compile(r"\[\[([a-z]+)(\|liten)?\]\]")
# What a name may not hold: it stands in YAML, Markdown and page titles.
_ULOVLIG = re.compile(r"[\"\\{}\[\]<>*_`|#\n\t]")
_UTFYLT = re.compile(r"^(\s*(?:- )?[a-z_]+:) \[\[navn\]\]$", re.MULTILINE)


def lag_id(navn: str) -> str:
    """«Øvre Eiker» as `ovre-eiker`."""
    for fra, til in (("æ", "a"), ("ø", "o"), ("å", "a")):
        navn = navn.lower().replace(fra, til)
    rent = unicodedata.normalize("NFKD", navn).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", rent).strip("-")


def kontroller_navn(navn: str) -> str:
    """The name without space around it. Refused where it is empty or holds a sign that means something else."""
    navn = navn.strip()
    if not navn or not lag_id(navn):
        raise Avslag("navnet mangler – skriv det i anførselstegn, for eksempel \"Øvre Eiker\"")
    if treff := _ULOVLIG.search(navn):
        raise Avslag(f"navnet kan ikke ha «{treff[0]}» – skriv det uten")
    return navn


def kontroller_id(id_: str) -> str:
    """The id. Refused where it cannot be one."""
    if not re.match(ID_MONSTER, id_):
        raise Avslag(f"«{id_}» kan ikke være id – bruk små bokstaver a–z, tall og bindestrek, uten æ, ø og å")
    return id_


def fyll_oppskrift(fil: str, i_dag: dt.date, navn: str, id_: str, **annet: str) -> str:
    """The recipe with its places filled in."""
    verdier = {"navn": navn, "id": id_, "dato": i_dag.isoformat(), "aar": str(i_dag.year), **annet}
    tekst = (ROT / MAPPE / fil).read_text(encoding="utf-8")
    if ":" in navn and fil.endswith(".yml"):
        tekst = _UTFYLT.sub(r'\1 "[[navn]]"', tekst)
    return _PLASS.sub(lambda treff: _liten(verdier[treff[1]]) if treff[2] else verdier[treff[1]], tekst)


def _liten(tekst: str) -> str:
    return tekst[:1].lower() + tekst[1:]
