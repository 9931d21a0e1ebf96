"""What axe cannot see: focus, forced colours, reduced motion, and landmarks named in Norwegian."""

import re

import pytest
from playwright.sync_api import Browser, Page

from browser.adresser import alle_adresser

SIDER = ["/", "/forsta/to-parter-tre-roller/", "/verktoy/hurtigsjekk/", "/verktoy/sjekklister/mote/", "/sok/"]
FOKUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const boks = element.getBoundingClientRect();
  const stil = getComputedStyle(element);
  const midt = document.elementFromPoint(
    Math.min(Math.max(boks.x + boks.width / 2, 1), innerWidth - 2),
    Math.min(Math.max(boks.y + boks.height / 2, 1), innerHeight - 2));
  return {
    navn: element.outerHTML.slice(0, 120),
    synlig: boks.width > 0 && boks.bottom > 0 && boks.top < innerHeight,
    ramme: parseFloat(stil.outlineWidth) >= 2 && stil.outlineStyle !== "none",
    dekket: !(midt && (element.contains(midt) || midt.contains(element))),
  };
}"""
LANDEMERKER = "header, nav, main, footer, aside, form[aria-label], [role=search], [role=region]"
ENGELSK = re.compile(r"\b(header|footer|navigation|menu|search|main|table of contents|skip|close|open)\b", re.I)


@pytest.mark.parametrize("adresse", SIDER)
@pytest.mark.parametrize("bredde", [360, 1280])
def test_fokus_synes_hele_veien(nettleser: Browser, vert: str, adresse: str, bredde: int) -> None:
    """Whoever uses the keyboard always sees where they are, and nothing covers it."""
    # Without smooth scrolling, so that the page has moved when the next key is pressed.
    kontekst = nettleser.new_context(
        base_url=vert, viewport={"width": bredde, "height": 800}, reduced_motion="reduce"
    )
    side = kontekst.new_page()
    side.goto(adresse)
    feil = []
    for _ in range(60):
        side.keyboard.press("Tab")
        fokus = side.evaluate(FOKUS)
        if fokus is None:
            break
        if not fokus["synlig"] or not fokus["ramme"] or fokus["dekket"]:
            feil.append(fokus)
    kontekst.close()
    assert feil == []


def test_rollemerkene_synes_med_tvungne_farger(nettleser: Browser, vert: str) -> None:
    """With the reader's own few colours the shapes still stand out from the paper."""
    kontekst = nettleser.new_context(base_url=vert, forced_colors="active")
    side = kontekst.new_page()
    side.goto("/forsta/to-parter-tre-roller/")
    papir = side.evaluate("getComputedStyle(document.body).backgroundColor")
    farger = side.locator("article svg.rolle").evaluate_all("merker => merker.map(m => getComputedStyle(m).fill)")
    kontekst.close()
    assert len(farger) >= 4
    assert papir not in farger


def test_ingenting_beveger_seg_for_den_som_har_bedt_om_ro(nettleser: Browser, vert: str) -> None:
    """Reduced motion means none: no transition or animation lasts."""
    kontekst = nettleser.new_context(base_url=vert, reduced_motion="reduce")
    side = kontekst.new_page()
    beveger = []
    for adresse in SIDER:
        side.goto(adresse)
        beveger += side.evaluate(
            """() => [...document.querySelectorAll("*")].filter((e) => {
              const stil = getComputedStyle(e);
              return [stil.transitionDuration, stil.animationDuration]
                .some((tider) => tider.split(",").some((tid) => parseFloat(tid) > 0.01));
            }).map((e) => e.outerHTML.slice(0, 80))"""
        )
    kontekst.close()
    assert beveger == []


def test_landemerkene_heter_noe_paa_norsk(side: Page) -> None:
    """A screen reader that lists the parts of the page hears no English."""
    engelske = []
    for adresse in alle_adresser():
        side.goto(adresse)
        navn = side.locator(LANDEMERKER).evaluate_all("e => e.map((x) => x.getAttribute('aria-label') || '')")
        engelske += [f"{adresse}: {ett}" for ett in navn if ENGELSK.search(ett)]
    assert engelske == []


def test_hver_side_har_de_samme_landemerkene(side: Page) -> None:
    """One main, one menu by name, one page foot: the page is the same to find one's way in, everywhere."""
    for adresse in SIDER:
        side.goto(adresse)
        assert side.get_by_role("main").count() == 1, adresse
        assert side.get_by_role("navigation", name="Hovedmeny").count() == 1, adresse
        assert side.get_by_role("contentinfo", name="Sidefot").count() == 1, adresse
