"""The list of annotations with real widgets: cards, in-place editors, filter, order, tags on the article."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest

from reader.domain.annotations import Annotation, Origin
from reader.domain.spans import Span
from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.models.annotation_order import Group, Sort
from reader.gui.panes.tagging_pane import TaggingPane
from reader.gui.theme.theme import Theme

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def make_tag(number, path, parent=None, key=""):
    return Tag(number, str(number), parent, TagPath.parse(path), Colour.BLUE, key, "", "", "", number, 0)


def make_annotation(number, start, quote="words", tags=(), memo="", speaker="", is_starred=False):
    span = Span(start, start + len(quote))
    return Annotation(
        number, str(number), 1, 1, span, quote, memo, speaker, "me", Origin.HAND, tuple(tags), "", "", is_starred
    )


TAGS = [
    make_tag(1, "theme"),
    make_tag(2, "theme/mass movement", 1, "1"),
    make_tag(3, "theme/construction", 1, "2"),
]
ANNOTATIONS = [make_annotation(1, 5, tags=[2, 3]), make_annotation(2, 50, memo="old"), make_annotation(3, 90)]


@pytest.fixture
def pane(qtbot, qapp):
    theme = Theme("light")
    theme.apply(qapp)
    pane = TaggingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(320, 900)
    pane.set_tags(TAGS)
    pane.set_annotations(ANNOTATIONS, (0, 40, 80))
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane


def heard(signal):
    calls = []
    signal.connect(lambda *values: calls.append(values if len(values) != 1 else values[0]))
    return calls


def card_point(pane, number):
    return pane.cards.visualRect(pane.cards.model().index_of(number)).center()


def click_part(pane, number, rect):
    place = pane.cards.visualRect(pane.cards.model().index_of(number))
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=place.topLeft() + rect.center().toPoint())


def click_cross(pane):
    click_part(pane, 1, pane.cards._card(1).chips[1].close_rect)


def entry(menu, start):
    return next(action for action in menu.findChildren(QAction) if action.text().startswith(start))


def shown(pane):
    model = pane.cards.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def test_click_chooses_a_card_and_again_announces_again(pane):
    chosen = heard(pane.annotation_chosen)
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=card_point(pane, 2))
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=card_point(pane, 2))
    QTest.keyClick(pane.cards, Qt.Key.Key_Down)
    assert chosen == [2, 2, 3]


def test_focus_alone_chooses_no_card(pane):
    chosen = heard(pane.annotation_chosen)
    pane.cards.setFocus()
    assert chosen == []
    assert pane.cards.current() is None


def test_going_to_the_cards_begins_with_the_first_in_sight_or_stays_with_the_current_one(pane):
    chosen = heard(pane.annotation_chosen)
    pane.focus_annotations()
    first = pane.cards.current()
    assert first is not None
    assert len(chosen) == 1
    pane.focus_annotations()
    assert pane.cards.current() == first
    assert len(chosen) == 1


def test_set_current_is_silent_and_opens_the_card(pane):
    chosen = heard(pane.annotation_chosen)
    pane.set_current(2)
    assert chosen == []
    assert pane.cards._card(2).add_rect is not None
    pane.set_current(None)
    assert pane.cards._card(2).add_rect is None


def test_card_that_opens_stays_under_the_pointer(pane, qtbot):
    long = "\n".join(f"- line {number}" for number in range(12))
    many = [make_annotation(number, number * 9, memo=long) for number in range(1, 40)]
    pane.set_annotations(many, (0,))
    pane.set_current(8)
    point = card_point(pane, 9)
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=point)
    assert pane.cards.current() == 9
    assert pane.cards.indexAt(point) == pane.cards.model().index_of(9)


def test_tag_that_several_cards_get_is_seen_on_all_of_them(pane):
    plain = [make_annotation(number, number * 30) for number in (1, 2, 3)]
    many = [replace(row, tags=(2, 3), speaker="Kim", memo="words") for row in plain]
    pane.set_annotations(plain, (0,))
    pane.set_current(1)
    low = pane.cards.visualRect(pane.cards.model().index_of(3)).height()
    pane.apply_annotations(many, ())
    for number in (1, 2, 3):
        card = pane.cards._card(number)
        assert len(card.chips) == 2
        assert pane.cards.visualRect(pane.cards.model().index_of(number)).height() == card.height
    assert card.height > low


def test_current_card_that_grows_stays_in_view(pane):
    rows = [make_annotation(number, number * 9) for number in range(1, 60)]
    pane.set_annotations(rows, (0,))
    pane.set_current(40)
    pane.cards.scrollTo(pane.cards.currentIndex())
    pane.apply_annotations([replace(rows[39], tags=(2, 3), memo="a\nb\nc\nd\ne")], ())
    assert pane.cards.viewport().rect().contains(pane.cards.visualRect(pane.cards.currentIndex()))


def test_delete_removes_all_selected_cards(pane):
    removed = heard(pane.cards.annotations_removed)
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=card_point(pane, 1))
    QTest.keyClick(pane.cards, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(pane.cards, Qt.Key.Key_Delete)
    assert removed == [[1, 2]]


def test_all_cards_are_selected_and_escape_leaves_one(pane):
    left = heard(pane.left)
    pane.set_current(2)
    pane.focus_annotations()
    QTest.keyClick(pane.cards, Qt.Key.Key_A, CONTROL)
    assert pane.chosen() == [1, 2, 3]
    assert pane.box.placeholderText() == "Add a tag to 3 annotations"
    QTest.keyClick(pane.cards, Qt.Key.Key_Escape)
    assert pane.chosen() == [2]
    QTest.keyClick(pane.cards, Qt.Key.Key_Escape)
    assert len(left) == 1


def test_control_click_selects_several_and_menu_acts_on_all(pane):
    untagged, starred = heard(pane.cards.untag_requested), heard(pane.cards.star_requested)
    replaced = heard(pane.cards.replace_requested)
    QTest.mouseClick(pane.cards.viewport(), LEFT, pos=card_point(pane, 1))
    QTest.mouseClick(pane.cards.viewport(), LEFT, CONTROL, pos=card_point(pane, 3))
    menu = pane.cards.make_menu(ANNOTATIONS[2])
    entry(menu, "Remove tag “theme / mass").trigger()
    entry(menu, "Star: 2").trigger()
    entry(menu, "theme / construction…").trigger()
    assert untagged == [([1, 3], 2)]
    assert starred == [([1, 3], True)]
    assert replaced == [([1, 3], 3)]


def test_cross_of_a_chip_and_menu_remove_a_tag(pane):
    asked = heard(pane.cards.untag_requested)
    pane.set_current(1)
    click_cross(pane)
    entry(pane.cards.make_menu(ANNOTATIONS[0]), "Remove tag “theme / mass").trigger()
    assert asked == [([1], 3), ([1], 2)]


def test_click_on_a_chip_of_another_card_only_chooses_the_card(pane):
    asked = heard(pane.cards.untag_requested)
    pane.set_current(2)
    click_cross(pane)
    assert asked == []
    assert pane.cards.current() == 1


def test_plus_of_the_open_card_goes_to_the_tag_box(pane):
    pane.set_current(1)
    click_part(pane, 1, pane.cards._card(1).add_rect)
    assert pane.focusWidget() is pane.box


def test_star_is_toggled_by_a_click_without_choosing_the_card(pane):
    asked = heard(pane.cards.star_requested)
    pane.apply_annotations([make_annotation(3, 90, is_starred=True)], ())
    for number in (1, 3):
        click_part(pane, number, pane.cards._card(number).star_rect)
    assert asked == [([1], True), ([3], False)]
    assert pane.cards.current() is None


def test_tag_keys_in_the_list_are_announced(pane):
    pressed = heard(pane.cards.tag_key_pressed)
    pane.set_current(1)
    pane.focus_annotations()
    QTest.keyClicks(pane.cards, "2k")
    assert pressed == ["2", "k"]


def test_copy_puts_the_words_of_the_selected_on_the_clipboard(pane):
    entry(pane.cards.make_menu(ANNOTATIONS[0]), "Copy words").trigger()
    assert QGuiApplication.clipboard().text() == "words"


def test_memo_opens_in_its_card_and_keeps_the_words_of_another_first(pane):
    edited = heard(pane.memo_edited)
    pane.edit_memo(2)
    assert pane.memo.isVisible()
    assert pane.memo.toPlainText() == "old"
    assert pane.cards.visualRect(pane.cards.model().index_of(2)).contains(pane.memo.geometry())
    QTest.keyClicks(pane.memo, "x")
    pane.set_current(3)
    assert edited == [(2, "xold")]
    assert pane.memo.isHidden()


def test_memo_being_written_follows_when_all_annotations_are_read_anew(pane):
    pane.edit_memo(2)
    pane.set_annotations([make_annotation(2, 50, memo="from elsewhere")])
    assert pane.memo.toPlainText() == "from elsewhere"
    edited = heard(pane.memo_edited)
    QTest.keyClicks(pane.memo, "x")
    pane.set_annotations([make_annotation(3, 90)])
    assert pane.memo.isHidden()
    assert edited == []


def test_list_without_annotations_asks_for_words_only_where_they_can_be_tagged(pane):
    pane.set_annotations([])
    assert pane.cards.hint().startswith("Select words")
    writable = pane.cards.viewport().grab().toImage()
    pane.annotations.set_writable(False)
    assert pane.cards.hint() == "No annotation in the article"
    assert pane.cards.viewport().grab().toImage() != writable
    pane.annotations.set_writable(True)
    assert pane.cards.viewport().grab().toImage() == writable


def test_library_that_can_only_be_read_offers_no_change_of_annotations(pane):
    pane.annotations.set_writable(False)
    pane.set_current(1)
    pane.focus_annotations()
    wishes = [heard(signal) for signal in (pane.cards.annotations_removed, pane.cards.star_requested)]
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(pane.cards, key)
    click_part(pane, 1, pane.cards._card(1).star_rect)
    click_cross(pane)
    assert pane.memo.isHidden()
    assert wishes == [[], []]
    menu = pane.cards.make_menu(ANNOTATIONS[0])
    assert [action.text() for action in menu.actions()] == ["Copy words"]
    assert not pane.annotations.article_tags.add.isEnabled()


def test_double_click_edits_the_memo(pane):
    point = card_point(pane, 3)
    QTest.mouseDClick(pane.cards.viewport(), LEFT, pos=point)
    assert pane.memo.isVisible()
    assert pane.cards.current() == 3


def test_control_enter_and_escape_commit_once(pane):
    edited = heard(pane.memo_edited)
    pane.memo_edited.connect(lambda _, memo: pane.apply_annotations([make_annotation(2, 50, memo=memo)], ()))
    pane.set_current(2)
    pane.focus_annotations()
    pane.edit_memo(2)
    pane.memo.setPlainText("new")
    QTest.keyClick(pane.memo, Qt.Key.Key_Return, CONTROL)
    assert edited == [(2, "new")]
    assert pane.memo.isHidden()
    assert pane.focusWidget() is pane.cards
    pane.edit_memo(2)
    pane.memo.setPlainText("newer")
    QTest.keyClick(pane.memo, Qt.Key.Key_Escape)
    assert edited == [(2, "new"), (2, "newer")]
    assert pane.memo.isHidden()


def test_memo_says_which_keys_keep_it_while_it_is_written(pane):
    pane.edit_memo(2)
    assert "Esc or Ctrl+Enter keeps" in pane.memo.placeholderText()
    assert pane.memo.hint.isVisible()
    assert pane.memo.hint.text() == "Esc or Ctrl+Enter keeps"
    assert not pane.memo.hint.geometry().intersects(pane.memo.viewport().geometry())


def test_memo_begun_elsewhere_gives_the_keys_back(pane):
    left = heard(pane.left)
    pane.set_current(2)
    pane.focus_tag_box()
    pane.edit_memo(2)
    QTest.keyClick(pane.memo, Qt.Key.Key_Return, CONTROL)
    assert len(left) == 1


def test_memo_is_committed_on_leaving_and_on_another_article(pane):
    edited = heard(pane.memo_edited)
    pane.edit_memo(2)
    pane.memo.setPlainText("left")
    pane.focus_tag_box()
    pane.edit_memo(2)
    pane.memo.setPlainText("article")
    pane.set_annotations([], (0,))
    assert edited == [(2, "left"), (2, "article")]


def test_update_from_the_store_keeps_words_being_typed(pane):
    pane.edit_memo(2)
    pane.memo.setPlainText("typing")
    pane.apply_annotations([make_annotation(2, 50, tags=[3], memo="old")], ())
    assert pane.memo.toPlainText() == "typing"
    assert pane.memo.isVisible()


def test_removed_current_annotation_leaves_none(pane):
    pane.edit_memo(2)
    pane.apply_annotations([], {2})
    assert pane.cards.current() is None
    assert pane.memo.isHidden()
    assert pane.cards.count() == 2


def test_memo_that_could_not_be_written_stays_and_is_tried_again(pane):
    edited = heard(pane.memo_edited)
    pane.edit_memo(2)
    pane.memo.setPlainText("precious")
    pane.set_current(1)
    assert edited == [(2, "precious")]
    assert not pane.commit_memo()
    assert edited == [(2, "precious"), (2, "precious")]
    pane.edit_memo(2)
    assert pane.memo.toPlainText() == "precious"
    pane.apply_annotations([make_annotation(2, 50, memo="precious")], ())
    pane.note_memo_written(2, "precious")
    assert pane.commit_memo()


def test_memo_of_a_removed_annotation_holds_nothing_up(pane):
    pane.edit_memo(2)
    pane.memo.setPlainText("gone with it")
    pane.set_current(1)
    pane.apply_annotations([], [2])
    assert pane.commit_memo()


def test_words_for_several_memos_are_announced_once(pane):
    added, edited = heard(pane.cards.editor.memos_extended), heard(pane.memo_edited)
    pane.set_current(1)
    pane.focus_annotations()
    QTest.keyClick(pane.cards, Qt.Key.Key_A, CONTROL)
    entry(pane.cards.make_menu(ANNOTATIONS[0]), "Add to the memos of 3").trigger()
    QTest.keyClicks(pane.memo, "check")
    QTest.keyClick(pane.memo, Qt.Key.Key_Return, CONTROL)
    assert added == [([1, 2, 3], "check")]
    entry(pane.cards.make_menu(ANNOTATIONS[0]), "Add to the memos of 3").trigger()
    QTest.keyClicks(pane.memo, "again")
    QTest.keyClick(pane.memo, Qt.Key.Key_Escape)
    assert added[1:] == [([1, 2, 3], "again")]
    assert edited == []


def test_speaker_is_completed_and_kept_by_enter(pane):
    named = heard(pane.cards.editor.speaker_edited)
    pane.set_current(1)
    pane.cards.edit_speaker([1, 2], ["Ri Song Gwon", "Kim"])
    field = pane.cards.editor.speaker
    assert field.isVisible()
    assert [field._names.data(field._names.index(row)) for row in range(2)] == ["Ri Song Gwon", "Kim"]
    QTest.keyClicks(field, "Ri  Song")
    field.completer().popup().hide()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert named == [([1, 2], "Ri Song")]
    assert field.isHidden()


def test_escape_keeps_a_speaker(pane):
    named = heard(pane.cards.editor.speaker_edited)
    pane.set_current(1)
    pane.cards.edit_speaker([1], [])
    assert "Esc keeps" in pane.cards.editor.speaker.placeholderText()
    QTest.keyClicks(pane.cards.editor.speaker, "somebody")
    QTest.keyClick(pane.cards.editor.speaker, Qt.Key.Key_Escape)
    assert named == [([1], "somebody")]
    assert pane.cards.editor.speaker.isHidden()


def test_filter_lists_fewer_and_escape_lists_all(pane):
    pane.focus_annotations()
    QTest.keyClick(pane.cards, Qt.Key.Key_F, CONTROL)
    field = pane.annotations.filter
    assert pane.focusWidget() is field
    QTest.keyClicks(field, "is:untagged")
    assert pane.annotations.header.count_text() == "2 of 3 shown"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert pane.annotations.header.count_text() == "3 annotations"
    assert field.isHidden()
    assert pane.focusWidget() is pane.cards


def test_filter_menu_writes_the_short_forms(pane):
    menu = pane.annotations.make_arrange_menu()
    entry(menu, "theme / mass").trigger()
    assert pane.annotations.filter.text() == 'tag:"theme / mass movement"'
    assert pane.cards.count_listed() == 1


def test_memo_of_a_card_that_the_filter_hides_shows_all_again(pane):
    pane.annotations.filter.toggle("is:untagged")
    pane.edit_memo(1)
    assert pane.cards.current() == 1
    assert pane.memo.isVisible()
    assert pane.annotations.filter.text() == ""


def test_current_and_selected_stay_through_another_order(pane):
    pane.set_current(1)
    pane.focus_annotations()
    QTest.keyClick(pane.cards, Qt.Key.Key_Down, SHIFT)
    entry(pane.annotations.make_arrange_menu(), "Group by tag").trigger()
    assert shown(pane) == [
        "theme / mass movement",
        "words",
        "theme / construction",
        "words",
        "No tag",
        "words",
        "words",
    ]
    assert pane.cards.current() == 2
    assert set(pane.chosen()) == {1, 2}
    assert pane.annotations.state() == {"sort": "text", "group": "tag"}


def test_arrow_keys_pass_over_headings(pane):
    pane.annotations.restore({"sort": "text", "group": "paragraph"})
    pane.focus_annotations()
    QTest.keyClick(pane.cards, Qt.Key.Key_Home)
    assert pane.cards.current() == 1
    for number in (2, 3, 3):
        QTest.keyClick(pane.cards, Qt.Key.Key_Down)
        assert pane.cards.current() == number
    QTest.keyClick(pane.cards, Qt.Key.Key_Up)
    assert pane.cards.current() == 2


def test_order_that_is_none_is_left_out(pane):
    pane.annotations.restore({"sort": "colour", "group": 7})
    assert pane.annotations.state() == {"sort": Sort.TEXT.value, "group": Group.NONE.value}


def test_tags_on_the_article_are_chips_that_go_by_click_and_key(pane):
    gone, wanted = (
        heard(pane.annotations.article_tags.untag_requested),
        heard(pane.annotations.article_tags.tag_wanted),
    )
    row = pane.annotations.article_tags
    pane.annotations.set_article_tags((3, 2))
    assert [chip.accessibleName() for chip in row.chips] == [
        "theme / mass movement, on the whole article",
        "theme / construction, on the whole article",
    ]
    QTest.mouseClick(row.chips[0], LEFT, pos=QPoint(row.chips[0].width() - 8, 10))
    QTest.mouseClick(row.chips[0], LEFT, pos=QPoint(10, 10))
    QTest.keyClick(row.chips[1], Qt.Key.Key_Delete)
    QTest.mouseClick(row.add, LEFT)
    assert gone == [2, 3]
    assert len(wanted) == 1


def test_cards_not_painted_in_the_text_are_still_listed(pane):
    pane.cards.set_painted(lambda annotation: annotation.id == 1)
    assert pane.cards.count_listed() == 3
    assert not pane.grab().isNull()


def test_hostile_memo_is_drawn_as_words(pane, monkeypatch):
    memo = "<img src='http://x.invalid/a.png'><script>x</script>\n![p](http://x.invalid/b.png)\n" + "*_`[" * 300
    pane.set_annotations([make_annotation(1, 1, memo=memo, speaker="<b>x</b>")], (0,))
    pane.set_current(1)
    assert not pane.grab().isNull()


@pytest.mark.parametrize("number", [3, 120])
def test_selected_cards_stay_selected_when_all_change(pane, number):
    many = [make_annotation(one, one * 9, tags=[2]) for one in range(1, number + 1)]
    pane.set_annotations(many, (0,))
    pane.annotations.restore({"sort": "text", "group": "tag"})
    pane.set_current(2)
    pane.cards.selectAll()
    pane.apply_annotations([make_annotation(one, one * 9, tags=[3]) for one in range(1, number + 1)], ())
    assert pane.chosen() == list(range(1, number + 1))
    assert pane.cards.current() == 2
    pane.apply_annotations([], [1, 2])
    assert pane.chosen() == list(range(3, number + 1))
    assert pane.cards.current() is None
