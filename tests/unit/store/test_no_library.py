"""What is said of a file that is no library, or does not begin as one."""

import os
from pathlib import Path

import pytest

from reader.domain.errors import LibraryHeadLost, NotALibrary
from reader.store.library_files import check_header


@pytest.mark.parametrize(
    ("name", "content", "what", "hint"),
    [
        ("a.pdf", b"%PDF-1.7" * 50, "it seems to be a PDF document", "articles are added with Import"),
        ("a.dateline", b"words " * 50, "it seems to be a text", "articles are added with Import"),
        ("a.png", b"\x89PNG" * 50, "it seems to be a picture", "Open a file that Dateline made."),
        ("a.dateline", bytes(9000), "does not begin as a Dateline library", "restore a backup, or recover"),
        (
            "a.dateline",
            b"SQLite format 3\0" * 3,
            "does not begin as a Dateline library",
            "restore a backup, or recover",
        ),
        ("a.db", b"SQLite format 3\0" * 3, "it seems to be a database", "Open a file that Dateline made."),
        ("a.bin", bytes(9000), "is not a Dateline library.", "Open a file that Dateline made."),
        ("a.dateline", b"", "is empty", "restore a backup"),
        ("a.txt", b"", "is empty", "Open a file that Dateline made."),
    ],
)
def test_what_is_said_fits_the_file(tmp_path: Path, name, content, what, hint):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(NotALibrary) as raised:
        check_header(path)
    assert what in raised.value.what
    assert hint in raised.value.hint
    is_lost = name == "a.dateline" and content[:1] in (b"\0", b"S")
    assert isinstance(raised.value, LibraryHeadLost) == is_lost


def test_noise_named_as_a_library_counts_as_one_whose_head_is_lost(tmp_path: Path):
    path = tmp_path / "a.dateline"
    path.write_bytes(b"\0" + os.urandom(9000))
    with pytest.raises(LibraryHeadLost):
        check_header(path)
