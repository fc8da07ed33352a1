"""The small panels in which the values of a filter's parts are chosen. What is set acts at once; Esc closes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLineEdit,
    QListView,
    QWidget,
)

from reader.domain.dates import PartialDate
from reader.domain.tags import Colour, Tag
from reader.domain.wording import tr
from reader.gui.article.popover import Popover
from reader.gui.models.filter_values import FilterValueModel
from reader.gui.panes.check_rows import ROW_PX, CheckDelegate
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_WIDTH_PX = 280
_MOST_ROWS = 11
_FEW = 8
_EDGE_PX = spaces.STEP
_PAUSE_MS = 400


class FilterPopover(Popover):
    """Opens beside a widget of the bar, over the window, and closes when the keys go elsewhere. Closed otherwise,
    it gives them back to that widget, or to `home` where that one is gone.
    """

    def __init__(self, theme: Theme, title: str, window: QWidget, home: QWidget) -> None:
        super().__init__(theme, title, _WIDTH_PX, window)
        self._beside = self._home = home
        self._corner = QPoint()
        self.closed.connect(self._give_back)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def open_beside(self, widget: QWidget, first: QWidget) -> None:
        """Show it below a widget, as far as the window leaves room, and give the keys to one of its parts."""
        self._beside = widget
        self._corner = widget.mapTo(self._pane, QPoint(0, widget.height() + 4))
        self.open(first)

    def _give_back(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or self.isAncestorOf(focus):
            is_there = shiboken6.isValid(self._beside) and self._beside.isVisible()
            (self._beside if is_there else self._home).setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        pane = self._pane
        self.setMaximumHeight(max(160, pane.height() - 2 * _EDGE_PX))
        self.adjustSize()
        left = min(self._corner.x(), pane.width() - self.width() - _EDGE_PX)
        top = min(self._corner.y(), pane.height() - self.height() - _EDGE_PX)
        self.move(max(_EDGE_PX, left), max(_EDGE_PX, top))

    def _on_focus_changed(self, _old: QWidget | None, focus: QWidget | None) -> None:
        is_elsewhere = focus is not None and focus is not self and not self.isAncestorOf(focus)
        if self.isVisible() and is_elsewhere:
            self.hide()


class ValuesPopover(FilterPopover):
    """Values to check, and a field that narrows the list. `values_chosen` carries the tuple of those checked."""

    values_chosen = Signal(object)

    def __init__(self, theme: Theme, title: str, window: QWidget, home: QWidget, *, is_single: bool) -> None:
        super().__init__(theme, title, window, home)
        self.model = FilterValueModel(is_single=is_single)
        self.field, self.list, self._empty = QLineEdit(), QListView(), PlainLabel()
        self.field.setPlaceholderText(tr("Find {what}", what=title.lower()))
        self.field.setAccessibleName(self.field.placeholderText())
        self.list.setModel(self.model)
        self.list.setItemDelegate(CheckDelegate(theme, self.list))
        self.list.setAccessibleName(tr("{title}: what may be", title=title))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        self._empty.setWordWrap(True)
        for widget in (self.field, self.list, self._empty):
            self.rows.addWidget(widget)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.clicked.connect(lambda index: self.model.toggle(index.row()))
        self.model.toggled.connect(lambda: self.values_chosen.emit(self.model.checked))

    def set_values(
        self, names: Mapping[Any, str], chosen: Sequence[Any], empty: str, tags: Iterable[Tag] = ()
    ) -> None:
        """Offer values with those chosen checked; `empty` is said where there is none."""
        self.model.set_values(names, chosen, tags)
        self.field.setVisible(len(names) > _FEW)
        self.field.clear()
        self._empty.setText("" if names else empty)
        self._empty.setVisible(not names)
        self.list.setVisible(bool(names))
        self.list.setFixedHeight(
            min(max(1, len(names)), _MOST_ROWS) * self._theme.metrics.row(ROW_PX) + spaces.HALF
        )
        if names:
            self.list.setCurrentIndex(self.model.index(0))

    @property
    def first(self) -> QWidget:
        """The part that gets the keys."""
        if not self.model.rowCount():
            return self._close
        return self.field if self.field.isVisibleTo(self) else self.list

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field into the list, Up back from its top; Enter checks the marked row, and so does
        Space where nothing is typed.
        """
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.field:
                return self._on_field_key(event.key())
            if watched is self.list:
                return self._on_list_key(event.key())
        return super().eventFilter(watched, event)

    def _on_field_key(self, key: int) -> bool:
        row = self.list.currentIndex().row()
        if key == Qt.Key.Key_Down and self.model.rowCount():
            # The first row is marked while the field has the keys: Down goes to the one below it.
            self.list.setCurrentIndex(self.model.index(min(row + 1, self.model.rowCount() - 1)))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Space and not self.field.text() and row >= 0:
            self.model.toggle(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rowCount():
            self.model.toggle(max(0, row))
            self.field.selectAll()
        else:
            return False
        return True

    def _on_list_key(self, key: int) -> bool:
        row = self.list.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row >= 0:
            self.model.toggle(row)
        elif key == Qt.Key.Key_Up and row <= 0 and self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))


