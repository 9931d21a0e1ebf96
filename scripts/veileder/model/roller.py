"""The four roles: three that meet, and vernetjenesten beside them."""

from typing import Literal

from veileder.model.typer import Id, Innhold, Ren, Tekst

ROLLER = ("folkevalgte", "administrasjon", "tillitsvalgte", "vernetjenesten")
RolleId = Literal["folkevalgte", "administrasjon", "tillitsvalgte", "vernetjenesten"]
Form = Literal["sirkel", "kvadrat", "trekant", "rombe"]
Part = Literal["arbeidsgiver", "arbeidstaker", "ingen"]


class Rolle(Innhold):
    """A role with its shape and legal side. Colours are CSS tokens named after the id.

    `til` is whom its pages are written to, as in «for ledere» and `/for/ledere/`.
    """

    id: RolleId
    navn: Ren
    entall: Ren
    til: Id
    form: Form
    part: Part
    beskrivelse: Tekst
