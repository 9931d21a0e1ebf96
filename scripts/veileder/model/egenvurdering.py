"""The self-assessment instrument: themes, statements, the scale, described levels, advice and agenda."""

from collections.abc import Iterator
from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from veileder.model.typer import Id, Innhold, JaNei, Ren, Sideadresse, Tekst

Monster = Literal["lavt", "midt", "hoyt", "vet-ikke", "ikke-begynt"]
"""What one group's answers in a theme look like; each has its own advice."""

TemaId = Literal[
    "tillit", "likeverd", "roller-og-grenser", "ryggdekning", "oppfolging", "tid-og-kunnskap", "helt-ut"
]
"""The seven themes. Their order is part of the codes."""

Postslag = Literal["aapning", "vis", "styrke", "forst", "neste", "tiltak", "slutt"]
"""What a part of the meeting is for; the picture decides what `forst` and `neste` are about."""

MONSTRE: tuple[Monster, ...] = get_args(Monster)
POSTSLAG: tuple[Postslag, ...] = get_args(Postslag)
TEMAER: tuple[TemaId, ...] = get_args(TemaId)
UTSAGN_PER_TEMA = 4
ANTALL_TRINN = 5


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

    `aapning` is the question that opens the conversation where the groups answer differently.
    """

    id: Id
    tekst: Ren
    aapning: Ren
    kort: JaNei = False


class Trinn(Innhold):
    """A described level of a theme, with a place in a case that looks like it, and what is seen there."""

    verdi: int = Field(ge=0, le=4)
    tekst: Tekst
    se: Sideadresse
    viser: Ren


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


class Egenvurdering(Innhold):
    """A versioned instrument. Items are never renumbered or reused."""

    id: Id
    tittel: Ren
    versjon: int = Field(ge=1, le=15)
    tidsrom: Ren
    svar: tuple[Svaralternativ, ...] = Field(min_length=7, max_length=7)
    trinnord: tuple[Ren, ...] = Field(min_length=ANTALL_TRINN, max_length=ANTALL_TRINN)
    trygghet: tuple[Trygghet, ...] = Field(min_length=1)
    ved_nei: Tekst
    grunnlag: tuple[Grunnlag, ...] = Field(min_length=2)
    temaer: tuple[Tema, ...] = Field(min_length=7, max_length=7)
    program: tuple[Programpost, ...] = Field(min_length=len(POSTSLAG))

    @model_validator(mode="after")
    def _kontroller(self) -> Self:
        if [ett.verdi for ett in self.svar] != [0, 1, 2, 3, 4, None, None]:
            raise ValueError("svarene skal være fem på skalaen, fra 0 til 4, og så to utenfor den")
        if [tema.id for tema in self.temaer] != list(TEMAER):
            raise ValueError(f"temaene skal være {', '.join(TEMAER)}, i den rekkefølgen")
        if sorted(post.slag for post in self.program) != sorted(POSTSLAG):
            raise ValueError(f"programmet skal ha én post av hvert slag: {', '.join(POSTSLAG)}")
        return self

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
