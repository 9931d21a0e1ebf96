"""Figures: what the reader sees in them, on a phone and on paper, and the text that says the same."""

import math
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from veileder.figures.organfigur import tegn_organer
from veileder.figures.tegn import ROLLEFARGER, TEGNBREDDE, Merke, bryt
from veileder.figures.tidslinjefigur import desimalaar, tegn_tidslinje
from veileder.model.eksempel import Eksempel, Hendelse, Organ
from veileder.model.figurdata import Aarspunkt, Linjesteg, Scenario, Veisteg
from veileder.model.roller import Rolle
from veileder.model.side import tolk_side
from veileder.model.veileder import Veileder, last_veileder
from veileder.model.yamlfil import les_yaml
from veileder.paths import ROT, Stier
from veileder.render.macros import MAKROER
from veileder.render.mal import Maler, Sidetilstand

FORMER = {
    "folkevalgte": "sirkel",
    "administrasjon": "kvadrat",
    "tillitsvalgte": "trekant",
    "vernetjenesten": "rombe",
}
ROLLER = {
    id_: Rolle(id=id_, navn=id_.capitalize(), entall=id_, til=id_, form=form, part="ingen", beskrivelse="Er her.")
    for id_, form in FORMER.items()
}
LANGT_ORD = "Arbeidsmiljøutvalgsrepresentantopplæringsplanen"
FIGURER = ("rollefigur", "organer", "tidslinje", "linjefigur", "veifigur", "aarshjul", "scenarier")


def steg(nr: int, linje: str, *roller: str, navn: str = "Samtalen") -> Linjesteg:
    """A station with the roles that take part."""
    return Linjesteg(id=f"steg-{nr}", linje=linje, navn=navn, roller=roller, tekst=f"Dette skjer på {nr}.")


def organ(id_: str, navn: str = "Gruppa", **resten: object) -> Organ:
    """A body; nobody known to sit there unless the test says who."""
    return Organ.model_validate(
        {"id": id_, "navn": navn, "periode": "2013", "kort": "Møttes.", "stemmerett": "ukjent"}
        | {"avgjor": "Ingenting.", "kilder": ("kilde-a",)}
        | resten
    )


def eksempel(*organer: Organ, hendelser: tuple[Hendelse, ...] = ()) -> Eksempel:
    """A case with only what the figures use."""
    return Eksempel.model_construct(id="proveby", navn="Prøveby", organer=organer, hendelser=hendelser)


def hendelse(nr: int, dato: str, slutt: str | None = None) -> Hendelse:
    """An event."""
    return Hendelse.model_construct(
        id=f"hendelse-{nr}", dato=dato, slutt=slutt, naar=None, utenfor_figuren=False, tekst=f"Nr. {nr}.",
        kilder=(), forbehold=None,
    )


def medlem(rolle: str, antall: int | str, hvem: str) -> dict[str, object]:
    """Members of one role."""
    return {"rolle": rolle, "antall": antall, "hvem": hvem}


