"""Annotations to place: the words they were made on, the words proposed in the current text, one key a decision.

Enter accepts the place proposed, K keeps the annotation on its old version, P takes the next words selected in the
article, Del deletes it. After each the next row is chosen; several rows may be chosen at once.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId
from reader.domain.spans import CONTEXT_CP
from reader.domain.versions import AnchorReview, Unplaced
from reader.domain.wording import plural, tr
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.foot_row import FootRow
from reader.gui.dialogs.plain_list import list_style, set_up_list
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_COLUMNS = (tr("Words annotated"), tr("Words proposed"), tr("Likeness"))
_WIDTHS_PX = (300, 300, 80)
_WORDS_LEAST_PX = 44
_HINT = tr("Enter accepts the proposal, K keeps the old version, P takes the words you select next, Del deletes.")


class _Rows(QTreeWidget):
    """`decided` carries "accept", "keep", "place" or "delete" as typed on the rows."""

    decided = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by one key; all else moves."""
        keys = {
            Qt.Key.Key_Return: "accept",
            Qt.Key.Key_Enter: "accept",
            Qt.Key.Key_K: "keep",
            Qt.Key.Key_P: "place",
            Qt.Key.Key_Delete: "delete",
        }
        decision = keys.get(Qt.Key(event.key()))
        if decision and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.decided.emit(decision)
        else:
            super().keyPressEvent(event)


