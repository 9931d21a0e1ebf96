"""The addresses of the built site, known when tests are collected."""

from veileder.checks.nettstedsjekk import les_nettsted
from veileder.paths import ROT


def alle_adresser() -> list[str]:
    """Every page of `site/`; empty where nothing is built (the fixture then says so)."""
    return sorted(les_nettsted(ROT / "site")) if (ROT / "site").exists() else ["/"]
