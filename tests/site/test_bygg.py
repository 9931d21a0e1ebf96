"""The main job on the miniature guide: good pages, the same bytes twice, and the old site kept on failure."""

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

import bygghjelp
from bygghjelp import DODSSTEDER, STEG_MED_STUBB, bygg_stille, lag_verk, les_filer, med_sider
from mini import bytt_ut
from veileder.bygg import STEG, Steg, bygg, i_visning, kontroller_rekkefolge, lag_sider
from veileder.bygger import bytt
from veileder.model.melding import Byggefeil, Innholdsfeil
from veileder.nettsted.verk import Verk
from veileder.paths import Stier

SIDER = {
    "index.html": "Veileder i trepartssamarbeid",
    "eksempler/proveby/index.html": "Slik gjorde Prøveby det",
    "verktoy/sjekklister/forste/index.html": "Sjekkliste før dere starter",
    "verktoy/ordliste/index.html": "Ordliste",
    "om/kilder/index.html": "Kilder",
    "404.html": "Fant ikke sida",
}


@pytest.fixture(scope="session")
def endret(tmp_path_factory: pytest.TempPathFactory, original: Stier) -> Stier:
    """The miniature guide built after a change in its text. Read it only."""
    stier = Stier(tmp_path_factory.mktemp("endret"))
    shutil.copytree(original.rot, stier.rot, dirs_exist_ok=True)
    endre(stier)
    bygg_stille(stier)
    return stier


@pytest.fixture(scope="session")
def sider(tmp_path_factory: pytest.TempPathFactory, original: Stier) -> Path:
    """What MkDocs alone makes of the changed text. Read it only."""
    stier = Stier(tmp_path_factory.mktemp("sider"))
    shutil.copytree(original.rot, stier.rot, dirs_exist_ok=True)
    endre(stier)
    lag_sider(lag_verk(stier))
    return stier.scene / "site"


@pytest.fixture
def med_gammel(mini: Stier, bygd_mini: Stier) -> Stier:
    """A guide whose site was built, and whose text was changed since."""
    shutil.copytree(bygd_mini.site, mini.site)
    endre(mini)
    return mini


def endre(stier: Stier) -> None:
    """The change an editor makes between two builds."""
    bytt_ut(stier, "docs/index.md", "Velkommen.", "Velkommen igjen.")


def les(stier: Stier, navn: str) -> html.HtmlElement:
    """A built page as a tree."""
    return html.fromstring((stier.site / navn).read_text(encoding="utf-8"))


def test_alle_sider_finnes(bygd_mini: Stier) -> None:
    """The reader finds every page of the menu, and the one for wrong addresses."""
    assert {sti.relative_to(bygd_mini.site).as_posix() for sti in bygd_mini.site.rglob("*.html")} == set(SIDER)


@pytest.mark.parametrize("navn", SIDER)
def test_siden_er_hel(bygd_mini: Stier, navn: str) -> None:
    """The reader gets one heading, the right language, a title that says where, and no leftover braces."""
    tre = les(bygd_mini, navn)
    assert tre.get("lang") == "nb"
    assert len(tre.findall(".//h1")) == 1
    assert tre.findtext(".//title").startswith(SIDER[navn])
    assert navn == "404.html" or len(tre.xpath("//meta[@name='description']/@content")[0]) >= 70
    assert re.search(r"\{\{|\}\}|\{%|\{:", tre.text_content()) is None


@pytest.mark.parametrize("navn", SIDER)
def test_siden_henter_bare_sitt_eget(bygd_mini: Stier, navn: str) -> None:
    """The reader's browser fetches one style sheet and nothing of the theme's."""
    tre = les(bygd_mini, navn)
    stiler = tre.xpath("//link[@rel='stylesheet']/@href")
    assert [stil.rsplit("/", 1)[-1] for stil in stiler] == ["veileder.css"]
    assert tre.xpath("//style | //script[not(@src)] | //*[@style]") == []


def test_temaet_er_borte(bygd_mini: Stier) -> None:
    """The reader's first view stays light: the theme's scripts, styles and images are not on the site."""
    filer = set(les_filer(bygd_mini.site))
    assert not {navn for navn in filer if navn.startswith(("assets/javascripts", "assets/stylesheets"))}
    stilark = {navn.rsplit("/", 1)[-1] for navn in filer if navn.endswith(".css")}
    assert "veileder.css" in stilark
    assert not {"tokens.css", "skjerm.css", "utskrift.css", "main.css"} & stilark
    assert not {navn for navn in filer if "search" in navn}


