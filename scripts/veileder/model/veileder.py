"""The whole guide in memory, and how it is read: every file once, every fault in one run."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from veileder.model.lov import som_kilde
from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.opphav import Opphav
from veileder.model.ordbok import Ordbok, Romfil, lag_ordboker
from veileder.model.ordleser import les_ord
from veileder.model.overlegg import Oversettelser, alle_paa_sprak, bare_oversatte, les_oversettelser
from veileder.model.oversett import oversett
from veileder.model.ressurser import TILFELDIGE
from veileder.model.samlinger import SAMLINGER, Samling, Samlinger
from veileder.model.side import Side, tolk_side
from veileder.model.sidemal import MAPPE as SIDEMALER
from veileder.model.sidemal import Malside, lag_sider, tolk_sidemal
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.typer import Innhold
from veileder.model.utgave import Utgave
from veileder.model.yamlfil import Sti, Yamldata, les_tekstfil, les_yaml
from veileder.paths import Stier


class Utkast(Samlinger):
    """The content as far as it could be read. `opphav` knows where each object was written."""

    def __init__(
        self,
        utgave: Utgave | None,
        sider: dict[str, Side] | None = None,
        malsider: dict[str, tuple[Malside, ...]] | None = None,
        opphav: dict[tuple[str, str], Opphav] | None = None,
        oversettelser: Oversettelser | None = None,
        romfiler: tuple[Romfil, ...] = (),
        **ting: dict[str, Any],
    ) -> None:
        """`sider` by address; `malsider` are those made from data, by the file of their skeleton; `romfiler` are the
        words of the book, room by room.

        `oversettelser` are the texts of the data in other languages.

        `steder` remembers the places on each page (`ankere.py`).
        """
        super().__init__(ting)
        self.utgave = utgave
        self.sider = sider or {}
        self.malsider = malsider or {}
        self.opphav = opphav or {}
        self.oversettelser = oversettelser or {}
        self.romfiler = romfiler
        self.ordboker = lag_ordboker(romfiler, self.sprak)
        self.steder: dict[str, tuple[Side, frozenset[str]]] = {}
        self._paa: dict[str, Veileder] = {}

    def versjoner(self, side: Side) -> dict[str, str]:
        """The addresses of a page in each language it is to be had in, itself among them, in the order of the rows."""
        alle = {GRUNNSPRAK: side.grunnadresse}
        for sprak in self.sprak:
            oversatt = self.sider.get(f"/{sprak}{side.grunnadresse}")
            if oversatt is not None and oversatt.er_oversatt:
                alle[sprak] = oversatt.adresse
        return alle

    def ordbok(self, sprak: str = GRUNNSPRAK) -> Ordbok:
        """The words for a page in this language: its own book, or the main language's where it has none."""
        return self.ordboker.get(sprak) or self.ordboker[GRUNNSPRAK]

    @property
    def skjulte(self) -> frozenset[str]:
        """Addresses of the pages that are not to stand in the menu."""
        alle = (malside for gruppe in self.malsider.values() for malside in gruppe)
        return frozenset(malside.side.adresse for malside in alle if malside.menytittel is None)

    def ting_paa(self, sprak: str) -> dict[str, dict[str, Any]]:
        """Everything by kind and id, with its texts in another language as far as they are to be had."""
        return alle_paa_sprak(self._ting, self.oversettelser.get(sprak, {}))

    def til_sidemal(self, sprak: str) -> dict[str, dict[str, Any]]:
        """What skeletons make pages of: in another language only what has texts in it."""
        oversatt = self.oversettelser.get(sprak, {})
        return self._ting if sprak == GRUNNSPRAK else bare_oversatte(self.ting_paa(sprak), oversatt)

    def alle(self) -> Iterator[tuple[str, str, Innhold]]:
        """Every object of every kind as (kind, id, object)."""
        for rad in SAMLINGER:
            for id_, ting in self.samling(rad.navn).items():
                yield rad.navn, id_, ting


class Veileder(Utkast):
    """The whole guide: every file of it was read without a fault."""

    utgave: Utgave
    paa_sprak: str = GRUNNSPRAK

    @property
    def filmerke(self) -> str:
        """What the names of files in this language end with: `-nn`; nothing in the first."""
        return "" if self.paa_sprak == GRUNNSPRAK else f"-{self.paa_sprak}"

    def uten_opphav(self) -> "Veileder":
        """The same guide without where it was written, for processes that only show it."""
        return Veileder(self.utgave, self.sider, self.malsider, None, self.oversettelser, self.romfiler, **self._ting)

    def paa(self, sprak: str) -> "Veileder":
        """The guide as a reader of another language meets it."""
        if sprak == GRUNNSPRAK:
            return self
        if sprak not in self._paa:
            ting = self.ting_paa(sprak)
            self._paa[sprak] = Veileder(
                self.utgave, self.sider, self.malsider, self.opphav, None, self.romfiler, **ting
            )
            self._paa[sprak].paa_sprak = sprak
        return self._paa[sprak]


