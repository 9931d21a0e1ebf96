"""The guide in nynorsk as a reader meets it: codes that work in both languages, a menu and a search of her own."""

import re

from playwright.sync_api import Page, expect

from browser.test_vurdering import GRUPPER, SAMMENLIGN, legg_inn


def test_kode_fra_nynorsk_apnes_paa_bokmaal(side: Page) -> None:
    """A group answers in nynorsk, and its code opens in the bokmål comparison beside the others'."""
    tall, kode = GRUPPER["Folkevalgte"]
    side.goto("/nn/verktoy/hurtigsjekk/")
    alle = side.locator("[data-stegbytte]")
    if not side.locator("fieldset[data-utsagn]").last.is_visible():
        alle.click()
    side.locator("#rolle-folkevalgte").check()
    side.locator("#alene-nei").check()
    for felt, valg in zip(side.locator("fieldset[data-utsagn]").all(), tall, strict=True):
        felt.get_by_role("radio").nth(valg).check()
    side.locator("[data-lag-kode]").click()
    expect(side.locator("[data-kode]")).to_have_text(kode)
    side.goto(SAMMENLIGN)
    assert legg_inn(side, kode).startswith("De folkevalgte er inne")


def test_leseren_blir_i_nynorsk(side: Page) -> None:
    """From the front to a card by her own menu and words; the switch leads to the same card in bokmål and back."""
    side.goto("/nn/")
    expect(side.locator("html")).to_have_attribute("lang", "nn")
    side.locator(".motefinner").get_by_role("link", name="Sjukefråvær").click()
    expect(side).to_have_url(re.compile("/nn/ti-minutter/sykefravar/$"))
    side.get_by_role("link", name="Tillitsvalde").first.click()
    expect(side.get_by_role("heading", level=1)).to_have_text("Møte om sjukefråvær: tillitsvalde")
    side.locator(".sprakvalg a[hreflang=nb]").click()
    expect(side).to_have_url(re.compile("/ti-minutter/sykefravar/tillitsvalgte/$"))
    side.locator(".sprakvalg a[hreflang=nn]").click()
    expect(side).to_have_url(re.compile("/nn/ti-minutter/sykefravar/tillitsvalgte/$"))


def test_soket_svarer_paa_nynorsk_forst(side: Page) -> None:
    """A search on a nynorsk page gives the nynorsk page first; what is only in bokmål is found too."""
    side.goto("/nn/sok/?q=for tillitsvalde")
    lenker = side.locator("[data-sok-treff] ol > li a[href]")
    assert re.search("/nn/for/tillitsvalgte/$", lenker.first.evaluate("a => a.href"))
    side.goto("/nn/sok/?q=Engerdal")
    expect(lenker.first).to_be_visible()
    assert any(href.endswith("/eksempler/engerdal/") for href in lenker.evaluate_all("alle => alle.map(a => a.href)"))
