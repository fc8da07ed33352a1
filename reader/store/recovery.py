"""Fills a new library with what can be read of a damaged one, and leaves it sound. The whole interface.

Rows that point at lost ones let go of them where the schema allows it, are given a stand-in where that saves a
text, and else are handed over as leftovers: in the new library every key holds. What is made from texts, such as
counts and the index of words, is not taken but made anew by who calls this.
"""

import contextlib
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pysqlite3
import sqlalchemy as sa

from reader.domain.recoveries import TableRescue
from reader.store.damaged_files import DamagedFile, Row
from reader.store.failures import translated
from reader.store.guards import REVISIONS
from reader.store.index_slices import INDEX_MAKE
from reader.store.library_files import APPLICATION_ID
from reader.store.opening import make_file
from reader.store.schema import metadata

TABLES = (
    *("coder", "setting", "source", "import_batch", "original", "article", "article_text", "listed_item", "tag"),
    *("annotation", "anchor_review", "annotation_tag", "article_tag", "smart_folder", "step", "change"),
)
"""What is taken, those that are pointed at first. The rest is made from these."""
_ROUNDS_MAX = 20
_UNKNOWN_CODER = "unknown coder"
_TYPES: dict[type, tuple[type, ...]] = {
    sa.Integer: (int,),
    sa.Boolean: (int,),
    sa.Float: (int, float),
    sa.Text: (str,),
    sa.LargeBinary: (bytes,),
}

Keep = Callable[[str, Row], None]
"""Takes a row that has no place: its table and values."""


@dataclass(slots=True)
class _Tally:
    taken: int = 0
    left: int = 0
    lost: int = 0
    is_exact: bool = True
    ids: bytearray = field(default_factory=bytearray)

    def note(self, row_id: int) -> None:
        byte, bit = divmod(row_id, 8)
        if byte >= len(self.ids):
            self.ids.extend(bytes(byte + 4096 - len(self.ids)))
        self.ids[byte] |= 1 << bit

    def has(self, row_id: Any) -> bool:
        byte, bit = divmod(row_id, 8) if isinstance(row_id, int) and row_id > 0 else (0, 0)
        return byte < len(self.ids) and bool(self.ids[byte] >> bit & 1)


def salvage(
    damaged: DamagedFile,
    target: Path,
    keep: Keep,
    *,
    progress: Callable[[int, int], None],
    is_cancelled: Callable[[], bool],
) -> tuple[TableRescue, ...]:
    """Make a library file at a path where nothing stands, and put into it what can be read; how it went by table.

    `progress` gets rows read, and about how many there are. Raises `Cancelled` and the errors of making a library.
    """
    _make_empty(target, damaged.revision)
    with (
        translated(target, is_writing=True),
        contextlib.closing(pysqlite3.connect(str(target), isolation_level=None)) as made,
    ):
        made.execute("PRAGMA synchronous=OFF")
        made.execute("PRAGMA foreign_keys=OFF")
        made.execute("BEGIN")
        tallies = _take_all(damaged, made, keep, progress, is_cancelled)
        _mend(made, tallies, keep)
        if any(one.lost or one.left for one in tallies.values()):
            # A step of which a change is lost must not be taken back by halves.
            made.execute("UPDATE step SET is_undoable = 0")
        _set_sequence(damaged, made)
        made.execute("COMMIT")
        made.execute("PRAGMA journal_mode=DELETE").fetchall()
    if damaged.revision != REVISIONS[-1]:
        from reader.store.migrating import upgrade_file

        with translated(target, is_writing=True):
            upgrade_file(target)
    return tuple(TableRescue(name, one.taken, one.lost, one.left, one.is_exact) for name, one in tallies.items())


def find_coder_name(path: Path) -> str:
    """Whose name stands first in a library that nobody has open; "" where there is none."""
    with contextlib.closing(pysqlite3.connect(str(path))) as connection:
        found = connection.execute("SELECT name FROM coder ORDER BY id LIMIT 1").fetchone()
    return str(found[0]) if found else ""


