"""`dateline trend`: a phrase or a tag by month or year and source, with all articles as denominators."""

import argparse
from collections.abc import Sequence

from reader.cli import output
from reader.cli.finding import get_tag
from reader.cli.objects import Object, date_object
from reader.cli.opening import opened
from reader.cli.progress import ProgressLine
from reader.domain.criteria import Criteria
from reader.domain.finding import FindQuery
from reader.domain.texts import canonical_text
from reader.domain.trend_words import sighting_text, sum_text, title_text
from reader.domain.trends import (
    Sighting,
    Trend,
    TrendRow,
    TrendStep,
    TrendSubject,
    add_up,
    explain_counts,
    make_rows,
    period_name,
)
from reader.services import trend_files, trending
from reader.services.filtering import explain_filter

_NUMBERS_FROM = 2


def trend(arguments: argparse.Namespace) -> int:
    """Count and print the rows with their total; how a filter was understood goes beside the output."""
    step, words = TrendStep(arguments.by), canonical_text(arguments.filter or "")
    line = ProgressLine("Counting:", "articles" if arguments.tag is None else "uses")
    with opened(arguments.library) as library:
        notes = explain_filter(library, words) if arguments.filter is not None else ()
        if arguments.tag is not None:
            subject = TrendSubject(tag=get_tag(library, arguments.tag).id)
        else:
            subject = TrendSubject(query=FindQuery(canonical_text(arguments.words)))
        try:
            counted = trending.count_trend(library, subject, Criteria(words=words.strip()), progress=line.tell)
        finally:
            line.clear()
    for note in notes:
        output.complain(note)
    if arguments.csv and not counted.is_index_whole:
        output.complain("The index of words is not whole yet, so the counts are wrong; see “dateline reindex”.")
    rows = make_rows(counted, step)
    if arguments.json:
        output.say_json(_trend_object(counted, rows, step))
    elif arguments.csv:
        for cells in trend_files.csv_lines(rows, step, is_tag=counted.subject.tag is not None):
            output.say(cells)
    else:
        _say_table(counted, rows, step)
    return 0


def _say_table(counted: Trend, rows: Sequence[TrendRow], step: TrendStep) -> None:
    is_tag = counted.subject.tag is not None
    header, *cells = trend_files.table_cells([*rows, add_up(rows)], step, is_tag=is_tag)
    heads = [head.replace("_", " ").upper() for head in header]
    right = range(_NUMBERS_FROM + 1, len(heads))
    named = ([period, source or "unknown source", *rest] for period, source, *rest in cells)
    for text in output.align(heads, ([output.plain(cell) for cell in row] for row in named), right=list(right)):
        output.say(text)
    output.say()
    output.say(output.one_line(f"{title_text(counted)}: {sum_text(counted, add_up(rows))}"))
    output.say(output.one_line(sighting_text("First seen", counted.first, counted.may_be_earlier, "earlier")))
    output.say(output.one_line(sighting_text("Last seen", counted.last, counted.may_be_later, "later")))
    for note in explain_counts(counted, step):
        output.say(note)


def _trend_object(counted: Trend, rows: Sequence[TrendRow], step: TrendStep) -> Object:
    query = counted.subject.query
    return {
        "query": query.text if query is not None else None,
        "tag": counted.name if query is None else None,
        "filter": counted.criteria.words or None,
        "by": step.value,
        "first": _sighting_object(counted.first),
        "last": _sighting_object(counted.last),
        "may_be_earlier": counted.may_be_earlier,
        "may_be_later": counted.may_be_later,
        "is_index_whole": counted.is_index_whole,
        "rows": [_row_object(row, step) for row in rows],
        "total": _row_object(add_up(rows), step),
        "notes": explain_counts(counted, step),
    }


def _sighting_object(found: Sighting | None) -> Object | None:
    if found is None:
        return None
    return {
        "article": found.article,
        "title": found.title,
        "source": found.source,
        **date_object(found.date),
    }


def _row_object(row: TrendRow, step: TrendStep) -> Object:
    """`period` is null for what is undated and in the total; `period_name` tells which."""
    return {
        "period": row.period or None,
        "period_name": period_name(row.period, step),
        "source": row.source.name or None if row.source is not None else None,
        "language": row.source.language or None if row.source is not None else None,
        "occurrences": row.occurrences,
        "articles_with": row.having,
        "articles_tagged_whole": row.whole,
        "articles": row.articles,
        "words": row.words,
        "per_10000_words": round(row.rate, 4) if row.rate is not None else None,
    }
