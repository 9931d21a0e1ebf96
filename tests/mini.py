"""A miniature guide on disk: the smallest content that builds, for tests that break or build it."""

import shutil
from functools import cache
from pathlib import Path

import yaml

from veileder.model.ordbok import Ordbok
from veileder.model.veileder import last_veileder
from veileder.paths import ROT, Stier

UTGAVE = """\
tittel: Miniveileder
utgiver: Prøveforlaget
versjon: "1.0"
dato: 2026-01-31
status: Utkast. Ikke godkjent.
kontakt:
  navn: Redaksjonen
"""

KILDER = """\
kilder:
  - id: kilde-a
    utgiver: Avisa
    tittel: Saken om samarbeidet
    dato: "2013"
    adresser: [https://example.org/a]
    slag: presse
    betaler: Avisa er eid av en part
    lest: utdrag
  - id: kilde-b
    utgiver: Kommunen
    tittel: Referat fra møtet
    dato: udatert
    slag: primar
    lest: i-sin-helhet
"""

EMNER = """\
emner:
  - id: samarbeid
    navn: Samarbeid
    beskrivelse: Sider om å samarbeide.
"""

ORDLISTE = """\
termer:
  - id: samarbeidsgruppe
    ord: Samarbeidsgruppe
    forklaring: Ei gruppe der alle rollene sitter.
    kilder: [kilde-b]
"""

SJEKKLISTE = """\
id: forste
tittel: Før dere starter
naar: Bruk lista før det første møtet.
versjon: 1
bolker:
  - id: forste-bolk
    navn: Før møtet
    punkter:
      - id: like-mange
        tekst: Det sitter like mange fra hver rolle.
        hvorfor: Ulikt antall skaper mistanke.
        hvem: alle
        kilder: [kilde-b]
kort: Start
plass: 1
staar_i: Vi tenker på å begynne
hjelper: se om tida er inne
"""

CELLER = (
    "innfallsvinkel",
    "start",
    "initiativ",
    "form",
    "antall",
    "beslutningskraft",
    "folkevalgte",
    "ansatte",
    "arbeidsplassen",
    "innbyggere",
    "tall",
    "dokumentasjon",
    "storrelse",
    "siste_spor",
)

EKSEMPEL = """\
id: proveby
navn: Prøveby
tittel: Slik gjorde Prøveby det
stikkord: Gjennom et prosjekt
setning:
  tekst: Prøveby prøvde.
  kilder: [kilde-a]
nokkelfakta:
  - navn: Innbyggere
    tekst: 1 200 i 2013.
    kilder: [kilde-a]
bakgrunn:
  - tekst: Det begynte med et brev.
    kilder: [kilde-a]
organer:
  - id: proveby-gruppe
    navn: Styringsgruppa
    periode: "2013"
    kort: Møttes hver måned.
    medlemmer:
      - rolle: folkevalgte
        antall: 3
        hvem: Folkevalgte
      - rolle: tillitsvalgte
        antall: ukjent
        hvem: Hovedtillitsvalgte
    stemmerett: ukjent
    avgjor: Ingenting. Gruppa forberedte.
    kilder: [kilde-a]
hendelser:
  - id: proveby-start
    dato: "2013"
    tekst: Gruppa møttes for første gang.
    kilder: [kilde-a]
  - id: proveby-slutt
    dato: 2015-06-01
    tekst: Arbeidet ble lagt fram.
    kilder: [kilde-b]
fortelling:
  - tekst: De møttes og snakket sammen.
    kilder: [kilde-a]
tiltak:
  - navn: Felles opplæring
    tekst: Alle gikk på samme kurs.
    kilder: [kilde-a]
resultater:
  - id: proveby-fravar
    tema: Fravær
    tall: 6 prosent i 2014
    kilder: [kilde-a]
    forbehold: Ett år, én enhet.
hjalp:
  - tekst: De begynte tidlig.
    kilder: [kilde-a]
kritikk:
  - tekst: Ingen målte før de startet.
    kilder: [kilde-b]
laerdommer:
  - tekst: Mål før dere starter.
ukjente:
  - id: proveby-antall
    sporsmal: Hvor mange tillitsvalgte satt i gruppa?
    stilt: 2026-01-31
sammenligning:
""" + "".join(f"  {celle}:\n    tekst: Celle om {celle}.\n    kilder: [kilde-a]\n" for celle in CELLER) + """\
fylke: Prøvefylket
innbyggere: 1200
vei: prosjekt
i_sammenligningen: ja
sist_sett: 2026-01-31
beskrivelse: Et oppdiktet eksempel som prøver alle delene av en eksempelside, med kilder og figurer.
grep:
  - navn: Møttes
    tekst: De tok samtalen først.
    kilder: [kilde-a]
sikkerhet:
  - navn: Vi vet lite
    tekst: Avisa fortalte det.
    kilder: [kilde-a]
prov: Snakk sammen på neste møte.
les_videre:
  - "[Forsiden](/), begynn der"
"""

