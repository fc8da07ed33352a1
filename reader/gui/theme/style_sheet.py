"""The style sheet of the whole application, made from palette and sizes; panes paint their rows themselves."""

from string import Template

from reader.gui.theme import spaces
from reader.gui.theme.density import Metrics
from reader.gui.theme.icons import icon_path
from reader.gui.theme.palettes import Palette

SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QWidget#TopBar { background: $window; border-bottom: 1px solid $border; }
QWidget#StatusLine { background: $window; border-top: 1px solid $border; }
QWidget#FindBar { background: $window; border-top: 1px solid $border; }
QWidget#FindBar QLabel { color: $secondary; }
QWidget#StatusLine QLabel { color: $secondary; font-size: ${small_px}px; }
QFrame#Drawer { background: $window; border: 0; }
QFrame#Drawer[side="tree"] { border-right: 1px solid $handle; }
QFrame#Drawer[side="panel"] { border-left: 1px solid $handle; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { color: $border; }

QPushButton, QToolButton#BarButton {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 ${side_1}px; min-height: ${control_px}px;
}
QPushButton:hover, QToolButton#BarButton:hover { border-color: $secondary; }
QPushButton:pressed, QToolButton#BarButton:pressed { background: $selection; }
QPushButton:default { border-color: $accent; }
QPushButton:disabled, QToolButton#BarButton:disabled { color: $secondary; background: transparent; }
QWidget#StatusLine QPushButton {
    min-height: ${status_button_px}px; padding: 0 ${step_1}px; font-size: ${small_px}px;
}
QWidget#StatusLine QPushButton:focus { min-height: ${status_button_inner_px}px; padding: 0 ${step_2}px; }
QPushButton#SearchEntry {
    text-align: left; color: $secondary; font-weight: normal; placeholder-text-color: $secondary;
}
QToolButton#BarButton[quiet="true"] { background: transparent; border-color: transparent; }
QToolButton#BarButton[quiet="true"]:disabled { color: $secondary; }
QToolButton#BarButton[quiet="true"]:hover { background: $raised; border-color: $border; color: $text; }
QToolButton#BarButton[quiet="true"]:checked { background: $selection; color: $text; }
QToolButton#BarButton[sign="true"], QToolButton#BarButton[quiet="true"][sign="true"]:checked {
    background: transparent; border-color: transparent; padding: 0 ${half}px;
}
QToolButton#BarButton[quiet="true"][sign="true"]:hover { background: $raised; border-color: $border; }
QWidget#FindBar QToolButton#BarButton { padding: 0 ${step_1}px; min-width: 16px; }
QToolButton#BarButton:checked { background: $selection; border-color: $selection; }
QToolButton#BarButton::menu-indicator, QToolButton#IconButton::menu-indicator { image: none; width: 0; }
QToolButton#BarButton[offers="true"], QToolButton#BarButton[crossed="true"] { padding-right: ${tail_px}px; }
QToolButton#BarButton[offers="true"]::menu-indicator {
    image: url("$chevron_down"); width: ${arrow_px}px; height: ${arrow_px}px;
    subcontrol-origin: border; subcontrol-position: center right; right: 7px;
}
QToolButton#IconButton {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 0; min-height: 0;
}
QToolButton#IconButton:hover { background: $raised; border-color: $border; }
QToolButton#IconButton:checked, QToolButton#IconButton:pressed { background: $selection; }
QToolButton#IconButton:disabled { background: transparent; border-color: transparent; }
QPushButton:focus, QToolButton#BarButton:focus, QToolButton#BarButton[quiet="true"]:focus,
QToolButton#BarButton:checked:focus {
    border: 2px solid $accent; padding: 0 ${side_2}px; min-height: ${control_inner_px}px;
}
QToolButton#BarButton[sign="true"]:focus { padding: 0 ${half_1}px; }
QToolButton#BarButton[offers="true"]:focus, QToolButton#BarButton[crossed="true"]:focus {
    padding: 0 ${tail_focus_px}px 0 ${side_2}px;
}
QToolButton#IconButton:focus { border: 2px solid $accent; }
QWidget#FindBar QToolButton#BarButton:focus { padding: 0 ${step_2}px; }

QLineEdit, QPlainTextEdit#Field, QTextEdit#Field, QComboBox, QAbstractSpinBox {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 ${side_1}px; min-height: ${field_px}px;
    selection-background-color: $selection; selection-color: $text; placeholder-text-color: $secondary;
}
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $secondary; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: transparent; color: $secondary; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $accent; padding: 0 ${side_2}px; min-height: ${field_inner_px}px;
}
QPlainTextEdit#Field, QTextEdit#Field { padding: ${step_1}px; min-height: 0; }
QPlainTextEdit#Field:focus, QTextEdit#Field:focus {
    border: 2px solid $accent; padding: ${step_2}px; min-height: 0;
}
QLineEdit > QToolButton { qproperty-icon: url("$clear"); }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$chevron_down"); width: ${arrow_px}px; height: ${arrow_px}px; }
QComboBox QAbstractItemView {
    background: $raised; color: $text; border: 1px solid $border; padding: ${half}px; outline: 0;
    selection-background-color: $selection; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${row_px}px; padding: 0 ${step}px; border-radius: 4px; }
QAbstractSpinBox QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 22px; border: 0; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: ${hair}px ${hair}px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 ${hair}px ${hair}px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {
    background: $selection; border-radius: 4px;
}
QAbstractSpinBox::up-arrow { image: url("$chevron_up"); width: ${small_arrow_px}px; height: ${small_arrow_px}px; }
QAbstractSpinBox::down-arrow {
    image: url("$chevron_down"); width: ${small_arrow_px}px; height: ${small_arrow_px}px;
}

