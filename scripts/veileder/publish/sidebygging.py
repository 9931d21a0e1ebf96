"""Pages from Markdown: runs the builder into the new site beside the old one."""

import os
import subprocess
import sys

from veileder.model.datoer import norsk_dato
from veileder.model.utgave import Utgave
from veileder.model.veileder import last_veileder
from veileder.paths import Stier


class Byggefeil(Exception):
    """A build step failed; the message says what, in Norwegian."""


def bygg_sider(stier: Stier) -> None:
    """Build every page into `stier.ny_site`. Raises Byggefeil with the builder's own words."""
    utgave = last_veileder(stier).utgave
    kommando = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    kommando += ["-f", str(stier.mkdocs_yml), "-d", str(stier.ny_site)]
    kjoring = subprocess.run(kommando, cwd=stier.rot, env=byggemiljo(utgave), capture_output=True, text=True)
    if kjoring.returncode != 0:
        linjer = [linje for linje in kjoring.stderr.splitlines() if "INFO" not in linje]
        raise Byggefeil("sidene kunne ikke bygges:\n" + "\n".join(linjer))


def byggemiljo(utgave: Utgave) -> dict[str, str]:
    """The environment `mkdocs.yml` reads its edition from (`!ENV`)."""
    miljo = {
        **os.environ,
        "VEILEDER_STATUS": utgave.status,
        # In words: the builders would read a bare "0.10" as a number and a bare date as a date.
        "VEILEDER_UTGAVE": f"Versjon {utgave.versjon}, {norsk_dato(utgave.dato)}",
        "VEILEDER_UTGIVER": utgave.utgiver,
        "VEILEDER_KONTAKT": utgave.kontakt.navn,
        "VEILEDER_KONTAKT_MERKNAD": utgave.kontakt.merknad or "",
        "VEILEDER_KONTAKT_EPOST": utgave.kontakt.epost or "",
        "VEILEDER_KONTAKT_NETTSIDE": utgave.kontakt.nettside or "",
        "VEILEDER_REDIGER": utgave.rediger or "",
        # The theme prints a paragraph about its own future on every build.
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    adresse = os.environ.get("SITE_URL") or utgave.adresse
    miljo["SITE_URL"] = adresse or ""
    return miljo
