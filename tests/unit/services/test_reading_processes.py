"""Reading on processes that die or do not come to an end."""

import time
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled
from reader.services.reading_processes import ReadingProcesses
from tests.helpers.odd_readers import name_loss, prepare, read_for_ever, read_or_die


def test_file_that_ends_its_process_is_given_up_and_the_others_are_read(tmp_path: Path) -> None:
    names = [["a", "deadly1", "b"], ["c", "once"], ["deadly2"], ["d"]]
    tasks = [[tmp_path / name for name in task] for task in names]
    with ReadingProcesses(2, prepare, read_or_die, name_loss) as processes:
        given = [(task, processes.submit(task)) for task in tasks[:3]]
        found = [processes.take(task, one, lambda: False) for task, one in given]
        found.append(processes.take(tasks[3], processes.submit(tasks[3]), lambda: False))
    assert found[0] == ["a", "deadly1 lost", "b"]
    assert found[1] in (["c", "once"], ["c", "once lost"])  # it may have been read by none before
    assert found[2:] == [["deadly2 lost"], ["d"]]


def test_cancel_does_not_wait_for_what_is_being_read(tmp_path: Path) -> None:
    asked = iter([False, True])
    started = time.monotonic()
    with (
        pytest.raises(Cancelled),
        ReadingProcesses(2, prepare, read_for_ever, name_loss) as processes,
    ):
        processes.take([tmp_path], processes.submit([tmp_path]), lambda: next(asked))
    assert time.monotonic() - started < 20
