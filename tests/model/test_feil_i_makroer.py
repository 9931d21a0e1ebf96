"""One mistake in a macro call: told before any builder stumbles on it."""

import pytest

from mini import bytt_ut
from veileder.checks.innhold import check_innhold
from veileder.paths import Stier

FORSIDE = "docs/index.md"
EKSEMPELSIDE = "docs/eksempler/proveby.md"
LISTESIDE = "docs/verktoy/sjekklister/forste.md"

MAKROER = [
    pytest.param(
        FORSIDE,
        "Velkommen.",
        'Velkommen. {{ kilde("kilde-aa") }}',
        "docs/index.md:10: kilden «kilde-aa» finnes ikke – mente du «kilde-a»?",
        id="ukjent-kilde-md",
    ),
    pytest.param(
        LISTESIDE,
        'sjekkliste("forste")',
        'sjekliste("forste")',
        "docs/verktoy/sjekklister/forste.md:12: makroen «sjekliste» finnes ikke – mente du «sjekkliste»?",
        id="ukjent-makro",
    ),
    pytest.param(
        LISTESIDE,
        'sjekkliste("forste")',
        'sjekkliste("frste")',
        "docs/verktoy/sjekklister/forste.md:12: id-en «frste» finnes ikke – mente du «forste»?",
        id="ukjent-id",
    ),
    pytest.param(
        EKSEMPELSIDE,
        '"tidslinje"',
        '"tidslinja"',
        "docs/eksempler/proveby.md:13: «tidslinja» er ikke en del av «eksempel» – mente du «tidslinje»?",
        id="gal-del",
    ),
    pytest.param(
        LISTESIDE,
        'sjekkliste("forste")',
        "sjekkliste(forste)",
        "docs/verktoy/sjekklister/forste.md:12: kallet til «sjekkliste» kan ikke leses – skriv {{ "
        'sjekkliste("id") }}',
        id="uleselig",
    ),
    pytest.param(
        LISTESIDE,
        'sjekkliste("forste")',
        "sjekkliste",
        "docs/verktoy/sjekklister/forste.md:12: kallet til «sjekkliste» kan ikke leses – skriv {{ "
        'sjekkliste("id") }}',
        id="uten-parentes",
    ),
    pytest.param(
        LISTESIDE,
        'sjekkliste("forste")',
        "",
        "docs/verktoy/sjekklister/forste.md:12: det som står i {{ }}, kan ikke leses – skriv {{ "
        'navn("id") }}',
        id="tomt",
    ),
    pytest.param(
        LISTESIDE,
        "kildeliste()",
        'kildeliste("a")',
        "docs/verktoy/sjekklister/forste.md:16: «kildeliste» skal ha 0 ord i parentesen, her er det 1 – "
        "skriv {{ kildeliste() }}",
        id="for-mange",
    ),
    pytest.param(
        LISTESIDE,
        '{{ sjekkliste("forste") }}',
        '{{ sjekkliste("forste"',
        "docs/verktoy/sjekklister/forste.md:12: «{{» kan ikke stå her – skriv hele makrokallet på én "
        "linje, med {{ foran og }} bak",
        id="halvt-kall",
    ),
    pytest.param(
        LISTESIDE,
        "Kryss av i møtet.",
        "{% for a in b %}",
        "docs/verktoy/sjekklister/forste.md:8: «{%» kan ikke stå her – skriv hele makrokallet på én "
        "linje, med {{ foran og }} bak",
        id="jinja",
    ),
    pytest.param(
        LISTESIDE,
        "\n{{ kildeliste() }}\n",
        "",
        "docs/verktoy/sjekklister/forste.md:12: sida viser til kilder, men mangler kildelista – avslutt "
        "sida med {{ kildeliste() }}",
        id="kildeliste-mangler",
    ),
    pytest.param(
        LISTESIDE,
        '{{ sjekkliste("forste") }}\n\n## Kilder {: #kilder }\n\n{{ kildeliste() }}',
        '{{ kildeliste() }}\n\n{{ sjekkliste("forste") }}',
        "docs/verktoy/sjekklister/forste.md:14: her vises det til kilder etter kildelista – flytt {{ "
        "kildeliste() }} nederst på sida",
        id="kildeliste-for-tidlig",
    ),
]


@pytest.mark.parametrize(("fil", "fra", "til", "melding"), MAKROER)
def test_feil_i_et_makrokall(mini: Stier, fil: str, fra: str, til: str, melding: str) -> None:
    """The editor reads which call cannot be run, and how it is written."""
    bytt_ut(mini, fil, fra, til)
    assert [str(funn) for funn in check_innhold(mini)] == [melding]
