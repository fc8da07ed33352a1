"""The controls that set values, by the kinds of settings. Each tells what the user sets, and shows what is set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFontDatabase, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QPushButton, QSpinBox, QWidget

from reader.domain.wording import tr
from reader.gui.dialogs.file_chooser import choose_folder
from reader.gui.plain_text import set_tip
from reader.services.settings import Kind, Setting

Tell = Callable[[object], object]
_FOLDER_CP = 24
_TEXT_PX = 8
"""The free space before figures: a style sheet gives fields of numbers none."""


@dataclass(frozen=True, slots=True)
class Control:
    """A widget, and how it is made to show a value without telling of it."""

    widget: QWidget
    show: Callable[[Any], None]


class _Combo(QComboBox):
    """A choice that the wheel passes by while the page is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Spin(QSpinBox):
    """A whole number that the wheel passes by."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _DoubleSpin(QDoubleSpinBox):
    """A number that the wheel passes by."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def make_control(setting: Setting, tell: Tell) -> Control:
    """The control of a setting; `tell` is called with each value that the user gives."""
    control = _MAKERS[setting.kind](setting, tell)
    control.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.widget.setAccessibleName(tr(setting.label))
    control.widget.setAccessibleDescription(describe(setting))
    return control


def describe(setting: Setting) -> str:
    """What a setting does, and that it waits for the next start where it does."""
    said = tr(setting.help)
    return said if setting.is_at_once else tr("{help}. It changes at the next start.", help=said)


def _make_switch(_setting: Setting, tell: Tell) -> Control:
    box = QCheckBox()
    box.setStyleSheet("QCheckBox { spacing: 0; }")
    box.toggled.connect(tell)
    return Control(box, partial(_quietly, box, box.setChecked))


def _make_choice(setting: Setting, tell: Tell) -> Control:
    box = _Combo()
    for value, name in setting.choice_names().items():
        box.addItem(name, value)
    box.activated.connect(lambda row: tell(box.itemData(row)))
    return Control(box, lambda value: box.setCurrentIndex(box.findData(value)))


def _make_number(setting: Setting, tell: Tell) -> Control:
    box: QSpinBox | QDoubleSpinBox
    if isinstance(setting.default, int):
        box = _Spin()
        box.setRange(int(setting.least), int(setting.most))
        box.setSingleStep(int(setting.step))
    else:
        box = _DoubleSpin()
        box.setRange(setting.least, setting.most)
        box.setSingleStep(setting.step)
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(_TEXT_PX, 0, 0, 0)
    if setting.unit:
        box.setSuffix(f" {tr(setting.unit)}")
    box.valueChanged.connect(tell)
    return Control(box, partial(_quietly, box, box.setValue))


def _make_family(setting: Setting, tell: Tell) -> Control:
    box = _Combo()
    box.addItem(tr(setting.empty), "")
    for family in QFontDatabase.families():
        if not QFontDatabase.isPrivateFamily(family):
            box.addItem(family, family)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.activated.connect(lambda row: tell(box.itemData(row)))

    def show(family: str) -> None:
        if box.findData(family) < 0:
            box.addItem(tr("{family} (not installed)", family=family), family)
        box.setCurrentIndex(box.findData(family))

    return Control(box, show)


def _make_folder(setting: Setting, tell: Tell) -> Control:
    button = QPushButton()
    button.setAutoDefault(False)
    shown = [""]

    def choose() -> None:
        folder = choose_folder(button, tr(setting.label), shown[0])
        if folder is not None:
            tell(str(folder))

    def show(text: str) -> None:
        shown[0] = text
        name = Path(text).name or text if text else tr(setting.empty)
        button.setText(f"{name[: _FOLDER_CP - 1]}…" if len(name) >= _FOLDER_CP else name)
        set_tip(button, text)
        button.setAccessibleName(tr("{label}: {value}", label=tr(setting.label), value=text or tr(setting.empty)))

    button.clicked.connect(choose)
    return Control(button, show)


def _quietly(widget: QWidget, show: Callable[[Any], object], value: object) -> None:
    blocker = QSignalBlocker(widget)
    show(value)
    blocker.unblock()


_MAKERS: dict[Kind, Callable[[Setting, Tell], Control]] = {
    Kind.SWITCH: _make_switch,
    Kind.CHOICE: _make_choice,
    Kind.NUMBER: _make_number,
    Kind.FAMILY: _make_family,
    Kind.FOLDER: _make_folder,
}
