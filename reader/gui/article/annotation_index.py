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
        self._marks: dict[AnnotationId, Mark] = {}
        self._blocks: dict[int, dict[AnnotationId, Mark]] = {}
        self._put_all(annotations)

    def __len__(self) -> int:
        return len(self._annotations)

    def apply(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> set[int]:
        """Take in a change; returns the numbers of the blocks concerned."""
        touched: set[int] = set()
        for gone in (*removed, *(annotation.id for annotation in changed)):
            if gone in self._marks:
                touched.update(self._take(gone))
        for annotation in changed:
            touched.update(self._put(annotation))
        return touched

    def get(self, annotation: AnnotationId) -> Annotation | None:
        """The annotation of an id; None when the article has none such."""
        return self._annotations.get(annotation)

    def mark(self, annotation: AnnotationId) -> Mark | None:
        """Where an annotation lies in the widget."""
        return self._marks.get(annotation)

    def blocks(self) -> Iterable[tuple[int, Iterable[Mark]]]:
        """Each block that has annotations, with its marks in no order."""
        return ((number, held.values()) for number, held in self._blocks.items())

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
        held = self._blocks.get(number)
        return sorted(held.values(), key=lambda mark: (mark.start, -mark.end, mark.id)) if held else []

    def at(self, position: int) -> list[AnnotationId]:
        """The annotations on the character at a position, the shortest (the topmost) first."""
        here = [
            mark
            for mark in self._blocks.get(self._display.block_at(position), {}).values()
            if mark.start <= position < mark.end
        ]
        return [mark.id for mark in sorted(here, key=lambda mark: (mark.end - mark.start, mark.start, mark.id))]

    def _put_all(self, annotations: Iterable[Annotation]) -> None:
        """Take in all annotations of an article at once, ten thousand within some milliseconds."""
        to_doc, starts, ends = self._display.to_doc, self._display.block_starts, self._display.block_ends
        shows, blocks = self._shows, self._blocks
        for annotation in annotations:
            start, end = to_doc(annotation.span)
            mark = Mark(annotation.id, start, end, annotation.tags)
            self._annotations[mark[0]] = annotation
            self._marks[mark[0]] = mark
            if shows is not None and self._shown is not None:
                if not shows(annotation):
                    continue
                self._shown.add(mark[0])
            first = max(0, bisect_right(starts, start) - 1)
            numbers = (first,) if end <= ends[first] else self._blocks_of(mark)
            for number in numbers:
                held = blocks.get(number)
                if held is None:
                    blocks[number] = {mark[0]: mark}
                else:
                    held[mark[0]] = mark

    def _put(self, annotation: Annotation) -> range:
        start, end = self._display.to_doc(annotation.span)
        mark = Mark(annotation.id, start, end, annotation.tags)
        self._annotations[mark.id] = annotation
        self._marks[mark.id] = mark
        if self._shown is not None and self._shows is not None:
            if not self._shows(annotation):
                return range(0)
            self._shown.add(mark.id)
        blocks = self._blocks_of(mark)
        for number in blocks:
            self._blocks.setdefault(number, {})[mark.id] = mark
        return blocks

    def _take(self, annotation: AnnotationId) -> range:
        mark = self._marks.pop(annotation)
        del self._annotations[annotation]
        if self._shown is not None:
            self._shown.discard(annotation)
        blocks = self._blocks_of(mark)
        for number in blocks:
            self._blocks[number].pop(annotation, None)
        return blocks

    def _blocks_of(self, mark: Mark) -> range:
        first = self._display.block_at(mark.start)
        if mark.end <= self._display.block_end(first):
            return range(first, first + 1)
        return range(first, self._display.block_at(max(mark.start, mark.end - 1)) + 1)
