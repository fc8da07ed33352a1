"""Searching by going through every article: what the index has to give. Slow and plain."""

from dataclasses import dataclass

from reader.domain.dates import PartialDate
from reader.domain.folding import fold_text
from reader.domain.search_terms import All, AnyOf, DateRange, Field, FieldValue, Near, Node, Not, Words
from tests.helpers.naive_words import count_words_between, find_places, has_glued, read_letters


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

    def texts(self, *, in_title: bool) -> list[str]:
        """The title and, unless only that is asked, the text."""
        return [self.title] if in_title else [self.title, self.text]


def is_found(node: Node | None, doc: Doc) -> bool:
    """Whether an article meets a search."""
    match node:
        case None:
            return True
        case Words():
            return _has_words([node], doc)
        case Near():
            return any(_has_near(node, text) for text in doc.texts(in_title=node.in_title))
        case Not(part=part):
            return not is_found(part, doc)
        case AnyOf(parts=parts):
            return any(is_found(part, doc) for part in parts)
        case All(parts=parts):
            return all(_is_in_row(part, parts, doc) for part in parts)
        case DateRange(first=first, last=last):
            return _is_within(doc.day, first, last)
        case FieldValue():
            return _has_field(node, doc)


def _has_words(row: list[Words], doc: Doc) -> bool:
    texts = doc.texts(in_title=row[0].in_title)
    for before, words in zip(("", *(words.text for words in row)), row, strict=False):
        is_there = any(find_places(text, words.text, is_prefix=words.is_prefix) for text in texts)
        if not is_there and (words.is_prefix or not has_glued(texts, words.text, before)):
            return False
    return True


def _is_in_row(part: Node, parts: tuple[Node, ...], doc: Doc) -> bool:
    """Whether a bare word stands in an article, its neighbours before it in the row being known."""
    if not isinstance(part, Words) or not part.is_row:
        return is_found(part, doc)
    place = next(number for number, one in enumerate(parts) if one is part)
    before = parts[place - 1] if place else None
    if isinstance(before, Words) and before.is_row and before.in_title == part.in_title:
        texts = doc.texts(in_title=part.in_title)
        if not part.is_prefix and has_glued(texts, part.text, before.text):
            return True
    return _has_words([part], doc)


def counts_words(node: Node | None) -> bool:
    """Whether how many words stand somewhere decides on a search."""
    match node:
        case Near():
            return True
        case Not(part=part):
            return counts_words(part)
        case AnyOf(parts=parts) | All(parts=parts):
            return any(counts_words(part) for part in parts)
    return False


def has_glued_words(doc: Doc) -> bool:
    """Whether a word of an article has another glued to it, and so counts as one word or as two."""
    return any(letter.bound == "case" for text in (doc.title, doc.text) for letter in read_letters(text))


def _has_near(near: Near, text: str) -> bool:
    """For two parts only."""
    first, second = (find_places(text, words.text, is_prefix=words.is_prefix) for words in near.parts)
    return any(count_words_between(text, one, other) <= near.distance for one in first for other in second)


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
