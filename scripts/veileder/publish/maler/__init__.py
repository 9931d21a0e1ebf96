"""Word files and slides from the same data as the page with the texts to copy."""

from veileder.model.veileder import last_veileder
from veileder.paths import Stier
from veileder.publish.maler.lysark import lag_lysark
from veileder.publish.maler.word import lag_word
from veileder.publish.stilfarger import les_stilfarger

MAPPE = "last-ned"


def lag_maler(stier: Stier) -> None:
    """Write one Word file for each document and one PowerPoint file for each set of slides."""
    veileder = last_veileder(stier)
    mappe = stier.ny_site / MAPPE
    mappe.mkdir(exist_ok=True)
    farger = les_stilfarger((stier.ny_site / "assets/css/veileder.css").read_text(encoding="utf-8"))
    for mal in veileder.dokumentmaler.values():
        (mappe / f"{mal.id}.docx").write_bytes(lag_word(mal, veileder))
    for sett in veileder.lysark.values():
        (mappe / f"{sett.id}.pptx").write_bytes(lag_lysark(sett, veileder, farger.tokens))
