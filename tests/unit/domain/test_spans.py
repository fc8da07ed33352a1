import pytest

from reader.domain.errors import QuoteMissing, SpanInvalid
from reader.domain.spans import (
    CONTEXT_CP,
    Span,
    anchor_span,
    find_quote,
    iter_words,
    join_spans,
    snap_to_words,
    split_span,
    trim_span,
)

TEXT = "Kim Jong Un's self-reliance — “our own efforts” — was hailed."


def words_of(span):
    return TEXT[span.start : span.end]


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (-5, -7)])
def test_span_before_the_text_is_refused(start, end):
    with pytest.raises(SpanInvalid, match=f"cannot start at {start}.*count from 0"):
        Span(start, end)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (0, -4)])
def test_span_without_text_is_refused(start, end):
    with pytest.raises(SpanInvalid, match=r"marks no text.*ends after its start"):
        Span(start, end)


def test_spans_that_only_touch_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_anchor_keeps_quote_and_context():
    anchor = anchor_span("a" * 50 + "QUOTE" + "b" * 50, Span(50, 55))
    assert (anchor.quote, anchor.prefix, anchor.suffix) == ("QUOTE", "a" * CONTEXT_CP, "b" * CONTEXT_CP)


def test_anchor_beyond_the_text_is_refused():
    with pytest.raises(SpanInvalid, match="which has 3 characters"):
        anchor_span("abc", Span(1, 4))


def test_find_quote_takes_the_occurrence_asked_for():
    assert find_quote("na na na", "na", 3) == Span(6, 8)
    assert find_quote("aaa", "aa", 2) == Span(1, 3)


@pytest.mark.parametrize(
    ("quote", "occurrence", "words"), [("zz", 1, "does not stand"), ("na", 4, "3 times, not 4")]
)
def test_find_quote_says_why_it_found_nothing(quote, occurrence, words):
    with pytest.raises(QuoteMissing, match=words):
        find_quote("na na na", quote, occurrence)


def test_find_empty_quote_is_refused():
    with pytest.raises(QuoteMissing):
        find_quote("text", "")


@pytest.mark.parametrize(
    ("chosen", "snapped"),
    [
        ("elf-relian", "self-reliance"),
        ("ong Un's s", "Jong Un's self-reliance"),
        (" Jong ", "Jong"),
        ("“our own", "“our own"),
        ("wn effo", "own efforts"),
        ("Un's", "Un's"),
    ],
)
def test_snap_grows_to_whole_words(chosen, snapped):
    start = TEXT.index(chosen)
    span = snap_to_words(TEXT, start, start + len(chosen))
    assert span is not None
    assert words_of(span) == snapped


def test_snap_of_white_space_marks_nothing():
    assert snap_to_words("a   b", 1, 4) is None
    assert trim_span("a   b", 1, 4) is None


def test_words_have_inner_hyphens_and_apostrophes():
    assert [words_of(span) for span in iter_words(TEXT)][:4] == ["Kim", "Jong", "Un's", "self-reliance"]


def test_split_span_gives_the_words_on_each_side():
    text = "The mass movement grew fast."
    span = find_quote(text, "mass movement grew")
    parts = split_span(text, span, [text.index("movement"), text.index(" grew")])
    assert [text[part.start : part.end] for part in parts] == ["mass", "movement", "grew"]
    assert split_span(text, span, [0, text.index("grew"), 99])[0].end == text.index(" grew")


@pytest.mark.parametrize("cut", [4, 8, 9, 0, 99])
def test_split_span_refuses_a_part_without_words(cut):
    with pytest.raises(SpanInvalid):
        split_span("The mass movement", Span(4, 9), [cut])


def test_join_spans_covers_the_text_between():
    assert join_spans(Span(8, 9), Span(2, 4)) == Span(2, 9)
    assert join_spans(Span(2, 9), Span(3, 4)) == Span(2, 9)
