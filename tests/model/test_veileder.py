"""The content as a whole: the real guide, its schemas, and readers that never fall over."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mini import bytt_ut
from veileder.checks.innhold import check_innhold
from veileder.model.eksempel import Sitat
from veileder.model.melding import Innholdsfeil
from veileder.model.prosa import besok, samle_kilder
from veileder.model.samlinger import SAMLINGER
from veileder.model.side import tolk_side
from veileder.model.skjema import IDFIL, lag_ider, lag_skjemaer
from veileder.model.tekst import Del, del_opp, finn_adresser, uten_merker
from veileder.model.veileder import last_veileder
from veileder.model.yamlfil import les_tekstfil, tolk_yaml
from veileder.paths import ROT, Stier

# Text rich in the signs that YAML, Markdown, Jinja and our own marks act upon.
TEGNTUNG = st.text(st.sampled_from("ab æ\n\t:-#[]{}()*&!|>'\"%@`,?\\/=_<~01\x85\u2028\ufeff\0"))
MERKER = st.lists(
    st.sampled_from(["*a b*", "[c](/d/)", "[e](https://f/(g))", " ", "h", "\n", "*", "[", "](", ")", "<b>"])
).map("".join)


def test_innholdet_i_veilederen_er_uten_feil() -> None:
    """The reader of the real guide meets no dead link, no unknown source and no page left out."""
    assert [str(funn) for funn in check_innhold(Stier()) if funn.alvor == "feil"] == []


def test_skjemaene_er_ferske() -> None:
    """The editor's program suggests the fields the model has now (otherwise: run `make schema`)."""
    mappe = Stier().data / "skjema"
    skrevet = {sti.name: sti.read_text(encoding="utf-8") for sti in mappe.glob("*.json") if sti.name != IDFIL}
    assert skrevet == lag_skjemaer()


def test_skjemaet_krever_det_modellen_krever() -> None:
    """The editor's program underlines a case without a name before any check is run."""
    skjema = lag_skjemaer()["korte_eksempler.json"]
    assert '"additionalProperties": false' in skjema
    assert '"required": [\n  "id",\n  "navn",\n  "vei",\n  "tema",' in skjema


def test_skjemaet_forklarer_hvert_felt_paa_norsk() -> None:
    """Whoever points at a field in her program reads a Norwegian sentence about it (`model/feltord.yml`)."""
    uten = [
        f"{fil} {navn}.{felt}"
        for fil, tekst in lag_skjemaer().items()
        for navn, modell in json.loads(tekst).get("$defs", {}).items()
        for felt, verdi in modell.get("properties", {}).items()
        if "description" not in verdi
    ]
    assert uten == []


def test_skjemaet_taaler_det_kontrollen_taaler(mini: Stier) -> None:
    """`ja`, `nei` and a year without quotes are not underlined; a choice and a source are suggested."""
    kilde = json.loads(lag_skjemaer()["kilder.json"])["$defs"]["Kilde"]["properties"]
    term = json.loads(lag_skjemaer()["termer.json"])["$defs"]["Term"]["properties"]
    assert term["forklar"]["enum"] == ["ja", "nei"]
    assert kilde["dato"]["type"] == ["string", "number"]
    assert kilde["lest"]["enum"][0] == "i-sin-helhet"
    assert term["kilder"]["items"]["anyOf"][0] == {"$ref": "ider.json#/$defs/kilder"}
    ider = json.loads(lag_ider(last_veileder(mini)))["$defs"]
    assert ider["kilder"]["anyOf"][0] == {"const": "kilde-a", "description": "Avisa, 2013: Saken om samarbeidet"}


