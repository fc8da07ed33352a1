"""The style sheet of the whole application, made from the colour roles. One place for chrome; panes paint rows."""

from collections.abc import Mapping
from string import Template

from reader.bundled import resource_path

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QWidget#TopBar { background: $window; border-bottom: 1px solid $border; }
QWidget#StatusLine { background: $window; border-top: 1px solid $border; }
QWidget#FindBar { background: $window; border-top: 1px solid $border; }
QWidget#FindBar QLabel { color: $secondary; }
QWidget#StatusLine QLabel { color: $secondary; font-size: 11px; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QPushButton, QToolButton#BarButton {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 11px; min-height: 26px;
}
QPushButton:hover, QToolButton#BarButton:hover { border-color: $secondary; }
QPushButton:focus, QToolButton#BarButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton#BarButton:disabled { color: $secondary; background: transparent; }
QPushButton#SearchEntry { text-align: left; color: $secondary; font-weight: normal; }
QPushButton:default { border-color: $accent; }
QToolButton#BarButton[quiet="true"] { background: transparent; border-color: transparent; }
QToolButton#BarButton[quiet="true"]:disabled { color: $secondary; }
QToolButton#BarButton[quiet="true"]:hover { background: $raised; border-color: $border; color: $text; }
QToolButton#BarButton[quiet="true"]:checked { background: $selection; color: $text; }
QToolButton#BarButton[quiet="true"]:focus { border-color: $accent; }
QWidget#FindBar QToolButton#BarButton { padding: 0 6px; min-width: 16px; }
QToolButton#BarButton:checked { background: $selection; border-color: $selection; }
QToolButton#BarButton:checked:focus { border-color: $accent; }
QToolButton#BarButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit#Field, QTextEdit#Field, QComboBox {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 10px; min-height: 28px; selection-background-color: $selection; selection-color: $text;
}
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; }
QCheckBox::indicator:unchecked, QRadioButton::indicator:unchecked {
    background: $raised; border: 1px solid $secondary; border-radius: 3px; width: 12px; height: 12px;
}
QCheckBox::indicator:checked {
    background: $accent; border: 1px solid $accent; border-radius: 3px; width: 12px; height: 12px;
    image: url("$tick");
}
QCheckBox::indicator:checked:focus { border-color: $text; }
QCheckBox::indicator:checked:disabled { background: $secondary; border-color: $secondary; }
QRadioButton::indicator:unchecked { border-radius: 7px; }
QCheckBox::indicator:unchecked:focus, QRadioButton::indicator:unchecked:focus { border-color: $accent; }
QRadioButton::indicator:checked {
    background: $raised; border: 4px solid $accent; border-radius: 7px; width: 6px; height: 6px;
}
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPlainTextEdit#Field, QTextEdit#Field { padding: 6px 6px; min-height: 0; }
QLabel#FieldHint { color: $secondary; font-size: 11px; }
QLineEdit:focus, QPlainTextEdit#Field:focus, QTextEdit#Field:focus, QComboBox:focus { border: 1px solid $accent; }

QMenuBar { background: transparent; color: $text; border: 0; padding: 0; spacing: 0; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 6px; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea { border: 0; }
QProgressBar { background: $border; border: 0; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
""")


def make_style_sheet(roles: Mapping[str, str]) -> str:
    """The style sheet with the colours of the roles put in."""
    tick = "tick-light.png" if _is_light(roles["raised"]) else "tick-dark.png"
    icons = {"chevron": "chevron.png", "tick": tick}
    paths = {name: resource_path("icons", file).as_posix() for name, file in icons.items()}
    return _SHEET.substitute(roles, **paths)


def _is_light(colour: str) -> bool:
    """Whether a colour, as "#RRGGBB", is nearer to white: what stands on the accent then is light, too."""
    return sum(bytes.fromhex(colour[1:7])) > 3 * 127
