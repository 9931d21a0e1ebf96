"""What Word and PowerPoint files share: properties, the same bytes every time, Norwegian."""

import datetime as dt
import io
import os
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from docx.opc.coreprops import CoreProperties

from veileder.model.kilder import Kilde
from veileder.model.lov import Lovkilde
from veileder.model.sprakrad import Sprak
from veileder.model.utgave import Utgave

_FREMMED_SPRAK = re.compile(rb'(\blang|w:val)="en-US"')
# Previews of empty documents that the libraries' own templates carry.
UTELATES = ("docProps/thumbnail.jpeg",)
_HENVISNING = re.compile(rb'<Relationship [^>]*thumbnail\.jpeg"[^>]*/>')


def tidspunkt(utgave: Utgave) -> dt.datetime:
    """The environment's time stamp, or the edition's date; never now."""
    if epoke := os.environ.get("SOURCE_DATE_EPOCH"):
        return dt.datetime.fromtimestamp(int(epoke), dt.UTC).replace(tzinfo=None)
    aar, maaned, dag = (*(int(del_) for del_ in utgave.dato.split("-")), 1, 1)[:3]
    return dt.datetime(aar, maaned, dag)


def sett_egenskaper(egenskaper: CoreProperties | Any, tittel: str, versjon: int, utgave: Utgave, sprak: Sprak) -> None:
    """Core properties: title, publisher, language and dates."""
    egenskaper.title = tittel
    egenskaper.author = utgave.utgiver
    egenskaper.last_modified_by = utgave.utgiver
    egenskaper.subject = utgave.tittel
    egenskaper.comments = utgave.status
    egenskaper.keywords = ""
    egenskaper.language = sprak.locale.replace("_", "-")
    egenskaper.version = f"{utgave.versjon}, mal {versjon}"
    egenskaper.revision = 1
    egenskaper.created = egenskaper.modified = tidspunkt(utgave)


def kildelinje(kilde: Kilde) -> str:
    """A source as one reads it outside the guide."""
    return f"{kilde.forfatter or kilde.utgiver}: {kilde.tittel} ({kilde.dato})"


def kildelinjer(kilder: Iterable[Kilde]) -> list[str]:
    """Sources as one reads them outside the guide: an Act once, with its paragraphs, and then the others."""
    lover: dict[tuple[str, str], list[str]] = {}
    andre = []
    for kilde in kilder:
        if isinstance(kilde, Lovkilde):
            lover.setdefault((kilde.utgiver, kilde.dato), []).append(kilde.paragraf)
        else:
            andre.append(kildelinje(kilde))
    return [_lovlinje(lov, dato, paragrafer) for (lov, dato), paragrafer in lover.items()] + andre


def _lovlinje(lov: str, dato: str, paragrafer: list[str]) -> str:
    # A hard space: no line may end with the sign alone.
    tegn = "§" if len(paragrafer) == 1 else "§§"
    *foran, sist = paragrafer
    return f"{lov} {tegn}\u00a0{' og '.join([', '.join(foran), sist] if foran else [sist])} ({dato})"


def pakk_om(raa: bytes, utgave: Utgave, sprak: Sprak) -> bytes:
    """The same package with fixed times and in its language throughout: same input, same bytes."""
    spraket = rb'\1="' + sprak.locale.replace("_", "-").encode() + b'"'
    tid = max(tidspunkt(utgave), dt.datetime(1980, 1, 1)).timetuple()[:6]
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raa)) as fra, zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as til:
        for navn in fra.namelist():
            if navn in UTELATES:
                continue
            data = fra.read(navn)
            if navn.endswith((".xml", ".rels")):
                data = _HENVISNING.sub(b"", _FREMMED_SPRAK.sub(spraket, data))
            post = zipfile.ZipInfo(navn, tid)
            post.compress_type = zipfile.ZIP_DEFLATED
            post.create_system = 3
            til.writestr(post, data, compresslevel=9)
    return ut.getvalue()
