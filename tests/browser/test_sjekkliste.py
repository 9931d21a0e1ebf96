"""A checklist as readers use it: without script, with script, by keyboard, saved, in two tabs, as a file."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from browser.axehjelp import finn_brudd

MOTE = "/verktoy/sjekklister/mote/"
NOKKEL = "veileder:v1:sjekkliste:mote"
IKKE_LAGRET = "Ikke lagret. Et utkast ligger i denne fanen til dere lukker den."
LAGRET = "Lagret på denne enheten. Endringer lagres av seg selv."
LAGREDE_FILER = sorted((Path(__file__).parent / "lagret").glob("sjekkliste-*.json"))


@pytest.fixture(params=[360, 1280])
def bredde(request: pytest.FixtureRequest, nettleser: Browser, vert: str) -> Iterator[Page]:
    """The page on a phone and on a desktop."""
    kontekst = nettleser.new_context(base_url=vert, viewport={"width": request.param, "height": 800})
    yield kontekst.new_page()
    kontekst.close()


def punkt(side: Page, id_: str) -> Locator:
    """The item with this id."""
    return side.locator(".punkt", has=side.locator(f"#{id_}"))


def knapp(side: Page, navn: str) -> Locator:
    """The last visible button of the tool with this name."""
    return side.locator(".sjekkliste").get_by_role("button", name=navn, exact=True).last


def fremdrift(side: Page) -> Locator:
    return side.locator("[data-fremdrift]")


def status(side: Page) -> Locator:
    return side.locator("[data-status]")


def melding(side: Page) -> Locator:
    return side.locator(".sjekkliste [data-melding]")


def lagret(side: Page) -> dict | None:
    """The answers on the device, or None."""
    tekst = side.evaluate("nokkel => localStorage.getItem(nokkel)", NOKKEL)
    return json.loads(tekst)["svar"] if tekst else None


def lag_fil(mappe: Path, **endring: object) -> Path:
    """A file of answers to the list, with changes."""
    konvolutt = {"veileder": "sjekkliste", "format": 1, "id": "mote", "versjon": 1, "tittel": "Møtet"}
    konvolutt |= {"svar": {"mote-egne": {"svar": "ja"}}} | endring
    sti = mappe / "svar.json"
    sti.write_text(json.dumps(konvolutt), encoding="utf-8")
    return sti


# ── Without script ────────────────────────────────────────


@pytest.mark.parametrize("bredden", [360, 1280])
def test_uten_skript_er_det_et_skjema(nettleser: Browser, vert: str, bredden: int) -> None:
    """Boxes can be ticked, Enter does not lose them, and nothing promises what is not there."""
    kontekst = nettleser.new_context(
        base_url=vert, java_script_enabled=False, viewport={"width": bredden, "height": 800}
    )
    side = kontekst.new_page()
    side.goto(MOTE)
    skjema = side.locator(".sjekkliste")
    expect(skjema.get_by_role("checkbox")).to_have_count(12)
    expect(skjema.get_by_role("button")).to_have_count(0)
    lofter = skjema.locator("[role], [aria-live], [aria-pressed], [aria-expanded], [aria-controls]")
    expect(lofter).to_have_count(0)
    side.get_by_role("checkbox", name="Innkallingen sier om dette er samtale").check()
    side.keyboard.press("Enter")
    side.get_by_role("checkbox", name="Papirene kom til alle samme dag").check()
    expect(skjema.get_by_role("checkbox", checked=True)).to_have_count(2)
    assert side.url.endswith(MOTE)
    kontekst.close()


def test_uten_skript_gir_papiret_plass(nettleser: Browser, vert: str) -> None:
    """On paper every item has room for who and when; on the screen it has not."""
    kontekst = nettleser.new_context(base_url=vert, java_script_enabled=False)
    side = kontekst.new_page()
    side.goto(MOTE)
    felt = punkt(side, "mote-slag").locator(".skrivefelt")
    expect(felt).to_be_hidden()
    side.emulate_media(media="print")
    expect(felt).to_be_visible()
    expect(felt).to_have_text("Hvem tar det? Innen:")
    kontekst.close()


# ── Answering ─────────────────────────────────────────────


def test_kryss_og_fremdrift_i_ord(bredde: Page) -> None:
    """Ticks and «ikke aktuelt» count at once, in a live region; one excludes the other."""
    bredde.goto(MOTE)
    expect(fremdrift(bredde)).to_have_text("0 av 12 på plass.")
    bredde.locator("#mote-slag").check()
    expect(bredde.locator(".sjekkliste").get_by_role("status").first).to_have_text("1 av 12 på plass, 11 gjenstår.")
    uaktuelt = punkt(bredde, "mote-apent").get_by_role("button", name="Ikke aktuelt: Vi har sjekket")
    uaktuelt.click()
    expect(fremdrift(bredde)).to_have_text("1 av 12 på plass, 1 ikke aktuelt, 10 gjenstår.")
    expect(uaktuelt).to_have_attribute("aria-pressed", "true")
    bredde.locator("#mote-apent").check()
    expect(uaktuelt).to_have_attribute("aria-pressed", "false")
    expect(fremdrift(bredde)).to_have_text("2 av 12 på plass, 10 gjenstår.")


def test_notatet_apnes_naar_man_vil(bredde: Page) -> None:
    """A note with role and date opens on demand, shows folded when closed, and is plain text."""
    bredde.goto(MOTE)
    ett = punkt(bredde, "mote-slag")
    expect(ett.get_by_role("textbox")).to_have_count(0)
    ett.get_by_role("button", name="Notat").click()
    expect(ett.get_by_label("Notat", exact=True)).to_be_focused()
    bredde.keyboard.type("<b>Husk</b> lista")
    ett.get_by_label("Hvem tar det?").fill("rektor")
    ett.get_by_label("Innen", exact=True).fill("2027-03-01")
    bredde.keyboard.press("Escape")
    expect(ett.get_by_role("button", name="Notat")).to_be_focused()
    expect(ett.locator(".punktsvar")).to_have_text("<b>Husk</b> lista Hvem: rektor. Innen 1. mars 2027.")
    expect(ett.locator(".punktsvar b")).to_have_count(0)


def test_bare_tastatur(side: Page) -> None:
    """Tick, mark, note, filter and save without a mouse; focus is never lost."""
    side.goto(MOTE)
    side.locator("#mote-slag").focus()
    side.keyboard.press("Space")
    expect(fremdrift(side)).to_have_text("1 av 12 på plass, 11 gjenstår.")
    side.locator("#mote-sist").focus()
    side.keyboard.press("Tab")
    side.keyboard.press("Tab")
    expect(punkt(side, "mote-sist").get_by_role("button", name="Ikke aktuelt")).to_be_focused()
    side.keyboard.press("Enter")
    side.keyboard.press("Tab")
    side.keyboard.press("Enter")
    side.keyboard.type("notert")
    side.keyboard.press("Tab")
    side.keyboard.press("Enter")
    expect(fremdrift(side)).to_have_text("1 av 12 på plass, 1 ikke aktuelt, 10 gjenstår.")
    knapp(side, "Lagre på denne enheten").focus()
    side.keyboard.press("Enter")
    expect(status(side)).to_be_focused()
    expect(status(side)).to_have_text(LAGRET)
    assert lagret(side) == {"mote-slag": {"svar": "ja"}, "mote-sist": {"svar": "uaktuelt", "notat": "notert"}}


def test_vis_bare_det_som_gjenstaar(bredde: Page) -> None:
    """What is done is hidden with its empty groups; what is ticked meanwhile stays under the finger."""
    bredde.goto(MOTE)
    for id_ in ("mote-hvem-nar", "mote-fem-linjer", "mote-referat", "mote-slag"):
        bredde.locator(f"#{id_}").check()
    vis = knapp(bredde, "Vis bare det som gjenstår")
    vis.click()
    expect(vis).to_have_attribute("aria-pressed", "true")
    expect(bredde.locator(".punkt:visible")).to_have_count(8)
    expect(bredde.get_by_role("group", name="Etter", exact=True)).to_be_hidden()
    bredde.locator("#mote-apent").check()
    expect(bredde.locator(".punkt:visible")).to_have_count(8)
    vis.click()
    expect(bredde.locator(".punkt:visible")).to_have_count(12)


def test_lenke_til_et_punkt(bredde: Page) -> None:
    """The address of an item goes there, shows it though it was filtered away, and is not covered."""
    bredde.goto(MOTE)
    bredde.locator("#mote-referat").check()
    knapp(bredde, "Vis bare det som gjenstår").click()
    expect(bredde.locator("#mote-referat")).to_be_hidden()
    bredde.evaluate("location.hash = 'mote-referat'")
    expect(bredde.locator("#mote-referat")).to_be_focused()
    expect(bredde.locator("#mote-referat")).to_be_in_viewport()
    bredde.wait_for_function(
        "() => { const b = document.getElementById('mote-referat').getBoundingClientRect();"
        " return document.elementFromPoint(b.x + 5, b.y + 5)?.id === 'mote-referat'; }"
    )


def test_lenken_kan_kopieres(nettleser: Browser, vert: str) -> None:
    """The address that is copied is the item's own."""
    kontekst = nettleser.new_context(base_url=vert, permissions=["clipboard-read", "clipboard-write"])
    side = kontekst.new_page()
    side.goto(MOTE)
    punkt(side, "mote-sist").get_by_role("button", name="Notat").click()
    punkt(side, "mote-sist").get_by_role("button", name="Kopier lenken").click()
    expect(melding(side)).to_have_text("Lenken til punktet er kopiert.")
    assert side.evaluate("navigator.clipboard.readText()") == f"{vert}{MOTE}#mote-sist"
    kontekst.close()


