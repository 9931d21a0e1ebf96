"""The cards of «Ti minutter før møtet»: short on a phone, one sheet on paper, found from the choice."""

import io

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from veileder.model.veileder import last_veileder
from veileder.paths import Stier

SKJERM = 844


@pytest.fixture(scope="module")
def kort() -> list[str]:
    """The address of every card."""
    veileder = last_veileder(Stier())
    return [f"/ti-minutter/{s}/{rolle}/" for s in veileder.situasjoner for rolle in veileder.roller]


def test_hvert_kort_er_to_skjermer_og_ett_ark(nettleser: Browser, vert: str, kort: list[str]) -> None:
    """A steward reads it on the phone in the corridor, or takes one sheet into the room."""
    kontekst = nettleser.new_context(base_url=vert, viewport={"width": 390, "height": SKJERM})
    side = kontekst.new_page()
    for_langt, for_mange_ark = {}, {}
    for adresse in kort:
        side.goto(adresse)
        slutt = side.locator("#kilder").bounding_box()["y"]
        ark = len(pikepdf.open(io.BytesIO(side.pdf(format="A4"))).pages)
        if slutt > 2 * SKJERM:
            for_langt[adresse] = slutt
        if ark != 1:
            for_mange_ark[adresse] = ark
    kontekst.close()
    assert (for_langt, for_mange_ark) == ({}, {})


def test_fra_motet_til_kortet(side: Page) -> None:
    """Two choices: the meeting, then the role."""
    side.goto("/ti-minutter/")
    side.get_by_role("link", name="Møte om nedbemanning", exact=True).click()
    side.get_by_role("article").get_by_role("link", name="Tillitsvalgte").click()
    expect(side).to_have_url("/ti-minutter/nedbemanning/tillitsvalgte/")
    expect(side.get_by_text("«Dette er ikke")).to_contain_text("drøfting")


def test_gammelt_sted_leder_videre(side: Page) -> None:
    """An address shared before the cards had pages of their own lands on the link to the card."""
    side.goto("/ti-minutter/#kutt-tillitsvalgte")
    lenke = side.locator("#kutt-tillitsvalgte")
    expect(lenke).to_be_in_viewport()
    lenke.click()
    expect(side).to_have_url("/ti-minutter/kutt/tillitsvalgte/")
