"""Where the selections of other programs stand: how they count, guessed from what their places would mark.

This is the whole interface: `Counting`, `SourceText`, `Places`. The standard counts Unicode code points from 0,
half-open. Programs count otherwise: NVivo UTF-16 units and a line end as two, ATLAS.ti a line end as one though it
writes two characters. Each way of counting is scored by whether selections begin and end with whole words and
read as they are called; the way of the program that a file names is preferred, then that of the standard.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from reader.domain.texts import canonical_text
from reader.domain.wording import tr

NATIVE, ONE, TWO = 0, 1, 2
_PER_SOURCE, _PER_PROJECT = 60, 1200
_MARGIN, _CLEARLY = 0.05, 0.5
_FITS = 2.0
_NAMED_CP = 40
_BEGIN, _BEGIN_CP = 4, 400
_NUMBER = re.compile(r"^\d+:\d+\s+")
_NEWLINE = re.compile("\n")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|[\r\n]|\0")


@dataclass(frozen=True, slots=True)
class Counting:
    """A way to count: in UTF-16 units or code points, a line end as it stands in the file or as one or two, with
    or without the byte order mark, the end of a selection within it or after it.
    """

    is_u16: bool = False
    line_end: int = NATIVE
    has_mark: bool = False
    is_inclusive: bool = False

    def __str__(self) -> str:
        line_ends = ("", ", line ends as one", ", line ends as two")[self.line_end]
        mark = tr(", with the byte order mark") if self.has_mark else ""
        end = tr(", the last character included") if self.is_inclusive else ""
        return f"{'UTF-16 units' if self.is_u16 else 'characters'}{line_ends}{mark}{end}"


STANDARD = Counting()
_NVIVO = Counting(is_u16=True, line_end=TWO)
_ATLAS = Counting(line_end=ONE)
_ALL = tuple(
    Counting(*way)
    for way in sorted(product((False, True), (NATIVE, ONE, TWO), (False, True), (False, True)), key=sum)
)


class SourceText:
    """A text as a file has it, and as Dateline keeps it: `text` is canonical."""

    def __init__(self, raw: str) -> None:
        bare = raw.lstrip("\ufeff")
        self.marks = len(raw) - len(bare)
        self.text = canonical_text(bare)
        self._pairs, self._dropped = _find_breaks(bare)
        self._ways: dict[Counting, list[int]] = {}

    def place(self, offset: int, way: Counting) -> int:
        """The code point offset over `text` of an offset counted in a way; it may lie outside the text."""
        if way.has_mark:
            offset -= self.marks
        wide = self._ways.get(way)
        if wide is None:
            wide = self._ways[way] = self._find_wide(way)
        return offset - bisect_left(wide, offset)  # the middle of a character of two is its beginning

    def span(self, start: int, end: int, way: Counting) -> tuple[int, int]:
        """Start and end over `text` of a selection counted in a way."""
        return self.place(start, way), self.place(end + way.is_inclusive, way)

    def _find_wide(self, way: Counting) -> list[int]:
        """The offsets, in the way's own counting, at which characters begin that count as two."""
        wide = list(self._dropped)
        if way.is_u16 and not self.text.isascii():
            wide += [match.start() for match in _ASTRAL.finditer(self.text)]
        if way.line_end == NATIVE:
            wide += self._pairs
        elif way.line_end == TWO:
            wide += [match.start() for match in _NEWLINE.finditer(self.text)]
        return [offset + index for index, offset in enumerate(sorted(wide))]


def _find_breaks(bare: str) -> tuple[list[int], list[int]]:
    """Offsets over the canonical text: of line ends that were two characters, and of what stands before a NUL."""
    if "\r\n" not in bare and "\0" not in bare:
        return [], []
    pairs: list[int] = []
    dropped: list[int] = []
    shift = 0
    for match in _BREAK.finditer(bare):
        if match[0] == "\r\n":
            pairs.append(match.start() - shift)
            shift += 1
        elif match[0] == "\0":
            dropped.append(match.start() - shift - 1)
            shift += 1
    return pairs, dropped


