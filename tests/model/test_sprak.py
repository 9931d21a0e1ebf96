"""Readability and plain-language warnings, with sentences counted by hand."""

import pytest

from veileder.model.sprak import finn_tungt, maal_lesbarhet, setninger


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Vi møtes. Så snakker vi.", ["Vi møtes.", "Så snakker vi."]),
        ("Møtet er kl. 13.00 i f.eks. rådhuset. Kom!", ["Møtet er kl. 13.00 i f.eks. rådhuset.", "Kom!"]),
        ("Den 13. september møttes de. Alle kom.", ["Den 13. september møttes de.", "Alle kom."]),
        ("Han sa: «Kom.» Hun kom.", ["Han sa: «Kom.", "Hun kom."]),
    ],
)
def test_setninger(tekst: str, ventet: list[str]) -> None:
    """A full stop in an abbreviation or a date does not end a sentence."""
    assert setninger(tekst) == ventet


def test_lix_for_hand() -> None:
    """Ten words, two sentences, one word over six letters: 10/2 + 100 * 1/10 = 15."""
    maal = maal_lesbarhet(["Vi går til byen nå. Kommunen legger fram en plan."])
    assert (maal.ord, maal.lix) == (10, 15)


def test_lix_uten_termene_er_lavere() -> None:
    """The guide's own terms are long; the second figure leaves them out."""
    maal = maal_lesbarhet(["De folkevalgte og de tillitsvalgte møter kommunedirektøren."])
    assert (maal.lix, maal.lix_uten_termer) == (50, 4)


def test_lang_setning_gir_advarsel() -> None:
    """Twenty-six words are too many; twenty-five are not."""
    assert list(finn_tungt(" ".join(["ord"] * 25) + ".")) == []
    assert list(finn_tungt(" ".join(["ord"] * 26) + ".")) == [
        ("setningen «ord ord ord ord ord …» har 26 ord", "del den i to")
    ]


def test_substantiv_som_skjuler_verbet() -> None:
    """«Gjennomføring av» hides who does what."""
    assert list(finn_tungt("Det gjelder gjennomføring av møter.")) == [
        ("«gjennomføring av» er tungt", "bruk verbet i stedet")
    ]
