"""Every kind of content, one row each: the one register that loading, rules, links, schemas and skeletons share.

To add a kind: a type in a module of its own, and a row here. The guide then has it as an attribute, typed.
"""

from typing import Any, Generic, TypeVar, overload

from veileder.model.dokumentmal import Dokumentmal, Lysark
from veileder.model.egenvurdering import Egenvurdering
from veileder.model.eksempel import Eksempel, Hendelse, KortEksempel
from veileder.model.eksempelby import Eksempeldokument, Gruppesvar
from veileder.model.evidens import Forskningsfunn
from veileder.model.figurdata import Aarspunkt, Linjesteg, Scenario, Veisteg
from veileder.model.flytting import Flytting
from veileder.model.form import Fast, Form
from veileder.model.forutsetning import Forutsetning
from veileder.model.gjennomgang import Gjennomgang, Proving
from veileder.model.kilder import Kilde
from veileder.model.kortlenke import Kortlenke
from veileder.model.kurs import Kurs
from veileder.model.lenkeunntak import Lenkeunntak
from veileder.model.lov import Lov, Paragraf
from veileder.model.oppfolgingsark import Arkfelt
from veileder.model.ord import Emne, Term
from veileder.model.plakat import Plakat
from veileder.model.roller import Rolle
from veileder.model.samtale import Dilemma, Innvending
from veileder.model.situasjon import Situasjon
from veileder.model.sjekkliste import Sjekkliste
from veileder.model.sokeord import Sokegruppe
from veileder.model.sprakrad import Sprak
from veileder.model.sprakregel import Sprakregel
from veileder.model.tidsbruk import Tidsbruk
from veileder.model.trykksak import Trykksak
from veileder.model.typer import Innhold
from veileder.model.utgitt import UtgittListe
from veileder.model.veivalg import Veivalg

T = TypeVar("T", bound=Innhold)


class Samling(Generic[T]):
    """A kind of content: its type, and where it is written.

    With `liste` one file holds a list under that key; without it each file is one thing, and the file's name is
    its id. Besides: `ogsaa`, more files of the same kind; `pakrevd` where the file must be there; `entall`, what
    one thing of it is called in a skeleton; `sidemappe`, the folder where each thing has its page; `alle_ved`,
    the macro that shows them all, each a place to link to by its id; `en_ved`, the macros that show one thing
    with the ids inside it as places; `vaar_tekst` is False for what others wrote and for lists of words.

    On a guide the attribute is the content itself, by id.
    """

    navn: str

    def __init__(
        self,
        modell: type[T],
        monster: str,
        liste: str | None = None,
        *,
        ogsaa: str | None = None,
        pakrevd: bool = False,
        entall: str | None = None,
        sidemappe: str | None = None,
        alle_ved: str | None = None,
        en_ved: tuple[str, ...] = (),
        vaar_tekst: bool = True,
    ) -> None:
        self.modell = modell
        self.monster = monster
        self.monstre = (monster, ogsaa) if ogsaa else (monster,)
        self.liste = liste
        self.pakrevd = pakrevd
        self.entall = entall
        self.sidemappe = sidemappe
        self.alle_ved = alle_ved
        self.en_ved = en_ved
        self.vaar_tekst = vaar_tekst

    def __set_name__(self, eier: type, navn: str) -> None:
        self.navn = navn

    @overload
    def __get__(self, innhold: None, eier: type) -> "Samling[T]": ...

    @overload
    def __get__(self, innhold: "Samlinger", eier: type) -> dict[str, T]: ...

    def __get__(self, innhold: "Samlinger | None", eier: type) -> "Samling[T] | dict[str, T]":
        return self if innhold is None else innhold.samling(self.navn)


