"""Choices of columns kept by name."""

import pytest

from reader.domain.errors import ColumnsUnknown, PresetMissing
from reader.services.export_presets import get_preset, keep_preset, list_presets, remove_preset
from reader.services.preferences import Preferences, load_preferences, save_preferences


def test_presets_are_kept_replaced_and_forgotten(tmp_path):
    preferences = Preferences()
    assert keep_preset(preferences, "  For \n R ", ("quote", "tag")) == "For R"
    keep_preset(preferences, "all ids", ["tag_id"])
    keep_preset(preferences, "For R", ("tag", "quote"))
    save_preferences(tmp_path / "p.json", preferences)
    again = load_preferences(tmp_path / "p.json")
    assert list_presets(again) == {"all ids": ("tag_id",), "For R": ("tag", "quote")}
    assert get_preset(again, "For R") == ("tag", "quote")
    assert remove_preset(again, "For R") and not remove_preset(again, "For R")
    with pytest.raises(PresetMissing, match="all ids"):
        get_preset(again, "For R")


@pytest.mark.parametrize(("name", "columns"), [("", ["quote"]), (" \n", ["quote"]), ("x", [])])
def test_a_preset_needs_a_name_and_columns(name, columns):
    preferences = Preferences()
    with pytest.raises(PresetMissing):
        keep_preset(preferences, name, columns)
    assert preferences.export_presets == {}


def test_columns_that_are_not_there_are_refused_and_left_out_of_old_presets():
    preferences = Preferences(export_presets={"old": ["gone", "quote", "quote"], "empty": ["gone"]})
    assert list_presets(preferences) == {"old": ("quote",)}
    with pytest.raises(ColumnsUnknown, match="gone"):
        keep_preset(preferences, "new", ["gone"])


def test_a_damaged_list_of_presets_counts_as_empty(tmp_path):
    path = tmp_path / "p.json"
    path.write_text('{"export_presets": {"a": "quote", "b": ["quote", 3]}}', encoding="utf-8")
    assert list_presets(load_preferences(path)) == {"b": ("quote",)}
