"""Pages made from data: what an editor writes in a skeleton, what the pages say, and what goes wrong."""

import pytest

from mini import bytt_ut, skriv, skriv_meny
from veileder.checks.innhold import check_innhold
from veileder.model.meny import les_meny, punkter, utvid
from veileder.model.veileder import last_veileder
from veileder.paths import Stier

MAL = """\
---
for_hver: [kilder, roller]
adresse: /lister/[[kilde.id]]/[[rolle.id]]/
menytittel: "[[rolle.navn]]"
title: "[[kilde.tittel]] for [[rolle.navn|liten]]"
description: "Ei oppdiktet side som prøver at tekster fra data kommer på plass: [[kilde.tittel]]."
emner: [samarbeid]
---

# [[kilde.tittel]] for [[rolle.navn|liten]] {: #[[kilde.id]]-[[rolle.id]] }

[[hvis rolle.entall]]
Entall.

[[slutt]]
[[hvis kilde.betaler]]
Betalt.

[[slutt]]
Slutt.
"""
FIL = "sidemaler/liste.md"
ADRESSE = "/lister/kilde-b/folkevalgte/"


@pytest.fixture
def med_mal(mini: Stier) -> Stier:
    """The miniature guide with a skeleton and its line in the menu."""
    skriv(mini, FIL, MAL)
    meny = [gren.som_yaml() for gren in les_meny(mini)]
    skriv_meny(mini, [*meny[:-1], {"Lister": [{"Alle": FIL}]}, meny[-1]])
    return mini


def feil(stier: Stier) -> list[str]:
    """What `make check` says, without warnings."""
    return [str(melding) for melding in check_innhold(stier) if melding.alvor == "feil"]


def test_en_side_for_hvert_par(med_mal: Stier) -> None:
    """The guide has a page for each pair, with the objects' own words, at the addresses the skeleton names."""
    assert feil(med_mal) == []
    veileder = last_veileder(med_mal)
    laget = [adresse for adresse in veileder.sider if adresse.startswith("/lister/")]
    assert laget == [f"/lister/{kilde}/{id_}/" for kilde in ("kilde-a", "kilde-b") for id_ in sorted(veileder.roller)]
    side = veileder.sider[ADRESSE]
    assert side.hode.title == "Referat fra møtet for folkevalgte"
    assert side.overskrifter[0].id == "kilde-b-folkevalgte"
    assert "Entall." in side.tekst
    assert "Betalt." not in side.tekst
    assert "Betalt." in veileder.sider["/lister/kilde-a/folkevalgte/"].tekst


def test_sidene_staar_i_menyen_der_sidemalen_staar(med_mal: Stier) -> None:
    """The menu has one line for each page, where the skeleton's line stands, in the order of the data."""
    veileder = last_veileder(med_mal)
    alle = [(punkt.tittel, punkt.fil) for punkt in punkter(utvid(les_meny(med_mal), veileder.malsider))]
    nr = alle.index(("Folkevalgte", "lister/kilde-b/folkevalgte.md"))
    assert [tittel for tittel, _ in alle[nr : nr + 5]] == [
        "Folkevalgte", "Administrasjon", "Tillitsvalgte", "Vernetjenesten", "Kilder",
    ]  # fmt: skip


def test_en_skrevet_side_gaar_foran(med_mal: Stier) -> None:
    """Where somebody wrote the page by hand, that is the page."""
    egen = "---\ntitle: Min egen\ndescription: Skrevet for hånd, til én rolle.\n---\n\n# Min {: #min }\n"
    skriv(med_mal, f"docs{ADRESSE.rstrip('/')}.md", egen)
    assert last_veileder(med_mal).sider[ADRESSE].fil == f"docs{ADRESSE.rstrip('/')}.md"


def test_tekst_fra_data_er_tekst(med_mal: Stier) -> None:
    """Marks, braces and HTML in the data never become Markdown, macros or markup on the page; braces are refused."""
    bytt_ut(med_mal, "docs/data/kilder.yml", "tittel: Referat fra møtet", 'tittel: "<b> {{ x }} [a] : \\"b\\""')
    ventet = "docs/data/kilder.yml:12: «{{» kan ikke stå i teksten her – skriv det uten krøllparenteser"
    assert feil(med_mal) == [ventet]
    side = last_veileder(med_mal).sider[ADRESSE]
    assert side.hode.title == '<b> {{ x }} [a] : "b" for folkevalgte'
    assert side.kall == ()
    assert "# &#60;b&#62; &#123;&#123; x &#125;&#125; &#91;a&#93;" in side.tekst