# ── Saving ────────────────────────────────────────────────


def test_ingenting_lagres_for_man_ber_om_det(bredde: Page) -> None:
    """Not saved, saved, saved by itself, still there after a reload: the page says so all the time."""
    bredde.goto(MOTE)
    expect(status(bredde)).to_have_text("Ikke lagret. Ingenting er fylt ut.")
    bredde.locator("#mote-slag").check()
    expect(status(bredde)).to_have_text(IKKE_LAGRET)
    assert bredde.evaluate("localStorage.length") == 0
    knapp(bredde, "Lagre på denne enheten").click()
    expect(melding(bredde)).to_have_text("Lagret på denne enheten. Fra nå lagres endringer av seg selv.")
    bredde.locator("#mote-sist").check()
    expect(status(bredde)).to_have_text(LAGRET)
    bredde.reload()
    expect(bredde.locator("#mote-slag")).to_be_checked()
    expect(bredde.locator("#mote-sist")).to_be_checked()
    expect(melding(bredde)).to_have_text("Det som var lagret på denne enheten, er hentet fram.")


def test_slett_og_angre(bredde: Page) -> None:
    """Delete leaves nothing on the device; undo brings back both the page and what was saved."""
    bredde.goto(MOTE)
    bredde.locator("#mote-slag").check()
    knapp(bredde, "Lagre på denne enheten").click()
    knapp(bredde, "Slett").click()
    expect(melding(bredde)).to_have_text("Slettet, både her og på denne enheten. Dere kan angre.")
    expect(bredde.locator("#mote-slag")).not_to_be_checked()
    assert bredde.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    knapp(bredde, "Angre").click()
    expect(bredde.locator("#mote-slag")).to_be_checked()
    assert lagret(bredde) == {"mote-slag": {"svar": "ja"}}


