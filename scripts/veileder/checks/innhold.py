"""The content check: everything that can be said without building."""

from veileder.checks.adressesjekk import check_adresser
from veileder.checks.bildesjekk import check_bilder
from veileder.checks.driftsjekk import check_drift
from veileder.checks.filsjekk import check_filer
from veileder.checks.gjenstar import check_gjenstar
from veileder.checks.loftesjekk import check_loefter
from veileder.checks.lovsjekk import check_lovhenvisninger
from veileder.checks.menysjekk import check_meny
from veileder.checks.ordsjekk import check_ord
from veileder.checks.ordvalg import check_ordvalg
from veileder.checks.sidesjekk import check_sider
from veileder.checks.skrivesjekk import check_skrivemaate
from veileder.checks.soksjekk import check_sokeord
from veileder.checks.tegnsjekk import check_tegn
from veileder.checks.trykksjekk import check_trykksaker
from veileder.model.melding import Melding
from veileder.model.regler import regler
from veileder.model.veileder import Lesing, les_veileder
from veileder.paths import Stier


def check_innhold(stier: Stier) -> list[Melding]:
    """Every message about the content below `stier`, sorted by file and line."""
    return check_lesing(les_veileder(stier), stier)


def check_lesing(lesing: Lesing, stier: Stier) -> list[Melding]:
    """The same for content that is read already."""
    meldinger = list(lesing.meldinger)
    meldinger += check_filer(stier)
    meldinger += check_tegn(stier)
    meldinger += check_gjenstar(stier)
    for side in lesing.utkast.sider.values():
        meldinger += check_skrivemaate(side)
        meldinger += check_bilder(side, stier)
    meldinger += regler(lesing.utkast, lesing.feilet)
    meldinger += check_sider(lesing.utkast, lesing.feilet)
    if "sider" not in lesing.feilet:
        meldinger += check_meny(lesing.utkast, stier)
    if not lesing.feilet:
        meldinger += check_adresser(lesing.utkast, stier)
        meldinger += check_loefter(lesing.utkast, stier)
        meldinger += check_trykksaker(lesing.utkast)
        meldinger += check_sokeord(lesing.utkast)
        meldinger += check_ord(lesing.utkast, stier)
        meldinger += check_lovhenvisninger(lesing.utkast)
        meldinger += check_ordvalg(lesing.utkast, stier)
        meldinger += check_drift(lesing.utkast, stier)
    return sorted(set(meldinger))
