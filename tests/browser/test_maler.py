"""A template's page: files to download without script, «Kopier teksten» with it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

ADRESSE = "/verktoy/maler/oppfolgingsark/"
LYSARK = "/verktoy/maler/lysark/"
KNAPP = "Kopier teksten: Oppfølgingsark"
HTML = """
<p class="mal-tittel" data-nivaa="1">Mandat for <mark class="felt">[fyll inn: navn]</mark></p>
<p class="mal-overskrift" data-nivaa="2">Form</p>
<p class="veiledningstekst"><strong>Veiledning:</strong> Spør juristen.<sup class="kilde">1</sup></p>
<p>Dette er <span class="ordforklaring"><button type="button">drøfting</button><span popover>En samtale.</span></span>
   ikke.</p>
<ul><li>En</li><li>To</li></ul>
<ol><li>Først</li><li>Så</li></ol>
<div class="tabell" role="region" tabindex="0" aria-label="Tabell"><table>
<thead><tr><th scope="col">Hva</th><th scope="col">Når</th></tr></thead>
<tbody><tr><td data-kolonne="Hva">Sak</td><td data-kolonne="Når">I dag</td></tr></tbody></table></div>
"""


@pytest.fixture
def maler(side: Page) -> Page:
    """The page, with a clipboard the test may read."""
    side.context.grant_permissions(["clipboard-read", "clipboard-write"])
    side.goto(ADRESSE)
    return side


def rens(side: Page, uttrykk: str) -> str:
    """`uttrykk` over the cleaned copy `ren` of the small template above, in the browser."""
    return side.evaluate(
        """async ([html, uttrykk]) => {
          const { cleanCopy, asText } = await import("/assets/js/maler/tekst.js");
          const mal = document.createElement("div");
          mal.innerHTML = html;
          const ren = cleanCopy(mal);
          return uttrykk === "tekst" ? asText(ren) : uttrykk === "html" ? ren.innerHTML : mal.innerHTML;
        }""",
        [HTML, uttrykk],
    )


def test_teksten_som_kopieres(maler: Page) -> None:
    """What is pasted into an e-mail is the text of the template, without the guidance."""
    assert rens(maler, "tekst") == (
        "Mandat for [fyll inn: navn]\n\nForm\n\nDette er drøfting ikke.\n\n- En\n- To\n\n1. Først\n2. Så\n\n"
        "Hva\tNår\nSak\tI dag\n"
    )


def test_html_som_kopieres_har_overskrifter_og_ingen_rester(maler: Page) -> None:
    """What is pasted into Word keeps headings, lists and tables, and nothing of the page's own."""
    html = rens(maler, "html")
    assert "<h1>Mandat for [fyll inn: navn]</h1>" in html
    assert "<h2>Form</h2>" in html
    assert not re.search(r"class=|data-|role=|tabindex|<a |<mark|Veiledning", html)


def test_sida_staar_urort(maler: Page) -> None:
    """Copying changes nothing on the page."""
    assert 'class="veiledningstekst"' in rens(maler, "urort")


def test_kopier_med_tastatur(maler: Page) -> None:
    """The keyboard presses the button; the message is announced, and focus stays where it was."""
    knapp = maler.get_by_role("button", name=KNAPP)
    knapp.focus()
    maler.keyboard.press("Enter")
    rad = maler.locator(".malknapper").filter(has=knapp)
    expect(rad.get_by_role("status")).to_have_text("Kopiert uten veiledningen. Lim inn der dere skriver.")
    expect(knapp).to_be_focused()
    kopiert = maler.evaluate("navigator.clipboard.readText()")
    assert kopiert.startswith("Oppfølgingsark\n\nMøtet\tSkriv her\nDato\t[fyll inn: dato]\n")
    assert "Veiledning, slett" not in kopiert
    assert "Avklar med kommunens jurist" in kopiert


def test_nettleseren_nekter_aa_kopiere(maler: Page) -> None:
    """Where the browser refuses, the reader is told what to do instead."""
    maler.evaluate(
        """() => { for (const navn of ["write", "writeText"])
          navigator.clipboard[navn] = () => Promise.reject(new Error("nei")); }"""
    )
    knapp = maler.get_by_role("button", name=KNAPP)
    knapp.click()
    rad = maler.locator(".malknapper").filter(has=knapp)
    expect(rad.get_by_role("status")).to_contain_text("Nettleseren lot oss ikke kopiere.")


@pytest.mark.parametrize("bredde", [360, 1280])
@pytest.mark.parametrize("skript", [False, True])
def test_filene_kan_hentes_og_sida_holder_bredden(
    nettleser: Browser, vert: str, bredde: int, skript: bool
) -> None:
    """Every file can be fetched, with script and without, and the page never scrolls sideways."""
    kontekst = nettleser.new_context(
        base_url=vert, java_script_enabled=skript, viewport={"width": bredde, "height": 800}
    )
    side = kontekst.new_page()
    side.goto(ADRESSE)
    expect(side.get_by_role("button", name="Kopier teksten")).to_have_count(1 if skript else 0)
    lenker = side.locator(".maltekst, .malknapper a[download], .lysark").first
    expect(lenker).to_be_visible()
    for fra, fil in ((ADRESSE, "oppfolgingsark.docx"), (LYSARK, "trepart-pa-20-minutter.pptx")):
        side.goto(fra)
        adresse = side.locator(f"a[download][href$='{fil}']").get_attribute("href")
        svar = kontekst.request.get(f"{vert}{fra}{adresse}")
        assert (svar.status, svar.body()[:2]) == (200, b"PK")
    if skript:
        assert side.evaluate("document.documentElement.scrollWidth") == bredde
    kontekst.close()
