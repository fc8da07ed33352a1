"""The names of a ZIP's members as people read them, and which members are passed over.

This is the whole interface: `member_name`, `is_hidden` and `leads_out`. A name is only ever shown; nothing is
written under it.
"""

import re
from zipfile import ZipInfo

_UTF8_FLAG = 0x800
_FOREIGN = re.compile("[^\x00-\x7f]+")
_HANGUL = re.compile("[\uac00-\ud7a3\u3131-\u318e]{2,}")
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_LONGEST = 300


def member_name(member: ZipInfo) -> str:
    """The name as its maker meant it: UTF-8 or Korean where the bytes read so, else CP437."""
    name = member.orig_filename
    if not member.flag_bits & _UTF8_FLAG and not name.isascii():
        name = _decode(name)
    name = _CONTROL.sub("�", name.replace("\\", "/"))
    return name if len(name) <= _LONGEST else "…" + name[-_LONGEST:]


def _decode(name: str) -> str:
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        korean = raw.decode("cp949")
    except UnicodeDecodeError:
        return name
    return korean if all(_HANGUL.fullmatch(run) for run in _FOREIGN.findall(korean)) else name


def is_hidden(name: str) -> bool:
    """Whether a member is a folder, hidden, or what macOS adds beside the files."""
    parts = name.split("/")
    shown = (part for part in parts if part not in (".", ".."))
    return not parts[-1] or any(part.startswith(".") or part == "__MACOSX" for part in shown)


def leads_out(name: str) -> bool:
    """Whether a name stands for a place outside the archive, as no honest program makes them."""
    return ".." in name.split("/")
