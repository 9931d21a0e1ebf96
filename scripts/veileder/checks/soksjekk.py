"""Rules for the search's word list: every group leads to something the guide says."""

from collections.abc import Collection, Iterator

from veileder.model.melding import Melding
from veileder.model.sokeord import Sokegruppe
from veileder.model.tekststykker import alle_stykker
from veileder.model.veileder import Utkast
from veileder.publish.sok.ordform import Vokabular, del_i_ord
from veileder.publish.sok.ordgrupper import lag_gruppe, peker_paa

Funn = Iterator[Melding]


def check_sokeord(veileder: Utkast) -> Funn:
    """A group none of whose words stand in the guide is left behind, or has a slip in it."""
    tekster = list(_tekster(veileder))
    skrevet = {ord_ for tekst in tekster for ord_ in del_i_ord(tekst)}
    # Nearly every group has a word that stands in the guide letter by letter; only the others need the stems.
    igjen = {id_: gruppe for id_, gruppe in veileder.sokeord.items() if not _staar(gruppe, skrevet)}
    if not igjen:
        return
    vokabular = Vokabular(tekster)
    termer = {term for tekst in tekster for term in vokabular.termer(tekst)}
    for id_, gruppe in igjen.items():
        if not peker_paa(lag_gruppe(gruppe.ord, gruppe.beslektet, (), vokabular), termer):
            hva = f"ingen av ordene i gruppa «{id_}» står i veilederen"
            rad = "se etter skrivefeil, bruk ordet på en side, eller ta bort gruppa"
            yield veileder.opphav[("sokeord", id_)].melding(("ord",), hva, rad, "advarsel")


def _staar(gruppe: Sokegruppe, skrevet: Collection[str]) -> bool:
    """Whether one of the group's expressions has all its words in the guide as they are written."""
    return any(all(ord_ in skrevet for ord_ in del_i_ord(ett)) for ett in (*gruppe.ord, *gruppe.beslektet))


def _tekster(veileder: Utkast) -> Iterator[str]:
    """All text of the guide, with titles, key words and the glossary's other names."""
    for stykke in alle_stykker(veileder):
        yield stykke.tekst
    for side in veileder.sider.values():
        yield " ".join((side.hode.title, side.hode.description, *side.hode.sok))
