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
    return side.evaluate(f"async (v) => {{ const k = await import('/assets/js/vurdering/{fil}.js'); {kropp} }}", verdi)


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
          if (JSON.stringify(ut) !== JSON.stringify({ ok: true, slag: "svar", ...inn })) ulike.push(inn);
        }
        return ulike.slice(0, 3);""",
    )
    assert ulike == []


@pytest.mark.parametrize("utsagn,koder,lengde", [(7, 500, 8), (28, 60, 30)])
def test_ett_annet_tegn_og_naboer_byttet_er_alltid_feil(modul: Page, utsagn: int, koder: int, lengde: int) -> None:
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
          try { k.decode(tekst, 1); k.sayAloud(tekst); } catch (feil) { kast.push([tekst, String(feil)]); }
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


@pytest.mark.parametrize("versjon", [1, 2])
def test_koder_fra_alle_utgaver_leses(modul: Page, versjon: int) -> None:
    """Codes once given out keep their meaning for ever; the room reads every version, and no unknown one."""
    for en in json.loads((DATA / f"koder-versjon-{versjon}.json").read_text(encoding="utf-8")):
        kode = en.pop("kode")
        inn = {"slag": "svar", **en}
        assert kjor(modul, "kode", "return k.decode(v, [1, 2]);", kode) == {"ok": True, **inn}
        assert kjor(modul, "kode", "return k.decode(v, [3]).feil;", kode) == "versjon"
        skriv = "return k.group(v.slag === 'gjett' ? k.encodeGuess(v) : k.encode(v));"
        assert kjor(modul, "kode", skriv, inn) == kode


def test_uttale(modul: Page) -> None:
    """Letters that sound alike are names."""
    assert kjor(modul, "kode", "return k.sayAloud('0BDP7W');") == "null, Bernhard, David, Petter, sju, dobbel-V"


@pytest.mark.parametrize(
    "svar,trinn,monster",
    [
        ([4, 4, 4, 4], 4, "hoyt"),
        ([0, 0, 0, 0], 0, "lavt"),
        ([2, 2, 3, 3], 2, "midt"),
        ([3, 3, 3, 2], 2, "midt"),
        ([3, 3, 4, 4], 3, "hoyt"),
        ([1, 1, 2, 2], 1, "lavt"),
        ([1, 1, 4, 4], None, "ulikt"),
        ([0, 4, 4, 4], None, "ulikt"),
        ([1, 3, 3, 3], None, "ulikt"),
        ([0, 1, 5, 2], None, "ulikt"),
        ([4, 4, 5, 5], None, "vet-ikke"),
        ([5, 5, 5, 5], None, "vet-ikke"),
        ([6, 6, 6, 6], None, "ikke-begynt"),
        ([6, 5, 1, 1], None, "ikke-begynt"),
        ([7, 7, 3, 3], None, None),
        ([7, 3, 3, 3], 3, "hoyt"),
    ],
)
def test_et_tema_regnes_aldri_sammen(modul: Page, svar: list, trinn: int | None, monster: str | None) -> None:
    """The word is the lowest answer's; two steps between is «ulikt»; three of four must be on the scale."""
    resultat = kjor(modul, "skar", "return k.readTheme(v);", svar)
    assert (resultat["trinn"], resultat["monster"]) == (trinn, monster)


def test_aldri_og_sjelden_er_aldri_en_styrke(modul: Page) -> None:
    """Of all 4096 ways to answer four statements, no theme with a low answer is high or a strength."""
    gale = kjor(
        modul,
        "skar",
        """
        const gale = [];
        for (let n = 0; n < 4096; n += 1) {
          const svar = [n & 7, (n >> 3) & 7, (n >> 6) & 7, (n >> 9) & 7];
          const bilde = k.summarise([{ id: "a", svar }]);
          const lavt = svar.some((en) => en <= 1);
          const [ett] = bilde.resultater;
          if (lavt && (bilde.styrke || ett.monster === "hoyt" || ett.trinn > 1)) gale.push(svar);
        }
        return gale;""",
    )
    assert gale == []


