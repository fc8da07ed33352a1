"""The dialog of preferences: made from the table, acting at once, found by words, by keys alone."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QSpinBox, QWidget

from reader.gui.actions.action_table import ActionTable
from reader.gui.dialogs.preferences_dialog import LINKS, PreferencesDialog
from reader.gui.dialogs.setting_rows import LinkRow
from reader.gui.live_preferences import LivePreferences
from reader.gui.plain_text import PlainLabel
from reader.gui.theme.theme import Theme
from reader.services.preference_table import PAGES, SETTINGS
from reader.services.preferences import Preferences
from reader.services.settings import Kind


@pytest.fixture
def dialog(qtbot, tmp_path):
    """A dialog without a window, on preferences that nothing keeps."""
    root = QWidget()
    qtbot.addWidget(root)
    live = LivePreferences(Preferences(), tmp_path / "p.json", lambda: None, root)
    made = PreferencesDialog(Theme("light"), live, ActionTable(root), root)
    made.live = live
    with qtbot.waitExposed(made):
        made.show()
    yield made
    root.close()


def shown(dialog):
    return [key for key, row in dialog.rows.items() if row.isVisible()]


def test_every_setting_has_a_row_on_its_page(dialog):
    seen = []
    for number, (page, title) in enumerate(PAGES):
        dialog.pages.setCurrentRow(number)
        keys = [setting.key for setting in SETTINGS if setting.page == page]
        assert shown(dialog) == keys
        assert dialog.pages.item(number).text() == title
        seen += keys
    assert seen == list(dialog.rows)
    assert len(dialog.findChildren(LinkRow)) == len(LINKS)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_what_the_user_sets_is_set_and_reset_brings_the_usual_back(dialog, setting, monkeypatch, tmp_path):
    row = dialog.rows[setting.key]
    control = row.control
    assert row.reset_button.isHidden()
    if isinstance(control, QCheckBox):
        control.click()
    elif isinstance(control, QComboBox):
        control.setCurrentIndex(control.count() - 1)
        control.activated.emit(control.count() - 1)
    elif isinstance(control, QPushButton):
        monkeypatch.setattr("reader.gui.dialogs.setting_controls.choose_folder", lambda *_: tmp_path)
        control.click()
    else:
        control.stepBy(1)
    value = dialog.live.value(setting.key)
    assert value != setting.default
    assert setting.refusal(value) == ""
    assert not row.reset_button.isHidden()
    row.reset_button.click()
    assert dialog.live.value(setting.key) == setting.default
    assert row.reset_button.isHidden()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_what_is_set_elsewhere_is_shown_without_being_set_again(dialog, setting):
    other = {
        Kind.SWITCH: not setting.default,
        Kind.NUMBER: setting.most,
        Kind.CHOICE: [value for value, _ in setting.choices if value != setting.default][:1],
        Kind.FAMILY: "A family of another computer",
        Kind.FOLDER: "/disk/copies",
    }[setting.kind]
    other = other[0] if isinstance(other, list) else other
    told = []
    dialog.live.changed.connect(told.append)
    dialog.live.set(setting.key, other)
    control = dialog.rows[setting.key].control
    assert told == [setting.key]
    if isinstance(control, QCheckBox):
        assert control.isChecked() is other
    elif isinstance(control, QComboBox):
        assert control.currentData() == other
    elif isinstance(control, QPushButton):
        assert (control.text(), control.accessibleName()) == ("copies", "Folder of backups: /disk/copies")
    else:
        assert control.value() == pytest.approx(other)


def test_words_find_settings_on_all_pages_and_escape_takes_them_away(dialog, qtbot):
    qtbot.keyClicks(dialog.search, "ANNOTATIONS stripes")
    assert shown(dialog) == ["has_stripes"]
    assert not dialog.reset_page.isEnabled()
    dialog.search.setText("high contrast")
    assert shown(dialog) == ["theme"]
    dialog.search.setText("no such words")
    assert shown(dialog) == []
    assert any(label.isVisible() for label in [dialog._nothing])
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.search.text() == ""
    assert shown(dialog)[0] == "theme"
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_keys_go_from_the_field_to_what_was_found(dialog, qtbot, key):
    qtbot.keyClicks(dialog.search, "stripes")
    qtbot.keyClick(dialog.search, key)
    assert dialog.rows["has_stripes"].control.hasFocus()
    dialog.search.setFocus()
    dialog.search.setText("no such words")
    qtbot.keyClick(dialog.search, key)
    assert dialog.search.hasFocus()


def test_down_in_the_empty_field_goes_to_the_first_setting_of_the_page(dialog, qtbot):
    dialog.pages.setCurrentRow(1)
    dialog.search.setFocus()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.rows[shown(dialog)[0]].control.hasFocus()


def test_down_passes_over_what_cannot_be_set_and_takes_links(dialog, qtbot):
    dialog.live.set("keeps_backups", False)
    qtbot.keyClicks(dialog.search, "folder of backups")
    assert shown(dialog) == ["backup_folder"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.search.hasFocus()
    [link] = [row for row in dialog.findChildren(LinkRow) if "atched folders" in row.button.accessibleName()]
    link.button.setEnabled(True)
    dialog.search.setText("watched folders")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert link.button.hasFocus()


def test_choosing_a_page_ends_looking_for_words(dialog):
    dialog.search.setText("dates")
    dialog.pages.setCurrentRow(2)
    assert dialog.search.text() == ""
    assert shown(dialog) == [setting.key for setting in SETTINGS if setting.page == "reading"]


def test_what_means_nothing_cannot_be_set(dialog):
    minutes = dialog.rows["backup_minutes"].control
    assert minutes.isEnabled()
    dialog.live.set("keeps_backups", False)
    assert not minutes.isEnabled()
    dialog.live.set("keeps_backups", True)
    assert minutes.isEnabled()


def test_typing_a_number_acts_when_it_is_whole(dialog, qtbot):
    box = dialog.rows["zoom"].control
    assert isinstance(box, QSpinBox)
    dialog.pages.setCurrentRow(1)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "15")
    assert dialog.live.value("zoom") == 100
    qtbot.keyClicks(box, "0")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert dialog.live.value("zoom") == 150
    assert dialog.isVisible()


def test_the_wheel_scrolls_the_page_and_changes_nothing_on_its_way(dialog):
    control = dialog.rows["theme"].control
    dialog.search.setFocus()
    place = QPointF(5, 5)
    event = QWheelEvent(
        *(place, place, QPoint(), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(control, event)
    assert dialog.live.value("theme") == "system"


def test_tab_leads_through_all_that_can_be_set(dialog, qtbot):
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.search.setFocus()
    seen = []
    for _ in range(40):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if dialog.focusWidget() in seen:
            break
        seen.append(dialog.focusWidget())
    wanted = [dialog.pages, *(dialog.rows[key].control for key in shown(dialog)), dialog.import_button]
    assert [one for one in seen if one in wanted] == wanted


@pytest.mark.parametrize(("px", "width"), [(13, 760), (13, 667), (20, 667), (20, 1_000)])
def test_nothing_is_cut_off_in_a_narrow_window_with_large_type(dialog, qapp, qtbot, px, width):
    dialog._theme.set_interface("roomy", px, "")
    try:
        dialog.resize(width, 336)
        for number in range(len(PAGES)):
            dialog.pages.setCurrentRow(number)
            qtbot.waitUntil(lambda: dialog.area.widget().width() <= dialog.area.viewport().width())
        assert dialog.width() == width and dialog.height() <= 500
    finally:
        dialog._theme.set_interface("comfortable", 13, "")
        qapp.setStyleSheet("")


def test_controls_below_their_words_begin_where_the_words_do(dialog, qapp, qtbot):
    row = dialog.rows["density"]

    def places():
        words, control = row.findChildren(PlainLabel)[0], row.control
        return words.mapTo(row, QPoint()), control.mapTo(row, QPoint())

    def is_below():
        words, control = places()
        return control.y() > words.y() + 8 and control.x() == words.x()

    right = places()[1].x()
    dialog._theme.set_interface("comfortable", 20, "")
    try:
        qtbot.waitUntil(is_below)
    finally:
        dialog._theme.set_interface("comfortable", 13, "")
        qapp.setStyleSheet("")
    qtbot.waitUntil(lambda: places()[1].x() == right)


# In a window


@pytest.fixture
def opened(make_window, qtbot):
    """A window and its dialog."""
    window = make_window()
    window.actions_table.action("preferences.show").trigger()
    (made,) = window.findChildren(PreferencesDialog)
    return window, made


def test_the_key_opens_one_dialog(opened):
    window, dialog = opened
    assert [key.toString() for key in window.actions_table.action("preferences.show").shortcuts()] == ["Ctrl+,"]
    dialog.close()
    window.actions_table.action("preferences.show").trigger()
    assert window.findChildren(PreferencesDialog) == [dialog]
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.search


def test_menu_and_dialog_agree_at_once(opened):
    window, dialog = opened
    box = dialog.rows["has_stripes"].control
    box.click()
    assert window.actions_table.action("text.stripes").isChecked()
    assert window.article_pane.view.type.has_stripes
    window.actions_table.action("text.stripes").trigger()
    assert not box.isChecked()


def test_resetting_all_can_be_undone(opened):
    window, dialog = opened
    live = window.parts.live
    live.set_all({"zoom": 150, "theme": "dark", "has_stripes": True})
    dialog.reset_all.click()
    assert (live.value("zoom"), live.value("theme"), live.value("has_stripes")) == (100, "system", False)
    assert dialog.message.text() == "3 settings are as usual again."
    dialog.undo.click()
    assert (live.value("zoom"), live.value("theme"), live.value("has_stripes")) == (150, "dark", True)
    assert dialog.undo.isHidden()


def test_resetting_a_page_leaves_the_others(opened):
    window, dialog = opened
    live = window.parts.live
    live.set_all({"zoom": 150, "theme": "dark"})
    dialog.pages.setCurrentRow(1)
    dialog.reset_page.click()
    assert (live.value("zoom"), live.value("theme")) == (100, "dark")
    dialog.reset_page.click()
    assert dialog.message.text() == "They are as usual."
    assert dialog.undo.isHidden()


def test_export_and_import_go_round_with_keys(opened, tmp_path):
    window, dialog = opened
    flow, live = window.flow.preferences, window.parts.live
    live.set_all({"zoom": 150, "theme": "dark"})
    window.preferences.shortcuts = {"text.stripes": ["F8"]}
    flow.export_to(tmp_path / "p.json")
    assert dialog.message.text().startswith("3 settings written")
    flow.reset(("zoom", "theme"))
    window.preferences.shortcuts = {}
    flow.import_from(tmp_path / "p.json")
    assert (live.value("zoom"), live.value("theme")) == (150, "dark")
    assert window.actions_table.keys("text.stripes") == ("F8",)
    assert dialog.rows["zoom"].control.value() == 150
    dialog.undo.click()
    assert (live.value("zoom"), live.value("theme")) == (100, "system")
    assert window.actions_table.keys("text.stripes") == ("Ctrl+Shift+M",)


def test_an_import_tells_what_it_leaves_out(opened, tmp_path):
    window, dialog = opened
    content = {
        "format": "dateline-preferences",
        "settings": {"zoom": 90, "bicycle": 1, "backup_folder": "/elsewhere"},
        "shortcuts": {"no.action": ["F8"]},
    }
    (tmp_path / "p.json").write_text(json.dumps(content))
    window.flow.preferences.import_from(tmp_path / "p.json")
    text = dialog.message.text()
    assert "bicycle and no.action" in text and "Folder of backups" in text
    assert window.parts.live.value("backup_folder") == ""
    assert text.startswith("1 setting taken") and "no.action" not in window.preferences.shortcuts


def test_a_wrong_file_changes_nothing_and_is_told_with_its_line(opened, tmp_path):
    window, dialog = opened
    (tmp_path / "p.json").write_text('{"format": "dateline-preferences",\n"settings": {"zoom": 90, "theme": 1}}')
    window.flow.preferences.import_from(tmp_path / "p.json")
    assert "Line 2" in dialog.message.text() and "theme" in dialog.message.text()
    assert window.parts.live.value("zoom") == 100
    assert dialog.undo.isHidden()


def test_an_impossible_target_is_told(opened, tmp_path):
    window, dialog = opened
    window.flow.preferences.export_to(tmp_path / "none" / "p.json")
    assert "no folder" in dialog.message.text()


def test_links_open_what_they_name(opened):
    window, dialog = opened
    run = []
    window.actions_table.action_run.connect(run.append)
    for row in dialog.findChildren(LinkRow):
        if row.button.accessibleName().startswith("Keyboard"):
            row.button.click()
    assert run == ["shortcut.edit"]