def test_samme_byte_to_ganger(bygd_mini: Stier, mini: Stier) -> None:
    """Whoever builds the same text again, elsewhere, publishes the same bytes."""
    bygg_stille(mini)
    assert les_filer(mini.site) == les_filer(bygd_mini.site)


def test_bygg_igjen_bytter_innhold(med_gammel: Stier, endret: Stier) -> None:
    """The reader sees the new text after a build, and nothing half made is left beside the site."""
    bygg_stille(med_gammel)
    assert les_filer(med_gammel.site) == les_filer(endret.site)
    assert not med_gammel.ny_site.exists()
    assert not med_gammel.gammel_site.exists()


def test_innholdsfeil_lar_det_gamle_staa(med_gammel: Stier, bygd_mini: Stier) -> None:
    """The reader notices nothing when an editor's mistake stops the build."""
    bytt_ut(med_gammel, "cases/proveby.yml", "antall: 3", "antall: mange")
    with pytest.raises(Innholdsfeil):
        bygg_stille(med_gammel)
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)
    assert not med_gammel.ny_site.exists()


def test_byggefeil_lar_det_gamle_staa(med_gammel: Stier, bygd_mini: Stier) -> None:
    """The reader notices nothing when the builder itself fails; the editor reads the builder's words."""
    bytt_ut(med_gammel, "overrides/main.html", "<!doctype html>", "{% include 'borte.html' %}")
    with pytest.raises(Byggefeil, match=r"^sidene kunne ikke bygges:\n(.|\n)*borte\.html"):
        bygg_stille(med_gammel)
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)
    assert not med_gammel.ny_site.exists()


def test_feil_i_bygde_sider_lar_det_gamle_staa(med_gammel: Stier, bygd_mini: Stier) -> None:
    """The reader never meets a page with two main headings; the build stops at the last check."""
    bytt_ut(med_gammel, "overrides/partials/side.html", "<article>", "<article><h1>Igjen</h1>")
    with pytest.raises(Innholdsfeil, match="/om/kilder/: sida har 2 overskrifter på øverste nivå"):
        bygg_stille(med_gammel)
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)
    assert not med_gammel.ny_site.exists()


