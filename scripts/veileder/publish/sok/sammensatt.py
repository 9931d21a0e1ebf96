"""Compounds taken apart with the guide's own vocabulary, so that «samarbeid» finds «trepartssamarbeid»."""

from collections.abc import Collection

from veileder.publish.sok.ordform import nokkel

MIN_DEL = 4
# Short words that do begin or end compounds here; others are too often an accident («utvalg», «tidlig»).
KORTE_FORST = frozenset({"tre", "lov", "syk", "valg", "lon"})
KORTE_SIST = frozenset({"lov", "rad", "tid", "mal", "rom", "vei", "led", "mot", "rol", "sak"})
# Endings that look like words («konstituering» has no ring in it).
ENDELSER = frozenset({"ring", "ting", "ment", "inger", "ering"})
# First parts that never stand alone.
BUNDNE = frozenset({"hoved", "felles", "fylkes", "tilits"})
SKILLE = "·"


def del_opp(term: str, kjente: Collection[str]) -> str:
    """`term` with its parts marked («tre·part·samarbeid»), or as it is where it cannot be taken apart."""
    beste: tuple[int, str, str] | None = None
    for sted in range(3, len(term) - 2):
        forst, sist = term[:sted], term[sted:]
        if _er_forst(forst, kjente) and _er_sist(sist, kjente):
            balanse = min(len(forst), len(sist))
            if beste is None or balanse > beste[0]:
                beste = (balanse, forst, sist)
    if beste is None:
        return term
    return SKILLE.join(del_opp(del_, kjente) for del_ in beste[1:])


def _er_forst(del_: str, kjente: Collection[str]) -> bool:
    lang_nok = len(del_) >= MIN_DEL or del_ in KORTE_FORST
    return lang_nok and (del_ in BUNDNE or nokkel(del_) in kjente)


def _er_sist(del_: str, kjente: Collection[str]) -> bool:
    lang_nok = len(del_) >= MIN_DEL or del_ in KORTE_SIST
    return lang_nok and del_ in kjente and del_ not in ENDELSER
