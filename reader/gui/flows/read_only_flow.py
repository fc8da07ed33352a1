"""Tells above the panes that a library can only be read, and why, and tries again when asked to."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from reader.domain.wording import tr
from reader.gui.desk import Desk
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.panes.read_only_banner import ReadOnlyBanner
from reader.gui.window_parts import WindowParts

_KEY = "read_only"


class ReadOnlyFlow(QObject):
    """Holds the banner, which stands between the bar and the panes."""

    def __init__(self, parts: WindowParts, library: LibraryFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._library = library
        self._is_asked = False
        self.banner = ReadOnlyBanner(parts.theme)
        self.banner.retry_wanted.connect(self.retry)
        centre = parts.sides.room.parentWidget()
        column = centre.layout() if centre is not None else None
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(parts.sides.room), self.banner)
        library.attached.connect(self._on_attached)
        library.opening_failed.connect(self._on_opening_failed)

    def retry(self) -> None:
        """Open the library once more, to change it if that is possible now."""
        self._is_asked = True
        self._library.open_anew()

    def _on_attached(self, desk: Desk | None) -> None:
        if desk is None:
            return  # another comes at once, or the window shows that there is none
        is_asked, self._is_asked = self._is_asked, False
        self._grey(is_read_only=desk.library.is_read_only)
        if not desk.library.is_read_only:
            self.banner.hide()
            if is_asked:
                self._parts.status.flash(tr("The library can be changed again."))
            return
        if is_asked:
            self._parts.status.flash(tr("Nothing has changed yet: the library can still only be read."))
        if self._library.why_held:
            advice = tr("You can read, search and export meanwhile. Try again once it is free.")
            self._tell(desk, tr("Read-only: {why}", why=self._library.why_held), advice)
            return
        find = desk.services.reading_only.find_protection
        desk.read(lambda: find(desk.library), lambda found: self._tell_protection(desk, found.value), key=_KEY)

    def _grey(self, *, is_read_only: bool, is_open: bool = True) -> None:
        """Let nothing be typed that could not be kept."""
        pane = self._parts.tagging_pane
        pane.box.set_writable(not is_read_only, is_open=is_open)
        pane.last.set_writable(not is_read_only)

    def _on_opening_failed(self) -> None:
        if self._library.desk is None:
            self.banner.hide()
            self._grey(is_read_only=True, is_open=False)

    def _tell_protection(self, desk: Desk, cause: str) -> None:
        name, folder = desk.library.path.stem, str(desk.library.path.parent)
        what = {
            "file": tr("“{library}” can only be read: its file is write-protected.", library=name),
            "folder": tr(
                "“{library}” can only be read: its folder {folder} is write-protected.",
                library=name,
                folder=folder,
            ),
            "disk": tr("“{library}” can only be read: its disk is write-protected.", library=name),
        }.get(cause, tr("“{library}” can only be read: the system lets nobody write to it here.", library=name))
        advice = tr("To change it, allow writing and try again, or copy the file to a folder of your own.")
        self._tell(desk, what, advice)

    def _tell(self, desk: Desk, what: str, advice: str) -> None:
        if desk.library.is_snapshot:
            advice = tr("{advice} What you see is a copy of this moment.", advice=advice)
        self.banner.tell(what, advice)
