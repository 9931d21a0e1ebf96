"""QR codes of the short addresses, as drawings and as pictures. Only where the site has an address to print."""

import io

import segno

from veileder.model.kortlenke import Kortlenke
from veileder.nettsted.verk import Verk

RUTE = 8  # pixels for each square of the picture: 29 squares and a margin fill some 300
MARG = 4  # squares of empty space round it; readers need that many


def skriv_qr(verk: Verk) -> None:
    """One SVG and one PNG for each short address."""
    if not verk.nettadresse:
        return
    for lenke in verk.veileder.kortlenker.values():
        for endelse, data in tegn_qr(lenke, verk.nettadresse).items():
            verk.nettsted.lag_fil(f"{lenke.qr}.{endelse}", data)


def tegn_qr(lenke: Kortlenke, nettadresse: str) -> dict[str, bytes]:
    """Ending → picture of the whole address. Level M stands a fold or a stain."""
    adresse = nettadresse.rstrip("/") + lenke.adresse
    kode = segno.make(adresse, error="m", micro=False)
    svg, png = io.BytesIO(), io.BytesIO()
    kode.save(svg, kind="svg", border=MARG, scale=RUTE, title=f"QR-kode til {adresse}", svgclass=None, lineclass=None)
    kode.save(png, kind="png", border=MARG, scale=RUTE)
    return {"svg": svg.getvalue(), "png": png.getvalue()}
