"""Pages saved as one message: the root page, where it was saved from, and when."""

import quopri

import pytest

from reader.domain.articles import TitleBasis
from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.formats import mhtml_page
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from tests.helpers import web_pages as pages

FRAME = b"<html><body><p>A frame that is not the page.</p></body></html>"


def message(page: bytes, *, head: str = "", start: str = "", charset: str = "") -> bytes:
    return b"".join(
        (
            f"From: <Saved by Blink>\r\nSubject: Potatoes\r\n{head}MIME-Version: 1.0\r\n".encode(),
            f'Content-Type: multipart/related;\r\n\ttype="text/html";{start}\r\n\tboundary="--B"\r\n\r\n'.encode(),
            b"----B\r\nContent-Type: text/html\r\nContent-ID: <frame>\r\n\r\n" + FRAME if start else b"",
            f"\r\n----B\r\nContent-Type: text/html{charset}\r\nContent-ID: <root>\r\n".encode(),
            b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://v.example/part\r\n\r\n",
            quopri.encodestring(page),
            b"\r\n----B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            b"iVBORw==\r\n----B--\r\n",
        )
    )


def found_in(data: bytes, options: ReadOptions | None = None, name: str = "a.mhtml") -> FoundArticle:
    file = SourceFile.from_bytes(data, name)
    (found,) = mhtml_page.read(file, options or ReadOptions(), read_file)
    return found


def test_message_gives_its_page_with_address_and_moment() -> None:
    head = "Snapshot-Content-Location: https://v.example/story\r\nDate: Tue, 5 Mar 2024 22:00:00 +0900\r\n"
    data = message(pages.news_page().encode(), head=head)
    found = found_in(data)
    assert found.data == data and found.media_type == "multipart/related"
    assert found.draft is not None
    assert found.draft.paragraphs == pages.SENTENCES
    assert (found.draft.url, found.draft.captured_at) == ("https://v.example/story", "2024-03-05T13:00:00Z")
    assert str(found.draft.date.date_to) == "2024-03-05" and found.draft.date.date_from is None


def test_address_of_the_part_is_taken_where_no_other_is() -> None:
    found = found_in(message(pages.news_page().encode()))
    assert found.draft is not None and found.draft.url == "https://v.example/part"
    assert found.draft.captured_at is None


def test_what_the_container_says_goes_before() -> None:
    options = ReadOptions(url="https://v.example/given", captured_at="2024-03-07T00:00:00Z")
    found = found_in(message(pages.news_page().encode(), head="Date: Tue, 5 Mar 2024 22:00:00 +0900\r\n"), options)
    assert found.draft is not None
    assert (found.draft.url, found.draft.captured_at) == ("https://v.example/given", "2024-03-07T00:00:00Z")


def test_start_names_the_root_page() -> None:
    found = found_in(message(pages.news_page().encode(), start=' start="<root>";'))
    assert found.draft is not None and found.draft.paragraphs == pages.SENTENCES


def test_charset_of_the_part_is_taken() -> None:
    page = pages.RUSSIAN_PAGE.encode("cp1251")
    found = found_in(message(page, charset="; charset=windows-1251"))
    assert found.draft is not None and found.draft.paragraphs == pages.RUSSIAN_SENTENCES
    assert found.draft.warnings == ()


def test_plain_message_of_a_page_is_read() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + pages.news_page().encode()
    found = found_in(data, name="a.eml")
    assert found.draft is not None and found.draft.paragraphs == pages.SENTENCES


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\r\n\r\nHello",
        b"From: <Saved by Blink>\r\n",
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=""\r\n\r\n--\r\n',
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=\xff\xfe\r\nDate: Tue, 99 Mar 2024\r\n\r\n",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n" * 8000,
    ],
)
def test_message_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(FileUnreadable):
        found_in(data)


@pytest.mark.parametrize(
    ("head", "is_message"),
    [
        (b"From: <Saved by Blink>\r\n", True),
        (b"Snapshot-Content-Location: x\r\nSubject: a\r\n b\r\nMIME-Version: 1.0\r\n", True),
        (b"\xef\xbb\xbfMIME-Version: 1.0\n", True),
        (b"The header MIME-Version: 1.0 begins a message.", False),
        (b"From: the editor\nDear reader", False),
        (b"", False),
    ],
)
def test_matches_by_the_first_bytes(head: bytes, is_message: bool) -> None:
    assert mhtml_page.matches(SourceFile.from_bytes(head, "a.txt")) is is_message


@pytest.mark.parametrize("subject", ["A bridge is opened", "=?utf-8?b?QSBicmlkZ2U=?=\r\n is opened"])
def test_subject_is_the_title_of_a_page_that_states_none(subject: str) -> None:
    body = "<p>Many people came together there and spoke of the year to come.</p>"
    data = f"Subject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{body}".encode()
    draft = found_in(data, name="a.eml").draft
    assert draft is not None
    assert (draft.title, draft.title_basis) == ("A bridge is opened", TitleBasis.STATED)


def test_title_of_the_page_goes_before_the_subject() -> None:
    draft = found_in(message(pages.news_page().encode())).draft
    assert draft is not None and draft.title != "Potatoes"
