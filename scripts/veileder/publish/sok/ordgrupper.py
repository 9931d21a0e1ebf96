"""Synonym groups for the index: the word list, and the glossary's own other names."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from veileder.model.veileder import Veileder
from veileder.publish.sok.ordform import Vokabular


@dataclass(frozen=True)
class Gruppe:
    """Expressions as keys. `inn` are only understood, never looked for."""

    like: tuple[str, ...]
    beslektet: tuple[str, ...] = ()
    inn: tuple[str, ...] = ()


def lag_grupper(veileder: Veileder, vokabular: Vokabular) -> Iterator[Gruppe]:
    """Every group of the guide; those of the glossary last."""
    for gruppe in veileder.sokeord.values():
        yield lag_gruppe(gruppe.ord, gruppe.beslektet, (*gruppe.nynorsk, *gruppe.feil), vokabular)
    for term in veileder.termer.values():
        if term.former or term.sok:
            yield lag_gruppe((term.ord, *term.former), (), term.sok, vokabular)


def peker_paa(gruppe: Gruppe, termer: Collection[str]) -> bool:
    """Whether the guide has at least one of the group's expressions, judged word by word."""
    return any(_finnes(uttrykk, termer) for uttrykk in (*gruppe.like, *gruppe.beslektet))


def beskjaer(gruppe: Gruppe, termer: Collection[str]) -> Gruppe | None:
    """The group with what can be looked for, and the rest only understood; None where it is useless."""
    like = tuple(u for u in gruppe.like if _finnes(u, termer))
    beslektet = tuple(u for u in gruppe.beslektet if _finnes(u, termer))
    alle = (*gruppe.like, *gruppe.beslektet, *gruppe.inn)
    inn = tuple(dict.fromkeys(u for u in alle if u not in like and u not in beslektet))
    if not (like or beslektet) or len(like) + len(beslektet) + len(inn) < 2:
        return None
    return Gruppe(like, beslektet, inn)


def lag_gruppe(
    like: Iterable[str], beslektet: Iterable[str], inn: Iterable[str], vokabular: Vokabular
) -> Gruppe:
    """A group of expressions as keys, each once."""
    deler = (filter(None, map(vokabular.frase, uttrykk)) for uttrykk in (like, beslektet, inn))
    return Gruppe(*(tuple(dict.fromkeys(del_)) for del_ in deler))


def _finnes(uttrykk: str, termer: Collection[str]) -> bool:
    return all(nokkel in termer for nokkel in uttrykk.split())
