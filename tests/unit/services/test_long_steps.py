"""Steps on very many articles: they tell how far they are, and leave no trace when they are cancelled."""

import pytest
import sqlalchemy as sa

from reader.domain.errors import Cancelled
from reader.services import articles, sources, undoing
from reader.store import schema
from reader.store.library import create_library, open_library
from tests.helpers.articles import make_draft, store_article, store_draft
from tests.helpers.dumps import count_steps, dump_library

MANY = 600


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A library with very many articles of KCNA and one of Naenara."""
    path = tmp_path_factory.mktemp("long") / "Test.dateline"
    library = create_library(path)
    store_article(library, source="Naenara")
    with library.write("article.import") as unit:
        for number in range(MANY):
            store_draft(unit, make_draft(source="KCNA", paragraphs=(f"Words of story {number}.",)))
    library.close()
    return path


@pytest.fixture
def many(path, tmp_path):
    copy = tmp_path / "Copy.dateline"
    copy.write_bytes(path.read_bytes())
    library = open_library(copy)
    yield library
    library.close()


def ids_of(library, table, *conditions):
    with library.read() as unit:
        return list(unit.connection.execute(sa.select(table.c.id).where(*conditions)).scalars())


VERBS = {
    "star": lambda library, chosen, **told: articles.star_articles(library, chosen, True, **told),
    "move": lambda library, chosen, **told: articles.move_to_source(library, chosen, "Voice", "ko", **told),
    "delete": articles.delete_articles,
    "merge": lambda library, _, **told: sources.merge_sources(
        library, ids_of(library, schema.source, schema.source.c.name == "KCNA"), 1, **told
    ),
}


@pytest.mark.parametrize("verb", VERBS)
def test_step_tells_how_far_it_is_and_leaves_no_trace_when_cancelled(many, verb):
    chosen = ids_of(many, schema.article, schema.article.c.id > 1)
    before = dump_library(many), count_steps(many)
    told = []

    def is_cancelled():
        return bool(told)

    with pytest.raises(Cancelled):
        VERBS[verb](many, chosen, progress=lambda *numbers: told.append(numbers), is_cancelled=is_cancelled)
    assert len(told) == 1
    assert (dump_library(many), count_steps(many)) == before
    told.clear()
    VERBS[verb](many, chosen, progress=lambda *numbers: told.append(numbers), is_cancelled=lambda: False)
    assert told == sorted(told)
    assert (told[-1], len(told) > 1) == ((MANY, MANY), True)
    after = dump_library(many)
    _undo_and_redo(many, before[0], after)


def _undo_and_redo(library, before, after):
    """Both tell how far they are, and can be cancelled."""
    for go, start, end in ((undoing.undo, after, before), (undoing.redo, before, after)):
        told = []
        with pytest.raises(Cancelled):
            go(library, progress=lambda *numbers: told.append(numbers), is_cancelled=lambda: bool(told))  # noqa: B023
        assert dump_library(library) == start
        told.clear()
        go(library, progress=lambda *numbers: told.append(numbers), is_cancelled=lambda: False)  # noqa: B023
        assert dump_library(library) == end
        assert told == sorted(told)
        assert told[-1][0] == told[-1][1] >= MANY
