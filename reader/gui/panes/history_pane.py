"""The history in the place of the tagging pane: who did what when, and one old step taken back alone.

A pure view over domain values: it asks by signals that the history's flow answers. Main thread.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.errors import KnownError, UndoConflict
from reader.domain.history import HistoryFilter, HistoryPage, StepDetail, StepGroup
from reader.domain.ids import ArticleId
from reader.domain.wording import tr
from reader.domain.wording_dates import moment_text
from reader.gui.models.history_rows import HistoryModel, headline, local_time
from reader.gui.panes.close_button import CloseButton
from reader.gui.panes.history_view import HistoryView
from reader.gui.panes.section_header import SectionHeader
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_EVERYONE = tr("Everyone")
_GROUPS = (
    (tr("All kinds"), None),
    (tr("Annotations"), StepGroup.ANNOTATIONS),
    (tr("Tags"), StepGroup.TAGS),
    (tr("Articles"), StepGroup.ARTICLES),
    (tr("Imports"), StepGroup.IMPORTS),
)


class HistoryPane(QWidget):
    """`filter_changed` when other steps are wanted; `place_wanted` carries the `StepDetail` to go to,
    `undo_wanted` the one to take back alone; `left` that the pane should go.
    """

    filter_changed = Signal()
    place_wanted = Signal(object)
    undo_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: ArticleId | None = None
        self._can_undo = True
        self.setAccessibleName(tr("History"))
        self.model = HistoryModel()
        self.view = HistoryView(theme, self.model)
        self.coder, self.group = QComboBox(), QComboBox()
        self.coder.setAccessibleName(tr("Steps of whom"))
        self.coder.addItem(_EVERYONE)
        self.group.setAccessibleName(tr("Steps about what"))
        for box in (self.coder, self.group):  # Qt calls a choice by what is chosen
            box.setAccessibleDescription(box.accessibleName())
        for name, _ in _GROUPS:
            self.group.addItem(name)
        self.is_here = QCheckBox(tr("This article only"))
        self.is_complete = QCheckBox(tr("Also undo, redo and the program’s own"))
        self.refusal = PlainLabel()
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.go, self.undo = QPushButton(tr("Go to the place")), QPushButton(tr("Undo this step alone"))
        self.close_button = CloseButton(
            theme, tr("Close the history"), tr("Back to the codebook and the annotations (Esc)")
        )
        self._header = SectionHeader(theme, tr("HISTORY"))
        self._lay_out()
        self.keys_home = self.view
        self.setFocusProxy(self.view)
        self._connect()
        self._refresh()

    def wanted(self) -> HistoryFilter:
        """Which steps the user wants to see."""
        return HistoryFilter(
            coder=self.coder.currentText() if self.coder.currentIndex() > 0 else "",
            group=_GROUPS[self.group.currentIndex()][1],
            article=self._article if self.is_here.isChecked() else None,
            is_complete=self.is_complete.isChecked(),
        )

    def set_coders(self, coders: Sequence[str]) -> None:
        """Offer these coders; with one alone there is nothing to choose."""
        chosen = self.coder.currentText()
        self.coder.blockSignals(True)
        self.coder.clear()
        self.coder.addItems([_EVERYONE, *coders])
        self.coder.setCurrentIndex(max(0, self.coder.findText(chosen)))
        self.coder.blockSignals(False)
        self.coder.setVisible(len(coders) > 1)

    def set_article(self, article: ArticleId | None) -> None:
        """Know which article is open."""
        has_changed, self._article = article != self._article, article
        self.is_here.setEnabled(article is not None or self.is_here.isChecked())
        if has_changed and self.is_here.isChecked():
            self.filter_changed.emit()

    def set_undoable(self, can_undo: bool) -> None:
        """Whether the library may be changed."""
        self._can_undo = can_undo
        self._refresh()

    def show_page(self, page: HistoryPage) -> None:
        """Show the newest steps; the one chosen stays so, and what is in sight too."""
        current, bar = self.view.current_detail(), self.view.verticalScrollBar()
        scrolled = bar.value()
        self.view.hint = (
            tr("No step fits.")
            if self.wanted() != HistoryFilter()
            else tr("Nothing was done yet. Each step you take is listed here and can be taken back.")
        )
        self.model.set_details(page.details, page.following)
        if current is not None:
            self.view.choose_step(current.step.id)
        bar.setValue(scrolled)
        self._refresh()

    def add_page(self, page: HistoryPage) -> None:
        """Show older steps below."""
        self.model.add_details(page.details, page.following)

    def show_refusal(self, error: KnownError) -> None:
        """Say why the chosen step was not taken back, and mark the step in the way where it is shown."""
        self.view.mark_obstacle(error.step if isinstance(error, UndoConflict) else None)
        self.refusal.setText(self._words_of(error))
        self.refusal.show()

    def _words_of(self, error: KnownError) -> str:
        """The refusal with the user's own time, as in the list."""
        if not isinstance(error, UndoConflict) or error.step is None:
            return str(error)
        detail, when = self.model.detail(self.model.find_row(error.step)), moment_text(local_time(error.when))
        if detail is None:
            told = tr("A later step stands in the way by {who}, {when}.", who=error.who, when=when)
        else:
            words = tr("A later step stands in the way: “{step}” by {who}, {when}.")
            told = words.format(step=headline(detail), who=error.who, when=when)
        return f"{told} {error.hint}"

    def _connect(self) -> None:
        self.coder.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self.group.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self.is_here.toggled.connect(lambda _: self.filter_changed.emit())
        self.is_complete.toggled.connect(lambda _: self.filter_changed.emit())
        self.view.selectionModel().currentChanged.connect(lambda *_: self._on_chosen())
        self.view.opened.connect(self.place_wanted)
        self.view.menu_asked.connect(self._show_menu)
        self.view.left.connect(self.left)
        self.close_button.clicked.connect(self.left)
        self.go.clicked.connect(self._go)
        self.undo.clicked.connect(self._undo)

    def _on_chosen(self) -> None:
        self.refusal.hide()
        self.view.mark_obstacle(None)
        self._refresh()

    def _refresh(self) -> None:
        detail = self.view.current_detail()
        self.go.setEnabled(detail is not None and detail.article is not None)
        self.undo.setEnabled(self._is_undoable(detail))

    def _is_undoable(self, detail: StepDetail | None) -> bool:
        if detail is None or not self._can_undo:
            return False
        step = detail.step
        return not step.is_undone and step.undoes is None and step.redoes is None

    def _go(self) -> None:
        detail = self.view.current_detail()
        if detail is not None:
            self.place_wanted.emit(detail)

    def _undo(self) -> None:
        detail = self.view.current_detail()
        if detail is not None:
            self.undo_wanted.emit(detail)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(tr("Step"))
        for button, verb in ((self.go, self._go), (self.undo, self._undo)):
            action = menu.addAction(button.text(), verb)
            action.setEnabled(button.isEnabled())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, spaces.STEP, 0)
        head.addWidget(self._header, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        filters, buttons = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((filters, (self.group, self.coder)), (buttons, (self.go, self.undo))):
            row.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
            row.setSpacing(spaces.STEP)
            for widget in widgets:
                row.addWidget(widget, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, spaces.STEP, 0, spaces.SIDE)
        column.setSpacing(spaces.STEP)
        column.addLayout(head)
        column.addLayout(filters)
        for check in (self.is_here, self.is_complete):
            column.addLayout(_with_margin(check))
        column.addWidget(self.view, 1)
        column.addLayout(_with_margin(self.refusal))
        column.addLayout(buttons)
        order = (self.group, self.coder, self.is_here, self.is_complete, self.view, self.go, self.undo)
        for first, second in zip(order, (*order[1:], self.close_button), strict=True):
            self.setTabOrder(first, second)


def _with_margin(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
    row.addWidget(widget)
    return row
