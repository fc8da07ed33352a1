"""What a filter leaves: kept while nothing it depends on changes, and never another than reading afresh gives."""

from dataclasses import replace
from unittest.mock import patch

import pytest

from reader.domain.annotations import Origin
from reader.domain.articles import ReadingState
from reader.domain.codebooks import UsesFate
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.dates import PartialDate
from reader.domain.finding import FindScope
from reader.domain.ids import SourceId
from reader.domain.places import Branch
from reader.domain.reading_queues import ReadingProgress, ReadingQueue
from reader.domain.spans import Span, anchor_span
from reader.domain.tags import TagPath
from reader.services import articles, browsing, dating, filtering, indexing, reading, sources, tagging, undoing
from reader.services import reading_queue as queues
from reader.store import annotations, filter_reads, kept_matches, reading_order, scope_reads
from reader.store.kept_matches import KeptMatches, is_worth_keeping, read_matches
from reader.store.library import open_library
from tests.helpers.articles import TEXT, bounds, store_article

WORDS = Criteria(words="movement")
MARKED = Criteria(has_annotations=True)


@pytest.fixture
def stored(library):
    """Three articles of two sources, the words of each its title."""
    with library.setup():
        return [
            store_article(
                library,
                source=source,
                title=title,
                paragraphs=("Some words of a day.",),
                date=bounds(day, day),
                captured_at=f"{day}T08:00:00Z",
            )
            for source, title, day in (
                ("KCNA", "The movement", "2026-01-06"),
                ("KCNA", "The mountain", "2026-01-07"),
                ("Naenara", "A movement", "2026-01-06"),
            )
        ]


def _check(library, kept, criteria):
    """What is kept, compared with what is read."""
    with library.read() as unit:
        found = kept.find(unit, criteria)
        assert found == read_matches(unit, criteria)
    return found


def _is_read_afresh(library, kept, criteria):
    with library.read() as unit, patch.object(kept_matches, "read_matches", return_value={}) as read:
        kept.find(unit, criteria)
    return read.called


def test_every_kind_of_step_and_its_undo_is_seen(library, stored):
    one, two = (tagging.create_tag(library, TagPath.parse(name)).value for name in ("one", "two"))
    first, second, third = stored
    filters = (
        WORDS,
        MARKED,
        Criteria(tags=(one,)),
        Criteria(tags=(two,), coders=("Ann",)),
        Criteria(is_starred=True),
        Criteria(has_memo=True),
        Criteria(words="movement", states=(ReadingState.DONE,)),
        Criteria(words="state:done OR tag:two"),
        Criteria(has_annotations=False),
    )
    kept = {criteria: KeptMatches() for criteria in filters}
    steps = (
        lambda: tagging.add_annotation(library, first, Span(0, 3), [one]),
        lambda: tagging.tag_article(library, second, [two]),
        lambda: reading.mark_reading_state(library, first, ReadingState.DONE),
        lambda: articles.star_articles(library, [second], True),
        lambda: tagging.merge_tags(library, [one], two),
        lambda: dating.set_date(library, [first], PartialDate.parse("2026-02"), PartialDate.parse("2026-02")),
        lambda: articles.move_to_source(library, [first], "Voice"),
        lambda: sources.merge_sources(library, [SourceId(1)], SourceId(2)),
        lambda: tagging.delete_tags(library, [two], UsesFate.TAKEN_OFF, None),
        lambda: articles.delete_articles(library, [third]),
        lambda: store_article(library, title="One movement more", date=bounds("2026-03-01", "2026-03-01")),
    )
    for act in (
        *steps,
        *(lambda: undoing.undo(library) for _ in steps),
        *(lambda: undoing.redo(library) for _ in steps),
    ):
        act()
        for criteria in filters:
            _check(library, kept[criteria], criteria)


def test_reading_does_not_make_words_be_sought_afresh_but_states_be(library, stored):
    with_state, with_field = Criteria(words="movement", states=(ReadingState.DONE,)), Criteria(words="state:done")
    kept = {criteria: KeptMatches() for criteria in (WORDS, MARKED, with_state, with_field)}
    for criteria, one in kept.items():
        _check(library, one, criteria)
        assert not _is_read_afresh(library, one, criteria)
    reading.mark_reading_state(library, stored[0], ReadingState.DONE)
    assert [_is_read_afresh(library, one, criteria) for criteria, one in kept.items()] == [
        False,
        False,
        True,
        True,
    ]


