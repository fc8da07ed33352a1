"""QActions made from the table of specs: one per spec, enabled by the states that hold, with the user's keys."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.wording import tr
from reader.gui.actions.action_spec import LIBRARY, NEED_WORDS, SEPARATOR, WINDOW, WRITABLE, ActionSpec
from reader.gui.actions.specs import SPECS, SUBMENUS

Keys = Mapping[str, Sequence[str]]
"""Keys in Qt's portable form by action id."""


class ActionTable(QObject):
    """All actions of the window by id. Holds which states hold ("library", "selection", ...) and which keys the
    user has given. `keys_changed` when these are others; `action_run` carries the id of an action that was used.
    """

    keys_changed = Signal()
    action_run = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._states: set[str] = set()
        self._actions: dict[str, QAction] = {}
        self._specs: dict[str, ActionSpec] = {spec.id: spec for spec in SPECS}
        self._needing = [spec for spec in SPECS if spec.needs]
        self._own_keys: dict[str, tuple[str, ...]] = {}
        for spec in SPECS:
            action = self._make(spec)
            if spec.scope == WINDOW:
                window.addAction(action)
            action.setEnabled(not spec.needs)

    def add_to(self, scope: str, widget: QWidget) -> None:
        """Let the keys of a pane's actions work while the focus is in its widget."""
        widget.addActions([self._actions[spec.id] for spec in SPECS if spec.scope == scope])

    def action(self, action_id: str) -> QAction:
        """The action of an id."""
        return self._actions[action_id]

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys of an action, the user's own where there are some; the first is the one shown."""
        return self._own_keys.get(action_id, self._specs[action_id].keys)

    def set_own_keys(self, own: Keys) -> None:
        """Take the user's keys, by id, in place of the usual ones; an empty list leaves an action without keys."""
        self._own_keys = {action_id: tuple(keys) for action_id, keys in own.items() if action_id in self._specs}
        for action_id in self._specs:
            self._dress(action_id)
        self.keys_changed.emit()

    def connect_all(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Connect every action to its slot. Raises `KeyError` when one has none: no menu entry does nothing."""
        for action_id, action in self._actions.items():
            action.triggered.connect(_without_arguments(slots[action_id]))

    def set_states(self, states: Iterable[str]) -> None:
        """Say which states hold; actions are enabled or disabled accordingly."""
        before, self._states = self._states, set(states)
        others = before ^ self._states
        if not others:
            return  # asked several times with each step
        for spec in self._needing:
            if not others.isdisjoint(spec.needs):
                self._actions[spec.id].setEnabled(self._states.issuperset(spec.needs))
            if WRITABLE in spec.needs and not others.isdisjoint((LIBRARY, WRITABLE)):
                self._dress(spec.id)

    def why_disabled(self, action_id: str) -> str:
        """What has to be done before the action can be used; "" for one that can."""
        action = self._actions[action_id]
        missing = next((need for need in self._specs[action_id].needs if need not in self._states), "")
        if action.isEnabled() and not missing:
            return ""
        return tr(NEED_WORDS[missing]) if missing else tr("not possible here")

    def why_refused(self, keys: Iterable[QKeySequence], focus: QWidget | None) -> str:
        """Why an action's key does nothing where the focus is, such as what has to be chosen first; "" else.

        `keys` are the ways in which the key can be read.
        """
        if LIBRARY not in self._states or focus is None:
            return ""
        pressed = list(keys)
        for spec in self._needing:
            action = self._actions[spec.id]
            if action.isEnabled() or not any(key in action.shortcuts() for key in pressed):
                continue
            places = [place for place in action.associatedObjects() if isinstance(place, QWidget)]
            if any(
                place is focus or place.isAncestorOf(focus) for place in places if not isinstance(place, QMenu)
            ):
                is_kept = WRITABLE in spec.needs and WRITABLE not in self._states
                why = _read_only() if is_kept else self.why_disabled(spec.id)
                return tr("{action}: {why}.", action=spec.name, why=why)
        return ""

    def fill_menu(self, menu: QMenu, entries: Iterable[str], submenus: Mapping[str, QMenu] | None = None) -> QMenu:
        """Add the actions of the ids to a menu; submenus stand in by their id."""
        for entry in entries:
            if entry == SEPARATOR:
                menu.addSeparator()
            elif submenus and entry in submenus:
                menu.addMenu(submenus[entry])
            elif entry in SUBMENUS:
                title, inner = SUBMENUS[entry]
                self.fill_menu(menu.addMenu(tr(title)), inner)
            else:
                menu.addAction(self._actions[entry])
        return menu

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.is_checkable)
        action.setStatusTip(spec.help)
        action.setMenuRole(_MENU_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        if spec.scope != WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._actions[spec.id] = action
        self._dress(spec.id)
        action.triggered.connect(lambda: self.action_run.emit(spec.id))
        return action

    def _dress(self, action_id: str) -> None:
        """Give an action its keys, and its tooltip the first of them."""
        action, help_text = self._actions[action_id], self._specs[action_id].help
        shortcuts = [QKeySequence(key) for key in self.keys(action_id)]
        if shortcuts != action.shortcuts():
            action.setShortcuts(shortcuts)
        keys = native_keys(self.keys(action_id)[:1])
        tip = f"{help_text} ({keys})" if keys else help_text
        if WRITABLE in self._specs[action_id].needs and LIBRARY in self._states and WRITABLE not in self._states:
            tip = "\n".join((tip, tr("Not now: {why}.", why=_read_only())))
        action.setToolTip(tip)


def _read_only() -> str:
    return tr("the library is open to be read only, nothing can be changed")


def native_keys(keys: Iterable[str]) -> str:
    """Keys as this system writes them: "Ctrl+T or /"."""
    return between_keys().join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def between_keys() -> str:
    """What stands between several keys."""
    return tr(" or ", "between keys")


_MENU_ROLES = {
    "window.close": QAction.MenuRole.QuitRole,
    "help.about": QAction.MenuRole.AboutRole,
    "preferences.show": QAction.MenuRole.PreferencesRole,
}


def _without_arguments(slot: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool = False) -> None:
        slot()

    return call
