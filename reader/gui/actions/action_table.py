"""QActions made from the table of specs: one per spec, enabled by the states that hold."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions.action_spec import ARTICLE, SEPARATOR, ActionSpec
from reader.gui.actions.specs import SPECS


class ActionTable(QObject):
    """All actions of the window by id. Holds which states hold ("library", "selection", ...)."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._states: set[str] = set()
        self._actions: dict[str, QAction] = {}
        for spec in SPECS:
            action = self._make(spec)
            if spec.scope != ARTICLE:
                window.addAction(action)
        self.set_states(())

    def add_to_article(self, pane: QWidget) -> None:
        """Let the keys of the article's actions work in its pane."""
        pane.addActions([self._actions[spec.id] for spec in SPECS if spec.scope == ARTICLE])

    def action(self, action_id: str) -> QAction:
        """The action of an id."""
        return self._actions[action_id]

    def connect_all(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Connect every action to its slot. Raises `KeyError` when one has none: no menu entry does nothing."""
        for action_id, action in self._actions.items():
            action.triggered.connect(_without_arguments(slots[action_id]))

    def set_states(self, states: Iterable[str]) -> None:
        """Say which states hold; actions are enabled or disabled accordingly."""
        self._states = set(states)
        for spec in SPECS:
            self._actions[spec.id].setEnabled(self._states.issuperset(spec.needs))

    def fill_menu(self, menu: QMenu, entries: Iterable[str], submenus: Mapping[str, QMenu] | None = None) -> QMenu:
        """Add the actions of the ids to a menu; submenus stand in by their id."""
        for entry in entries:
            if entry == SEPARATOR:
                menu.addSeparator()
            elif submenus and entry in submenus:
                menu.addMenu(submenus[entry])
            else:
                menu.addAction(self._actions[entry])
        return menu

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.is_checkable)
        action.setStatusTip(spec.help)
        action.setMenuRole(_MENU_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        if spec.scope == ARTICLE:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{spec.help} ({keys})" if keys else spec.help)
        self._actions[spec.id] = action
        return action


_MENU_ROLES = {"window.close": QAction.MenuRole.QuitRole, "help.about": QAction.MenuRole.AboutRole}


def _without_arguments(slot: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool = False) -> None:
        slot()

    return call
