"""The cases: the story comes first, the sources wait in a closed list, and the reader chooses what to compare."""

import pytest
from playwright.sync_api import Page, expect

TELEFON = {"width": 390, "height": 844}
FORTELLINGER = ("/eksempler/lunner/", "/eksempler/ovre-eiker/", "/eksempler/engerdal/")
STED = "e => e.getBoundingClientRect().top + scrollY"
# Marks whose first line is not the line their sentence ended on.
ALENE = """() => [...document.querySelectorAll("article sup.kilde")].filter((merke) => {
  const foran = document.createRange();
  const gaar = document.createTreeWalker(merke.closest("p, li, dd, td, figcaption"), NodeFilter.SHOW_TEXT);
  let siste = null;
  for (let node = gaar.nextNode(); node && !merke.contains(node); node = gaar.nextNode()) {
    if (node.data.trim() && node.parentElement.checkVisibility()) siste = node;
  }
  if (!siste) return false;
  const slutt = siste.data.trimEnd().length;
  foran.setStart(siste, slutt - 1);
  foran.setEnd(siste, slutt);
  return merke.querySelector("a").getBoundingClientRect().top > foran.getBoundingClientRect().bottom;
}).map((merke) => merke.parentElement.textContent.slice(-60))"""


@pytest.mark.parametrize("adresse", FORTELLINGER)
def test_fortellingen_kommer_foerst(side: Page, adresse: str) -> None:
    """On a phone the story begins on the first screen and a half, a voice within two, the sources by the eighth."""
    side.set_viewport_size(TELEFON)
    side.goto(adresse)
    skjerm = TELEFON["height"]
    assert side.locator(".fortelling").evaluate(STED) <= 1.5 * skjerm
    assert side.locator(".fortelling blockquote").first.evaluate(STED) <= 2 * skjerm
    assert side.locator("#kilder").evaluate(STED) <= 8 * skjerm
    ord_ = side.locator(".fortelling").evaluate("e => e.innerText.split(/\\s+/).length")
    assert 300 <= ord_ <= 520


@pytest.mark.parametrize("bredde", [320, 390, 1280])
def test_et_kildemerke_staar_aldri_alene(side: Page, bredde: int) -> None:
    """A mark stands on the line its sentence ends on, in pages from Markdown and from data."""
    side.set_viewport_size({"width": bredde, "height": 844})
    for adresse in ("/eksempler/", "/eksempler/lunner/dokumentasjon/", "/forsta/to-parter-tre-roller/"):
        side.goto(adresse)
        assert side.evaluate(ALENE) == []


def test_merket_aapner_lista_det_leder_til(side: Page) -> None:
    """Whoever taps a mark sees the source, though the list was closed; and once more after closing it."""
    side.goto("/eksempler/lunner/")
    merke = side.locator("article sup.kilde a").first
    lista = side.locator("details.kildeboks")
    expect(lista).not_to_have_attribute("open", "")
    for _ in range(2):
        merke.click()
        expect(lista).to_have_attribute("open", "")
        expect(side.locator(merke.get_attribute("href"))).to_be_in_viewport()
        lista.locator("summary").click()


def test_lista_svarer_paa_fylke_og_tema(side: Page) -> None:
    """The reader who looks for her county sees those cases only, and is told how many."""
    side.goto("/eksempler/")
    lista = side.locator(".eksempelliste > li")
    alle = lista.count()
    side.get_by_label("Fylke").select_option("Vestland")
    synlige = lista.filter(visible=True)
    expect(synlige).to_have_count(3)
    assert [tekst.split(" – ")[0] for tekst in synlige.all_inner_texts()] == ["Askøy", "Stord", "Vaksdal"]
    expect(side.get_by_role("status").filter(has_text=f"3 av {alle} eksempler.")).to_be_visible()
    side.get_by_label("Tema").select_option(label="Sykefravær")
    expect(synlige).to_have_count(2)


def test_to_valgte_side_om_side(side: Page) -> None:
    """The table shows the cases the reader chose, with what their own pages say."""
    side.goto("/eksempler/")
    side.get_by_label("Engerdal", exact=True).uncheck()
    side.get_by_role("button", name="Vis dem side om side").click()
    tabell = side.get_by_role("table", name="Eksemplene side om side")
    expect(tabell.get_by_role("columnheader")).to_have_text(["Spørsmål", "Lunner", "Øvre Eiker"])
    form = tabell.locator("tr[data-rad=form]").get_by_role("cell")
    expect(form.first).to_have_text("Fast utvalg, gjort om fra administrasjonsutvalget.")


def test_sammenligningen_er_en_tabell_og_synes_helt(side: Page) -> None:
    """Every column stands in view on a desktop; on a phone the rows are cards and still a table to a screen reader."""
    side.set_viewport_size({"width": 1280, "height": 800})
    side.goto("/eksempler/")
    ramme = side.locator(".tabell:has(.sammenligning)")
    assert ramme.evaluate("e => e.scrollWidth <= e.clientWidth")
    side.set_viewport_size(TELEFON)
    tabell = side.get_by_role("table", name="Eksemplene side om side")
    expect(tabell.get_by_role("columnheader")).to_have_count(4)
    expect(tabell.get_by_role("rowheader", name="Vei inn")).to_be_visible()
    assert side.evaluate("document.documentElement.scrollWidth") == 390