def _make_empty(target: Path, revision: str) -> None:
    """An empty library of the revision of the damaged one; it is brought up to date when it is filled."""
    if revision == REVISIONS[-1]:
        make_file(target)
        return
    from reader.store.engines import make_writer
    from reader.store.migrating import upgrade  # alembic takes long to import and is seldom needed

    target.touch(exist_ok=False)
    engine = make_writer(target)
    try:
        with engine.begin() as connection:
            upgrade(connection, to=revision)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={int(revision)}")
    finally:
        engine.dispose()


def _take_all(
    damaged: DamagedFile,
    made: Any,
    keep: Keep,
    progress: Callable[[int, int], None],
    is_cancelled: Callable[[], bool],
) -> dict[str, _Tally]:
    last_ids = {table: damaged.find_last_id(table) for table in TABLES if damaged.list_columns(table)}
    total, done = sum(last_ids.values()), 0
    tallies = {table: _Tally() for table in last_ids}
    for table, last_id in last_ids.items():
        tally, unreadable = tallies[table], list[int]()
        insert = _Inserter(made, table, damaged.list_columns(table))
        for row_id, row in damaged.iter_rows(table, last_id, unreadable, is_cancelled):
            tally.note(row_id)
            if insert.put(row):
                tally.taken += 1
            else:
                tally.left += 1
                keep(table, row)
            if tally.taken % 500 == 0:
                progress(min(done + row_id, total), total)
        missing = damaged.find_missing(table, tally.has)
        tally.lost, tally.is_exact = (len(unreadable), False) if missing is None else (missing, True)
        if not unreadable and not tally.lost:
            tally.is_exact = True
        done += last_id
        progress(done, total)
    return tallies


class _Inserter:
    """Puts rows into a table of the new library, those whose values are of the right kind."""

    def __init__(self, made: Any, table: str, columns: list[str]) -> None:
        self._made = made
        own = {row[1] for row in made.execute(f"PRAGMA table_info({table})")}
        self._columns = [name for name in columns if name in own]
        self._table = metadata.tables[table]
        verb = "INSERT OR REPLACE" if table == "setting" else "INSERT"
        names = ", ".join(f'"{name}"' for name in self._columns)
        self._statement = f"{verb} INTO {table} ({names}) VALUES ({', '.join('?' * len(self._columns))})"

    def put(self, row: Row) -> bool:
        """Whether the row was put in."""
        if self._table.name == "setting" and row.get("key") == INDEX_MAKE:
            return True  # that index is made anew
        if not all(self._fits(name, row[name]) for name in self._columns):
            return False
        try:
            self._made.execute(self._statement, [row[name] for name in self._columns])
        except (pysqlite3.IntegrityError, pysqlite3.InterfaceError, OverflowError):
            return False
        return True

    def _fits(self, name: str, value: Any) -> bool:
        column = self._table.c.get(name)
        if column is None or value is None:
            return column is None or bool(column.nullable)
        kinds = next((kinds for kind, kinds in _TYPES.items() if isinstance(column.type, kind)), None)
        return kinds is None or isinstance(value, kinds)


def _mend(made: Any, tallies: dict[str, _Tally], keep: Keep) -> None:
    """Make every key hold, and every article have its text."""
    for _ in range(_ROUNDS_MAX):
        broken = made.execute("PRAGMA foreign_key_check").fetchall()
        for table, row_id, _parent, key in broken:
            if table in tallies:
                _mend_row(made, table, row_id, key, tallies, keep)
            else:
                made.execute(f"DELETE FROM {table} WHERE rowid = ?", (row_id,))
        if not broken and not _mend_texts(made, tallies, keep):
            return