@pytest.mark.parametrize(
    "svar,styrke,forst,raad",
    [
        ([[4] * 4] * 7, "tillit", None, ["tillit-hoyt", "likeverd-hoyt", "roller-hoyt"]),
        ([[0] * 4] * 7, None, "tillit", ["tillit-lavt", "likeverd-lavt", "roller-lavt"]),
        (
            [[4] * 4, [1] * 4, [2] * 4, [5] * 4, [6] * 4, [3] * 4, [0] * 4],
            "tillit",
            "ut",
            ["ut-lavt", "likeverd-lavt", "rygg-vet-ikke"],
        ),
        (
            [[3] * 4, [4, 4, 4, 1], [2, 2, 4, 4], [3] * 4, [3] * 4, [3] * 4, [3] * 4],
            "tillit",
            "likeverd",
            ["likeverd-ulikt", "roller-ulikt"],
        ),
        ([[5] * 4] * 7, None, "tillit", ["tillit-vet-ikke", "likeverd-vet-ikke", "roller-vet-ikke"]),
        ([[6] * 4] * 7, None, "tillit", ["tillit-ikke-begynt", "likeverd-ikke-begynt", "roller-ikke-begynt"]),
        ([[7] * 4] * 7, None, None, []),
    ],
)
def test_egne_svar_gir_ulike_raad(modul: Page, svar: list, styrke: str, forst: str, raad: list) -> None:
    """All high, all low, mixed, uneven, all «vet ikke», all «ikke kommet dit ennå», none: seven different results."""
    temaer = [{"id": id_, "svar": fire} for id_, fire in zip(TEMAER, svar, strict=True)]
    bilde = kjor(modul, "skar", "return k.summarise(v);", temaer)
    assert (bilde["styrke"] or {}).get("id") == styrke
    assert (bilde["forst"] or {}).get("id") == forst
    assert [f"{ett['id']}-{ett['monster']}" for ett in bilde["raad"]] == raad


def test_den_lavest_forteller_forst_og_det_gaar_paa_omgang(modul: Page) -> None:
    """The lowest on the scale; of several as low, the one that has begun least often; nobody on the scale: by turn."""
    grupper = [
        {"rolle": "folkevalgte", "svar": {"a": 3, "b": 2, "c": 2, "d": 2, "e": 5}, "uenig": []},
        {"rolle": "administrasjon", "svar": {"a": 1, "b": 2, "c": 2, "d": 2, "e": 5}, "uenig": []},
        {"rolle": "tillitsvalgte", "svar": {"a": 5, "b": 2, "c": 2, "d": 2, "e": 6}, "uenig": []},
    ]
    rader = kjor(modul, "skar", "return k.compare(['a', 'b', 'c', 'd', 'e'], v);", grupper)
    assert [(rad["id"], rad["forst"], rad["grunn"]) for rad in rader] == [
        ("a", "administrasjon", "lavest"),
        ("b", "tillitsvalgte", "like"),
        ("c", "folkevalgte", "like"),
        ("d", "tillitsvalgte", "like"),
        ("e", "administrasjon", "tur"),
    ]


