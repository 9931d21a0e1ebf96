"""Files made before: a file whose content and makers are the same is fetched, not made again."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path


class Fillager:
    """A folder of files, each under the hash of what it was made from. One file is kept for each name."""

    def __init__(self, mappe: Path, felles: bytes) -> None:
        """`felles` is what all the files are made with: code, libraries, content they share."""
        self._mappe = mappe
        self._felles = sha256(felles).digest()

    def hent_eller_lag(self, navn: str, innhold: bytes, lag: Callable[[], bytes]) -> bytes:
        """The bytes of the file `navn` made from `innhold`."""
        fil = self._mappe / f"{navn}-{sha256(self._felles + innhold).hexdigest()[:24]}"
        if fil.is_file():
            return fil.read_bytes()
        data = lag()
        self._mappe.mkdir(parents=True, exist_ok=True)
        for gammel in self._mappe.glob(f"{navn}-{'?' * 24}"):
            gammel.unlink()
        # Half a file is never found under the name of a whole one.
        ny = self._mappe / f"{navn}.ny"
        ny.write_bytes(data)
        ny.rename(fil)
        return data


def merke_for(mapper: Iterable[Path], biblioteker: Iterable[str]) -> bytes:
    """A hash of the code below `mapper` and of the libraries it makes files with."""
    merke = sha256(" ".join(f"{navn} {version(navn)}" for navn in biblioteker).encode())
    for fil in sorted(fil for mappe in mapper for fil in mappe.rglob("*")):
        if fil.suffix in (".py", ".html", ".css"):
            merke.update(fil.read_bytes())
    return merke.digest()
