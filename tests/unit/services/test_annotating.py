"""Annotating with tags named by their paths, in one step."""

import pytest

from reader.domain.errors import AnnotationMissing, ArticleMissing, SpanInvalid
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import annotating, reading, tagging, undoing
from tests.helpers.articles import store_article
from tests.helpers.dumps import count_steps, dump_library

PATHS = [TagPath.parse("threat/nuclear"), TagPath.parse("leader")]


@pytest.fixture
def article(library):
    return store_article(library)


def paths_of(library, annotation):
    paths = {tag.id: str(tag.path) for tag in tagging.list_tags(library)}
    (found,) = tagging.get_annotations(library, [annotation])
    return {paths[tag] for tag in found.tags}


def test_missing_tags_are_made_in_the_same_step(library, article):
    before, steps = dump_library(library), count_steps(library)
    done = annotating.add_annotation_with_paths(library, article, Span(0, 3), PATHS, "memo")
    assert paths_of(library, done.value) == {"threat/nuclear", "leader"}
    assert count_steps(library) == steps + 1
    undoing.undo(library)
    assert dump_library(library) == before


def test_twice_is_once(library, article):
    first = annotating.add_annotation_with_paths(library, article, Span(0, 3), PATHS, "memo")
    again = annotating.add_annotation_with_paths(library, article, Span(0, 3), PATHS, "memo")
    assert again.value == first.value
    assert again.step is None


def test_a_span_outside_the_text_makes_no_tag(library, article):
    before = dump_library(library)
    with pytest.raises(SpanInvalid):
        annotating.add_annotation_with_paths(library, article, Span(0, 10_000), PATHS)
    assert dump_library(library) == before


def test_tags_by_path_go_onto_annotations_in_one_step(library, article):
    chosen = [
        annotating.add_annotation_with_paths(library, article, Span(0, end), [TagPath.parse("old")]).value
        for end in (3, 9)
    ]
    (old,) = [tag.id for tag in tagging.list_tags(library)]
    before = dump_library(library)
    assert annotating.retag_with_paths(library, chosen, [old], PATHS).value == 2
    assert [paths_of(library, one) for one in chosen] == [{"threat/nuclear", "leader"}] * 2
    assert annotating.retag_with_paths(library, chosen, [old], PATHS).step is None
    undoing.undo(library)
    assert dump_library(library) == before


def test_missing_annotation_makes_no_tag(library):
    before = dump_library(library)
    with pytest.raises(AnnotationMissing):
        annotating.retag_with_paths(library, [99], (), PATHS)
    assert dump_library(library) == before


def test_tags_by_path_go_onto_the_article(library, article):
    before = dump_library(library)
    assert annotating.tag_article_with_paths(library, article, PATHS).value == 2
    names = {tag.id: str(tag.path) for tag in tagging.list_tags(library)}
    assert {names[tag] for tag in reading.open_article(library, article).tags} == {"threat/nuclear", "leader"}
    assert annotating.tag_article_with_paths(library, article, PATHS).step is None
    undoing.undo(library)
    assert dump_library(library) == before


def test_missing_article_makes_no_tag(library):
    before = dump_library(library)
    with pytest.raises(ArticleMissing):
        annotating.tag_article_with_paths(library, 99, PATHS)
    assert dump_library(library) == before
