"""What an `.msi` tells of its own making, made the same for the same content: its package code and its dates.

wixl takes a chance number and the clock for them. They stand in the summary, a property set as [MS-OLEPS] has it
(sections 2.15 to 2.21): the format's id, where its part begins, then pairs of a property's number and its place.
"""

import hashlib
import struct
import uuid

from setup_environment import SetupFailed

_FORMAT = uuid.UUID("F29F85E0-4FF9-1068-AB91-08002B27B3D9").bytes_le
_BEFORE_FORMAT = 28
"""The bytes of the set's own head before the first format's id."""

_CODE, _CREATED, _SAVED = 9, 12, 13
_TEXT, _TIME = 30, 64
_TICKS_S = 10_000_000
_FROM_1601_S = 11_644_473_600
"""From the beginning of the times of Windows to that of Unix, in seconds."""


def settle(data, epoch):
    """The bytes of an installer with the epoch for its dates, and a package code made of all of the rest."""
    places = _find_places(data)
    plain = bytearray(data)
    for number in (_CREATED, _SAVED):
        struct.pack_into("<Q", plain, places[number, _TIME], (epoch + _FROM_1601_S) * _TICKS_S)
    place = places[_CODE, _TEXT]
    (length,) = struct.unpack_from("<I", plain, place)
    if length != len("{}") + 36 + 1:
        raise SetupFailed(f"The package code of the installer is {length} bytes long.")
    code = slice(place + 4, place + 4 + length - 1)
    plain[code] = bytes(length - 1)
    made = uuid.UUID(bytes=hashlib.sha256(plain).digest()[:16], version=4)
    plain[code] = f"{{{str(made).upper()}}}".encode()
    return bytes(plain)


def _find_places(data):
    """Where the values of the summary begin in the file, by the property's number and its type."""
    found = data.find(_FORMAT)
    if found < _BEFORE_FORMAT or data.find(_FORMAT, found + 1) >= 0:
        raise SetupFailed("The installer has not the one summary that it should have.")
    (part,) = struct.unpack_from("<I", data, found + len(_FORMAT))
    begin = found - _BEFORE_FORMAT + part
    _, count = struct.unpack_from("<II", data, begin)
    places = {}
    for row in range(min(count, 100)):
        number, place = struct.unpack_from("<II", data, begin + 8 + 8 * row)
        (kind,) = struct.unpack_from("<I", data, begin + place)
        places[number, kind] = begin + place + 4
    if not {(_CODE, _TEXT), (_CREATED, _TIME), (_SAVED, _TIME)} <= set(places):
        raise SetupFailed("The summary of the installer lacks its package code or its dates.")
    return places
