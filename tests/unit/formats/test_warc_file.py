"""WARC files: pages by their own reader with address, time and charset; damage and what is no page."""

import gzip

import pytest

from reader.domain.found import FoundArticle
from reader.formats import warc_file
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from tests.helpers.made_documents import make_pdf, make_warc

TEXT = {"url": "https://a.example/1", "body": b"Words of a page.", "type": "text/plain"}


def read(data: bytes, name: str = "crawl.warc.gz") -> list[FoundArticle]:
    return list(read_file(SourceFile.from_bytes(data, name), ReadOptions()))


@pytest.mark.parametrize("is_packed", [True, False])
def test_record_is_read_with_its_address_and_time(is_packed: bool) -> None:
    (found,) = read(make_warc([TEXT], is_packed=is_packed), "crawl.warc.gz" if is_packed else "crawl")
    assert found.name.endswith(" › https://a.example/1")
    assert found.data == b"Words of a page."
    draft = found.draft
    assert draft
    assert draft.paragraphs == ("Words of a page.",)
    assert (draft.url, draft.captured_at) == ("https://a.example/1", "2024-05-27T01:02:03Z")


def test_body_is_unpacked_and_decoded_as_the_server_says() -> None:
    record = {
        **TEXT,
        "body": gzip.compress("Слова страницы.".encode("koi8-r")),
        "type": "text/plain; charset=KOI8-R",
        "headers": {"Content-Encoding": "gzip"},
    }
    (found,) = read(make_warc([record]))
    assert found.draft and found.draft.paragraphs == ("Слова страницы.",)


def test_resources_are_read_as_answers_are() -> None:
    (found,) = read(make_warc([{**TEXT, "kind": "resource"}]))
    assert found.draft


def test_what_is_no_page_is_passed_over() -> None:
    others = [
        {**TEXT, "status": "404 Not Found"},
        {**TEXT, "type": "image/png"},
        {**TEXT, "type": "application/json", "body": b"{}"},
        {**TEXT, "kind": "metadata"},
    ]
    (found,) = read(make_warc([*others, TEXT]))
    assert found.draft
    (found,) = read(make_warc(others))
    assert "holds no page that can be read, in 4 records" in found.error


def test_faulty_page_is_told_and_the_rest_is_read() -> None:
    found = read(make_warc([{**TEXT, "body": b" "}, TEXT]))
    assert [bool(one.draft) for one in found] == [False, True]


def test_too_large_page_is_told_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_file, "MAX_FILE_BYTES", 100)
    bomb = {**TEXT, "body": gzip.compress(b"x" * 10_000), "headers": {"Content-Encoding": "gzip"}}
    found = read(make_warc([bomb, TEXT]))
    assert "is too large" in found[0].error
    assert found[1].draft


@pytest.mark.parametrize("is_packed", [True, False])
def test_cut_file_gives_what_stands_before(is_packed: bool) -> None:
    whole = make_warc([TEXT, {**TEXT, "body": b"Further words. " * 200}], is_packed=is_packed)
    found = read(whole[:-40], "crawl.warc.gz" if is_packed else "crawl.warc")
    assert [bool(one.draft) for one in found] == [True, False]
    assert "damaged or was cut off" in found[1].error


def test_file_that_is_no_warc_is_told() -> None:
    for data in (b"WARC/1.0\r\nnothing", gzip.compress(b"nothing at all"), b"WARC/"):
        found = read(data)
        assert found[-1].error


def test_control_characters_in_an_address_come_in_no_name() -> None:
    (found,) = read(make_warc([{**TEXT, "url": "https://a.example/\0\x1b[31m1"}]))
    assert found.name.endswith(" › https://a.example/[31m1")


def test_doubts_of_the_library_are_not_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    data = (
        make_warc([TEXT], is_packed=False) + b"words between records\r\n\r\n" + make_warc([TEXT], is_packed=False)
    )
    read(data, "crawl.warc")
    assert capfd.readouterr().err == ""


def test_pages_feeds_and_documents_are_read_by_their_own_readers() -> None:
    text = "The workers of the plant carried out their plan for the month ahead of time. "
    body = f"<body><article><p>{text * 5}</p></article></body>"
    page = f"<!DOCTYPE html><html><head><title>T</title></head>{body}</html>"
    item = f"<item><title>A</title><description>{text}</description></item>"
    feed = f"<rss version='2.0'><channel><title>N</title>{item}</channel></rss>"
    records = [
        {**TEXT, "body": page.encode(), "type": "text/html"},
        {**TEXT, "body": feed.encode(), "type": "application/rss+xml"},
        {**TEXT, "body": make_pdf([[text]]), "type": "application/pdf"},
    ]
    found = read(make_warc(records))
    assert [one.media_type for one in found] == ["text/html", "application/rss+xml", "application/pdf"]
    for one in found:
        assert one.draft, one.error
        assert one.draft.captured_at == "2024-05-27T01:02:03Z"
