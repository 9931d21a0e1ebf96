"""Rules for courses: the minutes add up, and every card, sheet and set of slides they name exists."""

from collections.abc import Iterator

from veileder.model.melding import Melding, naermeste
from veileder.model.trykksak import alle_trykk
from veileder.model.veileder import Utkast


def check_kurs(veileder: Utkast, feilet: frozenset[str]) -> Iterator[Melding]:
    """All rules for every course. A kind of content that could not be read in full is not asked."""
    if "lysark" not in feilet:
        yield from _check_lysark(veileder)
    if "dilemmaer" not in feilet:
        yield from _check_dilemmaer(veileder)
    if not feilet:
        yield from _check_utskrift(veileder)
    for id_, kurs in veileder.kurs.items():
        for nr, mote in enumerate(kurs.moter):
            sum_ = sum(post.minutter for post in mote.poster)
            if sum_ != mote.minutter:
                hva = f"postene i «{mote.navn}» tar {sum_} minutter til sammen, men møtet varer {mote.minutter}"
                rad = f"rett minuttene i en post, eller skriv «minutter: {sum_}»"
                yield veileder.opphav[("kurs", id_)].melding(("moter", nr, "minutter"), hva, rad)


def _check_lysark(veileder: Utkast) -> Iterator[Melding]:
    for id_, kurs in veileder.kurs.items():
        if kurs.lysark not in veileder.lysark:
            rad = naermeste(kurs.lysark, veileder.lysark, f"lag fila docs/data/lysark/{kurs.lysark}.yml")
            hva = f"lysarkene «{kurs.lysark}» finnes ikke"
            yield veileder.opphav[("kurs", id_)].melding(("lysark",), hva, rad)


def _check_dilemmaer(veileder: Utkast) -> Iterator[Melding]:
    for id_, kurs in veileder.kurs.items():
        for motenr, mote in enumerate(kurs.moter):
            for postnr, post in enumerate(mote.poster):
                for nr, dilemma in enumerate(post.dilemmaer):
                    if dilemma not in veileder.dilemmaer:
                        sti = ("moter", motenr, "poster", postnr, "dilemmaer", nr)
                        rad = naermeste(dilemma, veileder.dilemmaer, "velg en id i docs/data/dilemmaer.yml")
                        hva = f"dilemmaet «{dilemma}» finnes ikke"
                        yield veileder.opphav[("kurs", id_)].melding(sti, hva, rad)


def _check_utskrift(veileder: Utkast) -> Iterator[Melding]:
    trykkene = {trykk.id for trykk in alle_trykk(veileder)}
    for id_, kurs in veileder.kurs.items():
        for nr, utskrift in enumerate(kurs.utskrift):
            if utskrift.trykk not in trykkene:
                rad = naermeste(utskrift.trykk, trykkene, "velg en id i docs/data/trykksaker.yml")
                hva = f"trykksaken «{utskrift.trykk}» finnes ikke"
                yield veileder.opphav[("kurs", id_)].melding(("utskrift", nr, "trykk"), hva, rad)
