"""Hurtigsjekk and egenvurdering: nothing answered is lost, on a phone, a shared tablet or without the network."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.axehjelp import finn_brudd

HURTIGSJEKK, EGENVURDERING = "/verktoy/hurtigsjekk/", "/verktoy/egenvurdering/"
DATA = Path(__file__).parent.parent / "data" / "vurdering"
SVAR = [3, 4, 2, 4, 1, 5, 5]
KODE = "43H8-DM02"


@pytest.fixture
def telefon(nettleser: Browser, vert: str) -> Iterator[Page]:
    """A phone with touch, in a group's hands."""
    kontekst = nettleser.new_context(
        base_url=vert, locale="nb-NO", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    yield kontekst.new_page()
    kontekst.close()


def alle_paa_en_side(side: Page) -> None:
    """Leave the phone's one-at-a-time view, where it is on, and unfold the themes, where they are folded."""
    knapp = side.get_by_role("button", name="Vis alle utsagnene på én side")
    if knapp.is_visible():
        knapp.click()
    side.locator("details[data-temafold]").evaluate_all("alle => alle.forEach((en) => { en.open = true; })")


def hvem(side: Page, rolle: str = "Folkevalgte") -> None:
    """A group with a role."""
    side.get_by_role("radio", name=rolle, exact=True).check()
    side.get_by_role("radio", name="Hele gruppa.").check()


def fyll(side: Page) -> None:
    """Answer all statements on the page."""
    for nr, felt in enumerate(side.locator("fieldset[data-utsagn]").all()):
        felt.get_by_role("radio").nth(SVAR[nr % 7]).check()


def framdrift(side: Page, tekst: str) -> None:
    expect(side.locator("[data-framdrift]")).to_have_text(tekst)


# ── The phone ─────────────────────────────────────────────


def test_telefonen_tar_ett_utsagn_om_gangen(telefon: Page) -> None:
    """Role first, one statement at a time, a reload in the middle, and the code alone on the screen at last."""
    side = telefon
    side.goto(HURTIGSJEKK)
    neste = side.get_by_role("button", name="Neste", exact=True)
    expect(side.locator("fieldset[data-utsagn]:visible")).to_have_count(0)
    neste.tap()
    expect(side.get_by_text("Velg hvilken rolle som svarer.")).to_be_in_viewport()
    side.get_by_text("Folkevalgte", exact=True).first.tap()
    side.get_by_text("Hele gruppa.").tap()
    neste.tap()
    for nr, tall in enumerate(SVAR):
        expect(side.locator("fieldset[data-utsagn]:visible")).to_have_count(1)
        expect(side.get_by_text(f"Utsagn {nr + 1} av 7", exact=True)).to_be_visible()
        expect(side.locator("fieldset[data-utsagn]:visible legend")).to_be_focused()
        valg = side.locator("fieldset[data-utsagn]:visible .valg").nth(tall)
        assert valg.bounding_box()["height"] >= 44
        valg.tap(position={"x": 200, "y": 20})
        # The whole statement, its answers and the way on are on the screen at once.
        expect(side.locator("fieldset[data-utsagn]:visible legend")).to_be_in_viewport(ratio=1)
        expect(side.get_by_role("button", name="Forrige" if nr == 6 else "Neste", exact=True)).to_be_in_viewport(
            ratio=1
        )
        if nr == 3:
            # Begun, put away and taken up again: the draft is there, at the next open statement.
            side.reload()
            framdrift(side, "4 av 7 besvart.")
            expect(side.get_by_text("Utsagn 5 av 7", exact=True)).to_be_visible()
            side.get_by_role("button", name="Forrige", exact=True).tap()
        if nr < 6:
            neste.tap()
    side.get_by_role("button", name="Lag koden vår").tap()
    kort = side.get_by_role("dialog", name="Koden deres")
    expect(kort.locator(".kode")).to_have_text(KODE)
    expect(kort.locator(".kode")).to_be_focused()
    expect(kort).to_contain_text("fire, tre, Harald, åtte, David, Martin, null, to")
    expect(kort.get_by_role("img", name="QR-kode med lenken til sammenligningen")).to_be_in_viewport(ratio=1)
    assert kort.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 740}
    assert finn_brudd(side) == []
    kort.get_by_role("button", name="Lukk").tap()
    expect(side.locator("[data-kodetittel]")).to_be_focused()
    expect(side.locator("[data-kodetittel]")).to_have_text(f"Koden deres: {KODE}")
    # The code is there after a reload too, until an answer changes.
    side.reload()
    expect(side.locator("[data-kodetittel]")).to_have_text(f"Koden deres: {KODE}")
    assert side.evaluate("document.documentElement.scrollWidth") == 360


