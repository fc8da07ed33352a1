"""Making the full-text index whole beside others who read and write, with kills between two slices."""

import random
from contextlib import closing

import pysqlite3
import pytest

from reader.domain.errors import Cancelled, IndexDamaged
from reader.domain.finding import FindQuery
from reader.domain.findings import FindingKind
from reader.services import checking, finding, importing, indexing, searching, undoing
from reader.services.indexing import IndexState
from reader.store import index_slices
from reader.store.library import Library, open_library
from reader.store.text_index import count_matches
from tests.helpers.articles import add_version, store_article
from tests.helpers.dumps import dump_library
from tests.helpers.pages import make_page
from tests.helpers.processes import run

ARTICLES = 12
_SLICE_CP = 100
KILLED = """
import os, sys
from pathlib import Path
from reader.services import indexing
from reader.store.library import open_library
library = open_library(Path(sys.argv[1]), coder_name="Ann")
indexing.begin_indexing(library, is_afresh=True)
last = 0
for _ in range(2):
    last = indexing.index_slice(library, last, 100).value.last
print(indexing.index_state(library).indexed, flush=True)
os._exit(0)
"""


@pytest.fixture
def filled(library: Library) -> Library:
    for number in range(ARTICLES):
        store_article(library, paragraphs=(f"Article number{number} speaks of the farm at length.",))
    return library


def make_stale(library: Library) -> None:
    with library.write("test", is_undoable=False) as unit:
        index_slices.put_setting(unit, index_slices.INDEX_MAKE, "0")


def matches(library: Library, words: str) -> int:
    with library.read() as unit:
        return count_matches(unit, words)


def enter_all(library: Library, last: int = 0) -> None:
    while not (one := indexing.index_slice(library, last, _SLICE_CP).value).is_last:
        last = one.last


def test_index_of_a_library_that_was_only_used_is_whole(filled):
    assert indexing.index_state(filled) == IndexState(is_whole=True)
    assert indexing.look_at_index(filled) == IndexState(True, ARTICLES, ARTICLES)


def test_index_of_another_make_is_made_anew_in_slices(filled):
    make_stale(filled)
    assert not indexing.index_state(filled).is_whole
    indexing.begin_indexing(filled)
    assert indexing.index_state(filled) == IndexState(False, 0, ARTICLES)
    first = indexing.index_slice(filled, 0, _SLICE_CP).value
    assert 0 < first.entered < ARTICLES
    assert matches(filled, "farm") == first.entered
    enter_all(filled, first.last)
    assert indexing.index_state(filled).is_whole
    assert matches(filled, "farm") == ARTICLES
    assert checking.check_library(filled) == []


def test_rebuild_tells_how_far_it_is(filled, monkeypatch):
    monkeypatch.setattr(indexing, "_LONG_SLICE_CP", _SLICE_CP)
    told = []
    assert indexing.rebuild_index(filled, is_afresh=True, progress=lambda *at: told.append(at)) == ARTICLES
    assert told[-1] == (ARTICLES, ARTICLES)
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert indexing.rebuild_index(filled) == 0


def test_rebuild_that_was_cancelled_goes_on_where_it_was(filled, monkeypatch):
    monkeypatch.setattr(indexing, "_LONG_SLICE_CP", _SLICE_CP)
    answers = iter([False, False, True])
    with pytest.raises(Cancelled):
        indexing.rebuild_index(filled, is_afresh=True, is_cancelled=lambda: next(answers))
    done = indexing.index_state(filled).indexed
    assert 0 < done < ARTICLES
    assert indexing.rebuild_index(filled) == ARTICLES - done
    assert matches(filled, "farm") == ARTICLES


