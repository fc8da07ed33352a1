"""Upkeep: what is wrong in a library. Reads only, streams, and goes on past what it finds.

SQLite's own check sees little of what a flipped bit does to text, so texts and original bytes are held against
their hashes and annotations against their quotes. The whole interface: `iter_findings` and `Look`.
"""

import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import pysqlite3
import sqlalchemy as sa

from reader.domain.errors import Cancelled, LibraryDamaged
from reader.domain.findings import Finding, FindingKind
from reader.domain.spans import CONTEXT_CP
from reader.domain.texts import hash_text
from reader.domain.wording import tr
from reader.store.current_texts import IS_CURRENT_TEXT
from reader.store.day_counts import list_wrong_days
from reader.store.failures import is_of_index
from reader.store.index_slices import count_articles, count_indexed, finds_its_own, is_index_whole
from reader.store.schema import annotation, article, article_text, original, source
from reader.store.text_index import count_matches, lacks_sketches
from reader.store.unit import Unit

_AT_ONCE = 200
_FILE_FAULTS_MAX = 100
_CORRUPT_CODES = {11, 26}
_INDEX_DAMAGED = Finding(
    FindingKind.COUNT, tr("The text index is damaged; it can be made anew from the texts, so nothing is lost.")
)
_ASK_EACH_STEPS = 50_000  # of SQLite's machine: some milliseconds


