"""One style sheet from its sources, and nothing on the site that no page uses."""

import re
import shutil

from veileder.paths import Stier

STILKILDER = ("tokens.css", "skjerm.css", "utskrift.css")
# What the theme copies into every site; the guide's own shell uses none of it.
TEMAFILER = ("assets/javascripts", "assets/stylesheets", "assets/images")


def samle_stil(stier: Stier) -> None:
    """Join the style sources into `assets/css/veileder.css`, print rules last and for print only."""
    mappe = stier.ny_site / "assets" / "css"
    deler = {navn: (mappe / navn).read_text(encoding="utf-8") for navn in STILKILDER}
    deler["utskrift.css"] = "@media print {\n" + deler["utskrift.css"] + "}\n"
    (mappe / "veileder.css").write_text(uten_kommentarer("\n".join(deler.values())), encoding="utf-8")
    for navn in STILKILDER:
        (mappe / navn).unlink()


def uten_kommentarer(css: str) -> str:
    """The rules alone: comments and indentation are for those who edit the sources, not for every reader."""
    linjer = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()
    return "".join(f"{linje.strip()}\n" for linje in linjer if linje.strip())


def fjern_temafiler(stier: Stier) -> None:
    """Take away the theme's own scripts, styles and images."""
    for navn in TEMAFILER:
        shutil.rmtree(stier.ny_site / navn, ignore_errors=True)
