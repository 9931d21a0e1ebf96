"""The self-assessment's pages as three groups and one who leads them use them."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from browser.axehjelp import finn_brudd

HURTIGSJEKK, EGENVURDERING = "/verktoy/hurtigsjekk/", "/verktoy/egenvurdering/"
SAMMENLIGN, OPPFOLGING = "/verktoy/sammenlign/", "/verktoy/oppfolgingsark/"
SIDER = (HURTIGSJEKK, EGENVURDERING, SAMMENLIGN, OPPFOLGING)
DATA = Path(__file__).parent.parent / "data" / "vurdering"
# What three groups answered, and their codes.
GRUPPER = {
    "Folkevalgte": ([3, 4, 2, 4, 1, 5, 5], "43H8-DM02"),
    "Administrasjon": ([4, 4, 3, 3, 3, 3, 3], "4MHP-VC0X"),
    "Tillitsvalgte": ([1, 3, 2, 1, 1, 0, 6], "51D2-8R05"),
}
ALENE = "5S4J-940M"


@pytest.fixture
def stille(kontekst: BrowserContext, vert: str) -> Iterator[Page]:
    """A tab that fails the test where anything leaves for another host, errs or sends an answer."""
    side = kontekst.new_page()
    brudd: list[str] = []

    def note(foresporsel: Request) -> None:
        url = foresporsel.url
        if not url.startswith((vert, "blob:", "data:")) or "kode=" in url or foresporsel.method != "GET":
            brudd.append(url)

    side.on("request", note)
    side.on("pageerror", lambda feil: brudd.append(str(feil)))
    side.on("console", lambda melding: brudd.append(melding.text) if melding.type == "error" else None)
    side.add_init_script("window.print = () => {}")
    yield side
    assert brudd == []


def svar(side: Page, rolle: str, tall: list[int]) -> str:
    """Answer the seven as one group; the code."""
    side.goto(HURTIGSJEKK)
    # On a phone one statement is shown at a time; these tests are about the rest.
    alle = side.get_by_role("button", name="Vis alle utsagnene på én side")
    if alle.is_visible():
        alle.click()
    side.get_by_role("radio", name=rolle, exact=True).check()
    side.get_by_role("radio", name="Hele gruppa.").check()
    for felt, valg in zip(side.locator("fieldset[data-utsagn]").all(), tall, strict=True):
        felt.get_by_role("radio").nth(valg).check()
    side.get_by_role("button", name="Lag koden vår").click()
    return side.locator("[data-kode]").inner_text()


def legg_inn(side: Page, kode: str) -> str:
    """Type a code; what the page says."""
    side.get_by_label("Kode fra en gruppe").fill(kode)
    side.get_by_role("button", name="Legg inn").click()
    return side.locator("[data-beskjed]").inner_text()


def alle_inn(side: Page) -> None:
    """The three groups' codes, typed."""
    side.goto(SAMMENLIGN)
    for _, kode in GRUPPER.values():
        legg_inn(side, kode)


def vis(side: Page) -> None:
    """Press the reveal and wait for the picture."""
    side.get_by_role("button", name="Vis svarene").click()
    expect(side.get_by_role("heading", name="Slik svarte dere")).to_be_focused()


def sider_paa_papir(side: Page, ark: str) -> int:
    """How many A4 the print is, and that it is the sheet alone."""
    side.emulate_media(media="print")
    expect(side.locator(ark)).to_be_visible()
    expect(side.locator("h1")).to_be_hidden()
    expect(side.locator("footer.fot")).to_be_hidden()
    return len(pikepdf.open(io.BytesIO(side.pdf(prefer_css_page_size=True))).pages)


