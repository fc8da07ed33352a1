"""The first module of a bundle tells the user's words from those that Python gives to its own processes."""

import multiprocessing.resource_tracker
import multiprocessing.spawn
from multiprocessing.util import _args_from_interpreter_flags

import pytest

import reader.__main__


@pytest.fixture
def launch(import_script):
    return import_script("bundles.launch")


def test_run_passes_the_users_words_on(launch, monkeypatch):
    seen = []
    monkeypatch.setattr(reader.__main__, "main", lambda words: seen.append(words) or 3)
    for words in ([], ["work.dateline"], ["export", "-c", "x"], ["find", "-c"]):
        assert launch.run(words) == 3
    assert seen == [[], ["work.dateline"], ["export", "-c", "x"], ["find", "-c"]]


def test_run_serves_as_the_tracker_that_python_starts(launch, monkeypatch):
    told = []
    monkeypatch.setattr(multiprocessing.resource_tracker, "main", told.append)
    # The words are those of multiprocessing.resource_tracker.ResourceTracker.
    words = [*_args_from_interpreter_flags(), "-c", "from multiprocessing.resource_tracker import main;main(7)"]
    assert launch.run(words) == 0
    assert told == [7]


def test_run_serves_as_a_worker(launch, monkeypatch):
    def freeze_support():
        raise SystemExit(5)

    monkeypatch.setattr(multiprocessing.spawn, "freeze_support", freeze_support)
    with pytest.raises(SystemExit, match="5"):
        launch.run(["--multiprocessing-fork", "tracker_fd=4", "pipe_handle=6"])