PROVEBY = eksempel(
    organ(
        "styret",
        "Kommunestyret",
        stemmerett="alle",
        medlemmer=[medlem("folkevalgte", 25, "medlemmene av kommunestyret")],
    ),
    organ(
        "gruppa",
        f"Styringsgruppa med {LANGT_ORD}",
        melder_til="styret",
        medlemmer=[
            medlem("folkevalgte", 3, "politikere"),
            medlem("administrasjon", 2, "kommunedirektør og organisasjonssjef"),
            medlem("tillitsvalgte", "ukjent", "hovedtillitsvalgte fra alle forbund med medlemmer i kommunen"),
            medlem("vernetjenesten", 1, "hovedverneombud"),
        ],
    ),
    organ("narvar", "Nærværsgruppa", melder_til="styret"),
    organ("ute", "Arbeidsplassene", andre=["ansatte"], uten=["folkevalgte", "vernetjenesten"]),
    organ("grend", "Grendeutvalgene (ikke trepart)", andre=["sju innbyggere"]),
    hendelser=(
        hendelse(1, "1990"),
        hendelse(2, "2013"),
        hendelse(3, "2013"),
        hendelse(4, "2013-01-01", "2015"),
        hendelse(5, "2013-02"),
        hendelse(6, "2024-12-31"),
    ),
)
ALLE = tuple(ROLLER)
# The words of the figures are the guide's own.
EKTE = last_veileder(Stier())
ORD: dict[str, Any] = {"utgave": None, "romfiler": EKTE.romfiler, "sprak": EKTE.sprak}
VEILEDER = Veileder(
    **ORD,
    roller=ROLLER,
    eksempler={"proveby": PROVEBY},
    linjesteg={
        ting.id: ting
        for ting in (
            steg(1, "utvikling", *ALLE, navn="Ideen"),
            steg(2, "utvikling", "administrasjon", "tillitsvalgte", navn=f"Samtalen om {LANGT_ORD}"),
            steg(3, "beslutning", "folkevalgte", navn="Vedtaket"),
            steg(4, "utvikling", *ALLE, navn="Tilbakeblikket"),
        )
    },
    veisteg={
        f"vei-{nr}": Veisteg(id=f"vei-{nr}", navn=navn, tekst=f"Gjør *{nr}*.", les_mer="/neste/")
        for nr, navn in enumerate(["Ta den første praten", LANGT_ORD, "Gå videre, eller slutt ordentlig nå"], 1)
    },
    aarshjul={
        f"punkt-{nr}": Aarspunkt(
            id=f"punkt-{nr}", maaned=maaned, navn=f"Punkt {nr}", tekst="Møt.", roller=("folkevalgte",)
        )
        for nr, maaned in enumerate([1, 1, 1, 1, 2, 2, 2, 9, 12, 12, 12, 12], 1)
    },
    scenarier={
        ramme: Scenario(id=ramme, navn=navn, ramme=ramme, sporsmal=f"Hva gjør *vi* med {LANGT_ORD}?")
        for ramme, navn in (("lavere", "Mindre"), ("lik", "Likt"), ("hoyere", "Mer"))
    },
    sider={
        "/neste/": tolk_side(
            "---\ntitle: Neste side\ndescription: En side som bare finnes for at lenkene skal ha et mål.\n---\n"
            "\n# Neste side {: #neste }\n",
            "docs/neste.md",
            "neste.md",
        )
    },
)


def lag_maler(veileder: Veileder) -> Maler:
    """Templates over `veileder`, without citations: sources are another test's matter."""
    maler = Maler(veileder)
    maler.miljo.filters["siter"] = lambda nokler: ""
    maler.miljo.filters["siter_en"] = lambda nokler, tekst="": ""
    return maler


MALER = lag_maler(VEILEDER)


def vis(navn: str, maler: Maler = MALER) -> html.HtmlElement:
    """One figure with its text equivalent, as a tree."""
    makro, *argumenter = ("eksempel", "proveby", navn) if navn in ("organer", "tidslinje") else (navn,)
    tegnet = MAKROER[makro].tegn(maler, Sidetilstand("/her/"), *argumenter)
    return html.fragment_fromstring(tegnet, create_parent=True)


def utenfor(svg: html.HtmlElement) -> list[str]:
    """Texts that leave the drawing by the generous estimate of their width."""
    _, _, bredde, hoyde = (float(tall) for tall in svg.get("viewbox", svg.get("viewBox")).split())
    ute = []
    for tekst in svg.iter("text"):
        x, y, storrelse = (float(tekst.get(navn)) for navn in ("x", "y", "font-size"))
        lengde = len(tekst.text) * storrelse * TEGNBREDDE
        venstre = x - lengde / 2 if tekst.get("text-anchor") == "middle" else x
        if venstre < 0 or venstre + lengde > bredde or y - storrelse < 0 or y + storrelse * 0.25 > hoyde:
            ute.append(tekst.text)
    return ute


def skiver(svg: html.HtmlElement) -> list[tuple[float, float, float]]:
    """Centre and radius of the numbered discs."""
    return [
        tuple(float(sirkel.get(navn)) for navn in ("cx", "cy", "r"))
        for sirkel in svg.xpath(".//circle[@class='fig-aksentflate' or @class='fig-strekflate']")
    ]


