"""Moved addresses: an address is a promise, and a promise that cannot be kept names its new place."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints

from veileder.model.typer import Innhold

ADRESSEMONSTER = r"^/([a-z0-9-]+/)*(#[a-z0-9-]+)?$"


def _kontroller_stedsadresse(verdi: Any) -> Any:
    if isinstance(verdi, str) and not re.match(ADRESSEMONSTER, verdi):
        raise ValueError(f"«{verdi}» er ikke en adresse i veilederen, slik som /forsta/hvorfor/ eller /forsta/#id")
    return verdi


Stedsadresse = Annotated[
    str, BeforeValidator(_kontroller_stedsadresse), StringConstraints(pattern=ADRESSEMONSTER)
]
"""An address within the guide: `/forsta/hvorfor/` or `/forsta/hvorfor/#malene`."""


class Flytting(Innhold):
    """One line of `flyttet.yml`: what stood at `fra` stands at `til` now."""

    fra: Stedsadresse
    til: Stedsadresse

    @property
    def id(self) -> str:
        """The old address; each is moved once."""
        return self.fra

    @property
    def side(self) -> str:
        """The page of the old address."""
        return self.fra.partition("#")[0]

    @property
    def sted(self) -> str:
        """The place on that page, "" for the page itself."""
        return self.fra.partition("#")[2]


def ny_adresse(flyttet: Mapping[str, Flytting], adresse: str) -> str | None:
    """Where `adresse` leads now; None where no line says so.

    A page that moved takes its places along, unless a line of their own says otherwise.
    """
    if adresse in flyttet:
        return flyttet[adresse].til
    side, _, sted = adresse.partition("#")
    if side not in flyttet:
        return None
    til = flyttet[side].til
    return f"{til}#{sted}" if sted and "#" not in til else til
