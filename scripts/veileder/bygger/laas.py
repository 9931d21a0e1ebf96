"""One build at a time in a place: two that write the same folder would both come to nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from veileder.model.melding import Byggefeil
from veileder.paths import Stier

try:
    import fcntl
except ImportError:  # Windows has no such lock; there two builds at once are the editor's own to avoid.
    fcntl = None  # type: ignore[assignment]


@contextmanager
def laas(stier: Stier) -> Iterator[None]:
    """Hold the place where `stier` builds. Raises Byggefeil where another build holds it.

    The lock goes away with the process that holds it, however that ends.
    """
    fil = stier.scene.parent / "bygg.laas"
    fil.parent.mkdir(parents=True, exist_ok=True)
    with fil.open("w") as aapen:
        if fcntl:
            try:
                fcntl.flock(aapen, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise Byggefeil("et annet bygg er i gang her – vent til det er ferdig, og prøv igjen") from None
        yield
