"""What a page is, for search engines: the article and the way to it, as a block of data in the page's head.

Only where the site has an address, and only what the page itself says. Nobody is named as publisher: the guide is a
draft until the union has approved it. The block is data and never run, so the content policy lets it be.
"""

import json
from typing import Any

from lxml.html import Element

from veileder.model.datasett import LISENSADRESSE
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk

SLAG = "application/ld+json"


def skriv_strukturdata(side: Nettside, verk: Verk) -> None:
    """Put the block on every page of the guide but the one for wrong addresses."""
    if not verk.nettadresse or side.adresse not in verk.veileder.sider:
        return
    blokk = Element("script", type=SLAG)
    # A tag inside the block would end it, and braces on lines of their own are no macro left behind.
    blokk.text = json.dumps(lag_strukturdata(side, verk), ensure_ascii=False, indent=0).replace("<", "\\u003c")
    side.tre.find("head").append(blokk)


def lag_strukturdata(side: Nettside, verk: Verk) -> dict[str, Any]:
    """The article or the site, and the pages above it."""
    rot = verk.nettadresse.rstrip("/")
    hode = verk.veileder.sider[side.adresse].hode
    nettsted = {"@type": "WebSite", "name": verk.utgave.tittel, "url": f"{rot}/", "inLanguage": "nb"}
    om = {
        "headline": hode.title,
        "description": hode.description,
        "url": rot + side.adresse,
        "inLanguage": side.tre.get("lang"),
        "license": LISENSADRESSE,
        "creativeWorkStatus": verk.utgave.status,
        **({"dateModified": hode.sist_sett} if hode.sist_sett else {}),
    }
    if side.adresse == "/":
        return {"@context": "https://schema.org", **nettsted, "description": hode.description}
    smuler = [
        {"@type": "ListItem", "position": nr, "name": navn, "item": adresse}
        for nr, (navn, adresse) in enumerate([*_over(side, rot), (hode.title, rot + side.adresse)], start=1)
    ]
    artikkel = {"@type": "Article", **om, "isPartOf": nettsted}
    return {
        "@context": "https://schema.org",
        "@graph": [artikkel, {"@type": "BreadcrumbList", "itemListElement": smuler}],
    }


def _over(side: Nettside, rot: str) -> list[tuple[str, str]]:
    """The pages above, as the page's own path shows them: name and whole address."""
    lenker = side.tre.xpath("//nav[@class='brodsmuler']//a")
    return [(lenke.text_content().strip(), rot + side.absolutt(lenke.get("href"))) for lenke in lenker]
