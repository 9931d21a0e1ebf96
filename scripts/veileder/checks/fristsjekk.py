"""What is due to be gone through: warnings, for the one who is to do it."""

import datetime as dt
from collections.abc import Iterator

from veileder.model.datoer import norsk_dato
from veileder.model.gjennomgang import Frist, frister
from veileder.model.melding import Melding
from veileder.model.veileder import Utkast

FIL = "docs/data/gjennomgang.yml"
# More than these under one rule are told as one.
FLEST = 5


def check_frister(utkast: Utkast, i_dag: dt.date) -> Iterator[Melding]:
    """A warning for each thing whose time has come, and for what nobody has dated."""
    for alle in frister(utkast).values():
        ute = [frist for frist in alle if frist.neste and frist.neste <= i_dag.isoformat()]
        udatert = [frist for frist in alle if frist.sist_sett is None]
        yield from _om(ute, "skulle vært gått gjennom", "rett det som må rettes, og flytt datoen fram")
        yield from _om(udatert, "sier ikke når noen sist gikk gjennom det", "skriv «sist_sett:» med dagen")


def _om(frister_: list[Frist], hva: str, rad: str) -> Iterator[Melding]:
    if len(frister_) > FLEST:
        regel = frister_[0].regel
        hele = f"{regel.navn}: {len(frister_)} {hva}, av {regel.hvem}"
        yield Melding(FIL, 0, regel.id, hele, rad, "advarsel")
        return
    for frist in frister_:
        naar = f" innen {norsk_dato(frist.neste)}" if frist.neste else ""
        yield Melding(frist.fil, frist.linje, "", f"«{frist.navn}» {hva}{naar}, av {frist.regel.hvem}", rad, "advarsel")
