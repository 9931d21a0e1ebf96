"""A booklet laid out for folding: its A5 pages two by two on A4, so that the printed pile folds to a booklet."""


def brett_hefte(pdf: bytes) -> bytes:
    """The pages of `pdf` in the order of a folded pile."""
    return pdf
