"""The search as readers use it: typing, keyboard, back button, strange queries, no script, silence first."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from browser.axehjelp import finn_brudd
from browser.conftest import Tjener

FELT = "#hodesok"
SIDEFELT = "#sokeord"
PANEL = ".sok-panel"


def skriv(side: Page, tekst: str, felt: str = FELT) -> None:
    """Type as a reader does, and wait for the first answer."""
    side.locator(felt).press_sequentially(tekst)
    expect(side.locator(".sok-liste > li").first).to_be_visible()


def adresser(side: Page) -> list[str]:
    """The pages of the results, in order, without anchors."""
    return side.locator(".sok-tittel a").evaluate_all("lenker => lenker.map((a) => a.pathname)")


def test_ingenting_hentes_for_leseren_soker(side: Page) -> None:
    """Reading and scrolling fetch nothing of the search; the first focus does."""
    hentet: list[str] = []
    side.on("request", lambda foresporsel: hentet.append(foresporsel.url))
    side.goto("/forsta/hvorfor/")
    side.mouse.wheel(0, 3000)
    side.wait_for_load_state("networkidle")
    assert [url for url in hentet if "/sok/" in url] == []
    with side.expect_response("**/sok/indeks.json"):
        side.locator(FELT).focus()


def test_sokesiden_henter_ingenting_uten_sporsmal(side: Page) -> None:
    """The search page itself is only a page until the reader turns to the field."""
    hentet: list[str] = []
    side.on("request", lambda foresporsel: hentet.append(foresporsel.url))
    side.goto("/sok/")
    side.wait_for_load_state("networkidle")
    assert [url for url in hentet if "indeks.json" in url or "/js/sok/" in url] == []


def test_treff_mens_leseren_skriver(side: Page) -> None:
    """«samarbeid» finds the guide's own subject from any page, with kind of page and the word marked."""
    side.goto("/")
    skriv(side, "trepartsamarb")
    assert "/forsta/hva-er-trepartssamarbeid/" in adresser(side)[:3]
    assert side.locator(f"{PANEL} mark").count() > 0
    assert side.locator(f"{PANEL} .sok-slag").first.inner_text() != ""


@pytest.mark.parametrize(
    ("tekst", "adresse"),
    [
        ("tilitsvalgt", "/for/tillitsvalgte/"),
        ("ovre eiker", "/eksempler/ovre-eiker/"),
        ("hvem skal sitte i styringsgruppa?", "/slik-gjor-dere/styringsgruppe/"),
        ("verneombod", "/for/verneombud/"),
        ("kommunene sin lov", "/forsta/lov-og-avtaler/"),
        ("HTV", "/verktoy/ordliste/"),
        ("skal jeg si ja", "/for/verneombud/"),
        ("er dette for oss", "/for/andre-fagforeninger/"),
    ],
)
def test_rett_side_blant_de_tre_forste(side: Page, tekst: str, adresse: str) -> None:
    """Typing errors, o for ø, whole questions, nynorsk, abbreviations."""
    side.goto(f"/sok/?q={tekst}")
    expect(side.locator("[data-sok-status]")).to_contain_text("treff")
    side.wait_for_load_state("networkidle")
    assert adresse in adresser(side)[:3]


def test_treffet_leder_til_overskriften(side: Page) -> None:
    """A result leads to the heading, not only to the page, and the heading is there."""
    side.goto("/sok/?q=frikjøp betalt tid")
    lenke = side.locator(".sok-tittel a[href*='#']").first
    expect(lenke).to_be_visible()
    lenke.click()
    assert "#" in side.url
    assert side.locator(f"#{side.url.partition('#')[2]}").count() == 1


def test_tastaturet_rekker_alt(side: Page) -> None:
    """Arrow down into the list and back, Escape closes and keeps the text, Enter on a result opens it."""
    side.goto("/forsta/")
    skriv(side, "budsjett")
    side.keyboard.press("ArrowDown")
    assert side.evaluate("document.activeElement.closest('.sok-panel') !== null")
    side.keyboard.press("ArrowUp")
    assert side.evaluate("document.activeElement.id") == "hodesok"
    side.keyboard.press("Escape")
    expect(side.locator(PANEL)).to_be_hidden()
    assert side.locator(FELT).input_value() == "budsjett"
    side.keyboard.type("e")
    expect(side.locator(PANEL)).to_be_visible()
    side.keyboard.press("ArrowDown")
    fokus = side.evaluate("document.activeElement.href")
    side.keyboard.press("Enter")
    side.wait_for_url(fokus)


def test_escape_i_lista_gir_fokus_tilbake(side: Page) -> None:
    """Escape from a result closes the list and stays closed, with focus in the field."""
    side.goto("/forsta/")
    skriv(side, "tillit")
    side.keyboard.press("ArrowDown")
    side.keyboard.press("Escape")
    side.wait_for_load_state("networkidle")
    expect(side.locator(PANEL)).to_be_hidden()
    assert side.evaluate("document.activeElement.id") == "hodesok"


