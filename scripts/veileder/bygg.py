"""The main job: check, build beside the old site, check again, make the PDF, swap.

The steps are data. Each says what it needs and what it gives; an order that cannot work is an error when this
module is imported. A build is a `Verk`: what the steps share, and the site in memory.
"""

import errno
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from veileder.bygger.bytt import bytt, gjenopprett
from veileder.bygger.laas import laas
from veileder.bygger.scene import sett_scene
from veileder.bygger.sider import bygg_sider, velg_bygger
from veileder.checks.adressesjekk import check_steder
from veileder.checks.innhold import check_lesing
from veileder.checks.nettstedsjekk import check_nettsted, les_dokumenter
from veileder.model.melding import Alvor, Byggefeil, Innholdsfeil
from veileder.model.meny import les_meny, utvid
from veileder.model.utgave import finn_feil_i_nettadresse, nettadresse
from veileder.model.veileder import les_veileder
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk
from veileder.paths import Stier
from veileder.publish.apnedata import skriv_apne_data
from veileder.publish.delebilder import lag_delebilder
from veileder.publish.flytting import skriv_flyttinger
from veileder.publish.kart import skriv_kart
from veileder.publish.koffert.lag import lag_kofferter
from veileder.publish.maler import lag_maler
from veileder.publish.maler.utfyllingsark import skriv_utfyllingsark
from veileder.publish.qr import skriv_qr
from veileder.publish.sider import rediger, rediger_sider
from veileder.publish.sok.indeksfil import skriv_sokeindeks
from veileder.publish.stil import kopier_ressurser, pek_paa_ressurser
from veileder.publish.storrelser import skriv_storrelser, skriv_storrelser_paa
from veileder.publish.strom import skriv_strom
from veileder.publish.trykk.lag import lag_trykk
from veileder.publish.vert import pakk_filer, skriv_vertsfiler


@dataclass(frozen=True)
class Steg:
    """A named step over a build. `trenger` and `gir` name what it needs from steps before it, and gives.

    `lager` are patterns of files only this step makes. A step that is not `i_visning` is left out of the
    preview, and its files with it: links to them are let be.
    """

    navn: str
    kjor: Callable[[Verk], None]
    trenger: frozenset[str] = frozenset()
    gir: frozenset[str] = frozenset()
    lager: tuple[str, ...] = ()
    i_visning: bool = True


def _steg(navn: str, kjor: Callable[[Verk], None], trenger: str = "", gir: str = "", **valg: object) -> Steg:
    return Steg(navn, kjor, frozenset(trenger.split()), frozenset(gir.split()), **valg)  # type: ignore[arg-type]


def lag_sider(verk: Verk) -> None:
    """Set the stage, let the builder make every page, and take them in."""
    sett_scene(verk)
    bygg_sider(verk.stier, verk.bygger)
    verk.nettsted.les_sider(verk.stier.scene / "site")


def skriv_sider(verk: Verk) -> None:
    """Point every page to the site's own files where they are, and write it, once."""
    for side in (*verk.nettsted.sider.values(), *verk.nettsted.videresendinger.values()):
        pek_paa_ressurser(side, verk)
    verk.nettsted.skriv_sider()


def gjor_ferdig(side: Nettside, verk: Verk) -> None:
    """All that the steps do to one page between the builder and the disk."""
    rediger(side, verk)
    skriv_storrelser_paa(side, verk)
    pek_paa_ressurser(side, verk)


def kontroller_nettsted(verk: Verk) -> None:
    """Stop on any fault in the built pages."""
    dokumenter = les_dokumenter(verk)
    feil = [*check_nettsted(verk, dokumenter), *check_steder(verk, dokumenter)]
    if feil:
        raise Innholdsfeil(feil)


STEG: tuple[Steg, ...] = (
    _steg("bygger sidene", lag_sider, gir="sider"),
    _steg("kopierer stil, skrift og bilder", kopier_ressurser, gir="ressurser"),
    _steg("skriver nøkkelord, forklarer ord, rammer inn tabeller", rediger_sider, "sider", "artikler"),
    _steg("skriver sider for flyttede adresser", skriv_flyttinger, gir="flyttinger"),
    _steg("tegner QR-koder", skriv_qr, gir="qr"),
    _steg(
        "tegner delebilder", lag_delebilder, gir="delebilder", lager=("assets/delebilder/*.png",), i_visning=False
    ),
    _steg("skriver kart for søkemotorer", skriv_kart, "sider"),
    _steg("skriver strøm av endringer", skriv_strom, "artikler"),
    _steg("skriver åpne data", skriv_apne_data, gir="data"),
    _steg("lager søket", skriv_sokeindeks, "artikler", "sok"),
    _steg("skriver oppsett for verter", skriv_vertsfiler, "ressurser"),
    _steg("lager Word-arket til oppfølging", skriv_utfyllingsark, gir="utfyllingsark"),
    _steg("lager maler", lag_maler, gir="maler"),
    _steg("pakker møtekofferten", lag_kofferter, "artikler ressurser utfyllingsark", "koffert"),
    _steg("trykker", lag_trykk, "artikler ressurser", "pdf", lager=("last-ned/*.pdf",), i_visning=False),
    _steg("skriver filstørrelser", skriv_storrelser, "artikler utfyllingsark maler koffert pdf", "storrelser"),
    _steg("skriver sidene", skriv_sider, "artikler flyttinger storrelser ressurser", "filer"),
    _steg("pakker filer", pakk_filer, "filer", lager=("*.gz",), i_visning=False),
    _steg("kontrollerer sidene", kontroller_nettsted, "filer sok data", "kontroll"),
    _steg("bytter inn det nye nettstedet", bytt, "kontroll"),
)


