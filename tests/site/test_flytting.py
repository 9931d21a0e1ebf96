"""Moved addresses through the real steps: a page, a place and a retired item lead on, and nothing else notices."""

import json
import shutil

import pytest
import segno
from lxml import etree, html
from PIL import Image

from bygghjelp import bygg_stille, lag_verk
from mini import bytt_ut, skriv
from veileder.checks.adressesjekk import finn_adresser
from veileder.checks.innhold import check_innhold
from veileder.model.melding import Innholdsfeil
from veileder.paths import Stier
from veileder.publish.flytting import skriv_flyttinger
from veileder.publish.qr import skriv_qr
from veileder.publish.trykk.lag import les_sider
from veileder.publish.vert import Regel, flyttede_sider

# A page that moved, a place on it that went elsewhere, a place that got a new id, and an item taken out.
FLYTTET = """\
flyttet:
  - fra: /eksempler/gamleby/
    til: /eksempler/proveby/
  - fra: /eksempler/gamleby/#kilder-her
    til: /om/kilder/#kilder
  - fra: /eksempler/proveby/#dette-skjedde
    til: /eksempler/proveby/#hva-skjedde
  - fra: /verktoy/sjekklister/forste/#tatt-ut
    til: /verktoy/sjekklister/forste/#lista
"""
KORTLENKER = """\
kortlenker:
  - {id: kilder, til: /om/kilder/, hvor: På lysarket, tekst: Se kildene.}
"""
LOVET = """\
/eksempler/gamleby/
/eksempler/gamleby/#hva-skjedde
/eksempler/gamleby/#kilder-her
/eksempler/proveby/#dette-skjedde
/verktoy/sjekklister/forste/#tatt-ut
"""


@pytest.fixture(scope="session")
def flyttet(tmp_path_factory: pytest.TempPathFactory, original: Stier) -> Stier:
    """The miniature guide with moved addresses, built by the real steps. Read it only."""
    stier = Stier(tmp_path_factory.mktemp("flyttet"))
    shutil.copytree(original.rot, stier.rot, dirs_exist_ok=True)
    skriv(stier, "docs/data/flyttet.yml", FLYTTET)
    skriv(stier, "docs/data/adresser.txt", LOVET)
    assert [str(melding) for melding in check_innhold(stier) if melding.alvor == "feil"] == []
    bygg_stille(stier)
    return stier


def les(stier: Stier, navn: str) -> html.HtmlElement:
    """A built page as a tree."""
    return html.fromstring((stier.site / navn).read_text(encoding="utf-8"))


def test_gammel_side_leder_videre(flyttet: Stier) -> None:
    """Whoever follows an old link gets to the new page, and to the place on it that went elsewhere."""
    side = les(flyttet, "eksempler/gamleby/index.html")
    assert side.xpath("//meta[@http-equiv='refresh']/@content") == ["2; url=../../eksempler/proveby/"]
    assert side.xpath("//a[@data-ny-adresse]/@href") == ["../../eksempler/proveby/"]
    assert side.xpath("//p[@id='kilder-her']/a/@href") == ["../../om/kilder/#kilder"]


@pytest.mark.parametrize(
    ("side", "sted", "til"),
    [
        ("eksempler/proveby/index.html", "dette-skjedde", "./#hva-skjedde"),
        ("verktoy/sjekklister/forste/index.html", "tatt-ut", "./#lista"),
    ],
)
def test_gammelt_sted_leder_videre(flyttet: Stier, side: str, sted: str, til: str) -> None:
    """Whoever follows a link to a place with a new id, or to an item taken out, gets a line that leads on."""
    tre = les(flyttet, side)
    assert tre.xpath(f"//main/p[@id='{sted}' and @class='flyttet-sted']/a/@href") == [til]
    assert tre.xpath(f"//article//*[@id='{sted}']") == []


def test_soket_boka_og_loftene_kjenner_bare_de_nye(flyttet: Stier, bygd_mini: Stier) -> None:
    """The search and the book have the pages they had before, and nobody is promised an address that moved."""
    for navn in ("sok/indeks.json", "sok/tekst.json"):
        assert json.loads((flyttet.site / navn).read_text(encoding="utf-8")) == json.loads(
            (bygd_mini.site / navn).read_text(encoding="utf-8")
        )
    verk, uten = lag_verk(flyttet), lag_verk(bygd_mini)
    verk.nettsted.les_sider(flyttet.site)
    uten.nettsted.les_sider(bygd_mini.site)
    assert list(les_sider(verk)) == list(les_sider(uten))
    assert finn_adresser(verk.veileder) == finn_adresser(uten.veileder)


def test_lofte_uten_linje_stopper_byggingen(mini: Stier) -> None:
    """A page that moved keeps its places' promises only where the new page has them too."""
    skriv(mini, "docs/data/flyttet.yml", FLYTTET)
    skriv(mini, "docs/data/adresser.txt", LOVET + "/eksempler/gamleby/#borte\n")
    with pytest.raises(Innholdsfeil, match=r"^docs/data/adresser.txt:6: adressen /eksempler/gamleby/#borte er lovet"):
        bygg_stille(mini)


