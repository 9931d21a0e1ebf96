"""Found and shared: everything is made from the one address, and nothing is said without it."""

import json

import pytest
from lxml import etree, html

from bygghjelp import bygg_stille
from mini import bytt_ut, lag_mini, skriv
from veileder.paths import Stier

ENDRINGER = """\
---
title: Hva som er endret
description: Utgavene av den lille veilederen, og hva som er nytt i hver av dem, med den nyeste øverst på sida.
emner: [samarbeid]
kilder: ingen
sist_sett: 2026-01-31
---

# Hva som er endret {: #endret }

Her står endringene.

## Etter utkastet, januar 2026 {: #januar }

- **Rettet:** Teksten om [kildene](kilder.md) & mer.

## Utgave 0.1, 5. desember 2025 {: #utgave }

Første utkast.

## Når loven endres {: #loven }

Se etter.
"""
ADRESSE = "https://example.org/veileder"


def les(stier: Stier, fil: str) -> html.HtmlElement:
    """A built page."""
    return html.document_fromstring((stier.site / fil).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def med_adresse(tmp_path_factory: pytest.TempPathFactory) -> Stier:
    """The miniature guide with a page of changes, built for an address. Read it only."""
    stier = lag_mini(tmp_path_factory.mktemp("funnet"))
    skriv(stier, "docs/om/endringer.md", ENDRINGER)
    bytt_ut(stier, "mkdocs.yml", "om/kilder.md", "om/kilder.md\n- Endret: om/endringer.md")
    with pytest.MonkeyPatch.context() as lapp:
        lapp.setenv("SITE_URL", ADRESSE)
        bygg_stille(stier)
    return stier


def test_sida_sier_hva_den_er(med_adresse: Stier) -> None:
    """A search engine reads the title, the day and the way to the page, whole addresses all, and that it is a draft."""
    side = les(med_adresse, "om/kilder/index.html")
    (blokk,) = side.xpath("//head/script[@type='application/ld+json']")
    data = json.loads(blokk.text)
    artikkel, smuler = data["@graph"]
    assert artikkel["@type"] == "Article"
    assert artikkel["url"] == f"{ADRESSE}/om/kilder/"
    assert artikkel["headline"] == side.xpath("string(//title)").partition(" –")[0]
    assert artikkel["creativeWorkStatus"] == "Utkast. Ikke godkjent."
    assert "publisher" not in artikkel
    forst = smuler["itemListElement"][0]
    assert forst == {"@type": "ListItem", "position": 1, "name": "Forsiden", "item": f"{ADRESSE}/"}
    assert smuler["itemListElement"][-1]["item"] == f"{ADRESSE}/om/kilder/"
    assert side.xpath("//meta[@property='og:image']/@content") == [f"{ADRESSE}/assets/delebilder/om-kilder.png"]
    assert (med_adresse.site / "assets/delebilder/om-kilder.png").is_file()


def test_strommen_av_endringer(med_adresse: Stier) -> None:
    """A reader's program meets each dated change, newest first, and no heading without a date."""
    navn = {"a": "http://www.w3.org/2005/Atom"}
    strom = etree.parse(med_adresse.site / "endringer.xml")
    innslag = strom.xpath("//a:entry", namespaces=navn)
    tekster = [[ett.findtext(f"a:{felt}", namespaces=navn) for felt in ("title", "updated")] for ett in innslag]
    assert tekster == [
        ["Etter utkastet, januar 2026", "2026-01-31T00:00:00Z"],
        ["Utgave 0.1, 5. desember 2025", "2025-12-05T00:00:00Z"],
    ]
    assert innslag[0].find("a:link", namespaces=navn).get("href") == f"{ADRESSE}/om/endringer/#januar"
    assert "Teksten om kildene &amp; mer." in innslag[0].findtext("a:content", namespaces=navn)
    side = les(med_adresse, "om/kilder/index.html")
    assert side.xpath("//link[@rel='alternate']/@href") == ["../../endringer.xml"]


def test_uten_adresse_sies_ingenting(bygd_mini: Stier) -> None:
    """A guide that has no address yet claims none: no data block, feed, map, picture or code."""
    side = les(bygd_mini, "om/kilder/index.html")
    assert side.xpath("//script[@type='application/ld+json'] | //link[@rel='alternate' or @rel='canonical']") == []
    assert side.xpath("//meta[@property='og:image' or @property='og:url']") == []
    for fil in ("endringer.xml", "sitemap.xml", "robots.txt", "assets/delebilder", "assets/qr"):
        assert not (bygd_mini.site / fil).exists()
