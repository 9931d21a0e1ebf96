"""A case: what one municipality did, in bodies, dates, figures, sources and unknowns."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from veileder.model.innhold import Avsnitt, Raad, Sitat
from veileder.model.roller import RolleId
from veileder.model.typer import Dato, Id, Innhold, Kilder, Ren, Tekst

Stemmerett = Literal["alle", "noen", "ingen", "ukjent"]


def _les_antall(verdi: Any) -> Any:
    if verdi == "ukjent" or isinstance(verdi, int):
        return verdi
    if isinstance(verdi, str) and re.fullmatch(r"[0-9]{1,6}", verdi):
        return int(verdi)
    inn = f"«{verdi}»" if isinstance(verdi, str) else "dette"
    raise ValueError(f"{inn} er verken et helt tall eller «ukjent»")


Antall = Annotated[int | Literal["ukjent"], BeforeValidator(_les_antall)]
"""A number of members, or "ukjent" where no source gives it."""


class Medlem(Innhold):
    """Members of a body from one role. `antall` is "ukjent" where no source gives it."""

    rolle: RolleId
    antall: Antall
    hvem: Ren


class Organ(Innhold):
    """A body or group: who sat there, who could vote, what it could decide."""

    id: Id
    navn: Ren
    periode: Ren
    kort: Tekst
    medlemmer: tuple[Medlem, ...] = ()
    andre: tuple[Ren, ...] = ()
    uten: tuple[RolleId, ...] = ()
    stemmerett: Stemmerett
    avgjor: Tekst
    melder_til: Id | None = None
    kilder: Kilder = Field(min_length=1)
    forbehold: Tekst | None = None


class Hendelse(Innhold):
    """Something that happened, as precisely dated as the source allows.

    `naar` is what the reader sees where `dato` alone would mislead ("2007/2008", "høsten 2023").
    """

    id: Id
    dato: Dato
    slutt: Dato | None = None
    naar: Ren | None = None
    tekst: Tekst
    kilder: Kilder = Field(min_length=1)
    forbehold: Tekst | None = None


class Resultat(Innhold):
    """A documented figure with its source, payer and caveat."""

    id: Id
    tema: Ren
    tall: Tekst
    kilder: Kilder = Field(min_length=1)
    betaler: Tekst | None = None
    forbehold: Tekst


class Ukjent(Innhold):
    """A question nobody has answered yet, dated, put to the public."""

    id: Id
    sporsmal: Tekst
    stilt: Dato
    spor: Tekst | None = None
    kilder: Kilder = ()


class Sammenligning(Innhold):
    """The rows of the side-by-side table, one cell each for this case."""

    innfallsvinkel: Avsnitt
    start: Avsnitt
    initiativ: Avsnitt
    form: Avsnitt
    antall: Avsnitt
    beslutningskraft: Avsnitt
    folkevalgte: Avsnitt
    ansatte: Avsnitt
    arbeidsplassen: Avsnitt
    innbyggere: Avsnitt
    tall: Avsnitt
    dokumentasjon: Avsnitt
    storrelse: Avsnitt
    siste_spor: Avsnitt


class Eksempel(Innhold):
    """One main case. Facts carry sources; `laerdommer` are advice drawn from them."""

    id: Id
    navn: Ren
    tittel: Ren
    stikkord: Ren
    setning: Avsnitt
    sies_rett_ut: tuple[Avsnitt, ...] = ()
    nokkelfakta: tuple[Avsnitt, ...] = Field(min_length=1)
    bakgrunn: tuple[Avsnitt, ...] = Field(min_length=1)
    organer: tuple[Organ, ...] = Field(min_length=1)
    organisering: tuple[Avsnitt, ...] = ()
    hendelser: tuple[Hendelse, ...] = Field(min_length=1)
    fortelling: tuple[Avsnitt, ...] = Field(min_length=1)
    tiltak: tuple[Avsnitt, ...] = Field(min_length=1)
    resultater: tuple[Resultat, ...] = ()
    om_resultatene: tuple[Avsnitt, ...] = ()
    virket: tuple[Avsnitt, ...] = Field(min_length=1)
    forutsetninger: tuple[Avsnitt, ...] = ()
    begrunnelser: tuple[Avsnitt, ...] = ()
    sitater: tuple[Sitat, ...] = ()
    kritikk: tuple[Avsnitt, ...] = Field(min_length=1)
    laerdommer: tuple[Raad, ...] = Field(min_length=1)
    ukjente: tuple[Ukjent, ...] = Field(min_length=1)
    sammenligning: Sammenligning


class KortEksempel(Innhold):
    """A short case: the same facts in fewer fields."""

    id: Id
    navn: Ren
    fylke: Ren | None = None
    tema: Ren
    setning: Avsnitt
    hvem_satt_der: Avsnitt
    fakta: tuple[Avsnitt, ...] = Field(min_length=1)
    sitater: tuple[Sitat, ...] = ()
    forbehold: tuple[Tekst, ...] = ()
    ukjente: tuple[Ukjent, ...] = Field(min_length=1)
    nytte: Tekst
