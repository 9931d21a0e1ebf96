"""Pages in other languages as built: what is lent from the first language says so, and links lead to their own."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

from veileder.model.side import Side
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.tekst import LAANT, LAANT_SLUTT, uten_laant
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk


def merk_sprak(side: Nettside, verk: Verk) -> None:
    """Everything a page in another language than the first needs."""
    innhold = verk.veileder.sider.get(side.adresse)
    if innhold is None or innhold.hode.sprak == GRUNNSPRAK:
        return
    if innhold.er_oversatt and side.artikkel is not None:
        led_til_eget_sprak(side.artikkel, side.adresse, innhold, verk)
    merknad = verk.veileder.sprak[innhold.hode.sprak].merknad
    if merk_laant_tekst(side.tre) and merknad and side.artikkel is not None:
        _si_fra(side.artikkel, merknad)


def merk_laant_tekst(tre: HtmlElement) -> bool:
    """Put what is lent in `<span lang>`, take the marks away; True where there was any a reader meets."""
    laant = False
    inne = False
    for element, felt in list(_tekststeder(tre)):
        biter, inne = _del_opp(getattr(element, felt), inne)
        if any(er_laant and bit.strip() for bit, er_laant in biter):
            laant = laant or not _i_lenke_paa_annet_sprak(element, felt)
            _skriv(element, felt, biter)
        else:
            setattr(element, felt, "".join(bit for bit, _ in biter))
    for element in tre.iter():
        for navn, verdi in element.attrib.items() if isinstance(element.tag, str) else ():
            if LAANT in verdi:
                element.set(navn, uten_laant(verdi))
    return laant


def led_til_eget_sprak(artikkel: HtmlElement, adresse: str, innhold: Side, verk: Verk) -> None:
    """Links in the text to a page that is to be had in this language lead there; others say what they lead to."""
    sprak = innhold.hode.sprak
    for lenke in artikkel.iter("a"):
        maal = urlsplit(urljoin(f"http://her{adresse}", lenke.get("href", "")))
        side = verk.veileder.sider.get(maal.path)
        if maal.netloc != "her" or side is None or lenke.get("hreflang") or side.hode.sprak == sprak:
            continue
        eget = verk.veileder.versjoner(side).get(sprak)
        if eget is None:
            lenke.set("hreflang", side.hode.sprak)
        else:
            anker = f"#{maal.fragment}" if maal.fragment else ""
            lenke.set("href", f"{'../' * (adresse.count('/') - 1)}{eget.lstrip('/')}{anker}")


def _tekststeder(tre: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Every piece of text in the order it is read: an element, and which of its texts."""
    if isinstance(tre.tag, str) and tre.text:
        yield tre, "text"
    for barn in tre:
        yield from _tekststeder(barn)
        if barn.tail:
            yield barn, "tail"


def _del_opp(tekst: str, inne: bool) -> tuple[list[tuple[str, bool]], bool]:
    """The text in pieces, each lent or not, and whether the last one goes on in the next text."""
    biter = []
    for nr, del_ in enumerate(tekst.replace(LAANT_SLUTT, LAANT).split(LAANT)):
        inne = inne if nr == 0 else not inne
        if del_:
            biter.append((del_, inne))
    return biter, inne


def _i_lenke_paa_annet_sprak(element: HtmlElement, felt: str) -> bool:
    """True for the name of a page in another language: the link says so itself."""
    eier = element if felt == "text" else element.getparent()
    return any(ledd.tag == "a" and ledd.get("hreflang") for ledd in (eier, *eier.iterancestors()))


def _skriv(element: HtmlElement, felt: str, biter: list[tuple[str, bool]]) -> None:
    """The pieces in place of the text, the lent ones each in a span of its own."""
    # What owns the text, and where the next span goes.
    eier = element if felt == "text" else element.getparent()
    plass = 0 if felt == "text" else eier.index(element) + 1
    # A tail moves with its element where spans are put in; it is written anew.
    setattr(element, felt, None)
    sist: HtmlElement | None = None
    for bit, er_laant in biter:
        if er_laant:
            sist = html.Element("span", lang=GRUNNSPRAK)
            sist.text = bit
            eier.insert(plass, sist)
            plass += 1
        elif sist is not None:
            sist.tail = bit
        else:
            setattr(element, felt, bit)


def _si_fra(artikkel: HtmlElement, merknad: str) -> None:
    linje = html.Element("p", {"class": "sprakmerknad"})
    linje.text = merknad
    overskrift = next(artikkel.iter("h1"), None)
    if overskrift is not None:
        overskrift.addnext(linje)
