"""Articles and sources changed from the tree of a real window: deletion, star, tag; rename, merge, group."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reader.domain.articles import ListedDraft, ReadingState
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.gui.models.library_nodes import Kind
from reader.services import annotating, articles, sources
from reader.store.library import create_library
from tests.helpers.articles import bounds, store_article
from tests.helpers.settling import settle_jobs as settle

DAY = bounds("2026-01-10", "2026-01-10")


@pytest.fixture
def path(tmp_path):
    """A library of three articles of Naenara and one of KCNA, all of one day; the first is annotated."""
    path = tmp_path / "Made.dateline"
    library = create_library(path)
    for number in range(3):
        made = store_article(library, title=f"Story {number}", date=DAY, paragraphs=(f"Words of story {number}.",))
        if not number:
            annotating.add_annotation_with_paths(library, made, Span(0, 5), [TagPath.parse("theme")])
    store_article(
        library, title="Elsewhere", date=DAY, source="KCNA", listed=(ListedDraft("Never", "2026-01-10"),)
    )
    library.close()
    return path


@pytest.fixture
def window(make_window, qtbot, path):
    made = make_window(path)
    settle(made, qtbot)
    reveal(made, qtbot, 1)
    return made


def reveal(window, qtbot, article):
    """Open an article from the tree and give the tree the keys."""
    window.flow._open_article(article)
    qtbot.waitUntil(lambda: window.flow.article.view is not None and tree_at(window) == article, timeout=20_000)
    settle(window, qtbot)
    pane(window).setFocus()
    qtbot.waitUntil(lambda: pane(window).has_keys, timeout=5_000)


def pane(window):
    return window.flow._parts.library_pane


def tree_at(window):
    node = pane(window)._model.node(pane(window).tree.currentIndex())
    return node.child.value.id if node.kind is Kind.ARTICLE else None


def desk(window):
    return window.flow.library.desk


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(pane(window).tree, key, modifiers)


def choose_source(window, qtbot, name):
    model = pane(window)._model
    named = next(one for one in window.flow.sources.sources if one.name == name)
    pane(window).tree.choose(model.source_index(named.id))
    pane(window).setFocus()
    settle(window, qtbot)
    return pane(window).selected_sources()[0]


def test_delete_asks_in_place_and_undo_brings_article_annotations_and_place_back(window, qtbot):
    press(window, Qt.Key.Key_Delete)
    question = pane(window).questions.choice
    qtbot.waitUntil(question.isVisible, timeout=5_000)
    assert question.text == "Delete “Story 0” with 1 annotation? Undo brings back all of it."
    assert question.confirm.hasFocus()
    QTest.keyClick(question.confirm, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.flow.article.view is not None and window.flow.article.view.head.id != 1)
    settle(window, qtbot)
    assert (window.flow.article.view.head.id, tree_at(window)) == (2, 2)  # the neighbour
    assert window.flow.article.view.head.reading_state is ReadingState.UNREAD  # nobody went to it
    assert pane(window).has_keys
    assert window.flow.undo.next_undo.verb == "article.delete"
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == 1, timeout=10_000)
    settle(window, qtbot)
    assert [one.quote for one in window.flow.article.view.annotations] == ["Words"]
    assert tree_at(window) == 1


def test_escape_deletes_nothing_and_gives_the_tree_the_keys(window, qtbot):
    press(window, Qt.Key.Key_Delete)
    question = pane(window).questions.choice
    qtbot.waitUntil(question.isVisible, timeout=5_000)
    QTest.keyClick(question.confirm, Qt.Key.Key_Escape)
    assert not question.isVisible()
    qtbot.waitUntil(lambda: pane(window).has_keys, timeout=5_000)
    assert window.flow.article.view.head.id == 1


def test_all_articles_of_the_open_day_are_deleted_and_the_next_left_is_opened(window, qtbot):
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(pane(window).selected_heads()) == 3
    press(window, Qt.Key.Key_Delete)
    question = pane(window).questions.choice
    qtbot.waitUntil(question.isVisible, timeout=5_000)
    assert question.text.startswith("Delete 3 articles with 1 annotation?")
    question.confirm.click()
    qtbot.waitUntil(lambda: window.flow.article.view is not None and window.flow.article.view.head.id == 4)
    settle(window, qtbot)
    window.actions_table.action("step.undo").trigger()
    qtbot.waitUntil(lambda: len(desk(window).services.browsing.list_sources(desk(window).library)) == 2)
    settle(window, qtbot)


def test_star_by_key_is_shown_in_the_row_and_spoken(window, qtbot):
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    window.actions_table.action("article.star").trigger()
    settle(window, qtbot)
    assert [head.is_starred for head in pane(window).selected_heads()] == [True, True]
    spoken = pane(window)._model.data(pane(window)._model.article_index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Story 0, starred") and "1 annotation" in spoken
    assert window.actions_table.action("article.star").isChecked()
    window.actions_table.action("article.star").trigger()
    settle(window, qtbot)
    assert not any(head.is_starred for head in pane(window).selected_heads())


def test_source_is_renamed_in_its_row(window, qtbot):
    choose_source(window, qtbot, "KCNA")
    press(window, Qt.Key.Key_F2)
    field = pane(window).tree.viewport().findChild(QLineEdit)
    assert field.isVisible() and field.hasFocus() and field.text() == "KCNA" and field.accessibleName()
    QTest.keyClicks(field, "Agency")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert [one.name for one in window.flow.sources.sources] == ["Agency", "Naenara"]
    assert pane(window).has_keys
    assert pane(window).selected_sources()[0].name == "Agency"


def test_escape_keeps_the_name_of_a_source(window, qtbot):
    choose_source(window, qtbot, "KCNA")
    press(window, Qt.Key.Key_F2)
    field = pane(window).tree.viewport().findChild(QLineEdit)
    QTest.keyClicks(field, "Agency")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert not field.isVisible() and pane(window).has_keys
    assert "KCNA" in [one.name for one in window.flow.sources.sources]


def test_name_that_is_taken_offers_to_merge(window, qtbot):
    choose_source(window, qtbot, "KCNA")
    press(window, Qt.Key.Key_F2)
    field = pane(window).tree.viewport().findChild(QLineEdit)
    QTest.keyClicks(field, "Naenara")
    QTest.keyClick(field, Qt.Key.Key_Return)
    question = pane(window).questions.choice
    qtbot.waitUntil(question.isVisible, timeout=5_000)
    assert question.text == "There is Naenara · English already. Merge KCNA · English into it?"
    question.confirm.click()
    settle(window, qtbot)
    assert [(one.name, one.held) for one in desk(window).services.browsing.list_sources(desk(window).library)] == [
        ("Naenara", 4)
    ]


def test_sources_are_gathered_in_a_group_of_the_tree(window, qtbot):
    window.flow.sources.ask_group([choose_source(window, qtbot, "KCNA")])
    entry = pane(window).questions.entry
    assert entry.isVisible() and entry.field.hasFocus()
    QTest.keyClicks(entry.field, "State media")
    QTest.keyClick(entry.field, Qt.Key.Key_Return)
    settle(window, qtbot)
    model = pane(window)._model
    rows = [model.node(model.index(row, 0)) for row in range(model.rowCount())]
    assert [(one.kind, model.data(model.index_of(one))) for one in rows] == [
        (Kind.SOURCE, "Naenara"),
        (Kind.GROUP, "State media"),
    ]
    spoken = model.data(model.index_of(rows[1]), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "State media, group of 1 source, 1 held, 1 listed and not held"
    reveal(window, qtbot, 4)  # through the group, which opens for it
    assert "sources/State media" in pane(window).state()["expanded"]
    window.flow.sources.dissolve(rows[1].child.value)
    settle(window, qtbot)
    assert model.rowCount() == 2 and all(model.node(model.index(row, 0)).kind is Kind.SOURCE for row in (0, 1))


def test_articles_are_put_under_a_typed_source(window, qtbot):
    window.actions_table.action("article.source").trigger()
    entry = pane(window).questions.entry
    qtbot.waitUntil(entry.isVisible, timeout=5_000)
    QTest.keyClicks(entry.field, "Rodong Sinmun")
    entry.confirm.click()
    settle(window, qtbot)
    counts = {one.name: one.held for one in desk(window).services.browsing.list_sources(desk(window).library)}
    assert counts == {"KCNA": 1, "Naenara": 2, "Rodong Sinmun": 1}
    qtbot.waitUntil(lambda: tree_at(window) == 1, timeout=10_000)  # shown where it went


def test_articles_get_a_tag_that_is_picked(window, qtbot):
    window.actions_table.action("article.tag").trigger()
    question = pane(window).questions.choice
    qtbot.waitUntil(question.isVisible, timeout=5_000)
    question.picker.pick(desk(window).services.tagging.list_tags(desk(window).library)[0])
    question.confirm.click()
    settle(window, qtbot)
    assert window.flow.article.view.tags != ()


def test_library_that_is_only_read_is_not_changed(window, qtbot, monkeypatch):
    monkeypatch.setattr(desk(window).library, "is_read_only", True)
    source = choose_source(window, qtbot, "KCNA")
    window.flow.sources.rename(source)
    window.flow.sources.ask_merge([source])
    window.flow.articles.ask_delete([window.flow.article.view.head])
    settle(window, qtbot)
    assert not pane(window).questions.choice.isVisible() and not pane(window).questions.entry.isVisible()


def test_library_made_elsewhere_keeps_groups_over_a_restart(make_window, qtbot, path):
    library = create_library(path.with_name("Other.dateline"))
    store_article(library, date=DAY)
    sources.group_sources(library, [1], "State media")
    articles.star_articles(library, [1], True)
    library.close()
    window = make_window(path.with_name("Other.dateline"))
    settle(window, qtbot)
    reveal(window, qtbot, 1)
    window.close()
    again = make_window(path.with_name("Other.dateline"))
    qtbot.waitUntil(lambda: tree_at(again) == 1, timeout=20_000)
    settle(again, qtbot)
    assert "sources/State media" in pane(again).state()["expanded"]


def test_delete_on_a_source_does_not_mean_the_open_article(window, qtbot):
    choose_source(window, qtbot, "KCNA")
    press(window, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert not pane(window).questions.choice.isVisible()
    assert window.flow.article.view is not None


def test_deletion_of_the_article_beside_leaves_the_open_one(window, qtbot):
    window.flow.articles.delete([2])
    settle(window, qtbot)
    assert window.flow.article.view.head.id == 1
    assert [head.id for head in pane(window).selected_heads()] == [1]


def test_article_shown_at_both_sides_is_deleted(window, qtbot):
    window.flow.split.open_article(1)
    settle(window, qtbot)
    window.flow.articles.delete([1])
    settle(window, qtbot)
    assert window.flow.article.view.head.id == 2


def test_deletion_does_not_wait_for_the_search_of_what_comes_next(window, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(pane(window), "find_remaining", lambda *given: asked.append(given))
    window.flow.articles.delete([1])
    qtbot.waitUntil(lambda: window.flow.article.view is None, timeout=20_000)
    settle(window, qtbot)
    (article, going, found) = asked[0]
    assert (article, going) == (1, {1})
    found(2)
    settle(window, qtbot)
    assert window.flow.article.view.head.id == 2


def test_what_comes_next_is_not_opened_over_another_article(window, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(pane(window), "find_remaining", lambda *given: asked.append(given))
    window.flow.articles.delete([1])
    qtbot.waitUntil(lambda: window.flow.article.view is None, timeout=20_000)
    reveal(window, qtbot, 4)
    asked[0][2](2)
    settle(window, qtbot)
    assert window.flow.article.view.head.id == 4
