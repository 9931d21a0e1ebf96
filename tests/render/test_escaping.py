"""Every text an editor can write comes out as text: no field can put a tag or a script on a page."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from fyll import fyll_veileder
from veileder.render.macros import MAKROER
from veileder.render.mal import Maler, Sidetilstand

# Each field is attacked in its own name, so that all can be rendered at once and still told apart.
ANGREP = '<script>alert(`{0}`)</script>" onload="{0}" \'onload=\'{0} {{{{ 7*7 }}}} &lt;{0}'
# Fields no macro shows today, and what they are for instead.
VISES_IKKE = re.compile(
    r"utgave\.(tittel|utgiver)$"  # the cover of the PDF and the foot of the page
    r"|roller\.(entall|til)$"  # forms
    r"|(termer|situasjoner)\.sok|sokeord\.|sprak(regler)?\."  # the search
    r"|eksempler\.(tittel|beskrivelse|sok)$|korte_eksempler\.sok$"  # said by the page
    r"|kurs\.(tittel|beskrivelse|sok|utdeling\.tittel)$|plakater\.|eksempel(by|svar)\."  # said by the page; paper only
    r"|utgitte\.|lenkeunntak\."  # for the checks alone
    r"|(veivalg\.tittel|egenvurderinger\.tittel)$"  # said by the page
    r"|eksempler\.sammenligning\.\w+\.navn$"  # the row of the table is the name
)


VEILEDER, TEKSTER = fyll_veileder(ANGREP.format)


class Leser(HTMLParser):
    """Tags, attribute names, and all text a reader or a screen reader could meet."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tagger: set[str] = set()
        self.attributter: set[str] = set()
        self.tekst: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tagger.add(tag)
        self.attributter |= {navn for navn, _ in attrs}
        self.tekst += [verdi or "" for _, verdi in attrs]

    def handle_data(self, data: str) -> None:
        self.tekst.append(data)


def tegn_alt() -> Iterator[str]:
    """Every macro with every argument it takes, over the filled guide; the list of sources last."""
    maler = Maler(VEILEDER)
    side = Sidetilstand("/")
    finnes = set(maler.miljo.list_templates())  # test_makroer.py asks that all exist
    for navn in sorted(MAKROER, key="kildeliste".__eq__):
        makro = MAKROER[navn]
        forste = [next(iter(getattr(VEILEDER, makro.samling)))] if makro.samling else []
        for valg in makro.valg or (None,):
            if makro.mal.format(valg=valg) in finnes:
                yield makro.tegn(maler, side, *forste, *([valg] if valg else []))


@pytest.fixture(scope="module")
def alt() -> str:
    """Everything the macros can show, one after the other."""
    return "\n".join(tegn_alt())


@pytest.fixture(scope="module")
def lest(alt: str) -> Leser:
    """The same as a browser reads it."""
    return Leser(alt)


def test_ingen_felt_lager_tagger(lest: Leser) -> None:
    """The reader's browser meets no script and no event handler, whichever field the editor wrote in."""
    assert "script" not in lest.tagger
    assert {navn for navn in lest.attributter if not re.fullmatch(r"[a-z][a-z0-9-]*", navn)} == set()
    assert {navn for navn in lest.attributter if navn.startswith("on")} == set()


@pytest.mark.parametrize("sti", TEKSTER)
def test_feltet_er_tekst(alt: str, lest: Leser, sti: str) -> None:
    """The reader sees exactly what the editor wrote, brackets, quotes and braces too.

    Some texts wait as JSON in an attribute for the page's script, which tests/browser sees to.
    """
    former = (TEKSTER[sti], json.dumps(TEKSTER[sti])[1:-1])
    assert f"<script>alert(`{sti}`)" not in alt
    assert VISES_IKKE.match(sti) or any(form in tekst for form in former for tekst in lest.tekst)
