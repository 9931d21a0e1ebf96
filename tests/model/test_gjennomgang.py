"""Review dates: what is due, for whom, and what nobody has dated; the page on quality has the whole."""

import datetime as dt

import pytest

from mini import bytt_ut, skriv
from veileder.checks.fristsjekk import check_frister
from veileder.checks.innhold import check_innhold
from veileder.model.gjennomgang import frister
from veileder.model.veileder import last_veileder
from veileder.paths import Stier

REGLER = """\
gjennomgang:
  - id: lov
    navn: Sider om lov
    maaneder: 6
    hvem: en jurist
    sider: ["/verktoy/*"]
  - id: eksempler
    navn: Eksempler
    maaneder: 12
    hvem: kommunen
    samling: eksempler
  - id: kilder
    navn: Kilder
    maaneder: 24
    hvem: redaktøren
    samling: kilder
  - id: resten
    navn: Resten
    maaneder: 12
    hvem: redaktøren
    sider: ["/*"]
"""


@pytest.fixture
def med_frister(mini: Stier) -> Stier:
    """The miniature guide with rules, and one page gone through in August."""
    skriv(mini, "docs/data/gjennomgang.yml", REGLER)
    bytt_ut(mini, "docs/verktoy/ordliste.md", "title:", "sist_sett: 2025-08-31\ntitle:")
    return mini


def si(stier: Stier, dag: str) -> list[str]:
    """What the check says on that day."""
    return [str(melding) for melding in check_frister(last_veileder(stier), dt.date.fromisoformat(dag))]


def test_fristen_gaar_ut_paa_dagen(med_frister: Stier) -> None:
    """Half a year from the last of August is the last of February; the day before, nothing is said."""
    ventet = (
        "docs/verktoy/ordliste.md:2: advarsel: «Ordliste» skulle vært gått gjennom innen 28. februar 2026, "
        "av en jurist – rett det som må rettes, og flytt datoen fram"
    )
    assert ventet not in si(med_frister, "2026-02-27")
    assert ventet in si(med_frister, "2026-02-28")


def test_det_ingen_har_datert(med_frister: Stier) -> None:
    """What has no date is told with file, title and who is to see to it."""
    assert [linje for linje in si(med_frister, "2026-02-01") if "om/kilder.md" in linje] == [
        "docs/om/kilder.md:1: advarsel: «Kilder» sier ikke når noen sist gikk gjennom det, av redaktøren "
        "– skriv «sist_sett:» med dagen"
    ]


def test_forste_regel_gjelder_og_siden_kan_velge_en_annen(med_frister: Stier) -> None:
    """The first rule that fits counts; a page may ask for another, and is told where there is none by that name."""
    assert [frist.adresse for frist in frister(last_veileder(med_frister))["lov"]] == [
        *("/verktoy/sjekklister/forste/", "/verktoy/ordliste/"),
    ]
    bytt_ut(med_frister, "docs/index.md", "title:", "gjennomgang: lov\ntitle:")
    assert "/" in [frist.adresse for frist in frister(last_veileder(med_frister))["lov"]]
    bytt_ut(med_frister, "docs/index.md", "gjennomgang: lov", "gjennomgang: lovv")
    assert [str(melding) for melding in check_innhold(med_frister) if melding.alvor == "feil"] == [
        "docs/index.md:2: gjennomgang: regelen «lovv» finnes ikke – mente du «lov»?"
    ]


def test_eksempel_og_kilde_har_frist(med_frister: Stier) -> None:
    """A case by its own date, a source by the day somebody looked at it."""
    bytt_ut(med_frister, "docs/data/kilder.yml", "    lest: utdrag", "    lest: utdrag\n    sist_sett: 2026-01-15")
    alle = frister(last_veileder(med_frister))
    assert [(frist.navn, frist.neste) for frist in alle["eksempler"]] == [("Prøveby", "2027-01-31")]
    assert [(frist.navn, frist.neste) for frist in alle["kilder"]] == [
        *(("Kommunen, udatert", None), ("Avisa, 2013", "2028-01-15")),
    ]


def test_hele_veilederen_har_regler_og_datoer() -> None:
    """Every page somebody wrote stands under a rule with a role, and says when it was gone through."""
    veileder = last_veileder(Stier())
    alle = [frist for gruppe in frister(veileder).values() for frist in gruppe if frist.adresse in veileder.sider]
    skrevne = {side.adresse for side in veileder.sider.values() if not side.fil.startswith("sidemaler/")}
    assert skrevne <= {frist.adresse for frist in alle}
    kortest = min(veileder.gjennomgang.values(), key=lambda regel: regel.maaneder)
    assert (kortest.id, kortest.hvem) == ("lov", "en jurist")
