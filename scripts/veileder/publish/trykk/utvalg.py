"""Which pages and sheets an edition holds: the patterns of its row, looked up in the navigation."""

from collections.abc import Iterator, Mapping, Sequence

from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.trykksak import Trykk
from veileder.model.veileder import Veileder
from veileder.publish.trykk.trykkside import Trykkside

# The collection the object of a sheet is found in.
ARKETS_SAMLING = {
    "sjekkliste": "sjekklister",
    "hurtigsjekk": "egenvurderinger",
    "egenvurdering": "egenvurderinger",
    "veggskjema": "egenvurderinger",
    "svarkort": "egenvurderinger",
    "plan": "egenvurderinger",
    "kort-situasjon": "situasjoner",
    "kort-rolle": "roller",
    "utdelingsark": "kurs",
    "plakat": "plakater",
}


def velg_deler(
    trykkene: Sequence[Trykk], sider: Mapping[str, Trykkside], veileder: Veileder
) -> dict[str, list[str]]:
    """The parts of each edition by its id. Raises Innholdsfeil with every page or object that is missing."""
    feil: list[Melding] = []
    ut = {}
    for trykk in trykkene:
        deler: list[str] = []
        # A page named by its own address stands there, and not where a pattern would bring it along.
        navngitte = {del_ for del_ in trykk.innhold if "*" not in del_}
        for nr, del_ in enumerate(trykk.innhold):
            funnet = list(_finn(del_, sider, veileder))
            if not funnet:
                feil.append(_mangler(trykk, nr, del_, veileder))
            deler += [ett for ett in funnet if ett == del_ or ett not in navngitte]
        utenom = set(_utenom(trykk, sider))
        ut[trykk.id] = [del_ for del_ in dict.fromkeys(deler) if del_ not in utenom]
    if feil:
        raise Innholdsfeil(feil)
    return ut


def _finn(del_: str, sider: Mapping[str, Trykkside], veileder: Veileder) -> Iterator[str]:
    if not del_.startswith("/"):
        _, slag, *id_ = del_.split(":")
        samling = ARKETS_SAMLING.get(slag)
        if samling and id_ == ["*"]:
            yield from (f"ark:{slag}:{ett}" for ett in getattr(veileder, samling))
        elif samling is None or (id_ and id_[0] in getattr(veileder, samling)):
            yield del_
    else:
        yield from (adresse for adresse in sider if treffer(del_, adresse) or adresse == del_.removesuffix("*"))


def _utenom(trykk: Trykk, sider: Mapping[str, Trykkside]) -> Iterator[str]:
    for monster in trykk.rad.unntatt:
        yield from (adresse for adresse in sider if treffer(monster, adresse))


def treffer(monster: str, adresse: str) -> bool:
    """True where a pattern means a page: `/mappe/*` all below it, `/mappe/*/` the pages one step below it."""
    if monster.endswith("/*"):
        return adresse.startswith(monster[:-1]) and adresse != monster[:-1]
    ledd, vist = monster.split("/"), adresse.split("/")
    return len(ledd) == len(vist) and all(m in ("*", a) for m, a in zip(ledd, vist, strict=True))


def _mangler(trykk: Trykk, nr: int, del_: str, veileder: Veileder) -> Melding:
    if del_.startswith("/"):
        hva = f"trykksaken «{trykk.id}» skal ha sida «{del_}», men den finnes ikke i menyen"
        rad = "rett adressen, ta den ut av «innhold», eller legg sida i menyen i mkdocs.yml"
    else:
        hva = f"trykksaken «{trykk.id}» skal ha arket «{del_}», men det den skal vise, finnes ikke"
        rad = "rett id-en etter siste kolon"
    return veileder.opphav[("trykksaker", trykk.rad.id)].melding(("innhold", nr), hva, rad)
