"""Searching by going through every article: what the index has to give. Slow and plain."""

import re
from dataclasses import dataclass

from reader.domain.dates import PartialDate
from reader.domain.folding import fold_text
from reader.domain.index_text import index_text, may_be_glued, query_alternatives
from reader.domain.search_terms import All, AnyOf, DateRange, Field, FieldValue, Near, Node, Not, Words
from reader.domain.word_bounds import ENDINGS
from reader.domain.word_places import has_phrase

_TOKEN = re.compile("[0-9A-Za-z\u0080-\U0010ffff]+")
_PHRASE = re.compile(r'"([^"]*)"( \*)?')


@dataclass(frozen=True)
class Doc:
    """An article as a search sees it. `day` is a partial date or "" where unknown; `tags` are folded paths."""

    id: int
    title: str
    text: str
    source: str = ""
    day: str = ""
    language: str = "en"
    state: str = "unread"
    tags: tuple[str, ...] = ()
    memos: tuple[str, ...] = ()

    def shadows(self, *, in_title: bool) -> list[list[str]]:
        """The words of the title and, unless only that is asked, of the text."""
        texts = (self.title,) if in_title else (self.title, self.text)
        return [_TOKEN.findall(index_text(text)) for text in texts]


def is_found(node: Node | None, doc: Doc) -> bool:
    """Whether an article meets a search."""
    match node:
        case None:
            return True
        case Words():
            return _has_words([node], doc)
        case Near():
            return any(_has_near(node, tokens) for tokens in doc.shadows(in_title=node.in_title))
        case Not(part=part):
            return not is_found(part, doc)
        case AnyOf(parts=parts):
            return any(is_found(part, doc) for part in parts)
        case All(parts=parts):
            return all(is_found(part, doc) or _is_in_glued_row(part, parts, doc) for part in parts)
        case DateRange(first=first, last=last):
            return _is_within(doc.day, first, last)
        case FieldValue():
            return _has_field(node, doc)


def _has_words(row: list[Words], doc: Doc) -> bool:
    shadows = doc.shadows(in_title=row[0].in_title)
    if all(any(_phrases(words, tokens) for tokens in shadows) for words in row):
        return True
    text = " ".join(words.text for words in row)
    if row[-1].is_prefix or not may_be_glued(text):
        return False
    # What English makes of a name is another word, wherever it stands in an article.
    known = [Words(f"{text}{ending}") for ending in ENDINGS]
    if any(_phrases(words, tokens) for tokens in shadows for words in known):
        return False
    return has_phrase(doc.title, text) or (not row[0].in_title and has_phrase(doc.text, text))


def _is_in_glued_row(part: Node, parts: tuple[Node, ...], doc: Doc) -> bool:
    """Whether a bare word belongs to a row of such that stands in the article as a whole."""
    if not isinstance(part, Words) or not part.is_row:
        return False
    row: list[Words] = []
    rows = [row]
    for one in parts:
        if not isinstance(one, Words) or not one.is_row or (row and row[-1].in_title != one.in_title):
            row = []
            rows.append(row)
        if isinstance(one, Words) and one.is_row:
            row.append(one)
    return any(_has_words(row, doc) for row in rows if len(row) > 1 and any(one is part for one in row))


def _phrases(words: Words, tokens: list[str]) -> list[tuple[int, int]]:
    """Where words stand in a row of tokens: first and last token."""
    found = []
    for quoted, star in _PHRASE.findall(" ".join(query_alternatives(words.text, is_prefix=words.is_prefix))):
        wanted = quoted.split()
        for at in range(len(tokens) - len(wanted) + 1):
            *before, last = tokens[at : at + len(wanted)]
            if before == wanted[:-1] and (last.startswith(wanted[-1]) if star else last == wanted[-1]):
                found.append((at, at + len(wanted) - 1))
    return found


def _has_near(near: Near, tokens: list[str]) -> bool:
    """For two parts only."""
    first, second = (_phrases(words, tokens) for words in near.parts)
    return any(
        max(one[0], other[0]) - min(one[1], other[1]) - 1 <= near.distance for one in first for other in second
    )


def _is_within(day: str, first: str, last: str) -> bool:
    if not day:
        return False
    date = PartialDate.parse(day)
    is_after = not first or date.first_day >= PartialDate.parse(first).first_day
    return is_after and (not last or date.last_day <= PartialDate.parse(last).last_day)


def _has_field(asked: FieldValue, doc: Doc) -> bool:
    value = fold_text(asked.value).text
    match asked.field:
        case Field.SOURCE:
            return bool(doc.source) and value in fold_text(doc.source).text
        case Field.LANGUAGE:
            return doc.language.startswith(value) if asked.is_prefix else doc.language == value
        case Field.STATE:
            return doc.state == value
        case Field.MEMO:
            return any(value in fold_text(memo).text for memo in doc.memos)
        case Field.TAG:
            return any(_is_under(tag, value, is_prefix=asked.is_prefix) for tag in doc.tags)
    raise AssertionError(asked)


def _is_under(path: str, value: str, *, is_prefix: bool) -> bool:
    parts = path.split("/")
    ends = ("/".join(parts[start:end]) for end in range(1, len(parts) + 1) for start in range(end))
    return any(end == value or (is_prefix and end.startswith(value)) for end in ends)
