"""What the preview does when a file is saved: a page at once where that is enough, the whole when it is quiet.

A changed text is checked, built and shown alone. Changed data is read and checked, and the pages that show it are
built. Titles, headings, the menu, the shell and files wait for a whole build, which begins when nothing has been
saved for a while. Until a mistake is mended, nothing is built, and the message stays.
"""

import os
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from veileder.bygg import bygg, forklar, gjor_ferdig, i_visning, les_verk, utelatte_filer
from veileder.bygger.enside import Sidebygger
from veileder.bygger.scene import legg_paa_scenen, sett_scene
from veileder.checks.sidesjekk import check_side
from veileder.model.melding import Byggefeil, Innholdsfeil, Melding
from veileder.model.ressurser import TILFELDIGE
from veileder.model.side import Side, tolk_side
from veileder.model.yamlfil import les_tekstfil
from veileder.nettsted.nettsted import skriv_fil
from veileder.nettsted.verk import Verk
from veileder.paths import Stier
from veileder.render.macros import innhold_paa_side

VAKTMAPPER = ("docs", "cases", "sidemaler", "overrides", "scripts", "mkdocs.yml")
INNHOLD = ("docs", "cases", "sidemaler")
PAUSE = 0.2  # seconds between looks at the folders
STILLE = 4.0  # seconds without a change before a whole build
Avtrykk = dict[Path, int]


class Forhandsvisning:
    """Builds when something changes, and remembers what the last build said."""

    def __init__(self, stier: Stier) -> None:
        self.stier = Stier(stier.rot, stier.rot / ".cache" / "forhandsvisning")
        self.feil = ""
        self.runde = 0
        self.endret = threading.Condition()
        self.trenger_helt = True
        self._verk: Verk | None = None
        self._sidebygger: Sidebygger | None = None
        self._ventende: set[Path] = set()

    def bygg(self) -> None:
        """A whole build; the outcome is told to everyone who waits."""
        self.trenger_helt = False
        with self._si_ifra():
            self._verk = bygg(self.stier, i_visning(), meld=lambda tekst: None, bygger="mkdocs")
            self._sidebygger = None
            self._ventende.clear()

    def oppdater(self, endret: Iterable[Path]) -> None:
        """Show what was changed as far as single pages go, and note whether a whole build is needed after it."""
        self._ventende |= set(endret)
        if self._verk is None or not all(self._er_innhold(fil) for fil in self._ventende):
            self.trenger_helt = True
            return
        with self._si_ifra():
            sider = self._lest_som_tekst()
            if sider is None:
                sider = self._lest_helt()
            self._vis(sider)
            self._ventende.clear()

    def vent_paa_ny(self, kjent: str, tid: float = 25) -> str:
        """The number of the latest build, at once if it is not `kjent`, else after the next one."""
        with self.endret:
            self.endret.wait_for(lambda: str(self.runde) != kjent, timeout=tid)
            return str(self.runde)

    def avtrykk(self) -> Avtrykk:
        """What the watched files look like now: path and time of change."""
        # Editors make and remove files of their own while we look.
        while True:
            try:
                return {sti: sti.stat().st_mtime_ns for sti in self._filer()}
            except FileNotFoundError:
                continue

    def _filer(self) -> Iterator[Path]:
        for navn in VAKTMAPPER:
            sti = self.stier.rot / navn
            if sti.is_file():
                yield sti
            else:
                yield from (
                    f
                    for f in sti.rglob("*")
                    if f.is_file() and "__pycache__" not in f.parts and not f.name.startswith(TILFELDIGE)
                )

    def _er_innhold(self, fil: Path) -> bool:
        mappe = fil.relative_to(self.stier.rot).parts[0]
        return mappe in INNHOLD and fil.suffix in (".md", ".yml")

    def _lest_som_tekst(self) -> list[Side] | None:
        """The changed pages, read and checked; None where something else than their text was changed."""
        assert self._verk is not None
        kjente = {side.fil: side for side in self._verk.veileder.sider.values()}
        nye = []
        for fil in self._ventende:
            gammel = kjente.get(self.stier.navn(fil))
            if gammel is None or fil.suffix != ".md" or not fil.is_file() or gammel.fil != f"docs/{gammel.sti}":
                return None
            ny = tolk_side(les_tekstfil(fil, gammel.fil), gammel.fil, gammel.sti)
            if _skjelett(ny) != _skjelett(gammel):
                return None
            nye.append(ny)
        _stopp_ved_feil(melding for ny in nye for melding in check_side(ny, self._verk.veileder, frozenset()))
        for ny in nye:
            self._verk.veileder.sider[ny.adresse] = ny
        return nye

    def _lest_helt(self) -> list[Side]:
        """All content read and checked anew; the pages that show something else than before."""
        assert self._verk is not None
        gammel = self._verk
        ny = les_verk(self.stier, "mkdocs", utelatte_filer(i_visning()))
        self.trenger_helt = True
        if ny.meny != gammel.meny:
            return []
        ny.nettsted = gammel.nettsted
        sett_scene(ny)
        self._verk, self._sidebygger = ny, None
        return [
            side
            for adresse, side in ny.veileder.sider.items()
            if adresse in gammel.veileder.sider
            and (
                side.tekst != gammel.veileder.sider[adresse].tekst
                or innhold_paa_side(ny.veileder, adresse) != innhold_paa_side(gammel.veileder, adresse)
            )
        ]

    def _vis(self, sider: list[Side]) -> None:
        """Build these pages alone, and write them over the old ones."""
        assert self._verk is not None
        self._sidebygger = self._sidebygger or Sidebygger(self.stier.scene)
        for ny in sider:
            legg_paa_scenen(self._verk, ny)
            del self._verk.nettsted.sider[ny.adresse]
            side = self._verk.nettsted.legg_til_side(ny.adresse, self._sidebygger.bygg(ny.sti))
            gjor_ferdig(side, self._verk)
            skriv_fil(self.stier.site / side.fil, side.som_html().encode())

    def gjor_klar(self) -> None:
        """Have MkDocs ready before the first save."""
        if self._verk is not None and self._sidebygger is None:
            self._sidebygger = Sidebygger(self.stier.scene)

    def _si_ifra(self) -> "_Utfall":
        return _Utfall(self)


