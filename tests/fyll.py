"""A guide where every field of every type is filled in, made from the types themselves.

A field added to the model is filled, and so tested, without a change here.
"""

import types
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from veileder.model.regler import ROLLER
from veileder.model.samlinger import SAMLINGER
from veileder.model.side import Side, tolk_side
from veileder.model.utgave import Utgave
from veileder.model.veileder import Veileder, last_veileder
from veileder.paths import Stier

KILDE = "kilde-a"
LOV = "lov-a"
# What stands in fields that name something else in the guide.
VISER_TIL = {
    "kilder": (KILDE,), "melder_til": None, "lov": LOV,
    "lysark": "ark-a", "trykk": "trykk-a", "dilemmaer": ("dil-a",), "mal": "mal-a",
}  # fmt: skip
# Collections whose things are asked for by name.
FASTE_LINJER = ("moteregel", "ark-sett", "ark-binder-ikke")
FASTE_IDER = {"roller": ROLLER, "kilder": (KILDE,), "lover": (LOV,), "faste": FASTE_LINJER, "sprak": ("nb",)}
FASTE_IDER |= {"lysark": ("ark-a",), "trykksaker": ("trykk-a",), "dilemmaer": ("dil-a",)}
FASTE_IDER |= {"dokumentmaler": ("mal-a",), "eksempelsvar": ROLLER[:1]}
# Whose parts must fit each other; these are filled over the guide's own.
SAMMENSATTE = frozenset({"egenvurderinger", "sprak"})
Skriver = Callable[[str], str]
"""Gives the text to write in the field at a path."""


class Fyller:
    """Fills models; texts come from `skriv`, everything else is the simplest the type takes."""

    def __init__(self, skriv: Skriver) -> None:
        self.skriv = skriv
        self.tekster: dict[str, str] = {}
        self._nummer = count(1)

    def fyll(self, modell: type[BaseModel], sti: str) -> Any:
        """An object of `modell` with every field set."""
        verdier = {
            navn: VISER_TIL[navn] if navn in VISER_TIL else self._verdi(annotasjon, f"{sti}.{navn}")
            for navn, annotasjon in _felter(modell).items()
        }
        # Rules between fields are not what is tested.
        return modell.model_construct(**verdier)

    def fyll_om(self, verdi: Any, annotasjon: Any, sti: str) -> Any:
        """`verdi` with new texts and simple sources and addresses; everything else as it was."""
        if isinstance(verdi, BaseModel):
            nytt = {
                navn: self.fyll_om(getattr(verdi, navn), annotasjon, f"{sti}.{navn}")
                for navn, annotasjon in _felter(type(verdi)).items()
            }
            return type(verdi).model_construct(**nytt | {k: v for k, v in VISER_TIL.items() if k in nytt})
        if isinstance(verdi, tuple):
            delslag = get_args(_uten_krav(annotasjon))[0]
            return tuple(self.fyll_om(del_, delslag, f"{sti}[{nr}]") for nr, del_ in enumerate(verdi))
        if isinstance(verdi, str) and _passer(annotasjon, self.skriv(sti)):
            return self.tekst(sti)
        return "/" if str(verdi).startswith("/") else verdi

    def tekst(self, sti: str) -> str:
        """The text for `sti`, remembered."""
        self.tekster[sti] = self.skriv(sti)
        return self.tekster[sti]

    def _verdi(self, annotasjon: Any, sti: str) -> Any:
        slag = get_origin(annotasjon)
        if slag is Annotated:
            return self._merket_verdi(annotasjon, sti)
        if slag in (Union, types.UnionType):
            return self._verdi(next(del_ for del_ in get_args(annotasjon) if del_ is not type(None)), sti)
        if slag is tuple:
            return (self._verdi(get_args(annotasjon)[0], sti),)
        if slag is dict:
            nokkel, verdi = get_args(annotasjon)
            return {self._verdi(nokkel, f"{sti}.nokkel"): self._verdi(verdi, f"{sti}.verdi")}
        if slag is Literal:
            return get_args(annotasjon)[0]
        if isinstance(annotasjon, type) and issubclass(annotasjon, BaseModel):
            return self.fyll(annotasjon, sti)
        return {int: 1, bool: False}[annotasjon]

    def _merket_verdi(self, annotasjon: Any, sti: str) -> Any:
        kjerne = get_args(annotasjon)[0]
        if get_origin(kjerne) is tuple:
            antall = max(1, *(getattr(krav, "min_length", 0) for krav in get_args(annotasjon)[1:]))
            return tuple(self._verdi(get_args(kjerne)[0], f"{sti}[{nr}]") for nr in range(antall))
        if kjerne is not str:
            return self._verdi(kjerne, sti)
        if _passer(annotasjon, self.skriv(sti)):
            return self.tekst(sti)
        utkast = (f"id-{next(self._nummer)}", "2022-09-13", "https://example.org/", "/", "kari@example.org", "ord")
        return next(verdi for verdi in utkast if _passer(annotasjon, verdi))


def _felter(modell: type[BaseModel]) -> dict[str, Any]:
    return {
        navn: Annotated[felt.annotation, *felt.metadata] if felt.metadata else felt.annotation
        for navn, felt in modell.model_fields.items()
    }


def _uten_krav(annotasjon: Any) -> Any:
    return get_args(annotasjon)[0] if get_origin(annotasjon) is Annotated else annotasjon


def _passer(annotasjon: Any, verdi: Any) -> bool:
    try:
        TypeAdapter(annotasjon).validate_python(verdi)
    except ValidationError:
        return False
    return True


def fyll_veileder(skriv: Skriver) -> tuple[Veileder, dict[str, str]]:
    """A guide with one thing in every collection (and the four roles) and one page, and its texts by path."""
    fyller = Fyller(skriv)
    samlinger: dict[str, dict[str, Any]] = {}
    ekte = last_veileder(Stier())
    for samling in SAMLINGER:
        if samling.navn in SAMMENSATTE:
            forste = next(iter(getattr(ekte, samling.navn).values()))
            ting = fyller.fyll_om(forste, samling.modell, samling.navn)
        else:
            ting = fyller.fyll(samling.modell, samling.navn)
        ider = FASTE_IDER.get(samling.navn, (ting.id,))
        samlinger[samling.navn] = {id_: ting.model_copy(update={"id": id_}) for id_ in ider}
    utgave = fyller.fyll(Utgave, "utgave")
    side = _side(fyller.tekst("sider.title"), tuple(samlinger["emner"]))
    return Veileder(utgave=utgave, sider={"/": side}, romfiler=ekte.romfiler, **samlinger), fyller.tekster


def _side(tittel: str, emner: tuple[str, ...]) -> Side:
    side = tolk_side("---\ntitle: x\ndescription: x\n---\n", "docs/index.md", "index.md")
    return replace(side, hode=side.hode.model_copy(update={"title": tittel, "emner": emner}))