class Places:
    """The way that the selections of one file are counted, settled by what `add` was shown.

    `way` is the best one so far; `looked_at` and `fitting` count the selections that told.
    """

    def __init__(self, origin: str) -> None:
        self._ways = _order_ways(origin)
        self._scores = dict.fromkeys(self._ways, 0.0)
        self._fits = dict.fromkeys(self._ways, 0)
        self._named = dict.fromkeys(self._ways, 0)
        self.looked_at = 0

    def add(self, text: SourceText, selections: Sequence[tuple[int, int, str]]) -> None:
        """Score the selections (start, end, name) of one source; of many those all over it."""
        left = min(_PER_SOURCE, _PER_PROJECT - self.looked_at)
        if left <= 0 or not selections:
            return
        step = max(1, len(selections) // left)
        for start, end, name in list(selections)[::step][:left]:
            self.looked_at += 1
            known: dict[tuple[int, int], tuple[float, bool]] = {}
            for way in self._ways:
                span = text.span(start, end, way)
                if span not in known:
                    known[span] = _score(text.text, *span, name)
                score, is_named = known[span]
                self._scores[way] += score
                self._fits[way] += score >= _FITS
                self._named[way] += is_named

    @property
    def way(self) -> Counting:
        """The best way: that of the program unless another is clearly better."""
        preferred = self._ways[0]
        best = max(self._ways, key=self._scores.__getitem__)
        is_better = self._scores[best] > self._scores[preferred] + _MARGIN * max(1, self.looked_at)
        return best if is_better else preferred

    @property
    def has_seen_enough(self) -> bool:
        """Whether more selections would not be looked at."""
        return self.looked_at >= _PER_PROJECT

    def contradicts(self, way: Counting) -> bool:
        """Whether what was looked at stands clearly better in the best way than in another."""
        gain = self._scores[self.way] - self._scores[way]
        return self.looked_at > 1 and gain > _CLEARLY * self.looked_at

    @property
    def fitting(self) -> int:
        """How many of the selections looked at begin and end with whole words, or read as they are called."""
        return self._fits[self.way]

    @property
    def are_called_by_quotes(self) -> bool:
        """Whether most selections are called by the words that they mark, so that others stand in doubt."""
        return 2 * self._named[self.way] > self.looked_at


def reads_as(quote: str, name: str) -> bool:
    """Whether a selection that marks these words may be called so."""
    return _fit_name(quote, name) > 0


def _order_ways(origin: str) -> tuple[Counting, ...]:
    folded = origin.casefold()
    first: Iterable[Counting] = (_NVIVO,) if "nvivo" in folded else (_ATLAS,) if "atlas" in folded else ()
    return tuple(dict.fromkeys((*first, STANDARD, *_ALL)))


def _score(text: str, start: int, end: int, name: str) -> tuple[float, bool]:
    """How well a selection stands, up to 5, and whether it reads as it is called."""
    if start < 0 or end > len(text) or end <= start:
        return (0.0 if start == end else -2.0), False
    named = _fit_name(text[start:end], name)
    return named + _is_word_start(text, start) + _is_word_end(text, end), named > 0


def _is_word_start(text: str, start: int) -> bool:
    return not text[start].isspace() and (start == 0 or not (text[start - 1].isalnum() and text[start].isalnum()))


def _is_word_end(text: str, end: int) -> bool:
    last = text[end - 1]
    return not last.isspace() and (end == len(text) or not (last.isalnum() and text[end].isalnum()))


def _fit_name(quote: str, name: str) -> float:
    """3 for a name that is the quote, 2.5 for one that is its beginning, 0 for another."""
    called = " ".join(_NUMBER.sub("", name.strip()).split())
    bare = called.removesuffix("...").removesuffix("…").rstrip()
    if len(bare) < 2:
        return 0.0
    begin = quote[
        : _BEGIN * len(name) + _BEGIN_CP
    ]  # a name is compared with no more of a long quote than it needs
    words = " ".join(begin.split())
    if len(begin) == len(quote) and words in (called, bare):
        return 3.0
    is_cut = bare != called or len(bare) >= _NAMED_CP
    return 2.5 if is_cut and words.startswith(bare) else 0.0
