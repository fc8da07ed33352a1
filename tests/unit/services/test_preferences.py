import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.errors import PreferencesUnwritable
from reader.services.preference_table import SETTINGS
from reader.services.preferences import Preferences, load_preferences, refresh_preferences, save_preferences

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


def test_saved_preferences_come_back(tmp_path):
    preferences = Preferences(zoom=120, theme="dark", is_snapping=False)
    preferences.note_library(Path("/a/b.dateline"))
    preferences.note_place(Path("/a/b.dateline"), {"article": 3})
    save_preferences(tmp_path / "deep" / "p.json", preferences)
    assert load_preferences(tmp_path / "deep" / "p.json") == preferences
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["p.json"]


def test_the_path_of_a_file_that_is_no_utf_8_is_kept(tmp_path):
    preferences = Preferences()
    preferences.note_library(Path("/a/\udcff.dateline"))
    save_preferences(tmp_path / "p.json", preferences)
    assert load_preferences(tmp_path / "p.json") == preferences


def test_a_file_of_endless_depth_counts_as_damaged(tmp_path):
    (tmp_path / "p.json").write_text("[" * 100_000)
    assert load_preferences(tmp_path / "p.json") == Preferences()
    assert (tmp_path / "p.damaged").exists()


def test_missing_file_gives_defaults(tmp_path):
    assert load_preferences(tmp_path / "none.json") == Preferences()


def test_a_file_larger_than_any_counts_as_damaged(tmp_path):
    text = b'{"zoom": 120}' + b" " * 16_000_000
    (tmp_path / "p.json").write_bytes(text[:16_000_000])
    assert load_preferences(tmp_path / "p.json").zoom == 120
    (tmp_path / "p.json").write_bytes(text)
    assert load_preferences(tmp_path / "p.json") == Preferences()
    assert (tmp_path / "p.damaged").stat().st_size == len(text)


def test_damaged_file_gives_defaults_and_is_kept(tmp_path):
    (tmp_path / "p.json").write_bytes(b'{"zoom": 12')
    assert load_preferences(tmp_path / "p.json") == Preferences()
    assert (tmp_path / "p.damaged").read_bytes() == b'{"zoom": 12'