def test_nettleseren_spor_for_ulagrede_svar_gaar_tapt(side: Page) -> None:
    """Leaving with unsaved answers asks first; leaving with saved ones does not."""
    spurt: list[str] = []
    side.on("dialog", lambda dialog: (spurt.append(dialog.type), dialog.accept()))
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    knapp(side, "Lagre på denne enheten").click()
    expect(status(side)).to_have_text(LAGRET)
    side.goto("/verktoy/sjekklister/")
    assert spurt == []
    side.goto(MOTE)
    knapp(side, "Slett").click()
    side.locator("#mote-slag").check()
    side.goto("/verktoy/sjekklister/")
    assert spurt == ["beforeunload"]


@pytest.mark.parametrize(
    "brudd,ventet",
    [
        (
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }});",
            "Nettleseren lar oss ikke lagre på denne enheten. Svarene står her på sida. "
            "Last dem ned, så mister dere dem ikke.",
        ),
        (
            "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };",
            "Det er ikke plass til mer på denne enheten. Svarene står her på sida. "
            "Last dem ned, så mister dere dem ikke.",
        ),
    ],
)
def test_lageret_nekter_eller_er_fullt(side: Page, brudd: str, ventet: str) -> None:
    """A browser that refuses is said to refuse; the answers stay and can be taken out as a file."""
    side.add_init_script(brudd)
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    knapp(side, "Lagre på denne enheten").click()
    expect(melding(side)).to_have_text(ventet)
    expect(status(side)).to_contain_text("Ikke lagret.")
    with side.expect_download() as nedlasting:
        knapp(side, "Last ned").click()
    assert json.loads(nedlasting.value.path().read_text())["svar"] == {"mote-slag": {"svar": "ja"}}
    expect(status(side)).to_contain_text("Lastet ned. Ikke lagret på denne enheten.")


def test_to_faner(kontekst: BrowserContext) -> None:
    """A change in one tab shows in the other; a delete is told and nothing is written again."""
    en, to = kontekst.new_page(), kontekst.new_page()
    en.goto(MOTE)
    to.goto(MOTE)
    en.locator("#mote-slag").check()
    knapp(en, "Lagre på denne enheten").click()
    expect(to.locator("#mote-slag")).to_be_checked()
    to.locator("#mote-sist").check()
    expect(en.locator("#mote-sist")).to_be_checked()
    expect(melding(en)).to_have_text("Noe ble endret i en annen fane. Endringene er hentet hit.")
    knapp(en, "Slett").click()
    expect(melding(to)).to_have_text(
        "Det som var lagret, ble slettet i en annen fane. Det dere ser her, er ikke lagret på enheten lenger."
    )
    expect(to.locator("#mote-sist")).to_be_checked()
    to.locator("#mote-egne").check()
    expect(status(to)).to_have_text(IKKE_LAGRET)
    assert to.evaluate("localStorage.length") == 0


def test_ulagrede_svar_i_den_andre_fanen_blir_staaende(kontekst: BrowserContext) -> None:
    """Saving in one tab never takes away unsaved answers in another; saving there takes both."""
    en, to = kontekst.new_page(), kontekst.new_page()
    en.goto(MOTE)
    to.goto(MOTE)
    to.locator("#mote-sist").check()
    en.locator("#mote-slag").check()
    knapp(en, "Lagre på denne enheten").click()
    expect(melding(to)).to_contain_text("Det dere ser her, er ikke lagret. Trykk «Lagre», så blir begge med.")
    expect(to.locator("#mote-sist")).to_be_checked()
    knapp(to, "Lagre på denne enheten").click()
    expect(en.locator("#mote-sist")).to_be_checked()
    expect(to.locator("#mote-slag")).to_be_checked()


def test_tilbakeknappen(side: Page) -> None:
    """Back to the page: what was saved is there, and what was deleted is not."""
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    knapp(side, "Lagre på denne enheten").click()
    expect(status(side)).to_have_text(LAGRET)
    side.goto("/verktoy/sjekklister/")
    side.go_back()
    expect(side.locator("#mote-slag")).to_be_checked()
    knapp(side, "Slett").click()
    side.goto("/verktoy/sjekklister/")
    side.go_back()
    expect(side.locator("#mote-slag")).not_to_be_checked()
    expect(knapp(side, "Angre")).to_have_count(0)


def test_sida_fra_nettleserens_minne_leser_paa_nytt(side: Page) -> None:
    """A page that comes back whole from the browser's cache takes what is saved now."""
    side.goto(MOTE)
    knapp(side, "Lagre på denne enheten").click()
    tekst = side.evaluate("nokkel => localStorage.getItem(nokkel)", NOKKEL)
    ny = json.dumps(json.loads(tekst) | {"svar": {"mote-egne": {"svar": "ja"}}})
    side.evaluate("([nokkel, tekst]) => localStorage.setItem(nokkel, tekst)", [NOKKEL, ny])
    expect(side.locator("#mote-egne")).not_to_be_checked()
    side.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(side.locator("#mote-egne")).to_be_checked()


