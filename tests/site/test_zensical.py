"""The other builder: Zensical makes the same guide from the same stage, so that the move is one word."""

import shutil

import pytest

from bygghjelp import bygg_stille, les_filer
from veileder.paths import Stier


@pytest.fixture(scope="session")
def zensical(tmp_path_factory: pytest.TempPathFactory, original: Stier) -> Stier:
    """The miniature guide built by Zensical, and every step of ours. Read it only."""
    stier = Stier(tmp_path_factory.mktemp("zensical"))
    shutil.copytree(original.rot, stier.rot, dirs_exist_ok=True)
    bygg_stille(stier, bygger="zensical")
    return stier


def test_samme_filer(zensical: Stier, bygd_mini: Stier) -> None:
    """The reader finds the same addresses whichever builder made the site."""
    assert set(les_filer(zensical.site)) == set(les_filer(bygd_mini.site))


def test_samme_byte(zensical: Stier, bygd_mini: Stier) -> None:
    """The reader gets the same pages, search and files, byte for byte."""
    ventet = les_filer(bygd_mini.site)
    assert [navn for navn, innhold in les_filer(zensical.site).items() if innhold != ventet[navn]] == []
