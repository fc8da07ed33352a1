"""Two texts beside each other: anchors of paragraphs and the words that only one has."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.side_by_side import SideBySide, lay_side_by_side

OLD = "The first paragraph stays.\nThe second one tells of heroes.\nThe third goes.\nThe last stays as well."
NEW = "A new beginning.\nThe first paragraph stays.\nThe second one tells of miners.\nThe last stays as well."


def words(text, spans):
    return [text[span.start : span.end] for span in spans]


def test_paragraphs_that_belong_together_and_the_words_that_differ_are_told():
    laid = lay_side_by_side(OLD, NEW)
    firsts = [(OLD[left:].split("\n")[0][:10], NEW[right:].split("\n")[0][:10]) for left, right in laid.anchors]
    assert firsts == [
        ("The first ", "The first "),
        ("The second", "The second"),
        ("The third ", "The last s"),
        ("The last s", "The last s"),
    ]
    assert words(OLD, laid.only_left) == ["heroes", "The third goes."]
    assert words(NEW, laid.only_right) == ["A new beginning.", "miners"]


def test_texts_with_little_in_common_have_nothing_told_of_them():
    assert lay_side_by_side(OLD, "Something else altogether.\nOf other things.") == SideBySide()
    assert lay_side_by_side("", "") == SideBySide(anchors=((0, 0),))


def test_texts_too_long_to_wait_for_are_not_compared():
    assert lay_side_by_side("a " * 300_000, "a " * 300_000) == SideBySide()


@given(st.lists(st.sampled_from(["a b c", "a b d", "x", "", "하나 😀", " z "]), max_size=8), st.data())
def test_offsets_point_at_the_texts_and_never_fall(paragraphs, data):
    other = data.draw(st.permutations(paragraphs))
    left, right = "\n".join(paragraphs), "\n".join(other)
    laid = lay_side_by_side(left, right)
    for side, text, spans in ((0, left, laid.only_left), (1, right, laid.only_right)):
        at = [anchor[side] for anchor in laid.anchors]
        assert at == sorted(at) and all(one <= len(text) for one in at)
        assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