FEIL = [
    ("for_hver: [kilder, roller]", "for_hver: [kilde]", "sidemaler/liste.md:2: for_hver: "
     "det finnes ikke noe slag innhold som heter «kilde» – mente du «kilder»?"),
    ("[[rolle.navn]]\"", "[[rolle.nav]]\"", "sidemaler/liste.md:4: feltet «rolle.nav» finnes ikke – mente du «navn»?"),
    ("Slutt.", "[[tema.navn]]", "sidemaler/liste.md:20: «tema» er ikke noe denne sidemalen lages for – "
     "skriv [[kilde.felt]] eller [[rolle.felt]]"),
    ("Slutt.", "[[kilde.adresser]]",
     "sidemaler/liste.md:20: «kilde.adresser» er ikke en tekst – velg et felt som er én tekst"),
    ("Slutt.", "[[Her]]",
     "sidemaler/liste.md:20: det som står i [[ ]], kan ikke leses – skriv det slik: [[kilde.felt]]"),
    ("Slutt.", "[[slutt]]", "sidemaler/liste.md:20: [[slutt]] står uten [[hvis …]] foran – slett linja"),
    ("[[slutt]]\nSlutt.", "Slutt.",
     "sidemaler/liste.md: [[hvis …]] mangler [[slutt]] – skriv [[slutt]] på egen linje der det skal slutte"),
    ("Slutt.", "## To", "sidemaler/liste.md:20: overskriften «To» mangler id – skriv {: #to } etter overskriften"),
    ("menytittel:", "menytitel:", "sidemaler/liste.md:4: menytitel: ukjent felt «menytitel» – slett det"),
    ("adresse: /lister/[[kilde.id]]/[[rolle.id]]/", "adresse: /om/[[kilde.id]]",
     "sidemaler/liste.md:3: adresse: «/om/kilde-a» er ikke en adresse – skriv den med / først og sist, små bokstaver, "
     "tall og bindestrek"),
    ("adresse: /lister/[[kilde.id]]/[[rolle.id]]/", "adresse: /lister/[[kilde.id]]/",
     "sidemaler/liste.md:3: adresse: sidemalen lager flere sider på adressen /lister/kilde-a/ – "
     "la adressen ha med det som skiller dem"),
]  # fmt: skip


@pytest.mark.parametrize(("fra", "til", "melding"), FEIL)
def test_feil_i_sidemalen_har_fil_og_linje(med_mal: Stier, fra: str, til: str, melding: str) -> None:
    """An editor who slips in a skeleton reads where, and what to write instead."""
    bytt_ut(med_mal, FIL, fra, til)
    assert melding in feil(med_mal)


def test_sidemal_uten_linje_i_menyen(mini: Stier) -> None:
    """A skeleton nobody put in the menu is noticed, unless it says that its pages stand outside."""
    skriv(mini, FIL, MAL)
    assert feil(mini) == [
        "sidemaler/liste.md: sidene står ikke i menyen – skriv «- Sider: sidemaler/liste.md» under nav i mkdocs.yml, "
        "eller «i_menyen: nei» i sidemalen"
    ]
    bytt_ut(mini, FIL, 'menytittel: "[[rolle.navn]]"', "i_menyen: nei")
    assert feil(mini) == []
    assert ADRESSE in last_veileder(mini).skjulte


def test_menyen_kan_ta_med_bare_noen(med_mal: Stier) -> None:
    """The menu stays short where only some of the pages are to stand in it."""
    bytt_ut(med_mal, FIL, "menytittel:", "i_menyen_hvis: kilde.betaler\nmenytittel:")
    assert feil(med_mal) == []
    veileder = last_veileder(med_mal)
    assert ADRESSE in veileder.skjulte
    assert "/lister/kilde-a/folkevalgte/" not in veileder.skjulte
    filer = {punkt.fil for punkt in punkter(utvid(les_meny(med_mal), veileder.malsider))}
    assert "lister/kilde-a/folkevalgte.md" in filer
    assert "lister/kilde-b/folkevalgte.md" not in filer


def test_ei_liste_i_hodet_blir_ei_liste(med_mal: Stier) -> None:
    """A page made from data has the key words its object names."""
    bytt_ut(med_mal, FIL, "emner: [samarbeid]", 'sok: "[[kilde.adresser]]"')
    veileder = last_veileder(med_mal)
    assert veileder.sider["/lister/kilde-a/folkevalgte/"].hode.sok == ("https://example.org/a",)
    assert veileder.sider[ADRESSE].hode.sok == ()
