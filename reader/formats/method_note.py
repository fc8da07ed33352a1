"""The note on how an export was made, for people: what was taken, by which filter, when, what the columns are."""

import textwrap
from collections.abc import Iterator

from reader.domain.export_notes import ExportNote
from reader.domain.file_words import count_text

_WIDTH = 96
_INDENT = "  "


def note_lines(note: ExportNote) -> Iterator[str]:
    """The lines of the note, without line ends."""
    yield f"Annotations of {_one_line(note.library)}"
    yield ""
    yield from _say(f"Written by {note.program} on {note.made_at} (UTC), as {_form(note)}.")
    yield from _say(_say_choice(note))
    yield ""
    yield "What is in it"
    yield from _list(_list_counts(note))
    yield ""
    yield "How to read it"
    yield from _list(
        (
            "start and end count Unicode code points of the article's text from 0; the end is not included. The"
            " text is the version named by text_version, its lines ended by LF, its SHA-256 is text_sha256.",
            "An annotation with several tags has a row for each of them, one without a tag a single row. A tag on"
            " a whole article has a row with an empty quote.",
            "An annotation that the filter leaves comes with all its tags.",
            "An empty cell is a missing value. Times are UTC, dates ISO 8601. Days are never guessed: what is only"
            " known to lie between two days has both, date_from and date_to.",
            "A count of 0 is a count: the article was in the export, and nothing was marked on it.",
        )
    )
    for table in note.tables:
        yield ""
        yield _one_line(f"{table.place} ({count_text(table.rows, 'row')})")
        yield from _say(f"{table.spec.meaning[:1].upper()}{table.spec.meaning[1:]}.")
        yield from _list(f"{column.name}: {column.meaning}" for column in table.spec.columns)


def _form(note: ExportNote) -> str:
    return f"{note.format}, profile {note.profile}" if note.profile else note.format


def _say_choice(note: ExportNote) -> str:
    chosen = "" if note.chosen is None else f"Limited to {count_text(note.chosen, 'chosen article')}. "
    return chosen + (f"Filter: {note.filtered_by}." if note.filtered_by else "No filter.")


def _list_counts(note: ExportNote) -> Iterator[str]:
    summary = note.summary
    yield (
        f"{count_text(summary.annotations, 'annotation')} in {count_text(summary.articles, 'article')},"
        f" {summary.bare:,} of them without annotation or tag"
    )
    yield f"{count_text(summary.article_tags, 'tag')} on whole articles"
    yield f"{count_text(summary.tags, 'tag')} in use"


def _list(texts: "Iterator[str] | tuple[str, ...]") -> Iterator[str]:
    for text in texts:
        yield from textwrap.wrap(
            _one_line(text), _WIDTH, initial_indent="- ", subsequent_indent=_INDENT, break_long_words=False
        )


def _say(text: str) -> list[str]:
    return textwrap.wrap(_one_line(text), _WIDTH, break_long_words=False)


def _one_line(text: str) -> str:
    return " ".join(text.split())
