"""Mistakes that once passed in silence, or got a library's words or a remedy that did not help: each literally."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mini import bytt_ut, skriv
from veileder.checks.adressesjekk import skriv_inventar
from veileder.checks.innhold import check_innhold
from veileder.checks.loftesjekk import skriv_utgitt
from veileder.model.melding import Melding, brett_sammen
from veileder.model.veileder import last_veileder
from veileder.paths import Stier

SIDE = "docs/verktoy/sjekklister/forste.md"
LISTE = "docs/data/sjekklister/forste.yml"
ANFORSEL = "anførselstegnene står rundt bare en del av teksten – sett dem rundt hele teksten, eller bruk « og »"
STJERNE = "utheving skrives med én stjerne foran og én bak, *slik* – rett verdien"

# What the editor wrote instead of «Kryss av i møtet.» (line 8), and what the check answers.
I_SIDA = {
    "Skriv `{{ kildeliste() }}` slik.": (
        "makroen kjøres også når den står mellom ` – ta den bort, eller ta bort `"
    ),
    "## Mer {: #mer": "id-en etter overskriften er skrevet feil – skriv {: #mer } etter overskriften",
    "## Mer {#mer}": "id-en etter overskriften er skrevet feil – skriv {: #mer } etter overskriften",
    "## Mer {: mer }": "id-en etter overskriften er skrevet feil – skriv {: #mer } etter overskriften",
    "[oss](post@example.org)": "lenken «post@example.org» er en e-postadresse – skriv mailto: foran",
    "[her](www.example.org)": "lenken «www.example.org» mangler begynnelsen – skriv https:// foran",
    "[her](htps://example.org)": (
        "lenken «htps://example.org» begynner ikke med https:// – rett begynnelsen av adressen"
    ),
    "[her](file:///C:/a.docx)": (
        "lenken «file:///C:/a.docx» ligger på din egen maskin – legg fila på nettet, eller ta bort lenka"
    ),
    "[her](..\\kilder.md)": "lenken «..\\kilder.md» har skråstreken feil vei – skriv / i stedet for \\",
    "[boka](../last-ned/heftet.pdf)": (
        "lenken «../last-ned/heftet.pdf» er en fil som veilederen lager selv"
        " – vis til sida den lastes ned fra, for eksempel ../om/last-ned.md"
    ),
    "[a [b] c](../../om/kilder.md)": "det står klammer inne i lenka – ta bort klammene i teksten",
    "Skriv til <navn på leder>.": (
        "HTML-en «<navn på leder>» hører ikke hjemme i teksten"
        " – skriv feltet i klammer, slik: [navn]"
    ),
    "|  |  |\n|---|---|\n| c | d |": (
        "hodet i tabellen er tomt – skriv hva hver kolonne er, i den øverste raden"
    ),
    "```\n<form>": (
        "kodeboksen er åpnet med ```, men aldri lukket – slett linja, eller skriv ``` på linja der koden slutter"
    ),
}
# What the editor wrote instead of the first item's text, and what the check answers (file and field left out).
I_YAML = {
    "'Møtet' er bra": ANFORSEL,
    '"Møtet" er bra': ANFORSEL,
    "*Møtet er bra": "teksten begynner med «*», som betyr noe i YAML – sett hele teksten i anførselstegn",
    "& møtet": "teksten begynner med «&», som betyr noe i YAML – sett hele teksten i anførselstegn",
    "[Møtet] er bra": "teksten begynner med «[», som betyr noe i YAML – sett hele teksten i anførselstegn",
    "{Møtet} er bra": "teksten begynner med «{», som betyr noe i YAML – sett hele teksten i anførselstegn",
    "- Møtet er bra": "teksten begynner med «-», som betyr noe i YAML – sett hele teksten i anførselstegn",
    "? Møtet er bra": "teksten begynner med «?», som betyr noe i YAML – sett hele teksten i anførselstegn",
    "Papirene kom i sak #4 i går": "alt fra «#4» og ut linja blir borte – sett hele teksten i anførselstegn",
    "#4 er saken": "alt fra «#4» og ut linja blir borte – sett hele teksten i anførselstegn",
    ">-\nMøtet er bra": (
        "teksten under > eller | er ikke rykket inn – skriv to mellomrom mer foran teksten enn foran feltet"
    ),
    "Møtet {{ er }} bra": "«{{» kan ikke stå i teksten her – skriv det uten krøllparenteser",
    "Møtet **er** bra": f"«**» blir stående på sida: {STJERNE}",
    "Møtet *er bra": f"«*er» blir stående på sida: {STJERNE}",
    "Møtet ~~er~~ bra": (
        "«~~er» blir stående på sida: det er ikke et merke veilederen kjenner. Ta det bort – rett verdien"
    ),
    "Møtet [er] (/om/) bra": (
        "«[er] (/om/)» blir stående på sida: en lenke skrives [teksten](/adressen/), uten mellomrom – rett verdien"
    ),
}
# A field of the edition, the value an editor gave it, and what the check answers.
I_UTGAVEN = {
    "status: Utkast [mer](/om/)": (
        "«[mer](» blir stående som det er. Skriv statuslinja med vanlige ord – rett verdien"
    ),
    "status: Utkast #3": "alt fra «#3» og ut linja blir borte – sett hele teksten i anførselstegn",
    f"status: {'Utkast ' * 50}": "statuslinja er på 349 tegn. Skriv høyst 250 – rett verdien",
}


def _meldinger(stier: Stier) -> str:
    return "\n".join(str(melding) for melding in check_innhold(stier))


@pytest.mark.parametrize("tekst", I_SIDA)
def test_slip_i_en_side(mini: Stier, tekst: str) -> None:
    """The message says what the editor most likely meant to write."""
    bytt_ut(mini, SIDE, "Kryss av i møtet.", tekst)
    assert f"{SIDE}:8: {I_SIDA[tekst]}" in _meldinger(mini)


@pytest.mark.parametrize("tekst", I_YAML)
def test_slip_i_yaml(mini: Stier, tekst: str) -> None:
    """What YAML would have cut, refused in English or taken for something else."""
    _ny_punkttekst(mini, tekst)
    assert I_YAML[tekst] in _meldinger(mini)


@pytest.mark.parametrize("linje", I_UTGAVEN)
def test_slip_i_statuslinja(mini: Stier, linje: str) -> None:
    """The status line stands on every page and in every file; it is one line of plain words."""
    bytt_ut(mini, "docs/data/utgave.yml", "status: Utkast. Ikke godkjent.", linje)
    assert I_UTGAVEN[linje] in _meldinger(mini)


def test_epost_uten_krollalfa(mini: Stier) -> None:
    """A contact nobody can write to is no contact."""
    bytt_ut(mini, "docs/data/utgave.yml", "  navn: Redaksjonen", "  navn: Redaksjonen\n  epost: kari(at)forbundet")
    assert "kontakt.epost: «kari(at)forbundet» er ikke en e-postadresse – rett verdien" in _meldinger(mini)


def test_hodet_er_ikke_avsluttet(mini: Stier) -> None:
    """The head is there; what is missing is its end."""
    bytt_ut(mini, SIDE, "\n---\n", "\n")
    ventet = "hodet øverst på sida er ikke avsluttet – skriv --- alene på linja under det siste feltet"
    assert f"{SIDE}:1: {ventet}" in _meldinger(mini)


def test_underpunkt_med_for_lite_innrykk(mini: Stier) -> None:
    """Two spaces are not enough for the builders: the item would stand beside its parent."""
    bytt_ut(mini, SIDE, "Kryss av i møtet.", "- tid\n  - mye")
    rad = "skriv fire mellomrom foran underpunktet, eller ingen"
    ventet = f"underpunktet har for lite innrykk og blir et vanlig punkt – {rad}"
    assert f"{SIDE}:9: {ventet}" in _meldinger(mini)


def test_det_samme_to_ganger_paa_sida(mini: Stier) -> None:
    """A second copy would have the ids of the first."""
    bytt_ut(mini, SIDE, "Kryss av i møtet.", '{{ sjekkliste("forste") }}')
    assert "«sjekkliste» viser det samme to ganger på sida – la det stå ett sted" in _meldinger(mini)


def test_lenke_i_kode_er_ingen_lenke(mini: Stier) -> None:
    """Whoever shows how a link is written gets no message about where it leads."""
    bytt_ut(mini, SIDE, "Kryss av i møtet.", "Skriv `[a](finnes-ikke.md)` slik.")
    assert _meldinger(mini) == ""


FILER: dict[str, tuple[Callable[[Path], object], str]] = {
    "norske bokstaver i navnet": (
        lambda docs: (docs / "når.md").write_text("# Når"),
        "docs/når.md: filnavnet «når.md» blir til adressen, og kan ikke brukes"
        " – bruk små bokstaver a–z, tall og bindestrek, uten æ, ø, å og mellomrom",
    ),
    "to sider med samme adresse": (
        lambda docs: (docs / "om/kilder").mkdir() or (docs / "om/kilder/index.md").write_text("# K"),
        "docs/om/kilder/index.md: sida får adressen /om/kilder/, som docs/om/kilder.md har fra før"
        " – gi fila et annet navn, eller slett den ene",
    ),
    "snarvei": (
        lambda docs: (docs / "om/mappe").symlink_to("/etc"),
        "docs/om/mappe: advarsel: fila er en snarvei til noe annet – legg selve fila her, eller slett snarveien",
    ),
}


@pytest.mark.parametrize("slag", FILER)
def test_filer_som_ikke_kan_vaere_sider(mini: Stier, slag: str) -> None:
    """The name of a file is an address that must last, and belongs to one page."""
    lag, ventet = FILER[slag]
    lag(mini.docs)
    assert ventet in _meldinger(mini)


MENYEN = {
    "- Kilder: https://www.example.org/": (
        "sida «https://www.example.org/» finnes ikke – menyen kan bare ha sider i docs/. Sett lenka på en side i stedet"
    ),
    "- Kilder: ./om/kilder.md": "sida «./om/kilder.md» finnes ikke – skriv «om/kilder.md»",
    "- Kilder: docs/om/kilder.md": "sida «docs/om/kilder.md» finnes ikke – skriv «om/kilder.md»",
    "- '{{ Kilder }}': om/kilder.md": "«{{» kan ikke stå i en menytittel – skriv tittelen med vanlige ord",
    f"- {'Kilder ' * 10}: om/kilder.md": (
        "menytittelen «Kilder Kilder Kilder Kilder Ki …» er på 69 tegn – skriv høyst 60 tegn"
    ),
    "- {}": "her skal det stå en side med tittel – skriv menyen slik: «- Tittel: mappe/fil.md»",
}


@pytest.mark.parametrize("linje", MENYEN)
def test_slip_i_menyen(mini: Stier, linje: str) -> None:
    """What cannot be a line of the menu is said with the line that can."""
    meny = (mini.rot / "mkdocs.yml").read_text(encoding="utf-8")
    (mini.rot / "mkdocs.yml").write_text(f"{meny.rstrip()}\n{linje}\n", encoding="utf-8")
    assert MENYEN[linje] in _meldinger(mini)


def test_adressene_er_i_feil_tegnsett(mini: Stier) -> None:
    """A file saved in another program's coding is a message and not the program's own words."""
    skriv(mini, "docs/data/adresser.txt", "/når/\n".encode("cp1252"))
    ventet = "docs/data/adresser.txt:1: fila er ikke lagret som UTF-8 – lagre den på nytt med tegnsettet UTF-8"
    assert ventet in _meldinger(mini)


@pytest.fixture
def utgitt(mini: Stier) -> Stier:
    """A miniature guide whose edition has been published."""
    skriv_inventar(mini, last_veileder(mini))
    skriv_utgitt(mini, last_veileder(mini))
    assert _meldinger(mini) == ""
    return mini


def test_et_lofte_kan_ikke_strykes(utgitt: Stier) -> None:
    """Taking the line out of the inventory does not make the old link work."""
    bytt_ut(utgitt, "docs/data/adresser.txt", "/om/kilder/\n", "")
    ventet = (
        "docs/data/adresser.txt: /om/kilder/ var lovet i forrige utgave og er tatt ut av fila – legg linja tilbake."
        " Har stedet flyttet, blir linja stående, og docs/data/flyttet.yml sier hvor det er"
    )
    assert ventet in _meldinger(utgitt)
    (utgitt.rot / "docs/data/adresser.txt").unlink()
    ventet = "docs/data/adresser.txt: fila med lovede adresser er borte – hent den tilbake fra forrige utgave"
    assert ventet in _meldinger(utgitt)


def test_et_punkt_faar_ikke_ny_mening_under_gammel_id(utgitt: Stier) -> None:
    """Somebody has ticked the old text; her tick must not come to mean the new one."""
    _ny_punkttekst(utgitt, "Kaffen står klar, og koppene er rene.")
    meldinger = _meldinger(utgitt)
    assert "sa noe annet i utgaven folk har brukt" in meldinger
    assert "gi det nye en ny id, og skriv i docs/data/flyttet.yml hvor det gamle leder" in meldinger
    bytt_ut(utgitt, LISTE, "versjon: 1", "versjon: 2")
    assert _meldinger(utgitt) == ""


def test_en_liten_rettelse_er_lov(utgitt: Stier) -> None:
    """A corrected word is the same item."""
    tekst = last_veileder(utgitt).sjekklister["forste"].punkter[0].tekst
    _ny_punkttekst(utgitt, f"{tekst.rstrip('.')}, alle sammen.")
    assert _meldinger(utgitt) == ""


def test_en_feil_mange_steder_tar_ikke_hele_skjermen() -> None:
    """One changed id shows in a hundred places; the first three tell where to look."""
    mange = [Melding("cases/a.yml", nr, "", "kilden «a» finnes ikke", "mente du «b»?") for nr in range(1, 12)]
    annen = Melding("cases/b.yml", 1, "", "feltet er tomt", "fyll det ut, eller slett linja")
    assert list(brett_sammen([*mange, annen])) == [
        "cases/a.yml:1: kilden «a» finnes ikke – mente du «b»?",
        "cases/a.yml:2: kilden «a» finnes ikke – mente du «b»?",
        "cases/a.yml:3: kilden «a» finnes ikke – mente du «b»?",
        "  … og 8 steder til: kilden «a» finnes ikke",
        "cases/b.yml:1: feltet er tomt – fyll det ut, eller slett linja",
    ]


def _ny_punkttekst(stier: Stier, tekst: str) -> None:
    """Put `tekst` in the first item of the list."""
    gammel = last_veileder(stier).sjekklister["forste"].punkter[0].tekst
    bytt_ut(stier, LISTE, f"tekst: {gammel}", f"tekst: {tekst}")
