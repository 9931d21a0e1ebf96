"""Word files and slides from the same data as the page with the texts to copy."""

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from pydantic import BaseModel

from veileder.model.eksempelby import MERKE, fylt_dokument
from veileder.model.veileder import Veileder
from veileder.nettsted.verk import Verk
from veileder.publish.fillager import Fillager, merke_for
from veileder.publish.maler.lysark import lag_lysark
from veileder.publish.maler.word import lag_word
from veileder.publish.stilfarger import les_stilfarger

MAPPE = "last-ned"
LAGER = ".cache/maler"
BIBLIOTEK = ("python-docx", "python-pptx", "lxml")
# What these files show besides their own texts: a change in any of it makes them all anew.
FELLES = ("roller", "kilder", "linjesteg", "sprak")


def lag_maler(verk: Verk) -> None:
    """Write a Word file for each document, in each of its languages, and a PowerPoint file for each set of slides."""
    farger = les_stilfarger(verk.stilark).tokens
    lager = Fillager(verk.stier.rot / LAGER, _felles(verk, farger))
    for veileder in (verk.veileder, *(verk.veileder.paa(sprak) for sprak in verk.veileder.oversettelser)):
        for mal in verk.veileder.til_sidemal(veileder.paa_sprak)["dokumentmaler"].values():
            verk.nettsted.ved = navn = f"{mal.id}{veileder.filmerke}"
            data = lager.hent_eller_lag(navn, _innhold(mal, veileder), partial(lag_word, mal, veileder))
            verk.nettsted.lag_fil(f"{MAPPE}/{navn}.docx", data)
    for dokument in verk.veileder.eksempelby.values():
        verk.nettsted.ved = dokument.id
        fylt = fylt_dokument(dokument, verk.veileder.dokumentmaler[dokument.mal])
        lag = partial(lag_word, fylt, verk.veileder, veiledning=False, merke=MERKE)
        navn = f"eksempelby-{dokument.id}"
        verk.nettsted.lag_fil(dokument.fil, lager.hent_eller_lag(navn, _innhold(fylt, verk.veileder), lag))
    for sett in verk.veileder.lysark.values():
        verk.nettsted.ved = sett.id
        lag = partial(lag_lysark, sett, verk.veileder, farger)
        data = lager.hent_eller_lag(sett.id, _innhold(sett, verk.veileder), lag)
        verk.nettsted.lag_fil(f"{MAPPE}/{sett.id}.pptx", data)


def _felles(verk: Verk, farger: Mapping[str, str]) -> bytes:
    """Everything but the texts of the file itself that its bytes depend on."""
    veileder = verk.veileder
    pakke = Path(__file__).parents[2]
    tekster = [
        *(ting.model_dump_json() for navn in FELLES for ting in veileder.samling(navn).values()),
        *(repr(fil.kilde.data) for fil in veileder.romfiler),
        *(f"{navn}: {verdi}" for navn, verdi in sorted(farger.items())),
        veileder.utgave.model_dump_json(),
        verk.nettadresse,
        os.environ.get("SOURCE_DATE_EPOCH", ""),
    ]
    kode = merke_for((pakke / "model", pakke / "figures", Path(__file__).parent), BIBLIOTEK)
    return kode + "\0".join(tekster).encode()


def _innhold(ting: BaseModel, veileder: Veileder) -> bytes:
    """The texts of one file, and the edition and names it shows, in the guide's language."""
    deler = (ting, veileder.utgave, *veileder.roller.values())
    return "\0".join(ett.model_dump_json() for ett in deler).encode()
