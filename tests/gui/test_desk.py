import threading
from types import ModuleType, SimpleNamespace

import pytest

from reader.domain.changes import ChangeSet, Done, Kind
from reader.domain.errors import ArticleMissing, TagMissing
from reader.domain.ids import StepId
from reader.gui.desk import GONE, MANY, Desk
from reader.gui.jobs import JobRunner

CHANGES = ChangeSet({Kind.TAG: frozenset({1})})


@pytest.fixture
def desk(qtbot):
    jobs = JobRunner()
    yield Desk(SimpleNamespace(is_writing=False), ModuleType("services"), jobs)
    jobs.shut_down()


def raise_missing():
    raise TagMissing("There is no such tag.", "Choose another.")


def test_write_now_announces_changes_once(desk, qtbot):
    seen = []
    desk.changes_committed.connect(seen.append)
    values = []
    desk.write_now(lambda: Done(7, CHANGES, StepId(1)), values.append)
    assert values == [7]
    assert seen == [CHANGES]


def test_write_now_without_changes_announces_nothing(desk):
    seen = []
    desk.changes_committed.connect(seen.append)
    desk.write_now(lambda: Done(7, ChangeSet(), None))
    assert seen == []


def test_write_now_with_known_error_shows_it(desk):
    seen = []
    desk.error_met.connect(seen.append)
    desk.write_now(raise_missing, seen.append)
    assert len(seen) == 1
    assert isinstance(seen[0], TagMissing)


@pytest.mark.parametrize(("count", "is_at_once"), [(MANY, True), (MANY + 1, False)])
def test_step_on_many_rows_leaves_the_main_thread(desk, qtbot, count, is_at_once):
    threads = []
    desk.write_some(count, lambda: Done(threads.append(threading.current_thread()), CHANGES, StepId(1)))
    qtbot.waitUntil(lambda: bool(threads))
    assert (threads == [threading.main_thread()]) is is_at_once


def test_article_that_is_gone_is_told_in_few_words_and_what_is_listed_is_read_anew(desk, qtbot):
    def raise_gone():
        raise ArticleMissing("The library has no article 7.", "List the articles.")

    seen = []
    desk.error_met.connect(lambda error: seen.append(str(error)))
    desk.changes_committed.connect(lambda changes: seen.append(bool(changes.of(Kind.ARTICLE))))
    desk.write_now(raise_gone)
    assert seen == [True, GONE]
    desk.write(raise_gone)
    qtbot.waitUntil(lambda: seen == [True, GONE] * 2)


def test_write_on_lane_announces_and_delivers(desk, qtbot):
    values = []
    with qtbot.waitSignal(desk.changes_committed) as caught:
        desk.write(lambda: Done(3, CHANGES, StepId(1)), values.append)
    assert caught.args == [CHANGES]
    qtbot.waitUntil(lambda: values == [3])


def test_read_error_without_receiver_reaches_error_met(desk, qtbot):
    with qtbot.waitSignal(desk.error_met) as caught:
        desk.read(raise_missing, lambda _: None)
    assert isinstance(caught.args[0], TagMissing)


def test_bug_in_a_job_reaches_bug_met(desk, qtbot):
    with qtbot.waitSignal(desk.bug_met) as caught:
        desk.read(lambda: 1 // 0, lambda _: None)
    assert isinstance(caught.args[0], ZeroDivisionError)


def test_ended_is_called_after_success_and_failure(desk, qtbot):
    ended, failed = [], []
    desk.run_with_progress(lambda _: 1, lambda _: None, failed.append, None, lambda: ended.append("a"))
    desk.run_with_progress(
        lambda _: raise_missing(), lambda _: None, failed.append, None, lambda: ended.append("b")
    )
    qtbot.waitUntil(lambda: sorted(ended) == ["a", "b"] and len(failed) == 1)


def test_small_step_queues_behind_a_long_one(desk, qtbot):
    desk.library.is_writing = True
    values = []
    desk.write_now(lambda: Done(threading.get_ident(), CHANGES, StepId(1)), values.append)
    assert values == []
    qtbot.waitUntil(lambda: bool(values))
    assert values[0] != threading.get_ident()


def test_closed_desk_hears_of_nothing(qtbot):
    jobs = JobRunner()
    desk = Desk(SimpleNamespace(is_writing=False), ModuleType("services"), jobs)
    heard = []
    desk.error_met.connect(heard.append)
    desk.read(lambda: 1, heard.append)
    desk.read(raise_missing, heard.append)
    desk.close()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert heard == []
    jobs.shut_down()
