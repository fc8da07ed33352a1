"""What a file that is no library seems to be."""

import pytest

from reader.domain.file_kinds import can_be_imported, seems_to_be

KOREAN = "\uae30\ud6c4\ubcc0\ud654\uc5d0 \ub300\ud55c \ud1a0\ub860. "


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"PK\3\4\x14\0\6\0", "a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"  <!DOCTYPE html><html>", "a web page"),
        (b"\xef\xbb\xbf<html lang=ko>", "a web page"),
        (b"The farm was visited.\r\n", "a text"),
        ((KOREAN * 9).encode("utf-8")[:100], "a text"),
        ((KOREAN * 9).encode("cp949")[:99], "a text"),
        ((KOREAN * 9).encode("iso2022_kr")[:99], "a text"),
        (KOREAN.encode("utf-16"), "a text"),
        (bytes(100), ""),
        (b"", ""),
        (bytes(range(100)), ""),
    ],
)
def test_kind_is_told_by_the_first_bytes(head, kind):
    assert seems_to_be(head) == kind


def test_what_articles_may_be_in():
    told = [seems_to_be(head) for head in (b"%PDF-", b"PK\3\4", b"<html>", b"words")]
    assert all(map(can_be_imported, told))
    assert not any(map(can_be_imported, ("", "a picture", "a program")))
