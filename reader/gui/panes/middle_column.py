"""The middle column of the window: the article above, and below it a pane that opens and closes. Main thread."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

_SHARE_PERCENT = 45
_LEAST_PX = 140


class MiddleColumn(QSplitter):
    """Holds one widget above and at most one below. The user moves the line between them; the share of the height
    that the lower one takes stays as it was left.
    """

    def __init__(self, above: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._share_percent = _SHARE_PERCENT
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(above)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._on_moved)

    def add_below(self, pane: QWidget) -> None:
        """Take in the lower pane, closed."""
        pane.setMinimumHeight(_LEAST_PX)
        pane.hide()
        self.addWidget(pane)
        self.setStretchFactor(1, 0)

    def open_below(self) -> None:
        """Show the lower pane at the height it had."""
        pane = self.widget(1)
        if pane is None or not pane.isHidden():
            return
        pane.show()
        height = self.height() - self.handleWidth()
        below = height * self._share_percent // 100
        self.setSizes([height - below, below])

    def close_below(self) -> None:
        """Give the article the whole height."""
        pane = self.widget(1)
        if pane is not None:
            pane.hide()

    def state(self) -> dict[str, Any]:
        """The share of the lower pane, fit for JSON."""
        return {"below_percent": self._share_percent}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave; what does not fit is left out."""
        share = state.get("below_percent")
        if isinstance(share, int) and 10 <= share <= 90:
            self._share_percent = share

    def _on_moved(self) -> None:
        above, *below = self.sizes()
        if below:
            self._share_percent = min(90, max(10, round(100 * below[0] / max(1, above + below[0]))))
