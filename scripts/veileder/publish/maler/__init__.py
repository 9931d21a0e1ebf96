"""Word files and slides from the same data as the page with the texts to copy."""

from veileder.nettsted.verk import Verk
from veileder.publish.maler.lysark import lag_lysark
from veileder.publish.maler.word import lag_word
from veileder.publish.stilfarger import les_stilfarger

MAPPE = "last-ned"


def lag_maler(verk: Verk) -> None:
    """Write a Word file for each document, in each of its languages, and a PowerPoint file for each set of slides."""
    farger = les_stilfarger(verk.stilark).tokens
    for veileder in (verk.veileder, *(verk.veileder.paa(sprak) for sprak in verk.veileder.oversettelser)):
        for mal in verk.veileder.til_sidemal(veileder.paa_sprak)["dokumentmaler"].values():
            verk.nettsted.ved = mal.id
            verk.nettsted.lag_fil(f"{MAPPE}/{mal.id}{veileder.filmerke}.docx", lag_word(mal, veileder))
    for sett in verk.veileder.lysark.values():
        verk.nettsted.ved = sett.id
        verk.nettsted.lag_fil(f"{MAPPE}/{sett.id}.pptx", lag_lysark(sett, verk.veileder, farger))
