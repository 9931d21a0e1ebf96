"""Marks the guide does not know, and characters nobody meant: each once, with the literal message."""

from pathlib import Path

import pytest

from mini import bytt_ut, skriv
from veileder.checks.innhold import check_innhold
from veileder.paths import Stier

SIDE = "docs/verktoy/sjekklister/forste.md"
# What the editor wrote instead of «Kryss av i møtet.» (line 8), and what the check answers.
FEIL = {
    '{ kilde("kilde-a") }': ':8: en krøllparentes står alene – skriv makroen med to: {{ kilde("id") }}',
    "Se note.[^1]": ':8: fotnoter finnes ikke i veilederen – vis til kilden med {{ kilde("id") }}',
    "!!! note": ":8: rammer med !!! finnes ikke – skriv et avsnitt, og {: .raad } på linja under",
    "Det var ~~ikke~~ lov.": ":8: gjennomstreking finnes ikke – slett ordene i stedet",
    "- [ ] Kryss": ":8: avkryssing virker ikke i vanlig tekst – bruk en sjekkliste",
    "Bra :smile: der": ":8: ordet mellom kolon blir ikke et bilde – skriv det med ord",
    "Se https://example.org nå.": ":8: adressen blir ikke en lenke – skriv [hva som er der](https://…)",
    "Se www.example.org nå.": ":8: adressen blir ikke en lenke – skriv [hva som er der](https://…)",
    "Se [](../../om/kilder.md).": ":8: lenka har ingen tekst – skriv hva leseren finner der, mellom [ og ]",
    "Se [mer]().": ":8: lenka har ingen adresse – skriv fila eller adressen mellom ( og )",
    "Se [mer] (../../om/kilder.md).": ":8: det står mellomrom midt i lenka – skriv ]( uten mellomrom",
    "Se (mer)[../../om/kilder.md].": ":8: lenka er snudd – skriv [teksten](adressen)",
    "Se [mer][kilder].": ":8: denne skrivemåten for lenker virker ikke – skriv [teksten](adressen)",
    "Se [mer](../../om/kilder.md": ":8: lenka mangler ) til slutt – skriv ) etter adressen",
    "Se [mer](../../om/alle kilder.md).": (
        ":8: det står mellomrom i adressen – bruk fila slik den heter, uten mellomrom"
    ),
    "Se [mer\nher](../../om/kilder.md).": ":8: lenka er delt over to linjer – skriv hele lenka på én linje",
    "1) tid": ":8: tall med ) blir ikke en liste – skriv 1. med punktum",
    "• Tid • Penger": ":8: kulepunktet fra Word blir ikke en liste – skriv - og et mellomrom først på linja",
    "Vi trenger:\n- tid\n- ro": ":9: lista mangler en tom linje foran – sett en tom linje før det første punktet",
    "  ## Mer {: #mer }": ":8: overskriften står med innrykk og blir vanlig tekst – ta bort mellomrommene foran #",
    "- ## Mer": ":8: en overskrift kan ikke stå i en liste – sett den på egen linje",
    "Et **viktig ord.": ":8: ** er ikke lukket – skriv ** også etter det som skal utheves",
    "Et ==viktig== ord.": ":8: merking med == finnes ikke – skriv **ordet** for å utheve",
    "    Innrykk.": ":8: fire mellomrom først blir en kodeboks – ta bort innrykket",
    "Tekst.\n{: .råd }": ":9: merket «.råd» finnes ikke – skriv .raad eller .prov",
    "Tekst.\n\n{: .raad }": ":10: det er en tom linje mellom avsnittet og merket – ta bort den tomme linja",
    "Tekst. {: .raad }": (
        ":8: merket med {: står ikke riktig – skriv {: .raad } alene på linja under avsnittet"
    ),
    "| a | b |\n|---|---|\n| c |": ":10: raden har 1 celler, og hodet har 2 – skriv like mange | i hver rad",
    "| a | b |\n| c | d |": ":8: tabellen mangler streken under hodet – skriv |---|---| på linja under hodet",
    "Tabell:\n| a | b |\n|---|---|\n| c | d |": (
        ":9: tabellen mangler en tom linje foran – sett en tom linje før tabellen"
    ),
    "Her er {{ kildeliste() }} midt i.": (
        ":8: «kildeliste» må stå alene på linja – sett tom linje før og etter makroen"
    ),
    "## Topp {: #topp }": ":8: id-en «topp» er brukt av rammen rundt sida – finn på en annen id",
    "![](../../assets/img/ikon.svg)": (
        ":8: bildet mangler tekst for dem som ikke ser det – skriv hva bildet viser mellom [ og ]"
    ),
    "![Et møte](../../assets/img/mote.png)": (
        ":8: bildet «../../assets/img/mote.png» finnes ikke – rett navnet. Store og små bokstaver må være like"
    ),
    "![Et møte](https://example.org/a.png)": (
        ":8: bildet «https://example.org/a.png» hentes utenfra – "
        "legg fila i docs/assets/img/, og vis til den med ../assets/img/"
    ),
    "<<<<<<< HEAD": (
        ":8: her står et merke etter to versjoner som ikke ble slått sammen – "
        "velg den ene teksten, og slett linjene med <<<<<<<, ======= og >>>>>>>"
    ),
    "Kryss\u200bav.": ":8: linja har et usynlig tegn – skriv ordet på nytt",
    "Kryss\u202eav.": ":8: linja har et usynlig tegn – skriv ordet på nytt",
    "Kryss\x0bav.": ":8: linja har et styretegn – skriv linja på nytt",
    "\uf0b7 Tid": ":8: linja har et tegn som bare finnes i Word – skriv - for et punkt i en liste",
    "MÃ¥l.": ":8: bokstavene er ødelagt – lagre fila som UTF-8, og skriv æ, ø og å på nytt",
    "Ma\u030al.": ":8: linja har bokstaver med løse aksenter – skriv æ, ø, å og é på nytt",
}


