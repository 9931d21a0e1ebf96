"""How the book of words is read: every language's rooms, and how each fits the main language's."""

from collections.abc import Collection, Iterator
from pathlib import Path

from veileder.model.melding import Innholdsfeil, Melding, naermeste
from veileder.model.ordbok import Romfil, les_rom, sammenlikn
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.yamlfil import les_yaml
from veileder.paths import Stier


def les_ord(stier: Stier, sprak: Collection[str] | None) -> tuple[tuple[Romfil, ...], list[Melding]]:
    """Every room of every language below `docs/data/ord/`, and every fault.

    `sprak` are the languages there are; None where that could not be read.
    """
    rom: list[Romfil] = []
    meldinger: list[Melding] = []
    for sti in sorted((stier.data / "ord").glob("*/*.yml")):
        kode, navn = sti.parent.name, stier.navn(sti)
        if sprak is not None and kode not in sprak:
            rad = naermeste(kode, sprak, "legg det inn i docs/data/sprak.yml")
            meldinger.append(Melding(navn, 0, "", f"språket «{kode}» finnes ikke", rad))
        fil, feil = _les_rom(sti, navn, kode)
        meldinger += feil
        rom += [fil] if fil else []
    return tuple(rom), meldinger + list(_mot_hovedspraket(rom))


def _les_rom(sti: Path, navn: str, kode: str) -> tuple[Romfil | None, list[Melding]]:
    try:
        return les_rom(les_yaml(sti, navn), kode, sti.stem)
    except Innholdsfeil as feil:
        return None, feil.meldinger


def _mot_hovedspraket(rom: list[Romfil]) -> Iterator[Melding]:
    """The main language says which rooms and words there are."""
    hoved = {fil.rom: fil for fil in rom if fil.sprak == GRUNNSPRAK}
    for fil in rom:
        if fil.rom in hoved:
            yield from sammenlikn(fil, hoved[fil.rom])
        else:
            rad = naermeste(fil.rom, hoved, "slett fila, eller lag bokmålsfila først")
            yield Melding(fil.kilde.fil, 0, "", f"rommet «{fil.rom}» finnes ikke på bokmål", rad)
