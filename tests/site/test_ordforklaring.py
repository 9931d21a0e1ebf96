"""A term explains itself where it first stands, and only there."""

from veileder.model.ord import Term
from veileder.publish.ordforklaring import forklar

HTV = Term(id="htv", ord="HTV", forklaring="Hovedtillitsvalgt.", former=("hovedtillitsvalgt",), forklar=True)
DROFTING = Term(id="drofting", ord="Drøfting", forklaring="En samtale.", forklar=True)
LENKE = '<a class="ordforklaring" href="../ordliste/#{0}" aria-label="{1}, se ordlista">{1}</a>'


def forklart(html: str) -> str:
    """`html` as a page below the root would have it."""
    return forklar(html, [HTV, DROFTING], "../ordliste/")


def test_forste_gang_faar_lenke_og_bare_den() -> None:
    """The reader meets one link per term, not a page full of them."""
    html = forklart("<p>En HTV ber om drøfting. HTV får drøfting.</p>")
    assert html == (
        f"<p>En {LENKE.format('htv', 'HTV')} ber om {LENKE.format('drofting', 'drøfting')}. HTV får drøfting.</p>"
    )


def test_ikke_i_overskrift_lenke_eller_figur() -> None:
    """Headings, links and drawings are left as they are."""
    urort = "<h2>Drøfting</h2><a href='x'>drøfting</a><svg><text>drøfting</text></svg>"
    assert forklart(urort) == urort
    assert LENKE.format("drofting", "drøfting") in forklart(urort + "<p>drøfting</p>")


def test_bare_hele_ord() -> None:
    """«drøftingsplikt» is another word."""
    assert forklart("<p>drøftingsplikt og HTV-er</p>") == "<p>drøftingsplikt og HTV-er</p>"