def bilde(side: Page, *svar: list[int]) -> dict:
    """Rows and agenda for groups that answered a, b and c."""
    grupper = [
        {"rolle": rolle, "svar": dict(zip("abc", tre, strict=True)), "uenig": []}
        for rolle, tre in zip(("folkevalgte", "administrasjon", "tillitsvalgte", "vernetjenesten"), svar, strict=False)
    ]
    instrument = {
        "utsagn": [
            {
                "id": i,
                "tekst": f"Utsagn {i}.",
                "temanavn": i,
                "sporsmal": {m: f"Spørsmål {i} {m}?" for m in ("hoyt", "lavt", "ulikt", "vet-ikke", "ikke-begynt")},
            }
            for i in "abc"
        ],
        "felles": {"midt": "Felles midt?", "tomt": "Felles tomt?"},
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
            return p.overskrift ? [p.utsagn, p.overskrift, p.sporsmal] : null;
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


LAVT, HOYT = "Dere er enige om at dette mangler", "Dette får dere til, alle sammen"


@pytest.mark.parametrize(
    "svar,styrke,forst,neste",
    [
        (
            [[0, 0, 0]] * 3,
            None,
            ["a", LAVT, "Spørsmål a lavt?"],
            ["b", LAVT, "Spørsmål b lavt?"],
        ),
        (
            [[4, 4, 4]] * 3,
            ["a", HOYT, "Spørsmål a hoyt?"],
            ["b", HOYT, "Spørsmål b hoyt?"],
            ["c", HOYT, "Spørsmål c hoyt?"],
        ),
        (
            [[4, 0, 2], [4, 1, 4], [4, 0, 0]],
            ["a", HOYT, "Spørsmål a hoyt?"],
            ["c", "Dere ser dette ulikt", "Spørsmål c ulikt?"],
            ["b", LAVT, "Spørsmål b lavt?"],
        ),
        (
            [[5, 5, 5]] * 3,
            None,
            ["a", "Noen vet ikke", "Spørsmål a vet-ikke?"],
            ["b", "Noen vet ikke", "Spørsmål b vet-ikke?"],
        ),
        (
            [[6, 6, 6]] * 3,
            None,
            ["a", "Noen har ikke kommet dit ennå", "Spørsmål a ikke-begynt?"],
            ["b", "Noen har ikke kommet dit ennå", "Spørsmål b ikke-begynt?"],
        ),
        ([[7, 7, 7]] * 3, None, None, None),
        # One role has left everything blank: nobody can say what all think.
        ([[3, 3, 1], [3, 2, 1], [7, 7, 7]], None, None, None),
        # One role does not know: no strength, and no question that takes the answer for given.
        (
            [[4, 2, 2], [4, 2, 2], [5, 2, 3]],
            None,
            ["a", "Noen vet ikke", "Spørsmål a vet-ikke?"],
            ["c", "Dere svarer nesten likt. Det er noe å gå på", "Felles midt?"],
        ),
    ],
)
def test_ulike_bilder_gir_ulike_dagsordener(modul: Page, svar: list, styrke: Any, forst: Any, neste: Any) -> None:
    """All low, all high, mixed, all «vet ikke», none begun, none answered, one role blank, one not knowing."""
    resultat = bilde(modul, *svar)
    assert (resultat["styrke"], resultat["forst"], resultat["neste"]) == (styrke, forst, neste)
    assert resultat["slutt"] == 45


def test_dagsordenen_som_tekst(modul: Page) -> None:
    """The text for the invitation has times, statements and questions, and no answers."""
    tekst = bilde(modul, [4, 0, 2], [4, 1, 4], [4, 0, 0])["tekst"]
    assert tekst.splitlines()[0] == "Samtaleplan, 45 minutter"
    assert "0:15–0:30  forst" in tekst
    assert "  Dere ser dette ulikt: «Utsagn c.»" in tekst
    assert "  Spørsmål: Spørsmål c ulikt?" in tekst
    assert "  De tillitsvalgte forteller først. De svarte lavest." in tekst
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


def test_svarfil_fra_versjon_2_aapnes(side: Page) -> None:
    """A file saved with the second version opens whole with the instrument as it is published now."""
    tekst = (DATA / "svar-versjon-2.json").read_text(encoding="utf-8")
    side.goto("/verktoy/sammenlign/")
    lest = side.evaluate(
        """async (tekst) => { const k = await import('/assets/js/vurdering/fil.js');
        return k.parseAnswers(tekst, JSON.parse(document.querySelector('[data-instrument]').dataset.instrument)); }""",
        tekst,
    )
    assert lest["ok"] is True
    assert lest["data"]["svar"] == json.loads(tekst)["svar"]["svar"]
    assert lest["data"]["uenig"] == ["drofting-i-tide"]


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


def test_fremmed_ark_redder_felt_for_felt(modul: Page) -> None:
    """What fits a field stands; what does not is set aside with its text; what is no sheet is none."""
    lest = kjor(
        modul,
        "ark",
        "return k.arkform.les(v);",
        {"styrke": "x" * 9000, "dato": "20277-01-03", "igjen": 7, "navn": "Kari", "frist1": "2027-03-01"},
    )
    assert lest["verdier"] == {"styrke": "x" * 2000, "frist1": "2027-03-01"}
    assert [(ett["felt"], len(ett["verdi"])) for ett in lest["tilside"]] == [
        ("styrke", 4000),
        ("dato", 11),
        ("navn", 4),
    ]
    assert kjor(modul, "ark", "return [null, [], 'ark', 7].map(k.arkform.les);") == [None] * 4


def test_to_ark_moetes_aldri_i_kalenderen(modul: Page) -> None:
    """An event is named by its sheet and its action: a moved date moves it, another sheet has others."""
    ider = kjor(
        modul,
        "ark",
        """const uid = (ark, id) => k.sheetEvents(ark, '', id).map((en) => en.uid);
        return [uid({ frist1: '2027-03-01', igjen: '2027-04-01' }, 'a'),
          uid({ frist1: '2027-03-02', igjen: '2027-04-02' }, 'a'),
          uid({ frist1: '2027-03-01', igjen: '2027-04-01' }, 'b')];""",
    )
    assert ider[0] == ider[1]
    assert not set(ider[0]) & set(ider[2])


def test_gjetninger_som_kode(modul: Page) -> None:
    """20 000 random guesses come back; any other symbol and any swap of neighbours is refused."""
    svar = kjor(
        modul,
        "kode",
        TILFELDIG
        + """
        const gale = [];
        const lengder = new Set();
        for (let i = 0; i < 20000; i += 1) {
          const rolle = k.ROLLER[tall(4)];
          const gjett = k.guessedRoles(rolle).map(() => Array.from({ length: 7 }, () => [0, 1, 2, 3, 4, 7][tall(6)]));
          const inn = { versjon: 1 + tall(15), rolle, gjett };
          const kode = k.encodeGuess(inn);
          lengder.add(`${rolle} ${kode.length}`);
          const ut = JSON.stringify(k.decode(k.group(kode), inn.versjon));
          if (ut !== JSON.stringify({ ok: true, slag: "gjett", ...inn })) gale.push(inn);
          if (i > 300) continue;
          for (let p = 0; p < kode.length; p += 1) {
            for (const tegn of TEGN) {
              const annen = kode.slice(0, p) + tegn + kode.slice(p + 1);
              if (tegn !== kode[p] && k.decode(annen, inn.versjon).ok) gale.push([kode, annen]);
            }
            const byttet = kode.slice(0, p) + (kode[p + 1] ?? "") + kode[p] + kode.slice(p + 2);
            if (kode[p + 1] && kode[p + 1] !== kode[p] && k.decode(byttet, inn.versjon).ok) gale.push([kode, byttet]);
          }
        }
        return { gale: gale.slice(0, 3), lengder: [...lengder].sort() };""",
    )
    assert svar == {
        "gale": [],
        "lengder": ["administrasjon 12", "folkevalgte 12", "tillitsvalgte 12", "vernetjenesten 18"],
    }


# 36 spellings of the same code, as people, Word, Teams, mail filters and phones write it.
SKRIVEMAATER = [
    "23H6-D806",
    "23h6d806",
    " 23H6 D806 ",
    "23H6 - D806",
    "Hei! Koden vår er 23H6-D806 mvh Kari",
    "23H6-D806 hilsen Kari",
    "Folkevalgte: 23H6-D806",
    "*23H6-D806*",
    "_23H6-D806_",
    "(23H6-D806)",
    "«23H6-D806»",
    "”23H6-D806”",
    "„23H6-D806“",
    "'23H6-D806'",
    "23H6-D806,",
    "23H6-D806.",
    "<23H6-D806>",
    "23H6\u2010D806",
    "23H6\u2011D806",
    "23H6\u2012D806",
    "23H6–D806",
    "23H6—D806",
    "23H6\u2212D806",
    "23H6\uff0dD806",
    "23H6·D806",
    "23H6-D806\u200b",
    "\ufeff23H6-D806",
    "23H6\u00adD806",
    "\u200e23H6-D806\u200f",
    "23\u2060H6-D8\u200d06",
    "23H6-D8Ø6",
    "23H6-D8ø6",
    "23H6-D8O6",
    "２３Ｈ６－Ｄ８０６",
    "𝟐𝟑𝐇𝟔-𝐃𝟖𝟎𝟔",
    "23Н6-D8О6",  # Cyrillic Н and О
    "2 3 H 6 D 8 0 6",
    "23 H6 D8 06",
    "23H\n6-D806",
    "23H6-\nD806",
    "to, tre, Harald, seks, David, åtte, null, seks",
    "To tre Harald seks – David åtte null seks",
    "https://veileder.no/verktoy/sammenlign/#kode=23H6-D806",
    "https://veileder.no/verktoy/sammenlign/%23kode=23H6-D806",
    "Se https://veileder.no/verktoy/sammenlign/#kode=23H6-D806, hilsen oss",
    '<a href="https://veileder.no/verktoy/sammenlign/#kode=23H6-D806">lenke</a>',
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fveileder.no%2Fverktoy%2Fsammenlign%2F"
    "%23kode%3D23H6-D806&data=05%7C02%7C%7C12345678&reserved=0",
    "Ring 22 33 44 55 eller 23064000. Budsjett 2026-2029. Koden: 23H6-D806",
    "ORDFØRER KODE 23H6 D806 TAKK SKAL DERE HA",
]


@pytest.mark.parametrize("tekst", SKRIVEMAATER)
def test_koden_finnes_slik_folk_skriver_den(modul: Page, tekst: str) -> None:
    """Whatever stands around it and however it is written, the one code is found and nothing else."""
    funnet = kjor(modul, "kodeleser", "return k.readCodes(v, [1, 2]).koder.map((en) => en.kode);", tekst)
    assert funnet == ["23H6-D806"]


def test_tre_koder_i_en_melding_og_det_som_ble_til_overs(modul: Page) -> None:
    """Three at once in the order they stand; what looks like a code and is not; the words that were not used."""
    lest = kjor(
        modul,
        "kodeleser",
        """const r = k.readCodes(v, [1, 2]);
        return { koder: r.koder.map((en) => `${en.svar.rolle} ${en.kode}`),
          nesten: r.nesten.map((en) => `${en.tekst} ${en.svar.feil}`), rest: r.rest };""",
        "Hei! Vi er 31d2 8r0b.\nLedere: «2MHP–VC0K»\nhttps://x.no/verktoy/sammenlign/#kode=23H8-DM0C"
        "\nOg 23H8-DM0D? mvh Kari 23H8-DM0C",
    )
    assert lest == {
        "koder": ["tillitsvalgte 31D2-8R0B", "administrasjon 2MHP-VC0K", "folkevalgte 23H8-DM0C"],
        "nesten": ["23H8-DM0D kontroll"],
        "rest": "Hei! Vi er Ledere: Og mvh Kari",
    }


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Vi ses klokka 10. Ring 23064000 eller 23 06 40 00.",
        "Budsjett 2024-2025, 2026-2029 og 2030-2033",
        "Velkommen til møtet i kommunestyresalen torsdag",
        "org.nr. 971 032 081, konto 1234 56 78903",
        "2026-11-25 kl. 12:00–14:00",
        "23H6-D807",
        "X23H6-D806",
        "23H6-D8061",
        "😀" * 50,
    ],
)
def test_vanlig_tekst_er_ingen_kode(modul: Page, tekst: str) -> None:
    """Telephone numbers, years, dates, words and codes with a slip are not taken for codes."""
    assert kjor(modul, "kodeleser", "return k.readCodes(v, [1, 2]).koder;", tekst) == []


