"""How the article's text is set and where its annotations are drawn; kept in the preferences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.gui.actions.action_spec import Slots
from reader.gui.article.reading_type import ReadingType
from reader.gui.panes.article_pane import ZOOM_MAX, ZOOM_MIN, ZOOM_STEP
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.article.type_popover import TypePopover

_SAVE_MS = 400
"""A slider that is drawn is kept once it rests."""


class TypeFlow(QObject):
    """Applies what was kept at start, opens the panel, and keeps what is set in it."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._theme = parts.theme
        self._preferences = parts.preferences
        self._pane = parts.article_pane
        self._actions = parts.actions
        self._status = parts.status
        self._popover: TypePopover | None = None
        self._late_save = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._late_save.timeout.connect(parts.save_state)
        self._theme.set_reading_face(self._preferences.face)
        self._apply(self._kept())
        self._pane.zoom_changed.connect(lambda _: self._refresh())

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "text.type": self.toggle_popover,
            "text.stripes": self.toggle_stripes,
            "text.here": self.tell_here,
        }

    def toggle_popover(self) -> None:
        """Open the panel on type, or close it."""
        from reader.gui.article.type_popover import TypePopover

        if self._popover is None:
            self._popover = TypePopover(self._theme, (ZOOM_MIN, ZOOM_MAX, ZOOM_STEP), self._pane)
            self._popover.zoom_set.connect(self._pane.set_zoom)
            self._popover.type_set.connect(self._on_type_set)
            self._popover.face_set.connect(self._on_face_set)
            self._popover.reset_asked.connect(self._reset)
            self._popover.closed.connect(self._pane.setFocus)
        if self._popover.isVisible():
            self._popover.hide()
        else:
            self._refresh()
            self._popover.open(self._popover.size_slider)

    def toggle_stripes(self) -> None:
        """Draw annotations as stripes in the margin, or as underlines."""
        self._apply(replace(self._kept(), has_stripes=not self._preferences.has_stripes))

    def tell_here(self) -> None:
        """Show what there is at the caret, as the pointer would be told."""
        if not self._pane.tell_at_caret():
            self._status.flash("There is no annotation at the caret.")

    def _kept(self) -> ReadingType:
        kept = self._preferences
        return ReadingType(kept.line_height, kept.measure, kept.has_stripes).bounded()

    def _apply(self, reading_type: ReadingType) -> None:
        kept = self._preferences
        before = (kept.line_height, kept.measure, kept.has_stripes)
        kept.line_height, kept.measure = reading_type.line_height, reading_type.characters
        kept.has_stripes = reading_type.has_stripes
        self._pane.set_type(reading_type)
        self._refresh()
        if before != (kept.line_height, kept.measure, kept.has_stripes):
            self._late_save.start()

    def _on_type_set(self, line_height: float, characters: int) -> None:
        self._apply(replace(self._kept(), line_height=line_height, characters=characters))

    def _on_face_set(self, face: str) -> None:
        self._preferences.face = face
        self._theme.set_reading_face(face)
        self._late_save.start()

    def _reset(self) -> None:
        self._pane.set_zoom(100)
        self._on_face_set("serif")
        self._apply(replace(ReadingType(), has_stripes=self._preferences.has_stripes))

    def _refresh(self) -> None:
        self._actions.action("text.stripes").setChecked(self._preferences.has_stripes)
        if self._popover is not None:
            self._popover.set_values(self._pane.zoom, self._kept(), self._theme.reading_face)
