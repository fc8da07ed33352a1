"""Where a selection of another program stands in a text, when it is not sure how that program counts. Pure.

QualCoder counts UTF-16 units when one marks by mouse and code points when it codes by itself, over a text whose
line ends may be one or two characters. Whichever makes the words agree is taken; else the words are sought nearby.
"""

from bisect import bisect_right
from dataclasses import dataclass

from reader.domain.texts import canonical_text
from reader.domain.wording import tr
from reader.services.merge_preparing import list_dropped

_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


@dataclass(frozen=True, slots=True)
class Found:
    """Code point offsets in the canonical text; `doubt` is "" where the words agree at their offsets."""

    start: int
    end: int
    doubt: str = ""


class CountedText:
    """A text as it came (`raw`) and as it is kept, with both ways to count in either."""

    def __init__(self, raw: str) -> None:
        self.text = text = canonical_text(raw)
        self._raw_units = _Units(raw)
        self._units = self._raw_units if raw == text else _Units(text)
        self._dropped = list_dropped(raw)

    def find(self, start: int, end: int, words: str) -> Found | None:
        """The place of a selection; None where its words stand nowhere.

        Without words the units of a widget are taken, doubtful where the ways to count differ.
        """
        words = words.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)
        places = self._places(start, end)
        if not words:
            if not places:
                return None
            doubt = (
                tr("It is not known whether its program counted characters or UTF-16 units.")
                if len(places) > 1
                else ""
            )
            return Found(*places[0], doubt)
        for first, last in places:
            if self.text[first:last] == words:
                return Found(first, last)
        for first, last in places:
            if self.text[first:last].split() == words.split():
                return Found(first, last)
        return self._nearest(words, start)

    def _places(self, start: int, end: int) -> list[tuple[int, int]]:
        """The places that the offsets can mean, those of a widget first, each once."""
        if not 0 <= start < end:
            return []
        units, raw = self._units, self._raw_units
        ways = (
            (units.to_points(start), units.to_points(end), len(self.text)),
            (start, end, len(self.text)),
            (self._kept(raw.to_points(start)), self._kept(raw.to_points(end)), len(self.text)),
            (self._kept(start), self._kept(end), len(self.text)),
        )
        return list(dict.fromkeys((first, last) for first, last, most in ways if first < last <= most))

    def _kept(self, offset: int) -> int:
        """A code point offset of the text as it came, in the one that is kept."""
        return offset - bisect_right(self._dropped, offset - 1)

    def _nearest(self, words: str, start: int) -> Found | None:
        near = min(max(start, 0), len(self.text))
        after = self.text.find(words, near)
        before = self.text.rfind(words, 0, near + len(words) - 1)
        found = [at for at in (before, after) if at >= 0]
        if not found:
            return None
        at = min(found, key=lambda place: abs(place - near))
        return Found(
            at,
            at + len(words),
            tr("Its words were found {abs} characters from its offsets.", abs=f"{abs(at - start):,}"),
        )


class _Units:
    """UTF-16 units of a text."""

    def __init__(self, text: str) -> None:
        astral = [at for at, character in enumerate(text) if character > "\uffff"]
        self._starts = [at + number for number, at in enumerate(astral)]

    def to_points(self, units: int) -> int:
        """The code point offset of an offset in units; one within a pair counts as before it."""
        return units - bisect_right(self._starts, units - 1)
