"""The outlets that the user adds: a file beside the preferences. The whole interface: `outlets_path`, `use_outlets`.

To be called before the first import of a process, worker processes included; quick and safe to call again.
"""

from pathlib import Path

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
