"""The left pane: the library by source and date, with the switch for listed items.

A view over the library tree model; it opens nothing and writes nothing. The main window hears which article was
chosen and calls `reveal` when another was opened. Main thread.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.domain.articles import ArticleHead
from reader.domain.changes import ChangeSet
from reader.domain.criteria import Criteria, DayBasis
from reader.domain.errors import KnownError
from reader.domain.ids import ArticleId
from reader.domain.places import Branch, Place, SourceCount
from reader.domain.wording import tr
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.filter_bar import FilterBar
from reader.gui.panes.smart_folder_list import SmartFolderList
from reader.gui.panes.tree_choice import TreeChoice
from reader.gui.panes.tree_following import TreeFollowing
from reader.gui.panes.tree_notices import BasisSign, ListedSwitch
from reader.gui.panes.tree_place import TreePlace
from reader.gui.panes.tree_questions import TreeQuestions
from reader.gui.panes.tree_row import TreeRow as TreeRow
from reader.gui.panes.tree_row import articles_of, find_beside, find_remaining, make_row, sources_of
from reader.gui.panes.tree_stack import TreeStack
from reader.gui.panes.tree_view import LibraryTreeView
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from reader.gui.desk import Desk

HELD_KEY_WAIT_MS = 120
"""How long the rows must rest under a held arrow key before the article is opened."""


class LibraryPane(QWidget):
    """Source, year, month, day, article.

    `article_activated` carries the `ArticleId` that the user moved to or entered; while an arrow key is held only
    the last one counts; `article_entered` follows it after Enter. `context_menu_requested` carries a `TreeRow` and
    a global point. `clear_filter_wanted` is asked for where the filter leaves nothing, `import_wanted` where
    nothing is held; `shown_changed` tells that the criteria or the basis are others. `published_wanted` asks for
    the days of articles in place of captures.
    """

    article_activated = Signal(object)
    article_entered = Signal(object)
    show_listed_toggled = Signal(bool)
    context_menu_requested = Signal(object, object)
    clear_filter_wanted = Signal()
    import_wanted = Signal()
    shown_changed = Signal()
    published_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._model = LibraryTreeModel(self)
        # Made from top to bottom, which is the way of Tab.
        self.folders = SmartFolderList(theme)
        self.filter_bar = FilterBar(theme, self.folders, self)
        self._view = LibraryTreeView(theme, self._model, self)
        self._stack = TreeStack(theme, self._model, self._view, self)
        self.questions = TreeQuestions(theme, self, self._view)
        self._switch, self.basis_sign = ListedSwitch(theme, self), BasisSign(theme, self)
        self._current: ArticleId | None = None
        self._wanted: ArticleId | None = None
        self._missing: ArticleId | None = None
        self._place = TreePlace(self._model, self._view)
        self._choice = TreeChoice(self._model, self._view)
        self._following = TreeFollowing(self._model, self._view)
        self._branch: tuple[Branch, str] | None = None
        self._rest = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()
        self.keys_home = self._view
        self.setAccessibleName(tr("Library"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.STEP, spaces.STEP, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addWidget(self.basis_sign)
        column.addLayout(self._stack, 1)
        column.addWidget(self.questions)
        column.addWidget(self._switch)
        self._switch.hide()

    def _connect(self) -> None:
        self._rest.timeout.connect(self._on_rested)
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_entered.connect(self._on_row_entered)
        self._view.clicked.connect(self._on_row_clicked)
        self._view.menu_wanted.connect(self._on_menu_wanted)
        self._model.rowsInserted.connect(self._show_state)
        self._model.loaded.connect(self._on_loaded)
        self._model.load_failed.connect(self._on_load_failed)
        self._stack.notice.clear_filter_wanted.connect(self.clear_filter_wanted)
        self._stack.notice.import_wanted.connect(self.import_wanted)
        self._switch.toggled.connect(self._on_switched)
        self.basis_sign.clicked.connect(self.published_wanted)
        self._theme.changed.connect(self.update)

    # What is shown

    def set_glance(self, rows: Sequence[SourceCount]) -> None:
        """Paint the sources before the library is open."""
        self._model.set_glance(rows)
        self._show_state()

    def set_desk(self, desk: Desk | None) -> None:
        """Show a library from here on; None empties the pane."""
        if self._desk is not None:
            self._desk.changes_committed.disconnect(self._on_changes)
            self._desk.bug_met.disconnect(self._on_bug)
            self._wanted = None
        self._desk = desk
        self._rest.stop()
        self._choice.drop()
        self._current = self._stack.error = self._branch = self._missing = None
        self._model.set_desk(desk)
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            desk.bug_met.connect(self._on_bug)
            self._view.scheduleDelayedItemsLayout()
            if self._wanted is not None:
                self.reveal(self._wanted)
        self._show_state()

    def set_criteria(self, criteria: Criteria) -> None:
        """Show only what meets the criteria; what is open and chosen stays so, and comes back with its rows."""
        if criteria != self._model.criteria:
            self._prepare_change()
            self._model.set_criteria(criteria)
            self._after_change()

    def set_basis(self, basis: DayBasis) -> None:
        """File articles under their own day or under that of their capture."""
        if basis is not self._model.basis:
            self._prepare_change()
            self._model.set_basis(basis)
            self.basis_sign.setVisible(basis is DayBasis.CAPTURED)
            self._after_change()

    @property
    def criteria(self) -> Criteria:
        """What the articles shown meet."""
        return self._model.criteria

    @property
    def basis(self) -> DayBasis:
        """Which day of an article it is filed under."""
        return self._model.basis

    def _prepare_change(self) -> None:
        self._missing = None
        self._place.remember()

    def _after_change(self) -> None:
        if self._branch is not None:
            branch, name = self._branch
            self._branch = (replace(branch, basis=self.basis), name)
        self._show_state()
        self.shown_changed.emit()

    def set_show_listed(self, is_shown: bool) -> None:
        """Show or hide listed items without announcing it."""
        was_blocked = self._switch.blockSignals(True)
        self._switch.setChecked(is_shown)
        self._switch.blockSignals(was_blocked)
        self._model.set_show_listed(is_shown)

    def reveal(self, article: ArticleId) -> None:
        """Show where an article stands and make it the current row; nothing is announced."""
        self._choice.drop()
        self._find(article)

    def _find(self, article: ArticleId) -> None:
        self._rest.stop()
        self._wanted = article
        index = self._model.article_index(article)
        self._missing = None
        if index.isValid():
            self._settle(index)
        elif self._desk is not None:
            browsing, library, basis = self._desk.services.browsing, self._desk.library, self.basis
            self._desk.read(
                lambda: browsing.article_place(library, article, basis),
                self._on_place,
                lambda _: self._forget(article),
                key="library_pane.reveal",
            )

    def keep_chosen(self, articles: Sequence[ArticleId]) -> None:
        """Choose articles again that a step has moved, at their places; nothing is announced."""
        if self._desk is not None:
            self._choice.keep(self._desk, articles)

    def enter_rows(self) -> None:
        """Give the keys to the tree, at its first row where none is chosen."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.choose_first()

    def step_article(self, direction: int) -> None:
        """Move to the next (1) or previous (-1) article of the library, through what is closed as well."""
        self._model.step_article(self._view.currentIndex(), direction, self._choose)

    def find_beside(self, article: ArticleId, done: Callable[[ArticleId | None], None]) -> None:
        """Find the article after another one in the tree, or before the last; None where there is no other."""

        find_beside(self._model, article, done)

    def state(self) -> dict[str, Any]:
        """What is opened and what stands at the top, as plain data for the preferences."""
        return self._place.state()

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what `state` told, as far as it is still there, while it is being loaded."""
        self._place.restore(state)

    # Following the user

    def _on_row_chosen(self, index: QModelIndex, is_key_held: bool) -> None:
        node = self._model.node(index)
        value = node.child.value
        self._rest.stop()
        group = self._model.node(index.parent()) if node.is_leaf else node
        branch = self._model.branch(group)  # of a part what it is a part of
        self._branch = (branch, self._model.path_name(group)) if branch is not None else None
        if isinstance(value, ArticleHead):
            self._wanted = value.id
            self._rest.start(HELD_KEY_WAIT_MS if is_key_held else 0)

    def _on_row_entered(self, index: QModelIndex) -> None:
        value = self._model.node(index).child.value
        if isinstance(value, ArticleHead):
            self._rest.stop()
            self._current, self._wanted = None, value.id
            self._announce()
            self.article_entered.emit(value.id)

    def _on_row_clicked(self, index: QModelIndex) -> None:
        """A click on the row of the article that is open goes to it: it may have been looked at only."""
        value = self._model.node(index).child.value
        is_alone = [index] == self._view.chosen_indexes()
        if is_alone and isinstance(value, ArticleHead) and value.id == self._current:
            self.article_activated.emit(value.id)

    def _on_rested(self) -> None:
        """Open what the user came to rest on; several are chosen to be worked on, not to be read."""
        if sum(index.isValid() for index in self._view.chosen_indexes()) <= 1:
            self._announce()

    def _announce(self) -> None:
        if self._wanted is not None and self._wanted != self._current:
            self._current = self._wanted
            self.article_activated.emit(self._wanted)

    def _on_menu_wanted(self, index: QModelIndex, point: QPoint) -> None:
        row = make_row(self._model, index, self._view.chosen_indexes())
        self.context_menu_requested.emit(row, point)

    def chosen_branch(self) -> tuple[Branch, str] | None:
        """The part of the library that the user went to in the tree, with its name: of an article, its day."""
        return self._branch

    def selected_heads(self) -> tuple[ArticleHead, ...]:
        """The selected articles from top to bottom."""
        return articles_of(self._model, self._view.chosen_indexes())

    @property
    def has_selection(self) -> bool:
        """Whether any row is selected."""
        return self._view.selectionModel().hasSelection()

    def selected_sources(self) -> tuple[SourceCount, ...]:
        """The selected sources from top to bottom."""
        return sources_of(self._model, self._view.chosen_indexes())

    def find_remaining(
        self, article: ArticleId, going: Collection[ArticleId], done: Callable[[ArticleId | None], None]
    ) -> None:
        """Find what to read when articles go, this one among them; None where none is left or it is not shown."""
        find_remaining(self._model, article, going, done)

    def edit_name(self, source: SourceCount, done: Callable[[str], object]) -> None:
        """Let the user edit the name of a source in its row, where that is shown."""
        index = self._model.source_index(source.id)
        if index.isValid():
            self._view.naming.begin(index, source.name, done)

    def give_name(self) -> None:
        """Give the name that is being edited, as before the library goes."""
        self._view.naming.give()

    def drop_name(self) -> None:
        """End the editing of a name without giving it."""
        self._view.naming.drop()

    @property
    def tree(self) -> LibraryTreeView:
        """The view, to which the keys of the tree's actions belong."""
        return self._view

    @property
    def has_keys(self) -> bool:
        """Whether the tree has the keyboard's focus."""
        return self._view.hasFocus()

    def _on_switched(self, is_on: bool) -> None:
        self._model.set_show_listed(is_on)
        self.show_listed_toggled.emit(is_on)

    # Following the model

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._view.choose(index)

    def _on_place(self, place: Place) -> None:
        if place.article == self._wanted:
            self._model.reveal(place, self._settle)

    def _forget(self, article: ArticleId) -> None:
        """Look for an article no longer: it is gone, which whoever opened it is told elsewhere."""
        if self._wanted == article:
            self._current = self._wanted = None

    def _settle(self, index: QModelIndex) -> None:
        if self._choice.is_busy:
            return
        if not index.isValid():
            # What a filter hides is not looked for at every load; without one it was moved, and will be there.
            self._current, self._missing = self._wanted, None if self.criteria.is_empty else self._wanted
        elif self._model.node(index).child.identity == ("article", self._wanted):
            self._current = self._wanted
            if not self._place.is_kept_for(self._wanted) or not self._view.choose_in_place(index):
                self._following.follow(index)

    def _on_changes(self, changes: ChangeSet) -> None:
        self._missing = None
        self._model.apply_changes(changes)

    def _on_loaded(self) -> None:
        self._stack.error = None
        self._show_state()
        if self._view.wants_first:
            self._view.choose_first()
        article, is_seeking = self._current, self._choice.is_busy or self._wanted != self._current
        if article is None or is_seeking or self._view.currentIndex().isValid():
            return
        if article != self._missing or self._model.article_index(article).isValid():
            self._find(article)  # it moved to another day, or is back

    def _on_load_failed(self, error: KnownError) -> None:
        if not self._model.rowCount():
            self._stack.error = error
            self._show_state()
        elif self._desk is not None:
            self._desk.error_met.emit(error)
        self._stack.close_failed()

    def _on_bug(self) -> None:
        self._model.give_up()
        self._stack.close_failed()

    def _show_state(self) -> None:
        """The tree, or what stands in its place when there is nothing to list."""
        is_open = self._desk is not None
        is_bare = self._stack.refresh(is_open=is_open)
        can_list = self.criteria.is_empty and self.basis is DayBasis.PUBLISHED
        is_listing = self._model.listed_total > 0 or (self._switch.isChecked() and is_open and not is_bare)
        self._switch.setVisible(can_list and is_listing)
        self._switch.set_figure(f"{self._model.listed_total:,}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keys to the tree. As the pane's focus proxy it would make Tab pass by what stands above it."""
        self._view.setFocus(event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The quiet ground of a side pane."""
        QPainter(self).fillRect(self.rect(), self._theme.colour("window"))
