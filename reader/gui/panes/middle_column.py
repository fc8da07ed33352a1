"""The middle column of the window: the article above, below it one of several panes that open and close, and at
times a pane in the place of all of them.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.panes.pane_splitter import PaneSplitter

_SHARE_PERCENT = 45
_LEAST_PX = 140


class MiddleColumn(PaneSplitter):
    """Holds one widget above, and shows at most one of the panes below. The user moves the line between them; the
    share of the height that the lower one takes stays as it was left. Main thread.

    `below_changed` when another pane, or none, is shown below. One whose place another took counts as left open.
    A pane may cover all of them for a while; opening one below ends that.
    """

    below_changed = Signal()

    def __init__(self, above: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._share_percent = _SHARE_PERCENT
        self._panes: list[QWidget] = []
        self._left_open: list[QWidget] = []
        self._above = above
        self._cover: QWidget | None = None
        self._covered: list[QWidget] = []
        self.addWidget(above)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._on_moved)
        self.reset_asked.connect(self._reset)

    def add_below(self, pane: QWidget) -> None:
        """Take in a lower pane, closed."""
        pane.setMinimumHeight(_LEAST_PX)
        pane.hide()
        self._panes.append(pane)
        self.addWidget(pane)
        self.setStretchFactor(self.indexOf(pane), 0)

    def open_below(self, pane: QWidget) -> None:
        """Show a lower pane at the height that the one before had, in its place."""
        self.uncover()
        if not pane.isHidden():
            return
        pane.show()
        for other in self._panes:
            if other is not pane and not other.isHidden():
                other.hide()
                self._left_open.append(other)
        if pane in self._left_open:
            self._left_open.remove(pane)
        self._share_out(pane)
        self.below_changed.emit()

    def close_below(self, pane: QWidget) -> None:
        """Close a pane; the article gets the whole height."""
        was_shown = not pane.isHidden()
        pane.hide()
        for hidden in (self._left_open, self._covered):
            if pane in hidden:
                hidden.remove(pane)
        if was_shown:
            self.below_changed.emit()

    def is_left_open(self, pane: QWidget) -> bool:
        """Whether a pane is shown, or would be if another had not taken its place."""
        return not pane.isHidden() or pane in self._left_open or pane in self._covered

    def cover(self, pane: QWidget) -> None:
        """Show a pane in the place of all others, until `uncover`."""
        if self._cover is pane:
            return
        self.uncover()
        self._cover = pane
        self._covered = [one for one in (self._above, *self._panes) if not one.isHidden()]
        if self.indexOf(pane) < 0:
            self.addWidget(pane)
        pane.show()
        for one in self._covered:
            one.hide()
        self.below_changed.emit()

    def uncover(self) -> None:
        """Show again what a pane covered."""
        pane, self._cover = self._cover, None
        covered, self._covered = self._covered, []
        for one in covered:
            one.show()
        if pane is not None:
            pane.hide()
            self.below_changed.emit()

    def state(self) -> dict[str, Any]:
        """The share of the lower pane, fit for JSON."""
        return {"below_percent": self._share_percent}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave; what does not fit is left out."""
        share = state.get("below_percent")
        if isinstance(share, int) and 10 <= share <= 90:
            self._share_percent = share

    def _share_out(self, pane: QWidget) -> None:
        height = self.height() - self.handleWidth()
        below = height * self._share_percent // 100
        sizes: dict[QWidget | None, int] = {pane: below, self._above: height - below}
        self.setSizes([sizes.get(self.widget(place), 0) for place in range(self.count())])

    def _reset(self) -> None:
        """Give the lower pane its usual share."""
        self._share_percent = _SHARE_PERCENT
        for pane in (pane for pane in self._panes if not pane.isHidden()):
            self._share_out(pane)

    def _on_moved(self) -> None:
        above, *others = self.sizes()
        below = sum(others) if self._cover is None else 0
        if below:
            self._share_percent = min(90, max(10, round(100 * below / max(1, above + below))))
