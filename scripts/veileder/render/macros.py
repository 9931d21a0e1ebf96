"""Macros the Markdown pages call: one line each, an object and the template that shows it.

`MAKROER` is what the builders register (`pluglet.py`), and what the content check knows about names and arguments.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, get_args

from veileder.figures.aarsfigur import tegn_aarshjul
from veileder.figures.linjefigur import tegn_linjer
from veileder.figures.organfigur import tegn_organer
from veileder.figures.scenariofigur import tegn_scenarier
from veileder.figures.tidslinjefigur import tegn_tidslinje
from veileder.figures.veifigur import tegn_vei
from veileder.model.datasett import DATASETT, SAMMENLIGNING
from veileder.model.dokumentmal import ARKFIGURER, maler_etter_gruppe
from veileder.model.egenvurdering import TEMAER
from veileder.model.eksempel import EKSEMPELDELER, SAMMENLIGNINGSRADER
from veileder.model.eksempelby import MERKE, fyll_ut
from veileder.model.gjennomgang import frister
from veileder.model.kurs import KURSDELER
from veileder.model.prosa import samle_kilder
from veileder.model.roller import RolleId
from veileder.model.trykksak import GRUPPER, alle_utgaver
from veileder.model.utgave import nettadresse
from veileder.model.veileder import Veileder
from veileder.render.kort import kortadresser
from veileder.render.lesbarhet import lesbarhet_per_del, tyngste_sider
from veileder.render.makro import Kildelistemakro, Kildemakro, Makro
from veileder.render.mal import norsk_navn
from veileder.render.sidekart import sidekart


def _eksempeldata(veileder: Veileder, id_: str, del_: str) -> dict[str, Any]:
    eksempel = veileder.eksempler[id_]
    if del_ == "organer":
        return {"figur": tegn_organer(eksempel, veileder.roller)}
    if del_ == "tidslinje":
        return {"figur": tegn_tidslinje(eksempel.hendelser)}
    if del_ == "nokkelfakta":
        return {"rader": SAMMENLIGNINGSRADER}
    return {}


def _vis_eksempel(veileder: Veileder, id_: str, del_: str) -> Iterable[Any]:
    return [attrgetter(felt)(veileder.eksempler[id_]) for felt in EKSEMPELDELER[del_]]


def _kursdata(veileder: Veileder, id_: str, del_: str) -> dict[str, Any]:
    if del_ == "utskrift":
        trykkene = {trykk.id: trykk for trykk in alle_utgaver(veileder)}
        return {"utskrift": [(rad, trykkene[rad.trykk]) for rad in veileder.kurs[id_].utskrift]}
    return {"arkfigurer": ARKFIGURER}


def _vis_kurs(veileder: Veileder, id_: str, del_: str) -> Iterable[Any]:
    kurs = veileder.kurs[id_]
    if del_ == "lysark":
        return [veileder.lysark[kurs.lysark]]
    if del_ == "utskrift":
        return [kurs.utskrift, kurs.utdeling]
    return [attrgetter(felt)(kurs) for felt in KURSDELER[del_]]


def _eksempelsvardata(veileder: Veileder) -> dict[str, Any]:
    grupper = list(veileder.eksempelsvar.values())
    rader = []
    for instrument in veileder.egenvurderinger.values():
        navn = {svar.id: svar.navn for svar in instrument.svar}
        for (_, utsagn), *svar in zip(instrument.korte, *(gruppe.svar for gruppe in grupper), strict=False):
            rader.append((utsagn.tekst, [(navn.get(ett.svar, ett.svar), ett.uenig) for ett in svar]))
    return {"grupper": grupper, "rader": rader, "merke": MERKE}


def _fylt_dokument(veileder: Veileder, id_: str) -> dict[str, Any]:
    dokument = veileder.eksempelby[id_]
    return {"dokument": fyll_ut(veileder.dokumentmaler[dokument.mal], dokument.svar), "merke": MERKE}


def _hele(samling: str) -> Callable[[Veileder], Iterable[Any]]:
    return lambda veileder: veileder.samling(samling).values()


def _lesbarhetsdata(veileder: Veileder) -> dict[str, Any]:
    return {
        "deler": lesbarhet_per_del(veileder, innhold_paa_side),
        "tyngste": tyngste_sider(veileder, innhold_paa_side),
    }


def alle_eksempler(veileder: Veileder) -> list[Any]:
    """Full and short cases together, by name as a Norwegian alphabet has them."""
    return norsk_navn([*veileder.eksempler.values(), *veileder.korte_eksempler.values()])


def i_sammenligningen(veileder: Veileder) -> list[Any]:
    """The cases the index compares before the reader has chosen."""
    return [ting for ting in veileder.eksempler.values() if ting.i_sammenligningen]


# The drawings of the easy page.
LETTBILDER = ("bordet", "forslaget", "vedtaket")

MAKROER: dict[str, Makro] = {
    "kilde": Kildemakro("siter.html", "kilder"),
    "kildeliste": Kildelistemakro("kildeliste.html"),
    "kilderegister": Makro("kilderegister.html", data=lambda v: {"bruk": sider_per_kilde(v)}),
    "lovregister": Makro(
        "lovregister.html",
        "lover",
        data=lambda v, lov: {"paragrafer": [ett for ett in v.paragrafer.values() if ett.lov == lov]},
    ),
    "ordrett": Makro(
        "ordrett.html", "sprak", data=lambda v, sprak, tekst="": {"tekst": tekst}, viser=lambda *_: [], fritekst=True
    ),
    "former": Makro("former.html", viser=_hele("former")),
    "moteregel": Makro("fast.html", data=lambda v: {"ting": v.faste["moteregel"]}),
    "lovlest": Makro("lovlest.html"),
    "utgave": Makro("utgave.html"),
    "lettbilde": Makro("figurer/lettbilde.html", valg=LETTBILDER, data=lambda v, navn: {"valg": navn}),
    "rollefigur": Makro("rollefigur.html"),
    "rolleliste": Makro("rolleliste.html"),
    "eksempel": Makro(
        "eksempel/{valg}.html", "eksempler", tuple(EKSEMPELDELER), _eksempeldata, _vis_eksempel
    ),
    "kort_eksempel": Makro("kort_eksempel.html", "korte_eksempler"),
    "korte_eksempler": Makro("korte_eksempler.html"),
    "eksempler_sammenligning": Makro(
        "eksempler_sammenligning.html",
        data=lambda v: {"rader": SAMMENLIGNINGSRADER, "eksempler": i_sammenligningen(v)},
        viser=lambda v: [ting.sammenligning for ting in i_sammenligningen(v)],
    ),
    "eksempler_liste": Makro("eksempler_liste.html", data=lambda v: {"eksempler": alle_eksempler(v)}),
    "eksempler_ukjente": Makro("eksempler_ukjente.html", data=lambda v: {"eksempler": alle_eksempler(v)}),
    "sjekkliste": Makro("sjekkliste.html", "sjekklister"),
    "sjekklisteoversikt": Makro("sjekklisteoversikt.html"),
    "trygghet": Makro("vurdering/trygghet.html", "egenvurderinger"),
    "hurtigsjekk": Makro("vurdering/hurtigsjekk.html", "egenvurderinger"),
    "egenvurdering_hvem": Makro("vurdering/egenvurdering_hvem.html", "egenvurderinger"),
    "egenvurdering_tema": Makro(
        "vurdering/egenvurdering_tema.html",
        "egenvurderinger",
        TEMAER,
        lambda veileder, id_, tema: {"valg": tema},
        lambda veileder, id_, tema: [ett for ett in veileder.egenvurderinger[id_].temaer if ett.id == tema],
    ),
    "egenvurdering_svar": Makro("vurdering/egenvurdering_svar.html", "egenvurderinger"),
    "veggskjema": Makro("vurdering/veggskjema.html", "egenvurderinger"),
    "svarkort": Makro("vurdering/svarkort.html", "egenvurderinger"),
    "sammenlign": Makro("vurdering/sammenlign.html", "egenvurderinger"),
    "program": Makro("vurdering/program.html", "egenvurderinger"),
    "bordkort": Makro("vurdering/bordkort.html", "egenvurderinger"),
    "eldre_utsagn": Makro("vurdering/eldre_utsagn.html", "egenvurderinger"),
    "aapninger": Makro("vurdering/aapninger.html", "egenvurderinger"),
    "oppfolgingsark": Makro("vurdering/oppfolgingsark.html", "egenvurderinger"),
    "forutsetningskart": Makro("forutsetningskart.html", viser=_hele("forutsetninger")),
    "forutsetning": Makro("forutsetning.html", "forutsetninger"),
    "motefinner": Makro("motefinner.html", data=lambda v: {"kort": kortadresser(v)}),
    "situasjonsvalg": Makro("situasjonsvalg.html"),
    "situasjon": Makro("situasjon.html", "situasjoner", viser=lambda veileder, id_: []),
    "situasjonskort": Makro(
        "situasjonskort.html",
        "situasjoner",
        get_args(RolleId),
        lambda veileder, id_, rolle: {
            "raad": veileder.situasjoner[id_].raad[rolle], "rolle": veileder.roller[rolle]
        },
        lambda veileder, id_, rolle: [veileder.situasjoner[id_].naar, veileder.situasjoner[id_].raad[rolle]],
    ),
    "tid": Makro("tid.html", "tidsbruk"),
    "rollekort": Makro(
        "rollekort.html",
        "roller",
        data=lambda v, id_: {"rolle": v.roller[id_], "kort": kortadresser(v)},
        viser=lambda v, id_: [],
    ),
    "veivalg": Makro("veivalg.html", "veivalg"),
    "malvelger": Makro("malvelger.html", data=lambda v: {"grupper": maler_etter_gruppe(v.dokumentmaler.values())}),
    "dokumentmal": Makro("dokumentmal.html", "dokumentmaler"),
    "lysark": Makro("lysark.html", "lysark", data=lambda v, id_: {"arkfigurer": ARKFIGURER}),
    "kursliste": Makro("kursliste.html"),
    "kurs": Makro("kurs/{valg}.html", "kurs", tuple(KURSDELER), _kursdata, _vis_kurs),
    "eksempeldokument": Makro("eksempeldokument.html", "eksempelby", data=_fylt_dokument),
    "eksempelbyliste": Makro("eksempelbyliste.html"),
    "eksempelsvar": Makro("eksempelsvar.html", data=_eksempelsvardata),
    "dilemmaer": Makro("dilemmaer.html"),
    "innvendinger": Makro("innvendinger.html", viser=_hele("innvendinger")),
    "evidens": Makro("evidens.html", viser=_hele("evidens")),
    "historie": Makro(
        "historie.html",
        data=lambda v: {"figur": tegn_tidslinje(tuple(v.historie.values()))},
        viser=_hele("historie"),
    ),
    "ordliste": Makro("ordliste.html", viser=_hele("termer")),
    "emner": Makro("emner.html", data=lambda v: {"sider": sider_per_emne(v)}),
    "sokeskjema": Makro("sokeskjema.html"),
    "sidekart": Makro("sidekart.html", data=lambda v: {"deler": sidekart(v)}),
    "ordlenker": Makro("ordlenker.html"),
    "gjennomgang": Makro("gjennomgang.html", data=lambda v: {"regler": frister(v)}, viser=_hele("gjennomgang")),
    "proving": Makro("proving.html", viser=_hele("proving")),
    "lesbarhet": Makro("lesbarhet.html", data=_lesbarhetsdata),
    "last_ned": Makro(
        "last_ned.html",
        valg=GRUPPER,
        data=lambda v, gruppe: {"trykk": [ett for ett in alle_utgaver(v) if ett.rad.gruppe == gruppe]},
        viser=lambda v, gruppe: [],
    ),
    "malfiler": Makro("malfiler.html"),
    "kortlenker": Makro("kortlenker.html", data=lambda v: {"rot": nettadresse(v.utgave).rstrip("/")}),
    "innbygging": Makro("innbygging.html", data=lambda v: {"rot": nettadresse(v.utgave).rstrip("/")}),
    "apne_data": Makro(
        "apne_data.html",
        data=lambda v: {"datasett": DATASETT, "sammenligning": SAMMENLIGNING},
        viser=lambda v: [],
    ),
    "linjefigur": Makro(
        "figurer/linjer.html",
        data=lambda v: {"figur": tegn_linjer(tuple(v.linjesteg.values()), v.roller)},
        viser=_hele("linjesteg"),
    ),
    "veifigur": Makro(
        "figurer/vei.html", data=lambda v: {"figur": tegn_vei(tuple(v.veisteg.values()))}, viser=_hele("veisteg")
    ),
    "aarshjul": Makro(
        "figurer/aarshjul.html",
        data=lambda v: {"figur": tegn_aarshjul(tuple(v.aarshjul.values()))},
        viser=_hele("aarshjul"),
    ),
    "scenarier": Makro(
        "figurer/scenarier.html",
        data=lambda v: {"figur": tegn_scenarier(tuple(v.scenarier.values()))},
        viser=_hele("scenarier"),
    ),
}


def sider_per_kilde(veileder: Veileder) -> dict[str, list[str]]:
    """For each source the addresses of the pages that cite it, through text or data."""
    bruk: dict[str, list[str]] = {nokkel: [] for nokkel in veileder.kilder}
    for adresse, side in veileder.sider.items():
        for nokkel in () if side.er_oversatt else kilder_paa_side(veileder, adresse):
            bruk[nokkel].append(adresse)
    return bruk


def sider_per_emne(veileder: Veileder) -> dict[str, list[str]]:
    """For each key word the addresses of the pages that carry it."""
    return {
        emne: [
            adresse for adresse, side in veileder.sider.items() if emne in side.hode.emner and not side.er_oversatt
        ]
        for emne in veileder.emner
    }


def innhold_paa_side(veileder: Veileder, adresse: str) -> list[Any]:
    """The content a page shows through its macros, each thing once.

    Expects content that passed the checks: every macro known, every id found.
    """
    side = veileder.sider[adresse]
    paa_spraket = veileder.paa(side.hode.sprak)
    ting = (
        ett for kall in side.kall for ett in MAKROER[kall.navn].innhold(paa_spraket, *kall.argumenter or ())
    )
    return list({id(ett): ett for ett in ting}.values())


def kilder_paa_side(veileder: Veileder, adresse: str) -> list[str]:
    """Keys of all sources a page shows, in its Markdown and through its macros, each once."""
    nokler = [n for kall in veileder.sider[adresse].kall if kall.navn == "kilde" for n in kall.argumenter or ()]
    for ting in innhold_paa_side(veileder, adresse):
        nokler += samle_kilder(ting)
    return list(dict.fromkeys(nokler))
