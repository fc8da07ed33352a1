"""Preferences as a file: what differs goes out and comes in again, and nothing wrong is taken."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FileUnreadable, KnownError, PreferencesInvalid, TargetUnwritable
from reader.formats.settings_file import MAX_BYTES
from reader.services.preference_files import (
    changed_values,
    export_preferences,
    read_preferences,
    take_preferences,
)
from reader.services.preference_table import SETTINGS
from reader.services.preferences import Preferences

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from([setting.key for setting in SETTINGS]) | st.text(max_size=4)


def write(tmp_path, **content):
    path = tmp_path / "given.json"
    path.write_text(json.dumps({"format": "dateline-preferences", "version": 1, **content}), encoding="utf-8")
    return path


def test_only_what_differs_goes_out_and_all_of_it_comes_in(tmp_path):
    ours = Preferences(zoom=120, theme="dark", line_height=2.0, shortcuts={"tag.box": ["F8"]})
    assert export_preferences(ours, tmp_path / "p.json") == 4
    assert json.loads((tmp_path / "p.json").read_text()) == {
        "format": "dateline-preferences",
        "version": 1,
        "settings": {"theme": "dark", "zoom": 120, "line_height": 2.0},
        "shortcuts": {"tag.box": ["F8"]},
    }
    theirs = Preferences(zoom=90, has_stripes=True, shortcuts={"step.undo": ["F9"]})
    assert take_preferences(theirs, read_preferences(tmp_path / "p.json")) == 4
    assert changed_values(theirs) == {"zoom": 120, "theme": "dark", "line_height": 2.0, "has_stripes": True}
    assert theirs.shortcuts == {"step.undo": ["F9"], "tag.box": ["F8"]}


def test_places_of_this_computer_neither_go_out_nor_come_in(tmp_path):
    export_preferences(Preferences(backup_folder="/disk/backups"), tmp_path / "p.json")
    assert "backup" not in (tmp_path / "p.json").read_text()
    found = read_preferences(write(tmp_path, settings={"backup_folder": "//elsewhere/share", "zoom": 90}))
    assert (found.values, found.left) == ({"zoom": 90}, ("backup_folder",))


def test_unknown_names_are_told_and_left_out(tmp_path):
    found = read_preferences(write(tmp_path, settings={"zoom": 90, "bicycle": 1}, colours={}))
    assert (found.values, found.unknown) == ({"zoom": 90}, ("colours", "bicycle"))


HEAD = '{"format": "dateline-preferences",\n'


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        (
            '"version": 1,\n"settings": {"theme": "dark",\n"zoom": "1"}}',
            4,
            "zoom",
        ),
        ('"settings": {"zoom": 90,\n\n"zoom": 91}}', 4, "twice"),
        ('"settings": []}', 2, "object"),
        (
            '"settings": {},\n"shortcuts": {"a":\n ["F8", 1]}}',
            3,
            "list of keys",
        ),
        ('"version": true}', 2, "whole number"),
        ('"settings": {"zoom": NaN}}', 2, "zoom"),
        ('"settings": {"zoom": 90}', 2, "cut short"),
        ('"settings": {"a": "\\"zoom\\": 1",\n"zoom": 1}}', 3, "60 to 300"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(tmp_path, text, line, why):
    (tmp_path / "p.json").write_text(HEAD + text)
    with pytest.raises(PreferencesInvalid, match=why) as caught:
        read_preferences(tmp_path / "p.json")
    assert caught.value.what.startswith(f"Line {line} of “p.json”")


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe{", b"\x00" * 50, b"[" * 200_000, b"1" * 5_000])
def test_other_files_are_refused(tmp_path, content):
    (tmp_path / "p.json").write_bytes(content)
    with pytest.raises(PreferencesInvalid):
        read_preferences(tmp_path / "p.json")


def test_a_byte_order_mark_is_no_fault(tmp_path):
    (tmp_path / "p.json").write_text('{"format": "dateline-preferences", "settings": {"zoom": 90}}', "utf-8-sig")
    assert read_preferences(tmp_path / "p.json").values == {"zoom": 90}


def test_a_file_of_a_newer_version_says_so(tmp_path):
    with pytest.raises(PreferencesInvalid, match="newer Dateline"):
        read_preferences(write(tmp_path, version=2))


def test_a_huge_file_is_refused_without_being_read_whole(tmp_path):
    path = tmp_path / "p.json"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    with pytest.raises(FileUnreadable, match="too large"):
        read_preferences(path)
    path.write_bytes(b" " * (MAX_BYTES - 2) + b"{}")
    with pytest.raises(PreferencesInvalid, match="no file of preferences"):
        read_preferences(path)


def test_missing_files_and_folders_are_told(tmp_path):
    with pytest.raises(FileUnreadable):
        read_preferences(tmp_path / "none.json")
    with pytest.raises(FileUnreadable):
        read_preferences(tmp_path)
    with pytest.raises(TargetUnwritable):
        export_preferences(Preferences(), tmp_path / "none" / "p.json")
    with pytest.raises(TargetUnwritable):
        export_preferences(Preferences(), tmp_path / "a.dateline")


@settings(deadline=None)
@given(content=st.dictionaries(st.sampled_from(["settings", "shortcuts", "version", "x"]), JSON))
def test_any_json_is_refused_or_gives_values_that_can_be(tmp_path_factory, content):
    check(write(tmp_path_factory.mktemp("given"), **content))


@settings(deadline=None)
@given(values=st.dictionaries(KEYS, JSON | st.sampled_from([90, "dark", True, 1.5])))
def test_any_values_are_refused_or_can_be(tmp_path_factory, values):
    check(write(tmp_path_factory.mktemp("given"), settings=values))


@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_refused_kindly(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("given") / "p.json"
    path.write_bytes(data)
    with pytest.raises(PreferencesInvalid):
        read_preferences(path)


@settings(deadline=None)
@given(data=st.data())
def test_what_was_set_comes_in_again_elsewhere(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("given") / "p.json"
    ours, theirs = Preferences(), Preferences()
    for setting in SETTINGS:
        value = data.draw(st.just(setting.default) | JSON | st.integers(0, 300), label=setting.key)
        setattr(ours, setting.key, setting.repaired(value))
    ours.backup_folder = ""
    export_preferences(ours, path)
    take_preferences(theirs, read_preferences(path))
    assert theirs == ours


def check(path):
    preferences = Preferences()
    try:
        found = read_preferences(path)
    except KnownError as error:
        assert error.what and error.hint
        return
    take_preferences(preferences, found)
    for setting in SETTINGS:
        assert setting.refusal(getattr(preferences, setting.key)) == ""
    assert all(isinstance(keys, list) for keys in preferences.shortcuts.values())
