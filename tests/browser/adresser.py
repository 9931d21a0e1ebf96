"""The addresses of the built site, known when tests are collected."""

from veileder.nettsted.nettsted import Nettsted
from veileder.paths import ROT

UTENOM = "/last-ned/"


def alle_adresser() -> list[str]:
    """Every page of `site/`; empty where nothing is built (the fixture then says so).

    Pages that only lead on are looked at in `tests/site`; the meeting kit is read from a file, in test_koffert.
    """
    if not (ROT / "site").exists():
        return ["/"]
    nettsted = Nettsted(ROT / "site")
    nettsted.les_sider(nettsted.mappe)
    return sorted(adresse for adresse in nettsted.sider if not adresse.startswith(UTENOM))