def som_ligger_over_hverandre(svg: html.HtmlElement) -> list[tuple[float, float, float]]:
    """Discs that touch one before them."""
    alle = skiver(svg)
    return [b for nr, b in enumerate(alle) for a in alle[:nr] if math.dist(a[:2], b[:2]) < a[2] + b[2]]


@pytest.mark.parametrize("navn", FIGURER)
def test_teksten_blir_inne_i_figuren(navn: str) -> None:
    """The reader sees every text whole, also where a name is one very long word."""
    assert utenfor(vis(navn).find(".//svg")) == []


@pytest.mark.parametrize("sti", sorted((ROT / "cases").glob("*.yml")), ids=lambda sti: sti.stem)
@pytest.mark.parametrize("navn", ["organer", "tidslinje"])
def test_de_ekte_eksemplene_faar_plass(sti: Path, navn: str) -> None:
    """The reader of each real case sees every text whole and every number apart from the next."""
    ekte = Eksempel.model_validate(les_yaml(sti, sti.name).data)
    svg = vis(navn, lag_maler(Veileder(**ORD, roller=ROLLER, eksempler={"proveby": ekte}))).find(".//svg")
    assert utenfor(svg) == []
    assert som_ligger_over_hverandre(svg) == []


@pytest.mark.parametrize("navn", FIGURER)
def test_teksten_kan_leses_paa_telefon(navn: str) -> None:
    """The reader on a 360 px phone, where the figure is half its size, still gets 12 px."""
    storrelser = {float(tekst.get("font-size")) for tekst in vis(navn).iter("text")}
    assert min(storrelser) >= 24


@pytest.mark.parametrize(
    ("navn", "id_"),
    [
        ("rollefigur", "rollefigur"),
        ("organer", "proveby-org"),
        ("tidslinje", "proveby-tid"),
        ("linjefigur", "linjer"),
        ("veifigur", "vei"),
        ("aarshjul", "aarshjul"),
        ("scenarier", "scenarier"),
    ],
)
def test_figuren_har_navn_og_beskrivelse(navn: str, id_: str) -> None:
    """The listener hears one picture with a title and a description, and ids never clash."""
    tre = vis(navn)
    svg = tre.find("./figure/svg")
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == f"{id_}-tittel {id_}-beskrivelse"
    assert [(barn.tag, barn.get("id")) for barn in svg[:2]] == [
        ("title", f"{id_}-tittel"),
        ("desc", f"{id_}-beskrivelse"),
    ]
    assert all(barn.text.strip() for barn in svg[:2])
    assert tre.findtext("./figure/figcaption").strip()
    assert len(svg.xpath(".//@id")) == 2


@pytest.mark.parametrize("navn", FIGURER)
def test_figuren_bruker_bare_stilarkets_farger(navn: str) -> None:
    """The reader in dark mode loses nothing: every shape has a class that the style sheet paints."""
    css = (ROT / "docs/assets/css/skjerm.css").read_text(encoding="utf-8")
    kjente = {f"fig-{klasse}" for klasse in re.findall(r"\.fig-([a-z-]+)", css)}
    svg = vis(navn).find("./figure/svg")
    assert svg.xpath(".//style | .//*[@style]") == []
    for element in svg.xpath(".//*[@fill or @stroke]"):
        klasser = set(element.get("class").split())
        assert klasser <= kjente | {f"rolle-{rolle}" for rolle in FORMER}, html.tostring(element)


TOKENS = {
    "fig-tekst": ("fill", "--blekk"),
    "fig-tekst-svak": ("fill", "--blekk-svak"),
    "fig-paa": ("fill", "--papir"),
    "fig-flate": ("fill", "--flate"),
    "fig-papir": ("fill", "--papir"),
    "fig-aksentflate": ("fill", "--lenke"),
    "fig-strekflate": ("fill", "--blekk"),
    "fig-strek": ("stroke", "--blekk"),
    "fig-strek-svak": ("stroke", "--strek-sterk"),
} | {f"rolle-{rolle}": ("fill", f"--farge-{rolle}") for rolle in FORMER}


