"""`dateline search`: articles by words and fields, each with the words round the first place."""

import argparse
from collections.abc import Iterator

from reader.cli import output
from reader.cli.articles import date_phrase, source_phrase
from reader.cli.objects import Object, head_object
from reader.cli.opening import opened
from reader.domain.errors import PatternInvalid
from reader.domain.ids import ArticleId
from reader.domain.search_query import parse_query
from reader.domain.texts import count_text
from reader.services import searching
from reader.services.libraries import Library
from reader.services.searching import FoundIds, FoundRow, SearchOrder

_COLUMNS = ("ID", "DATE", "SOURCE", "TITLE", "SNIPPET")
_TITLE_CP = 60
_PAGE = 200


def search(arguments: argparse.Namespace) -> int:
    """List the articles found, streaming; how many there are and what has to be told go beside the output."""
    _refuse_nothing(arguments.query)
    with opened(arguments.library) as library:
        order = SearchOrder(arguments.order)
        found = searching.search(library, arguments.query, order=order, limit=arguments.limit)
        rows = _iter_rows(library, found, arguments.query)
        if arguments.json:
            output.say_json_list(map(_row_object, rows))
        elif found.ids:
            for line in output.align(_COLUMNS, map(_row, rows), right=(0,)):
                output.say(line)
        total = len(found.ids) if found.is_last else searching.count_found(library, arguments.query)
    _tell(found, total)
    return 0


def _refuse_nothing(query: str) -> None:
    """A query of which nothing can be asked would list every article."""
    understood = parse_query(query)
    if understood.root is None:
        raise PatternInvalid("There is nothing to find.", " ".join(understood.notes) or "Give at least one word.")


def _tell(found: FoundIds, total: int) -> None:
    shown = "" if found.is_last else f", {len(found.ids):,} of them shown"
    output.complain(f"Found {count_text(total, 'article')}{shown}.")
    for note in found.notes:
        output.complain(note)
    if not found.is_index_whole:
        output.complain("The index of words is not whole yet, so articles may be missing; see “dateline reindex”.")


def _iter_rows(library: Library, found: FoundIds, query: str) -> Iterator[FoundRow]:
    for start in range(0, len(found.ids), _PAGE):
        ids = [ArticleId(one) for one in found.ids[start : start + _PAGE]]
        yield from searching.list_rows(library, ids, query)


def _row(found: FoundRow) -> tuple[str, ...]:
    title = output.one_line(found.head.title)
    return (
        str(found.head.id),
        date_phrase(found.head.date),
        output.plain(source_phrase(found.head)),
        title if len(title) <= _TITLE_CP else f"{title[: _TITLE_CP - 1]}…",
        output.one_line(found.snippet),
    )


def _row_object(found: FoundRow) -> Object:
    """An article found; the spans are code points of the snippet."""
    spans = [{"start": span.start, "end": span.end} for span in found.spans]
    return {**head_object(found.head), "snippet": found.snippet, "spans": spans}
