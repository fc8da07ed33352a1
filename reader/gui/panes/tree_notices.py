"""The library pane when there is nothing to list, and the quiet switch below its tree."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.article.link_button import LinkButton
from reader.gui.panes.check_mark import draw_check_box
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme


class TreeNotice(QWidget):
    """A dashed field with one sentence and what to do.

    Its button is `retry_wanted` after an error, `clear_filter_wanted` where a filter leaves nothing, and
    `import_wanted` where there are no articles at all.
    """

    retry_wanted = Signal()
    clear_filter_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._hint = PlainLabel(self), PlainLabel(self)
        self._retry = QPushButton(tr("Try again"), self)
        self._retry.clicked.connect(self.retry_wanted)
        self._clear = QPushButton(tr("Clear filter"), self)
        self._clear.clicked.connect(self.clear_filter_wanted)
        self._import = QPushButton(tr("Import files…"), self)
        self._import.clicked.connect(self.import_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.WIDE, spaces.EDGE, spaces.EDGE, spaces.EDGE)
        column.setSpacing(spaces.STEP)
        for label in (self._title, self._hint):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(spaces.STEP)
        for button in (self._retry, self._clear, self._import):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self._dress)
        self._dress()

    def show_empty(self) -> None:
        """Say that there are no articles, and how some come in."""
        keys = QKeySequence("Ctrl+I").toString(QKeySequence.SequenceFormat.NativeText)
        self._show(tr("No articles yet"), tr("Import files with {keys} or drop them here.", keys=keys))
        self._import.show()

    def show_filtered(self) -> None:
        """Say that there are articles, but none that meets the filter."""
        self._show(
            tr("No article matches the filter"), tr("Take a part of it away, or all of it."), can_clear=True
        )

    def show_counting(self) -> None:
        """Say that what matches the filter is being looked for."""
        self._show(tr("Looking for what matches…"), "")

    def show_error(self, what: str, hint: str) -> None:
        """Say why the library could not be listed."""
        self._show(what, hint, can_retry=True)

    def _show(self, title: str, hint: str, *, can_retry: bool = False, can_clear: bool = False) -> None:
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._retry.setVisible(can_retry)
        self._clear.setVisible(can_clear)
        self._import.hide()

    def _dress(self) -> None:
        self._title.setFont(self._theme.interface_font(13, self._title.font().weight().DemiBold))
        self._hint.setFont(self._theme.interface_font(13))
        for label, role in ((self._title, "text"), (self._hint, "secondary")):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), self._theme.colour(role))
            label.setPalette(palette)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed outline of a place to drop files."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("border"), 1.2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -9, -1), 6, 6)


class BasisSign(LinkButton):
    """Tells above the tree that articles stand under the day of their capture; a click asks for their own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_words(tr("By capture day"))
        self.set_tail("close")
        self.setAccessibleName(tr("By capture day"))
        self.setAccessibleDescription(tr("Articles stand under the day they were captured; back to their own day"))
        self.setToolTip(
            tr("Articles stand under the day they were captured. Click for the day they were published.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()


class ListedSwitch(QCheckBox):
    """“Listed items” with their number at the right end; a check box in all but its looks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Listed items"), parent)
        self._theme = theme
        self._figure = ""
        self.setMinimumHeight(36)
        self.setToolTip(tr("Show what pages listed and this library does not hold, under its day"))
        theme.changed.connect(self.update)

    def set_figure(self, figure: str) -> None:
        """The number of listed items as text."""
        self._figure = figure
        self.setAccessibleDescription(tr("{n} items that pages listed and this library does not hold", n=figure))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row with some air, as wide as it gets."""
        return QSize(120, 36)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole strip answers."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, label and number in the line of the tree's triangles, names and counts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painter.fillRect(0, 0, self.width() - 8, 1, colour("border"))
        draw_check_box(painter, self._theme, 5.5, self.height() / 2, is_checked=self.isChecked())
        is_lively = self.isChecked() or self.underMouse()
        painter.setPen(colour("text" if is_lively else "secondary"))
        font = self._theme.interface_font(12)
        painter.setFont(font)
        line = self.rect().adjusted(26, 0, -16, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        self._draw_focus(painter, QFontMetrics(font).horizontalAdvance(self.text()))
        painter.setPen(colour("secondary"))
        painter.setFont(self._theme.interface_font(12, tabular=True))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._figure)

    def _draw_focus(self, painter: QPainter, width: int) -> None:
        if self.hasFocus():
            draw_ring(painter, self._theme, QRect(0, 5, 32 + width, self.height() - 10))