def test_bare_tastatur(stille: Page) -> None:
    """The seven can be answered and coded without a mouse."""
    stille.goto(HURTIGSJEKK)
    stille.get_by_role("radio", name="Tillitsvalgte", exact=True).focus()
    stille.keyboard.press("Space")
    stille.keyboard.press("Tab")
    stille.keyboard.press("Space")
    for _ in range(7):
        stille.keyboard.press("Tab")
        stille.keyboard.press("Space")
        for _ in range(3):
            stille.keyboard.press("ArrowRight")
        stille.keyboard.press("Tab")  # disagreement
        stille.keyboard.press("Tab")  # remove the answer
    stille.keyboard.press("Tab")
    expect(stille.get_by_role("button", name="Lag koden vår")).to_be_focused()
    stille.keyboard.press("Enter")
    expect(stille.locator("[data-kodetittel]")).to_be_focused()
    alle_like = stille.evaluate(
        "async (kode) => { const k = await import('/assets/js/vurdering/kode.js'); return k.decode(kode, 2).svar; }",
        stille.locator("[data-kode]").inner_text(),
    )
    assert alle_like == [3] * 7


def aapne_temaene(side: Page) -> None:
    """Open the themes of the self-assessment that lie folded: all without script, and all on a phone."""
    foldet = side.locator("[data-temafold]:not([open]) > summary")
    while foldet.count():
        foldet.first.click()


@pytest.mark.parametrize("farger,bredde", [("light", 360), ("dark", 1280)])
def test_axe_og_navn_i_alle_tilstander(nettleser: Browser, vert: str, farger: str, bredde: int) -> None:
    """axe finds nothing with code, own result and sheet on screen; every control has a name and is large enough."""
    kontekst = nettleser.new_context(base_url=vert, color_scheme=farger, viewport={"width": bredde, "height": 800})
    side = kontekst.new_page()
    funn: list[str] = []

    def se(hvor: str) -> None:
        funn.extend(f"{hvor} {brudd}" for brudd in finn_brudd(side))
        bredde_ = side.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        funn.extend([f"{hvor} ruller sidelengs"] if bredde_ else [])
        funn.extend(
            f"{hvor} {navn}"
            for navn in side.locator("article").evaluate(
                "art => [...art.querySelectorAll('button, input, select, summary')].filter((e) => {"
                " const b = e.getBoundingClientRect(); return b.width && (b.width < 24 || b.height < 24); })"
                ".map((e) => `${e.id || e.textContent} er for liten`)"
            )
        )

    svar(side, "Folkevalgte", GRUPPER["Folkevalgte"][0])
    side.locator("[data-kodeboks] > .qr svg").wait_for()
    side.get_by_text("Gjett hva de andre svarer").click()
    se("hurtigsjekk")
    side.goto(EGENVURDERING)
    aapne_temaene(side)
    for felt in side.locator("fieldset[data-utsagn]").all()[:4]:
        felt.get_by_role("radio").nth(1).check()
    side.get_by_role("checkbox", name="Vi vil si hva hvert svar bygger på").check()
    side.get_by_role("button", name="Vis svarene våre").click()
    se("egenvurdering")
    kontekst.close()
    assert funn == []


def test_nei_paa_trygghet_raader_fra(stille: Page) -> None:
    """One no, and the page advises against it now and says where to turn."""
    stille.goto(HURTIGSJEKK)
    sporsmal = stille.locator("[data-trygghet] fieldset")
    for nr in range(3):
        sporsmal.nth(nr).get_by_role("radio", name="Ja").check()
    status = stille.locator("[data-trygghet-melding]")
    expect(status).to_have_text("Da kan dere begynne.")
    sporsmal.nth(1).get_by_role("radio", name="Nei").check()
    expect(status).to_contain_text("Vi råder dere til å ikke bruke hurtigsjekken nå.")
    expect(stille.locator(".stopp.gjelder")).to_contain_text("hovedverneombudet")


