"""The preview picture of each page, for those who share a link: its title, its part, and the four shapes."""

import io
from collections.abc import Mapping
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from veileder.model.side import adresse_for
from veileder.nettsted.verk import Verk
from veileder.publish.stilfarger import les_stilfarger

MAPPE = "assets/delebilder"
STORRELSE = (1200, 630)  # pixels; the size previews ask for
MARG = 80
TITTEL, LITEN = 76, 34
MERKE = 46


def lag_delebilder(verk: Verk) -> None:
    """Write `assets/delebilder/<page>.png` for every page, where the site has an address to show them at."""
    if not verk.nettadresse:
        return
    farger = les_stilfarger(verk.stilark).tokens
    fet = _font(verk.stier.docs / "assets/fonts/atkinson-700.woff2")
    deler = {}
    del_ = ""
    for punkt in verk.menypunkter:
        del_ = punkt.tittel if punkt.dybde == 0 else del_
        deler[adresse_for(punkt.fil)] = del_
    for adresse, side in verk.veileder.sider.items():
        bilde = tegn_delebilde(side.hode.title, deler.get(adresse, ""), verk.utgave.tittel, fet, farger)
        ut = io.BytesIO()
        bilde.save(ut, "PNG", optimize=True)
        navn = adresse.strip("/").replace("/", "-") or "forside"
        verk.nettsted.lag_fil(f"{MAPPE}/{navn}.png", ut.getvalue())


def tegn_delebilde(tittel: str, del_: str, guide: str, font: bytes, farger: Mapping[str, str]) -> Image.Image:
    """The picture for one page, in few colours, so that it stays small."""
    bilde = Image.new("RGB", STORRELSE, farger["--papir"])
    tegner = ImageDraw.Draw(bilde)
    tegner.rectangle((0, 0, STORRELSE[0], 16), fill=farger["--blekk"])
    y = MARG + 20
    tegner.text((MARG, y), del_, font=ImageFont.truetype(io.BytesIO(font), LITEN), fill=farger["--blekk-svak"])
    y += 80
    stor = ImageFont.truetype(io.BytesIO(font), TITTEL)
    for linje in _bryt(tittel, stor, STORRELSE[0] - 2 * MARG)[:3]:
        tegner.text((MARG, y), linje, font=stor, fill=farger["--blekk"])
        y += round(TITTEL * 1.15)
    bunn = STORRELSE[1] - MARG
    _tegn_merker(tegner, MARG + MERKE // 2, bunn - MERKE // 2, farger)
    liten = ImageFont.truetype(io.BytesIO(font), LITEN)
    tegner.text((MARG + 5 * MERKE + 20, bunn - MERKE // 2), guide, font=liten, fill=farger["--blekk"], anchor="lm")
    return bilde.quantize(64)


def _tegn_merker(tegner: ImageDraw.ImageDraw, x: int, y: int, farger: Mapping[str, str]) -> None:
    r = MERKE // 2 - 4
    tegner.ellipse((x - r, y - r, x + r, y + r), fill=farger["--farge-folkevalgte"])
    x += MERKE + 8
    tegner.rectangle((x - r + 2, y - r + 2, x + r - 2, y + r - 2), fill=farger["--farge-administrasjon"])
    x += MERKE + 8
    tegner.polygon([(x, y - r), (x + r, y + r), (x - r, y + r)], fill=farger["--farge-tillitsvalgte"])
    x += MERKE + 8
    tegner.polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill=farger["--farge-vernetjenesten"])


def _bryt(tekst: str, font: ImageFont.FreeTypeFont, bredde: int) -> list[str]:
    linjer: list[str] = []
    for ord_ in tekst.split():
        if linjer and font.getlength(f"{linjer[-1]} {ord_}") <= bredde:
            linjer[-1] += f" {ord_}"
        else:
            linjer.append(ord_)
    return linjer


def _font(fil: Path) -> bytes:
    """The font unpacked: the drawing library cannot read WOFF2."""
    font = TTFont(fil)
    font.flavor = None
    ut = io.BytesIO()
    font.save(ut, reorderTables=False)
    return ut.getvalue()
