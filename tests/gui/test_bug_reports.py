"""What a report of a bug tells."""

import traceback

from reader.gui.bug_reports import cut_trace


def fall(depth):
    """Raise that many calls further in."""
    if not depth:
        raise KeyError("gone")
    fall(depth - 1)


def caught(depth):
    try:
        fall(depth)
    except KeyError as error:
        return error
    raise AssertionError


def test_cut_trace_of_a_long_one_keeps_both_ends():
    error = cut_trace(caught(500))
    frames = traceback.extract_tb(error.__traceback__)
    assert len(frames) == 80
    assert frames[0].name == "caught"
    assert frames[-1].line == 'raise KeyError("gone")'


def test_cut_trace_of_a_short_one_changes_nothing():
    error = caught(20)
    before = error.__traceback__
    assert cut_trace(error).__traceback__ is before
