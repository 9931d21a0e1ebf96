"""Which files hold which kind of thing: the one table that loading, rules and schemas share."""

from dataclasses import dataclass

from veileder.model.dokumentmal import Dokumentmal, Lysark
from veileder.model.egenvurdering import Egenvurdering
from veileder.model.eksempel import Eksempel, Hendelse, KortEksempel
from veileder.model.evidens import Funn
from veileder.model.figurdata import Aarspunkt, Linjesteg, Scenario, Veisteg
from veileder.model.flytting import Flytting
from veileder.model.form import Fast, Form
from veileder.model.forutsetning import Forutsetning
from veileder.model.kilder import Kilde
from veileder.model.lov import Lov, Paragraf
from veileder.model.ord import Emne, Term
from veileder.model.roller import Rolle
from veileder.model.samtale import Dilemma, Innvending
from veileder.model.situasjon import Situasjon
from veileder.model.sjekkliste import Sjekkliste
from veileder.model.sokeord import Sokegruppe
from veileder.model.sprakregel import Sprakregel
from veileder.model.tidsbruk import Tidsbruk
from veileder.model.typer import Innhold
from veileder.model.veivalg import Veivalg


@dataclass(frozen=True)
class Samling:
    """A collection. With `rotnokkel` one file holds a list under that key; without it each file is
    one thing, and the file's name is its id. `entall` is what one thing of it is called in a skeleton."""

    navn: str
    monster: str
    modell: type[Innhold]
    rotnokkel: str | None = None
    pakrevd: bool = False
    entall: str | None = None


SAMLINGER = (
    Samling("roller", "docs/data/roller.yml", Rolle, "roller", pakrevd=True, entall="rolle"),
    Samling("kilder", "docs/data/kilder.yml", Kilde, "kilder", pakrevd=True, entall="kilde"),
    Samling("lover", "docs/data/lover.yml", Lov, "lover"),
    Samling("paragrafer", "docs/data/paragrafer.yml", Paragraf, "paragrafer"),
    Samling("former", "docs/data/former.yml", Form, "former"),
    Samling("faste", "docs/data/faste.yml", Fast, "faste"),
    Samling("flyttet", "docs/data/flyttet.yml", Flytting, "flyttet"),
    Samling("emner", "docs/data/emner.yml", Emne, "emner", entall="emne"),
    Samling("termer", "docs/data/ordliste.yml", Term, "termer"),
    Samling("sokeord", "docs/data/sokeord.yml", Sokegruppe, "grupper"),
    Samling("sprakregler", "docs/data/sprakregler.yml", Sprakregel, "regler"),
    Samling("sjekklister", "docs/data/sjekklister/*.yml", Sjekkliste, entall="sjekkliste"),
    Samling("egenvurderinger", "docs/data/egenvurdering/*.yml", Egenvurdering),
    Samling("forutsetninger", "docs/data/forutsetninger.yml", Forutsetning, "forutsetninger"),
    Samling("situasjoner", "docs/data/situasjoner.yml", Situasjon, "situasjoner", entall="situasjon"),
    Samling("tidsbruk", "docs/data/tidsbruk.yml", Tidsbruk, "tidsbruk"),
    Samling("veivalg", "docs/data/veivalg/*.yml", Veivalg),
    Samling("dokumentmaler", "docs/data/maler/*.yml", Dokumentmal, entall="mal"),
    Samling("lysark", "docs/data/lysark/*.yml", Lysark),
    Samling("dilemmaer", "docs/data/dilemmaer.yml", Dilemma, "dilemmaer"),
    Samling("innvendinger", "docs/data/innvendinger.yml", Innvending, "innvendinger"),
    Samling("evidens", "docs/data/evidens.yml", Funn, "evidens"),
    Samling("historie", "docs/data/historie.yml", Hendelse, "historie"),
    Samling("linjesteg", "docs/data/figurer/linjesteg.yml", Linjesteg, "linjesteg"),
    Samling("veisteg", "docs/data/figurer/veisteg.yml", Veisteg, "veisteg"),
    Samling("aarshjul", "docs/data/figurer/aarshjul.yml", Aarspunkt, "aarshjul"),
    Samling("scenarier", "docs/data/figurer/scenarier.yml", Scenario, "scenarier"),
    Samling("eksempler", "cases/*.yml", Eksempel, entall="eksempel"),
    Samling("korte_eksempler", "cases/flere/*.yml", KortEksempel, entall="kort_eksempel"),
)
