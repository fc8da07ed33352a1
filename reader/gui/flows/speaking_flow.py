"""Telling screen readers what is seen elsewhere: where the caret is among the annotations, hints and messages."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible

from reader.domain.annotations import Annotation, reading_order
from reader.domain.wording import tr
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.models.tag_tree import path_text
from reader.gui.spoken.annotation_words import HeardPlace, say_annotation, say_place
from reader.gui.spoken.announcer import announce
from reader.gui.window_parts import WindowParts

_REST_MS = 120
"""The caret rests so long before its place is told; who holds a key down hears where it came to."""


class SpeakingFlow(QObject):
    """The text's description says where the caret is; an annotation that the caret or the choice came to, was
    changed or left is announced, as are messages and hints. Costs nothing while no screen reader is there.
    """

    def __init__(self, parts: WindowParts, tagging: TaggingFlow) -> None:
        super().__init__(parts.window)
        self._window = parts.window
        self._pane = parts.article_pane
        self._view = parts.article_pane.view
        self._told: Annotation | None = None
        self._text = ""
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self.tell_place)
        self._view.caret_moved.connect(self._look_soon)
        self._view.span_selected.connect(self._look_soon)
        tagging.state_changed.connect(self._look_soon)
        parts.status.flashed.connect(lambda words: announce(self._window, words))
        parts.message_bar.told.connect(self._tell_message)

    def tell_place(self) -> None:
        """Say where the caret is: in the text's description, and aloud where the annotation there is another."""
        place = self._place()
        self._view.setAccessibleDescription(say_place(place) if self._view.text else "")
        first = place.here[0] if place.here else None
        is_same_text, self._text = self._view.text == self._text, self._view.text
        before, self._told = self._told, first
        if first == before:
            return
        if first is not None:
            announce(self._view, say_annotation(place))
        elif is_same_text:
            announce(self._view, tr("No annotation here"))

    def _look_soon(self) -> None:
        if QAccessible.isActive():
            self._later.start()

    def _place(self) -> HeardPlace:
        index, current = self._view.layer.index, self._pane.current()
        ids = self._view.annotations_at_caret()
        if current is not None:
            ids = [current, *(one for one in ids if one != current)]
        here = [found for one in ids if (found := index.get(one)) is not None]
        rank = 0
        if here:
            place = reading_order(here[0])
            rank = 1 + sum(reading_order(other) < place for other in index.shown())
        used = {tag for annotation in here for tag in annotation.tags}
        names = {tag.id: path_text(tag) for tag in self._pane.tags if tag.id in used}
        count = len(index) - index.hidden_count
        return HeardPlace(self._view.caret(), self._view.paragraph_starts, here, rank, count, names)

    def _tell_message(self, words: str, is_error: bool) -> None:
        announce(self._window, words, is_urgent=is_error)
