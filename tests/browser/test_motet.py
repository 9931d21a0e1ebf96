"""One meeting from the first phone to the sheet on the wall, with a reload and a Back after every step."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

SAMMENLIGN = "/verktoy/sammenlign/"
TIMEN = "Timen settes av i turnus.\n- fra januar\n- for alle uten frikjøp"
SVAR = {
    "folkevalgte": [3, 4, 2, 4, 1, 5, 5],
    "administrasjon": [4, 4, 3, 3, 3, 3, 3],
    "tillitsvalgte": [1, 3, 2, 1, 1, 0, 6],
}


@pytest.fixture
def telefoner(nettleser: Browser, vert: str) -> Iterator[dict[str, Page]]:
    """Three phones, each with a browser of its own."""
    kontekster = {
        rolle: nettleser.new_context(
            base_url=vert, locale="nb-NO", viewport={"width": 390, "height": 844}, has_touch=True
        )
        for rolle in SVAR
    }
    yield {rolle: kontekst.new_page() for rolle, kontekst in kontekster.items()}
    for kontekst in kontekster.values():
        kontekst.close()


@pytest.fixture
def rommet(nettleser: Browser, vert: str) -> Iterator[BrowserContext]:
    """The machine at the wall."""
    kontekst = nettleser.new_context(base_url=vert, locale="nb-NO", viewport={"width": 1920, "height": 1080})
    yield kontekst
    kontekst.close()


def svar_paa_telefon(telefon: Page, adresse: str, rolle: str, urolig: bool) -> tuple[str, str]:
    """Join by the address on the wall and answer as a group; the code and the link to it. An uneasy hand loads the page
    anew and goes away and back after every step."""

    def uro(ventet: int) -> None:
        if not urolig:
            return
        telefon.reload()
        expect(telefon.locator("[data-framdrift]")).to_have_text(f"{ventet} av 7 besvart.")
        telefon.goto("/verktoy/")
        telefon.go_back()
        expect(telefon.locator("[data-framdrift]")).to_have_text(f"{ventet} av 7 besvart.")

    telefon.goto(adresse)
    telefon.locator(f"#rolle-{rolle}").check()
    uro(0)
    telefon.locator("#alene-nei").check()
    uro(0)
    neste = telefon.locator("[data-neste]")
    for nr, (felt, tall) in enumerate(zip(telefon.locator("fieldset[data-utsagn]").all(), SVAR[rolle], strict=True)):
        if not felt.is_visible():
            neste.click()
        felt.get_by_role("radio").nth(tall).check()
        uro(nr + 1)
    if urolig:
        assert telefon.locator(f"#rolle-{rolle}").is_checked()
        assert [
            felt.locator("input[type=radio]:checked").get_attribute("value")
            for felt in telefon.locator("fieldset[data-utsagn]").all()
        ] == [str(tall) for tall in SVAR[rolle]]
    telefon.get_by_role("button", name="Lag koden vår").click()
    kode = telefon.locator("[data-kode]").first
    expect(kode).to_have_text(re.compile(r"^[0-9A-Z]{4}-[0-9A-Z]{4}$"))
    laget = kode.inner_text()
    uro(7)
    expect(kode).to_have_text(laget)
    return laget, telefon.locator("[data-til-sammenlign]").evaluate("a => a.href")


def frem_og_tilbake(side: Page) -> None:
    """What may happen to a screen in a room: a reload, and a wrong link with Back."""
    side.reload()
    side.goto("/verktoy/")
    side.go_back()
    expect(side.locator("[data-samling]")).to_be_visible()


def inne(side: Page, *roller: str) -> None:
    """Just these shapes are filled."""
    expect(side.locator("[data-inne] > .er-inne")).to_have_count(len(roller))
    for rolle in roller:
        expect(side.locator(f'[data-inne] > [data-rolle="{rolle}"]')).to_have_class(re.compile("er-inne"))


def test_et_mote_fra_ende_til_annen(telefoner: dict[str, Page], rommet: BrowserContext, tmp_path: Path) -> None:
    """Join, answer, gather three ways, reveal, talk, agree, take away. Nothing is lost on the way."""
    skjerm = rommet.new_page()
    feil: list[str] = []
    skjerm.on("pageerror", lambda en: feil.append(str(en)))
    skjerm.on("dialog", lambda dialog: dialog.accept())
    skjerm.add_init_script("window.print = () => {}")
    skjerm.goto(SAMMENLIGN)
    adresse = f"http://{skjerm.locator('[data-kortadresse]').inner_text()}/"
    koder = {
        rolle: svar_paa_telefon(telefon, adresse, rolle, urolig=rolle == "tillitsvalgte")
        for rolle, telefon in telefoner.items()
    }

    # By a message, pasted whole.
    skjerm.get_by_label("Kode fra en gruppe").fill(f"Hei! Koden vår er {koder['folkevalgte'][0]}, mvh Kari")
    skjerm.keyboard.press("Enter")
    inne(skjerm, "folkevalgte")
    frem_og_tilbake(skjerm)
    inne(skjerm, "folkevalgte")
    # By link in a tab of its own.
    fane = rommet.new_page()
    fane.goto(koder["administrasjon"][1])
    expect(fane.locator("[data-sendt-tekst]")).to_have_text("Koden fra administrasjonen er sendt til skjermen.")
    fane.close()
    inne(skjerm, "folkevalgte", "administrasjon")
    frem_og_tilbake(skjerm)
    # By typing, in small letters and with a space.
    skjerm.get_by_label("Kode fra en gruppe").fill(koder["tillitsvalgte"][0].lower().replace("-", " "))
    skjerm.get_by_role("button", name="Legg inn").click()
    frem_og_tilbake(skjerm)
    inne(skjerm, "folkevalgte", "administrasjon", "tillitsvalgte")
    expect(skjerm.locator("[data-bilde]")).to_be_empty()

    skjerm.get_by_role("button", name="Vis svarene").click()
    expect(skjerm.locator(".bilderad")).to_have_count(7)
    frem_og_tilbake(skjerm)
    expect(skjerm.locator(".bilderad")).to_have_count(7)

    # Talk: full screen, two statements, two actions.
    skjerm.locator("[data-bilde]").get_by_role("button", name="Storskjerm").click()
    skjerm.keyboard.press("f")
    skjerm.wait_for_function("document.fullscreenElement !== null")
    for _ in range(2):
        skjerm.keyboard.press("ArrowRight")
        expect(skjerm.locator(".forst-ut")).to_contain_text("De tillitsvalgte forteller først.")
        skjerm.keyboard.press("l")
    expect(skjerm.locator(".skjermmelding")).to_have_text("Lagt på arket som tiltak 2. Skriv hva dere gjør.")
    frem_og_tilbake(skjerm)
    expect(skjerm.locator(".bilderad")).to_have_count(7)

    # Agree, beside the picture.
    for nr, tekst in ((1, TIMEN), (2, "Saken tas her først.")):
        tiltak = skjerm.get_by_role("group", name=f"Tiltak {nr}")
        tiltak.get_by_label("Hva gjør dere?").fill(tekst)
        tiltak.get_by_label("Rollen som eier det").select_option("Administrasjon")
        tiltak.get_by_label("Ferdig når").fill(f"2027-0{nr}-15")
        frem_og_tilbake(skjerm)
    skjerm.get_by_role("link", name="Åpne det alene").click()
    expect(skjerm.get_by_role("group", name="Tiltak 1").get_by_label("Hva gjør dere?")).to_have_value(TIMEN)
    skjerm.reload()
    skjerm.go_back()
    tiltak = skjerm.get_by_role("group", name="Tiltak 2")
    expect(tiltak.get_by_label("Hva gjør dere?")).to_have_value("Saken tas her først.")

    # Take away: Word, calendar, paper.
    with skjerm.expect_download() as nedlasting:
        skjerm.get_by_role("button", name="Last ned som Word").click()
    nedlasting.value.save_as(tmp_path / "ark.docx")
    celler = [c.text for t in docx.Document(tmp_path / "ark.docx").tables for r in t.rows for c in r.cells]
    assert TIMEN in celler
    assert "15. februar 2027" in celler
    with skjerm.expect_download() as nedlasting:
        skjerm.get_by_role("button", name="Last ned datoene til kalenderen").click()
    kalender = Path(nedlasting.value.path()).read_text(encoding="utf-8")
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", kalender)[:2] == ["20270115", "20270215"]
    skjerm.get_by_role("button", name="Skriv ut arket", exact=True).click()
    skjerm.emulate_media(media="print")
    ark = skjerm.locator("#ark-oppfolging").inner_text()
    assert "- for alle uten frikjøp" in ark
    assert "15. januar 2027" in ark
    assert len(pikepdf.open(io.BytesIO(skjerm.pdf(prefer_css_page_size=True))).pages) == 1
    skjerm.emulate_media(media="screen")
    frem_og_tilbake(skjerm)
    expect(skjerm.locator(".bilderad")).to_have_count(7)
    expect(skjerm.get_by_role("group", name="Tiltak 1").get_by_label("Ferdig når")).to_have_value("2027-01-15")
    assert feil == []
