"""The printed matter `make site` made, read file by file: an outside checker, tags, fields and places on the sheet."""

import json
import os
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from trykkhjelp import barn, tagger, under_slag
from veileder.model.trykksak import alle_trykk
from veileder.model.veileder import last_veileder
from veileder.paths import ROT, Stier

SITE = Path(os.environ.get("VEILEDER_SITE", ROT / "site"))
VEILEDER = last_veileder(Stier())
TRYKK = {fil: trykk for trykk in alle_trykk(VEILEDER) for fil in trykk.filer}
MM = 72 / 25.4
# pdfua 0.1.3 looks for a number's property on an array and falls; the tags it would have read are read below.
FALLER = {"UA-14-001"}

pytestmark = pytest.mark.skipif(
    "VEILEDER_SITE" in os.environ and not any((SITE / fil).exists() for fil in TRYKK), reason="bygd uten PDF"
)


def apne(fil: str) -> pikepdf.Pdf:
    return pikepdf.open(SITE / fil)


@pytest.mark.parametrize("fil", TRYKK)
def test_pdfua_har_ingen_funn(fil: str) -> None:
    """The checker of PDF/UA-1 finds nothing, and skips nothing but the one rule that falls."""
    kommando = [sys.executable, "-m", "pdfua", "check", "--format", "json", str(SITE / fil)]
    svar = json.loads(subprocess.run(kommando, capture_output=True, text=True, check=False).stdout)
    # The pages to fold are drawn as forms with marks of their own inside (ISO 32000-1, 14.7.4.3); pdfua looks outside.
    kjente = {"UA-01-003"} if fil == TRYKK[fil].brettet_fil else set()
    assert {ett["rule_id"] for ett in svar["findings"]} <= kjente, svar["findings"]
    assert {ett["rule_id"] for ett in svar["skipped"]} <= FALLER


@pytest.mark.parametrize("fil", TRYKK)
def test_tagtreet(fil: str) -> None:
    """One title, headings that skip no level, every link says something, no link in a link, cells find their heads."""
    with apne(fil) as pdf:
        if not fil.endswith("-til-bretting.pdf"):
            assert str(pdf.docinfo.Title)
        assert str(pdf.Root.Lang) == TRYKK[fil].rad.sprak
        nivaaer = [int(str(e.S)[2]) for e in tagger(pdf, "H1", "H2", "H3", "H4", "H5", "H6")]
        assert nivaaer[0] == 1
        assert all(neste <= forrige + 1 for forrige, neste in pairwise(nivaaer))
        for lenke in tagger(pdf, "Link"):
            assert any("/S" not in ett for ett in _innmat(lenke)), "a link without words"
            assert "Link" not in under_slag(lenke)
        kjente = _ider(pdf)
        assert {str(id_) for celle in tagger(pdf, "TD") for id_ in _hoder(celle)} <= kjente
        assert all(str(figur.Alt).strip() for figur in tagger(pdf, "Figure"))


def _innmat(element: pikepdf.Object) -> list[pikepdf.Dictionary]:
    """Marks, fields and elements in an element, at any depth; a mark given by its number as an empty dictionary."""
    egne = [ett if isinstance(ett, pikepdf.Dictionary) else pikepdf.Dictionary() for ett in barn(element)]
    under = [ett for e in egne if "/S" in e for ett in _innmat(e)]
    return [ett for ett in (*egne, *under) if "/Obj" not in ett]


def _maal(felt: pikepdf.Object) -> tuple[float, float]:
    """Width and height of a field, in points."""
    x1, y1, x2, y2 = (float(tall) for tall in felt.Rect)
    return x2 - x1, abs(y2 - y1)


def _ider(pdf: pikepdf.Pdf) -> set[str]:
    tre = pdf.Root.StructTreeRoot.get("/IDTree")
    if tre is None:
        return set()
    return {str(navn) for gren in tre.Kids for navn in list(gren.Names)[::2]}


def _hoder(celle: pikepdf.Object) -> list[pikepdf.Object]:
    attributter = celle.get("/A", {})
    alle = [attributter] if isinstance(attributter, pikepdf.Dictionary) else list(attributter)
    return [id_ for ett in alle for id_ in ett.get("/Headers", [])]


@pytest.mark.parametrize("id_", VEILEDER.sjekklister)
def test_sjekklistas_felter(id_: str) -> None:
    """One box for each item, named as in the YAML, and its tooltip is the item; room for a name and a date at each."""
    punkter = {p.id: p.tekst.replace("*", "") for bolk in VEILEDER.sjekklister[id_].bolker for p in bolk.punkter}
    with apne(f"last-ned/sjekkliste-{id_}.pdf") as pdf:
        assert len(pdf.pages) == 1
        felter = {str(felt.T): felt for felt in pdf.Root.AcroForm.Fields}
        assert {navn: str(felt.TU) for navn, felt in felter.items() if felt.FT == "/Btn"} == punkter
        for punkt in punkter:
            assert {f"{punkt}-hvem", f"{punkt}-innen"} <= felter.keys()
            bredde, hoyde = _maal(felter[f"{punkt}-hvem"])
            assert bredde >= 60 * MM
            assert hoyde >= 8 * MM - 0.5


