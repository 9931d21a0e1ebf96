"""The search's pure modules, run in the browser they are for, with literal expectations."""

import gzip
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from veileder.nettsted.nettsted import Nettsted
from veileder.publish.sok.ordform import del_i_ord, nokkel, presis
from veileder.publish.sok.steder import les_sokssider

# Three pages; the terms and places are those scripts/veileder/publish/sok/indeksfil.py would write.
LITEN = {
    "versjon": "1",
    "slag": ["Forstå", "Ordliste"],
    "sider": [
        ["a/", 0, 1, "Om tillit.", [["a", "Tillit"], ["a1", "Mål for samarbeidet"]]],
        ["b/", 0, 1, "Om annet.", [["b", "Noe annet"]]],
        ["verktoy/ordliste/", 1, 0.8, "Ord.", [["o", "Ordliste"], ["amu", "AMU (arbeidsmiljøutvalg)"]]],
    ],
    "termer": "anet amu arbeidsmiljo·utvalg mal mål ordlist samarbeid tilit tilits·brud",
    # step << 4 | where: 1 title, 2 heading, 4 key word, 8 opening
    "treff": [[33], [66], [66], [36], [18], [49], [18], [1], [36]],
    "grupper": [[["amu", "arbeidsmiljoutvalg"], [], []], [["tilit"], [], ["fortrolighet"]]],
    "nynorsk": [["utval", "utvalg"]],
    "stoppord": "for er i ha",
}
JS = """async (data) => {
  const { readIndex } = await import("/assets/js/sok/indeks.js");
  const { parseQuery } = await import("/assets/js/sok/sporring.js");
  const { rank } = await import("/assets/js/sok/rangering.js");
  const indeks = readIndex(data.indeks);
  const { enheter, ukjente, rettet } = parseQuery(data.q, indeks);
  return {
    termer: enheter.map((e) => e.alternativer.map((a) => a.termer.join("+")).sort().join(" ")),
    ukjente, rettet, sider: rank(enheter, indeks).map((t) => t.side.adresse),
  };
}"""


@pytest.fixture
def tom(side: Page) -> Page:
    """A page of the guide, from which modules can be imported."""
    side.goto("/404.html")
    return side


def kall(side: Page, modul: str, uttrykk: str, *argumenter: Any) -> Any:
    """The value of an expression over a module's exports (`m`) and the arguments (`a`)."""
    skript = f"async (a) => {{ const m = await import('/assets/js/sok/{modul}.js'); return {uttrykk}; }}"
    return side.evaluate(skript, list(argumenter))


def test_samme_nokler_som_bygget(tom: Page, mappe: Path) -> None:
    """Every word of the guide has the same key in the browser as in the index."""
    nettsted = Nettsted(mappe)
    nettsted.les_sider(mappe)
    tekster = [f"{sted.tittel} {sted.tekst}" for side in les_sokssider(nettsted) for sted in side.steder]
    ord_ = sorted({o for tekst in tekster for o in del_i_ord(tekst)})
    assert len(ord_) > 3000
    fra_nettleseren = kall(tom, "ordform", "a[0].map((o) => [m.nokkel(o), m.presis(o)])", ord_)
    assert dict(zip(ord_, fra_nettleseren, strict=True)) == {o: [nokkel(o), presis(o)] for o in ord_}


@pytest.mark.parametrize(
    ("a", "b", "avstand"),
    [
        ("tillit", "tillit", 0),
        ("tilit", "tillit", 1),
        ("tilltis", "tillits", 1),
        ("stryingsgrup", "styringsgrup", 1),
        ("fravr", "fravar", 1),
        ("engrdla", "engerdal", 2),
        ("abc", "abcdef", 3),
        ("helt", "noe anna", 3),
    ],
)
def test_avstand_mellom_ord(tom: Page, a: str, b: str, avstand: int) -> None:
    """Letters added, lost, changed and swapped count one each; beyond two it is only «more than two»."""
    assert kall(tom, "likhet", "m.distance(a[0], a[1], 2)", a, b) == avstand


