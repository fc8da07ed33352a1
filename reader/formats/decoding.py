"""Bytes to text: byte order mark, the charset that a page or server names, UTF-8, then tries that must look right.

This is the whole interface: `decode`. The order: a mark; UTF-8, which text in another encoding all but never is by
chance; the charset named; UTF-16 without a mark; UTF-8 with a little damage; Korean (CP949); and last what
charset-normalizer finds, which is told as a warning. What no try reads is refused with the byte where UTF-8 ends.
"""

import codecs
import re
from dataclasses import dataclass

from reader.domain.errors import FileUnreadable
from reader.domain.file_kinds import SIGNATURES
from reader.domain.texts import canonical_text
from reader.domain.wording import mark, tr
from reader.formats.encoding_guess import (
    guess_encoding,
    is_plausible,
    official_name,
    read_korean,
    read_unmarked_utf16,
)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNIT_BYTES = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_CONTROL = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f]")
CONTROL_SHARE_LIMIT = 0.05
"""A text with a larger share of control characters counts as binary."""
DAMAGE_SHARE_LIMIT = 0.01
"""Text of a known encoding is read in spite of fewer bytes than this that do not fit; they become U+FFFD."""
_SAVE_AS_TEXT = mark("Save its text as a plain text file in UTF-8 and import that.")
_CUT_WARNING = mark("The last character is cut off and was left out.")
_CUT_CHARACTER = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
_ESCAPING = ("iso-2022", "iso2022", "hz", "csiso2022")  # these write everything in ASCII bytes
_WEB_CHARSETS = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ks_c_5601", "ksc5601", "windows-949"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
    "iso-8859-9": "cp1254",
    "x-mac-roman": "mac_roman",
}
"""Names that pages use for a narrower encoding than they are written in (WHATWG Encoding Standard, 4.2)."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Canonical text, the encoding it came in, and what was odd about its bytes."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def _decode_marked(data: bytes, name: str) -> Decoded | None:
    for sign, encoding in _MARKS:
        if not data.startswith(sign):
            continue
        body = data[len(sign) :]
        warnings: tuple[str, ...] = ()
        if surplus := len(body) % _UNIT_BYTES.get(encoding, 1):
            body, warnings = body[:-surplus], (tr(_CUT_WARNING),)
        if encoding == "utf-8":
            decoded = _decode_utf8(body) or _decode_damaged_utf8(body, 0)
            if decoded is None:
                raise _not_utf8(body, len(sign), name)
            return decoded
        try:
            return Decoded(body.decode(encoding), encoding, warnings)
        except UnicodeDecodeError as error:
            raise FileUnreadable(
                tr(
                    "“{name}” begins as {encoding} but byte {byte} does not fit.",
                    name=name,
                    encoding=encoding.upper(),
                    byte=error.start + len(sign) + 1,
                ),
                tr("The file is damaged or was put together from two encodings; save it again in UTF-8."),
            ) from error
    return None


def _decode_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        cut = _CUT_CHARACTER.search(data, max(0, len(data) - 4))
        if cut and error.start == cut.start() and cut.start():
            return Decoded(data[: cut.start()].decode("utf-8"), "utf-8", (tr(_CUT_WARNING),))
    return None


def _decode_damaged_utf8(data: bytes, evidence: int) -> Decoded | None:
    """UTF-8 with few bytes that do not fit, if more than `evidence` times as many longer characters do fit."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd") - data.count("\ufffd".encode())
    fitting = len(text.encode()) - len(text) - 2 * text.count("\ufffd")
    if damaged < len(data) * DAMAGE_SHARE_LIMIT and fitting >= damaged * evidence:
        return Decoded(text, "utf-8", (_damage_warning(damaged),))
    return None


def _damage_warning(damaged: int) -> str:
    return tr(
        "Characters that could not be read: {n}. They are shown as {sign}; the original is unchanged.",
        n=f"{damaged:,}",
        sign="\ufffd",
    )


def _not_utf8(data: bytes, skipped: int, name: str) -> FileUnreadable:
    try:
        data.decode("utf-8")
        place = 0
    except UnicodeDecodeError as error:
        place = error.start
    return FileUnreadable(
        tr("“{name}” is not UTF-8: byte {byte} does not fit.", name=name, byte=place + skipped + 1),
        tr("Open it in a text editor, save it with the encoding UTF-8 and import it again."),
    )


def _decode_named(data: bytes, charset: str) -> Decoded | None:
    """Text in the charset that a page or server names; None where the name is unknown or does not fit."""
    wanted = charset.strip().strip("\"'").lower()
    encoding = _WEB_CHARSETS.get(wanted, wanted)
    try:
        text = data.decode(encoding, "replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    damaged = text.count("\ufffd")
    if damaged >= max(1, len(text) * DAMAGE_SHARE_LIMIT) or "\0" in text or not is_plausible(text):
        return None
    return Decoded(text, encoding, (_damage_warning(damaged),) if damaged else ())


def _refuse_binary(data: bytes, decoded: Decoded | None, name: str) -> None:
    kind = next((kind for signature, kind in SIGNATURES if data.startswith(signature)), None)
    if kind:
        raise FileUnreadable(
            tr("“{name}” is {kind}, not plain text.", name=name, kind=tr(kind)), tr(_SAVE_AS_TEXT)
        )
    if decoded is None:
        zero = data.find(b"\0")
        controls, size = 0, len(data)
    else:
        zero = decoded.text.find("\0")
        controls, size = len(_CONTROL.findall(decoded.text)), len(decoded.text)
    if zero >= 0 or controls > size * CONTROL_SHARE_LIMIT:
        raise FileUnreadable(tr("“{name}” is a binary file, not plain text.", name=name), tr(_SAVE_AS_TEXT))


def _decode_unmarked(data: bytes, name: str, charset: str) -> Decoded:
    if charset.strip().lower().startswith(_ESCAPING) and (named := _decode_named(data, charset)):
        return named
    if found := read_unmarked_utf16(data):
        encoding, text = found
        told = tr("Read as {encoding}; the file does not say so.", encoding=official_name(encoding))
        return Decoded(text, encoding, (told,))
    _refuse_binary(data, None, name)
    if decoded := _decode_utf8(data):
        return decoded
    named = _decode_named(data, charset) if charset else None
    decoded = named or _decode_damaged_utf8(data, 2)
    if decoded:
        return decoded
    if korean := read_korean(data):
        return Decoded(korean, "cp949")
    if found := guess_encoding(data):
        encoding, text = found
        told = tr(
            "Read as {encoding}; the file does not say its encoding, so check its letters.",
            encoding=official_name(encoding),
        )
        return Decoded(text, encoding, (told,))
    raise _not_utf8(data, 0, name)


def decode(data: bytes, name: str, charset: str = "") -> Decoded:
    """The canonical text of a file's bytes; `name` is for messages, `charset` is what a page or server names.

    Raises `FileUnreadable` for an empty file, a binary one, or an encoding that cannot be read.
    """
    if not data:
        raise FileUnreadable(tr("“{name}” is empty.", name=name), tr("There is nothing to import."))
    decoded = _decode_marked(data, name) or _decode_unmarked(data, name, charset)
    _refuse_binary(data, decoded, name)
    text = canonical_text(decoded.text)
    if not text.strip():
        raise FileUnreadable(tr("“{name}” holds no text.", name=name), tr("There is nothing to import."))
    return Decoded(text, decoded.encoding, decoded.warnings)
