"""A page has one name: what the menu calls it stands in its title, and so does what a list of links calls it."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from veileder.paths import ROT

DOCS = ROT / "docs"
# The front page is «Forside» in the menu, and the English page names itself in English.
EGNE_NAVN = {"index.md", "nn/index.md", "en.md"}
# Doors worded as the reader would say it.
EGNE_DORER = {"sok.md", "nn/sok.md", "en.md"}
LISTELENKE = re.compile(r"^\s*(?:-|\d+\.) \**\[([^\]]+)\]\(([^)#:]+\.md)\)")


def enkelt(navn: str) -> str:
    return re.sub(r"[^\w ]", "", navn.lower()).strip()


def titler() -> dict[str, str]:
    """Each page's title, by its path under docs/."""
    funnet = {}
    for sti in DOCS.rglob("*.md"):
        linje = re.search(r"^title: (.+)$", sti.read_text(encoding="utf-8"), re.MULTILINE)
        assert linje, sti
        funnet[sti.relative_to(DOCS).as_posix()] = linje[1].strip('"')
    return funnet


def menynavn(gren: list[dict[str, str | list[dict[str, str]]]]) -> Iterator[tuple[str, str]]:
    """(page, its name in the menu), down through the branches."""
    for punkt in gren:
        for navn, innhold in punkt.items():
            if isinstance(innhold, str):
                yield innhold, navn
            else:
                yield from menynavn(innhold)  # type: ignore[arg-type]


def test_menyen_kaller_siden_det_den_heter() -> None:
    """The reader who pressed a name in the menu meets it again at the top of the page."""
    nav = re.search(r"^nav:\n(?:[ #].*\n|\n)+", (ROT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert nav
    alle = titler()
    meny = {side: navn for side, navn in menynavn(yaml.load(nav[0], yaml.BaseLoader)["nav"]) if side in alle}
    assert len(meny) > 50
    ulike = {s: (n, alle[s]) for s, n in meny.items() if s not in EGNE_NAVN and enkelt(n) not in enkelt(alle[s])}
    assert ulike == {}


def test_lenkelistene_kaller_siden_det_den_heter() -> None:
    """A link that opens a line of a list carries the page's name, or the beginning or end of it."""
    alle = titler()
    feil = []
    for sti in sorted(DOCS.rglob("*.md")):
        if sti.relative_to(DOCS).as_posix() in EGNE_DORER:
            continue
        for navn, maal in _listelenker(sti):
            if enkelt(navn) not in enkelt(alle[maal]):
                feil.append(f"{sti.relative_to(ROT)}: «{navn}» heter «{alle[maal]}»")
    assert feil == []


def _listelenker(sti: Path) -> Iterator[tuple[str, str]]:
    for linje in sti.read_text(encoding="utf-8").splitlines():
        if treff := LISTELENKE.match(linje):
            maal = (sti.parent / treff[2]).resolve()
            # A page in nynorsk words its doors to pages in bokmål in nynorsk.
            if maal.exists() and ("nn" in sti.relative_to(DOCS).parts) is ("nn" in maal.relative_to(DOCS).parts):
                yield treff[1], maal.relative_to(DOCS).as_posix()


def test_overskriften_er_tittelen() -> None:
    """The name in the tab and in searches is the name on the page."""
    ulike = []
    for sti in sorted(DOCS.rglob("*.md")):
        tekst = sti.read_text(encoding="utf-8")
        overskrift = re.search(r"^# (.+?) \{:", tekst, re.MULTILINE)
        tittel = titler()[sti.relative_to(DOCS).as_posix()]
        if overskrift and enkelt(overskrift[1]) != enkelt(tittel):
            ulike.append(f"{sti.relative_to(ROT)}: «{overskrift[1]}» og «{tittel}»")
    assert ulike == []
