"""Cut, mutated and made-up pages, messages, feeds and lists: never anything but drafts, addresses and errors."""

import random

from hypothesis import example, given
from hypothesis import strategies as st

from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text
from reader.formats.file_formats import read_file
from reader.formats.pasted import read_pasted
from reader.formats.source_files import ReadOptions, SourceFile
from tests.helpers import web_pages as pages

MESSAGE = (
    b"From: <Saved by Blink>\r\nDate: Tue, 5 Mar 2024 22:00:00 +0900\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    + pages.news_page(ld={"@type": "NewsArticle", "datePublished": "2024-03-05"}).encode()
    + b"\r\n--B--\r\n"
)
RSS = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>V</title><item><title>A</title><guid>1</guid>'
    b"<pubDate>Tue, 05 Mar 2024 23:10:00 +0900</pubDate><description>&lt;p&gt;Rain&lt;/p&gt;</description></item>"
    b"</channel></rss>"
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title><entry><id>1</id><published>2024-03-05</published>'
    b'<content type="html">&lt;p&gt;Rain</content></entry></feed>'
)
JSON_FEED = (
    b'{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"content_html":"<p>a","authors":[{}]}]}'
)
OPML = b'<opml><body><outline text="a" xmlUrl="https://v.example/f"/></body></opml>'
SAMPLES = (
    pages.news_page(ld={"@type": "NewsArticle", "datePublished": "2024-03-05", "author": "Ann"}).encode(),
    pages.TABLE_PAGE.encode(),
    pages.KOREAN_PAGE.encode("cp949"),
    pages.CHINESE_PAGE.encode("gb18030"),
    pages.ARCHIVE_PAGE.encode("utf-16"),
    MESSAGE,
    RSS,
    ATOM,
    JSON_FEED,
    OPML,
)
NAMES = ("a.html", "a.mhtml", "a.xml", "a.json", "a.opml", "a.txt")
PIECES = (
    b"<",
    b">",
    b"&",
    b"\0",
    b"<p>",
    b"</div>",
    b"\xff",
    b"<![",
    b"<!--",
    b"]]>",
    b'"',
    b"{",
    b"[",
    b"\r\n\r\n",
    b"2024",
)


def check(found: FoundArticle) -> None:
    assert sum((found.draft is not None, bool(found.error), bool(found.address))) == 1
    if found.draft is None:
        return
    assert found.draft.paragraphs and found.draft.title
    for paragraph in found.draft.paragraphs:
        assert paragraph.strip() and "\n" not in paragraph and canonical_text(paragraph) == paragraph


def mutate(data: bytes, seed: int) -> bytes:
    """The data with a few pieces cut out, doubled or put in."""
    chance = random.Random(seed)
    for _ in range(chance.randrange(1, 6)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.randrange(40))
        data = data[:start] + chance.choice((b"", chance.choice(PIECES), data[start:end] * 2)) + data[end:]
    return data


@given(st.sampled_from(SAMPLES), st.sampled_from(NAMES), st.integers(0, 2**32))
def test_mutated_files_give_drafts_or_errors(sample: bytes, name: str, seed: int) -> None:
    for found in read_file(SourceFile.from_bytes(mutate(sample, seed), name), ReadOptions()):
        check(found)


@given(st.sampled_from(SAMPLES), st.sampled_from(NAMES), st.floats(0, 1))
def test_cut_files_give_drafts_or_errors(sample: bytes, name: str, share: float) -> None:
    for found in read_file(SourceFile.from_bytes(sample[: int(len(sample) * share)], name), ReadOptions()):
        check(found)


@given(
    st.text(), st.sampled_from(("<html>", "<rss>", "<opml>", "MIME-Version: 1.0\n", "")), st.sampled_from(NAMES)
)
@example("<![\x1b%", "<html>", "a.html")
@example("<p>\ud800</p>", "<html>", "a.html")
def test_any_text_gives_drafts_or_errors(text: str, begin: str, name: str) -> None:
    data = (begin + text).encode("utf-8", "surrogatepass")
    for found in read_file(SourceFile.from_bytes(data, name), ReadOptions()):
        check(found)


@given(st.text(), st.one_of(st.none(), st.text()))
def test_any_clipboard_gives_one_thing(text: str, html: str | None) -> None:
    (found,) = read_pasted(text, html)
    check(found)


@given(st.binary(), st.sampled_from(("", "utf-8", "iso-8859-1", "euc-kr", "utf-16", "x-unknown")))
@example(b".", "")
def test_any_bytes_under_any_charset_give_drafts_or_errors(data: bytes, charset: str) -> None:
    for found in read_file(SourceFile.from_bytes(b"<html>" + data, "a.html"), ReadOptions(charset=charset)):
        check(found)
