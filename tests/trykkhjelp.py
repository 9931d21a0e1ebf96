"""A miniature guide with printed matter, and what the tests read in a PDF."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf

from bygghjelp import lag_verk
from veileder.nettsted.verk import Verk
from veileder.paths import ROT, Stier

UTGAVE = """\
tittel: Prøveveileder
utgiver: Prøveforlaget
versjon: "1.2"
dato: 2026-01-31
status: Utkast. Ikke godkjent.
kontakt:
  navn: Redaksjonen
"""

KILDER = """\
kilder:
  - id: avisa
    utgiver: Avisa
    tittel: Saken
    dato: "2013"
    adresser: [https://example.org/saken]
    slag: presse
    lest: utdrag
  - id: rapporten
    utgiver: ILO
    tittel: Social dialogue
    sprak: en
    dato: "2020"
    slag: annet
    lest: sammendrag
"""

MENY = """\
nav:
  - Forside: index.md
  - Forstå:
      - Forstå: forsta/index.md
      - Hvorfor samarbeide?: forsta/hvorfor.md
  - Søk: sok.md
"""

SJEKKLISTE = """\
id: mote
tittel: Sjekkliste for møtet
kort: Møtet
plass: 1
staar_i: Vi skal ha møte
hjelper: huske
naar: Bruk lista før møtet.
versjon: 1
bolker:
  - id: mote-for
    navn: Før møtet
    punkter:
      - id: like-mange
        tekst: Det sitter like mange fra hver rolle.
        hvorfor: Ulikt antall skaper mistanke.
        hvem: alle
      - id: samme-dag
        tekst: Alle får papirene samme dag.
        hvorfor: Ellers leser noen dem ikke.
        hvem: lederen
"""

TRYKKSAKER = """\
trykksaker:
  - {id: boka, tittel: Boka, for_hvem: "Alle.", gruppe: bok, format: A4, omslag: ja, stikkord: ja, innhold: ["/*"], unntatt: ["/sok/"]}
  - {id: hvorfor, tittel: Hvorfor, for_hvem: "Noen.", gruppe: rolle, format: A5, innhold: ["/forsta/hvorfor/"], maks_sider: 3}
  - {id: "liste-{id}", tittel: "Liste: {navn}", for_hvem: "Dere.", gruppe: ark, format: A4, fyllbar: ja, for_hver: sjekklister, maks_sider: 1, innhold: ["ark:sjekkliste:{id}"]}
"""  # noqa: E501

STIL = """\
:root { --blekk: #101010; --blekk-svak: #404040; --flate: #eeeeee; --strek: #cccccc;
  --strek-sterk: #666666; --lenke: #0b4a99; --farge-folkevalgte: #1b5cb8; }
.fig-strek { stroke: var(--blekk-svak); }
"""

LANGT = "Et avsnitt som er langt nok til å gå over flere linjer på arket, med tall og komma. " * 6

SIDER = {
    "index.html": """
<h1 id="velkommen">Velkommen</h1>
<p>Begynn med <a href="forsta/hvorfor/#grunner">grunnene</a>. <a href="sok/">Søk</a> er for skjerm.</p>
<p class="ikke-utskrift">Bare på skjerm.</p>
<p data-krever-skript="x">Bare med skript.</p><p><a href="mailto:?subject=x">Skriv til oss</a></p>""",
    "forsta/index.html": f"""
<h1 id="forsta">Forstå dette</h1>
<p>Oversikten fra
avisa.<sup class="kilde">&#8288;<a href="#kilde-avisa" id="ref-avisa-1" data-kilde="avisa">1</a></sup> {LANGT}</p>
<ul><li>Ett punkt<ul><li>Et underpunkt</li></ul></li></ul>
<h2 id="les-videre">Les videre</h2><ul><li>Bare på nett</li></ul>
<h2 id="kilder">Kilder</h2>
<details class="kildeboks"><summary>Vis kilden</summary><ol class="kilder"><li id="kilde-avisa">Avisa i lista
<a class="tilbake" href="#ref-avisa-1">Tilbake</a></li></ol></details>""",
    "forsta/hvorfor/index.html": """
<h1 id="hvorfor">Hvorfor?</h1>
<h2 id="grunner">Grunner</h2>
<p>Slik skrives &lt;script&gt;alert(1)&lt;/script&gt; i teksten. Se <a href="../#forsta">oversikten</a> først.</p>
<p>Rapporten og avisa sier det.<sup class="kilde">&#8288;<a href="#kilde-rapporten" id="ref-rapporten-1"
 data-kilde="rapporten">1</a> <a href="#kilde-avisa" id="ref-avisa-1" data-kilde="avisa">2</a></sup></p>
<script>skjult()</script>
<details><summary>Vis mer</summary><p>Inni boksen.</p></details>
<form><fieldset><legend>Gruppa</legend><input type="checkbox" id="ja" name="ja"><label for="ja">Enige</label>
</fieldset></form>
<svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4"/></svg>
<svg viewBox="0 0 10 10" width="10" height="10"><title>Sirkelen</title><desc>Står alene.</desc>
<circle class="rolle-folkevalgte" cx="5" cy="5" r="4" fill="#000000"/></svg>
<table><caption>Hvem gjør hva</caption><thead><tr><th scope="col">Hva</th><th scope="col">Hvem</th></tr></thead>
<tbody><tr><th scope="row">Vedtak</th><td>Folkevalgte</td></tr></tbody></table>""",
    "sok/index.html": "<h1>Søk</h1>",
}


def skriv(fil: Path, tekst: str) -> None:
    """Write a file, folders included."""
    fil.parent.mkdir(parents=True, exist_ok=True)
    fil.write_text(tekst, encoding="utf-8")


def bygg_nettsted(rot: Path, sider: Mapping[str, str] = SIDER) -> Verk:
    """A build of the miniature guide that has come as far as its pages; `sider` are the articles by file."""
    stier = Stier(rot=rot)
    skriv(stier.data / "utgave.yml", UTGAVE)
    skriv(stier.data / "kilder.yml", KILDER)
    skriv(stier.data / "trykksaker.yml", TRYKKSAKER)
    skriv(stier.data / "sjekklister/mote.yml", SJEKKLISTE)
    for navn in ("roller.yml", "sprak.yml"):
        shutil.copy(ROT / "docs/data" / navn, stier.data / navn)
    shutil.copytree(ROT / "docs/data/ord", stier.data / "ord")
    skriv(stier.mkdocs_yml, MENY)
    for navn in ("index.md", "forsta/index.md", "forsta/hvorfor.md", "sok.md"):
        skriv(stier.docs / navn, "---\ntitle: Side\ndescription: En side.\nsok: [likhet]\n---\n# Side {: #side }\n")
    for navn in ("tokens.css", "skjerm.css", "utskrift.css"):
        skriv(stier.docs / "assets/css" / navn, STIL if navn == "tokens.css" else "")
    shutil.copytree(ROT / "docs/assets/fonts", stier.docs / "assets/fonts")
    return les_igjen(stier, sider)


def les_igjen(stier: Stier, sider: Mapping[str, str] = SIDER) -> Verk:
    """A new build of the guide below `stier`."""
    hode = '<!doctype html><html lang="nb"><title>x</title><body><nav>Meny</nav>'
    skall = hode + '<main id="innhold"><article>{}</article>'
    return lag_verk(
        stier, {f"/{navn.removesuffix('index.html')}": skall.format(artikkel) for navn, artikkel in sider.items()}
    )


def barn(element: pikepdf.Object) -> list[pikepdf.Object]:
    """What stands directly in an element of the tag tree."""
    under = element.get("/K", [])
    return list(under) if isinstance(under, pikepdf.Array) else [under]


def elementer(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every element below one of the tag tree, in reading order."""
    for ett in barn(element):
        if isinstance(ett, pikepdf.Dictionary) and "/S" in ett:
            yield ett
            yield from elementer(ett)


def tagger(pdf: pikepdf.Pdf, *slag: str) -> list[pikepdf.Object]:
    """Every element of these kinds."""
    return [ett for ett in elementer(pdf.Root.StructTreeRoot) if str(ett.S)[1:] in slag]


def under_slag(element: pikepdf.Object) -> list[str]:
    """The kinds of the elements directly below one."""
    return [str(ett.S)[1:] for ett in barn(element) if isinstance(ett, pikepdf.Dictionary) and "/S" in ett]


def tekster(pdf: pikepdf.Pdf) -> dict[tuple[int, int], str]:
    """The text of every mark, by (page, mark), read through the font's own map to Unicode."""
    ut: dict[tuple[int, int], str] = {}
    for nummer, side in enumerate(pdf.pages):
        kart = {navn: _unicode(skrift) for navn, skrift in side.Resources.Font.items()}
        naa, mcid = {}, None
        for operander, operator in pikepdf.parse_content_stream(side):
            match str(operator):
                case "BDC":
                    mcid = int(operander[1].MCID) if "/MCID" in operander[1] else None
                case "EMC":
                    mcid = None
                case "Tf":
                    naa = kart[str(operander[0])]
                case "TJ" | "Tj" if mcid is not None:
                    biter = operander[0] if str(operator) == "TJ" else operander
                    for bit in biter:
                        if isinstance(bit, pikepdf.String):
                            raa = bytes(bit)
                            koder = (raa[i] * 256 + raa[i + 1] for i in range(0, len(raa), 2))
                            ut[nummer, mcid] = ut.get((nummer, mcid), "") + "".join(naa.get(k, "?") for k in koder)
    return ut


def _unicode(skrift: pikepdf.Object) -> dict[int, str]:
    linjer = skrift.ToUnicode.read_bytes().decode("latin-1").split("beginbfchar")[1:] if "/ToUnicode" in skrift else []
    kart = {}
    for blokk in linjer:
        for linje in blokk.split("endbfchar")[0].split("\n"):
            if linje.startswith("<"):
                fra, til = linje.replace("<", "").replace(">", "").split()
                kart[int(fra, 16)] = bytes.fromhex(til).decode("utf-16-be")
    return kart


def hort(pdf: pikepdf.Pdf, element: pikepdf.Object) -> str:
    """The text of an element as the tags read it, mark after mark."""
    alle = tekster(pdf)
    sider = {side.obj.objgen: nr for nr, side in enumerate(pdf.pages)}

    def les(ett: pikepdf.Object) -> str:
        ut = ""
        for b in barn(ett):
            if isinstance(b, int):
                ut += alle.get((sider[ett.Pg.objgen], int(b)), "")
            elif isinstance(b, pikepdf.Dictionary) and "/S" in b:
                ut += les(b)
            elif isinstance(b, pikepdf.Dictionary) and "/MCID" in b:
                ut += alle.get((sider[b.Pg.objgen], int(b.MCID)), "")
        return ut

    return les(element)
