"""The words of the library tree: names of rows, counts, bounds of dates, tooltips and accessible texts."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from reader.domain.articles import ArticleHead, ReadingState
from reader.domain.criteria import DayBasis
from reader.domain.dates import ArticleDate, PartialDate
from reader.domain.sources import source_words
from reader.domain.texts import count_text as count_words
from reader.domain.wording import number, tr
from reader.domain.wording_dates import month_day_text, month_text, short_day_text, year_text
from reader.gui.article.headline_words import say_state
from reader.gui.models.library_nodes import Kind, Node

UNDATED = tr("Undated")
UNCAPTURED = tr("Capture day unknown")
COUNTING = "…"
_SAID_COUNTING = tr("being counted")
_UNDATED_TIPS = {
    DayBasis.PUBLISHED: tr("Articles whose year is not known. Each shows the bounds of its date."),
    DayBasis.CAPTURED: tr("Articles whose day of capture is not known. Each shows its own date."),
}


def row_name(node: Node) -> str:
    """What the row is called."""
    value: Any = node.child.value
    if node.kind is Kind.SOURCE:
        return source_words(value.name, node.child.language)
    if node.kind is Kind.GROUP:
        return str(value.name)
    if node.kind is Kind.ARTICLE:
        return " ".join(value.title.split()) or tr("Untitled")
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
        return tr("since {day}", day=_short_date(first))
    if first is None:
        return tr("until {day}", day=_short_date(last))
    return _short_date(first) if first == last else f"{_short_date(first)} – {_short_date(last)}"


def tooltip(node: Node, basis: DayBasis = DayBasis.PUBLISHED) -> str:
    """The full text of a row as rich text, so that it wraps; titles are escaped, never read as markup."""
    lines = [row_name(node)]
    value: Any = node.child.value
    if node.kind is Kind.ARTICLE:
        lines += [_origin(value), bounds_text(value.date)]
        if value.reading_state is ReadingState.EMPTY:
            lines.insert(2, tr("Done, nothing found"))
        if value.is_starred or value.annotations:
            noted = count_words(value.annotations, "annotation") if value.annotations else ""
            starred = tr("Starred") if value.is_starred else ""
            lines.insert(2, " · ".join(part for part in (starred, noted) if part))
        if not value.date.day_key:
            bounded = tr("The day is not known; only these bounds are.")
            lines.append(bounded if lines[-1] else tr("The date is not known."))
    elif node.kind is Kind.LISTED:
        lines.append(tr("Listed on a page; the article is not in this library."))
    elif node.kind is Kind.GROUP:
        lines.append(tr("A group of {sources}", sources=count_words(len(value.sources), "source")))
    elif node.kind is Kind.UNDATED:
        lines.append(_UNDATED_TIPS[basis])
    elif node.kind is Kind.PART:
        lines.append(tr("So many articles at a time, in their order"))
    if not node.is_leaf:
        lines.append(_spoken_counts(node, has_listed=True))
    first, *others = (escape(line) for line in lines if line)
    return "<qt>" + "<br>".join([f"<b>{first}</b>" if node.kind is Kind.ARTICLE else first, *others]) + "</qt>"


def spoken_text(node: Node, has_listed: bool) -> str:
    """What a screen reader says of the row."""
    value: Any = node.child.value
    if node.kind is Kind.LISTED:
        return tr("{name}, listed, not in this library", name=row_name(node))
    if node.kind is Kind.ARTICLE:
        starred = tr("starred") if value.is_starred else ""
        noted = count_words(value.annotations, "annotation") if value.annotations else ""
        parts = [row_name(node), starred, say_state(value.reading_state), noted, row_detail(node)]
        return ", ".join(part for part in parts if part)
    name = tr("Articles {name}", name=row_name(node)) if node.kind is Kind.PART else row_name(node)
    if node.kind is Kind.GROUP:
        group = tr("group of {sources}", sources=count_words(len(value.sources), "source"))
        return f"{name}, {group}, {_spoken_counts(node, has_listed)}"
    return f"{name}, {_spoken_counts(node, has_listed)}"


def _group_name(kind: Kind, day_key: str) -> str:
    if kind is Kind.MONTH:
        return month_text(int(day_key[5:7]))
    if kind is Kind.DAY:
        return month_day_text(date.fromisoformat(day_key))
    return year_text(day_key) if kind is Kind.YEAR else day_key


def _short_date(day: PartialDate | None) -> str:
    return short_day_text(day) if day is not None else ""


def _figure(count: int) -> str:
    return number(count)


def _origin(head: ArticleHead) -> str:
    words = source_words(head.source, head.language)
    return f"{words} · {head.byline}" if head.byline else words


def _spoken_counts(node: Node, has_listed: bool) -> str:
    if node.is_counting:
        return _SAID_COUNTING
    if has_listed and node.listed:
        words = tr("{held} held, {listed} listed and not held")
        return words.format(held=_figure(node.held), listed=_figure(node.listed))
    return count_words(node.held, "article")
