"""`dateline preferences`: what the user has set, from the terminal."""

import json

import pytest

from reader.cli import preferring
from reader.services.preference_table import SETTINGS
from reader.services.preferences import Preferences, load_preferences, save_preferences


@pytest.fixture
def path(tmp_path, monkeypatch):
    """The file of preferences that the command uses."""
    made = tmp_path / "config" / "preferences.json"
    monkeypatch.setattr(preferring, "preferences_path", lambda: made)
    return made


def test_every_setting_is_listed_with_its_value(path, command):
    save_preferences(path, Preferences(zoom=120))
    for words in ((), ("--list",)):
        lines = command("preferences", *words).out.splitlines()
        assert [line.split()[0] for line in lines[1:]] == [setting.key for setting in SETTINGS]
        assert next(line for line in lines if line.startswith("zoom ")).split()[1:3] == ["120", "100"]
    assert command("preferences", "--json").json["zoom"] == 120


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [("zoom", "150", 150), ("has_stripes", "on", True), ("shows_dates", "OFF", False), ("line_height", "2", 2.0)],
)
def test_a_value_that_is_set_is_kept_and_can_be_got(path, command, key, text, value):
    assert command("preferences", "--set", key, text).code == 0
    assert getattr(load_preferences(path), key) == value
    assert command("preferences", "--get", key, "--json").json == {key: value}
    again = command("preferences", "--get", key).out.strip()
    assert command("preferences", "--set", key, again).code == 0
    assert getattr(load_preferences(path), key) == value


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("zoom", "huge", "whole number"),
        ("zoom", "1000", "from 60 to 300"),
        ("has_caret", "maybe", "on or off"),
        ("theme", "pink", "one of"),
        ("bicycle", "red", "no setting “bicycle”"),
        ("line_height", "nan", "a number"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(path, command, key, text, why):
    ran = command("preferences", "--set", key, text)
    assert (ran.code, ran.out) == (1, "")
    assert why in ran.err
    assert not path.exists()


def test_export_reset_and_import_go_round(path, command, tmp_path):
    save_preferences(path, Preferences(zoom=120, theme="dark", shortcuts={"tag.box": ["F8"]}))
    assert command("preferences", "--export", tmp_path / "p.json").out.startswith("3 written")
    assert command("preferences", "--reset", "zoom").code == 0
    assert (load_preferences(path).zoom, load_preferences(path).theme) == (100, "dark")
    assert command("preferences", "--reset").code == 0
    assert load_preferences(path) == Preferences(shortcuts={"tag.box": ["F8"]})
    assert command("preferences", "--import", tmp_path / "p.json", "--json").json["taken"] == 3
    assert load_preferences(path) == Preferences(zoom=120, theme="dark", shortcuts={"tag.box": ["F8"]})


def test_an_import_tells_what_it_left_out(path, command, tmp_path):
    content = {"format": "dateline-preferences", "settings": {"zoom": 90, "bicycle": 1, "backup_folder": "/b"}}
    (tmp_path / "p.json").write_text(json.dumps(content))
    ran = command("preferences", "--import", tmp_path / "p.json")
    assert ran.code == 0
    assert "bicycle" in ran.err and "backup_folder" in ran.err
    assert load_preferences(path) == Preferences(zoom=90)


def test_a_wrong_import_changes_nothing(path, command, tmp_path):
    content = {"format": "dateline-preferences", "settings": {"zoom": 90, "theme": 1}}
    (tmp_path / "p.json").write_text(json.dumps(content))
    ran = command("preferences", "--import", tmp_path / "p.json")
    assert ran.code == 1
    assert "Line 1" in ran.err and "theme" in ran.err
    assert not path.exists()


def test_one_thing_is_asked_at_a_time(path, command):
    assert command("preferences", "--get", "zoom", "--list").code == 2


def test_new_libraries_keep_originals_as_it_is_set(command, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("Words enough to be an article of its own.")
    command("preferences", "--set", "keeps_originals", "off")
    assert command("import", "--library", tmp_path / "a.dateline", page).code == 0
    assert command("originals", "--library", tmp_path / "a.dateline", "--json").json == {"keeps_originals": False}
    command("preferences", "--reset")
    assert command("import", "--library", tmp_path / "b.dateline", page).code == 0
    assert command("originals", "--library", tmp_path / "b.dateline", "--json").json == {"keeps_originals": True}
