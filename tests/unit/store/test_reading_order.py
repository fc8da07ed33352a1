"""The next article to read is looked up by index: no query of it reads through the articles."""

import sqlalchemy as sa

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.places import Branch
from reader.domain.spans import Span
from reader.services import tagging
from reader.store import articles, reading_order, tree_reads
from reader.store.schema import annotation
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


def test_way_through_articles_without_annotations_is_that_of_the_tree_without_the_annotated(library):
    days = ("2026-01-06", "2026-01-06", "2026-01-02", "", "2025-03-04")
    for number in range(30):
        day = days[number % 5]
        made = store_article(library, source=f"Source {number % 3}", title=f"No. {number}", date=bounds(day, day))
        if number % 4 == 0 or number % 3 == 2:  # all of the last source
            tagging.add_annotation(library, made, Span(0, 4))
    bare = Criteria(has_annotations=False)
    with library.read() as unit:
        every = list(walk(unit, EVERYTHING))
        annotated = set(unit.connection.execute(sa.select(annotation.c.article_id)).scalars())
        assert len(every) == 30 and len(annotated) > 10
        assert list(walk(unit, bare)) == [one for one in every if one not in annotated]
        assert set(walk(unit, bare, DayBasis.CAPTURED)) == set(every) - annotated
        source = articles.get_article_place(unit, every[0]).source
        within = list(walk(unit, bare, branch=Branch(source)))
        assert within == [one for one in walk(unit, EVERYTHING, branch=Branch(source)) if one not in annotated]
        details = plans(unit, lambda: reading_order.find_next_in_tree(unit, ReadingState.UNREAD, criteria=bare))
    assert not [detail for detail in details if detail.startswith(("SCAN article", "SCAN annotation"))]


def walk(unit, criteria, basis=DayBasis.PUBLISHED, branch=None):
    """The unread articles as one comes to them, one after the other."""
    at = None
    while True:
        found = reading_order.find_next_in_tree(
            unit, ReadingState.UNREAD, criteria=criteria, basis=basis, branch=branch, after=at
        )
        if found is None:
            return
        yield found
        at = tree_reads.get_place(unit, found, basis)
