"""Files in docs/ that nobody reads or publishes: an editor is told, so that nothing is missed in silence."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from veileder.model.melding import Melding
from veileder.model.overlegg import monster as overleggsmonster
from veileder.model.ressurser import TILFELDIGE, publiserte_ressurser
from veileder.model.samlinger import SAMLINGER
from veileder.model.side import adresse_for
from veileder.paths import Stier

# Besides the collections: the edition, promised addresses, the word list, schemas made from the model, the book of
# words.
EGNE = (
    "docs/data/utgave.yml", "docs/data/adresser.txt", "docs/data/ordbok.txt", "docs/data/skjema/*.json",
    "docs/data/ord/*/*.yml", "docs/data/utgitt/adresser.txt",
)

_FILNAVN = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*\.md$")


def check_filer(stier: Stier) -> Iterator[Melding]:
    """A warning for each file that is neither page, data nor a kind of file the site uses."""
    monstre = [*EGNE, *(monster for samling in SAMLINGER for monster in samling.monstre)]
    kjente = {fil for monster in monstre for fil in stier.rot.glob(monster)}
    kjente |= {
        fil
        for sprak in (fil.name for fil in stier.data.iterdir() if fil.is_dir())
        for monster in (f"docs/data/{sprak}/*.txt", *(overleggsmonster(s, sprak) for s in SAMLINGER))
        for fil in stier.rot.glob(monster)
    }
    kjente |= set(publiserte_ressurser(stier))
    yield from _check_sidefiler(stier)
    for fil in sorted(stier.docs.rglob("*")):
        if fil.is_symlink():
            hva = "fila er en snarvei til noe annet"
            yield Melding(stier.navn(fil), 0, "", hva, "legg selve fila her, eller slett snarveien", "advarsel")
            continue
        tilfeldig = fil.name.startswith(TILFELDIGE) or fil.name.endswith("~")
        if fil in kjente or tilfeldig or not fil.is_file() or fil.suffix == ".md":
            continue
        data = fil.is_relative_to(stier.data)
        hva = "fila leses ikke" if data else "fila blir ikke med på nettstedet"
        rad = "rett navnet eller mappa" if data else "legg den i docs/assets/ hvis den skal være med, eller slett den"
        yield Melding(stier.navn(fil), 0, "", hva, rad, "advarsel")


def _check_sidefiler(stier: Stier) -> Iterator[Melding]:
    """The name of a page's file is its address: fit to be read aloud, and the address of no other page."""
    adresser: dict[str, list[Path]] = defaultdict(list)
    for fil in sorted(stier.docs.rglob("*.md"), key=lambda fil: (len(fil.parts), fil)):
        if fil.name.startswith(TILFELDIGE) or not fil.is_file():
            continue
        adresser[adresse_for(fil.relative_to(stier.docs).as_posix())].append(fil)
        if not _FILNAVN.match(fil.name):
            rad = "bruk små bokstaver a–z, tall og bindestrek, uten æ, ø, å og mellomrom"
            yield Melding(stier.navn(fil), 0, "", f"filnavnet «{fil.name}» blir til adressen, og kan ikke brukes", rad)
    for adresse, filer in adresser.items():
        for fil in filer[1:]:
            hva = f"sida får adressen {adresse}, som {stier.navn(filer[0])} har fra før"
            yield Melding(stier.navn(fil), 0, "", hva, "gi fila et annet navn, eller slett den ene")
