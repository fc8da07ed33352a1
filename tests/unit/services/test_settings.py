"""What a setting says of a value, and the table as a whole."""

import math
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.wording import speak
from reader.services.preference_table import PAGES, SETTINGS, find_setting, usual
from reader.services.preferences import Preferences
from reader.services.settings import Kind

ANY = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.just(10**400)
    | st.lists(st.integers(), max_size=2)
)


def test_every_setting_is_kept_in_a_field_of_its_type_with_its_default():
    types = {one.name: one.type for one in fields(Preferences)}
    for setting in SETTINGS:
        assert types[setting.key] is type(setting.default)
        assert getattr(Preferences(), setting.key) == setting.default == usual(setting.key)
        assert setting.refusal(setting.default) == ""


def test_every_setting_has_its_own_key_and_label_a_page_and_words():
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    assert len({setting.label for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert setting.page in dict(PAGES)
        assert setting.label and setting.help and not setting.help.endswith(".")
        assert (setting.kind is Kind.CHOICE) == bool(setting.choices)
        assert (setting.kind is Kind.NUMBER) == (setting.least < setting.most)
        assert not setting.needs or isinstance(usual(setting.needs), bool)


@given(setting=st.sampled_from(SETTINGS), value=ANY)
def test_whatever_is_given_becomes_a_value_that_can_be(setting, value):
    repaired = setting.repaired(value)
    assert setting.refusal(repaired) == ""
    assert type(repaired) is type(setting.default)
    assert setting.repaired(repaired) == repaired
    if not setting.refusal(value):
        assert repaired == value


@given(setting=st.sampled_from(SETTINGS), text=st.text(max_size=8))
def test_what_is_typed_is_refused_or_comes_back_as_it_is_shown(setting, text):
    value = setting.read(text)
    if not setting.refusal(value):
        assert setting.read(setting.shown(setting.taken(value))) == setting.taken(value)


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("zoom", "100", "a whole number"),
        ("zoom", 100.5, "a whole number"),
        ("zoom", True, "a whole number"),
        ("zoom", 59, "from 60 to 300"),
        ("line_height", math.nan, "a number"),
        ("line_height", 2.5, "from 1.3 to 2.0"),
        ("has_caret", 1, "true or false"),
        ("theme", "pink", '"system", "light", "dark", "contrast"'),
        ("theme", None, "a text"),
        ("interface_font", "a\nb", "one line"),
        ("backup_folder", "/" * 1_001, "1000 characters"),
        ("backup_folder", "\udcff", "one line"),
    ],
)
def test_refusals_say_what_is_wanted(key, value, why):
    setting = find_setting(key)
    assert setting is not None
    assert why in setting.refusal(value)


def test_numbers_beyond_their_bounds_become_the_nearest():
    line_height, zoom = find_setting("line_height"), find_setting("zoom")
    assert line_height is not None and zoom is not None
    assert [line_height.repaired(value) for value in (1, 10**400, 2, math.inf)] == [1.3, 2.0, 2.0, 1.6]
    assert [zoom.repaired(value) for value in (-5, 10**400, 120)] == [60, 300, 120]


def test_an_unknown_key_has_no_setting():
    assert find_setting("colour of the bicycle") is None


def test_languages_are_called_by_their_own_names_in_any_language():
    speak(lambda text, _apart: f"<{text}>")
    try:
        assert find_setting("language").choice_names() == {"": "<As the system>", "en": "English", "ko": "한국어"}
        assert find_setting("face").choice_names() == {"serif": "<Serif>", "sans": "<Sans>"}
    finally:
        speak(None)
