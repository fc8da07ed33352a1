"""The preferences: pages at the left, their settings at the right, a field that finds settings on all pages.

Made from the table of settings; what is set acts at once, and what is set elsewhere is shown here at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.domain.wording import tr
from reader.gui.actions.action_table import ActionTable
from reader.gui.dialogs.setting_rows import LinkRow, PageRow, SettingRow
from reader.gui.live_preferences import LivePreferences
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from reader.gui.theme.theme import Theme
from reader.services.preference_table import KEYS, LIBRARY, PAGES, SETTINGS

LINKS = ((LIBRARY, "import.watch"), (LIBRARY, "outlet.edit"), (KEYS, "shortcut.edit"))
"""What else can be set, by page: actions that open a dialog or file of their own."""
_TO_SETTINGS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIZE, _PAGES_PX = QSize(760, 560), 144


class PreferencesDialog(QDialog):
    """Stays beside the window. `reset_asked` carries the keys that are to be as usual; `import_asked`,
    `export_asked` and `undo_asked` when these buttons were pressed.
    """

    reset_asked = Signal(object)
    import_asked = Signal()
    export_asked = Signal()
    undo_asked = Signal()

    def __init__(self, theme: Theme, live: LivePreferences, actions: ActionTable, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self._theme, self._live = theme, live
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Find a setting"))
        self.search.setAccessibleName(tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.pages = QListWidget(self)
        self.pages.setItemDelegate(QuietSelection(self.pages))
        self.pages.setObjectName("Pages")
        self.pages.setAccessibleName(tr("Pages"))
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self._nothing = PlainLabel(tr("No setting has these words."))
        self._headings: dict[str, PlainLabel] = {}
        self._page_rows: dict[str, list[PageRow]] = {page: [] for page, _ in PAGES}
        self.rows: dict[str, SettingRow] = {}
        self.area = self._make_area(actions)
        self.message, self.undo = PlainLabel(), self._button(tr("Undo"), self.undo_asked.emit)
        self.reset_page = self._button(tr("Reset page"), self._reset_page)
        self.reset_all = self._button(tr("Reset all"), lambda: self.reset_asked.emit(tuple(self.rows)))
        self._lay_out()
        self._connect()
        for key in self.rows:
            self._on_changed(key)
        self.say("")
        self.pages.setCurrentRow(0)
        self._dress()
        room = self.screen().availableGeometry()
        self.resize(_SIZE.boundedTo(QSize(room.width() - 16, room.height() - 48)))

    @property
    def page(self) -> str:
        """The id of the chosen page."""
        return PAGES[max(0, self.pages.currentRow())][0]

    def say(self, text: str, *, can_undo: bool = False) -> None:
        """Say what was done, or what went wrong; "" for nothing."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
        if self.undo.hasFocus() and not can_undo:
            self.search.setFocus()
        self.undo.setVisible(can_undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes what is looked for away before it closes the dialog; Down and Enter go from the field to
        the first setting that is shown; Enter presses the button that has the keys, no other.
        """
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif event.key() in _TO_SETTINGS and self.search.hasFocus():
            self._go_to_settings()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)

    def _make_area(self, actions: ActionTable) -> QScrollArea:
        area, inside = QScrollArea(self), QWidget()
        inside.setObjectName("Settings")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(inside)
        column.setContentsMargins(spaces.EDGE, spaces.STEP, spaces.WIDE, spaces.WIDE)
        column.setSpacing(0)
        for page, title in PAGES:
            self.pages.addItem(QListWidgetItem(tr(title)))
            self._headings[page] = heading = PlainLabel(tr(title))
            heading.setContentsMargins(0, spaces.STEP, 0, spaces.STEP)
            column.addWidget(heading)
            for row in self._make_rows(actions, page, tr(title), inside):
                self._page_rows[page].append(row)
                column.addWidget(row)
        column.addWidget(self._nothing)
        column.addStretch(1)
        area.setWidget(inside)
        return area

    def _make_rows(self, actions: ActionTable, page: str, title: str, inside: QWidget) -> Sequence[PageRow]:
        made: list[PageRow] = []
        for setting in SETTINGS:
            if setting.page == page:
                self.rows[setting.key] = row = SettingRow(self._theme, setting, title, inside)
                row.value_set.connect(self._live.set)
                made.append(row)
        for link_page, action_id in LINKS:
            if link_page == page:
                action = actions.action(action_id)
                made.append(LinkRow(self._theme, action, action.statusTip(), title, inside))
        return made

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        self.import_button = self._button(tr("Import…"), self.import_asked.emit)
        self.export_button = self._button(tr("Export…"), self.export_asked.emit)
        self.pages.setFixedWidth(self._theme.metrics.length(_PAGES_PX))
        self.message.setWordWrap(True)
        left, said, buttons = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        middle = QHBoxLayout()
        for part in (left, said, buttons, middle):
            part.setSpacing(spaces.STEP)
        left.addWidget(self.pages, 1)
        middle.addLayout(left)
        middle.addWidget(self.area, 1)
        said.addWidget(self.message, 1)
        said.addWidget(self.undo)
        for button in (self.import_button, self.export_button, self.reset_page, self.reset_all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._button(tr("Close"), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.WIDE, spaces.WIDE, spaces.WIDE, spaces.WIDE)
        column.setSpacing(spaces.STEP)
        column.addWidget(self.search)
        column.addLayout(middle, 1)
        column.addLayout(said)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._show_rows())
        self.pages.currentRowChanged.connect(lambda _: self._on_page_chosen())
        self.pages.itemClicked.connect(lambda _: self._on_page_chosen())
        self._live.changed.connect(self._on_changed)
        self._theme.changed.connect(self._dress)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _go_to_settings(self) -> None:
        """Give the keys to the first setting shown that can be set now."""
        for row in (row for rows in self._page_rows.values() for row in rows):
            if not row.isHidden() and row.control.isEnabled():
                row.control.setFocus(Qt.FocusReason.TabFocusReason)
                self.area.ensureWidgetVisible(row)
                return

    def _on_page_chosen(self) -> None:
        self.search.clear()
        self._show_rows()
        self.area.verticalScrollBar().setValue(0)

    def _show_rows(self) -> None:
        """Show the rows of the page, or of all pages those that are found."""
        words = self.search.text().casefold().split()
        found_any = False
        for page, rows in self._page_rows.items():
            is_found = False
            for row in rows:
                is_shown = row.is_found(words) if words else page == self.page
                row.setVisible(is_shown)
                is_found = is_found or is_shown
            self._headings[page].setVisible(is_found)
            found_any = found_any or is_found
        self.pages.currentItem().setSelected(not words)
        self._nothing.setVisible(not found_any)
        self.reset_page.setEnabled(not words)

    def _reset_page(self) -> None:
        self.reset_asked.emit(tuple(key for key, row in self.rows.items() if row.setting.page == self.page))

    def _on_changed(self, key: str) -> None:
        self.rows[key].show_value(self._live.value(key))
        for row in self.rows.values():
            if row.setting.needs in (key, row.setting.key) or row.setting.key == key:
                row.set_usable(not row.setting.needs or bool(self._live.value(row.setting.needs)))

    def _dress(self) -> None:
        theme = self._theme
        self.pages.setFixedWidth(theme.metrics.length(_PAGES_PX))
        raised, border, text = (theme.colour(role).name() for role in ("surface", "border", "text"))
        for place in range(self.pages.count()):
            self.pages.item(place).setSizeHint(QSize(0, theme.metrics.row(28)))
        self.pages.setStyleSheet(
            "QListWidget { background: transparent; border: 1px solid transparent; border-radius: 6px; }"
            f"QListWidget {{ outline: 0; padding: {spaces.LINE}px; }}"
            f"QListWidget::item {{ padding: 0 {spaces.STEP}px; border-radius: 6px; color: {text}; }}"
            + chosen_rules(theme, "QListWidget")
            + ring_rule(theme, "QListWidget", spaces.LINE)
        )
        self.area.setStyleSheet(
            f"QScrollArea {{ background: {raised}; border: 1px solid {border}; border-radius: 6px; }}"
            f"QWidget#Settings {{ background: transparent; }}"
        )
        self.area.viewport().setAutoFillBackground(False)
        # After the style sheet, which gives all within it the font of the window.
        for heading in self._headings.values():
            heading.setFont(theme.interface_font(17, QFont.Weight.DemiBold))