def test_rebuild_that_was_killed_goes_on_where_it_was(filled):
    path = filled.path
    filled.close()
    done = int(run(KILLED, str(path)))
    assert 0 < done < ARTICLES
    library = open_library(path, coder_name="Ann")
    try:
        assert indexing.index_state(library) == IndexState(False, done, ARTICLES)
        assert indexing.rebuild_index(library) == ARTICLES - done
        assert matches(library, "farm") == ARTICLES
    finally:
        library.close()


def test_steps_made_meanwhile_are_right_at_once_and_at_the_end(filled, tmp_path):
    make_stale(filled)
    indexing.begin_indexing(filled)
    first = indexing.index_slice(filled, 0, _SLICE_CP).value
    page = tmp_path / "page.txt"
    page.write_text(make_page(1), encoding="utf-8")
    other = open_library(filled.path, coder_name="Ben")
    try:
        assert importing.import_files(other, [page]).value.count(importing.ImportStatus.NEW) == 1
        add_version(other, ARTICLES, paragraphs=("A lighthouse came of it.",))
        add_version(other, 1, paragraphs=("A lighthouse came of it too.",))
        assert matches(other, "lighthouse") == 2
        undoing.undo(other)
        assert matches(other, "lighthouse") == 1
    finally:
        other.close()
    enter_all(filled, first.last)
    assert matches(filled, "lighthouse") == 1
    assert matches(filled, "farm") == ARTICLES - 1
    assert indexing.look_at_index(filled) == IndexState(True, ARTICLES + 1, ARTICLES + 1)
    assert checking.check_library(filled) == []


def test_articles_lost_from_an_index_are_noticed_and_entered(filled):
    with filled.write("test", is_undoable=False) as unit:
        unit.connection.exec_driver_sql("DELETE FROM article_search WHERE rowid IN (3, 4)")
        unit.connection.exec_driver_sql("INSERT INTO article_search (rowid, title, body) VALUES (99, '', 'farm')")
    assert indexing.look_at_index(filled) == IndexState(False, ARTICLES - 1, ARTICLES)
    assert indexing.rebuild_index(filled) == 2
    assert matches(filled, "farm") == ARTICLES
    assert indexing.look_at_index(filled).is_whole


def test_index_with_damaged_pages_is_built_anew_by_the_repair(filled):
    with filled.write("test", is_undoable=False) as unit:
        unit.connection.exec_driver_sql("UPDATE article_search_data SET block = x'00' WHERE id > 1000")
    checking.rebuild_counts(filled)
    assert indexing.index_state(filled) == IndexState(False, 0, ARTICLES)
    assert indexing.rebuild_index(filled) == ARTICLES
    assert matches(filled, "farm") == ARTICLES
    assert checking.check_library(filled) == []


def test_find_all_finds_the_same_while_the_index_is_not_whole(filled):
    make_stale(filled)
    indexing.begin_indexing(filled)
    indexing.index_slice(filled, 0, _SLICE_CP)
    pages = list(finding.iter_find(filled, FindQuery("farm")))
    assert sum(len(page.hits) for page in pages) == ARTICLES


def test_rebuild_makes_no_step_and_changes_no_article(filled):
    before = dump_library(filled)
    undoable = undoing.next_undo(filled)
    assert not indexing.begin_indexing(filled, is_afresh=True).changes
    assert indexing.index_slice(filled, 0).step is None
    enter_all(filled)
    assert undoing.next_undo(filled) == undoable
    assert dump_library(filled) == before


def test_random_steps_between_slices_leave_a_whole_index(library):
    chance = random.Random(5)
    ids = [store_article(library, paragraphs=(f"Old word{number} farm.",)) for number in range(20)]
    make_stale(library)
    indexing.begin_indexing(library)
    last = 0
    while True:
        step = chance.randrange(3)
        if step == 0:
            add_version(library, chance.choice(ids), paragraphs=(f"Other farm {chance.random()}.",))
        elif step == 1:
            ids.append(store_article(library, paragraphs=(f"Late farm {chance.random()}.",)))
        else:
            undoing.undo(library)
            ids = [one for one in ids if one <= 20]
        one = indexing.index_slice(library, last, 40).value
        if one.is_last:
            break
        last = one.last
    state = indexing.look_at_index(library)
    assert state.is_whole
    assert matches(library, "farm") == state.total
    assert checking.check_library(library) == []