FEIL = [
    ("fra: /eksempler/gamleby/\n", "fra: /om/kilder/\n", "fra: adressen /om/kilder/ er i bruk og har ikke flyttet – "
     "slett linja, eller ta bort det som står der nå"),
    ("fra: /eksempler/proveby/#dette-skjedde", "fra: /eksempler/proveby/#resultater",
     "fra: adressen /eksempler/proveby/#resultater er i bruk og har ikke flyttet – "
     "slett linja, eller ta bort det som står der nå"),
    ("fra: /eksempler/proveby/#dette-skjedde", "fra: /eksempler/borte/#skjedde",
     "fra: sida /eksempler/borte/ finnes ikke lenger – skriv også en linje om hvor /eksempler/borte/ har flyttet"),
    ("til: /om/kilder/#kilder", "til: /eksempler/gamleby/", "til: adressen /eksempler/gamleby/ har selv flyttet – "
     "skriv /eksempler/proveby/ her også"),
    ("til: /om/kilder/#kilder", "til: /om/kilde/", "til: lenken «/om/kilde/» går til en side som ikke finnes – "
     "mente du «/om/kilder/»?"),
    ("fra: /eksempler/gamleby/\n", "fra: /Gamle Side.html\n", "fra: «/Gamle Side.html» er ikke en adresse i "
     "veilederen, slik som /forsta/hvorfor/ eller /forsta/#id – rett verdien"),
]  # fmt: skip


@pytest.mark.parametrize(("fra", "til", "melding"), FEIL)
def test_feil_linje_sies_med_en_gang(mini: Stier, fra: str, til: str, melding: str) -> None:
    """An editor who moves an address the wrong way reads so from `make check`, with line and remedy."""
    skriv(mini, "docs/data/flyttet.yml", FLYTTET)
    bytt_ut(mini, "docs/data/flyttet.yml", fra, til)
    feil = [str(m).partition("].")[2] for m in check_innhold(mini) if m.alvor == "feil"]
    assert melding in feil


def test_kort_adresse_leder_til_sida(mini: Stier) -> None:
    """Whoever types the address from the slide comes to the page, with the rules of the host and without."""
    skriv(mini, "docs/data/kortlenker.yml", KORTLENKER)
    verk = lag_verk(mini)
    skriv_flyttinger(verk)
    side = verk.nettsted.videresendinger["/l/kilder/"]
    assert side.tre.xpath("//meta[@http-equiv='refresh']/@content") == ["2; url=../../om/kilder/"]
    assert side.tre.xpath("string(//h1)") == "Kort adresse"
    assert Regel("/l/kilder/", "/om/kilder/") in flyttede_sider(verk)
    assert "/l/kilder/" in finn_adresser(verk.veileder)


def test_kort_adresse_til_en_side_som_er_borte(mini: Stier) -> None:
    """The editor is told before anybody prints an address that leads nowhere."""
    skriv(mini, "docs/data/kortlenker.yml", KORTLENKER.replace("/om/kilder/", "/om/kilde/"))
    (melding,) = [str(m) for m in check_innhold(mini) if m.fil == "docs/data/kortlenker.yml"]
    assert melding.startswith("docs/data/kortlenker.yml:2: kortlenker[1].til: ")
    assert "/om/kilde/" in melding


def test_qr_bare_med_adresse(mini: Stier, monkeypatch: pytest.MonkeyPatch) -> None:
    """The poster's code holds the whole short address; without an address there is no code to print."""
    skriv(mini, "docs/data/kortlenker.yml", KORTLENKER)
    monkeypatch.delenv("SITE_URL", raising=False)
    uten = lag_verk(mini)
    skriv_qr(uten)
    assert [navn for navn in uten.nettsted.filer if "qr" in navn] == []
    monkeypatch.setenv("SITE_URL", "https://example.org/veileder")
    med = lag_verk(mini)
    skriv_qr(med)
    assert {navn for navn in med.nettsted.filer if "qr" in navn} == {"assets/qr/kilder.svg", "assets/qr/kilder.png"}
    ventet = segno.make("https://example.org/veileder/l/kilder/", error="m", micro=False)
    bilde = Image.open(med.nettsted.mappe / "assets/qr/kilder.png").convert("L")
    ruter = [[bilde.getpixel((8 * (x + 4) + 4, 8 * (y + 4) + 4)) == 0 for x in range(29)] for y in range(29)]
    assert ruter == [[bool(rute) for rute in rad] for rad in ventet.matrix]
    svg = etree.parse(med.nettsted.mappe / "assets/qr/kilder.svg")
    assert svg.xpath("string(//*[local-name()='title'])") == "QR-kode til https://example.org/veileder/l/kilder/"
    assert svg.xpath("//@style") == []
