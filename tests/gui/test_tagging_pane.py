"""The tagging pane with real widgets: typing, choosing, creating, memo, cards, codebook, by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit

from reader.domain.annotations import Annotation, Origin
from reader.domain.spans import Span
from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.panes.last_tag_row import LastTagRow
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


def test_enter_on_an_unknown_path_asks_once_and_then_creates(pane):
    entered = heard(pane.tag_path_entered)
    type_words(pane, "actor/leader", Qt.Key.Key_Return)
    assert entered == []
    assert pane.box.matches.model.is_asking
    assert "Enter again" in pane.box.matches.model.index(0, 0).data()
    QTest.keyClick(pane.box, Qt.Key.Key_Return)
    assert entered == ["actor/leader"]
    assert pane.box.text() == ""


def test_another_letter_takes_the_question_back(pane):
    entered = heard(pane.tag_path_entered)
    type_words(pane, "actor", Qt.Key.Key_Return)
    QTest.keyClicks(pane.box, "s")
    QTest.keyClick(pane.box, Qt.Key.Key_Return)
    assert entered == []


def test_row_chosen_stays_chosen_when_the_tags_are_read_anew(pane):
    chosen = heard(pane.tag_chosen)
    type_words(pane, "theme", Qt.Key.Key_Down, Qt.Key.Key_Down)
    pane.set_tags([make_tag(5, "theme/abroad", 1), *TAGS])
    assert pane.box.matches.model.tag(pane.box.matches.row).id == 3
    QTest.keyClick(pane.box, Qt.Key.Key_Return)
    assert chosen == [3]


def test_question_for_a_new_path_is_asked_on_when_the_tags_are_read_anew(pane):
    entered = heard(pane.tag_path_entered)
    type_words(pane, "actor/leader", Qt.Key.Key_Return)
    pane.set_tags(TAGS)
    QTest.keyClick(pane.box, Qt.Key.Key_Return)
    assert entered == ["actor/leader"]


def test_list_opened_without_words_stays_when_the_tags_are_read_anew(pane):
    type_words(pane, "", Qt.Key.Key_Down)
    pane.set_tags(TAGS)
    assert pane.box.matches.isVisible()


def test_tags_used_last_come_first_and_the_last_is_named(pane):
    pane.set_recent([3, 4])
    type_words(pane, "", Qt.Key.Key_Down)
    model = pane.box.matches.model
    assert [model.tag(row).id for row in range(model.rowCount())] == [3, 4, 1, 2]
    asked = heard(pane.again_requested)
    assert pane.last.isVisible()
    assert pane.last.accessibleName() == "Tag again with theme / construction"
    QTest.mouseClick(pane.last, LEFT)
    assert len(asked) == 1
    pane.set_recent([])
    assert not pane.last.isEnabled()
    assert pane.last.accessibleName() == "The tag used last stands here"


def test_mode_is_named_and_escape_leaves_it(pane):
    left = heard(pane.mode_left)
    pane.mode_left.connect(pane.box.leave_mode)
    pane.box.enter_mode("Whole article")
    type_words(pane, "")
    assert pane.box.accessibleName() == "Tag: Whole article"
    QTest.keyClick(pane.box, Qt.Key.Key_Escape)
    assert len(left) == 1
    assert pane.box.mode == ""
    assert pane.box.accessibleName() == "Tag"


def test_mode_ends_when_the_focus_goes_but_not_to_the_codebook(pane):
    left = heard(pane.mode_left)
    pane.box.enter_mode("Whole article")
    type_words(pane, "")
    pane.codebook.tree.setFocus()
    assert left == []
    pane.focus_tag_box()
    pane.focus_annotations()
    assert len(left) == 1


def test_path_with_an_empty_part_stays_in_the_box(pane):
    entered = heard(pane.tag_path_entered)
    type_words(pane, "zz//y", Qt.Key.Key_Return)
    assert entered == ["zz//y"]
    assert pane.box.text() == "zz//y"


def test_path_that_ends_in_a_slash_chooses_and_creates_nothing(pane):
    chosen, entered = heard(pane.tag_chosen), heard(pane.tag_path_entered)
    type_words(pane, "theme/", Qt.Key.Key_Return)
    assert chosen == []
    assert entered == ["theme/"]
    assert pane.box.text() == "theme/"
    type_words(pane, "theme/", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert chosen == [3]


def test_slash_in_an_empty_box_is_let_go(pane):
    type_words(pane, "/lead")
    assert pane.box.text() == "lead"
    QTest.keyClicks(pane.box, "/x")
    assert pane.box.text() == "lead/x"
    type_words(pane, "/y")
    assert pane.box.text() == "y"


def test_keys_go_back_after_a_tag_unless_control_is_held(pane):
    left = heard(pane.left)
    type_words(pane, "constr", Qt.Key.Key_Return)
    pane.give_keys_back()
    assert len(left) == 1
    QTest.keyClicks(pane.box, "constr")
    QTest.keyClick(pane.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pane.give_keys_back()
    assert len(left) == 1


def test_box_says_how_the_keys_go_back_while_it_is_empty(pane):
    pane.set_selection(Span(1, 9), "mass movement")
    pane.focus_annotations()
    assert pane.box.hint == "Enter to tag"
    type_words(pane, "")
    assert pane.box.hint == "Esc goes back"
    QTest.keyClicks(pane.box, "m")
    assert pane.box.hint == "Enter to tag"


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


def test_line_of_the_last_tag_is_no_window_of_its_own(qtbot):
    row = LastTagRow(Theme("light"))
    qtbot.addWidget(row)
    row.set_tag(None)
    assert not row.isVisible()


def test_codebook_stays_where_it_is_when_the_last_tag_comes(pane, qtbot):
    before = pane.codebook.mapTo(pane, QPoint(0, 0)).y()
    pane.set_recent([2])
    assert pane.last.isVisible()
    QApplication.sendPostedEvents()
    pane.layout().activate()
    assert pane.codebook.mapTo(pane, QPoint(0, 0)).y() == before
    pane.last.set_writable(False)
    qtbot.waitUntil(lambda: pane.codebook.mapTo(pane, QPoint(0, 0)).y() < before)


def test_every_control_has_a_name(pane):
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
    unnamed = [w for kind in kinds for w in pane.findChildren(kind) if not w.accessibleName() and w.isVisible()]
    assert unnamed == []


def test_pane_follows_the_theme(pane):
    pane._theme.set_choice("dark")
    assert not pane.grab().isNull()


def test_tab_goes_from_the_box_over_the_codebook_to_the_cards(pane):
    pane.set_recent([2])
    pane.focus_tag_box()
    met = []
    while not met or (met[-1] is not pane.box and len(met) < 40):
        pane.focusNextChild()
        met.append(pane.focusWidget())
    places = [met.index(widget) for widget in (pane.last, pane.codebook.tree, pane.cards)]
    assert places == sorted(places)
    assert pane.annotations.search in met
