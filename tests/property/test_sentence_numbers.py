"""Numbering many places of a text one after the other gives what counting each place gives."""

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.texts import SentenceNumbers, join_paragraphs, paragraph_at, sentence_at

PARAGRAPHS = st.lists(st.text(alphabet='a.?!”" \t。', max_size=12), max_size=4)


@given(PARAGRAPHS, st.lists(st.integers(0, 60), max_size=12), st.booleans())
def test_sentences_have_the_number_that_counting_gives(paragraphs, places, is_ascending):
    text, starts = join_paragraphs(paragraphs)
    numbers = SentenceNumbers(text, starts)
    for offset in sorted(places) if is_ascending else places:
        if offset < len(text):
            assert numbers.place(offset) == (paragraph_at(starts, offset), sentence_at(text, starts, offset))
