"""Verbs that make something new: files from a recipe, a line in the menu, and the promise of the address."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from veileder.model.samlinger import Samlinger
from veileder.model.side import adresse_for
from veileder.model.veileder import Utkast
from veileder.paths import Stier
from veileder.verb.arbeid import Arbeid, Avslag, legg_i_liste
from veileder.verb.menylinje import sett_i_menyen
from veileder.verb.oppskrift import fyll_oppskrift, kontroller_id, kontroller_navn, lag_id

SIDEMONSTER = r"^([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*$"


@dataclass(frozen=True)
class Bestilling:
    """What the editor asked for: a name, and an id or an address where she chose one."""

    stier: Stier
    utkast: Utkast
    navn: str
    id: str
    i_dag: dt.date


def bestill(stier: Stier, utkast: Utkast, navn: str, id_: str | None, i_dag: dt.date) -> Bestilling:
    """The order, with name and id as they may be."""
    navn = kontroller_navn(navn)
    return Bestilling(stier, utkast, navn, kontroller_id(id_ or lag_id(navn)), i_dag)


def ny_case(hva: Bestilling) -> Arbeid:
    """A full case in one file, and its sources in another: one to rest on until the editor has written them."""
    return _case(hva, "case.yml", f"cases/{hva.id}.yml")


def ny_kort_case(hva: Bestilling) -> Arbeid:
    """A short case in one file, and its sources in another."""
    return _case(hva, "kort-case.yml", f"cases/flere/{hva.id}.yml")


def ny_sjekkliste(hva: Bestilling) -> Arbeid:
    """A checklist: the list, its page, and its line in the menu."""
    _krev_ledig(hva, "sjekklister")
    arbeid = Arbeid(hva.stier)
    plass = max((liste.plass for liste in hva.utkast.sjekklister.values()), default=0) + 1
    arbeid.lag(f"docs/data/sjekklister/{hva.id}.yml", _fyll(hva, "sjekkliste.yml", plass=str(plass)))
    arbeid.lag(f"docs/verktoy/sjekklister/{hva.id}.md", _fyll(hva, "sjekkliste-side.md"))
    sett_i_menyen(arbeid, f"verktoy/sjekklister/{hva.id}.md", f"Sjekkliste: {hva.navn}")
    return arbeid


def ny_mal(hva: Bestilling) -> Arbeid:
    """A document to fill in."""
    _krev_ledig(hva, "dokumentmaler")
    arbeid = Arbeid(hva.stier)
    arbeid.lag(f"docs/data/maler/{hva.id}.yml", _fyll(hva, "mal.yml"))
    return arbeid


def ny_side(hva: Bestilling, side: str) -> Arbeid:
    """A page of its own, `side` being where it stands (`forsta/ny-side`), and its line in the menu."""
    side = side.strip("/").removesuffix(".md").removeprefix("docs/")
    if not re.match(SIDEMONSTER, side):
        raise Avslag(f"«{side}» kan ikke være en adresse – skriv den slik: forsta/ny-side")
    if adresse_for(f"{side}.md") in hva.utkast.sider:
        raise Avslag(f"det finnes en side på {adresse_for(f'{side}.md')} – velg en annen adresse")
    arbeid = Arbeid(hva.stier)
    id_ = PurePosixPath(side).name
    arbeid.lag(f"docs/{side}.md", fyll_oppskrift("side.md", hva.i_dag, hva.navn, id_))
    sett_i_menyen(arbeid, f"{side}.md", hva.navn)
    return arbeid


def _i_liste(samling: str, oppskrift: str) -> Callable[[Bestilling], Arbeid]:
    """A verb that adds one thing to a file that lists its kind."""

    def ny(hva: Bestilling) -> Arbeid:
        _krev_ledig(hva, samling)
        arbeid = Arbeid(hva.stier)
        _legg_til(arbeid, hva, samling, _fyll(hva, oppskrift))
        return arbeid

    return ny


NYE: dict[str, Callable[[Bestilling], Arbeid]] = {
    "ny-case": ny_case,
    "ny-kort-case": ny_kort_case,
    "ny-sjekkliste": ny_sjekkliste,
    "ny-mal": ny_mal,
    "ny-kilde": _i_liste("kilder", "kilde.yml"),
    "ny-term": _i_liste("termer", "term.yml"),
    "ny-emne": _i_liste("emner", "emne.yml"),
    "ny-mote": _i_liste("situasjoner", "mote.yml"),
}


def _case(hva: Bestilling, oppskrift: str, fil: str) -> Arbeid:
    for samling in ("eksempler", "korte_eksempler"):
        _krev_ledig(hva, samling)
    kilde = f"{hva.id}-kilde"
    if kilde in hva.utkast.kilder:
        raise Avslag(f"kilden «{kilde}» finnes fra før – gi den et annet navn, eller be om hjelp")
    arbeid = Arbeid(hva.stier)
    arbeid.lag(fil, _fyll(hva, oppskrift, kilde=kilde))
    ny = fyll_oppskrift("kilde.yml", hva.i_dag, "SKRIV HER (tittelen slik den står)", kilde)
    arbeid.lag(f"docs/data/kilder/{hva.id}.yml", f"# Kildene til {hva.navn}.\nkilder:\n{ny}")
    return arbeid


def _fyll(hva: Bestilling, oppskrift: str, **annet: str) -> str:
    return fyll_oppskrift(oppskrift, hva.i_dag, hva.navn, hva.id, **annet)


def _legg_til(arbeid: Arbeid, hva: Bestilling, samling: str, ny: str) -> None:
    rad = vars(Samlinger)[samling]
    tekst = arbeid.les(rad.monster) if arbeid.finnes(rad.monster) else f"{rad.liste}:\n"
    arbeid.skriv(rad.monster, legg_i_liste(tekst, ny))


def _krev_ledig(hva: Bestilling, samling: str) -> None:
    if hva.id in hva.utkast.samling(samling):
        opphav = hva.utkast.opphav[(samling, hva.id)].melding(("id",), "", "")
        raise Avslag(f"«{hva.id}» finnes fra før, i {opphav.fil}:{opphav.linje} – velg et annet navn")
