"""Marks on many annotations: one step each, twice is once, errors leave everything as it was."""

import pytest

from reader.domain.changes import Kind
from reader.domain.errors import AnnotationMissing, TagMissing
from reader.domain.spans import Span
from reader.domain.steps import STEP_NAMES
from reader.domain.tags import TagPath
from reader.services import marking, tagging, undoing
from tests.helpers.articles import store_article
from tests.helpers.dumps import count_steps, dump_library

MANY = 2_000


@pytest.fixture
def article(library):
    return store_article(library)


@pytest.fixture
def tags(library):
    """Three tags, in codebook order."""
    return [tagging.create_tag(library, TagPath.parse(path)).value for path in ("actor", "style", "theme/mass")]


@pytest.fixture
def marks(library, article, tags):
    """Three annotations: with the first tag, with the first two, with none."""
    chosen = (tags[:1], tags[:2], ())
    return [
        tagging.add_annotation(library, article, Span(4, 9 + number), held).value
        for number, held in enumerate(chosen)
    ]


def held(library, marks):
    found = {one.id: one for one in tagging.get_annotations(library, marks)}
    return [found[mark] for mark in marks]


def test_star_is_one_step_for_all_and_twice_is_once(library, marks):
    before = dump_library(library)
    done = marking.set_starred(library, marks, True)
    assert (done.value, done.changes.of(Kind.ANNOTATION)) == (3, set(marks))
    assert all(one.is_starred for one in held(library, marks))
    assert marking.set_starred(library, marks, True).step is None
    undoing.undo(library)
    assert dump_library(library) == before


def test_star_counts_only_those_that_change(library, marks):
    marking.set_starred(library, marks[:1], True)
    assert marking.set_starred(library, marks, True).value == 2
    step = undoing.list_history(library, 1)[0]
    assert (step.verb, step.count) == ("annotation.star", 2)
    assert marking.set_starred(library, marks, False).value == 3
    assert undoing.list_history(library, 1)[0].verb in STEP_NAMES


def test_speaker_is_kept_with_single_spaces_and_listed_by_frequency(library, marks):
    marking.set_speaker(library, marks, "  Ri   Song Gwon ")
    marking.set_speaker(library, marks[:1], "A ministry")
    assert [one.speaker for one in held(library, marks)] == ["A ministry", "Ri Song Gwon", "Ri Song Gwon"]
    assert marking.list_speakers(library) == ["Ri Song Gwon", "A ministry"]
    marking.set_speaker(library, marks, "")
    assert marking.list_speakers(library) == []


def test_words_are_added_below_the_memos_once(library, marks):
    tagging.set_memo(library, marks[0], "please recheck")
    assert marking.add_to_memos(library, marks, "check").value == 3
    assert [one.memo for one in held(library, marks)] == ["please recheck\ncheck", "check", "check"]
    assert marking.add_to_memos(library, marks, "check").step is None
    assert marking.add_to_memos(library, marks, "  ").step is None


def test_retag_removes_and_adds_in_one_step(library, marks, tags):
    before = dump_library(library)
    done = marking.retag_annotations(library, marks, tags[:1], tags[2:])
    assert done.value == 3
    assert [one.tags for one in held(library, marks)] == [(tags[2],), (tags[1], tags[2]), (tags[2],)]
    assert marking.retag_annotations(library, marks, tags[:1], tags[2:]).step is None
    undoing.undo(library)
    assert dump_library(library) == before


def test_retag_with_a_tag_in_both_keeps_it(library, marks, tags):
    marking.retag_annotations(library, marks, tags[:2], tags[:1])
    assert [one.tags for one in held(library, marks)] == [(tags[0],)] * 3


@pytest.mark.parametrize("verb", ["set_starred", "set_speaker", "add_to_memos"])
def test_missing_annotation_leaves_everything(library, marks, verb):
    before, steps = dump_library(library), count_steps(library)
    with pytest.raises(AnnotationMissing):
        getattr(marking, verb)(library, [*marks, 999], "words")
    assert (dump_library(library), count_steps(library)) == (before, steps)


def test_missing_tag_leaves_everything(library, marks):
    before = dump_library(library)
    with pytest.raises(TagMissing):
        marking.retag_annotations(library, marks, (), [999])
    assert dump_library(library) == before


def test_many_annotations_are_one_step(library, tags):
    article = store_article(library, paragraphs=("word " * MANY,))
    with library.write("annotation.add") as unit:
        chosen = [
            tagging.put_annotation(unit, article, Span(5 * number, 5 * number + 4), tags[:1])
            for number in range(MANY)
        ]
    steps = count_steps(library)
    assert marking.retag_annotations(library, chosen, tags[:1], tags[1:]).value == MANY
    assert marking.set_starred(library, chosen, True).value == MANY
    assert marking.set_speaker(library, chosen, "Ri").value == MANY
    assert count_steps(library) == steps + 3


def test_tags_put_on_and_taken_off_count_those_that_change(library, marks, tags):
    tagging.add_annotation_tags(library, marks, tags[:1])
    assert undoing.list_history(library, 1)[0].count == 1
    assert tagging.remove_annotation_tags(library, marks, tags[1:2]).value == 1
    step = undoing.list_history(library, 1)[0]
    assert (step.verb, step.count) == ("annotation.untag", 1)
