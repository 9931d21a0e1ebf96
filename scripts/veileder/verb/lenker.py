"""Every place in the guide's files that names an address, so that a moved page takes its links along.

Markdown names files from where the page stands, data and skeletons name addresses from the root.
"""

import posixpath
import re
from collections.abc import Callable, Iterable

from veileder.model.side import adresse_for
from veileder.model.veileder import Utkast
from veileder.verb.arbeid import Arbeid

FLYTTET = "docs/data/flyttet.yml"
DATAFILER = ("docs/data/**/*.yml", "cases/**/*.yml")
# Files of the house that name addresses; an editor does not change them.
HUSFILER = ("overrides/**/*.html", "scripts/veileder/**/*.py", "scripts/veileder/**/*.html", "docs/assets/js/**/*.js")
_TIL = re.compile(r"(\btil: *[\"']?)(/[^\"'\s},]*)")
_LENKE = re.compile(r"(\]\(<?)([^()\s<>]+)")
Nytt = Callable[[str], str]
"""The new address for an address of the guide; the same where it stays."""


def skriv_om_sider(arbeid: Arbeid, utkast: Utkast, nytt: Nytt) -> None:
    """Links in the text of every page, and of every skeleton, lead to the new addresses."""
    for side in utkast.sider.values():
        if arbeid.finnes(side.fil):
            tekst = arbeid.les(side.fil)
            om = _skriv_om_side(tekst, side.sti, fil_for(nytt(side.adresse), side.sti), utkast, nytt)
            if om != tekst:
                arbeid.skriv(side.fil, om)


def skriv_om_data(arbeid: Arbeid, fra: str, til: str) -> None:
    """Addresses in the data lead from `fra` to `til`. Moved addresses are not links and are left alone."""
    # `/forsta/*` names all below, and they stay.
    videre = r"(?![\w*#-])" if "#" in fra else r"(?![\w*-])"
    monster = re.compile(rf"(?<![\w/.-]){re.escape(fra)}{videre}")
    for navn in arbeid.filer(*DATAFILER):
        tekst = arbeid.les(navn)
        if navn != FLYTTET and fra in tekst:
            arbeid.skriv(navn, monster.sub(til, tekst))


def skriv_flyttelinjer(arbeid: Arbeid, fra: Iterable[str], til: str, nytt: Nytt) -> None:
    """A line in flyttet.yml for each address that leads to `til` from now on.

    Lines that led to what has moved lead to the new place, so that nobody is sent twice. A line that said `til`
    had moved away is gone: it is back.
    """
    tekst = arbeid.les(FLYTTET) if arbeid.finnes(FLYTTET) else "flyttet:"
    tekst = re.sub(r"^flyttet: *\[\] *$", "flyttet:", tekst, flags=re.MULTILINE)
    tekst = _TIL.sub(lambda treff: treff[1] + nytt(treff[2]), tekst)
    tekst = re.sub(rf"^ *- \{{fra: [\"']?{re.escape(til)}[\"']?, .*\n?", "", tekst, flags=re.MULTILINE)
    linjer = [f'  - {{fra: "{adresse}", til: "{til}"}}' for adresse in fra]
    arbeid.skriv(FLYTTET, "\n".join([tekst.rstrip("\n"), *linjer]) + "\n")


def brukt_av_huset(arbeid: Arbeid, adresse: str) -> str | None:
    """A file of the house that names the address; None where none does."""
    monster = re.compile(rf"[\"'(]{re.escape(adresse)}[\"'#)]")
    for navn in arbeid.filer(*HUSFILER):
        if monster.search(arbeid.les(navn)):
            return navn
    return None


def _skriv_om_side(tekst: str, sti: str, ny_sti: str, utkast: Utkast, nytt: Nytt) -> str:
    def lenke(treff: re.Match[str]) -> str:
        fil, _, sted = treff[2].partition("#")
        if re.match(r"[a-z]+:|/", treff[2]):
            return treff[0]
        maal = posixpath.normpath(posixpath.join(posixpath.dirname(sti), fil)) if fil else sti
        if not maal.endswith(".md"):
            return treff[1] + _fra(ny_sti, maal) if sti != ny_sti else treff[0]
        side = utkast.sider.get(adresse_for(maal))
        if side is None:
            return treff[0]
        ny, _, nytt_sted = nytt(f"{side.adresse}#{sted}" if sted else side.adresse).partition("#")
        ny_maal = fil_for(ny, maal) if ny != side.adresse else maal
        if ny_maal == maal and ny_sti == sti and nytt_sted == sted:
            return treff[0]
        vist = "" if not fil and ny_maal == ny_sti else _fra(ny_sti, ny_maal)
        return f"{treff[1]}{vist}{'#' if nytt_sted else ''}{nytt_sted}"

    return _LENKE.sub(lenke, tekst)


def _fra(sti: str, maal: str) -> str:
    return posixpath.relpath(maal, posixpath.dirname(sti) or ".")


def fil_for(adresse: str, som: str) -> str:
    """The Markdown file of an address, below docs/, in the form `som` has: a folder's index, or a file."""
    if adresse == adresse_for(som):
        return som
    sti = adresse.partition("#")[0].strip("/")
    return f"{sti}/index.md" if posixpath.basename(som) == "index.md" and sti else f"{sti or 'index'}.md"
