"""What both builders load (`modules: [veileder.render.pluglet]`): every macro, for the guide the build read."""

import pickle
from functools import cache
from pathlib import Path
from typing import Any

from veileder.render.macros import MAKROER
from veileder.render.makro import Makro
from veileder.render.mal import Maler, Sidetilstand

# The guide as read, left beside the builder's settings, so that no process reads the content anew.
VEILEDERFIL = "veileder.pickle"


@cache
def _maler(fil: Path, tid: int) -> Maler:
    """The templates for the guide the build left in `fil` at `tid` (Zensical calls `define_env` for every page)."""
    return Maler(pickle.loads(fil.read_bytes()))


def define_env(env: Any) -> None:
    """Entry point of both builders: register every macro for the guide that `env` builds."""
    fil = Path(env.project_dir) / VEILEDERFIL
    maler = _maler(fil, fil.stat().st_mtime_ns)
    tilstander: dict[str, Sidetilstand] = {}
    # Zensical rewrites links in finished HTML too, as if seen from the Markdown file; MkDocs leaves them.
    fra_fila = type(env).__module__.startswith("zensical")

    def naavaerende_side() -> Sidetilstand:
        adresse = "/" + env.variables["page"].url.lstrip("/")
        if adresse not in tilstander:
            mappe = maler.veileder.sider[adresse].mappe if fra_fila else None
            tilstander[adresse] = Sidetilstand(adresse, lenker_fra=mappe)
        return tilstander[adresse]

    def registrer(navn: str, makro: Makro) -> None:
        def kall(*argumenter: str) -> str:
            side = naavaerende_side()
            return makro.tegn(maler.paa(maler.veileder.sider[side.adresse].hode.sprak), side, *argumenter)

        env.macro(kall, navn)

    for navn, makro in MAKROER.items():
        registrer(navn, makro)
