"""Choices of columns that users keep by name, for every library, in the preferences. No Qt; the caller saves."""

from collections.abc import Sequence

from reader.domain.errors import PresetMissing
from reader.domain.export_tables import ANNOTATIONS, choose_columns
from reader.domain.wording import tr
from reader.services.preferences import Preferences

NAME_MAX_CP = 60


def list_presets(preferences: Preferences) -> dict[str, tuple[str, ...]]:
    """The names of columns by the name of each preset, sorted. Columns that are no more are left out."""
    known = set(ANNOTATIONS.names)
    found = {
        name: tuple(column for column in dict.fromkeys(columns) if column in known)
        for name, columns in preferences.export_presets.items()
    }
    return {name: found[name] for name in sorted(found, key=str.casefold) if found[name]}


def get_preset(preferences: Preferences, name: str) -> tuple[str, ...]:
    """The columns of a preset. Raises `PresetMissing`."""
    presets = list_presets(preferences)
    if name not in presets:
        names = ", ".join(f"“{one}”" for one in presets)
        known = tr("There are {names}.", names=names) if presets else tr("None is kept so far.")
        raise PresetMissing(tr("There is no preset “{name}”.", name=name), known)
    return presets[name]


def keep_preset(preferences: Preferences, name: str, columns: Sequence[str]) -> str:
    """Keep columns under a name, in place of those kept under it before; the name as kept, white space folded.

    Raises `ColumnsUnknown`, and `PresetMissing` where the name is empty or there are no columns.
    """
    folded = " ".join(name.split())[:NAME_MAX_CP].strip()
    if not folded or not columns:
        raise PresetMissing(tr("A preset needs a name and columns."), tr("Name the columns that it stands for."))
    chosen = choose_columns(ANNOTATIONS, columns)
    preferences.export_presets[folded] = list(chosen.names)
    return folded


def remove_preset(preferences: Preferences, name: str) -> bool:
    """Forget a preset; whether there was one."""
    return preferences.export_presets.pop(name, None) is not None
