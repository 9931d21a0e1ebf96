"""Rules for the links of a page: written as relative files, leading home; and what a slip in one most likely meant."""

import posixpath
import re
from collections.abc import Iterator

from veileder.model.melding import Melding
from veileder.model.melding import naermeste as forslag
from veileder.model.regler import finn_feil_i_lenke
from veileder.model.side import Side, adresse_for
from veileder.model.veileder import Utkast

_UTE = re.compile(r"^(https?://|mailto:)")
# What people write where an address should stand: the pattern, what it is, what to write instead.
SLIP = (
    (re.compile(r"^[^/\s:]+@[^/\s]+\.\w+$"), "er en e-postadresse", "skriv mailto: foran"),
    (re.compile(r"^www\.", re.IGNORECASE), "mangler begynnelsen", "skriv https:// foran"),
    (re.compile(r"^(file:|[A-Za-z]:[\\/])"), "ligger på din egen maskin", "legg fila på nettet, eller ta bort lenka"),
    (re.compile(r"^\w+://"), "begynner ikke med https://", "rett begynnelsen av adressen"),
    (re.compile(r"\\"), "har skråstreken feil vei", "skriv / i stedet for \\"),
    (
        re.compile(r"\.(pdf|docx?|pptx?|zip|csv|ics)$", re.IGNORECASE),
        "er en fil som veilederen lager selv",
        "vis til sida den lastes ned fra, for eksempel ../om/last-ned.md",
    ),
)


def check_lenker(side: Side, veileder: Utkast, feilet: frozenset[str]) -> Iterator[Melding]:
    """Links between pages are written as relative files (`../forsta/hvorfor.md#id`) and lead home."""
    for lenke in side.lenker:
        if not _UTE.match(lenke.adresse) and (feil := _finn_feil(side, lenke.adresse, veileder, feilet)):
            yield Melding(side.fil, lenke.linje, "", *feil)


def _finn_feil(side: Side, lenke: str, veileder: Utkast, feilet: frozenset[str]) -> tuple[str, str] | None:
    fil, _, anker = lenke.partition("#")
    for monster, hva, rad in SLIP:
        if monster.search(lenke):
            return f"lenken «{lenke}» {hva}", rad
    if fil and not fil.endswith(".md"):
        return f"lenken «{lenke}» er ikke en side", "vis til fila, for eksempel ../forsta/index.md"
    adresse = _loes(side, fil)
    if adresse not in veileder.sider:
        return f"lenken «{lenke}» går til en side som ikke finnes", _foresla_fil(side, fil, veileder)
    return finn_feil_i_lenke(veileder, f"{adresse}#{anker}", feilet) if anker else None


def _foresla_fil(side: Side, fil: str, veileder: Utkast) -> str:
    fra = posixpath.dirname(side.sti)
    filer = [posixpath.relpath(annen.sti, fra or ".") for annen in veileder.sider.values()]
    return forslag(fil, filer, "rett adressen")


def _loes(side: Side, fil: str) -> str:
    if not fil:
        return side.adresse
    ledd = side.sti.split("/")[:-1]
    for del_ in fil.split("/"):
        if del_ == "..":
            ledd = ledd[:-1]
        elif del_ != ".":
            ledd.append(del_)
    return adresse_for("/".join(ledd))
