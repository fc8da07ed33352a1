"""Values of another library as ours: a column of a file may hold anything, or nothing. Pure."""

import json
import zlib
from typing import Any

from reader.domain.colours import rgb_of
from reader.domain.dates import Evidence
from reader.domain.tags import Colour

ORIGINAL_MAX_BYTES = 200_000_000
"""Larger originals stay behind: no file of that size can be imported."""
_ROLES = frozenset({"from", "to", "both"})
_PLACES = frozenset({"body", "listed", "page", "metadata", "url", "name", "user"})


def as_text(value: Any) -> str:
    """A text; "" for anything else."""
    return value if isinstance(value, str) else ""


def as_number(value: Any) -> int:
    """A whole number; -1 for anything else."""
    return value if isinstance(value, int) else -1


def as_guid(row: Any, library: str) -> str:
    """The guid of a row; where it is no text, one that tells the rows of the library apart."""
    return as_text(row.guid) or f"{library} {row.id}"


def as_rgb(colour: Any) -> str:
    """The `#rrggbb` of a colour; "" for what is none."""
    try:
        return rgb_of(Colour(colour))
    except ValueError:
        return ""


def as_evidence(value: Any) -> tuple[Evidence, ...]:
    """The words that a date was read from; none where one of them is not as Dateline writes it."""
    try:
        found = tuple(Evidence(**piece) for piece in json.loads(as_text(value)))
    except (TypeError, ValueError, RecursionError):
        return ()
    return found if all(map(_is_sound, found)) else ()


def unpack(data: Any) -> bytes:
    """Bytes that zlib packed; none of what is damaged, or larger unpacked than any file that can be imported."""
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(data, ORIGINAL_MAX_BYTES) if isinstance(data, bytes) else b""
    except zlib.error:
        return b""
    return found if unpacking.eof else b""


def _is_sound(piece: Evidence) -> bool:
    places = piece.start, piece.end
    has_places = all(type(place) is int and place >= 0 for place in places)
    return (
        isinstance(piece.quote, str)
        and isinstance(piece.role, str)
        and piece.role in _ROLES
        and isinstance(piece.where, str)
        and piece.where in _PLACES
        and (has_places or places == (None, None))
    )
