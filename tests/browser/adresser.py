"""The addresses of the built site, known when tests are collected."""

from veileder.nettsted.nettsted import Nettsted
from veileder.paths import ROT


def alle_adresser() -> list[str]:
    """Every page of `site/`; empty where nothing is built (the fixture then says so)."""
    if not (ROT / "site").exists():
        return ["/"]
    nettsted = Nettsted(ROT / "site")
    nettsted.les_sider(nettsted.mappe)
    return sorted({**nettsted.sider, **nettsted.videresendinger})