def test_telefonen_kan_vise_alt_og_skrive_ut_alt(telefon: Page) -> None:
    """All on one page when wanted, and always on paper."""
    telefon.goto(HURTIGSJEKK)
    telefon.emulate_media(media="print")
    expect(telefon.locator("fieldset[data-utsagn]:visible")).to_have_count(7)
    telefon.emulate_media(media="screen")
    alle_paa_en_side(telefon)
    expect(telefon.locator("fieldset[data-utsagn]:visible")).to_have_count(7)
    telefon.get_by_role("button", name="Vis ett utsagn om gangen").tap()
    expect(telefon.locator("fieldset[data-utsagn]:visible")).to_have_count(0)


def test_steg_for_steg_med_bare_tastatur(telefon: Page) -> None:
    """The steps can be walked with the keyboard, and focus goes with them."""
    telefon.goto(HURTIGSJEKK)
    telefon.get_by_role("radio", name="Folkevalgte", exact=True).focus()
    telefon.keyboard.press("Space")
    telefon.keyboard.press("Tab")
    telefon.keyboard.press("Space")
    telefon.keyboard.press("Tab")
    expect(telefon.get_by_role("button", name="Neste", exact=True)).to_be_focused()
    telefon.keyboard.press("Enter")
    expect(telefon.locator("fieldset[data-utsagn]:visible legend")).to_be_focused()
    telefon.keyboard.press("Tab")
    telefon.keyboard.press("Space")
    framdrift(telefon, "1 av 7 besvart.")


# ── Nothing is lost ───────────────────────────────────────


@pytest.mark.parametrize("bredde", [360, 1280])
@pytest.mark.parametrize("adresse,antall", [(HURTIGSJEKK, 7), (EGENVURDERING, 28)])
def test_utkastet_overlever(nettleser: Browser, vert: str, adresse: str, antall: int, bredde: int) -> None:
    """Reload, another page and Back: every answer, the role and the disagreement are there; a new tab is empty."""
    kontekst = nettleser.new_context(base_url=vert, viewport={"width": bredde, "height": 800})
    side = kontekst.new_page()
    side.goto(adresse)
    alle_paa_en_side(side)
    hvem(side)
    fyll(side)
    side.locator("fieldset[data-utsagn]").nth(1).get_by_role("checkbox").check()
    side.reload()
    framdrift(side, f"{antall} av {antall} besvart.")
    side.goto("/verktoy/")
    side.go_back()
    framdrift(side, f"{antall} av {antall} besvart.")
    alle_paa_en_side(side)
    expect(side.get_by_role("radio", name="Folkevalgte", exact=True)).to_be_checked()
    expect(side.locator("fieldset[data-utsagn]").nth(1).get_by_role("checkbox")).to_be_checked()
    ny = kontekst.new_page()
    ny.goto(adresse)
    framdrift(ny, f"0 av {antall} besvart.")
    kontekst.close()


