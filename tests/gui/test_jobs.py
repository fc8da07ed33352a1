import threading

import pytest

from reader.domain.errors import Cancelled
from reader.gui.jobs import READ, WRITE, JobRunner


@pytest.fixture
def jobs(qtbot):
    runner = JobRunner()
    yield runner
    runner.shut_down()


def test_result_arrives_on_main_thread(jobs, qtbot):
    seen = []
    jobs.submit(
        READ, lambda _: threading.get_ident(), lambda worker: seen.append((worker, threading.get_ident())), seen
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert receiver == threading.get_ident() != worker


def test_error_calls_failed_with_it(jobs, qtbot):
    failures = []

    def work(_handle):
        raise ValueError("no")

    jobs.submit(READ, work, lambda _: failures.append("done"), failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ValueError)


def test_write_lane_keeps_order(jobs, qtbot):
    order = []
    for number in range(20):
        jobs.submit(WRITE, lambda _, number=number: number, order.append, order.append)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))


def test_newer_job_with_same_key_drops_the_older(jobs, qtbot):
    release = threading.Event()
    done, failed = [], []
    jobs.submit(READ, lambda _: release.wait(10) and "old", done.append, failed.append, key="search")
    jobs.submit(READ, lambda _: "new", done.append, failed.append, key="search")
    qtbot.waitUntil(lambda: done == ["new"])
    release.set()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)
    assert done == ["new"]


def test_progress_arrives_and_cancel_is_seen(jobs, qtbot):
    progress, failed = [], []
    started, go_on = threading.Event(), threading.Event()

    def work(handle):
        handle.report_progress(1, 2)
        started.set()
        go_on.wait(10)
        if handle.is_cancelled():
            raise Cancelled

    handle = jobs.submit(
        WRITE, work, lambda _: failed.append("done"), failed.append, progressed=lambda *now: progress.append(now)
    )
    qtbot.waitUntil(lambda: progress == [(1, 2)])
    handle.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)


def test_write_that_was_done_before_it_saw_the_cancel_is_told(jobs, qtbot):
    heard = []
    started, go_on = threading.Event(), threading.Event()
    handle = jobs.submit(
        WRITE, lambda _: started.set() or (go_on.wait(10) and "written"), heard.append, heard.append
    )
    assert started.wait(10)
    handle.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["written"]


def test_shut_down_drops_results(qtbot):
    runner = JobRunner()
    seen = []
    runner.submit(READ, lambda _: 1, seen.append, seen.append)
    runner.shut_down()
    with qtbot.waitSignal(runner.destroyed):
        runner.deleteLater()
    assert not seen


def test_after_shut_down_reads_are_dropped_and_a_kept_step_is_refused(qtbot):
    runner = JobRunner()
    runner.shut_down()
    seen = []
    assert runner.submit(READ, seen.append, seen.append, seen.append).is_cancelled()
    assert not runner.is_busy
    with pytest.raises(RuntimeError, match="after shutdown"):
        runner.submit(WRITE, seen.append, seen.append, seen.append, is_kept=True)
    assert not seen


def test_steps_that_are_kept_are_done_at_shut_down(qtbot):
    runner = JobRunner()
    go_on, done = threading.Event(), []
    runner.submit(WRITE, lambda _: go_on.wait(10), lambda _: None, lambda _: None)
    runner.submit(WRITE, lambda _: done.append("dropped"), lambda _: None, lambda _: None)
    runner.submit(WRITE, lambda _: done.append("kept"), lambda _: None, lambda _: None, is_kept=True)
    threading.Timer(0.05, go_on.set).start()
    runner.shut_down()
    assert done == ["kept"]
