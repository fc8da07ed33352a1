"""Starting the program again, as processes: it raises the window and ends; signals end it with all in one file."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.gui import second_start, window_calls
from reader.gui.library_lock import LibraryLock
from reader.gui.second_start import raise_running
from reader.gui.window_calls import Answer
from reader.services.libraries import create_first_library
from tests.helpers.processes import REPOSITORY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind")


@pytest.fixture
def environment(tmp_path):
    """Settings of their own, in a folder whose name is short enough for a socket."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "CACHE", "STATE", "DATA")},
    }


@pytest.fixture
def library(tmp_path):
    library = create_first_library(tmp_path / "a.dateline", initiator="test")
    library.close()
    return library.path


def start(environment, *words):
    return subprocess.Popen(
        [sys.executable, "-m", "reader", *map(str, words)],
        cwd=REPOSITORY,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_until(condition, seconds=40):
    """Wait for something that another process does; no signal tells of it."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def is_open(library):
    """Whether a window has a library open for writing."""
    return Path(f"{library}-wal").exists()


def end(process):
    process.kill()
    process.wait()
    process.stdout.close()
    process.stderr.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_second_start_ends_at_once_and_a_signal_closes_the_library(environment, library, tmp_path, number):
    first = start(environment, library)
    try:
        wait_until(lambda: is_open(library))
        for words in ((library,), (library.as_uri(),), (), (library, tmp_path)):
            began = time.monotonic()
            second = start(environment, *words)
            assert second.wait(30) == 0
            assert (second.stdout.read(), second.stderr.read()) == ("", "")
            end(second)
            assert time.monotonic() - began < 20
        first.send_signal(number)
        assert first.wait(30) == 0
        assert not is_open(library)
        assert "Traceback" not in first.stderr.read()
    finally:
        end(first)


def test_starts_at_the_same_moment_leave_one_window(environment, library):
    starts = [start(environment, library) for _ in range(3)]
    try:
        wait_until(lambda: sum(one.poll() is None for one in starts) == 1)
        assert [one.returncode for one in starts if one.returncode is not None] == [0, 0]
        wait_until(lambda: is_open(library))
        left = next(one for one in starts if one.poll() is None)
        left.send_signal(signal.SIGTERM)
        assert left.wait(30) == 0
        assert not is_open(library)
    finally:
        for one in starts:
            end(one)


def test_other_library_has_a_window_of_its_own(environment, library, tmp_path):
    other = create_first_library(tmp_path / "b.dateline", initiator="test")
    other.close()
    starts = [start(environment, library)]
    try:
        wait_until(lambda: is_open(library))
        starts.append(start(environment, other.path))
        wait_until(lambda: is_open(other.path))
        assert [one.poll() for one in starts] == [None, None]
    finally:
        for one in starts:
            end(one)


def test_nothing_is_called_where_no_lock_is(tmp_path, monkeypatch):
    monkeypatch.setattr(second_start, "call_holder", lambda *_, **__: pytest.fail("it was called"))
    assert not raise_running(tmp_path / "open", tmp_path / "a.dateline")
    assert not raise_running(tmp_path / "open", Path("/" + "x" * 5000))


def test_start_without_a_window_waits_less_than_one_with_a_message(tmp_path, monkeypatch):
    library, waited = tmp_path / "a.dateline", []
    lock = LibraryLock(tmp_path / "open", library)

    def answer(_address, _call, patience_s):
        waited.append(patience_s)
        return Answer.SILENT

    monkeypatch.setattr(window_calls, "call_window", answer)
    assert not second_start.raise_running(tmp_path / "open", library)
    assert second_start.call_holder(tmp_path / "open", library) is Answer.SILENT
    assert waited[0] < waited[1] == window_calls.PATIENCE_S
    lock.release()


def test_lock_that_a_killed_window_left_is_free(tmp_path):
    folder, library = tmp_path / "open", tmp_path / "a.dateline"
    program = (
        "import sys, os\nfrom pathlib import Path\nfrom reader.gui.library_lock import LibraryLock\n"
        "lock = LibraryLock(Path(sys.argv[1]), Path(sys.argv[2]))\nos._exit(0)"
    )
    subprocess.run([sys.executable, "-c", program, str(folder), str(library)], cwd=REPOSITORY, check=True)
    assert list(folder.glob("*.lock"))
    assert not raise_running(folder, library)
    LibraryLock(folder, library).release()


def test_holder_that_never_listens_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(second_start, "STARTING_S", 0.1)
    folder, library = tmp_path / "open", tmp_path / "a.dateline"
    lock = LibraryLock(folder, library)
    assert second_start.call_holder(folder, library) is Answer.NOBODY
    lock.release()
