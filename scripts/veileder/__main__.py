"""Command line: `python -m veileder site|check|serve|…`; `--help` lists the verbs."""

import argparse
import datetime as dt
import sys
from collections import Counter
from itertools import groupby
from pathlib import Path

from veileder.checks.adressesjekk import skriv_inventar
from veileder.checks.driftsjekk import godta
from veileder.checks.fristsjekk import check_frister
from veileder.checks.innhold import check_lesing
from veileder.checks.klarsjekk import finn_rester
from veileder.checks.loftesjekk import skriv_utgitt
from veileder.checks.roksjekk import rok
from veileder.checks.spraksjekk import IngenOrdbok, check_sprak, check_stavemaate
from veileder.model.datoer import norsk_dato
from veileder.model.melding import Byggefeil, Innholdsfeil, brett_sammen
from veileder.model.skjema import skriv_ider, skriv_skjemaer
from veileder.model.veileder import Veileder, last_veileder, les_veileder
from veileder.paths import ROT, Stier
from veileder.render.lesbarhet import lesbarhet_per_del
from veileder.render.macros import innhold_paa_side
from veileder.verb.arbeid import Avslag
from veileder.verb.kjor import VERB as REDAKTORVERB
from veileder.verb.kjor import kjor, legg_til_verb
from veileder.verb.lenkesjekk import PAUSE, dom, finn_utlenker, hent, sjekk


def main(argumenter: list[str] | None = None) -> int:
    """Run one command; the exit code is 0 only where everything went well."""
    leser = argparse.ArgumentParser(prog="veileder", description="Bygger og kontrollerer veilederen.")
    leser.add_argument("--rot", type=Path, default=ROT, help="mappa med docs/ og cases/")
    verb = leser.add_subparsers(dest="verb", required=True)
    verb.add_parser("site", help="kontroller, bygg og bytt inn nettstedet")
    verb.add_parser("check", help="kontroller innholdet")
    verb.add_parser("adresser", help="lov bort adressene i veilederen")
    verb.add_parser("utgi", help="ta vare på det denne utgaven lover, når den gis ut")
    verb.add_parser("schema", help="skriv JSON-skjemaene på nytt")
    oversatt = verb.add_parser("oversatt", help="si at tekstene i en fil på et annet språk stemmer med bokmålet")
    oversatt.add_argument("filer", nargs="+", metavar="FIL", help="fila på språket, eller på bokmål")
    server = verb.add_parser("serve", help="vis nettstedet og bygg på nytt ved endringer")
    server.add_argument("--port", type=int, default=8000, help="port på denne maskinen (8000)")
    site = verb.choices["site"]
    site.add_argument("--ut", type=Path, help="bygg i en annen mappe")
    site.add_argument("--bygger", help="mkdocs eller zensical (ellers BUILDER i miljøet, ellers mkdocs)")
    site.add_argument("--forslag", action="store_true", help="bygg også når noe gjenstår å fylle ut")
    site.add_argument("--uten-pdf", action="store_true", help="hopp over PDF-en")
    verb.add_parser("klar", help="list opp det som gjenstår før veilederen kan gis ut")
    rok = verb.add_parser("rok", help="prøv veilederen der den er lagt ut")
    rok.add_argument("adresse", help="nettadressen, slik som https://example.org/veileder/")
    legg_til_verb(verb)
    lenker = verb.add_parser("lenker", help="se etter om adressene ut av veilederen virker (langsomt, krever nett)")
    lenker.add_argument("--pause", type=float, default=PAUSE, help="sekunder mellom to til samme vert")
    valg = leser.parse_args(argumenter)
    stier = Stier(valg.rot.resolve())
    try:
        return VERB[valg.verb](stier, valg)
    except Innholdsfeil as feil:
        for linje in brett_sammen(feil.meldinger):
            print(linje, file=sys.stderr)
        print(f"{len(feil.meldinger)} feil. Det forrige nettstedet står urørt.", file=sys.stderr)
        return 1
    except Avslag as feil:
        print(f"Ingenting er endret: {feil}", file=sys.stderr)
        return 1
    except Byggefeil as feil:
        print(feil, file=sys.stderr)
        print("Det forrige nettstedet står urørt.", file=sys.stderr)
        return 1


def _site(stier: Stier, valg: argparse.Namespace) -> int:
    # Loaded here: the check does not wait for the libraries that only a build needs.
    from veileder.bygg import STEG, bygg, i_visning

    stier = Stier(stier.rot, valg.ut.resolve() if valg.ut else None)
    bygg(stier, i_visning() if valg.uten_pdf else STEG, bygger=valg.bygger, forslag=valg.forslag)
    print(f"Ferdig: {stier.site}")
    return 0


