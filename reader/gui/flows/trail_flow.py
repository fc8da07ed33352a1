"""Back and forward through what was read, with the place in each article; kept until the library is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.ids import ArticleId
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.models.reading_trail import Place, ReadingTrail
from reader.gui.panes.library_pane import LibraryPane

if TYPE_CHECKING:
    from reader.services.reading import ArticleView


class TrailFlow(QObject):
    """Knows where the user was; `state_changed` when one can go to other places than before."""

    state_changed = Signal()

    def __init__(self, article: ArticleFlow, library_pane: LibraryPane) -> None:
        super().__init__(library_pane)
        self._article = article
        self._library_pane = library_pane
        self._trail = ReadingTrail()
        self._going_to: Place | None = None
        article.about_to_move.connect(self._note)
        article.moved.connect(self._visit)
        article.opened.connect(self._on_opened)

    @property
    def can_go_back(self) -> bool:
        """Whether something was read before."""
        return self._trail.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether back was gone and can be taken back."""
        return self._trail.can_go_forward

    def attach(self, _desk: Desk | None) -> None:
        """Forget the way through another library."""
        self._going_to = None
        self._trail.clear()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"article.back": self.go_back, "article.forward": self.go_forward}

    def go_back(self) -> None:
        """Go to where the user was before."""
        self._go(-1)

    def go_forward(self) -> None:
        """Go to where back was gone from."""
        self._go(1)

    def _go(self, direction: int) -> None:
        self._note()
        place = self._trail.step(direction)
        if place is not None:
            self._going_to = place
            article = ArticleId(place["article"])
            self._article.open(article, place)
            self._library_pane.reveal(article)
            self.state_changed.emit()

    def _note(self) -> None:
        """Keep where the user is, unless the pane is on its way to a place of the trail."""
        if self._going_to is None:
            self._trail.note(self._article.place())

    def _visit(self) -> None:
        """Another place is shown: one of the trail that was gone to, or a further one."""
        going_to, self._going_to = self._going_to, None
        place = self._article.place()
        if going_to is None or going_to["article"] != place.get("article"):
            self._trail.visit(place)
            self.state_changed.emit()

    def _on_opened(self, view: ArticleView | None) -> None:
        """What could not be opened is no place to go to."""
        going_to = self._going_to
        if view is None and going_to is not None:
            self._going_to = None
            self._trail.forget(going_to["article"])
            self.state_changed.emit()
