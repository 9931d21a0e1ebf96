"""Outer addresses the check of links is to be silent about, each with a reason somebody wrote."""

from veileder.model.typer import Dato, Innhold, Nettadresse, Ordrett


class Lenkeunntak(Innhold):
    """One address, why it is excused, and the day a person last looked at it."""

    adresse: Nettadresse
    grunn: Ordrett
    sett: Dato

    @property
    def id(self) -> str:
        """Each address is excused once."""
        return self.adresse
