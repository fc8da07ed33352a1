"""How the article's text is set and where its annotations are drawn; kept in the preferences."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.article.reading_type import ReadingType
from reader.gui.panes.article_pane import ZOOM_MAX, ZOOM_MIN, ZOOM_STEP
from reader.gui.window_parts import WindowParts
from reader.services.preference_table import usual

if TYPE_CHECKING:
    from reader.gui.article.type_popover import TypePopover


_TYPE = ("line_height", "measure", "has_stripes")
"""The settings that make a `ReadingType`, in its order."""
_SIZE_AND_FACE = ("zoom", "face")


class TypeFlow(QObject):
    """Applies what was kept at start, opens the panel, and keeps what is set in it."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._theme = parts.theme
        self._live = parts.live
        self._pane = parts.article_pane
        self._status = parts.status
        self._popover: TypePopover | None = None
        parts.live.follow("face", self._theme.set_reading_face)
        self._pane.set_type(self._kept())
        parts.live.changed.connect(self._on_changed)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "text.type": self.toggle_popover,
            "text.here": self.tell_here,
        }

    def toggle_popover(self) -> None:
        """Open the panel on type, or close it."""
        from reader.gui.article.type_popover import TypePopover

        if self._popover is None:
            self._popover = TypePopover(self._theme, (ZOOM_MIN, ZOOM_MAX, ZOOM_STEP), self._pane)
            self._popover.zoom_set.connect(partial(self._live.set, "zoom"))
            self._popover.type_set.connect(self._on_type_set)
            self._popover.face_set.connect(partial(self._live.set, "face"))
            self._popover.reset_asked.connect(self._reset)
            self._popover.closed.connect(self._pane.setFocus)
        if self._popover.isVisible():
            self._popover.hide()
        else:
            self._refresh()
            self._popover.open(self._popover.size_slider)

    def tell_here(self) -> None:
        """Show what there is at the caret, as the pointer would be told."""
        if not self._pane.tell_at_caret():
            self._status.flash(tr("There is no annotation at the caret."))

    def _kept(self) -> ReadingType:
        return ReadingType(*(self._live.value(key) for key in _TYPE))

    def _on_changed(self, key: str) -> None:
        if key in _TYPE:
            self._pane.set_type(self._kept())
        if key in (*_TYPE, *_SIZE_AND_FACE):
            self._refresh()

    def _on_type_set(self, line_height: float, characters: int) -> None:
        self._live.set_all({"line_height": line_height, "measure": characters})

    def _reset(self) -> None:
        self._live.set_all({key: usual(key) for key in (*_SIZE_AND_FACE, "line_height", "measure")})

    def _refresh(self) -> None:
        if self._popover is not None:
            self._popover.set_values(self._live.value("zoom"), self._kept(), self._live.value("face"))
