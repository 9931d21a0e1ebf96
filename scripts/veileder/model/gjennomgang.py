"""When content was last gone through, when it must be again, and by whom; and what people have tried of it."""

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, StringConstraints

from veileder.model.typer import Dato, Id, Innhold, Ren, Tekst

if TYPE_CHECKING:
    from veileder.model.veileder import Utkast

Sidemonster = Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)*\*?$")]
"""A page by its address, or a page and all below it: `/forsta/*`."""

SIDEMALER = "sidemaler/"


class Gjennomgang(Innhold):
    """A rule: how many months may pass, and who is to go through it. The first rule that fits a page counts."""

    id: Id
    navn: Ren
    maaneder: int = Field(ge=1, le=120)
    hvem: Ren
    sider: tuple[Sidemonster, ...] = ()
    samling: Literal["eksempler", "korte_eksempler", "kilder", "lover"] | None = None

    def gjelder(self, adresse: str) -> bool:
        """Whether the rule fits the page."""
        return any(
            adresse.startswith(monster[:-1]) if monster.endswith("*") else adresse == monster for monster in self.sider
        )


class Proving(Innhold):
    """Something people must try or read. `provd` is the day it was done, `hvordan` how."""

    id: Id
    hva: Tekst
    hvem: Ren
    provd: Dato | None = None
    hvordan: Tekst | None = None


@dataclass(frozen=True)
class Frist:
    """One thing under a rule: what it is called, where it is, and when somebody last went through it."""

    regel: Gjennomgang
    navn: str
    adresse: str
    fil: str
    linje: int
    sist_sett: str | None

    @property
    def neste(self) -> str | None:
        """The day it must be gone through again; None where nobody has written when it was."""
        if self.sist_sett is None:
            return None
        aar, maaned, dag = ([int(del_) for del_ in self.sist_sett.split("-")] + [1, 1])[:3]
        nr = aar * 12 + maaned - 1 + self.regel.maaneder
        siste = calendar.monthrange(nr // 12, nr % 12 + 1)[1]
        return dt.date(nr // 12, nr % 12 + 1, min(dag, siste)).isoformat()


def frister(utkast: "Utkast") -> dict[str, list[Frist]]:
    """Everything there is a rule for, by the rule's id, in the order of the rules; the longest ago first."""
    funnet: dict[str, list[Frist]] = {id_: [] for id_ in utkast.gjennomgang}
    for frist in (*_sider(utkast), *_ting(utkast)):
        funnet[frist.regel.id].append(frist)
    return {id_: sorted(alle, key=lambda frist: (frist.sist_sett or "", frist.adresse)) for id_, alle in funnet.items()}


def _sider(utkast: "Utkast") -> Iterator[Frist]:
    """Pages somebody wrote; a page made from data is gone through where the data is."""
    for side in utkast.sider.values():
        if side.fil.startswith(SIDEMALER):
            continue
        regel = utkast.gjennomgang.get(side.hode.gjennomgang or "") or next(
            (regel for regel in utkast.gjennomgang.values() if regel.gjelder(side.adresse)), None
        )
        if regel:
            linje = side.hodelinjer.get("sist_sett", 1)
            yield Frist(regel, side.hode.title, side.adresse, side.fil, linje, side.hode.sist_sett)


def _ting(utkast: "Utkast") -> Iterator[Frist]:
    for regel in utkast.gjennomgang.values():
        for id_, ting in utkast.samling(regel.samling).items() if regel.samling else ():
            # The law stands in the register too, and has its own rule.
            if regel.samling == "kilder" and id_ in utkast.paragrafer:
                continue
            felt = "lest" if regel.samling == "lover" else "sist_sett"
            melding = utkast.opphav[(regel.samling or "", id_)].melding((felt,), "", "") if utkast.opphav else None
            fil, linje = (melding.fil, melding.linje) if melding else ("", 0)
            adresse = {"kilder": f"/om/kilder/#{id_}", "lover": "/forsta/lov-og-avtaler/"}.get(
                regel.samling or "", f"/eksempler/{id_}/"
            )
            navn = ting.kortnavn if regel.samling == "kilder" else ting.navn
            yield Frist(regel, navn, adresse, fil, linje, getattr(ting, felt))
