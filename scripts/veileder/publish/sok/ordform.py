"""A word as the search knows it: one key for all its forms, spellings and keyboards.

The browser computes the same key for what a reader types (`docs/assets/js/sok/ordform.js`); a test keeps the
two alike. The order matters: letters first, so that «fravær», «fravaer» and «fravar» meet before the stem is
cut.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("norwegian")
# A section of an Act is one word however it is written: «§ 8-2», «§8–2», «paragraf 8.2», «8-2», «§ 13».
_STREK = "[-\u2010-\u2015\u2212]"
_PARAGRAF = (
    rf"(?:§+\s*|paragraf(?:en|ene)?\s+)\d{{1,2}}(?:\s?(?:{_STREK}|\.)\s?\d{{1,2}})?(?![\d.,]?\d)"
    rf"|(?<![\d,.-])\d{{1,2}}\s?{_STREK}\s?\d{{1,2}}(?![\d,]?\d)"
)
_ORD = re.compile(rf"{_PARAGRAF}|[0-9a-zæøåäöü]+")
_TALL = re.compile(r"\d+")
_BINDESTREK = re.compile(r"[0-9a-zæøåäöü]+(?:-[a-zæøåäöü][0-9a-zæøåäöü]*)+")
_BOKSTAVER = (("æ", "a"), ("ø", "o"), ("å", "a"), ("ä", "a"), ("ö", "o"), ("ae", "a"), ("oe", "o"))
_DOBBEL = re.compile(r"([a-z])\1+")
# The stemmer cuts «lov» off «kommuneloven», and then the Act is lost in the municipality.
_LOV = re.compile(r"^(.+lov)(?:en|a|er|ene|ens|as|s)?$")
# lederne → leder, as lederen and ledere already are; regl(er) → regel.
_ERNE = re.compile(r"(.{3,}er)nes?$")
_UTEN_E = re.compile(r"([bdfgkptv])([lnr])$")

# Words too common to tell pages apart, in both written languages.
STOPPORD = """
    a alle alt altsa andre at av bare ble bli blir bor burde da de deg dei dem den denne der dere deres
    dersom det dette di din dine disse ditt du e egentlig ei ein eit eitt ek eller en enn er et ett fa
    far fikk finnes fins for fordi fra fram gar gi gir gjennom gjer gjor gjorde gjore gjores gjort ha
    hadde han hans har henne hennes her heter hit hoe hos hun hva hvem hver hverandre hvilke hvilken
    hvilket hvis hvor hvordan i igjen ikke ikkje inn innen ja jeg kan kom korleis kunne kva kvar kven la
    lage litt ma man mange med meg meir mellom men mens mer mest mi min mine mitt mot mye na nar nei no
    noe noen noko nokon nokre og ogsa om opp oss over pa sa sann seg selv si sia siden sin sine sitt
    sjolv skal skjer skjera skulle slik slike som sta star ta tar til under ut uten vaere var vare vart
    ved vel vera vere vert verte vi vil ville vore
