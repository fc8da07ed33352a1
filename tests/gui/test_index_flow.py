"""The index of words in a real window: made whole by itself, beside what the user does, and told quietly."""

from contextlib import closing

import pysqlite3
import pytest

from reader.domain.criteria import Criteria
from reader.domain.errors import DiskFull, LibraryLocked
from reader.domain.tags import TagPath
from reader.gui.flows import filter_flow, index_flow
from reader.services import indexing
from reader.store.index_slices import INDEX_MAKE
from reader.store.library import create_library, open_library
from tests.gui.test_main_window import settle
from tests.helpers.articles import store_article
from tests.helpers.filter_window import tree_sources

ARTICLES = 30


@pytest.fixture(autouse=True)
def small_slices(monkeypatch):
    monkeypatch.setattr(index_flow, "LOOK_AFTER_MS", 0)
    monkeypatch.setattr(indexing.index_slice, "__defaults__", (200,))


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "Stale.dateline"
    library = create_library(made, coder_name="Ann")
    for number in range(ARTICLES):
        store_article(library, paragraphs=(f"Article {number} speaks of the farm at length.",))
    library.close()
    make_stale(made)
    return made


def make_stale(path):
    with closing(pysqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute("UPDATE setting SET value = '0' WHERE key = ?", (INDEX_MAKE,))


def state_of(path):
    library = open_library(path, coder_name="Ann")
    try:
        return indexing.look_at_index(library)
    finally:
        library.close()


def test_stale_index_is_made_whole_after_opening(make_window, qtbot, path):
    window = make_window(path, is_opened=False)
    told = []
    qtbot.waitUntil(lambda: bool(window.status.upkeep), timeout=20_000)
    shown = window.status.upkeep
    assert shown.startswith("Search index: ")
    window.flow.index.completed.connect(lambda: told.append(window.status.upkeep))
    qtbot.waitUntil(lambda: told == [""], timeout=20_000)
    assert indexing.look_at_index(window.flow.library.desk.library).is_whole
    assert window.message_bar.text == ""


def test_steps_of_the_user_go_between_the_slices(make_window, qtbot, path):
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: bool(window.status.upkeep), timeout=20_000)
    desk = window.flow.library.desk
    with qtbot.waitSignal(desk.changes_committed, timeout=20_000):
        desk.write(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse("farm")))
    assert window.status.upkeep
    qtbot.waitUntil(lambda: not window.status.upkeep, timeout=20_000)


def test_closing_in_the_middle_keeps_what_is_done(make_window, qtbot, path):
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: window.flow.index._indexed > 0, timeout=20_000)
    window.close()
    state = state_of(path)
    assert not state.is_whole
    assert 0 < state.indexed < ARTICLES
    again = make_window(path, is_opened=False)
    with qtbot.waitSignal(again.flow.index.completed, timeout=20_000):
        pass
    settle(again, qtbot)
    again.close()
    assert state_of(path).is_whole


def test_whole_index_is_left_alone(make_window, qtbot):
    window = make_window()
    with qtbot.assertNotEmitted(window.flow.index.completed, wait=50):
        settle(window, qtbot)
    assert window.status.upkeep == ""


def test_read_only_library_says_that_search_is_incomplete(make_window, qtbot, path, monkeypatch):
    window = make_window(path, is_opened=False)
    with qtbot.waitSignal(window.flow.index.completed, timeout=20_000):
        pass
    desk = window.flow.library.desk
    make_stale(path)
    monkeypatch.setattr(desk.library, "is_read_only", True)
    window.flow.index.attach(desk)
    qtbot.waitUntil(lambda: window.status.upkeep == "Search is incomplete", timeout=20_000)
    assert not indexing.index_state(desk.library).is_whole


def test_locked_library_is_tried_again(make_window, qtbot, path, monkeypatch):
    monkeypatch.setattr(index_flow, "_LOCKED_MS", 1)
    entered, refused = indexing.index_slice, []

    def refuse(library, after):
        if len(refused) < 2:
            refused.append(after)
            raise LibraryLocked("Another program writes.", "")
        return entered(library, after)

    monkeypatch.setattr(indexing, "index_slice", refuse)
    window = make_window(path, is_opened=False)
    with qtbot.waitSignal(window.flow.index.completed, timeout=20_000):
        pass
    assert len(refused) == 2
    assert indexing.look_at_index(window.flow.library.desk.library).is_whole


def test_full_disk_is_told_in_the_status_line(make_window, qtbot, path, monkeypatch):
    def fail(_library, _after):
        raise DiskFull("The disk is full.", "Make room.")

    monkeypatch.setattr(indexing, "index_slice", fail)
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: window.status.upkeep == "Search is incomplete", timeout=20_000)
    assert window.message_bar.text == ""


def test_damaged_index_is_begun_anew_once(make_window, qtbot, path):
    with closing(pysqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute("DELETE FROM article_search_data WHERE id = 10")
        connection.execute(f"UPDATE setting SET value = '2 in the making' WHERE key = '{INDEX_MAKE}'")
        connection.execute("DELETE FROM article_search_docsize WHERE id > 20")
    window = make_window(path, is_opened=False)
    with qtbot.waitSignal(window.flow.index.completed, timeout=20_000):
        pass
    assert indexing.look_at_index(window.flow.library.desk.library).is_whole
    assert window.message_bar.text == ""


def test_filter_with_words_tells_that_their_index_is_not_whole_and_counts_again_when_it_is(
    make_window, qtbot, path, monkeypatch
):
    monkeypatch.setattr(index_flow, "LOOK_AFTER_MS", 3_600_000)
    with closing(open_library(path, coder_name="Ann")) as library:
        indexing.begin_indexing(library, is_afresh=True)
    window = make_window(path)
    bar = window.library_pane.filter_bar
    window.flow.filter.set_criteria(Criteria(words="farm"))
    qtbot.waitUntil(lambda: bar.count_text == f"0 of {ARTICLES} articles", timeout=20_000)
    assert filter_flow.INCOMPLETE in bar.note.text()
    with qtbot.waitSignal(window.flow.index.completed, timeout=20_000):
        window.flow.index.look()
    qtbot.waitUntil(lambda: bar.count_text == f"{ARTICLES} of {ARTICLES} articles", timeout=20_000)
    assert bar.note.text() == ""
    assert tree_sources(window) != []