def test_enhver_tekst_rundt_enhver_rekkefolge(modul: Page) -> None:
    """Property: 3 000 random messages with up to four codes among random words. All are found; nothing false is."""
    gale = kjor(
        modul,
        "kodeleser",
        """const kode = await import('/assets/js/vurdering/kode.js');
        const t = (k) => {"""
        + TILFELDIG
        + """ return { tall, sett }; };
        const { tall, sett } = t(kode);
        const ORD = ["Hei", "vi", "er", "enige", "koden", "Folkevalgte:", "mvh", "Kari", "– se her –", "(ny)", "2026",
          "kl. 10.30", "«sitat»", "12 av 15", "22 33 44 55", "takk!", "KODE", "e-post", "nr. 7",
          "\\u00a0", "*", "...", "a/b", "ÆØÅ", "🙂",
          "<b>", "https://vg.no/sak/123456", "lokk", "ill", "OOO", "\\t"];
        const SKILLE = ["-", "–", "—", "\\u2011", "\\u2212", " ", "", " - ", "\\u200b-", "."];
        const RUNDT = [["", ""], ["«", "»"], ["(", ")"], ["*", "*"], ["", ","], ["", "."], [":", ";"],
          ["#kode=", ""], ["\\u200e", "\\u200f"], ["https://x.no/v/#kode=", ""], ["https://x.no/v/%23kode=", "&x=1"]];
        const gale = [];
        for (let n = 0; n < 3000; n += 1) {
          const koder = [];
          for (let m = tall(5); m > 0; m -= 1) {
            const en = kode.encode({ ...sett(tall(6) ? 7 : 28), versjon: 1 + tall(2) });
            // Digits alone are found only as they are printed.
            if (/[A-Z]/.test(en)) koder.push(en);
          }
          let tekst = "";
          for (const en of koder) {
            for (let m = tall(4); m > 0; m -= 1) tekst += `${ORD[tall(ORD.length)]} `;
            const rundt = RUNDT[tall(RUNDT.length)];
            const skille = rundt[0].includes("kode=") ? "-" : SKILLE[tall(SKILLE.length)];
            let skrevet = kode.group(en).replaceAll("-", skille);
            if (tall(2)) skrevet = skrevet.toLowerCase();
            if (tall(3) === 0) skrevet = skrevet.replaceAll("0", "Ø");
            tekst += `${rundt[0]}${skrevet}${rundt[1]}${tall(2) ? "\\n" : " "}`;
            if (tall(2)) tekst += `${ORD[tall(ORD.length)]}\\n`;
          }
          const funnet = k.readCodes(tekst, [1, 2]).koder.map((ett) => ett.kode);
          const ventet = [...new Set(koder.map(kode.group))];
          if (JSON.stringify(funnet) !== JSON.stringify(ventet)) gale.push({ tekst, funnet, koder });
        }
        return gale.slice(0, 3);""",
    )
    assert gale == []


def test_leseren_kaster_aldri(modul: Page) -> None:
    """Half surrogates, a megabyte, things that are not text: an answer, never an exception, and quickly."""
    antall = kjor(
        modul,
        "kodeleser",
        """const start = performance.now();
        for (const ting of [null, undefined, 7, {}, [], NaN, "\\ud800", "\\udfff\\ud800".repeat(99),
          "23H6-".repeat(200000), "a ".repeat(20000), "2".repeat(100000), "kode=".repeat(10000), "%23kode=%E0%A4%A"]) {
          k.readCodes(ting, [1, 2]);
        }
        return performance.now() - start;""",
    )
    assert antall < 3000
