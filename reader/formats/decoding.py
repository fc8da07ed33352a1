"""Bytes to text: byte order mark, then UTF-8, then strict tries of other encodings that must look plausible.

This is the whole interface: `decode`. An encoding is never guessed from statistics of a few bytes; what no strict
try can read is refused with the byte where UTF-8 ends.
"""

import codecs
import re
from dataclasses import dataclass

from reader.domain.errors import FileUnreadable
from reader.domain.texts import canonical_text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNIT_BYTES = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"SQLite format 3\0", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_CONTROL = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f]")
CONTROL_SHARE_LIMIT = 0.05
"""A text with a larger share of control characters counts as binary."""
_SAVE_AS_TEXT = "Save its text as a plain text file in UTF-8 and import that."
_CUT_WARNING = "The last character is cut off and was left out."
_HANGUL_RUN = re.compile("[\uac00-\ud7a3]+")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_CUT_CHARACTER = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Canonical text, the encoding it came in, and what was odd about its bytes."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def _decode_marked(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if not data.startswith(mark):
            continue
        body = data[len(mark) :]
        warnings: tuple[str, ...] = ()
        if surplus := len(body) % _UNIT_BYTES.get(encoding, 1):
            body, warnings = body[:-surplus], (_CUT_WARNING,)
        if encoding == "utf-8":
            return _decode_utf8(body, len(mark), name)
        try:
            return Decoded(body.decode(encoding), encoding, warnings)
        except UnicodeDecodeError as error:
            raise FileUnreadable(
                f"“{name}” begins as {encoding.upper()} but byte {error.start + len(mark) + 1} does not fit.",
                "The file is damaged or was put together from two encodings; save it again in UTF-8.",
            ) from error
    return None


def _decode_utf8(data: bytes, skipped: int, name: str) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        cut = _CUT_CHARACTER.search(data)
        if cut and error.start == cut.start() and cut.start():
            return Decoded(data[: cut.start()].decode("utf-8"), "utf-8", (_CUT_WARNING,))
        raise FileUnreadable(
            f"“{name}” is not UTF-8: byte {error.start + skipped + 1} does not fit.",
            "Open it in a text editor, save it with the encoding UTF-8 and import it again.",
        ) from error


def _decode_korean(data: bytes) -> Decoded | None:
    """CP949, which holds EUC-KR, if the result reads as Korean.

    Western text in a single-byte encoding often decodes too, into lone syllables between Latin letters; Korean
    has words, so its syllables stand in runs.
    """
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        return None
    runs = [len(run) for run in _HANGUL_RUN.findall(text)]
    foreign = sum(1 for character in text if character > "\x7f") - sum(runs)
    is_plausible = len(runs) > 0 and sum(runs) >= 2 * len(runs) and foreign <= sum(runs)
    return Decoded(text, "cp949") if is_plausible else None


def _refuse_binary(data: bytes, decoded: Decoded | None, name: str) -> None:
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if kind:
        raise FileUnreadable(f"“{name}” is {kind}, not plain text.", _SAVE_AS_TEXT)
    if decoded is None:
        zero = data.find(b"\0")
        controls, size = 0, len(data)
    else:
        zero = decoded.text.find("\0")
        controls, size = len(_CONTROL.findall(decoded.text)), len(decoded.text)
    if zero >= 0 or controls > size * CONTROL_SHARE_LIMIT:
        raise FileUnreadable(f"“{name}” is a binary file, not plain text.", _SAVE_AS_TEXT)


def decode(data: bytes, name: str) -> Decoded:
    """The canonical text of a file's bytes; `name` is for messages.

    Raises `FileUnreadable` for an empty file, a binary one, or an encoding that cannot be read.
    """
    if not data:
        raise FileUnreadable(f"“{name}” is empty.", "There is nothing to import.")
    decoded = _decode_marked(data, name)
    if decoded is None:
        _refuse_binary(data, None, name)
        try:
            decoded = _decode_utf8(data, 0, name)
        except FileUnreadable:
            decoded = _decode_korean(data)
            if decoded is None:
                raise
    _refuse_binary(data, decoded, name)
    text = canonical_text(decoded.text)
    if not text.strip():
        raise FileUnreadable(f"“{name}” holds no text.", "There is nothing to import.")
    return Decoded(text, decoded.encoding, decoded.warnings)
