"""The shortcut editor: every action with its keys by room; press a key to add it, with what stands against it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.wording import tr
from reader.gui.actions.action_spec import ActionSpec
from reader.gui.actions.action_table import ActionTable, native_keys
from reader.gui.actions.key_rules import KEYS_MAX, KeyClash, find_clash, portable_key
from reader.gui.actions.specs import ROOMS, SPECS
from reader.gui.dialogs.key_chips import KeyChips
from reader.gui.dialogs.plain_list import list_style, set_up_list
from reader.gui.plain_text import PlainLabel, plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_ID_ROLE = Qt.ItemDataRole.UserRole
_ROW_PX = 26
_SPECS = {spec.id: spec for spec in SPECS}


class ShortcutEditor(QDialog):
    """Shows all actions. `keys_set` carries the keys of all actions that have other than their usual ones, by id,
    after each change.
    """

    keys_set = Signal(object)

    def __init__(self, theme: Theme, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._keys = {spec.id: actions.keys(spec.id) for spec in SPECS}
        self._asked: tuple[str, str] | None = None
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(640, 620)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find an action or a key"))
        self.search.setAccessibleName(tr("Find an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.tree = _make_tree()
        self._theme = theme
        self.chips = KeyChips(theme)
        self.clash = PlainLabel()
        self.clash.setWordWrap(True)
        self.take, self.cancel = QPushButton(tr("Take it")), QPushButton(tr("Cancel"))
        self.reset, self.reset_all = QPushButton(tr("Reset this one")), QPushButton(tr("Reset all"))
        for button in (self.take, self.cancel, self.reset, self.reset_all):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._fill()
        self._dress_rows()
        self._show_clash(None)

    def choose(self, action_id: str) -> None:
        """Make an action the current row."""
        self.tree.setCurrentItem(self._items[action_id])

    @property
    def current(self) -> ActionSpec | None:
        """The action of the current row; None on the heading of a room."""
        item = self.tree.currentItem()
        return _SPECS.get(item.data(0, _ID_ROLE) or "") if item is not None else None

    def add_key(self, key: str) -> None:
        """Give the current action one more key, or say what stands against it."""
        spec = self.current
        if spec is None or key in map(portable_key, self._keys[spec.id]):
            return
        clash = find_clash(spec, key, SPECS, self._keys)
        if len(self._keys[spec.id]) >= KEYS_MAX:
            clash = KeyClash(tr("An action has {n} keys at most. Take one of these away first.", n=KEYS_MAX))
        self._asked = (spec.id, key) if clash and clash.holder else None
        self._show_clash(clash)
        if clash is None:
            self._set({spec.id: (*self._keys[spec.id], key)})

    def remove_key(self, key: str) -> None:
        """Take a key from the current action."""
        spec = self.current
        if spec is not None:
            self._set({spec.id: tuple(held for held in self._keys[spec.id] if held != key)})

    def take_key(self) -> None:
        """Give the key that was asked for to the current action, and take it from the others that have it."""
        if self._asked is None:
            return
        action_id, key = self._asked
        keys = self._keys | {action_id: (*self._keys[action_id], key)}
        while (clash := find_clash(_SPECS[action_id], key, SPECS, keys)) is not None and clash.holder:
            left = (held for held in keys[clash.holder] if portable_key(held) != key)
            keys[clash.holder] = tuple(left)
        self._set(keys)
        self._show_clash(None)

    def reset_current(self) -> None:
        """Give the current action its usual keys, except those that others were given meanwhile."""
        spec = self.current
        if spec is not None:
            free = self._keys | {spec.id: ()}
            fit = (key for key in spec.keys if find_clash(spec, portable_key(key), SPECS, free) is None)
            self._set({spec.id: tuple(fit)})

    def reset_everything(self) -> None:
        """Give all actions their usual keys."""
        self._set({spec.id: spec.keys for spec in SPECS})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list begins to take a key, on a button it presses it; elsewhere it closes nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if focused is self.tree:
                self.chips.field.setFocus()
            elif isinstance(focused, QPushButton):
                focused.click()
            return
        super().keyPressEvent(event)

    def _follow(self) -> None:
        """Show keys that were given elsewhere, as from a file of preferences."""
        keys = {spec.id: self._actions.keys(spec.id) for spec in SPECS}
        if keys != self._keys:
            self._keys = keys
            for action_id in keys:
                self._items[action_id].setText(1, native_keys(keys[action_id]))
                self._mark(action_id)
            self._on_current_changed()

    def _set(self, keys: dict[str, tuple[str, ...]]) -> None:
        self._keys |= keys
        for action_id in keys:
            self._items[action_id].setText(1, native_keys(self._keys[action_id]))
            self._mark(action_id)
        self._show_current()
        self.keys_set.emit({one: held for one, held in self._keys.items() if held != _SPECS[one].keys})

    def _mark(self, action_id: str) -> None:
        """Changed keys are bold; that there are none is said."""
        item = self._items[action_id]
        item.setData(1, Qt.ItemDataRole.AccessibleTextRole, item.text(1) or tr("no key"))
        font = item.font(1)
        font.setBold(self._keys[action_id] != _SPECS[action_id].keys)
        item.setFont(1, font)

    def _fill(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        self._rooms: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        row = self._row_size()
        for title, specs in ROOMS:
            room = QTreeWidgetItem(self.tree, [tr(title), ""])
            room.setFlags(Qt.ItemFlag.ItemIsEnabled)
            room.setSizeHint(0, row)
            room.setData(1, Qt.ItemDataRole.AccessibleTextRole, tr(title))
            for spec in specs:
                item = QTreeWidgetItem(room, [spec.name, native_keys(self._keys[spec.id])])
                item.setData(0, _ID_ROLE, spec.id)
                item.setToolTip(0, plain_tip(spec.help))
                item.setSizeHint(0, row)
                self._items[spec.id] = item
                self._mark(spec.id)
            room.setExpanded(True)
            self._rooms.append((room, [self._items[spec.id] for spec in specs]))
        self.choose(SPECS[0].id)

    def _filter(self, typed: str) -> None:
        words = typed.casefold().split()
        for room, items in self._rooms:
            for item in items:
                item.setHidden(not all(word in _haystack(item) for word in words))
            room.setHidden(all(item.isHidden() for item in items))
        shown = [one for one, item in self._items.items() if not item.isHidden()]
        # "Ctrl+D" is within "Ctrl+Down", too: the action that has just this key is the one meant.
        exact = [one for one in shown if typed.strip().casefold() in (key.casefold() for key in self._keys[one])]
        current = self.tree.currentItem()
        if shown and (exact or current is None or current.isHidden()):
            self.tree.setCurrentItem(self._items[(exact or shown)[0]])

    def _show_current(self) -> None:
        spec = self.current
        self.chips.show_keys(spec.name if spec else "", self._keys[spec.id] if spec else ())
        self.reset.setEnabled(spec is not None and self._keys[spec.id] != spec.keys)
        self.reset_all.setEnabled(any(held != _SPECS[one].keys for one, held in self._keys.items()))

    def _on_current_changed(self) -> None:
        self._show_clash(None)
        self._show_current()

    def _show_clash(self, clash: KeyClash | None) -> None:
        had_focus = self.take.hasFocus() or self.cancel.hasFocus()
        if clash is None:
            self._asked = None
        self.clash.setText(clash.words if clash else "")
        self.clash.setVisible(clash is not None)
        holder = _SPECS[clash.holder].name if clash and clash.holder else ""
        self.take.setText(tr("Take it from “{action}”", action=holder))
        for button in (self.take, self.cancel):
            button.setVisible(bool(holder))
        if holder:
            self.take.setFocus()
        elif had_focus:
            self.chips.field.setFocus()

    def _row_size(self) -> QSize:
        return QSize(0, self._theme.metrics.row(_ROW_PX))

    def _dress_rows(self) -> None:
        row = self._row_size()
        for item in (*(room for room, _ in self._rooms), *self._items.values()):
            item.setSizeHint(0, row)
        self.tree.setStyleSheet(list_style(self._theme))
        heading = self._theme.interface_font(12, QFont.Weight.DemiBold)
        for room, _ in self._rooms:
            room.setFont(0, heading)
            room.setForeground(0, self._theme.colour("secondary"))

    def _keep_in_sight(self) -> None:
        """What is told below takes room from the rows: the current one stays in sight."""
        current = self.tree.currentItem()
        room = current.parent() if current is not None else None
        if current is not None and (room is None or room.isExpanded()):  # a closed one would be opened for it
            self.tree.scrollToItem(current)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress_rows)
        self._actions.keys_changed.connect(self._follow)
        self.tree.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(lambda *_: self._on_current_changed())
        self.tree.itemDoubleClicked.connect(lambda *_: self.chips.field.setFocus())
        self.chips.field.key_pressed.connect(self.add_key)
        self.chips.field.left.connect(self.tree.setFocus)
        self.chips.key_removed.connect(self.remove_key)
        self.take.clicked.connect(self.take_key)
        self.cancel.clicked.connect(lambda: self._show_clash(None))
        self.reset.clicked.connect(self.reset_current)
        self.reset_all.clicked.connect(self.reset_everything)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.WIDE, spaces.WIDE, spaces.WIDE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addWidget(self.chips)
        column.addLayout(_row([self.clash], [self.take, self.cancel]))
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        column.addLayout(_row([self.reset, self.reset_all], [close]))


def _haystack(item: QTreeWidgetItem) -> str:
    spec = _SPECS[item.data(0, _ID_ROLE)]
    return f"{item.text(0)} {item.text(1)} {item.toolTip(0)} {spec.english} {spec.english_help}".casefold()


def _row(left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spaces.STEP)
    for widget in left:
        row.addWidget(widget, 1 if isinstance(widget, PlainLabel) else 0)
    row.addStretch(1 if all(not isinstance(widget, PlainLabel) for widget in left) else 0)
    for widget in right:
        row.addWidget(widget)
    return row


def _make_tree() -> QTreeWidget:
    tree = QTreeWidget()
    set_up_list(tree, tr("Actions and their keys"), (tr("Action"), tr("Keys")), ())
    tree.setIndentation(spaces.WIDE)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return tree
