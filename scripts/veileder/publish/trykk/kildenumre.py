"""Sources numbered through an edition, in the order a reader meets them, and listed once at the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from veileder.model.kilder import Kilde


@dataclass
class Kildenumre:
    """The number of each source, and the ids of the marks that cite it."""

    kilder: Mapping[str, Kilde]
    merker: dict[str, list[str]] = field(default_factory=dict)

    def nummerer(self, artikkel: HtmlElement) -> None:
        """Give every citation mark of a chapter the edition's number, and a name that says what it cites.

        Marks that stand together are in rising order, with commas between.
        """
        for merke in artikkel.xpath("descendant-or-self::sup[contains(@class, 'kilde')]"):
            lenker = [lenke for lenke in merke.iter("a") if lenke.get("data-kilde") in self.kilder]
            for lenke in lenker:
                self._nummerer(lenke)
            lenker.sort(key=lambda lenke: int(lenke.text))
            merke.text = None
            for plass, lenke in enumerate(lenker):
                lenke.tail = "," if plass < len(lenker) - 1 else None
                merke.append(lenke)

    def _nummerer(self, lenke: HtmlElement) -> None:
        nokkel = lenke.get("data-kilde")
        steder = self.merker.setdefault(nokkel, [])
        nummer = list(self.merker).index(nokkel) + 1
        anker = f"merke-{nummer}-{len(steder) + 1}"
        steder.append(anker)
        lenke.text = str(nummer)
        lenke.set("id", anker)
        lenke.set("href", f"#kilde-{nokkel}")
        lenke.set("data-navn", f"Kilde {nummer}: {self.kilder[nokkel].tittel}")
        lenke.attrib.pop("aria-label", None)

    def liste(self, sider: Mapping[str, int]) -> list[tuple[Kilde, list[tuple[int, str]]]]:
        """Every cited source in number order, with (page, anchor) for each page that cites it."""
        ut = []
        for nokkel, ankre in self.merker.items():
            bruk: dict[int, str] = {}
            for anker in ankre:
                bruk.setdefault(sider[anker], anker)
            ut.append((self.kilder[nokkel], sorted(bruk.items())))
        return ut
