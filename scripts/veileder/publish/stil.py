"""The site's own files: the style as one sheet, and the fonts, images and scripts as they are."""

import re

from veileder.model.ressurser import publiserte_ressurser
from veileder.nettsted.verk import STILKILDER, Verk

STILARK = "assets/css/veileder.css"


def kopier_ressurser(verk: Verk) -> None:
    """The published files below docs/assets/, with the style sources joined into one sheet."""
    kilder = {verk.stier.docs / "assets/css" / navn for navn in STILKILDER}
    for fil in publiserte_ressurser(verk.stier):
        if fil not in kilder:
            verk.nettsted.lag_fil(fil.relative_to(verk.stier.docs).as_posix(), fil.read_bytes())
    verk.nettsted.lag_fil(STILARK, uten_kommentarer(verk.stilark))


def uten_kommentarer(css: str) -> str:
    """The rules alone: comments and indentation are for those who edit the sources, not for every reader."""
    linjer = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()
    return "".join(f"{linje.strip()}\n" for linje in linjer if linje.strip())
