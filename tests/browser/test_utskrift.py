"""Pages printed from the browser."""

import io

import pikepdf
from playwright.sync_api import Page


def test_registeret_faar_plass_i_en_perm(side: Page) -> None:
    """The whole register of sources is at most 25 sheets, with each address once."""
    side.goto("/om/kilder/")
    with pikepdf.open(io.BytesIO(side.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) <= 25


def test_utsagn_og_rute_holder_sammen(side: Page) -> None:
    """A statement is never parted from its boxes by the end of a sheet."""
    side.goto("/verktoy/egenvurdering/")
    side.emulate_media(media="print")
    stiler = side.locator(".utsagn").evaluate_all("alle => alle.map(ett => getComputedStyle(ett).breakInside)")
    assert len(stiler) >= 28
    assert set(stiler) == {"avoid"}


def test_listetallene_er_hele(side: Page) -> None:
    """«10.» prints as «10.»: there is room for two figures left of the text."""
    side.goto("/forsta/innvendinger/")
    side.emulate_media(media="print")
    lister = side.locator("article ol")
    rom = lister.evaluate_all("alle => alle.map(ett => parseFloat(getComputedStyle(ett).paddingLeft))")
    assert rom
    assert min(tall for tall in rom if tall) >= 6 / 25.4 * 96


def test_ingen_tilbakelenker_paa_papir(side: Page) -> None:
    """What only leads about on a screen is not printed."""
    side.goto("/slik-gjor-dere/budsjett/")
    side.emulate_media(media="print")
    assert "Tilbake" not in side.locator("article").inner_text()