def test_svar_fra_en_person_sies_fra_om(stille: Page) -> None:
    """Who answers for oneself is told, with the code, that it will not be compared."""
    stille.goto(HURTIGSJEKK)
    knapp = stille.get_by_role("button", name="Lag koden vår")
    # What is missing is said at the question, and the reader is put there.
    knapp.click()
    expect(stille.get_by_text("Velg hvilken rolle som svarer.")).to_be_in_viewport()
    expect(stille.get_by_role("radio", name="Folkevalgte", exact=True)).to_be_focused()
    stille.get_by_role("radio", name="Vernetjenesten", exact=True).check()
    expect(stille.get_by_text("Velg hvilken rolle som svarer.")).to_be_hidden()
    knapp.click()
    expect(stille.get_by_text("Si om svaret er gruppas eller bare ditt.")).to_be_in_viewport()
    stille.get_by_role("radio", name="Bare meg.").check()
    knapp.click()
    expect(stille.locator("[data-beskjed]")).to_have_text("Svar på minst ett utsagn først.")
    stille.locator("fieldset[data-utsagn]").nth(0).get_by_role("radio", name="Alltid").check()
    knapp.click()
    expect(stille.locator("[data-beskjed]")).to_have_text("Utsagn 2, 3, 4, 5, 6 og 7 står uten svar. Det går an.")
    expect(stille.locator("[data-kodehjelp]")).to_contain_text("Det blir ikke tatt imot i sammenligningen.")
    # It leads nowhere.
    expect(stille.get_by_role("link", name="Gå til sammenligningen")).to_be_hidden()
    expect(stille.get_by_role("button", name="Kopier lenken")).to_be_hidden()
    expect(stille.locator("[data-kodeboks] .qr svg")).to_have_count(0)
    # A change makes the code old, so it goes away.
    stille.get_by_role("button", name="Fjern svaret på «Vi hører").click()
    expect(stille.locator("[data-kodeboks]")).to_be_hidden()


def test_ingenting_lagres_for_leseren_ber(stille: Page) -> None:
    """Answering leaves only the session's draft; saving leaves one key; deleting leaves nothing and can be undone."""
    antall = "[localStorage.length, sessionStorage.length]"
    svar(stille, "Tillitsvalgte", GRUPPER["Tillitsvalgte"][0])
    status = stille.locator("[data-status]")
    expect(status).to_have_text("Ikke lagret. Et utkast ligger i denne fanen til dere lukker den.")
    assert stille.evaluate(antall) == [0, 1]
    stille.get_by_role("button", name="Lagre på denne enheten").click()
    expect(status).to_have_text("Lagret på denne enheten. Endringer lagres av seg selv.")
    expect(status).to_be_focused()
    nokler = stille.evaluate("Object.keys(localStorage)")
    assert len(nokler) == 1
    assert nokler[0].startswith("veileder:v1:hurtigsjekk:samarbeid:")
    stille.locator("fieldset[data-utsagn]").nth(0).get_by_role("radio", name="Alltid").check()
    stille.reload()
    expect(status).to_have_text("Lagret på denne enheten. Endringer lagres av seg selv.")
    expect(stille.locator("[data-framdrift]")).to_have_text("7 av 7 besvart.")
    expect(stille.locator("fieldset[data-utsagn]").nth(0).get_by_role("radio", name="Alltid")).to_be_checked()
    stille.get_by_role("button", name="Slett", exact=True).click()
    assert stille.evaluate(antall) == [0, 0]
    expect(stille.locator("[data-framdrift]")).to_have_text("0 av 7 besvart.")
    stille.get_by_role("button", name="Angre").click()
    expect(stille.locator("[data-framdrift]")).to_have_text("7 av 7 besvart.")
    expect(status).to_have_text("Lagret på denne enheten. Endringer lagres av seg selv.")


def test_to_faner(kontekst: BrowserContext) -> None:
    """What one tab saves the other offers, apart from its own; what it deletes is said; nothing is lost."""
    en = kontekst.new_page()
    svar(en, "Tillitsvalgte", GRUPPER["Tillitsvalgte"][0])
    to = kontekst.new_page()
    to.goto(HURTIGSJEKK)
    # A tab behind another one draws once a second.
    en.bring_to_front()
    en.get_by_role("button", name="Lagre på denne enheten").click()
    expect(to.locator("[data-lagrede] li")).to_contain_text("Svar fra tillitsvalgte, lagret")
    expect(to.locator("[data-framdrift]")).to_have_text("0 av 7 besvart.")
    to.bring_to_front()
    to.locator("[data-lagrede]").get_by_role("button", name="Hent fram").click()
    expect(to.locator("[data-framdrift]")).to_have_text("7 av 7 besvart.")
    # From here on both tabs have the same answers.
    to.locator("fieldset[data-utsagn]").nth(0).get_by_role("radio", name="Alltid").check()
    expect(en.locator("fieldset[data-utsagn]").nth(0).get_by_role("radio", name="Alltid")).to_be_checked()
    to.get_by_role("button", name="Slett", exact=True).click()
    expect(en.locator("[data-status]")).to_contain_text("Ikke lagret.")
    expect(en.locator(".listemelding")).to_contain_text("ble slettet i en annen fane")
    expect(en.locator("[data-framdrift]")).to_have_text("7 av 7 besvart.")