@pytest.mark.parametrize("adresse,antall", [(HURTIGSJEKK, 7), (EGENVURDERING, 28)])
@pytest.mark.parametrize("knapp", ["Tøm", "Slett"])
@pytest.mark.parametrize("lagret", [False, True])
def test_to_trykk_koster_ingenting(side: Page, adresse: str, antall: int, knapp: str, lagret: bool) -> None:
    """A double click on «Tøm» or «Slett» is one emptying: one «Angre» brings all back, and focus stays where it was."""
    side.goto(adresse)
    hvem(side)
    fyll(side)
    if lagret:
        side.get_by_role("button", name="Lagre på denne enheten").last.click()
    side.get_by_role("button", name=knapp, exact=True).dblclick()
    framdrift(side, f"0 av {antall} besvart.")
    expect(side.get_by_role("button", name=knapp, exact=True)).to_be_focused()
    side.get_by_role("button", name="Angre").click()
    framdrift(side, f"{antall} av {antall} besvart.")
    status = "Lagret på denne enheten." if lagret else "Ikke lagret."
    expect(side.locator("[data-status]")).to_contain_text(status)
    assert side.evaluate("localStorage.length") == int(lagret)


def test_angre_spiser_aldri_nye_svar(side: Page) -> None:
    """Emptied and filled in anew: «Angre» takes back the newest answer only, and «Gjør om igjen» gives it back."""
    side.goto(HURTIGSJEKK)
    hvem(side)
    fyll(side)
    side.get_by_role("button", name="Tøm", exact=True).click()
    fyll(side)
    side.get_by_role("button", name="Angre").click()
    framdrift(side, "6 av 7 besvart.")
    side.get_by_role("button", name="Gjør om igjen").click()
    framdrift(side, "7 av 7 besvart.")
    for _ in range(8):
        side.get_by_role("button", name="Angre").click()
    framdrift(side, "7 av 7 besvart.")
    expect(side.get_by_role("radio", name="Folkevalgte", exact=True)).to_be_checked()


def test_aa_forlate_uten_aa_ha_lagret(side: Page) -> None:
    """Unsaved answers are asked about; a code, a file, or a link inside the guide is not."""
    spurt: list[str] = []
    side.on("dialog", lambda dialog: (spurt.append(dialog.type), dialog.accept()))
    side.goto(HURTIGSJEKK)
    hvem(side)
    fyll(side)
    side.get_by_role("link", name="Led samtalen", exact=True).last.click()
    side.wait_for_url("**/led-samtalen/**")
    assert spurt == []
    side.go_back()
    framdrift(side, "7 av 7 besvart.")
    side.locator("fieldset[data-utsagn]").nth(0).get_by_role("radio", name="Alltid").check()
    side.goto("/verktoy/")
    assert spurt == ["beforeunload"]
    side.goto(HURTIGSJEKK)
    side.get_by_role("button", name="Lag koden vår").click()
    side.goto("/verktoy/")
    assert spurt == ["beforeunload"]


def test_en_sak_som_ble_annerledes_blir_staaende(side: Page) -> None:
    """The text stays when an answer changes, when the result is shown again, after a reload, and in the file."""
    side.goto(EGENVURDERING)
    hvem(side)
    fyll(side)
    vis = side.get_by_role("button", name="Vis svarene våre")
    vis.click()
    side.get_by_label("Nevn én sak som ble annerledes").fill("Vaktplanen på natt")
    side.locator("fieldset[data-utsagn]").nth(0).get_by_role("radio", name="Alltid").check()
    vis.click()
    expect(side.get_by_label("Nevn én sak som ble annerledes")).to_have_value("Vaktplanen på natt")
    side.reload()
    vis.click()
    expect(side.get_by_label("Nevn én sak som ble annerledes")).to_have_value("Vaktplanen på natt")
    with side.expect_download() as nedlasting:
        side.get_by_role("button", name="Last ned", exact=True).click()
    assert json.loads(nedlasting.value.path().read_text())["svar"]["annerledes"] == "Vaktplanen på natt"


# ── A shared tablet ───────────────────────────────────────


