"""Files in docs/ that nobody reads or publishes: an editor is told, so that nothing is missed in silence."""

from collections.abc import Iterator

from veileder.model.melding import Melding
from veileder.model.overlegg import monster as overleggsmonster
from veileder.model.ressurser import TILFELDIGE, publiserte_ressurser
from veileder.model.samlinger import SAMLINGER
from veileder.paths import Stier

# Besides the collections: the edition, promised addresses, the word list, schemas made from the model, the book of
# words.
EGNE = (
    "docs/data/utgave.yml", "docs/data/adresser.txt", "docs/data/ordbok.txt", "docs/data/skjema/*.json",
    "docs/data/ord/*/*.yml",
)


def check_filer(stier: Stier) -> Iterator[Melding]:
    """A warning for each file that is neither page, data nor a kind of file the site uses."""
    kjente = {fil for monster in (*EGNE, *(s.monster for s in SAMLINGER)) for fil in stier.rot.glob(monster)}
    kjente |= {
        fil
        for sprak in (fil.name for fil in stier.data.iterdir() if fil.is_dir())
        for monster in (f"docs/data/{sprak}/*.txt", *(overleggsmonster(s, sprak) for s in SAMLINGER))
        for fil in stier.rot.glob(monster)
    }
    kjente |= set(publiserte_ressurser(stier))
    for fil in sorted(stier.docs.rglob("*")):
        tilfeldig = fil.name.startswith(TILFELDIGE) or fil.name.endswith("~")
        if fil in kjente or tilfeldig or not fil.is_file() or fil.suffix == ".md":
            continue
        data = fil.is_relative_to(stier.data)
        hva = "fila leses ikke" if data else "fila blir ikke med på nettstedet"
        rad = "rett navnet eller mappa" if data else "legg den i docs/assets/ hvis den skal være med, eller slett den"
        yield Melding(stier.navn(fil), 0, "", hva, rad, "advarsel")
