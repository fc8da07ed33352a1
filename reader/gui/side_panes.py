"""Which of the panes beside the article are shown: as the user chose, as there is room, and none for text only.

A pane that is not shown opens as a drawer over the article when it is wanted, and closes when the keys go back to
the text, so that the text does not move. Main thread.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from reader.gui.panes.pane_splitter import PaneSplitter
from reader.gui.theme.metrics import HARD_LEAST_PX, PANEL, TREE, fitting_panes, pane_sizes

_LEAST_HEIGHT_PX = 120
_LEFT_FREE_PX = 40
"""What a drawer leaves of the article at least."""


class Drawer(QFrame):
    """Holds a pane over the article, with an edge on the side where the article goes on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.hide()


class PaneRoom(QWidget):
    """Where the panes stand. It can be made narrower than all of them together, which Qt's splitter cannot: those
    without room go then. `resized` after it has another size.
    """

    resized = Signal()

    def minimumSizeHint(self) -> QSize:
        """Room for the article."""
        return QSize(HARD_LEAST_PX[1], _LEAST_HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so."""
        super().resizeEvent(event)
        self.resized.emit()


class SidePanes(QObject):
    """Tree and tagging panel, by `TREE` and `PANEL`, around the middle of a splitter. `changed` when others of
    them are shown than before.
    """

    changed = Signal()

    def __init__(
        self, splitter: PaneSplitter, tree: QWidget, middle: QWidget, panel: QWidget, home: QWidget
    ) -> None:
        super().__init__(splitter)
        self._splitter, self._middle = splitter, middle
        self._panes = {TREE: tree, PANEL: panel}
        self._hidden: set[str] = set()
        self._aside: set[str] = set()
        self._widths: Any = None
        self._is_text_only = False
        self.room = PaneRoom(home)
        splitter.setParent(self.room)
        self._drawer = Drawer(home)
        self._drawn = ""
        for pane, least in zip((tree, middle, panel), HARD_LEAST_PX, strict=True):
            pane.setMinimumSize(least, _LEAST_HEIGHT_PX)
            splitter.addWidget(pane)
            splitter.setStretchFactor(splitter.indexOf(pane), 1 if pane is middle else 0)
        splitter.splitterMoved.connect(self._on_moved)
        self.room.resized.connect(self._fit)
        splitter.reset_asked.connect(self.reset_widths)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def restore(self, kept: dict[str, Any], width: int) -> None:
        """Take back what `state` gave, in a window of a width; what does not fit is left out."""
        hidden = kept.get("hidden")
        self._hidden = {name for name in hidden if name in self._panes} if isinstance(hidden, list) else set()
        self._widths = kept.get("panes")
        self._show(width)

    def state(self) -> dict[str, Any]:
        """Widths and what the user hid, fit for JSON."""
        return {"panes": self._widths, "hidden": sorted(self._hidden)}

    def is_shown(self, name: str) -> bool:
        """Whether a pane is seen, beside the article or over it."""
        return name == self._drawn or not self._panes[name].isHidden()

    @property
    def is_text_only(self) -> bool:
        """Whether the article stands alone."""
        return self._is_text_only

    def set_text_only(self, is_on: bool) -> None:
        """Let the article stand alone, or bring back the panes that were there."""
        self._is_text_only = is_on
        self.close_drawer()
        self._fit()

    def set_aside(self, name: str, is_on: bool) -> None:
        """Leave the room of a pane to the article while something needs it."""
        (self._aside.add if is_on else self._aside.discard)(name)
        self._fit()

    def toggle(self, name: str) -> None:
        """Hide a pane that is seen; show one that is not, beside the article or, without room there, over it."""
        if name == self._drawn:
            self.close_drawer()
        elif not self._panes[name].isHidden():
            self._hidden.add(name)
            self._fit()
        else:
            self._hidden.discard(name)
            self._aside.discard(name)
            self._fit()
            self.reveal(name)

    def reveal(self, name: str) -> None:
        """Let a pane be seen that is wanted: where it is not beside the article, over it until the keys are in the
        text again.
        """
        if self._drawn == name or not self._panes[name].isHidden():
            return
        self.close_drawer()
        pane = self._panes[name]
        self._drawn = name
        self._drawer.setProperty("side", name)
        self._drawer.style().polish(self._drawer)
        self._drawer.row.addWidget(pane)
        pane.show()
        self._place()
        self._drawer.show()
        self._drawer.raise_()
        self.changed.emit()

    def close_drawer(self) -> None:
        """Take a pane away that lies over the article."""
        if not self._drawn:
            return
        name, self._drawn = self._drawn, ""
        self._drawer.hide()
        pane = self._panes[name]
        pane.hide()
        self._splitter.insertWidget(0 if name == TREE else self._splitter.count(), pane)
        self._splitter.setStretchFactor(self._splitter.indexOf(pane), 0)
        pane.hide()
        self._fit()
        self.changed.emit()

    def reset_widths(self) -> None:
        """Give the panes the widths that they have usually."""
        self._widths = None
        self._show(self.room.width())

    def _fit(self) -> None:
        """Show the panes that are chosen and have room; called with every new width."""
        shown = self._wanted(self.room.width())
        if self._drawn and shown[self._drawn]:
            self.close_drawer()  # there is room beside the article
        elif any(shown[name] == pane.isHidden() for name, pane in self._panes.items() if name != self._drawn):
            self._show(self.room.width())
        self._place()

    def _wanted(self, width: int) -> dict[str, bool]:
        if self._is_text_only:
            return {TREE: False, PANEL: False}
        has_tree, has_panel = fitting_panes(width, self._hidden | self._aside)
        return {TREE: has_tree, PANEL: has_panel}

    def _show(self, width: int) -> None:
        shown = self._wanted(width)
        for name, pane in self._panes.items():
            if name != self._drawn:
                pane.setVisible(shown[name])
        self._splitter.refresh()  # a line whose pane is away takes no room any more
        self._place()
        hidden = {name for name, is_shown in shown.items() if not is_shown}
        tree, middle, panel = pane_sizes(self._widths, width, hidden)
        sizes = {self._panes[TREE]: tree, self._middle: middle, self._panes[PANEL]: panel}
        inside = [pane for pane in sizes if self._splitter.indexOf(pane) >= 0]
        self._splitter.setSizes([sizes[pane] for pane in sorted(inside, key=self._splitter.indexOf)])
        self.changed.emit()

    def _on_moved(self) -> None:
        tree, panel = self._panes[TREE], self._panes[PANEL]
        before = pane_sizes(self._widths, 10_000)
        self._widths = [
            before[0] if tree.isHidden() or self._drawn == TREE else tree.width(),
            self._middle.width(),
            before[2] if panel.isHidden() or self._drawn == PANEL else panel.width(),
        ]

    def _place(self) -> None:
        """Fill the room, and lay the drawer over it."""
        self._splitter.setMinimumSize(0, 0)  # it has that of the panes from before
        self._splitter.setGeometry(self.room.rect())
        if not self._drawn:
            return
        room = self.room.geometry()
        wanted = pane_sizes(self._widths, 10_000)[0 if self._drawn == TREE else 2]
        width = min(wanted, max(HARD_LEAST_PX[2], room.width() - _LEFT_FREE_PX))
        left = room.left() if self._drawn == TREE else room.right() + 1 - width
        self._drawer.setGeometry(left, room.top(), width, room.height())

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._drawn and now is not None and self._middle.isAncestorOf(now):
            self.close_drawer()
