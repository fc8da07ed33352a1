"""Finding the place of an annotation in another version of its article's text, and moving it there if it is sure.

`Reanchorer` and `place_anchor` are pure; `reanchor_article` works inside the step of an import. Places are sought
in this order: where it stood; the exact quote; the quote as the difference of both texts maps it; a similar quote
anywhere. Each place is scored with the weights that Hypothesis uses (`match-quote` of its client): 50 for the
quote, 20 each for the words before and after, 2 for the position, over 92. A place whose words have one negation
more or less than the quote, another number, or, where they are few, another word, is never sure. An edge that
cut no word in the old text cuts none in the new one. Any thread.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reader.domain.ids import ArticleId
from reader.domain.spans import CONTEXT_CP, Anchor, Span, anchor_span, snap_to_words
from reader.domain.versions import SURE_SCORE, Placement
from reader.services.quote_changes import is_changed, is_exchanged, is_turned
from reader.services.text_alignment import TextAlignment
from reader.store import anchor_reviews, annotations
from reader.store.text_versions import get_text_of_version
from reader.store.unit import Unit

_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_WHOLE = _QUOTE + _PREFIX + _SUFFIX + _POSITION
_TELLING_SCORE = 0.9
"""Of a quote as long as its context that stands once in each text: it needs no context to be told by."""
_TURNED_SCORE = 0.8
"""The most that a place gets whose words may say something else altogether; below `SURE_SCORE`."""
_NEAR_EACH_SIDE = 8
_WITH_CONTEXT_MAX = 50
_TOUCHING_CP = 8
_SIMILAR_MIN_PERCENT = 60.0
_SIMILAR_SLACK_PERCENT = 5.0  # the likeness of the whole and the weighted score are not the same
_SIMILAR_QUOTE_MAX_CP = 1000
_EDGE_CP = 16
_GLUED_WORDS = 3


@dataclass(frozen=True, slots=True)
class ReanchorCount:
    """How many annotations moved to the current version, and how many wait for a decision.

    `changed` holds the old and the new words of those that moved although their words are others now.
    """

    moved: int
    doubtful: int
    changed: tuple[tuple[str, str], ...] = ()


def place_anchor(old_text: str, new_text: str, anchor: Anchor) -> Placement:
    """Where an anchor of the old text stands in the new one. For many anchors make one `Reanchorer`."""
    return Reanchorer(old_text, new_text).place(anchor)


class Reanchorer:
    """Finds the places of anchors of one text in another; their difference is made once, when it is needed."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self._old = old_text
        self._new = new_text
        self._alignment: TextAlignment | None = None

    def place(self, anchor: Anchor) -> Placement:
        """The best place of an anchor; a score below `SURE_SCORE` is doubtful, a span of None no place at all."""
        if self._stands(anchor):
            return Placement(anchor.span, 1.0, "position")
        expected = self._difference.map_offset(anchor.span.start)
        best = Placement(None, 0.0, "")
        for span, method in self._candidates(anchor, expected):
            score = self._score(anchor, span, expected)
            if score > best.score:
                best = Placement(span, score, method)
        if best.score < SURE_SCORE:
            best = max(best, self._place_similar(anchor, expected, best.score), key=lambda one: one.score)
        is_sure = best.score >= SURE_SCORE
        return (
            Placement(best.span, _TURNED_SCORE, best.method) if is_sure and self._is_turned(anchor, best) else best
        )

    def _is_turned(self, anchor: Anchor, found: Placement) -> bool:
        if found.span is None:
            return False
        words = self._new[found.span.start : found.span.end]
        return is_turned(anchor.quote, words) or is_exchanged(anchor.quote, words)

    @property
    def _difference(self) -> TextAlignment:
        if self._alignment is None:
            self._alignment = TextAlignment(self._old, self._new)
        return self._alignment

    def _stands(self, anchor: Anchor) -> bool:
        """Whether quote and context stand at the same offsets."""
        start, end = anchor.span.start, anchor.span.end
        return (
            self._new[start:end] == anchor.quote
            and self._new[max(0, start - CONTEXT_CP) : start] == anchor.prefix
            and self._new[end : end + CONTEXT_CP] == anchor.suffix
        )

    def _candidates(self, anchor: Anchor, expected: int) -> Iterator[tuple[Span, str]]:
        """Places worth a score, those first that win a draw."""
        mapped = self._difference.map_range(anchor.span.start, anchor.span.end)
        if mapped is not None and self._new[slice(*mapped)] == anchor.quote:
            span = self._in_whole_words(anchor, *mapped)
            yield span, "position" if span.start == anchor.span.start else "exact"
        for start in self._exact_starts(anchor, expected):
            yield self._in_whole_words(anchor, start, start + len(anchor.quote)), "exact"
        if mapped is not None:
            yield self._in_whole_words(anchor, *mapped), "difference"

    def _exact_starts(self, anchor: Anchor, expected: int) -> set[int]:
        """Places of the quote: those whose words right before or after agree too, and the nearest others."""
        quote, new = anchor.quote, self._new
        before, after = anchor.prefix[-_TOUCHING_CP:], anchor.suffix[:_TOUCHING_CP]
        found = set(_occurrences(new, before + quote, _WITH_CONTEXT_MAX, shift=len(before)))
        found.update(_occurrences(new, quote + after, _WITH_CONTEXT_MAX))
        found.update(_occurrences(new, quote, _NEAR_EACH_SIDE, begin=expected))
        last = expected + len(quote)
        for _ in range(_NEAR_EACH_SIDE):
            start = new.rfind(quote, 0, last)
            if start < 0:
                break
            found.add(start)
            last = start + len(quote) - 1
        return found

    def _in_whole_words(self, anchor: Anchor, start: int, end: int) -> Span:
        """The span, grown to whole words at an edge that cut none in the old text.

        Where only words that stand beside the quote in the old text are glued to it, they stay outside.
        """
        old = snap_to_words(self._old, anchor.span.start, anchor.span.end)
        new = snap_to_words(self._new, start, end)
        if old is None or new is None:
            return Span(start, end)
        if old.start >= anchor.span.start and not _ends_with_words(anchor.prefix, self._new[new.start : start]):
            start = min(start, new.start)
        if old.end <= anchor.span.end and not _begins_with_words(anchor.suffix, self._new[end : new.end]):
            end = max(end, new.end)
        return Span(start, end)

    def _place_similar(self, anchor: Anchor, expected: int, least: float) -> Placement:
        """The place most like the quote with its context; where nothing is, the one most like the quote alone.

        Sought is what may score more than `least`, which is quicker the more that is.
        """
        cutoff = max(_SIMILAR_MIN_PERCENT, 100 * least - _SIMILAR_SLACK_PERCENT)
        best = Placement(None, 0.0, "")
        for before, after in ((anchor.prefix, anchor.suffix), ("", "")):
            found = self._find_similar(before, anchor.quote, after, cutoff)
            if found is not None:
                span = self._in_whole_words(anchor, *found)
                best = max(best, Placement(span, self._score(anchor, span, expected), "fuzzy"), key=_score_of)
            if best.span is not None:
                break
        return best

    def _find_similar(self, before: str, quote: str, after: str, cutoff: float) -> tuple[int, int] | None:
        """Start and end of what is most like the quote among words like those before and after it."""
        from rapidfuzz.fuzz import partial_ratio_alignment

        sought = before + quote + after
        # Of a text shorter than what is sought rapidfuzz would seek it the other way round.
        if len(quote) > _SIMILAR_QUOTE_MAX_CP or len(sought) > len(self._new):
            return None
        found = partial_ratio_alignment(sought, self._new, score_cutoff=cutoff)
        if found is None:
            return None
        first, last = max(0, found.dest_start - _EDGE_CP), found.dest_end + _EDGE_CP
        around = TextAlignment(sought, self._new[first:last])
        mapped = around.map_range(len(before), len(before) + len(quote))
        return (mapped[0] + first, mapped[1] + first) if mapped else None

    def _score(self, anchor: Anchor, span: Span, expected: int) -> float:
        """How well a place fits, from 0 to 1; 1 only where quote and context are the same."""
        new = self._new
        quote = new[span.start : span.end]
        before, after = new[max(0, span.start - CONTEXT_CP) : span.start], new[span.end : span.end + CONTEXT_CP]
        away = abs(span.start - expected) / max(len(new), 1)
        score = _QUOTE * _likeness(anchor.quote, quote) + _POSITION * (1 - away)
        score += _PREFIX * _likeness(anchor.prefix, before) + _SUFFIX * _likeness(anchor.suffix, after)
        if score < SURE_SCORE * _WHOLE and quote == anchor.quote and self._is_telling(anchor):
            return _TELLING_SCORE
        return min(score / _WHOLE, 1.0)

    def _is_telling(self, anchor: Anchor) -> bool:
        quote = anchor.quote
        return len(quote) >= CONTEXT_CP and _is_once(quote, self._old) and _is_once(quote, self._new)


