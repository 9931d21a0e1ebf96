"""The law as a source: the Acts, their paragraphs, and each paragraph as one entry in the source register."""

from typing import Literal
from urllib.parse import quote

from pydantic import Field

from veileder.model.datoer import norsk_dato
from veileder.model.kilder import Kilde
from veileder.model.typer import Dato, Id, Innhold, Nettadresse, Ordrett, Ren, Tekst


class Lov(Innhold):
    """An Act or regulation. `lest` is the day it was read, `avskrift` the date of the copy that was read."""

    id: Id
    navn: Ren
    tittel: Ren
    adresse: Nettadresse
    lest: Dato
    avskrift: Dato
    gjelder: Tekst

    def adresse_til(self, paragraf: "Paragraf") -> str:
        """Where Lovdata has the paragraph: its addresses end in the sign and the number without blanks, /§13b."""
        return f"{self.adresse}/{quote('§' + paragraf.paragraf.replace(' ', ''))}"


class Lovledd(Innhold):
    """What one ledd says: our words, the law's own in quotation marks."""

    hvor: Ordrett
    sier: Tekst


class Paragraf(Innhold):
    """One paragraph of an Act in `lover`: number, heading, and the words that matter here."""

    id: Id
    lov: Id
    paragraf: Ordrett
    om: Ordrett
    ledd: tuple[Lovledd, ...] = Field(min_length=1)
    merknad: Tekst | None = None


class Lovkilde(Kilde):
    """A paragraph as a source a page can cite, made from a `Paragraf` and its `Lov`; never written by hand."""

    slag: Literal["lov"] = "lov"  # type: ignore[assignment]
    lov: Id
    paragraf: Ordrett
    om: Ordrett
    ledd: tuple[Lovledd, ...]

    @property
    def kortnavn(self) -> str:
        return f"{self.utgiver} § {self.paragraf}"

    @property
    def registersted(self) -> str:
        return f"/forsta/lov-og-avtaler/#{self.id}"


def som_kilde(paragraf: Paragraf, lov: Lov) -> Lovkilde:
    """The register entry for `paragraf`; its first address leads to the paragraph at Lovdata."""
    return Lovkilde(
        id=paragraf.id,
        utgiver=lov.navn,
        tittel=f"§ {paragraf.paragraf} {paragraf.om}",
        dato=f"lest {norsk_dato(lov.lest)}",
        adresser=(lov.adresse_til(paragraf),),
        lest="i-sin-helhet",
        sist_sett=lov.lest,
        merknad=paragraf.merknad,
        lov=lov.id,
        paragraf=paragraf.paragraf,
        om=paragraf.om,
        ledd=paragraf.ledd,
    )