def _mend_row(made: Any, table: str, row_id: int, key: int, tallies: dict[str, _Tally], keep: Keep) -> None:
    keys = [row for row in made.execute(f"PRAGMA foreign_key_list({table})") if row[0] == key]
    column, parent = keys[0][3], keys[0][2]
    row = _fetch(made, table, row_id)
    if row is None:  # another key of the same row was broken as well
        return
    if metadata.tables[table].c[column].nullable:
        made.execute(f'UPDATE {table} SET "{column}" = NULL WHERE rowid = ?', (row_id,))
    elif parent == "coder":
        made.execute(
            "INSERT OR IGNORE INTO coder (id, guid, name) VALUES (?, ?, ?)",
            (row[column], str(uuid.uuid4()), _UNKNOWN_CODER),
        )
    elif parent == "source" and table == "article":
        made.execute("UPDATE article SET source_id = ? WHERE id = ?", (_unknown_source(made), row_id))
    elif table == "article_text" and parent == "article":
        _stand_in(made, row)
    else:
        _leave(made, table, row_id, row, tallies, keep)


def _stand_in(made: Any, text: Row) -> None:
    """An article for a text whose own article is lost: what the text itself knows of it, and no more."""
    values = {
        "id": text["article_id"],
        "guid": str(uuid.uuid4()),
        "source_id": _unknown_source(made),
        "title": text["title"],
        "title_basis": "made",
        "url": text["url"],
        "captured_at": text["captured_at"],
        "text_sha256": text["text_sha256"],
        "version": text["version"],
        "words": len(text["text"].split()),
    }
    names = ", ".join(values)
    made.execute(f"INSERT INTO article ({names}) VALUES ({', '.join('?' * len(values))})", list(values.values()))


def _unknown_source(made: Any) -> int:
    found = made.execute("SELECT id FROM source WHERE name = '' AND language = ''").fetchone()
    if found is None:
        cursor = made.execute("INSERT INTO source (guid, name) VALUES (?, '')", (str(uuid.uuid4()),))
        return int(cursor.lastrowid)
    return int(found[0])


def _mend_texts(made: Any, tallies: dict[str, _Tally], keep: Keep) -> bool:
    """Let articles whose current text is lost show an older one, and leave those without any; annotations on lost
    texts too. Whether anything was changed.
    """
    lacking = made.execute(
        "SELECT a.id, (SELECT max(version) FROM article_text t WHERE t.article_id = a.id) FROM article a WHERE NOT"
        " EXISTS (SELECT 1 FROM article_text t WHERE t.article_id = a.id AND t.version = a.version)"
    ).fetchall()
    for article_id, version in lacking:
        if version is None:
            _leave(made, "article", article_id, _fetch(made, "article", article_id) or {}, tallies, keep)
        else:
            made.execute(
                "UPDATE article SET version = ?, text_sha256 = (SELECT text_sha256 FROM article_text t"
                " WHERE t.article_id = article.id AND t.version = ?) WHERE id = ?",
                (version, version, article_id),
            )
    adrift = made.execute(
        "SELECT n.id FROM annotation n WHERE NOT EXISTS (SELECT 1 FROM article_text t"
        " WHERE t.article_id = n.article_id AND t.version = n.version)"
    ).fetchall()
    for (row_id,) in adrift:
        _leave(made, "annotation", row_id, _fetch(made, "annotation", row_id) or {}, tallies, keep)
    return bool(lacking or adrift)


def _leave(made: Any, table: str, row_id: int, row: Row, tallies: dict[str, _Tally], keep: Keep) -> None:
    keep(table, row)
    made.execute(f"DELETE FROM {table} WHERE rowid = ?", (row_id,))
    tallies[table].taken -= 1
    tallies[table].left += 1


def _fetch(made: Any, table: str, row_id: int) -> Row | None:
    cursor = made.execute(f"SELECT * FROM {table} WHERE rowid = ?", (row_id,))
    found = cursor.fetchone()
    return None if found is None else dict(zip((one[0] for one in cursor.description), found, strict=True))


def _set_sequence(damaged: DamagedFile, made: Any) -> None:
    """Ids given once are not given again: the journal names rows by them."""
    for table, last in _iter_last_ids(damaged, made):
        cursor = made.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, table))
        if not cursor.rowcount:
            made.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last))


def _iter_last_ids(damaged: DamagedFile, made: Any) -> Iterator[tuple[str, int]]:
    given = damaged.list_sequence()
    for table in TABLES:
        last = given.get(table, 0)
        if table != "setting" and isinstance(last, int) and 0 < last < 2**53:
            yield table, last
