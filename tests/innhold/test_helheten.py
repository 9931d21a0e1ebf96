"""The whole guide: every promised address, enough on each page, nothing said twice, sources everywhere."""

from collections import defaultdict

import pytest

from veileder.model.sprak import ordliste
from veileder.model.tekststykker import sidestykker
from veileder.model.veileder import Veileder, last_veileder
from veileder.paths import Stier
from veileder.render.lesbarhet import lesbarhet_for_side
from veileder.render.macros import innhold_paa_side

ADRESSER = [
    "/", "/ti-minutter/", "/for/tillitsvalgte/", "/for/folkevalgte/", "/for/ledere/", "/for/arbeidsplassen/",
    "/for/verneombud/", "/er-det-lov/", "/forsta/hvilken-linje/", "/verktoy/maler/lysark/",
    "/forsta/", "/forsta/hva-er-trepartssamarbeid/", "/forsta/to-parter-tre-roller/",
    "/forsta/utvikling-eller-vedtak/", "/forsta/lovlige-former/", "/forsta/lov-og-avtaler/",
    "/forsta/hvorfor/", "/forsta/innvendinger/", "/forutsetninger/", "/forutsetninger/tillit/",
    "/forutsetninger/likeverd/", "/forutsetninger/roller-og-oppgaver/", "/forutsetninger/oppfolging/",
    "/forutsetninger/egne-rekker/", "/forutsetninger/tid/", "/slik-gjor-dere/",
    "/slik-gjor-dere/finn-deres-vei/", "/slik-gjor-dere/ta-initiativ/", "/slik-gjor-dere/styringsgruppe/",
    "/slik-gjor-dere/arbeidsgrupper/", "/slik-gjor-dere/referat-og-innsyn/", "/slik-gjor-dere/budsjett/",
    "/slik-gjor-dere/nar-det-laser-seg/", "/slik-gjor-dere/etter-valget/", "/eksempler/", "/eksempler/lunner/",
    "/eksempler/ovre-eiker/", "/eksempler/engerdal/", "/eksempler/flere/", "/eksempler/hva-ble-det-av/",
    "/verktoy/", "/verktoy/sjekklister/", "/verktoy/hurtigsjekk/", "/verktoy/egenvurdering/",
    "/verktoy/sammenlign/", "/verktoy/oppfolgingsark/", "/verktoy/led-samtalen/", "/verktoy/maler/",
    "/verktoy/ordliste/", "/fordypning/", "/fordypning/historien/", "/fordypning/hva-vet-vi/", "/om/",
    "/om/kilder/", "/om/personvern/", "/om/tilgjengelighet/", "/om/kvalitet/", "/om/lenk-til-veilederen/",
    "/om/last-ned/", "/om/endringer/", "/emner/", "/sok/",
]
# Lists, index pages and cards may be short; all others have at least this many words.
MINST = 250
KORTE = {
    *("/ti-minutter/", "/verktoy/sjekklister/", "/verktoy/maler/", "/emner/", "/sok/", "/for/", "/forsta/"),
    *("/om/last-ned/", "/om/endringer/", "/om/kilder/", "/om/lenk-til-veilederen/"),
}


@pytest.fixture(scope="module")
def veileder() -> Veileder:
    """The guide as it is."""
    return last_veileder(Stier())


def test_hver_lovet_adresse_finnes(veileder: Veileder) -> None:
    """Every page of the map of the guide can be opened."""
    assert [adresse for adresse in ADRESSER if adresse not in veileder.sider] == []


def test_ingen_tynne_sider(veileder: Veileder) -> None:
    """A reader who opens a page finds something there."""
    ord_ = {
        adresse: lesbarhet_for_side(veileder, side, innhold_paa_side).ord for adresse, side in veileder.sider.items()
    }
    kan_vaere_korte = {adresse for adresse, side in veileder.sider.items() if side.grunnadresse in KORTE}
    kan_vaere_korte |= veileder.skjulte
    assert {adresse: n for adresse, n in ord_.items() if n < MINST and adresse not in kan_vaere_korte} == {}


def test_ingenting_staar_to_ganger(veileder: Veileder) -> None:
    """No paragraph of more than 25 words stands on two pages, or twice on one."""
    steder = defaultdict(list)
    for side in veileder.sider.values():
        for stykke in sidestykker(side):
            if len(ordliste(stykke.tekst)) > 25:
                steder[stykke.tekst].append(f"{stykke.fil}:{stykke.linje}")
    assert [funn for funn in steder.values() if len(funn) > 1] == []


def test_hver_side_viser_hva_den_bygger_paa(veileder: Veileder) -> None:
    """Each page ends with its sources, or says that it builds on none."""
    uten = [side.fil for side in veileder.sider.values() if "kildeliste" not in {kall.navn for kall in side.kall}]
    assert uten == []


def test_ingen_siterer_uten_aa_ha_kilder(veileder: Veileder) -> None:
    """A page that says it builds on no source cites none."""
    feil = [
        side.fil
        for side in veileder.sider.values()
        if side.hode.kilder == "ingen" and "kilde" in {kall.navn for kall in side.kall}
    ]
    assert feil == []


def test_les_videre_gaar_ikke_i_ring(veileder: Veileder) -> None:
    """«Les videre» never sends two readers back and forth between the same two pages only."""
    videre = {side.sti: _les_videre(side) for side in veileder.sider.values()}
    assert [sti for sti, lenker in videre.items() if lenker and len(set(lenker)) < 2] == []


def _les_videre(side) -> list[str]:
    start = next((o.linje for o in side.overskrifter if o.id == "les-videre"), None)
    slutt = next((o.linje for o in side.overskrifter if start and o.linje > start), 10**9)
    return [lenke.adresse for lenke in side.lenker if start and start < lenke.linje < slutt]
