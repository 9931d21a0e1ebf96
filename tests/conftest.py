"""The miniature guide, fresh for tests that break it and built once for tests that read it."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from bygghjelp import bygg_stille
from mini import lag_mini
from veileder.paths import Stier

# The same examples in every run, and no fault because the machine was busy.
settings.register_profile("veileder", derandomize=True, deadline=None)
settings.load_profile("veileder")


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Stier:
    """The miniature guide as every test of this run begins with it. Copy it, do not change it."""
    return lag_mini(tmp_path_factory.mktemp("original"))


@pytest.fixture
def mini(tmp_path: Path, original: Stier) -> Stier:
    """A miniature guide of the test's own, without faults, not built."""
    return kopier(original, tmp_path)


@pytest.fixture(scope="session")
def bygd_mini(tmp_path_factory: pytest.TempPathFactory, original: Stier) -> Stier:
    """The miniature guide built once for the whole run, with a stand-in for the PDF. Read it only."""
    stier = kopier(original, tmp_path_factory.mktemp("bygd"))
    bygg_stille(stier)
    return stier


def kopier(fra: Stier, til: Path) -> Stier:
    """The guide once more, in a folder of its own."""
    shutil.copytree(fra.rot, til, dirs_exist_ok=True)
    return Stier(til)
