"""Numbering many places of a text by its sentence starts gives what counting each place gives."""

from bisect import bisect_left, bisect_right

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.texts import join_paragraphs, paragraph_at, sentence_at, sentence_starts

PARAGRAPHS = st.lists(st.text(alphabet='a.?!”" \t。', max_size=12), max_size=4)


@given(PARAGRAPHS)
def test_sentence_starts_agrees_with_sentence_at_everywhere(paragraphs):
    text, starts = join_paragraphs(paragraphs)
    sentences = sentence_starts(text, starts)
    for offset in range(len(text)):
        number = paragraph_at(starts, offset)
        begin = starts[number - 1] if number else 0
        assert bisect_right(sentences, offset) - bisect_left(sentences, begin) == sentence_at(text, starts, offset)
