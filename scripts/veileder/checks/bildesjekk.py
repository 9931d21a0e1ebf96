"""Pictures in the pages: with a text, in a format browsers show, not too large, and without script."""

import re
from collections.abc import Iterator
from pathlib import Path

from veileder.model.melding import Melding
from veileder.model.side import Side
from veileder.paths import Stier

_BILDE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^()\s>]*)>?[^)]*\)")
FORMATER = (".svg", ".png", ".jpg", ".jpeg", ".webp")
MAKS_BYTE = 300_000
_AKTIV_SVG = re.compile(rb"<script|\son\w+\s*=|javascript:|<foreignObject", re.IGNORECASE)


def check_bilder(side: Side, stier: Stier) -> Iterator[Melding]:
    """Every picture of one page."""
    for nr, linje in side.linjer:
        for alt, adresse in _BILDE.findall(linje):
            for hva, rad in _finn_feil(alt, adresse, side, stier):
                yield Melding(side.fil, nr, "", hva, rad)


def _finn_feil(alt: str, adresse: str, side: Side, stier: Stier) -> Iterator[tuple[str, str]]:
    if not alt.strip():
        yield "bildet mangler tekst for dem som ikke ser det", "skriv hva bildet viser mellom [ og ]"
    if re.match(r"^([a-z]+:|//|/|[A-Za-z]:\\)", adresse):
        yield f"bildet «{adresse}» hentes utenfra", "legg fila i docs/assets/img/, og vis til den med ../assets/img/"
        return
    fil = (stier.docs / side.sti).parent / adresse
    if not _finnes(fil):
        yield f"bildet «{adresse}» finnes ikke", "rett navnet. Store og små bokstaver må være like"
        return
    yield from _finn_feil_i_fil(fil, adresse)


def _finn_feil_i_fil(fil: Path, adresse: str) -> Iterator[tuple[str, str]]:
    if fil.suffix.lower() not in FORMATER:
        yield f"bildet «{adresse}» er av en type nettlesere ikke viser", "lagre det som PNG, JPG, WebP eller SVG"
    elif fil.stat().st_size > MAKS_BYTE:
        yield f"bildet «{adresse}» er på {fil.stat().st_size // 1000} kB", f"gjør det mindre enn {MAKS_BYTE // 1000} kB"
    if fil.suffix.lower() == ".svg" and _AKTIV_SVG.search(fil.read_bytes()):
        yield f"tegningen «{adresse}» har skript i seg", "lagre den på nytt uten skript"


def _finnes(fil: Path) -> bool:
    """True where the file is there under just this name; some file systems do not tell A from a."""
    return fil.is_file() and fil.name in {annen.name for annen in fil.parent.iterdir()}