@pytest.mark.parametrize("tekst", FEIL)
def test_feil_i_skrivemaaten(mini: Stier, tekst: str) -> None:
    """The editor reads the line, what would go wrong on the page, and what to write instead."""
    bytt_ut(mini, SIDE, "Kryss av i møtet.", tekst)
    assert f"{SIDE}{FEIL[tekst]}" in [str(funn) for funn in check_innhold(mini)]


RIKTIG = [
    "Et [ord](../../om/kilder.md) og **et til**. Klokka 08:15 var 2 * 3 = 6.",
    "- ett\n- to\n    - under\n\n    Mer om to.",
    "1. ett\n2. to",
    "| a | b |\n|---|:--:|\n| c \\| d | `|` |",
    "Tekst.\n{: .raad }",
    "![Et tegn](../../assets/img/ikon.svg)",
]


@pytest.mark.parametrize("tekst", RIKTIG)
def test_riktig_skrivemaate_gir_ingen_melding(mini: Stier, tekst: str) -> None:
    """What is written as REDAKSJON.md says is left alone."""
    bytt_ut(mini, SIDE, "Kryss av i møtet.", tekst)
    bytt_ut(mini, SIDE, "---\ntitle", "---\nkilder: ingen\ntitle")
    assert [str(funn) for funn in check_innhold(mini)] == []


def test_tegning_med_skript(mini: Stier) -> None:
    """A drawing that could run script is refused."""
    skriv(mini, "docs/assets/img/ond.svg", "<svg onload='x()'></svg>")
    bytt_ut(mini, SIDE, "Kryss av i møtet.", "![En tegning](../../assets/img/ond.svg)")
    ventet = f"{SIDE}:8: tegningen «../../assets/img/ond.svg» har skript i seg – lagre den på nytt uten skript"
    assert ventet in [str(funn) for funn in check_innhold(mini)]


def test_for_stort_bilde(mini: Stier) -> None:
    """A photograph straight from the camera is sent back with its size."""
    Path(mini.docs / "assets/img/stort.jpg").write_bytes(b"x" * 900_000)
    bytt_ut(mini, SIDE, "Kryss av i møtet.", "![Et møte](../../assets/img/stort.jpg)")
    ventet = f"{SIDE}:8: bildet «../../assets/img/stort.jpg» er på 900 kB – gjør det mindre enn 300 kB"
    assert ventet in [str(funn) for funn in check_innhold(mini)]
