"""What is known, and how a source is to be read, as the reader meets it."""

from lxml import html

from mini import bytt_ut, skriv
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.render.kort import kortadresser
from veileder.render.macros import MAKROER
from veileder.render.mal import Maler, Sidetilstand

FUNN = """\
evidens:
  - id: funn-a
    tema: Fravær
    funn: Fraværet gikk ned.
    gjelder: Én kommune
    opplegg: svak
    begrunnelse: Ingen å sammenligne med.
    kilder: [kilde-a, kilde-b]
"""


def tegn(stier: Stier, side: Sidetilstand, navn: str, *argumenter: str) -> html.HtmlElement:
    """One macro's HTML over the guide at `stier`, as a tree."""
    maler = Maler(last_veileder(stier))
    return html.fragment_fromstring(MAKROER[navn].tegn(maler, side, *argumenter), create_parent=True)


def test_funnet_viser_opplegg_og_lest_hver_for_seg(mini: Stier) -> None:
    """How strong the design is, and how much was read, are two answers the reader gets side by side."""
    skriv(mini, "docs/data/evidens.yml", FUNN)
    tabell = tegn(mini, Sidetilstand("/forsta/"), "evidens").find(".//table")
    assert [hode.text for hode in tabell.findall(".//thead//th")] == ["Tema", "Funn", "Opplegg", "Lest"]
    rad = tabell.find(".//tbody/tr")
    assert [celle.text_content() for celle in rad][2:] == ["Svakt. Ingen å sammenligne med.", "Utdrag, i sin helhet."]


def test_forbeholdet_folger_kilden_til_sida(mini: Stier) -> None:
    """A note that changes how a source reads stands at the foot of the page that uses it; other notes do not."""
    bytt_ut(
        mini, "docs/data/kilder.yml", "    lest: utdrag",
        "    lest: utdrag\n    forbehold: Etter den forrige loven.\n    merknad: Tittelen er vår.",
    )
    side = Sidetilstand("/forsta/")
    maler = Maler(last_veileder(mini))
    MAKROER["kilde"].tegn(maler, side, "kilde-a")
    fot = MAKROER["kildeliste"].tegn(maler, side)
    assert "Etter den forrige loven." in fot
    assert "Tittelen er vår." not in fot
    register = tegn(mini, Sidetilstand("/om/kilder/"), "kilderegister").text_content()
    assert "Etter den forrige loven. Tittelen er vår." in register


def test_motefinneren_leder_til_kortet_der_det_finnes() -> None:
    """Every meeting leads to a page of its own, and every role in it to her card."""
    kort = kortadresser(last_veileder(Stier()))
    assert kort["kutt"]["alle"] == "/ti-minutter/kutt/"
    assert kort["kutt"]["tillitsvalgte"] == "/ti-minutter/kutt/tillitsvalgte/"
