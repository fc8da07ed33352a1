"""The list of the history: a step in two lines, days as headings between them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.history import StepDetail, describe_change, describe_place
from reader.gui.models.history_rows import DETAIL_ROLE, HistoryModel, day_words, headline, local_time, undone_words
from reader.gui.panes.tag_painting import draw_band, draw_elided, draw_empty_hint
from reader.gui.theme.theme import Theme

_DAY_PX, _NAME_PX, _LINE_PX = 32, 28, 16
_SIDE_PX = 12


class HistoryView(QListView):
    """Shows steps. `opened` carries the `StepDetail` whose place is wanted, by Enter or double click; `menu_asked`
    a place on the screen; `left` that Escape was pressed.
    """

    opened = Signal(object)
    menu_asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history = model
        self.hint = ""
        self.setModel(model)
        self.setItemDelegate(_StepDelegate(theme, self))
        self.setAccessibleName("Steps")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.viewport().update)

    def current_detail(self) -> StepDetail | None:
        """The step chosen."""
        return self._history.detail(self.currentIndex().row())

    def choose_step(self, step: int) -> bool:
        """Choose a step and bring it into view; whether it is shown."""
        row = self._history.find_row(step)
        if row >= 0:
            self.setCurrentIndex(self._history.index(row))
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the step under the pointer, or of the chosen one."""
        place: QPoint = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.current_detail() is not None:
            self.menu_asked.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The steps, or a word on why there are none."""
        super().paintEvent(event)
        if self.hint and not self._history.rowCount():
            draw_empty_hint(self.viewport(), self._theme, self.hint)

    def _open(self, index: QModelIndex) -> None:
        detail = self._history.detail(index.row())
        if detail is not None:
            self.opened.emit(detail)


class _StepDelegate(QStyledItemDelegate):
    """Paints a day, or a step: its name and time above, what it was about and who took it back below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(DETAIL_ROLE)
        if not isinstance(row, StepDetail):
            return QSize(0, _DAY_PX)
        return QSize(0, _NAME_PX + _LINE_PX * len(_lines_below(row)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect, row = self._theme, option.rect, index.data(DETAIL_ROLE)
        left, right = rect.left() + float(_SIDE_PX), rect.right() - float(_SIDE_PX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(row, StepDetail):
            painter.setFont(theme.interface_font(11, QFont.Weight.DemiBold))
            painter.setPen(theme.colour("secondary"))
            draw_elided(painter, day_words(row), left, right, rect.top() + _DAY_PX - 12)
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            draw_band(painter, theme.colour("selection"), rect)
        self._paint_step(painter, row, left, right, rect.top())
        painter.restore()

    def _paint_step(self, painter: QPainter, row: StepDetail, left: float, right: float, top: int) -> None:
        theme, step = self._theme, row.step
        time = f"{step.coder} · {local_time(step.made_at):%H:%M}"
        painter.setFont(theme.interface_font(11, tabular=True))
        painter.setPen(theme.colour("secondary"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(time)
        draw_elided(painter, time, right - width, right + 1, top + 14)
        font = theme.interface_font()
        font.setStrikeOut(step.is_undone)
        painter.setFont(font)
        painter.setPen(theme.colour("secondary" if step.is_undone else "text"))
        draw_elided(painter, headline(row), left, right - width - 10, top + 14)
        painter.setPen(theme.colour("secondary"))
        for line, text in enumerate(_lines_below(row)):
            painter.setFont(theme.interface_font(12 if line == 0 else 11))
            draw_elided(painter, text, left, right, top + 31 + 16 * line)


def _lines_below(row: StepDetail) -> list[str]:
    """What stands below the name of a step: what it was about, where, and who took it back."""
    place = undone_words(row) or describe_place(row)
    return [line for line in (describe_change(row), place) if line]
