"""The rows of the preferences: what is set, in words, with its control at the right; and ways to other dialogs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.dialogs.setting_controls import describe, make_control
from reader.gui.icon_button import IconButton
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme
from reader.services.settings import Kind, Setting, Value

_CONTROL_PX, _NARROW_PX = 192, 360
_GAP_PX = spaces.STEP


class PageRow(QWidget):
    """Words at the left, a widget of one width at the right; `found_by` are the words that it is found by."""

    def __init__(self, theme: Theme, label: str, words: str, found_by: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found_by = " ".join((label, words, *found_by)).casefold()
        self._label, self._words = PlainLabel(label), PlainLabel(words)
        for part in (self._label, self._words):
            part.setWordWrap(True)
        self._words.setObjectName("FieldHint")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self._words)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, _GAP_PX, 0, _GAP_PX)
        self._row.setSpacing(_GAP_PX)
        self._row.addLayout(column, 1)
        self._side = QHBoxLayout()
        self._side.setSpacing(_GAP_PX)
        self._row.addLayout(self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where both have no room side by side the words stand above, and both begin at the left."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_narrow = event.size().width() < self._theme.metrics.length(_NARROW_PX)
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._row.setAlignment(self._side, Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag(0))

    @property
    def control(self) -> QWidget:
        """What has the keys. Raises `NotImplementedError` for a row of words only."""
        raise NotImplementedError

    def is_found(self, words: Sequence[str]) -> bool:
        """Whether all words, folded, are within what it says."""
        return all(word in self._found_by for word in words)


class SettingRow(PageRow):
    """The row of a setting. `value_set` carries its key and what the user gave it."""

    value_set = Signal(str, object)

    def __init__(self, theme: Theme, setting: Setting, page: str, parent: QWidget) -> None:
        choices = setting.choice_names().values()
        super().__init__(theme, tr(setting.label), describe(setting), [*choices, setting.key, page], parent)
        self.setting = setting
        self._control = make_control(setting, lambda value: self.value_set.emit(setting.key, value))
        self._reset = IconButton(theme, "undo", tr("Reset {label}", label=tr(setting.label)), tr("As usual"))
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self._reset.clicked.connect(self._on_reset)
        holder = self._hold(self._control.widget)
        self._side.addWidget(holder, 0, Qt.AlignmentFlag.AlignVCenter)
        self._side.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def control(self) -> QWidget:
        """What has the keys."""
        return self._control.widget

    @property
    def reset_button(self) -> IconButton:
        """Gives the usual value; in sight only where there is another."""
        return self._reset

    def show_value(self, value: Value) -> None:
        """Show what is set."""
        self._control.show(value)
        is_usual = value == self.setting.default
        if is_usual and self._reset.hasFocus():
            self._control.widget.setFocus()
        self._reset.setHidden(is_usual)

    def set_usable(self, is_usable: bool) -> None:
        """Whether the setting means anything as others are set."""
        self._control.widget.setEnabled(is_usable)

    def _hold(self, widget: QWidget) -> QWidget:
        """The widget in a column of one width; a switch stands at its right end."""
        if self.setting.kind is not Kind.SWITCH:
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._holder = QWidget(self)
        row = QHBoxLayout(self._holder)
        row.setContentsMargins(0, 0, 0, 0)
        if self.setting.kind is Kind.SWITCH:
            row.addStretch(1)
        row.addWidget(widget)
        return self._holder

    def _on_reset(self) -> None:
        self.value_set.emit(self.setting.key, self.setting.default)

    def _dress(self) -> None:
        self._holder.setFixedWidth(self._theme.metrics.length(_CONTROL_PX))
        if self.setting.kind is not Kind.SWITCH:
            self._control.widget.setFixedHeight(self._theme.metrics.field_px + 2)


class LinkRow(PageRow):
    """The row of an action that opens a dialog of its own."""

    def __init__(self, theme: Theme, action: QAction, words: str, page: str, parent: QWidget) -> None:
        label = action.text().rstrip("…")
        super().__init__(theme, label, words, [page], parent)
        self._action = action
        self.button = QPushButton(tr("Open…"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(action.text())
        self.button.setAccessibleDescription(words)
        self.button.clicked.connect(action.trigger)
        self._side.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._gap = QWidget()  # where the rows of settings have the button that takes a value back
        self._side.addWidget(self._gap)
        theme.changed.connect(self._dress)
        action.changed.connect(self._refresh)
        self._dress()
        self._refresh()

    @property
    def control(self) -> QWidget:
        """What has the keys."""
        return self.button

    def _refresh(self) -> None:
        self.button.setEnabled(self._action.isEnabled())

    def _dress(self) -> None:
        self.button.setFixedWidth(self._theme.metrics.length(_CONTROL_PX))
        self._gap.setFixedWidth(self._theme.metrics.sign_px)
