"""Whole files that are wrong: missing, empty, cut, in another encoding, or not in the menu."""

import subprocess
import sys

import pytest

from mini import EKSEMPEL, MENY, SIDER, SJEKKLISTE, bytt_ut, skriv, skriv_meny
from veileder.checks.innhold import check_innhold
from veileder.paths import Stier

LISTESIDE = SIDER["verktoy/sjekklister/forste.md"]
BOMBE = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
NYSIDE = SIDER["om/kilder.md"].replace("title: Kilder", "title: Nyside").replace("{{ kilderegister() }}", "")

INNHOLD = [
    pytest.param(
        "cases/proveby.yml",
        EKSEMPEL.encode("latin-1"),
        "cases/proveby.yml:2: fila er ikke lagret som UTF-8 – lagre den på nytt med tegnsettet UTF-8",
        id="latin-1",
    ),
    pytest.param(
        "docs/index.md",
        SIDER["index.md"].replace("Velkommen", "Vær så god").encode("latin-1"),
        "docs/index.md:3: fila er ikke lagret som UTF-8 – lagre den på nytt med tegnsettet UTF-8",
        id="latin-1-i-side",
    ),
    pytest.param(
        "cases/proveby.yml",
        EKSEMPEL.replace("prøvde", "pr\0vde"),
        "cases/proveby.yml:6: fila har et usynlig nulltegn – slett tegnet, eller lagre som UTF-8",
        id="nulltegn",
    ),
    pytest.param(
        "cases/proveby.yml",
        EKSEMPEL.replace("prøvde", "pr\x0bvde"),
        "cases/proveby.yml:6: her står det et usynlig tegn – slett linja og skriv den på nytt",
        id="usynlig-tegn",
    ),
    pytest.param(
        "docs/data/sjekklister/forste.yml",
        BOMBE,
        "docs/data/sjekklister/forste.yml:1: & og * først i en verdi er snarveier vi ikke bruker – "
        "skriv teksten helt ut, eller sett den i anførselstegn",
        id="yaml-bombe",
    ),
    pytest.param(
        "cases/proveby.yml",
        EKSEMPEL[: EKSEMPEL.index("kilde-a]") + 4],
        "cases/proveby.yml:7: en liste er åpnet med [, men aldri lukket – skriv ] der lista slutter",
        id="kuttet-i-ei-liste",
    ),
    pytest.param(
        "cases/proveby.yml",
        EKSEMPEL[: EKSEMPEL.index("organer:") + 8],
        "cases/proveby.yml:15: organer: feltet er tomt – fyll det ut, eller slett linja",
        id="kuttet-etter-et-felt",
    ),
    pytest.param(
        "docs/data/sjekklister/forste.yml",
        SJEKKLISTE[: SJEKKLISTE.index("hvorfor:") + 5],
        "docs/data/sjekklister/forste.yml:11: linja mangler kolon – skriv «felt: verdi»",
        id="kuttet-i-et-ord",
    ),
    pytest.param(
        "docs/data/kilder.yml",
        'kilder:\n  - id: kilde-a\n    tittel: "Saken om sam',
        "docs/data/kilder.yml:3: et anførselstegn er åpnet, men aldri lukket – "
        "lukk anførselstegnet på samme linje",
        id="kuttet-i-anforselstegn",
    ),
    pytest.param(
        "docs/data/ordliste.yml",
        "",
        "docs/data/ordliste.yml: fila er tom – fyll den ut, eller slett den",
        id="tom-fil",
    ),
    pytest.param(
        "docs/data/ordliste.yml",
        "# Kommer senere\n",
        "docs/data/ordliste.yml: fila har ikke noe innhold – fyll den ut, eller slett den",
        id="bare-en-kommentar",
    ),
    pytest.param(
        "docs/data/ordliste.yml",
        "# " + "x" * 1_000_000,
        "docs/data/ordliste.yml: fila er større enn 1 MB – del den opp i flere filer",
        id="for-stor",
    ),
    pytest.param(
        "docs/verktoy/sjekklister/forste.md",
        "",
        "docs/verktoy/sjekklister/forste.md: fila er tom – fyll den ut, eller slett den",
        id="tom-side",
    ),
    pytest.param(
        "docs/verktoy/sjekklister/forste.md",
        LISTESIDE[: LISTESIDE.index("\n---\n")],
        "docs/verktoy/sjekklister/forste.md:1: hodet øverst på sida er ikke avsluttet – "
        "skriv --- alene på linja under det siste feltet",
        id="side-kuttet-i-hodet",
    ),
    pytest.param(
        "cases/nyby.yml",
        EKSEMPEL.replace("proveby", "nyby"),
        "cases/nyby.yml:1: id: det finnes ingen side for «nyby» – lag fila docs/eksempler/nyby.md",
        id="eksempel-uten-side",
    ),
    pytest.param(
        "docs/data/sjekklister/andre.yml",
        SJEKKLISTE.replace("forste", "andre").replace("like-mange", "like-mange-igjen").replace("plass: 1", "plass: 2"),
        "docs/data/sjekklister/andre.yml:1: id: det finnes ingen side for «andre» – "
        "lag fila docs/verktoy/sjekklister/andre.md",
        id="sjekkliste-uten-side",
    ),
    pytest.param(
        "docs/om/ny.md",
        NYSIDE,
        "docs/om/ny.md: sida står ikke i menyen – legg den inn under nav i mkdocs.yml",
        id="side-utenfor-menyen",
    ),
]

