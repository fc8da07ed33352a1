"""The words of search results: rows, counts, what an empty list says. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.domain.sources import UNKNOWN_SOURCE, source_words
from reader.domain.spans import Span
from reader.domain.texts import count_text
from reader.domain.wording import tr
from reader.gui.article.headline_words import say_article_date, say_state
from reader.gui.models.library_labels import bounds_text
from reader.gui.plain_text import plain_tip

if TYPE_CHECKING:
    from reader.domain.search_results import FoundRow

LOADING_TEXT = tr("Being read…")
GONE_TEXT = tr("No longer in the library")
FAILED_TEXT = tr("Could not be read")
START_HINT = tr(
    "Type words above. Articles that hold all of them are listed as you type; ? tells more ways to ask."
)
NOT_ASKED = tr(
    "There is nothing to look for in this. Type letters or digits, or a field with a value it can have."
)
_SPACES = str.maketrans("\n\r\t\v\f\u2028\u2029", "       ")
_LEAD_CP = 36
"""So much of a snippet may stand before the first word found, which would lie out of sight else."""
_LEAST_CUT_CP = 12

SYNTAX = (
    ("mass movement", tr("both words, anywhere in the article")),
    ("“mass movement”", tr("these words one after the other")),
    ("movement OR campaign", tr("one of them; AND binds closer")),
    ("movement -march", tr("without a word; NOT does the same")),
    ("move*", tr("words that begin so")),
    ("NEAR(mass march, 5)", tr("at most five words apart")),
    ("(a OR b) c", tr("brackets hold parts together")),
    ("title: source: lang:", tr("in the title, the source, the language")),
    ("tag: memo: coder: state:", tr("by what was marked, written, read")),
    ("date:2024-01..2024-06", tr("from a month or day to another; date:2024")),
)
"""The query language by examples, and what each of them asks."""
_WAYS = {
    (False, True): tr("Try fewer words, a beginning with *, or OR between words."),
    (True, True): tr("Try fewer words, a beginning with *, or OR between words, or search outside the filter."),
    (False, False): tr(
        "Try fewer words, a beginning with *, or OR between words, or wait until the index of words is whole."
    ),
    (True, False): tr(
        "Try fewer words, a beginning with *, or OR between words, or search outside the filter, or wait until the"
        " index of words is whole."
    ),
}
"""What can be done where nothing was found, by whether a filter is on and whether the index is whole."""


def source_line(found: FoundRow) -> str:
    """Where and when: "KCNA · 3 Jan 2024"; a dash where no date is known."""
    head = found.head
    when = bounds_text(head.date) or tr("undated")
    return f"{source_words(head.source, '')} · {when}"


def title_text(found: FoundRow) -> str:
    """The title in one line."""
    return " ".join(found.head.title.split()) or tr("Untitled")


def snippet_parts(found: FoundRow) -> tuple[str, tuple[Span, ...]]:
    """The snippet in one line with the places found in it; its beginning is cut where these lie far behind."""
    text, spans = found.snippet.translate(_SPACES), tuple(found.spans)
    first = spans[0].start if spans else 0
    if first <= _LEAD_CP + _LEAST_CUT_CP:
        return text, spans
    cut = text.find(" ", first - _LEAD_CP, first)
    cut = first - _LEAD_CP if cut < 0 else cut + 1
    return f"… {text[cut:]}", tuple(Span(span.start - cut + 2, span.end - cut + 2) for span in spans)


def spoken_row(found: FoundRow) -> str:
    """What a screen reader says of a row."""
    head = found.head
    parts = [title_text(found), head.source or tr(UNKNOWN_SOURCE), bounds_text(head.date) or tr("undated")]
    parts.append(say_state(head.reading_state))
    if head.is_starred:
        parts.append(tr("starred"))
    if head.annotations:
        parts.append(count_text(head.annotations, "annotation"))
    return ", ".join((*parts, snippet_parts(found)[0]))


def row_tip(found: FoundRow) -> str:
    """Which article a row is, with its date and how far it was read."""
    head = found.head
    origin = source_words(head.source, head.language)
    lines = [title_text(found), origin, say_article_date(head.date), say_state(head.reading_state)]
    if head.annotations:
        lines.append(count_text(head.annotations, "annotation"))
    return plain_tip("\n".join(line for line in lines if line))


def found_text(count: int | None, listed: int, *, is_listing: bool) -> str:
    """How many articles were found: "1,234 articles"; "counting…" while that is not known."""
    if count is not None:
        return count_text(count, "article") if count else tr("Nothing found")
    return f"{listed:,}…" if listed and is_listing else tr("counting…")


def nothing_text(query: str, *, is_within_filter: bool, is_index_whole: bool, is_told_why: bool = False) -> str:
    """What an empty list says, and what can be done about it; a note above may tell why already."""
    is_short = len(query) <= _LEAD_CP
    words = tr("No article holds {query}.", query=query) if is_short else tr("No article holds all of this.")
    if is_told_why and is_index_whole:
        return " ".join((words, tr("The line above tells why.")))
    return f"{words} {_WAYS[is_within_filter, is_index_whole]}"


def join_notes(notes: Sequence[str]) -> str:
    """What has to be told of a search in one line, each once."""
    return " · ".join(dict.fromkeys(note.rstrip(".") for note in notes if note))