def test_ett_nettbrett_til_tre_grupper(telefon: Page) -> None:
    """The next group begins empty, cannot come back to the former, and each role's answers are found by name."""
    side = telefon
    spurt: list[str] = []
    side.on("dialog", lambda dialog: (spurt.append(dialog.type), dialog.dismiss()))
    side.goto(HURTIGSJEKK)
    alle_paa_en_side(side)
    hvem(side, "Folkevalgte")
    fyll(side)
    side.get_by_role("button", name="Neste gruppe").tap()
    # Neither saved nor a code: asked, and nothing happened.
    assert spurt == ["confirm"]
    framdrift(side, "7 av 7 besvart.")
    side.get_by_role("button", name="Lagre på denne enheten").tap()
    side.get_by_role("button", name="Neste gruppe").tap()
    assert spurt == ["confirm"]
    framdrift(side, "0 av 7 besvart.")
    expect(side.locator(".listemelding")).to_contain_text("Sida er tom og klar for neste gruppe.")
    expect(side.get_by_role("button", name="Angre")).to_have_count(0)
    expect(side.get_by_role("radio", name="Folkevalgte", exact=True)).not_to_be_checked()
    side.reload()
    framdrift(side, "0 av 7 besvart.")
    alle_paa_en_side(side)
    hvem(side, "Tillitsvalgte")
    side.locator("fieldset[data-utsagn]").nth(0).get_by_role("radio", name="Aldri").check()
    side.get_by_role("button", name="Lagre på denne enheten").tap()
    expect(side.locator("[data-lagrede] li")).to_have_count(1)
    expect(side.locator("[data-lagrede] li")).to_contain_text("Svar fra folkevalgte, lagret")
    side.locator("[data-lagrede]").get_by_role("button", name="Hent fram").tap()
    framdrift(side, "7 av 7 besvart.")
    expect(side.locator("[data-lagrede] li")).to_contain_text("Svar fra tillitsvalgte, lagret")


def test_det_forrige_utgaver_lagret_finnes_igjen(side: Page) -> None:
    """What was saved before there were places of one's own is offered, and opens."""
    side.goto("/verktoy/")
    fil = (DATA / "svar-versjon-1.json").read_text(encoding="utf-8")
    side.evaluate("fil => localStorage.setItem('veileder:v1:hurtigsjekk:samarbeid', fil)", fil)
    side.goto(HURTIGSJEKK)
    framdrift(side, "0 av 7 besvart.")
    expect(side.locator("[data-lagrede] li")).to_contain_text("Svar fra tillitsvalgte, lagret 20. november 2025")
    side.locator("[data-lagrede]").get_by_role("button", name="Hent fram").click()
    expect(side.get_by_role("radio", name="Tillitsvalgte", exact=True)).to_be_checked()
    expect(side.locator("#darlige-nyheter").get_by_role("radio", name="Sjelden")).to_be_checked()


# ── Files ─────────────────────────────────────────────────


def test_de_28_gaar_hele_gjennom_hurtigsjekken(side: Page, tmp_path: Path) -> None:
    """A file with 28 answers, opened among the seven and downloaded again, still has 28."""
    side.goto(EGENVURDERING)
    hvem(side)
    fyll(side)
    with side.expect_download() as nedlasting:
        side.get_by_role("button", name="Last ned", exact=True).click()
    nedlasting.value.save_as(tmp_path / "svar.json")
    forst = json.loads((tmp_path / "svar.json").read_text())["svar"]
    side.goto(HURTIGSJEKK)
    side.locator("[data-fil]").set_input_files(tmp_path / "svar.json")
    framdrift(side, "7 av 7 besvart.")
    expect(side.locator("[data-melding]").first).to_contain_text("Den har svar på flere utsagn enn dere ser her.")
    with side.expect_download() as nedlasting:
        side.get_by_role("button", name="Last ned", exact=True).click()
    assert json.loads(nedlasting.value.path().read_text())["svar"] == forst
    assert len(forst["svar"]) == 28


