"""The self-assessment instrument: themes, statements, the scale, described levels, advice and agenda."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, Self, get_args

from pydantic import Field, model_validator

from veileder.model.typer import Id, Innhold, JaNei, Ordrett, Ren, Sideadresse, Tekst

Monster = Literal["lavt", "midt", "hoyt", "ulikt", "vet-ikke", "ikke-begynt"]
"""What one group's answers in a theme look like; each has its own advice."""

Svarmonster = Literal["hoyt", "lavt", "ulikt", "vet-ikke", "ikke-begynt"]
"""What the groups' answers to one statement look like; each statement has a question of its own for these."""

Fellesmonster = Literal["hoyt", "lavt", "midt", "ulikt", "vet-ikke", "ikke-begynt", "tomt"]
"""The same, with those where one question does for every statement: in between, and left unanswered."""

TemaId = Literal[
    "tillit", "likeverd", "roller-og-grenser", "ryggdekning", "oppfolging", "tid-og-kunnskap", "helt-ut"
]
"""The seven themes. Their order is part of the codes."""

Postslag = Literal["aapning", "vis", "styrke", "forst", "neste", "tiltak", "slutt"]
"""What a part of the meeting is for; the picture decides what `forst` and `neste` are about."""

MONSTRE: tuple[Monster, ...] = get_args(Monster)
SVARMONSTRE: tuple[Svarmonster, ...] = get_args(Svarmonster)
FELLESMONSTRE: tuple[Fellesmonster, ...] = get_args(Fellesmonster)
POSTSLAG: tuple[Postslag, ...] = get_args(Postslag)
TEMAER: tuple[TemaId, ...] = get_args(TemaId)
UTSAGN_PER_TEMA = 4
ANTALL_TRINN = 5


def _krev_alle(sporsmal: Mapping[Any, str], monstre: tuple[str, ...]) -> None:
    if mangler := [ett for ett in monstre if ett not in sporsmal]:
        raise ValueError(f"spørsmål mangler for mønsteret {', '.join(mangler)}")


class Svaralternativ(Innhold):
    """One answer. `verdi` is 0–4 on the scale, or unset for answers outside it."""

    id: Id
    navn: Ren
    verdi: int | None = Field(default=None, ge=0, le=4)


class Trygghet(Innhold):
    """A question asked before the first answer. A no means: not now."""

    id: Id
    tekst: Tekst


class Grunnlag(Innhold):
    """What an answer rests on."""

    id: Id
    navn: Ren


class Utsagn(Innhold):
    """One statement about something a reader can have seen. `kort` marks the seven of the room.

    `sporsmal` opens the conversation, one question for each pattern the groups' answers can make. A question never
    presumes what was not answered. `ordlyd_rettet` says that the text was mended since an earlier version and still
    means the same; a new meaning is a new id.
    """

    id: Id
    tekst: Ren
    sporsmal: dict[Svarmonster, Ren]
    kort: JaNei = False
    ordlyd_rettet: JaNei = False

    @model_validator(mode="after")
    def _kontroller(self) -> Self:
        _krev_alle(self.sporsmal, SVARMONSTRE)
        return self


class Trinn(Innhold):
    """A described level of a theme, in what the four statements ask about.

    `se` is a place in a case, and only where a fact there carries the sentence; `viser` says what is seen.
    """

    verdi: int = Field(ge=0, le=4)
    tekst: Tekst
    se: Sideadresse | None = None
    viser: Ren | None = None

    @model_validator(mode="after")
    def _kontroller(self) -> Self:
        if (self.se is None) != (self.viser is None):
            raise ValueError("«se» og «viser» hører sammen: skriv begge eller ingen")
        return self


class Temaraad(Innhold):
    """What to do next when a group's answers in the theme look like `monster`."""

    monster: Monster
    tekst: Ren
    les_mer: Sideadresse
    lenketekst: Ren


