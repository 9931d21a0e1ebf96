"""axe finds nothing on any address: every rule on a phone in light colours, and in the other three forms
the rules whose answer the form can change."""

import pytest
from playwright.sync_api import Browser

from browser.adresser import alle_adresser
from browser.axehjelp import ALLE_REGLER, finn_brudd

# Colour, size and what is shown differ between the forms; names, roles and structure do not.
FORMREGLER = {
    "type": "rule",
    "values": ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"],
}
FORMER = {
    "lys-360": ("light", 360, ALLE_REGLER),
    "lys-1280": ("light", 1280, FORMREGLER),
    "mork-360": ("dark", 360, FORMREGLER),
    "mork-1280": ("dark", 1280, FORMREGLER),
}
# In bundles, so that parallel workers share the pages between them.
ANTALL_BUNKER = 6
BUNKER = [alle_adresser()[nr::ANTALL_BUNKER] for nr in range(ANTALL_BUNKER)]


@pytest.mark.parametrize("bunke", range(ANTALL_BUNKER))
@pytest.mark.parametrize("form", FORMER)
def test_axe_finner_ingenting(nettleser: Browser, vert: str, form: str, bunke: int) -> None:
    """A reader with assistive technology meets no known barrier on any page in this form."""
    farger, bredde, regler = FORMER[form]
    kontekst = nettleser.new_context(
        base_url=vert, color_scheme=farger, viewport={"width": bredde, "height": 800}, reduced_motion="reduce"
    )
    side = kontekst.new_page()
    funn = []
    for adresse in BUNKER[bunke]:
        side.goto(adresse)
        funn += [f"{adresse} {brudd}" for brudd in finn_brudd(side, regler)]
    kontekst.close()
    assert funn == []
