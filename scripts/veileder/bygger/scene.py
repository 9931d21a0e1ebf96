"""The stage: what the builder is to see, and nothing else, in a folder of its own.

Only what is meant to be published comes here: the pages the model knows (those made from data too), and the
named kinds of files below `docs/assets/`. Drafts, backups and data stay in `docs/`. The settings are the
editors' own with the edition's words and the full navigation put in.
"""

import pickle
import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from veileder.model.meny import Meny, Menygren, les_navn, punkter
from veileder.model.ordbok import Ordbok, som_data
from veileder.model.ressurser import publiserte_ressurser
from veileder.model.side import Side, adresse_for
from veileder.model.sprakrad import Sprak
from veileder.model.utgave import Utgave, nettadresse
from veileder.model.veileder import Veileder
from veileder.nettsted.verk import Verk
from veileder.paths import Stier
from veileder.render.pluglet import VEILEDERFIL

_MELLOMROM_FOR_KILDE = re.compile(r"[ \t]+(?=\{\{\s*kilde\()")


def sett_scene(verk: Verk) -> None:
    """Make the stage anew from the guide and its full navigation. Files that are as they were are left alone."""
    stier, veileder, meny = verk.stier, verk.veileder, verk.meny
    skrevet = {
        *_skriv_sider(stier, veileder, meny),
        *_kopier_ressurser(stier),
        *_kopier_skall(stier),
        _skriv(stier.scene / "mkdocs.yml", lag_innstillinger(stier, veileder, meny).encode()),
        _skriv(stier.scene / VEILEDERFIL, pickle.dumps(veileder.uten_opphav())),
    }
    for fil in [sti for mappe in ("docs", "overrides") for sti in (stier.scene / mappe).rglob("*")]:
        if fil.is_file() and fil not in skrevet:
            fil.unlink()
    shutil.rmtree(stier.scene / "site", ignore_errors=True)


def legg_paa_scenen(verk: Verk, side: Side) -> None:
    """Put one page on the stage that stands."""
    _skriv_side(verk.stier, side, _Plasser(verk.veileder, verk.meny))


def lag_innstillinger(stier: Stier, veileder: Veileder, meny: Meny) -> str:
    """The builder's settings for this stage, as YAML."""
    innstillinger = yaml.safe_load(files("veileder.bygger").joinpath("innstillinger.yml").read_text(encoding="utf-8"))
    adresse = nettadresse(veileder.utgave)
    innstillinger |= {
        **les_navn(stier),
        "site_url": adresse,
        "nav": [gren.som_yaml() for gren in meny],
        "not_in_nav": "".join(f"/{veileder.sider[skjult].sti}\n" for skjult in sorted(veileder.skjulte)),
        "extra": {
            **innstillinger["extra"],
            **_utgaveord(veileder.utgave),
            "adresse": adresse,
            "ord": _skallord(veileder),
            "sprakrotter": [
                side.adresse.lstrip("/")
                for side in veileder.sider.values()
                if side.er_oversatt and side.grunnadresse == "/"
            ],
        },
    }
    return yaml.safe_dump(innstillinger, allow_unicode=True, sort_keys=False, width=1000)


def _utgaveord(utgave: Utgave) -> dict[str, str]:
    """What every page says of the edition."""
    return {
        "status": utgave.status,
        "utgiver": utgave.utgiver,
        "kontakt": utgave.kontakt.navn,
        "kontakt_merknad": utgave.kontakt.merknad or "",
        "kontakt_epost": utgave.kontakt.epost or "",
        "kontakt_nettside": utgave.kontakt.nettside or "",
        "rediger": utgave.rediger or "",
    }


def _skallord(veileder: Veileder) -> dict[str, Any]:
    """The shell's words for pages in each language, and which language they are in."""
    return {kode: _ord_for(veileder.ordbok(kode), sprak, veileder.utgave) for kode, sprak in veileder.sprak.items()}


def _ord_for(ord_: Ordbok, sprak: Sprak, utgave: Utgave) -> dict[str, Any]:
    return {
        "kode": ord_.sprak.id,
        "lokale": sprak.locale,
        "maaneder": list(ord_.sprak.maaneder),
        "utgavelinje": ord_.skall.utgave(versjon=utgave.versjon, dato=ord_.dato(utgave.dato)),
        "skall": som_data(ord_.skall),
    }


