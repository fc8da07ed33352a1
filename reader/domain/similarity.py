"""Folded texts and what is made of them: keys that equal texts share, and sketches that similar ones share.

Folding lets pass what scrapers and outlets change without changing a word: case, white space, quotes, dashes,
full-width forms. Pure functions; the results are stored, so a change of any of them needs a migration.
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from zlib import crc32

from reader.domain.texts import WORD

OPENING_CP = 32
"""Code points of a folded text by which an article and its teaser find each other."""
_OPENING_SOURCE_CP = 160
SKETCH_SIZE = 8
_ANCHOR_ONE_OF = 8  # of the words, this share begins a shingle that may stand in a sketch
_NOT_ALNUM = re.compile(r"[\W_]+")
_INNER_MARKS = str.maketrans("", "", "'’-_")
_DATELINE = re.compile(r"\s*[^\n()]{2,60}\([^()\n]{2,40}\)\s*(?:--?|[–—])")


def fold(text: str) -> str:
    """Letters and digits only, in one case and width: NFKC, then case folded."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return _NOT_ALNUM.sub("", plain.casefold())


def fold_hash(text: str) -> str:
    """SHA-256 of the folded words without the dateline: equal for two outlets that print the same words.

    "" where nothing is left, so that empty texts are not taken for the same.
    """
    return fold_words_hash(text, fold_words(text))


def fold_words_hash(text: str, words: Sequence[str]) -> str:
    """`fold_hash` for a text whose folded words are at hand."""
    dateline = _DATELINE.match(text)
    kept = words[len(fold_words(dateline[0])) :] if dateline else words
    folded = "".join(kept).translate(_INNER_MARKS)
    return hashlib.sha256(folded.encode("utf-8", "replace")).hexdigest() if folded else ""


def opening_key(text: str) -> str:
    """The first 32 code points of the folded text."""
    return fold(text[:_OPENING_SOURCE_CP])[:OPENING_CP]


def fold_words(text: str) -> list[str]:
    """The words of a text in one case and width, as `texts.WORD` has them."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return WORD.findall(plain.casefold())


def sketch(text: str) -> tuple[int, ...]:
    """The sketch of a text; see `sketch_words`."""
    return sketch_words(fold_words(text))


def sketch_words(words: Sequence[str]) -> tuple[int, ...]:
    """At most 8 numbers of 32 bits: the smallest hashes of three words in a row that begin at an anchor word.

    A bottom-k sketch (Cohen and Kaplan, "Summarizing data using bottom-k sketches", PODC 2007): two texts that
    share most of their shingles share some of these numbers. One word in eight is an anchor, by its own hash, so
    that an edit changes the shingles around it only.
    """
    anchors = _ANCHORS
    at = [place for place, word in enumerate(words) if (anchors[word] if word in anchors else _note_anchor(word))]
    last = len(words) - 3
    hashes = {
        crc32(" ".join(words[place : place + 3]).encode("utf-8", "replace")) for place in at if place <= last
    }
    return tuple(sorted(hashes)[:SKETCH_SIZE])


_ANCHORS: dict[str, bool] = {}
"""Words met before, for looking a word up is much quicker than hashing it. Emptied when it has grown large."""
_ANCHORS_MAX = 100_000


def _note_anchor(word: str) -> bool:
    if len(_ANCHORS) >= _ANCHORS_MAX:
        _ANCHORS.clear()
    is_anchor = _ANCHORS[word] = crc32(word.encode("utf-8", "replace")) % _ANCHOR_ONE_OF == 0
    return is_anchor
