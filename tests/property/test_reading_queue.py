"""The reading queue walks exactly the rows of the tree, whatever sources, days and states there are."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.places import Branch
from reader.domain.reading_queues import ReadingQueue
from reader.gui.models.library_nodes import Kind
from reader.gui.models.library_pages import Query, list_page
from reader.services import browsing, reading_queue
from reader.store import articles
from reader.store.library import create_library
from tests.helpers.articles import bounds, make_draft, store_draft

SOURCES = ("KCNA", "naenara", "Naenara", "조선중앙통신", None)
KEYS = ("", "2025", "2025-12", "2025-12-31", "2026", "2026-01", "2026-01-06", "2026-01-07")
CAPTURED = (None, "2026-01-06", "2026-01-06T08:00:00Z", "2026-01-06T07:00:00Z", "2026-02-01T00:00:00Z")
FILTERS = (
    EVERYTHING,
    Criteria(states=(ReadingState.UNREAD,)),
    Criteria(first="2026", last="2026"),
    Criteria(words="movement", first="2026", last="2026"),
)
ROWS = st.lists(
    st.tuples(st.sampled_from(SOURCES), st.sampled_from(KEYS), st.sampled_from(list(ReadingState))), max_size=25
)


def rows_below(library, kind, source, key, criteria=EVERYTHING, basis=DayBasis.PUBLISHED):
    """The articles under a node as the tree lists them, loaded with small pages."""
    query = Query(kind, source, key, None, 3, criteria.is_empty, criteria, basis)
    page = list_page(browsing, library, query)
    children, cursor = list(page.children), page.next
    while cursor is not None:
        page = list_page(browsing, library, replace(query, cursor=cursor))
        children, cursor = children + list(page.children), page.next
    for child in children:
        if child.kind is Kind.ARTICLE:
            yield child.value
        else:
            yield from rows_below(library, child.kind, child.source, child.day_key, criteria, basis)


def reading_state(library, article):
    with library.read() as unit:
        return articles.get_article_head(unit, article).reading_state


def walk(library, queue, state, **chosen):
    after = None
    while (after := reading_queue.next_unread(library, queue, after, state=state, **chosen)) is not None:
        yield after


@settings(max_examples=15)
@given(rows=ROWS)
def test_queue_follows_the_rows_of_the_tree(rows):
    with TemporaryDirectory() as folder:
        library = create_library(Path(folder) / "Test.dateline", coder_name="Ann")
        with library.write("article.import") as unit:
            for place, (source, key, state) in enumerate(rows):
                date = bounds(key, key) if key else bounds(None, None)
                new = store_draft(unit, make_draft(source=source, date=date, captured_at=CAPTURED[place % 5]))
                articles.update_reading_state(unit, new, state)
        heads = list(rows_below(library, Kind.ROOT, 0, ""))
        for state in ReadingState:
            wanted = [head.id for head in heads if head.reading_state is state]
            assert list(walk(library, ReadingQueue(), state)) == wanted
        for basis in DayBasis:
            for criteria in FILTERS:
                rows = [head.id for head in rows_below(library, Kind.ROOT, 0, "", criteria, basis)]
                unread = [one for one in rows if reading_state(library, one) is ReadingState.UNREAD]
                found = list(walk(library, ReadingQueue(), ReadingState.UNREAD, criteria=criteria, basis=basis))
                assert found == unread
                assert reading_queue.count_queue(library, ReadingQueue(), criteria).total == len(rows)
        for source in {head.source_id for head in heads}:
            for key in KEYS:
                branch = Branch(source, key, is_undated=not key)
                kind = {0: Kind.UNDATED, 4: Kind.YEAR, 7: Kind.MONTH, 10: Kind.DAY}[len(key)]
                below = [head.id for head in rows_below(library, kind, source, key)]
                queue = ReadingQueue("", branch)
                done = [list(walk(library, queue, state)) for state in ReadingState]
                assert sorted(one for found in done for one in found) == sorted(below)
                assert reading_queue.count_queue(library, queue).total == len(below)
        library.close()