def test_naermeste_ord(tom: Page) -> None:
    """The nearest first, the right first letter before the wrong one, and nothing for a word too short."""
    ord_ = ["mandat", "mandag", "landat", "tillit"]
    uttrykk = "m.nearest(a[0], a[1]).map((n) => n.ord)"
    assert kall(tom, "likhet", uttrykk, "mandta", ord_) == ["mandat"]
    assert kall(tom, "likhet", uttrykk, "andat", ord_) == ["landat", "mandat"]
    assert kall(tom, "likhet", uttrykk, "amu", ["amd"]) == []


@pytest.mark.parametrize(
    ("q", "termer", "sider"),
    [
        ("Tilliten", ["tilit tilitsbrud"], ["a/", "b/"]),
        ("fortrolighet", ["tilit"], ["a/"]),
        ("tilitt", ["tilit tilitsbrud"], ["a/", "b/"]),
        ("tillt", ["tilit tilitsbrud"], ["a/", "b/"]),
        ("AMU", ["amu arbeidsmiljoutvalg"], ["verktoy/ordliste/"]),
        ("arbeidsmiljø utval", ["amu arbeidsmiljoutvalg"], ["verktoy/ordliste/"]),
        ("arbeidsmiljøutval", ["amu arbeidsmiljoutvalg"], ["verktoy/ordliste/"]),
        ("utvalg", ["arbeidsmiljoutvalg"], ["verktoy/ordliste/"]),
        ("mål", ["mål"], ["a/"]),
        ("mal", ["mal mål"], ["b/", "a/"]),
        ("er i", [], []),
        ("xyzzy", [""], []),
    ],
)
def test_sporringen_forstaas(tom: Page, q: str, termer: list[str], sider: list[str]) -> None:
    """What each query looks for in a small index, and which pages it gives, in order."""
    svar = tom.evaluate(JS, {"indeks": LITEN, "q": q})
    assert (svar["termer"], svar["sider"]) == (termer, sider)


ORDRETT = """async ([data, q]) => {
  const { readIndex } = await import("/assets/js/sok/indeks.js");
  const { literalPlaces, raise } = await import("/assets/js/sok/rangering.js");
  const indeks = readIndex(data);
  const treff = [{ side: indeks.sider[1], poeng: 9, steder: [{ nr: 2, poeng: 9 }] }];
  return raise(treff, literalPlaces(q, indeks), indeks).map(({ side, steder }) => [side.adresse, steder[0].nr]);
}"""


@pytest.mark.parametrize(
    ("q", "ventet"),
    [
        ("mål for samarbeidet", [["a/", 1], ["b/", 2]]),
        ("Mål for samarbeidet hos oss?", [["a/", 1], ["b/", 2]]),
        ("noe annet", [["b/", 2]]),
        ("samarbeidet", [["b/", 2]]),
        ("for mål", [["b/", 2]]),
    ],
)
def test_overskriften_som_sier_sporsmalet_kommer_forst(tom: Page, q: str, ventet: list[list[Any]]) -> None:
    """A question that is a heading word for word finds it, also where all its words are common ones."""
    assert tom.evaluate(ORDRETT, [LITEN, q]) == ventet


def test_skrivefeil_og_ukjente_ord_sies(tom: Page) -> None:
    """The answer knows that a slip was forgiven, and which words nothing stands for."""
    svar = tom.evaluate(JS, {"indeks": LITEN, "q": "tillt xyzzyx"})
    assert (svar["rettet"], svar["ukjente"]) == (True, ["xyzzyx"])


def test_utdraget_merker_bare_ordene(tom: Page) -> None:
    """An excerpt is pieces of the text itself, with HTML as the text it is."""
    tekst = "Før. <b>Tillit</b> er alt."
    biter = kall(tom, "utdrag", "m.excerpt(a[0], new Set(['tillit']), (o) => o.toLowerCase())", tekst)
    assert biter == [
        {"tekst": "Før. <b>", "merket": False},
        {"tekst": "Tillit", "merket": True},
        {"tekst": "</b> er alt.", "merket": False},
    ]


def test_utdraget_er_rundt_treffet(tom: Page) -> None:
    """A long text is cut to some thirty words round the hit, with dots where it is cut."""
    tekst = " ".join([*["ord"] * 100, "tillit", *["ord"] * 100])
    biter = kall(tom, "utdrag", "m.excerpt(a[0], new Set(['tillit']), (o) => o)", tekst)
    assert [bit["tekst"] for bit in biter] == ["… ", "ord " * 8, "tillit", " ord" * 21, " …"]


