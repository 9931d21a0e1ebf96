"""The navigation in mkdocs.yml, read once for the check, the PDF and the map of the guide."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.yamlfil import les_tekstfil
from veileder.paths import Stier


@dataclass(frozen=True)
class Menypunkt:
    """An entry: its title in the menu, its file relative to docs/, and how deep it stands (from 0)."""

    tittel: str
    fil: str
    dybde: int
    linje: int = 0


def les_meny(stier: Stier) -> list[Menypunkt]:
    """The entries of the navigation in reading order. A section's own page is its `index.md`.

    Raises Innholdsfeil where the settings cannot be read.
    """
    navn = stier.navn(stier.mkdocs_yml)
    try:
        rot = yaml.compose(les_tekstfil(stier.mkdocs_yml, navn), Loader=yaml.SafeLoader)
    except yaml.YAMLError as feil:
        merke = getattr(feil, "problem_mark", None)
        raise _feil(navn, merke.line + 1 if merke else 0, "YAML-en kan ikke leses her") from None
    for nokkel, verdi in rot.value if isinstance(rot, yaml.MappingNode) else ():
        if nokkel.value == "nav":
            return list(_punkter(verdi, 0, navn))
    raise _feil(navn, 0, "menyen (nav) mangler")


def _punkter(liste: yaml.Node, dybde: int, navn: str, del_: str = "") -> Iterator[Menypunkt]:
    if not isinstance(liste, yaml.SequenceNode):
        raise _feil(navn, _linje(liste), "her skal det stå en fil eller en liste av sider")
    for plass, punkt in enumerate(liste.value):
        if isinstance(punkt, yaml.ScalarNode):
            yield Menypunkt(punkt.value, punkt.value, dybde, _linje(punkt))
            continue
        if not isinstance(punkt, yaml.MappingNode):
            raise _feil(navn, _linje(punkt), "her skal det stå en side med tittel")
        for tittel, verdi in punkt.value:
            if isinstance(verdi, yaml.ScalarNode) and verdi.value:
                # A section's own page stands first in it and bears its name; other index pages are like the rest.
                er_delside = dybde > 0 and plass == 0 and verdi.value.endswith("index.md")
                if er_delside:
                    yield Menypunkt(del_, verdi.value, dybde - 1, _linje(verdi))
                else:
                    yield Menypunkt(tittel.value, verdi.value, dybde, _linje(verdi))
            else:
                yield from _punkter(verdi, dybde + 1, navn, tittel.value)


def _linje(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def _feil(navn: str, linje: int, hva: str) -> Innholdsfeil:
    return Innholdsfeil([Melding(navn, linje, "nav", hva, "skriv menyen slik: «- Tittel: mappe/fil.md»")])