class Samlinger:
    """All content by kind and id."""

    roller = Samling(Rolle, "docs/data/roller.yml", "roller", pakrevd=True, entall="rolle")
    sprak = Samling(Sprak, "docs/data/sprak.yml", "sprak", pakrevd=True, vaar_tekst=False)
    kilder = Samling(
        Kilde,
        "docs/data/kilder.yml",
        "kilder",
        # A municipality's own sources, in a file of their own: the one list would outgrow what a file may hold.
        ogsaa="docs/data/kilder/*.yml",
        pakrevd=True,
        entall="kilde",
        vaar_tekst=False,
    )
    lover = Samling(Lov, "docs/data/lover.yml", "lover")
    paragrafer = Samling(Paragraf, "docs/data/paragrafer.yml", "paragrafer")
    former = Samling(Form, "docs/data/former.yml", "former", alle_ved="former")
    faste = Samling(Fast, "docs/data/faste.yml", "faste")
    flyttet = Samling(Flytting, "docs/data/flyttet.yml", "flyttet")
    kortlenker = Samling(Kortlenke, "docs/data/kortlenker.yml", "kortlenker")
    emner = Samling(Emne, "docs/data/emner.yml", "emner", entall="emne", alle_ved="emner")
    termer = Samling(Term, "docs/data/ordliste.yml", "termer", alle_ved="ordliste")
    sokeord = Samling(Sokegruppe, "docs/data/sokeord.yml", "grupper", vaar_tekst=False)
    sprakregler = Samling(Sprakregel, "docs/data/sprakregler.yml", "regler", vaar_tekst=False)
    gjennomgang = Samling(Gjennomgang, "docs/data/gjennomgang.yml", "gjennomgang")
    lenkeunntak = Samling(Lenkeunntak, "docs/data/lenkeunntak.yml", "unntak", vaar_tekst=False)
    proving = Samling(Proving, "docs/data/proving.yml", "proving")
    sjekklister = Samling(
        Sjekkliste,
        "docs/data/sjekklister/*.yml",
        entall="sjekkliste",
        sidemappe="/verktoy/sjekklister/",
        en_ved=("sjekkliste",),
    )
    utgitte = Samling(UtgittListe, "docs/data/utgitt/punkter.yml", "lister", vaar_tekst=False)
    egenvurderinger = Samling(Egenvurdering, "docs/data/egenvurdering/*.yml")
    forutsetninger = Samling(
        Forutsetning, "docs/data/forutsetninger.yml", "forutsetninger", sidemappe="/forutsetninger/"
    )
    situasjoner = Samling(
        Situasjon, "docs/data/situasjoner.yml", "situasjoner", entall="situasjon"
    )
    arkfelt = Samling(Arkfelt, "docs/data/oppfolgingsark.yml", "felt")
    tidsbruk = Samling(Tidsbruk, "docs/data/tidsbruk.yml", "tidsbruk")
    veivalg = Samling(Veivalg, "docs/data/veivalg/*.yml", en_ved=("veivalg",))
    dokumentmaler = Samling(Dokumentmal, "docs/data/maler/*.yml", entall="mal")
    lysark = Samling(Lysark, "docs/data/lysark/*.yml")
    eksempelby = Samling(
        Eksempeldokument, "docs/data/eksempelby/*.yml", entall="dokument", sidemappe="/eksempelby/"
    )
    eksempelsvar = Samling(Gruppesvar, "docs/data/eksempelsvar.yml", "grupper")
    kurs = Samling(Kurs, "docs/data/kurs/*.yml", entall="kurs", sidemappe="/kurs/")
    plakater = Samling(Plakat, "docs/data/plakater.yml", "plakater")
    trykksaker = Samling(Trykksak, "docs/data/trykksaker.yml", "trykksaker")
    dilemmaer = Samling(Dilemma, "docs/data/dilemmaer.yml", "dilemmaer", alle_ved="dilemmaer")
    innvendinger = Samling(Innvending, "docs/data/innvendinger.yml", "innvendinger", alle_ved="innvendinger")
    evidens = Samling(Forskningsfunn, "docs/data/evidens.yml", "evidens", alle_ved="evidens")
    historie = Samling(Hendelse, "docs/data/historie.yml", "historie", alle_ved="historie")
    linjesteg = Samling(Linjesteg, "docs/data/figurer/linjesteg.yml", "linjesteg")
    veisteg = Samling(Veisteg, "docs/data/figurer/veisteg.yml", "veisteg")
    aarshjul = Samling(Aarspunkt, "docs/data/figurer/aarshjul.yml", "aarshjul")
    scenarier = Samling(Scenario, "docs/data/figurer/scenarier.yml", "scenarier")
    eksempler = Samling(Eksempel, "cases/*.yml", entall="eksempel", sidemappe="/eksempler/")
    korte_eksempler = Samling(
        KortEksempel,
        "cases/flere/*.yml",
        entall="kort_eksempel",
        alle_ved="korte_eksempler",
    )

    def __init__(self, ting: dict[str, dict[str, Any]]) -> None:
        """`ting` by the name of its kind; kinds that are not named are empty."""
        if ukjente := ting.keys() - {samling.navn for samling in SAMLINGER}:
            raise TypeError(f"no such kind of content: {', '.join(sorted(ukjente))}")
        self._ting = {samling.navn: ting.get(samling.navn, {}) for samling in SAMLINGER}

    def samling(self, navn: str) -> dict[str, Any]:
        """The things of one kind, where the kind is known by name only (a macro's, a skeleton's)."""
        return self._ting[navn]


SAMLINGER: tuple[Samling[Any], ...] = tuple(rad for rad in vars(Samlinger).values() if isinstance(rad, Samling))
