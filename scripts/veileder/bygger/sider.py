"""Runs a builder on the stage. MkDocs today; Zensical makes the same guide from the same stage."""

import os
import subprocess
import sys
from collections.abc import Mapping

from veileder.model.melding import Byggefeil
from veileder.paths import Stier

KOMMANDOER: Mapping[str, tuple[str, ...]] = {
    "mkdocs": ("build", "--strict", "--clean", "-f", "mkdocs.yml"),
    "zensical": ("build", "--strict", "--clean", "-f", "mkdocs.yml"),
}
FORVALGT = "mkdocs"


def velg_bygger(navn: str | None = None) -> str:
    """`navn`, else BUILDER in the environment, else MkDocs. Raises Byggefeil where there is no such builder."""
    valgt = navn or os.environ.get("BUILDER") or FORVALGT
    if valgt not in KOMMANDOER:
        raise Byggefeil(f"det finnes ingen bygger som heter «{valgt}» – velg {' eller '.join(KOMMANDOER)}")
    return valgt


def bygg_sider(stier: Stier, bygger: str = FORVALGT) -> None:
    """Build the stage into its own `site/`. Raises Byggefeil with the builder's own words."""
    kommando = [sys.executable, "-m", bygger, *KOMMANDOER[bygger]]
    # The theme prints a paragraph about its own future on every build.
    miljo = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    kjoring = subprocess.run(kommando, cwd=stier.scene, env=miljo, capture_output=True, text=True)
    if kjoring.returncode != 0:
        linjer = [linje for linje in kjoring.stderr.splitlines() if not linje.startswith("INFO ")]
        raise Byggefeil("sidene kunne ikke bygges:\n" + "\n".join(linjer))
