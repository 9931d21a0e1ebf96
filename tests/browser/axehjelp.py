"""axe in the page at hand: the newest core, and which rules are asked."""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe((Path(__file__).parents[1] / "tredjepart" / "axe.min.js").read_text(encoding="utf-8"))
MERKER = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALLE_REGLER: dict[str, Any] = {"type": "tag", "values": MERKER}


def finn_brudd(side: Page, regler: dict[str, Any] = ALLE_REGLER) -> list[str]:
    """What axe finds on the page as it is now: rule, what is wrong and the first three places."""
    svar = AXE.run(side, options={"runOnly": regler, "resultTypes": ["violations"]})
    return [
        f"{brudd['id']}: {brudd['help']} {[str(node['target']) for node in brudd['nodes'][:3]]}"
        for brudd in svar.response["violations"]
    ]
