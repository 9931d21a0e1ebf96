"""The self-assessment as the page's modules need it: one JSON text in an attribute of the tool's own HTML.

An attribute, and not a script element, because the site's policy allows nothing inline.
"""

import json
from typing import Any

from veileder.model.egenvurdering import Egenvurdering, Tema, Utsagn
from veileder.model.veileder import Veileder
from veileder.render.markering import relativ


def instrument_som_json(ting: Egenvurdering, veileder: Veileder, fra: str) -> str:
    """Everything the modules say about the answers, with links relative to the page `fra`."""
    data = {
        "id": ting.id,
        "tittel": ting.tittel,
        "versjon": ting.versjon,
        "svar": [svar.navn for svar in ting.svar],
        "trinnord": ting.trinnord,
        "grunnlag": [{"id": ett.id, "navn": ett.navn} for ett in ting.grunnlag],
        "roller": [
            {"id": rolle.id, "navn": rolle.navn, "form": rolle.form} for rolle in veileder.roller.values()
        ],
        "utsagn": [_utsagn(tema, utsagn) for tema, utsagn in ting.alle_utsagn],
        "temaer": [_tema(tema, fra) for tema in ting.temaer],
        "program": [post.model_dump(exclude={"id"}) for post in ting.program],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _utsagn(tema: Tema, utsagn: Utsagn) -> dict[str, Any]:
    return {
        "id": utsagn.id,
        "tekst": utsagn.tekst,
        "aapning": utsagn.aapning,
        "kort": utsagn.kort,
        "tema": tema.id,
        "temanavn": tema.navn,
    }


def _tema(tema: Tema, fra: str) -> dict[str, Any]:
    raad = {
        ett.monster: {"tekst": ett.tekst, "lenke": relativ(ett.les_mer, fra), "lenketekst": ett.lenketekst}
        for ett in tema.raad
    }
    trinn = [{"tekst": ett.tekst, "lenke": relativ(ett.se, fra), "viser": ett.viser} for ett in tema.trinn]
    return {"id": tema.id, "navn": tema.navn, "raad": raad, "trinn": trinn}
