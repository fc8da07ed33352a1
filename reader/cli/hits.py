"""Hits as the commands print them: a table of lines, JSON, or CSV."""

import argparse
import csv
import io
from collections.abc import Iterable, Iterator

from reader.cli import output
from reader.cli.articles import date_phrase
from reader.cli.objects import Object, date_object
from reader.domain.finding import Hit
from reader.domain.sources import source_words

_COLUMNS = ("ARTICLE", "DATE", "SOURCE", "PLACE", "LEFT", "WORDS", "RIGHT")
_SHOWN_CP = 40
_NAMES = (
    *("article", "text_version", "start", "end", "paragraph", "left", "quote", "right"),
    *("source", "language", "title", "date_from", "date_to", "date_basis", "annotations"),
)


def say_hits(hits: Iterable[Hit], arguments: argparse.Namespace) -> None:
    """Write the hits as they come, in the form that the options of the command ask for."""
    if arguments.csv:
        output.say(_csv_row(_NAMES))
        for hit in hits:
            output.say(_csv_row(_cells(hit)))
    elif arguments.json:
        output.say_json_list(_hit_object(hit) for hit in hits)
    else:
        for line in output.align(_COLUMNS, (_row(hit) for hit in hits), right=(0, 4)):
            output.say(line)


def _hit_object(hit: Hit) -> Object:
    """A hit; `annotations` are those that overlap it with the tag asked for."""
    values = (
        *(hit.article, hit.version, hit.span.start, hit.span.end, hit.paragraph, hit.left, hit.quote, hit.right),
        *(hit.source or None, hit.language or None, hit.title, *date_object(hit.date).values()),
        list(hit.annotations),
    )
    return dict(zip(_NAMES, values, strict=True))


def _cells(hit: Hit) -> Iterator[object]:
    *values, annotations = _hit_object(hit).values()
    yield from ("" if value is None else value for value in values)
    yield " ".join(map(str, annotations))


def _csv_row(cells: Iterable[object]) -> str:
    """One row as RFC 4180 has it, without its line end."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="").writerow(cells)
    return stream.getvalue()


def _row(hit: Hit) -> tuple[str, ...]:
    """A line with the words in the middle; a star says that they have the tag."""
    return (
        str(hit.article),
        date_phrase(hit.date),
        output.plain(source_words(hit.source, hit.language)),
        f"¶{hit.paragraph} {hit.span.start}-{hit.span.end}{'*' if hit.is_tagged else ''}",
        output.one_line(hit.left[-_SHOWN_CP:]),
        output.one_line(hit.quote),
        output.one_line(hit.right[:_SHOWN_CP]),
    )
