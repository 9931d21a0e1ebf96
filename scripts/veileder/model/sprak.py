"""Plain-language measures of Norwegian text: sentences, LIX, long sentences, heavy constructions.

LIX (C.-H. Björnsson, «Läsbarhet», 1968): words per sentence plus the percentage of words over six letters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAKS_ORD = 25
# The guide's own ten terms: long, but not hard for those who read it. LIX is also given without them.
NOKKELTERMER = (
    "trepartssamarbeid", "folkevalgt", "administrasjon", "tillitsvalgt", "vernetjeneste", "hovedverneombud",
    "kommunestyre", "kommunedirektør", "arbeidsplass", "styringsgruppe",
)
_FORKORTELSE = re.compile(r"\b(f\.eks|bl\.a|ca|nr|kl|jf|mv|osv|dvs|pst|mill|kr|s|innb|evt|st)\.", re.IGNORECASE)
_SETNINGSSLUTT = re.compile(r"(?<=[.!?])[»)]*\s+(?=[«(]?[A-ZÆØÅ0-9])")
_ORD = re.compile(r"[A-Za-zÆØÅæøåéèêôüöäÉ]+(?:-[A-Za-zÆØÅæøå]+)*")
_ADRESSE = re.compile(r"\S+\.\w{2,}/\S*|\b[\w-]+\.(?:no|com|me|yml|md|pdf)\b")
# Nouns on -ing and -else that hide no verb, and words that only look like passives.
_EKTE_SUBSTANTIV = r"(?!(?:slutning|begynnelse|forståelse|ordning|egenvurdering)(?:en)?\b)"
_IKKE_PASSIV = (
    r"(?!(?:finnes|trenges|synes|møtes|minnes|lykkes|sees|kommunes|annerledes|fremdeles|særdeles|således)\b)"
)
_SUBSTANTIV_AV = re.compile(rf"\b{_EKTE_SUBSTANTIV}\w{{4,}}(?:ing|inga|ingen|else|elsen)\s+av\b", re.IGNORECASE)
_S_PASSIV = re.compile(rf"\b{_IKKE_PASSIV}\w{{3,}}(?:des|res|les|tes|ges|kes|nes|ves|ttas|åes)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Lesbarhet:
    """LIX of a text, whole and without the key terms, with its number of words."""

    ord: int
    lix: int
    lix_uten_termer: int


def setninger(tekst: str) -> list[str]:
    """Sentences of a running text. A full stop in an abbreviation or a date does not end one."""
    skjult = _FORKORTELSE.sub(lambda treff: treff[0].replace(".", "\u2024"), tekst)
    skjult = re.sub(r"(\d)\.(?=\s+[a-zæøå])", "\\1\u2024", skjult)
    return [del_.replace("\u2024", ".").strip() for del_ in _SETNINGSSLUTT.split(skjult) if del_.strip()]


def ordliste(tekst: str) -> list[str]:
    """The words of a text, hyphenated words as one; addresses and single letters are not words."""
    return [ord_ for ord_ in _ORD.findall(_ADRESSE.sub(" ", tekst)) if len(ord_) > 1 or ord_ in "iåIÅ"]


def maal_lesbarhet(tekster: list[str]) -> Lesbarhet:
    """LIX over several blocks of text; a block ends a sentence, as a heading or list item does."""
    alle = [setning for tekst in tekster for setning in setninger(tekst) if ordliste(setning)]
    ord_ = [o for setning in alle for o in ordliste(setning)]
    uten = [o for o in ord_ if not o.lower().startswith(NOKKELTERMER)]
    return Lesbarhet(len(ord_), _lix(ord_, len(alle)), _lix(uten, len(alle)))


def _lix(ord_: list[str], antall_setninger: int) -> int:
    if not ord_ or not antall_setninger:
        return 0
    lange = sum(len(o) > 6 for o in ord_)
    return round(len(ord_) / antall_setninger + 100 * lange / len(ord_))


def finn_tungt(tekst: str) -> Iterator[tuple[str, str]]:
    """What makes a text heavy, as (what, remedy) in Norwegian."""
    for setning in setninger(tekst):
        antall = len(ordliste(setning))
        start = " ".join(setning.split()[:5])
        if antall > MAKS_ORD:
            yield f"setningen «{start} …» har {antall} ord", "del den i to"
        if treff := _SUBSTANTIV_AV.search(setning):
            yield f"«{treff[0]}» er tungt", "bruk verbet i stedet"
        passiver = _S_PASSIV.findall(setning)
        if len(passiver) > 1:
            yield f"passiv to ganger i «{start} …»", "si hvem som gjør det"
