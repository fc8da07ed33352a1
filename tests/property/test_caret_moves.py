"""Properties of the caret's moves, of widening and of characters over any text, with emoji, marks and Hangul."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.characters import next_character, previous_character
from reader.domain.errors import SpanInvalid
from reader.domain.spans import Span, join_spans, split_span
from reader.domain.texts import join_paragraphs, paragraph_at, sentence_start
from reader.gui.article import caret_moves
from reader.gui.article.text_units import move_edge, shift_span
from tests.helpers.sentences import list_sentence_starts

LETTERS = st.one_of(
    st.sampled_from("abc  .,-'’“”?!("),
    st.sampled_from("😀👨\u200d👩🇰🇵\u0301\ufe0f\U0001f3fd\u1112\u1161\u11ab"),
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    st.sampled_from("שלום ابج"),
    st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"),
)
ARTICLES = st.lists(st.text(LETTERS, max_size=40), min_size=1, max_size=4).map(join_paragraphs)
UNITS = st.sampled_from(["word", "phrase", "sentence", "paragraph"])


@st.composite
def articles_with_place(draw):
    text, starts = draw(ARTICLES)
    return text, starts, draw(st.integers(0, len(text)))


@st.composite
def articles_with_span(draw):
    text, starts = draw(ARTICLES.filter(lambda article: len(article[0]) > 1))
    start = draw(st.integers(0, len(text) - 1))
    return text, starts, Span(start, draw(st.integers(start + 1, len(text))))


@given(articles_with_place(), UNITS)
def test_moves_go_on_until_the_ends_of_the_text(case, unit):
    text, starts, offset = case
    for direction, end in ((1, len(text)), (-1, 0)):
        place, steps = offset, 0
        while place != end:
            new = caret_moves.move(text, starts, place, direction, unit)
            assert (new - place) * direction > 0
            place, steps = new, steps + 1
        assert steps <= len(text)
        assert caret_moves.move(text, starts, end, direction, unit) == end


@given(articles_with_place(), UNITS)
def test_a_move_back_from_a_beginning_undoes_the_move_ahead(case, unit):
    text, starts, offset = case
    begin = caret_moves.move(text, starts, offset, -1, unit)
    ahead = caret_moves.move(text, starts, begin, 1, unit)
    if ahead < len(text):
        assert caret_moves.move(text, starts, ahead, -1, unit) == begin or begin == 0


@given(articles_with_place(), UNITS, st.sampled_from([1, -1]), st.integers(1, 4))
def test_an_extension_comes_back_by_the_same_places(case, unit, direction, count):
    text, starts, offset = case
    anchor, caret = caret_moves.extend(text, starts, offset, offset, direction, unit)
    places = [caret]
    for _ in range(count):
        same, caret = caret_moves.extend(text, starts, anchor, caret, direction, unit)
        assert same == anchor or caret == anchor
        assert (caret - places[-1]) * direction >= 0
        places.append(caret)
    is_at_end = places[-1] in (0, len(text))
    if not is_at_end:
        for place in reversed(places[:-1]):
            _, caret = caret_moves.extend(text, starts, anchor, caret, -direction, unit)
            assert caret == place
        assert caret_moves.extend(text, starts, anchor, caret, -direction, unit) == (anchor, anchor)


@given(articles_with_place())
def test_widening_grows_until_the_paragraph_and_never_beyond_the_text(case):
    text, starts, offset = case
    start, end = offset, offset
    for _ in range(6):
        found = caret_moves.widen(text, starts, start, end)
        if found is None:
            break
        assert found.start <= start
        assert end <= found.end <= len(text)
        assert len(found) > end - start
        start, end = found.start, found.end
    else:
        raise AssertionError("widening goes on after the paragraph")


@given(articles_with_span())
def test_narrowing_shrinks_within_the_span(case):
    text, starts, span = case
    for _ in range(5):
        found = caret_moves.narrow(text, starts, span)
        if found is None:
            return
        assert span.start <= found.start < found.end <= span.end
        assert len(found) < len(span)
        span = found
    raise AssertionError("narrowing has no end")


@given(articles_with_span(), st.sampled_from(["start", "end"]), st.sampled_from([1, -1]))
def test_edges_and_whole_spans_stay_within_the_text(case, edge, direction):
    text, _, span = case
    moved = [move_edge(text, span, edge, direction, unit) for unit in ("word", "character")]
    for found in (*moved, shift_span(text, span, direction)):
        assert found is None or 0 <= found.start < found.end <= len(text)
    for found in moved:
        assert found is None or (found.start == span.start) != (found.end == span.end)


@given(articles_with_span(), st.sampled_from([1, -1]))
def test_a_span_of_whole_words_moves_there_and_back(case, direction):
    text, _, span = case
    words = shift_span(text, span, direction)
    if words is None:
        return
    there = shift_span(text, words, direction)
    if there is not None:
        assert shift_span(text, there, -direction) == words


@given(articles_with_span(), st.lists(st.integers(0, 160), max_size=3))
def test_parts_of_a_split_join_to_the_span_again(case, cuts):
    text, _, span = case
    if not any(span.start < cut < span.end for cut in cuts):
        return
    try:
        parts = split_span(text, span, cuts)
    except SpanInvalid:
        assert not all(text[span.start : cut].strip() and text[cut : span.end].strip() for cut in cuts)
        return
    joined = parts[0]
    for before, part in itertools.pairwise(parts):
        assert before.end <= part.start
        assert not text[before.end : part.start].strip()
        joined = join_spans(joined, part)
    assert joined == span
    assert all(text[part.start : part.end].strip() for part in parts)


@given(ARTICLES)
def test_characters_are_walked_alike_in_both_directions(article):
    text, _ = article
    ahead, offset = [0], 0
    while offset < len(text):
        offset = next_character(text, offset)
        ahead.append(offset)
    back, offset = [len(text)], len(text)
    while offset > 0:
        offset = previous_character(text, offset)
        back.append(offset)
    assert ahead == back[::-1]


@given(articles_with_place())
def test_sentences_are_those_of_the_domain_from_wherever_they_are_looked_for(case):
    text, starts, offset = case
    number = paragraph_at(starts, offset)
    begin = starts[number - 1] if number else 0
    expected = max((start for start in list_sentence_starts(text, starts) if start <= offset), default=0)
    assert sentence_start(text, begin, offset) == expected
