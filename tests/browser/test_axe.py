"""axe finds nothing on any address, light and dark, on a phone and on a desktop."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from browser.adresser import alle_adresser

MERKER = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VALG = {"runOnly": {"type": "tag", "values": MERKER}, "resultTypes": ["violations"]}
FORMER = [("light", 360), ("light", 1280), ("dark", 360), ("dark", 1280)]


@pytest.mark.parametrize("farger,bredde", FORMER)
def test_axe_finner_ingenting(nettleser: Browser, vert: str, farger: str, bredde: int) -> None:
    """A reader with assistive technology meets no known barrier on any page in this form."""
    funn = []
    kontekst = nettleser.new_context(
        base_url=vert, color_scheme=farger, viewport={"width": bredde, "height": 800}, reduced_motion="reduce"
    )
    side = kontekst.new_page()
    for adresse in alle_adresser():
        side.goto(adresse)
        svar = Axe().run(side, options=VALG)
        for brudd in svar.response["violations"]:
            steder = [str(node["target"]) for node in brudd["nodes"][:3]]
            funn.append(f"{adresse} {brudd['id']}: {brudd['help']} {steder}")
    kontekst.close()
    assert funn == []
