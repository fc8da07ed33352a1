"""Two texts that are scrolled together: paragraphs that belong together stay side by side. Main thread only."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.gui.article.document_view import DocumentView

_EYE = 1 / 3


class ScrollPairing(QObject):
    """Lets each of two views follow the other while it `is_on`.

    Between two anchors heights are in proportion, as they are in texts without any. What is compared lies at the
    height of the eye, a third down the window; at the beginnings and the ends, which meet, it moves to the edge.
    Anchors count for the two texts they were given for; a view that is not seen neither leads nor follows.
    """

    def __init__(self, left: DocumentView, right: DocumentView, parent: QObject) -> None:
        super().__init__(parent)
        self._left = left
        self._right = right
        self._anchors: Sequence[tuple[int, int]] = ()
        self._anchored = left.display, right.display
        self._is_following = False
        self.is_on = True
        left.verticalScrollBar().valueChanged.connect(lambda _: self.follow_left())
        right.verticalScrollBar().valueChanged.connect(lambda _: self.follow_right())

    def set_anchors(self, anchors: Sequence[tuple[int, int]]) -> None:
        """Say where paragraphs that belong together begin in the left and in the right text, in code points."""
        self._anchored = left, right = self._left.display, self._right.display
        self._anchors = [
            (_block_of(self._left, one), _block_of(self._right, other))
            for one, other in anchors
            if one <= left.length_cp and other <= right.length_cp
        ]
        self.follow_left()

    def follow_left(self) -> None:
        """Bring the right text beside what is shown at the left."""
        self._follow(self._left, self._right, 0)

    def follow_right(self) -> None:
        """Bring the left text beside what is shown at the right."""
        self._follow(self._right, self._left, 1)

    def _follow(self, leader: DocumentView, follower: DocumentView, side: int) -> None:
        if not self.is_on or self._is_following or not (leader.isVisible() and follower.isVisible()):
            return
        bar = leader.verticalScrollBar()
        share = _eye(bar.value(), bar.maximum(), leader.viewport().height())
        y = bar.value() + share * leader.viewport().height()
        self._is_following = True
        target = self._paired(leader, follower, side, y) - share * follower.viewport().height()
        follower.verticalScrollBar().setValue(round(target))
        self._is_following = False

    def _paired(self, leader: DocumentView, follower: DocumentView, side: int, y: float) -> float:
        """The height in the follower's document that belongs to one in the leader's."""
        is_same = self._anchored == (self._left.display, self._right.display)
        anchors = self._anchors if is_same else ()
        count = len(anchors)

        def top(view: DocumentView, of: int, at: int) -> float:
            if at < 0:
                return 0.0
            return view.lines.block_top(anchors[at][of]) if at < count else view.lines.documentSize().height()

        at = bisect_right(range(count), y, key=lambda one: top(leader, side, one)) - 1
        low, high = top(leader, side, at), top(leader, side, at + 1)
        other_low, other_high = top(follower, 1 - side, at), top(follower, 1 - side, at + 1)
        part = (y - low) / (high - low) if high > low else 0.0
        return other_low + part * (other_high - other_low)


def _eye(value: int, maximum: int, height: int) -> float:
    """How far down the window the line lies that is compared, from 0 to 1: at the top 0, at the end 1."""
    if maximum < 1.5 * height or height <= 0:  # a pane may be pressed flat
        return value / max(1, maximum)
    return max(min(value / height, _EYE), 1 - (maximum - value) / height)


def _block_of(view: DocumentView, offset_cp: int) -> int:
    """The block that begins at an offset; one past the last for the end of the text."""
    if offset_cp >= view.display.length_cp:
        return view.document().blockCount()
    return view.display.block_at(view.display.to_doc_start(offset_cp))
