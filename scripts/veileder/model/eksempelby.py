"""«Eksempelby», an invented municipality: the guide's own documents filled in, one file of answers for each.

A document here holds no text of its own but the answers. The text is the document's as it is today, so that what
changes there shows here; an answer to a blank that is gone, or a blank without an answer, is a fault.
"""

from collections.abc import Callable, Iterator, Sequence

from pydantic import Field

from veileder.model.dokumentmal import FELT, Dokumentmal, Malbolk, Tabell
from veileder.model.roller import RolleId
from veileder.model.typer import Id, Innhold, JaNei, Ordrett, Ren, Tekst

MERKE = "Oppdiktet eksempel. Eksempelby finnes ikke, og ingen av tallene, sakene eller organisasjonene er ekte."

Fyll = Callable[[str], str]


class Feltsvar(Innhold):
    """What stands in one blank. `felt` is the words of the blank, so that the two can be held together."""

    felt: Ren
    svar: Tekst


class Eksempeldokument(Innhold):
    """A document of the story. `plass` is its place in it; `mal` the document that is filled in."""

    id: Id
    plass: int = Field(ge=1)
    mal: Id
    navn: Ren
    naar: Ren
    beskrivelse: Ren
    fortelling: tuple[Tekst, ...] = Field(min_length=1)
    legg_merke_til: tuple[Tekst, ...] = Field(min_length=1)
    svar: tuple[Feltsvar, ...] = Field(min_length=1)

    @property
    def fil(self) -> str:
        """Path of the Word file from the site's root."""
        return f"last-ned/eksempelby-{self.id}.docx"


class Utsagnssvar(Innhold):
    """A group's answer to one statement."""

    utsagn: Id
    svar: Id
    uenig: JaNei = False


class Gruppesvar(Innhold):
    """What one group of Eksempelby answered, and the code the guide's own tool gives for it."""

    id: RolleId
    hvem: Ren
    kode: Ordrett
    svar: tuple[Utsagnssvar, ...] = Field(min_length=1)


def felter(mal: Dokumentmal) -> list[str]:
    """The words of every blank of the document, in the order they are read."""
    funnet = (felt for tekst in _tekster(mal) for felt in FELT.findall(tekst))
    return [felt.removeprefix("[fyll inn: ").removesuffix("]") for felt in funnet]


def fylt_dokument(dokument: Eksempeldokument, mal: Dokumentmal) -> Dokumentmal:
    """The document filled in, under a name that says what it is."""
    return fyll_ut(mal, dokument.svar).model_copy(update={"navn": f"Oppdiktet eksempel: {dokument.navn}"})


def fyll_ut(mal: Dokumentmal, svar: Sequence[Feltsvar]) -> Dokumentmal:
    """The document with every blank filled in, and without the guidance to those who write it."""
    rest = iter(svar)

    def fylt(tekst: str) -> str:
        return FELT.sub(lambda treff: next(rest).svar, tekst)

    tittel = fylt(mal.tittel)
    bolker = tuple(_fyll_bolk(bolk, fylt) for bolk in mal.bolker)
    return mal.model_copy(update={"tittel": tittel, "bolker": bolker})


def _fyll_bolk(bolk: Malbolk, fylt: Fyll) -> Malbolk:
    overskrift = fylt(bolk.overskrift) if bolk.overskrift else None
    avsnitt = tuple(fylt(tekst) for tekst in bolk.avsnitt)
    punkter = tuple(fylt(tekst) for tekst in bolk.punkter)
    tabell = bolk.tabell and _fyll_tabell(bolk.tabell, fylt)
    nytt = {"overskrift": overskrift, "avsnitt": avsnitt, "punkter": punkter, "tabell": tabell}
    return bolk.model_copy(update=nytt | {"veiledning": (), "kilder": ()})


def _fyll_tabell(tabell: Tabell, fylt: Fyll) -> Tabell:
    hode = tuple(fylt(celle) for celle in tabell.hode)
    return Tabell.model_construct(hode=hode, rader=tuple(tuple(fylt(celle) for celle in rad) for rad in tabell.rader))


def _tekster(mal: Dokumentmal) -> Iterator[str]:
    yield mal.tittel
    for bolk in mal.bolker:
        yield bolk.overskrift or ""
        yield from (*bolk.avsnitt, *bolk.punkter)
        for rad in (bolk.tabell.hode, *bolk.tabell.rader) if bolk.tabell else ():
            yield from rad