@pytest.mark.parametrize(
    "sperre",
    [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nei', 'SecurityError'); } })",
        "Storage.prototype.setItem = () => { throw new DOMException('fullt', 'QuotaExceededError'); }",
    ],
)
def test_nettleser_som_ikke_vil_lagre(kontekst: BrowserContext, sperre: str) -> None:
    """Refused or full storage: the page works, says so, and offers the file."""
    side = kontekst.new_page()
    side.add_init_script(sperre)
    svar(side, "Tillitsvalgte", GRUPPER["Tillitsvalgte"][0])
    side.get_by_role("button", name="Lagre på denne enheten").click()
    expect(side.locator("[data-status]")).to_contain_text("Ikke lagret.")
    expect(side.locator(".listemelding")).to_contain_text("Last dem ned, så mister dere dem ikke.")
    with side.expect_download():
        side.get_by_role("button", name="Last ned", exact=True).click()
    expect(side.locator("[data-status]")).to_contain_text("Lastet ned.")


def test_filer_baerer_svar_gjetninger_og_grunnlag(stille: Page, tmp_path: Path) -> None:
    """A file carries the guesses, and goes from the seven to the 28."""
    svar(stille, "Tillitsvalgte", GRUPPER["Tillitsvalgte"][0])
    stille.get_by_text("Gjett hva de andre svarer").click()
    stille.locator("#gjett-administrasjon-darlige-nyheter").select_option("Alltid")
    stille.locator("#gjett-administrasjon-samme-papirer-samme-dag").select_option("Sjelden")
    with stille.expect_download() as nedlasting:
        stille.get_by_role("button", name="Last ned", exact=True).click()
    fil = tmp_path / "svar.json"
    nedlasting.value.save_as(fil)
    assert re.fullmatch(r"hurtigsjekk-tillitsvalgte-\d{4}-\d\d-\d\d\.json", nedlasting.value.suggested_filename)
    stille.goto(SAMMENLIGN)
    for rolle in ("Folkevalgte", "Administrasjon"):
        legg_inn(stille, GRUPPER[rolle][1])
    stille.get_by_text("Svarfiler, og hva siden husker").click()
    stille.get_by_label("Åpne svarfiler").set_input_files(fil)
    expect(stille.locator('[data-inne] [data-rolle="tillitsvalgte"]')).to_contain_text("er inne")
    vis(stille)
    stille.get_by_text("Vis gjetningene").click()
    expect(stille.locator(".gjetninger li")).to_have_text(
        "De tillitsvalgte gjettet at administrasjonen ville svare «sjelden» på «Alle får de samme papirene samme dag.»"
        " De svarte «alltid». 3 trinn unna."
    )
    stille.goto(EGENVURDERING)
    stille.locator("[data-fil]").set_input_files(fil)
    expect(stille.locator("[data-framdrift]")).to_have_text("7 av 28 besvart.")
    expect(stille.get_by_role("radio", name="Tillitsvalgte", exact=True)).to_be_checked()


