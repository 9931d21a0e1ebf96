"""A job on the guide's files: everything is worked out in memory, and written only when all of it holds."""

import re
from collections.abc import Iterator

from veileder.model.yamlfil import les_tekstfil
from veileder.paths import Stier


class Avslag(Exception):
    """The job cannot be done; the message says why, and what to do instead. Nothing is written."""


class Arbeid:
    """The changes of one job, by the file's name from the root."""

    def __init__(self, stier: Stier) -> None:
        self.stier = stier
        self._tekster: dict[str, str | None] = {}

    def finnes(self, navn: str) -> bool:
        """True where the file is there when the job is done."""
        if navn in self._tekster:
            return self._tekster[navn] is not None
        return (self.stier.rot / navn).exists()

    def les(self, navn: str) -> str:
        """The file as it will be."""
        tekst = self._tekster.get(navn)
        return les_tekstfil(self.stier.rot / navn, navn) if tekst is None else tekst

    def skriv(self, navn: str, tekst: str) -> None:
        """The file is to have this text."""
        self._tekster[navn] = tekst

    def lag(self, navn: str, tekst: str) -> None:
        """A new file. Refused where there is one by that name."""
        if self.finnes(navn):
            raise Avslag(f"fila {navn} finnes fra før – velg et annet navn")
        self.skriv(navn, tekst)

    def slett(self, navn: str) -> None:
        """The file is to go."""
        self._tekster[navn] = None

    def filer(self, *monstre: str) -> Iterator[str]:
        """Names of the files that match, as they will be."""
        paa_disk = {self.stier.navn(sti) for monster in monstre for sti in self.stier.rot.glob(monster)}
        for navn in sorted(paa_disk):
            if self.finnes(navn):
                yield navn

    def utfor(self) -> list[str]:
        """Write everything; one line for each file that was touched."""
        linjer = []
        for navn, tekst in sorted(self._tekster.items()):
            sti = self.stier.rot / navn
            if tekst is None:
                sti.unlink(missing_ok=True)
                linjer.append(f"slettet  {navn}")
            else:
                linjer.append(f"{'endret ' if sti.exists() else 'laget  '}  {navn}")
                sti.parent.mkdir(parents=True, exist_ok=True)
                sti.write_text(tekst, encoding="utf-8")
        return linjer


def legg_i_liste(tekst: str, ny: str) -> str:
    """A file that holds one list, with `ny` (indented by two) last in it. All else stays as it is."""
    innrykk = re.search(r"^( *)- ", tekst, re.MULTILINE)
    flytt = 2 if innrykk is None else len(innrykk[1])
    linjer = [f"{' ' * flytt}{linje[2:]}" if linje.strip() else "" for linje in ny.rstrip("\n").split("\n")]
    tekst = re.sub(r"^([a-z_]+:) *\[\] *$", r"\1", tekst, flags=re.MULTILINE)
    return tekst.rstrip("\n") + "\n" + "\n".join(linjer) + "\n"
