"""Random slips in every kind of content file, through the content check: `python -m bench.mutasjoner`.

Each round copies one file of the guide, makes one slip in it, and reads and checks the whole guide. What must never
come out is a traceback, a message without a file, or a library's English. Rounds that pass are kept, and the last
`--bygg` of them are built whole.
"""

import argparse
import random
import re
import shutil
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from veileder.bygg import bygg, i_visning
from veileder.checks.innhold import check_innhold
from veileder.model.melding import Byggefeil, Innholdsfeil
from veileder.paths import Stier

MAPPER = ("docs", "cases", "sidemaler", "overrides", "scripts/veileder/render/templates")
FILER = ("mkdocs.yml", "CHANGELOG.md", "pyproject.toml")
ALLMENN = "YAML-en kan ikke leses her"
_ENGELSK = re.compile(r"\b(?:the|is not|expected|found|should|invalid|could not|error)\b", re.IGNORECASE)

SKJOTT_INN = (
    "“", "”", "\u00a0", "\t", "{{", "{%", "<b>", "&", "*", "#", ":", ": ", "[", "]", "{", "}", "|", ">", "!", "%", "@",
    "`", "'", '"', "æ", "\u200b", "\x00", "\ufeff", "<<<<<<< HEAD\n", "=======\n", "---\n", "\r\n", "null", "ja", "-1",
)  # fmt: skip
VERDIER = ("", "null", "yes", "true", "-1", "99999999999", "[]", "{}", "a: b", "æøå", "x" * 400, "1.5.2022", "«»", "|")

Slip = Callable[[str, random.Random], str]


def _linjeslip(endre: Callable[[list[str], int, random.Random], None]) -> Slip:
    def slip(tekst: str, terning: random.Random) -> str:
        linjer = tekst.split("\n")
        endre(linjer, terning.randrange(len(linjer)), terning)
        return "\n".join(linjer)

    return slip


def _slett(linjer: list[str], nr: int, terning: random.Random) -> None:
    del linjer[nr : nr + terning.randint(1, 4)]


def _gjenta(linjer: list[str], nr: int, terning: random.Random) -> None:
    linjer.insert(nr, linjer[nr])


def _bytt_plass(linjer: list[str], nr: int, terning: random.Random) -> None:
    annen = terning.randrange(len(linjer))
    linjer[nr], linjer[annen] = linjer[annen], linjer[nr]


def _rykk(linjer: list[str], nr: int, terning: random.Random) -> None:
    inn = terning.random() < 0.6
    linjer[nr] = terning.choice((" ", "  ", "   ", "\t")) + linjer[nr] if inn else linjer[nr].lstrip()


def _ny_verdi(linjer: list[str], nr: int, terning: random.Random) -> None:
    linjer[nr] = re.sub(r"(:\s|-\s).*", lambda treff: treff[1] + terning.choice(VERDIER), linjer[nr], count=1)


def _nytt_navn(linjer: list[str], nr: int, terning: random.Random) -> None:
    nytt = terning.choice((str.upper, lambda navn: navn + "x"))
    linjer[nr] = re.sub(r"^(\s*(?:- )?)(\w+):", lambda treff: f"{treff[1]}{nytt(treff[2])}:", linjer[nr])


def _skjaer_bort(tekst: str, terning: random.Random) -> str:
    start = terning.randrange(len(tekst))
    return tekst[:start] + tekst[start + terning.randint(1, 30) :]


def _skjott_inn(tekst: str, terning: random.Random) -> str:
    sted = terning.randrange(len(tekst))
    return tekst[:sted] + terning.choice(SKJOTT_INN) + tekst[sted:]


def _kutt(tekst: str, terning: random.Random) -> str:
    return tekst[: terning.randrange(len(tekst))]


SLIP: tuple[Slip, ...] = (
    *map(_linjeslip, (_slett, _gjenta, _bytt_plass, _rykk, _rykk, _ny_verdi, _ny_verdi, _nytt_navn)),
    _skjaer_bort, _skjott_inn, _skjott_inn, _kutt,
)  # fmt: skip


