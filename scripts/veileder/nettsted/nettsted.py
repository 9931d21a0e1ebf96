"""The built site: every page as a tree, read once and written once, and a register of every file made.

Pages that only lead on (moved addresses) are kept apart from the guide's own, so that no step takes them for pages.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

from veileder.model.melding import Byggefeil

DOCTYPE = "<!doctype html>"


@dataclass
class Nettside:
    """One page: its address from the root (`/forsta/`, `/404.html`) and its document, which steps may change."""

    adresse: str
    tre: HtmlElement

    @property
    def fil(self) -> str:
        """The file below the site's folder: `forsta/index.html`."""
        return filnavn(self.adresse)

    @property
    def rot(self) -> str:
        """The way from the page to the root of the site: `../` for each step, "" for the front page."""
        return "../" * (len(PurePosixPath(self.fil).parts) - 1)

    def absolutt(self, lenke: str) -> str:
        """A relative link on the page, from the root of the site."""
        return urljoin(self.adresse, lenke)

    @property
    def artikkel(self) -> HtmlElement | None:
        """The text of the page, without the shell; None where there is none."""
        artikler = self.tre.xpath("//main[@id='innhold']//article")
        return artikler[0] if artikler else None

    @property
    def leder_videre(self) -> bool:
        """True for a page that only sends the reader on."""
        return bool(self.tre.xpath("//meta[@http-equiv='refresh']"))

    def som_html(self) -> str:
        """The page as it is written."""
        tekst: str = html.tostring(self.tre, encoding="unicode", doctype=DOCTYPE)
        return f"{tekst}\n"


@dataclass(frozen=True)
class Fil:
    """A file on the site: how large (bytes), the step that made it, and how long it is («12 sider»)."""

    storrelse: int
    steg: str
    omfang: str = ""


@dataclass
class Nettsted:
    """The site below `mappe`. Files are written when they are made, pages when all steps have had them."""

    mappe: Path
    sider: dict[str, Nettside] = field(default_factory=dict)
    videresendinger: dict[str, Nettside] = field(default_factory=dict)
    filer: dict[str, Fil] = field(default_factory=dict)
    ressursmappe: str = "assets"
    """Where style, scripts and fonts stand, below the site's folder."""
    steg: str = ""
    """The step under way, by its name."""
    ved: str = ""
    """The page or file the step is at, for the message if it fails."""

    def les_sider(self, mappe: Path) -> None:
        """Take in every page below `mappe`, in the order of the files."""
        for sti in sorted(mappe.rglob("*.html"), key=lambda sti: sti.relative_to(mappe)):
            navn = sti.relative_to(mappe).as_posix()
            self.ved = navn
            self.legg_til_side("/" + navn.removesuffix("index.html"), sti.read_text(encoding="utf-8"))

    def legg_til_side(self, adresse: str, tekst: str) -> Nettside:
        """A page from its HTML, among the guide's own or among those that lead on."""
        side = Nettside(adresse, html.document_fromstring(tekst))
        if adresse in self.sider or adresse in self.videresendinger:
            raise Byggefeil(f"to sider har adressen {adresse}")
        (self.videresendinger if side.leder_videre else self.sider)[adresse] = side
        return side

    def hver_side(self) -> Iterator[Nettside]:
        """The guide's own pages, noting which one a step is at."""
        for side in self.sider.values():
            self.ved = side.adresse
            yield side

    def lag_fil(self, navn: str, innhold: bytes | str) -> None:
        """Write one file (a path below the site's folder) and put it in the register."""
        self.ved = navn
        skriv_fil(self.mappe / navn, innhold.encode() if isinstance(innhold, str) else innhold)
        self.registrer(navn)

    def registrer(self, navn: str, omfang: str = "") -> None:
        """Put a file that stands on the site already in the register."""
        if navn in self.filer:
            raise Byggefeil(f"fila {navn} lages to ganger: av «{self.filer[navn].steg}» og av «{self.steg}»")
        self.filer[navn] = Fil((self.mappe / navn).stat().st_size, self.steg, omfang)

    def skriv_sider(self) -> None:
        """Write every page, once."""
        for side in (*self.sider.values(), *self.videresendinger.values()):
            self.lag_fil(side.fil, side.som_html())


def filnavn(adresse: str) -> str:
    """The file that answers an address: `/forsta/` → `forsta/index.html`."""
    return adresse.lstrip("/") + ("index.html" if adresse.endswith("/") else "")


def skriv_fil(sti: Path, data: bytes) -> None:
    """Write one file, its folders included."""
    sti.parent.mkdir(parents=True, exist_ok=True)
    sti.write_bytes(data)
