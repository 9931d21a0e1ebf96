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


@pytest.mark.parametrize("raatt", [None, [], "tekst", 7])
def test_det_som_ikke_er_svar_er_ikke_svar(modul: Page, raatt: Any) -> None:
    """Anything that is not a set of answers gives nothing, so nothing is replaced."""
    assert kall(modul, "sjekkliste/svar", "m.form.les(v[0])", raatt) is None


@pytest.mark.parametrize(
    "raatt,felt,verdi",
    [
        ({"b": None}, "b", "null"),
        ({"b": []}, "b", "[]"),
        ({"b": {"svar": "nei"}}, "b/svar", "nei"),
        ({"b": {"svar": 1}}, "b/svar", "1"),
        ({"b": {"notat": 1}}, "b/notat", "1"),
        ({"b": {"dato": "2027-02-30"}}, "b/dato", "2027-02-30"),
        ({"b": {"dato": "20277-01-03"}}, "b/dato", "20277-01-03"),
        ({"b": {"dato": "i morgen"}}, "b/dato", "i morgen"),
        ({"b": {"farge": "rød"}}, "b/farge", "rød"),
        ({"<b>": {"svar": "ja"}}, "<b>", '{"svar":"ja"}'),
    ],
)
def test_en_verdi_som_ikke_passer_legges_til_side_alene(modul: Page, raatt: dict, felt: str, verdi: str) -> None:
    """One wrong value never costs the others: they are read, and the wrong one is kept as text beside them."""
    rett = {"a": {"svar": "ja", "notat": "Husk"}}
    assert kall(modul, "sjekkliste/svar", "m.form.les(v[0])", rett | raatt) == {
        "verdier": {"a/svar": "ja", "a/notat": "Husk"},
        "tilside": [{"felt": felt, "verdi": verdi}],
    }


def test_svar_leses_og_pakkes_uten_tap(modul: Page) -> None:
    """Long notes, items this edition does not know and years of two digits come through; what is empty does not."""
    raatt = {
        "a": {"svar": "ja", "notat": ""},
        "b": {"notat": "x" * 3000, "dato": "0027-03-01"},
        "c": {},
        "gammel": {"hvem": "rektor"},
    }
    assert kall(modul, "sjekkliste/svar", "m.form.pakk(m.form.les(v[0]).verdier)", raatt) == {
        "a": {"svar": "ja"},
        "b": {"notat": "x" * 3000, "dato": "2027-03-01"},
        "gammel": {"hvem": "rektor"},
    }


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
        "b": {"dato": "2028-02-28", "hvem": "rektor; leder", "notat": "Én\nto, tre\x0b\x00\ud800"},
    }
    kalender = modul.evaluate(
        "async ([liste, svar]) => {"
        " const { listHendelser } = await import('/assets/js/sjekkliste/svar.js');"
        " const { writeKalender } = await import('/assets/js/felles/kalender.js');"
        " const datoer = listHendelser(liste, svar, 'https://v.no/p/', 'dok1');"
        " return writeKalender(datoer, new Date('2026-11-22T10:00:00Z')); }",
        [LISTE, svar],
    )
    assert kalender == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Veileder i trepartssamarbeid//NO\r\nMETHOD:PUBLISH\r\n"
        "BEGIN:VEVENT\r\nUID:dok1-b@veileder-trepartssamarbeid\r\nSEQUENCE:28116000\r\nDTSTAMP:20261122T100000Z\r\n"
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
    uttrykk = "m.unpackDokument(JSON.stringify(v[0]), v[1], window.svarmodul.form.les)"
    svar = kall(modul, "felles/lager", uttrykk, HEL | endring, OM)
    assert (("ok", svar["alder"]) if svar["ok"] else ("feil", svar["grunn"])) == ventet


@pytest.mark.parametrize("tekst", ["", "{", "null", "[]", "7", '"x"', "\x00\x01", "<html>"])
def test_odelagte_tekster(modul: Page, tekst: str) -> None:
    """Whatever cannot be read is said to be so; nothing throws."""
    svar = kall(modul, "felles/lager", "m.unpackDokument(v[0], v[1], () => null)", tekst, OM)
    assert svar == {"ok": False, "grunn": "uleselig"}


def test_hver_melding_har_en_tekst(modul: Page) -> None:
    """Every key the engine gives is a text for the reader, and a title from a file stays a text."""
    nokler = [
        *("lagret", "flettet", "fullt", "avslatt", "slettet", "slettet-her", "ikke-slettet", "angret", "gjort-om"),
        *("utkast", "hentet", "hentet-eldre", "hentet-nyere", "hentet-annen-fane", "lagret-annen-fane"),
        *("slettet-annen-fane", "lagret-uleselig", "lagret-nyere-format", "lagre-forst", "tomt", "nytt"),
        *("apnet-lik", "apnet-eldre", "apnet-nyere", "for-stor", "ulest", "uleselig", "kopi-slettet"),
        *("annet-slag", "ugyldig", "nyere-format", "annen", "nedlastet", "tom-fil"),
    ]
    tekster = kall(modul, "felles/ord", "v[0].map((n) => m.findMelding(n))", nokler)
    assert [n for n, t in zip(nokler, tekster, strict=True) if not t or not t.endswith(".")] == []
    assert kall(modul, "felles/ord", "m.findMelding('annen', {tittel: '<b>x'})") == (
        "Fila hører til noe annet: «<b>x». Åpne den på sida den hører til. Det som står her, er urørt."
    )


def test_statuslinja_sier_sant_om_alle_tre_steder(modul: Page) -> None:
    """Nothing filled in, a draft, a draft the browser refused, downloaded, saved."""
    her = {"tom": False, "lagret": False, "utkast": True, "tatt": None}
    alle = [her | {"tom": True}, her, her | {"utkast": False}, her | {"tatt": "fil"}, her | {"lagret": True}]
    assert kall(modul, "felles/ord", "v[0].map(m.describeStatus)", alle) == [
        "Ikke lagret. Ingenting er fylt ut.",
        "Ikke lagret. Et utkast ligger i denne fanen til dere lukker den.",
        "Ikke lagret. Svarene forsvinner når dere lukker sida eller laster den på nytt.",
        "Lastet ned. Ikke lagret på denne enheten. Et utkast ligger i denne fanen til dere lukker den.",
        "Lagret på denne enheten. Endringer lagres av seg selv.",
    ]


@pytest.mark.parametrize(
    "dato,ventet",
    [
        ("2027-03-01", "2027-03-01"),
        ("0027-03-01", "2027-03-01"),
        ("20277-03-01", None),
        ("0202-03-01", None),
        ("1999-03-01", None),
        ("2100-01-01", None),
        ("2027-02-29", None),
        ("", None),
        (None, None),
    ],
)
def test_aaret_slik_det_var_ment(modul: Page, dato: str | None, ventet: str | None) -> None:
    """Two digits are this century; more or fewer than that is no year anybody meant."""
    assert kall(modul, "felles/dato", "m.repairDato(v[0])", dato) == ventet
