"""The whole guide in memory, and how it is read: every file once, every fault in one run."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel, ValidationError

from veileder.model.dokumentmal import Dokumentmal, Lysark
from veileder.model.egenvurdering import Egenvurdering
from veileder.model.eksempel import Eksempel, Hendelse, KortEksempel
from veileder.model.evidens import Funn
from veileder.model.figurdata import Aarspunkt, Linjesteg, Scenario, Veisteg
from veileder.model.flytting import Flytting
from veileder.model.form import Fast, Form
from veileder.model.forutsetning import Forutsetning
from veileder.model.kilder import Kilde
from veileder.model.lov import Lov, Paragraf, som_kilde
from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.ord import Emne, Term
from veileder.model.oversett import oversett
from veileder.model.ressurser import TILFELDIGE
from veileder.model.roller import Rolle
from veileder.model.samlinger import SAMLINGER, Samling
from veileder.model.samtale import Dilemma, Innvending
from veileder.model.side import Side, tolk_side
from veileder.model.sidemal import MAPPE as SIDEMALER
from veileder.model.sidemal import Malside, lag_sider, tolk_sidemal
from veileder.model.situasjon import Situasjon
from veileder.model.sjekkliste import Sjekkliste
from veileder.model.sokeord import Sokegruppe
from veileder.model.sprakregel import Sprakregel
from veileder.model.tidsbruk import Tidsbruk
from veileder.model.typer import Innhold
from veileder.model.utgave import Utgave
from veileder.model.veivalg import Veivalg
from veileder.model.yamlfil import Sti, Yamldata, les_tekstfil, les_yaml, skriv_sti
from veileder.paths import Stier


@dataclass(frozen=True)
class Opphav:
    """Where an object was written: the file's data and the path within it."""

    data: Yamldata
    rot: Sti

    def melding(self, sti: Sti, hva: str, rad: str, alvor: str = "feil") -> Melding:
        """A message about the value at `sti` below this object."""
        hel = (*self.rot, *sti)
        return Melding(self.data.fil, self.data.linje(hel), skriv_sti(hel), hva, rad, alvor)


@dataclass(frozen=True)
class Veileder:
    """All content by kind and id. `opphav` knows where each object was written."""

    utgave: Utgave | None
    roller: dict[str, Rolle] = field(default_factory=dict)
    kilder: dict[str, Kilde] = field(default_factory=dict)
    lover: dict[str, Lov] = field(default_factory=dict)
    paragrafer: dict[str, Paragraf] = field(default_factory=dict)
    former: dict[str, Form] = field(default_factory=dict)
    faste: dict[str, Fast] = field(default_factory=dict)
    flyttet: dict[str, Flytting] = field(default_factory=dict)
    emner: dict[str, Emne] = field(default_factory=dict)
    termer: dict[str, Term] = field(default_factory=dict)
    sokeord: dict[str, Sokegruppe] = field(default_factory=dict)
    sprakregler: dict[str, Sprakregel] = field(default_factory=dict)
    sjekklister: dict[str, Sjekkliste] = field(default_factory=dict)
    egenvurderinger: dict[str, Egenvurdering] = field(default_factory=dict)
    forutsetninger: dict[str, Forutsetning] = field(default_factory=dict)
    situasjoner: dict[str, Situasjon] = field(default_factory=dict)
    tidsbruk: dict[str, Tidsbruk] = field(default_factory=dict)
    veivalg: dict[str, Veivalg] = field(default_factory=dict)
    dokumentmaler: dict[str, Dokumentmal] = field(default_factory=dict)
    lysark: dict[str, Lysark] = field(default_factory=dict)
    dilemmaer: dict[str, Dilemma] = field(default_factory=dict)
    innvendinger: dict[str, Innvending] = field(default_factory=dict)
    evidens: dict[str, Funn] = field(default_factory=dict)
    historie: dict[str, Hendelse] = field(default_factory=dict)
    linjesteg: dict[str, Linjesteg] = field(default_factory=dict)
    veisteg: dict[str, Veisteg] = field(default_factory=dict)
    aarshjul: dict[str, Aarspunkt] = field(default_factory=dict)
    scenarier: dict[str, Scenario] = field(default_factory=dict)
    eksempler: dict[str, Eksempel] = field(default_factory=dict)
    korte_eksempler: dict[str, KortEksempel] = field(default_factory=dict)
    sider: dict[str, Side] = field(default_factory=dict)
    malsider: dict[str, tuple[Malside, ...]] = field(default_factory=dict)
    """The pages made from data, by the file of their skeleton; they are among `sider` too."""
    opphav: dict[tuple[str, str], Opphav] = field(default_factory=dict)

    @property
    def skjulte(self) -> frozenset[str]:
        """Addresses of the pages that are not to stand in the menu."""
        alle = (malside for gruppe in self.malsider.values() for malside in gruppe)
        return frozenset(malside.side.adresse for malside in alle if malside.menytittel is None)

    def alle(self) -> Iterator[tuple[str, str, Innhold]]:
        """Every object of every collection as (collection, id, object)."""
        for samling in SAMLINGER:
            for id_, ting in getattr(self, samling.navn).items():
                yield samling.navn, id_, ting


