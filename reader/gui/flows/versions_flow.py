"""Versions of the open article, and annotations that wait for a place in the current text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from reader.domain.annotations import Annotation
from reader.domain.changes import ChangeSet, Kind
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.versions import AnchorReview, Unplaced
from reader.domain.wording import plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.reviews_dialog import ReviewsDialog
from reader.gui.dialogs.versions_dialog import VersionsDialog
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.services.reading import ArticleView

_SETTLE_MS = 500
"""A selection is taken for meant when it has stood so long with no button and no Shift held."""
_LATER_MS = 30
"""What is not placed is read after the paint of what was changed."""
_PLACED = tr("{n} annotation placed."), tr("{n} annotations placed.")
_LEFT = tr("{n} annotation left on the old version."), tr("{n} annotations left on the old version.")


class VersionsFlow(QObject):
    """Holds the two dialogs, neither modal. `article_wanted` carries an article to go to, `version_beside` one and
    the version of it to be shown beside the open article.
    """

    article_wanted = Signal(object)
    version_beside = Signal(object, int)

    def __init__(self, parts: WindowParts, article: ArticleFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._article = article
        self._desk: Desk | None = None
        self._versions: VersionsDialog | None = None
        self._reviews: ReviewsDialog | None = None
        self._shown: ArticleId | None = None
        self._is_whole_library = False
        self._placing: Annotation | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._place_on_selection)
        self._unplaced_later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._unplaced_later.timeout.connect(self._read_unplaced)
        article.opened.connect(self._on_opened)
        links = parts.article_pane.view.headline.links
        links.versions_clicked.connect(self.show_versions)
        links.publication_clicked.connect(self.article_wanted)
        parts.tagging_pane.review_requested.connect(lambda: self.show_reviews(of_article=True))
        parts.article_pane.selection_changed.connect(self._on_selection)

    @property
    def versions_dialog(self) -> VersionsDialog | None:
        """The window of versions while it is open."""
        return self._versions

    @property
    def reviews_dialog(self) -> ReviewsDialog | None:
        """The list of annotations to place while it is open."""
        return self._reviews

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        for dialog in (self._versions, self._reviews):
            if dialog is not None:
                dialog.close()
        self._desk, self._placing = desk, None
        self._parts.tagging_pane.set_unplaced(0, 0)
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)

    # Versions

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "article.versions": self.show_versions,
            "annotation.review": self.show_reviews,
        }

    def show_versions(self) -> None:
        """Show the versions of the open article."""
        if self._desk is None or self._article.view is None:
            return
        if self._versions is None:
            self._versions = VersionsDialog(self._parts.theme, self._parts.window)
            self._versions.comparison_wanted.connect(self._compare)
            self._versions.side_by_side_wanted.connect(self._open_beside)
            self._versions.finished.connect(self._forget_versions)
        self._versions.show()
        self._versions.activateWindow()
        self._read_versions()

    def _read_versions(self) -> None:
        desk, view = self._desk, self._article.view
        if desk is None or view is None or self._versions is None:
            return
        article, title = view.head.id, view.head.title
        service = desk.services.versions

        def done(found: Any) -> None:
            if self._versions is not None:
                self._shown = article
                self._versions.show_versions(title, found)

        desk.read(lambda: service.list_versions(desk.library, article), done, key="versions")

    def _compare(self, old: int, new: int) -> None:
        desk, article = self._desk, self._shown
        if desk is None or article is None:
            return
        service = desk.services.versions

        def done(paragraphs: Any) -> None:
            if self._versions is not None:
                self._versions.show_difference(old, new, paragraphs)

        desk.read(lambda: service.compare_versions(desk.library, article, old, new), done, key="difference")

    def _open_beside(self, version: int) -> None:
        if self._shown is not None:
            self.version_beside.emit(self._shown, version)

    def _forget_versions(self) -> None:
        self._versions = None

    # Annotations to place

    def show_reviews(self, *, of_article: bool = False) -> None:
        """Show what waits: of the open article where something does or it was asked for, else of the library."""
        if self._desk is None:
            return
        view = self._article.view
        self._is_whole_library = not of_article and (view is None or not len(view.unplaced))
        if self._reviews is None:
            self._reviews = dialog = ReviewsDialog(self._parts.theme, self._parts.window)
            dialog.accepted.connect(lambda chosen: self._decide("accept_placements", chosen, _PLACED))
            dialog.kept.connect(lambda chosen: self._decide("dismiss_reviews", chosen, _LEFT))
            dialog.deleted.connect(self._delete)
            dialog.place_wanted.connect(self._start_placing)
            dialog.scope_changed.connect(self._change_scope)
            dialog.finished.connect(self._forget_reviews)
        self._reviews.show()
        self._reviews.activateWindow()
        self._read_unplaced()

    def _change_scope(self, is_whole_library: bool) -> None:
        self._is_whole_library = is_whole_library
        self._read_unplaced()

    def _read_unplaced(self) -> None:
        """Bring the line below the cards, and the dialog, up to date."""
        desk, view = self._desk, self._article.view
        if desk is None:
            return
        service, library = desk.services.versions, desk.library
        if view is not None:
            article = view.head.id
            desk.read(
                lambda: service.list_unplaced(library, article),
                lambda unplaced: self._show_article(desk, article, unplaced),
                key="unplaced",
            )
        if self._reviews is not None and (self._is_whole_library or view is None):
            desk.read(
                lambda: service.list_reviews(library), lambda rows: self._show_library(desk, rows), key="reviews"
            )

    def _show_article(self, desk: Desk, article: ArticleId, unplaced: Unplaced) -> None:
        view = self._article.view
        if view is None or view.head.id != article:
            return
        self._parts.tagging_pane.set_unplaced(len(unplaced.waiting), len(unplaced.left))
        if self._reviews is not None and not self._is_whole_library:
            self._reviews.show_unplaced(unplaced, is_whole_library=False, can_write=not desk.library.is_read_only)

    def _show_library(self, desk: Desk, rows: list[AnchorReview]) -> None:
        if self._reviews is not None and (self._is_whole_library or self._article.view is None):
            can_write = not desk.library.is_read_only
            self._reviews.show_unplaced(Unplaced(tuple(rows)), is_whole_library=True, can_write=can_write)

    def _decide(self, verb: str, chosen: list[AnnotationId], words: tuple[str, str]) -> None:
        desk = self._desk
        if desk is None or not chosen:
            return
        service = getattr(desk.services.versions, verb)
        desk.write(
            lambda: service(desk.library, chosen),
            lambda number: self._parts.status.flash(plural(number, *words)),
        )

    def _delete(self, chosen: list[AnnotationId]) -> None:
        desk = self._desk
        if desk is not None:
            tagging = desk.services.tagging
            desk.write(
                lambda: tagging.remove_annotations(desk.library, chosen),
                lambda number: self._parts.status.flash(
                    plural(
                        number,
                        tr("{n} annotation deleted. Undo brings them back."),
                        tr("{n} annotations deleted. Undo brings them back."),
                    )
                ),
            )

    def _forget_reviews(self) -> None:
        self._reviews, self._placing = None, None

    # Placing by selection

    def _start_placing(self, annotation: Annotation) -> None:
        self._placing = annotation
        self._parts.article_pane.clear_selection()
        self.article_wanted.emit(annotation.article)
        self._parts.window.activateWindow()
        self._parts.article_pane.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._reviews is not None:
            self._reviews.note(tr("Select the words in the article: the annotation goes there."))
        self._parts.status.flash(tr("Select the words where the annotation belongs."))

    def _on_selection(self, span: object) -> None:
        if self._placing is None or span is None:
            self._settled.stop()
        else:
            self._settled.start()

    def _place_on_selection(self) -> None:
        desk, annotation, view = self._desk, self._placing, self._article.view
        is_selecting = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton or bool(
            QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if is_selecting:
            self._settled.start()
            return
        span = self._parts.article_pane.selected_span()
        if desk is None or annotation is None or view is None or span is None:
            return
        if view.head.id != annotation.article:
            return
        self._placing = None
        self._parts.article_pane.clear_selection()
        service = desk.services.versions
        desk.write(
            lambda: service.place_annotation(desk.library, annotation.id, span),
            lambda _: self._on_placed(),
        )

    def _on_placed(self) -> None:
        self._parts.status.flash(tr("Annotation placed on the words you selected."))
        if self._reviews is not None:
            self._reviews.note("")
            self._reviews.activateWindow()

    # What others do

    def _on_opened(self, view: ArticleView | None) -> None:
        unplaced = view.unplaced if view is not None else Unplaced()
        self._parts.tagging_pane.set_unplaced(len(unplaced.waiting), len(unplaced.left))
        if self._placing is not None and (view is None or view.head.id != self._placing.article):
            self._placing = None
        if self._versions is not None and view is not None and view.head.id != self._shown:
            self._read_versions()
        if self._reviews is not None and view is not None:
            self._read_unplaced()

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.of(Kind.ANNOTATION) or changes.of(Kind.ARTICLE):
            self._unplaced_later.start()
        if self._shown in changes.of(Kind.ARTICLE):
            self._read_versions()
