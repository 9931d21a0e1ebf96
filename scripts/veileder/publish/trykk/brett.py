"""A booklet laid out for folding: its A5 pages two by two on A4, so that the printed pile folds to a booklet.

Every page becomes a form on a sheet. The tag tree comes along and is read in the booklet's order, not the pile's.
Links and bookmarks are for the screen and are left out: a link is read as the words it is.
"""

import io
from collections.abc import Iterator, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

SIDER_PER_ARK = 4
BARE_PAA_SKJERM = ("/Outlines", "/Names", "/PageLabels", "/PageMode")


def brett_hefte(pdf: bytes) -> bytes:
    """The pages of `pdf` in the order of a folded pile, to print on both sides and turn over the short edge."""
    with pikepdf.open(io.BytesIO(pdf)) as fil:
        sider = list(fil.pages)
        _, _, bredde, hoyde = (float(tall) for tall in sider[0].mediabox)
        plasser: dict[tuple[int, int], tuple[Object, Object]] = {}
        for par in brettefolge(len(sider)):
            ark = fil.add_blank_page(page_size=(2 * bredde, hoyde))
            ark.Resources = Dictionary(XObject=Dictionary())
            innhold = []
            for plass, nummer in enumerate(par):
                if nummer is not None:
                    form = fil.make_indirect(sider[nummer].as_form_xobject())
                    form.StructParents = sider[nummer].StructParents
                    ark.Resources.XObject[f"/S{plass}"] = form
                    innhold.append(f"q 1 0 0 1 {plass * bredde:.3f} 0 cm /S{plass} Do Q")
                    plasser[sider[nummer].obj.objgen] = (ark.obj, form)
            ark.Contents = fil.make_stream("\n".join(innhold).encode())
        _flytt_tagger(fil.Root.StructTreeRoot, plasser)
        del fil.pages[: len(sider)]
        for navn in BARE_PAA_SKJERM:
            if navn in fil.Root:
                del fil.Root[navn]
        ut = io.BytesIO()
        fil.save(ut, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return ut.getvalue()


def brettefolge(antall: int) -> Iterator[tuple[int | None, int | None]]:
    """Left and right page (from 0, None where blank) of each side of each sheet, the outermost sheet first."""
    hele = -(-antall // SIDER_PER_ARK) * SIDER_PER_ARK
    for ark in range(hele // SIDER_PER_ARK):
        for venstre, hoyre in ((hele - 1 - 2 * ark, 2 * ark), (2 * ark + 1, hele - 2 - 2 * ark)):
            yield (venstre if venstre < antall else None, hoyre if hoyre < antall else None)


def _flytt_tagger(element: Object, plasser: Mapping[tuple[int, int], tuple[Object, Object]]) -> None:
    """Let every element below `element` find its words in the forms instead of on the pages they were on."""
    egen = element.get("/Pg")
    if element.get("/S") == Name.Link:
        element.S = Name.Span
    nye = []
    for ett in element.get("/K", []):
        if isinstance(ett, int):
            nye.append(_merke(int(ett), plasser[egen.objgen]))
        elif ett.get("/Type") == Name.MCR:
            nye.append(_merke(int(ett.MCID), plasser[ett.Pg.objgen]))
        elif ett.get("/Type") != Name.OBJR:
            _flytt_tagger(ett, plasser)
            nye.append(ett)
    if "/K" in element:
        element.K = Array(nye)
    if egen is not None:
        element.Pg = plasser[egen.objgen][0]


def _merke(mcid: int, plass: tuple[Object, Object]) -> Dictionary:
    ark, form = plass
    return Dictionary(Type=Name.MCR, Pg=ark, Stm=form, MCID=mcid)
