"""Cyclic garbage is collected on the main thread only.

Python collects on whichever thread happens to allocate. On a job's thread that may destroy Qt objects that belong
to the main thread, which ends the program. So the automatic collection is off while a window is open, and a timer
of the main thread does its work by the same thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500
_START_TICKS = 6
"""After so many ticks the program has been started: what is there then, modules above all, stays."""


class MainThreadGarbage(QObject):
    """Takes the collection over when made; `release` gives it back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self._tick)
        self._ticks = 0
        gc.disable()
        self._timer.start()

    def release(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks == _START_TICKS:
            # Looking through a started program takes some 50 ms each time, a pause that is felt.
            gc.freeze()
        self.collect()

    def collect(self) -> int:
        """Collect the oldest generation that is due, as Python would; -1 when none is."""
        for generation in (2, 1, 0):
            count, threshold = gc.get_count()[generation], gc.get_threshold()[generation]
            if threshold and count > threshold:
                gc.collect(generation)
                return generation
        return -1
