"""Plain text with two marks, `*utheving*` and `[tekst](adresse)`, split into parts.

The model knows no HTML: this module only says what is what. Everything that is not one of the two
marks is text, HTML included; the renderer escapes it.
"""

import re
from dataclasses import dataclass

# A mark stands tight against its words, so that 2 * 3 is no mark. An address may hold one pair of
# parentheses, as encyclopedias write them.
_MERKE = re.compile(
    r"\*(?P<utheving>[^*\s](?:[^*\n]*[^*\s])?)\*"
    r"|\[(?P<tekst>[^\[\]\n]+)\]\((?P<adresse>[^()\s]*(?:\([^()\s]*\)[^()\s]*)?)\)"
)
# Round a text that was not to be had in the page's language; the build turns them into `lang` (`publish/sider`).
LAANT, LAANT_SLUTT = "\ue000", "\ue001"
_LAANTMERKER = {ord(tegn): None for tegn in (LAANT, LAANT_SLUTT)}
_LOVLIG_ADRESSE = re.compile(r"^(/|#|https?://|mailto:)")

# What is left of marks that were never understood, and what to write instead.
RESTER = (
    (re.compile(r"(?<!\w)\*\w+"), "utheving skrives med én stjerne foran og én bak, *slik*"),
    (re.compile(r"~~\w*|`\w*"), "det er ikke et merke veilederen kjenner. Ta det bort"),
    (re.compile(r"\[[^\]]*\]\s*\([/#h][^)]*\)?"), "en lenke skrives [teksten](/adressen/), uten mellomrom"),
)


@dataclass(frozen=True)
class Del:
    """One part of a text: plain (both None/False), emphasised, or a link."""

    tekst: str
    utheving: bool = False
    adresse: str | None = None


def del_opp(tekst: str) -> list[Del]:
    """Split `tekst` into plain, emphasised and linked parts, in order."""
    deler: list[Del] = []
    slutt = 0
    for treff in _MERKE.finditer(tekst):
        if treff.start() > slutt:
            deler.append(Del(tekst[slutt : treff.start()]))
        if treff["utheving"]:
            deler.append(Del(treff["utheving"], utheving=True))
        else:
            deler.append(Del(treff["tekst"], adresse=treff["adresse"]))
        slutt = treff.end()
    if slutt < len(tekst):
        deler.append(Del(tekst[slutt:]))
    return deler


def uten_merker(tekst: str) -> str:
    """The text as a reader hears it, without marks and addresses."""
    return uten_laant("".join(del_.tekst for del_ in del_opp(tekst)))


def merk_laant(tekst: str) -> str:
    """The text marked as borrowed from the first language."""
    return f"{LAANT}{tekst}{LAANT_SLUTT}"


def uten_laant(tekst: str) -> str:
    """The text without the marks of what is borrowed."""
    return tekst.translate(_LAANTMERKER)


def finn_adresser(tekst: str) -> list[str]:
    """All link targets in `tekst`, in order."""
    return [del_.adresse for del_ in del_opp(tekst) if del_.adresse is not None]


def finn_feil_i_tekst(tekst: str) -> str | None:
    """What is wrong with the marks in `tekst`, in Norwegian, or None."""
    for adresse in finn_adresser(tekst):
        if not _LOVLIG_ADRESSE.match(adresse):
            return (
                f"lenken «{adresse}» må begynne med / (side i veilederen), # (samme side), "
                "http(s):// eller mailto:"
            )
    if "**" in tekst:
        return "«**» blir stående på sida: utheving skrives med én stjerne foran og én bak, *slik*"
    for del_ in del_opp(tekst):
        for monster, hva in RESTER:
            if not del_.adresse and (treff := monster.search(del_.tekst)):
                return f"«{treff[0]}» blir stående på sida: {hva}"
    return None