def test_programmet_vet_hvilket_skjema_som_gjelder() -> None:
    """Every kind of file has its schema in the settings of VS Code."""
    valg = json.loads((ROT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    ventet = {f"./docs/data/skjema/{rad.navn}.json": list(rad.monstre) for rad in SAMLINGER}
    assert {fil: [monstre] if isinstance(monstre, str) else monstre for fil, monstre in valg.items()} == {
        "./docs/data/skjema/utgave.json": ["docs/data/utgave.yml"],
        **ventet,
    }


def test_besok_finner_hvert_felt(mini: Stier) -> None:
    """Every field of a quotation is visited with its path, so that no text escapes the rules."""
    sitat = Sitat(tekst="Vi lyttet.", hvem="En leder", hvor="Avisa", kilder=("kilde-a", "kilde-b"))
    assert list(besok(sitat)) == [
        (("tekst",), "Vi lyttet."),
        (("hvem",), "En leder"),
        (("hvor",), "Avisa"),
        (("kilder",), ("kilde-a", "kilde-b")),
        (("kilder", 0), "kilde-a"),
        (("kilder", 1), "kilde-b"),
    ]


def test_samle_kilder_i_rekkefolge_og_en_gang(mini: Stier) -> None:
    """The register counts each source of a case once, in the order the reader meets them."""
    eksempel = last_veileder(mini).eksempler["proveby"]
    assert samle_kilder(eksempel) == ["kilde-a", "kilde-b"]
    assert samle_kilder(eksempel.kritikk) == ["kilde-b"]
    assert samle_kilder(eksempel.laerdommer) == []


def test_merker_i_tekst() -> None:
    """The reader sees emphasis and links where the editor marked them, and nothing else."""
    assert del_opp("Les *hele* [loven](https://example.org/a_(b)) nå.") == [
        Del("Les "),
        Del("hele", utheving=True),
        Del(" "),
        Del("loven", adresse="https://example.org/a_(b)"),
        Del(" nå."),
    ]
    assert finn_adresser("[a](/b/) og [c](#d)") == ["/b/", "#d"]
    assert uten_merker("2 * 3 er *seks*, se [her](/x/).") == "2 * 3 er seks, se her."


def test_lesing_stopper_ved_forste_bruk_av_odelagt_innhold(mini: Stier) -> None:
    """The build never goes on with half a guide: all faults are in the one exception."""
    bytt_ut(mini, "cases/proveby.yml", "antall: 3", "antall: mange")
    bytt_ut(mini, "docs/data/emner.yml", "navn: Samarbeid", "navn:")
    try:
        last_veileder(mini)
    except Innholdsfeil as feil:
        assert [melding.fil for melding in feil.meldinger] == ["cases/proveby.yml", "docs/data/emner.yml"]
    else:
        raise AssertionError("broken content was loaded")


@given(MERKER | TEGNTUNG)
def test_merker_mister_ingen_tekst(tekst: str) -> None:
    """The reader loses no letter: the parts put together with their marks are the editor's text."""

    def med_merker(del_: Del) -> str:
        if del_.adresse is not None:
            return f"[{del_.tekst}]({del_.adresse})"
        return f"*{del_.tekst}*" if del_.utheving else del_.tekst

    deler = del_opp(tekst)
    assert "".join(med_merker(del_) for del_ in deler) == tekst
    assert uten_merker(tekst) == "".join(del_.tekst for del_ in deler)


@given(TEGNTUNG | st.text())
def test_all_tekst_er_yaml_eller_en_melding(tekst: str) -> None:
    """The editor gets a message in Norwegian for any text, never a traceback."""
    try:
        tolk_yaml(tekst, "x.yml")
    except Innholdsfeil as feil:
        linjer = tekst.count("\n") + 1
        assert feil.meldinger
        assert all(0 <= melding.linje <= linjer + 1 for melding in feil.meldinger)


@given(TEGNTUNG)
def test_all_tekst_er_en_side_eller_en_melding(tekst: str) -> None:
    """The editor gets a page or a message for any Markdown, never a traceback."""
    side = tolk_side(f"---\ntitle: Prøve\ndescription: Prøve\n---\n{tekst}", "x.md", "x.md")
    assert side.adresse == "/x/"
    try:
        tolk_side(f"---\n{tekst}\n---\n", "x.md", "x.md")
    except Innholdsfeil as feil:
        assert feil.meldinger


@given(st.binary() | TEGNTUNG.map(str.encode))
def test_alle_byte_er_tekst_eller_en_melding(tmp_path_factory, innhold: bytes) -> None:
    """The editor who drops any file at all into docs/ gets text or a message, never a traceback."""
    sti = tmp_path_factory.getbasetemp() / "hva-som-helst"
    Path(sti).write_bytes(innhold)
    try:
        tekst = les_tekstfil(sti, "x")
    except Innholdsfeil as feil:
        assert len(feil.meldinger) == 1
    else:
        assert "\r" not in tekst
        assert not tekst.startswith("\ufeff")


def test_kommunens_egne_kilder_i_egen_fil(mini: Stier) -> None:
    """The editor keeps a municipality's sources in a file of their own; an id used twice is told with both files."""
    fil = mini.rot / "docs/data/kilder/proveby.yml"
    fil.parent.mkdir()
    mal = "kilder:\n- {{id: {}, utgiver: Prøveby, tittel: Et brev, dato: '2013', slag: primar, lest: utdrag}}\n"
    fil.write_text(mal.format("proveby-brev"), encoding="utf-8")
    bytt_ut(mini, "cases/proveby.yml", "- tekst: Det begynte med et brev.\n    kilder: [kilde-a]",
            "- tekst: Det begynte med et brev.\n    kilder: [proveby-brev]")
    assert check_innhold(mini) == []
    assert last_veileder(mini).kilder["proveby-brev"].tittel == "Et brev"
    fil.write_text(mal.format("kilde-a"), encoding="utf-8")
    assert str(check_innhold(mini)[0]) == (
        "docs/data/kilder/proveby.yml:2: kilder[1].id: id-en «kilde-a» er brukt i docs/data/kilder.yml:2 også – "
        "finn på en ny id"
    )
