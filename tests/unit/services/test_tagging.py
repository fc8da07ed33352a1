"""Tagging: annotations as one step each, twice is once, errors leave everything as it was."""

import contextlib
from collections.abc import Callable

import pytest

from reader.domain.annotations import Origin
from reader.domain.changes import Kind
from reader.domain.errors import (
    AnnotationMissing,
    ArticleMissing,
    KnownError,
    SpanInvalid,
    TagMissing,
    UndoConflict,
)
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import tagging, undoing
from reader.store.library import Library, open_library
from tests.helpers.articles import TEXT, store_article
from tests.helpers.dumps import count_steps, dump_library

NOBODY, NOWHERE, NO_TAG = AnnotationId(99), ArticleId(99), TagId(99)


@pytest.fixture
def article(library):
    return store_article(library)


@pytest.fixture
def tags(library):
    """Three tags, in codebook order."""
    return [tagging.create_tag(library, TagPath.parse(path)).value for path in ("actor", "style", "theme/mass")]


@pytest.fixture
def annotation(library, article, tags):
    return tagging.add_annotation(library, article, Span(4, 13), tags[:1], "memo").value


def one(library, annotation):
    [found] = tagging.get_annotations(library, [annotation])
    return found


def test_add_annotation_keeps_quote_tags_and_memo(library, article, tags):
    done = tagging.add_annotation(library, article, Span(4, 22), [tags[2], tags[0]], "cf. Chollima")
    [found] = tagging.list_annotations(library, article)
    assert done.value == found.id
    assert done.changes.of(Kind.ANNOTATION) == {found.id}
    assert done.step is not None
    assert (found.quote, found.memo, found.origin) == (TEXT[4:22], "cf. Chollima", Origin.HAND)
    assert found.tags == (tags[0], tags[2])
    assert found.created_at == found.modified_at


def test_add_annotation_twice_keeps_one(library, article, tags):
    first = tagging.add_annotation(library, article, Span(4, 22), tags[:1], "memo")
    before = dump_library(library)
    again = tagging.add_annotation(library, article, Span(4, 22), tags[:1], "memo")
    assert (again.value, again.step, bool(again.changes)) == (first.value, None, False)
    assert dump_library(library) == before


def test_add_annotation_on_the_same_span_adds_tags_and_memo(library, article, tags, annotation):
    done = tagging.add_annotation(library, article, Span(4, 13), tags[1:], "second thought")
    found = one(library, annotation)
    assert done.value == annotation
    assert found.tags == tuple(tags)
    assert found.memo == "memo\nsecond thought"


def test_memo_that_is_part_of_a_word_of_the_present_one_is_added(library, article, annotation):
    tagging.add_annotation(library, article, Span(4, 13), memo="me")
    assert one(library, annotation).memo == "memo\nme"


def test_add_annotation_of_another_coder_stands_beside(library, library_path, article, annotation):
    other = open_library(library_path, coder_name="Ben")
    try:
        done = tagging.add_annotation(other, article, Span(4, 13))
    finally:
        other.close()
    assert done.value != annotation
    assert [row.coder for row in tagging.list_annotations(library, article)] == ["Ann", "Ben"]


def test_move_annotation_finds_quote_and_context_anew(library, annotation):
    start = TEXT.index("😀")
    tagging.move_annotation(library, annotation, Span(start, start + 8))
    with library.read() as unit:
        row = unit.connection.exec_driver_sql("SELECT quote, prefix, suffix FROM annotation").one()
    assert row.quote == "😀 spread"
    assert f"{row.prefix}{row.quote}{row.suffix}" == TEXT[start - 32 : start + 8 + 32]


def test_set_annotation_tags_replaces(library, annotation, tags):
    done = tagging.set_annotation_tags(library, annotation, [tags[2], tags[1], tags[2]])
    assert one(library, annotation).tags == (tags[1], tags[2])
    assert done.changes.of(Kind.ANNOTATION) == {annotation}


def test_add_and_remove_annotation_tags_count_what_changed(library, article, annotation, tags):
    other = tagging.add_annotation(library, article, Span(0, 3)).value
    assert tagging.add_annotation_tags(library, [annotation, other], tags[:2]).value == 3
    assert tagging.remove_annotation_tags(library, [annotation, other, NOBODY], tags[:1]).value == 2
    assert one(library, annotation).tags == one(library, other).tags == (tags[1],)


def test_remove_annotations_leaves_out_what_is_gone(library, article, annotation):
    assert tagging.remove_annotations(library, [annotation, NOBODY]).value == 1
    again = tagging.remove_annotations(library, [annotation])
    assert (again.value, again.step) == (0, None)
    assert tagging.list_annotations(library, article) == []


