"""The next article to read is looked up by index: no query of it reads through the articles."""

import sqlalchemy as sa

from reader.domain.articles import ReadingState
from reader.domain.places import Branch
from reader.store import articles, reading_order
from tests.helpers.articles import bounds, store_article


def plans(unit, work):
    """How SQLite carries out each statement of some work."""
    told = []
    sa.event.listen(unit.connection, "before_cursor_execute", lambda *given: told.append((given[2], given[3])))
    work()
    found = []
    for statement, parameters in list(told):
        rows = unit.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        found += [row.detail for row in rows]
    return found


def test_every_look_up_of_the_next_article_uses_the_index_of_reading(library):
    first = store_article(library, source="KCNA", date=bounds("2026-01-06", "2026-01-06"))
    store_article(library, source="Naenara")
    with library.read() as unit:
        place = articles.get_article_place(unit, first)

        def work():
            reading_order.find_next_in_tree(unit, ReadingState.UNREAD, after=place)
            reading_order.find_next_in_tree(unit, ReadingState.DONE, branch=Branch(place.source, "2026"))
            reading_order.count_states(unit, Branch(place.source, "2026"))
            reading_order.count_states(unit)

        details = plans(unit, work)
    on_articles = [detail for detail in details if "article" in detail]
    assert on_articles
    assert all("SEARCH article" in detail and "ix_article_reading" in detail for detail in on_articles)
