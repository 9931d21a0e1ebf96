"""Form fields: what WeasyPrint leaves undone for whoever fills in a sheet on screen.

- Radio buttons belong to one field for each statement, and that field carries the statement; left alone they
  also stand beside it as fields of their own.
- Typed letters are shown in a simple font with æ, ø and å; with the font of the page programs show nothing.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pydyf
from fontTools.ttLib import TTFont

SKRIFT = "Skrift"
FORSTE, SISTE = 32, 255
IKKE_SYMBOLER = 32


def rett_skjema(pdf: pydyf.PDF, felter: Sequence[Any], skriftfil: Path) -> None:
    """Mend the fields of a document, where it has any. `felter` are their boxes."""
    skjema = pdf.catalog.get("AcroForm")
    if skjema is None:
        return
    skjema["DR"] = pydyf.Dictionary({"Font": pydyf.Dictionary({SKRIFT: _enkel_skrift(pdf, skriftfil)})})
    objekter = {objekt.reference: objekt for objekt in pdf.objects}
    knapper = set()
    for boks in felter:
        felt, element = boks.widget_annotation, boks.element
        if element.get("type") == "radio":
            gruppe = objekter[felt["Parent"]]
            gruppe["TU"] = pydyf.String(element.get("data-utsagn", ""))
            felt.pop("T", None)
            knapper.add(felt.reference)
        elif felt["FT"] in ("/Tx", "/Ch"):
            felt["DA"] = pydyf.String(f"/{SKRIFT} {round(boks.style['font_size'] * 0.75, 1)} Tf 0 g")
    skjema["Fields"] = pydyf.Array([felt for felt in skjema["Fields"] if felt not in knapper])


def _enkel_skrift(pdf: pydyf.PDF, skriftfil: Path) -> bytes:
    """The guide's font with the letters of Western Europe, one byte each."""
    skrift = TTFont(skriftfil, recalcTimestamp=False)
    skrift.flavor = None
    raa = io.BytesIO()
    skrift.save(raa)
    skala = 1000 / skrift["head"].unitsPerEm
    hode, kart, bredder = skrift["hhea"], skrift.getBestCmap(), skrift["hmtx"]
    fil = pydyf.Stream([raa.getvalue()], pydyf.Dictionary({"Length1": len(raa.getvalue())}), compress=True)
    pdf.add_object(fil)
    navn = "/AtkinsonHyperlegibleNext-Regular"
    beskrivelse = pydyf.Dictionary({
        "Type": "/FontDescriptor", "FontName": navn, "Flags": IKKE_SYMBOLER, "ItalicAngle": 0, "StemV": 80,
        "FontBBox": pydyf.Array([round(getattr(skrift["head"], m) * skala) for m in ("xMin", "yMin", "xMax", "yMax")]),
        "Ascent": round(hode.ascent * skala), "Descent": round(hode.descent * skala), "CapHeight": 670,
        "FontFile2": fil.reference,
    })  # fmt: skip
    pdf.add_object(beskrivelse)
    tegn = (bytes([kode]).decode("cp1252", "replace") for kode in range(FORSTE, SISTE + 1))
    objekt = pydyf.Dictionary({
        "Type": "/Font", "Subtype": "/TrueType", "BaseFont": navn, "Encoding": "/WinAnsiEncoding",
        "FirstChar": FORSTE, "LastChar": SISTE, "FontDescriptor": beskrivelse.reference,
        "Widths": pydyf.Array([round(bredder[kart[ord(t)]][0] * skala) if ord(t) in kart else 0 for t in tegn]),
    })  # fmt: skip
    pdf.add_object(objekt)
    return objekt.reference
