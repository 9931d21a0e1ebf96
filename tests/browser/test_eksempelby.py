"""Eksempelby's three codes are the tool's own, and open in the real comparison."""

from playwright.sync_api import Page, expect

from veileder.model.veileder import last_veileder
from veileder.paths import Stier

VEILEDER = last_veileder(Stier())
GRUPPER = list(VEILEDER.eksempelsvar.values())
TILSTAND = {
    svar.id: nr if svar.verdi is not None else {"vet-ikke": 5, "ikke-begynt": 6}[svar.id]
    for instrument in VEILEDER.egenvurderinger.values()
    for nr, svar in enumerate(instrument.svar)
}


def test_kodene_er_verktoyets_egne(side: Page) -> None:
    """The code maker gives just these codes for just these answers."""
    side.goto("/eksempelby/hurtigsjekk/")
    svar = [
        {
            "versjon": VEILEDER.egenvurderinger["samarbeid"].versjon, "rolle": gruppe.id, "alene": False,
            "svar": [TILSTAND[ett.svar] for ett in gruppe.svar], "uenig": [ett.uenig for ett in gruppe.svar],
        }
        for gruppe in GRUPPER
    ]  # fmt: skip
    kode = "async (alle) => { const k = await import('/assets/js/vurdering/kode.js'); return alle.map(k.encode); }"
    assert side.evaluate(kode, svar) == [gruppe.kode.replace("-", "") for gruppe in GRUPPER]
    expect(side.locator(".oppdiktet")).to_contain_text("Eksempelby finnes ikke")


def test_lenken_aapner_bildet(side: Page) -> None:
    """One press from the story to the three groups on the screen, the largest difference first."""
    side.goto("/eksempelby/hurtigsjekk/")
    side.get_by_role("link", name="Åpne de tre kodene i sammenligningen").click()
    for gruppe in GRUPPER:
        expect(side.locator(f'[data-inne] [data-rolle="{gruppe.id}"]')).to_contain_text("er inne")
    side.get_by_role("button", name="Vis svarene").click()
    expect(side.locator(".bilderad")).to_have_count(7)
    expect(side.locator(".bilderad").first).to_contain_text("arbeidstid til å forberede seg")
