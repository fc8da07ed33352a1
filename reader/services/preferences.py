"""The user's preferences and where the user left off: one small JSON file outside any library.

Several windows and the terminal may keep theirs at the same time: each writes what it changed itself since it read
the file, or wrote it last, and leaves the rest as the others wrote it.

Losing this file loses no work. A damaged file counts as empty and is kept beside under `.damaged`.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from reader.domain.errors import PreferencesUnwritable
from reader.domain.system_words import say_os_error
from reader.domain.wording import tr
from reader.services.preference_table import SETTINGS, usual
from reader.services.user_folders import cache_folder, config_folder, documents_folder, log_folder

LIBRARY_SUFFIX = ".dateline"
FILTER_KEPT_AS = "filter"
"""Under this name a place keeps the criteria that the library is filtered by, as JSON; absent without a filter."""
_BYTES_MAX = 16_000_000
_RECENT_MAX = 8
_PLACES_MAX = 40
_COMMANDS_MAX = 12
_SEARCHES_MAX = 20
_NAMED_THINGS = ("places", "mappings", "watched", "shortcuts", "export_presets")


@dataclass(slots=True)
class Preferences:
    """What the window keeps between two starts. Mutable: the window changes it and saves it.

    What the user can set stands in the table of settings (`preference_table`), which gives the defaults.
    `has_seen_tour`, `last_version_seen` and `is_welcomed` tell what need not be shown again, `tried` what a new
    user has tried of what the welcome offers.

    `places` holds, by library path, where the user left off (JSON values that the panes made); `window` the
    geometry and splitter sizes. `mappings` holds, by the names of a table's columns (one a line), which of them
    give which fields (JSON); `watched` the folders that are watched for a library, by its path; `shortcuts` the
    keys that the user gave to actions in place of the usual ones, in Qt's portable form; `commands` the ids of
    what was run from the palette, latest first; `searches` the queries that were used, latest first;
    `export_presets` the columns of exports by the name that the user gave to them; `export` what was chosen in
    the last export (JSON values that its dialog made, and its folder).
    """

    last_library: str = ""
    recent: list[str] = field(default_factory=list)
    theme: str = usual("theme")
    density: str = usual("density")
    interface_px: int = usual("interface_px")
    interface_font: str = usual("interface_font")
    language: str = usual("language")
    motion: str = usual("motion")
    keeps_originals: bool = usual("keeps_originals")
    keeps_backups: bool = usual("keeps_backups")
    backup_minutes: int = usual("backup_minutes")
    backup_folder: str = usual("backup_folder")
    has_seen_tour: bool = False
    last_version_seen: str = ""
    is_welcomed: bool = False
    tried: list[str] = field(default_factory=list)
    zoom: int = usual("zoom")
    is_snapping: bool = usual("is_snapping")
    has_caret: bool = usual("has_caret")
    shows_listed: bool = usual("shows_listed")
    shows_dates: bool = usual("shows_dates")
    is_by_capture: bool = usual("is_by_capture")
    line_height: float = usual("line_height")
    measure: int = usual("measure")
    face: str = usual("face")
    has_stripes: bool = usual("has_stripes")
    goes_on_when_done: bool = usual("goes_on_when_done")
    window: dict[str, Any] = field(default_factory=dict)
    places: dict[str, dict[str, Any]] = field(default_factory=dict)
    mappings: dict[str, str] = field(default_factory=dict)
    watched: dict[str, list[str]] = field(default_factory=dict)
    shortcuts: dict[str, list[str]] = field(default_factory=dict)
    commands: list[str] = field(default_factory=list)
    searches: list[str] = field(default_factory=list)
    export_presets: dict[str, list[str]] = field(default_factory=dict)
    export: dict[str, Any] = field(default_factory=dict)
    _kept: str = field(default="{}", init=False, repr=False, compare=False)

    def note_library(self, path: Path) -> None:
        """Remember a library as the last one and as a recent one."""
        text = str(path)
        self.last_library = text
        self.recent = [text, *(other for other in self.recent if other != text)][:_RECENT_MAX]

    def library_at_start(self, asked: Path | None) -> Path:
        """The library to open first: the one asked for, else the last one, else the place of the first one."""
        if asked is not None:
            return asked.absolute()
        return Path(self.last_library) if self.last_library else first_library_path()

    def place(self, path: Path) -> dict[str, Any]:
        """Where the user left off in a library; an empty dictionary the first time."""
        return dict(self.places.get(str(path), {}))

    def note_place(self, path: Path, place: Mapping[str, Any]) -> None:
        """Remember where the user is in a library; the oldest places beyond 40 libraries are forgotten."""
        self.places.pop(str(path), None)
        self.places[str(path)] = dict(place)
        for old in list(self.places)[:-_PLACES_MAX]:
            del self.places[old]

    def note_command(self, command: str) -> None:
        """Remember what was run from the palette; the oldest beyond 12 are forgotten."""
        self.commands = [command, *(other for other in self.commands if other != command)][:_COMMANDS_MAX]

    def note_search(self, query: str) -> None:
        """Remember a query that was used; the oldest beyond 20 are forgotten."""
        self.searches = [query, *(other for other in self.searches if other != query)][:_SEARCHES_MAX]

    def watched_folders(self, path: Path) -> list[Path]:
        """The folders that are watched for a library."""
        return [Path(folder) for folder in self.watched.get(str(path), [])]

    def set_watched_folders(self, path: Path, folders: Iterable[Path]) -> None:
        """Watch these folders for a library, each once."""
        texts = list(dict.fromkeys(str(folder) for folder in folders))
        if texts:
            self.watched[str(path)] = texts
        else:
            self.watched.pop(str(path), None)


def preferences_path() -> Path:
    """Where the preferences lie on this platform."""
    return config_folder() / "preferences.json"


def log_path() -> Path:
    """Where the log of unexpected errors lies on this platform."""
    return log_folder() / "dateline.log"


def lock_folder() -> Path:
    """The folder of the marks that tell which library is open in a window, on this machine and for this user."""
    return cache_folder() / "open"


def watch_folder() -> Path:
    """The folder of the notes on which files of watched folders were read; losing them costs reading again."""
    return cache_folder() / "watched"


def first_library_path() -> Path:
    """Where the library of the first start is made: the documents folder."""
    return documents_folder() / f"My library{LIBRARY_SUFFIX}"


def load_preferences(path: Path) -> Preferences:
    """Read the preferences; defaults for a missing, unreadable or damaged file and for each value of a wrong type.

    Only a file whose content is damaged is moved aside: one that cannot be read now may be whole.
    """
    preferences = Preferences()
    try:
        _fill(preferences, json.loads(_read(path)))
    except OSError:
        pass
    except (ValueError, RecursionError):
        with suppress(OSError):
            path.replace(path.with_suffix(".damaged"))
    preferences._kept = json.dumps(_values(preferences))
    return preferences


def _read(path: Path) -> str:
    """The text of the file. Raises `ValueError` where it is larger than one that this program wrote can be."""
    with path.open("rb") as file:
        data = file.read(_BYTES_MAX + 1)
    if len(data) > _BYTES_MAX:
        raise ValueError(f"more than {_BYTES_MAX} bytes")
    return data.decode("utf-8-sig")


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Write the preferences whole or not at all; what others wrote meanwhile stays, but where it was changed here
    too, and is taken over. Of places, presets and other named things each counts for itself.

    Raises `PreferencesUnwritable`.
    """
    _take_over(path, preferences)
    text = json.dumps(_values(preferences), ensure_ascii=False, indent=1)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A name of a file that is no UTF-8 holds halves of surrogate pairs, which JSON writes so, too.
        temporary.write_bytes(text.encode("utf-8", "backslashreplace"))
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise PreferencesUnwritable(
            tr(
                "The preferences could not be saved in {parent}: {strerror}.",
                parent=path.parent,
                strerror=say_os_error(error),
            ),
            tr("Free some space or allow writing there; your library is not affected."),
        ) from error
    preferences._kept = text


