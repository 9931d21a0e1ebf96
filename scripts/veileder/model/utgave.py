"""The edition: status line, address, contact and dates that every page and PDF carries."""

import os

from veileder.model.typer import Dato, Innhold, JaNei, Nettadresse, Ren, Tekst


class Kontakt(Innhold):
    """Whom a reader turns to."""

    navn: Ren
    epost: Ren | None = None
    nettside: Nettadresse | None = None
    merknad: Tekst | None = None


class Utgave(Innhold):
    """One edition of the guide. `adresse` unset means no canonical links and no QR codes."""

    tittel: Ren
    utgiver: Ren
    versjon: Ren
    dato: Dato
    status: Tekst
    adresse: Nettadresse | None = None
    adresse_bekreftet: JaNei = False
    rediger: Nettadresse | None = None
    kontakt: Kontakt


def nettadresse(utgave: Utgave) -> str:
    """The one address of the site, "" where none is set. SITE_URL in the environment goes before the edition's."""
    return os.environ.get("SITE_URL") or utgave.adresse or ""
