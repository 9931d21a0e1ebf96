"""Rules for the law in text: a paragraph that is named with its Act is one that has been read."""

import re
from collections.abc import Iterator

from veileder.model.melding import Melding
from veileder.model.tekststykker import alle_stykker
from veileder.model.veileder import Utkast

# How a text names each Act, as the beginning of the id of its paragraphs.
LOVNAVN = {
    "kommuneloven": "kl",
    "koml.": "kl",
    "arbeidsmiljøloven": "aml",
    "aml.": "aml",
    "forvaltningsloven": "fvl",
    "offentleglova": "offl",
}
_NUMMER = r"\d+(?:-\d+)?(?: [a-h]\b)?"
_NEVNT = re.compile(
    rf"\b({'|'.join(re.escape(navn) for navn in LOVNAVN)})\s+§§?\s*({_NUMMER}(?:(?:,| og| eller| til)\s+{_NUMMER})*)",
    re.IGNORECASE,
)


def check_lovhenvisninger(veileder: Utkast) -> Iterator[Melding]:
    """«kommuneloven § 9-9» in text or data is an error where § 9-9 is not in the register."""
    for stykke in alle_stykker(veileder):
        for navn, numre in _NEVNT.findall(stykke.tekst):
            for nummer in re.findall(_NUMMER, numre):
                id_ = f"{LOVNAVN[navn.lower()]}-{nummer.replace(' ', '')}"
                # Paragraphs of the Municipal Act of 1992 had numbers without a hyphen.
                if id_ in veileder.paragrafer or (id_.startswith("kl-") and "-" not in nummer):
                    continue
                hva = f"{navn} § {nummer} står ikke i lovregisteret"
                rad = "les paragrafen, og legg den i docs/data/paragrafer.yml"
                yield Melding(stykke.fil, stykke.linje, stykke.felt, hva, rad)