def lyse_tokens() -> dict[str, str]:
    """The colours of the light scheme, as six digits."""
    css = (ROT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
    rot = css[css.index(":root") : css.index("@media")]
    return {
        navn: "#" + ("".join(tegn * 2 for tegn in verdi) if len(verdi) == 3 else verdi)
        for navn, verdi in re.findall(r"(--[\w-]+): #([0-9a-f]{3,6});", rot)
    }


@pytest.mark.parametrize("navn", FIGURER)
def test_fargene_i_figuren_er_de_lyse_i_stilarket(navn: str) -> None:
    """The reader of a figure lifted out of the page sees the colours of the page."""
    tokens = lyse_tokens()
    for element in vis(navn).find("./figure/svg").xpath(".//*[@class]"):
        for klasse in element.get("class").split():
            egenskap, token = TOKENS[klasse]
            assert element.get(egenskap) == tokens[token], html.tostring(element)


def test_rollefargene_er_de_samme_som_i_stilarket() -> None:
    """The reader meets a role in one colour everywhere."""
    tokens = lyse_tokens()
    assert {rolle: tokens[f"--farge-{rolle}"] for rolle in FORMER} == ROLLEFARGER


@pytest.mark.parametrize(("navn", "antall"), [("tidslinje", 6), ("linjefigur", 4), ("veifigur", 3), ("aarshjul", 12)])
def test_numrene_staar_hver_for_seg(navn: str, antall: int) -> None:
    """The reader can tell every number, also where events and stops share a month."""
    svg = vis(navn).find(".//svg")
    assert len(skiver(svg)) == antall
    assert som_ligger_over_hverandre(svg) == []
    assert [tekst.text for tekst in svg.iter("text") if tekst.text.isdigit() and len(tekst.text) < 3] == [
        str(nr) for nr in range(1, antall + 1)
    ]


def test_aarshjulet_sier_fra_naar_en_maaned_er_full() -> None:
    """The editor with five stops in May is told so; none disappears."""
    punkter = {
        f"p-{nr}": Aarspunkt(id=f"p-{nr}", maaned=5, navn="Møte", tekst="Møt.", roller=("folkevalgte",))
        for nr in range(5)
    }
    with pytest.raises(ValueError, match="plass til fire punkter i mai"):
        vis("aarshjul", lag_maler(Veileder(**ORD, roller=ROLLER, aarshjul=punkter)))


def test_ett_merke_for_hvert_medlem() -> None:
    """The reader can count: 25 circles for 25 elected members, and one hollow mark where nobody knows."""
    figur = tegn_organer(PROVEBY, ROLLER)
    antall = {
        boks.id: {rolle: sum(merke.rolle == rolle for merke in boks.merker) for rolle in FORMER}
        for boks in figur.bokser
    }
    assert antall["styret"] == {"folkevalgte": 25, "administrasjon": 0, "tillitsvalgte": 0, "vernetjenesten": 0}
    assert antall["gruppa"] == {"folkevalgte": 3, "administrasjon": 2, "tillitsvalgte": 1, "vernetjenesten": 1}
    assert antall["narvar"] == antall["ute"] == dict.fromkeys(FORMER, 0)
    hule = [(boks.id, merke.rolle) for boks in figur.bokser for merke in boks.merker if merke.hult]
    assert hule == [("gruppa", "tillitsvalgte")]


def test_merkene_ligger_i_boksen_og_ikke_paa_hverandre() -> None:
    """The reader can count them because none hides another."""
    for boks in tegn_organer(PROVEBY, ROLLER).bokser:
        for nr, merke in enumerate(boks.merker):
            assert merke.x - merke.r > 0 and merke.x + merke.r < 640
            assert boks.y < merke.y - merke.r and merke.y + merke.r < boks.y + boks.hoyde
            assert all(math.dist((merke.x, merke.y), (m.x, m.y)) >= 26 for m in boks.merker[:nr])


@pytest.mark.parametrize("rolle", FORMER)
def test_hult_merke_har_hull(rolle: str) -> None:
    """The reader sees the paper through a mark of unknown number, in every colour scheme."""
    helt = Merke(rolle, FORMER[rolle], 20, 20, 10)
    hult = Merke(rolle, FORMER[rolle], 20, 20, 10, hult=True)
    assert (helt.bane.count("M"), hult.bane.count("M")) == (1, 2)
    tegnet = [path for path in vis("organer").findall(".//figure//path") if path.get("d").count("M") == 2]
    assert [(path.get("class"), path.get("fill-rule")) for path in tegnet] == [("rolle-tillitsvalgte", "evenodd")]


def test_forbindelser_vises_med_pil_eller_ord() -> None:
    """The reader sees who reports to whom: an arrow between neighbours, words where another is between."""
    svg = vis("organer").find(".//svg")
    tekster = [tekst.text for tekst in svg.iter("text")]
    assert tekster.count("melder til") == 1
    assert [tekst for tekst in tekster if tekst.startswith("Melder til")] == ["Melder til: Kommunestyret"]
    ned = tegn_organer(eksempel(organ("a", melder_til="b"), organ("b")), ROLLER).piler[0]
    opp = tegn_organer(eksempel(organ("a"), organ("b", melder_til="a")), ROLLER).piler[0]
    assert (spiss_y(ned.spiss) > ned.y2, spiss_y(opp.spiss) < opp.y1) == (True, True)


def spiss_y(hjorner: str) -> float:
    """How far down the point of an arrowhead is."""
    return float(hjorner.split()[0].split(",")[1])


def test_organ_uten_kjente_medlemmer_sier_det() -> None:
    """The reader is told that nobody knows, instead of an empty box."""
    tekster = {boks.id: [linje.tekst for linje in boks.tekster] for boks in tegn_organer(PROVEBY, ROLLER).bokser}
    assert tekster["narvar"][2:] == ["Hvem som satt der, er ukjent.", "Melder til: Kommunestyret"]
    assert tekster["ute"][2:] == [
        "Her var: ansatte",
        "Ikke nevnt her i kildene: folkevalgte,",
        "vernetjenesten",
    ]
    assert tekster["styret"][-1] == "Stemmerett: alle som satt der"


def test_organ_utenfor_samarbeidet_staar_for_seg() -> None:
    """The reader sees that the village committees are not a part of it: dashed, and further away."""
    bokser = tegn_organer(PROVEBY, ROLLER).bokser
    assert [boks.for_seg for boks in bokser] == [False, False, False, False, True]
    avstand = [under.y - over.y - over.hoyde for over, under in pairwise(bokser)]
    assert avstand[3] > avstand[2]
    assert len(vis("organer").xpath(".//rect[@stroke-dasharray]")) == 1


def test_saken_skifter_linje_der_den_skal() -> None:
    """The reader sees two changes of line, there and back, and the stations on their own side."""
    svg = vis("linjefigur").find(".//svg")
    tekster = [tekst.text for tekst in svg.iter("text")]
    assert "Over på beslutningslinja" in tekster
    assert "Tilbake til utviklingslinja" in tekster
    assert len(svg.findall(".//polygon")) == 2
    x_ene = [x for x, _, _ in skiver(svg)]
    assert x_ene[0] == x_ene[1] == x_ene[3] < x_ene[2]
    y_ene = [y for _, y, _ in skiver(svg)]
    assert y_ene == sorted(y_ene)


def test_stasjonene_viser_rollene_som_er_med() -> None:
    """The reader sees four, two, one and four marks, and a key to the four shapes."""
    svg = vis("linjefigur").find(".//svg")
    antall = {rolle: len(svg.xpath(f".//path[@class='rolle-{rolle}']")) for rolle in FORMER}
    assert antall == {"folkevalgte": 4, "administrasjon": 4, "tillitsvalgte": 4, "vernetjenesten": 3}


def test_soylene_er_lavere_lik_og_hoyere_enn_rammen() -> None:
    """The reader sees each column against the line for today: under it, at it, over it."""
    svg = vis("scenarier").find(".//svg")
    topper = [float(soyle.get("y")) for soyle in svg.findall(".//rect")]
    rammer = [float(strek.get("y1")) for strek in svg.xpath(".//line[@stroke-dasharray]")]
    assert [ramme - topp for topp, ramme in zip(topper, rammer, strict=True)] == [-42, 0, 42]


def test_det_samme_staar_i_teksten_ved_figuren() -> None:
    """The listener gets every item of the figures, with roles, from the list or table beside."""
    linjer = [" ".join(punkt.text_content().split()) for punkt in vis("linjefigur").findall("./ol/li")]
    assert linjer[0] == (
        "Ideen (på utviklingslinja). Dette skjer på 1. Med: folkevalgte, administrasjon, tillitsvalgte, vernetjenesten."
    )
    assert linjer[2] == "Vedtaket (på beslutningslinja). Dette skjer på 3. Med: folkevalgte."
    assert len(linjer) == 4

    vei = vis("veifigur").findall("./ol/li")
    assert " ".join(vei[0].text_content().split()) == "Ta den første praten. Gjør 1. Les mer: Neste side"
    assert [punkt.find(".//a").get("href") for punkt in vei] == ["../neste/"] * 3

    aar = [" ".join(punkt.text_content().split()) for punkt in vis("aarshjul").findall("./ol/li")]
    assert (len(aar), aar[7]) == (12, "September: Punkt 8. Møt. Med: folkevalgte.")

    scenarier = [" ".join(punkt.text_content().split()) for punkt in vis("scenarier").findall("./ul/li")]
    assert scenarier == [
        f"Mindre (mindre enn i dag). Hva gjør vi med {LANGT_ORD}?",
        f"Likt (like mye som i dag). Hva gjør vi med {LANGT_ORD}?",
        f"Mer (mer enn i dag). Hva gjør vi med {LANGT_ORD}?",
    ]

    rader = [" ".join(rad.text_content().split()) for rad in vis("organer").findall(".//tbody/tr")]
    assert "kommunedirektør og organisasjonssjef: 2." in rader[1]
    assert "medlemmer i kommunen: ukjent antall." in rader[1]
    assert "Melder til: Kommunestyret." in rader[1]
    assert "Hvem som satt der, er ukjent." in rader[2]
    assert "Her var: ansatte. Ikke nevnt her i kildene: folkevalgte, vernetjenesten." in rader[3]
    assert len(vis("tidslinje").findall("./ol/li")) == 6


def test_rollemerkene_staar_ogsaa_i_teksten() -> None:
    """The reader meets the same shapes in the list as in the figure."""
    merker = vis("linjefigur").xpath("./ol/li[2]//svg/@class")
    assert merker == ["rolle rolle-administrasjon", "rolle rolle-tillitsvalgte"]


@pytest.mark.parametrize(
    ("tekst", "linjer"),
    [
        ("", [""]),
        ("kort", ["kort"]),
        ("to ord her", ["to ord", "her"]),
        ("to\u00a0ord her", ["to ord", "her"]),
        ("her to\u00a0ord", ["her", "to ord"]),
        ("kommunestyret", ["kommune-", "styret"]),
    ],
)
def test_lange_linjer_deles(tekst: str, linjer: list[str]) -> None:
    """The reader of a narrow box gets whole words where they fit, and a hyphen where they do not."""
    assert bryt(tekst, 8 * 10 * TEGNBREDDE, 10) == linjer


@pytest.mark.parametrize(
    ("dato", "aar"), [("2022", 2022.5), ("2022-01-01", 2022.0), ("2022-07-01", 2022.5), ("2022-12-31", 2023.0)]
)
def test_datoer_paa_linja(dato: str, aar: float) -> None:
    """The reader finds a date where it belongs; a year alone stands in the middle of the year."""
    assert desimalaar(dato) == pytest.approx(aar, abs=0.003)


def test_en_tolket_pil_sier_at_den_er_vaar() -> None:
    """The reader is told which reporting line no source states."""
    pil = tegn_organer(
        eksempel(organ("a"), organ("b", melder_til="a", melder_til_er_tolkning=True)), ROLLER
    ).piler[0]
    assert (pil.tekst.tekst, pil.stiplet) == ("melder til (vår tolkning)", True)


def test_hendelse_uten_kjent_aar_staar_bare_i_lista() -> None:
    """The figure places nothing where no source does; the numbers still follow the list."""
    ukjent = hendelse(2, "2013").model_copy(update={"utenfor_figuren": True})
    figur = tegn_tidslinje((hendelse(1, "2010"), ukjent, hendelse(3, "2020")))
    assert [prikk.nummer.tekst.tekst for prikk in figur.prikker] == ["1", "3"]
