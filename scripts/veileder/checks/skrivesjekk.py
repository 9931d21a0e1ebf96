"""What a page's text must not hold: marks the guide does not know, which would be printed as they stand.

Each rule is a pattern over one line, what is wrong, and what to write instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from veileder.model.melding import Melding
from veileder.model.side import Side

Funn = Iterator[Melding]
_KODE = re.compile(r"`[^`]+`")
_MAKRO = re.compile(r"\{\{.*?\}\}")
_PUNKT = re.compile(r"^\s*([-*+]|\d+[.)])\s")
_RAD = re.compile(r"^\s*\|")
_STREK = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_MERKE = re.compile(r"^\{:\s*(.*?)\s*\}\s*$")
# Macros that stand in running text; every other makes blocks of its own.
I_TEKST = frozenset({"kilde", "tid", "moteregel", "ordrett"})
KLASSER = (".raad", ".prov")
UNDERPUNKT = "skriv fire mellomrom foran underpunktet, eller ingen"
OPPTATTE = frozenset({"topp", "innhold"})


@dataclass(frozen=True)
class Regel:
    """A pattern that is wrong wherever it stands in a line of text."""

    monster: re.Pattern[str]
    hva: str
    rad: str


def _regel(monster: str, hva: str, rad: str) -> Regel:
    return Regel(re.compile(monster), hva, rad)


REGLER = (
    _regel(r"(?<!\{)\{(?![{:%#])", "en krøllparentes står alene", 'skriv makroen med to: {{ kilde("id") }}'),
    _regel(r"\[\^[^\]]+\]", "fotnoter finnes ikke i veilederen", 'vis til kilden med {{ kilde("id") }}'),
    _regel(r"^(!!!|\?\?\?)", "rammer med !!! finnes ikke", "skriv et avsnitt, og {: .raad } på linja under"),
    _regel(r"~~", "gjennomstreking finnes ikke", "slett ordene i stedet"),
    _regel(r"^\s*[-*+] \[[ xX]\]", "avkryssing virker ikke i vanlig tekst", "bruk en sjekkliste"),
    _regel(r"(?<!\w):[a-z][a-z_]+:(?!\w)", "ordet mellom kolon blir ikke et bilde", "skriv det med ord"),
    _regel(r"(?<![(<\[\"'/\w])(https?://|www\.)\S+", "adressen blir ikke en lenke", "skriv [hva som er der](https://…)"),
    _regel(r"(?<!!)\[\s*\]\([^)]*\)", "lenka har ingen tekst", "skriv hva leseren finner der, mellom [ og ]"),
    _regel(r"(?<!!)\[[^\]]+\]\(\s*\)", "lenka har ingen adresse", "skriv fila eller adressen mellom ( og )"),
    _regel(r"\[[^\]]+\]\s+\((https?:|[\w./-]+\.md|#)", "det står mellomrom midt i lenka", "skriv ]( uten mellomrom"),
    _regel(r"\([^()]+\)\[[^\]]*(\.md|https?:|#)[^\]]*\]", "lenka er snudd", "skriv [teksten](adressen)"),
    _regel(r"\[[^\]]+\]\[[^\]]*\]", "denne skrivemåten for lenker virker ikke", "skriv [teksten](adressen)"),
    _regel(r"(?<!!)\[[^\[\]]*\[[^\[\]]*\][^\[\]]*\]\(", "det står klammer inne i lenka", "ta bort klammene i teksten"),
    _regel(r"\]\((?![^)]*\))", "lenka mangler ) til slutt", "skriv ) etter adressen"),
    _regel(r"\]\([^)\"']*\s[^)\"']*\)", "det står mellomrom i adressen", "bruk fila slik den heter, uten mellomrom"),
    _regel(r"\]\([^)]*[“”„][^)]*\)", "det står krøllete anførselstegn i lenka", "ta dem bort"),
    _regel(r"^\d+\)", "tall med ) blir ikke en liste", "skriv 1. med punktum"),
    _regel(r"^(19|20)\d\d\.\s", "et årstall først på linja blir til punkt 1 i en liste", "flytt året inn i setningen"),
    _regel(r"^ {1,3}#{1,6} ", "overskriften står med innrykk og blir vanlig tekst", "ta bort mellomrommene foran #"),
    _regel(r"^\s*([-*+]|\d+\.)\s+#{1,6} ", "en overskrift kan ikke stå i en liste", "sett den på egen linje"),
    _regel(r"^[•◦▪●·o]\s+\S", "kulepunktet fra Word blir ikke en liste", "skriv - og et mellomrom først på linja"),
    _regel(r"==\S", "merking med == finnes ikke", "skriv **ordet** for å utheve"),
    _regel(r"^#{1,6} .*\{:[^}]*#[^\s}]+\s+[^}\s]", "id-en kan ikke ha mellomrom", "bruk bindestrek mellom ordene"),
)


def check_skrivemaate(side: Side) -> Funn:
    """Everything in a page that would come out as raw marks, or disappear."""
    linjer = [(nr, _KODE.sub("`x`", linje)) for nr, linje in side.linjer]
    for nr, linje in linjer:
        for regel in REGLER:
            if regel.monster.search(_MAKRO.sub("x", linje)):
                yield _om(side, nr, regel.hva, regel.rad)
    yield from _check_avsnitt(side, linjer)
    yield from _check_merker(side, linjer)
    yield from _check_tabeller(side, linjer)
    yield from _check_makroplass(side)
    yield from _check_opptatte(side)
    yield from _check_kode(side)


def _check_avsnitt(side: Side, linjer: list[tuple[int, str]]) -> Funn:
    """Lists need a blank line before them; four spaces make a code box; bold is opened and closed."""
    forrige = ""
    for nr, linje in linjer:
        if _PUNKT.match(linje) and forrige.strip() and not _PUNKT.match(forrige) and not forrige.startswith((" ", "#")):
            yield _om(side, nr, "lista mangler en tom linje foran", "sett en tom linje før det første punktet")
        kodeboks = re.match(r" {4,}\S", linje) and not forrige.strip() and not _PUNKT.match(linje)
        if re.match(r" {2,3}[-*+]\s", linje) and _PUNKT.match(forrige):
            yield _om(side, nr, "underpunktet har for lite innrykk og blir et vanlig punkt", UNDERPUNKT)
        if kodeboks and not _i_liste(linjer, nr):
            yield _om(side, nr, "fire mellomrom først blir en kodeboks", "ta bort innrykket")
        forrige = linje
    for avsnitt in side.avsnitt():
        tekst = " ".join(linje for _, linje in avsnitt)
        if _KODE.sub("", tekst).count("**") % 2:
            yield _om(side, avsnitt[0][0], "** er ikke lukket", "skriv ** også etter det som skal utheves")
        if len(avsnitt) > 1 and re.search(r"\[[^\]]*$", avsnitt[0][1]) and "](" in avsnitt[1][1]:
            yield _om(side, avsnitt[0][0], "lenka er delt over to linjer", "skriv hele lenka på én linje")


def _i_liste(linjer: list[tuple[int, str]], nr: int) -> bool:
    """Whether the last line that was not indented, before line `nr`, is a list item."""
    for annen, linje in reversed(linjer):
        if annen < nr and linje.strip() and not linje.startswith(" "):
            return bool(_PUNKT.match(linje))
    return False


def _check_merker(side: Side, linjer: list[tuple[int, str]]) -> Funn:
    """`{: .raad }` stands alone on the line under its paragraph, and says a class the guide knows."""
    forrige = ""
    for nr, linje in linjer:
        uten = _MAKRO.sub("", linje)
        if "{:" in uten and not uten.startswith("#"):
            if not (treff := _MERKE.match(uten)):
                yield _om(side, nr, "merket med {: står ikke riktig", "skriv {: .raad } alene på linja under avsnittet")
            elif treff[1] not in KLASSER:
                yield _om(side, nr, f"merket «{treff[1]}» finnes ikke", f"skriv {' eller '.join(KLASSER)}")
            elif not forrige.strip():
                yield _om(side, nr, "det er en tom linje mellom avsnittet og merket", "ta bort den tomme linja")
        forrige = linje


def _check_tabeller(side: Side, linjer: list[tuple[int, str]]) -> Funn:
    """Every row has as many cells as the head, and the head has a line of dashes under it."""
    tabell: list[tuple[int, str]] = []
    forrige = ""
    for nr, linje in [*linjer, (0, "")]:
        if _RAD.match(linje):
            if not tabell and forrige.strip():
                yield _om(side, nr, "tabellen mangler en tom linje foran", "sett en tom linje før tabellen")
            tabell.append((nr, linje))
        elif tabell:
            yield from _check_tabell(side, tabell)
            tabell = []
        forrige = linje


def _check_tabell(side: Side, rader: list[tuple[int, str]]) -> Funn:
    if len(rader) < 2 or not _STREK.match(rader[1][1]):
        yield _om(side, rader[0][0], "tabellen mangler streken under hodet", "skriv |---|---| på linja under hodet")
        return
    if not any(celle.strip() for celle in _celler(rader[0][1])):
        rad = "skriv hva hver kolonne er, i den øverste raden"
        yield _om(side, rader[0][0], "hodet i tabellen er tomt", rad)
    antall = len(_celler(rader[0][1]))
    for nr, rad in rader[1:]:
        if len(_celler(rad)) != antall:
            hva = f"raden har {len(_celler(rad))} celler, og hodet har {antall}"
            yield _om(side, nr, hva, "skriv like mange | i hver rad")


def _celler(rad: str) -> list[str]:
    return _MAKRO.sub("x", rad).replace(r"\|", "x").strip().strip("|").split("|")


def _check_makroplass(side: Side) -> Funn:
    """A macro that makes blocks stands on a line of its own."""
    tekster = dict(side.linjer)
    for kall in side.kall:
        linje = tekster.get(kall.linje, "").strip()
        if kall.navn not in I_TEKST and linje and not _MAKRO.fullmatch(linje):
            yield _om(side, kall.linje, f"«{kall.navn}» må stå alene på linja", "sett tom linje før og etter makroen")


def _check_opptatte(side: Side) -> Funn:
    for overskrift in side.overskrifter:
        if overskrift.id in OPPTATTE:
            rad = "finn på en annen id"
            yield _om(side, overskrift.linje, f"id-en «{overskrift.id}» er brukt av rammen rundt sida", rad)


def _check_kode(side: Side) -> Funn:
    """A code box is closed, and no macro stands in code: the builder would run it all the same."""
    for nr, linje in side.linjer:
        if any("{{" in kode for kode in _KODE.findall(linje)):
            yield _om(side, nr, "makroen kjøres også når den står mellom `", "ta den bort, eller ta bort `")
    if side.aapen_kode:
        hva = "kodeboksen er åpnet med ```, men aldri lukket"
        yield _om(side, side.aapen_kode, hva, "slett linja, eller skriv ``` på linja der koden slutter")


def _om(side: Side, linje: int, hva: str, rad: str) -> Melding:
    return Melding(side.fil, linje, "", hva, rad)
