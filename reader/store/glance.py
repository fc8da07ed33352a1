"""A first look at a library for the first paint: its sources, read by the bare driver without SQLAlchemy.

Leaves no trace: the file is read without locks or logs, and only when nobody has it open. Any doubt gives nothing;
the library is opened properly right after.
"""

from pathlib import Path

import pysqlite3

from reader.domain.errors import KnownError
from reader.domain.ids import SourceId
from reader.domain.source_counts import SourceCount, source_rank
from reader.store.library_files import check_header, has_side_file, real_path, sqlite_uri

_QUERY = """
SELECT source.id, source.name, source.language, sum(day_count.held), sum(day_count.listed), source.group_name
FROM source JOIN day_count ON day_count.source_id = source.id
GROUP BY source.id HAVING sum(day_count.held) + sum(day_count.listed) > 0
ORDER BY +source.id
"""
"""Sorted, so that all of it is done in one go: to give out a row a thread has to wait for the interpreter."""
_ACTING = "SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index')"


def glance_sources(path: Path) -> list[SourceCount]:
    """The sources with their counts in the order of the tree; empty when anything is odd. Never raises for it."""
    try:
        path = real_path(path)
        check_header(path)
        if has_side_file(path):
            return []
        return _read_sources(path)
    except (KnownError, OSError, ValueError, TypeError, pysqlite3.Error):
        return []


def _read_sources(path: Path) -> list[SourceCount]:
    connection = pysqlite3.connect(sqlite_uri(path, "immutable"), uri=True)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        if connection.execute(_ACTING).fetchone()[0]:
            return []
        rows = connection.execute(_QUERY).fetchall()
    finally:
        connection.close()
    counts = [
        SourceCount(SourceId(row[0]), str(row[1]), str(row[2]), int(row[3]), int(row[4]), str(row[5]))
        for row in rows
    ]
    return sorted(counts, key=lambda count: source_rank(count.name, count.language))