def test_fil_uten_rolle_sies_fra_om(side: Page) -> None:
    """A file that does not say who answered is made, and the page says that the comparison will not take it."""
    side.goto(HURTIGSJEKK)
    fyll(side)
    with side.expect_download():
        side.get_by_role("button", name="Last ned", exact=True).click()
    expect(side.locator(".listemelding")).to_contain_text("den sier ikke hvilken gruppe som har svart")


def test_en_verdi_som_ikke_passer_koster_ikke_resten(side: Page, tmp_path: Path) -> None:
    """A file with one answer off the scale and a date that is an object: the rest is read, the odd one shown."""
    konvolutt = json.loads((DATA / "svar-versjon-1.json").read_text(encoding="utf-8"))
    konvolutt["svar"]["svar"]["darlige-nyheter"] = 9
    konvolutt["lagret"] = {"toString": 1}
    (tmp_path / "svar.json").write_text(json.dumps(konvolutt), encoding="utf-8")
    side.goto(HURTIGSJEKK)
    side.locator("[data-fil]").set_input_files(tmp_path / "svar.json")
    framdrift(side, "6 av 7 besvart.")
    expect(side.locator("[data-tilside]")).to_contain_text(
        "svar: Vi hører dårlige nyheter i møtet før vi leser dem i avisa.: 9"
    )
    side.locator("[data-tilside]").get_by_role("button", name="Fjern").click()
    expect(side.locator("[data-tilside]")).to_be_hidden()
    expect(side.locator("[data-status]")).to_be_focused()


def test_datoen_fila_ble_lagret_her(nettleser: Browser, vert: str, tmp_path: Path) -> None:
    """Saved half an hour past midnight in Norway is the new day, whatever the clock in Greenwich says."""
    konvolutt = json.loads((DATA / "svar-versjon-1.json").read_text(encoding="utf-8"))
    konvolutt["lagret"] = "2026-06-30T22:30:00.000Z"
    (tmp_path / "svar.json").write_text(json.dumps(konvolutt), encoding="utf-8")
    kontekst = nettleser.new_context(base_url=vert, timezone_id="Europe/Oslo")
    side = kontekst.new_page()
    side.goto(EGENVURDERING)
    fyll(side)
    velger = side.get_by_label("Sammenlign med en fil fra en tidligere gang")
    velger.set_input_files(tmp_path / "svar.json")
    expect(side.locator("[data-melding-forrige]")).to_have_text("Fila er fra 1. juli 2026.")
    konvolutt["lagret"] = "2026-13-45T99:00:00.000Z"
    (tmp_path / "svar.json").write_text(json.dumps(konvolutt), encoding="utf-8")
    velger.set_input_files(tmp_path / "svar.json")
    expect(side.locator("[data-melding-forrige]")).to_have_text("Fila har ingen dato.")
    expect(side.locator("[data-bevegelse] h3")).to_have_text("Siden sist")
    kontekst.close()


def test_filvelgerne_stenger_ingen_ute(side: Page) -> None:
    """A phone greys out files it takes for another kind: the fields take any file, and the content decides."""
    for adresse in (HURTIGSJEKK, EGENVURDERING, "/verktoy/sjekklister/mote/"):
        side.goto(adresse)
        assert side.locator("article input[type=file][accept]").count() == 0


# ── Paper, network, colours ───────────────────────────────


def test_koden_paa_papir(side: Page) -> None:
    """The code alone on its sheet: code, how to say it, QR, edition, date in Norwegian and address."""
    side.add_init_script("window.print = () => {}")
    side.goto(HURTIGSJEKK)
    hvem(side)
    fyll(side)
    side.get_by_role("button", name="Lag koden vår").click()
    side.locator("[data-kodeboks] > .qr svg").wait_for()
    side.get_by_role("button", name="Skriv ut koden").click()
    side.emulate_media(media="print")
    expect(side.locator("[data-kodetittel]")).to_be_visible()
    expect(side.locator("h1, fieldset, footer").filter(visible=True)).to_have_count(0)
    expect(side.locator(".kolofon")).to_have_text(
        re.compile(
            r"^Veileder i trepartssamarbeid, utgave [\d.]+\. Skrevet ut \d+\. [a-z]+ \d{4}\. http.*/hurtigsjekk/$"
        )
    )
    assert len(pikepdf.open(io.BytesIO(side.pdf(prefer_css_page_size=True))).pages) == 1


