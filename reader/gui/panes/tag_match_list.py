"""The list below the tag box. It lies in the window over the pane, takes no focus, and is driven by the box."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.tag_matches import TagMatchModel, split_found
from reader.gui.models.tag_tree import TAG_ROLE
from reader.gui.panes.row_delegate import Index, RowDelegate
from reader.gui.panes.tag_painting import KEY_CAP_PX, draw_elided, draw_key_cap, draw_swatch, elide_path
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

ROW_PX = 28
_MOST_ROWS = 9


def _drop(metrics: QFontMetricsF) -> float:
    """How far below its middle the baseline of a line stands."""
    return (metrics.ascent() - metrics.descent()) / 2


class _MatchDelegate(RowDelegate):
    """Paints a match: swatch, path, key; or the row that creates."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        with self.painting(painter, option):
            self._paint_match(painter, option.rect, index)

    def _paint_match(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme, tag = self.theme, index.data(TAG_ROLE)
        middle, right = rect.top() + rect.height() / 2, float(rect.right() - 10)
        if tag is None:
            painter.setPen(QPen(theme.colour("secondary"), 1.5))
            painter.drawLine(QRectF(13, middle - 4, 0, 8).topLeft(), QRectF(13, middle - 4, 0, 8).bottomLeft())
            painter.drawLine(QRectF(9, middle, 8, 0).topLeft(), QRectF(9, middle, 8, 0).topRight())
        else:
            draw_swatch(painter, theme, tag, 10, middle)
            if tag.key:
                draw_key_cap(painter, theme, tag.key, right, middle)
                right -= KEY_CAP_PX + 8
        painter.setFont(theme.interface_font())
        painter.setPen(theme.colour("text"))
        model = index.model()
        if isinstance(model, TagMatchModel):
            self._draw_words(painter, model, tag, index.data(), right - 32, middle)

    def _draw_words(
        self, painter: QPainter, model: TagMatchModel, tag: Tag | None, words: str, width: float, middle: float
    ) -> None:
        """A path cut in the middle, with what was typed in the accent; in the row that creates the path is cut."""
        metrics = QFontMetricsF(painter.font())
        if tag is None:
            before, _, after = words.partition(model.new_path)
            room = width - metrics.horizontalAdvance(before) - metrics.horizontalAdvance(after)
            words = f"{before}{elide_path(metrics, model.new_path, room)}{after}"
            draw_elided(painter, words, 32, 32 + width, middle)
            return
        shown, baseline, left = elide_path(metrics, words, width), middle + _drop(metrics), 32.0
        for part, is_found in split_found(shown, model.words):
            painter.setPen(self.theme.colour("accent" if is_found else "text"))
            painter.drawText(QPointF(left, baseline), part)
            left += metrics.horizontalAdvance(part)


class TagMatchList(QFrame):
    """Matches with one chosen. `match_clicked` when a row was clicked; the chosen row then is that one."""

    match_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = TagMatchModel()
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_MatchDelegate(theme, ROW_PX, self.view))
        self.view.setAccessibleName(tr("Matching tags"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        for widget in (self, self.view):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(lambda _: self.match_clicked.emit())
        self.view.entered.connect(self.view.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spaces.LINE, spaces.HALF, spaces.LINE, spaces.HALF)
        layout.addWidget(self.view)
        self.hide()

    @property
    def row(self) -> int:
        """The chosen row, or -1."""
        return self.view.currentIndex().row()

    def open_below(self, box: QWidget) -> None:
        """Show the rows below the box, over whatever is there, the first one chosen."""
        window = box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = box.mapTo(window, box.rect().bottomLeft())
        row_px = self._theme.metrics.row(ROW_PX)
        room = max(row_px * 2, window.height() - corner.y() - 16)
        rows = min(self.model.rowCount(), _MOST_ROWS, room // row_px)
        self.setGeometry(corner.x(), corner.y() + 4, box.width(), rows * row_px + 10)
        self.choose(0)
        self.show()
        self.raise_()

    def choose(self, row: int) -> None:
        """Choose a row, round from the last to the first."""
        count = self.model.rowCount()
        if count:
            self.view.setCurrentIndex(self.model.index(row % count))

    def choose_tag(self, wanted: TagId | None) -> None:
        """Choose the row of a tag, of None the one that creates; the first where it is not there any more."""
        tags = [self.model.tag(row) for row in range(self.model.rowCount())]
        ids = [tag.id if tag is not None else None for tag in tags]
        self.choose(ids.index(wanted) if wanted in ids else 0)

    def paintEvent(self, event: object) -> None:
        """A raised card with a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
