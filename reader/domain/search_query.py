"""Searches as typed, made into a tree. Forgiving: any text is some search, and what was not understood is told.

    north korea              both words, in the title or the text; so with AND between them
    "north korea"            one after the other
    nuclear OR missile       at least one
    nuclear -test            not the second; so with NOT before it
    (a OR b) c               parentheses
    sanction*                words that begin so
    NEAR(kim trump, 5)       with at most five words between them; so as kim NEAR/5 trump
    title:summit             in the title only
    source:rodong tag:threat/nuclear memo:check lang:ko state:unread coder:ann speaker:kim
    date:2024-01..2024-06    also date:2024, date:2024-01-05, date:2024-01.., date:..2024

NOT binds most, then AND, then OR. A field stands for what follows it, a group in parentheses too.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.domain.articles import ReadingState
from reader.domain.dates import PartialDate
from reader.domain.search_terms import (
    All,
    AnyOf,
    DateRange,
    Field,
    FieldValue,
    Near,
    Node,
    Not,
    SearchQuery,
    Words,
)
from reader.domain.search_tokens import Sign, Token, Tokens, has_letters
from reader.domain.wording import tr

LENGTH_MAX_CP = 4_000
"""The longest query that is read; the rest of a longer one is left out, and told."""
TERMS_MAX = 200
DEPTH_MAX = 10
"""Parentheses within parentheses: FTS5 keeps a hundred signs open at most, of which a level takes seven."""
_RANGE = re.compile(r"(.*?)(?:\.{2,}|…)(.*)", re.DOTALL)
_DATE = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?")
_ENDS = {Sign.OR, Sign.AND, Sign.CLOSE, Sign.NEAR}


def parse_query(text: str) -> SearchQuery:
    """The search that a text asks for. Never raises."""
    tokens = Tokens(text[:LENGTH_MAX_CP])
    parser = _Parser(list(tokens), tokens.notes)
    if len(text) > LENGTH_MAX_CP:
        parser.note(
            tr(
                "Only the first {length_max_cp} characters of the query were read.",
                length_max_cp=f"{LENGTH_MAX_CP:,}",
            )
        )
    root = parser.parse()
    return SearchQuery(root, tuple(dict.fromkeys(parser.notes)))


class _Parser:
    """Goes through the tokens once. Every method gives None where nothing is left to be asked for."""

    def __init__(self, tokens: Sequence[Token], notes: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._terms = 0
        self.notes = notes

    def note(self, sentence: str) -> None:
        """Tell something."""
        self.notes.append(sentence)

    def parse(self) -> Node | None:
        """All of the query; parentheses that were never opened are passed over."""
        parts = []
        while self._at < len(self._tokens):
            parts.append(self._either(None, 0))
            if self._sign() is Sign.CLOSE:
                self.note(tr("A parenthesis that was never opened was left out."))
                self._at += 1
        return _join(All, parts)

    def _sign(self) -> Sign | None:
        return self._tokens[self._at].sign if self._at < len(self._tokens) else None

    def _either(self, field: Field | None, depth: int) -> Node | None:
        parts = [self._every(field, depth)]
        while self._sign() is Sign.OR:
            self._at += 1
            parts.append(self._every(field, depth))
        return _join(AnyOf, parts)

    def _every(self, field: Field | None, depth: int) -> Node | None:
        parts: list[Node | None] = []
        while (sign := self._sign()) not in (None, Sign.OR, Sign.CLOSE):
            if sign is Sign.AND:
                self._at += 1
            elif sign is Sign.NEAR:
                parts.append(self._nearby(parts.pop() if parts else None, field, depth))
            else:
                parts.append(self._one(field, depth))
        return _join(All, parts)

    def _one(self, field: Field | None, depth: int) -> Node | None:
        """A word, phrase or group, with the NOT and the field before it."""
        is_not = False
        while self._sign() in (Sign.NOT, Sign.FIELD):
            token = self._tokens[self._at]
            is_not ^= token.sign is Sign.NOT
            field = token.field or field
            self._at += 1
        token_sign = self._sign()
        if token_sign is None or token_sign in _ENDS:
            if field is not None and self._tokens[self._at - 1].sign is Sign.FIELD:
                self.note(tr("“{field}:” stands there without a value.", field=field))
            return None
        token = self._tokens[self._at]
        self._at += 1
        if token_sign is Sign.OPEN:
            found = self._group(field, depth)
        elif token_sign is Sign.NEAR_GROUP:
            found = self._near(token.words, token.number, field)
        else:
            found = self._leaf(token.words[0], field)
        return Not(found) if is_not and found is not None else found

    def _group(self, field: Field | None, depth: int) -> Node | None:
        if depth >= DEPTH_MAX:
            self.note(tr("Parentheses more than {depth_max} deep were left out.", depth_max=DEPTH_MAX))
            while self._sign() is Sign.OPEN:
                self._at += 1
            return None
        found = self._either(field, depth + 1)
        if self._sign() is Sign.CLOSE:
            self._at += 1
        return found

    def _nearby(self, left: Node | None, field: Field | None, depth: int) -> Node | None:
        """`a NEAR/5 b`, and so on with the next one; where one side is no row of words both are asked for."""
        distance = self._tokens[self._at].number
        self._at += 1
        right = self._one(field, depth) if self._sign() is not None and self._sign() not in _ENDS else None
        parts: list[Words] = []
        for side in (left, right):
            if isinstance(side, Words):
                parts.append(side)
            elif isinstance(side, Near):
                parts.extend(side.parts)
                distance = max(distance, side.distance)
            else:
                self.note(tr("NEAR stands between words or phrases, so it was taken as AND."))
                return _join(All, [left, right])
        if len({part.in_title for part in parts}) > 1:
            return _join(All, [left, right])
        return Near(tuple(replace(part, is_row=False) for part in parts), distance, parts[0].in_title)

    def _near(self, words: Sequence[Words], distance: int, field: Field | None) -> Node | None:
        if field not in (None, Field.TITLE):
            return _join(All, [self._leaf(one, field) for one in words])
        in_title = field is Field.TITLE
        parts = [replace(one, is_row=False, in_title=in_title) for one in words if has_letters(one.text)]
        self._terms += max(0, len(parts) - 1)
        if len(parts) < 2:
            return self._leaf(parts[0], field) if parts else None
        return Near(tuple(parts), distance, in_title) if self._has_room() else None

    def _leaf(self, words: Words, field: Field | None) -> Node | None:
        if not self._has_room():
            return None
        if field is Field.DATE:
            return self._date(words.text)
        if field is Field.STATE:
            return self._state(words.text)
        if field not in (None, Field.TITLE):
            is_asked = bool(words.text.strip()) or words.is_prefix
            return FieldValue(field, words.text, words.is_prefix) if is_asked else None
        if has_letters(words.text):
            return replace(words, in_title=field is Field.TITLE)
        if words.is_prefix:
            self.note(tr("A star needs letters before it."))
        return None

    def _has_room(self) -> bool:
        self._terms += 1
        if self._terms > TERMS_MAX:
            self.note(tr("Only the first {terms_max} words of the query were asked for.", terms_max=TERMS_MAX))
        return self._terms <= TERMS_MAX

    def _date(self, value: str) -> Node | None:
        match = _RANGE.fullmatch(value)
        ends = [_read_date(end) for end in (match.groups() if match else (value, value))]
        if None in ends or ends == ["", ""]:
            self.note(
                tr(
                    "“date:{value}” is no date; write date:2024, date:2024-01-05 or date:2024-01..2024-06.",
                    value=value,
                )
            )
            return None
        first, last = (end or "" for end in ends)
        if first and last and PartialDate.parse(first).first_day > PartialDate.parse(last).last_day:
            first, last = last, first
        return DateRange(first, last)

    def _state(self, value: str) -> Node | None:
        if value.casefold() in list(ReadingState):
            return FieldValue(Field.STATE, value.casefold())
        self.note(
            tr(
                "“state:{value}” is no reading state; they are {words}.",
                value=value,
                words=", ".join(ReadingState),
            )
        )
        return None


def _join(kind: type[All] | type[AnyOf], parts: Sequence[Node | None]) -> Node | None:
    """The parts that are there as one, without one of a kind within one of the same."""
    flat: list[Node] = []
    for part in parts:
        if isinstance(part, kind):
            flat.extend(part.parts)
        elif part is not None:
            flat.append(part)
    return kind(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None


def _read_date(text: str) -> str | None:
    """The ISO form of a date as typed, "" for an empty one, None for what is none."""
    text = text.strip()
    if not text:
        return ""
    match = _DATE.fullmatch(text)
    if match is None or not text.isascii():
        return None
    year, *rest = (int(part) for part in match.groups() if part)
    try:
        return str(PartialDate(year, *rest))
    except ValueError:
        return None
