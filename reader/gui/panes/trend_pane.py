"""The pane of a phrase or a tag over time, in the place of the article: what is followed, chart, legend and table.

This is its whole interface for the flow; it shows values and says what the user did, and calls no service. Main
thread.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.finding import FindQuery
from reader.domain.ids import SourceId
from reader.domain.trend_charts import ChartKind, Series
from reader.domain.trend_words import sighting_text, sum_text
from reader.domain.trends import Measure, Trend, TrendRow, TrendStep, add_up, explain_counts
from reader.domain.wording import number, tr
from reader.gui.article.link_button import LinkButton
from reader.gui.panes.choice_button import ChoiceButton
from reader.gui.panes.close_button import CloseButton
from reader.gui.panes.pane_splitter import PaneSplitter
from reader.gui.panes.trend_chart import TrendChartView
from reader.gui.panes.trend_legend import TrendLegend
from reader.gui.panes.trend_table import TrendTable
from reader.gui.plain_text import ElidedLabel, PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

STEPS = (
    (TrendStep.MONTH, tr("By month"), tr("A row for each month and source")),
    (TrendStep.YEAR, tr("By year"), tr("A row for each year and source")),
)
MEASURES = (
    (Measure.RATE, tr("Rate"), tr("Places per 10,000 words of all articles")),
    (Measure.OCCURRENCES, tr("Places"), tr("How often it occurs")),
    (Measure.ARTICLES, tr("Articles with it"), tr("In how many articles it occurs")),
)
KINDS = (
    (ChartKind.LINES, tr("Lines"), tr("A line for each source")),
    (ChartKind.BARS, tr("Bars apart"), tr("A bar for each source, side by side")),
    (ChartKind.STACKED, tr("Bars stacked"), tr("The bars of all sources on top of each other")),
)
EXPORTS = (
    ("svg", tr("Chart as SVG…")),
    ("png", tr("Chart as PNG…")),
    ("csv", tr("Table as CSV…")),
    ("copy", tr("Copy the table")),
)
"""What can be taken out of the pane: what is emitted, and its words."""
_LINK_PX = 20
_START_HINT = tr("Type a phrase above and press Enter: when it was used, how often, and by whom.")


class TrendPane(QWidget):
    """Signals: `count_requested` by Enter or the button; `stop_requested`; `chart_changed` when another chart is
    wanted of the same counts, `step_changed` other rows too; `export_wanted` one of `EXPORTS`; `sighting_wanted`
    a `Sighting` to open; `close_requested` by Escape or ×.
    """

    count_requested = Signal()
    stop_requested = Signal()
    chart_changed = Signal()
    step_changed = Signal()
    export_wanted = Signal(str)
    sighting_wanted = Signal(object)
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trend: Trend | None = None
        self._query = FindQuery("")
        self._stopped = ""
        self.field, self.title = QLineEdit(), ElidedLabel()
        self.go, self.close_button = (
            QPushButton(tr("Count")),
            CloseButton(theme, tr("Close"), tr("Back to the article (Esc)")),
        )
        self.progress = QProgressBar()
        self.sum = ElidedLabel()
        self.first, self.last = LinkButton(theme), LinkButton(theme)
        self.step: ChoiceButton[TrendStep] = ChoiceButton(tr("Length of periods"), is_quiet=True)
        self.measure: ChoiceButton[Measure] = ChoiceButton(tr("What the chart shows"), is_quiet=True)
        self.kind: ChoiceButton[ChartKind] = ChoiceButton(tr("Kind of chart"), is_quiet=True)
        self.export = QToolButton()
        self.readout = ElidedLabel()
        self.chart, self.legend, self.table = TrendChartView(theme), TrendLegend(theme), TrendTable(theme)
        self.notes = PlainLabel()
        self._halves = PaneSplitter(Qt.Orientation.Vertical)
        self.setAccessibleName(tr("Over time"))
        self.keys_home = self.field
        self._lay_out()
        self._set_up()
        self._connect()
        self.show_subject("")
        self._dress()

    # What is asked for

    def show_subject(self, tag_path: str) -> None:
        """Follow a tag, named by its path; "" lets the user type a phrase."""
        self.title.setText(tag_path)
        set_tip(self.title, tag_path)
        self.title.setVisible(bool(tag_path))
        self.field.setVisible(not tag_path)
        self.table.show_whole(is_shown=bool(tag_path))

    def query(self) -> FindQuery:
        """The phrase in the field; of what kind it is was said where it came from."""
        text = self.field.text().strip()
        return self._query if text == self._query.text else FindQuery(text)

    def set_query(self, query: FindQuery) -> None:
        """Let a query stand in the field."""
        self._query = query
        self.field.setText(query.text)

    def clear(self) -> None:
        """Show nothing counted."""
        self._trend = None
        for widget in (self.sum, self.first, self.last, self.legend, self.notes):
            widget.hide()
        self.show_readout("")  # stays: it keeps the choices beside it together
        self.table.rows.set_rows([], self.step.value)
        self.chart.set_hint(_START_HINT)
        self.export.setEnabled(False)

    # What came of it

    def show_counting(self, is_counting: bool, *, is_stopped: bool = False) -> None:
        """Whether a count is under way: the button stops it then; and whether one was stopped, which leaves
        nothing to show.
        """
        self.go.setText(tr("Stop") if is_counting else tr("Count"))
        self.go.setAccessibleName(tr("Stop counting") if is_counting else tr("Count over time"))
        self.progress.setVisible(is_counting)
        if is_counting:
            self.clear()
            self.progress.setRange(0, 0)
            self._stopped = tr("Stopped. Nothing of it is kept.")
            self.chart.set_hint(tr("Counting…"))
        elif self._trend is None:
            self.chart.set_hint(self._stopped if is_stopped else _START_HINT)

    def show_progress(self, done: int, total: int) -> None:
        """How far the count has come."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        far = {"done": number(done), "total": number(total)}
        self._stopped = tr("Stopped after {done} of {total}. Nothing of it is kept.", **far)
        self.chart.set_hint(tr("Counting… {done} of {total}", **far))

    def show_error(self, text: str) -> None:
        """Say what is wrong with what should be counted."""
        self.chart.set_hint(text)

    def show_trend(self, trend: Trend, rows: Sequence[TrendRow]) -> None:
        """Show what was counted."""
        self._trend = trend
        step = self.step.value
        self.sum.setText(sum_text(trend, add_up(rows)))
        set_tip(self.sum, self.sum.text())
        for button, name, found, doubtful, word in (
            (self.first, tr("First seen"), trend.first, trend.may_be_earlier, "earlier"),
            (self.last, tr("Last seen"), trend.last, trend.may_be_later, "later"),
        ):
            words = sighting_text(name, found, doubtful, word)
            button.set_words(words)
            set_tip(button, words)
            button.setEnabled(found is not None)
        self.table.rows.set_rows(rows, step)
        self.table.show_whole(is_shown=trend.subject.tag is not None)
        self.table.set_hint(tr("There are no articles."))
        self.notes.setText(" ".join(explain_counts(trend, step)))
        for widget in (self.sum, self.first, self.last, self.legend, self.notes):
            widget.show()
        self.export.setEnabled(True)
        self._fit()

    def show_old(self) -> None:
        """Say that the library was changed since."""
        self.notes.setText(tr("The library was changed since this was counted: Count counts again."))

    def show_readout(self, text: str) -> None:
        """Say what the current point stands for."""
        self.readout.setText(text)
        set_tip(self.readout, text)
        all_told = tr("The table below holds all numbers.")
        self.chart.setAccessibleDescription(f"{text}. {all_told}" if text else all_told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def show_legend(
        self, series: Sequence[Series], shown: Collection[SourceId], sums: Mapping[SourceId, TrendRow]
    ) -> None:
        """Offer the sources of the chart, with what is counted of each."""
        self.legend.set_series(series, shown, sums, is_bars=self.kind.value is not ChartKind.LINES)
        for before, after in pairwise((self.chart, *self.legend.buttons, self.table)):
            self.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def _go_to(self, *, is_first: bool) -> None:
        if self._trend is not None:
            self.sighting_wanted.emit(self._trend.first if is_first else self._trend.last)

    def _fit(self) -> None:
        width = max(100, self.width() - 24)
        for button in (self.first, self.last):
            button.fit(width)

    def _set_up(self) -> None:
        self.field.setPlaceholderText(tr("A phrase to follow over time"))
        self.field.setAccessibleName(tr("Phrase to follow over time"))
        for choice, offered in ((self.step, STEPS), (self.measure, MEASURES), (self.kind, KINDS)):
            choice.set_choices(offered)  # type: ignore[arg-type]
        self.export.setText(tr("Export"))
        self.export.setObjectName("BarButton")
        self.export.setProperty("quiet", True)
        self.export.setProperty("offers", True)
        self.export.setAccessibleName(tr("Export chart or table"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export)
        menu.setAccessibleName(tr("Export chart or table"))
        for what, words in EXPORTS:
            menu.addAction(words, partial(self.export_wanted.emit, what))
        self.export.setMenu(menu)
        self.go.setAutoDefault(True)  # Enter presses it too
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(2)
        self.progress.setAccessibleName(tr("Progress of the count"))
        self.notes.setWordWrap(True)
        for label in (self.sum, self.readout):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for link in (self.first, self.last):
            link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            link.setFixedHeight(_LINK_PX)
        self.show_counting(False)
        self.clear()

    def _lay_out(self) -> None:
        head, choices = QHBoxLayout(), QHBoxLayout()
        for widget, stretch in ((self.field, 1), (self.title, 1), (self.go, 0), (self.close_button, 0)):
            head.addWidget(widget, stretch)
        head.setContentsMargins(spaces.SIDE, spaces.STEP, spaces.STEP, spaces.STEP)
        head.setSpacing(spaces.STEP)
        for choice in (self.measure, self.kind, self.step):
            choices.addWidget(choice)
        choices.addWidget(self.readout, 1)
        choices.addWidget(self.export)
        choices.setContentsMargins(spaces.HALF, 0, spaces.STEP, 0)
        seen, upper = QVBoxLayout(), QWidget()
        seen.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, spaces.HALF)
        seen.setSpacing(spaces.HAIR)
        for label in (self.sum, self.first, self.last):
            seen.addWidget(label)
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addLayout(choices)
        above.addWidget(self.chart, 1)
        above.addWidget(self.legend)
        self._halves.addWidget(upper)
        self._halves.addWidget(self.table)
        self._halves.setSizes([360, 220])
        below = QHBoxLayout()
        below.setContentsMargins(spaces.SIDE, spaces.HALF, spaces.SIDE, spaces.STEP)
        below.addWidget(self.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addLayout(seen)
        column.addWidget(self._halves, 1)
        column.addLayout(below)
        order: list[QWidget] = [self.field, self.go, self.close_button, self.first, self.last]
        order += [self.measure, self.kind, self.step, self.export, self.chart, self.table]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self.count_requested)
        self.go.clicked.connect(
            lambda: (self.stop_requested if not self.progress.isHidden() else self.count_requested).emit()
        )
        self.close_button.clicked.connect(self.close_requested)
        self.first.clicked.connect(lambda: self._go_to(is_first=True))
        self.last.clicked.connect(lambda: self._go_to(is_first=False))
        self.measure.chosen.connect(self.chart_changed)
        self.kind.chosen.connect(self.chart_changed)
        self.step.chosen.connect(self.step_changed)
        self.table.copy_wanted.connect(lambda: self.export_wanted.emit("copy"))
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        theme = self._theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("surface"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.title.setFont(theme.interface_font(14, QFont.Weight.DemiBold))
        self.sum.setFont(theme.interface_font(13, QFont.Weight.DemiBold, tabular=True))
        self.readout.setFont(theme.interface_font(12, tabular=True))
        self.notes.setFont(theme.interface_font(11))
        for label in (self.readout, self.notes):
            palette = QPalette(label.palette())
            for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
                palette.setColor(role, theme.colour("secondary"))
            label.setPalette(palette)