def test_avbrutt_bytte_legger_det_gamle_tilbake(
    med_gammel: Stier, bygd_mini: Stier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader still has the old site when the second of the two renames is refused."""
    monkeypatch.setattr(bytt, "_bytt_navn", lambda en, annen: False)
    ekte = Path.rename

    def rename(fra: Path, til: Path) -> Path:
        if fra.name == "site.ny":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(fra))
        return ekte(fra, til)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(Byggefeil, match="steget «bytter inn det nye nettstedet» stoppet: mangler lov"):
        bygg_stille(med_gammel)
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)


def test_feil_fra_kommandolinja(med_gammel: Stier, bygd_mini: Stier) -> None:
    """Whoever runs the build reads the mistake, and that the old site stands; exit code 1."""
    bytt_ut(med_gammel, "cases/proveby.yml", "antall: 3", "antall: mange")
    kommando = [sys.executable, "-m", "veileder", "--rot", str(med_gammel.rot), "site", "--uten-pdf"]
    kjoring = subprocess.run(kommando, capture_output=True, text=True)
    assert kjoring.stderr == (
        "cases/proveby.yml:22: organer[1].medlemmer[1].antall: «mange» er verken et helt tall eller "
        "«ukjent» – rett verdien\n1 feil. Det forrige nettstedet står urørt.\n"
    )
    assert kjoring.returncode == 1
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)


@pytest.mark.parametrize("sted", DODSSTEDER)
def test_drept_bygg_kommer_seg(med_gammel: Stier, bygd_mini: Stier, endret: Stier, sider: Path, sted: str) -> None:
    """The reader has a whole site, old or new, whenever the power went; the next build puts up the new."""
    kommando = [sys.executable, bygghjelp.__file__, str(med_gammel.rot), str(sider), sted]
    kjoring = subprocess.run(kommando, capture_output=True)
    assert kjoring.returncode == 9, kjoring.stderr
    # In the two-rename swap there is an instant without `site`; the old one waits beside it, whole.
    staaende = med_gammel.site if med_gammel.site.exists() else med_gammel.gammel_site
    assert les_filer(staaende) in (les_filer(bygd_mini.site), les_filer(endret.site))
    bygg_stille(med_gammel, med_sider(sider))
    assert les_filer(med_gammel.site) == les_filer(endret.site)
    assert not med_gammel.ny_site.exists()
    assert not med_gammel.gammel_site.exists()


def test_drept_bytte_og_saa_en_innholdsfeil(med_gammel: Stier, bygd_mini: Stier, sider: Path) -> None:
    """The reader gets the old site back after a kill in the swap, also when the next build is stopped."""
    kommando = [sys.executable, bygghjelp.__file__, str(med_gammel.rot), str(sider), "to-navn:etter-første"]
    subprocess.run(kommando, capture_output=True)
    assert not med_gammel.site.exists()
    bytt_ut(med_gammel, "cases/proveby.yml", "antall: 3", "antall: mange")
    with pytest.raises(Innholdsfeil):
        bygg_stille(med_gammel)
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)


def test_drept_forste_bygg(mini: Stier, bygd_mini: Stier) -> None:
    """The reader of a guide never built before gets it whole, also when the first build was killed."""
    mini.ny_site.mkdir()
    (mini.ny_site / "index.html").write_text("halvferdig", encoding="utf-8")
    bygg_stille(mini)
    assert les_filer(mini.site) == les_filer(bygd_mini.site)


def test_feil_i_et_steg_stopper_resten(med_gammel: Stier, bygd_mini: Stier) -> None:
    """The reader keeps the old site when Ctrl+C stops the job before the swap."""

    def avbryt(verk: Verk) -> None:
        raise KeyboardInterrupt

    steg = [*STEG_MED_STUBB[:-1], Steg("avbryter", avbryt), STEG_MED_STUBB[-1]]
    sagt: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        bygg(med_gammel, steg, meld=sagt.append)
    assert sagt[-1] == "avbryter …"
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)
    assert not med_gammel.ny_site.exists()


def test_steg_i_gal_rekkefolge_stoppes_med_en_gang() -> None:
    """Whoever moves a step before what it needs is told at once, not by a wrong book."""
    navn = [ett.navn for ett in STEG]
    nr = navn.index("lager søket")
    forst = (STEG[nr], *STEG[:nr], *STEG[nr + 1 :])
    with pytest.raises(ValueError, match=r"^steget «lager søket» kommer før det som gir artikler$"):
        kontroller_rekkefolge(forst)


def test_fil_som_ingen_lager_er_en_melding(mini: Stier) -> None:
    """Whoever links to a file no step makes is told which page asks; the preview lets the left-out PDF be."""
    lenke = "<article><a href=\"{{ 'last-ned/x.docx' | url }}\">x</a>"
    bytt_ut(mini, "overrides/partials/side.html", "<article>", lenke)
    melding = r"/om/kilder/: lenken «../../last-ned/x.docx» går til en fil som ingenting lager"
    with pytest.raises(Innholdsfeil, match=melding):
        bygg_stille(mini)
    bytt_ut(mini, "overrides/partials/side.html", "x.docx", "veileder-i-trepartssamarbeid.pdf")
    bygg_stille(mini, i_visning())
    assert (mini.site / "om/kilder/index.html").exists()
    assert not (mini.site / "last-ned/veileder-i-trepartssamarbeid.pdf").exists()


def test_uventet_feil_sier_hvor(mini: Stier) -> None:
    """Whoever meets a fault nobody foresaw reads which step it was, and which page it was at."""

    def snuble(verk: Verk) -> None:
        for side in verk.nettsted.hver_side():
            if side.adresse == "/om/kilder/":
                raise KeyError("borte")

    with pytest.raises(Byggefeil, match=r"^steget «snubler» stoppet ved /om/kilder/: KeyError: 'borte'$"):
        bygg_stille(mini, [*STEG_MED_STUBB[:-1], Steg("snubler", snuble)])


def test_to_bygg_samtidig(mini: Stier) -> None:
    """Whoever starts a second build in the same place is asked to wait; the first goes on."""
    sagt = []

    def bygg_igjen(verk: Verk) -> None:
        with pytest.raises(Byggefeil) as feil:
            bygg_stille(mini)
        sagt.append(str(feil.value))

    bygg_stille(mini, [Steg("bygger en gang til", bygg_igjen), *STEG_MED_STUBB])
    assert sagt == ["et annet bygg er i gang her – vent til det er ferdig, og prøv igjen"]
    assert (mini.site / "index.html").exists()


def test_innholdet_leses_en_gang(mini: Stier, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build reads each content file once, however many steps need it."""
    lest: list[str] = []
    ekte = Path.read_bytes

    def les_byte(sti: Path) -> bytes:
        lest.append(str(sti))
        return ekte(sti)

    monkeypatch.setattr(Path, "read_bytes", les_byte)
    bygg_stille(mini)
    for fil in ("cases/proveby.yml", "docs/data/kilder.yml"):
        assert lest.count(str(mini.rot / fil)) == 1


def test_endret_skript_er_ny_mappe(mini: Stier, bygd_mini: Stier) -> None:
    """A returning reader's browser never runs an old module with a new one: one change, one new folder for all."""
    bytt_ut(mini, "docs/assets/js/felles/lager.js", "export", "export const endret = 1;\nexport")
    bygg_stille(mini)
    mapper = []
    for stier in (mini, bygd_mini):
        tre = les(stier, "om/kilder/index.html")
        stil = tre.xpath("//link[@rel='stylesheet']/@href")[0]
        skript = tre.xpath("//script[@type='module']/@src")[0]
        skrift = tre.xpath("//link[@as='font']/@href")[0]
        mappe = stil.removesuffix("css/veileder.css")
        assert skript.startswith(mappe) and skrift.startswith(mappe)
        assert (stier.site / "om/kilder" / mappe / "js/felles/lager.js").is_file()
        mapper.append(mappe)
    assert mapper[0] != mapper[1]


@pytest.mark.parametrize("bygger", ["mkdocs", "zensical"])
def test_i_en_undermappe(mini: Stier, monkeypatch: pytest.MonkeyPatch, bygger: str) -> None:
    """The union puts the guide in a folder of its own site: the build holds, and a wrong address leads home."""
    monkeypatch.setenv("SITE_URL", "https://example.org/veileder")
    bygg_stille(mini, bygger=bygger)
    side = les(mini, "404.html")
    assert {"/veileder/", "/veileder/verktoy/ordliste/"} <= set(side.xpath("//article//a/@href"))
    assert side.xpath("//link[@rel='stylesheet']/@href")[0].startswith("/veileder/assets/")
    assert side.xpath("//link[@rel='canonical']") == []
    kilder = les(mini, "om/kilder/index.html")
    assert kilder.xpath("//link[@rel='canonical']/@href") == ["https://example.org/veileder/om/kilder/"]


def test_adresse_uten_skjema(mini: Stier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever forgets https:// is told so, before anything is built."""
    monkeypatch.setenv("SITE_URL", "example.org/veileder")
    with pytest.raises(Byggefeil, match=r"^SITE_URL «example.org/veileder» er ikke en nettadresse – skriv"):
        bygg_stille(mini)


@pytest.mark.parametrize(
    ("feil", "melding"),
    [
        (errno.EROFS, r"^byggingen kom ikke i gang: disken er skrivebeskyttet \(.*bygg\.laas\) – bygg i en annen"),
        (errno.EACCES, r"^byggingen kom ikke i gang: mangler lov til å skrive eller lese \(.*\) – se hvem som eier"),
    ],
)
def test_disk_som_ikke_kan_skrives(
    med_gammel: Stier, bygd_mini: Stier, monkeypatch: pytest.MonkeyPatch, feil: int, melding: str
) -> None:
    """Whoever builds on a disk that takes no writing reads one line, and the old site stands."""
    ekte = Path.open

    def aapne(sti: Path, *argumenter: object, **valg: object) -> object:
        if sti.name == "bygg.laas":
            raise OSError(feil, os.strerror(feil), str(sti))
        return ekte(sti, *argumenter, **valg)

    monkeypatch.setattr(Path, "open", aapne)
    with pytest.raises(Byggefeil, match=melding):
        bygg_stille(med_gammel)
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)


def test_full_disk(med_gammel: Stier, bygd_mini: Stier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs out of room reads which file it stopped at and what to do; nothing half made is left lying."""
    ekte = Path.write_bytes

    def skriv_byte(sti: Path, data: bytes) -> int:
        if sti.match("sok/indeks.json"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return ekte(sti, data)

    monkeypatch.setattr(Path, "write_bytes", skriv_byte)
    melding = r"^steget «lager søket» stoppet ved sok/indeks\.json: disken er full – frigjør plass, og bygg igjen$"
    with pytest.raises(Byggefeil, match=melding):
        bygg_stille(med_gammel)
    assert les_filer(med_gammel.site) == les_filer(bygd_mini.site)
    assert not med_gammel.ny_site.exists()