def _check(stier: Stier, valg: argparse.Namespace) -> int:
    lesing = les_veileder(stier)
    meldinger = check_lesing(lesing, stier)
    for linje in brett_sammen(meldinger):
        print(linje)
    antall = Counter(melding.alvor for melding in meldinger)
    if not antall["feil"]:
        for frist in (ute := list(check_frister(lesing.utkast, dt.date.today()))):
            print(frist)
        antall["advarsel"] += len(ute)
        antall["advarsel"] += _sprak(lesing.veileder(), stier)
    print(f"{antall['feil']} feil, {antall['gjenstår']} gjenstår, {antall['advarsel']} advarsler")
    return 1 if antall["feil"] else 0


def _sprak(veileder: Veileder, stier: Stier) -> int:
    """Language warnings and the readability of each part; the number of warnings."""
    advarsler = list(check_sprak(veileder))
    try:
        advarsler += check_stavemaate(veileder, stier)
    except IngenOrdbok:
        print("Stavekontrollen er hoppet over: installer hunspell og den norske ordboka (hunspell-no).")
    for melding in sorted(advarsler):
        print(melding)
    print("\nLesbarhet (LIX) per del, med og uten veilederens egne ti termer:")
    for del_ in lesbarhet_per_del(veileder, innhold_paa_side):
        print(f"  {del_.navn:<20} {del_.sider:>3} sider  {del_.ord:>6} ord  LIX {del_.lix} ({del_.lix_uten_termer})")
    return len(advarsler)


def _klar(stier: Stier, valg: argparse.Namespace) -> int:
    rester = list(finn_rester(last_veileder(stier), stier))
    for slag, gruppe in groupby(rester, key=lambda rest: rest.slag):
        print(f"\n{slag}")
        for rest in gruppe:
            print(f"  {rest.hvor}: {rest.hva}")
    print(f"\n{len(rester)} ting gjenstår før veilederen er klar til å gis ut." if rester else "Ingenting gjenstår.")
    return 1 if rester else 0


def _rok(stier: Stier, valg: argparse.Namespace) -> int:
    try:
        meldinger = list(rok(valg.adresse, last_veileder(stier)))
    except Byggefeil as feil:
        print(feil, file=sys.stderr)
        return 1
    for linje in brett_sammen(meldinger):
        print(linje)
    feil_antall = sum(melding.alvor == "feil" for melding in meldinger)
    print(f"{feil_antall} feil, {len(meldinger) - feil_antall} advarsler på {valg.adresse}")
    return 1 if feil_antall else 0


def _schema(stier: Stier, valg: argparse.Namespace) -> int:
    for sti in (*skriv_skjemaer(stier), skriv_ider(stier, les_veileder(stier).utkast)):
        print(stier.navn(sti))
    return 0


def _adresser(stier: Stier, valg: argparse.Namespace) -> int:
    print(f"{skriv_inventar(stier, last_veileder(stier))} nye adresser er lovet bort.")
    return 0


def _oversatt(stier: Stier, valg: argparse.Namespace) -> int:
    filer = {stier.navn((stier.rot / fil).resolve()) for fil in valg.filer}
    print(f"{godta(last_veileder(stier), stier, filer)} tekster er meldt som oversatt.")
    return 0


def _utgi(stier: Stier, valg: argparse.Namespace) -> int:
    print(f"{skriv_utgitt(stier, last_veileder(stier))} adresser og alle sjekkpunkter er lovet med denne utgaven.")
    return 0


def _serve(stier: Stier, valg: argparse.Namespace) -> int:
    from veileder.serve import serve

    serve(stier, valg.port)
    return 0


def _lenker(stier: Stier, valg: argparse.Namespace) -> int:
    veileder = last_veileder(stier)
    alle = [lenke for lenke in finn_utlenker(veileder) if lenke.adresse not in veileder.lenkeunntak]
    print(f"{len(alle)} adresser, én om gangen.", flush=True)
    funn = 0
    for lenke, svar in sjekk(alle, hent, pause=valg.pause):
        if hva := dom(lenke.adresse, svar):
            funn += 1
            print(f"{lenke.sted}: {lenke.adresse}\n    {hva}", flush=True)
    for unntak in veileder.lenkeunntak.values():
        print(f"unntatt: {unntak.adresse}\n    {unntak.grunn} (sett {norsk_dato(unntak.sett)})")
    print(f"{funn} å se på, {len(veileder.lenkeunntak)} unntatt.")
    return 0


def _redaktor(stier: Stier, valg: argparse.Namespace) -> int:
    for linje in kjor(stier, valg, dt.date.today()):
        print(linje)
    return 0


VERB = {
    "site": _site, "check": _check, "schema": _schema, "adresser": _adresser, "oversatt": _oversatt,
    "utgi": _utgi, "serve": _serve, "klar": _klar, "rok": _rok,
}  # fmt: skip
VERB["lenker"] = _lenker
VERB |= dict.fromkeys(REDAKTORVERB, _redaktor)

if __name__ == "__main__":
    sys.exit(main())
