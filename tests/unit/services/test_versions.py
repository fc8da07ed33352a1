"""Decisions on annotations that wait for a place, one step each, and the versions they stand on."""

import pytest

from reader.domain.differences import ParagraphChange
from reader.domain.errors import SpanInvalid, UndoConflict, VersionMissing
from reader.domain.ids import AnnotationId
from reader.domain.spans import Span, find_quote
from reader.services import reading, tagging, undoing, versions
from reader.store.check import iter_findings
from tests.helpers.articles import TEXT, add_version, store_article
from tests.helpers.dumps import dump_library
from tests.helpers.exports import export_tagged_csv

NEW = "The “My Hill” movement of long ago was waged. Few heroes came of it.\nNothing else is left."


@pytest.fixture
def article(library):
    return store_article(library)


@pytest.fixture
def waiting(library, article):
    """Two annotations that wait: of one something is left in the new text, of the other nothing."""
    first = tagging.add_annotation(library, article, find_quote(TEXT, "Many heroes")).value
    second = tagging.add_annotation(library, article, find_quote(TEXT, "운동 😀")).value
    add_version(library, article, paragraphs=NEW.split("\n"))
    return first, second


def ids(annotations):
    return [one.id for one in annotations]


def test_open_article_shows_what_stands_on_the_current_text_and_what_waits(library, article, waiting):
    placed = tagging.add_annotation(library, article, Span(0, 3)).value
    view = reading.open_article(library, article)
    assert ids(view.annotations) == [placed] == ids(tagging.list_annotations(library, article))
    assert ids(view.unplaced.waiting) == sorted(waiting)
    assert (view.versions, view.unplaced.left, len(view.unplaced)) == (2, (), 2)
    assert versions.count_reviews(library) == 2


def test_accept_placements_moves_those_with_a_proposal(library, article, waiting):
    first, _ = waiting
    (review,) = [one for one in versions.list_reviews(library, article) if one.id == first]
    assert review.proposed is not None
    before = dump_library(library)

    done = versions.accept_placements(library, [first])

    assert done.value == 1 and done.changes.of("annotation") == {first}
    moved = tagging.get_annotations(library, [first])[0]
    assert (moved.version, moved.span, moved.quote) == (2, review.proposed, review.proposed_quote)
    assert versions.count_reviews(library) == 1
    undoing.undo(library)
    assert dump_library(library) == before


def test_accept_placements_of_what_has_no_proposal_changes_nothing(library, waiting):
    without = [one.id for one in versions.list_reviews(library) if one.proposed is None]
    assert versions.accept_placements(library, [*without, AnnotationId(99)]).step is None


def test_dismissed_reviews_leave_the_annotation_on_its_version(library, article, waiting, tmp_path):
    before = dump_library(library)
    done = versions.dismiss_reviews(library, waiting)

    assert done.value == 2 and versions.count_reviews(library) == 0
    assert versions.dismiss_reviews(library, waiting).step is None
    unplaced = versions.list_unplaced(library, article)
    assert (unplaced.waiting, ids(unplaced.left)) == ((), list(waiting))
    assert export_tagged_csv(library, tmp_path / "all.csv") == 2
    with library.read() as unit:
        assert list(iter_findings(unit)) == []
    undoing.undo(library)
    assert dump_library(library) == before


def test_place_annotation_takes_the_words_the_user_shows(library, article, waiting):
    before = dump_library(library)
    versions.place_annotation(library, waiting[1], find_quote(NEW, "Nothing else"))

    moved = tagging.get_annotations(library, [waiting[1]])[0]
    assert (moved.version, moved.quote) == (2, "Nothing else")
    assert versions.count_reviews(library) == 1
    undoing.undo(library)
    assert dump_library(library) == before


def test_place_annotation_beyond_the_text_changes_nothing(library, waiting):
    before = dump_library(library)
    with pytest.raises(SpanInvalid):
        versions.place_annotation(library, waiting[0], Span(0, 9999))
    assert dump_library(library) == before


def test_moving_a_waiting_annotation_by_hand_places_it(library, waiting):
    tagging.move_annotation(library, waiting[0], Span(0, 9))
    assert ids(versions.list_reviews(library)) == [waiting[1]]


def test_undo_of_a_version_that_was_annotated_since_is_refused(library, article):
    add_version(library, article, paragraphs=NEW.split("\n"))
    with library.write("annotation.add", is_undoable=False) as unit:
        tagging.put_annotation(unit, article, Span(0, 3))
    before = dump_library(library)
    with pytest.raises(UndoConflict, match="an annotation"):
        undoing.undo(library)
    assert dump_library(library) == before


def test_list_reviews_pages_over_the_library(library, waiting):
    first = versions.list_reviews(library, limit=1)
    rest = versions.list_reviews(library, after=first[0].id)
    assert ids([*first, *rest]) == sorted(waiting)


def test_versions_are_listed_read_and_compared(library, article, waiting):
    listed = versions.list_versions(library, article)
    assert [(one.version, one.is_current) for one in listed] == [(1, False), (2, True)]
    assert versions.read_version(library, article, 1).text == TEXT
    found = versions.compare_versions(library, article, 1, 2)
    assert found[0].change is ParagraphChange.CHANGED
    with pytest.raises(VersionMissing):
        versions.read_version(library, article, 3)


def test_the_same_words_of_another_outlet_are_a_publication(library, article):
    other = store_article(library, source="Rodong Sinmun", language="en")
    found = versions.list_publications(library, article)
    assert [(one.article, one.source) for one in found] == [(other, "Rodong Sinmun")]
    assert reading.open_article(library, article).publications == tuple(found)


def test_words_of_an_older_version_are_found_in_the_current_text(library, article, waiting):
    assert versions.find_in_current(library, article, 2, Span(0, 3)) == Span(0, 3)
    heroes = versions.find_in_current(library, article, 1, find_quote(TEXT, "heroes"))
    assert heroes is not None
    assert NEW[heroes.start : heroes.end] == "heroes"
    with pytest.raises(VersionMissing):
        versions.find_in_current(library, article, 3, Span(0, 3))
    add_version(library, article, paragraphs=NEW.split("\n")[:1])
    assert versions.find_in_current(library, article, 2, find_quote(NEW, "else is left")) is None