def test_odelagt_lager_ligger_urort(side: Page) -> None:
    """Something unreadable on the device is said and left alone until the reader decides."""
    side.goto("/verktoy/sjekklister/")
    side.evaluate("nokkel => localStorage.setItem(nokkel, '{odelagt')", NOKKEL)
    side.goto(MOTE)
    expect(melding(side)).to_contain_text("kan ikke leses. Det ligger urørt")
    side.locator("#mote-slag").check()
    assert side.evaluate("nokkel => localStorage.getItem(nokkel)", NOKKEL) == "{odelagt"


# ── Files, text, calendar ─────────────────────────────────


def test_fil_ut_og_inn(bredde: Page, tmp_path: Path) -> None:
    """What is downloaded and opened again is the same answers, and opening can be undone."""
    bredde.goto(MOTE)
    bredde.locator("#mote-slag").check()
    punkt(bredde, "mote-sist").get_by_role("button", name="Notat").click()
    punkt(bredde, "mote-sist").get_by_label("Notat", exact=True).fill("Blåbær & «fløte»")
    with bredde.expect_download() as nedlasting:
        knapp(bredde, "Last ned").click()
    assert re.fullmatch(r"sjekkliste-mote-\d{4}-\d\d-\d\d\.json", nedlasting.value.suggested_filename)
    fil = tmp_path / "svar.json"
    nedlasting.value.save_as(fil)
    knapp(bredde, "Slett").click()
    expect(bredde.locator("#mote-slag")).not_to_be_checked()
    bredde.locator("#mote-egne").check()
    with bredde.expect_file_chooser() as velger:
        knapp(bredde, "Åpne fil").click()
    velger.value.set_files(fil)
    expect(melding(bredde)).to_have_text("Fila er åpnet. Dere kan angre.")
    expect(bredde.locator("#mote-slag")).to_be_checked()
    expect(bredde.locator("#mote-egne")).not_to_be_checked()
    expect(punkt(bredde, "mote-sist").get_by_label("Notat", exact=True)).to_have_value("Blåbær & «fløte»")
    knapp(bredde, "Angre").click()
    expect(bredde.locator("#mote-egne")).to_be_checked()
    expect(bredde.locator("#mote-slag")).not_to_be_checked()


@pytest.mark.parametrize(
    "endring,ventet",
    [
        (
            {"id": "mandat", "tittel": "<i>Mandat"},
            "Fila hører til noe annet: «<i>Mandat». Åpne den på sida den hører til.",
        ),
        ({"format": 2}, "Fila er laget med en nyere utgave av veilederen."),
        ({"veileder": "egenvurdering"}, "Fila er fra et annet verktøy."),
        ({"svar": {}}, "Fila har ingen svar i seg."),
        ({"svar": "ja"}, "Fila har ingen svar vi kjenner igjen."),
    ],
)
def test_fil_som_ikke_passer(side: Page, tmp_path: Path, endring: dict, ventet: str) -> None:
    """A file that does not fit is told why, and nothing of it is used."""
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    side.locator("input[type=file]").set_input_files(lag_fil(tmp_path, **endring))
    expect(melding(side)).to_contain_text(ventet)
    expect(melding(side)).to_contain_text("Det som står her, er urørt.")
    expect(fremdrift(side)).to_have_text("1 av 12 på plass, 11 gjenstår.")


@pytest.mark.parametrize("innhold", [b"", b"{", b"\xff\xfe\x00", b"<svg onload=alert(1)>"])
def test_odelagt_fil(side: Page, tmp_path: Path, innhold: bytes) -> None:
    """A broken file is told to be broken; the answers stand."""
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    (tmp_path / "svar.json").write_bytes(innhold)
    side.locator("input[type=file]").set_input_files(tmp_path / "svar.json")
    expect(melding(side)).to_contain_text("Fila er ødelagt eller av et annet slag.")
    expect(side.locator("#mote-slag")).to_be_checked()


def test_fil_paa_femti_megabyte(side: Page, tmp_path: Path) -> None:
    """A broken file of 50 MB is refused before it is read."""
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    with (tmp_path / "svar.json").open("wb") as fil:
        fil.truncate(50_000_000)
    side.evaluate("() => { Blob.prototype.text = () => { throw new Error('lest'); }; }")
    side.locator("input[type=file]").set_input_files(tmp_path / "svar.json")
    expect(melding(side)).to_have_text(
        "Fila er for stor til å være herfra. Den er ikke åpnet, og det som står her, er urørt."
    )
    expect(side.locator("#mote-slag")).to_be_checked()


def test_fil_fra_eldre_utgave(side: Page, tmp_path: Path) -> None:
    """Answers to items the list no longer has are kept, and go out again with the file."""
    side.goto(MOTE)
    gammel = {"mote-egne": {"svar": "ja"}, "mote-utgatt": {"notat": "fra før"}}
    side.locator("input[type=file]").set_input_files(lag_fil(tmp_path, versjon=1, svar=gammel))
    expect(side.locator("#mote-egne")).to_be_checked()
    expect(fremdrift(side)).to_have_text("1 av 12 på plass, 11 gjenstår.")
    with side.expect_download() as nedlasting:
        knapp(side, "Last ned").click()
    assert json.loads(nedlasting.value.path().read_text())["svar"] == gammel


@pytest.mark.parametrize("fil", LAGREDE_FILER, ids=lambda fil: fil.stem)
def test_filer_fra_alle_utgaver_kan_aapnes(side: Page, fil: Path) -> None:
    """What a reader once saved opens in every later edition and goes out whole. Never delete a file."""
    konvolutt = json.loads(fil.read_text(encoding="utf-8"))
    side.goto(f"/verktoy/sjekklister/{konvolutt['id']}/")
    side.locator("input[type=file]").set_input_files(fil)
    expect(melding(side)).to_contain_text(re.compile("Fila er åpnet|ingenting er borte"))
    with side.expect_download() as nedlasting:
        knapp(side, "Last ned").click()
    assert json.loads(nedlasting.value.path().read_text())["svar"] == konvolutt["svar"]


