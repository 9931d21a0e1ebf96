"""The meeting kit: a whole meeting from a file on a stick, with no network."""

import base64
import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect

SVAR = {
    "folkevalgte": [3, 4, 2, 4, 1, 5, 5],
    "administrasjon": [4, 4, 3, 3, 3, 3, 3],
    "tillitsvalgte": [1, 3, 2, 1, 1, 0, 6],
}
TILTAK = "Timen settes av i turnus.\n- fra januar"


@pytest.fixture
def fil(mappe: Path, tmp_path: Path) -> Path:
    """The kit on a stick, in a folder with a name people give folders."""
    pinne = tmp_path / "Møte 3. mars"
    pinne.mkdir()
    return Path(shutil.copy(mappe / "last-ned/motekofferten.html", pinne))


@pytest.fixture
def maskin(nettleser: Browser) -> Iterator[Callable[[], BrowserContext]]:
    """Machines with no network, each with a browser of its own; the test fails on any script error or refused thing."""
    kontekster: list[BrowserContext] = []
    brudd: list[str] = []

    def ny() -> BrowserContext:
        kontekst = nettleser.new_context(locale="nb-NO", offline=True, viewport={"width": 1280, "height": 900})
        kontekst.add_init_script("window.print = () => {}")
        kontekst.on("weberror", lambda feil: brudd.append(str(feil.error)))
        kontekst.on("console", lambda melding: brudd.append(melding.text) if melding.type == "error" else None)
        kontekst.on("request", lambda en: brudd.append(en.url) if en.url.startswith("http") else None)
        kontekst.on("dialog", lambda dialog: dialog.accept())
        kontekster.append(kontekst)
        return kontekst

    yield ny
    for kontekst in kontekster:
        kontekst.close()
    assert brudd == []


def gaa_til(side: Page, navn: str) -> None:
    """A page of the kit by its menu."""
    side.get_by_role("navigation").get_by_role("link", name=navn, exact=True).click()
    side.locator("[data-venter]").wait_for(state="detached")


def svar(side: Page, fil: Path, rolle: str) -> str:
    """Answer as a group; the code."""
    side.goto(fil.as_uri())
    gaa_til(side, "Hurtigsjekk")
    side.locator(f"#rolle-{rolle}").check()
    side.locator("#alene-nei").check()
    for felt, tall in zip(side.locator("fieldset[data-utsagn]").all(), SVAR[rolle], strict=True):
        felt.get_by_role("radio").nth(tall).check()
    side.reload()
    expect(side.locator("[data-framdrift]")).to_have_text("7 av 7 besvart.")
    side.get_by_role("button", name="Lag koden vår").click()
    kode = side.locator("[data-kode]").first
    expect(kode).to_have_text(re.compile(r"^[0-9A-Z]{4}-[0-9A-Z]{4}$"))
    return kode.inner_text()


