"""Where the texts of other languages are written, and how they are read and laid over the guide."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from veileder.model.melding import Innholdsfeil, Melding, naermeste
from veileder.model.oversettelse import Tekster, les_tekster, paa_sprak
from veileder.model.samlinger import SAMLINGER, Samling
from veileder.model.sprakrad import GRUNNSPRAK
from veileder.model.yamlfil import Sti, Yamldata, les_yaml
from veileder.paths import Stier

Alt = Mapping[str, Mapping[str, Any]]
"""Everything by kind and id."""
Spraktekster = Mapping[tuple[str, str], Tekster]
"""The texts of one language, by kind and id."""
Oversettelser = Mapping[str, Spraktekster]


def les_oversettelser(stier: Stier, alt: Alt, feilet: Collection[str]) -> tuple[Oversettelser, list[Melding]]:
    """The overlays of every language but the first, and what is wrong with them.

    Kinds in `feilet` could not be read in full; what is laid over them is not judged. What has only fallen behind is
    a warning: whoever edits the first language is never stopped by another.
    """
    meldinger: list[Melding] = []
    oversettelser = {
        sprak: {
            (samling.navn, id_): tekster
            for samling in SAMLINGER
            if samling.vaar_tekst and samling.navn not in feilet
            for id_, tekster in _les_samling(stier, samling, alt[samling.navn], sprak, meldinger)
        }
        for sprak in alt["sprak"]
        if sprak != GRUNNSPRAK
    }
    return oversettelser, meldinger


def alle_paa_sprak(alt: Alt, tekster: Spraktekster) -> dict[str, dict[str, Any]]:
    """Everything with its texts in another language; those that are missing are marked as borrowed."""
    vaare = {samling.navn for samling in SAMLINGER if samling.vaar_tekst}
    return {
        navn: {
            id_: paa_sprak(ting, tekster.get((navn, id_), {})) if navn in vaare else ting for id_, ting in alle.items()
        }
        for navn, alle in alt.items()
    }


def bare_oversatte(alt: Alt, tekster: Spraktekster) -> dict[str, dict[str, Any]]:
    """What has texts in the language, and nothing else."""
    return {navn: {id_: ett for id_, ett in alle.items() if (navn, id_) in tekster} for navn, alle in alt.items()}


def monster(samling: Samling[Any], sprak: str) -> str:
    """The files with the texts of a kind in another language: `docs/data/nn/sjekklister/*.yml`."""
    return f"docs/data/{sprak}/{samling.monster.removeprefix('docs/data/')}"


def _les_samling(
    stier: Stier, samling: Samling[Any], ting: Mapping[str, Any], sprak: str, meldinger: list[Melding]
) -> Iterator[tuple[str, Tekster]]:
    for sti in sorted(stier.rot.glob(monster(samling, sprak))):
        try:
            data = les_yaml(sti, stier.navn(sti))
        except Innholdsfeil as feil:
            meldinger += feil.meldinger
            continue
        for id_, rot, raatt in _enheter(samling, data, sti.stem, meldinger):
            if id_ in ting:
                tekster, feil_her = les_tekster(data, rot, raatt, ting[id_])
                meldinger += feil_her
                yield id_, tekster
            else:
                hva = f"«{id_}» finnes ikke i {samling.monster}"
                rad = naermeste(id_, ting, "rett navnet, eller slett det")
                meldinger.append(Melding(data.fil, data.linje(rot), "", hva, rad, "advarsel"))


def _enheter(
    samling: Samling[Any], data: Yamldata, filnavn: str, meldinger: list[Melding]
) -> Iterator[tuple[str, Sti, Any]]:
    if samling.liste is None:
        yield filnavn, (), data.data
        return
    alle = data.data.get(samling.liste) if isinstance(data.data, dict) else None
    if not isinstance(alle, dict) or set(data.data) != {samling.liste}:
        hva = f"fila skal ha «{samling.liste}», og id-ene under"
        rad = f"begynn fila med «{samling.liste}:», og skriv så «id:» med tekstene under"
        meldinger.append(Melding(data.fil, 1, "", hva, rad))
        return
    yield from ((id_, (samling.liste, id_), raatt) for id_, raatt in alle.items())