def test_kopier_som_tekst(nettleser: Browser, vert: str) -> None:
    """The text on the clipboard is the list with its marks; where it is refused, the text is shown."""
    kontekst = nettleser.new_context(base_url=vert, permissions=["clipboard-read", "clipboard-write"])
    side = kontekst.new_page()
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    knapp(side, "Kopier som tekst").click()
    expect(melding(side)).to_have_text("Lista er kopiert som tekst.")
    linjer = side.evaluate("navigator.clipboard.readText()").splitlines()
    assert linjer[:2] == ["Sjekkliste for møtet", "1 av 12 på plass, 11 gjenstår."]
    assert "[x] Innkallingen sier om dette er samtale, utvalgsmøte, informasjon eller drøfting." in linjer
    side.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    knapp(side, "Kopier som tekst").click()
    boks = side.get_by_label("Lista som tekst")
    expect(boks).to_be_focused()
    assert boks.input_value().splitlines()[:2] == linjer[:2]
    kontekst.close()


def test_datoene_til_kalenderen(side: Page) -> None:
    """The dates of what remains come as a calendar file; with no date the reader is told how."""
    side.goto(MOTE)
    knapp(side, "Last ned datoene til kalenderen").click()
    expect(melding(side)).to_contain_text("Ingen punkter som gjenstår, har fått dato.")
    ett = punkt(side, "mote-referat")
    ett.get_by_role("button", name="Notat").click()
    ett.get_by_label("Innen", exact=True).fill("2027-03-01")
    with side.expect_download() as nedlasting:
        knapp(side, "Last ned datoene til kalenderen").click()
    assert nedlasting.value.suggested_filename == "sjekkliste-mote.ics"
    kalender = nedlasting.value.path().read_bytes().decode()
    assert "DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270302\r\n" in kalender
    assert "SUMMARY:Referatet ligger der alle rollene finner det\\, innen en uke.\r\n" in kalender


# ── Paper, overview, access ───────────────────────────────


@pytest.mark.parametrize("svar,full", [(True, True), (True, False), (False, True), (False, False)])
def test_utskrift(side: Page, svar: bool, full: bool) -> None:
    """Filled or blank, full or short: the paper has what was chosen, and all twelve items."""
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    ett = punkt(side, "mote-sist")
    ett.get_by_role("button", name="Notat").click()
    ett.get_by_label("Notat", exact=True).fill("notert")
    side.evaluate("() => { window.print = () => { window.skrevet = true; }; }")
    side.get_by_label("Ta med kryss og notater").set_checked(svar)
    side.get_by_label("Ta med begrunnelser og kilder").set_checked(full)
    knapp(side, "Skriv ut lista").click()
    side.wait_for_function("() => window.skrevet")
    side.emulate_media(media="print")
    expect(side.locator(".punkt:visible")).to_have_count(12)
    expect(ett.locator(".punktsvar")).to_be_visible(visible=svar)
    expect(ett.locator(".skrivefelt")).to_be_visible(visible=not svar)
    expect(punkt(side, "mote-slag").locator(".hjelp").first).to_be_visible(visible=full)
    expect(side.locator(".listeverktoy, .punktvalg, .lagringsstatus").filter(visible=True)).to_have_count(0)
    merke = side.locator("#mote-slag").evaluate("boks => getComputedStyle(boks).backgroundImage !== 'none'")
    assert merke is svar
    # `afterprint` may come too early, or never: what was chosen holds until the reader does something.
    side.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(punkt(side, "mote-slag").locator(".hjelp").first).to_be_visible(visible=full)
    side.keyboard.press("Shift")
    assert side.evaluate("document.documentElement.className") == ""
    expect(side.locator(".kolofon")).to_have_count(0)


def test_oversikten_viser_egen_fremdrift(side: Page) -> None:
    """The overview shows progress for lists saved here, in words, and nothing for the others."""
    side.goto("/verktoy/sjekklister/")
    expect(side.locator(".listeoversikt tbody tr")).to_have_count(8)
    expect(side.locator(".egen-fremdrift").filter(visible=True)).to_have_count(0)
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    knapp(side, "Lagre på denne enheten").click()
    side.goto("/verktoy/sjekklister/")
    expect(side.locator(".egen-fremdrift").filter(visible=True)).to_have_text(["1 av 12 på plass, 11 gjenstår."])
    expect(side.get_by_text("Tallene er dine egne.")).to_be_visible()


@pytest.mark.parametrize("farger,bredden", [("light", 360), ("dark", 1280)])
def test_axe_med_alt_apent(nettleser: Browser, vert: str, farger: str, bredden: int) -> None:
    """With a note open, an item left out and a message shown, axe finds nothing."""
    kontekst = nettleser.new_context(
        base_url=vert,
        color_scheme=farger,
        viewport={"width": bredden, "height": 800},
        reduced_motion="reduce",
    )
    side = kontekst.new_page()
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    punkt(side, "mote-apent").get_by_role("button", name="Ikke aktuelt").click()
    punkt(side, "mote-egne").get_by_role("button", name="Notat").click()
    knapp(side, "Slett").click()
    expect(melding(side)).not_to_be_empty()
    assert finn_brudd(side) == []
    kontekst.close()


