"""The self-assessment's pure modules, run in Chromium: codes as properties, scoring and agendas literally."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

DATA = Path(__file__).parent.parent / "data" / "vurdering"
TEMAER = ["tillit", "likeverd", "roller", "rygg", "oppf", "tid", "ut"]
# xorshift32 with a fixed seed, and random answer sets from it.
TILFELDIG = """
  let frø = 20261122;
  const tall = (under) => {
    frø ^= frø << 13; frø ^= frø >>> 17; frø ^= frø << 5;
    return (frø >>> 0) % under;
  };
  const sett = (antall) => ({
    versjon: 1 + tall(15), rolle: k.ROLLER[tall(4)], alene: tall(2) === 1,
    svar: Array.from({ length: antall }, () => tall(8)),
    uenig: Array.from({ length: antall }, () => tall(2) === 1),
  });
  const TEGN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
"""


@pytest.fixture(scope="module")
def modul(nettleser: Browser, vert: str) -> Iterator[Page]:
    """A page of the site to import modules from; nothing on it is touched."""
    kontekst = nettleser.new_context(base_url=vert)
    side = kontekst.new_page()
    side.goto("/verktoy/")
    yield side
    kontekst.close()


def kjor(side: Page, fil: str, kropp: str, verdi: Any = None) -> Any:
    """Run `kropp`, where `k` is the module and `v` the value given."""
    return side.evaluate(
        f"async (v) => {{ const k = await import('/assets/js/vurdering/{fil}.js'); {kropp} }}", verdi
    )


def test_koden_er_svarene(modul: Page) -> None:
    """10 000 random answer sets of seven, and 1 000 of 28, come back as they went."""
    ulike = kjor(
        modul,
        "kode",
        TILFELDIG
        + """
        const ulike = [];
        for (let i = 0; i < 11000; i += 1) {
          const inn = sett(i < 10000 ? 7 : 28);
          const ut = k.decode(k.group(k.encode(inn)), inn.versjon);
          if (JSON.stringify(ut) !== JSON.stringify({ ok: true, ...inn })) ulike.push(inn);
        }
        return ulike.slice(0, 3);""",
    )
    assert ulike == []


@pytest.mark.parametrize("utsagn,koder,lengde", [(7, 500, 8), (28, 60, 30)])
def test_ett_annet_tegn_og_naboer_byttet_er_alltid_feil(
    modul: Page, utsagn: int, koder: int, lengde: int
) -> None:
    """Every other symbol in every place, and every swap of two neighbours that differ, is refused."""
    svar = kjor(
        modul,
        "kode",
        TILFELDIG
        + """
        const godtatt = [];
        let prøvd = 0;
        for (let i = 0; i < v.koder; i += 1) {
          const inn = sett(v.utsagn);
          const kode = k.encode(inn);
          const prøv = (tekst) => {
            prøvd += 1;
            for (let versjon = 1; versjon < 16; versjon += 14) {
              const svar = k.decode(tekst, inn.versjon);
              if (svar.ok || svar.feil !== "kontroll") godtatt.push([kode, tekst]);
            }
          };
          for (let p = 0; p < kode.length; p += 1) {
            for (const tegn of TEGN) if (tegn !== kode[p]) prøv(kode.slice(0, p) + tegn + kode.slice(p + 1));
            if (p + 1 < kode.length && kode[p] !== kode[p + 1]) {
              prøv(kode.slice(0, p) + kode[p + 1] + kode[p] + kode.slice(p + 2));
            }
          }
          if (kode.length !== v.lengde) godtatt.push([kode]);
        }
        return { godtatt: godtatt.slice(0, 3), prøvd };""",
        {"utsagn": utsagn, "koder": koder, "lengde": lengde},
    )
    assert svar["godtatt"] == []
    assert svar["prøvd"] > koder * lengde * 31


def test_tilfeldige_strenger_kaster_aldri(modul: Page) -> None:
    """100 000 random strings never throw; of 100 000 well-formed eight-symbol strings about 1 in 512 pass."""
    svar = kjor(
        modul,
        "kode",
        TILFELDIG
        + """
        const ALT = TEGN + "abcILOUiloeæøåÆØÅ -–_.,\\n\\t%&#<>\\u0000\\ud800\\udfff🙂";
        const kast = [];
        let godtatt = 0;
        for (let i = 0; i < 100000; i += 1) {
          let tekst = "";
          const lengde = i % 100 === 0 ? tall(2000) : tall(40);
          for (let j = 0; j < lengde; j += 1) tekst += ALT[tall(ALT.length)];
          try { k.decode(k.findCode(tekst), 1); k.sayAloud(tekst); } catch (feil) { kast.push([tekst, String(feil)]); }
          let kode = "";
          for (let j = 0; j < 8; j += 1) kode += TEGN[tall(32)];
          if (k.decode(kode, 1).ok) godtatt += 1;
        }
        for (const ting of [null, undefined, 7, {}, [], NaN, true]) k.decode(ting, 1);
        return { kast: kast.slice(0, 3), godtatt };""",
    )
    assert svar["kast"] == []
    print(f"wrongly accepted: {svar['godtatt'] / 1000:.3f} per cent of random codes of eight")
    assert 120 < svar["godtatt"] < 280


def test_lesefeil_folk_gjor(modul: Page) -> None:
    """Small letters, O for 0, I and L for 1, spaces and hyphens are all the same code; U and Å are not in it."""
    les = "return v.map((tekst) => { const s = k.decode(tekst, 1); return s.ok ? s.rolle : s; });"
    assert kjor(
        modul,
        "kode",
        les,
        ["24d2-5t12", " 24D2 5T l2 ", "24D2–5TI2", "24D25T1", "24D2-5TU2", "24D2-5TÅ2", "24D2-5T21", ""],
    ) == [
        "folkevalgte",
        "folkevalgte",
        "folkevalgte",
        {"ok": False, "feil": "lengde", "lengde": 7},
        {"ok": False, "feil": "tegn", "tegn": "U"},
        {"ok": False, "feil": "tegn", "tegn": "Å"},
        {"ok": False, "feil": "kontroll", "gruppe": 0},
        {"ok": False, "feil": "tom"},
    ]


def test_lang_kode_sier_hvilken_gruppe(modul: Page) -> None:
    """In the long code the fault is placed, and any two groups that changed places are caught."""
    svar = kjor(
        modul,
        "kode",
        TILFELDIG
        + """
        const inn = { ...sett(28), versjon: 1 };
        const grupper = k.group(k.encode(inn)).split("-");
        const feil = grupper.map((gruppe, nr) => {
          const andre = gruppe.slice(0, 5) + TEGN[(TEGN.indexOf(gruppe[5]) + 1) % 32];
          return k.decode(grupper.with(nr, andre).join("-"), 1).gruppe;
        });
        const byttet = [];
        for (let a = 0; a < 5; a += 1) {
          for (let b = a + 1; b < 5; b += 1) {
            byttet.push(k.decode(grupper.with(a, grupper[b]).with(b, grupper[a]).join("-"), 1).feil);
          }
        }
        return { feil, byttet };""",
    )
    assert svar == {"feil": [1, 2, 3, 4, 5], "byttet": ["kontroll"] * 10}


def test_koder_fra_tidligere_utgaver_leses(modul: Page) -> None:
    """Codes once given out keep their meaning for ever."""
    kjente = json.loads((DATA / "koder-versjon-1.json").read_text(encoding="utf-8"))
    for en in kjente:
        kode = en.pop("kode")
        assert kjor(
            modul, "kode", "return k.decode(v.kode, v.versjon);", {"kode": kode, "versjon": en["versjon"]}
        ) == {
            "ok": True,
            **en,
        }
        assert kjor(modul, "kode", "return k.group(k.encode(v));", en) == kode
    assert kjor(modul, "kode", "return k.decode('24D2-5T12', 2).feil;") == "versjon"


def test_uttale(modul: Page) -> None:
    """Letters that sound alike are names."""
    assert (
        kjor(modul, "kode", "return k.sayAloud('0BDP7W');") == "null, Bernhard, David, Petter, sju, dobbel-V"
    )


@pytest.mark.parametrize(
    "svar,trinn,monster",
    [
        ([4, 4, 4, 4], 4, "hoyt"),
        ([0, 0, 0, 0], 0, "lavt"),
        ([2, 2, 3, 3], 2, "midt"),
        ([3, 3, 3, 2], 3, "hoyt"),
        ([0, 1, 5, 2], 1, "lavt"),
        ([4, 4, 5, 5], None, "vet-ikke"),
        ([5, 5, 5, 5], None, "vet-ikke"),
        ([6, 6, 6, 6], None, "ikke-begynt"),
        ([6, 5, 1, 1], None, "ikke-begynt"),
        ([7, 7, 3, 3], None, None),
        ([7, 3, 3, 3], 3, "hoyt"),
    ],
)
def test_trinn_med_svar_som_mangler(modul: Page, svar: list, trinn: int | None, monster: str | None) -> None:
    """A step needs three of four on the scale; «vet ikke» is never the middle; a half step goes down."""
    resultat = kjor(modul, "skar", "return k.scoreTheme(v);", svar)
    assert (resultat["trinn"], resultat["monster"]) == (trinn, monster)


@pytest.mark.parametrize(
    "svar,styrke,forst,raad",
    [
        ([[4] * 4] * 7, "tillit", None, ["tillit-hoyt", "likeverd-hoyt", "roller-hoyt"]),
        ([[0] * 4] * 7, None, "tillit", ["tillit-lavt", "likeverd-lavt", "roller-lavt"]),
        (
            [[4] * 4, [1] * 4, [2] * 4, [5] * 4, [6] * 4, [3] * 4, [0] * 4],
            "tillit",
            "ut",
            ["ut-lavt", "likeverd-lavt", "roller-midt"],
        ),
        ([[5] * 4] * 7, None, "tillit", ["tillit-vet-ikke", "likeverd-vet-ikke", "roller-vet-ikke"]),
        ([[6] * 4] * 7, None, "tillit", ["tillit-ikke-begynt", "likeverd-ikke-begynt", "roller-ikke-begynt"]),
        ([[7] * 4] * 7, None, None, []),
    ],
)
def test_egne_svar_gir_ulike_raad(modul: Page, svar: list, styrke: str, forst: str, raad: list) -> None:
    """All high, all low, mixed, all «vet ikke», all «ikke kommet dit ennå», none: six different results."""
    temaer = [{"id": id_, "svar": fire} for id_, fire in zip(TEMAER, svar, strict=True)]
    bilde = kjor(modul, "skar", "return k.summarise(v);", temaer)
    assert (bilde["styrke"] or {}).get("id") == styrke
    assert (bilde["forst"] or {}).get("id") == forst
    assert [f"{ett['id']}-{ett['monster']}" for ett in bilde["raad"]] == raad


def bilde(side: Page, *svar: list[int]) -> dict:
    """Rows and agenda for groups that answered a, b and c."""
    grupper = [
        {"rolle": rolle, "svar": dict(zip("abc", tre, strict=True)), "uenig": []}
        for rolle, tre in zip(
            ("folkevalgte", "administrasjon", "tillitsvalgte", "vernetjenesten"), svar, strict=False
        )
    ]
    instrument = {
        "utsagn": [
            {"id": i, "tekst": f"Utsagn {i}.", "temanavn": i, "aapning": f"Spørsmål {i}?"} for i in "abc"
        ],
        "program": [
            {"slag": slag, "minutter": minutter, "navn": slag, "sier": "…"}
            for slag, minutter in (
                ("aapning", 5),
                ("vis", 5),
                ("styrke", 5),
                ("forst", 15),
                ("neste", 5),
                ("tiltak", 8),
                ("slutt", 2),
            )
        ],
    }
    return kjor(
        side,
        "agenda",
        """const { compare } = await import('/assets/js/vurdering/skar.js');
        const rader = compare(['a', 'b', 'c'], v.grupper);
        const agenda = k.makeAgenda(rader, v.instrument);
        const post = (slag) => {
            const p = agenda.find((en) => en.slag === slag);
            return p.overskrift ? [p.utsagn, p.overskrift] : null;
        };
        return { rader: rader.map((rad) => [rad.id, rad.slag]), styrke: post('styrke'), forst: post('forst'),
          neste: post('neste'), slutt: agenda.at(-1).fra + agenda.at(-1).minutter, tekst: k.agendaText(agenda) };""",
        {"grupper": grupper, "instrument": instrument},
    )


def test_bildet_sorterer_forskjell_forst_saa_det_laveste(modul: Page) -> None:
    """Difference first, level second; two steps are «ulikt», one is not."""
    assert bilde(modul, [3, 1, 4], [3, 1, 1], [3, 0, 4])["rader"] == [
        ["c", "ulikt"],
        ["b", "lavt"],
        ["a", "hoyt"],
    ]
    assert bilde(modul, [2, 2, 2], [4, 0, 3], [4, 1, 3])["rader"] == [
        ["b", "ulikt"],
        ["a", "ulikt"],
        ["c", "midt"],
    ]


@pytest.mark.parametrize(
    "svar,styrke,forst,neste",
    [
        (
            [[0, 0, 0]] * 3,
            None,
            ["a", "Dette er dere enige om at mangler"],
            ["b", "Dette er dere enige om at mangler"],
        ),
        (
            [[4, 4, 4]] * 3,
            ["a", "Dette får dere til, alle sammen"],
            ["b", "Dette får dere til. Hva skal til for å holde på det?"],
            ["c", "Dette får dere til. Hva skal til for å holde på det?"],
        ),
        (
            [[4, 0, 2], [4, 1, 4], [4, 0, 0]],
            ["a", "Dette får dere til, alle sammen"],
            ["c", "Dette ser dere ulikt"],
            ["b", "Dette er dere enige om at mangler"],
        ),
        ([[5, 5, 5]] * 3, None, ["a", "Dette vet dere for lite om"], ["b", "Dette vet dere for lite om"]),
        (
            [[6, 6, 6]] * 3,
            None,
            ["a", "Dette har dere ikke kommet til ennå"],
            ["b", "Dette har dere ikke kommet til ennå"],
        ),
        ([[7, 7, 7]] * 3, None, None, None),
        (
            [[3, 2, 1], [3, 2, 1], [7, 7, 7]],
            ["a", "Dette får dere til, alle sammen"],
            ["c", "Dette er dere enige om at mangler"],
            ["b", "Dette kan flytte seg ett trinn"],
        ),
    ],
)
def test_ulike_bilder_gir_ulike_dagsordener(
    modul: Page, svar: list, styrke: Any, forst: Any, neste: Any
) -> None:
    """All low, all high, mixed, all «vet ikke», none begun, none answered, one role without answers."""
    resultat = bilde(modul, *svar)
    assert (resultat["styrke"], resultat["forst"], resultat["neste"]) == (styrke, forst, neste)
    assert resultat["slutt"] == 45


def test_dagsordenen_som_tekst(modul: Page) -> None:
    """The text for the invitation has times, statements and questions, and no answers."""
    tekst = bilde(modul, [4, 0, 2], [4, 1, 4], [4, 0, 0])["tekst"]
    assert tekst.splitlines()[0] == "Dagsorden, 45 minutter"
    assert "0:15–0:30  forst" in tekst
    assert "  Dette ser dere ulikt: «Utsagn c.»" in tekst
    assert "  Spørsmål: Spørsmål c?" in tekst
    assert "Aldri" not in tekst


def test_over_tid_bare_hele_trinn_paa_felles_utsagn(modul: Page) -> None:
    """Items only one file has are left out; an answer outside the scale cannot be compared."""
    assert kjor(
        modul,
        "skar",
        "return k.movement(v[0], v[1]);",
        [{"a": 1, "b": 5, "c": 2, "gammel": 4}, {"a": 3, "b": 4, "c": 2, "ny": 0}],
    ) == [
        {"id": "a", "for": 1, "naa": 3, "trinn": 2},
        {"id": "b", "for": 5, "naa": 4, "trinn": None},
        {"id": "c", "for": 2, "naa": 2, "trinn": 0},
    ]


INSTRUMENT = {
    "id": "samarbeid",
    "versjon": 1,
    "tittel": "Prøve",
    "utsagn": [{"id": "darlige-nyheter"}, {"id": "samme-papirer-samme-dag"}],
    "grunnlag": [{"id": "grunnlag-vedtak"}],
}


def test_svarfil_fra_versjon_1_aapnes(modul: Page) -> None:
    """A file saved with the first version opens, with what this instrument still has."""
    tekst = (DATA / "svar-versjon-1.json").read_text(encoding="utf-8")
    assert kjor(
        modul,
        "fil",
        "return k.parseAnswers(v.tekst, v.instrument);",
        {"tekst": tekst, "instrument": INSTRUMENT},
    ) == {
        "ok": True,
        "data": {
            "rolle": "tillitsvalgte",
            "alene": False,
            "svar": {"darlige-nyheter": 1, "samme-papirer-samme-dag": 3},
            "uenig": ["samme-papirer-samme-dag"],
            "grunnlag": {},
            "gjett": {"administrasjon": {"darlige-nyheter": 4, "samme-papirer-samme-dag": 4}},
            "dato": "2025-11-20",
        },
    }


def _svarfil(**svar: Any) -> str:
    konvolutt = {"veileder": "egenvurdering", "format": 1, "id": "samarbeid", "versjon": 1, "lagret": "i går"}
    return json.dumps({**konvolutt, "svar": svar})


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "{",
        "null",
        "[]",
        "7",
        '"tekst"',
        "<script>alert(1)</script>",
        json.dumps({"veileder": "sjekkliste", "format": 1, "id": "samarbeid", "versjon": 1, "svar": {}}),
        json.dumps({"veileder": "egenvurdering", "format": 99, "id": "samarbeid", "versjon": 1, "svar": {}}),
        json.dumps({"veileder": "egenvurdering", "format": 1, "id": "annen", "versjon": 1, "svar": {}}),
        _svarfil(),
        _svarfil(svar={"darlige-nyheter": 8}),
        _svarfil(svar={"darlige-nyheter": "4"}),
        _svarfil(svar={"ukjent": 1}),
        _svarfil(svar=[1, 2]),
        '{"__proto__": {"svar": {"darlige-nyheter": 1}}}',
    ],
)
def test_fremmede_filer_avvises(modul: Page, tekst: str) -> None:
    """Whatever is in a file, it is refused with a sentence, never an exception."""
    svar = kjor(
        modul,
        "fil",
        "return k.parseAnswers(v.tekst, v.instrument);",
        {"tekst": tekst, "instrument": INSTRUMENT},
    )
    assert svar["ok"] is False
    assert svar["melding"].endswith(".")


def test_bare_kjente_verdier_slipper_inn(modul: Page) -> None:
    """Unknown statements, roles, bases and guesses in an otherwise good file are left behind."""
    tekst = _svarfil(
        rolle="sjefen",
        alene="ja",
        svar={"darlige-nyheter": 4, "ukjent": 2, "samme-papirer-samme-dag": -1},
        uenig=["darlige-nyheter", "darlige-nyheter", 7, "<b>"],
        grunnlag={"darlige-nyheter": "rykte"},
        gjett={"folkevalgte": {"darlige-nyheter": 9}, "hvemsomhelst": {"darlige-nyheter": 1}},
        navn="Kari",
    )
    svar = kjor(
        modul,
        "fil",
        "return k.parseAnswers(v.tekst, v.instrument);",
        {"tekst": tekst, "instrument": INSTRUMENT},
    )
    assert svar["data"] == {
        "rolle": None,
        "alene": None,
        "svar": {"darlige-nyheter": 4},
        "uenig": ["darlige-nyheter"],
        "grunnlag": {},
        "gjett": {},
        "dato": "",
    }


def test_uker_etter(modul: Page) -> None:
    """Eight weeks across a new year, and across the hour that is taken away in spring."""
    assert kjor(modul, "ark", "return [k.weeksAfter('2026-11-22', 8), k.weeksAfter('2026-03-01', 8)];") == [
        "2027-01-17",
        "2026-04-26",
    ]


def test_fremmed_ark_blir_tekst(modul: Page) -> None:
    """A sheet from a file has the known fields, as text of a sane length, and nothing else."""
    ark = kjor(modul, "ark", "return k.cleanSheet(v);", {"styrke": "x" * 9000, "igjen": 7, "navn": "Kari"})
    assert len(ark["styrke"]) == 500
    assert ark["igjen"] == ""
    assert "navn" not in ark
    assert kjor(modul, "ark", "return [null, [], 'ark', 7].map(k.cleanSheet);") == [None] * 4
