"""What is set is heard of everywhere: in menus and panes, from another window and from the terminal."""

import pytest

from reader.gui.flows.view_flow import SWITCHES
from reader.gui.live_preferences import LivePreferences
from reader.services.preference_table import SETTINGS
from reader.services.preferences import Preferences, load_preferences, save_preferences


@pytest.fixture
def made(qapp, tmp_path):
    """Live preferences on a file, with the list of keys that they told of."""
    path = tmp_path / "config" / "p.json"
    preferences = load_preferences(path)
    told: list[str] = []

    def save() -> None:
        save_preferences(path, preferences)
        live.note_saved()

    live = LivePreferences(preferences, path, save, qapp)
    live.changed.connect(told.append)
    yield live, preferences, path, told
    live.deleteLater()


def test_a_change_is_told_once_kept_and_bounded(made, qtbot):
    live, preferences, path, told = made
    live.set("zoom", 9_999)
    live.set("zoom", 300)
    assert (told, preferences.zoom, live.value("zoom")) == (["zoom"], 300, 300)
    qtbot.waitUntil(lambda: not live.is_saving)
    assert load_preferences(path).zoom == 300


def test_a_value_of_another_type_becomes_the_usual_one(made):
    live, preferences, _, told = made
    live.set("theme", "dark")
    live.set("theme", 7)
    assert (preferences.theme, told) == ("system", ["theme", "theme"])


def test_an_unknown_key_is_an_error_and_changes_nothing(made):
    live, _, _, told = made
    with pytest.raises(KeyError):
        live.set("colour", "red")
    assert told == []


def test_those_who_follow_have_the_value_at_once_and_with_each_change(made):
    live, _, _, _ = made
    seen: list[object] = []
    live.follow("face", seen.append)
    live.set("zoom", 90)
    live.set("face", "sans")
    assert seen == ["serif", "sans"]


def test_a_switch_that_is_set_while_a_change_is_told_is_told_too(made):
    live, _, _, told = made
    live.follow("theme", lambda theme: live.set("has_stripes", theme == "dark"))
    live.set("theme", "dark")
    assert sorted(told) == ["has_stripes", "theme"]
    assert live.value("has_stripes")


def test_what_another_program_writes_is_taken_over_at_once(made, qtbot):
    live, preferences, path, told = made
    live.set("zoom", 110)
    qtbot.waitUntil(lambda: not live.is_saving)
    theirs = load_preferences(path)
    theirs.theme = "dark"
    save_preferences(path, theirs)
    qtbot.waitUntil(lambda: "theme" in told)
    assert (preferences.theme, preferences.zoom) == ("dark", 110)


def test_what_is_taken_over_while_saving_is_told(made, qtbot):
    live, _, path, told = made
    save_preferences(path, Preferences(theme="dark"))
    live.set("zoom", 110)
    qtbot.waitUntil(lambda: not live.is_saving)
    assert told == ["zoom", "theme"]
    assert live.value("theme") == "dark"


def test_every_checkable_of_a_setting_follows_it(make_window):
    window = make_window()
    live, actions = window.parts.live, window.actions_table
    for action_id, key in {**SWITCHES, "caret.mode": "has_caret"}.items():
        action = actions.action(action_id)
        for value in (True, False):
            live.set(key, value)
            assert action.isChecked() is value, action_id
        action.trigger()
        assert live.value(key) is True is action.isChecked()


def test_the_theme_chosen_again_stays_checked_and_the_others_are_not(make_window):
    window = make_window()
    action = window.actions_table.action
    for _ in range(2):
        action("theme.dark").trigger()
        assert action("theme.dark").isChecked()
    window.parts.live.set("theme", "light")
    assert [action(f"theme.{name}").isChecked() for name in ("system", "light", "dark")] == [False, True, False]


def test_two_windows_agree(make_window, tmp_path, qtbot):
    one = make_window()
    other = make_window(tmp_path / "other.dateline", is_opened=False)
    one.actions_table.action("text.stripes").trigger()
    qtbot.waitUntil(lambda: other.parts.live.value("has_stripes"), timeout=20_000)
    assert other.article_pane.view.type.has_stripes
    assert other.actions_table.action("text.stripes").isChecked()


def test_all_settings_can_be_read(made):
    live, preferences, _, _ = made
    assert {setting.key: live.value(setting.key) for setting in SETTINGS} == {
        setting.key: getattr(preferences, setting.key) for setting in SETTINGS
    }
