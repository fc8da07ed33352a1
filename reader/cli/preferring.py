"""`dateline preferences`: what the user has set, for all libraries. Windows that are open follow at once."""

import argparse
from collections.abc import Iterable, Mapping

from reader.cli import output
from reader.domain.errors import PreferencesInvalid
from reader.domain.wording import join, tr
from reader.services import preference_files
from reader.services.preference_table import SETTINGS, find_setting
from reader.services.preferences import Preferences, load_preferences, preferences_path, save_preferences
from reader.services.settings import Kind, Setting


def preferences(arguments: argparse.Namespace) -> int:
    """Show settings, or change them and show those that were changed."""
    kept = load_preferences(preferences_path())
    if arguments.get is not None:
        _show(kept, [_get(arguments.get)], arguments)
    elif arguments.set is not None:
        key, text = arguments.set
        _set(kept, _get(key), text)
        _show(kept, [_get(key)], arguments)
    elif arguments.reset is not None:
        chosen = [_get(key) for key in arguments.reset] or list(SETTINGS)
        preference_files.set_values(kept, {one.key: one.default for one in chosen})
        save_preferences(preferences_path(), kept)
        _show(kept, chosen, arguments)
    elif arguments.export is not None:
        number = preference_files.export_preferences(kept, arguments.export)
        _tell(arguments, {"written": number}, f"{number} written to {arguments.export}.")
    elif arguments.taken is not None:
        _take(kept, arguments)
    else:
        _show(kept, SETTINGS, arguments)
    return 0


def _get(key: str) -> Setting:
    setting = find_setting(key)
    if setting is None:
        raise PreferencesInvalid(
            tr("There is no setting “{key}”.", key=output.one_line(key)), tr("preferences --list names them all.")
        )
    return setting


def _set(kept: Preferences, setting: Setting, text: str) -> None:
    value = setting.read(text)
    if why := setting.refusal(value):
        if setting.kind is Kind.SWITCH:
            why = tr("it has to be on or off")
        raise PreferencesInvalid(
            tr("{setting} cannot be “{value}”: {why}.", setting=setting.key, value=output.one_line(text), why=why)
        )
    preference_files.set_values(kept, {setting.key: setting.taken(value)})
    save_preferences(preferences_path(), kept)


def _take(kept: Preferences, arguments: argparse.Namespace) -> None:
    given = preference_files.read_preferences(arguments.taken)
    number = preference_files.take_preferences(kept, given)
    save_preferences(preferences_path(), kept)
    if given.unknown:
        output.complain(f"Not known here and left out: {join([output.one_line(one) for one in given.unknown])}.")
    if given.left:
        output.complain(f"Places of another computer, left as they are here: {join(given.left)}.")
    result = {"taken": number, "unknown": list(given.unknown), "left": list(given.left)}
    _tell(arguments, result, f"{number} taken from {arguments.taken}.")


def _show(kept: Preferences, chosen: Iterable[Setting], arguments: argparse.Namespace) -> None:
    if arguments.json:
        output.say_json({one.key: getattr(kept, one.key) for one in chosen})
    elif arguments.get is not None:
        for one in chosen:
            output.say(output.plain(one.shown(getattr(kept, one.key))))
    else:
        rows = [
            (one.key, output.one_line(one.shown(getattr(kept, one.key))), one.shown(one.default), tr(one.help))
            for one in chosen
        ]
        for line in output.align(("KEY", "VALUE", "USUALLY", "WHAT IT IS"), rows):
            output.say(line)


def _tell(arguments: argparse.Namespace, result: Mapping[str, object], words: str) -> None:
    if arguments.json:
        output.say_json(dict(result))
    else:
        output.say(output.one_line(words))
