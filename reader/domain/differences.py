"""The difference of two texts as people read it: paragraphs side by side, and in changed ones the words.

Pure. What is kept and what was removed give the old text together, what is kept and what was added the new one.
Linear enough for texts of hundreds of thousands of characters: only what no equal stretch settles is compared
piece by piece, and of that at most a block of `_BLOCK_PARAGRAPHS` paragraphs at once.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"([\u3040-\u30ff\u3400-\u9fff]|\w+(?:['’\-]\w+)*|[^\w\s]|^(?=\s))(\s*)")
_SENTENCE = re.compile(r"[^.!?。！？]*(?:[.!?。！？]+[\"'”’)\]]*\s*|$)")
_ALIKE = 0.35
_BLOCK_PARAGRAPHS = 64
_LONG_TOKENS = 400
_EXACT_PRODUCT_MAX = 1_000_000
_STRAY_WORDS = 2


class Side(StrEnum):
    """Which texts some words stand in."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


class ParagraphChange(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """Words of a paragraph and the texts they stand in. Never empty, but in a paragraph that is."""

    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class DiffParagraph:
    """One paragraph of the old text, of the new one or of both, in pieces from its start to its end."""

    change: ParagraphChange
    pieces: tuple[DiffPiece, ...]

    def text(self, side: Side) -> str:
        """The paragraph as it stands in the text that holds what was `REMOVED`, or what was `ADDED`."""
        return "".join(piece.text for piece in self.pieces if piece.side in (Side.KEPT, side))


def compare_texts(old: str, new: str) -> tuple[DiffParagraph, ...]:
    """The paragraphs of both texts in reading order, those removed before those added."""
    return tuple(_compare_paragraphs(old.split("\n"), new.split("\n")))


def text_of(paragraphs: Iterable[DiffParagraph], side: Side) -> str:
    """One of the two texts again: the old one with `REMOVED`, the new one with `ADDED`."""
    gone = ParagraphChange.ADDED if side is Side.REMOVED else ParagraphChange.REMOVED
    return "\n".join(one.text(side) for one in paragraphs if one.change is not gone)


def _compare_paragraphs(old: Sequence[str], new: Sequence[str]) -> Iterator[DiffParagraph]:
    for tag, i1, i2, j1, j2 in _opcodes(old, new):
        if tag == "equal":
            for paragraph in old[i1:i2]:
                yield DiffParagraph(ParagraphChange.SAME, (DiffPiece(Side.KEPT, paragraph),))
            continue
        # A long rewritten stretch is taken in blocks of both texts that lie as far along in each.
        blocks = max(-(-(i2 - i1) // _BLOCK_PARAGRAPHS), -(-(j2 - j1) // _BLOCK_PARAGRAPHS))
        for number in range(blocks):
            was = old[i1 + (i2 - i1) * number // blocks : i1 + (i2 - i1) * (number + 1) // blocks]
            now = new[j1 + (j2 - j1) * number // blocks : j1 + (j2 - j1) * (number + 1) // blocks]
            yield from _compare_block(was, now)


def _compare_block(old: Sequence[str], new: Sequence[str]) -> Iterator[DiffParagraph]:
    i = j = 0
    for was, now in [*_pair_alike(old, new), (len(old), len(new))]:
        for paragraph in old[i:was]:
            yield DiffParagraph(ParagraphChange.REMOVED, (DiffPiece(Side.REMOVED, paragraph),))
        for paragraph in new[j:now]:
            yield DiffParagraph(ParagraphChange.ADDED, (DiffPiece(Side.ADDED, paragraph),))
        if was < len(old):
            yield DiffParagraph(ParagraphChange.CHANGED, tuple(compare_words(old[was], new[now])))
        i, j = was + 1, now + 1


def _pair_alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of paragraphs that share words, in the order of both, with the most in common altogether."""
    bags_old, bags_new = [Counter(_words(one)) for one in old], [Counter(_words(one)) for one in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[_likeness(was, now) for now in bags_new] for was in bags_old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _ALIKE else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if alike[i][j] >= _ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Dice's coefficient of two bags of words, from 0 to 1."""
    total = old.total() + new.total()
    if not total:
        return 0.0
    small, large = (old, new) if len(old) < len(new) else (new, old)
    return 2 * sum(min(number, large[word]) for word, number in small.items() if word in large) / total


def compare_words(old: str, new: str) -> list[DiffPiece]:
    """The pieces of one paragraph that changed; white space is kept or changed with the word before it."""
    pieces: list[DiffPiece] = []
    was, now = _tokens(old), _tokens(new)
    if max(len(was), len(now)) > _LONG_TOKENS:
        sentences_old, sentences_new = _sentences(old), _sentences(new)
        for tag, i1, i2, j1, j2 in _opcodes(sentences_old, sentences_new):
            before, after = "".join(sentences_old[i1:i2]), "".join(sentences_new[j1:j2])
            if tag == "equal":
                _add(pieces, Side.KEPT, before)
            else:
                _add_words(pieces, _tokens(before), _tokens(after))
    else:
        _add_words(pieces, was, now)
    return pieces or [DiffPiece(Side.KEPT, "")]


def _add_words(pieces: list[DiffPiece], old: list[tuple[str, str]], new: list[tuple[str, str]]) -> None:
    words_old, words_new = [word for word, _ in old], [word for word, _ in new]
    for tag, i1, i2, j1, j2 in _without_strays(_opcodes(words_old, words_new), words_old):
        if tag == "equal":
            for (word, space_was), (_, space_now) in zip(old[i1:i2], new[j1:j2], strict=True):
                _add(pieces, Side.KEPT, word)
                if space_was == space_now:
                    _add(pieces, Side.KEPT, space_was)
                else:
                    _add(pieces, Side.REMOVED, space_was)
                    _add(pieces, Side.ADDED, space_now)
        else:
            _add(pieces, Side.REMOVED, "".join(word + space for word, space in old[i1:i2]))
            _add(pieces, Side.ADDED, "".join(word + space for word, space in new[j1:j2]))


_Opcode = tuple[str, int, int, int, int]


def _without_strays(codes: list[_Opcode], words: list[str]) -> list[_Opcode]:
    """The stretches, a word or two that chance kept amid greater changes counted as changed."""
    found: list[_Opcode] = []
    for place, code in enumerate(codes):
        tag, i1, i2, j1, j2 = code
        is_between = 0 < place < len(codes) - 1
        number = sum(word[:1].isalnum() for word in words[i1:i2])
        if tag == "equal" and is_between and number <= _STRAY_WORDS:
            sides = (found[-1], codes[place + 1])
            if all(one[0] == "replace" and min(_sizes(one)) > number for one in sides):
                tag = "replace"
        if found and tag == found[-1][0] == "replace":
            found[-1] = ("replace", found[-1][1], i2, found[-1][3], j2)
        else:
            found.append((tag, i1, i2, j1, j2))
    return found


def _sizes(code: _Opcode) -> tuple[int, int]:
    return code[2] - code[1], code[4] - code[3]


def _add(pieces: list[DiffPiece], side: Side, text: str) -> None:
    """Append words, joined with the last piece where that is of the same side."""
    if not text:
        return
    if pieces and pieces[-1].side is side:
        pieces[-1] = DiffPiece(side, pieces[-1].text + text)
    else:
        pieces.append(DiffPiece(side, text))


def _opcodes(old: Sequence[str], new: Sequence[str]) -> list[_Opcode]:
    # What stands everywhere ("the", an empty line) is passed over in long texts: it would make this quadratic.
    is_long = len(old) * len(new) > _EXACT_PRODUCT_MAX
    return list[_Opcode](SequenceMatcher(None, old, new, autojunk=is_long).get_opcodes())


def _tokens(text: str) -> list[tuple[str, str]]:
    """Words and signs, each with the white space after it; together they are the text."""
    return [(match[1], match[2]) for match in _TOKEN.finditer(text)]


def _words(text: str) -> list[str]:
    return [match[1].casefold() for match in _TOKEN.finditer(text) if match[1][:1].isalnum()]


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE.findall(text) if sentence]
