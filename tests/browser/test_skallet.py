"""The shell as readers use it: keyboard, small screens, without script, and in silence."""

import pytest
from playwright.sync_api import Browser, Page, Request

from browser.adresser import alle_adresser

ADRESSER = alle_adresser()


def test_hopplenken_er_forst_og_virker(side: Page) -> None:
    """The first Tab shows «Hopp til innholdet», and Enter moves focus past the menu."""
    side.goto("/forsta/hva-er-trepartssamarbeid/")
    side.keyboard.press("Tab")
    assert side.evaluate("document.activeElement.textContent.trim()") == "Hopp til innholdet"
    assert side.locator(".hopp").bounding_box()["y"] >= 0
    side.keyboard.press("Enter")
    assert side.evaluate("document.activeElement.id") == "innhold"


@pytest.mark.parametrize("bredde", [320, 360])
def test_ingen_side_ruller_sidelengs(nettleser: Browser, vert: str, bredde: int) -> None:
    """At 320 px (400 % zoom) no page is wider than the screen; wide tables scroll by themselves."""
    kontekst = nettleser.new_context(base_url=vert, viewport={"width": bredde, "height": 700})
    side = kontekst.new_page()
    for_brede = []
    for adresse in ADRESSER:
        side.goto(adresse)
        if side.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            for_brede.append(adresse)
    kontekst.close()
    assert for_brede == []


def test_menyen_paa_telefon_med_tastatur(nettleser: Browser, vert: str) -> None:
    """On a phone the menu opens with Enter, closes with Escape, and gives focus back to its button."""
    kontekst = nettleser.new_context(base_url=vert, viewport={"width": 360, "height": 700})
    side = kontekst.new_page()
    side.goto("/")
    knapp = side.locator("details.meny > summary")
    knapp.focus()
    side.keyboard.press("Enter")
    assert side.locator("details.meny").get_attribute("open") is not None
    side.keyboard.press("Tab")
    side.keyboard.press("Escape")
    assert side.locator("details.meny").get_attribute("open") is None
    assert knapp.evaluate("element => element === document.activeElement")
    kontekst.close()


def test_menyen_virker_uten_skript(nettleser: Browser, vert: str) -> None:
    """Without script the phone menu still opens and leads to a page."""
    kontekst = nettleser.new_context(
        base_url=vert, viewport={"width": 360, "height": 700}, java_script_enabled=False
    )
    side = kontekst.new_page()
    side.goto("/")
    side.locator("details.meny > summary").click()
    side.get_by_role("navigation", name="Hovedmeny").get_by_role("link", name="Hva er trepart?", exact=True).click()
    assert side.url.endswith("/forsta/")
    kontekst.close()


def test_delens_meny_staar_en_gang(nettleser: Browser, vert: str) -> None:
    """The part's menu is beside the text on a wide screen; on a phone a button opens it, without script too."""
    bred = nettleser.new_context(base_url=vert, viewport={"width": 1280, "height": 800})
    side = bred.new_page()
    side.goto("/forsta/hvorfor/")
    meny = side.get_by_role("navigation", name="Sider i denne delen")
    assert meny.count() == 1
    assert meny.is_visible()
    assert not side.get_by_role("button", name="I denne delen").is_visible()
    bred.close()
    smal = nettleser.new_context(base_url=vert, viewport={"width": 360, "height": 700}, java_script_enabled=False)
    side = smal.new_page()
    side.goto("/forsta/hvorfor/")
    assert not side.locator("#sidemeny").is_visible()
    side.get_by_role("button", name="I denne delen").focus()
    side.keyboard.press("Enter")
    assert side.locator("#sidemeny").is_visible()
    side.keyboard.press("Escape")
    assert not side.locator("#sidemeny").is_visible()
    smal.close()


def test_ingenting_hentes_utenfra_og_ingenting_lagres(nettleser: Browser, vert: str) -> None:
    """Reading every page asks no other host for anything and leaves nothing on the device."""
    kontekst = nettleser.new_context(base_url=vert)
    side = kontekst.new_page()
    fremmede: list[str] = []
    brudd: list[str] = []

    def noter(forespoersel: Request) -> None:
        if not forespoersel.url.startswith((vert, "data:")):
            fremmede.append(forespoersel.url)

    side.on("request", noter)
    side.on("console", lambda melding: brudd.append(melding.text) if melding.type == "error" else None)
    for adresse in ADRESSER:
        side.goto(adresse)
    lagret = side.evaluate("[localStorage.length, sessionStorage.length]")
    assert fremmede == []
    assert brudd == []
    assert lagret == [0, 0]
    assert kontekst.cookies() == []
    kontekst.close()


def test_status_staar_paa_hver_side(side: Page) -> None:
    """Every page says that it is a draft, in words."""
    uten = []
    for adresse in ADRESSER:
        side.goto(adresse)
        if "Utkast. Ikke juridisk kvalitetssikret" not in side.locator("body").inner_text():
            uten.append(adresse)
    assert uten == []


def test_mork_drakt_folger_leseren(nettleser: Browser, vert: str) -> None:
    """A reader who has asked for dark gets a dark page, without a button to find."""
    lys, mork = (_bakgrunn(nettleser, vert, farger) for farger in ("light", "dark"))
    assert lys > 200
    assert mork < 60


def _bakgrunn(nettleser: Browser, vert: str, farger: str) -> float:
    kontekst = nettleser.new_context(base_url=vert, color_scheme=farger)
    side = kontekst.new_page()
    side.goto("/")
    farge = side.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    )
    kontekst.close()
    return sum(farge) / 3
