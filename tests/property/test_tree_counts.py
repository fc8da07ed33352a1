"""The tree counts and lists what the tables hold, by both days, with and without a filter, after any steps."""

import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.dates import PartialDate
from reader.domain.errors import KnownError
from reader.gui.models.library_nodes import Kind
from reader.gui.models.library_pages import Query, list_page
from reader.services import articles, browsing, dating, reading, sources, undoing
from reader.store.kept_matches import KeptMatches, is_worth_keeping, read_matches
from reader.store.library import create_library
from reader.store.schema import article
from tests.helpers.articles import bounds, make_draft, store_draft

KEYS = ("", "2025-12-31", "2026", "2026-01", "2026-01-06", "2026-01-07")
CAPTURED = (None, "2026-01-06", "2026-01-06T08:00:00Z", "2026-01-06T07:00:00Z", "2026-02-01T00:00:00Z")
DRAFTS = st.tuples(
    st.sampled_from(("KCNA", "Naenara", None)), st.sampled_from(KEYS), st.sampled_from(CAPTURED), st.booleans()
)
PICK = st.integers(0, 40)
STEPS = st.one_of(
    st.tuples(st.just("import"), st.lists(DRAFTS, min_size=1, max_size=6)),
    st.tuples(st.just("date"), PICK, st.sampled_from([key for key in KEYS if key])),
    st.tuples(st.just("source"), PICK, PICK),
    st.tuples(st.just("merge"), PICK, PICK),
    st.tuples(st.just("delete"), PICK, PICK),
    st.tuples(st.just("star"), PICK),
    st.tuples(st.just("state"), PICK),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)
WIDE = Criteria(words="movement")
FILTERS = (
    EVERYTHING,
    WIDE,
    Criteria(words="hill", states=(ReadingState.UNREAD,)),
    Criteria(is_starred=True),
    Criteria(states=(ReadingState.DONE,)),
)


def do(library, step):
    """One random step; what it names that is not there is passed over."""
    with library.read() as unit:
        held = list(unit.connection.execute(sa.select(article.c.id)).scalars())
        owners = sorted(set(unit.connection.execute(sa.select(article.c.source_id)).scalars()))

    def pick(number):
        return [held[number % len(held)]]

    match step:
        case ["import", drafts]:
            with library.write("article.import") as unit:
                for source, key, captured, has_words in drafts:
                    words = ("The movement of the hill.",) if has_words else ("Nothing of it.",)
                    date = bounds(key or None, key or None)
                    store_draft(unit, make_draft(source=source, date=date, captured_at=captured, paragraphs=words))
        case ["undo"]:
            undoing.undo(library)
        case ["redo"]:
            undoing.redo(library)
        case _ if not held:
            return
        case ["date", one, key]:
            dating.set_date(library, pick(one), PartialDate.parse(key), PartialDate.parse(key))
        case ["source", one, other]:
            articles.move_to_source(library, pick(one), ("KCNA", "Naenara", "Voice")[other % 3])
        case ["merge", one, other]:
            sources.merge_sources(library, [owners[one % len(owners)]], owners[other % len(owners)])
        case ["delete", one, other]:
            articles.delete_articles(library, pick(one) + pick(other))
        case ["star", one]:
            articles.star_articles(library, pick(one), True)
        case ["state", one]:
            reading.mark_reading_states(library, pick(one), ReadingState.DONE)


def rows_below(library, query):
    """The articles under a node, each node's count checked against them, loaded in small pages."""
    page = list_page(browsing, library, query)
    children, cursor = list(page.children), page.next
    query = replace(query, matches=page.matches)
    while cursor is not None:
        page = list_page(browsing, library, replace(query, cursor=cursor))
        children, cursor = children + list(page.children), page.next
    assert len({child.identity for child in children}) == len(children)
    found = []
    for child in children:
        if child.kind is Kind.ARTICLE:
            found.append((child.source, child.day_key, child.value.id))
            continue
        part = child.value if child.kind is Kind.PART else None
        source_matches = None if query.kind is Kind.ROOT else query.matches
        below = rows_below(
            library,
            replace(
                query,
                kind=child.kind,
                source=child.source,
                day_key=child.day_key,
                part=part,
                matches=source_matches,
                cursor=None,
            ),
        )
        assert child.value.held == len(below) > 0
        assert part is None or len(below) <= 2 * query.part_size
        found += below
    return found


def filed_rows(library, criteria, basis):
    """What the tables say: source, key and id of every article that meets the criteria, found one by one."""
    with library.read() as unit:
        rows = list(unit.connection.execute(sa.select(article)))
        texts = dict(
            tuple(row) for row in unit.connection.exec_driver_sql("SELECT article_id, text FROM article_text")
        )
    for row in rows:
        words = f"{row.title} {texts[row.id]}".casefold()
        if (
            criteria.words in words
            and (not criteria.states or row.reading_state in criteria.states)
            and (row.is_starred or not criteria.is_starred)
        ):
            yield row.source_id, row.day_key if basis is DayBasis.PUBLISHED else row.captured_at[:10], row.id


@settings(max_examples=10, deadline=None)
@given(steps=st.lists(STEPS, min_size=3, max_size=10), part_size=st.integers(1, 4))
def test_tree_equals_the_tables_after_any_steps(steps, part_size):
    with tempfile.TemporaryDirectory() as folder:
        library = create_library(Path(folder) / "Test.dateline", coder_name="Ann")
        kept = {criteria: KeptMatches() for criteria in FILTERS if is_worth_keeping(criteria)}
        for step in (("import", [("KCNA", "2026-01-06", None, True)] * 5), *steps):
            with suppress(KnownError):
                do(library, step)
            with library.read() as unit:
                for criteria, matches in kept.items():
                    assert matches.find(unit, criteria) == read_matches(unit, criteria)
        for basis in DayBasis:
            for criteria in FILTERS:
                root = Query(Kind.ROOT, 0, "", None, 3, False, criteria, basis, part_size=part_size)
                shown = rows_below(library, root)
                assert Counter(shown) == Counter(filed_rows(library, criteria, basis))
        library.close()
