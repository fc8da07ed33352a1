"""The size of a ZIP's directory, before a library reads all of it into memory.

This is the whole interface: `directory_size`. Records as in APPNOTE.TXT 6.3.9, 4.3.14 to 4.3.16.
"""

import struct
from typing import BinaryIO

_END, _LOCATOR, _END_64 = b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"
_TAIL_BYTES = 65_557 + 20
"""The end record, the longest comment behind it, and the locator of a large archive before it."""
_LARGE = 0xFFFFFFFF


def directory_size(stream: BinaryIO) -> int:
    """The bytes of the directory as the end record says; 0 where there is no such record. Raises `OSError`."""
    end = stream.seek(0, 2)
    stream.seek(max(0, end - _TAIL_BYTES))
    tail = stream.read()
    stream.seek(0)
    found = tail.rfind(_END)
    if found < 0 or len(tail) < found + 16:
        return 0
    size: int = struct.unpack_from("<I", tail, found + 12)[0]
    if size == _LARGE and tail[max(0, found - 20) :].startswith(_LOCATOR):
        place = struct.unpack_from("<Q", tail, found - 12)[0]
        stream.seek(min(place, end))
        record = stream.read(56)
        stream.seek(0)
        if record.startswith(_END_64) and len(record) == 56:
            size = struct.unpack_from("<Q", record, 40)[0]
    return size
