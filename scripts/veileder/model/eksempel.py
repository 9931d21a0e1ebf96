"""A case: what one municipality did, in bodies, dates, figures, sources and unknowns."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from veileder.model.innhold import Avsnitt, Raad, Sitat
from veileder.model.roller import RolleId
from veileder.model.typer import Dato, Id, Innhold, JaNei, Kilder, Ordrett, Ren, Tekst

Stemmerett = Literal["alle", "noen", "ingen", "ukjent"]
Vei = Literal["utvalg", "avtale", "prosjekt", "program", "arbeidsplass"]
"""The way in: a standing body, an agreement, one project, a national programme, a workplace."""


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
    """A body or group: who sat there, who could vote, what it could decide.

    `melder_til_er_tolkning` marks a reporting line that no source states.
    """

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
    melder_til_er_tolkning: JaNei = False
    kilder: Kilder = Field(min_length=1)
    forbehold: Tekst | None = None


class Hendelse(Innhold):
    """Something that happened, as precisely dated as the source allows.

    `naar` is what the reader sees where `dato` alone would mislead ("2007/2008", "høsten 2023").
    `utenfor_figuren` keeps an event without a known year off the line of years; it stands in the list only.
    """

    id: Id
    dato: Dato
    slutt: Dato | None = None
    naar: Ren | None = None
    utenfor_figuren: JaNei = False
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
    """A question we found no answer to, dated, put to the public. `forst` marks what to ask first."""

    id: Id
    sporsmal: Tekst
    stilt: Dato
    forst: JaNei = False
    spor: Tekst | None = None
    kilder: Kilder = ()


class Utsagn(Innhold):
    """A statement of fact on the story page, with its sources and nothing more."""

    tekst: Tekst
    kilder: Kilder = Field(min_length=1)


class UtsagnMedForbehold(Utsagn):
    """A statement of fact with its caveat."""

    forbehold: Tekst | None = None


class Grep(Utsagn):
    """A statement with the word or two it begins with: what they did, or how sure it is."""

    navn: Ren


class Fortellingsdel(Utsagn):
    """A paragraph of the story; `sitat` is the quotation that follows it."""

    sitat: Sitat | None = None


class Forutsetning(Innhold):
    """A precondition in the municipality's own words, and the page of the guide that is about it."""

    ord: Ren
    var: Tekst
    kilder: Kilder = Field(min_length=1)


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


SAMMENLIGNINGSRADER = {
    "innfallsvinkel": "Vei inn",
    "storrelse": "Størrelse",
    "start": "Start",
    "initiativ": "Hvem tok initiativet",
    "form": "Form",
    "antall": "Antall fra hver rolle",
    "folkevalgte": "Folkevalgte, nivå for nivå",
    "ansatte": "Hvem var med fra de ansatte",
    "arbeidsplassen": "Kobling til arbeidsplassen",
    "beslutningskraft": "Hva gruppa avgjorde",
    "innbyggere": "Innbyggerne",
    "tall": "Tallfestede resultater",
    "dokumentasjon": "Uavhengig dokumentasjon",
    "siste_spor": "Siste spor i kildene",
}
"""The fields of `Sammenligning` in the order of the table, and what each row is called."""


class Eksempel(Innhold):
    """One main case: the story page, and the page that documents it.

    `setning` to `les_videre` are the story page; the rest is the documentation. Facts carry sources;
    `laerdommer` are advice drawn from them. `i_sammenligningen` puts the case in the table the index
    shows before the reader has chosen.
    """

    id: Id
    navn: Ren
    fylke: Ordrett
    innbyggere: int = Field(gt=0)
    vei: Vei
    i_sammenligningen: JaNei = False
    tittel: Ren
    beskrivelse: Ren
    stikkord: Ren
    emner: tuple[Id, ...] = ()
    sok: tuple[Ordrett, ...] = ()
    sist_sett: Dato
    setning: Utsagn
    fortelling: tuple[Fortellingsdel, ...] = Field(min_length=1)
    grep: tuple[Grep, ...] = Field(min_length=1)
    sikkerhet: tuple[Grep, ...] = Field(min_length=1)
    laerdommer: tuple[Raad, ...] = Field(min_length=1)
    prov: Tekst
    les_videre: tuple[Tekst, ...] = Field(min_length=1)

    sammenligning: Sammenligning
    nokkelfakta: tuple[Avsnitt, ...] = Field(min_length=1)
    bakgrunn: tuple[Avsnitt, ...] = Field(min_length=1)
    organer: tuple[Organ, ...] = Field(min_length=1)
    organisering: tuple[Avsnitt, ...] = ()
    hendelser: tuple[Hendelse, ...] = Field(min_length=1)
    tiltak: tuple[Avsnitt, ...] = Field(min_length=1)
    resultater: tuple[Resultat, ...] = ()
    om_resultatene: tuple[Avsnitt, ...] = ()
    hjalp: tuple[Avsnitt, ...] = Field(min_length=1)
    begrunnelser: tuple[Avsnitt, ...] = ()
    forutsetninger: tuple[Forutsetning, ...] = ()
    sitater: tuple[Sitat, ...] = ()
    kritikk: tuple[Avsnitt, ...] = Field(min_length=1)
    ukjente: tuple[Ukjent, ...] = Field(min_length=1)


EKSEMPELDELER: dict[str, tuple[str, ...]] = {
    "setning": ("setning", "sammenligning.storrelse"),
    "fortelling": ("fortelling",),
    "grep": ("grep",),
    "sikkerhet": ("sikkerhet",),
    "laerdommer": ("laerdommer",),
    "spor-dem": (),
    "prov": (),
    "les-videre": (),
    "om-dokumentasjonen": (),
    "nokkelfakta": ("sammenligning", "nokkelfakta"),
    "bakgrunn": ("bakgrunn",),
    "organer": ("organer",),
    "organisering": ("organisering",),
    "tidslinje": ("hendelser",),
    "tiltak": ("tiltak",),
    "resultater": ("om_resultatene", "resultater"),
    "hjalp": ("hjalp",),
    "begrunnelser": ("begrunnelser",),
    "forutsetninger": ("forutsetninger",),
    "sitater": ("sitater",),
    "kritikk": ("kritikk",),
    "ukjente": ("ukjente",),
}
"""The sections of a case's two pages, and the fields of the case each of them shows."""


class KortEksempel(Innhold):
    """A short case: the same facts in fewer fields."""

    id: Id
    navn: Ren
    fylke: Ordrett | None = None
    vei: Vei
    tema: Ren
    emner: tuple[Id, ...] = ()
    sok: tuple[Ordrett, ...] = ()
    sist_sett: Dato | None = None
    setning: UtsagnMedForbehold
    hvem_satt_der: UtsagnMedForbehold
    fakta: tuple[Avsnitt, ...] = Field(min_length=1)
    sitater: tuple[Sitat, ...] = ()
    forbehold: tuple[Tekst, ...] = ()
    ukjente: tuple[Ukjent, ...] = Field(min_length=1)
    nytte: Tekst
