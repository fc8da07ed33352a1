"""The reading queue walks exactly the rows of the tree, whatever sources, days and states there are."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.articles import ReadingState
from reader.domain.places import Branch
from reader.domain.reading_queues import ReadingQueue
from reader.gui.models.library_nodes import Kind, Query, list_page
from reader.services import browsing, reading_queue
from reader.store import articles
from reader.store.library import create_library
from tests.helpers.articles import bounds, make_draft, store_draft

SOURCES = ("KCNA", "naenara", "Naenara", "조선중앙통신", None)
KEYS = ("", "2025", "2025-12", "2025-12-31", "2026", "2026-01", "2026-01-06", "2026-01-07")
ROWS = st.lists(
    st.tuples(st.sampled_from(SOURCES), st.sampled_from(KEYS), st.sampled_from(list(ReadingState))), max_size=25
)


def rows_below(library, kind, source, key):
    """The articles under a node as the tree lists them, loaded with small pages."""
    page = list_page(browsing, library, Query(kind, source, key, None, 3, has_listed=True))
    children, cursor = list(page.children), page.next
    while cursor is not None:
        page = list_page(browsing, library, Query(kind, source, key, cursor, 3, has_listed=True))
        children, cursor = children + list(page.children), page.next
    for child in children:
        if child.kind is Kind.ARTICLE:
            yield child.value
        else:
            yield from rows_below(library, child.kind, child.source, child.day_key)


def walk(library, queue, state):
    after = None
    while (after := reading_queue.next_unread(library, queue, after, state=state)) is not None:
        yield after


@settings(max_examples=15)
@given(rows=ROWS)
def test_queue_follows_the_rows_of_the_tree(rows):
    with TemporaryDirectory() as folder:
        library = create_library(Path(folder) / "Test.dateline", coder_name="Ann")
        with library.write("article.import") as unit:
            for source, key, state in rows:
                date = bounds(key, key) if key else bounds(None, None)
                new = store_draft(unit, make_draft(source=source, date=date))
                articles.update_reading_state(unit, new, state)
        heads = list(rows_below(library, Kind.ROOT, 0, ""))
        for state in ReadingState:
            wanted = [head.id for head in heads if head.reading_state is state]
            assert list(walk(library, ReadingQueue(), state)) == wanted
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
