"""`flytt` and `slett`: addresses lead on, links follow, and what cannot be moved is refused before anything is."""

import pytest

from mini import bytt_ut, skriv, skriv_meny
from veileder.__main__ import main
from veileder.checks.adressesjekk import skriv_inventar
from veileder.checks.innhold import check_innhold
from veileder.model.meny import les_meny
from veileder.model.veileder import last_veileder
from veileder.paths import Stier

NY_SIDE = """\
---
title: Prøveside
description: En side som bare finnes for å flyttes, med lenker ut og lenker inn, et bilde og et sted å vise til.
kilder: ingen
---

# Prøveside {: #prove }

Les om [kildene](../om/kilder.md#kilder), om [møtet](#motet) og om [Fagforbundet](https://www.fagforbundet.no/).

## Møtet {: #motet }

Hei.
"""


@pytest.fixture
def lovet(mini: Stier) -> Stier:
    """A guide that has promised its addresses, with a page to move and links to it in text and data."""
    skriv(mini, "docs/verktoy/prove.md", NY_SIDE)
    bytt_ut(mini, "docs/index.md", "- [Prøveby]", "- [Prøven](verktoy/prove.md#motet)\n- [Prøveby]")
    bytt_ut(mini, "docs/data/ordliste.yml", "    kilder:", "    les_mer: /verktoy/prove/#motet\n    kilder:")
    meny = [gren.som_yaml() for gren in les_meny(mini)]
    skriv_meny(mini, [*meny[:-1], {"Om": [{"Kilder": "om/kilder.md"}, {"Prøve": "verktoy/prove.md"}]}])
    skriv_inventar(mini, last_veileder(mini))
    assert feil(mini) == []
    return mini


def feil(stier: Stier) -> list[str]:
    """What stops the site."""
    return [str(melding) for melding in check_innhold(stier) if melding.alvor == "feil"]


def flyttet(stier: Stier) -> dict[str, str]:
    """Where the old addresses lead."""
    return {ett.fra: ett.til for ett in last_veileder(stier).flyttet.values()}


def kjor(stier: Stier, *ord_: str) -> int:
    """One verb on the command line."""
    return main(["--rot", str(stier.rot), *ord_])


def les(stier: Stier, navn: str) -> str:
    """A file of the guide."""
    return (stier.rot / navn).read_text(encoding="utf-8")


def test_en_side_tar_lenkene_med_seg(lovet: Stier) -> None:
    """The page, its links, the links to it, the menu and the data all follow, and the old address leads on."""
    assert kjor(lovet, "flytt", "/verktoy/prove/", "/ny/dypt/provd/") == 0
    assert feil(lovet) == []
    assert flyttet(lovet) == {"/verktoy/prove/": "/ny/dypt/provd/"}
    assert "[kildene](../../om/kilder.md#kilder), om [møtet](#motet)" in les(lovet, "docs/ny/dypt/provd.md")
    assert "- [Prøven](ny/dypt/provd.md#motet)" in les(lovet, "docs/index.md")
    assert "les_mer: /ny/dypt/provd/#motet" in les(lovet, "docs/data/ordliste.yml")
    assert "- Prøve: ny/dypt/provd.md" in les(lovet, "mkdocs.yml")
    assert not (lovet.docs / "verktoy/prove.md").exists()


def test_et_sted_faar_ny_id(lovet: Stier) -> None:
    """A heading's new id: links in text and data follow, and whoever has the old address is sent there."""
    assert kjor(lovet, "flytt", "/verktoy/prove/#motet", "/verktoy/prove/#samtalen") == 0
    assert feil(lovet) == []
    assert flyttet(lovet) == {"/verktoy/prove/#motet": "/verktoy/prove/#samtalen"}
    side = les(lovet, "docs/verktoy/prove.md")
    assert "## Møtet {: #samtalen }" in side and "om [møtet](#samtalen)" in side
    assert "verktoy/prove.md#samtalen" in les(lovet, "docs/index.md")
    assert "les_mer: /verktoy/prove/#samtalen" in les(lovet, "docs/data/ordliste.yml")


