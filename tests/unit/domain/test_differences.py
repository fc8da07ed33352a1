"""The difference of two texts gives both back, and reads as a person would mark it."""

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.differences import ParagraphChange, Side, compare_texts, text_of

WORDS = st.sampled_from(["the", "great", "hill", "운동", "动", "“Forward!”", "U.S.", "", "\u2028", "😀", " "])
PARAGRAPH = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=30))
TEXTS = st.lists(PARAGRAPH, max_size=8).map("\n".join)


def marked(paragraph):
    signs = {Side.KEPT: "{}", Side.ADDED: "+{}+", Side.REMOVED: "-{}-"}
    return "".join(signs[piece.side].format(piece.text) for piece in paragraph.pieces)


@given(TEXTS, TEXTS)
def test_the_difference_gives_both_texts_back(old, new):
    found = compare_texts(old, new)
    assert text_of(found, Side.REMOVED) == old
    assert text_of(found, Side.ADDED) == new


@given(TEXTS)
def test_a_text_and_itself_differ_in_nothing(text):
    assert {one.change for one in compare_texts(text, text)} == {ParagraphChange.SAME}


def test_words_within_a_paragraph_are_told_apart():
    (one,) = compare_texts("The honor of the women was great.", "The honour of the girls was great.")
    assert one.change is ParagraphChange.CHANGED
    assert marked(one) == "The -honor -+honour +of the -women -+girls +was great."


def test_paragraphs_that_came_and_went_are_whole():
    old = "One stays here.\nTwo goes away for good.\nThree stays too."
    new = "One stays here.\nThree stays too.\nA fourth was put at the end."
    changes = [(one.change.value, one.pieces[0].text) for one in compare_texts(old, new)]
    assert changes == [
        ("same", "One stays here."),
        ("removed", "Two goes away for good."),
        ("same", "Three stays too."),
        ("added", "A fourth was put at the end."),
    ]


def test_a_stray_word_amid_greater_changes_is_changed_with_them():
    (one,) = compare_texts(
        "He said that workers built many houses of red stone there and went home again today.",
        "He said that farmers grew rich of brown rice there and went home again today.",
    )
    gone, come = "-workers built many houses of red stone -", "+farmers grew rich of brown rice +"
    assert marked(one).startswith(f"He said that {gone}{come}there")


def test_a_long_paragraph_is_compared_by_sentences_and_then_words():
    sentences = [f"Sentence number {number} speaks of the hill." for number in range(200)]
    old = " ".join(sentences)
    new = old.replace("number 7 speaks", "number 7 tells")
    (one,) = compare_texts(old, new)
    assert [piece.text for piece in one.pieces if piece.side is not Side.KEPT] == ["speaks ", "tells "]


def test_a_rewritten_stretch_of_many_paragraphs_is_taken_in_blocks():
    old = "\n".join(f"Line {number} of the old text" for number in range(300))
    new = "\n".join(f"Line {number} of the fresh text" for number in range(300))
    found = compare_texts(old, new)
    assert {one.change for one in found} == {ParagraphChange.CHANGED}
    assert text_of(found, Side.ADDED) == new
