"""Where the parts of an annotation's card stand. Measured once a card, tag set and width; drawn elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from reader.domain.annotations import Annotation
from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.memo_lines import MemoLines, MemoLook
from reader.gui.theme import spaces
from reader.gui.theme.density import DENSITIES
from reader.gui.theme.theme import Theme

LEFT = float(spaces.SIDE)
CHIP_PAD = spaces.STEP
_RIGHT = spaces.SIDE
_QUOTE_PX, _LINE_PX, _CHIP_PX = 14, 19, 17
_CHIP_GAP, _ROW_GAP = spaces.HALF, spaces.HALF
_STAR_PX = 16.0
_QUOTE_MAX_CP = 400
_MEMO_LINES = 3
_MARKS = frozenset("*_`[]#\\\n\r>")
CLOSE_PX = 16
NO_TAG = tr("no tag")


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag of a card: its name, cut where it must be, and where it stands within the card."""

    tag: Tag
    text: str
    rect: QRectF

    @property
    def close_rect(self) -> QRectF:
        """Where the × stands while the mouse is over the chip."""
        return QRectF(self.rect.right() - CLOSE_PX, self.rect.top(), CLOSE_PX, self.rect.height())


@dataclass(slots=True)
class Card:
    """One card laid out for a width. Rectangles are relative to the card's top left; quote lines come lazily.

    `notes` are words of one line in the row of the chips, `memo` what needs lines of its own. `add_rect` is where
    a tag can be added, on an open card only; `editor_rect` the room of an editor.
    """

    annotation: Annotation
    height: int
    quote_lines: int
    chips: list[Chip]
    star_rect: QRectF
    speaker_rect: QRectF | None
    notes: list[tuple[str, QRectF]]
    memo: MemoLines | None
    memo_rect: QRectF
    add_rect: QRectF | None
    editor_rect: QRectF | None
    lines: list[str] | None = None


@dataclass(slots=True)
class _Flow:
    """Where the next small thing would stand."""

    x: float
    y: float


