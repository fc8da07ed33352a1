"""The signs of a query as typed: words, phrases, operators, parentheses and the names of fields.

Typographic quotation marks count as quotation marks; one that is not closed goes on to the end. Time is in
proportion to the text, whatever it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.domain.search_terms import Field, Words
from reader.domain.wording import tr

QUOTES = '"“”„‟«»″〝〞〟＂「」『』《》'
NEAR_DISTANCE = 10
"""Words between the parts of a NEAR that says no number, as in FTS5."""
NEAR_DISTANCE_MAX = 1_000
_SIGN = re.compile(
    rf"""
    (?P<near>NEAR\s*(?=\())
    | (?P<open>[(（])
    | (?P<close>[)）])
    | (?P<phrase>[{QUOTES}](?P<quoted>[^{QUOTES}]*)(?:[{QUOTES}]|$)(?P<phrase_star>[*＊]?))
    | (?P<minus>(?<![^\s(（])[-−](?=[^\s]))
    | (?P<field>[^\W\d_]+)[:：](?!//)
    | (?P<word>[^\s()（）{QUOTES}]+)
    | \s+
    """,
    re.VERBOSE,
)
_OPERATOR = re.compile(r"AND|OR|NOT|NEAR(?:/(\d+))?")
_NEAR_INSIDE = re.compile(rf"[{QUOTES}]([^{QUOTES}]*)(?:[{QUOTES}]|$)([*＊]?)|([^\s{QUOTES},，]+)")
_NEAR_NUMBER = re.compile(r"[,，]\s*(\d+)\s*$")
_NEAR_END = re.compile(r"[^()（）]*")
_FIELDS = {field.value: field for field in Field} | {
    "language": Field.LANGUAGE,
    "source": Field.SOURCE,
    "tags": Field.TAG,
}


class Sign(Enum):
    """The kinds of tokens."""

    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    NEAR_GROUP = auto()
    FIELD = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A sign. `words` of words and of a group of NEAR, `number` of NEAR its distance, `field` of a field."""

    sign: Sign
    words: tuple[Words, ...] = ()
    number: int = NEAR_DISTANCE
    field: Field | None = None


class Tokens:
    """The tokens of a text; `notes` fills while they are read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.notes: list[str] = []

    def __iter__(self) -> Iterator[Token]:
        at = 0
        while at < len(self._text):
            match = _SIGN.match(self._text, at)
            if match is None:  # a lone sign such as the colon of a field without a name
                at += 1
                continue
            at = match.end()
            if match["near"]:
                inside = _NEAR_END.match(self._text, at + 1)
                at = inside.end() + 1 if inside else at
                yield from self._near_group(inside[0] if inside else "")
            else:
                yield from self._tokens_of(match)

    def _tokens_of(self, match: re.Match[str]) -> Iterator[Token]:
        kind = match.lastgroup
        if match["open"]:
            yield Token(Sign.OPEN)
        elif match["close"]:
            yield Token(Sign.CLOSE)
        elif match["phrase"]:
            yield from self._words(match["quoted"], is_prefix=bool(match["phrase_star"]), is_row=False)
        elif match["minus"]:
            yield Token(Sign.NOT)
        elif match["field"]:
            yield from self._field(match["field"])
        elif kind == "word":
            yield from self._word(match["word"])

    def _field(self, name: str) -> Iterator[Token]:
        field = _FIELDS.get(name.casefold())
        if field is not None:
            yield Token(Sign.FIELD, field=field)
            return
        self.notes.append(tr("There is no field “{name}:”, so it was taken as a word.", name=name))
        yield from self._words(name, is_prefix=False, is_row=True)

    def _word(self, word: str) -> Iterator[Token]:
        operator = _OPERATOR.fullmatch(word)
        if operator is None:
            yield from self._starred(word)
        elif word.startswith("NEAR"):
            yield Token(Sign.NEAR, number=_distance(operator[1]))
        else:
            yield Token(Sign[word])

    def _starred(self, word: str) -> Iterator[Token]:
        plain = word.replace("＊", "*")
        if plain.strip("*") == "" and "*" in plain:
            yield Token(Sign.WORDS, (Words("", is_prefix=True),))  # any value of a field
            return
        begin, star, rest = plain.lstrip("*").partition("*")
        if rest.strip("*") or plain.startswith("*"):
            taken = begin + star
            self.notes.append(
                tr(
                    "A star counts at the end of a word: “{word}” was taken as “{taken}”.",
                    word=_short(word),
                    taken=_short(taken),
                )
            )
        yield from self._words(begin, is_prefix=bool(star), is_row=True)

    def _words(self, text: str, *, is_prefix: bool, is_row: bool) -> Iterator[Token]:
        text = " ".join(text.replace("\0", " ").split())
        yield Token(Sign.WORDS, (Words(text, is_prefix=is_prefix, is_row=is_row and not is_prefix),))

    def _near_group(self, inside: str) -> Iterator[Token]:
        number = _NEAR_NUMBER.search(inside[-80:])
        if number:
            inside = inside[: inside.rindex(number[0])]
        parts: list[Words] = []
        for quoted, star, word in _NEAR_INSIDE.findall(inside):
            for token in (
                self._words(quoted, is_prefix=bool(star), is_row=False) if not word else self._starred(word)
            ):
                parts.extend(token.words)
        yield Token(Sign.NEAR_GROUP, tuple(parts), _distance(number[1] if number else None))


def has_letters(text: str) -> bool:
    """Whether an index of words can be asked for a text."""
    return any(character.isalnum() for character in text)


def _distance(number: str | None) -> int:
    return NEAR_DISTANCE if number is None else int(number[:6] or 0) if len(number) <= 3 else NEAR_DISTANCE_MAX


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}…"
