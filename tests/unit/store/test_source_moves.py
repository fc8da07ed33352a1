"""Moving very many articles: what it asks of the database does not grow with the articles times what is listed."""

from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from reader.domain.articles import ListedDraft
from reader.services import articles, sources
from reader.store import schema
from reader.store.library import create_library
from tests.helpers.articles import bounds, make_draft, store_article, store_draft

DAY = bounds("2026-01-10", "2026-01-10")
PHRASE = "Kim Jong Un, respected supreme leader of the country, gave field guidance on the spot to"


@contextmanager
def counted_readings(library):
    """The statements that read listed items or openings, as they are executed meanwhile."""
    seen = []

    def note(connection, cursor, statement, *rest):
        if "teaser_key" in statement and statement.startswith("SELECT"):
            seen.append(statement)

    sa.event.listen(library._writer, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(library._writer, "before_cursor_execute", note)


def make_library(path, number):
    """Articles of two sources in turn that all begin with one set phrase, which a page of each source lists."""
    library = create_library(path)
    with library.write("article.import") as unit:
        for source in ("KCNA", "KCNA.kp"):
            listed = tuple(ListedDraft(f"{PHRASE} farm {one} of it.", "2026-01-10") for one in range(number))
            store_draft(unit, make_draft(paragraphs=("A page of it.",), listed=listed, date=DAY, source=source))
        for one in range(number):
            for source in ("KCNA", "KCNA.kp"):
                words = (f"{PHRASE} mine {one} of it all.",)
                store_draft(unit, make_draft(paragraphs=words, date=DAY, source=source))
    return library


@pytest.mark.parametrize("verb", ["merge", "move"])
def test_articles_interleaved_with_others_are_linked_at_once(tmp_path, verb):
    numbers = []
    for number in (4, 16):
        library = make_library(tmp_path / f"{number}.dateline", number)
        into, other = (one.id for one in sources.list_sources(library))
        with library.read() as unit:
            query = sa.select(schema.article.c.id).where(schema.article.c.source_id == other)
            chosen = unit.connection.execute(query).scalars().all()
        with counted_readings(library) as seen:
            if verb == "merge":
                sources.merge_sources(library, [other], into)
            else:
                articles.move_to_source(library, chosen, "KCNA", "en")
        numbers.append(len(seen))
        library.close()
    assert numbers[0] == numbers[1]


def test_announced_articles_with_others_between_are_all_linked(library):
    page = ("A page of rice and corn.",)
    listed = tuple(ListedDraft(f"{PHRASE} farm {one} of it.", "2026-01-10") for one in range(3))
    store_article(library, source="KCNA", paragraphs=page, listed=listed, date=DAY)
    held = []
    for one in range(3):
        words = (f"{PHRASE} farm {one} of it. It went on.",)
        held.append(store_article(library, source="KCNA.kp", paragraphs=words, date=DAY))
        store_article(library, source="Naenara", paragraphs=(f"Other words {one} of it.",), date=DAY)
    into, other = (next(s.id for s in sources.list_sources(library) if s.name == n) for n in ("KCNA", "KCNA.kp"))
    sources.merge_sources(library, [other], into)
    with library.read() as unit:
        query = sa.select(schema.listed_item.c.held_article_id).order_by(schema.listed_item.c.id)
        assert unit.connection.execute(query).scalars().all() == held
