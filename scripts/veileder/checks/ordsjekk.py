"""The book of words against the code that uses it: nothing missing, nothing left over, every place filled."""

from collections.abc import Iterator

from veileder.checks.ordbruk import Ordbruk, finn_ordbruk
from veileder.model.melding import Melding, naermeste
from veileder.model.ordbok import Gruppe, Ord, Romfil, Setning, finn_mangler
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.veileder import Utkast
from veileder.model.yamlfil import Sti, skriv_sti
from veileder.paths import Stier

Funn = Iterator[Melding]
# Not rooms: what a book says of its own language.
OM_SPRAKET = frozenset({"sprak", "dato", "kode", "lokale", "maaneder", "utgavelinje"})


def check_ord(veileder: Utkast, stier: Stier) -> Funn:
    """Every rule for the book of words."""
    hoved = {fil.rom: fil for fil in veileder.romfiler if fil.sprak == GRUNNSPRAK}
    brukt: set[Sti] = set()
    for bruk in finn_ordbruk(stier):
        # In Python a name like any other may be called `ord_`; there a room that is not known is no room.
        if bruk.vei[0] in OM_SPRAKET or (bruk.fil.endswith(".py") and bruk.vei[0] not in hoved):
            continue
        yield from _check_bruk(bruk, hoved, brukt)
    for fil in hoved.values():
        yield from _check_ubrukte(fil, fil.ord, (), brukt)
    yield from _check_mangler(veileder, hoved)


def _check_bruk(bruk: Ordbruk, hoved: dict[str, Romfil], brukt: set[Sti]) -> Funn:
    rom, *ledd = bruk.vei
    if rom not in hoved:
        hva = f"rommet «{rom}» finnes ikke i docs/data/ord/{GRUNNSPRAK}/"
        yield Melding(bruk.fil, bruk.linje, "", hva, naermeste(rom, hoved, "lag fila"))
        return
    ord_: Ord = hoved[rom].ord
    sti: Sti = ()
    for navn in ledd:
        if not isinstance(ord_, Gruppe):
            break
        if navn not in ord_:
            hva = f"ordet «{skriv_sti((*sti, navn))}» mangler (brukes i {bruk.fil}:{bruk.linje})"
            rad = naermeste(navn, ord_, "legg det inn")
            yield Melding(hoved[rom].kilde.fil, hoved[rom].kilde.linje(sti), skriv_sti(sti), hva, rad)
            return
        sti, ord_ = (*sti, navn), ord_[navn]
    brukt.add((rom, *sti))
    if not isinstance(ord_, Gruppe) and not bruk.hel_gruppe:
        yield from _check_felter(bruk, ord_, hoved[rom], sti)


def _check_felter(bruk: Ordbruk, ord_: Ord, fil: Romfil, sti: Sti) -> Funn:
    har = ord_.felter if isinstance(ord_, Setning) else frozenset()
    gis = bruk.felter or frozenset()
    if har == gis:
        return
    hva = f"teksten får {_liste(gis)} i {bruk.fil}:{bruk.linje}, men har plass til {_liste(har)}"
    yield Melding(fil.kilde.fil, fil.kilde.linje(sti), skriv_sti(sti), hva, "bruk akkurat de klammene den får")


def _liste(felter: frozenset[str]) -> str:
    return " og ".join(f"{{{navn}}}" for navn in sorted(felter)) or "ingen klammer"


def _check_ubrukte(fil: Romfil, ord_: Ord, sti: Sti, brukt: set[Sti]) -> Funn:
    if (fil.rom, *sti) in brukt:
        return
    if isinstance(ord_, Gruppe) and any(ett[: len(sti) + 1] == (fil.rom, *sti) for ett in brukt):
        for navn, verdi in ord_.items():
            yield from _check_ubrukte(fil, verdi, (*sti, navn), brukt)
        return
    hva = f"ordet «{skriv_sti(sti)}» brukes ikke noe sted" if sti else f"ordene i «{fil.rom}» brukes ikke noe sted"
    yield Melding(fil.kilde.fil, fil.kilde.linje(sti), skriv_sti(sti), hva, "slett det")


def _check_mangler(veileder: Utkast, hoved: dict[str, Romfil]) -> Funn:
    """What each other language lacks; the page shows the main language's words there."""
    for kode in sorted({fil.sprak for fil in veileder.romfiler} - {GRUNNSPRAK}):
        egne = {fil.rom: fil for fil in veileder.romfiler if fil.sprak == kode}
        for rom, fil in hoved.items():
            mangler = list(finn_mangler(egne[rom].ord, fil.ord)) if rom in egne else ["hele fila"]
            if mangler:
                hva = f"mangler {len(mangler)} ord på «{kode}»: {', '.join(mangler)}"
                yield Melding(f"docs/data/ord/{kode}/{rom}.yml", 0, "", hva, "oversett dem", "advarsel")
