from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QSignalSpy

from reader.domain.articles import ListedItem, ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import LibraryDamaged
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Place, SourceCount
from reader.gui.models.library_nodes import PAGE_ROWS
from tests.helpers.fake_browsing import FakeBrowsing, FakeDesk, make_head
from tests.helpers.tree_models import names, open_path, watched_model


def make_browsing():
    heads = [
        make_head(1, 1, "2015-09", "2026-01-10", "The socialist patriotic movement"),
        make_head(2, 1, "2026-01-10"),
        make_head(3, 1, "2026-01-10"),
        make_head(4, 1, "2026-01-09"),
        make_head(5, 1, "2026-01"),
        make_head(6, 1, "2026"),
        make_head(7, 1, "2025-12-31"),
        make_head(8, 2, "2024-05-01"),
        make_head(9, 3, "2020-01-01"),
    ]
    listed = [
        ListedItem(1, SourceId(1), "2026-01-10", "A teaser", 1),
        ListedItem(2, SourceId(1), "2024-03-01", "B", 2),
    ]
    return FakeBrowsing({1: "naenara", 2: "", 3: "KCNA"}, heads, listed)


@pytest.fixture
def desk(qapp):
    return FakeDesk(make_browsing())


@pytest.fixture
def model(qapp):
    with watched_model() as made:
        yield made


def changed(kind=Kind.ARTICLE, *ids):
    return ChangeSet({kind: frozenset(ids)})


def test_sources_are_ordered_by_name_with_unknown_last(model, desk):
    model.set_desk(desk)
    assert names(model) == ["KCNA", "naenara", "Unknown source"]


def test_sources_of_one_name_show_their_language(model):
    model.set_glance(
        [SourceCount(SourceId(n), "Naenara", code, 1, 0) for n, code in ((1, "ko"), (2, "en"), (3, ""))]
    )
    assert names(model) == ["Naenara", "Naenara · English", "Naenara · Korean"]


def test_levels_load_when_asked_newest_first_undated_on_top(model, desk):
    model.set_desk(desk)
    assert desk.reads == 1
    assert names(model, open_path(model, "naenara")) == ["Undated", "2026", "2025"]
    assert names(model, open_path(model, "naenara", "2026")) == ["January", "Article 6"]
    assert names(model, open_path(model, "naenara", "2026", "January")) == ["10 Saturday", "9 Friday", "Article 5"]
    day = open_path(model, "naenara", "2026", "January", "10 Saturday")
    assert names(model, day) == ["Article 2", "Article 3"]
    assert not model.hasChildren(model.index(0, 0, day))