def test_smaa_skjermer(nettleser: Browser, vert: str) -> None:
    """At 320 px nothing scrolls sideways, every target is 24 px, and on a low screen nothing sticks."""
    kontekst = nettleser.new_context(base_url=vert, viewport={"width": 320, "height": 256})
    side = kontekst.new_page()
    side.goto(MOTE)
    punkt(side, "mote-egne").get_by_role("button", name="Notat").click()
    assert side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    smaa = side.evaluate(
        "[...document.querySelectorAll('.sjekkliste :is(button, input, textarea)')]"
        ".filter((e) => e.checkVisibility()).map((e) => [e.textContent, e.getBoundingClientRect()])"
        ".filter(([, b]) => b.width < 24 || b.height < 24).map(([t]) => t)"
    )
    assert smaa == []
    assert side.locator(".listetopp").evaluate("e => getComputedStyle(e).position") == "static"
    kontekst.close()


def test_alle_listene_virker(side: Page) -> None:
    """Every list of the overview starts without a fault in the console."""
    feil: list[str] = []
    side.on("pageerror", lambda feilen: feil.append(str(feilen)))
    side.on("console", lambda melding: feil.append(melding.text) if melding.type == "error" else None)
    side.goto("/verktoy/sjekklister/")
    adresser = side.locator(".listeoversikt a").evaluate_all("lenker => lenker.map((lenke) => lenke.href)")
    assert len(adresser) == 8
    for adresse in adresser:
        side.goto(adresse)
        expect(fremdrift(side)).to_have_text(re.compile(r"^0 av (10|11|12) på plass\.$"))
    assert feil == []


# ── What cost readers their answers ───────────────────────


def test_ett_siffer_for_mye_i_en_dato_koster_ingenting(bredde: Page) -> None:
    """A year of two digits is this century; a wrong date is said at the field; nothing else is touched."""
    bredde.goto(MOTE)
    bredde.locator("#mote-slag").check()
    knapp(bredde, "Lagre på denne enheten").click()
    ett = punkt(bredde, "mote-sist")
    ett.get_by_role("button", name="Notat").click()
    innen = ett.get_by_label("Innen", exact=True)
    # What a keyboard leaves in the field: year 202 on the way to 2027, and two digits.
    innen.evaluate("felt => { felt.value = '0202-03-01'; felt.dispatchEvent(new Event('input', {bubbles: true})); }")
    innen.focus()
    innen.blur()
    expect(ett.get_by_text("Skriv hele datoen, med fire sifre i året.")).to_be_visible()
    expect(innen).to_have_attribute("aria-invalid", "true")
    assert lagret(bredde) == {"mote-slag": {"svar": "ja"}}
    innen.evaluate("felt => { felt.value = '0027-03-01'; felt.dispatchEvent(new Event('input', {bubbles: true})); }")
    innen.focus()
    innen.blur()
    expect(innen).to_have_value("2027-03-01")
    expect(ett.get_by_text("Skriv hele datoen, med fire sifre i året.")).to_be_hidden()
    assert lagret(bredde) == {"mote-slag": {"svar": "ja"}, "mote-sist": {"dato": "2027-03-01"}}


def test_aaret_kan_ikke_faa_fem_sifre(kontekst: BrowserContext) -> None:
    """Typed on a keyboard: the field takes four digits and no fifth."""
    side = kontekst.new_page()
    side.goto(MOTE)
    punkt(side, "mote-sist").get_by_role("button", name="Notat").click()
    innen = punkt(side, "mote-sist").get_by_label("Innen", exact=True)
    innen.focus()
    side.keyboard.type("0101202777")
    side.keyboard.press("Tab")
    assert len(innen.input_value().split("-")[0]) == 4


def test_lagret_liste_med_en_umulig_dato_aapnes(side: Page) -> None:
    """What an earlier edition let in: the date is set aside and shown, the answers are there, and saving keeps both."""
    side.goto("/verktoy/sjekklister/")
    svar = {"mote-slag": {"svar": "ja"}, "mote-sist": {"notat": "Husk", "dato": "20277-01-03"}}
    konvolutt = {"veileder": "sjekkliste", "format": 1, "id": "mote", "versjon": 1, "tittel": "Møtet", "svar": svar}
    side.evaluate("([n, t]) => localStorage.setItem(n, t)", [NOKKEL, json.dumps(konvolutt)])
    side.goto(MOTE)
    expect(fremdrift(side)).to_have_text("1 av 12 på plass, 11 gjenstår.")
    side_ = side.locator("[data-tilside]")
    expect(side_).to_contain_text("Vi gikk gjennom lista fra forrige møte før vi tok noe nytt.")
    expect(side_).to_contain_text("innen: 20277-01-03")
    side.locator("#mote-egne").check()
    tekst = json.loads(side.evaluate("n => localStorage.getItem(n)", NOKKEL))
    assert tekst["tilside"] == [{"felt": "mote-sist/dato", "verdi": "20277-01-03"}]
    assert tekst["svar"]["mote-sist"] == {"notat": "Husk"}
    side_.get_by_role("button", name="Fjern").click()
    expect(side_).to_be_hidden()
    expect(status(side)).to_be_focused()


def test_to_trykk_paa_slett(bredde: Page) -> None:
    """A double click on «Slett» is one deletion: one «Angre» brings all back, and focus is never lost."""
    bredde.goto(MOTE)
    bredde.locator("#mote-slag").check()
    bredde.locator("#mote-sist").check()
    knapp(bredde, "Lagre på denne enheten").click()
    knapp(bredde, "Slett").dblclick()
    expect(fremdrift(bredde)).to_have_text("0 av 12 på plass.")
    expect(knapp(bredde, "Slett")).to_be_focused()
    knapp(bredde, "Angre").click()
    expect(fremdrift(bredde)).to_have_text("2 av 12 på plass, 10 gjenstår.")
    expect(melding(bredde)).to_have_text("Angret.")
    expect(status(bredde)).to_have_text(LAGRET)
    assert lagret(bredde) == {"mote-slag": {"svar": "ja"}, "mote-sist": {"svar": "ja"}}


