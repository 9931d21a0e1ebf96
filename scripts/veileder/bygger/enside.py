"""One page at a time, for the preview: MkDocs kept ready on the stage, with the menu read and the macros loaded.

Only the preview uses this. It asks MkDocs for what its own build does page by page; a page made so is the same as
the whole build's, as long as no title, menu line or other page has changed.
"""

import logging
from pathlib import Path

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation

from veileder.model.melding import Byggefeil


class Sidebygger:
    """MkDocs on one stage, ready to build any of its pages."""

    def __init__(self, scene: Path) -> None:
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        self._config = load_config(str(scene / "mkdocs.yml"), strict=False)
        self._config.plugins.on_startup(command="serve", dirty=False)
        self._config = self._config.plugins.on_config(self._config)
        self._env = self._config.theme.get_env()
        self._filer = get_files(self._config)
        self._filer.add_files_from_theme(self._env, self._config)
        self._filer = self._config.plugins.on_files(self._filer, config=self._config)
        self._nav = get_navigation(self._filer, self._config)
        self._nav = self._config.plugins.on_nav(self._nav, config=self._config, files=self._filer)
        self._env = self._config.plugins.on_env(self._env, config=self._config, files=self._filer)

    def bygg(self, sti: str) -> str:
        """The HTML of the page written at `sti` (below docs/). Raises Byggefeil with the builder's own words."""
        fil = self._filer.get_file_from_path(sti)
        if fil is None or fil.page is None:
            raise Byggefeil(f"sida {sti} er ikke på scenen")
        try:
            _populate_page(fil.page, self._config, self._filer)
            _build_page(fil.page, self._config, self._filer.documentation_pages(), self._nav, self._env)
        # MkDocs ends with SystemExit where a macro fails.
        except (Exception, SystemExit) as feil:
            raise Byggefeil(f"sida {sti} kunne ikke bygges: {feil}") from feil
        return Path(fil.abs_dest_path).read_text(encoding="utf-8")