class DatesPopover(FilterPopover):
    """Two dates, each a year, a month or a day. `dates_set` carries both once they are dates, "" for none."""

    dates_set = Signal(str, str)

    def __init__(self, theme: Theme, window: QWidget, home: QWidget) -> None:
        super().__init__(theme, tr("Date"), window, home)
        self.first_field, self.last_field = QLineEdit(), QLineEdit()
        self._trouble = PlainLabel()
        self._trouble.setWordWrap(True)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        grid = QGridLayout()
        grid.setHorizontalSpacing(spaces.STEP)
        fields = (
            (tr("From", "date"), tr("From year, month or day"), self.first_field),
            (tr("To", "date"), tr("To year, month or day"), self.last_field),
        )
        for row, (name, spoken, field) in enumerate(fields):
            field.setPlaceholderText(tr("2024, 2024-01 or 2024-01-05"))
            field.setAccessibleName(spoken)
            field.installEventFilter(self)
            field.textEdited.connect(lambda _: self._rest.start())
            grid.addWidget(PlainLabel(name), row, 0)
            grid.addWidget(field, row, 1)
        self.rows.addLayout(grid)
        self.rows.addWidget(self._trouble)
        self._rest.timeout.connect(self.take)

    @property
    def trouble(self) -> str:
        """What is said of what cannot be read."""
        return self._trouble.text()

    @property
    def is_waiting(self) -> bool:
        """Whether something is typed that is not asked yet."""
        return self._rest.isActive()

    def set_dates(self, first: str, last: str) -> None:
        """Show a range."""
        self.first_field.setText(first)
        self.last_field.setText(last)
        self._say("")

    def drop_typed(self) -> None:
        """Do not ask for what is typed and not asked yet."""
        self._rest.stop()

    def take(self) -> bool:
        """Ask for the range typed, or say what is wrong with it; whether it is one."""
        self._rest.stop()
        first, last = self.first_field.text().strip(), self.last_field.text().strip()
        try:
            dates = [PartialDate.parse(text) if text else None for text in (first, last)]
        except ValueError:
            self._say(tr("Write a year, a month or a day: 2024, 2024-01 or 2024-01-05."))
            return False
        if dates[0] and dates[1] and dates[0].first_day > dates[1].last_day:
            self._say(tr("The second date lies before the first."))
            return False
        self._say("")
        self.dates_set.emit(first, last)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the range and closes, unless it is none."""
        is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if watched in (self.first_field, self.last_field) and is_key and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.take():
                    self.hide()
                return True
            return False
        return super().eventFilter(watched, event)

    def _say(self, trouble: str) -> None:
        palette = QPalette(self._trouble.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.tag_colour(Colour.RED))
        self._trouble.setPalette(palette)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if self.isVisible():
            self._place()
