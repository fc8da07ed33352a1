"""The chips of a filter: one for each part that is asked, in rows as wide as the pane."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from reader.domain.filter_parts import Chip, Part
from reader.domain.wording import tr
from reader.gui.panes.tag_painting import hover_colour
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.icons import draw_icon
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

_GAP_PX, _LEFT_PX = spaces.HALF, spaces.STEP
_ROWS_MOST = 5


class FilterChip(QAbstractButton):
    """A click or Enter on its words changes it, `clicked`; one on its ×, or Delete, removes it, `removed`."""

    removed = Signal()

    def __init__(self, theme: Theme, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chip = chip
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cross = _Cross(theme, chip, self)
        self._cross.clicked.connect(self.removed)
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        """Show the same part asked otherwise."""
        self.chip = chip
        self.setText(chip.text)
        self.setAccessibleName(tr("Filter: {filter}", filter=chip.text))
        self.setAccessibleDescription(tr("Enter changes it, Delete removes it"))
        lost = [tr("It is not in the library any more.")] if chip.is_lost else []
        set_tip(self, "\n".join((chip.text, *lost)))
        self._cross.name(chip)
        self.update()

    def fit(self, most_px: int) -> None:
        """Be as wide as the words are, but no wider than this."""
        words = QFontMetrics(self._theme.interface_font(12)).horizontalAdvance(self.chip.text)
        height = self._theme.metrics.sign_px
        self.resize(min(most_px, words + _LEFT_PX + height + 2), height)
        self._cross.setGeometry(self.width() - height, 0, height, height)

    def sizeHint(self) -> QSize:
        """As large as it was made to fit."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, Enter changes as Space does."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised pill; dashed and in italics where what it names is gone."""
        colour, painter = self._theme.colour, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "secondary" if self.underMouse() else "border"
        pen = QPen(colour(role), 1)
        if self.chip.is_lost:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        font = self._theme.interface_font(12)
        font.setItalic(self.chip.is_lost)
        painter.setFont(font)
        painter.setPen(colour("secondary" if self.chip.is_lost else "text"))
        room = self.rect().adjusted(_LEFT_PX, 0, -self._cross.width(), 0)
        words = QFontMetrics(font).elidedText(self.chip.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            draw_ring(painter, self._theme, self.rect())
        painter.end()


class _Cross(QAbstractButton):
    """The × of a chip. Delete on the chip does the same, so Tab passes it by."""

    def __init__(self, theme: Theme, chip: Chip, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.name(chip)

    def name(self, chip: Chip) -> None:
        """Say what it removes."""
        words = tr("Remove filter: {filter}", filter=chip.text)
        self.setAccessibleName(words)
        set_tip(self, words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle of the chip is not meant."""
        super().mousePressEvent(event)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cross, on a ground of its own under the pointer and when pressed."""
        theme, painter, box = self._theme, QPainter(self), QRectF(self.rect())
        if self.underMouse():
            ground = theme.colour("selection") if self.isDown() else hover_colour(theme)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 4, 4)
        role = "text" if self.underMouse() else "secondary"
        draw_icon(painter, theme.palette, "close", role, box, theme.metrics.icon_px)
        painter.end()


class FilterChips(QScrollArea):
    """`edit_wanted` and `removal_wanted` carry a `Part`. Many chips scroll instead of taking the tree's room."""

    edit_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, theme: Theme, tab_start: QWidget, parent: QWidget | None = None) -> None:
        """Tab goes from `tab_start` to the first chip."""
        super().__init__(parent)
        self._theme = theme
        self._tab_start = tab_start
        self._inner = QWidget()
        self._chips: dict[Part, FilterChip] = {}
        self.setWidget(self._inner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Filters"))
        for widget in (self, self.viewport(), self._inner):
            widget.setAutoFillBackground(False)
        self.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        theme.changed.connect(self._place)
        self.hide()

    @property
    def chips(self) -> list[FilterChip]:
        """The chips from first to last."""
        return [self._chips[part] for part in Part if part in self._chips]

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these. A chip that stays keeps the keys; those of one that goes get its neighbour."""
        wanted = {chip.part: chip for chip in chips}
        order = self.chips
        for place, widget in enumerate(order):
            if widget.chip.part not in wanted:
                if widget.hasFocus():
                    self._give_to_neighbour(order, place, set(wanted))
                del self._chips[widget.chip.part]
                widget.hide()
                widget.deleteLater()
        for part, chip in wanted.items():
            if part in self._chips:
                self._chips[part].show_chip(chip)
            else:
                self._add(chip)
        before = self._tab_start
        for widget in self.chips:
            QWidget.setTabOrder(before, widget)
            before = widget
        self.setVisible(bool(chips))
        self._place()

    def chip(self, part: Part) -> FilterChip | None:
        """The chip of a part, if it is asked."""
        return self._chips.get(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips into rows of the width there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def _add(self, chip: Chip) -> None:
        widget = FilterChip(self._theme, chip, self._inner)
        widget.clicked.connect(lambda: self.edit_wanted.emit(chip.part))
        widget.removed.connect(lambda: self.removal_wanted.emit(chip.part))
        self._chips[chip.part] = widget
        widget.show()

    def _give_to_neighbour(self, order: list[FilterChip], place: int, staying: set[Part]) -> None:
        for widget in (*order[place + 1 :], *reversed(order[:place])):
            if widget.chip.part in staying:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _place(self) -> None:
        """Rows from left to right; the area is as high as they are, up to some."""
        width, corner, row = self.viewport().width(), QPoint(0, 0), self._theme.metrics.sign_px
        for widget in self.chips:
            widget.fit(width)
            if corner.x() and corner.x() + widget.width() > width:
                corner = QPoint(0, corner.y() + row + _GAP_PX)
            widget.move(corner)
            corner.setX(corner.x() + widget.width() + _GAP_PX)
        height = corner.y() + row
        self._inner.resize(width, height)
        self.setFixedHeight(min(height, _ROWS_MOST * (row + _GAP_PX) - _GAP_PX))
