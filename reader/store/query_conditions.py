"""Searches as conditions on the table `article`: words are asked of the full-text index, fields of their tables.

As much of a search as can be goes to the index as one expression. Without an index no article is found by words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice, product
from math import prod

import sqlalchemy as sa

from reader.domain.index_text import PREFIX_FROM, glued_expression, query_alternatives, query_phrase
from reader.domain.languages import is_language
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
from reader.domain.wording import tr
from reader.store import field_conditions
from reader.store.field_conditions import Condition, has_id_in, list_languages
from reader.store.schema import article
from reader.store.search_table import TABLE
from reader.store.text_search import has_index
from reader.store.unit import Unit

_NEAR_MAX = 16
"""In so many ways of writing its words NEAR is asked for at most."""
_NAMES_MAX = 8
"""So many names are offered in place of one that is not known."""
_BEGINNING = re.compile(r'([^"\s]+)" \*')
_INDEXED_LETTERS = 2
"""Of so many letters beginnings have an index of their own, as `search_table` says."""
_FOUND = sa.table(TABLE, sa.column("rowid", sa.Integer))
_MATCHES = sa.literal_column(TABLE).op("MATCH", return_type=sa.Boolean())


@dataclass(frozen=True, slots=True)
class Found:
    """What the full-text index finds by an expression."""

    expression: str

    @property
    def gathers_words(self) -> bool:
        """Whether words that begin in a way are gathered by every query anew: of two letters they are indexed."""
        return any(len(beginning) != _INDEXED_LETTERS for beginning in _BEGINNING.findall(self.expression))

    def ids(self) -> sa.Select[int]:
        """The query of their ids."""
        return sa.select(_FOUND.c.rowid).where(self.is_match())

    def condition(self) -> Condition:
        """Whether an article is one of them."""
        return article.c.id.in_(self.ids())

    def is_one(self) -> Condition:
        """The same, for a query that goes through articles of which most are: each is asked for by itself."""
        return sa.exists().where(_FOUND.c.rowid == article.c.id, self.is_match()).correlate(article)

    def is_match(self) -> Condition:
        """Whether a row of the full-text index meets the expression."""
        return _MATCHES(self.expression)


@dataclass(frozen=True, slots=True)
class CompiledQuery:
    """A search: all of it has to hold. `found` is its main part as the full-text index finds it, if it has one.

    `notes` tell, beside those of the search itself, what the library does not know.
    """

    found: Found | None
    others: tuple[Condition, ...]
    notes: tuple[str, ...]

    def conditions(self) -> list[Condition]:
        """All of it as conditions."""
        return [*([self.found.condition()] if self.found else []), *self.others]


def compile_query(unit: Unit, query: SearchQuery) -> CompiledQuery:
    """The conditions of a search in the library of a unit."""
    compiler = _Compiler(unit)
    found, others = compiler.split(query.root) if query.root is not None else (None, [])
    return CompiledQuery(found, tuple(others), tuple(dict.fromkeys((*query.notes, *compiler.notes))))


_Part = Found | Condition


class _Compiler:
    """Goes through a search and gathers notes."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._has_index = has_index(unit)
        self.notes: list[str] = []

    def split(self, node: Node) -> tuple[Found | None, list[Condition]]:
        """The main part of a search for the index, and the conditions beside it."""
        if isinstance(node, All):
            return self._all(node.parts)
        part = self._part(node)
        return (part, []) if isinstance(part, Found) else (None, [part])

    def _part(self, node: Node) -> _Part:
        match node:
            case Words():
                return self._words([node])
            case Near():
                return self._near(node)
            case FieldValue():
                return self._field(node)
            case DateRange(first=first, last=last):
                dated = field_conditions.is_dated(first, last)
                return sa.true() if dated is None else dated
            case Not(part=part):
                return sa.not_(_condition(self._part(part)))
            case AnyOf(parts=parts):
                return self._any(parts)
            case All(parts=parts):
                found, others = self._all(parts)
                return sa.and_(*([found.condition()] if found else []), *others) if others or not found else found

    def _all(self, parts: Sequence[Node]) -> tuple[Found | None, list[Condition]]:
        wanted: list[_Part] = []
        unwanted: list[_Part] = []
        for (is_row, _), group in groupby(parts, key=_row_key):
            nodes = list(group)
            if is_row:
                wanted.append(self._words([node for node in nodes if isinstance(node, Words)]))
                continue
            for node in nodes:
                (unwanted if isinstance(node, Not) else wanted).append(
                    self._part(node.part if isinstance(node, Not) else node)
                )
        plain = [part.expression for part in wanted if isinstance(part, Found)]
        rest = [part for part in wanted if not isinstance(part, Found)]
        refused = [part.expression for part in unwanted if isinstance(part, Found)]
        others = [sa.not_(part) for part in unwanted if not isinstance(part, Found)]
        if plain:
            expression = _join("AND", plain)
            found = Found(f"({expression} NOT {_join('OR', refused)})" if refused else expression)
            return found, [*rest, *others]
        others.extend(sa.not_(Found(expression).condition()) for expression in refused)
        return None, [*rest, *others]

    def _any(self, parts: Sequence[Node]) -> _Part:
        found = [self._part(part) for part in parts]
        indexed = [part for part in found if isinstance(part, Found)]
        rest = [part for part in found if not isinstance(part, Found)]
        if not indexed:
            return sa.or_(*rest)
        joined = Found(_join("OR", [part.expression for part in indexed]))
        return sa.or_(joined.condition(), *rest) if rest else joined

    def _words(self, row: Sequence[Words]) -> _Part:
        """Words of which each is somewhere, as it was typed or, after that before it, with others glued to it."""
        parts: list[str] = []
        for before, words in zip(("", *(words.text for words in row)), row, strict=False):
            phrase = query_phrase(words.text, is_prefix=words.is_prefix)
            if not self._has_index or not phrase:
                return sa.false()
            glued = "" if words.is_prefix else glued_expression(words.text, before)
            parts.append(_join("OR", [phrase, glued]) if glued else phrase)
            if words.is_prefix and not phrase.rstrip(")").endswith("*"):
                told = tr("A star needs {n} letters before it: “{word}*”.", n=PREFIX_FROM, word=words.text)
                self.notes.append(told)
        expression = _join("AND", parts)
        return Found(_in_title(expression) if row[0].in_title else expression)

    def _near(self, near: Near) -> _Part:
        ways = [query_alternatives(words.text, is_prefix=words.is_prefix) for words in near.parts]
        if not self._has_index or not all(ways):
            return sa.false()
        if prod(map(len, ways)) > _NEAR_MAX:
            # The first has all the spaces that were typed, the last none of them.
            ways = [tuple(dict.fromkeys((own[0], own[-1]))) for own in ways]
            words = " ".join(f"“{words.text}”" for words in near.parts)
            self.notes.append(
                tr("NEAR looked for {words} with all spaces between Korean words or without any.", words=words)
            )
            if prod(map(len, ways)) > _NEAR_MAX:
                self.notes.append(
                    tr("NEAR has so many Korean words that not every way to write them was looked for.")
                )
        chosen = islice(product(*ways), _NEAR_MAX)
        expression = _join("OR", [f"NEAR({' '.join(phrases)}, {near.distance})" for phrases in chosen])
        return Found(_in_title(expression) if near.in_title else expression)

    def _field(self, asked: FieldValue) -> Condition:
        value, unit = asked.value, self._unit
        match asked.field:
            case Field.LANGUAGE:
                languages = list_languages(unit)
                meant = [one for one in languages if is_language(one, value, is_prefix=asked.is_prefix)]
                self._tell_missing(meant, asked)
                return article.c.language.in_(meant)
            case Field.STATE:
                return article.c.reading_state == value
            case Field.MEMO:
                return field_conditions.has_memo_with(value)
            case Field.SPEAKER:
                return field_conditions.has_speaker_with(value)
            case Field.SOURCE:
                sources = field_conditions.list_sources_named(unit, value)
                self._tell_missing(sources, asked)
                return has_id_in(article.c.source_id, sources)
            case Field.CODER:
                coders = field_conditions.list_coders_named(unit, value)
                self._tell_missing(coders, asked)
                return field_conditions.is_marked(unit, None, coders)
            case Field.TAG if not value:
                return field_conditions.has_any_tag()
            case _:
                tags = field_conditions.list_tags_named(unit, value, is_prefix=asked.is_prefix)
                self._tell_missing(tags, asked)
                return field_conditions.is_marked(unit, field_conditions.add_tags_below(unit, tags), None)

    def _tell_missing(self, found: Sequence[object], asked: FieldValue) -> None:
        if found:
            return
        kind = "language" if asked.field is Field.LANGUAGE else asked.field
        names = field_conditions.list_names(self._unit, asked.field)
        more = tr(" and {value} more", value=f"{len(names) - _NAMES_MAX:,}") if len(names) > _NAMES_MAX else ""
        known = tr("; it has {names}{more}", names=", ".join(names[:_NAMES_MAX]), more=more) if names else ""
        self.notes.append(
            tr("The library has no {kind} “{value}”{known}.", kind=kind, value=asked.value, known=known)
        )


def _row_key(node: Node) -> tuple[bool, bool]:
    """Bare words side by side are one row where all of them are asked of the same."""
    return (True, node.in_title) if isinstance(node, Words) and node.is_row else (False, False)


def _condition(part: _Part) -> Condition:
    return part.condition() if isinstance(part, Found) else part


def _join(operator: str, expressions: Sequence[str]) -> str:
    return expressions[0] if len(expressions) == 1 else f"({f' {operator} '.join(expressions)})"


def _in_title(expression: str) -> str:
    return f"({{title}} : {expression})"
