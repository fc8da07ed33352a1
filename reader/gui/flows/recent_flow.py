"""The libraries that were open last: in their menu, and on the page that is there while no library is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from reader.domain.wording import tr
from reader.gui.article.empty_state import Choice
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.jobs import READ
from reader.gui.window_parts import WindowParts
from reader.services import recent_libraries
from reader.services.recent_libraries import RecentLibrary

_SHOWN = 5
_KEY = "recent"


class RecentFlow(QObject):
    """Fills the menu whenever it opens; whether the files are there is asked on a worker."""

    def __init__(self, parts: WindowParts, library: LibraryFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._library = library
        self._menu = parts.recent_menu
        self._menu.aboutToShow.connect(self.fill)
        self._menu.library_wanted.connect(library.open)
        self._menu.removal_wanted.connect(self._forget)
        self._menu.clearing_wanted.connect(self._forget_all)
        library.attached.connect(lambda _: self._list())
        library.opening_failed.connect(self._on_opening_failed)
        self._list()

    def fill(self) -> None:
        """List the libraries as they are kept, then grey those that are gone."""
        paths = self._list()
        self._parts.jobs.submit(
            READ,
            lambda _: recent_libraries.find_missing(paths),
            self._menu.mark_missing,
            lambda _: None,
            key=_KEY,
        )

    def _list(self) -> list[Path]:
        listed = recent_libraries.list_recent(self._parts.preferences)
        self._menu.set_libraries(listed)
        return [one.path for one in listed]

    def _forget(self, path: Path) -> None:
        recent_libraries.forget(self._parts.preferences, path)
        self._keep()

    def _forget_all(self) -> None:
        recent_libraries.forget_all(self._parts.preferences)
        self._keep()

    def _keep(self) -> None:
        self._parts.save_state()
        self.fill()
        self._on_opening_failed()

    def _on_opening_failed(self) -> None:
        """Offer on the empty page what was open before, as far as it is there."""
        if self._library.desk is not None:
            return
        listed = recent_libraries.list_recent(self._parts.preferences)

        def offer(missing: frozenset[Path]) -> None:
            if self._library.desk is not None:
                return
            there = [one for one in listed if one.path not in missing][:_SHOWN]
            self._parts.article_pane.offer_choices([self._choice(one) for one in there])

        paths = [one.path for one in listed]
        self._parts.jobs.submit(READ, lambda _: recent_libraries.find_missing(paths), offer, lambda _: None)

    def _choice(self, one: RecentLibrary) -> Choice:
        words = tr("{library} · {folder}", library=one.name, folder=one.folder) if one.folder else one.name
        return words, str(one.path), lambda: self._library.open(one.path)