def test_data_and_counts_never_read(model, desk):
    model.set_desk(desk)
    reads = desk.reads
    for row in range(model.rowCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            assert model.index(row, 0).data(role)
        assert model.hasChildren(model.index(row, 0))
    assert desk.reads == reads


def test_glance_is_merged_into_the_loaded_sources(model, desk):
    model.set_glance([SourceCount(SourceId(1), "naenara", "en", 6, 1), SourceCount(SourceId(7), "gone", "", 1, 0)])
    assert names(model) == ["gone", "naenara"]
    assert not model.canFetchMore(model.index(1, 0))
    kept = model.index(1, 0).internalId()
    model.set_desk(desk)
    assert names(model) == ["KCNA", "naenara", "Unknown source"]
    assert model.index(1, 0).internalId() == kept
    assert model.node(model.index(1, 0)).held == 7


def test_one_job_a_node_at_a_time(model, desk):
    model.set_desk(desk)
    desk.is_held = True
    source = model.index(1, 0)
    for _ in range(3):
        model.fetchMore(source)
    assert len(desk.waiting) == 1
    assert not model.canFetchMore(source)


def test_late_result_after_switch_is_ignored(model, desk):
    model.set_desk(desk)
    desk.is_held = True
    model.fetchMore(model.index(1, 0))
    other = FakeDesk(FakeBrowsing({1: "Other"}, [make_head(50, 1, "2019-01-01")], []))
    model.set_desk(other)
    desk.release()
    assert names(model) == ["Other"]
    assert model.rowCount(model.index(0, 0)) == 0


def test_late_result_for_a_removed_node_is_ignored(model, desk):
    model.set_desk(desk)
    desk.is_held = True
    model.fetchMore(open_path(model, "KCNA"))
    late = desk.waiting.pop()
    desk.is_held = False
    del desk.browsing.heads[9]
    model.apply_changes(changed(Kind.ARTICLE, 9))
    late()
    assert names(model) == ["naenara", "Unknown source"]


def test_failed_load_says_so_once_and_can_be_retried(model, desk):
    errors = []
    model.load_failed.connect(errors.append)
    model.set_desk(desk)
    desk.failures = 1
    source = model.index(1, 0)
    model.fetchMore(source)
    assert [type(error) for error in errors] == [LibraryDamaged]
    assert model.failed_indexes() == [source]
    assert model.canFetchMore(source)
    model.fetchMore(source)
    assert names(model, source) == ["Undated", "2026", "2025"]
    assert len(errors) == 1
    assert model.failed_indexes() == []


def test_failed_load_of_the_sources_can_be_retried(model, desk):
    desk.failures = 1
    model.set_desk(desk)
    assert model.rowCount() == 0
    assert not model.has_loaded_sources
    model.retry()
    assert model.rowCount() == 3


def test_load_lost_to_a_bug_can_be_retried(model, desk):
    model.set_desk(desk)
    desk.is_held = True
    source = model.index(1, 0)
    model.fetchMore(source)
    desk.waiting.clear()
    assert not model.canFetchMore(source)
    model.give_up()
    desk.is_held = False
    model.fetchMore(source)
    assert model.rowCount(source) == 3


def test_changed_article_keeps_its_index_and_tells_one_row(model, desk):
    model.set_desk(desk)
    day = open_path(model, "naenara", "2026", "January", "10 Saturday")
    kept = [model.index(row, 0, day).internalId() for row in range(2)]
    told, moved = [], []
    model.dataChanged.connect(lambda first, last: told.append((first.data(), last.data())))
    model.rowsInserted.connect(lambda *_: moved.append(1))
    model.rowsRemoved.connect(lambda *_: moved.append(1))
    desk.browsing.change(3, reading_state=ReadingState.DONE)
    model.apply_changes(changed(Kind.ARTICLE, 3))
    assert told == [("Article 3", "Article 3")]
    assert moved == []
    assert [model.index(row, 0, day).internalId() for row in range(2)] == kept


def test_changes_read_loaded_nodes_only(model, desk):
    model.set_desk(desk)
    open_path(model, "naenara", "2026")
    reads = desk.reads
    model.apply_changes(changed(Kind.ARTICLE, 4))
    assert desk.reads == reads + 3  # the sources, the years and the months; no day was opened
    model.apply_changes(changed(Kind.ANNOTATION, 4))
    assert desk.reads == reads + 3


def test_annotations_are_counted_again_on_the_rows_that_are_loaded(model, desk, qtbot):
    model.set_desk(desk)
    day = open_path(model, "naenara", "2026", "January", "10 Saturday")
    first = model.index(0, 0, day)
    told = QSignalSpy(model.dataChanged)
    desk.browsing.change(model.node(first).child.value.id, annotations=3)
    model.apply_changes(changed(Kind.ANNOTATION, 9))
    model.apply_changes(changed(Kind.ANNOTATION, 10))
    reads = desk.reads
    qtbot.waitUntil(lambda: model.node(first).child.value.annotations == 3)
    assert desk.reads == reads + 1
    assert told.count() == 1 and told.at(0)[0] == first
    desk.browsing.change(model.node(first).child.value.id, annotations=0)
    model.apply_changes(changed(Kind.ANNOTATION, 10))
    qtbot.waitUntil(lambda: model.node(first).child.value.annotations == 0)


def test_moved_article_leaves_one_day_and_stands_in_the_other(model, desk):
    model.set_desk(desk)
    tenth = open_path(model, "naenara", "2026", "January", "10 Saturday")
    ninth = open_path(model, "naenara", "2026", "January", "9 Friday")
    desk.browsing.change(2, date=desk.browsing.heads[ArticleId(4)].date)
    model.apply_changes(changed(Kind.ARTICLE, 2))
    assert names(model, tenth) == ["Article 3"]
    assert names(model, ninth) == ["Article 2", "Article 4"]
    assert model.article_index(ArticleId(2)).parent() == ninth


def test_imported_articles_come_in_as_rows_of_their_own(model, desk):
    model.set_desk(desk)
    day = open_path(model, "naenara", "2026", "January", "10 Saturday")
    inserted = []
    model.rowsInserted.connect(lambda parent, first, last: inserted.append((parent.data(), first, last)))
    for id_, when in ((20, "2026-01-10"), (21, "2026-01-12"), (22, "2023-05-05")):
        desk.browsing.heads[ArticleId(id_)] = make_head(id_, 1, when)
    model.apply_changes(changed(Kind.ARTICLE, 20, 21, 22))
    assert names(model, day) == ["Article 2", "Article 3", "Article 20"]
    assert sorted(inserted) == [("10 Saturday", 2, 2), ("January", 0, 0), ("naenara", 3, 3)]


def test_changes_during_a_load_are_read_after_it(model, desk):
    model.set_desk(desk)
    desk.is_held = True
    model.fetchMore(model.index(0, 0))
    desk.browsing.heads[ArticleId(30)] = make_head(30, 3, "2022-02-02")
    model.apply_changes(changed(Kind.ARTICLE, 30))
    desk.release()
    assert names(model, model.index(0, 0)) == ["2022", "2020"]


def test_listed_items_show_on_request_only(model, desk):
    model.set_desk(desk)
    day = open_path(model, "naenara", "2026", "January", "10 Saturday")
    model.set_show_listed(True)
    assert names(model, day) == ["Article 2", "Article 3", "A teaser"]
    source = open_path(model, "naenara")
    assert names(model, source) == ["Undated", "2026", "2025", "2024"]
    assert model.listed_total == 2
    assert source.data(Qt.ItemDataRole.AccessibleTextRole) == "naenara, 7 held, 2 listed and not held"
    model.set_show_listed(False)
    assert names(model, day) == ["Article 2", "Article 3"]
    assert names(model, source) == ["Undated", "2026", "2025"]


def busy_model(model, count, listed=()):
    """The model over one day with so many articles; returns the desk and the index of the day."""
    heads = [make_head(id_, 1, "2026-01-10") for id_ in range(1, count + 1)]
    desk = FakeDesk(FakeBrowsing({1: "Busy"}, heads, list(listed)))
    model.set_show_listed(bool(listed))
    model.set_desk(desk)
    return desk, open_path(model, "Busy", "2026", "January", "10 Saturday")


def fetch_all(model, index):
    """The names of all rows below an index, page after page."""
    while model.canFetchMore(index):
        model.fetchMore(index)
    return names(model, index)


def test_day_comes_in_pages(model, qapp):
    listed = [ListedItem(n, SourceId(1), "2026-01-10", f"Teaser {n}", n) for n in range(1, 701)]
    _, day = busy_model(model, 900, listed)
    assert model.rowCount(day) == PAGE_ROWS
    model.is_paging_held = True
    assert not model.canFetchMore(day)
    model.is_paging_held = False
    assert fetch_all(model, day) == [f"Article {n}" for n in range(1, 901)] + [
        f"Teaser {n}" for n in range(1, 701)
    ]


def test_busy_day_stands_in_parts(model, qapp):
    listed = [ListedItem(n, SourceId(1), "2026-01-10", f"Teaser {n}", n) for n in range(1, 4)]
    _, day = busy_model(model, 2200, listed)
    assert names(model, day) == ["1–1,000", "1,001–2,000", "2,001–2,200", "Teaser 1", "Teaser 2", "Teaser 3"]
    parts = [model.index(row, 0, day) for row in range(3)]
    shown = [name for part in parts for name in fetch_all(model, part)]
    assert shown == [f"Article {n}" for n in range(1, 2201)]
    assert parts[2].data(Qt.ItemDataRole.AccessibleTextRole) == "Articles 2,001–2,200, 200 articles"
    assert "10 Saturday" in model.path_name(model.node(parts[2]))
    assert model.branch(model.node(parts[2])) == model.branch(model.node(day))


def test_parts_keep_their_place_when_articles_come_and_go(model, qapp):
    desk, day = busy_model(model, 2200)
    second = model.index(1, 0, day)
    fetch_all(model, second)
    kept = [model.index(row, 0, day).internalId() for row in range(3)]
    del desk.browsing.heads[1500]
    desk.browsing.heads |= {ArticleId(n): make_head(n, 1, "2026-01-10") for n in range(5000, 6000)}
    model.apply_changes(changed(Kind.ARTICLE, 1500, *range(5000, 6000)))
    assert names(model, day) == ["1–1,000", "1,001–1,999", "2,000–2,999", "3,000–3,199"]
    assert [model.index(row, 0, day).internalId() for row in range(3)] == kept
    assert names(model, second) == [f"Article {n}" for n in range(1001, 2001) if n != 1500]


def test_swap_within_a_busy_day_reaches_both_parts(model, qapp):
    desk, day = busy_model(model, 2200)
    shown = [fetch_all(model, model.index(row, 0, day)) for row in range(3)]
    del desk.browsing.heads[5]
    desk.browsing.heads[ArticleId(3000)] = make_head(3000, 1, "2026-01-10")
    model.apply_changes(changed(Kind.ARTICLE, 5, 3000))
    shown = [name for row in range(3) for name in fetch_all(model, model.index(row, 0, day))]
    assert shown == [f"Article {n}" for n in (*range(1, 5), *range(6, 2201), 3000)]


def test_change_keeps_the_pages_that_are_loaded(model, qapp):
    desk, day = busy_model(model, 990)
    model.fetchMore(day)
    del desk.browsing.heads[700]
    model.apply_changes(changed(Kind.ARTICLE, 700))
    assert model.rowCount(day) == 989
    assert fetch_all(model, day) == [f"Article {n}" for n in range(1, 991) if n != 700]


@pytest.mark.parametrize("is_held", [False, True])
@pytest.mark.parametrize("article", [1, 2, 5, 6, 9])
def test_reveal_loads_down_to_the_place(model, desk, article, is_held):
    desk.is_held = is_held
    model.set_desk(desk)
    place = desk.browsing.article_place(None, article)
    found = []
    model.reveal(place, found.append)
    desk.release()
    assert [index.data() for index in found] == [desk.browsing.heads[article].title]
    assert model.index_for(place) == found[0] == model.article_index(ArticleId(article))


def test_reveal_reads_further_pages_of_a_part(model, qapp):
    desk = FakeDesk(FakeBrowsing({1: "Busy"}, [make_head(id_, 1, "2026-01-10") for id_ in range(1, 1801)], []))
    model.set_desk(desk)
    found = []
    place = desk.browsing.article_place(None, 1700)
    model.reveal(place, found.append)
    assert [(index.row(), index.parent().data()) for index in found] == [(699, "1,001–1,800")]
    assert model.index_for(place) == found[0]


def test_step_article_goes_from_part_to_part(model, qapp):
    _, day = busy_model(model, 2200)
    found = []
    last = fetch_all(model, model.index(0, 0, day))[-1]
    model.step_article(model.index(999, 0, model.index(0, 0, day)), 1, found.append)
    model.step_article(found[0], -1, found.append)
    assert [last, *(index.data() for index in found)] == ["Article 1000", "Article 1001", "Article 1000"]


def test_reveal_of_a_place_that_is_not_there_gives_no_index(model, desk):
    model.set_desk(desk)
    found = []
    place = desk.browsing.article_place(None, 2)
    model.reveal(replace(place, article=ArticleId(999)), found.append)
    model.reveal(replace(place, source=SourceId(99)), found.append)
    desk.failures = 1
    model.reveal(desk.browsing.article_place(None, 8), found.append)
    assert [index.isValid() for index in found] == [False, False, False]


def test_step_article_walks_the_whole_library_both_ways(model, desk):
    model.set_show_listed(True)
    desk.is_held = True
    model.set_desk(desk)
    for direction in (1, -1):
        seen, at = [], [QModelIndex()]
        while True:
            model.step_article(at[-1], direction, at.append)
            desk.release()
            if not at[-1].isValid():
                break
            seen.append(model.node(at[-1]).child.value.id)
        forward = [9, 1, 2, 3, 4, 5, 6, 7, 8]
        assert seen == forward[::direction]


def test_step_article_without_a_library_finds_nothing(model):
    found = []
    model.step_article(QModelIndex(), 1, found.append)
    assert not found[0].isValid()


def test_texts_of_rows_are_full_and_never_markup(model, desk):
    desk.browsing.change(1, title="A <b>bold</b>  claim", byline="Yang Ryon Hui")
    model.set_desk(desk)
    undated = open_path(model, "naenara", "Undated")
    article = model.index(0, 0, undated)
    assert article.data() == "A <b>bold</b> claim"
    assert "A &lt;b&gt;bold&lt;/b&gt; claim" in article.data(Qt.ItemDataRole.ToolTipRole)
    assert "Sep 2015 – 10 Jan 2026" in article.data(Qt.ItemDataRole.ToolTipRole)
    spoken = article.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "A <b>bold</b> claim, unread, Sep 2015 – 10 Jan 2026"


def test_sources_of_a_group_stand_under_it_with_their_sums(model, desk):
    desk.services.browsing.groups = {3: "State media", 1: "State media"}
    model.set_desk(desk)
    assert names(model) == ["State media", "Unknown source"]
    group = open_path(model, "State media")
    assert names(model, group) == ["KCNA", "naenara"]
    below = [model.node(model.index(row, 0, group)) for row in range(2)]
    assert model.node(group).held == sum(one.held for one in below) > 0
    assert model.branch(model.node(group)) is None  # nothing is read or filtered by it
    assert "group of 2 sources" in model.data(group, Qt.ItemDataRole.AccessibleTextRole)


def test_place_is_found_through_a_group_that_is_not_loaded(model, desk):
    desk.services.browsing.groups = {1: "State media"}
    model.set_desk(desk)
    found = []
    place = Place(SourceId(1), "2026-01-10", ArticleId(2))
    model.reveal(place, found.append)
    assert found[0].isValid() and model.path_name(model.node(found[0])).startswith("naenara, 2026")
    assert model.index_for(place) == found[0]
    assert model.source_index(SourceId(1)).parent().data() == "State media"


def test_source_moves_between_groups_and_the_top(model, desk):
    model.set_desk(desk)
    for groups, top in (
        ({3: "B"}, ["B", "naenara", "Unknown source"]),
        ({3: "B", 1: "B"}, ["B", "Unknown source"]),
        ({1: "C", 3: "B"}, ["B", "C", "Unknown source"]),
        ({}, ["KCNA", "naenara", "Unknown source"]),
    ):
        desk.services.browsing.groups = groups
        model.apply_changes(changed(Kind.SOURCE, 1, 3))
        assert names(model) == top
        for name in set(groups.values()):
            assert names(model, open_path(model, name))