class Tema(Innhold):
    """A theme with its statements, its levels from lowest to highest, and advice for every pattern."""

    id: TemaId
    navn: Ren
    utsagn: tuple[Utsagn, ...] = Field(min_length=1)
    trinn: tuple[Trinn, ...] = Field(min_length=1)
    raad: tuple[Temaraad, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _kontroller(self) -> Self:
        if len(self.utsagn) != UTSAGN_PER_TEMA or sum(ett.kort for ett in self.utsagn) != 1:
            raise ValueError("et tema skal ha fire utsagn, og ett av dem har «kort: ja»")
        if [ett.verdi for ett in self.trinn] != list(range(ANTALL_TRINN)):
            raise ValueError("trinnene skal være 0, 1, 2, 3 og 4, i den rekkefølgen")
        if sorted(ett.monster for ett in self.raad) != sorted(MONSTRE):
            raise ValueError(f"rådene skal være ett for hvert mønster: {', '.join(MONSTRE)}")
        return self


class Programpost(Innhold):
    """A part of the meeting: minutes, what happens, and what the one who leads it can say."""

    id: Id
    slag: Postslag
    minutter: int = Field(ge=1, le=60)
    navn: Ren
    sier: Ren


class Instrumentutgave(Innhold):
    """The statements as one published version had them, in the order of its codes. Never changed afterwards."""

    versjon: int = Field(ge=1, le=15)
    korte: tuple[Id, ...] = Field(min_length=7, max_length=7)
    temaer: dict[TemaId, dict[Id, Ordrett]]

    @property
    def utsagn(self) -> dict[str, str]:
        """Every statement's text by id, in the order of the codes."""
        return {id_: tekst for fire in self.temaer.values() for id_, tekst in fire.items()}


class Egenvurdering(Innhold):
    """A versioned instrument. Items are never renumbered or reused.

    `utgaver` holds what every published version asked, this one too: codes and files name ids and places, and must
    mean the same for ever. The check refuses statements that changed places or meaning under an old id.
    """

    id: Id
    tittel: Ren
    versjon: int = Field(ge=1, le=15)
    tidsrom: Ren
    svar: tuple[Svaralternativ, ...] = Field(min_length=7, max_length=7)
    trinnord: tuple[Ren, ...] = Field(min_length=ANTALL_TRINN, max_length=ANTALL_TRINN)
    trygghet: tuple[Trygghet, ...] = Field(min_length=1)
    ved_nei: Tekst
    grunnlag: tuple[Grunnlag, ...] = Field(min_length=2)
    forst_ut: Ren
    felles_sporsmal: dict[Fellesmonster, Ren]
    temaer: tuple[Tema, ...] = Field(min_length=7, max_length=7)
    utgaver: tuple[Instrumentutgave, ...] = Field(min_length=1)
    bordkort: tuple[Ren, ...] = Field(min_length=1)
    program: tuple[Programpost, ...] = Field(min_length=len(POSTSLAG))

    @model_validator(mode="after")
    def _kontroller(self) -> Self:
        if [ett.verdi for ett in self.svar] != [0, 1, 2, 3, 4, None, None]:
            raise ValueError("svarene skal være fem på skalaen, fra 0 til 4, og så to utenfor den")
        if len({ett.navn for ett in self.svar}) < len(self.svar):
            raise ValueError("to svar har samme navn")
        if [tema.id for tema in self.temaer] != list(TEMAER):
            raise ValueError(f"temaene skal være {', '.join(TEMAER)}, i den rekkefølgen")
        if sorted(post.slag for post in self.program) != sorted(POSTSLAG):
            raise ValueError(f"programmet skal ha én post av hvert slag: {', '.join(POSTSLAG)}")
        _krev_alle(self.felles_sporsmal, FELLESMONSTRE)
        self._kontroller_utgaver()
        return self

    def _kontroller_utgaver(self) -> None:
        """Refuse what would make an old code or file mean something else."""
        if [utgave.versjon for utgave in self.utgaver] != list(range(1, self.versjon + 1)):
            raise ValueError(f"«utgaver» skal ha hver utgave fra 1 til {self.versjon}, i den rekkefølgen")
        naa = self.utgaver[-1]
        if [utsagn.id for _, utsagn in self.alle_utsagn] != list(naa.utsagn):
            raise ValueError(
                f"utsagnene står ikke i samme rekkefølge som i utgave {naa.versjon}. Koder leses etter plassen."
                " Sett dem tilbake, eller øk «versjon» og legg til en ny utgave nederst"
            )
        if [utsagn.id for _, utsagn in self.korte] != list(naa.korte):
            raise ValueError(f"de sju med «kort: ja» er ikke de samme som i utgave {naa.versjon}")
        for _, utsagn in self.alle_utsagn:
            self._kontroller_ordlyd(utsagn)

    def _kontroller_ordlyd(self, utsagn: "Utsagn") -> None:
        for utgave in reversed(self.utgaver):
            gammel = utgave.utsagn.get(utsagn.id)
            for id_, tekst in utgave.utsagn.items():
                if id_ != utsagn.id and tekst == utsagn.tekst:
                    raise ValueError(f"utsagnet «{utsagn.id}» har teksten til «{id_}» i utgave {utgave.versjon}")
            if gammel is None or gammel == utsagn.tekst:
                continue
            if utgave.versjon == self.versjon:
                raise ValueError(
                    f"utsagnet «{utsagn.id}» har en annen tekst enn utgave {utgave.versjon}, som folk har svart på:"
                    f" «{gammel}». Sett teksten tilbake, eller øk «versjon» og legg til en ny utgave nederst"
                )
            if not utsagn.ordlyd_rettet:
                raise ValueError(
                    f"utsagnet «{utsagn.id}» het «{gammel}» i utgave {utgave.versjon}. Betyr det noe annet nå, gi det"
                    " en ny id. Er bare ordlyden rettet, skriv «ordlyd_rettet: ja»"
                )

    @property
    def utgatte(self) -> dict[str, tuple[TemaId, str]]:
        """Statements only earlier versions have: theme and text by id, as they last read."""
        naa = {utsagn.id for _, utsagn in self.alle_utsagn}
        return {
            id_: (tema, tekst)
            for utgave in self.utgaver
            for tema, fire in utgave.temaer.items()
            for id_, tekst in fire.items()
            if id_ not in naa
        }

    @property
    def skala(self) -> tuple[Svaralternativ, ...]:
        """The answers that are steps, lowest first."""
        return tuple(svar for svar in self.svar if svar.verdi is not None)

    @property
    def utenfor(self) -> tuple[Svaralternativ, ...]:
        """The answers outside the scale."""
        return tuple(svar for svar in self.svar if svar.verdi is None)

    @property
    def alle_utsagn(self) -> tuple[tuple[Tema, Utsagn], ...]:
        """Every statement with its theme, in the order of the codes."""
        return tuple(self._utsagn())

    @property
    def korte(self) -> tuple[tuple[Tema, Utsagn], ...]:
        """The seven of the room, in the order of the codes."""
        return tuple(par for par in self._utsagn() if par[1].kort)

    def _utsagn(self) -> Iterator[tuple[Tema, Utsagn]]:
        for tema in self.temaer:
            for utsagn in tema.utsagn:
                yield tema, utsagn
