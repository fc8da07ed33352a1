"""Annotating with tags named by their paths, in one step."""

import pytest

from reader.domain.errors import AnnotationMissing, SpanInvalid
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import annotating, tagging, undoing
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


def test_tags_by_path_go_onto_an_annotation(library, article):
    annotation = annotating.add_annotation_with_paths(library, article, Span(0, 3)).value
    annotating.tag_annotation_with_paths(library, annotation, PATHS)
    assert paths_of(library, annotation) == {"threat/nuclear", "leader"}


def test_tags_for_a_missing_annotation_are_not_made(library, article):
    before = dump_library(library)
    with pytest.raises(AnnotationMissing):
        annotating.tag_annotation_with_paths(library, 99, PATHS)
    assert dump_library(library) == before
