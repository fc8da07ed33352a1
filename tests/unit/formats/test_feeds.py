"""Saved feeds: an article for each entry, its text, author, address and day of publication."""

import json
import urllib.request

import pytest

from reader.domain.articles import TitleBasis
from reader.domain.dates import DateBasis
from reader.domain.found import FoundArticle
from reader.formats import feeds
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile

RSS_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Valley Gazette</title><language>en-us</language>'
)
RSS = (
    RSS_HEAD + "<item><title>Potatoes &amp;amp; turnips</title><link>https://v.example/1</link><guid>g1</guid>"
    "<pubDate>Tue, 05 Mar 2024 23:10:00 +0900</pubDate><dc:creator>Ann Lee</dc:creator>"
    "<description>Short</description>"
    "<content:encoded><![CDATA[<p>Rain fell.</p><p>The <b>sun</b> came.</p><script>x()</script>]]>"
    "</content:encoded></item>"
    "<item><title>Frost</title><link>https://v.example/2</link>"
    "<description>Frost &lt;i&gt;came&lt;/i&gt; early.</description></item>"
    "<item><title>Nothing</title></item></channel></rss>"
)
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title>'
    '<entry><title>Rain</title><id>urn:1</id><link href="https://v.example/1"/><updated>2024-03-09T00:00:00Z</updated>'
    "<author><name>Ann Lee</name></author><author><name>Bo Ri</name></author>"
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rain fell.</p><p>Sun came.</p></div>'
    "</content></entry>"
    "<entry><title>Frost</title><id>urn:1</id><published>2024-03-05T01:00:00+09:00</published>"
    "<updated>2024-03-09T00:00:00Z</updated><summary>Frost came.</summary></entry></feed>"
)
RDF = (
    '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title></channel>'
    '<item rdf:about="https://v.example/3"><title>Rain</title><link>https://v.example/3</link>'
    "<dc:date>2024-03-05T00:00:00Z</dc:date><description>Rain fell.</description></item></rdf:RDF>"
)
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Gazette",
        "items": [
            {
                "id": 7,
                "url": "https://v.example/7",
                "title": "Rain",
                "content_html": "<p>Rain fell.<br><br>Sun came.</p>",
                "date_published": "2024-03-05T10:00:00Z",
                "date_modified": "2025-01-01T10:00:00Z",
                "authors": [{"name": "Ann Lee"}],
            },
            {"id": "8", "content_text": "Frost came.\nIt went.", "author": {"name": "Bo Ri"}},
            {"id": "9", "summary": "Only this."},
            {"id": "10"},
        ],
    }
)


def found_in(text: str | bytes, name: str = "a.xml") -> list[FoundArticle]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_file(SourceFile.from_bytes(data, name), ReadOptions()))


def test_rss_entries_are_articles() -> None:
    first, second, third = found_in(RSS)
    assert first.draft is not None and second.draft is not None
    assert first.draft.paragraphs == ("Rain fell.", "The sun came.")
    assert (first.draft.title, first.draft.title_basis) == ("Potatoes & turnips", TitleBasis.STATED)
    assert (first.draft.source, first.draft.byline, first.draft.url) == (
        "Valley Gazette",
        "Ann Lee",
        "https://v.example/1",
    )
    assert (str(first.draft.date.date_from), first.draft.date.basis) == ("2024-03-05", DateBasis.METADATA)
    assert (first.part, first.media_type, first.data) == ("g1", "application/rss+xml", RSS.encode())
    assert first.draft.language == "en" and first.draft.warnings == ()
    assert second.draft.paragraphs == ("Frost came early.",) and "summary" in second.draft.warnings[0]
    assert second.part == "https://v.example/2"
    assert "holds no text" in third.error and third.draft is None


def test_atom_update_is_no_publication() -> None:
    first, second = found_in(ATOM)
    assert first.draft is not None and second.draft is not None
    assert first.draft.paragraphs == ("Rain fell.", "Sun came.")
    assert first.draft.byline == "Ann Lee, Bo Ri" and first.draft.date.basis is DateBasis.NONE
    assert str(second.draft.date.date_from) == "2024-03-05"
    assert (first.part, second.part) == ("urn:1", "2")
    assert first.media_type == "application/atom+xml"


def test_rdf_date_is_that_of_publication() -> None:
    (found,) = found_in(RDF)
    assert found.draft is not None and str(found.draft.date.date_from) == "2024-03-05"


def test_json_feed_entries_are_articles() -> None:
    first, second, third, fourth = found_in(JSON_FEED, "a.json")
    assert first.draft is not None and second.draft is not None and third.draft is not None
    assert first.draft.paragraphs == ("Rain fell.", "Sun came.")
    assert (str(first.draft.date.date_from), first.draft.byline, first.part) == ("2024-03-05", "Ann Lee", "7")
    assert first.media_type == "application/feed+json"
    assert second.draft.paragraphs == ("Frost came.", "It went.") and second.draft.byline == "Bo Ri"
    assert second.draft.title_basis is TitleBasis.MADE
    assert third.draft.warnings and "holds no text" in fourth.error


def test_headline_is_no_paragraph() -> None:
    (found,) = found_in(
        RSS_HEAD
        + "<item><title>Rain</title><description>&lt;h1&gt;Rain&lt;/h1&gt;Fell.</description></item></channel>"
    )
    assert found.draft is not None and found.draft.paragraphs == ("Fell.",)


def test_cut_feed_gives_what_is_whole() -> None:
    found = found_in(RSS[: RSS.index("<item><title>Nothing")])
    assert [article.draft.title for article in found if article.draft] == ["Potatoes & turnips", "Frost"]


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item>',
        "<rss><channel></channel></rss>",
        "<rss",
        "<feed>" * 5000,
        '{"version": "https://jsonfeed.org/version/1", "items": [',
        '{"version": "https://jsonfeed.org/version/1", "items": {}}',
    ],
)
def test_what_is_no_whole_feed_is_told(text: str) -> None:
    (found,) = found_in(text)
    assert found.error and found.draft is None


def test_no_feed_opens_an_address_or_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("opened")

    monkeypatch.setattr(urllib.request, "urlopen", refuse)
    (found,) = found_in("<rss><channel><link>https://v.example</link></channel></rss>")
    assert "without entries" in found.error
    assert found_in(b"/etc/hostname", "a.rss")[0].error


@pytest.mark.parametrize("text", [RSS, ATOM, RDF, JSON_FEED, "\ufeff<!-- x --><rss version='2'>"])
def test_matches_by_the_first_bytes(text: str) -> None:
    assert feeds.matches(SourceFile.from_bytes(text.encode(), "a.txt"))


@pytest.mark.parametrize(
    "text", ["A <rss> element begins a feed.", "<html>", "<opml>", '{"version": 1}', "", "<feeder>", "[1]"]
)
def test_other_text_is_no_feed(text: str) -> None:
    assert not feeds.matches(SourceFile.from_bytes(text.encode(), "a.txt"))
