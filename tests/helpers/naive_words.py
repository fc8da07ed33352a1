"""Where words stand in a text, letter by letter, by the rules of words alone: slow, and with no index in mind."""

import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from reader.domain.word_bounds import ENDINGS

_ENDS_OF_SENTENCES = ".!?"


@dataclass(frozen=True)
class Letter:
    """A letter of a text, folded, and how it follows on the one before it.

    `bound` is "" within a word, "word" where others than letters stand between or the script changes, "case" where
    a capital or the end of an abbreviation parts words, "run" within Korean or a script without spaces.
    """

    folded: str
    bound: str
    is_capital: bool
    is_small: bool
    between: str


def read_letters(text: str) -> list[Letter]:
    """The letters, digits and marks of a text."""
    shown = unicodedata.normalize("NFKC", text.replace("\u00ad", ""))
    letters: list[Letter] = []
    last = -1
    for place, sign in enumerate(shown):
        if not _is_letter(sign):
            continue
        between = shown[last + 1 : place] if last >= 0 else " "
        bound = "word" if between else _bound(shown, place)
        folded = sign.casefold()
        letters.append(Letter(folded[0], bound, sign.isupper(), sign.islower(), between))
        letters.extend(Letter(more, "", False, sign.islower(), "") for more in folded[1:])
        last = place
    return letters


def find_places(text: str, words: str, *, is_prefix: bool = False) -> list[tuple[int, int]]:
    """Where words stand in a text: the first letter and the one after the last."""
    letters, wanted = read_letters(text), read_letters(words)
    if not wanted:
        return []
    ends = range(len(letters) - len(wanted) + 1)
    return [(at, at + len(wanted)) for at in ends if _stands_at(letters, at, wanted, is_prefix=is_prefix)]


def has_glued(texts: list[str], words: str, before: str) -> bool:
    """Whether other words are glued to the end of these, the last of which follows on one with a capital too."""
    own, asked = _pieces(words), [*_pieces(before), *_pieces(words)]
    if len(asked) < 2 or len(_folded(asked[-1])) < 2 or not _folded(asked[-1]).isalpha():
        return False
    last = _folded(asked[-1])
    rests = [
        _folded(name)[len(last) :]
        for text in texts
        for first, name in _names(text)
        if _folded(first) == _folded(asked[-2]) and _folded(name).startswith(last)
    ]
    if not any(rests) or any(len(rest) == 1 or rest in ENDINGS for rest in rests):
        return False
    return len(own) < 3 or any(find_places(text, words, is_prefix=True) for text in texts)


def count_words_between(text: str, one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many words stand between two places; less than none where they overlap."""
    letters = read_letters(text)
    numbers: list[int] = []
    for place, letter in enumerate(letters):
        is_lone = letter.bound == "run" and (place + 1 == len(letters) or letters[place + 1].bound != "run")
        numbers.append((numbers[-1] if numbers else 0) + (letter.bound != "" and not is_lone))
    first, second = sorted((one, other))
    return numbers[second[0]] - numbers[first[1] - 1] - 1


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def _script(sign: str) -> str:
    name = unicodedata.name(sign, "").split(" ")[0]
    return name if name in ("HANGUL", "CJK") else ""


def _bound(shown: str, place: int) -> str:
    sign, before = shown[place], shown[place - 1]
    if _script(sign) != _script(before):
        return "word"
    if _script(sign):
        return "run"
    if sign.isupper() and (before.islower() or before.isdigit()):
        return "case"
    rest = shown[place:]
    while rest and not rest.isalpha():
        rest = rest[:-1]
    is_abbreviation = place > 1 and shown[place - 2].isupper() and before.isupper()
    return "case" if is_abbreviation and rest[:2].islower() and len(rest) > 1 and rest not in ENDINGS else ""


_MEETS = {
    "": ("", "case"),
    "word": ("word", "case"),
    "case": ("", "word", "case"),
    "run": ("run", "word"),
}
"""How words may be joined in a search where a text joins them so."""


def _stands_at(letters: list[Letter], at: int, wanted: list[Letter], *, is_prefix: bool) -> bool:
    end = at + len(wanted)
    if any(own.folded != asked.folded for own, asked in zip(letters[at:end], wanted, strict=True)):
        return False
    inner = zip(letters[at + 1 : end], wanted[1:], strict=True)
    if not letters[at].bound or any(asked.bound not in _MEETS[own.bound] for own, asked in inner):
        return False
    after = letters[end].bound if end < len(letters) else "word"
    if wanted[-1].bound != "run" and _script(wanted[-1].folded):
        # One syllable alone begins a run of them, or is one.
        return letters[end - 1].bound != "run" or after == "run" or len(wanted) > 1
    is_open = is_prefix and len(_folded(_split(wanted)[-1])) > 1
    return bool(after) or is_open


def _split(letters: list[Letter]) -> list[list[Letter]]:
    pieces: list[list[Letter]] = []
    for letter in letters:
        if letter.bound in ("word", "case"):
            pieces.append([])
        pieces[-1].append(letter)
    return pieces


def _pieces(text: str) -> list[list[Letter]]:
    return _split(read_letters(text))


def _folded(piece: list[Letter]) -> str:
    return "".join(letter.folded for letter in piece)


def _names(text: str) -> list[tuple[list[Letter], list[Letter]]]:
    """Two words with capitals in one sentence, the second of which goes on in small letters."""
    pieces = _pieces(text)
    return [
        (first, second)
        for first, second in pairwise(pieces)
        if first[0].is_capital
        and second[0].is_capital
        and len(second) > 3
        and all(letter.is_small for letter in second[1:])
        and not any(mark in second[0].between for mark in _ENDS_OF_SENTENCES)
        and len(second[0].between) < 5
    ]
