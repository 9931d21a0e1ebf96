"""What the steps of a build share: the guide as read once, the menu, the style, and the site taking shape."""

import fnmatch
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from veileder.model.flytting import Flytting
from veileder.model.meny import Meny, Menypunkt, punkter
from veileder.model.ordbok import Ordbok
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.utgave import Utgave, nettadresse
from veileder.model.veileder import Veileder
from veileder.nettsted.nettsted import Nettside, Nettsted
from veileder.paths import Stier

STILKILDER = ("tokens.css", "skjerm.css", "utskrift.css")


@dataclass
class Verk:
    """One build. `meny` has the pages made from data; `utelatt` are patterns of files this build leaves out."""

    stier: Stier
    veileder: Veileder
    meny: Meny
    bygger: str = "mkdocs"
    utelatt: Sequence[str] = ()
    nettsted: Nettsted = field(init=False)

    def __post_init__(self) -> None:
        self.nettsted = Nettsted(self.stier.ny_site)

    @property
    def utgave(self) -> Utgave:
        """The edition."""
        return self.veileder.utgave

    @cached_property
    def nettadresse(self) -> str:
        """The one address of the site, "" where none is set."""
        return nettadresse(self.utgave)

    @cached_property
    def rotsti(self) -> str:
        """The path the site stands at on its host: "" at a root, `/veileder` in a folder."""
        return urlsplit(self.nettadresse).path.rstrip("/")

    @property
    def ressursrot(self) -> Path:
        """Where steps read fonts and images by their plain names: `assets/fonts/…`."""
        return self.stier.docs

    def ord_paa(self, side: Nettside) -> Ordbok:
        """The words for a page, in its language."""
        return self.veileder.ordbok(side.tre.get("lang") or GRUNNSPRAK)

    @cached_property
    def menypunkter(self) -> list[Menypunkt]:
        """The pages of the menu in reading order."""
        return list(punkter(self.meny))

    @cached_property
    def flyttede_steder(self) -> dict[str, list[Flytting]]:
        """The places that moved, by the page they stood on."""
        steder: dict[str, list[Flytting]] = {}
        for flytting in self.veileder.flyttet.values():
            if flytting.sted:
                steder.setdefault(flytting.side, []).append(flytting)
        return steder

    @cached_property
    def stilark(self) -> str:
        """The whole style sheet: its sources in order, print rules last and for print only."""
        deler = [(self.stier.docs / "assets/css" / navn).read_text(encoding="utf-8") for navn in STILKILDER]
        return "\n".join([*deler[:-1], "@media print {\n" + deler[-1] + "}\n"])

    def er_utelatt(self, navn: str) -> bool:
        """True for a file that a whole build makes and this one does not."""
        return any(fnmatch.fnmatch(navn, monster) for monster in self.utelatt)
