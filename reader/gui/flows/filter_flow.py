"""The filter of the window: what the tree, its counts, the reading queue, searches and exports ask of articles."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.changes import ChangeSet, Kind
from reader.domain.criteria import EVERYTHING, Criteria, read_criteria
from reader.domain.errors import KnownError
from reader.domain.filter_parts import LISTED_PARTS, FilterOffers, Part, chosen_values
from reader.domain.wording import number, plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.panes.filter_editing import FilterEditing
from reader.gui.theme.metrics import TREE
from reader.gui.window_parts import WindowParts
from reader.services.preferences import FILTER_KEPT_AS

_COUNT_AGAIN_MS = 400
INCOMPLETE = tr("The index of words is being made: articles may be missing, or be here too many.")


class FilterFlow(QObject):
    """Holds the window's one current `Criteria`, kept by library over a restart.

    `criteria_changed` carries the criteria whenever they are others than before, also when a library was opened;
    it comes before the panes hear of that library.
    """

    criteria_changed = Signal(object)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._bar = parts.library_pane.filter_bar
        self._editing = FilterEditing(parts.theme, self._bar.field)
        self._desk: Desk | None = None
        self._criteria = EVERYTHING
        self._offers: FilterOffers | None = None
        self._are_offers_old = False
        self._waiting: list[Callable[[FilterOffers], object]] = []
        self._total: int | None = None
        self._are_words_known = True
        self._explained: tuple[str, ...] = ()
        self._recount = QTimer(self, singleShot=True, interval=_COUNT_AGAIN_MS)
        self._recount.timeout.connect(self._count)
        self._bar.criteria_wanted.connect(self.set_criteria)
        self._bar.edit_wanted.connect(self._edit)
        self._bar.left.connect(self._go_to_tree)
        self._editing.criteria_wanted.connect(self.set_criteria)
        self.criteria_changed.connect(parts.library_pane.set_criteria)
        parts.library_pane.clear_filter_wanted.connect(self.clear)
        self._bar.setEnabled(False)

    @property
    def criteria(self) -> Criteria:
        """What is asked; `EVERYTHING` while there is no filter."""
        return self._criteria

    @property
    def offers(self) -> FilterOffers | None:
        """What the library has to filter by, as it was last read."""
        return self._offers

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"filter.focus": self._focus, "filter.clear": self.clear}

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, with the filter it was left with, or on none: what is asked then stays."""
        self._desk, self._offers, self._total = desk, None, None
        self._waiting.clear()
        self._editing.close()
        self._bar.field.drop_typed()
        self._recount.stop()
        self._bar.setEnabled(desk is not None)
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            kept = self._parts.preferences.place(desk.library.path).get(FILTER_KEPT_AS)
            self._take(read_criteria(kept) if isinstance(kept, str) else EVERYTHING)
            self._show()

    def set_criteria(self, criteria: Criteria) -> None:
        """Ask this of articles from here on."""
        if self._take(criteria):
            self._show()
            self._keep()

    def read_again(self) -> None:
        """Let everything be read again that words have chosen: their index is whole by now."""
        if self._desk is not None and self._criteria.words.strip():
            self._desk.read_anew()

    def clear(self) -> None:
        """Ask nothing."""
        self._bar.field.drop_typed()
        self.set_criteria(EVERYTHING)

    def state(self) -> dict[str, str]:
        """The filter as plain data for the place in the preferences; nothing while there is none."""
        return {} if self._criteria.is_empty else {FILTER_KEPT_AS: self._criteria.to_json()}

    def with_offers(self, done: Callable[[FilterOffers], object]) -> None:
        """Call back with what the library has to filter by, at once where it is known."""
        if self._offers is not None and not self._are_offers_old:
            done(self._offers)
        elif self._desk is not None:
            self._waiting.append(done)
            if len(self._waiting) == 1:
                self._read_offers(self._desk)

    def _read_offers(self, desk: Desk) -> None:
        """Read them for everybody who waits; a read that is under way is dropped."""
        filtering, library = desk.services.filtering, desk.library

        def take(offers: FilterOffers) -> None:
            waiting, self._waiting = self._waiting, []
            self._offers, self._are_offers_old = offers, False
            self._show_bar()
            for done in waiting:
                done(offers)

        def fail(error: KnownError) -> None:
            self._waiting.clear()
            desk.error_met.emit(error)

        desk.read(lambda: filtering.list_offers(library), take, fail, key="filter-offers")

    def _take(self, criteria: Criteria) -> bool:
        if criteria == self._criteria:
            return False
        self._criteria = criteria
        self._are_words_known, self._explained = True, _notes(criteria.words)
        self.criteria_changed.emit(criteria)
        return True

    def _show(self) -> None:
        """Show what is asked, with names and count as soon as they are known."""
        if self._names_something() and (self._offers is None or self._are_offers_old):
            self.with_offers(lambda _: None)
        self._show_bar()
        self._tell_count(None)
        self._count()

    def _show_bar(self) -> None:
        self._bar.show_criteria(self._criteria, self._offers)
        self._show_notes()
        self._editing.show_criteria(self._criteria)

    def _names_something(self) -> bool:
        return any(part is not Part.STATE and chosen_values(part, self._criteria) for part in LISTED_PARTS)

    def _edit(self, part: Part, beside: QWidget) -> None:
        """Open the panel of a part once it is known what to choose from.

        A chip may be gone by then: whoever removed it does not want to change it.
        """
        is_chip = beside is self._bar.chips.chip(part)

        def open_panel(offers: FilterOffers) -> None:
            place = self._bar.chips.chip(part) if is_chip else self._bar.add_button
            if place is not None:
                self._editing.edit(part, place, offers)

        self.with_offers(open_panel)

    def _focus(self) -> None:
        self._parts.sides.reveal(TREE)
        self._bar.focus_field()

    def _go_to_tree(self) -> None:
        self._parts.library_pane.enter_rows()

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.of(Kind.TAG) or changes.of(Kind.SOURCE) or changes.of(Kind.ARTICLE):
            self._are_offers_old = True
            is_named = bool(changes.of(Kind.TAG) or changes.of(Kind.SOURCE)) and self._names_something()
            if self._waiting and self._desk is not None:
                self._read_offers(self._desk)
            elif is_named or self._criteria.batch is not None:
                self.with_offers(lambda _: None)
        if not self._criteria.is_empty:
            self._recount.start()

    def _count(self) -> None:
        desk, criteria = self._desk, self._criteria
        if desk is None or criteria.is_empty:
            return
        filtering, indexing, library = desk.services.filtering, desk.services.indexing, desk.library

        def tell(counted: tuple[bool, tuple[int, int], tuple[str, ...]]) -> None:
            if criteria == self._criteria:
                self._are_words_known, (met, self._total), self._explained = counted
                self._tell_count(met)
                self._show_notes()

        desk.read(
            lambda: (
                indexing.are_words_known(library, criteria),
                filtering.count_articles(library, criteria),
                _notes(criteria.words, lambda: filtering.explain_filter(library, criteria.words)),
            ),
            tell,
            key="filter-count",
        )

    def _show_notes(self) -> None:
        self._bar.show_notes(" ".join((*self._explained, *(() if self._are_words_known else (INCOMPLETE,)))))

    def _tell_count(self, met: int | None) -> None:
        """The line keeps its place while the number is found."""
        if self._total is None:
            self._bar.show_count(tr("Counting…"))
        else:
            one, many = tr("{met} of {n} article"), tr("{met} of {n} articles")
            self._bar.show_count(plural(self._total, one, many, met="…" if met is None else number(met)))

    def _keep(self) -> None:
        if self._desk is not None:
            path, preferences = self._desk.library.path, self._parts.preferences
            place = {key: value for key, value in preferences.place(path).items() if key != FILTER_KEPT_AS}
            preferences.note_place(path, place | self.state())
            self._parts.save_state()


def _notes(words: str, explain: Callable[[], tuple[str, ...]] | None = None) -> tuple[str, ...]:
    """How the words were understood where that may not be as they were meant; with `explain` also what the library
    does not know of them.
    """
    if not words.strip():
        return ()
    from reader.domain.search_query import parse_query

    understood = parse_query(words)
    return understood.notes if explain is None or understood.root is None else explain()
