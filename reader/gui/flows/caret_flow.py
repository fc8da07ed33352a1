"""The caret, the selection and the shape of the current annotation: what the keys of the article do to them."""

from functools import partial

from PySide6.QtCore import QObject, Qt

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.article.caret_moves import CaretUnit
from reader.gui.article.text_units import Edge, Unit, shift_span, word_at
from reader.gui.desk import Desk
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.window_parts import WindowParts

_EDGES: tuple[tuple[Edge, int], ...] = (("start", -1), ("end", 1))
_UNITS: tuple[tuple[str, Unit], ...] = (("", "word"), ("_cp", "character"))
_CARET_UNITS: tuple[CaretUnit, ...] = ("word", "sentence", "paragraph")


class CaretFlow(QObject):
    """Answers the actions of the caret; splits and joins annotations, all else goes through the tagging flow."""

    def __init__(self, parts: WindowParts, tagging: TaggingFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._article_pane = parts.article_pane
        self._view = parts.article_pane.view
        self._status = parts.status
        self._tagging = tagging
        self._desk: Desk | None = None
        parts.live.follow("has_caret", self._article_pane.set_caret)
        parts.live.follow("has_caret", parts.actions.action("caret.mode").setChecked)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        view = self._view
        slots: Slots = {
            "text.copy": self._article_pane.copy_selection,
            "text.widen": self._widen,
            "text.narrow": view.narrow_selection,
            "caret.mode": self.toggle_caret,
            "annotation.respan": self._tagging.respan_current,
            "annotation.split": self.split,
            "annotation.join": self.join,
            "annotation.cycle": self._cycle,
            "edge.both_left": partial(self._shift, -1),
            "edge.both_right": partial(self._shift, 1),
            **self._edge_slots(),
        }
        for unit in _CARET_UNITS:
            for name, direction in (("next", 1), ("previous", -1)):
                slots[f"caret.{unit}_{name}"] = partial(view.move_caret, unit, direction)
                slots[f"select.{unit}_{name}"] = partial(view.extend_selection, unit, direction)
        return slots

    def toggle_caret(self) -> None:
        """Let the keys move a caret, or scroll."""
        if self._parts.live.toggle("has_caret"):
            self._article_pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._status.flash(tr("The keys move the caret. F7 puts it away."))
        else:
            self._status.flash(tr("The arrow keys scroll, Space turns the page. F7 brings the caret back."))

    def split(self) -> None:
        """Part the annotation at the caret; with words of it selected, before and after these."""
        desk, annotation, cuts = self._desk, self._annotation_here(), self._cuts()
        if desk is None or annotation is None:
            self._status.flash(tr("Put the caret into an annotation to split it."))
            return
        self._parts.tagging_pane.commit_memo()
        reshaping = desk.services.reshaping
        desk.write_now(
            lambda: reshaping.split_annotation(desk.library, annotation.id, *cuts),
            lambda parts: self._choose_part(parts, cuts[0]),
        )

    def join(self) -> None:
        """Make one of the annotation and the next in the text."""
        desk, annotation = self._desk, self._annotation_here()
        if desk is None or annotation is None:
            self._status.flash(tr("Choose an annotation to join it with the next."))
            return
        ordered = [one.id for one in self._view.layer.index.ordered()]
        place = ordered.index(annotation.id) + 1 if annotation.id in ordered else len(ordered)
        if place == len(ordered):
            self._status.flash(tr("No annotation follows this one in the text."))
            return
        self._parts.tagging_pane.commit_memo()
        reshaping = desk.services.reshaping
        desk.write_now(
            lambda: reshaping.join_annotations(desk.library, annotation.id, ordered[place]), self._choose
        )

    def _edge_slots(self) -> Slots:
        slots: Slots = {}
        for edge, out in _EDGES:
            for suffix, unit in _UNITS:
                for name, direction in (("out", out), ("in", -out)):
                    slots[f"edge.{edge}_{name}{suffix}"] = partial(
                        self._article_pane.move_edge, edge, direction, unit
                    )
        return slots

    def _annotation_here(self) -> Annotation | None:
        """The current annotation, or else the topmost one at the caret."""
        index, current = self._view.layer.index, self._tagging.current
        here = [current] if current is not None else self._view.annotations_at_caret()
        return index.get(here[0]) if here else None

    def _cuts(self) -> list[int]:
        """Where an annotation would be split: never within a word while selections snap to words."""
        span = self._article_pane.selected_span()
        if span is not None:
            return [span.start, span.end]
        caret = self._view.caret()
        word = word_at(self._view.text, caret) if self._view.is_snapping else None
        return [word.start if word is not None and caret < word.end else caret]

    def _choose_part(self, parts: list[AnnotationId], cut: int) -> None:
        """The part that begins at the cut is the one to go on with: the words selected, or those at the caret."""
        index = self._view.layer.index
        held = [annotation for part in parts if (annotation := index.get(part)) is not None]
        after = [annotation for annotation in held if annotation.span.start >= cut]
        self._article_pane.clear_selection()
        if held:
            self._choose((after or held)[0].id)

    def _choose(self, annotation: AnnotationId) -> None:
        self._article_pane.set_current(annotation, scroll=False)
        self._article_pane.annotation_chosen.emit(self._article_pane.current())

    def _shift(self, direction: int) -> None:
        current = self._tagging.current
        annotation = self._view.layer.index.get(current) if current is not None else None
        span = shift_span(self._view.text, annotation.span, direction) if annotation is not None else None
        if annotation is not None and span is not None:
            self._article_pane.span_moved.emit(annotation.id, span)

    def _widen(self) -> None:
        if not self._view.widen_selection():
            self._status.flash(tr("The paragraph is selected whole."))

    def _cycle(self) -> None:
        if not self._view.cycle_annotations():
            self._status.flash(tr("No annotation is here."))