QCheckBox, QRadioButton { spacing: ${step}px; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator { width: 14px; height: 14px; }
QCheckBox::indicator:unchecked, QRadioButton::indicator:unchecked, QGroupBox::indicator:unchecked,
QAbstractItemView::indicator:unchecked {
    background: $raised; border: 1px solid $secondary; border-radius: 3px; width: 12px; height: 12px;
}
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate, QGroupBox::indicator:checked,
QAbstractItemView::indicator:checked {
    background: $accent; border: 1px solid $accent; border-radius: 3px; width: 12px; height: 12px;
    image: url("$check");
}
QCheckBox::indicator:indeterminate { image: url("$dash"); }
QCheckBox::indicator:checked:disabled { background: $secondary; border-color: $secondary; }
QRadioButton::indicator:unchecked { border-radius: 7px; }
QRadioButton::indicator:checked {
    background: $raised; border: 4px solid $accent; border-radius: 7px; width: 6px; height: 6px;
}
QRadioButton::indicator:checked:disabled { border-color: $secondary; }
QCheckBox::indicator:unchecked:focus, QRadioButton::indicator:unchecked:focus {
    border: 2px solid $accent; width: 10px; height: 10px;
}
QCheckBox::indicator:checked:focus { border: 2px solid $text; width: 10px; height: 10px; }
QRadioButton::indicator:checked:focus { background: $text; }
QCheckBox:focus, QRadioButton:focus { outline: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox QPushButton { padding: 0 ${wide_1}px; }
QMessageBox QPushButton:focus { padding: 0 ${wide_2}px; }
QLabel#FieldHint { color: $secondary; font-size: ${small_px}px; }
QGroupBox { border: 0; margin-top: ${edge}px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 0; }
QTabWidget::pane { border: 0; border-top: 1px solid $border; }
QTabBar::tab {
    background: transparent; color: $secondary; border: 0; border-bottom: 2px solid transparent;
    padding: ${pad_px}px ${side}px; margin-right: ${half}px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }

QMenuBar { background: transparent; color: $text; border: 0; padding: 0; spacing: 0; }
QMenuBar::item { background: transparent; padding: ${pad_px}px ${step}px; border-radius: 6px; }
QMenuBar::item:selected { background: $selection; color: $text; }
QMenuBar QToolButton#qt_menubar_ext_button {
    border: 0; border-radius: 6px; background: transparent; qproperty-icon: url("$chevrons_right");
}
QMenuBar QToolButton#qt_menubar_ext_button:hover { background: $selection; }
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: ${half}px; }
QMenu::item { padding: ${pad_px}px ${edge}px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $border; margin: ${half}px ${step}px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: url("$check_menu"); }
QMenu::right-arrow { image: url("$chevron_right"); width: ${arrow_px}px; height: ${arrow_px}px; right: 6px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: ${half}px ${step}px; }

QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
    background: $window; color: $secondary; border: 0; border-bottom: 1px solid $border; padding: 0 ${step}px;
    font-weight: 600;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow { image: url("$chevron_down"); width: ${small_arrow_px}px; height: ${small_arrow_px}px; }
QHeaderView::up-arrow { image: url("$chevron_up"); width: ${small_arrow_px}px; height: ${small_arrow_px}px; }
QTableCornerButton::section { background: $window; border: 0; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: ${hair}px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $secondary; margin: ${line}px; border-radius: 4px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea { border: 0; }
QAbstractScrollArea::corner { background: transparent; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $border; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $raised; border: 2px solid $accent; border-radius: 8px; width: 12px; height: 12px; margin: -6px 0;
}
QSlider::handle:horizontal:focus { background: $accent; }
QProgressBar { background: $border; border: 0; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
""")

_ICONS = {
    "chevron_down": ("secondary", "chevron_down"),
    "chevron_up": ("secondary", "chevron_up"),
    "chevron_right": ("secondary", "chevron_right"),
    "chevrons_right": ("text", "chevrons_right"),
    "check": ("on_accent", "check"),
    "check_menu": ("text", "check"),
    "clear": ("secondary", "close"),
    "dash": ("on_accent", "dash"),
}
_STEPS = {
    name + rest: step - border
    for name, step in (
        *(("line", spaces.LINE), ("hair", spaces.HAIR), ("half", spaces.HALF), ("step", spaces.STEP)),
        *(("side", spaces.SIDE), ("wide", spaces.WIDE), ("edge", spaces.EDGE)),
    )
    for rest, border in (("", 0), ("_1", 1), ("_2", 2))
}
"""The free spaces by name; those with a figure are what is left of them within a border of so many pixels."""


def make_style_sheet(palette: Palette, metrics: Metrics) -> str:
    """The style sheet with colours, icons and sizes put in."""
    icons = {place: icon_path(palette, role, name) for place, (role, name) in _ICONS.items()}
    sizes = {
        "control_px": metrics.control_px,
        "control_inner_px": metrics.control_px - 2,
        "field_px": metrics.field_px,
        "field_inner_px": metrics.field_px - 2,
        "status_button_px": metrics.status_px - spaces.STEP,
        "status_button_inner_px": metrics.status_px - spaces.STEP - 2,
        "row_px": metrics.row(26),
        "pad_px": metrics.pad_px,
        "small_px": metrics.length(11),
        "arrow_px": metrics.length(14),
        "small_arrow_px": metrics.length(12),
        "tail_px": metrics.icon_px + spaces.SIDE - spaces.LINE,
        "tail_focus_px": metrics.icon_px + spaces.SIDE - 2 * spaces.LINE,
        **_STEPS,
    }
    return SHEET.substitute(palette.roles, **icons, **sizes)
