"""A file to read from: its suffix, its first bytes, its limits."""

import io

import pytest

from reader.domain.errors import FileUnreadable
from reader.formats.source_files import HEAD_BYTES, SourceFile


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.TXT", ".txt"),
        ("crawl.WARC.GZ", ".warc.gz"),
        ("pages.zip › old.folder/page", ""),
        ("pages.zip › a.b/1.html", ".html"),
        (".hidden", ""),
        ("", ""),
    ],
)
def test_suffix_is_the_end_of_the_name(name: str, suffix: str) -> None:
    assert SourceFile.from_bytes(b"", name).suffix == suffix


def test_given_suffix_counts_more_than_the_name() -> None:
    assert SourceFile.from_bytes(b"", "http://a.example/page.php", ".html").suffix == ".html"


def test_head_is_the_first_bytes() -> None:
    assert SourceFile.from_bytes(b"x" * 9000, "a").head == b"x" * HEAD_BYTES


class FailingStream(io.BytesIO):
    def read(self, _size: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")


def test_failing_device_is_told() -> None:
    with pytest.raises(FileUnreadable, match="Input/output error"):
        assert SourceFile("a.txt", FailingStream).head
