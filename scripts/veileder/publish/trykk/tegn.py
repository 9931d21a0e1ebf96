"""HTML to tagged PDF: WeasyPrint lays out and draws, the steps of `sider`, `tagger` and `skjema` mend.

A book is laid out in two parts. The last part (sources, index of words) prints the page numbers of the first.
"""

import datetime as dt
import io
import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pydyf
import weasyprint.pdf
from weasyprint import CSS, HTML
from weasyprint.document import Document, Page
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from veileder.model.melding import Byggefeil
from veileder.publish.trykk import sider as sidemerker
from veileder.publish.trykk.skjema import rett_skjema
from veileder.publish.trykk.tagger import Tagtre

PDF_VERSJON = "1.7"
VALG = {"pdf_variant": "pdf/ua-1", "pdf_version": PDF_VERSJON}
SKRIFTFIL = "assets/fonts/atkinson-400.woff2"


@dataclass(frozen=True)
class Tegnet:
    """A finished file, and how many pages it has."""

    pdf: bytes
    antall: int


class _Merket(Page):
    """A page that goes into the tag tree as soon as it is drawn."""

    def __init__(self, kasse: Any, tre: Tagtre) -> None:
        super().__init__(kasse)
        self._tre = tre

    def paint(self, stream: Any, scale: float = 1) -> None:
        super().paint(stream, scale)
        self._tre.ta_side(self, stream)


class Tegner:
    """Draws editions with the same style and fonts. Addresses are relative to `rot`; nothing outside it is read."""

    def __init__(self, css: str, rot: Path, dato: str) -> None:
        self._dato = dato
        self._skriftfil = rot / SKRIFTFIL
        self._henter = _Lokalhenter(rot)
        self._base = rot.resolve().as_uri() + "/"
        self._skrifter = FontConfiguration()
        with _ingen_advarsler():
            self._stil = CSS(
                string=css, base_url=self._base, font_config=self._skrifter, url_fetcher=self._henter
            )

    def tegn(
        self,
        hoved: str,
        bakdel: Callable[[Mapping[str, int], Sequence[Page]], str] | None = None,
        kontroll: Callable[[Sequence[Page]], None] = lambda sider: None,
    ) -> Tegnet:
        """The PDF of `hoved`, with `bakdel` after it: HTML made from the page of each anchor in the first part.

        `kontroll` sees the pages before they are drawn, and raises where something does not fit.
        """
        with _fast_tid(self._dato), _ingen_advarsler():
            dokument, rot = self._legg_ut(hoved)
            rotter, sider = [rot], list(dokument.pages)
            kart = sidemerker.ankersider(sider)
            if bakdel is not None:
                hale, rot = self._legg_ut(bakdel(kart, sider))
                rotter.append(rot)
                kart |= sidemerker.ankersider(hale.pages, len(sider) + 1)
                sider += hale.pages
            sidemerker.fyll_sidetall(sider, kart)
            kontroll(sider)
            sidemerker.skill_ord(sider)
            tre = Tagtre(rotter)
            ferdige = [_Merket(side._page_box, tre) for side in sider]
            sidemerker.samle_lenker(ferdige)
            return Tegnet(self._skriv(dokument.copy(ferdige), tre), len(ferdige))

    def _legg_ut(self, html: str) -> tuple[Document, Any]:
        kilde = HTML(string=html, base_url=self._base, url_fetcher=self._henter)
        dokument = kilde.render(
            stylesheets=[self._stil], font_config=self._skrifter, presentational_hints=False,
            pdf_variant="pdf/ua-1", pdf_forms=True,
        )  # fmt: skip
        return dokument, kilde.etree_element

    def _skriv(self, dokument: Document, tre: Tagtre) -> bytes:
        with _egne_tagger(lambda pdf, *_: tre.skriv(pdf)):
            pdf = weasyprint.pdf.generate_pdf(
                dokument, None, 1, **(weasyprint.DEFAULT_OPTIONS | VALG)
            )
        rett_skjema(pdf, tre.felter, self._skriftfil)
        _vis_bokmerker(pdf, len(dokument.pages))
        ut = io.BytesIO()
        merke = sha256(repr([side.anchors for side in dokument.pages]).encode()).hexdigest()[:32]
        pdf.write(ut, version=PDF_VERSJON, identifier=merke.encode(), compress=True)
        return ut.getvalue()


def _vis_bokmerker(pdf: pydyf.PDF, antall: int) -> None:
    """A reader of a book finds the bookmarks open beside it; her page box shows the printed numbers."""
    if "Outlines" in pdf.catalog and antall > 4:
        pdf.catalog["PageMode"] = "/UseOutlines"
    numre = pydyf.Array([0, pydyf.Dictionary({"S": "/D", "St": 1})])
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numre})


@contextmanager
def _egne_tagger(bygg: Callable[..., None]) -> Iterator[None]:
    """WeasyPrint's tags, page by page, give way to the guide's own for as long as a file is written."""
    deres = weasyprint.pdf.add_tags
    weasyprint.pdf.add_tags = bygg
    try:
        yield
    finally:
        weasyprint.pdf.add_tags = deres


class _Lokalhenter(URLFetcher):
    """Reads files below one folder only, so that no page can make the build fetch from elsewhere."""

    def __init__(self, rot: Path) -> None:
        super().__init__()
        self._rot = rot.resolve()

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        deler = urlsplit(url)
        fil = Path(unquote(deler.path)).resolve()
        if deler.scheme == "file" and not fil.is_relative_to(self._rot):
            raise Byggefeil(f"PDF-en skal ikke hente «{url}»: fila ligger utenfor nettstedet")
        if deler.scheme not in ("file", "data"):
            raise Byggefeil(f"PDF-en skal ikke hente «{url}» fra nettet: legg fila i docs/assets/")
        return super().fetch(url, headers)


class _Samler(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.linjer: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.linjer.append(record.getMessage())


@contextmanager
def _ingen_advarsler() -> Iterator[None]:
    """Any warning from WeasyPrint is a fault: it tells of something the reader will not get."""
    logg, samler = logging.getLogger("weasyprint"), _Samler()
    forplantning, logg.propagate = logg.propagate, False
    logg.addHandler(samler)
    try:
        yield
    finally:
        logg.removeHandler(samler)
        logg.propagate = forplantning
    if samler.linjer:
        raise Byggefeil("PDF-en ble ikke som den skulle:\n" + "\n".join(dict.fromkeys(samler.linjer)))


@contextmanager
def _fast_tid(dato: str) -> Iterator[None]:
    """Subset fonts carry a time stamp: the environment's, or the edition's date; never now."""
    navn = "SOURCE_DATE_EPOCH"
    if navn in os.environ:
        yield
        return
    aar, maaned, dag = (*(int(del_) for del_ in dato.split("-")), 1, 1)[:3]
    os.environ[navn] = str(int(dt.datetime(aar, maaned, dag, tzinfo=dt.UTC).timestamp()))
    try:
        yield
    finally:
        del os.environ[navn]
