"""Edits of the built pages: key words, explained terms, framed tables, places that moved. One walk, all edits."""

from collections.abc import Callable

from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk
from veileder.publish.flytting import merk_flyttede_steder
from veileder.publish.sider.lenker import rett_lenker
from veileder.publish.sider.nokkelord import skriv_nokkelord
from veileder.publish.sider.ordforklaring import forklar_ord
from veileder.publish.sider.sprak import merk_sprak
from veileder.publish.sider.strukturdata import skriv_strukturdata
from veileder.publish.sider.tabeller import ram_inn_tabeller
from veileder.publish.strom import pek_paa_strommen

# In this order on each page. An edit sees one page and the guide, never another page.
REDIGERINGER: tuple[Callable[[Nettside, Verk], None], ...] = (
    skriv_nokkelord,
    merk_sprak,
    forklar_ord,
    ram_inn_tabeller,
    merk_flyttede_steder,
    rett_lenker,
    skriv_strukturdata,
    pek_paa_strommen,
)


def rediger_sider(verk: Verk) -> None:
    """Every edit on every page of the guide."""
    for side in verk.nettsted.hver_side():
        rediger(side, verk)


def rediger(side: Nettside, verk: Verk) -> None:
    """Every edit on one page."""
    for redigering in REDIGERINGER:
        redigering(side, verk)
