"""Rules across files: ids unique, sources exist, every case and checklist has its page, links lead home.

Each rule is a generator of messages over the guide as read. `feilet` names the collections that could
not be read in full; a rule that leans on one of them keeps quiet, so that one fault is told once.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from veileder.model.ankere import ankere
from veileder.model.eksempelbyregler import check_eksempelby
from veileder.model.kursregler import check_kurs
from veileder.model.malregler import check_dokumentmaler, check_oppfolgingsark
from veileder.model.melding import Melding
from veileder.model.melding import naermeste as forslag
from veileder.model.prosa import besok
from veileder.model.roller import ROLLER
from veileder.model.samlinger import SAMLINGER
from veileder.model.tekst import finn_adresser
from veileder.model.veileder import Utkast

Funn = Iterator[Melding]
FLEST_I_SAMMENLIGNINGEN = 4


def regler(veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """All rules across files."""
    if "kilder" not in feilet:
        yield from check_kilder_finnes(veileder)
        if not feilet:
            yield from check_kilder_brukes(veileder)
    if "roller" not in feilet:
        yield from check_roller(veileder)
    if "sider" not in feilet:
        yield from check_sider_for_data(veileder, feilet)
        yield from check_lenker_i_data(veileder, feilet)
        yield from check_lenker_i_oversettelser(veileder, feilet)
        yield from check_flyttinger(veileder, feilet)
        yield from check_kortlenker(veileder, feilet)
    yield from check_unike_id(veileder)
    yield from check_rekkefolge(veileder)
    if not feilet:
        yield from check_emner_brukes(veileder)
    yield from check_organer(veileder)
    yield from check_sammenligning(veileder)
    yield from check_hendelser(veileder)
    yield from check_veivalg(veileder)
    yield from check_dokumentmaler(veileder)
    yield from check_kurs(veileder, feilet)
    yield from check_oppfolgingsark(veileder)
    yield from check_eksempelby(veileder, feilet)


def check_kilder_finnes(veileder: Utkast) -> Funn:
    """Every source key in the data is in the register."""
    for samling, id_, ting in veileder.alle():
        for sti, verdi in besok(ting):
            if len(sti) < 2 or sti[-2] != "kilder" or verdi in veileder.kilder:
                continue
            yield veileder.opphav[(samling, id_)].melding(sti, *mangler_kilde(str(verdi), veileder))


def mangler_kilde(nokkel: str, veileder: Utkast) -> tuple[str, str]:
    """What to say of a source key that is not in the register. Law is never guessed at: § 5-12 is not § 5-11."""
    if nokkel.split("-")[0] in veileder.lover:
        hva = f"paragrafen «{nokkel}» står ikke i lovregisteret"
        return hva, "les paragrafen, og legg den i docs/data/paragrafer.yml"
    rad = forslag(nokkel, veileder.kilder, "legg kilden i docs/data/kilder.yml")
    return f"kilden «{nokkel}» finnes ikke", rad


def check_kilder_brukes(veileder: Utkast) -> Funn:
    """A source nobody cites is a warning: it may be new, or left behind. The law pages list every paragraph."""
    brukt = {
        str(verdi)
        for _, _, ting in veileder.alle()
        for sti, verdi in besok(ting)
        if len(sti) > 1 and sti[-2] == "kilder"
    }
    for side in veileder.sider.values():
        brukt.update(n for kall in side.kall if kall.navn == "kilde" for n in kall.argumenter or ())
    for id_ in veileder.kilder:
        if id_ not in brukt and id_ not in veileder.paragrafer:
            yield veileder.opphav[("kilder", id_)].melding(
                ("id",), f"kilden «{id_}» er ikke brukt noe sted", "bruk den, eller ta den bort", "advarsel"
            )


def check_roller(veileder: Utkast) -> Funn:
    """The four roles are all there."""
    for rolle in ROLLER:
        if rolle not in veileder.roller:
            yield Melding("docs/data/roller.yml", 0, "roller", f"rollen «{rolle}» mangler", "legg den til")


def check_sider_for_data(veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """Every case, every checklist and every precondition has its page."""
    for samling in SAMLINGER:
        if samling.sidemappe is None or samling.navn in feilet:
            continue
        for id_ in veileder.samling(samling.navn):
            adresse = f"{samling.sidemappe}{id_}/"
            if adresse not in veileder.sider:
                yield veileder.opphav[(samling.navn, id_)].melding(
                    ("id",), f"det finnes ingen side for «{id_}»", f"lag fila docs{adresse.rstrip('/')}.md"
                )


def check_lenker_i_data(veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """Links and `les_mer` in the data lead to a page and a place that exist."""
    for samling, id_, ting in veileder.alle():
        for sti, verdi in besok(ting):
            if not isinstance(verdi, str):
                continue
            adresser = [verdi] if sti[-1] in ("les_mer", "se") else finn_adresser(verdi)
            for adresse in adresser:
                if adresse.startswith("/") and (feil := finn_feil_i_lenke(veileder, adresse, feilet)):
                    yield veileder.opphav[(samling, id_)].melding(sti, *feil)


def check_lenker_i_oversettelser(veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """The same for the texts in other languages."""
    for samlinger in veileder.oversettelser.values():
        for oversatt in (tekst for tekster in samlinger.values() for tekst in tekster.values()):
            for adresse in finn_adresser(oversatt.tekst):
                if adresse.startswith("/") and (feil := finn_feil_i_lenke(veileder, adresse, feilet)):
                    yield Melding(oversatt.fil, oversatt.linje, oversatt.felt, *feil)


def check_flyttinger(veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """A moved address is gone from its old place, and leads to one that stands; never on to another move.

    Places that only macros make are seen by the check of the built site.
    """
    for flytting in veileder.flyttet.values():
        opphav = veileder.opphav[("flyttet", flytting.fra)]
        side = veileder.sider.get(flytting.side)
        if side and (not flytting.sted or (not feilet and flytting.sted in ankere(veileder, side))):
            hva = f"adressen {flytting.fra} er i bruk og har ikke flyttet"
            yield opphav.melding(("fra",), hva, "slett linja, eller ta bort det som står der nå")
        elif not side and flytting.side not in veileder.flyttet:
            rad = f"skriv også en linje om hvor {flytting.side} har flyttet"
            yield opphav.melding(("fra",), f"sida {flytting.side} finnes ikke lenger", rad)
        if flytting.til in veileder.flyttet:
            hva = f"adressen {flytting.til} har selv flyttet"
            yield opphav.melding(("til",), hva, f"skriv {veileder.flyttet[flytting.til].til} her også")
        elif feil := finn_feil_i_lenke(veileder, flytting.til.partition("#")[0], feilet):
            yield opphav.melding(("til",), *feil)


def check_kortlenker(veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """A short address leads to a page that stands."""
    for id_, lenke in veileder.kortlenker.items():
        if feil := finn_feil_i_lenke(veileder, lenke.til, feilet):
            yield veileder.opphav[("kortlenker", id_)].melding(("til",), *feil)


def check_unike_id(veileder: Utkast) -> Funn:
    """Ids inside objects (items, events, bodies …) are unique in the whole guide."""
    sett: dict[str, str] = {}
    for samling, id_, ting in veileder.alle():
        if samling == "roller":
            continue
        for sti, verdi in besok(ting):
            if len(sti) < 2 or sti[-1] != "id":
                continue
            rad = "finn på en ny id i den fila som er ny. En id som er tatt i bruk, endres aldri"
            melding = veileder.opphav[(samling, id_)].melding(sti, "", rad)
            if verdi in sett:
                yield replace(melding, hva=f"id-en «{verdi}» er brukt i {sett[verdi]} også")
            else:
                sett[str(verdi)] = f"{melding.fil}:{melding.linje}"


def check_rekkefolge(veileder: Utkast) -> Funn:
    """Two checklists never share a place, and what happened stands in the order it happened."""
    sett: dict[int, str] = {}
    for id_, sjekkliste in veileder.sjekklister.items():
        if sjekkliste.plass in sett:
            hva = f"plassen {sjekkliste.plass} er brukt av lista «{sett[sjekkliste.plass]}» også"
            ledig = max(liste.plass for liste in veileder.sjekklister.values()) + 1
            yield veileder.opphav[("sjekklister", id_)].melding(("plass",), hva, f"skriv {ledig}")
        sett.setdefault(sjekkliste.plass, id_)
    for id_, eksempel in veileder.eksempler.items():
        for nr, (foran, etter) in enumerate(pairwise(eksempel.hendelser), start=1):
            felles = min(len(foran.dato), len(etter.dato))
            if etter.dato[:felles] < foran.dato[:felles]:
                hva = f"«{etter.dato}» står etter «{foran.dato}» i tidslinja"
                rad = "flytt hendelsen dit den hører hjemme i tid"
                yield veileder.opphav[("eksempler", id_)].melding(("hendelser", nr, "dato"), hva, rad, "advarsel")


def check_emner_brukes(veileder: Utkast) -> Funn:
    """A key word on no page is a warning: it would lead a reader to an empty list."""
    brukt = {emne for side in veileder.sider.values() for emne in side.hode.emner}
    if not brukt <= veileder.emner.keys():
        return  # One slip: the word that is misspelt on a page is the one that seems unused here.
    for id_ in veileder.emner.keys() - brukt:
        hva = f"nøkkelordet «{id_}» står ikke på noen side"
        rad = "skriv det under emner: på sidene det gjelder, eller ta det bort"
        yield veileder.opphav[("emner", id_)].melding(("id",), hva, rad, "advarsel")


def check_organer(veileder: Utkast) -> Funn:
    """`melder_til` names a body of the same case."""
    for id_, eksempel in veileder.eksempler.items():
        kjente = {organ.id for organ in eksempel.organer}
        for nr, organ in enumerate(eksempel.organer):
            if organ.melder_til and organ.melder_til not in kjente:
                yield veileder.opphav[("eksempler", id_)].melding(
                    ("organer", nr, "melder_til"),
                    f"organet «{organ.melder_til}» finnes ikke i denne fila",
                    forslag(organ.melder_til, kjente, "rett id-en"),
                )


def check_sammenligning(veileder: Utkast) -> Funn:
    """The table the index opens with has room for four cases."""
    valgt = [id_ for id_, eksempel in veileder.eksempler.items() if eksempel.i_sammenligningen]
    for id_ in valgt[FLEST_I_SAMMENLIGNINGEN:]:
        yield veileder.opphav[("eksempler", id_)].melding(
            ("i_sammenligningen",),
            f"tabellen har plass til {FLEST_I_SAMMENLIGNINGEN} kommuner, og {len(valgt)} skal inn",
            "skriv «nei» her, eller hos en av de andre",
        )


def check_hendelser(veileder: Utkast) -> Funn:
    """Nothing ends before it began, as far as the precision of the two dates tells."""
    for samling, id_, ting in veileder.alle():
        for sti, hendelse in _hendelser(samling, ting):
            slutt = hendelse.slutt or hendelse.dato
            felles = min(len(hendelse.dato), len(slutt))
            if slutt[:felles] < hendelse.dato[:felles]:
                hva = f"slutten «{slutt}» er før begynnelsen «{hendelse.dato}»"
                yield veileder.opphav[(samling, id_)].melding((*sti, "slutt"), hva, "rett en av datoene")


def _hendelser(samling: str, ting: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if samling == "historie":
        yield (), ting
    if samling == "eksempler":
        yield from ((("hendelser", nr), hendelse) for nr, hendelse in enumerate(ting.hendelser))


def check_veivalg(veileder: Utkast) -> Funn:
    """Every answer leads to a step or an outcome of the same path."""
    for id_, veivalg in veileder.veivalg.items():
        kjente = {steg.id for steg in veivalg.steg} | {utfall.id for utfall in veivalg.utfall}
        for nr, steg in enumerate(veivalg.steg):
            for valgnr, valg in enumerate(steg.valg):
                if valg.til not in kjente:
                    yield veileder.opphav[("veivalg", id_)].melding(
                        ("steg", nr, "valg", valgnr, "til"),
                        f"«{valg.til}» er verken et steg eller et utfall i denne fila",
                        forslag(valg.til, kjente, "rett id-en"),
                    )


def finn_feil_i_lenke(
    veileder: Utkast, adresse: str, feilet: frozenset[str] = frozenset()
) -> tuple[str, str] | None:
    """What is wrong with a site address (`/forsta/#x`), and how to mend it; None where it holds.

    Where some data could not be read, the places it would have made are unknown; then only pages count.
    """
    sti, _, anker = adresse.partition("#")
    side = veileder.sider.get(sti)
    if side is None:
        return (
            f"lenken «{adresse}» går til en side som ikke finnes",
            forslag(sti, veileder.sider, "rett adressen"),
        )
    kjente = ankere(veileder, side)
    if anker and not feilet and anker not in kjente:
        return f"stedet «#{anker}» finnes ikke på {sti}", forslag(anker, kjente, "rett det etter #")
    return None
