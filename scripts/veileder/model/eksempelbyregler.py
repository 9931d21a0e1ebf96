"""Rules for Eksempelby: every blank of a document has its answer, and every group has answered the statements."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from veileder.model.dokumentmal import Dokumentmal
from veileder.model.eksempelby import Eksempeldokument, felter
from veileder.model.melding import Melding, naermeste
from veileder.model.opphav import Opphav
from veileder.model.veileder import Utkast


def check_eksempelby(veileder: Utkast, feilet: frozenset[str]) -> Iterator[Melding]:
    """All rules for the invented municipality."""
    if "dokumentmaler" not in feilet:
        for id_, dokument in veileder.eksempelby.items():
            opphav = veileder.opphav[("eksempelby", id_)]
            mal = veileder.dokumentmaler.get(dokument.mal)
            if mal:
                yield from _check_svar(dokument, mal, opphav)
            else:
                rad = naermeste(dokument.mal, veileder.dokumentmaler, "velg en id i docs/data/maler/")
                yield opphav.melding(("mal",), f"malen «{dokument.mal}» finnes ikke", rad)
    if "egenvurderinger" not in feilet:
        yield from _check_gruppesvar(veileder)


def _check_svar(dokument: Eksempeldokument, mal: Dokumentmal, opphav: Opphav) -> Iterator[Melding]:
    """The answers follow the blanks one by one; where they part, both sides are named."""
    ventet, har = felter(mal), [ett.felt for ett in dokument.svar]
    for slag, fra, til, mine_fra, mine_til in SequenceMatcher(None, ventet, har, autojunk=False).get_opcodes():
        if slag == "equal":
            continue
        for felt in ventet[fra:til]:
            plass = min(mine_fra, len(har) - 1)
            hva = f"feltet «{felt}» i malen «{mal.id}» mangler svar"
            yield opphav.melding(("svar", plass), hva, f"legg til «felt: {felt}» med et svar her")
        for nr in range(mine_fra, mine_til):
            hva = f"svaret på «{har[nr]}» har ikke noe felt i malen «{mal.id}» her"
            yield opphav.melding(("svar", nr, "felt"), hva, "slett svaret, eller rett «felt:» etter malen")


def _check_gruppesvar(veileder: Utkast) -> Iterator[Melding]:
    for instrument in veileder.egenvurderinger.values():
        utsagn = [ett.id for _, ett in instrument.korte]
        valg = [ett.id for ett in instrument.svar]
        for id_, gruppe in veileder.eksempelsvar.items():
            opphav = veileder.opphav[("eksempelsvar", id_)]
            if [ett.utsagn for ett in gruppe.svar] != utsagn:
                hva = "svarene følger ikke utsagnene i hurtigsjekken"
                yield opphav.melding(("svar",), hva, f"skriv dem i denne rekkefølgen: {', '.join(utsagn)}")
            for nr, ett in enumerate(gruppe.svar):
                if ett.svar not in valg:
                    rad = naermeste(ett.svar, valg, f"velg {' eller '.join(valg)}")
                    yield opphav.melding(("svar", nr, "svar"), f"«{ett.svar}» er ikke et svar i hurtigsjekken", rad)
