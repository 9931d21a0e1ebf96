"""The self-assessment as the page's modules need it: one JSON text in an attribute of the tool's own HTML.

An attribute, and not a script element, because the site's policy allows nothing inline.
"""

import json
from typing import Any

from veileder.model.egenvurdering import Egenvurdering, Tema, Utsagn
from veileder.model.veileder import Veileder
from veileder.render.markering import relativ


def instrument_som_json(ting: Egenvurdering, veileder: Veileder, fra: str, del_: str = "") -> str:
    """Everything the modules say about the answers, with links relative to the page `fra`.

    `del_` is "rom" for the page where the groups meet: it alone carries the opening questions.
    """
    rom = del_ == "rom"
    data = {
        "id": ting.id,
        "tittel": ting.tittel,
        "versjon": ting.versjon,
        "versjoner": {
            utgave.versjon: {"utsagn": list(utgave.utsagn), "korte": utgave.korte} for utgave in ting.utgaver
        },
        "svar": [svar.navn for svar in ting.svar],
        "trinnord": ting.trinnord,
        "grunnlag": [{"id": ett.id, "navn": ett.navn} for ett in ting.grunnlag],
        "roller": [
            {"id": rolle.id, "navn": rolle.navn, "form": rolle.form} for rolle in veileder.roller.values()
        ],
        "utsagn": [_utsagn(tema, utsagn, rom) for tema, utsagn in ting.alle_utsagn],
        "eldre": _eldre(ting),
        "temaer": [_tema(tema, fra) for tema in ting.temaer],
    }
    if rom:
        data |= {
            "felles": ting.felles_sporsmal,
            "forstUt": ting.forst_ut,
            "program": [post.model_dump(exclude={"id"}) for post in ting.program],
        }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _utsagn(tema: Tema, utsagn: Utsagn, rom: bool) -> dict[str, Any]:
    data = {
        "id": utsagn.id,
        "tekst": utsagn.tekst,
        "kort": utsagn.kort,
        "tema": tema.id,
        "temanavn": tema.navn,
    }
    return data | {"sporsmal": utsagn.sporsmal} if rom else data


def _eldre(ting: Egenvurdering) -> list[dict[str, str]]:
    """Statements only earlier versions have: old answers stay readable."""
    navn = {tema.id: tema.navn for tema in ting.temaer}
    return [
        {"id": id_, "tekst": tekst, "tema": tema, "temanavn": navn[tema]}
        for id_, (tema, tekst) in ting.utgatte.items()
    ]


def _tema(tema: Tema, fra: str) -> dict[str, Any]:
    raad = {
        ett.monster: {"tekst": ett.tekst, "lenke": relativ(ett.les_mer, fra), "lenketekst": ett.lenketekst}
        for ett in tema.raad
    }
    return {"id": tema.id, "navn": tema.navn, "raad": raad}
