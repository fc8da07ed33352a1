"""The user settles when articles were published: one, several at once, or all undated ones in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint

from reader.domain.articles import ArticleHead
from reader.domain.dates import PartialDate
from reader.domain.ids import ArticleId
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.date_dialog import DateDialog
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.dating_series import PAGE, DatingSeries
from reader.gui.models.date_case import DateCase, make_case, say_ends
from reader.gui.theme import spaces
from reader.gui.window_parts import WindowParts

_MANY = 4
"""More dates than these are written on the write lane: each costs a millisecond, and ten are felt."""
_MARGIN_PX = spaces.STEP


class DatingFlow(QObject):
    """Holds the one date dialog of the window."""

    def __init__(self, parts: WindowParts, article: ArticleFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._pane = parts.article_pane
        self._article = article
        self._desk: Desk | None = None
        self._dialog: DateDialog | None = None
        self._is_for_selection = False
        self._is_from_tree = False
        self._series: DatingSeries | None = None
        self._asked: ArticleId | None = None
        article.opened.connect(self._follow)
        self._pane.date_clicked.connect(self.open_dialog)

    @property
    def dialog(self) -> DateDialog | None:
        """The date dialog while it is open."""
        return self._dialog

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._close()
        self._pane.set_date_settable(desk is not None and not desk.library.is_read_only)

    def _follow(self, view: Any) -> None:
        """Let the dialog speak of the article that is open; what is being typed stays while it is the same."""
        is_asked = view is not None and view.head.id == self._asked
        self._asked = None
        if self._is_for_selection or (self._dialog is None and self._series is None and not is_asked):
            return
        case = self._dialog.case if self._dialog is not None else None
        if view is None:
            self._close()
        elif case is None or (case.heads[0].id, case.heads[0].date) != (view.head.id, view.head.date):
            self._look_into(view)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "article.date": self.open_chosen,
            "article.undated": self.open_series,
        }

    def open_chosen(self) -> None:
        """Ask for the date of the articles selected in the tree, where it has the keys; else of the open one."""
        heads = self._parts.library_pane.selected_heads() if self._parts.library_pane.has_keys else ()
        if len(heads) > 1:
            self.open_for(heads)
        else:
            self.open_dialog()

    def open_dialog(self) -> None:
        """Ask for the date of the open article."""
        desk, view = self._desk, self._article.view
        if desk is None or view is None or desk.library.is_read_only:
            return
        self._series, self._is_for_selection = None, False
        self._look_into(view)

    def open_for(self, heads: Sequence[ArticleHead]) -> None:
        """Ask for the date of several articles at once; a single one is opened, so that its words can be seen."""
        desk, view = self._desk, self._article.view
        if desk is None or not heads or desk.library.is_read_only:
            return
        if len(heads) == 1:
            if view is not None and view.head.id == heads[0].id:
                self.open_dialog()
            else:
                self._close()
                self._asked, self._is_for_selection = heads[0].id, False
                self._open(heads[0].id)
            return
        self._series, self._is_for_selection = None, True
        self._show_case(make_case(heads, None, (), desk.services.dating.parse_day_entry))

    def open_series(self) -> None:
        """Go through the articles whose date nobody has settled, one after the other."""
        desk = self._desk
        if desk is not None and not desk.library.is_read_only:
            self._series, self._is_for_selection = DatingSeries(), False
            self._fetch(desk, self._series)

    def _look_into(self, view: Any) -> None:
        desk = self._desk
        if desk is None:
            return
        dating, reading = desk.services.dating, desk.services.reading

        def work() -> DateCase:
            dates = reading.list_text_dates(view.text, view.head.date)
            return make_case((view.head,), view.text, dates, dating.parse_day_entry)

        desk.read(work, self._on_case_made, key="date-case")

    def _on_case_made(self, case: DateCase) -> None:
        view = self._article.view
        if view is not None and view.head.id == case.heads[0].id:
            self._pane.show_evidence(case.spans, scroll=self._series is not None)
            self._show_case(case)

    def _show_case(self, case: DateCase) -> None:
        desk = self._desk
        if desk is None:
            return
        is_fresh = self._dialog is None
        dialog = self._dialog or self._make_dialog(desk)
        series = self._series
        dialog.show_case(case, series.say_place() if series else "", can_skip=series is not None)
        if is_fresh:
            pane = self._parts.tagging_pane
            corner = pane.mapToGlobal(QPoint(pane.width() - _MARGIN_PX, _MARGIN_PX))
            dialog.place_beside(corner)
            dialog.show()
        dialog.activateWindow()

    def _make_dialog(self, desk: Desk) -> DateDialog:
        dialog = DateDialog(self._parts.theme, desk.services.dating.parse_day_entry, self._parts.window)
        dialog.date_given.connect(self._set_date)
        dialog.accept_asked.connect(self._accept_date)
        dialog.skip_asked.connect(self._go_on)
        dialog.evidence_clicked.connect(self._pane.show_span)
        dialog.finished.connect(self._on_dialog_closed)
        self._dialog = dialog
        self._is_from_tree = self._parts.library_pane.has_keys
        return dialog

    def _on_dialog_closed(self) -> None:
        dialog, self._dialog, self._series = self._dialog, None, None
        self._pane.show_evidence(())
        if dialog is not None:
            dialog.deleteLater()
            self._parts.window.activateWindow()
            (self._parts.library_pane if self._is_from_tree else self._pane).setFocus()

    def _close(self) -> None:
        self._series = None
        if self._dialog is not None:
            self._dialog.close()

    def _set_date(self, first: PartialDate | None, last: PartialDate | None) -> None:
        desk, chosen = self._desk, self._chosen()
        if desk is not None:
            dating, library = desk.services.dating, desk.library
            self._write(lambda: dating.set_date(library, chosen, first, last), say_ends((first, last)))

    def _accept_date(self) -> None:
        desk, chosen = self._desk, self._chosen()
        if desk is not None and self._dialog is not None and self._dialog.case is not None:
            dating, library = desk.services.dating, desk.library
            self._write(lambda: dating.accept_date(library, chosen), self._dialog.case.found)

    def _chosen(self) -> list[ArticleId]:
        case = self._dialog.case if self._dialog is not None else None
        return [head.id for head in case.heads] if case is not None else []

    def _write(self, work: Any, words: str) -> None:
        desk, chosen = self._desk, self._chosen()
        if desk is None:
            return
        number = len(chosen)
        told = tr("Date set by you: {date}", date=words)
        if number > 1:
            told = tr("Date of {n} articles set by you: {date}", n=number, date=words)

        def done(_: int) -> None:
            self._parts.status.flash(told)
            if number == 1 and self._series is None:
                self._parts.library_pane.reveal(chosen[0])  # it may stand elsewhere from here on
            elif number > 1:
                self._parts.library_pane.keep_chosen(chosen)
            self._go_on(is_settled=True)

        write: Any = desk.write if number > _MANY else desk.write_now
        write(work, done)

    def _go_on(self, *, is_settled: bool = False) -> None:
        """Show the next case of the series, or close the dialog."""
        desk, series = self._desk, self._series
        if desk is None or series is None:
            self._close()
            return
        series.left += not is_settled
        self._advance(desk, series)

    def _open(self, article: ArticleId) -> None:
        self._article.open(article)
        self._parts.library_pane.reveal(article)

    def _fetch(self, desk: Desk, series: DatingSeries) -> None:
        dating, library = desk.services.dating, desk.library
        desk.read(
            lambda: dating.list_unsettled(library, after=series.last, limit=PAGE),
            lambda heads: self._on_series_read(desk, series, heads),
            key="undated",
        )

    def _on_series_read(self, desk: Desk, series: DatingSeries, heads: Sequence[ArticleHead]) -> None:
        if series is self._series:
            series.take(heads)
            self._advance(desk, series)

    def _advance(self, desk: Desk, series: DatingSeries) -> None:
        head = series.next()
        if self._dialog is not None:
            self._dialog.wait()
        if head is not None:
            view = self._article.view
            if view is not None and view.head.id == head.id:
                self._look_into(view)
            else:
                self._open(head.id)
        elif series.has_more:
            self._fetch(desk, series)
        else:
            self._close()
            self._parts.message_bar.show_notice(series.say_end())
