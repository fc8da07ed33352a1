"""Canonical text: what is stored, hashed and pointed into; and its paragraphs and sentences."""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.domain.wording import mark, plural, tr

_SENTENCE_END = re.compile(r"[.!?。！？…](?<![.!?。！？…]{2})[.!?。！？…]*+[\"'”’)\]]*+\s+")
"""Possessive: linear on rows of dots. Looking behind after the first takes a sixth of the time of before it."""
_TITLE_MAX_CP = 80
_SENTENCE_REACH_CP = 1_000

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
WORD = re.compile(rf"\w+(?:['’\-]\w+|[{_MARKS}]+\w*)*")
"""A word: letters and digits with the marks on them, inner hyphens and apostrophes included."""


def canonical_text(text: str) -> str:
    """The text as stored: LF line ends, no BOM, no NUL, lone surrogates replaced; otherwise as received."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def hash_text(text: str) -> str:
    """The SHA-256 of a canonical text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def join_paragraphs(paragraphs: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """One text with a line end between paragraphs, and the code point offset at which each starts."""
    starts, position = [], 0
    for paragraph in paragraphs:
        starts.append(position)
        position += len(paragraph) + 1
    return "\n".join(paragraphs), tuple(starts)


def split_paragraphs(text: str, starts: Sequence[int]) -> list[str]:
    """The paragraphs again, without their line ends: the inverse of `join_paragraphs`."""
    ends = [*starts[1:], len(text) + 1]
    return [text[start : end - 1] for start, end in zip(starts, ends, strict=False)]


def paragraph_at(starts: Sequence[int], offset_cp: int) -> int:
    """The number, from 1, of the paragraph that holds an offset; 0 for a text without paragraphs."""
    return bisect_right(starts, offset_cp)


def sentence_at(text: str, starts: Sequence[int], offset_cp: int) -> int:
    """The number, from 1, of the sentence within its paragraph that holds an offset.

    A sentence ends at a full stop, question or exclamation mark (with closing quotes) before white space;
    abbreviations are not known, so a name such as "Dr. Ri" counts as an end.
    """
    number = paragraph_at(starts, offset_cp)
    begin = starts[number - 1] if number else 0
    return 1 + sum(1 for _ in _SENTENCE_END.finditer(text, begin, offset_cp + 1) if _.end() <= offset_cp)


class SentenceNumbers:
    """Numbers the sentences of a text as `paragraph_at` and `sentence_at` do. While the offsets asked for ascend,
    no part of it is gone over twice.
    """

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._text = text
        self._starts = starts
        self._paragraph, self._begin, self._sentence = -1, 0, 1

    def place(self, offset_cp: int) -> tuple[int, int]:
        """The numbers, from 1, of the paragraph and of the sentence within it that hold an offset."""
        paragraph = bisect_right(self._starts, offset_cp)
        if paragraph != self._paragraph or offset_cp < self._begin:
            self._paragraph, self._sentence = paragraph, 1
            self._begin = self._starts[paragraph - 1] if paragraph else 0
        for match in _SENTENCE_END.finditer(self._text, self._begin, offset_cp + 1):
            if match.end() <= offset_cp:
                self._begin = match.end()
                self._sentence += 1
        return paragraph, self._sentence


def count_words(text: str) -> int:
    """Words of a text: runs of letters and digits, inner hyphens and apostrophes included."""
    return len(WORD.findall(text))


def make_title(text: str) -> str:
    """A title made from the text: its first sentence, cut at a word at about 80 characters and marked with "…"."""
    first_line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    end = _SENTENCE_END.search(first_line)
    sentence = first_line[: end.start() + 1].strip() if end else first_line
    if len(sentence) <= _TITLE_MAX_CP:
        return sentence.rstrip(".。") or sentence
    cut = sentence[: _TITLE_MAX_CP + 1]
    head = cut[: cut.rfind(" ")] if " " in cut else cut[:_TITLE_MAX_CP]
    return head.rstrip(" ,;:-–—") + "…"


def sentence_bounds(text: str, starts: Sequence[int], offset_cp: int) -> tuple[int, int]:
    """Start and end of the sentence that holds an offset, by the rule of `sentence_at`, within its paragraph."""
    number = paragraph_at(starts, offset_cp)
    begin = starts[number - 1] if number else 0
    end = starts[number] - 1 if number < len(starts) else len(text)
    for match in _SENTENCE_END.finditer(text, begin, end):
        if match.end() > offset_cp:
            return begin, match.start() + len(match.group().rstrip())
        begin = match.end()
    return begin, end


def iter_sentences(text: str, start_cp: int, end_cp: int) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph that lies so, by the rule of `sentence_at`, in order.

    The white space after a sentence belongs to none; a sentence without words is left out.
    """
    begin = start_cp
    for match in _SENTENCE_END.finditer(text, start_cp, end_cp):
        yield begin, match.start() + len(match.group().rstrip())
        begin = match.end()
    if text[begin:end_cp].strip():
        yield begin, begin + len(text[begin:end_cp].rstrip())


def sentence_start(text: str, begin_cp: int, offset_cp: int) -> int:
    """The beginning of the sentence that holds an offset, in a paragraph that begins so.

    Looks back in stretches that get longer, so that a paragraph of any length costs no more than the sentence.
    """
    reach = _SENTENCE_REACH_CP
    while True:
        low = max(begin_cp, offset_cp - reach)
        ends = [match.end() for match in _SENTENCE_END.finditer(text, low, offset_cp + 1)]
        found = [end for end in ends if end <= offset_cp]
        if found or low == begin_cp:
            return found[-1] if found else begin_cp
        reach *= 4


_COUNTED = {
    "accepted line": (mark("{n} accepted line"), mark("{n} accepted lines")),
    "annotation": (mark("{n} annotation"), mark("{n} annotations")),
    "article": (mark("{n} article"), mark("{n} articles")),
    "chosen article": (mark("{n} chosen article"), mark("{n} chosen articles")),
    "code": (mark("{n} code"), mark("{n} codes")),
    "coded place": (mark("{n} coded place"), mark("{n} coded places")),
    "coder": (mark("{n} coder"), mark("{n} coders")),
    "conflict": (mark("{n} conflict"), mark("{n} conflicts")),
    "date": (mark("{n} date"), mark("{n} dates")),
    "day": (mark("{n} day"), mark("{n} days")),
    "fault": (mark("{n} fault"), mark("{n} faults")),
    "file": (mark("{n} file"), mark("{n} files")),
    "hit": (mark("{n} hit"), mark("{n} hits")),
    "import": (mark("{n} import"), mark("{n} imports")),
    "item": (mark("{n} item"), mark("{n} items")),
    "line": (mark("{n} line"), mark("{n} lines")),
    "more line": (mark("{n} more line"), mark("{n} more lines")),
    "new annotation": (mark("{n} new annotation"), mark("{n} new annotations")),
    "new article": (mark("{n} new article"), mark("{n} new articles")),
    "new tag": (mark("{n} new tag"), mark("{n} new tags")),
    "new version": (mark("{n} new version"), mark("{n} new versions")),
    "original": (mark("{n} original"), mark("{n} originals")),
    "other publication": (mark("{n} other publication"), mark("{n} other publications")),
    "page": (mark("{n} page"), mark("{n} pages")),
    "paragraph": (mark("{n} paragraph"), mark("{n} paragraphs")),
    "place": (mark("{n} place"), mark("{n} places")),
    "quote": (mark("{n} quote"), mark("{n} quotes")),
    "reference": (mark("{n} reference"), mark("{n} references")),
    "repeat": (mark("{n} repeat"), mark("{n} repeats")),
    "row": (mark("{n} row"), mark("{n} rows")),
    "source": (mark("{n} source"), mark("{n} sources")),
    "tag": (mark("{n} tag"), mark("{n} tags")),
    "text": (mark("{n} text"), mark("{n} texts")),
    "undated article": (mark("{n} undated article"), mark("{n} undated articles")),
    "use": (mark("{n} use"), mark("{n} uses")),
    "version": (mark("{n} version"), mark("{n} versions")),
    "warning": (mark("{n} warning"), mark("{n} warnings")),
    "whole article": (mark("{n} whole article"), mark("{n} whole articles")),
    "word": (mark("{n} word"), mark("{n} words")),
}
"""What can be counted, by its English noun: the words for one and for many."""


def count_text(count: int, noun: str) -> str:
    """A number with its noun: "1 article", "1,204 articles". The noun is a key of the table above."""
    one, many = _COUNTED[noun]
    return plural(count, tr(one), tr(many))