def test_angre_spiser_aldri_nye_svar(side: Page) -> None:
    """After a deletion and new answers, «Angre» takes one at a time, and «Gjør om igjen» gives it back."""
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    knapp(side, "Slett").click()
    side.locator("#mote-sist").check()
    side.locator("#mote-egne").check()
    knapp(side, "Angre").click()
    expect(side.locator("#mote-sist")).to_be_checked()
    expect(side.locator("#mote-egne")).not_to_be_checked()
    knapp(side, "Gjør om igjen").click()
    expect(side.locator("#mote-egne")).to_be_checked()
    for _ in range(3):
        knapp(side, "Angre").click()
    expect(side.locator("#mote-slag")).to_be_checked()
    expect(fremdrift(side)).to_have_text("1 av 12 på plass, 11 gjenstår.")


def test_utkastet_overlever(bredde: Page) -> None:
    """Unsaved answers are there after a reload, after another page and Back; a new tab is empty."""
    bredde.goto(MOTE)
    bredde.locator("#mote-slag").check()
    punkt(bredde, "mote-sist").get_by_role("button", name="Notat").click()
    punkt(bredde, "mote-sist").get_by_label("Notat", exact=True).fill("notert")
    bredde.reload()
    expect(bredde.locator("#mote-slag")).to_be_checked()
    expect(melding(bredde)).to_have_text("Utkastet i denne fanen er hentet fram. Det er ikke lagret på enheten.")
    bredde.goto("/verktoy/")
    bredde.go_back()
    expect(punkt(bredde, "mote-sist").get_by_label("Notat", exact=True)).to_have_value("notert")
    assert bredde.evaluate("localStorage.length") == 0
    ny = bredde.context.new_page()
    ny.goto(MOTE)
    expect(fremdrift(ny)).to_have_text("0 av 12 på plass.")


def test_egne_sider_spor_ikke(side: Page) -> None:
    """A link to another page of the guide asks nothing: the draft is there on the way back."""
    spurt: list[str] = []
    side.on("dialog", lambda dialog: (spurt.append(dialog.type), dialog.accept()))
    side.goto(MOTE)
    side.locator("#mote-slag").check()
    side.locator("article").get_by_role("link", name="Maler").last.click()
    side.wait_for_url("**/verktoy/maler/**")
    assert spurt == []
    side.go_back()
    expect(side.locator("#mote-slag")).to_be_checked()


def test_svar_til_punkter_lista_ikke_har(side: Page, tmp_path: Path) -> None:
    """Answers from another edition stand on the page, on paper and in the calendar, and can be taken away."""
    side.goto(MOTE)
    gammel = {"mote-utgatt": {"notat": "fra før", "hvem": "rektor", "dato": "2027-03-01"}}
    side.locator("input[type=file]").set_input_files(lag_fil(tmp_path, versjon=1, svar=gammel))
    boks = side.locator("[data-ukjente]")
    expect(boks).to_contain_text("mote-utgatt fra før Hvem: rektor. Innen 1. mars 2027.")
    with side.expect_download() as nedlasting:
        knapp(side, "Last ned datoene til kalenderen").click()
    assert "DTSTART;VALUE=DATE:20270301" in nedlasting.value.path().read_text()
    side.emulate_media(media="print")
    expect(boks).to_be_visible()
    expect(boks.get_by_role("button")).to_have_count(0)
    side.emulate_media(media="screen")
    boks.get_by_role("button", name="Fjern mote-utgatt").click()
    expect(boks).to_be_hidden()


def test_flere_kopier_av_lista(bredde: Page) -> None:
    """Two workplaces, two named copies on the device; each is found again, and neither overwrites the other."""
    bredde.goto(MOTE)
    bredde.get_by_text("Flere kopier av lista").click()
    bredde.get_by_label("Navn på denne kopien").fill("Skolen")
    bredde.locator("#mote-slag").check()
    knapp(bredde, "Begynn på en ny kopi").click()
    expect(melding(bredde)).to_have_text("Det dere ser her, er ikke lagret. Lagre eller last ned først.")
    knapp(bredde, "Lagre på denne enheten").click()
    knapp(bredde, "Begynn på en ny kopi").click()
    expect(bredde.get_by_label("Navn på denne kopien")).to_be_focused()
    expect(fremdrift(bredde)).to_have_text("0 av 12 på plass.")
    bredde.get_by_label("Navn på denne kopien").fill("Sykehjemmet")
    bredde.locator("#mote-sist").check()
    bredde.locator("#mote-egne").check()
    knapp(bredde, "Lagre på denne enheten").click()
    andre = bredde.locator("[data-lagrede] li")
    expect(andre).to_have_count(1)
    expect(andre).to_contain_text("Skolen (1 av 12 på plass, 11 gjenstår), lagret")
    andre.get_by_role("button", name="Hent fram").click()
    expect(bredde.locator("#mote-slag")).to_be_checked()
    expect(bredde.get_by_label("Navn på denne kopien")).to_have_value("Skolen")
    expect(andre).to_contain_text("Sykehjemmet (2 av 12 på plass, 10 gjenstår), lagret")
    assert bredde.evaluate("Object.keys(localStorage).length") == 2
    bredde.goto("/verktoy/sjekklister/")
    expect(bredde.locator(".egen-fremdrift").filter(visible=True)).to_contain_text("Dere har 2 kopier.")


