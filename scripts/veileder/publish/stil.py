"""The site's own files: style, scripts and fonts in one folder named by what is in them, and the images beside.

A returning reader's browser keeps the folder for ever; a change of any file in it is a new folder, so that an old
module never meets a new one. Why one folder and not a name for each file: docs-dev/decisions/0031-one-hashed-folder.md.
"""

import hashlib
import re
from pathlib import Path

from veileder.model.ressurser import publiserte_ressurser
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import STILKILDER, Verk
from veileder.paths import Stier
from veileder.publish.bunt import bunter
from veileder.publish.skriptord import med_ord, skriptmappe, skriptsprak

STILARK = "assets/css/veileder.css"
SKRIPT = "assets/js/"
I_MAPPA = ("assets/css/", "assets/js/", "assets/js-", "assets/fonts/")
_PEKER = re.compile(r"(^|/)assets/(css|js|js-[a-z]+|fonts)/")


def kopier_ressurser(verk: Verk) -> None:
    """The published files below docs/assets/, with the style sources joined into one sheet and the pages'
    scripts in bundles."""
    filer = {STILARK: uten_kommentarer(verk.stilark).encode()}
    kilder = {verk.stier.docs / "assets/css" / navn for navn in STILKILDER}
    for fil in publiserte_ressurser(verk.stier):
        if fil not in kilder:
            filer[fil.relative_to(verk.stier.docs).as_posix()] = _les(fil, verk.stier)
    for sprak in (GRUNNSPRAK, *skriptsprak(verk)):
        skript = les_skript(verk, sprak)
        filer |= {
            skriptmappe(verk, sprak) + navn: tekst.encode() for navn, tekst in {**skript, **bunter(skript)}.items()
        }
    i_mappa = {navn: data for navn, data in filer.items() if navn.startswith(I_MAPPA)}
    verk.nettsted.ressursmappe = f"assets/{_avtrykk(i_mappa)}"
    for navn, data in filer.items():
        verk.nettsted.lag_fil(_plass(navn, verk.nettsted.ressursmappe) if navn in i_mappa else navn, data)


def les_skript(verk: Verk, sprak: str = GRUNNSPRAK) -> dict[str, str]:
    """Every script of the guide with the words of a language, by its name below the language's folder."""
    mappe = verk.stier.docs / SKRIPT
    filer = [fil for fil in publiserte_ressurser(verk.stier) if fil.is_relative_to(mappe)]
    skript = {fil.relative_to(mappe).as_posix(): _les(fil, verk.stier).decode() for fil in filer}
    return med_ord(skript, verk.veileder.ordbok(sprak), verk.veileder)


def _les(fil: Path, stier: Stier) -> bytes:
    """A file without its comments, which are for those who edit; a licence in a vendored file is not ours to take."""
    rens = None if "tredjepart" in fil.relative_to(stier.docs).parts else UTEN_KOMMENTARER.get(fil.suffix)
    return rens(fil.read_text(encoding="utf-8")).encode() if rens else fil.read_bytes()


def pek_paa_ressurser(side: Nettside, verk: Verk) -> None:
    """The page asks for style, scripts and fonts where they are."""
    skriptene = skriptmappe(verk, side.tre.get("lang"))
    for navn in ("href", "src"):
        for element in side.tre.xpath(f"//link[@{navn}] | //script[@{navn}] | //img[@{navn}]"):
            adresse = element.get(navn)
            if "://" not in adresse:
                element.set(navn, _plass(adresse.replace(SKRIPT, skriptene), verk.nettsted.ressursmappe))


def _plass(adresse: str, mappe: str) -> str:
    return _PEKER.sub(rf"\1{mappe}/\2/", adresse, count=1)


def _avtrykk(filer: dict[str, bytes]) -> str:
    """Ten digits that change when a file does, or its name."""
    avtrykk = hashlib.sha256()
    for navn, data in sorted(filer.items()):
        avtrykk.update(f"{navn}\0{len(data)}\0".encode() + data)
    return avtrykk.hexdigest()[:10]


def uten_kommentarer(css: str) -> str:
    """The rules alone: comments and indentation are for those who edit the sources, not for every reader."""
    linjer = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()
    return "".join(f"{linje.strip()}\n" for linje in linjer if linje.strip())


def skript_uten_kommentarer(js: str) -> str:
    """The script without lines and blocks that are only comments; code is left as it is written."""
    uten_blokker = re.sub(r"^[ \t]*/\*\*.*?\*/[ \t]*\n", "", js, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"^[ \t]*//.*\n", "", uten_blokker, flags=re.MULTILINE)


# What a kind of file is without its comments.
UTEN_KOMMENTARER = {".css": uten_kommentarer, ".js": skript_uten_kommentarer}
