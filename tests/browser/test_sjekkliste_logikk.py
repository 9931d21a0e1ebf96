"""The checklist's pure modules, run in Chromium with literal expectations."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

LISTE = {
    "id": "prove",
    "tittel": "Prøveliste",
    "versjon": 2,
    "bolker": [
        {
            "navn": "Før",
            "punkter": [{"id": "a", "tekst": "Vi har møttes."}, {"id": "b", "tekst": "Vi har spurt."}],
        },
        {"navn": "Etter", "punkter": [{"id": "c", "tekst": "Vi har svart."}]},
    ],
}


@pytest.fixture(scope="module")
def modul(nettleser: Browser, vert: str) -> Iterator[Page]:
    """A page of the site; nothing in it is touched."""
    side = nettleser.new_context(base_url=vert).new_page()
    side.goto("/verktoy/sjekklister/")
    yield side
    side.context.close()


def kall(side: Page, fil: str, uttrykk: str, *verdier: Any) -> Any:
    """The value of `uttrykk`, where `m` is the module and `v` the values."""
    funksjon = f"async ([fil, v]) => {{ const m = await import(fil); return {uttrykk}; }}"
    return side.evaluate(funksjon, [f"/assets/js/{fil}.js", list(verdier)])


@pytest.mark.parametrize(
    "svar,ventet",
    [
        ({}, "0 av 3 på plass."),
        ({"a": {"svar": "ja"}}, "1 av 3 på plass, 2 gjenstår."),
        ({"a": {"svar": "ja"}, "c": {"svar": "uaktuelt"}}, "1 av 3 på plass, 1 ikke aktuelt, 1 gjenstår."),
        (
            {"a": {"svar": "ja"}, "b": {"svar": "ja"}, "c": {"svar": "uaktuelt"}},
            "2 av 3 på plass, 1 ikke aktuelt. Ingenting gjenstår.",
        ),
        ({"a": {"notat": "Bare et notat"}, "gammel": {"svar": "ja"}}, "0 av 3 på plass."),
    ],
)
def test_fremdrift_i_ord(modul: Page, svar: dict, ventet: str) -> None:
    """Progress is words; notes and items from another edition are not counted."""
    uttrykk = "m.describeFremdrift(m.countSvar(m.listId(v[0]), v[1]))"
    assert kall(modul, "sjekkliste/svar", uttrykk, LISTE, svar) == ventet


@pytest.mark.parametrize(
    "raatt",
    [
        None,
        [],
        "tekst",
        7,
        {"a": None},
        {"a": []},
        {"a": {"svar": "nei"}},
        {"a": {"svar": 1}},
        {"a": {"notat": 1}},
        {"a": {"dato": "2027-02-30"}},
        {"a": {"dato": "i morgen"}},
        {"<b>": {"svar": "ja"}},
        {f"p{nr}": {"svar": "ja"} for nr in range(501)},
    ],
)
def test_svar_som_ikke_er_svar_blir_avvist(modul: Page, raatt: Any) -> None:
    """Anything that is not a set of answers gives nothing, so nothing is replaced."""
    assert kall(modul, "sjekkliste/svar", "m.cleanSvar(v[0])", raatt) is None


def test_svar_blir_renset(modul: Page) -> None:
    """Unknown fields go, empty items go, unknown items stay, long texts are cut."""
    raatt = {
        "a": {"svar": "ja", "farge": "rød", "notat": ""},
        "b": {"notat": "x" * 3000, "dato": "2027-03-01"},
        "c": {},
        "gammel": {"hvem": "rektor"},
    }
    ventet = {
        "a": {"svar": "ja"},
        "b": {"notat": "x" * 2000, "dato": "2027-03-01"},
        "gammel": {"hvem": "rektor"},
    }
    assert kall(modul, "sjekkliste/svar", "m.cleanSvar(v[0])", raatt) == ventet


@pytest.mark.parametrize(
    "felles,vaart,deres,ventet",
    [
        ({}, {"a": {"svar": "ja"}}, {"b": {"svar": "ja"}}, {"a": {"svar": "ja"}, "b": {"svar": "ja"}}),
        ({"a": {"svar": "ja"}}, {"a": {"svar": "ja"}}, {}, {}),
        ({"a": {"svar": "ja"}}, {}, {"a": {"svar": "ja"}}, {}),
        ({}, {"a": {"svar": "ja"}}, {"a": {"svar": "uaktuelt"}}, {"a": {"svar": "ja"}}),
        ({}, {"a": {"notat": "vårt"}}, {"a": {"notat": "deres"}}, {"a": {"notat": "vårt\nderes"}}),
        (
            {"a": {"hvem": "x"}},
            {"a": {"hvem": "x", "dato": "2027-01-01"}},
            {"a": {"hvem": "y"}},
            {"a": {"hvem": "y", "dato": "2027-01-01"}},
        ),
    ],
)
def test_to_faner_flettes(modul: Page, felles: dict, vaart: dict, deres: dict, ventet: dict) -> None:
    """Changes in two tabs are both kept; where both changed the same, ours stands and notes are joined."""
    assert kall(modul, "sjekkliste/svar", "m.mergeSvar(...v)", felles, vaart, deres) == ventet


def test_lista_som_tekst(modul: Page) -> None:
    """What is pasted into an e-mail can be read without the page, also items from another edition."""
    svar = {
        "a": {"svar": "ja"},
        "b": {"svar": "uaktuelt", "notat": "To linjer\nher"},
        "c": {"hvem": "rektor", "dato": "2027-03-01"},
        "gammel": {"svar": "ja"},
    }
    tekst = kall(modul, "sjekkliste/svar", "m.writeTekst(v[0], v[1], v[2])", LISTE, svar, "https://v.no/prove/")
    assert tekst == (
        "Prøveliste\n"
        "1 av 3 på plass, 1 ikke aktuelt, 1 gjenstår.\n"
        "\nFør\n[x] Vi har møttes.\n[–] Vi har spurt. (ikke aktuelt)\n    To linjer\n    her\n"
        "\nEtter\n[ ] Vi har svart.\n    Hvem: rektor. Innen: 1. mars 2027\n"
        "\nFra en annen utgave av lista\n[x] gammel\n"
        "\nhttps://v.no/prove/\n"
    )


def test_kalenderfila(modul: Page) -> None:
    """Whole days, escaped texts, lines of at most 75 bytes, CRLF; nothing for what is done."""
    svar = {
        "a": {"svar": "ja", "dato": "2027-01-01"},
        "b": {"dato": "2028-02-28", "hvem": "rektor; leder", "notat": "Én\nto, tre"},
    }
    kalender = modul.evaluate(
        "async ([liste, svar]) => {"
        " const { listHendelser } = await import('/assets/js/sjekkliste/svar.js');"
        " const { writeKalender } = await import('/assets/js/felles/kalender.js');"
        " const datoer = listHendelser(liste, svar, 'https://v.no/p/');"
        " return writeKalender(datoer, new Date('2026-11-22T10:00:00Z')); }",
        [LISTE, svar],
    )
    assert kalender == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Veileder i trepartssamarbeid//NO\r\nBEGIN:VEVENT\r\n"
        "UID:prove-b-2028-02-28@veileder-trepartssamarbeid\r\nDTSTAMP:20261122T100000Z\r\n"
        "DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280229\r\nSUMMARY:Vi har spurt.\r\n"
        "DESCRIPTION:Hvem: rektor\\; leder\\nÉn\\nto\\, tre\r\nURL:https://v.no/p/#b\r\n"
        "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_lange_kalenderlinjer_brettes_mellom_bokstaver(modul: Page) -> None:
    """A line of two-byte letters folds within 75 bytes and reads back whole."""
    hendelse = {"uid": "u", "dato": "2027-01-31", "tittel": "ø" * 100, "tekst": ""}
    kalender = kall(modul, "felles/kalender", "m.writeKalender([v[0]], new Date(0))", hendelse)
    assert max(len(linje.encode()) for linje in kalender.split("\r\n")) <= 75
    assert "SUMMARY:" + "ø" * 100 in kalender.replace("\r\n ", "")
    assert "DTEND;VALUE=DATE:20270201" in kalender


OM = {"slag": "sjekkliste", "id": "prove", "versjon": 2, "tittel": "Prøveliste"}
HEL = {"veileder": "sjekkliste", "format": 1, "id": "prove", "versjon": 2, "tittel": "T", "svar": {}}


@pytest.mark.parametrize(
    "endring,ventet",
    [
        ({}, ("ok", "lik")),
        ({"versjon": 1}, ("ok", "eldre")),
        ({"versjon": 3}, ("ok", "nyere")),
        ({"format": 2}, ("feil", "nyere-format")),
        ({"format": "1"}, ("feil", "ugyldig")),
        ({"versjon": 0}, ("feil", "ugyldig")),
        ({"svar": [1]}, ("feil", "ugyldig")),
        ({"svar": None}, ("feil", "ugyldig")),
        ({"id": "mandat"}, ("feil", "annen")),
        ({"veileder": "svar"}, ("feil", "annet-slag")),
    ],
)
def test_konvolutten_leses_helt(modul: Page, endring: dict, ventet: tuple[str, str]) -> None:
    """A file is judged as a whole before any of it is used."""
    modul.evaluate("async () => { window.svarmodul = await import('/assets/js/sjekkliste/svar.js'); }")
    uttrykk = "m.unpackSvar(JSON.stringify(v[0]), v[1], window.svarmodul.cleanSvar)"
    svar = kall(modul, "felles/lager", uttrykk, HEL | endring, OM)
    assert (("ok", svar["alder"]) if svar["ok"] else ("feil", svar["grunn"])) == ventet


@pytest.mark.parametrize("tekst", ["", "{", "null", "[]", "7", '"x"', "\x00\x01", "<html>"])
def test_odelagte_tekster(modul: Page, tekst: str) -> None:
    """Whatever cannot be read is said to be so; nothing throws."""
    svar = kall(modul, "felles/lager", "m.unpackSvar(v[0], v[1], () => null)", tekst, OM)
    assert svar == {"ok": False, "grunn": "uleselig"}


ARKIV = """async () => {
  const { makeArkiv } = await import('/assets/js/sjekkliste/arkiv.js');
  const { openLager } = await import('/assets/js/felles/lager.js');
  const plass = new Map();
  const lagring = {
    getItem: (n) => plass.get(n) ?? null,
    setItem: (n, t) => {
      if (lagring.full) throw new DOMException('', 'QuotaExceededError');
      plass.set(n, t);
    },
    removeItem: (n) => plass.delete(n),
  };
  const om = { slag: 'sjekkliste', id: 'prove', versjon: 2, tittel: 'Prøve' };
  const nytt = () => makeArkiv({ lager: openLager(() => lagring), om, now: () => new Date(0) });
  HANDLING
}"""


@pytest.mark.parametrize(
    "handling,ventet",
    [
        # Nothing is stored before it is asked for.
        (
            "const a = nytt(); a.sync(); a.change({x: {svar: 'ja'}}); return [plass.size, a.utrygg];",
            [0, True],
        ),
        # Saved, then by itself.
        (
            "const a = nytt(); a.save(); a.change({x: {svar: 'ja'}}); const b = nytt();"
            " return [b.sync(), b.svar, b.lagret];",
            ["hentet", {"x": {"svar": "ja"}}, True],
        ),
        # Full: said, kept on the page, and the old is still there.
        (
            "const a = nytt(); a.save(); lagring.full = true; const m = a.change({x: {svar: 'ja'}});"
            " return [m, a.svar, a.lagret, plass.size];",
            ["fullt", {"x": {"svar": "ja"}}, False, 1],
        ),
        # Delete leaves nothing; undo brings back what was stored; undoing the undo deletes again.
        (
            "const a = nytt(); a.change({x: {svar: 'ja'}}); a.save();"
            " const m = a.remove(); const n = plass.size;"
            " const u = a.undo(); const igjen = [a.svar, plass.size];"
            " a.undo(); return [m, n, u, igjen, plass.size];",
            ["slettet", 0, "angret", [{"x": {"svar": "ja"}}, 1], 0],
        ),
        # A change in another tab that we have not heard of is taken along.
        (
            "const a = nytt(); a.save(); const b = nytt(); b.sync(); b.change({y: {svar: 'ja'}});"
            " const m = a.change({x: {svar: 'ja'}}); return [m, a.svar];",
            ["flettet", {"x": {"svar": "ja"}, "y": {"svar": "ja"}}],
        ),
        # Deleted in another tab: what is here stays on the page and is not written again by itself.
        (
            "const a = nytt(); a.change({x: {svar: 'ja'}}); a.save(); plass.clear();"
            " const m = a.change({x: {svar: 'uaktuelt'}}); return [m, a.svar, a.lagret, plass.size];",
            ["slettet-annen-fane", {"x": {"svar": "uaktuelt"}}, False, 0],
        ),
        # Saved in another tab while we have unsaved answers: ours stay, and saving takes both.
        (
            "const a = nytt(); a.sync(); a.change({x: {svar: 'ja'}});"
            " const b = nytt(); b.change({y: {svar: 'ja'}}); b.save();"
            " const m = a.sync(); const vaart = a.svar; const l = a.save(); return [m, vaart, l, a.svar];",
            [
                "lagret-annen-fane",
                {"x": {"svar": "ja"}},
                "flettet",
                {"x": {"svar": "ja"}, "y": {"svar": "ja"}},
            ],
        ),
        # What cannot be read lies untouched, and something newer is never overwritten.
        (
            "plass.set('veileder:v1:sjekkliste:prove', '{'); const a = nytt(); const m = a.sync();"
            " a.change({x: {svar: 'ja'}}); return [m, plass.get('veileder:v1:sjekkliste:prove')];",
            ["lagret-uleselig", "{"],
        ),
        (
            "const t = JSON.stringify("
            "{veileder: 'sjekkliste', format: 2, id: 'prove', versjon: 2, svar: {}});"
            " plass.set('veileder:v1:sjekkliste:prove', t); const a = nytt(); const m = a.sync();"
            " a.change({x: {svar: 'ja'}}); const s = a.save();"
            " return [m, s, plass.get('veileder:v1:sjekkliste:prove') === t];",
            ["lagret-nyere-format", "lagret-nyere-format", True],
        ),
        # A file replaces what is here, and undo brings it back.
        (
            "const a = nytt(); a.change({x: {svar: 'ja'}}); const m = a.open({y: {svar: 'ja'}}, 'eldre');"
            " const ny = a.svar; a.undo(); return [m, ny, a.svar];",
            ["apnet-eldre", {"y": {"svar": "ja"}}, {"x": {"svar": "ja"}}],
        ),
    ],
)
def test_arkivet(modul: Page, handling: str, ventet: list) -> None:
    """What becomes of the answers, without a page: saved, full, deleted, undone, two tabs."""
    assert modul.evaluate(ARKIV.replace("HANDLING", handling)) == ventet


def test_hver_melding_har_en_tekst(modul: Page) -> None:
    """Every key the logic gives is a text for the reader, and a title from a file stays a text."""
    nokler = [
        *("lagret", "flettet", "fullt", "avslatt", "slettet", "ikke-slettet", "angret", "nedlastet"),
        *("hentet", "hentet-eldre", "hentet-nyere", "hentet-annen-fane", "lagret-annen-fane"),
        *("slettet-annen-fane", "lagret-uleselig", "lagret-nyere-format"),
        *("apnet-lik", "apnet-eldre", "apnet-nyere", "for-stor", "ulest", "uleselig"),
        *("annet-slag", "ugyldig", "nyere-format", "annen"),
    ]
    tekster = kall(modul, "sjekkliste/meldinger", "v[0].map((n) => m.findMelding(n))", nokler)
    assert [n for n, t in zip(nokler, tekster, strict=True) if not t or not t.endswith(".")] == []
    assert kall(modul, "sjekkliste/meldinger", "m.findMelding('annen', '<b>x')") == (
        "Fila hører til en annen liste: «<b>x». Åpne den på sida til den lista. Svarene dine er urørt."
    )
