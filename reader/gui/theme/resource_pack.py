"""Files packed as Qt's resource system reads them: tree, names and data, format version 1 (`rcc.cpp` of Qt). Pure.

What Qt's own compiler writes into a program, for files that are made while it runs.
"""

import struct
from collections import deque
from collections.abc import Mapping

_DIRECTORY = 2
_COUNTRY, _LANGUAGE = 0, 1
"""Any country, and the language C: the file is for all."""

Folder = dict[str, "Folder | bytes"]


def pack_resource(files: Mapping[str, bytes]) -> tuple[bytes, bytes, bytes]:
    """Tree, names and data, as `qRegisterResourceData` takes them, of files by path, without a first slash."""
    top: Folder = {}
    for path, content in files.items():
        *folders, name = path.split("/")
        place = top
        for folder in folders:
            below = place.setdefault(folder, {})
            if isinstance(below, bytes):
                raise ValueError(f"{path}: {folder} is a file")
            place = below
        place[name] = content
    return _write(top)


def _write(top: Folder) -> tuple[bytes, bytes, bytes]:
    names, data, tree = bytearray(), bytearray(), bytearray()
    places: dict[str, int] = {}
    tree += struct.pack(">IHII", 0, _DIRECTORY, len(top), 1)
    count, waiting = 1 + len(top), deque([top])
    while waiting:  # in the order of their rows: the entries of a folder stand together, sorted by hash
        for name, entry in sorted(waiting.popleft().items(), key=lambda item: _hash(item[0])):
            if name not in places:
                places[name] = len(names)
                names += struct.pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be")
            if isinstance(entry, bytes):
                tree += struct.pack(">IHHHI", places[name], 0, _COUNTRY, _LANGUAGE, len(data))
                data += struct.pack(">I", len(entry)) + entry
            else:
                tree += struct.pack(">IHII", places[name], _DIRECTORY, len(entry), count)
                count += len(entry)
                waiting.append(entry)
    return bytes(tree), bytes(names), bytes(data)


def _hash(name: str) -> int:
    """Qt's hash of a name (`qt_hash`), the PJW hash over UTF-16 units."""
    value = 0
    units = name.encode("utf-16-be")
    for place in range(0, len(units), 2):
        value = (value << 4) + int.from_bytes(units[place : place + 2], "big")
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value
