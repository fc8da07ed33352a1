"""How two texts lie beside each other: which paragraphs belong together, which words only one has. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.domain.differences import DiffParagraph, ParagraphChange, Side, compare_texts
from reader.domain.spans import Span

_ALIKE = 0.4
_LONGEST_CP = 600_000


@dataclass(frozen=True, slots=True)
class SideBySide:
    """How a left and a right text lie beside each other; nothing of texts with little in common, or too long ones.

    `anchors` are offsets in both at which paragraphs that belong together begin, or what comes after them; they
    never fall, and the end of a text is one. `only_left` and `only_right` are the words that the other text has
    not, in order.
    """

    anchors: tuple[tuple[int, int], ...] = ()
    only_left: tuple[Span, ...] = ()
    only_right: tuple[Span, ...] = ()


def lay_side_by_side(left: str, right: str) -> SideBySide:
    """Compare two texts by paragraphs and words. Offsets are code points."""
    if len(left) + len(right) > _LONGEST_CP:
        return SideBySide()
    walk = _Walk()
    for paragraph in compare_texts(left, right):
        walk.pass_over(paragraph)
    if 2 * walk.kept_cp < _ALIKE * (len(left) + len(right)):
        return SideBySide()
    anchors = tuple((min(one, len(left)), min(other, len(right))) for one, other in walk.anchors)
    return SideBySide(anchors, tuple(walk.only_left), tuple(walk.only_right))


class _Walk:
    """Goes through the difference and counts where it is in both texts."""

    def __init__(self) -> None:
        self.left = self.right = self.kept_cp = 0
        self._is_after_pair = False
        self.anchors: list[tuple[int, int]] = []
        self.only_left: list[Span] = []
        self.only_right: list[Span] = []

    def pass_over(self, paragraph: DiffParagraph) -> None:
        """Take in the next paragraph, with the line end after it."""
        is_left = paragraph.change is not ParagraphChange.ADDED
        is_right = paragraph.change is not ParagraphChange.REMOVED
        if (is_left and is_right) or self._is_after_pair:
            self.anchors.append((self.left, self.right))
        for piece in paragraph.pieces:
            size = len(piece.text)
            if piece.side is Side.KEPT:
                self.kept_cp += size
            elif piece.side is Side.REMOVED:
                self.only_left += _words_at(piece.text, self.left)
            else:
                self.only_right += _words_at(piece.text, self.right)
            self.left += size if piece.side is not Side.ADDED else 0
            self.right += size if piece.side is not Side.REMOVED else 0
        self.left += is_left
        self.right += is_right
        self._is_after_pair = is_left and is_right


def _words_at(text: str, start: int) -> Iterator[Span]:
    """The words without the space around them; nothing where there are none."""
    words = text.strip()
    if words:
        first = start + text.index(words)
        yield Span(first, first + len(words))
