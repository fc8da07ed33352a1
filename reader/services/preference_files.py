"""Taking preferences along: only what differs from the usual, as a file; and taking such a file in, whole or not.

No Qt; the caller keeps the preferences. What names a place of this computer does not travel: a file from elsewhere
cannot say where copies of libraries go.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.domain.wording import tr
from reader.formats.given_files import display_name
from reader.formats.settings_file import GivenValue, read_settings, refusal, write_settings
from reader.services.preference_table import SETTINGS, find_setting
from reader.services.preferences import Preferences
from reader.services.settings import Value

_KEYS_MAX, _KEY_MAX_CP = 20, 40


@dataclass(frozen=True, slots=True)
class GivenPreferences:
    """What a file would set: values that can be taken, and the keys of actions. `unknown` names what this version
    does not know, `left` what belongs to the other computer; neither is taken.
    """

    values: Mapping[str, Value]
    shortcuts: Mapping[str, list[str]]
    unknown: tuple[str, ...]
    left: tuple[str, ...]


def changed_values(preferences: Preferences) -> dict[str, Value]:
    """The settings that have other than their usual values."""
    values = {setting.key: getattr(preferences, setting.key) for setting in SETTINGS}
    return {setting.key: values[setting.key] for setting in SETTINGS if values[setting.key] != setting.default}


def export_preferences(preferences: Preferences, target: Path) -> int:
    """Write what differs from the usual, and the user's own keys; returns how many settings these are.

    Raises `TargetUnwritable`.
    """
    values = {
        key: value
        for key, value in changed_values(preferences).items()
        if not any(setting.key == key and setting.is_of_machine for setting in SETTINGS)
    }
    write_settings(target, values, preferences.shortcuts)
    return len(values) + len(preferences.shortcuts)


def read_preferences(source: Path) -> GivenPreferences:
    """What a file would set; nothing is set yet. Raises `FileUnreadable` and `PreferencesInvalid`."""
    given, name = read_settings(source), display_name(source)
    values: dict[str, Value] = {}
    unknown, left = list(given.unknown), []
    for one in given.settings:
        setting = find_setting(one.name)
        if setting is None:
            unknown.append(one.name)
        elif why := setting.refusal(one.value):
            raise refusal(name, one.line, tr("{setting}: {why}", setting=one.name, why=why))
        elif setting.is_of_machine:
            left.append(one.name)
        else:
            values[one.name] = setting.taken(one.value)
    shortcuts = {one.name: _keys_of(name, one) for one in given.shortcuts}
    return GivenPreferences(values, shortcuts, tuple(unknown), tuple(left))


def set_values(preferences: Preferences, values: Mapping[str, Value]) -> None:
    """Give settings values that were not refused."""
    for key, value in values.items():
        setattr(preferences, key, value)


def take_preferences(preferences: Preferences, given: GivenPreferences) -> int:
    """Set what a file gave; keys of actions that it does not name stay. Returns how many settings these are."""
    set_values(preferences, given.values)
    preferences.shortcuts.update(given.shortcuts)
    return len(given.values) + len(given.shortcuts)


def _keys_of(name: str, one: GivenValue) -> list[str]:
    keys = one.value
    if (
        isinstance(keys, list)
        and len(keys) <= _KEYS_MAX
        and all(isinstance(key, str) and len(key) <= _KEY_MAX_CP and key.isprintable() for key in keys)
    ):
        return keys
    raise refusal(name, one.line, tr("{setting}: {why}", setting=one.name, why=tr("it has to be a list of keys")))
