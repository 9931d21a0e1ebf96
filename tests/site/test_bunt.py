"""Modules in bundles: what a page begins with, what it asks for later, and forms the bundler does not know."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from veileder.model.melding import Byggefeil
from veileder.publish.bunt import Modul, bunter

KILDER = {
    "verktoy/start.js": (
        'import { a as en } from "../felles/a.js";\nimport {\n  b,\n} from "./b.js";\n'
        'globalThis.svar = [en, b];\nglobalThis.mer = () => import("./d.js");\n'
    ),
    "felles/a.js": 'import { c } from "./c.js";\nexport { c as a } from "./c.js";\nexport const dobbel = c * 2;\n',
    "verktoy/b.js": 'import { a } from "../felles/a.js";\nconst tekst = `a\n  b`;\nexport const b = [a, tekst];\n',
    "felles/c.js": "export const c = 1;\n",
    "verktoy/d.js": (
        'import { a } from "../felles/a.js";\nimport { f as g } from "../felles/f.js";\n'
        "export async function d() {\n  return [a, g()];\n}\nexport class E {}\n"
    ),
    "felles/f.js": "const n=7;const f=()=>n;export{f as f,n as tall};\n",
    "flyttet.js": "location.replace('/');\n",
}


def test_en_fil_til_aa_begynne_med_og_en_til_senere() -> None:
    """One request to begin, one for all that may be asked for; a script without imports stays as it is."""
    filer = bunter(KILDER)
    assert list(filer) == ["verktoy/start.js", "verktoy/start.1.js"]
    assert [navn for navn in KILDER if json.dumps(navn) + ":(" in filer["verktoy/start.js"]] == [
        *("verktoy/start.js", "felles/a.js", "verktoy/b.js", "felles/c.js")
    ]
    assert [navn for navn in KILDER if json.dumps(navn) + ":(" in filer["verktoy/start.1.js"]] == [
        *("verktoy/d.js", "felles/f.js")
    ]


@pytest.mark.skipif(shutil.which("node") is None, reason="needs a JavaScript engine outside the browser")
def test_bunten_gjor_det_modulene_gjor(tmp_path: Path) -> None:
    """The same values, names and order as the modules; a text over two lines keeps its spaces."""
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    for navn, tekst in bunter(KILDER).items():
        (tmp_path / navn).parent.mkdir(exist_ok=True)
        (tmp_path / navn).write_text(tekst, encoding="utf-8")
    (tmp_path / "se.js").write_text(
        'import "./verktoy/start.js"; const m = await mer();'
        " console.log(JSON.stringify([svar, Object.keys(m), await m.d()]));",
        encoding="utf-8",
    )
    sagt = subprocess.run(["node", "se.js"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert json.loads(sagt) == [[1, [1, "a\n  b"]], ["d", "E"], [1, 7]]


@pytest.mark.parametrize(
    ("tekst", "form"),
    [
        ('import x from "./a.js";\n', 'import x from "./a.js";'),
        ("export default 1;\n", "export default 1;"),
        ("const her = import.meta.url;\n", "import.meta.url;"),
    ],
)
def test_en_ukjent_form_stopper_bygget(tekst: str, form: str) -> None:
    """A form the bundler would leave standing is said with its module, not found by a reader."""
    with pytest.raises(Byggefeil) as feil:
        Modul("felles/x.js", tekst).som_funksjon()
    assert str(feil.value) == f"modulen assets/js/felles/x.js har en form bunten ikke kjenner: «{form}»"


def test_en_modul_som_mangler_stopper_bygget() -> None:
    """A wrong name in an import is said, with the name."""
    with pytest.raises(Byggefeil) as feil:
        bunter({"a.js": 'import { b } from "./b.js";\n'})
    assert str(feil.value) == "en modul henter assets/js/b.js, som ikke finnes"