@dataclass(frozen=True)
class Lesing:
    """What a reading gave: the guide as far as it could be read, the faults, and what failed."""

    veileder: Veileder
    meldinger: tuple[Melding, ...]
    feilet: frozenset[str]


def les_veileder(stier: Stier) -> Lesing:
    """Read everything below `stier`. Never raises for faults in content; they are in the result."""
    leser = _Leser(stier)
    return leser.les()


def last_veileder(stier: Stier) -> Veileder:
    """The guide, or Innholdsfeil with every message if anything in it cannot be read."""
    lesing = les_veileder(stier)
    if lesing.meldinger:
        raise Innholdsfeil(list(lesing.meldinger))
    return lesing.veileder


def besok(verdi: Any, sti: Sti = ()) -> Iterator[tuple[Sti, Any]]:
    """Every field below a model, depth first, as (path, value)."""
    if isinstance(verdi, BaseModel):
        for navn in type(verdi).model_fields:
            yield from besok(getattr(verdi, navn), (*sti, navn))
    elif isinstance(verdi, tuple):
        yield sti, verdi
        for nr, barn in enumerate(verdi):
            yield from besok(barn, (*sti, nr))
    else:
        yield sti, verdi


def samle_kilder(ting: Any) -> list[str]:
    """The source keys of an object and everything in it, in order, each once."""
    nokler = [
        nokkel
        for sti, verdi in besok(ting)
        if sti and sti[-1] == "kilder" and isinstance(verdi, tuple)
        for nokkel in verdi
    ]
    return list(dict.fromkeys(nokler))


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
        sider = self._les_sider()
        malsider = self._lag_malsider(sider, samlinger)
        sider |= {malside.side.adresse: malside.side for gruppe in malsider.values() for malside in gruppe}
        sider = dict(sorted(sider.items(), key=lambda par: PurePosixPath(par[1].sti)))
        veileder = Veileder(utgave=utgave, sider=sider, malsider=malsider, opphav=self.opphav, **samlinger)
        return Lesing(veileder, tuple(sorted(self.meldinger)), frozenset(self.feilet))

    def _les_utgave(self) -> Utgave | None:
        sti = self.stier.data / "utgave.yml"
        try:
            data = les_yaml(sti, self.stier.navn(sti))
        except Innholdsfeil as feil:
            self._noter("utgave", feil.meldinger)
            return None
        return self._valider("utgave", Utgave, data, (), data.data)

    def _les_samling(self, samling: Samling) -> dict[str, Any]:
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

    def _filer(self, samling: Samling):
        if "*" not in samling.monster:
            sti = self.stier.rot / samling.monster
            return [sti] if samling.pakrevd or sti.exists() else []
        return sorted(self.stier.rot.glob(samling.monster))

    def _enheter(self, samling: Samling, data: Yamldata):
        if samling.rotnokkel is None:
            return [((), data.data)]
        liste = data.data.get(samling.rotnokkel) if isinstance(data.data, dict) else None
        if not isinstance(liste, list) or set(data.data) != {samling.rotnokkel}:
            hva = f"fila skal ha én liste med navnet «{samling.rotnokkel}»"
            rad = f"begynn fila med «{samling.rotnokkel}:»"
            self._noter(samling.navn, [Melding(data.fil, 1, "", hva, rad)])
            return []
        return [((samling.rotnokkel, nr), raatt) for nr, raatt in enumerate(liste)]

    def _legg_til(self, samling: Samling, ting: dict, objekt: Any, opphav: Opphav, filnavn: str) -> None:
        if samling.rotnokkel is None and objekt.id != filnavn:
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

    def _lag_malsider(
        self, skrevne: dict[str, Side], samlinger: dict[str, dict[str, Any]]
    ) -> dict[str, tuple[Malside, ...]]:
        """Pages from the skeletons. A page somebody wrote at the same address stands in place of the made one."""
        laget: dict[str, str] = {}
        malsider: dict[str, tuple[Malside, ...]] = {}
        for sti in sorted((self.stier.rot / SIDEMALER).glob("*.md")):
            navn = self.stier.navn(sti)
            try:
                mal = tolk_sidemal(les_tekstfil(sti, navn), navn)
                alle = [ett for ett in lag_sider(mal, samlinger) if ett.side.adresse not in skrevne]
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
