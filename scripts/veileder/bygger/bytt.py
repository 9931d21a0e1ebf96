"""Swap the new site in for the old one, so that readers never meet half a site.

Linux can exchange two names in one step (`renameat2`). Elsewhere two renames are needed; a kill between
them leaves `site.gammel` and no `site`, which `gjenopprett` mends at the next start.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

from veileder.nettsted.verk import Verk
from veileder.paths import Stier

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h


def gjenopprett(stier: Stier) -> None:
    """Bring back the last good site after a kill, and clear what was half made."""
    if stier.gammel_site.exists():
        if not stier.site.exists():
            stier.gammel_site.rename(stier.site)
        else:
            shutil.rmtree(stier.gammel_site)
    if stier.ny_site.exists():
        shutil.rmtree(stier.ny_site)


def bytt(verk: Verk) -> None:
    """Put `site.ny` in place as `site`; the old site is gone afterwards."""
    stier = verk.stier
    if not stier.site.exists():
        stier.ny_site.rename(stier.site)
        return
    if _bytt_navn(stier.ny_site, stier.site):
        shutil.rmtree(stier.ny_site)
        return
    stier.site.rename(stier.gammel_site)
    stier.ny_site.rename(stier.site)
    shutil.rmtree(stier.gammel_site)


def _bytt_navn(en: Path, annen: Path) -> bool:
    """Exchange two names atomically; False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    svar: int = renameat2(AT_FDCWD, os.fsencode(en), AT_FDCWD, os.fsencode(annen), RENAME_EXCHANGE)
    return svar == 0
