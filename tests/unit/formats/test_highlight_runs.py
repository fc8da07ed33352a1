"""Runs of highlighted text: their pieces make the text again, and every highlight begins and ends once."""

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.spans import Span
from reader.domain.texts import join_paragraphs, split_paragraphs
from reader.formats.highlight_runs import cut_paragraphs, lay_out


def lanes(*spans):
    return [(one.lane, one.is_overlapping) for one in lay_out([Span(*span) for span in spans])]


def test_lanes_are_free_and_overlaps_are_known():
    assert lanes((0, 5), (5, 8)) == [(0, False), (0, False)]
    assert lanes((0, 5), (4, 8), (8, 9)) == [(0, True), (1, True), (0, False)]
    assert lanes((0, 9), (1, 2), (3, 4)) == [(0, True), (1, True), (1, True)]
    assert lanes((0, 3), (0, 3)) == [(0, True), (1, True)]


def test_runs_of_an_overlap():
    text, starts = join_paragraphs(["abcdef", "ghi"])
    highlights = lay_out([Span(1, 4), Span(3, 9)])
    found = [
        (
            text[run.start : run.end],
            *([one.number for one in part] for part in (run.covering, run.opening, run.closing)),
        )
        for _, runs in cut_paragraphs(text, starts, highlights)
        for run in runs
    ]
    assert found == [
        ("a", [], [], []),
        ("bc", [1], [1], []),
        ("d", [1, 2], [2], [1]),
        ("ef", [2], [], []),
        ("gh", [2], [], [2]),
        ("i", [], [], []),
    ]


def test_a_highlight_that_ends_in_an_empty_paragraph_ends_before_it():
    text, starts = join_paragraphs(["a", "", "", "b"])
    (first, *_, last) = cut_paragraphs(text, starts, lay_out([Span(0, 3)]))
    assert [one.number for one in first[1][0].closing] == [1]
    assert last[1][0].covering == ()


def test_of_very_many_on_the_same_words_a_run_holds_those_of_the_first_lanes():
    number = 2_000
    cut = list(cut_paragraphs("x" * 5_000, (0,), lay_out([Span(at, 5_000 - at) for at in range(number)])))
    runs = cut[0][1]
    assert len(runs) == 2 * number - 1
    assert max(len(run.covering) for run in runs) < 50
    assert [one.lane for one in runs[number].covering[:4]] == [0, 1, 2, 3]
    assert sum(len(run.opening) for run in runs) == sum(len(run.closing) for run in runs) == number


paragraphs = st.lists(st.text("ab한😀 ", max_size=6), min_size=1, max_size=4)


@given(paragraphs, st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8))
def test_runs_are_the_text_and_highlights_begin_and_end_once(parts, places):
    text, starts = join_paragraphs(parts)
    spans = [Span(start, min(start + size, len(text))) for start, size in places if start < len(text)]
    highlights = lay_out(sorted(spans, key=lambda span: (span.start, -span.end)))
    cut = list(cut_paragraphs(text, starts, highlights))
    assert ["".join(text[run.start : run.end] for run in runs) for _, runs in cut] == split_paragraphs(
        text, starts
    )
    runs = [run for _, some in cut for run in some]
    for one in highlights:
        under = [run for run in runs if one in run.covering]
        shown = {at for run in under for at in range(run.start, run.end)}
        assert shown == {at for at in range(one.span.start, one.span.end) if at + 1 not in starts or at + 1 == 0}
        assert [one in run.opening for run in under] == [index == 0 for index in range(len(under))]
        assert [one in run.closing for run in under] == [index == len(under) - 1 for index in range(len(under))]
    for run in runs:
        assert len({one.lane for one in run.covering}) == len(run.covering)
