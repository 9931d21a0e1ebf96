"""Words: the glossary and the key words that gather pages."""

from veileder.model.typer import Id, Innhold, JaNei, Kilder, Ordrett, Ren, Sideadresse, Tekst


class Term(Innhold):
    """A glossary entry. `former` are abbreviations and other names, `sok` only help the search.

    With `forklar: ja` the first mention on each page links to the entry.
    """

    id: Id
    ord: Ren
    forklar: JaNei = False
    forklaring: Tekst
    former: tuple[Ordrett, ...] = ()
    sok: tuple[Ordrett, ...] = ()
    les_mer: Sideadresse | None = None
    kilder: Kilder = ()


class Emne(Innhold):
    """A key word that pages carry in their front matter (`emner:`)."""

    id: Id
    navn: Ren
    beskrivelse: Tekst