def _score_of(placement: Placement) -> float:
    return placement.score


def _ends_with_words(context: str, glued: str) -> bool:
    """Whether the last words of a context, without the space between them, are these letters."""
    words = context.split()
    return bool(glued) and any("".join(words[-count:]) == glued for count in range(1, _GLUED_WORDS + 1))


def _begins_with_words(context: str, glued: str) -> bool:
    words = context.split()
    return bool(glued) and any("".join(words[:count]) == glued for count in range(1, _GLUED_WORDS + 1))


def _likeness(was: str, now: str) -> float:
    """From 0 to 1: twice the longest common subsequence over both lengths (rapidfuzz `ratio`)."""
    if was == now:
        return 1.0
    from rapidfuzz.fuzz import ratio

    return ratio(was, now) / 100


def _is_once(quote: str, text: str) -> bool:
    first = text.find(quote)
    return first >= 0 and text.find(quote, first + 1) < 0


def _occurrences(text: str, words: str, limit: int, *, begin: int = 0, shift: int = 0) -> Iterator[int]:
    start = text.find(words, begin)
    while start >= 0 and limit:
        yield start + shift
        limit -= 1
        start = text.find(words, start + 1)


def reanchor_article(unit: Unit, article: ArticleId, old_version: int, new_version: int) -> ReanchorCount:
    """Bring the annotations of an article to its new current version, inside an open step.

    Concerned are those on the version that was current until now and those that wait for a decision; ones that the
    user left on an older version stay there. A sure place moves an annotation, which does not count as a change of
    it by its coder; a doubtful one or none puts it, unmoved, on the list of reviews.
    """
    waiting = anchor_reviews.list_reviewed_ids(unit, article)
    by_version = defaultdict(list)
    for one in annotations.list_anchors(unit, article):
        if one.version != new_version and (one.version == old_version or one.id in waiting):
            by_version[one.version].append(one)
    if not by_version:
        return ReanchorCount(0, 0)
    new = get_text_of_version(unit, article, new_version)
    moved = doubtful = 0
    changed = []
    for version, stored in by_version.items():
        reanchorer = Reanchorer(get_text_of_version(unit, article, version).text, new.text)
        for one in stored:
            placement = reanchorer.place(one.anchor)
            anchor_reviews.delete_reviews(unit, [one.id] if one.id in waiting else [])
            if placement.span is not None and placement.score >= SURE_SCORE:
                anchor = anchor_span(new.text, placement.span)
                annotations.update_annotation_anchor(unit, one.id, new_version, anchor, is_by_coder=False)
                moved += 1
                if is_changed(one.anchor.quote, anchor.quote):
                    changed.append((one.anchor.quote, anchor.quote))
            else:
                anchor_reviews.insert_review(unit, one.id, article, new_version, placement)
                doubtful += 1
    return ReanchorCount(moved, doubtful, tuple(changed))
