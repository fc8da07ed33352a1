"""What a file seems to be, told from its first bytes. Any thread."""

import re

from reader.domain.wording import mark

SIGNATURES = (
    (b"%PDF-", mark("a PDF document")),
    (b"PK\3\4", mark("a ZIP archive or an office document")),
    (b"\xd0\xcf\x11\xe0", mark("an office document")),
    (b"{\\rtf", mark("a rich text document")),
    (b"SQLite format 3\0", mark("a database")),
    (b"\x89PNG", mark("a picture")),
    (b"\xff\xd8\xff", mark("a picture")),
    (b"GIF8", mark("a picture")),
    (b"\x1f\x8b", mark("a compressed file")),
    (b"BZh", mark("a compressed file")),
    (b"\xfd7zXZ", mark("a compressed file")),
    (b"7z\xbc\xaf", mark("a compressed file")),
    (b"\x7fELF", mark("a program")),
)
"""How files of no plain text begin, and what they are: to be translated by `tr`."""
_TEXT_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_PAGE = (re.compile(rb"\s*<(!doctype html|html)\b", re.IGNORECASE), mark("a web page"))
_TEXT = mark("a text")
_IMPORTED = frozenset({SIGNATURES[0][1], SIGNATURES[1][1], _PAGE[1], _TEXT})
_NO_TEXT = re.compile(rb"[\x00-\x08\x10-\x1a\x1c-\x1f\x7f]")


def seems_to_be(head: bytes) -> str:
    """What a file is that begins so, to be translated by `tr`; "" where that cannot be told.

    The first 100 bytes are enough: among so many of what is no text there is all but always one that no text has,
    in whatever encoding but UTF-16, which begins with a mark.
    """
    for magic, kind in SIGNATURES:
        if head.startswith(magic):
            return kind
    if not head or (_NO_TEXT.search(head) and not head.startswith(_TEXT_MARKS)):
        return ""
    return _PAGE[1] if _PAGE[0].match(head.removeprefix(b"\xef\xbb\xbf")) else _TEXT


def can_be_imported(kind: str) -> bool:
    """Whether articles may be in such a file."""
    return kind in _IMPORTED
