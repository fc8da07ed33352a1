"""The tour: goes from part to part of the window with a callout. It blocks nothing and moves nothing by itself."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.wording import tr
from reader.gui.actions.action_table import native_keys
from reader.gui.help.callout import Callout, Ring
from reader.gui.help.tour_stops import STOPS, Stop
from reader.gui.window_parts import WindowParts

_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class Tour(QObject):
    """Begun and ended as often as the user likes; the keys come back to what had them. Main thread."""

    def __init__(self, parts: WindowParts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        room = parts.top_bar.parentWidget()
        assert room is not None
        self._room = room
        self.ring = Ring(parts.theme, self._room)
        self.callout = Callout(parts.theme, self._room)
        self.callout.next_wanted.connect(self.go_on)
        self.callout.back_wanted.connect(self.go_back)
        self.callout.end_wanted.connect(self.end)
        self._stop = STOPS[0]
        self._target: QWidget | None = None
        self._before: QWidget | None = None
        # What moves or hides a part does so in several steps; the callout follows once they are done.
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether the tour is under way."""
        return not self.callout.isHidden()

    @property
    def stop(self) -> Stop:
        """The stop that is shown."""
        return self._stop

    def begin(self) -> None:
        """Show the first stop; a tour that is under way begins again."""
        if not self.is_on:
            self._before = QApplication.focusWidget()
            self._room.installEventFilter(self)
        stops = self._shown()
        if stops:
            self._go(stops[0])

    def go_on(self) -> None:
        """Show the next stop, or end after the last."""
        later = [stop for stop in self._shown() if STOPS.index(stop) > STOPS.index(self._stop)]
        if later:
            self._go(later[0])
        else:
            self.end()

    def go_back(self) -> None:
        """Show the stop before."""
        earlier = [stop for stop in self._shown() if STOPS.index(stop) < STOPS.index(self._stop)]
        if earlier:
            self._go(earlier[-1])

    def end(self) -> None:
        """Take the callout away; it is noted that the tour was seen."""
        if not self.is_on:
            return
        had_keys = self.callout.hasFocus() or self.callout.isAncestorOf(QApplication.focusWidget() or self._room)
        self._watch(None)
        self._room.removeEventFilter(self)
        before, self._before = self._before, None
        if had_keys:
            back = before if before is not None and shiboken6.isValid(before) and before.isVisible() else None
            (back or self._parts.article_pane).setFocus(Qt.FocusReason.OtherFocusReason)
        self.ring.hide()
        self.callout.hide()
        self._parts.preferences.has_seen_tour = True
        self._parts.save_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the part when the window or its panes change."""
        if event.type() in _MOVES:
            self._following.start()
        return False

    def _go(self, stop: Stop) -> None:
        shown = self._shown()
        self._stop = stop
        keys = native_keys(self._parts.actions.keys(stop.action)[:1])
        name = keys or self._parts.actions.action(stop.action).text()
        self.callout.say(tr(stop.title), tr(stop.words, key=name), shown.index(stop) + 1, len(shown))
        self._watch(stop.find(self._parts))
        self._place()
        self.ring.show()
        self.callout.show()
        self.ring.raise_()
        self.callout.raise_()
        self.callout.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        if not self.is_on:
            return
        if self._target is None or not self._target.isVisible():
            self.go_on()
        else:
            self._place()

    def _place(self) -> None:
        target = self._target
        if target is not None:
            corner = target.mapTo(self._room, QPoint(0, 0))
            part = QRect(corner, target.size()).intersected(self._room.rect())
            self.ring.setGeometry(part)
            self.callout.point_at(part, self._room.rect())

    def _watch(self, target: QWidget | None) -> None:
        if self._target is not None and shiboken6.isValid(self._target):
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None:
            target.installEventFilter(self)

    def _shown(self) -> list[Stop]:
        found = [(stop, stop.find(self._parts)) for stop in STOPS]
        return [stop for stop, part in found if part is not None and part.isVisible()]
