"""The navigation in mkdocs.yml: what editors wrote, and the lines of pages made from data put in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from veileder.model.melding import Innholdsfeil, Melding
from veileder.model.sidemal import MAPPE, Malside
from veileder.model.yamlfil import del_i_linjer, forklar_yamlfeil, les_tekstfil
from veileder.paths import Stier


@dataclass(frozen=True)
class Menygren:
    """A line of the navigation: a page (`fil`, relative to docs/), or a part with lines below it."""

    tittel: str
    fil: str | None = None
    under: tuple["Menygren", ...] = ()
    linje: int = 0

    def som_yaml(self) -> dict[str, Any]:
        """The line as the builders read it."""
        return {self.tittel: self.fil if self.fil else [gren.som_yaml() for gren in self.under]}


@dataclass(frozen=True)
class Menypunkt:
    """A page in reading order: its title in the menu, its file relative to docs/, and how deep it stands (from 0)."""

    tittel: str
    fil: str
    dybde: int
    linje: int = 0


Meny = tuple[Menygren, ...]


NAVN = ("site_name", "site_description")


def les_meny(stier: Stier) -> Meny:
    """The navigation as editors wrote it. Raises Innholdsfeil where the settings cannot be read."""
    navn = stier.navn(stier.mkdocs_yml)
    felter = _les_felter(stier)
    if "nav" not in felter:
        raise _feil(navn, 0, "menyen (nav) mangler")
    return tuple(_grener(felter["nav"], navn))


def les_navn(stier: Stier) -> dict[str, str]:
    """The name and description of the guide, for the builder.

    Raises Innholdsfeil where one is missing, or where something else stands in the settings.
    """
    navn = stier.navn(stier.mkdocs_yml)
    felter = _les_felter(stier)
    meldinger = [
        Melding(navn, 0, felt, "feltet mangler", f"legg til «{felt}:» med én linje tekst")
        for felt in NAVN
        if not isinstance(felter.get(felt), yaml.ScalarNode) or not felter[felt].value
    ]
    for felt in felter.keys() - {"nav", *NAVN}:
        rad = "slett det; byggingens valg står i scripts/veileder/bygger/innstillinger.yml"
        meldinger.append(Melding(navn, _linje(felter[felt]), felt, "feltet hører ikke hjemme her", rad))
    if meldinger:
        raise Innholdsfeil(sorted(meldinger))
    return {felt: felter[felt].value for felt in NAVN}


@lru_cache(maxsize=2)
def _tolk(tekst: str) -> yaml.Node | None:
    return yaml.compose(tekst, Loader=yaml.SafeLoader)


def _les_felter(stier: Stier) -> dict[str, yaml.Node]:
    navn = stier.navn(stier.mkdocs_yml)
    tekst = les_tekstfil(stier.mkdocs_yml, navn)
    try:
        rot = _tolk(tekst)
    except yaml.MarkedYAMLError as feil:
        hva, rad, merke = forklar_yamlfeil(feil, del_i_linjer(tekst))
        raise Innholdsfeil([Melding(navn, merke.line + 1 if merke else 0, "", hva, rad)]) from None
    return {nokkel.value: verdi for nokkel, verdi in rot.value} if isinstance(rot, yaml.MappingNode) else {}


def utvid(meny: Meny, malsider: Mapping[str, Sequence[Malside]]) -> Meny:
    """The navigation with one line for each page made from data where it names their skeleton."""
    return tuple(_utvidet(meny, malsider))


def punkter(meny: Iterable[Menygren], dybde: int = 0, del_: str = "") -> Iterator[Menypunkt]:
    """The pages in reading order. A part's own page stands first in it: its folder's, or the one of the same name."""
    for plass, gren in enumerate(meny):
        if gren.fil is None:
            yield from punkter(gren.under, dybde + 1, gren.tittel)
        elif dybde > 0 and plass == 0 and (gren.fil.endswith("index.md") or gren.tittel == del_):
            yield Menypunkt(del_, gren.fil, dybde - 1, gren.linje)
        else:
            yield Menypunkt(gren.tittel, gren.fil, dybde, gren.linje)


def er_sidemal(gren: Menygren) -> bool:
    """True for a line that stands for all the pages of a skeleton."""
    return gren.fil is not None and gren.fil.startswith(f"{MAPPE}/")


def _utvidet(meny: Meny, malsider: Mapping[str, Sequence[Malside]]) -> Iterator[Menygren]:
    for gren in meny:
        if er_sidemal(gren):
            for malside in malsider.get(gren.fil or "", ()):
                if malside.menytittel is not None:
                    yield Menygren(malside.menytittel, malside.side.sti, (), gren.linje)
        elif gren.fil is None:
            yield Menygren(gren.tittel, None, utvid(gren.under, malsider), gren.linje)
        else:
            yield gren


def _grener(liste: yaml.Node, navn: str) -> Iterator[Menygren]:
    if not isinstance(liste, yaml.SequenceNode):
        raise _feil(navn, _linje(liste), "her skal det stå en fil eller en liste av sider")
    for punkt in liste.value:
        if isinstance(punkt, yaml.ScalarNode):
            yield Menygren(punkt.value, punkt.value, (), _linje(punkt))
            continue
        if not isinstance(punkt, yaml.MappingNode) or not punkt.value:
            raise _feil(navn, _linje(punkt), "her skal det stå en side med tittel")
        if len(punkt.value) != 1:
            raise _feil(navn, _linje(punkt.value[1][0]), "to sider står i samme punkt, uten bindestrek foran den andre")
        tittel, verdi = punkt.value[0]
        if isinstance(verdi, yaml.ScalarNode) and verdi.value:
            yield Menygren(tittel.value, verdi.value, (), _linje(verdi))
        else:
            yield Menygren(tittel.value, None, tuple(_grener(verdi, navn)), _linje(tittel))


def _linje(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def _feil(navn: str, linje: int, hva: str) -> Innholdsfeil:
    return Innholdsfeil([Melding(navn, linje, "nav", hva, "skriv menyen slik: «- Tittel: mappe/fil.md»")])
