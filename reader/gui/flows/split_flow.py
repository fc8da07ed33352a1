"""Two articles side by side: what stands at the right, what belongs together, and keeping both up to date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from reader.domain.ids import ArticleId
from reader.domain.side_by_side import SideBySide, lay_side_by_side
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.article.headline_words import is_date_known, say_article_date, say_captured
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.codebook_flow import CodebookFlow
from reader.gui.flows.companion_upkeep import CompanionUpkeep
from reader.gui.jobs import JobHandle
from reader.gui.theme.metrics import TREE
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.services.reading import ArticleView

_ROOM_PX = 1000
"""Where the middle of the window is narrower, the tree makes room while two articles stand side by side."""
_READ_HERE = tr("Read here; tag in the left pane. ⇄ exchanges the two.")


class SplitFlow(QObject):
    """Knows the article beside the open one.

    `article_wanted` carries the `ArticleId` to open at the left; `state_changed` when the split view was opened or
    closed.
    """

    article_wanted = Signal(object)
    state_changed = Signal()

    def __init__(self, parts: WindowParts, article: ArticleFlow, codebook: CodebookFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._split = parts.split
        self._article = article
        self._desk: Desk | None = None
        self._view: ArticleView | None = None
        self._tags: Sequence[Tag] = ()
        self._last: ArticleId | None = None
        self._has_hidden_tree = False
        self._was_open = False
        self._reading: JobHandle | None = None
        article.opened.connect(self._on_opened)
        article.about_to_move.connect(self._note_last)
        self._upkeep = CompanionUpkeep(self._split)
        self._upkeep.refreshed.connect(self._keep)
        self._upkeep.text_changed.connect(self._show)
        self._upkeep.gone.connect(self.close)
        codebook.tags_changed.connect(self._set_tags)
        self._split.closed.connect(self.close)
        self._split.swap_wanted.connect(self.swap)
        self._split.left.connect(parts.article_pane.setFocus)
        self._split.state_changed.connect(parts.save_state)
        parts.article_pane.zoom_changed.connect(lambda _: self._dress())
        parts.article_pane.paint_filter_changed.connect(self._dress)
        parts.article_pane.setting_changed.connect(self._dress)
        links = parts.article_pane.view.headline.links
        links.publication_beside.connect(self.open_article)
        links.version_beside.connect(self.open_previous_version)
        self._show_checks()

    @property
    def view(self) -> ArticleView | None:
        """What stands at the right; None while there is nothing."""
        return self._view

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self.close()
        self._desk, self._last = desk, None
        self._upkeep.attach(desk)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "split.toggle": self.toggle,
            "split.swap": self.swap,
            "split.sync": lambda: self._set_synced(not self._split.is_synced),
            "split.focus": self.change_side,
        }

    def toggle(self) -> None:
        """Close the split view; or open it on what is nearest to the article: the version before, the same words
        in another outlet, what was read before, or its neighbour in the tree.
        """
        view = self._article.view
        if self._split.is_open:
            self.close()
        elif view is None:
            self._parts.status.flash(tr("Open an article first."))
        elif view.versions > 1 and view.text.version > 1:
            self.open_previous_version()
        elif view.publications:
            self.open_article(view.publications[0].article)
        elif self._last is not None and self._last != view.head.id:
            self.open_article(self._last)
        else:
            self._parts.library_pane.find_beside(view.head.id, self._open_found)
        self._show_checks()

    def open_article(self, article: ArticleId) -> None:
        """Open an article beside the one at the left."""
        desk = self._desk
        if desk is not None:
            self._read(lambda: desk.services.reading.open_article(desk.library, article))

    def open_version(self, article: ArticleId, version: int) -> None:
        """Open a version of an article beside the one at the left."""
        desk = self._desk
        if desk is not None:
            self._read(lambda: desk.services.reading.open_version(desk.library, article, version))

    def open_previous_version(self) -> None:
        """Open the version before the one that is shown at the left beside it."""
        view = self._article.view
        if view is not None and view.text.version > 1:
            self.open_version(view.head.id, view.text.version - 1)

    def close(self) -> None:
        """Give the whole width back to the article."""
        had_keys = self._has_keys()
        if self._reading is not None:
            self._reading.cancel()  # else what is still being read would open the split view again
        self._keep(None)
        self._split.close_companion()
        self._parts.article_pane.show_differences(())
        self._parts.status.withdraw(_READ_HERE)
        if self._split.pairing is not None:
            self._split.pairing.set_anchors(())
        if self._has_hidden_tree:
            self._has_hidden_tree = False
            self._parts.sides.set_aside(TREE, False)
        if had_keys:
            self._parts.article_pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_checks()

    def swap(self) -> None:
        """Exchange the two articles: tags go to the one that stood at the right."""
        left, right = self._article.view, self._view
        if left is None or right is None or not self._split.is_open or not self._can_swap():
            return
        self.article_wanted.emit(right.head.id)
        self.open_article(left.head.id)

    def change_side(self) -> None:
        """Give the keys to the other one of the two."""
        companion = self._split.companion
        goes_right = self._split.is_open and companion is not None and not self._has_keys()
        pane = companion if goes_right and companion is not None else self._parts.article_pane
        pane.view.bring_caret()
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _read(self, work: Callable[[], ArticleView]) -> None:
        desk = self._desk
        if desk is not None:
            self._reading = desk.read(work, self._show, key="split-article")

    def _open_found(self, article: ArticleId | None) -> None:
        if article is None:
            self._parts.status.flash(tr("There is no other article to open beside it."))
        else:
            self.open_article(article)

    def _show(self, view: ArticleView) -> None:
        if self._article.view is None:
            return
        self._make_room()
        self._keep(view)
        is_new = self._split.companion is None
        pane = self._split.open_companion()
        if is_new:
            for asked in (pane.tag_key_pressed, pane.span_moved):
                asked.connect(lambda *_: self._parts.status.flash(_READ_HERE))
            pane.context_menu_requested.connect(self._show_menu)
            pane.zoom_changed.connect(self._parts.article_pane.set_zoom)
            pane.view.headline.links.publication_clicked.connect(self.open_article)
        pane.set_tags(self._tags)
        # Which version it is stands in the head; a list of them is opened from the left.
        pane.show_article(replace(view, versions=1))
        self._dress()
        self._refresh()
        self._align()

    def _show_menu(self, place: QPoint) -> None:
        """What can be done at the right: copy words, and what the head above it offers."""
        companion = self._split.companion
        if companion is None:
            return
        menu = QMenu(companion)
        copy = menu.addAction(tr("Copy words"))
        copy.setEnabled(companion.selected_span() is not None)
        copy.triggered.connect(companion.copy_selection)
        menu.addSeparator()
        self._parts.actions.fill_menu(menu, ("split.swap", "split.sync", "split.focus", "split.toggle"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _keep(self, view: ArticleView | None) -> None:
        self._view = view
        self._upkeep.set_view(view)

    def _make_room(self) -> None:
        """The tree goes where the window is too narrow for four columns; it comes back with the whole width."""
        tree = self._parts.library_pane
        if not self._split.is_open and not tree.isHidden() and self._parts.middle.width() < _ROOM_PX:
            self._has_hidden_tree = True
            if tree.has_keys:
                self._parts.article_pane.setFocus(Qt.FocusReason.OtherFocusReason)
            self._parts.sides.set_aside(TREE, True)

    def _dress(self) -> None:
        """Set and paint the article at the right as the one at the left."""
        companion, main = self._split.companion, self._parts.article_pane
        if companion is not None and self._split.is_open:
            companion.set_zoom(main.zoom)
            companion.set_type(main.view.type)
            companion.set_caret(main.view.has_caret)
            companion.set_snapping(main.view.is_snapping)
            companion.set_paint_filter(main.paint_filter)

    def _refresh(self) -> None:
        """Heads and what can be done, after either side has changed."""
        left, right = self._article.view, self._view
        head = self._split.companion_head
        if left is None or right is None or head is None:
            return
        is_same = left.head.id == right.head.id
        self._split.head.set_words(say_side(left, is_version=is_same))
        head.set_words(say_side(right, is_version=is_same))
        self._split.set_can_swap(self._can_swap())
        self._show_checks()

    def _can_swap(self) -> bool:
        left, right = self._article.view, self._view
        return left is not None and right is not None and left.head.id != right.head.id

    def _align(self) -> None:
        desk, left, right = self._desk, self._article.view, self._view
        if desk is not None and left is not None and right is not None:
            one, other = left.text, right.text
            desk.read(
                lambda: lay_side_by_side(one.text, other.text),
                lambda laid: self._show_alignment(left, right, laid),
                key="side-by-side",
            )

    def _show_alignment(self, left: ArticleView, right: ArticleView, laid: SideBySide) -> None:
        companion, pairing, shown = self._split.companion, self._split.pairing, self._article.view
        if companion is None or pairing is None or shown is None or right is not self._view:
            return
        if shown.text == left.text:
            self._parts.article_pane.show_differences(laid.only_left)
            companion.show_differences(laid.only_right)
            pairing.set_anchors(laid.anchors)

    def _set_synced(self, is_synced: bool) -> None:
        self._split.set_synced(is_synced)
        self._show_checks()
        self._parts.save_state()

    def _show_checks(self) -> None:
        actions = self._parts.actions
        actions.action("split.toggle").setChecked(self._split.is_open)
        actions.action("split.sync").setChecked(self._split.is_synced)
        if self._was_open != self._split.is_open:
            self._was_open = self._split.is_open
            self.state_changed.emit()

    def _has_keys(self) -> bool:
        companion, focus = self._split.companion, self._parts.window.focusWidget()
        return companion is not None and focus is not None and companion.isAncestorOf(focus)

    # What others do

    def _note_last(self) -> None:
        view = self._article.view
        if view is not None:
            self._last = view.head.id

    def _set_tags(self, tags: Sequence[Tag]) -> None:
        self._tags = tags
        if self._split.companion is not None and self._split.is_open:
            self._split.companion.set_tags(tags)

    def _on_opened(self, view: ArticleView | None) -> None:
        if view is None:
            self.close()
        elif self._split.is_open:
            self._refresh()
            self._align()


def say_side(view: ArticleView, *, is_version: bool) -> str:
    """What the head over one of two articles says: the version where both are of one article, else whose it is."""
    head = view.head
    if is_version:
        version = view.text.version
        number = tr("Version {version}", version=version)
        if version == view.versions:
            number = tr("Version {version}, current", version=version)
        return " · ".join(part for part in (number, say_captured(head.captured_at)) if part)
    day = say_article_date(head.date) if is_date_known(head.date) else ""
    return " · ".join(part for part in (head.source or tr("unknown source"), day, head.title) if part)
