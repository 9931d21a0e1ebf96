"""Moved addresses: an address is a promise, and a promise that cannot be kept names its new place."""

from typing import Annotated

from pydantic import StringConstraints

from veileder.model.typer import Innhold

Stedsadresse = Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)*(#[a-z0-9-]+)?$")]
"""An address within the guide: `/forsta/hvorfor/` or `/forsta/hvorfor/#malene`."""


class Flytting(Innhold):
    """One line of `flyttet.yml`: what stood at `fra` stands at `til` now."""

    fra: Stedsadresse
    til: Stedsadresse

    @property
    def id(self) -> str:
        """The old address; each is moved once."""
        return self.fra
