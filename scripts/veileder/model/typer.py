"""Base types of the content model: frozen, strict, and with messages in Norwegian."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from veileder.model.tekst import finn_feil_i_tekst

ID_MONSTER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATO_MONSTER = re.compile(r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
# The first municipal councils met in 1837; anything outside these years is a slip of the finger.
TIDLIGSTE_AAR, SENESTE_AAR = 1837, 2099


class Innhold(BaseModel):
    """Anything an editor writes: unknown keys are errors, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def modeller_i(annotasjon: Any) -> Iterator[type[BaseModel]]:
    """The models in a field's type: itself, in a tuple, in a choice."""
    if isinstance(annotasjon, type) and issubclass(annotasjon, BaseModel):
        yield annotasjon
    for del_ in get_args(annotasjon):
        yield from modeller_i(del_)


def _les_ja_nei(verdi: Any) -> Any:
    svar = {"ja": True, "nei": False}
    if isinstance(verdi, bool):
        return verdi
    if isinstance(verdi, str) and verdi in svar:
        return svar[verdi]
    inn = f"«{verdi}»" if isinstance(verdi, str) else "dette"
    raise ValueError(f"{inn} er verken «ja» eller «nei»")


def _kontroller_dato(verdi: str) -> str:
    if not DATO_MONSTER.match(verdi):
        raise ValueError(f"«{verdi}» er ikke en dato på formen 2022, 2022-09 eller 2022-09-13")
    deler = [int(del_) for del_ in verdi.split("-")] + [1, 1]
    try:
        dt.date(*deler[:3])
    except ValueError:
        raise ValueError(f"«{verdi}» finnes ikke i kalenderen") from None
    if not TIDLIGSTE_AAR <= deler[0] <= SENESTE_AAR:
        raise ValueError(f"året i «{verdi}» er ikke mellom {TIDLIGSTE_AAR} og {SENESTE_AAR}")
    return verdi


def _kontroller_tekst(verdi: str) -> str:
    feil = finn_feil_i_tekst(verdi)
    if feil:
        raise ValueError(feil)
    return verdi


def _kontroller_adresse(verdi: str) -> str:
    if not re.match(r"^https?://[^\s<>\"']+$", verdi):
        raise ValueError(f"«{verdi}» er ikke en nettadresse som begynner med http:// eller https://")
    return verdi


def _kontroller_sideadresse(verdi: str) -> str:
    if not re.match(r"^/(?!/)", verdi):
        raise ValueError(f"«{verdi}» er ikke en side i veilederen, slik som /forsta/hvorfor/")
    return verdi


Id = Annotated[str, StringConstraints(pattern=ID_MONSTER)]
"""Hand-written id: ASCII, lower case, hyphens. Never derived from text, never reused."""

PROSA = "prosa"
"""Marks a type whose text is ours, and judged as such: spelling, readability, choice of words."""

Ren = Annotated[str, StringConstraints(min_length=1), PROSA]
"""Plain text without marks: names, titles."""

Ordrett = Annotated[str, StringConstraints(min_length=1)]
"""Plain text that stands as it is and is not judged: others' words, key words, forms of a word, numbers."""

Tekst = Annotated[str, StringConstraints(min_length=1), AfterValidator(_kontroller_tekst), PROSA]
"""Running text with two marks only: `*utheving*` and `[tekst](adresse)`."""

Dato = Annotated[str, AfterValidator(_kontroller_dato)]
"""A date as precise as the source is: `2022`, `2022-09` or `2022-09-13`."""

JaNei = Annotated[bool, BeforeValidator(_les_ja_nei)]
"""A truth value, written `ja` or `nei`."""

Nettadresse = Annotated[str, AfterValidator(_kontroller_adresse)]
"""An absolute http(s) address."""

Sideadresse = Annotated[str, AfterValidator(_kontroller_sideadresse)]
"""A page of the guide, as its address from the root: `/forsta/hvorfor/` or `/forsta/hvorfor/#id`."""

Kilder = tuple[Id, ...]
"""Keys into the source register."""
