"""What a macro is: what it takes, the template that shows it, and the content it brings to a page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from veileder.model.veileder import Utkast
from veileder.render.mal import Maler, Sidetilstand

MARKDOWNTEGN = {ord(tegn): f"&#{ord(tegn)};" for tegn in "[]`\\"}


@dataclass(frozen=True)
class Makro:
    """What a macro takes and shows.

    `samling` names the collection its first argument is an id in; the template gets that object as
    `ting`. `valg` are the words allowed as last argument; `{valg}` in `mal` is replaced by the word.
    `data` gives the template more, and `viser` gives the content that ends up on the page (default:
    `ting`), so that the register knows where each source is used. With `fritekst` the last argument is any text.
    """

    mal: str
    samling: str | None = None
    valg: tuple[str, ...] = ()
    data: Callable[..., dict[str, Any]] = lambda veileder, *argumenter: {}
    viser: Callable[..., Iterable[Any]] | None = None
    fritekst: bool = False

    def tegn(self, maler: Maler, side: Sidetilstand, *argumenter: str) -> str:
        """The finished HTML for one call on `side`."""
        data = self.data(maler.veileder, *argumenter)
        if self.samling:
            data["ting"] = maler.veileder.samling(self.samling)[argumenter[0]]
        mal = self.mal.format(valg=argumenter[-1] if self.valg else "")
        return maler.tegn(mal, side, **data)

    def innhold(self, veileder: Utkast, *argumenter: str) -> Iterable[Any]:
        """The content one call shows."""
        if self.viser:
            return self.viser(veileder, *argumenter)
        return [veileder.samling(self.samling)[argumenter[0]]] if self.samling else []


@dataclass(frozen=True)
class Kildemakro(Makro):
    """`kilde("a", "b")`: citation marks for one or more sources at the end of a paragraph."""

    def tegn(self, maler: Maler, side: Sidetilstand, *argumenter: str) -> str:
        # Inside a paragraph Markdown would act on these signs in a source's name, even in an attribute.
        return maler.tegn(self.mal, side, nokler=argumenter).translate(MARKDOWNTEGN)

    def innhold(self, veileder: Utkast, *argumenter: str) -> Iterable[Any]:
        return []


@dataclass(frozen=True)
class Kildelistemakro(Makro):
    """`kildeliste()`: the sources of this page in order of use; the page's count starts anew."""

    def tegn(self, maler: Maler, side: Sidetilstand, *argumenter: str) -> str:
        kilder = [(maler.veileder.kilder[nokkel], antall) for nokkel, antall in side.tom()]
        return maler.tegn(self.mal, side, kilder=kilder)
