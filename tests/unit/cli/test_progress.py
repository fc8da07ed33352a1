"""The line that tells how far a command is: on a terminal only, ten times a second at most, gone at the end."""

import io
import sys

import pytest

from reader.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch):
    """A clock that a test moves."""
    moment = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: moment[0])
    return moment


def test_line_tells_count_total_and_rate(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", Terminal())
    line = progress.ProgressLine("Importing:", "files")
    clock[0] += 2
    line.tell(1_200, 4_000)
    assert sys.stderr.getvalue().endswith("Importing: 1,200 of 4,000 files, 600 a second")
    line.tell(1_300, 4_000)
    assert "1,300" not in sys.stderr.getvalue()
    clock[0] += 1
    line.tell(1_500, 0)
    assert sys.stderr.getvalue().endswith("Importing: 1,500 files, 500 a second")
    line.clear()
    assert sys.stderr.getvalue().endswith("\r\x1b[K")


def test_line_is_not_written_to_a_file_or_pipe(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    line = progress.ProgressLine("Importing:", "files")
    clock[0] += 2
    line.tell(1, 2)
    line.clear()
    assert sys.stderr.getvalue() == ""