def test_ingen_sendes_to_ganger(lovet: Stier) -> None:
    """Moved, renamed within and moved back: each old address leads straight to where the text is today."""
    kjor(lovet, "flytt", "/verktoy/prove/", "/om/prove/")
    kjor(lovet, "flytt", "/om/prove/#motet", "/om/prove/#samtalen")
    assert flyttet(lovet)["/verktoy/prove/#motet"] == "/om/prove/#samtalen"
    kjor(lovet, "flytt", "/om/prove/", "/verktoy/prove/")
    assert feil(lovet) == []
    assert flyttet(lovet) == {
        "/om/prove/": "/verktoy/prove/",
        "/om/prove/#motet": "/verktoy/prove/#samtalen",
        "/verktoy/prove/#motet": "/verktoy/prove/#samtalen",
    }


def test_en_slettet_side_sender_leserne_videre(lovet: Stier, capsys: pytest.CaptureFixture[str]) -> None:
    """Every promised address of the page leads on; the links somebody must look at are listed."""
    assert kjor(lovet, "slett", "/verktoy/prove/", "/om/kilder/") == 0
    assert flyttet(lovet) == dict.fromkeys(
        ["/verktoy/prove/", "/verktoy/prove/#motet", "/verktoy/prove/#prove"], "/om/kilder/"
    )
    assert [linje.split(" – ")[0] for linje in feil(lovet)] == [
        "docs/data/ordliste.yml:5: termer[1].les_mer: lenken «/verktoy/prove/#motet» går til en side som ikke finnes",
        "docs/index.md:14: lenken «verktoy/prove.md#motet» går til en side som ikke finnes",
    ]
    assert "2 feil å rette." in capsys.readouterr().out


def test_en_slettet_sjekkliste_tar_med_lista(lovet: Stier) -> None:
    """The page, the list, and every item's address."""
    assert kjor(lovet, "slett", "/verktoy/sjekklister/forste/", "/om/kilder/") == 0
    assert feil(lovet) == []
    assert not (lovet.data / "sjekklister/forste.yml").exists()
    assert flyttet(lovet)["/verktoy/sjekklister/forste/#like-mange"] == "/om/kilder/"


@pytest.mark.parametrize(
    ("ord_", "svar"),
    [
        ("flytt verktoy /x/", "«verktoy» er ikke en adresse – skriv den slik: /forsta/hvorfor/ eller"),
        ("flytt /nei/ /x/", "det finnes ingen side på /nei/ – se adressen øverst i nettleseren"),
        ("flytt /verktoy/prove/ /om/kilder/", "/om/kilder/ kan ikke være den nye adressen – velg en som ikke"),
        ("flytt /verktoy/sjekklister/forste/ /x/", "sida /verktoy/sjekklister/forste/ er laget av data, og id-en er"),
        ("flytt /om/kilder/#kilde-a /om/kilder/#b", "det finnes ingen overskrift med id-en «kilde-a» på sida"),
        ("slett /om/kilder/#kilde-a /om/kilder/", "det står noe på /om/kilder/#kilde-a ennå – ta det bort"),
        ("slett /verktoy/prove/ /nei/", "adressen /nei/ finnes ikke – vis til en side som skal stå"),
        ("slett /verktoy/prove/ /verktoy/prove/", "adressen /verktoy/prove/ blir borte selv – vis til en side som"),
    ],
)
def test_det_som_ikke_kan_flyttes(lovet: Stier, capsys: pytest.CaptureFixture[str], ord_: str, svar: str) -> None:
    """Refused in one sentence, before anything is changed."""
    assert kjor(lovet, *ord_.split()) == 1
    assert f"Ingenting er endret: {svar}" in capsys.readouterr().err
    assert feil(lovet) == []
