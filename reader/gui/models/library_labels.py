"""The words of the library tree: names of rows, counts, bounds of dates, tooltips and accessible texts."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from reader.domain.articles import ArticleHead, ReadingState
from reader.domain.criteria import DayBasis
from reader.domain.dates import MONTHS, WEEKDAYS, ArticleDate, PartialDate
from reader.domain.sources import source_words
from reader.domain.texts import count_text as count_words
from reader.gui.article.headline_words import say_state
from reader.gui.models.library_nodes import Kind, Node

UNDATED = "Undated"
UNCAPTURED = "Capture day unknown"
COUNTING = "…"
_SAID_COUNTING = "being counted"
_UNDATED_TIPS = {
    DayBasis.PUBLISHED: "Articles whose year is not known. Each shows the bounds of its date.",
    DayBasis.CAPTURED: "Articles whose day of capture is not known. Each shows its own date.",
}


def row_name(node: Node) -> str:
    """What the row is called."""
    value: Any = node.child.value
    if node.kind is Kind.SOURCE:
        return source_words(value.name, node.child.language)
    if node.kind is Kind.GROUP:
        return str(value.name)
    if node.kind is Kind.ARTICLE:
        return " ".join(value.title.split()) or "Untitled"
    if node.kind is Kind.LISTED:
        return " ".join(value.teaser.split())
    if node.kind is Kind.PART:
        return COUNTING if node.is_counting else f"{_figure(value.start)}–{_figure(value.start + value.held - 1)}"
    if node.kind is Kind.UNDATED:
        return UNCAPTURED if node.child.is_by_capture else UNDATED
    return _group_name(node.kind, node.child.day_key)


def row_detail(node: Node) -> str:
    """The second line of an article: its bounds, where the place in the tree does not say the date already."""
    value = node.child.value
    if not isinstance(value, ArticleHead) or len(node.child.day_key) == 10:
        return ""
    if value.date.date_from == value.date.date_to and str(value.date.date_from) == node.child.day_key:
        return ""
    return bounds_text(value.date)


def count_text(node: Node, has_listed: bool) -> str:
    """The counts at the right end: "12", or held of known where pages listed more, "12 / 20"; "…" while they are
    being counted; "" for articles.
    """
    if node.is_leaf:
        return ""
    return COUNTING if node.is_counting else coverage_text(node.held, node.listed if has_listed else 0)


def coverage_text(held: int, listed: int) -> str:
    """Articles held, and of how many known where some of them are not held: "12", "12 / 20"."""
    return f"{_figure(held)} / {_figure(held + listed)}" if listed else _figure(held)


def coverage(node: Node, has_listed: bool) -> float | None:
    """The part of the known articles that is held, from 0 to 1; None where nothing is known to be missing."""
    known = node.held + node.listed
    if node.is_counting:
        return None
    return node.held / known if has_listed and node.listed and not node.is_leaf else None


def bounds_text(when: ArticleDate) -> str:
    """An article's bounds in short: "Sep 2015 – 10 Jan 2026", "since 2015"; "" when nothing is known."""
    first, last = when.date_from, when.date_to
    if first is None and last is None:
        return ""
    if last is None:
        return f"since {_short_date(first)}"
    if first is None:
        return f"until {_short_date(last)}"
    return _short_date(first) if first == last else f"{_short_date(first)} – {_short_date(last)}"


def tooltip(node: Node, basis: DayBasis = DayBasis.PUBLISHED) -> str:
    """The full text of a row as rich text, so that it wraps; titles are escaped, never read as markup."""
    lines = [row_name(node)]
    value: Any = node.child.value
    if node.kind is Kind.ARTICLE:
        lines += [_origin(value), bounds_text(value.date)]
        if value.reading_state is ReadingState.EMPTY:
            lines.insert(2, "Done, nothing found")
        if value.is_starred or value.annotations:
            noted = count_words(value.annotations, "annotation") if value.annotations else ""
            lines.insert(2, " · ".join(part for part in ("Starred" if value.is_starred else "", noted) if part))
        if not value.date.day_key:
            lines.append("The day is not known; only these bounds are." if lines[-1] else "The date is not known.")
    elif node.kind is Kind.LISTED:
        lines.append("Listed on a page; the article is not in this library.")
    elif node.kind is Kind.GROUP:
        lines.append(f"A group of {count_words(len(value.sources), 'source')}")
    elif node.kind is Kind.UNDATED:
        lines.append(_UNDATED_TIPS[basis])
    elif node.kind is Kind.PART:
        lines.append("So many articles at a time, in their order")
    if not node.is_leaf:
        lines.append(_spoken_counts(node, has_listed=True))
    first, *others = (escape(line) for line in lines if line)
    return "<qt>" + "<br>".join([f"<b>{first}</b>" if node.kind is Kind.ARTICLE else first, *others]) + "</qt>"


def spoken_text(node: Node, has_listed: bool) -> str:
    """What a screen reader says of the row."""
    value: Any = node.child.value
    if node.kind is Kind.LISTED:
        return f"{row_name(node)}, listed, not in this library"
    if node.kind is Kind.ARTICLE:
        starred = "starred" if value.is_starred else ""
        noted = count_words(value.annotations, "annotation") if value.annotations else ""
        parts = [row_name(node), starred, say_state(value.reading_state), noted, row_detail(node)]
        return ", ".join(part for part in parts if part)
    name = f"Articles {row_name(node)}" if node.kind is Kind.PART else row_name(node)
    if node.kind is Kind.GROUP:
        return f"{name}, group of {count_words(len(value.sources), 'source')}, {_spoken_counts(node, has_listed)}"
    return f"{name}, {_spoken_counts(node, has_listed)}"


def _group_name(kind: Kind, day_key: str) -> str:
    if kind is Kind.MONTH:
        return MONTHS[int(day_key[5:7]) - 1]
    if kind is Kind.DAY:
        day = date.fromisoformat(day_key)
        return f"{day.day} {WEEKDAYS[day.weekday()]}"
    return day_key


def _short_date(day: PartialDate | None) -> str:
    if day is None:
        return ""
    month = MONTHS[day.month - 1][:3] if day.month else ""
    return " ".join(part for part in (str(day.day or ""), month, str(day.year)) if part)


def _figure(number: int) -> str:
    return f"{number:,}"


def _origin(head: ArticleHead) -> str:
    words = source_words(head.source, head.language)
    return f"{words} · {head.byline}" if head.byline else words


def _spoken_counts(node: Node, has_listed: bool) -> str:
    if node.is_counting:
        return _SAID_COUNTING
    if has_listed and node.listed:
        return f"{_figure(node.held)} held, {_figure(node.listed)} listed and not held"
    return f"{_figure(node.held)} {'article' if node.held == 1 else 'articles'}"
