"""From the command line to the job and back: the arguments of each verb, and what the editor is told."""

import argparse
import datetime as dt
from collections.abc import Iterator

from veileder.checks.adressesjekk import finn_adresser, lov_bort
from veileder.checks.innhold import check_lesing
from veileder.model.melding import Melding
from veileder.model.skjema import skriv_ider
from veileder.model.veileder import Lesing, les_veileder
from veileder.paths import Stier
from veileder.verb.arbeid import Arbeid
from veileder.verb.flytt import flytt, hold_loftene, slett
from veileder.verb.nytt import NYE, bestill, ny_side

HJELP = {
    "ny-case": "nytt fullt eksempel",
    "ny-kort-case": "nytt kort eksempel",
    "ny-sjekkliste": "ny sjekkliste, med side og linje i menyen",
    "ny-mal": "ny mal i Word",
    "ny-kilde": "ny kilde i registeret",
    "ny-term": "nytt ord i ordlista",
    "ny-emne": "nytt nøkkelord",
    "ny-mote": "nytt møte i «Ti minutter før møtet», med fire kort",
}


def legg_til_verb(verb: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The verbs of editors on the command line."""
    for navn, hjelp in HJELP.items():
        leser = verb.add_parser(navn, help=hjelp)
        leser.add_argument("navn", help="navnet leseren ser, i anførselstegn")
        leser.add_argument("--id", help="det korte navnet i adressen (ellers lages det av navnet)")
    side = verb.add_parser("ny-side", help="ny side, med linje i menyen")
    side.add_argument("side", help="adressen, for eksempel forsta/ny-side")
    side.add_argument("navn", help="tittelen, i anførselstegn")
    for navn, hjelp in (("flytt", "gi en side eller et sted ny adresse"), ("slett", "ta bort en side")):
        leser = verb.add_parser(navn, help=hjelp)
        leser.add_argument("fra", help="adressen i dag, for eksempel /forsta/hvorfor/ eller /forsta/hvorfor/#grunnene")
        leser.add_argument("til", help="adressen leserne skal komme til")


VERB = (*NYE, "ny-side", "flytt", "slett")


def kjor(stier: Stier, valg: argparse.Namespace, i_dag: dt.date) -> list[str]:
    """Do the job; what to tell the editor. Raises Avslag where it cannot be done."""
    for_ = les_veileder(stier)
    arbeid = _arbeid(stier, valg, for_, i_dag)
    linjer = arbeid.utfor()
    etter = les_veileder(stier)
    if valg.verb in ("flytt", "slett"):
        hold_loftene(stier, for_.utkast, etter.utkast, valg.til).utfor()
        etter = les_veileder(stier)
    nye = _nye_adresser(for_, etter)
    if antall := lov_bort(stier, nye):
        linjer.append(f"lovet    {antall} {'adresse' if antall == 1 else 'adresser'}: {', '.join(sorted(nye))}")
    if (stier.data / "skjema").exists():
        skriv_ider(stier, etter.utkast)
    return [*linjer, *_rest(check_lesing(etter, stier))]


def _arbeid(stier: Stier, valg: argparse.Namespace, lesing: Lesing, i_dag: dt.date) -> Arbeid:
    if valg.verb == "flytt":
        return flytt(stier, lesing.veileder(), valg.fra, valg.til)
    if valg.verb == "slett":
        return slett(stier, lesing.veileder(), valg.fra, valg.til)
    if valg.verb == "ny-side":
        return ny_side(bestill(stier, lesing.utkast, valg.navn, None, i_dag), valg.side)
    return NYE[valg.verb](bestill(stier, lesing.utkast, valg.navn, valg.id, i_dag))


def _nye_adresser(for_: Lesing, etter: Lesing) -> set[str]:
    """What the job made: its pages, and where it made none, its places. Places on a new page wait for the text."""
    nye = set(finn_adresser(etter.utkast)) - set(finn_adresser(for_.utkast))
    sider = {adresse for adresse in nye if "#" not in adresse}
    return sider or nye


def _rest(meldinger: list[Melding]) -> Iterator[str]:
    gjenstaar = [melding for melding in meldinger if melding.alvor == "gjenstår"]
    feil = [melding for melding in meldinger if melding.alvor == "feil"]
    for melding in feil:
        yield str(melding)
    if feil:
        yield f"{len(feil)} feil å rette."
    if gjenstaar:
        filer = sorted({melding.fil for melding in gjenstaar})
        yield f"{len(gjenstaar)} steder å fylle ut, i {', '.join(filer)}. Se dem alle med make check."
