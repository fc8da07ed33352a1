"""`dateline listed`: what pages announced and the library lacks."""

import argparse

from reader.cli import output
from reader.cli.opening import opened
from reader.domain.coverage import DayCoverage, ListedDay, ListedEntry
from reader.domain.sources import source_words
from reader.services import browsing

_COLUMNS = ("DAY", "SOURCE", "ARTICLE", "PAGE", "WHAT")
_COVERAGE_COLUMNS = ("DAY", "HELD", "LISTED", "SOURCE")


def list_listed(arguments: argparse.Namespace) -> int:
    """List the items, or how many of them are held day by day; streaming."""
    chosen = {"source": arguments.source, "first": arguments.first or "", "last": arguments.last or ""}
    with opened(arguments.library) as library:
        if arguments.coverage:
            days = browsing.iter_coverage(library, **chosen)
            objects = (_day_object(day) for day in days)
            lines = output.align(_COVERAGE_COLUMNS, (_day_row(day) for day in days), right=(1, 2))
        else:
            entries = browsing.iter_listed(library, **chosen, is_held_too=arguments.all)
            objects = (_entry_object(entry) for entry in entries)
            lines = output.align(_COLUMNS, (_entry_row(entry) for entry in entries), right=(2, 3))
        if arguments.json:
            output.say_json_list(objects)
        else:
            for line in lines:
                output.say(line)
    return 0


def _entry_row(entry: ListedEntry) -> tuple[str, ...]:
    what = " — ".join(part for part in (entry.title, entry.teaser) if part)
    article = "" if entry.article is None else str(entry.article)
    return entry.where.day or "no day", _source(entry.where), article, str(entry.page), output.plain(what)


def _entry_object(entry: ListedEntry) -> dict[str, object]:
    return {
        "source": entry.where.source or None,
        "language": entry.where.language or None,
        "date": entry.where.day or None,
        "title": entry.title or None,
        "teaser": entry.teaser,
        "url": entry.url or None,
        "page": entry.page,
        "article": entry.article,
    }


def _day_row(day: DayCoverage) -> tuple[str, ...]:
    return day.where.day or "no day", str(day.held), str(day.listed), _source(day.where)


def _day_object(day: DayCoverage) -> dict[str, object]:
    return {
        "source": day.where.source or None,
        "language": day.where.language or None,
        "date": day.where.day or None,
        "listed": day.listed,
        "held": day.held,
    }


def _source(where: ListedDay) -> str:
    return output.plain(source_words(where.source, where.language))