"""

# How nynorsk and bokmål differ inside words. The browser tries the right-hand form where the left-hand one is
# typed, and keeps it only if the guide has such a word. Longer pairs first.
NYNORSK = (
    ("hovudtillitsvald", "hovedtillitsvalgt"), ("medbestemming", "medbestemmelse"),
    ("medverknad", "medvirkning"), ("innbyggjar", "innbygger"), ("rettleiing", "veiledning"),
    ("samansett", "sammensatt"), ("tryggleik", "trygghet"), ("avgjerd", "avgjorelse"),
    ("deltaking", "deltakelse"), ("rettleiar", "veileder"), ("skulering", "skolering"),
    ("spursmal", "sporsmal"), ("verksemd", "virksomhet"), ("loysing", "losning"),
    ("openheit", "apenhet"), ("skilnad", "forskjell"), ("heiltid", "heltid"), ("setjing", "setting"),
    ("teneste", "tjeneste"), ("tilsett", "ansatt"), ("fylgje", "folge"), ("kjelde", "kilde"),
    ("leiing", "ledelse"), ("eining", "enhet"), ("sporje", "sporre"), ("anbod", "anbud"),
    ("eigar", "eier"), ("eigen", "egen"), ("heile", "hele"), ("hovud", "hoved"), ("leiar", "leder"),
    ("ombod", "ombud"), ("utval", "utvalg"), ("doming", "eksempel"), ("heit", "het"), ("sjuk", "syk"),
    ("vald", "valgt"), ("dome", "eksempel"), ("val", "valg"),
)  # fmt: skip


def brett(tekst: str) -> str:
    """Lower case, without accents, æ ø å (or ae, oe, aa) as a, o, a, and no letter twice in a row."""
    tekst = unicodedata.normalize("NFC", tekst).lower()
    for fra, til in _BOKSTAVER:
        tekst = tekst.replace(fra, til)
    return _uten_aksent_og_dobling(tekst)


@cache
def nokkel(ord_: str) -> str:
    """The key of one word: «Kommunestyrets» → kommunestyr, «fraværet» → fravar, «§ 8–2» → §8-2."""
    return paragraf(ord_) or _stamme(brett(ord_))


@cache
def presis(ord_: str) -> str:
    """The key with æ, ø and å kept, for words that would meet by accident («mål» and «mal»)."""
    if en_paragraf := paragraf(ord_):
        return en_paragraf
    tekst = unicodedata.normalize("NFC", ord_).lower().replace("å", "\uf000")
    return _stamme(_uten_aksent_og_dobling(tekst).replace("\uf000", "å"))


def paragraf(ord_: str) -> str:
    """The one key of a section of an Act, and "" for any other word."""
    if not re.fullmatch(_PARAGRAF, ord_.lower()):
        return ""
    return "§" + "-".join(str(int(tall)) for tall in _TALL.findall(ord_))


def _uten_aksent_og_dobling(tekst: str) -> str:
    tegn = (t for t in unicodedata.normalize("NFD", tekst) if not unicodedata.combining(t))
    return _DOBBEL.sub(r"\1", "".join(tegn))


def _stamme(brettet: str) -> str:
    if treff := _LOV.match(brettet):
        return treff[1]
    stamme = _ERNE.sub(r"\1", brettet)
    forrige = ""
    # «ledere» needs two rounds to reach what «leder» reaches in one.
    while stamme != forrige:
        forrige, stamme = stamme, _STEMMER.stemWord(stamme)
    return _DOBBEL.sub(r"\1", _UTEN_E.sub(r"\1e\2", stamme))


def del_i_ord(tekst: str) -> list[str]:
    """The words of a text in lower case; a hyphenated word gives its parts, and the whole without hyphen."""
    rent = unicodedata.normalize("NFC", tekst).lower().replace("\u00ad", "")
    ord_ = _ORD.findall(rent)
    ord_ += [treff.replace("-", "") for treff in _BINDESTREK.findall(rent)]
    return ord_


STOPPNOKLER = frozenset(brett(ord_) for ord_ in STOPPORD.split())


@cache
def er_stoppord(ord_: str) -> bool:
    """True for a word too common to tell pages apart."""
    return brett(ord_) in STOPPNOKLER


class Vokabular:
    """Which key each word has in this guide: the precise one where two words would meet by accident."""

    def __init__(self, tekster: Iterable[str]) -> None:
        former: dict[str, set[str]] = defaultdict(set)
        for tekst in tekster:
            for ord_ in del_i_ord(tekst):
                former[nokkel(ord_)].add(presis(ord_))
        self._kolliderer = frozenset(felles for felles, ulike in former.items() if len(ulike) > 1)

    def term(self, ord_: str) -> str:
        """The key of one word in this guide."""
        felles = nokkel(ord_)
        return presis(ord_) if felles in self._kolliderer else felles

    def termer(self, tekst: str) -> list[str]:
        """The keys of a text's words, without the too common ones."""
        return [self.term(o) for o in del_i_ord(tekst) if len(o) > 1 and not er_stoppord(o)]

    def frase(self, tekst: str) -> str:
        """A word or expression as keys in order: «partssammensatt utvalg» → two keys."""
        ord_ = _ORD.findall(unicodedata.normalize("NFC", tekst).lower())
        # «HA» is the Basic Agreement too, not only a verb.
        return " ".join(self.term(o) for o in ord_ if len(ord_) == 1 or not er_stoppord(o))
