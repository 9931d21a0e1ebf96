"""One mistake in a Markdown page: the literal message the editor reads, and only that."""

import pytest

from mini import bytt_ut
from veileder.checks.innhold import check_innhold
from veileder.paths import Stier

FORSIDE = "docs/index.md"
EKSEMPELSIDE = "docs/eksempler/proveby.md"
LISTESIDE = "docs/verktoy/sjekklister/forste.md"

SIDER = [
    pytest.param(
        LISTESIDE,
        "title:",
        "titel:",
        "docs/verktoy/sjekklister/forste.md:2: titel: ukjent felt «titel» – mente du «title»?",
        id="ukjent-hodefelt",
    ),
    pytest.param(
        LISTESIDE,
        "description: En liten sjekkliste som prøver skjemaet, teksten og utskriften uten noe skript i "
        "det hele.\n",
        "",
        "docs/verktoy/sjekklister/forste.md:2: description: feltet mangler – legg til «description:»",
        id="hode-uten-beskrivelse",
    ),
    pytest.param(
        FORSIDE,
        "description: Forsida i en liten veileder som bare finnes for å prøve byggingen fra ende til annen.",
        "description: For kort.",
        "docs/index.md:3: description: beskrivelsen er på 9 tegn – skriv mellom 70 og 160 tegn",
        id="kort-beskrivelse",
    ),
    pytest.param(
        FORSIDE,
        "description: Forsida",
        "description: Forsida Forsida Forsida Forsida Forsida Forsida Forsida Forsida Forsida Forsida "
        "Forsida Forsida ",
        "docs/index.md:3: description: beskrivelsen er på 174 tegn – skriv mellom 70 og 160 tegn",
        id="lang-beskrivelse",
    ),
    pytest.param(
        FORSIDE,
        "---\ntitle: Forside",
        "title: Forside",
        "docs/index.md:1: sida mangler hode – begynn fila med ---, title:, description: og ---",
        id="uten-hode",
    ),
    pytest.param(
        EKSEMPELSIDE,
        "emner: [samarbeid]",
        "emner: [samarbei]",
        "docs/eksempler/proveby.md:4: emner: nøkkelordet «samarbei» finnes ikke – mente du «samarbeid»?",
        id="emne",
    ),
    pytest.param(
        FORSIDE,
        "## Les videre {: #les-videre }",
        "## Les videre på øya",
        "docs/index.md:12: overskriften «Les videre på øya» mangler id – skriv {: #les-videre-pa-oya } "
        "etter overskriften",
        id="overskrift-uten-id",
    ),
    pytest.param(
        FORSIDE,
        "## Les videre {: #les-videre }",
        "##Les videre",
        "docs/index.md:12: overskriften «Les videre» mangler id – skriv {: #les-videre } etter overskriften",
        id="overskrift-uten-id-2",
    ),
    pytest.param(
        FORSIDE,
        "## Les videre {: #les-videre }",
        "Les videre\n----------",
        "docs/index.md:12: overskriften «Les videre» mangler id – skriv {: #les-videre } etter overskriften",
        id="understreket",
    ),
    pytest.param(
        FORSIDE,
        "#les-videre",
        "#lær-mer",
        "docs/index.md:12: «lær-mer» kan ikke være id – bruk små bokstaver a–z, tall og bindestrek, uten "
        "æ, ø og å",
        id="id-med-ae",
    ),
    pytest.param(
        FORSIDE,
        "#les-videre",
        "#forside",
        "docs/index.md:12: id-en «forside» står to ganger på sida – finn på en ny id",
        id="dobbel-id",
    ),
    pytest.param(
        FORSIDE,
        "## Les videre",
        "#### Les videre",
        "docs/index.md:12: overskriften hopper over et nivå – skriv ## foran den",
        id="hopp",
    ),
    pytest.param(
        FORSIDE,
        "## Les videre",
        "# Les videre",
        "docs/index.md:12: sida har to overskrifter med én # – skriv ## foran den andre",
        id="to-h1",
    ),
    pytest.param(
        FORSIDE,
        "# Forside {: #forside }\n",
        "",
        "docs/index.md:7: sida mangler overskrift – begynn teksten med «# Tittel {: #id }»",
        id="ingen-h1",
    ),
    pytest.param(
        FORSIDE,
        "# Forside {: #forside }\n\nVelkommen.\n",
        "## Hei {: #hei }\n\n# Forside {: #forside }\n",
        "docs/index.md:8: sidas overskrift med én # står ikke først – flytt den øverst",
        id="h2-forst",
    ),
    pytest.param(
        FORSIDE,
        "eksempler/proveby.md#",
        "eksempler/provby.md#",
        "docs/index.md:14: lenken «eksempler/provby.md#hva-skjedde» går til en side som ikke finnes – "
        "mente du «eksempler/proveby.md»?",
        id="lenke-md",
    ),
    pytest.param(
        FORSIDE,
        "#hva-skjedde",
        "#hva-skjede",
        "docs/index.md:14: stedet «#hva-skjede» finnes ikke på /eksempler/proveby/ – mente du «hva-skjedde»?",
        id="anker-md",
    ),
    pytest.param(
        FORSIDE,
        "eksempler/proveby.md#hva-skjedde",
        "/eksempler/proveby/",
        "docs/index.md:14: lenken «/eksempler/proveby/» er ikke en side – vis til fila, for eksempel "
        "../forsta/index.md",
        id="absolutt-lenke-md",
    ),
    pytest.param(
        FORSIDE,
        "eksempler/proveby.md#hva-skjedde",
        "javascript:alert(1)",
        "docs/index.md:14: lenken «javascript:alert(1)» er ikke en side – vis til fila, for eksempel "
        "../forsta/index.md",
        id="javascript-md",
    ),
    pytest.param(
        LISTESIDE,
        "Kryss av i møtet.",
        "Vi var 42 i møtet.",
        "docs/verktoy/sjekklister/forste.md:8: tallet 42 står uten kilde – avslutt avsnittet med {{ "
        'kilde("id") }}',
        id="tall",
    ),
    pytest.param(
        LISTESIDE,
        "# Sjekkliste før dere starter {: #sjekkliste }\n\nKryss av i møtet.",
        "# Sjekkliste før dere starter {: #sjekkliste }\nVi var 42 i møtet.",
        "docs/verktoy/sjekklister/forste.md:7: tallet 42 står uten kilde – avslutt avsnittet med {{ "
        'kilde("id") }}',
        id="tall-rett-under",
    ),
    pytest.param(
        LISTESIDE,
        "Kryss av i møtet.",
        "<script>alert(1)</script>",
        "docs/verktoy/sjekklister/forste.md:8: HTML-en «<script>» hører ikke hjemme i teksten – skriv "
        "Markdown, eller be om en makro",
        id="html",
    ),
    pytest.param(
        LISTESIDE,
        "Kryss av i møtet.",
        "<script\nsrc=x>",
        "docs/verktoy/sjekklister/forste.md:8: HTML-en «<script» hører ikke hjemme i teksten – skriv "
        "Markdown, eller be om en makro",
        id="html-halv",
    ),
]


@pytest.mark.parametrize(("fil", "fra", "til", "melding"), SIDER)
def test_feil_i_en_side(mini: Stier, fil: str, fra: str, til: str, melding: str) -> None:
    """The editor reads the line of the page, what is wrong and what to write instead."""
    bytt_ut(mini, fil, fra, til)
    assert [str(funn) for funn in check_innhold(mini)] == [melding]
