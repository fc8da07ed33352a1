"""The welcome in the place of the article: articles to begin with, things to try, ways to one's own texts.

It shows values and says what the user wants; it calls no service and no other pane. Main thread.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.domain.ids import ArticleId
from reader.domain.wording import mark, tr
from reader.gui.article.link_button import LinkButton
from reader.gui.panes.close_button import CloseButton
from reader.gui.panes.welcome_rows import Sign, WelcomeRow
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

TASKS = {
    "mark": mark("Select words, then press 1 to tag them"),
    "search": mark("Search all articles"),
    "export": mark("Export the table of what you tagged"),
}
"""What a new user may try, by its name in the preferences."""
WAYS = {
    "article.import_folder": mark("Open a folder of articles…"),
    "library.open": mark("Open a library…"),
    "project.import": mark("Import from QualCoder, Taguette or REFI-QDA…"),
}
"""The ways to texts of one's own, by the actions that they are."""
_MEASURE_PX = 560


class WelcomePane(QScrollArea):
    """`article_wanted` carries an ArticleId, `task_wanted` the name of a task, `close_requested` by × or Escape;
    the other signals are asked for by their links.
    """

    article_wanted = Signal(object)
    task_wanted = Signal(str)
    codebook_wanted = Signal()
    tour_wanted = Signal()
    help_wanted = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, ways: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Welcome"))
        self._page = QWidget(self)
        self._title = PlainLabel(tr("Welcome to Dateline"), self._page)
        self._line = PlainLabel(tr("Mark words in news, tag them, take the table with you."), self._page)
        self._headings = [PlainLabel(text, self._page) for text in _headings()]
        self._codebook = LinkButton(theme, self._page)
        self._articles = QVBoxLayout()
        self.tasks = {name: WelcomeRow(theme, Sign.TODO, self._page) for name in TASKS}
        self._close = CloseButton(
            theme, tr("Close the welcome"), tr("Close; Help › Welcome brings it back (Esc)"), self
        )
        self._close.clicked.connect(self.close_requested)
        self._ways = [_way(action, tr(WAYS[action_id]), self._page) for action_id, action in ways.items()]
        self._tour, self._help = LinkButton(theme, self._page), LinkButton(theme, self._page)
        self._lay_out()
        for name, row in self.tasks.items():
            row.clicked.connect(partial(self.task_wanted.emit, name))
        self._codebook.clicked.connect(self.codebook_wanted)
        self._tour.clicked.connect(self.tour_wanted)
        self._help.clicked.connect(self.help_wanted)
        self.keys_home: QWidget = self.tasks["mark"]
        theme.changed.connect(self._dress)
        self._dress()
        self.set_articles(())

    def set_articles(self, articles: Sequence[tuple[ArticleId, str, str]]) -> None:
        """Offer these articles: id, title and source of each."""
        while (item := self._articles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = []
        for article, title, source in articles:
            row = WelcomeRow(self._theme, Sign.PAGE, self._page)
            row.set_words(title, source)
            row.clicked.connect(partial(self.article_wanted.emit, article))
            self._articles.addWidget(row)
            rows.append(row)
        self._headings[0].setVisible(bool(rows))
        self.keys_home = rows[0] if rows else self.tasks["mark"]
        for before, after in pairwise([*rows, self._codebook]):
            QWidget.setTabOrder(before, after)

    def set_codebook(self, words: str) -> None:
        """Say what codebook there is; "" says nothing."""
        self._codebook.set_words(words)
        self._codebook.setVisible(bool(words))

    def set_tasks(self, done: Collection[str], keys: Mapping[str, str]) -> None:
        """Tick what was tried; `keys` are the present keys by task."""
        for name, row in self.tasks.items():
            row.set_words(tr(TASKS[name]), keys.get(name, ""))
            row.set_sign(Sign.DONE if name in done else Sign.TODO)

    def take_keys(self) -> None:
        """Give the keys to the first thing to do."""
        self.keys_home.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from row to row, Enter acts, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self.focusWidget()
            if isinstance(row, (WelcomeRow, QPushButton)):
                row.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Dress anew: under a style sheet, type and colours of what is inside are lost with another parent."""
        super().showEvent(event)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross in the corner."""
        super().resizeEvent(event)
        self._close.move(self.viewport().width() - self._close.width() - 8, 8)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(spaces.STEP)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addSpacing(spaces.SIDE)
        column.addWidget(self._headings[0])
        self._articles.setSpacing(spaces.STEP)
        column.addLayout(self._articles)
        column.addWidget(self._codebook, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(spaces.STEP)
        column.addWidget(self._headings[1])
        for row in self.tasks.values():
            column.addWidget(row)
        column.addSpacing(spaces.STEP)
        column.addWidget(self._headings[2])
        first = QHBoxLayout()
        first.setSpacing(spaces.STEP)
        for way in self._ways[:2]:
            first.addWidget(way)
        first.addStretch(1)
        column.addLayout(first)
        second = QHBoxLayout()
        for way in self._ways[2:]:
            second.addWidget(way)
        second.addStretch(1)
        column.addLayout(second)
        column.addSpacing(spaces.STEP)
        links = QHBoxLayout()
        links.setSpacing(spaces.EDGE)
        self._tour.set_words(tr("Take the tour"))
        self._help.set_words(tr("Help"))
        links.addWidget(self._tour)
        links.addWidget(self._help)
        links.addStretch(1)
        column.addLayout(links)
        inner = QWidget(self._page)
        inner.setMaximumWidth(_MEASURE_PX)
        inner.setLayout(column)
        sides = QHBoxLayout()
        sides.addStretch(1)
        sides.addWidget(inner, 100)
        sides.addStretch(1)
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(spaces.EDGE, spaces.EDGE, spaces.EDGE, spaces.EDGE)
        whole.addStretch(2)
        whole.addLayout(sides)
        whole.addStretch(3)
        self.setWidget(self._page)
        self._close.raise_()

    def _dress(self) -> None:
        self._title.setFont(self._theme.reading_font(26, QFont.Weight.DemiBold))
        self._line.setFont(self._theme.interface_font(14))
        for heading in self._headings:
            heading.setFont(self._theme.interface_font(12, QFont.Weight.DemiBold))
        for label, role in ((self._title, "text"), *((one, "secondary") for one in (self._line, *self._headings))):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(role))
            label.setPalette(palette)
        for link in (self._codebook, self._tour, self._help):
            link.set_size(13)
        # By palette alone: a style sheet here would take font and colour from the labels inside.
        palette = self._page.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.colour("surface"))
        self._page.setPalette(palette)
        self.viewport().setPalette(palette)
        self._page.setAutoFillBackground(True)


def _headings() -> tuple[str, str, str]:
    return tr("Begin with an article"), tr("Three things to try"), tr("Or with your own texts")


def _way(action: QAction, words: str, parent: QWidget) -> QPushButton:
    """A button that is an action under other words."""
    button = QPushButton(words, parent)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: action.trigger())
    button.setToolTip(action.toolTip())
    action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
    button.setEnabled(action.isEnabled())
    return button