def test_svarene_paa_papir(side: Page) -> None:
    """The result alone, with the reader's own text as text that grows: none of its twelve lines is cut."""
    side.add_init_script("window.print = () => {}")
    side.goto(EGENVURDERING)
    hvem(side)
    fyll(side)
    side.get_by_role("button", name="Vis svarene våre").click()
    tekst = "\n".join(f"Linje {nr}" for nr in range(1, 13))
    side.get_by_label("Nevn én sak som ble annerledes").fill(tekst)
    side.get_by_role("button", name="Skriv ut bare svarene").click()
    side.emulate_media(media="print")
    expect(side.locator("[data-resultat] textarea")).to_be_hidden()
    expect(side.locator("[data-resultat] .felttekst")).to_have_text(re.compile(r"Linje 1\b.*Linje 12", re.S))
    expect(side.locator("h1, footer").filter(visible=True)).to_have_count(0)
    assert len(pikepdf.open(io.BytesIO(side.pdf(prefer_css_page_size=True))).pages) <= 3


@pytest.mark.parametrize("adresse", [HURTIGSJEKK, EGENVURDERING])
def test_uten_nett_etter_at_sida_er_lastet(kontekst: BrowserContext, adresse: str) -> None:
    """Loaded and left alone for a moment, the page does its whole job with the network gone: code and QR too."""
    side = kontekst.new_page()
    side.goto(adresse, wait_until="networkidle")
    side.wait_for_function("() => performance.getEntriesByType('resource').some((en) => en.name.includes('.2.js'))")
    kontekst.set_offline(True)
    hvem(side)
    fyll(side)
    side.get_by_role("button", name=re.compile("Lag koden vår|Vis svarene våre")).click()
    expect(side.locator("[data-kodeboks] > .qr svg")).to_be_visible()


def test_uten_skript_loves_ingen_kode(nettleser: Browser, vert: str) -> None:
    """Without script the page says that paper is the way, and shows all seven."""
    kontekst = nettleser.new_context(base_url=vert, java_script_enabled=False)
    side = kontekst.new_page()
    side.goto(HURTIGSJEKK)
    expect(side.locator(".uten-skript")).to_have_text(
        "Å svare på skjerm og lage en kode trenger skript i nettleseren. "
        "Uten skript skriver dere ut arket og svarer med penn."
    )
    expect(side.locator("fieldset[data-utsagn]:visible")).to_have_count(7)
    kontekst.close()


def test_tvungne_farger_paa_en_knapp_under_pekeren(nettleser: Browser, vert: str) -> None:
    """With forced colours a hovered primary button keeps one surface for its label and its face."""
    kontekst = nettleser.new_context(base_url=vert, forced_colors="active")
    side = kontekst.new_page()
    side.goto(HURTIGSJEKK)
    knapp = side.get_by_role("button", name="Lag koden vår")
    farger = "knapp => { const s = getComputedStyle(knapp); return [s.backgroundColor, s.color, s.forcedColorAdjust]; }"
    for_ = knapp.evaluate(farger)
    knapp.hover()
    assert knapp.evaluate(farger) == for_
    assert for_[2] == "none"
    kontekst.close()


def test_et_drag_ovenfra_laster_ikke_skjemaet_paa_nytt(telefon: Page) -> None:
    """A phone's pull-to-refresh is switched off where answers are being filled in."""
    for adresse in (HURTIGSJEKK, EGENVURDERING, "/verktoy/sjekklister/mote/"):
        telefon.goto(adresse)
        assert telefon.evaluate("getComputedStyle(document.documentElement).overscrollBehaviorY") == "contain"