SLETTET = [
    (
        "docs/data/kilder.yml",
        "docs/data/kilder.yml: fila mangler – legg den tilbake, eller ta bort det som viser til den",
    ),
    (
        "docs/data/utgave.yml",
        "docs/data/utgave.yml: fila mangler – legg den tilbake, eller ta bort det som viser til den",
    ),
    ("mkdocs.yml", "mkdocs.yml: fila mangler – legg den tilbake, eller ta bort det som viser til den"),
]

MENYER = [
    (
        [*MENY, {"Borte": "borte.md"}],
        "Borte",
        "sida «borte.md» finnes ikke – lag fila i docs/, eller ta den ut av menyen",
    ),
    (
        [*MENY, {"Igjen": "index.md"}],
        "Igjen",
        "sida «index.md» står to ganger i menyen – la den stå ett sted",
    ),
    (
        [*MENY, {"Tom": ""}],
        "Tom",
        "her skal det stå en fil eller en liste av sider – skriv menyen slik: «- Tittel: mappe/fil.md»",
    ),
]


def meldinger(stier: Stier) -> list[str]:
    """What `make check` prints about the content."""
    return [str(melding) for melding in check_innhold(stier)]


def test_miniveilederen_har_ingen_feil(mini: Stier) -> None:
    """The editor of a guide without mistakes reads nothing; each test below adds one mistake to it."""
    assert meldinger(mini) == []


@pytest.mark.parametrize(("fil", "innhold", "melding"), INNHOLD)
def test_gal_fil(mini: Stier, fil: str, innhold: str | bytes, melding: str) -> None:
    """The editor reads which file is wrong, and where it was cut or badly saved."""
    skriv(mini, fil, innhold)
    assert meldinger(mini) == [melding]


@pytest.mark.parametrize(("fil", "melding"), SLETTET)
def test_fil_mangler(mini: Stier, fil: str, melding: str) -> None:
    """The editor who deletes a file that everything needs reads that it is gone."""
    (mini.rot / fil).unlink()
    assert meldinger(mini) == [melding]


def test_mappe_med_filnavn(mini: Stier) -> None:
    """The editor who made a folder called proveby2.yml reads that it cannot be read."""
    (mini.cases / "proveby2.yml").mkdir()
    assert meldinger(mini) == [
        "cases/proveby2.yml: fila kan ikke leses – "
        "se etter om det er en mappe, og om du har lov til å lese den"
    ]


def test_rolle_mangler(mini: Stier) -> None:
    """The editor who deletes one of the four roles reads which one is missing."""
    roller = (mini.data / "roller.yml").read_text(encoding="utf-8")
    skriv(mini, "docs/data/roller.yml", roller[: roller.index("  - id: vernetjenesten")])
    assert meldinger(mini) == ["docs/data/roller.yml: roller: rollen «vernetjenesten» mangler – legg den til"]