def test_lista_lukkes_naar_leseren_gaar_videre(side: Page) -> None:
    """Tab out of the search closes the list, so that it never covers what has focus."""
    side.goto("/forsta/")
    skriv(side, "tillit")
    for _ in range(12):
        side.keyboard.press("Tab")
        if not side.evaluate("document.activeElement.closest('form.sokefelt') !== null"):
            break
    expect(side.locator(PANEL)).to_be_hidden()


def test_antallet_leses_opp(side: Page) -> None:
    """The number of hits is announced, in the head and on the search page."""
    side.goto("/")
    skriv(side, "drøfting")
    status = side.locator(".sokefelt [role=status]")
    expect(status).to_contain_text("treff. Pil ned går til lista.")
    side.goto("/sok/?q=drøfting")
    expect(side.get_by_role("status").first).to_contain_text("treff")


@pytest.mark.parametrize("bredde", [360, 1280])
@pytest.mark.parametrize("farger", ["light", "dark"])
def test_axe_med_treff(nettleser: Browser, vert: str, farger: str, bredde: int) -> None:
    """axe finds nothing with the list open, on the search page with hits, and where nothing is found."""
    skjerm = {"width": bredde, "height": 800}
    kontekst = nettleser.new_context(base_url=vert, color_scheme=farger, viewport=skjerm)
    side = kontekst.new_page()
    side.goto("/forsta/")
    skriv(side, "tillitsvalgt")
    funn = finn_brudd(side)
    for sporsmal in ("tillitsvalgt", "xyzzyqwv", ""):
        side.goto(f"/sok/?q={sporsmal}")
        side.wait_for_load_state("networkidle")
        funn += finn_brudd(side)
    kontekst.close()
    assert funn == []


def test_lista_faar_plass_paa_smal_skjerm(nettleser: Browser, vert: str) -> None:
    """At 320 px (400 % zoom) neither the open list nor the search page scrolls sideways."""
    kontekst = nettleser.new_context(base_url=vert, viewport={"width": 320, "height": 700})
    side = kontekst.new_page()
    side.goto("/forsta/")
    skriv(side, "partssammensatt utvalg")
    bred = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not side.evaluate(bred)
    side.goto("/sok/?q=partssammensatt utvalg")
    side.wait_for_load_state("networkidle")
    assert not side.evaluate(bred)
    kontekst.close()


def test_rask_skriving_viser_siste_svar(side: Page) -> None:
    """Typing faster than the files come ends with the answer to the whole word."""
    holdt: list[Route] = []
    ferdig_skrevet: list[bool] = []
    side.route("**/sok/*.json*", lambda rute: rute.continue_() if ferdig_skrevet else holdt.append(rute))
    side.goto("/")
    with side.expect_request("**/sok/indeks.json*"):
        side.locator(FELT).press_sequentially("engerdal", delay=5)
    ferdig_skrevet.append(True)
    for rute in holdt:
        rute.continue_()
    expect(side.locator(".sok-tittel a").first).to_contain_text("Engerdal")
    side.wait_for_load_state("networkidle")
    assert adresser(side)[0] == "/eksempler/engerdal/"


def test_tilbakeknappen_gir_samme_treff(side: Page) -> None:
    """Search, open a result, go back: the same question and the same list."""
    side.goto("/sok/")
    skriv(side, "likeverd", SIDEFELT)
    side.wait_for_url("**/sok/?q=likeverd")
    side.wait_for_load_state("networkidle")
    forst = adresser(side)
    side.locator(".sok-tittel a").first.click()
    side.wait_for_url("**/forutsetninger/likeverd/**")
    side.go_back()
    expect(side.locator(SIDEFELT)).to_have_value("likeverd")
    expect(side.locator(".sok-liste > li").first).to_be_visible()
    side.wait_for_load_state("networkidle")
    assert adresser(side) == forst


def test_tilbake_mellom_to_sporsmal(side: Page) -> None:
    """Two questions sent with Enter are two steps in the history."""
    side.goto("/sok/?q=tillit")
    expect(side.locator(".sok-liste > li").first).to_be_visible()
    side.locator(SIDEFELT).fill("Lunner")
    side.keyboard.press("Enter")
    side.wait_for_url("**/sok/?q=Lunner")
    side.go_back()
    expect(side.locator(SIDEFELT)).to_have_value("tillit")


def test_fra_hodet_til_sokesiden(side: Page) -> None:
    """Enter in the head's field opens the search page with the question in the address."""
    side.goto("/om/personvern/")
    side.locator(FELT).fill("årshjul")
    side.keyboard.press("Enter")
    side.wait_for_url("**/sok/?q=%C3%A5rshjul")
    expect(side.locator(SIDEFELT)).to_have_value("årshjul")


