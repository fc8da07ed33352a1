"""Splitting and joining annotations: what the parts have, what stands in the way, one step each."""

import pytest

from reader.domain.errors import AnnotationMissing, JoinRefused, SpanInvalid
from reader.domain.ids import AnnotationId
from reader.domain.spans import find_quote
from reader.domain.tags import TagPath
from reader.services import marking, reshaping, tagging, undoing
from reader.store.library import open_library
from tests.helpers.articles import TEXT, add_version, store_article
from tests.helpers.dumps import count_steps, dump_library


@pytest.fixture
def article(library):
    return store_article(library)


@pytest.fixture
def tags(library):
    return [tagging.create_tag(library, TagPath.parse(path)).value for path in ("actor", "style", "theme")]


@pytest.fixture
def annotate(library, article):
    """A function that annotates the first place of a quote."""
    return lambda quote, tags=(), memo="": (
        tagging.add_annotation(library, article, find_quote(TEXT, quote), tags, memo).value
    )


def rows(library, article):
    """What the annotations say: words, tags, memo, speaker, star."""
    return [
        (row.quote, row.tags, row.memo, row.speaker, row.is_starred)
        for row in tagging.list_annotations(library, article)
    ]


FIRST, SECOND, THIRD = " ".join(TEXT.split()[:3]), TEXT.split()[3], TEXT.split()[4]


def test_split_gives_each_part_tags_speaker_and_star_and_the_first_the_memo(library, article, tags, annotate):
    whole = annotate(f"{FIRST} {SECOND} {THIRD}", tags[:2], "memo")
    marking.set_speaker(library, [whole], "Kim")
    marking.set_starred(library, [whole], True)
    steps = count_steps(library)
    done = reshaping.split_annotation(library, whole, TEXT.index(SECOND), TEXT.index(THIRD))
    assert count_steps(library) == steps + 1
    assert done.value[0] == whole
    assert rows(library, article) == [
        (FIRST, tuple(tags[:2]), "memo", "Kim", True),
        (SECOND, tuple(tags[:2]), "", "Kim", True),
        (THIRD, tuple(tags[:2]), "", "Kim", True),
    ]
    assert [row.id for row in tagging.get_annotations(library, done.value)] == done.value


def test_undo_of_split_and_join_restores_the_library(library, annotate, tags):
    whole = annotate(f"{FIRST} {SECOND}", tags[:1], "memo")
    annotate(SECOND, tags[1:], "other")
    before = dump_library(library)
    first, second = reshaping.split_annotation(library, whole, TEXT.index(SECOND)).value
    parted = dump_library(library)
    reshaping.join_annotations(library, first, second)
    undoing.undo(library)
    assert dump_library(library) == parted
    undoing.undo(library)
    assert dump_library(library) == before


def test_split_adds_to_the_annotation_that_stands_on_a_part_already(library, article, tags, annotate):
    whole = annotate(f"{FIRST} {SECOND}", tags[:1], "memo")
    twin = annotate(SECOND, tags[1:2], "mine")
    head = annotate(FIRST, tags[2:], "head")
    parts = reshaping.split_annotation(library, whole, TEXT.index(SECOND)).value
    assert parts == [whole, twin]
    assert head not in [row.id for row in tagging.list_annotations(library, article)]
    assert rows(library, article) == [
        (FIRST, (tags[0], tags[2]), "memo\nhead", "", False),
        (SECOND, (tags[0], tags[1]), "mine", "", False),
    ]


def test_split_keeps_coder_and_origin(library, article, annotate, library_path):
    whole = annotate(f"{FIRST} {SECOND}")
    library.close()
    other = open_library(library_path, coder_name="Bea")
    reshaping.split_annotation(other, whole, TEXT.index(SECOND))
    assert [row.coder for row in tagging.list_annotations(other, article)] == ["Ann", "Ann"]
    other.close()


@pytest.mark.parametrize("cut", [0, len(TEXT)])
def test_split_where_a_side_has_no_words_changes_nothing(library, annotate, cut):
    whole = annotate(FIRST)
    before = dump_library(library)
    with pytest.raises(SpanInvalid, match="caret"):
        reshaping.split_annotation(library, whole, cut)
    assert dump_library(library) == before


def test_split_stands_on_the_words_of_its_own_version(library, article, annotate):
    whole = annotate(f"{FIRST} {SECOND}")
    add_version(library, article, paragraphs=("Nothing of it is left.",))
    parts = reshaping.split_annotation(library, whole, TEXT.index(SECOND)).value
    assert [row.quote for row in tagging.get_annotations(library, parts)] == [FIRST, SECOND]


def test_join_covers_both_with_tags_memos_and_speakers(library, article, tags, annotate):
    second, first = annotate(THIRD, tags[1:], "later"), annotate(FIRST, tags[:2], "earlier")
    marking.set_speaker(library, [first], "Kim")
    marking.set_speaker(library, [second], "Ri")
    marking.set_starred(library, [second], True)
    steps = count_steps(library)
    assert reshaping.join_annotations(library, second, first).value == first
    assert count_steps(library) == steps + 1
    words = TEXT[: TEXT.index(THIRD) + len(THIRD)]
    assert rows(library, article) == [(words, tuple(tags), "earlier\nlater", "Kim; Ri", True)]


def test_join_says_nothing_twice(library, article, annotate):
    first, second = annotate(FIRST, memo="one\nsame\nthing"), annotate(SECOND, memo="same\nthing")
    marking.set_speaker(library, [first, second], "Kim")
    reshaping.join_annotations(library, first, second)
    assert rows(library, article) == [(f"{FIRST} {SECOND}", (), "one\nsame\nthing", "Kim", False)]


def test_join_takes_in_an_annotation_on_the_same_words(library, article, tags, annotate):
    annotate(f"{FIRST} {SECOND}", tags[:1], "whole")
    first, second = annotate(FIRST, tags[1:2]), annotate(SECOND, tags[2:])
    assert reshaping.join_annotations(library, first, second).value == first
    assert rows(library, article) == [(f"{FIRST} {SECOND}", tuple(tags), "whole", "", False)]


def test_join_of_what_cannot_be_one_is_refused(library, annotate, library_path):
    first = annotate(FIRST)
    elsewhere = tagging.add_annotation(
        library, store_article(library, paragraphs=("Other.",)), find_quote("Other.", "Other")
    )
    library.close()
    other = open_library(library_path, coder_name="Bea")
    article = tagging.get_annotations(other, [first])[0].article
    hers = tagging.add_annotation(other, article, find_quote(TEXT, SECOND)).value
    before = dump_library(other)
    for second, words in ((hers, "different coders"), (elsewhere.value, "different texts"), (first, "itself")):
        with pytest.raises(JoinRefused, match=words):
            reshaping.join_annotations(other, first, second)
    with pytest.raises(AnnotationMissing):
        reshaping.join_annotations(other, first, AnnotationId(99))
    assert dump_library(other) == before
    other.close()
