"""The library tree under a filter and by day of capture: rows that stay keep their place, nothing late comes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from reader.domain.articles import ListedItem, ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Branch
from reader.gui.models.library_labels import count_text, spoken_text
from tests.helpers.fake_browsing import FakeBrowsing, FakeDesk, make_head
from tests.helpers.tree_models import names, open_path, watched_model

JOINT = Criteria(words="joint")


@pytest.fixture
def desk(qapp):
    heads = [
        make_head(1, 1, "2026-01-10", title="A joint statement"),
        make_head(2, 1, "2026-01-10"),
        make_head(3, 1, "2026-01-09", title="The joint effort"),
        make_head(4, 1, "2025-05-01"),
        make_head(5, 2, "2024-05-01"),
        make_head(6, 1, "2015", "2026", title="A joint venture"),
    ]
    listed = [ListedItem(1, SourceId(1), "2026-01-10", "A teaser", 1)]
    return FakeDesk(FakeBrowsing({1: "Naenara", 2: "KCNA"}, heads, listed))


@pytest.fixture
def model(qapp):
    with watched_model() as made:
        yield made


def held(model, *path):
    return model.node(open_path(model, *path)).held


def test_filter_leaves_what_meets_it_and_its_counts(model, desk):
    model.set_desk(desk)
    model.set_criteria(JOINT)
    assert names(model) == ["Naenara"]
    assert names(model, open_path(model, "Naenara")) == ["Undated", "2026"]
    assert [held(model, "Naenara"), held(model, "Naenara", "2026")] == [3, 2]
    assert names(model, open_path(model, "Naenara", "2026", "January")) == ["10 Saturday", "9 Friday"]
    assert names(model, open_path(model, "Naenara", "2026", "January", "10 Saturday")) == ["A joint statement"]
    assert names(model, open_path(model, "Naenara", "Undated")) == ["A joint venture"]


def test_source_is_read_once_for_a_filter(model, desk):
    model.set_desk(desk)
    model.set_criteria(JOINT)
    open_path(model, "Naenara", "2026", "January", "10 Saturday")
    assert desk.browsing.matchings == 1


def test_rows_that_stay_keep_their_index_and_what_is_open(model, desk):
    model.set_desk(desk)
    day = open_path(model, "Naenara", "2026", "January", "10 Saturday")
    kept = model.article_index(ArticleId(1)).internalId(), day.internalId()
    model.set_criteria(JOINT)
    article = model.article_index(ArticleId(1))
    assert (article.internalId(), article.parent().internalId()) == kept
    assert not model.article_index(ArticleId(2)).isValid()
    model.set_criteria(EVERYTHING)
    assert model.article_index(ArticleId(1)).internalId() == kept[0]
    assert names(model, model.article_index(ArticleId(1)).parent()) == ["A joint statement", "Article 2"]
    assert names(model) == ["KCNA", "Naenara"]


def test_other_filter_of_the_same_counts_shows_its_own_articles(model, desk):
    desk.browsing.change(2, reading_state=ReadingState.DONE)
    model.set_criteria(Criteria(words="statement"))
    model.set_desk(desk)
    day = open_path(model, "Naenara", "2026", "January", "10 Saturday")
    assert names(model, day) == ["A joint statement"]
    model.set_criteria(Criteria(states=(ReadingState.DONE,)))
    assert names(model, day) == ["Article 2"]


def counts(model, parent=None):
    """What stands at the right end of the children of an index, and what is said of them."""
    nodes = [
        model.node(model.index(row, 0, parent or QModelIndex()))
        for row in range(model.rowCount(parent or QModelIndex()))
    ]
    return [(count_text(node, False), spoken_text(node, False)) for node in nodes]


def test_counts_of_another_filter_are_never_shown_as_those_of_this_one(model, desk):
    model.set_desk(desk)
    source = open_path(model, "Naenara")
    desk.is_held = True
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.parent().data(), first.row(), last.row())))
    model.set_criteria(JOINT)
    assert model.is_counting
    assert told == [(None, 0, 1), ("Naenara", 0, 2)]
    assert counts(model)[1] == ("…", "Naenara, being counted")
    assert [shown for shown, _ in counts(model, source)] == ["…", "…", "…"]
    assert "being counted" in source.data(Qt.ItemDataRole.ToolTipRole)
    desk.waiting.pop(0)()
    assert not model.is_counting
    assert counts(model) == [("3", "Naenara, 3 articles")]
    assert [shown for shown, _ in counts(model, source)] == ["…", "…", "…"]
    desk.release()
    assert [shown for shown, _ in counts(model, source)] == ["1", "2"]


def test_equal_counts_are_shown_again(model, desk):
    model.set_desk(desk)
    model.set_criteria(Criteria(words="statement"))
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.set_criteria(Criteria(words="effort"))
    assert counts(model) == [("1", "Naenara, 1 article")]
    assert told == [(0, 0), (0, 0)]


def test_failed_count_leaves_no_count_of_another_filter(model, desk):
    model.set_desk(desk)
    desk.failures = 1
    model.set_criteria(JOINT)
    assert [shown for shown, _ in counts(model)] == ["…", "…"]
    model.retry()
    assert [shown for shown, _ in counts(model)] == ["3"]


def test_changes_keep_the_counts_in_sight_until_they_are_read(model, desk):
    model.set_desk(desk)
    model.set_criteria(JOINT)
    desk.is_held = True
    model.apply_changes(ChangeSet({Kind.ARTICLE: frozenset({1})}))
    assert [shown for shown, _ in counts(model)] == ["3"]


def test_late_answer_of_another_filter_is_ignored(model, desk):
    model.set_desk(desk)
    desk.is_held = True
    model.fetchMore(model.index(1, 0))
    model.set_criteria(JOINT)
    model.set_criteria(Criteria(words="effort"))
    desk.release()
    assert names(model) == ["Naenara"]
    assert names(model, model.index(0, 0)) == ["2026"]
    assert model.node(model.index(0, 0)).held == 1


def test_filter_during_a_search_for_a_place_lets_it_end(model, desk):
    desk.is_held = True
    model.set_desk(desk)
    found = []
    model.reveal(desk.browsing.article_place(None, 3), found.append)
    model.set_criteria(JOINT)
    desk.release()
    assert [index.data() for index in found] == ["The joint effort"]


def test_change_makes_an_article_come_and_go_under_a_filter(model, desk):
    model.set_desk(desk)
    model.set_criteria(JOINT)
    day = open_path(model, "Naenara", "2026", "January", "10 Saturday")
    desk.browsing.change(2, title="Another joint one")
    model.apply_changes(ChangeSet({Kind.ARTICLE: frozenset({2})}))
    assert names(model, day) == ["A joint statement", "Another joint one"]
    desk.browsing.change(1, title="A statement")
    model.apply_changes(ChangeSet({Kind.ARTICLE: frozenset({1})}))
    assert names(model, day) == ["Another joint one"]


def reads_after(model, desk, kind):
    before = desk.reads
    model.apply_changes(ChangeSet({kind: frozenset({7})}))
    return desk.reads - before


def test_change_that_no_part_of_the_filter_asks_for_reads_nothing(model, desk):
    model.set_desk(desk)
    model.set_criteria(JOINT)
    kinds = (Kind.ANNOTATION, Kind.TAG, Kind.SMART_FOLDER, Kind.SETTING)
    assert [reads_after(model, desk, kind) for kind in kinds] == [0, 0, 0, 0]


def _states(*articles):
    return ChangeSet({Kind.ARTICLE: frozenset(articles)}, only_states=frozenset(articles))


@pytest.mark.parametrize("criteria", [JOINT, EVERYTHING])
def test_state_of_an_article_reads_the_day_it_stands_in_alone(model, desk, criteria):
    model.set_desk(desk)
    model.set_criteria(criteria)
    open_path(model, "Naenara", "2026", "January", "10 Saturday")
    open_path(model, "Naenara", "2026", "January", "9 Friday")
    desk.browsing.change(1, reading_state=ReadingState.DONE)
    before, matchings = desk.reads, desk.browsing.matchings
    model.apply_changes(_states(1))
    assert (desk.reads - before, desk.browsing.matchings) == (1, matchings)
    assert model.node(model.article_index(ArticleId(1))).child.value.reading_state is ReadingState.DONE
    model.apply_changes(_states(5))
    assert desk.reads - before == 1


@pytest.mark.parametrize(
    "criteria",
    [Criteria(states=(ReadingState.UNREAD,)), Criteria(is_starred=True), Criteria(words="state:unread")],
)
def test_state_is_read_again_where_the_filter_asks_for_states_or_stars(model, desk, criteria):
    model.set_desk(desk)
    model.set_criteria(criteria)
    before = desk.reads
    model.apply_changes(_states(1))
    assert desk.reads > before


def test_state_beside_another_change_is_a_change_of_the_article(model, desk):
    model.set_desk(desk)
    model.set_criteria(JOINT)
    before = desk.reads
    model.apply_changes(ChangeSet({Kind.ARTICLE: frozenset({1, 5})}, only_states=frozenset({1})))
    assert desk.reads > before


@pytest.mark.parametrize("criteria", [replace(JOINT, has_annotations=False), Criteria(words="tag:joint")])
def test_change_of_marks_is_read_where_the_filter_asks_for_marks(model, desk, criteria):
    model.set_desk(desk)
    model.set_criteria(criteria)
    assert [reads_after(model, desk, kind) > 0 for kind in (Kind.ANNOTATION, Kind.TAG)] == [True, True]
    assert reads_after(model, desk, Kind.SMART_FOLDER) == 0


def test_listed_items_are_hidden_under_a_filter_and_by_capture(model, desk):
    model.set_show_listed(True)
    model.set_desk(desk)
    day = open_path(model, "Naenara", "2026", "January", "10 Saturday")
    assert "A teaser" in names(model, day)
    model.set_criteria(JOINT)
    assert (model.has_listed, names(model, day)) == (False, ["A joint statement"])
    model.set_criteria(EVERYTHING)
    assert "A teaser" in names(model, day)
    model.set_basis(DayBasis.CAPTURED)
    assert (model.has_listed, model.listed_total) == (False, 0)


def test_capture_day_files_by_it_in_the_order_of_time(model, desk):
    for article, when in ((1, "2026-02-01T09:00:00Z"), (2, "2026-02-01T08:00:00Z"), (3, "2026-02-01"), (4, "")):
        desk.browsing.change(article, captured_at=when)
    model.set_desk(desk)
    model.set_basis(DayBasis.CAPTURED)
    day = open_path(model, "Naenara", "2026", "February", "1 Sunday")
    assert names(model, day) == ["The joint effort", "Article 2", "A joint statement"]
    assert model.branch(model.node(day)) == Branch(SourceId(1), "2026-02-01", basis=DayBasis.CAPTURED)
    undated = open_path(model, "Naenara", "Capture day unknown")
    assert names(model, undated) == ["Article 4"]
    assert "capture" in undated.data(Qt.ItemDataRole.ToolTipRole)
    assert "day is not known" not in model.index(0, 0, undated).data(Qt.ItemDataRole.ToolTipRole)


def test_place_by_capture_is_found(model, desk):
    desk.browsing.change(2, captured_at="2026-02-01T08:00:00Z")
    model.set_basis(DayBasis.CAPTURED)
    model.set_desk(desk)
    found = []
    model.reveal(desk.browsing.article_place(None, 2, DayBasis.CAPTURED), found.append)
    assert [(index.data(), index.parent().data()) for index in found] == [("Article 2", "1 Sunday")]


def test_busy_day_of_capture_stands_in_parts(model, qapp):
    heads = [make_head(id_, 1, "2020-01-01") for id_ in range(1, 2101)]
    browsing = FakeBrowsing({1: "Busy"}, heads, [])
    for head in heads:
        browsing.change(head.id, captured_at=f"2026-01-10T{head.id % 24:02}:00:00Z")
    model.set_basis(DayBasis.CAPTURED)
    model.set_desk(FakeDesk(browsing))
    day = open_path(model, "Busy", "2026", "January", "10 Saturday")
    assert names(model, day) == ["1–1,000", "1,001–2,000", "2,001–2,100"]
    shown = []
    for row in range(3):
        part = model.index(row, 0, day)
        while model.canFetchMore(part):
            model.fetchMore(part)
        shown += [model.node(model.index(at, 0, part)).child.value for at in range(model.rowCount(part))]
    assert [head.id for head in shown] == sorted(range(1, 2101), key=lambda id_: (id_ % 24, id_))
    found = []
    model.reveal(browsing.article_place(None, 1500, DayBasis.CAPTURED), found.append)
    assert [index.data() for index in found] == ["Article 1500"]


def test_many_matches_stand_in_parts(model, qapp):
    heads = [make_head(n, 1, "2026-01-10", title=f"joint {n}" if n % 2 else "") for n in range(1, 4402)]
    model.set_criteria(JOINT)
    model.set_desk(FakeDesk(FakeBrowsing({1: "Busy"}, heads, [])))
    day = open_path(model, "Busy", "2026", "January", "10 Saturday")
    assert names(model, day) == ["1–1,000", "1,001–2,000", "2,001–2,201"]
    last = model.index(2, 0, day)
    model.node(last).is_counting = True
    assert names(model, day) == ["1–1,000", "1,001–2,000", "…"]
    model.fetchMore(last)
    assert names(model, last) == [f"joint {n}" for n in range(4001, 4402, 2)]
    found = []
    model.step_article(model.index(0, 0, last), -1, found.append)
    assert [index.data() for index in found] == ["joint 3999"]


def test_typed_letters_find_loaded_rows_by_their_beginning_first(model, desk):
    model.set_desk(desk)
    open_path(model, "Naenara", "2026", "January", "10 Saturday")

    def typed(letters, start=None, *, on=False):
        return model.find_typed(start or QModelIndex(), letters, is_start_too=on).data()

    assert typed("na") == "Naenara"
    assert typed("ARTICLE") == "Article 2"
    assert typed("state") == "A joint statement"
    assert typed("a", model.article_index(ArticleId(1))) == "Article 2"
    assert typed("a j", model.article_index(ArticleId(1)), on=True) == "A joint statement"
    assert typed("kcna", model.article_index(ArticleId(2))) == "KCNA"
    assert typed("nowhere") is None