class Look:
    """Counts what a check looks at, tells how far it is, and stops it with `Cancelled` when asked."""

    def __init__(
        self,
        progress: Callable[[int, int], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self.originals = 0
        self.kept = 0
        self.texts = 0
        self.quotes = 0
        self.total = 0
        self.is_cancelled = is_cancelled or (lambda: False)
        self._progress = progress or (lambda _done, _total: None)

    def tell(self) -> None:
        """Say how far the check is, now and then. Raises `Cancelled`."""
        done = self.originals + self.texts + self.quotes
        if done % _AT_ONCE == 0 or done == self.total:
            if self.is_cancelled():
                raise Cancelled
            self._progress(done, self.total)


def iter_findings(unit: Unit, look: Look | None = None) -> Iterator[Finding]:
    """Everything that is wrong, part by part. A part that cannot be read to its end is itself a finding.

    Raises `Cancelled` when the look says so, also amid a long statement.
    """
    look = look or Look()
    with _stoppable(unit, look):
        is_index_damaged = False
        for finding in _iter_all(unit, look):
            if finding is not _INDEX_DAMAGED or not is_index_damaged:
                yield finding
            is_index_damaged = is_index_damaged or finding is _INDEX_DAMAGED


def _iter_all(unit: Unit, look: Look) -> Iterator[Finding]:
    parts = (_count_all, _check_index, _check_file, _check_links, _check_texts, _check_quotes, _check_originals)
    for part in parts:
        yield from _readable(unit, part(unit, look), look)
    yield from _readable(unit, _check_counts(unit), look)


def _readable(unit: Unit, findings: Iterator[Finding], look: Look) -> Iterator[Finding]:
    try:
        yield from findings
    except (sa.exc.DBAPIError, pysqlite3.Error, LibraryDamaged) as error:
        if look.is_cancelled():
            raise Cancelled from error
        if is_of_index(error):
            yield _INDEX_DAMAGED
            return
        code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 11)
        if code & 0xFF not in _CORRUPT_CODES:
            raise
        yield Finding(FindingKind.FILE, tr("A part of the file cannot be read: its pages are damaged."))


@contextmanager
def _stoppable(unit: Unit, look: Look) -> Iterator[None]:
    """Let SQLite ask within a statement whether to go on."""
    if unit.connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = unit.connection.connection.driver_connection
    driver.set_progress_handler(look.is_cancelled, _ASK_EACH_STEPS)
    try:
        yield
    finally:
        driver.set_progress_handler(None, 0)


def _count_all(unit: Unit, look: Look) -> Iterator[Finding]:
    for table in (article_text, annotation, original):
        look.total += unit.connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
    yield from ()


def _check_index(unit: Unit, _look: Look) -> Iterator[Finding]:
    # FTS5 checks what it remembers of an index that another connection has merged since; a query looks anew.
    count_matches(unit, "a")
    if not finds_its_own(unit):
        yield _INDEX_DAMAGED


def _check_file(unit: Unit, _look: Look) -> Iterator[Finding]:
    for (message,) in unit.connection.exec_driver_sql(f"PRAGMA integrity_check({_FILE_FAULTS_MAX})"):
        if "fts5" in message.lower():
            yield _INDEX_DAMAGED
        elif message != "ok":
            yield Finding(FindingKind.FILE, tr("SQLite finds in the file: {message}.", message=message))


def _check_links(unit: Unit, _look: Look) -> Iterator[Finding]:
    for table, row_id, parent, _ in unit.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding(
            FindingKind.LINK,
            tr(
                "Row {row_id} of {table} points at a row of {parent} that is missing.",
                row_id=row_id,
                table=table,
                parent=parent,
            ),
        )


def _check_texts(unit: Unit, look: Look) -> Iterator[Finding]:
    """Every version of every article; the current one also against what the article says of it."""
    lacking = sa.select(article.c.id).join_from(article, article_text, IS_CURRENT_TEXT, isouter=True)
    for (article_id,) in _stream(unit, lacking.where(article_text.c.id.is_(None))):
        yield Finding(
            FindingKind.TEXT, tr("Article {article_id} has no text of its current version.", article_id=article_id)
        )
    query = sa.select(
        article_text.c.article_id,
        article_text.c.version,
        article_text.c.text,
        article_text.c.paragraph_starts,
        article_text.c.text_sha256,
        article.c.version.label("current"),
        article.c.text_sha256.label("current_sha256"),
    ).join_from(article_text, article, article.c.id == article_text.c.article_id, isouter=True)
    for row in _stream(unit, query):
        look.texts += 1
        which = tr("article {id}", id=row.article_id)
        if row.version != row.current:
            which = tr("article {id}, version {version}", id=row.article_id, version=row.version)
        hashes = {row.text_sha256, row.current_sha256 if row.version == row.current else ""} - {""}
        if hashes != {hash_text(row.text)}:
            yield Finding(
                FindingKind.TEXT, tr("The text of {which} is not the one that was imported.", which=which)
            )
        if not _are_starts(row.text, row.paragraph_starts):
            yield Finding(FindingKind.PARAGRAPH, tr("The paragraphs of {which} do not fit its text.", which=which))
        look.tell()


def _are_starts(text: str, starts: str) -> bool:
    """Whether the offsets begin at 0, rise, and each but the first follows a line end."""
    try:
        offsets = json.loads(starts)
    except ValueError:
        return False
    if not isinstance(offsets, list) or not all(type(offset) is int for offset in offsets):
        return False
    if not offsets:
        return not text
    rising = all(first < second for first, second in pairwise(offsets))
    return offsets[0] == 0 and rising and all(text[offset - 1 : offset] == "\n" for offset in offsets[1:])


def _check_quotes(unit: Unit, look: Look) -> Iterator[Finding]:
    its_text = sa.and_(
        article_text.c.article_id == annotation.c.article_id, article_text.c.version == annotation.c.version
    )
    query = (
        sa.select(annotation, article_text.c.id.label("text_id"))
        .join_from(annotation, article_text, its_text, isouter=True)
        .order_by(annotation.c.article_id, annotation.c.version)
    )
    text_id, text = None, ""
    for row in _stream(unit, query):
        look.quotes += 1
        look.tell()
        if row.text_id is None:
            yield Finding(FindingKind.QUOTE, tr("Annotation {id} stands on a text that is missing.", id=row.id))
            continue
        if row.text_id != text_id:
            text_id = row.text_id
            text = unit.connection.execute(
                sa.select(article_text.c.text).where(article_text.c.id == text_id)
            ).scalar_one()
        if not _fits(row, text):
            yield Finding(
                FindingKind.QUOTE,
                tr(
                    "Annotation {id} in article {article_id} does not stand on its words “{quote}”.",
                    id=row.id,
                    article_id=row.article_id,
                    quote=row.quote[:60],
                ),
            )


def _fits(row: sa.Row[Any], text: str) -> bool:
    return bool(
        0 <= row.start < row.end <= len(text)
        and text[row.start : row.end] == row.quote
        and text[max(0, row.start - CONTEXT_CP) : row.start] == row.prefix
        and text[row.end : row.end + CONTEXT_CP] == row.suffix
    )


def _check_originals(unit: Unit, look: Look) -> Iterator[Finding]:
    """The kept bytes. A library that keeps none has empty data; what zlib packed is never empty."""
    query = sa.select(original.c.id, original.c.name, original.c.sha256, original.c.size, original.c.data)
    for row_id, name, sha256, size, data in _stream(unit, query):
        look.originals += 1
        look.tell()
        if not data:
            continue
        look.kept += 1
        try:
            unpacked = zlib.decompress(data)
        except zlib.error:
            unpacked = b""
        if len(unpacked) != size or hashlib.sha256(unpacked).hexdigest() != sha256:
            yield Finding(
                FindingKind.ORIGINAL,
                tr("The kept file {name} ({row_id}) is not what was imported.", name=name, row_id=row_id),
            )


def _check_counts(unit: Unit) -> Iterator[Finding]:
    names = {row.id: row.name or "unknown source" for row in unit.connection.execute(sa.select(source))}
    for source_id, day_key in list_wrong_days(unit):
        day = day_key or "undated"
        yield Finding(
            FindingKind.COUNT,
            tr("The count of {get}, {day}, is wrong.", get=names.get(source_id, source_id), day=day),
        )
    indexed, articles = count_indexed(unit), count_articles(unit)
    if indexed != articles and is_index_whole(unit):  # while it is being made it says so itself
        yield Finding(
            FindingKind.COUNT,
            tr(
                "The text index holds {indexed} articles, the library {articles}.",
                indexed=f"{indexed:,}",
                articles=f"{articles:,}",
            ),
        )
    if lacks_sketches(unit):
        yield Finding(FindingKind.COUNT, tr("The list of near-identical texts misses articles."))


def _stream(unit: Unit, query: sa.Select[Any]) -> Iterable[Any]:
    return unit.connection.execute(query, execution_options={"yield_per": _AT_ONCE})
