"""Properties of offsets, spans, dates and paragraphs over any text, with emoji, combining marks and Hangul."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.offsets import Utf16Map
from reader.domain.spans import Span, anchor_span, find_quote, iter_words, snap_to_words
from reader.domain.texts import canonical_text, join_paragraphs, paragraph_at, sentence_at, split_paragraphs

ALPHABET = st.one_of(
    st.sampled_from("abc  .,-'’\n"),
    st.sampled_from("😀👨\u200d👩🇰🇵\u0301\ufe0f\U0001f3fd"),
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    st.characters(exclude_categories=["Cs"]),
)
TEXTS = st.text(ALPHABET, max_size=60)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@st.composite
def texts_with_span(draw):
    text = draw(st.text(ALPHABET, min_size=1, max_size=60))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@st.composite
def partial_dates(draw):
    day = draw(DAYS)
    size = draw(st.integers(1, 3))
    return PartialDate(*(day.year, day.month, day.day)[:size])


@given(TEXTS)
def test_offsets_agree_with_the_encoder_and_come_back(text):
    offsets = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert offsets.to_u16(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert offsets.to_cp(offsets.to_u16(offset)) == offset


@given(texts_with_span())
def test_anchor_gives_back_the_words(case):
    text, start, end = case
    anchor = anchor_span(text, Span(start, end))
    assert anchor.quote == text[start:end]
    assert text.endswith(anchor.prefix + anchor.quote + anchor.suffix, 0, end + len(anchor.suffix))
    found = find_quote(text, anchor.quote)
    assert found.start <= start
    assert text[found.start : found.end] == anchor.quote


@given(texts_with_span())
def test_snapped_span_covers_the_chosen_words_and_cuts_none(case):
    text, start, end = case
    span = snap_to_words(text, start, end)
    if span is None:
        assert not text[start:end].strip()
        return
    assert text[start:end].strip() in text[span.start : span.end]
    assert snap_to_words(text, span.start, span.end) == span
    assert not any(word.start < edge < word.end for word in iter_words(text) for edge in (span.start, span.end))


@given(
    st.lists(st.text(ALPHABET.filter(lambda letter: letter not in "\n\r"), max_size=20), min_size=1, max_size=8)
)
def test_paragraphs_cover_the_text(paragraphs):
    text, starts = join_paragraphs(paragraphs)
    assert split_paragraphs(text, starts) == paragraphs
    for number, (start, paragraph) in enumerate(zip(starts, paragraphs, strict=True), 1):
        assert text[start : start + len(paragraph)] == paragraph
        assert paragraph_at(starts, start) == number or not paragraph
        if paragraph:
            assert sentence_at(text, starts, start) == 1


@given(st.text(max_size=60))
def test_canonical_text_is_stable_and_can_be_stored(text):
    once = canonical_text(text)
    assert canonical_text(once) == once or once.startswith("\ufeff")
    assert "\r" not in once
    once.encode("utf-8")


@given(partial_dates())
def test_partial_date_reads_its_own_writing(value):
    assert PartialDate.parse(str(value)) == value
    assert value.first_day <= value.last_day


@given(partial_dates(), partial_dates())
def test_day_key_holds_every_day_that_the_bounds_allow(one, other):
    bounds = ArticleDate(*sorted((one, other), key=lambda end: end.first_day), DateBasis.BOUNDS)
    key = bounds.day_key
    assert bounds.date_from is not None
    assert bounds.date_to is not None
    if key and bounds.date_from.first_day <= bounds.date_to.last_day:
        assert bounds.date_from.first_day.isoformat().startswith(key)
        assert bounds.date_to.last_day.isoformat().startswith(key)
