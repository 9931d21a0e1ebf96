"""Tables on the terminal."""

from collections.abc import Sequence


def skriv_tabell(tittel: str, hoder: Sequence[str], rader: Sequence[Sequence[str]]) -> None:
    """Print `rader` under `hoder` in aligned columns."""
    bredder = [max(len(str(rad[i])) for rad in (hoder, *rader)) for i in range(len(hoder))]
    print(f"\n{tittel}")
    for rad in (hoder, ["-" * bredde for bredde in bredder], *rader):
        print("  " + "  ".join(str(celle).ljust(bredde) for celle, bredde in zip(rad, bredder, strict=True)).rstrip())
