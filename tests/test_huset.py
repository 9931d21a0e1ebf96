"""The house: which rooms may know of which, and what no committed file may hold."""

import ast
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from veileder.paths import ROT

PAKKE = ROT / "scripts" / "veileder"
MODULER = sorted(PAKKE.rglob("*.py"))
MAKS_LINJER = 300
# What each room may import of ours. `bygg`, `serve` and the command line stand outside and may use all.
PILER = {
    "model": {"model", "paths"},
    "figures": {"figures", "model"},
    "render": {"render", "figures", "model", "paths"},
    "nettsted": {"nettsted", "model", "paths"},
    "publish": {"publish", "nettsted", "model", "paths"},
    "bygger": {"bygger", "nettsted", "render", "model", "paths"},
    "checks": {"checks", "publish", "nettsted", "render", "figures", "model", "paths"},
    "verb": {"verb", "checks", "model", "paths"},
    "paths": set(),
}
UTENFOR = {"bygg", "__main__", "serve", "visning", "__init__"}
SER_CHECKS = {"checks", "verb", "bygg", "visning", "__main__"}
# Rooms that may use these libraries; the model knows neither HTML nor templates.
BIBLIOTEK = {
    "jinja2": {"render", "publish"},
    "markupsafe": {"render", "publish"},
    "lxml": {"nettsted", "publish", "checks"},
    "weasyprint": {"publish"},
    "pikepdf": {"publish"},
    "mkdocs": {"bygger"},
}
TEKSTFILER = {
    ".cfg", ".css", ".html", ".in", ".js", ".json", ".md", ".py", ".sh", ".svg", ".toml", ".txt", ".yml", "",
}  # fmt: skip
UTELATT = {".git", ".venv", ".venv-audit", ".cache", ".hypothesis", ".pytest_cache", ".ruff_cache", "__pycache__"}
UTELATT |= {"site", "site.ny", "site.gammel", "veileder.egg-info"}
# A path on somebody's machine, and package registries other than by their plain name.
FORBUDT = re.compile(
    r"/(?:home|root|Users|work|opt)/[\w.-]+|[A-Z]:\\\\?Users"
    r"|https?://[\w.-]*(?:pypi|pythonhosted|artifactory|nexus|npmjs)[\w.-]*",
    re.IGNORECASE,
)


def rom(modul: Path) -> str:
    """The room of a module: its folder in the package, or its own name at the top."""
    return modul.relative_to(PAKKE).parts[0].removesuffix(".py")


def importerte(modul: Path) -> Iterator[str]:
    """Full names of everything a module imports, also inside functions."""
    for node in ast.walk(ast.parse(modul.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (navn.name for navn in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{modul}: relative import"
            yield from (f"{node.module}.{navn.name}" for navn in node.names)


def tekstfiler() -> Iterator[Path]:
    """Every text file that is or will be committed."""
    for sti in sorted(ROT.rglob("*")):
        if UTELATT.isdisjoint(sti.relative_to(ROT).parts) and sti.suffix in TEKSTFILER and sti.is_file():
            yield sti


@pytest.mark.parametrize("modul", MODULER, ids=lambda modul: modul.relative_to(PAKKE).as_posix())
def test_pilene_gaar_en_vei(modul: Path) -> None:
    """Whoever changes a room can read it alone: it knows only of the rooms below it."""
    eget = rom(modul)
    for navn in importerte(modul):
        forste, *resten = navn.split(".")
        if forste == "veileder" and resten:
            assert eget in UTENFOR or resten[0] in PILER[eget], navn
            assert resten[0] != "checks" or eget in SER_CHECKS, navn
            assert resten[0] not in UTENFOR or eget in UTENFOR, navn
        assert eget in BIBLIOTEK.get(forste, {eget}), navn


@pytest.mark.parametrize("modul", MODULER, ids=lambda modul: modul.relative_to(PAKKE).as_posix())
def test_modulen_er_kort_og_forklart(modul: Path) -> None:
    """Whoever opens a module reads it in one sitting, and is told what each public thing is for."""
    tekst = modul.read_text(encoding="utf-8")
    assert len(tekst.splitlines()) <= MAKS_LINJER
    tre = ast.parse(tekst)
    assert ast.get_docstring(tre)
    offentlige = [
        node
        for node in tre.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert [node.name for node in offentlige if not ast.get_docstring(node)] == []


def test_kartet_viser_hele_huset() -> None:
    """Whoever is new finds every folder and every room of the package on README's map."""
    kart = (ROT / "README.md").read_text(encoding="utf-8").split("## Where things are")[1]
    mapper = [sti.name for sti in ROT.iterdir() if sti.is_dir() and sti.name[0] != "." and sti.name not in UTELATT]
    rom = {sti.name for sti in PAKKE.iterdir() if sti.is_dir() and sti.name not in UTELATT}
    assert [navn for navn in sorted({*mapper, *rom}) if not re.search(rf"\b{navn}/|`{navn}`", kart)] == []


def test_testene_er_forklart() -> None:
    """Whoever meets a failing test reads in it what an editor or a reader would notice."""
    for fil in sorted((ROT / "tests").rglob("*.py")):
        tekst = fil.read_text(encoding="utf-8")
        funksjoner = [node for node in ast.walk(ast.parse(tekst)) if isinstance(node, ast.FunctionDef)]
        tester = [node for node in funksjoner if node.name.startswith("test_")]
        assert [test.name for test in tester if not ast.get_docstring(test)] == [], fil


@pytest.mark.parametrize("mappe", ["docs/assets/js/tredjepart", "tests/tredjepart"])
def test_andres_filer_er_som_registrert(mappe: str) -> None:
    """Whoever checks a file we took from others finds it unchanged, by the sum in the register."""
    register = (ROT / mappe / "README.txt").read_text(encoding="utf-8")
    filer = [*(ROT / mappe).glob("*.js")]
    assert filer
    assert [fil.name for fil in filer if hashlib.sha256(fil.read_bytes()).hexdigest() not in register] == []


def test_ingen_maskin_i_filene() -> None:
    """Whoever clones the repository finds no path of another machine and no registry's address in it."""
    funn = [
        f"{sti.relative_to(ROT)}: {treff[0]}"
        for sti in tekstfiler()
        for treff in FORBUDT.finditer(sti.read_text(encoding="utf-8"))
    ]
    assert funn == []