@pytest.mark.parametrize(("fil", "utsagn"), [
    ("last-ned/hurtigsjekk-ark.pdf", "korte"), ("last-ned/egenvurdering-ark.pdf", "alle_utsagn"),
])  # fmt: skip
def test_svarenes_felter(fil: str, utsagn: str) -> None:
    """One field for each statement, named as in the YAML and spoken as the statement, all its choices on one page."""
    ting = VEILEDER.egenvurderinger["samarbeid"]
    ventet = {ett.id: ett.tekst for _, ett in getattr(ting, utsagn)}
    with apne(fil) as pdf:
        sider = {side.obj.objgen: nr for nr, side in enumerate(pdf.pages)}
        paa = {m.objgen: sider[side.obj.objgen] for side in pdf.pages for m in side.get("/Annots", [])}
        grupper = {str(felt.T): felt for felt in pdf.Root.AcroForm.Fields if "/Kids" in felt}
        assert {navn: str(felt.TU) for navn, felt in grupper.items()} == ventet
        for felt in grupper.values():
            assert len(felt.Kids) == len(ting.svar)
            assert len({paa[knapp.objgen] for knapp in felt.Kids}) == 1


@pytest.mark.parametrize("fil", [fil for fil, trykk in TRYKK.items() if trykk.rad.fyllbar])
def test_ingen_felt_heter_det_samme(fil: str) -> None:
    """Two fields with one name would be filled together; every field says what it is for."""
    with apne(fil) as pdf:
        navn = Counter(str(felt.T) for felt in pdf.Root.AcroForm.Fields)
        assert {n for n, antall in navn.items() if antall > 1} == set()
        assert all(str(felt.get("/TU", "")).strip() for felt in pdf.Root.AcroForm.Fields)


@pytest.mark.parametrize("fil", TRYKK)
def test_lovet_antall_sider(fil: str) -> None:
    """What fits on one sheet by promise is one sheet."""
    trykk = TRYKK[fil]
    with apne(fil) as pdf:
        if trykk.rad.maks_sider and fil == trykk.fil:
            assert len(pdf.pages) <= trykk.rad.maks_sider
        bredde, hoyde = (float(tall) / MM for tall in pdf.pages[0].mediabox[2:])
        ventet = {"A4": (210, 297), "A5": (148, 210), "A3": (297, 420)}
        ventet |= {"A3-liggende": (420, 297), "A4-liggende": (297, 210)}
        maal = (297, 210) if fil == trykk.brettet_fil else ventet[trykk.rad.format]
        assert (bredde, hoyde) == pytest.approx(maal, abs=1.5)


def _ord(fil: str) -> list[tuple[int, float, float, float, float, float, str]]:
    """(sheet, its width, left, top, right, bottom, word) for each word of a file, by poppler."""
    lest = subprocess.run(["pdftotext", "-bbox", str(SITE / fil), "-"], capture_output=True, text=True, check=True)
    ut, side, bredde = [], 0, 0.0
    for linje in lest.stdout.splitlines():
        verdier = linje.split('"')
        if "<page" in linje:
            side, bredde = side + 1, float(verdier[1])
        elif "<word" in linje:
            tekst = linje.partition(">")[2].partition("<")[0]
            ut.append((side, bredde, *(float(verdier[nr]) for nr in (1, 3, 5, 7)), tekst))
    return ut


@pytest.mark.parametrize("fil", ["last-ned/veileder-i-trepartssamarbeid.pdf", "last-ned/heftet.pdf"])
def test_boka_staar_innenfor_margene(fil: str) -> None:
    """No word comes closer than 10 mm to the edge of the sheet, and chapters carry their own running head."""
    ord_ = _ord(fil)
    assert [o for o in ord_ if o[2] < 10 * MM or o[4] > o[1] - 10 * MM] == []


def test_heftets_innhold_er_en_side() -> None:
    """The contents take one page, and what comes first stands beside it."""
    assert {side for side, *_, tekst in _ord("last-ned/heftet.pdf") if tekst == "Innhold" and side < 6} == {2}


def test_heftets_lenker_til_kortene_har_sidetall() -> None:
    """The list of meetings leads to the cards in the booklet, with the page each is on."""
    with apne("last-ned/heftet.pdf") as pdf:
        maal = {str(m.get("/Dest", "")) for m in pdf.pages[2].get("/Annots", [])}
        assert {f"kort-{id_}" for id_ in VEILEDER.situasjoner} <= maal
