"""A file of settings: JSON with a version, in which every value knows the line that it stands on.

    {"format": "dateline-preferences", "version": 1, "settings": {"zoom": 120}, "shortcuts": {"tag.box": ["F8"]}}

It may come from anywhere: more than a megabyte, another format, a newer version, or a name given twice is refused.
What the values mean is not known here.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from reader.domain.errors import FileUnreadable, PreferencesInvalid
from reader.domain.wording import tr
from reader.formats.given_files import display_name, open_file
from reader.formats.whole_file import WholeBytes

MAX_BYTES = 1_000_000
FORMAT, VERSION = "dateline-preferences", 1
_PARTS = ("settings", "shortcuts")
_SPACE = " \t\n\r"
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class GivenValue:
    """A value as the file has it, with its name and line, counted from 1."""

    name: str
    value: Any
    line: int


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What a file of settings holds; `unknown` are members beside those that the format has."""

    settings: tuple[GivenValue, ...] = ()
    shortcuts: tuple[GivenValue, ...] = ()
    unknown: tuple[str, ...] = ()


def write_settings(target: Path, settings: Mapping[str, object], shortcuts: Mapping[str, Sequence[str]]) -> None:
    """Write a file of settings, whole or not at all. Raises `TargetUnwritable`."""
    content = {"format": FORMAT, "version": VERSION, "settings": settings}
    if shortcuts:
        content["shortcuts"] = shortcuts
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    with WholeBytes(target) as file:
        file.stream.write(text.encode("utf-8", "backslashreplace"))
        file.publish()


def read_settings(source: Path) -> SettingsFile:
    """What a file holds. Raises `FileUnreadable`, and `PreferencesInvalid` with the line that is wrong."""
    name = display_name(source)
    with open_file(source) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise FileUnreadable(
            tr("“{name}” is too large for a file of preferences.", name=name),
            tr("Choose a file that Dateline has exported."),
        )
    try:
        text = data.decode("utf-8-sig")
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        _refuse(name, error.lineno, tr("it is no JSON: the file may be cut short"))
    except (ValueError, RecursionError) as error:
        raise _foreign(name) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise _foreign(name)
    return _read_parts(name, text)


def _read_parts(name: str, text: str) -> SettingsFile:
    found: dict[str, tuple[GivenValue, ...]] = {}
    unknown = []
    for member, start in _members(name, text, text.index("{")):
        if member.name == "version":
            _check_version(name, member)
        elif member.name in _PARTS:
            if not isinstance(member.value, dict):
                _refuse(name, member.line, tr("“{member}” has to be an object", member=member.name))
            found[member.name] = tuple(inner for inner, _ in _members(name, text, start))
        elif member.name != "format":
            unknown.append(member.name)
    return SettingsFile(found.get("settings", ()), found.get("shortcuts", ()), tuple(unknown))


def _members(name: str, text: str, at: int) -> Iterator[tuple[GivenValue, int]]:
    """The members of the object that begins at a place of JSON known to be well-formed, with the places of their
    values. Raises `PreferencesInvalid` for a name that comes twice.
    """
    seen = set()
    at = _skip(text, at + 1)
    while text[at] != "}":
        begin = at
        key, at = _DECODER.raw_decode(text, at)
        start = _skip(text, _skip(text, at) + 1)  # over the colon
        value, at = _DECODER.raw_decode(text, start)
        line = text.count("\n", 0, begin) + 1
        if key in seen:
            _refuse(name, line, tr("“{member}” stands there twice", member=key))
        seen.add(key)
        yield GivenValue(key, value, line), start
        at = _skip(text, at)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    while text[at] in _SPACE:
        at += 1
    return at


def _check_version(name: str, member: GivenValue) -> None:
    version = member.value
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        _refuse(name, member.line, tr("the version has to be a whole number"))
    if version > VERSION:
        raise PreferencesInvalid(
            tr("“{name}” was made by a newer Dateline.", name=name),
            tr("Update Dateline, or export the file anew from this version."),
        )


def _foreign(name: str) -> PreferencesInvalid:
    return PreferencesInvalid(
        tr("“{name}” is no file of preferences.", name=name), tr("Choose a file that Dateline has exported.")
    )


def _refuse(name: str, line: int, why: str) -> NoReturn:
    raise refusal(name, line, why)


def refusal(name: str, line: int, why: str) -> PreferencesInvalid:
    """The error for a line of a file; `why` begins small and has no full stop."""
    return PreferencesInvalid(
        tr("Line {line} of “{name}” cannot be taken: {why}.", line=line, name=name, why=why),
        tr("Nothing was changed; mend the line, or export the file anew."),
    )