HTML = ["<script>window.tatt = 1</script>", "<img src=x onerror=window.tatt=1>", "&lt;b&gt;"]
RARE = ["", "   ", "?!", "ø" * 10_000, "tillit " * 1_500, "🙂", "%00", "__proto__ constructor"]


@pytest.mark.parametrize("tekst", HTML)
def test_html_i_sporsmalet_er_tekst(side: Page, tekst: str) -> None:
    """A query with HTML runs nothing and stands in the field as it was written."""
    side.goto("/sok/")
    side.locator(SIDEFELT).fill(tekst)
    side.keyboard.press("Enter")
    side.wait_for_load_state("networkidle")
    side.reload()
    side.wait_for_load_state("networkidle")
    assert side.evaluate("window.tatt") is None
    expect(side.locator(SIDEFELT)).to_have_value(tekst)
    assert side.locator("[data-sok-treff] script, [data-sok-treff] img").count() == 0


@pytest.mark.parametrize("tekst", RARE, ids=range(len(RARE)))
def test_rare_sporsmal_gir_rolig_svar(side: Page, tekst: str) -> None:
    """Empty, endless and odd queries leave a page that works, without an error."""
    feil: list[str] = []
    side.on("pageerror", lambda unntak: feil.append(str(unntak)))
    side.goto("/sok/?q=tillit")
    expect(side.locator(".sok-liste > li").first).to_be_visible()
    side.locator(SIDEFELT).evaluate("(felt, tekst) => { felt.value = tekst; }", tekst)
    side.locator(SIDEFELT).dispatch_event("input")
    side.wait_for_load_state("networkidle")
    assert feil == []
    assert side.locator("h1").is_visible()
    assert len(side.url) < 3000


def test_ingen_treff_er_ikke_slutten(side: Page) -> None:
    """Nothing found: near spellings of glossary words, the glossary, and the doors by role."""
    side.goto("/sok/?q=xyzzyqwv")
    expect(side.locator("[data-sok-status]")).to_contain_text("Ingen treff")
    hjelp = side.locator("[data-sok-treff]")
    expect(hjelp.get_by_role("link", name="For tillitsvalgte")).to_be_visible()
    expect(hjelp.get_by_role("link", name="Ordlista")).to_be_visible()


def test_uten_skript(nettleser: Browser, vert: str) -> None:
    """Script off: the form leads to the search page, which says what to do and lists glossary and map."""
    kontekst = nettleser.new_context(base_url=vert, java_script_enabled=False)
    side = kontekst.new_page()
    side.goto("/forsta/")
    side.locator(FELT).fill("tillit")
    side.keyboard.press("Enter")
    side.wait_for_url("**/sok/?q=tillit")
    # The browser's test mode hides <noscript>; without the test it is shown.
    assert "Søket trenger skript" in side.locator("noscript").text_content()
    assert side.locator(".sidekart a[href$='/hva-er-trepartssamarbeid/']").count() == 1
    assert side.locator(".ordlenker a[href*='/ordliste/#amu']").count() == 1
    kontekst.close()


def test_indeksen_borte(side: Page) -> None:
    """Where the index cannot be fetched the page says so and the map still stands."""
    side.route("**/sok/indeks.json", lambda rute: rute.abort())
    side.goto("/sok/?q=tillit")
    expect(side.locator("[data-sok-status]")).to_contain_text("Søket kunne ikke hentes")


@pytest.fixture
def undermappe(mappe: Path, tmp_path: Path, nettleser: Browser) -> Iterator[BrowserContext]:
    """The same site served below a path."""
    (tmp_path / "veileder").symlink_to(mappe, target_is_directory=True)
    behandler = functools.partial(Tjener, directory=str(tmp_path))
    tjener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), behandler)
    threading.Thread(target=tjener.serve_forever, daemon=True).start()
    kontekst = nettleser.new_context(base_url=f"http://127.0.0.1:{tjener.server_port}")
    yield kontekst
    kontekst.close()
    tjener.shutdown()
    tjener.server_close()


def test_i_en_undermappe(undermappe: BrowserContext) -> None:
    """Below a path both fields work, and the results stay below it."""
    side = undermappe.new_page()
    side.goto("/veileder/verktoy/sjekklister/styringsgruppe/")
    skriv(side, "Lunner")
    assert adresser(side)[0] == "/veileder/eksempler/lunner/"
    side.keyboard.press("Enter")
    side.wait_for_url("**/veileder/sok/?q=Lunner")
    expect(side.locator(".sok-tittel a").first).to_be_visible()
    assert adresser(side)[0] == "/veileder/eksempler/lunner/"


def test_treffene_er_en_ordnet_liste_i_main(side: Page) -> None:
    """What other sites may count on: `main ol > li a[href]` at /sok/?q=."""
    side.goto("/sok/?q=mandat")
    expect(side.locator("main ol.sok-liste > li .sok-tittel a[href]").first).to_be_visible()
    assert side.locator("main h1").count() == 1
