"""The verbs `flytt` and `slett`: an address that was promised always leads somewhere afterwards."""

import re

from veileder.checks.adressesjekk import finn_adresser, les_inventar
from veileder.model.ankere import ankere
from veileder.model.flytting import ADRESSEMONSTER, ny_adresse
from veileder.model.samlinger import SAMLINGER
from veileder.model.side import Side
from veileder.model.sidemal import MAPPE, tolk_sidemal
from veileder.model.typer import ID_MONSTER
from veileder.model.veileder import Utkast
from veileder.paths import Stier
from veileder.verb.arbeid import Arbeid, Avslag
from veileder.verb.lenker import brukt_av_huset, fil_for, skriv_flyttelinjer, skriv_om_data, skriv_om_sider
from veileder.verb.menylinje import bytt_fil_i_menyen


def flytt(stier: Stier, utkast: Utkast, fra: str, til: str) -> Arbeid:
    """A page, or a place on a page, gets a new address; the old one leads there, and so does every link."""
    _krev_adresser(fra, til)
    return _flytt_sted(stier, utkast, fra, til) if "#" in fra else _flytt_side(stier, utkast, fra, til)


def slett(stier: Stier, utkast: Utkast, fra: str, til: str) -> Arbeid:
    """A page is taken away with the data it is made from; its addresses lead to `til`.

    A place (`#`) the editor has taken away herself gets the same.
    """
    _krev_adresser(fra, til)
    if til.partition("#")[0] not in utkast.sider:
        raise Avslag(f"adressen {til} finnes ikke – vis til en side som skal stå")
    arbeid = Arbeid(stier)
    if "#" in fra:
        _krev_borte(utkast, fra)
        skriv_flyttelinjer(arbeid, [fra], til, lambda adresse: til if adresse == fra else adresse)
        return arbeid
    vekk = _slett_side(arbeid, utkast, _finn_side(utkast, fra))
    if til.partition("#")[0] in vekk:
        raise Avslag(f"adressen {til} blir borte selv – vis til en side som skal stå")
    skriv_flyttelinjer(arbeid, sorted(vekk), til, lambda a: til if a.partition("#")[0] in vekk else a)
    return arbeid


def hold_loftene(stier: Stier, for_: Utkast, etter: Utkast, til: str) -> Arbeid:
    """Promised addresses that went with the job, and have no line of their own, lead to `til`."""
    fantes = _holdt(stier, for_)
    savnet = [adresse for adresse in les_inventar(stier) if adresse in fantes - _holdt(stier, etter)]
    arbeid = Arbeid(stier)
    if savnet:
        skriv_flyttelinjer(arbeid, savnet, til, lambda adresse: til if adresse in savnet else adresse)
    return arbeid


def _holdt(stier: Stier, utkast: Utkast) -> set[str]:
    """Promised addresses that lead somewhere."""
    finnes, flyttet = set(finn_adresser(utkast)), utkast.flyttet
    return {
        adresse
        for adresse in les_inventar(stier)
        if adresse in finnes or adresse in flyttet or ny_adresse(flyttet, adresse) in finnes
    }


def _krev_adresser(*adresser: str) -> None:
    for adresse in adresser:
        if not re.match(ADRESSEMONSTER, adresse):
            rad = "skriv den slik: /forsta/hvorfor/ eller /forsta/hvorfor/#sted"
            raise Avslag(f"«{adresse}» er ikke en adresse – {rad}")


def _finn_side(utkast: Utkast, adresse: str) -> Side:
    side = utkast.sider.get(adresse)
    if side is None:
        raise Avslag(f"det finnes ingen side på {adresse} – se adressen øverst i nettleseren")
    return side


def _flytt_side(stier: Stier, utkast: Utkast, fra: str, til: str) -> Arbeid:
    side, arbeid = _finn_side(utkast, fra), Arbeid(stier)
    if side.fil.startswith(f"{MAPPE}/") or _ting_bak(utkast, side):
        raise Avslag(f"sida {fra} er laget av data, og id-en er adressen – be en programmerer om å flytte den")
    if til in utkast.sider or "#" in til:
        raise Avslag(f"{til} kan ikke være den nye adressen – velg en som ikke er i bruk, uten #")
    if hus := brukt_av_huset(arbeid, fra):
        raise Avslag(f"rammen rundt sidene viser til {fra} (i {hus}) – be en programmerer om å flytte den")
    sti = fil_for(til, side.sti)

    def nytt(adresse: str) -> str:
        grunn, skille, sted = adresse.partition("#")
        return f"{til}{skille}{sted}" if grunn == fra else adresse

    skriv_om_sider(arbeid, utkast, nytt)
    arbeid.lag(f"docs/{sti}", arbeid.les(side.fil))
    arbeid.slett(side.fil)
    skriv_om_data(arbeid, fra, til)
    bytt_fil_i_menyen(arbeid, side.sti, sti)
    skriv_flyttelinjer(arbeid, [fra], til, nytt)
    return arbeid


