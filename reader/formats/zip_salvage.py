"""What can still be read of a ZIP whose directory is gone, as of a download that broke off.

This is the whole interface: `salvage`. Each member has a header of its own before its data (APPNOTE.TXT 6.3.9,
4.3.7), so the file is searched for these headers.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

_SIGNATURE = b"PK\x03\x04"
_HEADER = struct.Struct("<4s5H3I2H")
_WINDOW = 1 << 16
_Unpacked = tuple[bytes | None, int]
_ENCRYPTED, _SIZES_FOLLOW = 0x1, 0x8


@dataclass(frozen=True, slots=True)
class SalvagedMember:
    """A member by its own header. `data` is None where its bytes are damaged, cut off or over the limit;
    `unpacked` tells how many were unpacked all the same.
    """

    info: ZipInfo
    data: bytes | None
    unpacked: int


def salvage(stream: BinaryIO, limit: int) -> Iterator[SalvagedMember]:
    """The members in the order of the file; one with more than `limit` bytes unpacked has none."""
    position = 0
    while (start := _find(stream, position)) is not None:
        stream.seek(start)
        header = stream.read(_HEADER.size)
        if len(header) < _HEADER.size:
            return
        fields = _HEADER.unpack(header)
        flags, method, crc, packed, _, name_size, extra_size = fields[2], fields[3], *fields[6:11]
        name = stream.read(name_size)
        body = start + _HEADER.size + name_size + extra_size
        info = ZipInfo(name.decode("utf-8" if flags & 0x800 else "cp437", "replace"))
        info.flag_bits, info.compress_type = flags, method
        data, unpacked = (None, 0) if flags & _ENCRYPTED else _unpack(stream, body, method, packed, flags, limit)
        if data is not None and not flags & _SIZES_FOLLOW and zlib.crc32(data) != crc:
            data = None
        yield SalvagedMember(info, data, unpacked)
        position = body if data is not None or not packed else start + 4
        if data is not None and not flags & _SIZES_FOLLOW:
            position = body + packed


def _find(stream: BinaryIO, position: int) -> int | None:
    """Where the next header starts, from a position on."""
    kept = b""
    stream.seek(position)
    while chunk := stream.read(_WINDOW):
        window = kept + chunk
        found = window.find(_SIGNATURE)
        if found >= 0:
            return position - len(kept) + found
        position += len(chunk)
        kept = window[-3:]
    return None


def _unpack(stream: BinaryIO, body: int, method: int, packed: int, flags: int, limit: int) -> _Unpacked:
    stream.seek(body)
    if method == ZIP_STORED and not flags & _SIZES_FOLLOW and packed <= limit:
        data = stream.read(packed)
        return data if len(data) == packed else None, len(data)
    return _inflate(stream, limit) if method == ZIP_DEFLATED else (None, 0)


def _inflate(stream: BinaryIO, limit: int) -> _Unpacked:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    pieces: list[bytes] = []
    size = 0
    try:
        while not unpacker.eof:
            chunk = unpacker.unconsumed_tail or stream.read(_WINDOW)
            if not chunk:
                return None, size
            piece = unpacker.decompress(chunk, _WINDOW)
            size += len(piece)
            if size > limit:
                return None, size
            pieces.append(piece)
    except zlib.error:
        return None, size
    return b"".join(pieces), size
