"""What a desktop of Linux wishes by its portal for settings: GNOME's switch for animations, and more contrast.

Main thread, and only once the window stands: QtDBus takes time to import. Nothing waits for an answer; where there
is no bus or no portal, or it answers something else, nothing is wished.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
_UNKNOWN_METHOD = "org.freedesktop.DBus.Error.UnknownMethod"
_WRAPS_MAX = 4
"""`Read` wraps its answer twice, `ReadOne` and the signal once."""
Wish = Literal["contrast", "stillness"]


class Key(NamedTuple):
    """A setting of the portal."""

    namespace: str
    name: str


WISHES: dict[Key, tuple[Wish, int | bool]] = {
    Key("org.freedesktop.appearance", "contrast"): ("contrast", 1),
    Key("org.gnome.desktop.a11y.interface", "high-contrast"): ("contrast", True),
    Key("org.freedesktop.appearance", "reduced-motion"): ("stillness", 1),
    Key("org.gnome.desktop.interface", "enable-animations"): ("stillness", False),
}
"""Setting → what is wished when it has which value, of just this type."""


class DesktopWishes(QObject):
    """Asks the portal once and hears of every change. `changed` when something else is wished."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wishing: set[Key] = set()

    @property
    def wished(self) -> frozenset[Wish]:
        """All that is wished, by any of the settings."""
        return frozenset(WISHES[key][0] for key in self._wishing)

    def listen(self) -> None:
        """Ask, and hear of changes from here on; the answers come later."""
        bus: Any = QDBusConnection.sessionBus()  # typed for bytes, it takes what SLOT gives
        if not bus.isConnected():
            return
        bus.connect(SERVICE, PATH, INTERFACE, "SettingChanged", "ssv", self, SLOT("hear(QDBusMessage)"))
        for key in WISHES:
            self._ask(key, "ReadOne")

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take over a setting that was changed."""
        namespace, name, value = message.arguments()
        self._note(Key(namespace, name), value)

    def _ask(self, key: Key, method: str) -> None:
        question = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, method)
        question.setArguments([*key])
        watcher = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(question), self)
        watcher.finished.connect(partial(self._take, watcher, key, method))

    def _take(self, watcher: QDBusPendingCallWatcher, key: Key, method: str, *_: object) -> None:
        reply = watcher.reply()
        watcher.deleteLater()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            values = reply.arguments()
            self._note(key, values[0] if values else None)
        elif reply.errorName() == _UNKNOWN_METHOD and method == "ReadOne":
            self._ask(key, "Read")  # the portals of before 2023

    def _note(self, key: Key, value: object) -> None:
        if key not in WISHES:
            return
        before, wanted = self.wished, WISHES[key][1]
        value = _unwrapped(value)
        if type(value) is type(wanted) and value == wanted:
            self._wishing.add(key)
        else:
            self._wishing.discard(key)
        if self.wished != before:
            self.changed.emit()


def _unwrapped(value: object) -> object:
    for _ in range(_WRAPS_MAX):
        if not isinstance(value, QDBusVariant):
            break
        value = value.variant()
    return value
