"""Rules for the search's word list: every group leads to something the guide says."""

from collections.abc import Iterator

from veileder.model.melding import Melding
from veileder.model.tekststykker import alle_stykker
from veileder.model.veileder import Utkast
from veileder.publish.sok.ordform import Vokabular
from veileder.publish.sok.ordgrupper import lag_gruppe, peker_paa

Funn = Iterator[Melding]


def check_sokeord(veileder: Utkast) -> Funn:
    """A group none of whose words stand in the guide is left behind, or has a slip in it."""
    tekster = list(_tekster(veileder))
    vokabular = Vokabular(tekster)
    termer = {term for tekst in tekster for term in vokabular.termer(tekst)}
    for id_, gruppe in veileder.sokeord.items():
        if not peker_paa(lag_gruppe(gruppe.ord, gruppe.beslektet, (), vokabular), termer):
            hva = f"ingen av ordene i gruppa «{id_}» står i veilederen"
            rad = "se etter skrivefeil, bruk ordet på en side, eller ta bort gruppa"
            yield veileder.opphav[("sokeord", id_)].melding(("ord",), hva, rad, "advarsel")


def _tekster(veileder: Utkast) -> Iterator[str]:
    """All text of the guide, with titles, key words and the glossary's other names."""
    for stykke in alle_stykker(veileder):
        yield stykke.tekst
    for side in veileder.sider.values():
        yield " ".join((side.hode.title, side.hode.description, *side.hode.sok))
