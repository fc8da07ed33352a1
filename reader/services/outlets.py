"""The outlets that the user adds, in a file beside the preferences. The whole interface: all public names here.

To be called before an import, in worker processes too; quick and safe to call again.
"""

import json
from pathlib import Path

from reader.domain.errors import PreferencesUnwritable
from reader.domain.system_words import say_os_error
from reader.domain.wording import tr
from reader.formats.outlets import use_user_file
from reader.services.preferences import preferences_path


def outlets_path() -> Path:
    """Where the user's outlets are kept, whether or not the file is there; its form is that of the bundled one."""
    return preferences_path().with_name("outlets.json")


def use_outlets(path: Path | None = None) -> None:
    """Know the outlets of the user's file from now on; a missing file leaves the bundled ones.

    Raises `OutletsInvalid` for a damaged file; the bundled outlets are in force then.
    """
    use_user_file(path or outlets_path())


def make_outlets_file() -> Path:
    """The user's file of outlets; where there is none, one with an example to change is made.

    Raises `PreferencesUnwritable`.
    """
    path = outlets_path()
    if not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(_EXAMPLE, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        except OSError as error:
            raise PreferencesUnwritable(
                tr("The file {path} could not be made: {strerror}.", path=path, strerror=say_os_error(error)),
                tr("Allow writing in its folder."),
            ) from error
    return path


_EXAMPLE = {
    "about": "Outlets of your own. Each adds to those that come with Dateline, or replaces one of the same name. "
    "Labels are what archives print for it; aliases and domains lead to its name.",
    "language_suffixes": {"uk": "uk"},
    "outlets": [
        {
            "name": "Valley Gazette",
            "aliases": ["The Valley Gazette"],
            "labels": ["valleygazette.example"],
            "domains": ["valleygazette.example"],
            "language_without_suffix": "en",
        }
    ],
}
