"""What remains before the guide is published: everything marked as not confirmed, not tried or not approved.

A list for those who publish, made from the marks where they stand (`make klar`), never written by hand. Readers have
theirs on the page on what is checked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from veileder.model.utgave import nettadresse
from veileder.model.veileder import Veileder
from veileder.paths import Stier

FILER = ("docs/**/*.md", "docs/data/**/*.yml", "cases/**/*.yml", "mkdocs.yml")
_UBEKREFTET = re.compile(r"bekreftes før publisering|ikke bekreftet|er ikke godkjent|\bikke godkjent\b", re.IGNORECASE)
_IKKE_PROVD = re.compile(r"^## .*\{: #gjenstar \}\s*$(.*?)^## ", re.MULTILINE | re.DOTALL)
IKKE_TESTET = "not tried"
DRIFTSFILER = ("docs-dev/drift.md", "Containerfile", ".gitlab-ci.yml", ".github/workflows/*.yml")


@dataclass(frozen=True)
class Rest:
    """One thing that remains: the heading it belongs under, where it stands, and what it is."""

    slag: str
    hvor: str
    hva: str


def finn_rester(veileder: Veileder, stier: Stier) -> Iterator[Rest]:
    """Everything that remains, by kind."""
    yield from _om_utgaven(veileder)
    for hvor, linje in _linjer(stier, FILER):
        if _UBEKREFTET.search(linje):
            yield Rest("Ikke bekreftet eller ikke godkjent", hvor, linje.strip())
    kvalitet = stier.docs / "om/kvalitet.md"
    if kvalitet.is_file() and (treff := _IKKE_PROVD.search(kvalitet.read_text(encoding="utf-8"))):
        for linje in treff[1].splitlines():
            if linje.startswith("- "):
                yield Rest("Ikke prøvd av mennesker", stier.navn(kvalitet), linje[2:])
    for hvor, linje in _linjer(stier, DRIFTSFILER):
        if IKKE_TESTET in linje.lower():
            yield Rest("Oppsett som ikke er prøvd", hvor, linje.strip(" |#"))


def _om_utgaven(veileder: Veileder) -> Iterator[Rest]:
    """What `utgave.yml` does not say yet."""
    utgave, fil = veileder.utgave, "docs/data/utgave.yml"
    if not nettadresse(utgave):
        yield Rest("Utgaven", fil, "adresse er ikke satt: ingen QR-koder, delebilder, kart for søkemotorer eller strøm")
    elif not utgave.adresse_bekreftet:
        yield Rest("Utgaven", fil, f"adressen {nettadresse(utgave)} er ikke bekreftet (adresse_bekreftet: ja)")
    if not utgave.kontakt.epost:
        yield Rest("Utgaven", fil, "kontakt.epost er ikke satt: leserne kan ikke sende e-post fra noen side")
    if utgave.status.lower().startswith("utkast"):
        yield Rest("Utgaven", fil, f"status: {utgave.status}")


def _linjer(stier: Stier, monstre: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every line of the files, with where it stands."""
    filer = {fil for monster in monstre for fil in stier.rot.glob(monster) if "data/skjema" not in fil.as_posix()}
    for fil in sorted(filer):
        for nummer, linje in enumerate(fil.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{stier.navn(fil)}:{nummer}", linje