def refresh_preferences(path: Path, preferences: Preferences) -> None:
    """Take over what other windows and the terminal wrote since, but where it was changed here too."""
    _take_over(path, preferences)


def _values(preferences: Preferences) -> dict[str, Any]:
    return {name: value for name, value in asdict(preferences).items() if name != "_kept"}


def _fill(preferences: Preferences, data: Any) -> None:
    """Take the values of a file, those of the right type."""
    if isinstance(data, dict):
        for name, before in _values(Preferences()).items():
            if type(data.get(name)) is type(before):
                setattr(preferences, name, data[name])
        for setting in SETTINGS:
            setattr(preferences, setting.key, setting.repaired(data.get(setting.key, setting.default)))
    _repair(preferences)


def _take_over(path: Path, preferences: Preferences) -> None:
    """Take what others wrote since the preferences were read, or written, where it was not changed here."""
    try:
        data = json.loads(_read(path))
    except (OSError, ValueError, RecursionError):
        return
    if not isinstance(data, dict):
        return
    theirs = Preferences()
    _fill(theirs, data)
    kept = json.loads(preferences._kept)
    for name, other in _values(theirs).items():
        ours, before = getattr(preferences, name), kept.get(name)
        if name in _NAMED_THINGS:
            joined = _join(ours, other, before or {})
            ours.clear()
            ours.update(joined)
        elif ours == before != other:
            setattr(preferences, name, other)
    preferences._kept = json.dumps(_values(theirs))


def _join(ours: Mapping[str, Any], theirs: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """What they have but for what was changed here since, set to another value or taken away; that comes last."""
    changed = {key: value for key, value in ours.items() if key not in before or value != before[key]}
    rest = {key: theirs[key] for key in theirs if key not in changed and (key in ours or key not in before)}
    return rest | changed


def _repair(preferences: Preferences) -> None:
    preferences.tried = [entry for entry in preferences.tried if isinstance(entry, str)]
    # No system has such a path, and what is asked for it raises more than errors of the system.
    preferences.last_library = "" if "\0" in preferences.last_library else preferences.last_library
    recent = [entry for entry in preferences.recent if isinstance(entry, str) and "\0" not in entry]
    preferences.recent = recent[:_RECENT_MAX]
    preferences.places = {key: value for key, value in preferences.places.items() if isinstance(value, dict)}
    preferences.mappings = {key: value for key, value in preferences.mappings.items() if isinstance(value, str)}
    preferences.watched = _text_lists(preferences.watched)
    preferences.shortcuts = _text_lists(preferences.shortcuts)
    preferences.export_presets = _text_lists(preferences.export_presets)
    preferences.commands = [entry for entry in preferences.commands if isinstance(entry, str)][:_COMMANDS_MAX]
    preferences.searches = [entry for entry in preferences.searches if isinstance(entry, str)][:_SEARCHES_MAX]


def _text_lists(kept: dict[str, Any]) -> dict[str, list[str]]:
    """The entries that are lists, without what is no text in them."""
    return {
        key: [text for text in value if isinstance(text, str)]
        for key, value in kept.items()
        if isinstance(value, list)
    }