@pytest.mark.parametrize("adresse", [HURTIGSJEKK, EGENVURDERING])
def test_odelagte_og_for_store_filer(stille: Page, tmp_path: Path, adresse: str) -> None:
    """A file of 50 MB is refused at once, a broken one with a sentence, and what was filled in stands."""
    stille.goto(adresse)
    valg = stille.get_by_role("radio", name="Folkevalgte", exact=True)
    valg.check()
    stor, rar = tmp_path / "stor.json", tmp_path / "rar.json"
    stor.write_bytes(b" " * 50_000_001)
    rar.write_text('{"veileder": "<img src=x onerror=alert(1)>"}', encoding="utf-8")
    meldingen = stille.locator(".listemelding [data-melding]")
    stille.locator("[data-fil]").set_input_files(stor)
    expect(meldingen).to_contain_text("Fila er for stor")
    stille.locator("[data-fil]").set_input_files(rar)
    expect(meldingen).to_contain_text("er urørt.")
    expect(valg).to_be_checked()


def test_egenvurderingen_gir_trinn_raad_og_kode(stille: Page) -> None:
    """28 answers: a step in words per theme, one strength, what first, next steps, and a code the comparison takes."""
    monster = [4, 4, 4, 3] + [1, 1, 0, 0] + [5, 5, 5, 4] + [6, 6, 6, 4] + [2] * 4 + [3] * 4 + [3, 2, 3, 2]
    stille.goto(EGENVURDERING)
    stille.get_by_role("radio", name="Administrasjon", exact=True).check()
    stille.get_by_role("radio", name="Hele gruppa.").check()
    for felt, valg in zip(stille.locator("fieldset[data-utsagn]").all(), monster, strict=True):
        felt.get_by_role("radio").nth(valg).check()
    stille.get_by_role("checkbox", name="Vi vil si hva hvert svar bygger på").check()
    stille.locator("#darlige-nyheter-grunnlag").select_option("Antakelse")
    stille.locator("#uenig-i-motet").get_by_role("checkbox").check()
    stille.get_by_role("button", name="Vis svarene våre").click()
    resultat = stille.locator("[data-resultat]")
    expect(resultat.get_by_role("heading", name="Svarene deres")).to_be_focused()
    expect(resultat).to_contain_text("En styrke: Tid og kunnskap.")
    expect(resultat).to_contain_text("Snakk om dette først: Likeverd.")
    expect(resultat).to_contain_text("Dere svarte «vet ikke» 3 ganger.")
    expect(resultat).to_contain_text("antakelse (1)")
    assert resultat.locator("[data-temaord]").all_inner_texts() == [
        "Stort sett på plass",
        "Ikke på plass",
        "For få svar",
        "Ikke kommet dit ennå",
        "Delvis på plass",
        "Stort sett på plass",
        "Delvis på plass",
    ]
    # The answers stand as they are, with their statements, and where the group did not agree.
    expect(resultat.locator('[data-svar="uenig-i-motet"]')).to_have_text(
        "Den som er uenig, sier det i møtet. Alltid (ikke enige hos oss)"
    )
    raad = resultat.locator("[data-raad]").evaluate_all("alle => alle.map((li) => li.dataset.raad)")
    assert raad == ["likeverd-lavt", "roller-og-grenser-vet-ikke", "ryggdekning-ikke-begynt"]
    # No total, no decimals, no percent.
    assert not re.search(r"\d[,.]\d|%|prosent|poeng", resultat.inner_text())
    kode = stille.locator("[data-kode]").inner_text()
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{6}-){4}[0-9A-HJKMNP-TV-Z]{6}", kode)
    stille.goto(SAMMENLIGN)
    assert legg_inn(stille, kode).startswith("Administrasjonen er inne.")


