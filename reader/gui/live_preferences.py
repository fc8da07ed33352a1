"""What the user has set, for all of a window: menus, panes and dialogs change it here and hear of changes here.

One of these for each window, on the main thread. Values are kept in the preferences alone; what another window or
the terminal writes into their file is taken over as soon as it stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.services.preference_table import SETTINGS, find_setting
from reader.services.preferences import Preferences, refresh_preferences
from reader.services.settings import Value

_SAVE_MS = 400
"""A slider that is drawn is kept once it rests."""
_READ_MS = 100
"""A file that was written is read once its writer rests."""


class LivePreferences(QObject):
    """The values of all settings by key. `changed` carries the key of a setting that has another value."""

    changed = Signal(str)

    def __init__(self, preferences: Preferences, path: Path, save: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._path = path
        self._told = self._values()
        self._late_save = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._late_save.timeout.connect(save)
        self._late_read = QTimer(self, singleShot=True, interval=_READ_MS)
        self._late_read.timeout.connect(self.refresh)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._late_read.start())
        self._watch()

    @property
    def is_saving(self) -> bool:
        """Whether something that was set is about to be written."""
        return self._late_save.isActive()

    def value(self, key: str) -> Any:
        """What a setting has. Raises `KeyError` for an unknown one."""
        return self._told[key]

    def set(self, key: str, value: object) -> None:
        """Give a setting a value, the nearest that it can have."""
        self.set_all({key: value})

    def set_all(self, values: Mapping[str, object]) -> None:
        """Give settings values, each the nearest that it can have, and keep them."""
        for key, value in values.items():
            setting = find_setting(key)
            if setting is None:
                raise KeyError(key)
            setattr(self._preferences, key, setting.repaired(value))
        if self.tell():
            self._late_save.start()

    def toggle(self, key: str) -> bool:
        """Turn a switch; returns how it stands then."""
        self.set(key, not self.value(key))
        return bool(self.value(key))

    def follow(self, key: str, act: Callable[[Any], object]) -> None:
        """Call `act` with the value of a setting at once, and whenever it changes."""
        act(self.value(key))
        self.changed.connect(lambda other: act(self.value(key)) if other == key else None)

    def tell(self) -> bool:
        """Tell of every setting that has another value than was told last; returns whether there was one."""
        before, self._told = self._told, self._values()
        others = [key for key, value in self._told.items() if value != before[key]]
        for key in others:
            self.changed.emit(key)
        return bool(others)

    def note_saved(self) -> None:
        """Everything was written, and what others wrote taken over."""
        self._late_save.stop()
        self._watch()
        self.tell()

    def refresh(self) -> None:
        """Take over what others wrote."""
        refresh_preferences(self._path, self._preferences)
        self.tell()

    def _watch(self) -> None:
        if not self._watcher.directories() and self._path.parent.is_dir():
            self._watcher.addPath(str(self._path.parent))

    def _values(self) -> dict[str, Value]:
        return {setting.key: getattr(self._preferences, setting.key) for setting in SETTINGS}
