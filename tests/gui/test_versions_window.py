"""Versions and annotations to place in a real window: see what changed, decide by key, place by selection."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.changes import ChangeSet, Kind
from reader.domain.spans import find_quote
from reader.gui.dialogs.reviews_dialog import cut_at_words
from tests.helpers.articles import add_version, store_article
from tests.helpers.settling import settle_jobs as settle

OLD = (
    "The leader met the football players on Monday. He praised their spirit.",
    "“Forward to victory!” shouted the people of the town on the hill.",
    "The plan of the year was carried out in spring. Many heroes came of it.",
    "A paragraph that stays.",
    "And another one that stays.",
)
NEW = (
    "The leader met miners, singers and old friends of his on Monday. He praised their spirit.",
    "“Forward to victory!” cried the good people of the town on the hill.",
    *OLD[2:],
    "A last paragraph was put at the end.",
)


@pytest.fixture
def edited(make_window, qtbot):
    """A window on an article of two versions: one annotation moved along, one waits, another printed the same."""
    window = make_window()
    desk = window.flow.library.desk
    settle(window, qtbot)
    tagging, library = desk.services.tagging, desk.library
    article = store_article(library, paragraphs=OLD, title="Football", captured_at="2024-09-30", source="KCNA")
    text = "\n".join(OLD)
    moved = tagging.add_annotation(library, article, find_quote(text, "people of the town")).value
    waiting = tagging.add_annotation(library, article, find_quote(text, "football players")).value
    add_version(library, article, paragraphs=NEW, title="Football", captured_at="2024-10-01")
    other = store_article(library, paragraphs=NEW, title="The same", source="Rodong Sinmun")
    desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({article, other})}))
    window.flow.article.open(article)
    qtbot.waitUntil(lambda: window.flow.article.view is not None and window.flow.article.view.head.id == article)
    settle(window, qtbot)
    return window, article, moved, waiting, other


def open_reviews(window, qtbot):
    window.flow.versions.show_reviews()
    dialog = window.flow.versions.reviews_dialog
    qtbot.waitUntil(lambda: dialog.rows.topLevelItemCount() > 0, timeout=20_000)
    return dialog


def cards(window):
    return [one.id for one in window.flow.tagging._annotations.values()]


def test_the_headline_tells_versions_and_publications_and_opens_them(edited, qtbot):
    window, _, _, _, other = edited
    links = window.article_pane.view.headline.links
    assert links.words() == ["Version 2 of 2", "Also printed by Rodong Sinmun"]
    links._lines[0].click()
    assert window.flow.versions.versions_dialog is not None
    links._lines[1].click()
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == other, timeout=20_000)
    settle(window, qtbot)
    assert links.words() == ["Also printed by KCNA"]


def test_the_versions_window_shows_what_changed_and_folds_the_rest(edited, qtbot):
    window, *_ = edited
    window.actions_table.action("article.versions").trigger()
    dialog = window.flow.versions.versions_dialog
    qtbot.waitUntil(lambda: "Version 1 → version 2" in dialog.words()[1], timeout=20_000)
    assert dialog.words()[1].endswith("2 paragraphs changed, 1 added")
    assert [dialog.list.item(row).text().split("\n")[:2] for row in range(2)] == [
        ["Version 2, current", "captured 1 Oct 2024"],
        ["Version 1", "captured 30 Sep 2024"],
    ]
    page = dialog.page.toPlainText()
    assert "3 paragraphs unchanged" in page and "+ A last paragraph" in page and OLD[3] not in page
    dialog.show_all.click()
    assert OLD[3] in dialog.page.toPlainText()
    html = dialog.page.toHtml()
    assert "line-through" in html and "underline" in html


def test_annotations_that_wait_are_told_below_the_cards(edited, qtbot):
    window, _, moved, waiting, _ = edited
    assert cards(window) == [moved]
    link = window.tagging_pane.annotations.unplaced
    assert link.isVisible() and link.text().startswith("1 not placed")
    link.click()
    dialog = window.flow.versions.reviews_dialog
    qtbot.waitUntil(lambda: dialog.rows.topLevelItemCount() == 1, timeout=20_000)
    assert dialog.chosen() == [waiting]
    assert dialog.words()[1] == "1 annotation to decide on"


def test_words_around_an_annotation_are_marked_where_they_are_cut(edited, qtbot):
    window, *_ = edited
    dialog = open_reviews(window, qtbot)
    was = dialog._was.text()
    assert was.startswith("Version 1: The leader met the <b>")
    assert was.endswith("…")


def test_enter_accepts_the_proposal_and_undo_brings_it_back(edited, qtbot):
    window, _, moved, waiting, _ = edited
    dialog = open_reviews(window, qtbot)
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.rows.topLevelItemCount() == 0, timeout=20_000)
    settle(window, qtbot)
    assert sorted(cards(window)) == [moved, waiting]
    assert window.tagging_pane.annotations.unplaced.isHidden()
    window.flow.undo.undo()
    settle(window, qtbot)
    assert cards(window) == [moved]
    qtbot.waitUntil(lambda: dialog.rows.topLevelItemCount() == 1, timeout=20_000)


def test_k_keeps_it_on_the_old_version_where_it_stays_in_sight(edited, qtbot):
    window, *_ = edited
    dialog = open_reviews(window, qtbot)
    QTest.keyClick(dialog.rows, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: "left on an old version" in dialog.words()[1], timeout=20_000)
    assert window.tagging_pane.annotations.unplaced.text() == "1 left on an older version"
    assert not dialog.buttons["accept"].isEnabled() and dialog.buttons["place"].isEnabled()


def test_delete_takes_it_away(edited, qtbot):
    window, *_ = edited
    dialog = open_reviews(window, qtbot)
    QTest.keyClick(dialog.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.rows.topLevelItemCount() == 0, timeout=20_000)
    assert dialog.words()[1] == "All annotations stand on the current text."


def test_p_takes_the_next_words_selected(edited, qtbot):
    window, _, _, waiting, _ = edited
    dialog = open_reviews(window, qtbot)
    settle(window, qtbot)
    QTest.keyClick(dialog.rows, Qt.Key.Key_P)
    settle(window, qtbot)
    window.article_pane.select_span(find_quote("\n".join(NEW), "old friends"))
    qtbot.waitUntil(lambda: waiting in cards(window), timeout=20_000)
    settle(window, qtbot)
    assert window.flow.tagging._annotations[waiting].quote == "old friends"


def test_the_whole_library_is_listed_where_no_article_waits(edited, qtbot):
    window, _, _, waiting, other = edited
    window.flow.article.open(other)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == other, timeout=20_000)
    dialog = open_reviews(window, qtbot)
    assert dialog.whole_library.isChecked() and dialog.chosen() == [waiting]
    dialog.whole_library.click()
    qtbot.waitUntil(lambda: dialog.rows.topLevelItemCount() == 0, timeout=20_000)


def test_a_version_that_arrives_is_shown_with_its_annotations(edited, qtbot):
    window, article, moved, waiting, _ = edited
    desk = window.flow.library.desk
    add_version(desk.library, article, paragraphs=OLD, title="Football")
    desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({article})}))
    qtbot.waitUntil(lambda: window.flow.article.view.head.version == 3, timeout=20_000)
    settle(window, qtbot)
    assert sorted(cards(window)) == [moved, waiting]
    assert window.article_pane.view.headline.links.words()[0] == "Version 3 of 3"


def test_context_of_a_review_is_cut_at_words():
    before, after = "ment of the fields, he said that"[-32:], " and the pumps were mended in spr"[:32]
    assert (len(before), len(after)) == (32, 32)
    assert cut_at_words(before, after) == ("…of the fields, he said that", " and the pumps were mended in…")
    assert cut_at_words("He said ", " so.") == ("He said ", " so.")
    assert cut_at_words("無" * 32, "無" * 32) == ("…" + "無" * 32, "無" * 32 + "…")
