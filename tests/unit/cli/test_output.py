"""Output: tables, JSON, characters that steer terminals, and streams that fail."""

import errno
import io
import json
import sys

import pytest

from reader.cli import output
from reader.domain.errors import TargetUnwritable


class FailingStream(io.StringIO):
    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, text):
        raise self.error

    def flush(self):
        raise self.error


@pytest.mark.parametrize("values", [[], [1], [{"a": "ü"}, None, "x"]])
def test_json_list_holds_the_values(values, capsys):
    output.say_json_list(iter(values))
    assert json.loads(capsys.readouterr().out) == values


def test_table_is_aligned_by_what_a_terminal_shows():
    lines = list(output.align(("N", "NAME", "X"), [("1", "기후", "a"), ("20", "ab", "")], right=(0,)))
    assert lines == [" N  NAME  X", " 1  기후  a", "20  ab"]


def test_characters_that_steer_a_terminal_are_replaced():
    assert output.plain("a\x1b[31mb\x9b") == "a\ufffd[31mb\ufffd"
    assert output.one_line("a\n b\t\x07") == "a b \ufffd"


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066", "\u2069", "\u200f", "\u061c", "\u2028", "\u2029"])
def test_marks_that_turn_the_writing_or_end_lines_are_replaced(sign):
    assert output.plain(f"a{sign}b") == "a\ufffdb"
    assert output.plain("क्\u200dष می\u200cخواهم") == "क्\u200dष می\u200cخواهم"


def test_a_reader_that_has_gone_is_told_apart(monkeypatch):
    monkeypatch.setattr(sys, "stdout", FailingStream(BrokenPipeError(errno.EPIPE, "Broken pipe")))
    with pytest.raises(output.OutputClosed):
        output.say("x")
    with pytest.raises(output.OutputClosed):
        output.flush()


def test_a_full_disk_under_the_output_is_a_known_error(monkeypatch):
    monkeypatch.setattr(sys, "stdout", FailingStream(OSError(errno.ENOSPC, "No space left on device")))
    with pytest.raises(TargetUnwritable, match="No space left"):
        output.say("x")


def test_complaints_are_one_line_on_standard_error(capsys):
    output.complain("What went\nwrong.")
    assert capsys.readouterr() == ("", "dateline: What went wrong.\n")


def test_a_missing_reader_of_complaints_does_no_harm(monkeypatch):
    monkeypatch.setattr(sys, "stderr", FailingStream(BrokenPipeError()))
    output.complain("x")
