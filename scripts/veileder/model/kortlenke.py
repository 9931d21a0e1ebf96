"""Short addresses that last: what is written in an invitation, read aloud, and printed as a QR code."""

from veileder.model.flytting import Flytting
from veileder.model.typer import Id, Innhold, Ren, Sideadresse

MAPPE = "l"
QRMAPPE = "assets/qr"


class Kortlenke(Innhold):
    """One short address: `/l/<id>/` leads to `til` for ever, wherever that page moves.

    `hvor` and `tekst` are where to use it, and the ready words to use there.
    """

    id: Id
    til: Sideadresse
    hvor: Ren
    tekst: Ren

    @property
    def adresse(self) -> str:
        """The short address from the root of the site."""
        return f"/{MAPPE}/{self.id}/"

    @property
    def qr(self) -> str:
        """The picture of its QR code, without the ending."""
        return f"{QRMAPPE}/{self.id}"

    @property
    def flytting(self) -> Flytting:
        """The short address as an address that leads on."""
        return Flytting(fra=self.adresse, til=self.til)