def _flytt_sted(stier: Stier, utkast: Utkast, fra: str, til: str) -> Arbeid:
    arbeid = Arbeid(stier)
    (gammel, _, id_), (ny, _, ny_id) = fra.partition("#"), til.partition("#")
    side = _finn_side(utkast, ny)
    finnes = not ny_id or ny_id in ankere(utkast, side)
    if gammel == ny and not finnes:
        _gi_ny_id(arbeid, side, id_, ny_id)
    elif not finnes:
        raise Avslag(f"stedet {til} finnes ikke – flytt teksten dit først")
    elif gammel in utkast.sider:
        _krev_borte(utkast, fra)

    def nytt(adresse: str) -> str:
        return til if adresse == fra else adresse

    skriv_om_sider(arbeid, utkast, nytt)
    skriv_om_data(arbeid, fra, til)
    skriv_flyttelinjer(arbeid, [fra], til, nytt)
    return arbeid


def _gi_ny_id(arbeid: Arbeid, side: Side, id_: str, ny_id: str) -> None:
    linjer = arbeid.les(side.fil).split("\n")
    for overskrift in side.overskrifter:
        if overskrift.id == id_ and re.match(ID_MONSTER, ny_id) and not side.fil.startswith(f"{MAPPE}/"):
            nr = overskrift.linje - 1
            linjer[nr] = re.sub(rf"#{re.escape(id_)}(?=[\s}}])", f"#{ny_id}", linjer[nr])
            arbeid.skriv(side.fil, "\n".join(linjer))
            return
    raise Avslag(f"det finnes ingen overskrift med id-en «{id_}» på sida – gi punktet ny id i fila, og flytt så")


def _krev_borte(utkast: Utkast, fra: str) -> None:
    side, _, sted = fra.partition("#")
    if side in utkast.sider and sted in ankere(utkast, utkast.sider[side]):
        raise Avslag(f"det står noe på {fra} ennå – ta det bort i fila først")


def _ting_bak(utkast: Utkast, side: Side) -> list[tuple[str, str]]:
    """The things, as (kind, id), a page is there for: those of its skeleton, or of the folder it stands in."""
    ledd = side.adresse.strip("/").split("/")
    slag = [rad.navn for rad in SAMLINGER if rad.sidemappe and side.adresse == f"{rad.sidemappe}{ledd[-1]}/"]
    return [(navn, ledd[-1]) for navn in slag if ledd[-1] in utkast.samling(navn)]


def _slett_side(arbeid: Arbeid, utkast: Utkast, side: Side) -> set[str]:
    """Take away a page and the data it is there for; the addresses of the pages that go."""
    if not side.fil.startswith(f"{MAPPE}/"):
        arbeid.slett(side.fil)
        bytt_fil_i_menyen(arbeid, side.sti, None)
        _slett_ting(arbeid, utkast, side, _ting_bak(utkast, side))
        return {side.adresse}
    mal = tolk_sidemal(arbeid.les(side.fil), side.fil)
    id_ = side.adresse.strip("/").split("/")[-1]
    ting = [(navn, id_) for navn in mal.hode.for_hver if id_ in utkast.samling(navn)]
    if not ting:
        raise Avslag(f"sida {side.adresse} hører til en annen – slett den sida i stedet")
    _slett_ting(arbeid, utkast, side, ting)
    under = (annen for annen in utkast.sider.values() if annen.adresse.startswith(side.adresse))
    return {annen.adresse for annen in under if annen.fil.startswith(f"{MAPPE}/")}


def _slett_ting(arbeid: Arbeid, utkast: Utkast, side: Side, ting: list[tuple[str, str]]) -> None:
    egne_filer = {rad.navn for rad in SAMLINGER if rad.liste is None}
    for navn, id_ in ting:
        if navn not in egne_filer:
            raise Avslag(f"sida {side.adresse} er laget av ett punkt i en liste – be en programmerer om å slette den")
        arbeid.slett(utkast.opphav[(navn, id_)].data.fil)
