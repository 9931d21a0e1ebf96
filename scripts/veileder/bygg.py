"""The main job: check, build beside the old site, check again, make the PDF, swap.

The steps are data, so that a test can stop between any two of them and see the next start recover.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from veileder.bygger.bytt import bytt, gjenopprett
from veileder.bygger.scene import sett_scene
from veileder.bygger.sider import bygg_sider, velg_bygger
from veileder.checks.adressesjekk import check_adresser
from veileder.checks.innhold import check_innhold
from veileder.checks.nettstedsjekk import check_nettsted
from veileder.model.melding import Innholdsfeil
from veileder.model.meny import les_meny, utvid
from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.apnedata import skriv_apne_data
from veileder.publish.bok import lag_pdf
from veileder.publish.delebilder import lag_delebilder
from veileder.publish.flytting import skriv_flyttinger
from veileder.publish.hoder import skriv_hoder
from veileder.publish.maler import lag_maler
from veileder.publish.maler.utfyllingsark import skriv_utfyllingsark
from veileder.publish.nokkelord import skriv_nokkelord
from veileder.publish.ordforklaring import forklar_ord
from veileder.publish.sok.indeksfil import skriv_sokeindeks
from veileder.publish.stil import fjern_temafiler, samle_stil
from veileder.publish.storrelser import skriv_storrelser
from veileder.publish.tabeller import ram_inn_tabeller


@dataclass(frozen=True)
class Steg:
    """A named step over the guide's folders."""

    navn: str
    kjor: Callable[[Stier], None]


def kontroller_innhold(stier: Stier) -> None:
    """Stop on any fault in the content; print warnings."""
    meldinger = check_innhold(stier)
    feil = [melding for melding in meldinger if melding.alvor == "feil"]
    if feil:
        raise Innholdsfeil(feil)


def lag_sider(stier: Stier) -> None:
    """Set the stage, let the builder make every page, and take them to the new site."""
    veileder = last_veileder(stier)
    sett_scene(stier, veileder, utvid(les_meny(stier), veileder.malsider))
    bygg_sider(stier, velg_bygger())
    (stier.scene / "site").rename(stier.ny_site)


def kontroller_nettsted(stier: Stier) -> None:
    """Stop on any fault in the built pages."""
    feil = check_nettsted(stier.ny_site)
    feil += check_adresser(last_veileder(stier), stier)
    if feil:
        raise Innholdsfeil(feil)


STEG: tuple[Steg, ...] = (
    Steg("gjenoppretter", gjenopprett),
    Steg("kontrollerer innholdet", kontroller_innhold),
    Steg("bygger sidene", lag_sider),
    Steg("rydder etter temaet", fjern_temafiler),
    Steg("skriver nøkkelord", skriv_nokkelord),
    Steg("forklarer ord", forklar_ord),
    Steg("rammer inn tabeller", ram_inn_tabeller),
    Steg("samler stilen", samle_stil),
    Steg("tegner delebilder", lag_delebilder),
    Steg("skriver flyttede adresser", skriv_flyttinger),
    Steg("skriver åpne data", skriv_apne_data),
    Steg("lager søket", skriv_sokeindeks),
    Steg("skriver sikkerhetshoder", skriv_hoder),
    Steg("lager Word-arket til oppfølging", skriv_utfyllingsark),
    Steg("lager maler", lag_maler),
    Steg("lager PDF", lag_pdf),
    Steg("skriver filstørrelser", skriv_storrelser),
    Steg("kontrollerer sidene", kontroller_nettsted),
    Steg("bytter inn det nye nettstedet", bytt),
)


# The preview leaves the PDF out: it takes longer than all the rest.
STEG_UTEN_PDF = tuple(ett for ett in STEG if ett.kjor not in (lag_pdf, skriv_storrelser))


def bygg(stier: Stier, steg: Sequence[Steg] = STEG, meld: Callable[[str], None] = print) -> None:
    """Run the steps in order. On any fault the new site is thrown away and the old one stands.

    Also where the fault struck in the middle of the swap.
    """
    try:
        for ett in steg:
            meld(f"{ett.navn} …")
            ett.kjor(stier)
    except BaseException:
        gjenopprett(stier)
        raise
