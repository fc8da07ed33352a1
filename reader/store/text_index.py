"""What is made of the texts to find them by: the full-text index and the sketches of near-identical texts.

Never journaled: the library brings both up to date for every article whose text or title a unit changed, undo
included, right before it commits; so a bulk import is indexed once, after loading. The full-text index is FTS5 of
SQLite over the shadows of the texts (`domain.index_text`), without a copy of them; another dialect brings its own
module for it. An index that is not whole is made so in slices (`index_slices`).
"""

from collections.abc import Callable, Iterable, Sequence

import sqlalchemy as sa

from reader.domain.index_text import index_text, query_phrase
from reader.domain.similarity import sketch
from reader.store.current_texts import IS_CURRENT_TEXT
from reader.store.images import CLEANED
from reader.store.rows import iter_chunks
from reader.store.schema import article, article_text, text_sketch
from reader.store.search_table import CREATE, TABLE
from reader.store.unit import Unit


def create_text_index(connection: sa.Connection) -> None:
    """Make the empty full-text index of a new library."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(CREATE)


def refresh_text_index(unit: Unit) -> None:
    """Bring index and sketches up to date for the articles whose texts the unit changed."""
    for chunk in iter_chunks(sorted(unit.changed_texts)):
        _forget(unit, chunk)
        _index(unit, chunk)
    unit.changed_texts.clear()


def enter_sketches(unit: Unit, sketches: Iterable[tuple[int, tuple[int, ...]]]) -> None:
    """Enter the sketches of new articles."""
    # In the order of the table's key, which spares the tree from jumping about.
    rows = sorted((value, article_id) for article_id, numbers in sketches for value in numbers)
    if rows and unit.connection.dialect.name == "sqlite":
        unit.connection.exec_driver_sql(_ENTER_SKETCH, rows, execution_options={CLEANED: True})
    elif rows:
        names = [{"hash": value, "article_id": article_id} for value, article_id in rows]
        unit.connection.execute(text_sketch.insert(), names)


def enter_texts(unit: Unit, ids: Sequence[int]) -> None:
    """Enter articles that the full-text index lacks, by ascending id; ids of articles gone are passed over."""
    if unit.connection.dialect.name != "sqlite":
        return
    for chunk in iter_chunks(ids):
        rows = unit.connection.execute(_TEXTS, {"ids": chunk})
        enter_rows(unit, ((row.id, row.title, row.text) for row in rows))


def enter_rows(unit: Unit, rows: Iterable[tuple[int, str, str]]) -> None:
    """Enter articles that the full-text index of SQLite lacks, given as id, title and text by ascending id."""
    shadows = [(row_id, index_text(title), index_text(text)) for row_id, title, text in rows]
    if shadows:
        unit.connection.exec_driver_sql(_ENTER_SHADOW, shadows, execution_options={CLEANED: True})


def count_matches(unit: Unit, words: str) -> int:
    """How many articles hold words, one after the other."""
    expression = query_phrase(words)
    if not expression or unit.connection.dialect.name != "sqlite":
        return 0
    query = f"SELECT count(*) FROM {TABLE} WHERE {TABLE} MATCH ?"
    return int(unit.connection.exec_driver_sql(query, (expression,)).scalar_one())


def lacks_sketches(unit: Unit) -> bool:
    """Whether an article has no sketch although its text gives one; texts without are too short for it."""
    rows = unit.connection.execute(_UNSKETCHED, execution_options={"yield_per": _AT_ONCE})
    with rows:
        return any(sketch(text) for (text,) in rows)


def rebuild_sketches(unit: Unit, progress: Callable[[int, int], None] | None = None) -> None:
    """Make the sketches of all articles afresh. `progress` gets how many are done, and of how many."""
    unit.connection.execute(text_sketch.delete())
    ids = list(unit.connection.execute(sa.select(article.c.id).order_by(article.c.id)).scalars())
    done = 0
    for chunk in iter_chunks(ids):
        enter_sketches(
            unit, [(row.id, sketch(row.text)) for row in unit.connection.execute(_TEXTS, {"ids": chunk})]
        )
        done += len(chunk)
        if progress is not None:
            progress(done, len(ids))


def _forget(unit: Unit, ids: list[int]) -> None:
    unit.connection.execute(text_sketch.delete().where(text_sketch.c.article_id.in_(ids)))
    if unit.connection.dialect.name == "sqlite":
        rows = [(row_id,) for row_id in ids]
        unit.connection.exec_driver_sql(f"DELETE FROM {TABLE} WHERE rowid = ?", rows)


def _index(unit: Unit, ids: list[int]) -> None:
    """Enter articles that are not in the index; ids of articles that are gone are passed over."""
    rows = [(row.id, row.title, row.text) for row in unit.connection.execute(_TEXTS, {"ids": ids})]
    if unit.connection.dialect.name == "sqlite":
        enter_rows(unit, rows)
    enter_sketches(unit, [(row_id, sketch(text)) for row_id, _, text in rows])


_ENTER_SKETCH = f"INSERT INTO {text_sketch.name} (hash, article_id) VALUES (?, ?)"
_ENTER_SHADOW = f"INSERT INTO {TABLE}(rowid, title, body) VALUES (?, ?, ?)"
_AT_ONCE = 200
_UNSKETCHED = (
    sa.select(article_text.c.text)
    .join(article, IS_CURRENT_TEXT)
    .where(~sa.exists().where(text_sketch.c.article_id == article.c.id))
)
_TEXTS = (
    sa.select(article.c.id, article.c.title, article_text.c.text)
    .join(article_text, IS_CURRENT_TEXT)
    .where(article.c.id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(article.c.id)
)
