"""Pages in another language as built: what is lent says so, and links stay in the language."""

import pytest
from lxml import html

from veileder.model.tekst import merk_laant
from veileder.publish.sider.sprak import merk_laant_tekst


def som_html(tekst: str) -> tuple[str, bool]:
    """A page after the edit, and whether the reader is told that something is lent."""
    tre = html.fragment_fromstring(tekst, create_parent="div")
    sier = merk_laant_tekst(tre)
    return html.tostring(tre, encoding="unicode"), sier


@pytest.mark.parametrize(
    ("inn", "ut", "sier"),
    [
        (f"<p>{merk_laant('Bare bokmål')}</p>", '<p><span lang="nb">Bare bokmål</span></p>', True),
        (f"<p>Kven: {merk_laant('alle')}.</p>", '<p>Kven: <span lang="nb">alle</span>.</p>', True),
        (
            f"<p>{merk_laant('en <em>lang</em> tekst')} etter</p>",
            '<p><span lang="nb">en </span><em><span lang="nb">lang</span></em><span lang="nb"> tekst</span> etter</p>',
            True,
        ),
        (f'<p title="{merk_laant("navn")}">nynorsk</p>', '<p title="navn">nynorsk</p>', False),
        (
            f'<a href="x" hreflang="nb">{merk_laant("Tittel")}</a>',
            '<a href="x" hreflang="nb"><span lang="nb">Tittel</span></a>',
            False,
        ),
        ("<p>Berre nynorsk</p>", "<p>Berre nynorsk</p>", False),
    ],
)
def test_det_som_er_laant_faar_sitt_sprak(inn: str, ut: str, sier: bool) -> None:
    """A screen reader hears bokmål as bokmål, and no mark is left where text stands in an attribute."""
    assert som_html(inn) == (f"<div>{ut}</div>", sier)
