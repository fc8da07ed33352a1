"""The tagging pane with real widgets: typing, choosing, creating, memo, cards, codebook, by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit

from reader.domain.annotations import Annotation, Origin
from reader.domain.spans import Span
from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.panes.tagging_pane import TaggingPane
from reader.gui.theme.theme import Theme

LEFT = Qt.MouseButton.LeftButton


def make_tag(number, path, parent=None, key="", uses=0):
    return Tag(number, str(number), parent, TagPath.parse(path), Colour.BLUE, key, "", "", "", number, uses)


def make_annotation(number, start, quote="words", tags=(), memo=""):
    span = Span(start, start + len(quote))
    return Annotation(number, str(number), 1, 1, span, quote, memo, "", "me", Origin.HAND, tuple(tags), "", "")


TAGS = [
    make_tag(1, "theme"),
    make_tag(2, "theme/mass movement", 1, "1", 14),
    make_tag(3, "theme/construction", 1, "2"),
    make_tag(4, "style"),
]
ANNOTATIONS = [make_annotation(1, 5, tags=[2, 3]), make_annotation(2, 50, memo="old"), make_annotation(3, 90)]


@pytest.fixture
def pane(qtbot, qapp):
    theme = Theme("light")
    theme.apply(qapp)
    pane = TaggingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(320, 700)
    pane.codebook.set_tags(TAGS)
    pane.set_tags(TAGS)
    pane.set_annotations(ANNOTATIONS)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane


def heard(signal):
    calls = []
    signal.connect(lambda *values: calls.append(values if len(values) != 1 else values[0]))
    return calls


def type_words(pane, words, *keys):
    pane.focus_tag_box()
    QTest.keyClicks(pane.box, words)
    for key in keys:
        QTest.keyClick(pane.box, key)


def test_enter_takes_the_first_match_and_empties_the_box(pane):
    chosen = heard(pane.tag_chosen)
    type_words(pane, "mov", Qt.Key.Key_Return)
    assert chosen == [2]
    assert pane.box.text() == ""
    assert not pane.box.matches.isVisible()


def test_list_of_matches_leaves_the_focus_in_the_box(pane):
    type_words(pane, "t")
    assert pane.box.matches.isVisible()
    assert pane.focusWidget() is pane.box


def test_down_reaches_the_row_that_creates(pane):
    entered = heard(pane.tag_path_entered)
    type_words(pane, "mass", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert entered == ["mass"]


def test_enter_on_an_unknown_path_asks_for_it(pane):
    entered = heard(pane.tag_path_entered)
    type_words(pane, "actor/leader", Qt.Key.Key_Return)
    assert entered == ["actor/leader"]
    assert pane.box.text() == ""


def test_path_with_an_empty_part_stays_in_the_box(pane):
    entered = heard(pane.tag_path_entered)
    type_words(pane, "zz//y", Qt.Key.Key_Return)
    assert entered == ["zz//y"]
    assert pane.box.text() == "zz//y"


def test_tab_completes_and_escape_closes_then_empties(pane):
    type_words(pane, "constr", Qt.Key.Key_Tab)
    assert pane.box.text() == "theme/construction"
    QTest.keyClick(pane.box, Qt.Key.Key_Escape)
    assert not pane.box.matches.isVisible()
    assert pane.box.text() == "theme/construction"
    QTest.keyClick(pane.box, Qt.Key.Key_Escape)
    assert pane.box.text() == ""


def test_click_on_a_match_applies_it(pane):
    chosen = heard(pane.tag_chosen)
    type_words(pane, "constr")
    QTest.mouseClick(pane.box.matches.view.viewport(), LEFT, pos=QPoint(60, 10))
    assert chosen == [3]


def test_empty_enter_annotates_only_with_a_selection(pane):
    asked = heard(pane.annotate_requested)
    type_words(pane, "", Qt.Key.Key_Return)
    assert asked == []
    pane.set_selection(Span(1, 9), "mass\nmovement")
    assert pane.box.placeholderText() == "Tag “mass movement”"
    QTest.keyClick(pane.box, Qt.Key.Key_Return)
    assert len(asked) == 1


def test_click_and_enter_in_the_codebook_apply_a_tag(pane):
    chosen, tree = heard(pane.tag_chosen), pane.codebook.tree
    row = tree.model().index_of(2)
    QTest.mouseClick(tree.viewport(), LEFT, pos=tree.visualRect(row).center())
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert chosen == [2, 3]


def test_click_on_a_triangle_collapses_and_state_keeps_it(pane):
    chosen, tree = heard(pane.tag_chosen), pane.codebook.tree
    place = tree.visualRect(tree.model().index_of(1))
    QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(16, place.center().y()))
    assert chosen == []
    assert pane.state()["collapsed"] == ["theme"]
    pane.codebook.set_tags([*TAGS, make_tag(5, "actor")])
    assert not tree.isExpanded(tree.model().index_of(1))
    pane.restore({"sizes": [200, 400], "collapsed": []})
    assert tree.isExpanded(tree.model().index_of(1))


def test_rename_in_place_asks_and_keeps_the_row(pane, qtbot):
    asked, tree = heard(pane.codebook.rename_requested), pane.codebook.tree
    tree.start_rename(4)
    (editor,) = tree.viewport().findChildren(QLineEdit)
    editor.setText("manner")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asked == [(4, "manner")])
    assert tree.model().index_of(4).data() == "style"


def test_menu_changes_key_and_colour_and_names_taken_keys(pane):
    asked = heard(pane.codebook.change_requested)
    menu = pane.codebook.tree.make_menu(TAGS[3])
    submenus = {action.text(): action.menu() for action in menu.actions() if action.menu()}
    keys = {action.data(): action for action in submenus["Key"].findChildren(QAction)}
    assert "theme / mass movement" in keys["1"].text()
    keys["k"].trigger()
    next(action for action in submenus["Colour"].actions() if action.data() == Colour.RED).trigger()
    assert asked == [(4, {"key": "k"}), (4, {"colour": Colour.RED})]


def test_new_tag_under_a_group_is_asked_in_place(pane):
    asked = heard(pane.codebook.create_requested)
    menu = pane.codebook.tree.make_menu(TAGS[0])
    next(action for action in menu.actions() if action.text().startswith("New tag")).trigger()
    assert pane.codebook.ask.text() == "theme/"
    QTest.keyClicks(pane.codebook.ask, "energy")
    QTest.keyClick(pane.codebook.ask, Qt.Key.Key_Return)
    assert asked == ["theme/energy"]
    assert pane.codebook.ask.isHidden()


def card_point(pane, number):
    return pane.cards.visualRect(pane.cards.model().index_of(number)).center()


def test_click_chooses_a_card_and_again_announces_again(pane):
    chosen = heard(pane.annotation_chosen)
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=card_point(pane, 2))
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=card_point(pane, 2))
    QTest.keyClick(pane.cards, Qt.Key.Key_Down)
    assert chosen == [2, 2, 3]


def test_set_current_is_silent_and_shows_the_memo(pane):
    chosen = heard(pane.annotation_chosen)
    pane.set_current(2)
    assert chosen == []
    assert pane.memo.isVisible()
    assert pane.memo.toPlainText() == "old"
    pane.set_current(None)
    assert pane.memo.isHidden()


def test_focus_alone_chooses_no_card(pane):
    chosen = heard(pane.annotation_chosen)
    pane.focus_annotations()
    assert chosen == []
    assert pane.cards.current() is None


def test_delete_removes_all_selected_cards(pane):
    removed = heard(pane.annotations_removed)
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=card_point(pane, 1))
    QTest.keyClick(pane.cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pane.cards, Qt.Key.Key_Delete)
    assert removed == [[1, 2]]


def click_cross(pane):
    place, chip = pane.cards.visualRect(pane.cards.model().index_of(1)), pane.cards._card(0).chips[1]
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=place.topLeft() + chip.close_rect.center().toPoint())


def test_cross_of_a_chip_and_menu_remove_a_tag(pane):
    asked = heard(pane.untag_requested)
    pane.set_current(1)
    click_cross(pane)
    menu = pane.cards.make_menu(ANNOTATIONS[0])
    next(action for action in menu.actions() if "mass movement" in action.text()).trigger()
    assert asked == [(1, 3), (1, 2)]


def test_click_on_a_chip_of_another_card_only_chooses_the_card(pane):
    asked = heard(pane.untag_requested)
    pane.set_current(2)
    click_cross(pane)
    assert asked == []
    assert pane.cards.current() == 1


def test_memo_is_committed_for_the_old_one_before_another_is_shown(pane):
    edited = heard(pane.memo_edited)
    pane.set_current(2)
    pane.edit_memo()
    QTest.keyClicks(pane.memo, "x")
    pane.set_current(3)
    assert edited == [(2, "xold")]
    assert pane.memo.toPlainText() == ""


def test_control_enter_commits_once_and_escape_restores(pane):
    edited = heard(pane.memo_edited)
    pane.memo_edited.connect(lambda _, memo: pane.apply_annotations([make_annotation(2, 50, memo=memo)], ()))
    pane.set_current(2)
    pane.edit_memo()
    pane.memo.setPlainText("new")
    QTest.keyClick(pane.memo, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert edited == [(2, "new")]
    pane.edit_memo()
    pane.memo.setPlainText("spoilt")
    QTest.keyClick(pane.memo, Qt.Key.Key_Escape)
    assert pane.memo.toPlainText() == "new"
    assert edited == [(2, "new")]


def test_memo_is_committed_on_leaving_and_on_another_article(pane):
    edited = heard(pane.memo_edited)
    pane.set_current(2)
    pane.edit_memo()
    pane.memo.setPlainText("left")
    pane.focus_tag_box()
    pane.memo.setPlainText("article")
    pane.set_annotations([])
    assert edited == [(2, "left"), (2, "article")]


def test_update_from_the_store_keeps_words_being_typed(pane):
    pane.set_current(2)
    pane.memo.setPlainText("typing")
    pane.apply_annotations([make_annotation(2, 50, tags=[4], memo="old")], ())
    assert pane.memo.toPlainText() == "typing"


def test_removed_current_annotation_leaves_none(pane):
    pane.set_current(2)
    pane.apply_annotations([], {2})
    assert pane.cards.current() is None
    assert pane.memo.isHidden()
    assert pane.cards.count() == 2


def test_every_control_has_a_name(pane):
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
    unnamed = [w for kind in kinds for w in pane.findChildren(kind) if not w.accessibleName() and w.isVisible()]
    assert unnamed == []


def test_pane_follows_the_theme(pane):
    pane._theme.set_choice("dark")
    assert not pane.grab().isNull()


def test_memo_that_could_not_be_written_stays_and_is_tried_again(pane):
    edited = heard(pane.memo_edited)
    pane.set_current(2)
    pane.memo.setPlainText("precious")
    pane.set_current(1)
    assert edited == [(2, "precious")]
    assert pane.memo.toPlainText() == ""
    assert not pane.commit_memo()
    assert edited == [(2, "precious"), (2, "precious")]
    pane.set_current(2)
    assert pane.memo.toPlainText() == "precious"
    pane.apply_annotations([make_annotation(2, 50, memo="precious")], ())
    pane.note_memo_written(2, "precious")
    assert pane.commit_memo()


def test_memo_of_a_removed_annotation_holds_nothing_up(pane):
    pane.set_current(2)
    pane.memo.setPlainText("gone with it")
    pane.set_current(1)
    pane.apply_annotations([], [2])
    assert pane.commit_memo()
