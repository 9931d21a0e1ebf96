"""The edition: status line, address, contact and dates that every page and PDF carries."""

from veileder.model.typer import Dato, Id, Innhold, JaNei, Nettadresse, Ren, Tekst


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


class Del(Innhold):
    """A part of the guide: the first step of the address and the kind of page shown to readers."""

    id: Id
    navn: Ren
    slag: Ren