SIDER = {
    "index.md": """\
---
title: Forside
description: Forsida i en liten veileder som bare finnes for å prøve byggingen fra ende til annen.
mal: forside
kilder: ingen
---

# Forside {: #forside }

Velkommen.

## Les videre {: #les-videre }

- [Prøveby](eksempler/proveby.md#hva-skjedde)

## Kilder {: #kilder }

{{ kildeliste() }}
""",
    "eksempler/proveby.md": """\
---
title: Slik gjorde Prøveby det
description: Et oppdiktet eksempel som prøver alle delene av en eksempelside, med kilder og figurer.
emner: [samarbeid]
---

# Slik gjorde Prøveby det {: #proveby }

{{ eksempel("proveby", "setning") }}

## Hva skjedde {: #hva-skjedde }

{{ eksempel("proveby", "tidslinje") }}

## Hvem satt der {: #hvem }

{{ eksempel("proveby", "organer") }}

## Resultater {: #resultater }

{{ eksempel("proveby", "resultater") }}

## Kilder {: #kilder }

{{ kildeliste() }}
""",
    "verktoy/sjekklister/forste.md": """\
---
title: Sjekkliste før dere starter
description: En liten sjekkliste som prøver skjemaet, teksten og utskriften uten noe skript i det hele.
---

# Sjekkliste før dere starter {: #sjekkliste }

Kryss av i møtet.

## Lista {: #lista }

{{ sjekkliste("forste") }}

## Kilder {: #kilder }

{{ kildeliste() }}
""",
    "verktoy/ordliste.md": """\
---
title: Ordliste
description: Ett ord med forklaring, så lista over ord har noe å vise og skallets lenke hit ikke er død.
---

# Ordliste {: #ordliste }

{{ ordliste() }}

## Kilder {: #kilder }

{{ kildeliste() }}
""",
    "om/kilder.md": """\
---
title: Kilder
description: Registeret over alt den lille veilederen bygger på, med hvem som betalte og hva som er lest.
kilder: ingen
---

# Kilder {: #kilder }

Alt vi bygger på.

{{ kilderegister() }}
""",
}

MENY = [
    {"Forside": "index.md"},
    {"Eksempler": [{"Prøveby": "eksempler/proveby.md"}]},
    {"Verktøy": [{"Før dere starter": "verktoy/sjekklister/forste.md"}, {"Ordliste": "verktoy/ordliste.md"}]},
    {"Om": [{"Kilder": "om/kilder.md"}]},
]


@cache
def bokmal() -> Ordbok:
    """The words of the guide, as pages in bokmål have them."""
    return last_veileder(Stier()).ordbok()


def lag_mini(rot: Path) -> Stier:
    """Write the miniature guide below `rot`, with the real shell, and return its folders."""
    stier = Stier(rot)
    shutil.copytree(ROT / "overrides", rot / "overrides")
    shutil.copytree(ROT / "docs" / "assets", stier.docs / "assets")
    skriv(stier, "docs/data/utgave.yml", UTGAVE)
    skriv(stier, "docs/data/kilder.yml", KILDER)
    skriv(stier, "docs/data/roller.yml", (ROT / "docs/data/roller.yml").read_text(encoding="utf-8"))
    shutil.copytree(ROT / "docs/data/ord", stier.data / "ord")
    skriv(stier, "docs/data/sprak.yml", (ROT / "docs/data/sprak.yml").read_text(encoding="utf-8"))
    skriv(stier, "docs/data/emner.yml", EMNER)
    skriv(stier, "docs/data/ordliste.yml", ORDLISTE)
    skriv(stier, "docs/data/sjekklister/forste.yml", SJEKKLISTE)
    skriv(stier, "cases/proveby.yml", EKSEMPEL)
    for navn, tekst in SIDER.items():
        skriv(stier, f"docs/{navn}", tekst)
    skriv_meny(stier, MENY)
    return stier


def skriv(stier: Stier, navn: str, innhold: str | bytes) -> None:
    """Write one file of the guide, folders included."""
    sti = stier.rot / navn
    sti.parent.mkdir(parents=True, exist_ok=True)
    sti.write_bytes(innhold.encode() if isinstance(innhold, str) else innhold)


def bytt_ut(stier: Stier, navn: str, fra: str, til: str) -> None:
    """Replace `fra` in one file; fails where it is not there, so that a test breaks what it means to."""
    sti = stier.rot / navn
    tekst = sti.read_text(encoding="utf-8")
    assert fra in tekst, f"{fra!r} not in {navn}"
    sti.write_text(tekst.replace(fra, til, 1), encoding="utf-8")


def skriv_meny(stier: Stier, meny: list) -> None:
    """The real name with another navigation. The text before `nav:` is kept as it is."""
    hode = (ROT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
    nav = yaml.safe_dump({"nav": meny}, allow_unicode=True, sort_keys=False)
    skriv(stier, "mkdocs.yml", f"{hode}\n{nav}")
