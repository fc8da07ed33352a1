"""One search under way: pages cut to what a table takes, one count, nothing of an older search."""

from array import array
from types import SimpleNamespace

import pytest

from reader.domain.errors import LibraryDamaged
from reader.domain.search_results import FoundIds
from reader.gui.desk import Desk
from reader.gui.flows import search_run
from reader.gui.flows.search_run import Asked, SearchRun
from reader.gui.jobs import JobRunner


class Searching:
    """Finds as many articles as the query says."""

    def iter_search(self, library, query, criteria, *, order, is_cancelled):
        """Two pages, or one."""
        if query == "damaged":
            raise LibraryDamaged("The library file is damaged.", "Restore a backup.")
        count = int(query)
        yield FoundIds(array("q", range(min(count, 5))), is_last=count <= 5)
        if count > 5:
            yield FoundIds(array("q", range(5, count)), is_last=True)

    def list_rows(self, library, ids, query, *, is_cancelled):
        """The ids themselves."""
        return list(ids)

    def count_found(self, library, query, criteria, *, is_cancelled):
        """As many as are asked for."""
        if query == "damaged":
            raise LibraryDamaged("The library file is damaged.", "Restore a backup.")
        return int(query)


@pytest.fixture
def desk(qapp):
    jobs = JobRunner()
    yield Desk(None, SimpleNamespace(searching=Searching()), jobs)
    jobs.shut_down()


@pytest.fixture
def run(qapp):
    made = SearchRun()
    made.pages, made.counts, made.errors = [], [], []
    made.page_found.connect(lambda page, rows: made.pages.append((list(page.ids), rows, page.is_last)))
    made.counted.connect(made.counts.append)
    made.failed.connect(made.errors.append)
    return made


def test_rows_come_with_the_first_page_and_the_count_once(run, desk, qtbot):
    run.run(desk, Asked("8"))
    qtbot.waitUntil(lambda: not run.is_running and len(run.pages) == 2)
    assert run.pages == [([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], False), ([5, 6, 7], None, True)]
    assert run.counts == [8]


def test_nothing_found_is_a_page_too(run, desk, qtbot):
    run.run(desk, Asked("0"))
    qtbot.waitUntil(lambda: not run.is_running and bool(run.pages))
    assert run.pages == [([], [], True)]
    assert run.counts == [0]


def test_many_ids_come_in_parts(run, desk, qtbot, monkeypatch):
    monkeypatch.setattr(search_run, "_IDS", 4)
    run.run(desk, Asked("12"))
    qtbot.waitUntil(lambda: bool(run.pages) and run.pages[-1][2])
    assert [one for ids, _, _ in run.pages for one in ids] == list(range(12))
    assert [is_last for *_, is_last in run.pages] == [False] * (len(run.pages) - 1) + [True]
    assert [rows is None for _, rows, _ in run.pages] == [False] + [True] * (len(run.pages) - 1)


def test_nothing_comes_of_an_older_search(run, desk, qtbot):
    run.run(desk, Asked("8"))
    run.run(desk, Asked("3"))
    qtbot.waitUntil(lambda: not run.is_running and bool(run.pages))
    assert run.pages == [([0, 1, 2], [0, 1, 2], True)]
    assert run.counts == [3]


def test_trouble_is_told_once(run, desk, qtbot):
    run.run(desk, Asked("damaged"))
    qtbot.waitUntil(lambda: bool(run.errors))
    assert not run.is_running
    assert len(run.errors) == 1


def test_trouble_of_an_older_search_is_not_told(run, desk, qtbot):
    run.run(desk, Asked("damaged"))
    run.run(desk, Asked("2"))
    qtbot.waitUntil(lambda: run.counts == [2])
    assert not run.errors
