"""Colours of the PDF, read from the built stylesheet, so that the tokens stay the one place to change.

WeasyPrint draws inline SVG without the document's stylesheet. What the stylesheet says of the figures'
classes is therefore written on the shapes themselves.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

SKRIFT = "Atkinson Hyperlegible Next"

_ROT = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
_TOKEN = re.compile(r"(--[\w-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")
_FIGURREGEL = re.compile(r"^\s*((?:\.fig-[\w-]+,?\s*)+)\{([^}]*)\}", re.MULTILINE)
_MALING = re.compile(r"\b(fill|stroke):\s*(none|var\((--[\w-]+)\))")


@dataclass(frozen=True)
class Stilfarger:
    """Token name → colour, and figure class → the paint attributes the stylesheet gives it."""

    tokens: Mapping[str, str] = field(default_factory=dict)
    figurer: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def som_css(self) -> str:
        """The tokens as a `:root` rule for the book's own stylesheet."""
        return ":root {" + "".join(f"{navn}: {farge};" for navn, farge in self.tokens.items()) + "}\n"


INGEN_FARGER = Stilfarger()


def les_stilfarger(css: str) -> Stilfarger:
    """Read the light tokens (the first `:root`) and the figures' paint from a stylesheet."""
    rot = _ROT.search(css)
    tokens = dict(_TOKEN.findall(rot[1])) if rot else {}
    figurer: dict[str, dict[str, str]] = {}
    for velgere, erklaringer in _FIGURREGEL.findall(css):
        maling = {egenskap: tokens.get(token, verdi) for egenskap, verdi, token in _MALING.findall(erklaringer)}
        for klasse in re.findall(r"\.(fig-[\w-]+)", velgere):
            figurer.setdefault(klasse, {}).update(maling)
    for token, farge in tokens.items():
        if token.startswith("--farge-"):
            figurer["rolle-" + token.removeprefix("--farge-")] = {"fill": farge}
    return Stilfarger(tokens, figurer)


def mal_figur(svg: HtmlElement, farger: Stilfarger) -> None:
    """Write paint and font on the shapes of one inline SVG, and fold its description into its title.

    WeasyPrint's alternative text is the SVG's title alone; a listener should get the description too.
    """
    for element in svg.iter():
        klasser = (element.get("class") or "").split()
        for klasse in klasser:
            for egenskap, verdi in farger.figurer.get(klasse, {}).items():
                element.set(egenskap, verdi)
        if "hul" in klasser:
            element.set("fill", "none")
        element.attrib.pop("font-family", None)
    svg.set("font-family", SKRIFT)
    tittel, beskrivelse = svg.find("title"), svg.find("desc")
    if tittel is not None and beskrivelse is not None:
        tittel.text = f"{(tittel.text or '').strip()}. {(beskrivelse.text or '').strip()}"
        beskrivelse.drop_tree()
