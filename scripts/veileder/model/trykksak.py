"""Printed matter as data: one row for each edition, or for each family of editions («for hver sjekkliste»).

What stands in an edition is a list of pages (`/forsta/hvorfor/`, `/forsta/*` for a page and all below it)
and sheets (`ark:sjekkliste:mote`: a kind of sheet and the object it shows).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal, get_args

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.typer import Id, Innhold, JaNei, Ren

if TYPE_CHECKING:
    from veileder.model.veileder import Utkast

Gruppe = Literal["bok", "eksempel", "rolle", "kort", "ark", "kurs", "plakat", "koffert"]
"""Where on the download page it stands."""
Format = Literal["A3", "A3-liggende", "A4", "A4-liggende", "A5", "HTML"]
"""A size of paper; or HTML: a file that works by itself on a machine with no network."""
Flere = Literal["sjekklister", "situasjoner", "roller", "eksempler", "kurs"]
"""Collections a row can make one edition for each of."""
Arkslag = Literal[
    "sjekkliste", "hurtigsjekk", "egenvurdering", "veggskjema", "svarkort", "dilemmakort", "plan",
    "oppfolgingsark", "kort-situasjon", "kort-rolle", "utdelingsark", "plakat",
]  # fmt: skip
"""Kinds of sheet; each has a template in `publish/trykk/ark/`."""

GRUPPER: tuple[Gruppe, ...] = get_args(Gruppe)
ARKSLAG: tuple[Arkslag, ...] = get_args(Arkslag)
MAPPE = "last-ned"
_ID = r"^(?:[a-z0-9]|\{id\})(?:[a-z0-9-]|\{id\})*$"


def _kontroller_del(verdi: str) -> str:
    if verdi.startswith("/"):
        return verdi
    ledd = verdi.split(":")
    if ledd[0] != "ark" or len(ledd) not in (2, 3) or ledd[1] not in ARKSLAG:
        raise ValueError(
            f"«{verdi}» er verken en side, slik som /forsta/hvorfor/, eller et ark, slik som "
            f"ark:sjekkliste:mote. Slagene er {', '.join(ARKSLAG)}"
        )
    return verdi


Trykkdel = Annotated[str, StringConstraints(min_length=1), AfterValidator(_kontroller_del)]


class Trykksak(Innhold):
    """A row. With `for_hver` it stands for one edition for each thing of a collection; `{id}` and `{navn}` in
    its other fields are then that thing's."""

    id: Annotated[str, StringConstraints(pattern=_ID)]
    """Also the file's name below /last-ned/: a promise, never changed."""
    tittel: Ren
    for_hvem: Ren
    gruppe: Gruppe
    format: Format
    innhold: tuple[Trykkdel, ...] = Field(min_length=1)
    unntatt: tuple[Trykkdel, ...] = ()
    """Pages that a pattern in `innhold` would bring along, and that say nothing true on paper. Here `/mappe/*` is the
    pages below it only."""
    sprak: Id = GRUNNSPRAK
    for_hver: Flere | None = None
    omslag: JaNei = False
    """A book: cover and contents."""
    stikkord: JaNei = False
    """An index of words at the end."""
    fyllbar: JaNei = False
    """Fields to fill in on screen."""
    brettes: JaNei = False
    """Also as a file laid out on A4, to print, fold and staple."""
    maks_sider: int | None = Field(default=None, ge=1)
    """A promise the build keeps or stops at."""

    @model_validator(mode="after")
    def _bare_sider_i_html(self) -> "Trykksak":
        ark = [del_ for del_ in self.innhold if del_.startswith("ark:")]
        if self.format == "HTML" and ark:
            raise ValueError(f"format HTML har bare sider, og «{ark[0]}» er et ark – ta det ut av «innhold»")
        return self


@dataclass(frozen=True)
class Trykk:
    """One edition to make: a row with the thing it is for filled in."""

    id: str
    tittel: str
    rad: Trykksak
    for_hvem: str
    innhold: tuple[str, ...]

    @property
    def fil(self) -> str:
        """Path of the file from the site's root."""
        return f"{MAPPE}/{self.id}.{self.slag.lower()}"

    @property
    def slag(self) -> str:
        """The kind of file, as a reader knows it."""
        return "HTML" if self.rad.format == "HTML" else "PDF"

    @property
    def brettet_fil(self) -> str | None:
        """Path of the file to fold, where there is one."""
        return f"{MAPPE}/{self.id}-til-bretting.pdf" if self.rad.brettes else None

    @property
    def filer(self) -> tuple[str, ...]:
        """Every file of the edition."""
        return (self.fil, self.brettet_fil) if self.brettet_fil else (self.fil,)


def alle_utgaver(veileder: "Utkast") -> list[Trykk]:
    """Every edition the rows ask for, in their order."""
    return [trykk for rad in veileder.trykksaker.values() for trykk in _utvid(rad, veileder)]


def alle_trykk(veileder: "Utkast") -> list[Trykk]:
    """The editions on paper."""
    return [trykk for trykk in alle_utgaver(veileder) if trykk.slag == "PDF"]


def alle_kofferter(veileder: "Utkast") -> list[Trykk]:
    """The editions that are a file to use."""
    return [trykk for trykk in alle_utgaver(veileder) if trykk.slag == "HTML"]


def _utvid(rad: Trykksak, veileder: "Utkast") -> Iterator[Trykk]:
    if rad.for_hver is None:
        yield Trykk(rad.id, rad.tittel, rad, rad.for_hvem, rad.innhold)
        return
    for id_, ting in getattr(veileder, rad.for_hver).items():
        navn = getattr(ting, "navn", None) or ting.kort
        innhold = tuple(del_.replace("{id}", id_) for del_ in rad.innhold)
        tittel, for_hvem = (tekst.replace("{navn}", navn) for tekst in (rad.tittel, rad.for_hvem))
        yield Trykk(rad.id.replace("{id}", id_), tittel, rad, for_hvem, innhold)