class CardLayout:
    """Lays out cards for one theme, codebook and width."""

    def __init__(self, theme: Theme, tags: Sequence[Tag], width: float) -> None:
        self._look = MemoLook(theme)
        self._tags = {tag.id: tag for tag in tags}
        self.width = width
        self.top = float(spaces.STEP + DENSITIES[theme.metrics.density].control)
        self.line_px, self.chip_px = float(theme.metrics.length(_LINE_PX)), float(theme.metrics.length(_CHIP_PX))
        self.quote_font = theme.reading_font(theme.metrics.length(_QUOTE_PX))
        self.small_font = theme.interface_font(11.5)
        self.quote_metrics = QFontMetricsF(self.quote_font)
        self.small_metrics = QFontMetricsF(self.small_font)
        self._names: dict[TagId, tuple[str, float]] = {}

    @property
    def text_width(self) -> float:
        """The room for words."""
        return max(40.0, self.width - LEFT - _RIGHT)

    @property
    def quote_width(self) -> float:
        """The room for the quote, beside the star."""
        return self.text_width - _STAR_PX + 4

    def make(
        self, annotation: Annotation, *, is_open: bool = False, editor_px: int = 0, can_add: bool = True
    ) -> Card:
        """Measure a card. Cheap: the quote is broken into lines only when it is drawn.

        An open card shows the whole memo and, with `can_add`, a place to add a tag; with room for an editor, that
        instead of the memo.
        """
        quote = annotation.quote[:_QUOTE_MAX_CP]
        has_two = "\n" in quote or self.quote_metrics.horizontalAdvance(quote) > self.quote_width
        lines = 2 if has_two else 1
        flow = _Flow(LEFT, self.top + lines * self.line_px + spaces.HALF)
        speaker_rect = None
        if annotation.speaker:
            speaker_rect = QRectF(LEFT, flow.y - 3, self.text_width, self.chip_px)
            flow.y += self.chip_px
        chips = self._flow_chips(annotation, flow)
        card = Card(
            annotation=annotation,
            height=0,
            quote_lines=lines,
            chips=chips,
            star_rect=QRectF(self.width - _RIGHT - _STAR_PX + 4, self.top - 1, _STAR_PX, _STAR_PX + 2),
            speaker_rect=speaker_rect,
            notes=[] if chips else [(NO_TAG, QRectF(LEFT, flow.y, self.text_width, self.chip_px))],
            memo=None,
            memo_rect=QRectF(),
            add_rect=self._place_add(flow) if is_open and can_add else None,
            editor_rect=None,
        )
        self._place_rest(card, flow, is_open=is_open, editor_px=editor_px)
        return card

    def break_lines(self, card: Card) -> list[str]:
        """The lines of a card's quote."""
        quote = " ".join(card.annotation.quote[:_QUOTE_MAX_CP].split())
        if card.quote_lines == 1:
            return [quote]
        rest_at = self._first_break(quote, self.quote_font)
        rest = quote[rest_at:].lstrip()
        if len(card.annotation.quote) > _QUOTE_MAX_CP:
            rest += "…"
        second = self.quote_metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.quote_width)
        return [quote[:rest_at].rstrip(), second]

    def _flow_chips(self, annotation: Annotation, flow: _Flow) -> list[Chip]:
        """The chips in rows; a card without any leaves room for the word that says so."""
        chips: list[Chip] = []
        for tag_id in annotation.tags:
            tag = self._tags.get(tag_id)
            if tag is None:
                continue
            name, width = self._name(tag)
            self._wrap(flow, width)
            chips.append(Chip(tag, name, QRectF(flow.x, flow.y, width, self.chip_px)))
            flow.x += width + _CHIP_GAP
        if not chips:
            flow.x += self.small_metrics.horizontalAdvance(NO_TAG) + _CHIP_GAP
        return chips

    def _place_add(self, flow: _Flow) -> QRectF:
        self._wrap(flow, self.chip_px + 2)
        place = QRectF(flow.x, flow.y, self.chip_px + 2, self.chip_px)
        flow.x += place.width() + _CHIP_GAP
        return place

    def _place_rest(self, card: Card, flow: _Flow, *, is_open: bool, editor_px: int) -> None:
        """The memo behind the chips where it is short and plain, else below them; or the editor there."""
        memo, right = card.annotation.memo, LEFT + self.text_width
        bottom = flow.y + self.chip_px
        if editor_px:
            card.editor_rect = QRectF(LEFT - 4, bottom + spaces.STEP, self.text_width + 8, editor_px)
            bottom = card.editor_rect.bottom()
        elif memo and self._fits(memo, right - flow.x):
            card.notes.append(
                (tr("memo: {memo}", memo=memo), QRectF(flow.x + 1, flow.y, right - flow.x, self.chip_px))
            )
        elif memo:
            card.memo = MemoLines(self._look, memo, self.text_width, 0 if is_open else _MEMO_LINES)
            card.memo_rect = QRectF(LEFT, bottom + spaces.HALF, self.text_width, card.memo.height)
            bottom = card.memo_rect.bottom()
        card.height = round(bottom + self.top)

    def _fits(self, memo: str, room: float) -> bool:
        """Whether a memo is plain words that fit into one line of this width."""
        if len(memo) > 120 or memo[:1] in "-+0123456789" or not _MARKS.isdisjoint(memo):
            return False
        return self.small_metrics.horizontalAdvance(tr("memo: {memo}", memo=memo)) <= room

    def _wrap(self, flow: _Flow, width: float) -> None:
        if flow.x > LEFT and flow.x + width > LEFT + self.text_width:
            flow.x, flow.y = LEFT, flow.y + self.chip_px + _ROW_GAP

    def _name(self, tag: Tag) -> tuple[str, float]:
        if tag.id not in self._names:
            room = self.text_width - 2 * CHIP_PAD
            text = self.small_metrics.elidedText(path_text(tag), Qt.TextElideMode.ElideMiddle, room)
            self._names[tag.id] = text, self.small_metrics.horizontalAdvance(text) + 2 * CHIP_PAD
        return self._names[tag.id]

    def _first_break(self, text: str, font: QFont) -> int:
        """Where the first line ends, in characters of Python (Qt counts UTF-16 units)."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(self.quote_width)
        units = line.textLength()
        layout.endLayout()
        return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