def test_a_star_makes_only_stars_be_sought_afresh(library, stored):
    kept = {criteria: KeptMatches() for criteria in (WORDS, MARKED, Criteria(is_starred=True))}
    for criteria, one in kept.items():
        _check(library, one, criteria)
    articles.star_articles(library, [stored[0]], True)
    assert [_is_read_afresh(library, one, criteria) for criteria, one in kept.items()] == [False, False, True]


def test_marks_do_not_make_words_be_sought_afresh(library, stored):
    kept, marked = KeptMatches(), KeptMatches()
    _check(library, kept, WORDS)
    _check(library, marked, MARKED)
    tagging.add_annotation(library, stored[0], Span(0, 3), [])
    assert not _is_read_afresh(library, kept, WORDS)
    assert list(_check(library, marked, MARKED)) == [1]


def test_after_very_many_changes_all_is_read_afresh(library, stored, monkeypatch):
    kept = KeptMatches()
    _check(library, kept, WORDS)
    monkeypatch.setattr(kept_matches, "_FOLLOWED_MAX", 0)
    reading.mark_reading_state(library, stored[0], ReadingState.DONE)
    assert _is_read_afresh(library, kept, WORDS)


def test_what_another_program_wrote_is_seen(library, stored):
    browsing.list_sources(library, criteria=MARKED)
    other = open_library(library.path, coder_name="Bob")
    try:
        tagging.add_annotation(other, stored[2], Span(0, 3), [])
        assert [one.id for one in browsing.list_sources(library, criteria=MARKED)] == [2]
        undoing.undo(other)
        assert browsing.list_sources(library, criteria=MARKED) == []
    finally:
        other.close()


def test_another_filter_takes_its_place_and_none_lets_go(library, stored):
    assert [one.held for one in browsing.list_sources(library, criteria=WORDS)] == [1, 1]
    assert browsing.list_sources(library, criteria=Criteria(is_starred=True)) == []
    assert [one.held for one in browsing.list_sources(library, criteria=WORDS)] == [1, 1]
    browsing.list_sources(library)
    assert _is_read_afresh(library, library.matches, WORDS)


def _branches():
    for source in (1, 2, 9):
        yield Branch(SourceId(source))
        for basis in DayBasis:
            yield Branch(SourceId(source), "2026-01", basis=basis)
            yield Branch(SourceId(source), "2026-01-06", basis=basis)
            yield Branch(SourceId(source), "", True, basis)


@pytest.mark.parametrize("lookup_max", [0, 2_000])
@pytest.mark.parametrize("done", [(), (0,), (0, 2), (0, 1, 2)])
def test_progress_counts_what_is_kept(library, stored, done, lookup_max, monkeypatch):
    monkeypatch.setattr(kept_matches, "_LOOKED_UP_MAX", lookup_max)
    for number in done:
        reading.mark_reading_state(library, stored[number], ReadingState.DONE)
    tagging.add_annotation(library, stored[1], Span(0, 3), [])
    bare = Criteria(has_annotations=False)
    for criteria in (WORDS, Criteria(words="mountain"), Criteria(words="nothing"), bare, EVERYTHING):
        for branch in (None, *_branches()):
            with library.read() as unit:
                met = scope_reads.list_article_ids(unit, FindScope(branch=branch, criteria=criteria))
                counts = reading_order.count_states_of(unit, met)
            progress = queues.count_queue(library, ReadingQueue("some", branch), criteria)
            finished = counts.get(ReadingState.DONE, 0)
            assert progress == ReadingProgress(finished, sum(counts.values()), counts.get(ReadingState.UNREAD, 0))


