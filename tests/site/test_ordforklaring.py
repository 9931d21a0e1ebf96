"""A term explains itself where it first stands, and only there."""

from lxml import html as lxml_html

from mini import bokmal
from veileder.model.ord import Term
from veileder.publish.sider.ordforklaring import forklar

HTV = Term(id="htv", ord="HTV", forklaring="Hovedtillitsvalgt.", former=("hovedtillitsvalgt",), forklar=True)
DROFTING = Term(id="drofting", ord="Drøfting", forklaring="En samtale.", forklar=True)
KNAPP = (
    '<span class="ordforklaring"><button type="button" popovertarget="ord-{0}">{1}</button>'
    '<span class="ordtekst" id="ord-{0}" popover role="note"><strong>{2}:</strong> {3} '
    '<a href="../ordliste/#{0}" aria-label="{2} i ordlista">Ordlista</a></span></span>'
)
KNAPP_HTV = KNAPP.format("htv", "HTV", "HTV", "Hovedtillitsvalgt.")
KNAPP_DROFTING = KNAPP.format("drofting", "drøfting", "Drøfting", "En samtale.")


def forklart(html: str) -> str:
    """The text of an article as a page below the root would have it."""
    artikkel = lxml_html.fragment_fromstring(f"<article>{html}</article>")
    forklar(artikkel, [HTV, DROFTING], "../ordliste/", bokmal())
    return lxml_html.tostring(artikkel, encoding="unicode").removeprefix("<article>").removesuffix("</article>")


def test_forste_gang_faar_forklaring_og_bare_den() -> None:
    """The reader can have each term explained where it first stands, without leaving the page."""
    html = forklart("<p>En HTV ber om drøfting. HTV får drøfting.</p>")
    assert html == f"<p>En {KNAPP_HTV} ber om {KNAPP_DROFTING}. HTV får drøfting.</p>"


def test_ikke_i_overskrift_lenke_eller_figur() -> None:
    """Headings, links and drawings are left as they are."""
    urort = '<h2>Drøfting</h2><a href="x">drøfting</a><svg><text>drøfting</text></svg>'
    assert forklart(urort) == urort
    assert KNAPP_DROFTING in forklart(urort + "<p>drøfting</p>")


def test_bare_hele_ord() -> None:
    """«drøftingsplikt» is another word."""
    assert forklart("<p>drøftingsplikt og HTV-er</p>") == "<p>drøftingsplikt og HTV-er</p>"
