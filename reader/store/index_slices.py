"""Makes the full-text index whole in slices, each a short write of its own, so that others write in between.

What is in the index is always right: every step brings it up to date for the articles it changed, whether it is
whole or not. So only what is missing has to be entered, and a kill between two slices loses nothing. The setting
`index_make` says of which make the index is and whether it is whole. Never journaled. SQLite only; another dialect
counts as whole.
"""

import pysqlite3
import sqlalchemy as sa

from reader.domain.index_text import query_phrase
from reader.store.current_texts import IS_CURRENT_TEXT
from reader.store.failures import is_of_index
from reader.store.schema import article, article_text
from reader.store.search_table import CREATE, MAKE, TABLE
from reader.store.settings import find_setting, put_setting
from reader.store.text_index import enter_rows
from reader.store.unit import Unit

INDEX_MAKE = "index_make"
"""The setting: the make of an index that is whole, with a word after it while it is not."""
_IN_THE_MAKING = f"{MAKE} in the making"
_ROWS_AHEAD = 20
_FTS5_VERSION = 4
"""Of the format that FTS5 writes (SQLite, "FTS5 data structures", table %_config)."""


def is_index_whole(unit: Unit) -> bool:
    """Whether every article is in the index, as the library says of itself; takes no time."""
    return unit.connection.dialect.name != "sqlite" or find_setting(unit, INDEX_MAKE) == MAKE


def is_of_this_make(unit: Unit) -> bool:
    """Whether what the index holds, whole or not, is of use to searches."""
    return unit.connection.dialect.name != "sqlite" or find_setting(unit, INDEX_MAKE) in (MAKE, _IN_THE_MAKING)


def are_counts_equal(unit: Unit) -> bool:
    """Whether index and library hold equally many articles. Some ten milliseconds over a million."""
    return unit.connection.dialect.name != "sqlite" or count_indexed(unit) == count_articles(unit)


def count_articles(unit: Unit) -> int:
    """How many articles the index should hold: all of them."""
    return int(unit.connection.execute(sa.select(sa.func.count()).select_from(article)).scalar_one())


def count_indexed(unit: Unit) -> int:
    """How many articles the index holds."""
    return int(unit.connection.exec_driver_sql(f"SELECT count(*) FROM {TABLE}_docsize").scalar_one())


def has_index_fault(unit: Unit) -> bool:
    """Whether what the index holds, whole or not, is damaged. Reads all of it, unless it is of another make."""
    if unit.connection.dialect.name != "sqlite" or not is_of_this_make(unit):
        return False
    try:
        if not finds_its_own(unit):  # a query, after which FTS5 checks what other connections have made of it
            return True
        return [row[0] for row in unit.connection.exec_driver_sql(f"PRAGMA integrity_check({TABLE})")] != ["ok"]
    except (sa.exc.DatabaseError, pysqlite3.DatabaseError) as error:
        if not is_of_index(error):
            raise
        return True


def finds_its_own(unit: Unit) -> bool:
    """Whether the first and the last article in the index are found by a word of theirs.

    An index that lost its list of segments is empty and sound to FTS5.
    """
    if unit.connection.dialect.name != "sqlite" or not is_of_this_make(unit):
        return True
    ids = unit.connection.exec_driver_sql(f"SELECT min(id), max(id) FROM {TABLE}_docsize").one()
    texts = unit.connection.execute(_SAMPLE, {"ids": [one for one in ids if one is not None]})
    for row in texts.all():
        asked = next(filter(None, map(query_phrase, row.text.split())), None)
        query = f"SELECT 1 FROM {TABLE} WHERE {TABLE} MATCH ? AND rowid = ?"
        if asked and unit.connection.exec_driver_sql(query, (asked, row.id)).first() is None:
            return False
    return True


def empty_index(unit: Unit) -> None:
    """Make the index anew and empty, whatever its state."""
    # FTS5 lets nothing be done with a table of another version or of none, not even dropping it.
    unit.connection.exec_driver_sql(f"DELETE FROM {TABLE}_config")
    unit.connection.exec_driver_sql(f"INSERT INTO {TABLE}_config(k, v) VALUES ('version', {_FTS5_VERSION})")
    unit.connection.exec_driver_sql(f"DROP TABLE {TABLE}")
    unit.connection.exec_driver_sql(CREATE)
    put_setting(unit, INDEX_MAKE, _IN_THE_MAKING)


def begin_making(unit: Unit) -> None:
    """Make ready for slices: an index of another make is emptied, articles that are gone are taken out."""
    if not is_of_this_make(unit):
        empty_index(unit)
        return
    rows = unit.connection.exec_driver_sql(_GONE).all()
    if rows:
        unit.connection.exec_driver_sql(f"DELETE FROM {TABLE} WHERE rowid = ?", [tuple(row) for row in rows])
    put_setting(unit, INDEX_MAKE, _IN_THE_MAKING)


def enter_slice(unit: Unit, after: int, size_cp: int) -> tuple[int, int] | None:
    """Enter the next articles by id that the index lacks, some `size_cp` characters of text.

    How many these were and the id of the last; None when the index lacks none, and is marked as whole. Where it
    was emptied meanwhile, it goes on from its beginning after the end.
    """
    rows = _list_missing(unit, after, size_cp)
    if not rows and after and not are_counts_equal(unit):
        rows = _list_missing(unit, 0, size_cp)
    if not rows:
        put_setting(unit, INDEX_MAKE, MAKE)
        return None
    enter_rows(unit, rows)
    return len(rows), rows[-1][0]


def _list_missing(unit: Unit, after: int, size_cp: int) -> list[tuple[int, str, str]]:
    """Id, title and text of the next articles that the index lacks."""
    rows: list[tuple[int, str, str]] = []
    left = size_cp
    options = {"yield_per": _ROWS_AHEAD}
    with unit.connection.execute(_MISSING, {"after": after}, execution_options=options) as found:
        for row in found:
            rows.append((row.id, row.title, row.text))
            left -= len(row.text)
            if left <= 0:
                break
    return rows


_docsize = sa.table(f"{TABLE}_docsize", sa.column("id", sa.Integer))
_MISSING = (
    sa.select(article.c.id, article.c.title, article_text.c.text)
    .join(article_text, IS_CURRENT_TEXT)
    .where(article.c.id > sa.bindparam("after"))
    .where(~sa.exists().where(_docsize.c.id == article.c.id))
    .order_by(article.c.id)
)
_SAMPLE = (
    sa.select(article.c.id, sa.func.substr(article_text.c.text, 1, 1_000).label("text"))
    .join(article_text, IS_CURRENT_TEXT)
    .where(article.c.id.in_(sa.bindparam("ids", expanding=True)))
)
_GONE = f"SELECT id FROM {TABLE}_docsize WHERE id NOT IN (SELECT id FROM article)"