def test_index_emptied_by_another_while_it_is_made_is_whole_only_with_every_article(filled):
    indexing.begin_indexing(filled, is_afresh=True)
    last = indexing.index_slice(filled, 0, _SLICE_CP).value.last
    indexing.begin_indexing(filled, is_afresh=True)
    enter_all(filled, last)
    assert indexing.look_at_index(filled) == IndexState(True, ARTICLES, ARTICLES)
    assert matches(filled, "farm") == ARTICLES


def test_repair_leaves_an_index_in_the_making_as_it_is(filled):
    indexing.begin_indexing(filled, is_afresh=True)
    entered = indexing.index_slice(filled, 0, _SLICE_CP).value.entered
    assert checking.check_library(filled) == []
    checking.rebuild_counts(filled)
    assert indexing.index_state(filled) == IndexState(False, entered, ARTICLES)
    assert indexing.rebuild_index(filled) == ARTICLES - entered


def test_repair_that_was_cancelled_changes_nothing(filled):
    with filled.write("test", is_undoable=False) as unit:
        unit.connection.exec_driver_sql("UPDATE day_count SET held = held + 1")
    with pytest.raises(Cancelled):
        checking.rebuild_counts(filled, is_cancelled=lambda: True)
    assert checking.check_library(filled)
    assert checking.rebuild_counts(filled).value
    assert checking.check_library(filled) == []


DAMAGES = {
    "config": "DELETE FROM article_search_config",
    "version": "UPDATE article_search_config SET v = 99 WHERE k = 'version'",
    "blocks": "UPDATE article_search_data SET block = zeroblob(length(block)) WHERE id > 1000",
    "segments": "UPDATE article_search_data SET block = zeroblob(length(block)) WHERE id = 10",
    "data": "DELETE FROM article_search_data",
}


@pytest.fixture(params=DAMAGES.values(), ids=DAMAGES.keys())
def damaged(filled, request):
    """A library whose index of words was damaged while it was closed."""
    filled.close()
    with closing(pysqlite3.connect(str(filled.path), isolation_level=None)) as connection:
        connection.execute(request.param)
    library = open_library(filled.path, coder_name="Ann")
    yield library
    library.close()


def test_damaged_index_is_found_by_the_check_and_mended_by_the_repair(damaged):
    [finding] = checking.check_library(damaged)
    assert (finding.kind, "text index is damaged" in finding.message) == (FindingKind.COUNT, True)
    checking.rebuild_counts(damaged)
    indexing.rebuild_index(damaged)
    assert matches(damaged, "farm") == ARTICLES
    assert checking.check_library(damaged) == []


@pytest.mark.parametrize("is_afresh", [False, True])
def test_damaged_index_is_made_anew_by_reindexing(damaged, is_afresh):
    assert indexing.rebuild_index(damaged, is_afresh=is_afresh) == ARTICLES
    assert matches(damaged, "farm") == ARTICLES
    store_article(damaged, paragraphs=("One more farm.",))
    damaged.close()
    again = open_library(damaged.path, coder_name="Ann")
    assert matches(again, "farm") == ARTICLES + 1
    again.close()


def test_damaged_index_is_told_as_such_and_a_step_leaves_nothing_half(damaged):
    for act in (
        lambda: searching.search(damaged, "farm"),
        lambda: store_article(damaged, paragraphs=("A farm.",)),
    ):
        try:
            act()
        except IndexDamaged as error:
            assert "dateline reindex --afresh" in error.hint
    with damaged.read() as unit:
        assert index_slices.count_articles(unit) in (ARTICLES, ARTICLES + 1)
