"""Finding words in the open article: the bar below the text, and the keys that go on without it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.errors import KnownError
from reader.domain.finding import FindQuery
from reader.domain.spans import Span
from reader.domain.wording import number, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.article.display_text import DisplayText
from reader.gui.article.find_bar import FindBar
from reader.gui.desk import Desk
from reader.gui.window_parts import WindowParts

_PAUSE_MS = 60
"""While words are typed the search waits so long for the next letter."""
_SHOWN_MAX = 2_000
"""So many places round the current one are painted at once."""
_WORDS_MAX_CP = 200


class FindBarFlow(QObject):
    """Searches on a worker and keeps the places found, in text order, for one text and one query.

    `all_wanted` carries a `FindQuery` that should be found in other articles too.
    """

    all_wanted = Signal(object)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._article_pane = parts.article_pane
        self._status = parts.status
        self._desk: Desk | None = None
        self._found: Sequence[Span] = ()
        self._stops: Sequence[int] = ()
        self._found_for: tuple[DisplayText, FindQuery] | None = None
        self._current: int | None = None
        self._origin = 0
        self._waiting_step = 0
        self._is_lent = False
        self.bar = FindBar(parts.theme)
        self.bar.hide()
        self._article_pane.add_bar(self.bar)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._search)
        self.bar.query_changed.connect(self._timer.start)
        self.bar.step_asked.connect(self.step)
        self.bar.left.connect(self.close)
        self.bar.all_asked.connect(self._ask_all)
        self._article_pane.view.escaped.connect(self._hide)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._hide()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "text.find": self.open,
            "text.find_next": lambda: self.step(1),
            "text.find_previous": lambda: self.step(-1),
        }

    def open(self) -> None:
        """Open the bar; words that are selected in one paragraph are searched for. In the bar: type anew."""
        if self.bar.field.hasFocus():
            self.bar.field.selectAll()
            return
        view, span = self._article_pane.view, self._article_pane.selected_span()
        words = view.text[span.start : span.end] if span is not None else ""
        self._origin = self._place()
        self.bar.open(words if len(words) <= _WORDS_MAX_CP and "\n" not in words else "")
        self._search()

    def close(self) -> None:
        """Close the bar; the place found is selected, so that the next key tags it: never one of other words."""
        current = self._current if self._is_fresh() else None
        self._hide()
        if current is not None:
            self._article_pane.select_span(self._found[current])
        self._article_pane.setFocus()

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) place; with the bar closed its words are selected at once."""
        if not self._is_lent and not self.bar.query().text:
            self.open()
            return
        if self.bar.isHidden() and not self._is_lent:
            self._origin = self._place(direction)
            self._current = None
        if self._is_fresh():
            self._step(direction)
        else:
            self._waiting_step = direction
            self._search()

    def lend(self, places: Sequence[Span], stops: Sequence[int], first: int = 0) -> None:
        """Show the places that a search of the library found in this article, one of them outlined, and let the
        keys go on from it, over those whose numbers `stops` holds, until the bar is opened or the text is left.
        An open bar keeps its own.
        """
        if self.bar.isHidden():
            self._found, self._found_for = places, (self._article_pane.view.display, self.bar.query())
            self._current, self._is_lent, self._stops = (first if stops else None), True, stops
            self._paint()

    def end_lent(self) -> None:
        """Take away places that were lent."""
        if self._is_lent:
            self._is_lent, self._found, self._found_for, self._current = False, (), None, None
            self._article_pane.show_found(())

    def show_article(self) -> None:
        """Search in the article that is shown, where it is another one; nothing is scrolled to."""
        if self._found_for is not None and self._found_for[0] is self._article_pane.view.display:
            return
        self._found, self._found_for, self._current, self._origin = (), None, None, 0
        self._is_lent = False
        if not self.bar.isHidden():
            self._search(goes_there=False)

    def _is_fresh(self) -> bool:
        held = self._found_for
        view = self._article_pane.view
        return held is not None and held[0] is view.display and (self._is_lent or held[1] == self.bar.query())

    def _place(self, direction: int = 0) -> int:
        """Where a search begins: at the selection, or after it, or at the caret, or on the screen."""
        pane, span = self._article_pane, self._article_pane.selected_span()
        if span is not None:
            return span.end if direction > 0 else span.start
        return pane.view.caret() if pane.view.has_caret else pane.scroll_state()

    def _search(self, *, goes_there: bool = True) -> None:
        self._timer.stop()
        self._is_lent = False
        desk, view, query = self._desk, self._article_pane.view, self.bar.query()
        text, display = view.text, view.display
        if desk is None or not query.text.strip() or not text:
            self._take(display, query, (), goes_there=False)
            return
        finding = desk.services.finding
        desk.read(
            lambda: finding.find_in_text(text, query),
            lambda spans: self._take(display, query, spans, goes_there=goes_there),
            self._tell_problem,
            key="find-in-article",
        )

    def _take(self, display: DisplayText, query: FindQuery, spans: Sequence[Span], *, goes_there: bool) -> None:
        if display is not self._article_pane.view.display or query != self.bar.query():
            return
        self._found, self._found_for, self._current = spans, (display, query), None
        step, self._waiting_step = self._waiting_step, 0
        if step and spans:
            self._step(step)
        elif goes_there and spans and not self.bar.isHidden():
            self._current = self._after(self._origin)
            self._show()
        else:
            self._show()

    def _step(self, direction: int) -> None:
        stops = self._stops if self._is_lent else range(len(self._found))
        if not stops:
            self._show()
            return
        if self._current is not None:
            self._current = stops[(stops.index(self._current) + direction) % len(stops)]
        elif direction > 0:
            self._current = self._after(self._origin)
        else:
            before = bisect_right(self._found, self._origin, key=lambda span: span.end) - 1
            self._current = before % len(self._found)
        self._origin = self._found[self._current].start
        if self.bar.isHidden():
            if self._is_lent:
                self._paint()
            self._article_pane.select_span(self._found[self._current])
            self._status.flash(
                tr(
                    "Place {place} of {total}",
                    place=number(stops.index(self._current) + 1),
                    total=number(len(stops)),
                )
            )
        else:
            self._show()

    def _after(self, offset: int) -> int:
        """The first place that begins at an offset or after it; behind the last one the first of all."""
        return bisect_left(self._found, offset, key=lambda span: span.start) % len(self._found)

    def _show(self) -> None:
        """Paint the places and say how many there are; without the bar only say that there are none."""
        count, current = len(self._found), self._current
        if self.bar.isHidden():
            self._status.flash(
                "" if count else tr("“{words}” is not in this article.", words=self.bar.query().text)
            )
            return
        self._paint()
        if not self.bar.query().text.strip():
            self.bar.set_count("")
        elif current is not None:
            self.bar.set_count(tr("{place} of {total}", place=number(current + 1), total=number(count)))
        else:
            self.bar.set_count(tr("{n} found", n=number(count)) if count else tr("None found"))

    def _paint(self) -> None:
        """Paint places round the current one."""
        count, current = len(self._found), self._current
        first = max(0, min((current or 0) - _SHOWN_MAX // 2, count - _SHOWN_MAX))
        shown = self._found[first : first + _SHOWN_MAX]
        self._article_pane.show_found(shown, None if current is None else current - first)

    def _tell_problem(self, error: KnownError) -> None:
        self._found, self._found_for, self._current, self._waiting_step = (), None, None, 0
        if self.bar.isHidden():
            self._status.flash(str(error))
            return
        self._article_pane.show_found(())
        self.bar.set_count(error.what, is_problem=True)

    def _ask_all(self) -> None:
        query = self.bar.query()
        self._hide()
        self.all_wanted.emit(query)

    def _hide(self) -> None:
        self.end_lent()
        if not self.bar.isHidden():
            self.bar.hide()
            self._article_pane.show_found(())
        self._current = None
        self._timer.stop()