def kontroller_rekkefolge(steg: Iterable[Steg]) -> None:
    """Raise ValueError where a step comes before what it needs."""
    finnes: set[str] = set()
    for ett in steg:
        if mangler := ett.trenger - finnes:
            raise ValueError(f"steget «{ett.navn}» kommer før det som gir {', '.join(sorted(mangler))}")
        finnes |= ett.gir


kontroller_rekkefolge(STEG)


def i_visning(steg: Iterable[Steg] = STEG) -> tuple[Steg, ...]:
    """The steps of the preview."""
    return tuple(ett for ett in steg if ett.i_visning)


def utelatte_filer(steg: Iterable[Steg]) -> list[str]:
    """Patterns of the files a whole build makes and these steps do not."""
    med = {ett.navn for ett in steg}
    return [fil for ett in STEG if ett.navn not in med for fil in ett.lager]


def les_verk(
    stier: Stier, bygger: str | None = None, utelatt: Sequence[str] = (), stopper: Sequence[Alvor] = ("feil",)
) -> Verk:
    """The content, read once and without faults. Raises Innholdsfeil with every message that is to stop it."""
    lesing = les_veileder(stier)
    meldinger = [melding for melding in check_lesing(lesing, stier) if melding.alvor in stopper]
    if meldinger:
        raise Innholdsfeil(meldinger)
    veileder = lesing.veileder()
    if feil := finn_feil_i_nettadresse(nettadresse(veileder.utgave)):
        raise Byggefeil(feil)
    meny = utvid(les_meny(stier), veileder.malsider)
    return Verk(stier, veileder, meny, velg_bygger(bygger), utelatt)


def bygg(
    stier: Stier,
    steg: Sequence[Steg] = STEG,
    meld: Callable[[str], None] = print,
    bygger: str | None = None,
    *,
    forslag: bool = False,
) -> Verk:
    """Read the content and run the steps in order; what was built.

    A site for readers has no blanks; a proposal (`forslag`) may, so that editors can see it while they write.

    On any fault the new site is thrown away and the old one stands, also where the fault struck in the middle of
    the swap. Raises Innholdsfeil for faults in the content, and
    Byggefeil for all others.
    """
    try:
        with laas(stier):
            gjenopprett(stier)
            try:
                meld("kontrollerer innholdet …")
                verk = les_verk(stier, bygger, utelatte_filer(steg), ("feil",) if forslag else ("feil", "gjenstår"))
                for ett in steg:
                    meld(f"{ett.navn} …")
                    _kjor(ett, verk)
                return verk
            except BaseException:
                gjenopprett(stier)
                raise
    except OSError as feil:
        raise Byggefeil(f"byggingen kom ikke i gang: {forklar(feil)}") from feil


def _kjor(steg: Steg, verk: Verk) -> None:
    """One step; a fault nobody foresaw says which step it was and which file it was at."""
    verk.nettsted.steg, verk.nettsted.ved = steg.navn, ""
    try:
        steg.kjor(verk)
    except (Innholdsfeil, Byggefeil):
        raise
    except Exception as feil:
        ved = f" ved {verk.nettsted.ved}" if verk.nettsted.ved else ""
        raise Byggefeil(f"steget «{steg.navn}» stoppet{ved}: {forklar(feil)}") from feil


DISKFEIL = {
    errno.ENOSPC: ("disken er full", "frigjør plass, og bygg igjen"),
    errno.EDQUOT: ("kvoten på disken er brukt opp", "frigjør plass, og bygg igjen"),
    errno.EACCES: ("mangler lov til å skrive eller lese", "se hvem som eier mappa"),
    errno.EPERM: ("mangler lov til å skrive eller lese", "se hvem som eier mappa"),
    errno.EROFS: ("disken er skrivebeskyttet", "bygg i en annen mappe, med --ut"),
}


def forklar(feil: Exception) -> str:
    """A fault of the machine or the program in one line, with what to do where that is known."""
    if isinstance(feil, OSError) and feil.strerror:
        hva, rad = DISKFEIL.get(feil.errno or 0, (feil.strerror, ""))
        return (f"{hva} ({feil.filename})" if feil.filename else hva) + (f" – {rad}" if rad else "")
    return f"{type(feil).__name__}: {feil}"