def test_tag_article_twice_tags_once(library, article, tags):
    assert tagging.tag_article(library, article, tags[:2]).value == 2
    again = tagging.tag_article(library, article, tags[:2])
    assert (again.value, again.step) == (0, None)
    done = tagging.untag_article(library, article, tags)
    assert (done.value, done.changes.of(Kind.ARTICLE)) == (2, {article})


CHANGES = {
    "memo": lambda library, annotation, tags: tagging.set_memo(library, annotation, "other"),
    "span": lambda library, annotation, tags: tagging.move_annotation(library, annotation, Span(0, 3)),
    "tag": lambda library, annotation, tags: tagging.add_annotation_tags(library, [annotation], tags[1:]),
    "untag": lambda library, annotation, tags: tagging.remove_annotation_tags(library, [annotation], tags),
    "retag": lambda library, annotation, tags: tagging.set_annotation_tags(library, annotation, tags[1:]),
    "again": lambda library, annotation, tags: tagging.add_annotation(library, ArticleId(1), Span(4, 13), tags),
    "delete tag": lambda library, annotation, tags: tagging.delete_tags(library, tags[:1]),
    "merge tags": lambda library, annotation, tags: tagging.merge_tags(library, tags[:1], tags[1]),
}


@pytest.fixture
def later(monkeypatch):
    """The clock of the units stands at one late moment."""
    monkeypatch.setattr("reader.store.unit.now_utc", lambda: "2099-01-01T00:00:00.000Z")
    return "2099-01-01T00:00:00.000Z"


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_each_change_shows_in_modified_at_and_twice_is_once(library, annotation, tags, later, change):
    assert change(library, annotation, tags).step is not None
    assert one(library, annotation).modified_at == later
    before = dump_library(library), count_steps(library)
    with contextlib.suppress(TagMissing):  # a tag that was merged away cannot be merged again
        assert change(library, annotation, tags).step is None
    assert (dump_library(library), count_steps(library)) == before


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_undo_of_each_change_restores_the_library(library, annotation, tags, later, change):
    before = dump_library(library)
    change(library, annotation, tags)
    after = dump_library(library)
    undoing.undo(library)
    assert dump_library(library) == before
    undoing.redo(library)
    assert dump_library(library) == after


Failing = Callable[[Library, ArticleId, AnnotationId, list[TagId]], object]
FAILURES: list[tuple[type[KnownError], Failing]] = [
    (SpanInvalid, lambda lib, art, ann, tags: tagging.add_annotation(lib, art, Span(0, len(TEXT) + 1))),
    (SpanInvalid, lambda lib, art, ann, tags: tagging.move_annotation(lib, ann, Span(0, len(TEXT) + 1))),
    (ArticleMissing, lambda lib, art, ann, tags: tagging.add_annotation(lib, NOWHERE, Span(0, 1))),
    (ArticleMissing, lambda lib, art, ann, tags: tagging.tag_article(lib, NOWHERE, tags)),
    (TagMissing, lambda lib, art, ann, tags: tagging.add_annotation(lib, art, Span(0, 1), [tags[0], NO_TAG])),
    (TagMissing, lambda lib, art, ann, tags: tagging.set_annotation_tags(lib, ann, [tags[1], NO_TAG])),
    (TagMissing, lambda lib, art, ann, tags: tagging.add_annotation_tags(lib, [ann], [tags[1], NO_TAG])),
    (TagMissing, lambda lib, art, ann, tags: tagging.tag_article(lib, art, [tags[1], NO_TAG])),
    (AnnotationMissing, lambda lib, art, ann, tags: tagging.add_annotation_tags(lib, [ann, NOBODY], tags)),
    (AnnotationMissing, lambda lib, art, ann, tags: tagging.move_annotation(lib, NOBODY, Span(0, 1))),
    (AnnotationMissing, lambda lib, art, ann, tags: tagging.set_annotation_tags(lib, NOBODY, tags)),
    (AnnotationMissing, lambda lib, art, ann, tags: tagging.set_memo(lib, NOBODY, "x")),
]


@pytest.mark.parametrize(("error", "failing"), FAILURES)
def test_an_error_leaves_the_library_as_it_was(library, article, annotation, tags, error, failing):
    before = dump_library(library), count_steps(library)
    with pytest.raises(error):
        failing(library, article, annotation, tags)
    assert (dump_library(library), count_steps(library)) == before


def test_undo_stops_where_another_coder_changed_the_annotation(library, library_path, annotation, tags):
    other = open_library(library_path, coder_name="Ben")
    try:
        tagging.set_memo(other, annotation, "Ben's view")
    finally:
        other.close()
    before = dump_library(library)
    with pytest.raises(UndoConflict) as conflict:
        undoing.undo(library)
    assert conflict.value.who == "Ben"
    assert dump_library(library) == before
