"""A word is explained where it stands: by keyboard, without script, without leaving the page."""

import pytest
from playwright.sync_api import Browser, expect

ADRESSE = "/for/tillitsvalgte/"


@pytest.mark.parametrize("med_skript", [True, False])
def test_ordet_forklares_paa_stedet(nettleser: Browser, vert: str, med_skript: bool) -> None:
    """Enter opens the explanation, Escape closes it and gives the focus back; the page stays."""
    kontekst = nettleser.new_context(java_script_enabled=med_skript, viewport={"width": 390, "height": 844})
    side = kontekst.new_page()
    side.goto(vert + ADRESSE)
    knapp = side.locator("article .ordforklaring button").first
    forklaring = side.locator("article .ordtekst").first
    expect(forklaring).to_be_hidden()
    knapp.focus()
    side.keyboard.press("Enter")
    expect(forklaring).to_be_visible()
    expect(forklaring.get_by_role("link")).to_be_visible()
    boks = forklaring.bounding_box()
    assert boks and boks["x"] >= 0 and boks["x"] + boks["width"] <= 390 and boks["y"] + boks["height"] <= 844
    side.keyboard.press("Escape")
    expect(forklaring).to_be_hidden()
    expect(knapp).to_be_focused()
    assert side.url == vert + ADRESSE
    kontekst.close()