def _skriv_sider(stier: Stier, veileder: Veileder, meny: Meny) -> Iterator[Path]:
    plasser = _Plasser(veileder, meny)
    for side in veileder.sider.values():
        yield _skriv_side(stier, side, plasser)


def _skriv_side(stier: Stier, side: Side, plasser: "_Plasser") -> Path:
    # A mark that follows a space may start a line of its own, whatever stands between them.
    tekst = _MELLOMROM_FOR_KILDE.sub("", side.tekst)
    felter = plasser.spraket(side)
    if side.fil != f"docs/{side.sti}":
        felter |= {"laget_av": side.fil, **plasser.over(side)}
    if felter:
        tekst = _med_felter(tekst, felter)
    return _skriv(stier.scene / "docs" / side.sti, tekst.encode())


def _med_felter(tekst: str, felter: dict[str, Any]) -> str:
    """The page with more in its front matter, for the shell to read."""
    return tekst.replace("---\n", "---\n" + yaml.safe_dump(felter, allow_unicode=True, width=1000), 1)


class _Plasser:
    """Where pages belong, in the menu and among the languages; the menu is looked through once for all of them."""

    def __init__(self, veileder: Veileder, meny: Meny) -> None:
        self._veileder = veileder
        self._sider = veileder.sider
        self._skjulte = veileder.skjulte
        self._meny = meny
        self._titler = {adresse_for(punkt.fil): punkt.tittel for punkt in punkter(meny)}

    def spraket(self, side: Side) -> dict[str, Any]:
        """For the shell: where the pages of this language begin, and the page in other languages."""
        felter: dict[str, Any] = {}
        if side.er_oversatt:
            felter["sprakrot"] = f"{side.hode.sprak}/"
        if len(versjoner := self._veileder.versjoner(side)) > 1:
            felter["versjoner"] = [
                {
                    "sprak": sprak,
                    "les_her": self._veileder.sprak[sprak].les_her or "",
                    "adresse": adresse.lstrip("/"),
                }
                for sprak, adresse in versjoner.items()
            ]
        return felter

    def over(self, side: Side) -> dict[str, Any]:
        """The pages above a page outside the menu, and its part; the builder knows these for the others."""
        if side.adresse not in self._skjulte:
            return {}
        ledd = side.adresse.strip("/").split("/")
        over = [f"/{'/'.join(ledd[:antall])}/" for antall in range(1, len(ledd))]
        kjente = [adresse for adresse in over if adresse in self._sider]
        return {
            "over": [
                {"tittel": self._titler.get(ett, self._sider[ett].hode.title), "adresse": ett.lstrip("/")}
                for ett in kjente
            ],
            "del": next((gren.tittel for gren in _topp(self._meny, side) if _rommer(gren, kjente)), ""),
        }


def _topp(meny: Meny, side: Side) -> Meny:
    """The top of the menu as the page has it: a language's pages stand in a part of their own."""
    if side.er_oversatt:
        forst = f"{side.hode.sprak}/index.md"
        meny = next((gren.under for gren in meny if gren.under and gren.under[0].fil == forst), meny)
    return meny


def _rommer(gren: Menygren, adresser: list[str]) -> bool:
    return any(adresse_for(punkt.fil) in adresser for punkt in punkter((gren,)))


def _kopier_ressurser(stier: Stier) -> Iterator[Path]:
    for fil in publiserte_ressurser(stier):
        yield _skriv(stier.scene / "docs" / fil.relative_to(stier.docs), fil.read_bytes())


def _kopier_skall(stier: Stier) -> Iterator[Path]:
    for fil in sorted((stier.rot / "overrides").rglob("*.html")):
        yield _skriv(stier.scene / fil.relative_to(stier.rot), fil.read_bytes())


def _skriv(sti: Path, innhold: bytes) -> Path:
    if not sti.is_file() or sti.read_bytes() != innhold:
        sti.parent.mkdir(parents=True, exist_ok=True)
        sti.write_bytes(innhold)
    return sti