class ReviewsDialog(QDialog):
    """Shows what waits and what was left on old versions.

    `accepted`, `kept` and `deleted` carry lists of `AnnotationId`; `place_wanted` one `Annotation`;
    `scope_changed` whether the whole library is wanted.
    """

    accepted = Signal(object)
    kept = Signal(object)
    deleted = Signal(object)
    place_wanted = Signal(object)
    scope_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Annotations to place"))
        self.resize(760, 480)
        self._theme = theme
        self._reviews: dict[AnnotationId, AnchorReview] = {}
        self._annotations: dict[AnnotationId, Annotation] = {}
        self._can_write = True
        self._heading = DialogHeading(theme, self)
        self.rows = _Rows(self)
        self.whole_library = QCheckBox(tr("Whole &library"), self)
        self._was, self._now, self._note = PlainLabel(self), PlainLabel(self), PlainLabel(_HINT, self)
        self.buttons = {
            "accept": QPushButton(tr("Accept"), self),
            "keep": QPushButton(tr("Keep on old version"), self),
            "place": QPushButton(tr("Place by selection"), self),
            "delete": QPushButton(tr("Delete"), self),
        }
        self._set_up_rows()
        self._lay_out()
        for decision, button in self.buttons.items():
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, decided=decision: self._decide(decided))
        self.rows.decided.connect(self._decide)
        self.rows.itemSelectionChanged.connect(self._refresh)
        self.rows.currentItemChanged.connect(lambda *_: self._refresh())
        self.whole_library.toggled.connect(self.scope_changed)
        self.finished.connect(self.deleteLater)
        theme.changed.connect(self._dress)
        self._dress()

    def show_unplaced(self, unplaced: Unplaced, *, is_whole_library: bool, can_write: bool) -> None:
        """Show rows; the choice stays at its row, which after a decision is the next annotation."""
        self._can_write = can_write
        row = max(self.rows.currentIndex().row(), 0)
        self._reviews = {one.id: one for one in unplaced.waiting}
        self._annotations = {one.id: one.annotation for one in unplaced.waiting}
        self._annotations |= {one.id: one for one in unplaced.left}
        self.whole_library.blockSignals(True)
        self.whole_library.setChecked(is_whole_library)
        self.whole_library.blockSignals(False)
        self.rows.clear()
        for annotation in self._annotations.values():
            self.rows.addTopLevelItem(_make_item(annotation, self._reviews.get(annotation.id)))
        count = self.rows.topLevelItemCount()
        chosen = self.rows.topLevelItem(min(row, count - 1)) if count else None
        if chosen is not None:
            self.rows.setCurrentItem(chosen)
        self._heading.set_words(tr("Annotations to place"), _say_count(unplaced))
        self._refresh()

    def chosen(self) -> list[AnnotationId]:
        """The annotations of the chosen rows, in the order of the rows."""
        items = sorted(self.rows.selectedItems(), key=self.rows.indexOfTopLevelItem)
        return [AnnotationId(item.data(0, Qt.ItemDataRole.UserRole)) for item in items]

    def note(self, text: str) -> None:
        """Say something below the rows; "" brings the keys back."""
        self._note.setText(text or _HINT)

    def words(self) -> tuple[str, str]:
        """What the heading says."""
        return self._heading.words()

    def _decide(self, decision: str) -> None:
        chosen = self.chosen()
        if not chosen or not self.buttons[decision].isEnabled():
            return
        self.note("")
        waiting = [one for one in chosen if one in self._reviews]
        if decision == "accept":
            self.accepted.emit([one for one in waiting if self._reviews[one].proposed is not None])
        elif decision == "keep":
            self.kept.emit(waiting)
        elif decision == "place":
            self.place_wanted.emit(self._annotations[chosen[0]])
        else:
            self.deleted.emit(chosen)

    def _refresh(self) -> None:
        chosen = self.chosen()
        waiting = [self._reviews[one] for one in chosen if one in self._reviews]
        can = {
            "accept": any(one.proposed is not None for one in waiting),
            "keep": bool(waiting),
            "place": len(chosen) == 1,
            "delete": bool(chosen),
        }
        for decision, button in self.buttons.items():
            button.setEnabled(self._can_write and can[decision])
        item = self.rows.currentItem()
        annotation = self._annotations.get(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else None
        self._show_words(annotation)

    def _show_words(self, annotation: Annotation | None) -> None:
        if annotation is None:
            self._was.setText("")
            self._now.setText("")
            return
        review = self._reviews.get(annotation.id)
        context = review.context if review else ("", "")
        title = f"<b>{escape(review.title)}</b><br>" if review and self.whole_library.isChecked() else ""
        self._was.setText(f"{title}{_of_version(annotation.version, _in_context(annotation.quote, context))}")
        if review is None:
            self._now.setText(tr("You left it on this version. It is shown here and exported with it."))
        elif review.proposed is None:
            self._now.setText(tr("Version {version}: nothing like it was found.", version=review.version))
        else:
            words = _in_context(review.proposed_quote, review.proposed_context)
            self._now.setText(_of_version(review.version, words))

    def _set_up_rows(self) -> None:
        rows = self.rows
        set_up_list(rows, tr("Annotations to place"), _COLUMNS, _WIDTHS_PX)
        rows.headerItem().setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.setAccessibleDescription(_HINT)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def _lay_out(self) -> None:
        for label in (self._was, self._now):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setMinimumHeight(44)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._note.setWordWrap(True)
        foot = FootRow([self.whole_library], list(self.buttons.values()), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(self._heading)
        column.addWidget(self.rows, 1)
        column.addWidget(self._make_words())
        column.addWidget(foot)
        self.rows.setFocus()

    def _make_words(self) -> QScrollArea:
        """What is said of the chosen row; on a low screen it scrolls, and the rows stay."""
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(spaces.SIDE)
        for widget in (self._was, self._now, self._note):
            lines.addWidget(widget)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumHeight(_WORDS_LEAST_PX)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return area

    def _dress(self) -> None:
        for label in (self._was, self._now):
            label.setFont(self._theme.reading_font(self._theme.metrics.length(14)))
        self._note.setStyleSheet(f"color: {self._theme.colour('secondary').name()};")
        self.rows.setStyleSheet(list_style(self._theme))


def _make_item(annotation: Annotation, review: AnchorReview | None) -> QTreeWidgetItem:
    proposed, score = tr("left on version {version}", version=annotation.version), ""
    if review is not None:
        proposed = review.proposed_quote if review.proposed is not None else tr("nothing found")
        score = f"{review.score:.0%}" if review.proposed is not None else "–"
    item = QTreeWidgetItem([_one_line(annotation.quote), _one_line(proposed), score])
    item.setData(0, Qt.ItemDataRole.UserRole, annotation.id)
    item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _one_line(words: str) -> str:
    return " ".join(words[:200].split())


def _of_version(version: int, words: str) -> str:
    return tr("Version {version}: {words}", version=version, words=words)


def _in_context(quote: str, context: tuple[str, str]) -> str:
    before, after = (escape(words) for words in cut_at_words(*context))
    return f"{before}<b><u>{escape(quote)}</u></b>{after}"


def cut_at_words(before: str, after: str) -> tuple[str, str]:
    """What stands round some words without the torn ones at its far ends; what is short is whole."""
    if len(before) >= CONTEXT_CP:
        rest = before.split(maxsplit=1)[1:]
        before = "…" + (rest[0] if rest and not before[:1].isspace() else before.lstrip())
    if len(after) >= CONTEXT_CP:
        rest = after.rsplit(maxsplit=1)[:-1]
        after = (rest[0] if rest and not after[-1:].isspace() else after.rstrip()) + "…"
    return before, after


def _say_count(unplaced: Unplaced) -> str:
    waiting, left = len(unplaced.waiting), len(unplaced.left)
    said = []
    if waiting:
        said.append(plural(waiting, tr("{n} annotation to decide on"), tr("{n} annotations to decide on")))
    if left:
        one, many = tr("{n} annotation left on an old version"), tr("{n} annotations left on an old version")
        said.append(plural(left, one, many))
    return ", ".join(said) or tr("All annotations stand on the current text.")