def test_i_fjor_og_i_aar(stille: Page) -> None:
    """Last year's file beside this year's answers: what moved, in words, on the items both have."""
    stille.goto(EGENVURDERING)
    ny = {
        "darlige-nyheter": "Som regel",
        "samme-papirer-samme-dag": "Som regel",
        "motet-starter-med-sist": "Sjelden",
    }
    for id_, navn in ny.items():
        stille.locator(f"#{id_}").get_by_role("radio", name=navn).check()
    stille.get_by_label("Sammenlign med en fil fra en tidligere gang").set_input_files(DATA / "svar-versjon-1.json")
    expect(stille.locator("[data-melding-forrige]")).to_have_text("Fila er fra 20. november 2025.")
    bevegelse = stille.locator("[data-bevegelse]")
    assert bevegelse.locator("[data-flyttet]").all_inner_texts() == [
        "Vi hører dårlige nyheter i møtet før vi leser dem i avisa. Fra «sjelden» til «som regel».",
        "Møtet starter med det vi ble enige om sist. Fra «alltid» til «sjelden».",
    ]
    expect(bevegelse).to_contain_text("Som før: 1 utsagn. Kan ikke sammenlignes: 4 utsagn")
    # An answer changes, and the movement with it; with no answers there is nothing to lay beside.
    stille.locator("#darlige-nyheter").get_by_role("radio", name="Sjelden").check()
    expect(bevegelse.locator("[data-flyttet]")).to_have_count(1)
    expect(bevegelse).to_contain_text("Som før: 2 utsagn.")
    stille.get_by_role("button", name="Tøm", exact=True).click()
    expect(bevegelse).to_be_hidden()
    expect(stille.locator("[data-melding-forrige]")).to_have_text(
        "Svar på utsagnene, så ser dere her hva som har flyttet seg."
    )


@pytest.mark.parametrize("adresse", SIDER)
def test_uten_skript_er_det_et_ark_og_ingen_dode_knapper(nettleser: Browser, vert: str, adresse: str) -> None:
    """Without script every button that would do nothing is gone, and the form is there to print."""
    kontekst = nettleser.new_context(base_url=vert, java_script_enabled=False)
    side = kontekst.new_page()
    side.goto(adresse)
    assert side.locator("article button:not([popovertarget]):visible, article input[type=file]:visible").count() == 0
    aapne_temaene(side)
    utsagn = {HURTIGSJEKK: 7, EGENVURDERING: 28}.get(adresse, 0)
    assert side.locator("fieldset[data-utsagn]:visible").count() == utsagn
    tekst = side.locator("article").inner_text()
    assert "Vi hører dårlige nyheter i møtet før vi leser dem i avisa." in tekst or adresse == OPPFOLGING
    kontekst.close()


def test_hurtigsjekken_er_ett_ark_til_hver_gruppe(stille: Page) -> None:
    """The seven with all answers, role and date fit on one A4."""
    stille.goto(HURTIGSJEKK)
    stille.get_by_role("button", name="Skriv ut bare arket").click()
    assert sider_paa_papir(stille, "#hurtigsjekk-ark") == 1


def test_samme_id_er_overalt(side: Page) -> None:
    """The statements' ids are the same set in the data, on the pages, in the file and in the comparison."""
    side.goto(EGENVURDERING)
    alle = side.locator("[data-utsagn]").evaluate_all("felter => felter.map((felt) => felt.dataset.utsagn)")
    frosset = (DATA / "utsagn-versjon-2.txt").read_text(encoding="utf-8").split("\n")[:-1]
    assert alle == [linje.split()[0] for linje in frosset]
    side.goto(HURTIGSJEKK)
    korte = side.locator("[data-utsagn]").evaluate_all("felter => felter.map((felt) => felt.dataset.utsagn)")
    assert korte == [linje.split()[0] for linje in frosset if linje.endswith("kort")]
    side.goto(SAMMENLIGN)
    instrument = json.loads(side.locator("[data-sammenlign]").get_attribute("data-instrument"))
    assert [ett["id"] for ett in instrument["utsagn"]] == alle


def test_ett_tema_om_gangen_paa_telefonen(nettleser: Browser, vert: str) -> None:
    """A phone shows the seven themes folded and opens the one the group comes to; a big screen shows all 28."""
    kontekst = nettleser.new_context(base_url=vert, viewport={"width": 390, "height": 844})
    side = kontekst.new_page()
    side.goto(EGENVURDERING)
    expect(side.locator("fieldset[data-utsagn]:visible")).to_have_count(0)
    side.get_by_text("Svar på utsagnene om tillit").click()
    expect(side.locator("fieldset[data-utsagn]:visible")).to_have_count(4)
    side.set_viewport_size({"width": 1280, "height": 800})
    side.reload()
    expect(side.locator("fieldset[data-utsagn]:visible")).to_have_count(28)
    kontekst.close()
