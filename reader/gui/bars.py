"""The thin top bar and the status line: the window's only chrome besides the panes."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenuBar,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.domain.wording import number, tr
from reader.gui.actions.action_table import ActionTable
from reader.gui.plain_text import ElidedLabel, PlainLabel, plain_tip
from reader.gui.search_entry import SearchEntry
from reader.gui.theme.metrics import STATUS_PX, TOP_PX

_HINT_MS = 6000
_NAME_CP = 36
"""How much of a step's name the bar shows: the window must not grow wider for it."""


class TopBar(QWidget):
    """Menus, import, export, undo with its name, the search; at the right the reading progress and "Done"."""

    def __init__(self, actions: ActionTable, menu_bar: QMenuBar | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TopBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TOP_PX)
        self._progress = PlainLabel(self)
        self._progress.setAccessibleName(tr("Reading progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        if menu_bar is not None:
            menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addSpacing(8)
        row.addWidget(_button(actions.action("article.import"), tr("Import")))
        row.addWidget(_button(actions.action("annotation.export"), tr("Export"), quiet=True))
        self._undo = _button(actions.action("step.undo"), tr("↶ Undo"), quiet=True)
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(SearchEntry(actions.action("search.open")), 4)
        row.addStretch(1)
        row.addWidget(self._progress)
        row.addSpacing(4)
        row.addWidget(_button(actions.action("article.done"), tr("Done ✓")))

    def set_undo_name(self, name: str) -> None:
        """Show what undo would take back, a long name cut short; "" for nothing."""
        shown = name if len(name) <= _NAME_CP else f"{name[: _NAME_CP - 1].rstrip()}…"
        self._undo.setText(tr("↶ Undo {step}", step=shown) if name else tr("↶ Undo"))
        self._undo.setAccessibleName(tr("Undo {step}", step=name) if name else tr("Undo"))

    def set_progress(self, done: int, total: int, queue: str = "") -> None:
        """Show how many articles of the reading queue are read through; its name is the tooltip."""
        text = tr("{n} of {all} done", n=number(done), all=number(total)) if total else ""
        self._progress.setText(text)
        self._progress.setToolTip(plain_tip(tr("Reading {queue}", queue=queue) if queue else ""))
        self._progress.setAccessibleDescription(queue)


class StatusLine(QWidget):
    """What is saved, the counts, the library; and the progress of a long job with its Cancel."""

    cancel_requested = Signal()
    flashed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StatusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STATUS_PX)
        self._saved, self._counts, self._library, self._job, self._hint = (ElidedLabel(self) for _ in range(5))
        self._upkeep = PlainLabel(self)
        self._upkeep.setAccessibleName(tr("Upkeep"))
        self._hint_timer = QTimer(self, singleShot=True, interval=_HINT_MS)
        self._hint_timer.timeout.connect(self._hint.clear)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._cancel = QPushButton(tr("Cancel"), self)
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.setStyleSheet("QPushButton { min-height: 18px; padding: 0 8px; font-size: 11px; }")
        self._cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        # Cancel before the words of the job, which grow and shrink under the mouse otherwise.
        for widget in (self._saved, self._counts, self._bar, self._cancel, self._job, self._hint):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._upkeep)
        row.addWidget(self._library)
        self.end_job()

    def set_saved(self, text: str) -> None:
        """Show whether all is saved, or that the library is read-only."""
        self._saved.setText(text)

    def set_counts(self, text: str) -> None:
        """Show the counts of the open article."""
        self._counts.setText(text)

    def set_library(self, name: str, path: str) -> None:
        """Show the library's name; its path is the tooltip."""
        self._library.setText(name)
        self._library.setToolTip(plain_tip(path))

    def set_upkeep(self, text: str, tip: str = "") -> None:
        """Show what is done on the library by itself, or what it lacks; "" for nothing."""
        self._upkeep.setText(text)
        self._upkeep.setToolTip(plain_tip(tip))

    @property
    def upkeep(self) -> str:
        """What is shown of that."""
        return self._upkeep.text()

    def flash(self, text: str) -> None:
        """Show a hint for some seconds."""
        self._hint.setText(text)
        self._hint_timer.start()
        self.flashed.emit(text)

    def withdraw(self, text: str) -> None:
        """Take a hint away that holds no more, where it is still shown."""
        if self._hint.text() == text:
            self._hint.clear()

    def show_job(self, text: str, done: int = 0, total: int = 0, detail: str = "") -> None:
        """Show a long job with its count and perhaps its rate; a total of 0 means that it is not known."""
        if total:
            count = tr("{job} {done} of {total}", job=text, done=number(done), total=number(total))
        else:
            count = f"{text} {number(done)}" if done else text
        self._job.setText(f"{count} · {detail}" if detail else count)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        for widget in (self._job, self._bar, self._cancel):
            widget.show()

    def end_job(self) -> None:
        """Hide the progress."""
        for widget in (self._job, self._bar, self._cancel):
            widget.hide()


def _button(action: QAction, text: str, *, quiet: bool = False) -> QToolButton:
    """A tool button that triggers an action but keeps its own short text."""
    button = QToolButton()
    button.setObjectName("BarButton")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
    button.setProperty("quiet", quiet)
    button.setText(text)
    button.setCheckable(action.isCheckable())
    button.setAccessibleName(action.text())

    def refresh() -> None:
        button.setEnabled(action.isEnabled())
        button.setChecked(action.isChecked())
        button.setToolTip(action.toolTip())

    button.clicked.connect(action.trigger)
    action.changed.connect(refresh)
    refresh()
    return button
