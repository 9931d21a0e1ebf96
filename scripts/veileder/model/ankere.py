"""Places a reader can be sent to: the headings of a page, and the items its macros show.

These, and no others, are what links may lead to and what is promised: ids that only tie a form together can
change with the form. Each macro that gives places has its line here, or in its kind's row in `samlinger.py`.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from veileder.model.eksempel import EKSEMPELDELER
from veileder.model.lov import Lovkilde
from veileder.model.prosa import besok
from veileder.model.roller import ROLLER
from veileder.model.samlinger import SAMLINGER, Samling
from veileder.model.side import Side
from veileder.model.veileder import Utkast

Steder = Callable[..., Iterable[str]]
"""The ids one call of a macro gives, from the guide and the call's arguments."""


def ankere(veileder: Utkast, side: Side) -> frozenset[str]:
    """Every place on the page. Worked out once for each page of a guide."""
    husket = veileder.steder.get(side.adresse)
    if husket is None or husket[0] is not side:
        husket = veileder.steder[side.adresse] = (side, frozenset(_finn_ankere(veileder, side)))
    return husket[1]


def _finn_ankere(veileder: Utkast, side: Side) -> set[str]:
    kjente = {overskrift.id for overskrift in side.overskrifter if overskrift.id}
    for kall in side.kall:
        if kall.navn in STEDER and kall.argumenter is not None:
            try:
                kjente |= set(STEDER[kall.navn](veileder, *kall.argumenter))
            except (TypeError, KeyError):
                # The call itself is wrong; the rules for macro calls say so.
                continue
    return kjente


def _alle(navn: str) -> Steder:
    return lambda veileder: veileder.samling(navn)


def _i_en(samling: Samling[Any]) -> Steder:
    """The ids inside one thing, and its own; where it has a page, its own id names that."""
    dybde = 2 if samling.sidemappe else 1
    return lambda veileder, id_, *_: (
        str(verdi)
        for sti, verdi in besok(veileder.samling(samling.navn)[id_])
        if len(sti) >= dybde and sti[-1] == "id"
    )


def _kilder(veileder: Utkast) -> Iterable[str]:
    """Sources in the register; the law has pages of its own."""
    return (id_ for id_, kilde in veileder.kilder.items() if not isinstance(kilde, Lovkilde))


def _ledd_i_loven(veileder: Utkast, lov: str) -> Iterable[str]:
    return (id_ for id_, paragraf in veileder.paragrafer.items() if paragraf.lov == lov)


def _situasjoner(veileder: Utkast) -> Iterable[str]:
    for id_ in veileder.situasjoner:
        yield id_
        yield from (f"{id_}-{rolle}" for rolle in ROLLER)


def _del_av_eksempel(veileder: Utkast, id_: str, del_: str) -> Iterable[str]:
    """Ids of what one section of a case shows."""
    for felt in EKSEMPELDELER[del_]:
        verdi = attrgetter(felt)(veileder.eksempler[id_])
        yield from (str(ett) for sti, ett in besok(verdi) if sti and sti[-1] == "id")


def _kort_eksempel(veileder: Utkast, id_: str) -> Iterable[str]:
    yield from (ting.id for ting in veileder.korte_eksempler[id_].ukjente)
    yield "ukjente"


def _trygghet(veileder: Utkast, id_: str) -> Iterable[str]:
    return (ting.id for ting in veileder.egenvurderinger[id_].trygghet)


def _korte_utsagn(veileder: Utkast, id_: str) -> Iterable[str]:
    return (utsagn.id for tema in veileder.egenvurderinger[id_].temaer for utsagn in tema.utsagn if utsagn.kort)


def _utsagn(veileder: Utkast, id_: str, tema_id: str) -> Iterable[str]:
    temaer = veileder.egenvurderinger[id_].temaer
    return (utsagn.id for tema in temaer if tema.id == tema_id for utsagn in tema.utsagn)


STEDER: dict[str, Steder] = {
    **{samling.alle_ved: _alle(samling.navn) for samling in SAMLINGER if samling.alle_ved},
    **{makro: _i_en(samling) for samling in SAMLINGER for makro in samling.en_ved},
    "kilderegister": _kilder,
    "lovregister": _ledd_i_loven,
    "situasjonsvalg": _situasjoner,
    "eksempel": _del_av_eksempel,
    "kort_eksempel": _kort_eksempel,
    "eldre_utsagn": lambda veileder, id_: veileder.egenvurderinger[id_].utgatte,
    "trygghet": _trygghet,
    "hurtigsjekk": _korte_utsagn,
    "egenvurdering_tema": _utsagn,
}
