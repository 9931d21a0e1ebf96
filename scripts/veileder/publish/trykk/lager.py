"""Editions made before: an edition whose content, style, fonts and makers are the same is not made again."""

from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

# What changes the bytes besides the text: the libraries, and this package.
BIBLIOTEK = ("weasyprint", "pydyf", "pikepdf", "fonttools", "lxml")


class Lager:
    """A folder of files by the hash of what they were made from."""

    def __init__(self, mappe: Path, felles: bytes) -> None:
        """`felles` is what all editions share: style and fonts."""
        self._mappe = mappe
        self._felles = sha256(felles + makernes_merke()).digest()

    def merke(self, id_: str, innhold: str) -> str:
        """The name of an edition in the store."""
        return f"{id_}-{sha256(self._felles + innhold.encode()).hexdigest()[:24]}"

    def hent(self, merke: str, filer: list[Path]) -> bool:
        """Copy the files of an edition to their places; False where they are not all here."""
        kilder = [self._mappe / f"{merke}-{nr}.pdf" for nr in range(len(filer))]
        if not all(kilde.is_file() for kilde in kilder):
            return False
        for kilde, fil in zip(kilder, filer, strict=True):
            fil.parent.mkdir(parents=True, exist_ok=True)
            fil.write_bytes(kilde.read_bytes())
        return True

    def legg_inn(self, id_: str, merke: str, filer: list[Path]) -> None:
        """Keep the files of an edition, and let go of what it was before."""
        self._mappe.mkdir(parents=True, exist_ok=True)
        for gammel in self._mappe.glob(f"{id_}-{'?' * 24}-?.pdf"):
            gammel.unlink()
        for nr, fil in enumerate(filer):
            ny = self._mappe / f"{merke}-{nr}.ny"
            ny.write_bytes(fil.read_bytes())
            ny.rename(ny.with_suffix(".pdf"))


def makernes_merke() -> bytes:
    """A hash of the code and the libraries that make editions."""
    merke = sha256(" ".join(f"{navn} {version(navn)}" for navn in BIBLIOTEK).encode())
    rot = files("veileder.publish").joinpath("trykk")
    for fil in sorted(Path(str(rot)).rglob("*")):
        if fil.suffix in (".py", ".html", ".css"):
            merke.update(fil.read_bytes())
    return merke.digest()
