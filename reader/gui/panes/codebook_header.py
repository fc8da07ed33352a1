"""The heading of the codebook: its name, the field that filters it, and two small buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from reader.domain.texts import count_text
from reader.domain.wording import number, tr
from reader.gui.icon_button import IconButton
from reader.gui.models.tag_tree import Shown
from reader.gui.models.tag_words import why_not_writable
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class FilterField(QLineEdit):
    """Filters as it is typed in. `left` when Down or Enter want the tree, or Esc on nothing typed."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties first."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


_SHOWN = {
    Shown.ALL: tr("{n} of {tags}"),
    Shown.USED: tr("{n} used of {tags}"),
    Shown.HERE: tr("{n} used here of {tags}"),
}


class CodebookHeader(QWidget):
    """`filter_changed` carries the words typed, `add_clicked` wants a new tag; `menu` opens at the last button."""

    filter_changed = Signal(str)
    add_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = PlainLabel(tr("CODEBOOK"))
        self.filter = FilterField()
        self.filter.setAccessibleName(tr("Filter the codebook"))
        self.filter.setObjectName("QuietField")
        self.filter.setToolTip(tr("Any part of a tag’s path; several words in any order"))
        self.menu = QMenu(self)
        self.menu.setAccessibleName(tr("Codebook"))
        self.menu.setToolTipsVisible(True)
        self._add = IconButton(theme, "plus", tr("New tag"))
        self._more = IconButton(theme, "more", tr("More on the codebook"))
        self._lay_out()
        self.filter.textChanged.connect(self.filter_changed)
        self._add.clicked.connect(self.add_clicked)
        theme.changed.connect(self._dress)
        self._dress()

    def set_counts(self, shown: int, tags: int, used: Shown) -> None:
        """Say how many tags there are and how many of them are shown; an empty codebook has no filter."""
        if self.filter.text() or used is not Shown.ALL:
            text = _SHOWN[used].format(n=number(shown), tags=count_text(tags, "tag"))
        else:
            text = tr("Filter {tags}", tags=count_text(tags, "tag")) if tags else ""
        self.filter.setPlaceholderText(text)
        self.filter.setAccessibleDescription(text)
        has_filter = tags > 0 or bool(self.filter.text()) or used is not Shown.ALL
        self.filter.setEnabled(has_filter)

    def set_writable(self, is_writable: bool, *, is_open: bool = True) -> None:
        """Whether a tag can be added, and why none can: the library is only read, or none is open."""
        self._add.setEnabled(is_writable)
        name = tr("New tag")
        set_tip(self._add, name if is_writable else "\n".join((name, why_not_writable(is_open=is_open))))

    def count_text(self) -> str:
        """What the field says while nothing is typed."""
        return self.filter.placeholderText()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
        row.setSpacing(spaces.HALF)
        row.addWidget(self._title)
        row.addSpacing(spaces.HALF)
        row.addWidget(self.filter, 1)
        row.addWidget(self._add)
        row.addWidget(self._more)
        self._more.setMenu(self.menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _dress(self) -> None:
        theme = self._theme
        font = theme.interface_font(11, QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.3)
        self._title.setFont(font)
        secondary = theme.colour("secondary")
        palette = QPalette(self._title.palette())
        palette.setColor(QPalette.ColorRole.WindowText, secondary)
        self._title.setPalette(palette)
        border, accent = theme.colour("border").name(), theme.colour("accent").name()
        raised, length = theme.colour("raised").name(), theme.metrics.length
        self.filter.setStyleSheet(
            f"QLineEdit {{ border: 1px solid transparent; background: transparent;"
            f" min-height: {length(22)}px; padding: 0 {spaces.STEP}px;"
            f" border-radius: 5px; font-size: {length(12)}px; }}"
            f"QLineEdit:hover:enabled {{ border-color: {border}; }}"
            f"QLineEdit:focus {{ border: 2px solid {accent}; background: {raised}; min-height: {length(22) - 2}px;"
            f" padding: 0 {spaces.STEP - spaces.LINE}px; }}"
        )
        self.setFixedHeight(theme.metrics.length(30))