@dataclass(frozen=True)
class Lesing:
    """What a reading gave: the content as far as it could be read, the faults, and what failed."""

    utkast: Utkast
    meldinger: tuple[Melding, ...]
    feilet: frozenset[str]

    def veileder(self) -> Veileder:
        """The whole guide, or Innholdsfeil with every message if anything in it could not be read."""
        utkast = self.utkast
        if self.meldinger or utkast.utgave is None:
            raise Innholdsfeil(list(self.meldinger))
        ting = {rad.navn: utkast.samling(rad.navn) for rad in SAMLINGER}
        return Veileder(
            utkast.utgave, utkast.sider, utkast.malsider, utkast.opphav, utkast.oversettelser, utkast.romfiler, **ting
        )


def les_veileder(stier: Stier) -> Lesing:
    """Read everything below `stier`. Never raises for faults in content; they are in the result."""
    leser = _Leser(stier)
    return leser.les()


def last_veileder(stier: Stier) -> Veileder:
    """The guide, or Innholdsfeil with every message if anything in it cannot be read."""
    return les_veileder(stier).veileder()


class _Leser:
    def __init__(self, stier: Stier) -> None:
        self.stier = stier
        self.meldinger: list[Melding] = []
        self.feilet: set[str] = set()
        self.opphav: dict[tuple[str, str], Opphav] = {}

    def les(self) -> Lesing:
        utgave = self._les_utgave()
        samlinger = {samling.navn: self._les_samling(samling) for samling in SAMLINGER}
        self._legg_loven_i_registeret(samlinger)
        oversettelser, meldinger = les_oversettelser(self.stier, samlinger, self.feilet)
        if feil := [melding for melding in meldinger if melding.alvor == "feil"]:
            self._noter("oversettelser", feil)
        sider = self._les_sider()
        ting = Utkast(utgave, None, None, None, oversettelser, (), **samlinger)
        malsider = self._lag_malsider(sider, ting)
        sider |= {malside.side.adresse: malside.side for gruppe in malsider.values() for malside in gruppe}
        sider = dict(sorted(sider.items(), key=lambda par: PurePosixPath(par[1].sti)))
        romfiler, feil = les_ord(self.stier, samlinger["sprak"].keys() if "sprak" not in self.feilet else None)
        if feil:
            self._noter("ord", feil)
        utkast = Utkast(utgave, sider, malsider, self.opphav, oversettelser, romfiler, **samlinger)
        return Lesing(utkast, tuple(sorted(self.meldinger)), frozenset(self.feilet))

    def _les_utgave(self) -> Utgave | None:
        sti = self.stier.data / "utgave.yml"
        try:
            data = les_yaml(sti, self.stier.navn(sti))
        except Innholdsfeil as feil:
            self._noter("utgave", feil.meldinger)
            return None
        utgave: Utgave | None = self._valider("utgave", Utgave, data, (), data.data)
        return utgave

    def _les_samling(self, samling: Samling[Any]) -> dict[str, Any]:
        ting: dict[str, Any] = {}
        for sti in self._filer(samling):
            try:
                data = les_yaml(sti, self.stier.navn(sti))
            except Innholdsfeil as feil:
                self._noter(samling.navn, feil.meldinger)
                continue
            for rot, raatt in self._enheter(samling, data):
                objekt = self._valider(samling.navn, samling.modell, data, rot, raatt)
                if objekt is not None:
                    self._legg_til(samling, ting, objekt, Opphav(data, rot), sti.stem)
        return ting

    def _filer(self, samling: Samling[Any]) -> list[Path]:
        filer = [sti for monster in samling.monstre for sti in sorted(self.stier.rot.glob(monster))]
        # A file that must be there is asked for, and so missed, also where it is not.
        return filer or ([self.stier.rot / samling.monster] if samling.pakrevd else [])

    def _enheter(self, samling: Samling[Any], data: Yamldata) -> list[tuple[Sti, Any]]:
        if samling.liste is None:
            return [((), data.data)]
        liste = data.data.get(samling.liste) if isinstance(data.data, dict) else None
        if not isinstance(liste, list) or set(data.data) != {samling.liste}:
            hva = f"fila skal ha én liste med navnet «{samling.liste}»"
            rad = f"begynn fila med «{samling.liste}:»"
            self._noter(samling.navn, [Melding(data.fil, 1, "", hva, rad)])
            return []
        return [((samling.liste, nr), raatt) for nr, raatt in enumerate(liste)]

    def _legg_til(self, samling: Samling[Any], ting: dict[str, Any], objekt: Any, opphav: Opphav, filnavn: str) -> None:
        if samling.liste is None and objekt.id != filnavn:
            self._noter(
                samling.navn,
                [opphav.melding(("id",), f"id-en «{objekt.id}» er ikke lik filnavnet", f"skriv «{filnavn}»")],
            )
        if objekt.id in ting:
            forste = self.opphav[(samling.navn, objekt.id)].melding(("id",), "", "")
            hva = f"id-en «{objekt.id}» er brukt i {forste.fil}:{forste.linje} også"
            self._noter(samling.navn, [opphav.melding(("id",), hva, "finn på en ny id")])
            return
        ting[objekt.id] = objekt
        self.opphav[(samling.navn, objekt.id)] = opphav

    def _legg_loven_i_registeret(self, samlinger: dict[str, dict[str, Any]]) -> None:
        """Every paragraph becomes a source, so that pages cite law as they cite anything else."""
        for id_, paragraf in samlinger["paragrafer"].items():
            opphav = self.opphav[("paragrafer", id_)]
            lov = samlinger["lover"].get(paragraf.lov)
            if id_ in samlinger["kilder"]:
                hva = f"id-en «{id_}» er en kilde i docs/data/kilder.yml også"
                self._noter("kilder", [opphav.melding(("id",), hva, "finn på en ny id")])
            elif lov is not None:
                samlinger["kilder"][id_] = som_kilde(paragraf, lov)
                self.opphav[("kilder", id_)] = opphav
            elif "lover" not in self.feilet:
                hva = f"loven «{paragraf.lov}» står ikke i docs/data/lover.yml"
                rad = f"legg den inn der med dato, eller velg {' eller '.join(samlinger['lover'])}"
                self._noter("kilder", [opphav.melding(("lov",), hva, rad)])
            else:
                self.feilet.add("kilder")

    def _les_sider(self) -> dict[str, Side]:
        sider: dict[str, Side] = {}
        for sti in sorted(self.stier.docs.rglob("*.md")):
            if sti.name.startswith(TILFELDIGE):
                continue
            navn = self.stier.navn(sti)
            try:
                side = tolk_side(les_tekstfil(sti, navn), navn, sti.relative_to(self.stier.docs).as_posix())
            except Innholdsfeil as feil:
                self._noter("sider", feil.meldinger)
                continue
            sider[side.adresse] = side
        return sider

    def _lag_malsider(self, skrevne: dict[str, Side], ting: Utkast) -> dict[str, tuple[Malside, ...]]:
        """Pages from the skeletons. A page somebody wrote at the same address stands in place of the made one."""
        laget: dict[str, str] = {}
        malsider: dict[str, tuple[Malside, ...]] = {}
        for sti in sorted((self.stier.rot / SIDEMALER).rglob("*.md")):
            navn = self.stier.navn(sti)
            try:
                mal = tolk_sidemal(les_tekstfil(sti, navn), navn)
                alle = [ett for ett in lag_sider(mal, ting.til_sidemal(mal.sprak)) if ett.side.adresse not in skrevne]
            except Innholdsfeil as feil:
                self._noter("sider", feil.meldinger)
                continue
            if self.feilet.intersection(mal.hode.for_hver):
                self.feilet.add("sider")
            for malside in alle:
                forrige = laget.setdefault(malside.side.adresse, navn)
                if forrige != navn:
                    hva = f"adressen {malside.side.adresse} lages av {forrige} også"
                    linje = mal.felter.linje(("adresse",))
                    self._noter("sider", [Melding(navn, linje, "adresse", hva, "velg en annen")])
            malsider[navn] = tuple(alle)
        return malsider

    def _valider(self, samling: str, modell: type[Innhold], data: Yamldata, rot: Sti, raatt: Any) -> Any:
        try:
            return modell.model_validate(raatt)
        except ValidationError as feil:
            self._noter(samling, oversett(feil, modell, data, rot))
            return None

    def _noter(self, samling: str, meldinger: list[Melding]) -> None:
        self.feilet.add(samling)
        self.meldinger.extend(meldinger)
