"""Which annotations lie in which block of the text. No Qt."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from reader.domain.annotations import Annotation, reading_order
from reader.domain.ids import AnnotationId, TagId
from reader.gui.article.display_text import DisplayText
from reader.gui.article.paint_filter import EVERYTHING, PaintFilter


class Mark(NamedTuple):
    """An annotation in the widget's positions, half-open."""

    id: AnnotationId
    start: int
    end: int
    tags: tuple[TagId, ...]


class AnnotationIndex:
    """The annotations of one article: by id, and by the blocks they touch. Positions are the widget's.

    What the filter leaves out is known by id alone: it lies in no block, at no position and in no order.
    """

    def __init__(
        self, display: DisplayText, annotations: Iterable[Annotation] = (), shown: PaintFilter = EVERYTHING
    ) -> None:
        self._display = display
        self._shows = None if shown.is_everything else shown.shows
        self._shown: set[AnnotationId] | None = None if shown.is_everything else set()
        self._annotations: dict[AnnotationId, Annotation] = {}
        self._blocks: dict[int, list[Annotation]] = {}
        self._put_all(annotations)

    def __len__(self) -> int:
        return len(self._annotations)

    def apply(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> set[int]:
        """Take in a change; returns the numbers of the blocks concerned."""
        touched: set[int] = set()
        for gone in (*removed, *(annotation.id for annotation in changed)):
            if gone in self._annotations:
                touched.update(self._take(gone))
        for annotation in changed:
            touched.update(self._put(annotation))
        return touched

    def get(self, annotation: AnnotationId) -> Annotation | None:
        """The annotation of an id; None when the article has none such."""
        return self._annotations.get(annotation)

    def mark(self, annotation: AnnotationId) -> Mark | None:
        """Where an annotation lies in the widget."""
        held = self._annotations.get(annotation)
        return self._mark(held) if held is not None else None

    def blocks(self) -> list[int]:
        """The numbers of the blocks on which annotations lie, in order."""
        return sorted(number for number, held in self._blocks.items() if held)

    def everything(self) -> list[Annotation]:
        """All annotations of the article, those that the filter leaves out too."""
        return list(self._annotations.values())

    def ordered(self) -> list[Annotation]:
        """The annotations shown, in text order."""
        return sorted(self.shown(), key=reading_order)

    def shown(self) -> Iterable[Annotation]:
        """The annotations that the filter lets through, in no order."""
        if self._shown is None:
            return self._annotations.values()
        return [self._annotations[annotation] for annotation in self._shown]

    @property
    def hidden_count(self) -> int:
        """How many annotations the filter leaves out."""
        return 0 if self._shown is None else len(self._annotations) - len(self._shown)

    def in_block(self, number: int) -> list[Mark]:
        """The marks that touch a block: by start, longer first."""
        marks = [self._mark(annotation) for annotation in self._blocks.get(number, ())]
        marks.sort(key=lambda mark: (mark[1], -mark[2], mark[0]))
        return marks

    def at(self, position: int) -> list[AnnotationId]:
        """The annotations on the character at a position, the shortest (the topmost) first."""
        around = self.in_block(self._display.block_at(position))
        here = [mark for mark in around if mark.start <= position < mark.end]
        return [mark.id for mark in sorted(here, key=lambda mark: (mark.end - mark.start, mark.start, mark.id))]

    def _mark(self, annotation: Annotation) -> Mark:
        start, end = self._display.to_doc(annotation.span)
        return Mark(annotation.id, start, end, annotation.tags)

    def _put_all(self, annotations: Iterable[Annotation]) -> None:
        """Take in all annotations of an article, ten thousand in milliseconds: marks are made when asked for."""
        self._annotations = {annotation.id: annotation for annotation in annotations}
        shown: Iterable[Annotation] = self._annotations.values()
        if self._shows is not None:
            shown = [annotation for annotation in shown if self._shows(annotation)]
            self._shown = {annotation.id for annotation in shown}
        display, blocks = self._display, self._blocks
        starts, ends, sure_until = display.block_starts, display.block_ends, display.identity_length
        for annotation in shown:
            span = annotation.span
            start, end = (span.start, span.end) if span.end <= sure_until else display.to_doc(span)
            first = bisect_right(starts, start) - 1
            for number in (first,) if end <= ends[first] else self._blocks_of(start, end):
                if number in blocks:
                    blocks[number].append(annotation)
                else:
                    blocks[number] = [annotation]

    def _put(self, annotation: Annotation) -> range:
        self._annotations[annotation.id] = annotation
        if self._shown is not None and self._shows is not None:
            if not self._shows(annotation):
                return range(0)
            self._shown.add(annotation.id)
        blocks = self._blocks_of(*self._display.to_doc(annotation.span))
        for number in blocks:
            self._blocks.setdefault(number, []).append(annotation)
        return blocks

    def _take(self, annotation: AnnotationId) -> range:
        taken = self._annotations.pop(annotation)
        if self._shown is not None:
            self._shown.discard(annotation)
        blocks = self._blocks_of(*self._display.to_doc(taken.span))
        for number in blocks:
            self._blocks[number] = [other for other in self._blocks.get(number, ()) if other.id != annotation]
        return blocks

    def _blocks_of(self, start: int, end: int) -> range:
        first = self._display.block_at(start)
        if end <= self._display.block_end(first):
            return range(first, first + 1)
        return range(first, self._display.block_at(max(start, end - 1)) + 1)