def test_articles_without_annotations_are_counted_without_being_listed(library, stored):
    """All of them less those with annotations: the same as asking each, and nothing is kept before a source is
    opened; then what is kept tells it.
    """
    tagging.add_annotation(library, stored[0], Span(0, 3), [])
    reading.mark_reading_state(library, stored[1], ReadingState.DONE)
    bare = Criteria(has_annotations=False)
    narrower = (
        bare,
        replace(bare, sources=(SourceId(1),)),
        replace(bare, sources=(SourceId(9),)),
        replace(bare, first="2026-01-07"),
        replace(bare, states=(ReadingState.DONE,)),
        replace(bare, is_starred=True),
        replace(bare, batch=1),
    )
    for criteria in narrower:
        with library.read() as unit:
            found = {source: one.held for source, one in read_matches(unit, criteria).items()}
        with patch.object(kept_matches, "read_matches", side_effect=AssertionError("listed")):
            sources_left = browsing.list_sources(library, criteria=criteria)
            assert {one.id: one.held for one in sources_left} == found
            assert filtering.count_articles(library, criteria) == (sum(found.values()), 3)
            progress = queues.count_queue(library, ReadingQueue(), criteria)
            assert progress.total == sum(found.values())
            years = browsing.list_years(library, SourceId(1), criteria=criteria)
            assert sum(one.held for one in years) == found.get(1, 0)
    assert queues.next_unread(library, ReadingQueue(), criteria=bare) == stored[2]
    with patch.object(filter_reads, "conditions", side_effect=AssertionError("counted beside")):
        assert filtering.count_articles(library, bare) == (2, 3)
    tagging.add_annotation(library, stored[1], Span(0, 3), [])
    assert [one.held for one in browsing.list_sources(library, criteria=bare)] == [1]


def test_counts_and_progress_need_no_further_pass(library, stored):
    browsing.list_sources(library, criteria=WORDS)
    with (
        patch.object(kept_matches, "conditions", side_effect=AssertionError("read afresh")),
        patch.object(reading_order, "conditions", side_effect=AssertionError("asked beside")),
        patch.object(filter_reads, "conditions", side_effect=AssertionError("counted beside")),
    ):
        assert filtering.count_articles(library, WORDS) == (2, 3)
        assert queues.count_queue(library, ReadingQueue(), WORDS) == ReadingProgress(0, 2, 2)


def test_nothing_is_kept_of_a_unit_that_writes(library, stored):
    kept = KeptMatches()
    with library.rehearse() as unit:
        annotations.insert_annotation(
            unit, stored[0], 1, anchor_span(TEXT, Span(0, 3)), memo="", origin=Origin.HAND
        )
        assert list(kept.find(unit, MARKED)) == [1]
    assert _check(library, kept, MARKED) == {}


def test_words_are_not_kept_while_their_index_is_being_made(library, stored):
    kept = KeptMatches()
    assert list(_check(library, kept, WORDS)) == [1, 2]
    indexing.begin_indexing(library, is_afresh=True)
    assert _check(library, kept, WORDS) == {}
    indexing.rebuild_index(library)
    assert list(_check(library, kept, WORDS)) == [1, 2]


def test_an_older_unit_is_told_of_its_own_time(library, stored):
    kept = KeptMatches()
    with library.read() as old:
        assert kept.find(old, MARKED) == {}
        tagging.add_annotation(library, stored[0], Span(0, 3), [])
        assert list(_check(library, kept, MARKED)) == [1]
        assert kept.find(old, MARKED) == {}
    assert list(_check(library, kept, MARKED)) == [1]


def test_what_indexes_of_a_source_hold_is_not_kept():
    assert not any(map(is_worth_keeping, (EVERYTHING, Criteria(first="2026"), Criteria(sources=(SourceId(1),)))))
    assert all(map(is_worth_keeping, (WORDS, MARKED, Criteria(batch=1), Criteria(coders=("Ann",)))))


@pytest.mark.parametrize("lookup_max", [0, 2_000])
@pytest.mark.parametrize("basis", DayBasis)
def test_sources_days_and_the_next_unread_are_answered_from_what_is_kept(
    library, stored, basis, lookup_max, monkeypatch
):
    monkeypatch.setattr(kept_matches, "_LOOKED_UP_MAX", lookup_max)
    browsing.list_sources(library, criteria=WORDS)
    with patch.object(kept_matches, "conditions", side_effect=AssertionError("read afresh")):
        years = browsing.list_years(library, SourceId(1), criteria=WORDS, basis=basis)
        assert [(one.key, one.held) for one in years] == [("2026", 1)]
        found = browsing.list_articles(library, SourceId(1), "2026-01-06", criteria=WORDS, basis=basis)
        assert [one.id for one in found] == [stored[0]]
        assert browsing.list_years(library, SourceId(9), criteria=WORDS, basis=basis) == []
        walked, after = [], None
        while (
            after := queues.next_unread(library, ReadingQueue(), after, criteria=WORDS, basis=basis)
        ) is not None:
            walked.append(after)
        assert walked == [stored[0], stored[2]]
