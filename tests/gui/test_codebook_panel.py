"""The codebook panel with real widgets: choosing, moving by mouse and keys, questions, details, filter."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from reader.domain.codebooks import Codebook, MergeUses, TagDraft, TagUses, UsesFate, plan_codebook
from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.models.tag_tree import Shown
from reader.gui.panes.codebook_panel import CodebookPanel
from reader.gui.theme.theme import Theme

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def make_tag(number, path, parent=None, key="", uses=0):
    return Tag(number, str(number), parent, TagPath.parse(path), Colour.BLUE, key, "", "", "", number, uses)


TAGS = [
    make_tag(1, "theme"),
    make_tag(2, "theme/mass movement", 1, "1", 14),
    make_tag(3, "theme/construction", 1, "2"),
    make_tag(4, "style"),
    make_tag(5, "style/formula", 4, uses=2),
    make_tag(6, "actor", uses=1),
    make_tag(7, "note"),
]
BOOK = Codebook("Frames", "How it is told.", (TagDraft(TagPath(("frame",))), TagDraft(TagPath(("actor",)))))


@pytest.fixture
def panel(qtbot, qapp):
    theme = Theme("light")
    theme.apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    panel = CodebookPanel(theme, window)
    panel.setGeometry(580, 0, 320, 640)
    panel.set_tags(TAGS)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield panel  # the window lives as long as the test


def heard(signal):
    calls = []
    signal.connect(lambda *values: calls.append(values if len(values) != 1 else values[0]))
    return calls


def place(panel, number, share=0.5):
    rect = panel.tree.visualRect(panel.tree.model().index_of(number))
    return QPoint(rect.left() + 60, rect.top() + int(rect.height() * share))


def click(panel, number, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.mouseClick(panel.tree.viewport(), LEFT, modifier, place(panel, number))


def choose(panel, *numbers):
    panel.tree.choose(numbers[0])
    for number in numbers[1:]:
        click(panel, number, CTRL)


def shown_names(panel):
    model, names, pending = panel.tree.model(), [], []
    pending = [model.index(row, 0) for row in range(model.rowCount())]
    while pending:
        index = pending.pop(0)
        names.append(index.data())
        pending[:0] = [model.index(row, 0, index) for row in range(model.rowCount(index))]
    return names


def trigger(menu, text):
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()


def test_click_applies_and_ctrl_click_only_chooses(panel):
    applied = heard(panel.tag_chosen)
    click(panel, 2)
    click(panel, 5, CTRL)
    click(panel, 6, Qt.KeyboardModifier.ShiftModifier)
    assert applied == [2]
    assert [tag.id for tag in panel.tree.chosen_tags()] == [2, 5, 6]


def test_enter_applies_and_escape_gives_the_keys_back(panel):
    applied, left = heard(panel.tag_chosen), heard(panel.left)
    choose(panel, 2, 5)
    QTest.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert (len(panel.tree.chosen_tags()), left) == (1, [])
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    QTest.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert applied == [5]
    assert len(left) == 1


@pytest.mark.parametrize("is_moved", [False, True])
def test_name_being_typed_stays_when_the_tags_are_read_anew(panel, qtbot, is_moved):
    asked = heard(panel.rename_requested)
    panel.tree.choose(2)
    panel.rename_current()
    QTest.keyClicks(panel.tree.findChild(QLineEdit), "half")
    counted = [replace(tag, uses=tag.uses + 1) for tag in TAGS]
    panel.set_tags(counted[:-1] if is_moved else counted)
    assert panel.tree._name_editor().text() == "half"
    QTest.keyClick(panel.tree._name_editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asked == [(2, "half")])


def test_rename_in_place_asks_and_keeps_the_row(panel, qtbot):
    asked = heard(panel.rename_requested)
    panel.tree.choose(7)
    panel.rename_current()
    (editor,) = panel.tree.viewport().findChildren(QLineEdit)
    editor.setText("remark")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asked == [(7, "remark")])
    assert panel.tree.model().index_of(7).data() == "note"


def test_menu_changes_key_and_colour_and_names_taken_keys(panel):
    changed, coloured = heard(panel.change_requested), heard(panel.colour_requested)
    panel.tree.choose(4)
    menu = panel.make_menu()
    submenus = {action.text(): action.menu() for action in menu.actions() if action.menu()}
    keys = {action.data(): action for action in submenus["Key"].findChildren(QAction)}
    assert "theme / mass movement" in keys["1"].text()
    keys["k"].trigger()
    next(action for action in submenus["Colour"].actions() if action.data() == Colour.RED).trigger()
    assert (changed, coloured) == ([(4, {"key": "k"})], [([4], Colour.RED)])


def test_menu_asks_for_context_paint_and_order(panel):
    context, paint, order = (
        heard(signal) for signal in (panel.concordance_requested, panel.paint_only_requested, panel.sort_requested)
    )
    panel.tree.choose(1)
    for text in ("Every use", "Paint only", "Sort"):
        trigger(panel.make_menu(), text)
    assert (context, paint, order) == ([1], [[1, 2, 3]], [1])


def test_menu_of_several_leaves_out_what_is_for_one(panel):
    choose(panel, 2, 5)
    texts = [action.text() for action in panel.make_menu().actions()]
    assert any(text.startswith("Merge 2 tags") for text in texts)
    assert not any("Rename" in text or "Apply" in text for text in texts)


def test_new_tag_under_a_group_is_asked_in_place(panel):
    asked = heard(panel.create_requested)
    panel.tree.choose(1)
    trigger(panel.make_menu(), "New tag")
    assert panel.ask.text() == "theme/"
    QTest.keyClicks(panel.ask, "energy")
    QTest.keyClick(panel.ask, Qt.Key.Key_Return)
    assert asked == ["theme/energy"]
    assert panel.ask.isHidden()
    assert panel.tree.hasFocus()


def test_new_tag_is_chosen_when_it_has_come(panel):
    panel.choose_when_there(8)
    panel.set_tags([*TAGS, make_tag(8, "new")])
    assert panel.tree.current_tag().id == 8


def test_steps_among_siblings_name_the_place(panel):
    asked = heard(panel.move_requested)
    panel.tree.choose(3)
    panel.tree.step_among_siblings(-1)
    panel.tree.step_among_siblings(1)
    panel.tree.choose(4)
    panel.tree.step_among_siblings(1)
    panel.tree.choose(6)
    panel.tree.step_among_siblings(1)
    assert asked == [([3], 1, 2), ([4], None, 7), ([6], None, None)]


def drag(panel, numbers, point, kind=QDropEvent):
    """A drag event over the tree that carries tags; whether it was accepted."""
    tree = panel.tree
    data = tree.model().mimeData([tree.model().index_of(number) for number in numbers])
    arguments = (Qt.DropAction.MoveAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    position = QPointF(point) if kind is QDropEvent else point
    event = kind(position, *arguments)
    {QDragEnterEvent: tree.dragEnterEvent, QDragMoveEvent: tree.dragMoveEvent, QDropEvent: tree.dropEvent}[kind](
        event
    )
    return event.isAccepted()


@pytest.mark.parametrize(
    ("moved", "onto", "share", "expected"),
    [
        (6, 2, 0.1, ([6], 1, 2)),
        (6, 2, 0.9, ([6], 1, 3)),
        (6, 3, 0.9, ([6], 1, None)),
        (6, 2, 0.5, ([6], 2, None)),
        (6, 1, 0.9, ([6], 1, 2)),
        (2, 6, 0.1, ([2], None, 6)),
        (2, None, 0, ([2], None, None)),
        (1, 3, 0.5, None),
        (1, 2, 0.1, None),
        (1, 1, 0.5, None),
    ],
)
def test_drop_asks_for_the_place_under_the_pointer(panel, moved, onto, share, expected):
    asked = heard(panel.move_requested)
    point = place(panel, onto, share) if onto else QPoint(60, panel.tree.viewport().height() - 4)
    assert drag(panel, [moved], point, QDragMoveEvent) == (expected is not None)
    assert not panel.tree.grab().isNull()
    drag(panel, [moved], point)
    assert asked == ([expected] if expected else [])


def test_drag_that_leaves_moves_nothing(panel):
    asked = heard(panel.move_requested)
    drag(panel, [6], place(panel, 2), QDragMoveEvent)
    panel.tree.dragLeaveEvent(QDragLeaveEvent())
    assert panel.tree._drop is None
    assert asked == []


def test_drag_of_anything_else_is_refused(panel):
    assert not drag(panel, [], place(panel, 2), QDragMoveEvent)


def test_filter_shows_what_matches_with_what_is_above(panel):
    panel.tree.collapse_groups(is_collapsed=True)
    QTest.keyClicks(panel.header.filter, "FORM sty")
    assert shown_names(panel) == ["style", "formula"]
    assert panel.tree.isExpanded(panel.tree.model().index_of(4))
    QTest.keyClick(panel.header.filter, Qt.Key.Key_Escape)
    assert len(shown_names(panel)) == len(TAGS)
    assert panel.tree.collapsed_groups() == ["style", "theme"]
    assert not panel.tree.isExpanded(panel.tree.model().index_of(4))


def test_used_only_leaves_out_what_is_not_used(panel):
    panel.set_shown(Shown.USED)
    assert shown_names(panel) == ["theme", "mass movement", "style", "formula", "actor"]
    assert panel.header.count_text() == "5 used of 7 tags"
    panel.set_here({6: 3})
    panel.set_shown(Shown.HERE)
    assert shown_names(panel) == ["actor"]
    panel.set_here({5: 1, 6: 1})
    assert shown_names(panel) == ["style", "formula", "actor"]
    assert CodebookPanel(Theme("light")).state() != panel.state()


def test_state_comes_back(panel, qtbot):
    panel.tree.collapse_groups(is_collapsed=True)
    panel.set_shown(Shown.USED)
    other = CodebookPanel(Theme("light"))
    qtbot.addWidget(other)
    other.restore(panel.state())
    assert other.state() == panel.state()
    other.restore({"collapsed": 3, "tags_shown": "no such"})
    assert other.state() == panel.state()


def test_counts_are_told_in_words(panel):
    index = panel.tree.model().index_of(2)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert index.data(role) == "theme / mass movement, key 1, 14 uses in the library"
    panel.set_here({2: 3})
    assert "3 in this article, 14 uses in the library" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "2 tags under it with 14 uses" in panel.tree.model().index_of(1).data(Qt.ItemDataRole.ToolTipRole)


def test_merge_asks_with_the_counts(panel):
    asked = heard(panel.merge_requested)
    choose(panel, 2, 5)
    panel.ask_merge()
    question = panel.questions
    assert question.picker.hasFocus()
    assert not question.confirm.isEnabled()
    QTest.keyClicks(question.picker, "actor")
    QTest.keyClick(question.picker, Qt.Key.Key_Return)
    assert question.text == "Merge 2 tags into “actor”."
    question.set_merge_uses(6, MergeUses(1, 2))
    assert question.text == "Merge 2 tags into “actor”: 1 use moves, 2 stand there already."
    question.set_merge_uses(6, MergeUses(16, 0))
    assert question.text == "Merge 2 tags into “actor”: 16 uses move."
    QTest.keyClick(question.picker, Qt.Key.Key_Return)
    assert asked == [([2, 5], 6)]
    assert question.isHidden()
    assert panel.tree.hasFocus()


def test_escape_takes_a_question_away(panel):
    asked = heard(panel.move_requested)
    panel.tree.choose(2)
    panel.ask_move()
    QTest.keyClick(panel.questions.picker, Qt.Key.Key_Escape)
    assert panel.questions.isHidden()
    assert asked == []


def test_move_is_asked_under_a_tag_or_to_the_top(panel):
    asked = heard(panel.move_requested)
    panel.tree.choose(2)
    panel.ask_move()
    assert 2 not in [tag.id for tag in panel.questions.picker._tags]
    panel.questions.picker.pick(TAGS[5])
    panel.questions.confirm.click()
    panel.ask_move()
    panel.questions.choose("top")
    panel.questions.confirm.click()
    assert asked == [([2], 6, None), ([2], None, None)]


def test_deletion_asks_what_becomes_of_the_uses(panel):
    answers = []
    panel.questions.ask_delete([TAGS[0]], TAGS, TagUses(3, 14, 2, 9), lambda *answer: answers.append(answer))
    assert (
        panel.questions.text == "Delete “theme” with 2 tags under it? Used on 14 annotations and 2 whole articles."
    )
    QTest.keyClick(panel.questions.focusWidget(), Qt.Key.Key_Return)
    panel.questions.ask_delete([TAGS[0]], TAGS, TagUses(3, 14, 2, 9), lambda *answer: answers.append(answer))
    panel.questions.choose(UsesFate.MOVED)
    assert not panel.questions.confirm.isEnabled()
    panel.questions.picker.pick(TAGS[5])
    panel.questions.confirm.click()
    panel.questions.ask_delete([TAGS[5]], [TAGS[5]], TagUses(1, 1, 0, 1), lambda *answer: answers.append(answer))
    assert [button.objectName() for button in panel.questions._choices.buttons()] == ["taken_off", "deleted"]
    panel.questions.choose(UsesFate.DELETED)
    panel.questions.confirm.click()
    assert answers == [(UsesFate.TAKEN_OFF, None), (UsesFate.MOVED, TAGS[5]), (UsesFate.DELETED, None)]


def test_choice_that_needs_a_tag_gets_the_keys_into_its_field(panel):
    panel.questions.ask_delete([TAGS[0]], TAGS, TagUses(3, 14, 2, 9), lambda *_: None)
    question = panel.questions
    QTest.keyClick(question.focusWidget(), Qt.Key.Key_Up)
    moved = next(button for button in question._choices.buttons() if button.objectName() == UsesFate.MOVED)
    moved.click()
    assert question.picker.hasFocus()
    moved.setFocus()
    QTest.keyClick(moved, Qt.Key.Key_Return)
    assert question.picker.hasFocus()
    moved.setFocus()
    QTest.keyClick(moved, Qt.Key.Key_A)
    assert question.picker.hasFocus()
    assert question.picker.text() == "a"


def test_tag_asked_about_is_in_sight(panel, qtbot):
    many = [*TAGS, *(make_tag(number, f"z{number}") for number in range(100, 160))]
    panel.set_tags(many)
    panel.tree.choose(159)
    panel.questions.ask_delete([many[-1]], many, TagUses(1, 14, 2, 9), lambda *_: None)
    tree = panel.tree
    qtbot.waitUntil(lambda: tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()).center()))


def test_nothing_is_said_of_tags_that_are_not_read_yet(panel):
    panel.set_tags([])
    assert "No tags yet" in panel.offers._notes[0].text()
    panel.offers.set_known(is_known=False)
    assert panel.offers._notes[0].text() == ""
    panel.set_tags([])
    assert "No tags yet" in panel.offers._notes[0].text()


def test_import_shows_what_is_new_and_who_wins(panel):
    answers = []
    drafts = (TagDraft(TagPath(("frame",)), key="1"), TagDraft(TagPath(("actor",))))
    book = replace(BOOK, tags=drafts, faults=("line 4: no tag",))
    panel.questions.ask_import(book, plan_codebook(TAGS, drafts), answers.append)
    assert "1 new, 1 same" in panel.questions.text
    assert panel.questions._lines.count() == 2
    panel.questions.choose("own")
    panel.questions.confirm.click()
    assert answers == [True]


def test_empty_codebook_offers_some_to_start_from(panel):
    chosen = heard(panel.template_requested)
    panel.set_templates({"framing": BOOK})
    panel.set_tags([])
    assert panel.offers.isVisible() and panel.tree.isHidden()
    link = next(one for one in panel.offers.findChildren(QAbstractButton) if one.isVisible())
    assert link.text() == "Frames" and "2 tags. How it is told." in [one.text() for one in panel.offers._notes]
    link.click()
    assert chosen == ["framing"]
    panel.set_tags(TAGS)
    assert panel.offers.isHidden() and panel.tree.isVisible()


def test_details_are_written_when_a_field_is_left(panel):
    changed, renamed = heard(panel.change_requested), heard(panel.rename_requested)
    panel.tree.choose(6)
    panel.show_details()
    details = panel.details
    assert details.texts["description"].hasFocus()
    QTest.keyClicks(details.texts["description"], "Who acts.")
    QTest.keyClick(details.texts["description"], Qt.Key.Key_Tab)
    assert changed == [(6, {"description": "Who acts."})]
    details.key.setFocus()
    QTest.keyClicks(details.key, "A")
    details.name.setFocus()
    details.name.setText("actors")
    details.colours.button(4).click()
    QTest.keyClick(details.name, Qt.Key.Key_Return)
    assert changed[1:] == [(6, {"key": "a"}), (6, {"colour": Colour.RED})]
    assert renamed == [(6, "actors")]
    assert details.isHidden()
    assert panel.tree.hasFocus()


def test_escape_in_details_keeps_what_was_typed_last(panel):
    changed = heard(panel.change_requested)
    panel.show_details(TAGS[5])
    assert "Esc or Ctrl+Enter keeps" in panel.details.hint.text()
    QTest.keyClicks(panel.details.texts["example"], "precious")
    QTest.keyClick(panel.details.texts["example"], Qt.Key.Key_Escape)
    assert changed == [(TAGS[5].id, {"example": "precious"})]
    assert panel.details.isHidden()


def test_details_keep_what_is_typed_when_the_tags_come_again(panel):
    panel.show_details(TAGS[5])
    edit = panel.details.texts["description"]
    QTest.keyClicks(edit, "half a sen")
    panel.set_tags([*TAGS[:5], replace(TAGS[5], key="a", example="Ex."), TAGS[6]])
    assert edit.toPlainText() == "half a sen"
    assert panel.details.texts["example"].toPlainText() == "Ex."
    assert panel.details.key.text() == "a"


def test_words_that_could_not_be_written_are_shown_again(panel):
    changed = heard(panel.change_requested)
    panel.show_details(TAGS[5])
    QTest.keyClicks(panel.details.texts["example"], "precious")
    panel.tree.setFocus()
    assert panel.details.isHidden()
    panel.show_details(TAGS[5])
    assert panel.details.texts["example"].toPlainText() == "precious"
    panel.tree.setFocus()
    assert changed == [(6, {"example": "precious"})] * 2


def test_details_go_with_their_tag(panel):
    panel.show_details(TAGS[5])
    panel.set_tags(TAGS[:5])
    assert panel.details.isHidden()


def test_offers_fit_the_least_width_and_tell_their_height(panel, qtbot):
    long_name = Codebook("A codebook for speeches of heads of state & others", "What is said. " * 9, BOOK.tags)
    panel.set_templates({"framing": BOOK, "long": long_name})
    wanted = heard(panel.rows_changed)
    panel.set_tags([])
    before = panel.content_height()
    panel.resize(190, 640)
    room = panel.offers.viewport()
    qtbot.waitUntil(lambda: room.width() < 200 and panel.offers.widget().width() == room.width())
    links = [one for one in panel.offers.findChildren(QAbstractButton) if one.isVisible()]
    assert [link.text() == link.words.replace("&", "&&") for link in links] == [True, False]
    assert links[1].text().endswith("…") and long_name.name.split()[-1] in links[1].toolTip()
    qtbot.waitUntil(lambda: all(link.geometry().right() < room.width() for link in links))
    assert panel.content_height() > before and wanted


def test_tab_goes_from_the_offers_to_each_of_them(panel):
    panel.set_templates({"framing": BOOK, "signals": BOOK})
    panel.set_tags([])
    panel.header.filter.setFocus()
    below = QLineEdit(panel.window())
    below.show()
    panel.set_templates({"framing": BOOK, "signals": BOOK})
    panel.offers.setFocus()
    for link in [one for one in panel.offers.findChildren(QAbstractButton) if one.isVisible()]:
        QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
        assert panel.window().focusWidget() is link


def test_small_codebook_can_be_filtered_and_is_reached_by_tab(panel):
    panel.set_tags(TAGS[:1])
    field = panel.header.filter
    assert field.isEnabled() and panel.header.count_text() == "Filter 1 tag"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Backtab)
    assert field.hasFocus()
    panel.set_tags([])
    assert not field.isEnabled() and panel.header.count_text() == ""


def test_library_that_cannot_be_written_offers_no_change(panel):
    panel.set_templates({"framing": BOOK})
    panel.set_writable(False)
    panel.tree.choose(6)
    enabled = [action.data() for action in panel.make_menu().actions() if action.isEnabled() and action.data()]
    assert enabled == ["details", "concordance", "trend", "paint"]
    assert not panel.tree.dragEnabled()
    panel.show_details()
    assert panel.details.texts["example"].isReadOnly()
    panel.set_tags([])
    assert not [link for link in panel.offers.findChildren(QAbstractButton) if link.isVisible()]
    panel.set_writable(True)
    assert [link for link in panel.offers.findChildren(QAbstractButton) if link.isVisible()]


def test_renamed_group_stays_collapsed(panel):
    panel.tree.restore_collapsed(["theme", "gone"])
    renamed = [replace(tag, path=TagPath(("topic", *tag.path.parts[1:]))) if tag.id < 4 else tag for tag in TAGS]
    panel.set_tags(renamed)
    assert panel.tree.collapsed_groups() == ["gone", "topic"]
    assert not panel.tree.isExpanded(panel.tree.model().index_of(1))


def test_chosen_rows_stay_chosen_when_the_tags_come_again(panel):
    choose(panel, 2, 5)
    panel.set_tags([make_tag(9, "first"), *TAGS])
    assert [tag.id for tag in panel.tree.chosen_tags()] == [2, 5]


def test_every_control_has_a_name(panel):
    panel.show_details(TAGS[5])
    panel.ask_move()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
    unnamed = [
        one
        for kind in kinds
        for one in panel.window().findChildren(kind)
        if one.isVisible() and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert unnamed == []


def test_panel_follows_the_theme(panel):
    panel.set_here({2: 1})
    panel._theme.set_choice("dark")
    assert not panel.grab().isNull()


@pytest.mark.parametrize("lacking", [0, 60])
@pytest.mark.parametrize("words", [4, 40, 90])
def test_question_of_many_words_has_room_for_its_lines_and_buttons(panel, words, lacking):
    drafts = tuple(TagDraft(TagPath((f"frame {number}",))) for number in range(30))
    book = Codebook("Frames", "How it is told. " * (words // 4), drafts)
    panel.questions.ask_template(book, plan_codebook(TAGS, book.tags), lambda: None)
    panel.resize(320, panel.content_height() - lacking)
    QTest.qWait(0)
    question = panel.questions
    lines, buttons = question._lines.geometry(), question.confirm.geometry()
    assert question._words.height() >= question._words.heightForWidth(question._words.width())
    assert question._words.geometry().bottom() < lines.top()
    assert lines.bottom() < buttons.top()
    assert buttons.bottom() < question.height()
