"""Where everything lives, from one root."""

from dataclasses import dataclass
from pathlib import Path

ROT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Stier:
    """The folders of one guide. Tests use miniature guides with roots of their own."""

    rot: Path = ROT
    ut: Path | None = None
    """Where `site/` is made; the root unless the preview asks for a place of its own."""

    @property
    def docs(self) -> Path:
        return self.rot / "docs"

    @property
    def data(self) -> Path:
        return self.docs / "data"

    @property
    def cases(self) -> Path:
        return self.rot / "cases"

    @property
    def site(self) -> Path:
        return (self.ut or self.rot) / "site"

    @property
    def ny_site(self) -> Path:
        """Where a build takes shape, beside the site it will replace."""
        return (self.ut or self.rot) / "site.ny"

    @property
    def gammel_site(self) -> Path:
        """Where the old site rests for the moment a swap takes."""
        return (self.ut or self.rot) / "site.gammel"

    @property
    def scene(self) -> Path:
        """Where the builder works: settings, pages and assets as it is to see them, and what it made."""
        return (self.ut or self.rot) / ".cache" / "bygg"

    @property
    def mkdocs_yml(self) -> Path:
        return self.rot / "mkdocs.yml"

    def navn(self, sti: Path) -> str:
        """`sti` as an editor knows it: relative to the root, with forward slashes."""
        return sti.relative_to(self.rot).as_posix()
