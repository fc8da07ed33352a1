"""The list of the history: a step in two lines, days as headings between them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.history import StepDetail, describe_effect, describe_place, describe_quote
from reader.domain.wording import tr
from reader.domain.wording_dates import time_text
from reader.gui.models.history_rows import DETAIL_ROLE, HistoryModel, day_words, headline, local_time, undone_words
from reader.gui.panes.tag_painting import draw_band, draw_elided, draw_empty_hint, elide_path
from reader.gui.theme import spaces
from reader.gui.theme.selection import chosen_colour
from reader.gui.theme.theme import Theme

_DAY_PX, _NAME_PX, _LINE_PX = 32, 28, 16
_SIDE_PX = spaces.SIDE
_WORDS_SHARE = 0.6


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
        self.obstacle: int | None = None
        self.setModel(model)
        self.setItemDelegate(_StepDelegate(theme, self))
        self.setAccessibleName(tr("Steps"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def current_detail(self) -> StepDetail | None:
        """The step chosen."""
        return self._history.detail(self.currentIndex().row())

    def choose_step(self, step: int) -> bool:
        """Choose a step and bring it into view; whether it is shown."""
        row = self._history.find_row(step)
        if row >= 0:
            self.setCurrentIndex(self._history.index(row))
        return row >= 0

    def mark_obstacle(self, step: int | None) -> None:
        """Mark the step that stands in the way of the chosen one, which stays chosen; None marks none."""
        self.obstacle = step
        row = self._history.find_row(step) if step is not None else -1
        if row >= 0:
            self.scrollTo(self._history.index(row))
            self.scrollTo(self.currentIndex())
        self.viewport().update()

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

    def __init__(self, theme: Theme, view: HistoryView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row, metrics = index.data(DETAIL_ROLE), self._theme.metrics
        if not isinstance(row, StepDetail):
            return QSize(0, metrics.row(_DAY_PX))
        return QSize(0, metrics.row(_NAME_PX) + metrics.length(_LINE_PX) * len(_lines_below(row)))

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
            draw_elided(
                painter, day_words(row), left, right, rect.bottom() - theme.metrics.length(spaces.SIDE) + 1
            )
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            draw_band(painter, chosen_colour(theme, self._view), rect)
        if row.step.id == self._view.obstacle:
            painter.fillRect(rect.left() + 4, rect.top() + 4, 3, rect.height() - 8, theme.colour("accent"))
        self._paint_step(painter, row, left, right, rect.top())
        painter.restore()

    def _paint_step(self, painter: QPainter, row: StepDetail, left: float, right: float, top: int) -> None:
        theme, step = self._theme, row.step
        first, line_px = top + theme.metrics.row(_NAME_PX) / 2, theme.metrics.length(_LINE_PX)
        time = f"{step.coder} · {time_text(local_time(step.made_at))}"
        painter.setFont(theme.interface_font(11, tabular=True))
        painter.setPen(theme.colour("secondary"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(time)
        draw_elided(painter, time, right - width, right + 1, first)
        font = theme.interface_font()
        font.setStrikeOut(step.is_undone)
        painter.setFont(font)
        painter.setPen(theme.colour("secondary" if step.is_undone else "text"))
        draw_elided(painter, headline(row), left, right - width - spaces.STEP, first)
        painter.setPen(theme.colour("secondary"))
        for line, (quote, words) in enumerate(_lines_below(row)):
            painter.setFont(theme.interface_font(12 if line == 0 else 11))
            middle = first + line_px * (line + 1) + 1
            shown, width = share_line(QFontMetricsF(painter.font()), quote, words, right - left)
            draw_elided(painter, quote, left, left + width, middle)
            draw_elided(painter, shown, left + width, right + 1, middle)


def share_line(metrics: QFontMetricsF, quote: str, words: str, width: float) -> tuple[str, float]:
    """What a line shows of the words after a quote, and the room of the quote: a long quote is cut for them, so
    that tags are seen.
    """
    space = metrics.horizontalAdvance(" ") if quote and words else 0.0
    most = width * _WORDS_SHARE if quote else width
    wanted = min(metrics.horizontalAdvance(quote), width)
    shown = elide_path(metrics, words, max(most, width - wanted - space))
    return shown, min(wanted + space, width - metrics.horizontalAdvance(shown))


def _lines_below(row: StepDetail) -> list[tuple[str, str]]:
    """What stands below the name of a step: the words it was about with what it did, where, who took it back."""
    place = undone_words(row) or describe_place(row)
    lines = (describe_quote(row), describe_effect(row)), ("", place)
    return [line for line in lines if any(line)]
