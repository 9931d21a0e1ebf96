"""Which files below docs/assets/ are published: the kinds that pages and the shell use, and no others."""

from collections.abc import Iterator
from pathlib import Path

from veileder.paths import Stier

FILSLAG = frozenset({
    ".css", ".js", ".woff2", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".ico", ".txt", ".webmanifest",
})  # fmt: skip
# What editing programs and file managers leave beside the files; nobody means it as content.
TILFELDIGE = (".", "~", "#")


def publiserte_ressurser(stier: Stier) -> Iterator[Path]:
    """The files that go to the site, sorted. Links out of the folder are not followed."""
    rot = stier.docs / "assets"
    for sti in sorted(rot.rglob("*")):
        er_vaar = sti.is_file() and sti.resolve().is_relative_to(rot.resolve())
        if er_vaar and sti.suffix in FILSLAG and not sti.name.startswith(TILFELDIGE):
            yield sti