def _som_fil(tekst: str, terning: random.Random) -> bytes:
    """The text as bytes; once in a while in an encoding another program would choose."""
    if terning.random() > 0.06:
        return tekst.encode("utf-8", "surrogatepass")
    return terning.choice(
        (
            lambda: tekst.encode("utf-16"),
            lambda: tekst.encode("cp1252", "replace"),
            lambda: b"\xef\xbb\xbf" + tekst.encode(),
            lambda: tekst.replace("\n", "\r\n").encode(),
            lambda: b"",
        )
    )()


def en_runde(stier: Stier, filer: list[Path], terning: random.Random) -> tuple[Path, bytes, list[str]]:
    """One slip in one file: the file, its bytes with the slip, and the errors the check found. The file is put back."""
    sti = terning.choice(filer)
    for_ = sti.read_bytes()
    etter = _som_fil(terning.choice(SLIP)(for_.decode(), terning), terning)
    sti.write_bytes(etter)
    try:
        return sti, etter, [str(melding) for melding in check_innhold(stier) if melding.alvor == "feil"]
    except Exception as feil:  # what this program looks for
        traceback.print_exc()
        return sti, etter, [f"TRACEBACK {feil!r}"]
    finally:
        sti.write_bytes(for_)


def maal_mutasjoner(antall: int, fro: int, antall_bygg: int) -> None:
    """Run the rounds, then build some of those that passed; print what came of it."""
    teller: Counter[str] = Counter()
    sluppet: list[tuple[Path, bytes]] = []
    terning = random.Random(fro)
    with tempfile.TemporaryDirectory() as mappe:
        stier = _kopi(Path(mappe))
        filer = sorted(sti for del_ in ("docs", "cases") for sti in (stier.rot / del_).rglob("*.yml"))
        filer += [*sorted(stier.docs.rglob("*.md")), stier.mkdocs_yml, stier.data / "ordbok.txt"]
        for nr in range(1, antall + 1):
            sti, etter, feil = en_runde(stier, filer, terning)
            teller.update(_utfall(feil))
            for melding in filter(_er_engelsk, feil):
                print("engelsk:", stier.navn(sti), melding, flush=True)
            if not feil:
                sluppet.append((sti, etter))
            if nr % 100 == 0 or nr == antall:
                print(nr, dict(teller), flush=True)
        for sti, etter in terning.sample(sluppet, min(antall_bygg, len(sluppet))):
            _bygg_en(stier, sti, etter)


def _utfall(feil: list[str]) -> Iterator[str]:
    yield "nektet" if feil else "sluppet"
    if any(melding.startswith("TRACEBACK") for melding in feil):
        yield "traceback"
    if any(ALLMENN in melding for melding in feil):
        yield "allmenn melding"
    if any(map(_er_engelsk, feil)):
        yield "engelsk"


def _er_engelsk(melding: str) -> bool:
    return bool(_ENGELSK.search(re.sub(r"«.*»", "", melding)))


def _bygg_en(stier: Stier, sti: Path, etter: bytes) -> None:
    """A whole build without print of one slip that passed; every page is checked by the build itself."""
    for_ = sti.read_bytes()
    sti.write_bytes(etter)
    try:
        bygg(stier, i_visning())
        print("bygd:", stier.navn(sti), len(list(stier.site.rglob("*.html"))), "sider", flush=True)
    except (Innholdsfeil, Byggefeil) as feil:
        print("NEKTET av bygget:", stier.navn(sti), str(feil)[:300], flush=True)
    except Exception:  # what this program looks for
        print("TRACEBACK i bygget:", stier.navn(sti))
        traceback.print_exc()
    finally:
        sti.write_bytes(for_)


def _kopi(rot: Path) -> Stier:
    for mappe in MAPPER:
        shutil.copytree(Stier().rot / mappe, rot / mappe)
    for fil in FILER:
        shutil.copy(Stier().rot / fil, rot / fil)
    return Stier(rot)


if __name__ == "__main__":
    leser = argparse.ArgumentParser(description=__doc__)
    leser.add_argument("--antall", type=int, default=2000)
    leser.add_argument("--fro", type=int, default=1, help="seed")
    leser.add_argument("--bygg", type=int, default=20, help="how many of those that passed to build")
    valg = leser.parse_args()
    maal_mutasjoner(valg.antall, valg.fro, valg.bygg)
