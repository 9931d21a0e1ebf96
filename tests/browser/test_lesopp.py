"""Reading aloud, with voices that stand in for the device's: what is said, marked and never sent away."""

import pytest
from playwright.sync_api import Browser, Page, expect

SIDE = "/forsta/hva-er-trepartssamarbeid/"
# A device with the voices given; it keeps what it was asked to say, and ends a sentence when told to.
STEMMER = """
window.sagt = [];
window.SpeechSynthesisUtterance = class { constructor(tekst) { this.text = tekst; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => %s, addEventListener() {}, cancel() {},
  speak(ytring) {
    window.sagt.push({ tekst: ytring.text, stemme: ytring.voice.name, fart: ytring.rate });
    window.ytring = ytring;
  },
} });
"""
LOKAL = '{ name: "Nora", lang: "nb-NO", localService: true }'
FJERN = '{ name: "Sky", lang: "nb-NO", localService: false }'
ENGELSK = '{ name: "Ann", lang: "en-GB", localService: true }'


def apne(nettleser: Browser, vert: str, stemmer: str, adresse: str = SIDE) -> Page:
    """A page on a device with these voices."""
    side = nettleser.new_context(base_url=vert, viewport={"width": 360, "height": 740}).new_page()
    side.add_init_script(STEMMER % stemmer)
    side.goto(adresse)
    side.wait_for_load_state("networkidle")
    return side


def knapp(side: Page, navn: str):
    """A button by its name."""
    return side.get_by_role("button", name=navn, exact=True)


@pytest.mark.parametrize("stemmer", ["[]", f"[{FJERN}]", f"[{ENGELSK}]", f"[{FJERN}, {ENGELSK}]"])
def test_uten_norsk_stemme_paa_enheten(nettleser: Browser, vert: str, stemmer: str) -> None:
    """No Norwegian voice on the device: no button. A voice that would send the text away does not count."""
    side = apne(nettleser, vert, stemmer)
    expect(knapp(side, "Les opp sida")).to_have_count(0)
    side.context.close()


def test_leser_setning_for_setning(nettleser: Browser, vert: str) -> None:
    """The page is read from its title on, sentence by sentence, with the device's own voice, marked as it goes."""
    side = apne(nettleser, vert, f"[{FJERN}, {LOKAL}]")
    tittel = side.locator("h1").inner_text()
    knapp(side, "Les opp sida").click()
    expect(knapp(side, "Pause")).to_be_focused()
    assert side.evaluate("window.sagt") == [{"tekst": tittel, "stemme": "Nora", "fart": 1}]
    assert side.evaluate("[...CSS.highlights.get('lesopp')][0].toString()") == tittel
    side.evaluate("window.ytring.onend()")
    forste = side.locator("article p").first.inner_text()
    andre = side.evaluate("window.sagt.at(-1).tekst")
    assert forste.startswith(andre) and andre != tittel
    side.context.close()


def test_pause_fart_og_stopp(nettleser: Browser, vert: str) -> None:
    """Pause holds the place, a new speed is used at once, and stopping takes everything away."""
    side = apne(nettleser, vert, f"[{LOKAL}]")
    knapp(side, "Les opp sida").click()
    knapp(side, "Neste setning").click()
    setning = side.evaluate("window.sagt.at(-1).tekst")
    knapp(side, "Pause").click()
    side.evaluate("window.ytring.onend()")
    assert side.evaluate("window.sagt.length") == 2
    knapp(side, "Fortsett").click()
    side.get_by_label("Fart").select_option("Rask")
    assert side.evaluate("window.sagt.slice(2)") == [
        {"tekst": setning, "stemme": "Nora", "fart": 1},
        {"tekst": setning, "stemme": "Nora", "fart": 1.25},
    ]
    side.keyboard.press("Escape")
    expect(side.get_by_role("region", name="Opplesing")).to_have_count(0)
    expect(knapp(side, "Les opp sida")).to_be_focused()
    assert side.evaluate("CSS.highlights.has('lesopp')") is False
    side.context.close()


def test_kilder_og_knapper_leses_ikke(nettleser: Browser, vert: str) -> None:
    """Citation marks, the list of sources and controls are not read."""
    side = apne(nettleser, vert, f"[{LOKAL}]")
    knapp(side, "Les opp sida").click()
    for _ in range(400):
        if not side.get_by_role("region", name="Opplesing").count():
            break
        side.evaluate("window.ytring.onend()")
    sagt = " ".join(side.evaluate("window.sagt.map((s) => s.tekst)"))
    assert "Sida er lest ferdig." in side.locator("[data-melding]").inner_text()
    assert "Mer om kilden" not in sagt
    assert "https://" not in sagt
    assert "\u00ad" not in sagt
    side.context.close()


def test_lenke_med_prosentkode_for_nummertegn(side: Page) -> None:
    """A mail filter that made # into %23 does not stop the reader."""
    side.goto("/verktoy/ordliste/%23amu")
    side.wait_for_url("**/verktoy/ordliste/#amu")
    expect(side.locator("#amu")).to_be_in_viewport()
