"""Offsets: Unicode code points everywhere in Dateline, UTF-16 units inside Qt, and the pure way between them."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts offsets of one text between code points and UTF-16 units.

    For a text without characters beyond U+FFFF both are the same and no table is kept; else the sorted astral
    positions are searched by bisection. Offsets must lie within the text; one that points into the middle of a
    surrogate pair counts as the start of its character.
    """

    __slots__ = ("_astral_cp", "_astral_u16")

    def __init__(self, text: str) -> None:
        self._astral_cp: list[int] = []
        if not text.isascii() and max(text) > "\uffff":
            self._astral_cp = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_u16 = [position + index for index, position in enumerate(self._astral_cp)]

    @property
    def has_astral(self) -> bool:
        """Whether any character takes two UTF-16 units."""
        return bool(self._astral_cp)

    def to_u16(self, offset_cp: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset_cp + bisect_left(self._astral_cp, offset_cp)

    def to_cp(self, offset_u16: int) -> int:
        """The code point offset of a UTF-16 offset."""
        index = bisect_left(self._astral_u16, offset_u16)
        if index and self._astral_u16[index - 1] + 1 == offset_u16:
            return self._astral_cp[index - 1]
        return offset_u16 - index