def test_file_that_cannot_be_read_stays_where_it_is(tmp_path, monkeypatch):
    (tmp_path / "p.json").write_text('{"zoom": 120}')

    def refuse(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert load_preferences(tmp_path / "p.json") == Preferences()
    assert [path.name for path in tmp_path.iterdir()] == ["p.json"]


@pytest.mark.parametrize(("asked", "given"), [(10, 60), (60, 60), (300, 300), (999, 300)])
def test_zoom_comes_back_within_the_bounds_of_the_article(tmp_path, asked, given):
    save_preferences(tmp_path / "p.json", Preferences(zoom=asked))
    assert load_preferences(tmp_path / "p.json").zoom == given


@pytest.mark.parametrize(
    ("name", "asked", "given"),
    [
        ("theme", "contrast", "contrast"),
        ("theme", "pink", "system"),
        ("density", "roomy", "roomy"),
        ("density", "tiny", "comfortable"),
        ("interface_px", 9, 11),
        ("interface_px", 99, 20),
        ("motion", "none", "system"),
        ("language", "ko", "ko"),
        ("language", "xx", ""),
        ("backup_minutes", 0, 5),
        ("face", "comic", "serif"),
    ],
)
def test_what_the_file_says_of_the_look_comes_back_as_one_of_the_choices(tmp_path, name, asked, given):
    (tmp_path / "p.json").write_text(json.dumps({name: asked}), encoding="utf-8")
    assert getattr(load_preferences(tmp_path / "p.json"), name) == given


@given(data=st.dictionaries(st.sampled_from([*Preferences.__slots__, "other"]), JSON_VALUES))
def test_any_json_gives_usable_preferences(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("preferences") / "p.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    preferences = load_preferences(path)
    for setting in SETTINGS:
        assert setting.refusal(getattr(preferences, setting.key)) == ""
        assert type(getattr(preferences, setting.key)) is type(setting.default)
    save_preferences(path, preferences)
    assert load_preferences(path) == preferences
    assert all(isinstance(place, dict) for place in preferences.places.values())


def test_unwritable_place_is_a_known_error_and_leaves_nothing(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(PreferencesUnwritable, match="library is not affected"):
        save_preferences(tmp_path / "file" / "p.json", Preferences())
    assert (tmp_path / "file").read_text() == "x"


def test_recent_libraries_are_unique_newest_first_and_few():
    preferences = Preferences()
    for number in [*range(12), 3]:
        preferences.note_library(Path(f"/{number}.dateline"))
    assert preferences.recent[0] == preferences.last_library == "/3.dateline"
    assert len(preferences.recent) == len(set(preferences.recent)) == 8


def test_own_keys_come_back_and_damaged_ones_are_left_out(tmp_path):
    path = tmp_path / "p.json"
    save_preferences(path, Preferences(shortcuts={"tag.box": ["F8"], "step.undo": []}))
    assert load_preferences(path).shortcuts == {"tag.box": ["F8"], "step.undo": []}
    path.write_text(json.dumps({"shortcuts": {"a": ["F8", 3], "b": "F9"}, "commands": ["x", None]}))
    assert load_preferences(path).shortcuts == {"a": ["F8"]}
    assert load_preferences(path).commands == ["x"]


def test_commands_are_unique_latest_first_and_few():
    preferences = Preferences()
    for number in [*range(20), 12]:
        preferences.note_command(f"command {number}")
    assert preferences.commands[:2] == ["command 12", "command 19"]
    assert len(preferences.commands) == len(set(preferences.commands)) == 12


def test_searches_are_kept_latest_first_each_once_and_twenty_at_most(tmp_path):
    preferences = Preferences()
    for number in (*range(25), 7):
        preferences.note_search(f"word{number}")
    assert preferences.searches[:2] == ["word7", "word24"]
    assert len(preferences.searches) == 20
    save_preferences(tmp_path / "kept.json", preferences)
    assert load_preferences(tmp_path / "kept.json").searches == preferences.searches


def test_searches_that_are_no_texts_are_left_out(tmp_path):
    (tmp_path / "kept.json").write_text('{"searches": ["one", 2, null]}', encoding="utf-8")
    assert load_preferences(tmp_path / "kept.json").searches == ["one"]


@pytest.fixture
def two(tmp_path):
    """Two windows that read the same file, and that file."""
    path = tmp_path / "p.json"
    kept = Preferences(zoom=110, export_presets={"old": ["tag"], "short": ["quote"]})
    kept.note_place(Path("/a.dateline"), {"article": 1})
    save_preferences(path, kept)
    return path, load_preferences(path), load_preferences(path)


def test_what_another_window_wrote_stays_and_is_taken_over(two):
    path, ours, theirs = two
    theirs.theme = "dark"
    theirs.export_presets["new"] = ["tag", "quote"]
    del theirs.export_presets["old"]
    theirs.note_place(Path("/b.dateline"), {"article": 2})
    save_preferences(path, theirs)
    ours.zoom = 130
    ours.note_place(Path("/a.dateline"), {"article": 9})
    save_preferences(path, ours)
    read = load_preferences(path)
    assert read == ours
    assert (read.theme, read.zoom) == ("dark", 130)
    assert read.export_presets == {"short": ["quote"], "new": ["tag", "quote"]}
    assert read.places == {"/b.dateline": {"article": 2}, "/a.dateline": {"article": 9}}
    assert list(read.places)[-1] == "/a.dateline"


def test_what_was_changed_here_too_is_written_and_what_was_taken_away_stays_away(two):
    path, ours, theirs = two
    theirs.zoom, theirs.export_presets["old"] = 90, ["memo"]
    save_preferences(path, theirs)
    ours.zoom, ours.export_presets["old"] = 150, ["start"]
    del ours.export_presets["short"]
    save_preferences(path, ours)
    assert load_preferences(path).zoom == 150
    assert load_preferences(path).export_presets == {"old": ["start"]}
    save_preferences(path, theirs)
    assert (theirs.zoom, theirs.export_presets) == (150, {"old": ["start"]})


def test_a_file_damaged_meanwhile_is_written_anew(two):
    path, ours, _ = two
    path.write_text("{")
    save_preferences(path, ours)
    assert load_preferences(path) == ours


def test_refreshing_takes_over_what_others_wrote_and_keeps_what_was_changed_here(two):
    path, ours, theirs = two
    ours.zoom = 130
    ours.export_presets["mine"] = ["memo"]
    del ours.export_presets["old"]
    theirs.zoom, theirs.theme = 90, "dark"
    save_preferences(path, theirs)
    refresh_preferences(path, ours)
    assert (ours.zoom, ours.theme) == (130, "dark")
    theirs.theme = "light"
    save_preferences(path, theirs)
    save_preferences(path, ours)
    assert load_preferences(path) == ours
    assert (ours.zoom, ours.theme) == (130, "light")
    assert ours.export_presets == {"short": ["quote"], "mine": ["memo"]}


def test_refreshing_without_a_file_or_with_a_damaged_one_changes_nothing(two):
    path, ours, _ = two
    before = load_preferences(path)
    for text in ("{", "[" * 100_000, "[]"):
        path.write_text(text)
        refresh_preferences(path, ours)
        assert ours == before
    path.unlink()
    refresh_preferences(path, ours)
    assert ours == before


def test_a_file_that_an_editor_began_with_a_byte_order_mark_is_read(tmp_path):
    (tmp_path / "p.json").write_text('{"zoom": 150}', encoding="utf-8-sig")
    preferences = load_preferences(tmp_path / "p.json")
    assert preferences.zoom == 150
    (tmp_path / "p.json").write_text('{"zoom": 90}', encoding="utf-8-sig")
    refresh_preferences(tmp_path / "p.json", preferences)
    assert preferences.zoom == 90


def test_a_path_that_no_system_can_have_is_forgotten(tmp_path):
    (tmp_path / "p.json").write_text(json.dumps({"last_library": "a\0b", "recent": ["/a", "b\0"]}))
    preferences = load_preferences(tmp_path / "p.json")
    assert (preferences.last_library, preferences.recent) == ("", ["/a"])
