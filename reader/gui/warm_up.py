"""Loads what the first paint did not need, one portion per turn of the event loop."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from reader.services.loading import load_services, modules_to_load


class WarmUp(QObject):
    """Starts by `start`; `loaded` carries the package of services when all of it is there."""

    loaded = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = list(modules_to_load())

    def start(self) -> None:
        """Load the next portion, then give the event loop a turn."""
        if self._names:
            import_module(self._names.pop(0))
            QTimer.singleShot(0, self.start)
        else:
            self.loaded.emit(load_services())
