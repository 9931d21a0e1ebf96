"""The follow-up sheet as a Word file with marks, `{{felt}}`, that the reader's browser fills in.

It is the template to fill in by hand (docs/data/maler/oppfolgingsark.yml) without its guidance, and with marks for
its blanks. The part with the text is stored uncompressed, so that the page's module can replace it without an inflater.
"""

import io
import zipfile

from veileder.model.dokumentmal import FELT, Dokumentmal, Tabell
from veileder.model.oppfolgingsark import TILTAK, Arkfelt
from veileder.model.veileder import Veileder
from veileder.nettsted.verk import Verk
from veileder.publish.maler.word import lag_word

MAL = "oppfolgingsark"
FIL = "last-ned/oppfolgingsark-mal.docx"
TEKSTDEL = "word/document.xml"


def skriv_utfyllingsark(verk: Verk) -> None:
    """Write the template into the new site, in each language the guide has a follow-up sheet in."""
    for veileder in (verk.veileder, *(verk.veileder.paa(sprak) for sprak in verk.veileder.oversettelser)):
        if MAL in verk.veileder.til_sidemal(veileder.paa_sprak)["dokumentmaler"]:
            verk.nettsted.lag_fil(FIL.replace(".docx", f"{veileder.filmerke}.docx"), lag_utfyllingsark(veileder))


def lag_utfyllingsark(veileder: Veileder) -> bytes:
    """The bytes of the .docx; the same for the same edition."""
    mal = med_merker(veileder.dokumentmaler[MAL], tuple(veileder.arkfelt.values()))
    return _ukomprimert_tekst(lag_word(mal, veileder, veiledning=False))


def med_merker(mal: Dokumentmal, felt: tuple[Arkfelt, ...]) -> Dokumentmal:
    """The same document with a mark for each field, and nothing in the blanks that have no field."""
    bolker = tuple(
        bolk.model_copy(update={"tabell": _merk(bolk.tabell, felt)}) if bolk.tabell else bolk for bolk in mal.bolker
    )
    return mal.model_copy(update={"bolker": bolker})


def _merk(tabell: Tabell, felt: tuple[Arkfelt, ...]) -> Tabell:
    tiltak = [ett for ett in felt if ett.bolk == "tiltak"]
    if tabell.hode == tuple(ett.navn for ett in tiltak):
        rader = tuple(tuple(f"{{{{{ett.id}{nr}}}}}" for ett in tiltak) for nr in TILTAK)
    else:
        merker = {ett.navn: f"{{{{{ett.id}}}}}" for ett in felt}
        rader = tuple((navn, merker.get(navn) or FELT.sub("", svar)) for navn, svar in tabell.rader)
    return tabell.model_copy(update={"rader": rader})


def _ukomprimert_tekst(raa: bytes) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raa)) as fra, zipfile.ZipFile(ut, "w") as til:
        for post in fra.infolist():
            slag = zipfile.ZIP_STORED if post.filename == TEKSTDEL else zipfile.ZIP_DEFLATED
            til.writestr(post, fra.read(post), compress_type=slag, compresslevel=9)
    return ut.getvalue()
