"""Lengths and sizes beside the links to download, from the register of files made."""

from veileder.model.melding import Innholdsfeil, Melding
from veileder.nettsted.nettsted import Nettside
from veileder.nettsted.verk import Verk


def skriv_storrelser(verk: Verk) -> None:
    """The sizes on every page. A file this build leaves out keeps its place empty."""
    meldinger = [melding for side in verk.nettsted.hver_side() for melding in skriv_storrelser_paa(side, verk)]
    if meldinger:
        raise Innholdsfeil(meldinger)


def skriv_storrelser_paa(side: Nettside, verk: Verk) -> list[Melding]:
    """The size of each file in the page that offers it; a message for each file nobody makes."""
    meldinger = []
    for plass in side.tre.xpath("//*[@data-storrelse]"):
        navn = plass.get("data-storrelse").lstrip("/")
        if navn in verk.nettsted.filer:
            fil = verk.nettsted.filer[navn]
            plass.text = ", ".join(filter(None, (fil.omfang, som_tekst(fil.storrelse))))
        elif not verk.er_utelatt(navn):
            hva = f"sida tilbyr fila «{navn}», og ingenting lager den"
            meldinger.append(Melding(side.adresse, 0, "", hva, "rett navnet, eller ta bort lenken"))
    return meldinger


def som_tekst(storrelse: int) -> str:
    """A size in bytes as a reader is told it: «12 kB», «1,2 MB»."""
    if storrelse < 1_000_000:
        return f"{round(storrelse / 1000)} kB"
    return f"{storrelse / 1_000_000:.1f} MB".replace(".", ",")
