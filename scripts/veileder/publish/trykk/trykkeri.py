"""Makes every edition on the list: in one loop, side by side where there are cores, and only what has changed."""

import gc
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pikepdf
from weasyprint.document import Page

from veileder.model.trykksak import Trykk, alle_trykk
from veileder.model.veileder import Veileder
from veileder.publish.stilfarger import Stilfarger
from veileder.publish.trykk.lager import Lager
from veileder.publish.trykk.sats import Bakdel, Setter
from veileder.publish.trykk.trykkside import Trykkside
from veileder.publish.trykk.utvalg import velg_deler

# Measured on the whole guide: 10 % fewer CPU seconds than Python's own (700, 10, 10), at the same memory.
RYDDING = (20_000, 10, 10)
Meld = Callable[[str], None]


@dataclass(frozen=True)
class Trykkeri:
    """What every edition is made with: the guide, its pages, and where files are read and written."""

    veileder: Veileder
    sider: Mapping[str, Trykkside]
    farger: Stilfarger
    nettadresse: str
    ressurser: Path
    """The folder that fonts and pictures are read below."""
    site: Path
    lager: Path

    def trykk_alle(self, meld: Meld = print, prosesser: int | None = None) -> list[tuple[str, int]]:
        """Make every edition that is not in the store already; every file on the list with its number of pages."""
        trykkene = alle_trykk(self.veileder)
        deler = velg_deler(trykkene, self.sider, self.veileder)
        lager = Lager(self.lager, self._felles())
        satt = {trykk.id: self._merke(trykk, deler[trykk.id], lager) for trykk in trykkene}
        nye = [trykk for trykk in trykkene if not lager.hent(satt[trykk.id], self._filer(trykk))]
        meld(f"  {len(trykkene)} trykksaker, {len(trykkene) - len(nye)} er uendret")
        with _sjelden_rydding():
            for nr, (id_, ord_) in enumerate(self._kjor(nye, deler, prosesser or os.cpu_count() or 1), start=1):
                trykk = next(ett for ett in nye if ett.id == id_)
                lager.legg_inn(id_, satt[id_], self._filer(trykk))
                meld(f"  {nr} av {len(nye)}: {trykk.tittel} ({ord_})")
        return [(fil, _antall_sider(self.site / fil)) for trykk in trykkene for fil in trykk.filer]

    def _kjor(
        self, nye: Sequence[Trykk], deler: Mapping[str, Sequence[str]], prosesser: int
    ) -> Iterator[tuple[str, str]]:
        # The largest first, so that the last process is not left alone with the book.
        ko = sorted(nye, key=lambda trykk: -len(deler[trykk.id]))
        if prosesser == 1 or len(ko) < 2:
            for trykk in ko:
                yield trykk.id, self.lag(trykk, deler[trykk.id])
            return
        # Forked, not started anew: pages and guide are in memory already. The pool forks before it has threads.
        with get_context("fork").Pool(min(prosesser, len(ko)), _arv, (self, ko, deler)) as basseng:
            yield from basseng.imap_unordered(_lag_nummer, range(len(ko)))

    def lag(self, trykk: Trykk, deler: Sequence[str]) -> str:
        """Make one edition; how many pages it has, and how long it took, in words."""
        # Loaded here: a build where nothing has changed does not pay for the libraries.
        from veileder.publish.trykk.brett import brett_hefte
        from veileder.publish.trykk.kontroll import kontroller_sider, kontroller_tegn, les_tegn
        start = time.process_time()
        sats = self._setter().sett(trykk, deler)
        skrift = les_tegn(self.ressurser / "assets/fonts")
        kontroller_tegn(trykk, sats.hoved, skrift)

        def bakdel(lag: Bakdel, sidetall: Mapping[str, int], pages: Sequence[Page]) -> str:
            html = lag(sidetall, pages)
            kontroller_tegn(trykk, html, skrift)
            return html

        tegner = _tegner(self._css(trykk.rad.format), self.ressurser, self.veileder.utgave.dato)
        sist = partial(bakdel, sats.bakdel) if sats.bakdel else None
        tegnet = tegner.tegn(sats.hoved, sist, lambda sider: kontroller_sider(trykk, sider))
        fil = self.site / trykk.fil
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_bytes(tegnet.pdf)
        if trykk.brettet_fil:
            (self.site / trykk.brettet_fil).write_bytes(brett_hefte(tegnet.pdf))
        antall = tegnet.antall
        return f"{antall} {'side' if antall == 1 else 'sider'}, {time.process_time() - start:.1f} s"

    def _setter(self) -> Setter:
        return Setter(self.veileder, self.sider, self.farger, self.nettadresse)

    def _merke(self, trykk: Trykk, deler: Sequence[str], lager: Lager) -> str:
        """The store knows an edition by all that can end up in it."""
        sats = self._setter().sett(trykk, deler)
        bak = repr([(k.model_dump_json()) for k in self.veileder.kilder.values()]) if sats.bakdel else ""
        ord_ = repr(self.veileder.termer) if trykk.rad.stikkord else ""
        return lager.merke(trykk.id, "\0".join((sats.hoved, bak, ord_, trykk.rad.model_dump_json())))

    def _felles(self) -> bytes:
        skrifter = sorted((self.ressurser / "assets/fonts").glob("*.woff2"))
        return self.farger.som_css().encode() + b"".join(skrift.read_bytes() for skrift in skrifter)

    def _css(self, format_: str) -> str:
        return self.farger.som_css() + _stil("felles") + _stil("ark") + _stil(format_.lower())

    def _filer(self, trykk: Trykk) -> list[Path]:
        return [self.site / fil for fil in trykk.filer]


@contextmanager
def _sjelden_rydding() -> Iterator[None]:
    """A laid out book is millions of objects, few of them waste: Python's search for waste, as often as it is made at
    first, takes a tenth of the time. What is in memory already is not searched at all."""
    foer = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*RYDDING)
    try:
        yield
    finally:
        gc.set_threshold(*foer)
        gc.unfreeze()


_arvet: list[tuple[Trykkeri, Sequence[Trykk], Mapping[str, Sequence[str]]]] = []


def _arv(*alt: Any) -> None:
    """What a forked process works on; page trees cannot be sent to it."""
    _arvet[:] = [alt]


def _lag_nummer(nummer: int) -> tuple[str, str]:
    trykkeri, ko, deler = _arvet[0]
    trykk = ko[nummer]
    return trykk.id, trykkeri.lag(trykk, deler[trykk.id])


def _antall_sider(fil: Path) -> int:
    with pikepdf.open(fil) as pdf:
        return len(pdf.pages)


@cache
def _tegner(css: str, rot: Path, dato: str) -> Any:
    """One for all sheets of a format: reading style and fonts takes longer than drawing a card."""
    from veileder.publish.trykk.tegn import Tegner

    return Tegner(css, rot, dato)


@cache
def _stil(navn: str) -> str:
    return files("veileder.publish").joinpath(f"trykk/stil/{navn}.css").read_text(encoding="utf-8")
