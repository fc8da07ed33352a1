"""The detail of one row of an import of annotations: what the file says at the left, the words in the article at
the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.domain.annotation_tables import FieldChange, PlannedMark, Verdict
from reader.domain.wording import tr
from reader.gui.dialogs.detail_pair import DetailPair, facts_table
from reader.gui.models.annotation_import_words import FIELD_NAMES, VERDICT_WORDS, place_text, score_text
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from reader.services.annotation_context import MarkContext

_NAME_PX = 84
_SHOWN_CP = 600


class AnnotationDetail(DetailPair):
    """Shows one `PlannedMark`; the words in the article follow by `show_contexts`. All is shown as text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, (tr("What the file says"), tr("The words in the article")), parent)
        self._mark: PlannedMark | None = None
        self._contexts: Sequence[MarkContext] | None = None
        self.dress()

    def show_mark(self, mark: PlannedMark | None) -> None:
        """Show a row; None empties the detail."""
        if mark is not self._mark:
            self._mark, self._contexts = mark, None
            self.fill()

    def show_contexts(self, mark: PlannedMark, contexts: Sequence[MarkContext]) -> None:
        """Show the words in the article, if this row is still shown."""
        if mark is self._mark:
            self._contexts = contexts
            self.fill()

    def context_text(self) -> str:
        """What stands at the right, as plain text."""
        return self._text.toPlainText()

    def fill(self) -> None:
        """Write what the file says, and the words in the article."""
        mark = self._mark
        self._facts.setHtml(self._facts_html(mark) if mark is not None else "")
        self._text.setHtml(self._contexts_html(mark) if mark is not None else "")

    def _facts_html(self, mark: PlannedMark) -> str:
        quiet = self._theme.colour("secondary").name()
        rows = ((escape(name), value) for name, value in _fact_rows(mark, quiet) if value)
        return facts_table(rows, _NAME_PX, quiet)

    def _contexts_html(self, mark: PlannedMark) -> str:
        quiet, band = self._theme.colour("secondary").name(), self._theme.colour("selection").name()
        small_px = self._theme.metrics.length(11)
        if not self._contexts:
            if self._contexts is None and mark.article is not None and not mark.is_whole:
                return ""
            words = (
                tr("It stands on the whole article.") if mark.is_whole else tr("It has no place in an article.")
            )
            return f"<p style='color:{quiet}'>{words}</p>"
        parts = []
        for one in self._contexts:
            head = _place_heading(mark, one, is_only=len(self._contexts) == 1)
            parts.append(
                f"<p style='color:{quiet}; margin: 0 0 {spaces.HALF}px 0; font-size: {small_px}px'>{head}</p>"
                f"<p style='margin: 0 0 {spaces.SIDE}px 0'><span style='color:{quiet}'>{_lines(one.before)}</span>"
                f"<span style='background-color:{band}'>{_lines(one.words)}</span>"
                f"<span style='color:{quiet}'>{_lines(one.after)}</span></p>"
            )
        return "".join(parts)


def _fact_rows(mark: PlannedMark, quiet: str) -> list[tuple[str, str]]:
    """Names and values, these as markup."""
    values = mark.values
    is_there = mark.verdict is Verdict.MISSING
    rows = [(tr("Becomes"), escape(_becomes(mark)))]
    if not mark.is_whole:
        rows.append(
            (
                tr("Words") if is_there else tr("In the file"),
                f"“{_lines(mark.quote[:_SHOWN_CP])}”" if mark.quote else "",
            )
        )
    if mark.verdict is not Verdict.MISSING:
        rows += [(_name_of(change), _change_html(change, quiet)) for change in mark.changes]
    if mark.verdict in (Verdict.NEW, Verdict.NOT_PLACED):
        rows += [
            (tr("Tags"), escape(", ".join(wish.path for wish in mark.tags)) or tr("none")),
            (tr("Memo"), _lines((values.memo or "")[:_SHOWN_CP])),
            (tr("Speaker"), escape(values.speaker or "")),
        ]
    rows += [
        (tr("Coder"), escape(values.coder)),
        (tr("Article"), escape(mark.title)),
        (tr("Rows"), escape(place_text(mark))),
        (tr("Notes"), "<br>".join(map(escape, mark.notes))),
    ]
    return rows


def _becomes(mark: PlannedMark) -> str:
    words = VERDICT_WORDS[mark.verdict]
    if mark.verdict is Verdict.NOT_PLACED and mark.place is not None:
        words = tr(
            "{verdict}, {score} sure of the place proposed", verdict=words, score=score_text(mark.place.score)
        )
    return tr("{verdict}: {reason}", verdict=words, reason=mark.reason) if mark.reason else words


def _name_of(change: FieldChange) -> str:
    return FIELD_NAMES.get(change.field, change.field.capitalize())


def _change_html(change: FieldChange, quiet: str) -> str:
    before, after = (_lines(text[:_SHOWN_CP]) for text in (change.before, change.after))
    if change.field == "tag" and not (before and after):
        return tr("taken off: {tag}", tag=before) if before else tr("put on: {tag}", tag=after)
    nothing = tr("none")
    none = f"<span style='color:{quiet}'>{escape(nothing)}</span>"
    old = f"<span style='color:{quiet}; text-decoration: line-through'>{before}</span>" if before else ""
    return " → ".join(part for part in (old, after or none) if part)


def _place_heading(mark: PlannedMark, one: MarkContext, *, is_only: bool) -> str:
    if one.is_present:
        return tr("In the article") if is_only else tr("Where it stands")
    if mark.verdict is Verdict.NOT_PLACED:
        return tr("The place proposed") if is_only else tr("Where it would stand")
    return tr("In the article") if is_only else tr("Where it comes to stand")


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
