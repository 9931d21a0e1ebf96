"""Where the card of a meeting and a role stands."""

from veileder.model.veileder import Veileder


def kortadresser(veileder: Veileder) -> dict[str, dict[str, str]]:
    """For each meeting the address of each role's card, and under `alle` of the page that shows all four.

    Where a card has no page of its own, its place on the page of all meetings.
    """
    return {
        situasjon: {
            "alle": _side_eller_sted(veileder, situasjon),
            **{rolle: _side_eller_sted(veileder, situasjon, rolle) for rolle in veileder.roller},
        }
        for situasjon in veileder.situasjoner
    }


def _side_eller_sted(veileder: Veileder, *ledd: str) -> str:
    side = "/ti-minutter/" + "".join(f"{del_}/" for del_ in ledd)
    return side if side in veileder.sider else "/ti-minutter/#" + "-".join(ledd)