class _Utfall:
    """Catches what a build had to say, and tells everyone who waits that it is over."""

    def __init__(self, visning: Forhandsvisning) -> None:
        self._visning = visning

    def __enter__(self) -> None:
        return None

    def __exit__(self, slag: type[BaseException] | None, feil: BaseException | None, spor: object) -> bool:
        if feil is not None and not isinstance(feil, Exception):
            return False
        visning = self._visning
        with visning.endret:
            visning.feil = _som_tekst(feil) if feil else ""
            visning.runde += 1
            visning.endret.notify_all()
        print(visning.feil or f"Bygget ({visning.runde}).", flush=True)
        return True


def _som_tekst(feil: BaseException) -> str:
    if isinstance(feil, Innholdsfeil):
        linjer = [str(melding) for melding in feil.meldinger]
        return "\n".join([*linjer, f"{len(linjer)} feil. Det forrige nettstedet står urørt."])
    return str(feil) if isinstance(feil, Byggefeil) else forklar(feil) if isinstance(feil, Exception) else ""


def _stopp_ved_feil(meldinger: Iterable[Melding]) -> None:
    feil = [melding for melding in meldinger if melding.alvor == "feil"]
    if feil:
        raise Innholdsfeil(feil)


def _skjelett(side: Side) -> tuple[object, ...]:
    """What other pages know of a page: its front matter, headings and macro calls, wherever they stand."""
    overskrifter = [(o.nivaa, o.tekst, o.id) for o in side.overskrifter]
    return side.hode, overskrifter, [(kall.navn, kall.argumenter) for kall in side.kall]


def vokt(visning: Forhandsvisning) -> None:
    """Watch the folders for ever, and build what is saved."""
    sett = visning.avtrykk()
    visning.bygg()
    visning.gjor_klar()
    stille = 0.0
    pause = threading.Event()
    while not pause.wait(PAUSE):
        naa = visning.avtrykk()
        endret = {sti for sti in sett.keys() | naa.keys() if sett.get(sti) != naa.get(sti)}
        sett = naa
        if any(visning.stier.rot / "scripts" in sti.parents for sti in endret):
            # Changed code counts from the start of a process.
            os.execv(sys.executable, [sys.executable, "-m", "veileder", *sys.argv[1:]])
        if endret:
            stille = 0.0
            visning.oppdater(endret)
        elif visning.trenger_helt and (stille := stille + PAUSE) >= STILLE:
            visning.bygg()
            visning.gjor_klar()
