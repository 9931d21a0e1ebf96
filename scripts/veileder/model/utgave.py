"""The edition: status line, address, contact and dates that every page and PDF carries."""

import os
import re
from typing import Annotated

from pydantic import AfterValidator

from veileder.model.typer import Dato, Innhold, JaNei, Nettadresse, Ren, Tekst


def _kontroller_status(verdi: str) -> str:
    if treff := re.search(r"\[[^\]]*\]\(|\*\w", verdi):
        raise ValueError(f"«{treff[0]}» blir stående som det er. Skriv statuslinja med vanlige ord")
    if len(verdi) > 250:
        raise ValueError(f"statuslinja er på {len(verdi)} tegn. Skriv høyst 250")
    return verdi


def _kontroller_epost(verdi: str) -> str:
    if not re.match(r"^[^@\s<>\"]+@[^@\s<>\"]+\.\w{2,}$", verdi):
        raise ValueError(f"«{verdi}» er ikke en e-postadresse")
    return verdi


class Kontakt(Innhold):
    """Whom a reader turns to."""

    navn: Ren
    epost: Annotated[str, AfterValidator(_kontroller_epost)] | None = None
    nettside: Nettadresse | None = None
    merknad: Tekst | None = None


class Utgave(Innhold):
    """One edition of the guide. `adresse` unset means no canonical links and no QR codes."""

    tittel: Ren
    utgiver: Ren
    versjon: Ren
    dato: Dato
    # On every page, every sheet and in every file's properties; Word takes no more than 255 characters.
    status: Annotated[Ren, AfterValidator(_kontroller_status)]
    adresse: Nettadresse | None = None
    adresse_bekreftet: JaNei = False
    rediger: Nettadresse | None = None
    kontakt: Kontakt


def nettadresse(utgave: Utgave) -> str:
    """The one address of the site with a slash at its end, "" where none is set.

    SITE_URL in the environment goes before the edition's.
    """
    adresse = (os.environ.get("SITE_URL") or utgave.adresse or "").strip()
    return f"{adresse.rstrip('/')}/" if adresse else ""


def finn_feil_i_nettadresse(adresse: str) -> str | None:
    """What is wrong with an address given from outside, and how to mend it; None where it holds."""
    if not adresse or re.match(r"^https?://[^\s/?#]+(/[^\s?#]*)?$", adresse):
        return None
    return f"SITE_URL «{adresse.rstrip('/')}» er ikke en nettadresse – skriv for eksempel https://example.org/veileder/"
