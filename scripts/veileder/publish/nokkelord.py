"""The key words of each page, by name and with a link to the page that gathers them."""

import re
from html import escape

from veileder.model.veileder import last_veileder
from veileder.paths import Stier

_PLASS = re.compile(r'<p class="nokkelord" data-emner="([^"]*)"></p>')
SAMLESIDE = "/emner/"


def skriv_nokkelord(stier: Stier) -> None:
    """Fill in the line of key words on every built page; where nothing gathers them the line goes away."""
    veileder = last_veileder(stier)
    navn = {id_: emne.navn for id_, emne in veileder.emner.items()} if SAMLESIDE in veileder.sider else {}
    for side in stier.ny_site.rglob("index.html"):
        dybde = len(side.parent.relative_to(stier.ny_site).parts)
        html = side.read_text(encoding="utf-8")
        nytt = _PLASS.sub(lambda treff, d=dybde: _linje(treff[1].split(), navn, "../" * d), html)
        if nytt != html:
            side.write_text(nytt, encoding="utf-8")


def _linje(emner: list[str], navn: dict[str, str], rot: str) -> str:
    lenker = [f'<a href="{rot}emner/#{emne}">{escape(navn[emne])}</a>' for emne in emner if emne in navn]
    return f'<p class="nokkelord">Nøkkelord: {", ".join(lenker)}</p>' if lenker else ""
