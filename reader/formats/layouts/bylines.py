"""Who wrote it: lines that are a name, and slogans that only look like one. The whole interface: `read_byline`.

A name is two or three capitalised words, or two to four Hangul syllables that begin with a family name; with a
prefix such as "By" or "본사기자" one to four words will do, or several names. Prefixes, family names and the words
that names never hold are data.
"""

import re
from collections.abc import Sequence

from reader.formats.layouts.layout_words import words

_NAME_WORDS = (2, 3)
_PREFIXED_NAME_WORDS = range(1, 5)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}")
_SPACED_HANGUL_NAME = re.compile(r"[가-힣](?:\s[가-힣]){1,3}")
_BRACKETS = re.compile(r"^[\s(（\[【〔<〈《]+|[\s)）\]】〕>〉》]+$")
_BETWEEN_NAMES = re.compile(r"\s*(?:[,，、·ㆍ]|\band\b)\s*")
_LINE_MAX_CP = 60


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


def _is_hangul_name(text: str) -> bool:
    joined = text.replace(" ", "") if _SPACED_HANGUL_NAME.fullmatch(text) else text
    return bool(_HANGUL_NAME.fullmatch(joined)) and joined[0] in words().hangul_surnames


def _is_latin_name(parts: Sequence[str], counts: Sequence[int], body: Sequence[str]) -> bool:
    """Capitalised words; no slogan word; and, but for known family names, none that the body writes small."""
    known = words()
    if len(parts) not in counts or not all(_NAME_WORD.fullmatch(part) for part in parts):
        return False
    if not all(_is_capitalised(part) for part in parts):
        return False
    if parts[0] in known.surnames:
        return not any(part.casefold() in known.slogan_words for part in parts[1:])
    small = [part.casefold() for part in parts]
    if known.slogan_words.intersection(small):
        return False
    return not any(re.search(rf"\b{re.escape(word)}\b", row) for word in small for row in body if word in row)


def _is_name(text: str, counts: Sequence[int], body: Sequence[str]) -> bool:
    return _is_hangul_name(text) or _is_latin_name(text.split(), counts, body)


def read_byline(line: str, body: Sequence[str] = (), *, needs_prefix: bool = False) -> str | None:
    """The name or names of a line that is a byline, without prefix and brackets; None for any other line.

    `body` are the other lines of the text, which tell common words from names.
    """
    if len(line) > _LINE_MAX_CP:
        return None
    bare = _BRACKETS.sub("", line)
    prefix = words().byline_prefix.match(bare)
    suffix = words().byline_suffix.search(bare)
    if prefix or suffix:
        name = bare[prefix.end() if prefix else 0 : suffix.start() if suffix else len(bare)].strip()
        names = _BETWEEN_NAMES.split(name)
        return name if all(_is_name(one, _PREFIXED_NAME_WORDS, ()) for one in names) else None
    if needs_prefix or bare != line.strip():
        return None
    return bare if _is_name(bare, _NAME_WORDS, body) else None
