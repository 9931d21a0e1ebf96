"""Rules for the macro calls in the pages: each can be run, and what is cited is listed."""

import re
from collections.abc import Iterator

from veileder.checks.skrivesjekk import I_TEKST
from veileder.model.melding import Melding
from veileder.model.melding import naermeste as forslag
from veileder.model.prosa import samle_kilder
from veileder.model.regler import mangler_kilde
from veileder.model.side import Kall, Side
from veileder.model.veileder import Utkast
from veileder.render.macros import MAKROER

Funn = Iterator[Melding]
# What the template language would act on besides a whole call on one line.
_MALTEGN = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_HELT_KALL = re.compile(r"\{\{.*?\}\}")


def check_makroer(side: Side, veileder: Utkast, feilet: frozenset[str]) -> Funn:
    """Every macro exists, gets ids that exist, and is written so that it will run."""
    yield from _check_maltegn(side)
    siterer: list[Kall] = []
    for kall in side.kall:
        makro = MAKROER.get(kall.navn)
        if not kall.navn:
            yield _om(side, kall.linje, "det som står i {{ }}, kan ikke leses", 'skriv {{ navn("id") }}')
        elif makro is None:
            rad = forslag(kall.navn, MAKROER, "se lista over makroer i REDAKSJON.md")
            yield _om(side, kall.linje, f"makroen «{kall.navn}» finnes ikke", rad)
        elif feil := _feil_i_argumenter(kall, veileder, feilet):
            yield _om(side, kall.linje, *feil)
        elif kall.navn == "kilde" or (not feilet and _viser_kilder(kall, veileder)):
            siterer.append(kall)
    yield from _check_kildeliste(side, siterer)
    yield from _check_gjentatte(side)


def _check_maltegn(side: Side) -> Funn:
    for nr, linje in side.linjer:
        if treff := _MALTEGN.search(_HELT_KALL.sub("", linje)):
            rad = "skriv hele makrokallet på én linje, med {{ foran og }} bak"
            yield _om(side, nr, f"«{treff[0]}» kan ikke stå her", rad)


def _check_gjentatte(side: Side) -> Funn:
    """What a block macro shows has ids of its own, and an id stands once on a page."""
    sett: set[tuple[str, tuple[str, ...]]] = set()
    for kall in side.kall:
        if kall.navn in I_TEKST or kall.argumenter is None:
            continue
        if (nokkel := (kall.navn, kall.argumenter)) in sett:
            yield _om(side, kall.linje, f"«{kall.navn}» viser det samme to ganger på sida", "la det stå ett sted")
        sett.add(nokkel)


def _feil_i_argumenter(kall: Kall, veileder: Utkast, feilet: frozenset[str]) -> tuple[str, str] | None:
    makro = MAKROER[kall.navn]
    ventet = bool(makro.samling) + bool(makro.valg) + makro.fritekst
    ord_ = ", ".join(['"id"', '"del"'][:ventet])
    eksempel = f"skriv {{{{ {kall.navn}({ord_}) }}}}"
    if kall.argumenter is None:
        return f"kallet til «{kall.navn}» kan ikke leses", eksempel
    antall = len(kall.argumenter)
    flere = kall.navn == "kilde"
    if (flere and antall < 1) or (not flere and antall != ventet):
        return f"«{kall.navn}» skal ha {ventet} ord i parentesen, her er det {antall}", eksempel
    if makro.samling and makro.samling not in feilet:
        kjente = veileder.samling(makro.samling)
        for id_ in kall.argumenter if flere else kall.argumenter[:1]:
            if id_ not in kjente:
                if makro.samling == "kilder":
                    return mangler_kilde(id_, veileder)
                return f"id-en «{id_}» finnes ikke", forslag(id_, kjente, "rett id-en")
    if makro.valg and kall.argumenter[-1] not in makro.valg:
        valgt = kall.argumenter[-1]
        ellers = "velg " + ", ".join(makro.valg)
        return f"«{valgt}» er ikke en del av «{kall.navn}»", forslag(valgt, makro.valg, ellers)
    return None


def _viser_kilder(kall: Kall, veileder: Utkast) -> bool:
    return any(samle_kilder(ting) for ting in MAKROER[kall.navn].innhold(veileder, *kall.argumenter or ()))


def _check_kildeliste(side: Side, siterer: list[Kall]) -> Funn:
    """A page that cites lists its sources at the foot, after the last citation."""
    lister = [kall.linje for kall in side.kall if kall.navn == "kildeliste"]
    if siterer and not lister:
        hva = "sida viser til kilder, men mangler kildelista"
        yield _om(side, siterer[0].linje, hva, "avslutt sida med {{ kildeliste() }}")
    elif siterer and siterer[-1].linje > lister[-1]:
        hva = "her vises det til kilder etter kildelista"
        yield _om(side, siterer[-1].linje, hva, "flytt {{ kildeliste() }} nederst på sida")


def _om(side: Side, linje: int, hva: str, rad: str) -> Melding:
    return Melding(side.fil, linje, "", hva, rad)
