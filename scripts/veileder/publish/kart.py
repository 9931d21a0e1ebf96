"""The site's map for search engines: every page of the guide, with the day it was last gone through.

Only where the site has an address: a map of relative addresses is no map. The day is the page's own
(`sist_sett`), never the day of the build, so that the same text gives the same bytes.
"""

from html import escape

from veileder.nettsted.verk import Verk

FIL = "sitemap.xml"


def skriv_kart(verk: Verk) -> None:
    """Write the map, and where robots find it."""
    rot = verk.nettadresse.rstrip("/")
    if not rot:
        return
    linjer = []
    for adresse, side in verk.veileder.sider.items():
        sett = f"<lastmod>{side.hode.sist_sett}</lastmod>" if side.hode.sist_sett else ""
        linjer.append(f"<url><loc>{escape(rot + adresse)}</loc>{sett}</url>")
    navnerom = "http://www.sitemaps.org/schemas/sitemap/0.9"
    xml = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{navnerom}">', *linjer, "</urlset>"]
    verk.nettsted.lag_fil(FIL, "\n".join(xml) + "\n")
    verk.nettsted.lag_fil("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {rot}/{FIL}\n")
