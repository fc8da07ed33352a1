"""Sets the lines of a text and prepares the drawing of its annotations while nothing else is to be done."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from reader.gui.article.annotation_layer import KEPT_BLOCKS, AnnotationLayer

_SLICE_MS = 5
_LATER_MS = 120
_IDLE_MAX_CP = 200_000
"""Longer texts are never set as a whole: 2 MB of set lines take 95 MB."""


class IdleSetting(QObject):
    """Works block by block from the beginning: first the lines, so that the scroll bar tells the truth, then the
    drawings, so that a page visited the first time is as quick as any.

    `around` is called with the setting of some lines: what changes heights must keep what is on the screen.
    """

    def __init__(self, around: Callable[[Callable[[], None]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._layer: AnnotationLayer | None = None
        self._count = 0
        self.next_unset = 0
        self._next_undrawn = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._do_a_slice)
        self._late = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._late.timeout.connect(self._timer.start)

    @property
    def is_active(self) -> bool:
        """Whether something is left to do."""
        return self._timer.isActive() or self._late.isActive()

    def begin(self, layer: AnnotationLayer, blocks: int, length_cp: int) -> None:
        """Begin with a text of so many blocks and characters; one that is too long is left as it is."""
        self._layer, self._count = layer, blocks
        self.next_unset = self._next_undrawn = 0
        if length_cp <= _IDLE_MAX_CP:
            self._timer.start()
        else:
            self._count = 0
            self.stop()

    def begin_drawing(self) -> None:
        """Prepare the drawings again, once nothing happens for a moment: they were all dropped."""
        self._next_undrawn = 0
        if self._count and not self._timer.isActive():
            self._late.start()

    def start(self) -> None:
        """Go on."""
        self._timer.start()

    def stop(self) -> None:
        """Leave off."""
        self._timer.stop()
        self._late.stop()

    def _do_a_slice(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        if self.next_unset < self._count:
            self._around(lambda: self._set_lines(clock))
        elif self._layer is not None and self._next_undrawn < min(self._count, KEPT_BLOCKS):
            while self._next_undrawn < min(self._count, KEPT_BLOCKS) and clock.elapsed() < _SLICE_MS:
                self._layer.prepare(self._next_undrawn)
                self._next_undrawn += 1
        else:
            self._timer.stop()

    def _set_lines(self, clock: QElapsedTimer) -> None:
        assert self._layer is not None
        while self.next_unset < self._count and clock.elapsed() < _SLICE_MS:
            self._layer.lines.ensure(self.next_unset)
            self.next_unset += 1
