"""The line above search results: the field, how many were found, their order; below it what has to be told."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.search_results import SearchOrder
from reader.domain.tags import Colour
from reader.domain.wording import tr
from reader.gui.icon_button import IconButton
from reader.gui.panes.choice_button import ChoiceButton
from reader.gui.panes.close_button import CloseButton
from reader.gui.plain_text import ElidedLabel, PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

ORDERS = (
    (SearchOrder.DATE, tr("Newest first"), tr("Undated articles come last")),
    (SearchOrder.OLDEST, tr("Oldest first"), tr("Undated articles come first")),
    (
        SearchOrder.RELEVANCE,
        tr("Best first"),
        tr("By how much the words weigh in an article, where not too many have them"),
    ),
)
_CONTROL_PX = 26
_ONE_ROW_PX, _ONE_ROW_FILTERED_PX = 500, 660
"""In less room, without a filter and with one, the field would not hold a few words beside all the rest."""
_CLOSE_PX = 640
_COUNT_PX = 96
_QUERY_CP = 60


class SearchHeader(QWidget):
    """Signals: `query_edited` at each change of the words; `search_requested` by Enter; `meant_otherwise` when
    order or filter were switched; `rows_wanted` that the keys should go to the rows; `syntax_wanted` the table of
    the query language; `close_requested`.
    """

    query_edited = Signal()
    search_requested = Signal()
    meant_otherwise = Signal()
    rows_wanted = Signal()
    syntax_wanted = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_error = False
        self._history: tuple[str, ...] = ()
        self.field = QLineEdit()
        self.count = PlainLabel()
        self.within = QCheckBox(tr("Within the filter"))
        self.order: ChoiceButton[SearchOrder] = ChoiceButton(tr("Order of the articles"), is_quiet=True)
        self.syntax, self.close_button = (
            IconButton(theme, "question", tr("How to ask")),
            CloseButton(theme, tr("Close the search"), tr("Close the search (Esc)")),
        )
        self.notes = ElidedLabel()
        self._lay_out()
        self._set_up()
        self._connect()
        self._dress()

    # What is asked for

    @property
    def query(self) -> str:
        """The words as typed, without blanks at the ends."""
        return self.field.text().strip()

    def set_query(self, query: str) -> None:
        """Let a query stand in the field and be searched for."""
        self.field.setText(query)
        self.query_edited.emit()

    def set_history(self, queries: tuple[str, ...]) -> None:
        """Offer these where nothing is typed, latest first."""
        self._history = queries

    @property
    def is_within(self) -> bool:
        """Whether only what the filter leaves is searched."""
        return not self.within.isHidden() and self.within.isChecked()

    def show_filter(self, *, has_filter: bool) -> None:
        """Offer to search within the filter, or not where there is none."""
        self.within.setVisible(has_filter)
        self._fit()

    # What came of it

    def show_count(self, text: str) -> None:
        """Say how many articles were found."""
        self.count.setText(text)

    def show_notes(self, text: str, *, is_error: bool = False) -> None:
        """Tell what was taken otherwise, what is missing, or why nothing was searched; "" for nothing."""
        self.notes.setText(text)
        set_tip(self.notes, text)
        self.notes.setVisible(bool(text))
        self._has_error = is_error
        self._dress()

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order in which Tab goes through it."""
        return self.field, self.syntax, self.within, self.order, self.close_button

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The field keeps room for some words."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the field goes to the rows, in the empty one to earlier searches."""
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and watched is self.field and event.key() == Qt.Key.Key_Down:  # type: ignore[attr-defined]
            if self.query or not self._history:
                self.rows_wanted.emit()
            else:
                self.offer_history()
            return True
        return super().eventFilter(watched, event)

    def offer_history(self) -> None:
        """Show the earlier searches below the field."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("Earlier searches"))
        for query in self._history:
            shown = query if len(query) <= _QUERY_CP else f"{query[: _QUERY_CP - 1].rstrip()}…"
            action = menu.addAction(shown.replace("&", "&&"))
            action.triggered.connect(lambda _=False, query=query: self.set_query(query))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.field.mapToGlobal(QPoint(0, self.field.height() + 2)))

    def _set_up(self) -> None:
        self.field.setAccessibleName(tr("Search articles"))
        self.field.setPlaceholderText(tr("Words, “a phrase”, OR, -without, begin*, source: date:2024-01..2024-06"))
        self.field.setClearButtonEnabled(True)
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName(tr("Clear the words"))
        self.field.installEventFilter(self)
        self.order.set_choices(ORDERS)
        self.count.set_topic(tr("How many were found"))
        self.count.setMinimumWidth(_COUNT_PX)
        self.count.setContentsMargins(0, 0, spaces.STEP, 0)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.within.setChecked(True)
        self.within.setToolTip(tr("Only articles that the filter above the tree leaves"))
        self.within.hide()
        self.notes.set_topic(tr("Notes on the search"))
        self.notes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.notes.hide()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(spaces.SIDE, spaces.STEP, spaces.STEP, spaces.STEP)
        rows.setSpacing(spaces.HALF)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._row, self._second):
            row.setSpacing(spaces.STEP)
            rows.addLayout(row)
        for widget in (self.field, self.syntax, self.count, self.within, self.order, self.close_button):
            self._row.addWidget(widget, 1 if widget is self.field else 0)
        rows.addWidget(self.notes)

    def _fit(self) -> None:
        """In little room count, filter and order stand below the field, with the count at the left."""
        has_filter = not self.within.isHidden()
        in_two = self.width() < (_ONE_ROW_FILTERED_PX if has_filter else _ONE_ROW_PX)
        self.order.set_close(not in_two and self.width() < _CLOSE_PX)
        if in_two == (self._second.count() > 0):
            return
        self.count.setAlignment(
            Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if in_two else Qt.AlignmentFlag.AlignRight)
        )
        for place, widget in enumerate((self.count, self.within, self.order)):
            before, after = (self._row, self._second) if in_two else (self._second, self._row)
            before.removeWidget(widget)
            after.insertWidget(place if in_two else place + 2, widget, int(in_two and widget is self.count))

    def _connect(self) -> None:
        self.field.textEdited.connect(lambda _: self.query_edited.emit())
        self.field.returnPressed.connect(self.search_requested)
        self.order.chosen.connect(self.meant_otherwise)
        self.within.clicked.connect(lambda _: self.meant_otherwise.emit())
        self.syntax.clicked.connect(self.syntax_wanted)
        self.close_button.clicked.connect(self.close_requested)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        theme = self._theme
        self.setStyleSheet(
            f"QLineEdit {{ min-height: {_CONTROL_PX}px; max-height: {_CONTROL_PX}px;"
            f" padding: 0 {spaces.STEP}px; }}"
        )
        self.count.setFont(theme.interface_font(12, tabular=True))
        self.notes.setFont(theme.interface_font(12))
        for label, colour in (
            (self.count, theme.colour("secondary")),
            (self.notes, theme.tag_colour(Colour.RED) if self._has_error else theme.colour("secondary")),
        ):
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            label.setPalette(palette)
