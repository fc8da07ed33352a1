"""A portal for settings of a desktop on the bus of this process, whose settings a test changes; and how to wait.

For programs under `dbus-run-session`: the portal has a connection of its own, so that what it tells goes over the
bus, but answers in the same loop of events.
"""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

from reader.gui.theme.desktop_wishes import INTERFACE, PATH, SERVICE

WAIT_MS = 60_000
_ERROR = "org.freedesktop.DBus.Error"


class FakePortal(QDBusVirtualObject):
    """`settings` by namespace and name; `asked` are the questions with their method. One that `is_old` knows
    `Read` alone, which wraps twice; one that `is_mute` keeps the questions in `kept` and answers none; what is in
    `bare` is answered as it is, without a wrap.
    """

    def __init__(self, settings, *, is_old=False, is_mute=False, bare=()):
        super().__init__()
        self.settings, self.is_old, self.is_mute, self.bare = dict(settings), is_old, is_mute, set(bare)
        self.asked, self.kept = [], []
        self.bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "portal")
        assert self.bus.registerVirtualObject(PATH, self) and self.bus.registerService(SERVICE)

    def introspect(self, _path):
        return ""

    def handleMessage(self, message, connection):  # noqa: N802
        key = tuple(message.arguments())
        self.asked.append((message.member(), *key))
        if self.is_mute:
            self.kept.append(QDBusMessage(message))
            return True
        return connection.send(self.reply_to(message, key))

    def reply_to(self, message, key):
        if self.is_old and message.member() == "ReadOne":
            return message.createErrorReply(f"{_ERROR}.UnknownMethod", "No such method")
        if key not in self.settings:
            return message.createErrorReply("org.freedesktop.portal.Error.NotFound", "Not found")
        if key in self.bare:
            return message.createReply(self.settings[key])
        value = QDBusVariant(self.settings[key])
        return message.createReply(QDBusVariant(value) if message.member() == "Read" else value)

    def change(self, key, *values):
        """Tell of a change; usual is one value."""
        signal = QDBusMessage.createSignal(PATH, INTERFACE, "SettingChanged")
        signal.setArguments([*key, *(QDBusVariant(value) for value in values)])
        assert self.bus.send(signal)


def wait_until(is_so):
    """Let the loop of events run until something is so."""
    clock = QElapsedTimer()
    clock.start()
    while not is_so():
        assert clock.elapsed() < WAIT_MS, "it did not come"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
