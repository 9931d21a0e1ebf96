"""Promises of the last published edition (`docs/data/utgitt/`, written by `make utgi`) are still kept.

Readers hold links and saved ticks from that edition. An address stays in the inventory for ever, and an item's id never
comes to mean something else.
"""

import difflib
from collections.abc import Iterator

import yaml

from veileder.checks.adressesjekk import FIL, les_inventar
from veileder.model.melding import Melding
from veileder.model.veileder import Utkast, Veileder
from veileder.model.yamlfil import les_tekstfil
from veileder.paths import Stier

ADRESSER = "docs/data/utgitt/adresser.txt"
PUNKTER = "docs/data/utgitt/punkter.yml"
# Texts less alike than this say something else; a corrected word or a shorter sentence stays above it.
SAMME_MENING = 0.5
HODE = "# Skrevet av «make utgi» da utgaven ble gitt ut. Rettes ikke for hånd.\n"


def check_loefter(veileder: Utkast, stier: Stier) -> Iterator[Melding]:
    """Every address of the last edition is still promised, and no item has got a new meaning under its old id."""
    if (stier.rot / ADRESSER).exists():
        yield from _check_adresser(stier)
    for id_, utgitt in veileder.utgitte.items():
        liste = veileder.sjekklister.get(id_)
        # A higher version says that somebody has looked at the ticks people have, and decided.
        if liste is None or liste.versjon > utgitt.versjon:
            continue
        for bolknr, bolk in enumerate(liste.bolker):
            for nr, punkt in enumerate(bolk.punkter):
                gammel = utgitt.punkter.get(punkt.id)
                if gammel and difflib.SequenceMatcher(None, gammel, punkt.tekst).ratio() < SAMME_MENING:
                    hva = f"punktet «{punkt.id}» sa noe annet i utgaven folk har brukt: «{gammel}»"
                    rad = "gi det nye en ny id, og skriv i docs/data/flyttet.yml hvor det gamle leder. Mener det det"
                    sti = ("bolker", bolknr, "punkter", nr, "tekst")
                    opphav = veileder.opphav[("sjekklister", id_)]
                    yield opphav.melding(sti, hva, f"{rad} samme, øk «versjon» i lista")


def _check_adresser(stier: Stier) -> Iterator[Melding]:
    if not (stier.rot / FIL).exists():
        yield Melding(FIL, 0, "", "fila med lovede adresser er borte", "hent den tilbake fra forrige utgave")
        return
    lovet = set(les_inventar(stier))
    borte = [adresse for adresse in les_tekstfil(stier.rot / ADRESSER, ADRESSER).split() if adresse not in lovet]
    for adresse in borte[:5]:
        rad = "legg linja tilbake. Har stedet flyttet, blir linja stående, og docs/data/flyttet.yml sier hvor det er"
        yield Melding(FIL, 0, "", f"{adresse} var lovet i forrige utgave og er tatt ut av fila", rad)
    if len(borte) > 5:
        hva = f"{len(borte) - 5} adresser til er tatt ut av fila"
        yield Melding(FIL, 0, "", hva, "hent fila tilbake fra forrige utgave")


def skriv_utgitt(stier: Stier, veileder: Veileder) -> int:
    """Keep what this edition promises; how many addresses. To be run when an edition is published."""
    adresser = sorted(set(les_inventar(stier)))
    lister = [
        {"id": id_, "versjon": liste.versjon, "punkter": {punkt.id: punkt.tekst for punkt in liste.punkter}}
        for id_, liste in veileder.sjekklister.items()
    ]
    (stier.rot / ADRESSER).parent.mkdir(exist_ok=True)
    (stier.rot / ADRESSER).write_text("".join(f"{adresse}\n" for adresse in adresser), encoding="utf-8")
    tekst = yaml.safe_dump({"lister": lister}, allow_unicode=True, sort_keys=False, width=110)
    (stier.rot / PUNKTER).write_text(HODE + tekst, encoding="utf-8")
    return len(adresser)