def test_to_sider_med_samme_tittel(mini: Stier) -> None:
    """The editor reads both pages that search results could not tell apart."""
    liste = "docs/verktoy/sjekklister/forste.md"
    bytt_ut(mini, liste, "title: Sjekkliste før dere starter", "title: Ordliste")
    assert meldinger(mini) == [
        "docs/verktoy/ordliste.md:2: title: tittelen «Ordliste» er brukt på flere sider – "
        "gi sida sin egen tittel",
        "docs/verktoy/sjekklister/forste.md:2: title: tittelen «Ordliste» er brukt på flere sider – "
        "gi sida sin egen tittel",
    ]


@pytest.mark.parametrize(("meny", "tittel", "melding"), MENYER)
def test_feil_i_menyen(mini: Stier, meny: list, tittel: str, melding: str) -> None:
    """The editor of the menu reads the line in mkdocs.yml that leads nowhere or comes twice."""
    skriv_meny(mini, meny)
    linjer = mini.mkdocs_yml.read_text(encoding="utf-8").splitlines()
    linje = next(nr for nr, tekst in enumerate(linjer, start=1) if tekst.startswith(f"- {tittel}:"))
    assert meldinger(mini) == [f"mkdocs.yml:{linje}: nav: {melding}"]


def test_menyen_kan_ikke_leses(mini: Stier) -> None:
    """The editor who breaks the YAML of the menu reads where, and what to look for."""
    bytt_ut(mini, "mkdocs.yml", "\nnav:", "\nnav: [")
    (melding,) = meldinger(mini)
    assert melding.startswith("mkdocs.yml:")
    assert melding.endswith("et anførselstegn som ikke er lukket")


def test_alle_feil_i_en_omgang(mini: Stier) -> None:
    """The editor with mistakes in two files mends both before checking again."""
    bytt_ut(mini, "cases/proveby.yml", "dato: 2015-06-01", "dato: 2022-02-30")
    bytt_ut(mini, "docs/verktoy/sjekklister/forste.md", "Kryss av i møtet.", "Vi var 42 i møtet.")
    assert meldinger(mini) == [
        "cases/proveby.yml:36: hendelser[2].dato: «2022-02-30» finnes ikke i kalenderen – rett verdien",
        "docs/verktoy/sjekklister/forste.md:8: tallet 42 står uten kilde – "
        'avslutt avsnittet med {{ kilde("id") }}',
    ]


def test_check_fra_kommandolinja(mini: Stier) -> None:
    """The editor who runs the check reads the mistakes and their number; the machine sees exit code 1."""
    bytt_ut(mini, "cases/proveby.yml", "dato: 2015-06-01", "dato: 2022-02-30")
    kommando = [sys.executable, "-m", "veileder", "--rot", str(mini.rot), "check"]
    kjoring = subprocess.run(kommando, capture_output=True, text=True)
    assert kjoring.stdout == (
        "cases/proveby.yml:36: hendelser[2].dato: «2022-02-30» finnes ikke i kalenderen – rett verdien\n"
        "1 feil, 0 gjenstår, 0 advarsler\n"
    )
    assert kjoring.stderr == ""
    assert kjoring.returncode == 1


def test_bom_og_crlf_godtas(mini: Stier) -> None:
    """The editor who saves from Notepad notices nothing: byte order mark and CRLF are fine everywhere."""
    filer = [*mini.docs.rglob("*.md"), *mini.data.rglob("*.yml"), *mini.cases.rglob("*.yml")]
    for fil in filer:
        fil.write_bytes(b"\xef\xbb\xbf" + fil.read_bytes().replace(b"\n", b"\r\n"))
    assert len(filer) > 12
    assert meldinger(mini) == []


def test_linjenummer_med_crlf(mini: Stier) -> None:
    """The editor on Windows is sent to the right line as well."""
    gal_dato = EKSEMPEL.replace("2015-06-01", "2022-02-30")
    skriv(mini, "cases/proveby.yml", "\ufeff" + gal_dato.replace("\n", "\r\n"))
    assert meldinger(mini) == [
        "cases/proveby.yml:36: hendelser[2].dato: «2022-02-30» finnes ikke i kalenderen – rett verdien"
    ]