def test_et_helt_mote_fra_en_minnepinne(fil: Path, maskin: Callable[[], BrowserContext], tmp_path: Path) -> None:
    """Answer on three machines, gather, reveal, talk, agree, take away; a reload and a Back lose nothing."""
    koder = [svar(maskin().new_page(), fil, rolle) for rolle in SVAR]
    rommet = maskin().new_page()
    rommet.goto(fil.as_uri())
    gaa_til(rommet, "Sammenlign svarene")
    expect(rommet.get_by_text("Her er ingen adresse til telefonene.")).to_be_visible()
    expect(rommet.get_by_text("Svar på telefonen.")).to_be_hidden()
    rommet.get_by_label("Kode fra en gruppe").fill(" og ".join(koder))
    rommet.get_by_role("button", name="Legg inn").click()
    expect(rommet.locator("[data-inne] > .er-inne")).to_have_count(3)
    rommet.get_by_role("button", name="Vis svarene").click()
    expect(rommet.locator(".bilderad")).to_have_count(7)
    rommet.reload()
    expect(rommet.locator(".bilderad")).to_have_count(7)
    rommet.locator("[data-bilde]").get_by_role("button", name="Storskjerm").click()
    rommet.keyboard.press("ArrowRight")
    expect(rommet.locator(".forst-ut")).to_contain_text("De tillitsvalgte forteller først.")
    rommet.keyboard.press("l")
    rommet.keyboard.press("Escape")
    rommet.get_by_role("group", name="Tiltak 1").get_by_label("Hva gjør dere?").fill(TILTAK)
    rommet.get_by_role("group", name="Tiltak 1").get_by_label("Ferdig når").fill("2027-03-01")

    gaa_til(rommet, "Oppfølgingsark")
    expect(rommet.get_by_role("group", name="Tiltak 1").get_by_label("Hva gjør dere?")).to_have_value(TILTAK)
    with rommet.expect_download() as nedlasting:
        rommet.get_by_role("button", name="Last ned som Word").click()
    nedlasting.value.save_as(tmp_path / "ark.docx")
    assert TILTAK in [c.text for t in docx.Document(tmp_path / "ark.docx").tables for r in t.rows for c in r.cells]
    with rommet.expect_download() as nedlasting:
        rommet.get_by_role("button", name="Last ned datoene til kalenderen").click()
    assert "DTSTART;VALUE=DATE:20270301" in Path(nedlasting.value.path()).read_text(encoding="utf-8")
    with rommet.expect_download() as nedlasting:
        rommet.locator("[data-ark-last-ned]").click()
    assert json.loads(Path(nedlasting.value.path()).read_text(encoding="utf-8"))["svar"]["tiltak1"] == TILTAK
    rommet.go_back()
    expect(rommet.locator(".bilderad")).to_have_count(7)


def test_kort_og_sjekkliste_fra_en_minnepinne(fil: Path, maskin: Callable[[], BrowserContext]) -> None:
    """With one machine only the groups hold up cards; a list that is saved is there when the file is opened again."""
    kontekst = maskin()
    side = kontekst.new_page()
    side.goto(f"{fil.as_uri()}?side=verktoy/sammenlign")
    side.get_by_role("button", name="Bruk kort i stedet").click()
    for tast in "444":
        side.keyboard.press(tast)
    expect(side.locator(".kortknapp[aria-pressed=true]")).to_have_count(3)
    side.keyboard.press("Escape")
    gaa_til(side, "Sjekklister")
    side.locator("main a[href='?side=verktoy/sjekklister/mote']").first.click()
    side.locator("#mote-referat").check()
    side.get_by_role("button", name="Lagre på denne enheten").first.click()
    igjen = kontekst.new_page()
    igjen.goto(f"{fil.as_uri()}?side=verktoy/sjekklister/mote")
    expect(igjen.locator("#mote-referat")).to_be_checked()
    igjen.goto(f"{fil.as_uri()}?side=finnes-ikke")
    expect(igjen.get_by_role("heading", level=1)).to_have_text("Møtekofferten")


def test_ingenting_i_fila_forer_til_et_sted_som_ikke_finnes(fil: Path) -> None:
    """Every link leads to a page in the file or out on the net; what the guide alone has is said to be there.

    The policy lets only this file's own script and style run.
    """
    tekst = fil.read_text(encoding="utf-8")
    tre = html.document_fromstring(tekst)
    sider = {mal.get("data-side") for mal in tre.iter("template") if mal.get("data-side")}
    assert {"verktoy/motekofferten", "verktoy/hurtigsjekk", "verktoy/sjekklister/mote"} <= sider
    for adresse in tre.xpath("//@href | //@src"):
        if adresse.startswith("?side="):
            assert adresse.removeprefix("?side=").partition("#")[0] in sider
        elif adresse:  # the link in a note is empty until the list's tool fills it
            assert adresse.startswith(("#", "https://", "http://", "mailto:", "data:")), adresse
    assert tre.xpath("//span[@class='i-veilederen']/text()")[0] == " (i veilederen)"
    regler = tre.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for tagg, regel in (("script", "script-src"), ("style", "style-src")):
        (inni,) = re.findall(rf"<{tagg}>(.*?)</{tagg}>", tekst, re.DOTALL)
        merke = base64.b64encode(hashlib.sha256(inni.encode()).digest()).decode()
        assert f"{regel} 'sha256-{merke}'" in regler
    assert "unsafe" not in regler
