"""The codebook in a real window: moved, merged, deleted, imported, started from, each with one undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.codebooks import UsesFate
from reader.domain.ids import TagId
from reader.domain.tags import Colour, TagPath
from reader.gui.models.tag_tree import Shown
from tests.gui.test_main_window import annotations, open_first, select, settle, trigger
from tests.helpers.dumps import dump_library
from tests.helpers.filter_window import make_library, open_library


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    select(made, "mass movement")
    made.article_pane.tag_key_pressed.emit("1")
    settle(made, qtbot)
    return made


def panel_of(window):
    return window.tagging_pane.codebook


def paths(window):
    desk = window.flow.library.desk
    return [str(tag.path) for tag in desk.services.tagging.list_tags(desk.library)]


def tag_at(window, path):
    desk = window.flow.library.desk
    return desk.services.tagging.find_tag(desk.library, TagPath.parse(path))


def hint(window):
    return window.status._hint.text()


def choose(window, *names):
    tree = panel_of(window).tree
    tree.clearSelection()
    for name in names:
        index = tree.model().index_of(tag_at(window, name).id)
        tree.selectionModel().select(index, tree.selectionModel().SelectionFlag.Select)
        tree.selectionModel().setCurrentIndex(index, tree.selectionModel().SelectionFlag.NoUpdate)


def undone(window, qtbot, before):
    trigger(window, "step.undo")
    settle(window, qtbot)
    return dump_library(window.flow.library.desk.library) == before


@pytest.fixture
def before(window):
    return dump_library(window.flow.library.desk.library)


def test_counts_here_and_in_the_library_follow_a_step(window, qtbot):
    tag = tag_at(window, "theme/mass movement")
    model = panel_of(window).tree.model()
    assert dict(model.here) == {tag.id: 1}
    window.flow.article.open(2)
    settle(window, qtbot)
    assert dict(model.here) == {}
    assert model.find(tag.id).uses == 1


def test_tags_move_by_key_and_by_question_with_one_undo_each(window, qtbot, before):
    choose(window, "theme/construction")
    trigger(window, "tag.up")
    settle(window, qtbot)
    assert paths(window)[:3] == ["theme", "theme/construction", "theme/mass movement"]
    assert undone(window, qtbot, before)
    choose(window, "theme/construction", "style/formula")
    trigger(window, "tag.move")
    panel_of(window).questions.picker.pick(tag_at(window, "history"))
    panel_of(window).questions.confirm.click()
    settle(window, qtbot)
    assert {"history/construction", "history/formula"} < set(paths(window))
    assert undone(window, qtbot, before)


def test_move_onto_a_twin_is_told_and_changes_nothing(window, qtbot, before):
    window.flow.codebook.create_tag("style/theme")
    settle(window, qtbot)
    panel_of(window).move_requested.emit([tag_at(window, "theme").id], tag_at(window, "style").id, None)
    assert "erge" in window.message_bar.text
    assert undone(window, qtbot, before)


def test_merge_asks_then_tells_and_undoes(window, qtbot, before):
    choose(window, "theme/mass movement", "theme/military")
    trigger(window, "tag.merge")
    question = panel_of(window).questions
    question.picker.pick(tag_at(window, "theme/construction"))
    qtbot.waitUntil(lambda: "1 use moves" in question.text)
    question.confirm.click()
    qtbot.waitUntil(lambda: "merged" in hint(window))
    assert "2 tags merged into “theme/construction”, 1 use moved. Undo" in hint(window)
    settle(window, qtbot)
    assert "theme/military" not in paths(window)
    assert undone(window, qtbot, before)


def test_deleting_a_used_group_asks_what_becomes_of_the_uses(window, qtbot, before):
    choose(window, "theme")
    trigger(window, "tag.delete")
    question = panel_of(window).questions
    qtbot.waitUntil(question.isVisible)
    assert "4 tags under it" in question.text and "1 annotation" in question.text
    question.choose(UsesFate.DELETED)
    question.confirm.click()
    qtbot.waitUntil(lambda: "deleted" in hint(window))
    assert "4 tags below and 1 annotation" in hint(window)
    settle(window, qtbot)
    assert annotations(window) == []
    assert undone(window, qtbot, before)


def test_deleting_an_unused_tag_asks_nothing(window, qtbot, before):
    panel_of(window).delete_requested.emit([tag_at(window, "style/formula").id, TagId(99)])
    qtbot.waitUntil(lambda: "deleted" in hint(window))
    assert panel_of(window).questions.isHidden()
    settle(window, qtbot)
    assert undone(window, qtbot, before)


def test_deleting_a_group_asks_even_when_it_is_not_used(window, qtbot, before):
    panel_of(window).delete_requested.emit([tag_at(window, "style").id])
    question = panel_of(window).questions
    qtbot.waitUntil(question.isVisible)
    assert question.text == "Delete “style” with 2 tags under it? None of them is used."
    question.confirm.click()
    settle(window, qtbot)
    assert not any(path.startswith("style") for path in paths(window))
    assert undone(window, qtbot, before)


def test_colour_of_several_and_order_are_a_step_each(window, qtbot, before):
    ids = [tag_at(window, path).id for path in ("theme", "style")]
    panel_of(window).colour_requested.emit(ids, Colour.PINK)
    assert tag_at(window, "style").colour is Colour.PINK
    assert undone(window, qtbot, before)
    trigger(window, "codebook.sort")
    settle(window, qtbot)
    assert [path for path in paths(window) if "/" not in path] == ["actor", "history", "style", "theme"]
    assert undone(window, qtbot, before)


def test_codebook_goes_out_and_comes_in_with_a_look_before(window, qtbot, before, tmp_path, monkeypatch):
    target = tmp_path / "codebook.csv"
    monkeypatch.setattr("reader.gui.dialogs.file_chooser.choose_target", lambda *_: target)
    monkeypatch.setattr("reader.gui.dialogs.file_chooser.choose_file", lambda *_: target)
    trigger(window, "codebook.export")
    qtbot.waitUntil(target.exists)
    settle(window, qtbot)
    text = target.read_text("utf-8-sig").replace("theme/construction", "theme/building")
    target.write_text(text, "utf-8")
    trigger(window, "codebook.import")
    question = panel_of(window).questions
    qtbot.waitUntil(question.isVisible)
    assert "1 new" in question.text
    assert "theme/building" not in paths(window)
    question.confirm.click()
    qtbot.waitUntil(lambda: "1 tag made or changed" in hint(window))
    settle(window, qtbot)
    assert "theme/building" in paths(window)
    assert undone(window, qtbot, before)


def test_codebook_goes_to_other_programs_and_comes_back(window, qtbot, tmp_path, before):
    target = tmp_path / "book.qdc"
    window.flow.codebook_files.export(target)
    qtbot.waitUntil(target.exists)
    settle(window, qtbot)
    text = target.read_text("utf-8").replace('name="construction"', 'name="building"')
    target.write_text(text, "utf-8")
    window.flow.codebook_files.preview(target)
    question = panel_of(window).questions
    qtbot.waitUntil(question.isVisible)
    assert "1 new" in question.text
    question.confirm.click()
    qtbot.waitUntil(lambda: "theme/building" in paths(window))
    settle(window, qtbot)
    assert undone(window, qtbot, before)


def test_file_that_is_no_codebook_is_told(window, qtbot, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    window.flow.codebook_files.preview(path)
    qtbot.waitUntil(lambda: "tag_path" in window.message_bar.text)


def test_codebook_to_start_from_is_added_after_a_look(window, qtbot, before):
    qtbot.waitUntil(lambda: bool(window.flow.codebook.templates_menu.actions()))
    names = [action.text() for action in window.flow.codebook.templates_menu.actions()]
    assert any(name.startswith("Framing") for name in names)
    panel_of(window).template_requested.emit("framing")
    question = panel_of(window).questions
    qtbot.waitUntil(question.isVisible)
    question.confirm.click()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: "frame/conflict" in paths(window))
    settle(window, qtbot)
    assert undone(window, qtbot, before)


def test_empty_codebook_takes_one_at_once(window, qtbot):
    panel = panel_of(window)
    panel.delete_requested.emit([tag.id for tag in panel.tree.all_tags()])
    qtbot.waitUntil(panel.questions.isVisible)
    panel.questions.confirm.click()
    qtbot.waitUntil(lambda: panel.offers.isVisible())
    settle(window, qtbot)
    panel.template_requested.emit("signals")
    qtbot.waitUntil(lambda: "signal/offer" in paths(window))
    settle(window, qtbot)
    assert panel.tree.isVisible()


def test_new_tag_is_made_by_its_path_and_chosen(window, qtbot):
    trigger(window, "tag.new")
    ask = panel_of(window).ask
    QTest.keyClicks(ask, "threat/nuclear")
    QTest.keyClick(ask, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert str(panel_of(window).tree.current_tag().path) == "threat/nuclear"


def test_used_only_is_shown_in_the_menu_and_kept(window):
    trigger(window, "codebook.used_here")
    trigger(window, "codebook.used")
    assert panel_of(window).shown is Shown.USED
    assert window.actions_table.action("codebook.used").isChecked()
    assert not window.actions_table.action("codebook.used_here").isChecked()
    assert window.tagging_pane.state()["tags_shown"] == "used"
    trigger(window, "codebook.used")
    assert panel_of(window).shown is Shown.ALL


def test_keys_of_the_tree_reach_its_tags(window, qtbot):
    trigger(window, "focus.codebook")
    tree = panel_of(window).tree
    choose(window, "style")
    with qtbot.waitActive(window):
        window.activateWindow()
    trigger(window, "tag.details")
    assert panel_of(window).details.isVisible()
    trigger(window, "tag.rename")
    assert tree.state() == tree.State.EditingState
    trigger(window, "codebook.collapse")
    assert len(tree.collapsed_groups()) == 4
    trigger(window, "codebook.expand")
    assert tree.collapsed_groups() == []


def test_paint_only_this_tag_filters_the_text(window):
    tag = tag_at(window, "theme/mass movement")
    panel_of(window).paint_only_requested.emit([tag.id])
    assert window.article_pane.paint_filter.tags == {tag.id}


def test_export_dialog_begins_beside_the_library_when_there_is_no_folder(window, monkeypatch):
    asked = []
    monkeypatch.setattr("reader.gui.dialogs.file_chooser.choose_target", lambda *words: asked.append(words[2]))
    window.flow.codebook_files._folder = ""
    window.flow.codebook_files.choose_export()
    assert asked == [str(window.flow.library.desk.library.path.parent / "My library codebook.csv")]


def test_what_is_typed_in_details_is_written_before_the_window_closes(window, qtbot):
    tag = tag_at(window, "style")
    panel_of(window).show_details(tag)
    panel_of(window).details.texts["example"].setPlainText("precious")
    window.tagging_pane.commit_memo()
    assert tag_at(window, "style").example == "precious"


def test_name_of_a_new_tag_is_not_given_in_another_library(window, qtbot, tmp_path):
    panel = panel_of(window)
    panel.start_new_tag()
    QTest.keyClicks(panel.ask, "half typed")
    open_library(window, qtbot, make_library(tmp_path / "Two.dateline"))
    assert not panel.ask.isVisible()
    QTest.keyClick(panel.ask, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert "half typed" not in paths(window)
