"""Editions hold what exists: a page or a sheet that is missing is told by the check, before anything is built."""

from collections.abc import Iterator

from veileder.model.melding import Melding, naermeste
from veileder.model.trykksak import Trykk, alle_trykk
from veileder.model.veileder import Utkast
from veileder.publish.trykk.utvalg import ARKETS_SAMLING, treffer


def check_trykksaker(veileder: Utkast) -> Iterator[Melding]:
    """Every page and every sheet an edition names is in the guide."""
    for trykk in alle_trykk(veileder):
        for nr, del_ in enumerate(trykk.innhold):
            if feil := _mangler(del_, veileder):
                yield veileder.opphav[("trykksaker", trykk.rad.id)].melding(("innhold", nr), *_sagt(trykk, *feil))


def _mangler(del_: str, veileder: Utkast) -> tuple[str, str] | None:
    """What is missing, and what to do; None where the part exists."""
    if del_.startswith("/"):
        if any(treffer(del_, adresse) or adresse == del_.removesuffix("*") for adresse in veileder.sider):
            return None
        return f"sida «{del_}» finnes ikke", naermeste(del_, veileder.sider, "rett adressen, eller ta den ut")
    _, slag, *id_ = del_.split(":")
    samling = ARKETS_SAMLING.get(slag)
    if samling is None or id_ == ["*"] or (id_ and id_[0] in veileder.samling(samling)):
        return None
    return f"arket «{del_}» har ingenting å vise", "rett id-en etter siste kolon"


def _sagt(trykk: Trykk, hva: str, rad: str) -> tuple[str, str]:
    return f"trykksaken «{trykk.id}»: {hva}", rad
