"""Where an object was written."""

from dataclasses import dataclass

from veileder.model.melding import Alvor, Melding
from veileder.model.yamlfil import Sti, Yamldata, skriv_sti


@dataclass(frozen=True)
class Opphav:
    """Where an object was written: the file's data and the path within it."""

    data: Yamldata
    rot: Sti

    def melding(self, sti: Sti, hva: str, rad: str, alvor: Alvor = "feil") -> Melding:
        """A message about the value at `sti` below this object."""
        hel = (*self.rot, *sti)
        return Melding(self.data.fil, self.data.linje(hel), skriv_sti(hel), hva, rad, alvor)
