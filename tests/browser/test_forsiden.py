"""The front page's meeting finder: two taps to the card, with script and without."""

import re

from playwright.sync_api import Browser, Page, expect

TELEFON = {"width": 390, "height": 844}
KUTT = re.compile(r"/ti-minutter/(kutt/tillitsvalgte/|#kutt-tillitsvalgte)$")


def test_to_trykk_til_kortet(side: Page) -> None:
    """Who, then what: the link of the meeting leads to that role's card."""
    side.set_viewport_size(TELEFON)
    side.goto("/")
    side.get_by_role("radio", name="Tillitsvalgt").check()
    side.get_by_role("link", name="Kutt", exact=True).click()
    expect(side).to_have_url(KUTT)


def test_moetet_staar_paa_forste_telefonskjerm(side: Page) -> None:
    """Every meeting can be tapped without scrolling on a common phone."""
    side.set_viewport_size(TELEFON)
    side.goto("/")
    expect(side.get_by_role("radio")).to_have_count(4)
    assert side.locator(".motefinner").evaluate("e => e.getBoundingClientRect().bottom") <= TELEFON["height"]


def test_uten_skript_leder_moetet_til_alle_rollene(nettleser: Browser, vert: str) -> None:
    """Without script the role is the second choice, on the page the meeting leads to."""
    kontekst = nettleser.new_context(base_url=vert, java_script_enabled=False)
    side = kontekst.new_page()
    side.goto("/")
    expect(side.get_by_role("radio")).to_have_count(0)
    side.get_by_role("link", name="Kutt", exact=True).click()
    expect(side).to_have_url(re.compile(r"/ti-minutter/(kutt/|#kutt)$"))
    expect(side.get_by_role("link", name=re.compile("tillitsvalgte", re.IGNORECASE)).first).to_be_attached()
    kontekst.close()


def test_ingen_e_postknapp_uten_bekreftet_adresse(side: Page) -> None:
    """Without a confirmed address nothing offers to write to us; passing a page on still works."""
    for adresse in ("/", "/om/", "/eksempler/hva-ble-det-av/"):
        side.goto(adresse)
        expect(side.get_by_role("link", name=re.compile("Foreslå en rettelse|Skriv til oss"))).to_have_count(0)
        expect(side.get_by_role("link", name="Send på e-post")).to_have_count(1)
