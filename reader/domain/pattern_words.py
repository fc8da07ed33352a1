"""What is wrong with a regular expression, as Python's `re` says it, in the program's language. Any thread."""

import re
from functools import cache

from reader.domain.wording import mark, tr

_FAULTS = (
    mark("missing ), unterminated subpattern"),
    mark("unbalanced parenthesis"),
    mark("unterminated character set"),
    mark("nothing to repeat"),
    mark("multiple repeat"),
    mark("min repeat greater than max repeat"),
    mark("bad escape (end of pattern)"),
    mark("bad escape {piece}"),
    mark("bad character range {piece}"),
    mark("unexpected end of pattern"),
    mark("unknown extension {piece}"),
    mark("invalid group reference {piece}"),
    mark("look-behind requires fixed-width pattern"),
    mark("missing group name"),
    mark("unknown group name {piece}"),
    mark("missing <"),
    mark("global flags not at the start of the expression"),
)
_PIECE = re.escape("{piece}")


def say_fault(error: Exception) -> str:
    """Why a pattern is none, without its place; what is not known as it is."""
    said = str(error).split(" at position")[0]
    for text in _FAULTS:
        found = _pattern(text).fullmatch(said)
        if found is not None:
            return tr(text, **found.groupdict())
    return said


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text).replace(_PIECE, "(?P<piece>.+)"), re.DOTALL)
