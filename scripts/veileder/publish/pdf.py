"""HTML to a tagged PDF: WeasyPrint draws it, pikepdf mends what assistive technology would stumble on."""

import datetime as dt
import io
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pikepdf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from veileder.model.melding import Byggefeil
from veileder.publish.pdftagger import rett_tagger

PRINT_FLAGG = 4


def skriv_pdf(bok: str, css: str, fil: Path, rot: Path, dato: str, titler: Mapping[str, str]) -> None:
    """Write the book to `fil`. Addresses in it are relative to `rot`, and nothing outside `rot` is read.

    `titler` gives the title of each page by its id in the book, for the links' spoken names.
    """
    with _fast_tid(dato), _ingen_advarsler():
        skrifter = FontConfiguration()
        henter = _Lokalhenter(rot)
        base = rot.resolve().as_uri() + "/"
        stil = CSS(string=css, base_url=base, font_config=skrifter, url_fetcher=henter)
        dokument = HTML(string=bok, base_url=base, url_fetcher=henter)
        raa = dokument.write_pdf(
            stylesheets=[stil], font_config=skrifter, pdf_variant="pdf/ua-1", presentational_hints=False
        )
    fil.parent.mkdir(parents=True, exist_ok=True)
    with pikepdf.open(io.BytesIO(raa)) as pdf:
        rett_tagger(pdf)
        _rett_lenker(pdf, titler)
        _sett_sideetiketter(pdf)
        pdf.save(fil, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


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


def _rett_lenker(pdf: pikepdf.Pdf, titler: Mapping[str, str]) -> None:
    """Links print, and are announced by where they lead instead of by an id."""
    for side in pdf.pages:
        for merknad in side.get("/Annots", []):
            merknad["/F"] = PRINT_FLAGG
            if "/Dest" in merknad:
                slagg = str(merknad["/Dest"]).split("--")[0]
                merknad["/Contents"] = pikepdf.String(f"Til «{titler.get(slagg, slagg)}» i dette dokumentet")


def _sett_sideetiketter(pdf: pikepdf.Pdf) -> None:
    """The viewer's page box shows the printed numbers; the cover has none."""
    omslag = pikepdf.Dictionary(P=pikepdf.String("Omslag"))
    resten = pikepdf.Dictionary(S=pikepdf.Name.D, St=2)
    pdf.Root["/PageLabels"] = pikepdf.Dictionary(Nums=pikepdf.Array([0, omslag, 1, resten]))