@pytest.mark.parametrize(
    "skrevet",
    ["§ 8-2", "§8-2", "8-2", "§ 8–2", "§\u00a08\u20112", "§ 8.2", "paragraf 8-2", "Paragrafen 8 - 2", "§ 8\u200b-2"],
)
def test_en_paragraf_er_ett_ord(tom: Page, skrevet: str) -> None:
    """A section of an Act is found however it is typed, and is never read as two numbers."""
    assert kall(tom, "ordform", "m.delIOrd(m.clean(a[0])).map((o) => m.nokkel(o.ord))", skrevet) == ["§8-2"]


def test_tall_som_ikke_er_paragrafer(tom: Page) -> None:
    """Years and decimals are numbers as before."""
    nokler = "m.delIOrd(a[0]).map((o) => m.nokkel(o.ord))"
    assert kall(tom, "ordform", nokler, "2013-2015, 3,5 timer") == ["2013", "2015", "3", "5", "tim"]


LOV = {
    **LITEN,
    "sider": [["l/", 0, 1, "Lov.", [["l", "Drøfting § 8-2"]]], ["m/", 0, 1, "Lov.", [["m", "Informasjon § 8-1"]]]],
    "termer": "§8-1 §8-2",
    "treff": [[17], [1]],
}


@pytest.mark.parametrize(
    ("q", "sider"), [("§ 8-2", ["l/"]), ("8-2", ["l/"]), ("§ 8", ["l/", "m/"]), ("§ 8-3", []), ("§ 9", [])]
)
def test_paragraf_nabo_er_ikke_skrivefeil(tom: Page, q: str, sider: list[str]) -> None:
    """The section itself, all of a chapter by its number, and never the one beside as if it were a slip."""
    assert tom.evaluate(JS, {"indeks": LOV, "q": q})["sider"] == sider


def test_bokstaver_satt_sammen_paa_en_mac(tom: Page) -> None:
    """«mål» typed as a letter and a ring of its own, with a soft hyphen in it, is the same word."""
    svar = tom.evaluate(JS, {"indeks": LITEN, "q": "ma\u030a\u00adl"})
    assert (svar["termer"], svar["sider"]) == (["mål"], ["a/"])


FORMER = """
    samarbeid samarbeidet samarbeider samarbeide samarbeidets kommune kommunens kommunane møte møter
    møtene møtet moter moete fravær fravaer sykefraværet sjukefråvær ansatte tilsette ansattes
    tillitsvalde verneombodet hovudverneombod leiar leiarane rådmannen politikerne politikar utvalget
    utvala partssamansett drøfta drøfting droeftinger budsjettet budsjetta budsjettene valget valga
    rolle rollene rollar arbeidsplassen arbeidsplassane arbeidsmiljølova kommunelovens avtalar avtalene
    referata referatet sjekkliste sjekklister sjekklista tilliten oppfølgingen oppfølginga tillits
    styringsgruppa styringsgrupper styringsgruppas ordførarane nærvær naervaer medbestemminga medverknad
    opplæringa kurs kursene kompetansen omstillinga nedbemanninger anbod konkurransen tenester
    tjenestene innbyggjarane heiltid forankringen eigarskap vedtaka vedtaket lovene åpent apent
"""


def test_ingen_vanlig_ordform_er_uten_treff(side: Page) -> None:
    """Bokmål and nynorsk, singular and plural, with and without æøå: everything finds something."""
    side.goto("/sok/?q=tillit")
    side.wait_for_load_state("networkidle")
    uten = side.evaluate(
        """async (former) => {
          const { Search } = await import("/assets/js/sok/sok.js");
          const sok = new Search("../");
          await sok.start();
          await sok.texts();
          return former.filter((ord) => sok.ask(ord).treff.length === 0);
        }""",
        FORMER.split(),
    )
    assert uten == []


def test_vekten_for_forste_treff(mappe: Path) -> None:
    """What a reader fetches before the first result stays small: modules and first index, compressed."""
    filer = [*mappe.glob("assets/*/js/sok/*.js"), mappe / "sok/indeks.json"]
    assert sum(len(gzip.compress(fil.read_bytes(), 9)) for fil in filer) <= 140_000