def test_to_lister_og_en_flyttet_dato_i_kalenderen(side: Page) -> None:
    """Each document has events of its own, and a moved date is the same event with a higher sequence."""

    def last_ned() -> tuple[str, int]:
        with side.expect_download() as nedlasting:
            knapp(side, "Last ned datoene til kalenderen").click()
        tekst = nedlasting.value.path().read_text()
        uid, nr = re.search(r"UID:(\S+)", tekst), re.search(r"SEQUENCE:(\d+)", tekst)
        assert uid and nr and "METHOD:PUBLISH" in tekst
        return uid[1], int(nr[1])

    side.clock.set_fixed_time("2027-02-01T10:00:00Z")
    side.goto(MOTE)
    ett = punkt(side, "mote-referat")
    ett.get_by_role("button", name="Notat").click()
    ett.get_by_label("Innen", exact=True).fill("2027-03-01")
    forst = last_ned()
    side.clock.set_fixed_time("2027-02-01T10:00:05Z")
    ett.get_by_label("Innen", exact=True).fill("2027-03-08")
    flyttet = last_ned()
    assert flyttet[0] == forst[0]
    assert flyttet[1] > forst[1]
    knapp(side, "Slett").click()
    side.reload()
    punkt(side, "mote-referat").get_by_role("button", name="Notat").click()
    punkt(side, "mote-referat").get_by_label("Innen", exact=True).fill("2027-03-01")
    assert last_ned()[0] != forst[0]


def test_filteret_naar_alt_er_gjort(side: Page) -> None:
    """With nothing left the empty place is explained."""
    side.goto(MOTE)
    for boks in side.locator(".punkt > [type=checkbox]").all():
        boks.check()
    knapp(side, "Vis bare det som gjenstår").click()
    expect(melding(side)).to_have_text("Ingenting gjenstår. Trykk på knappen igjen for å se alle punktene.")


def test_en_melding_for_hver_handling(side: Page) -> None:
    """Letters are not announced; a tick announces progress once; a deletion announces one message."""
    side.goto(MOTE)
    side.evaluate(
        "() => { window.lyd = []; for (const felt of document.querySelectorAll('.sjekkliste [role=status]')) {"
        " new MutationObserver(() => felt.textContent && window.lyd.push(felt.textContent))"
        ".observe(felt, {childList: true, characterData: true, subtree: true}); } }"
    )
    punkt(side, "mote-sist").get_by_role("button", name="Notat").click()
    side.keyboard.type("notert")
    assert side.evaluate("window.lyd") == []
    side.locator("#mote-slag").check()
    assert side.evaluate("window.lyd") == ["1 av 12 på plass, 11 gjenstår."]
    knapp(side, "Slett").click()
    expect(melding(side)).not_to_be_empty()
    assert side.evaluate("window.lyd.slice(1)") == ["Slettet her på sida. Dere kan angre."]


def test_kort_tom_liste_er_ett_ark(side: Page) -> None:
    """The short blank list is one A4 for the pen: no «0 av 12», with edition, date in Norwegian and address."""
    side.goto(MOTE)
    side.evaluate("() => { window.print = () => {}; }")
    side.get_by_label("Ta med begrunnelser og kilder").uncheck()
    knapp(side, "Skriv ut lista").click()
    side.emulate_media(media="print")
    expect(fremdrift(side)).to_be_hidden()
    expect(side.locator(".sjekkliste .arktittel")).to_have_text("Sjekkliste for møtet")
    expect(side.locator(".kolofon")).to_have_text(
        re.compile(r"^Veileder i trepartssamarbeid, utgave [\d.]+\. Skrevet ut \d+\. [a-z]+ \d{4}\. http.*/mote/$")
    )
    assert len(pikepdf.open(io.BytesIO(side.pdf(prefer_css_page_size=True))).pages) == 1


def test_tvungne_farger(nettleser: Browser, vert: str) -> None:
    """With forced colours a pressed button still looks pressed, and a hovered one keeps its own surface."""
    kontekst = nettleser.new_context(base_url=vert, forced_colors="active")
    side = kontekst.new_page()
    side.goto(MOTE)
    uaktuelt = punkt(side, "mote-apent").get_by_role("button", name="Ikke aktuelt")
    farge = "knapp => { const s = getComputedStyle(knapp); return [s.backgroundColor, s.borderTopWidth]; }"
    for_ = uaktuelt.evaluate(farge)
    uaktuelt.click()
    etter = uaktuelt.evaluate(farge)
    assert etter[0] != for_[0]
    assert (for_[1], etter[1]) == ("2px", "2px")
    kontekst.close()


def test_uten_nett_etter_at_lista_er_lastet(kontekst: BrowserContext) -> None:
    """With the network gone the list is still saved, copied as text, taken to the calendar and printed."""
    side = kontekst.new_page()
    side.add_init_script("window.print = () => { window.skrevet = true; }")
    side.goto(MOTE, wait_until="networkidle")
    side.wait_for_function(
        "() => performance.getEntriesByType('resource').some((en) => en.name.includes('liste.2.js'))"
    )
    kontekst.set_offline(True)
    ett = punkt(side, "mote-referat")
    ett.get_by_role("button", name="Notat").click()
    ett.get_by_label("Innen", exact=True).fill("2027-03-01")
    with side.expect_download() as nedlasting:
        knapp(side, "Last ned datoene til kalenderen").click()
    assert nedlasting.value.suggested_filename == "sjekkliste-mote.ics"
    knapp(side, "Skriv ut lista").click()
    side.wait_for_function("() => window.skrevet")
