"""OPML lists: addresses to fetch, once each, and nothing harmful."""

import pytest

from reader.domain.found import FoundArticle
from reader.formats import opml_lists
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile

LIST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Mine</title></head><body>'
    '<outline text="Papers"><outline text="g" title="Gazette" type="rss" xmlUrl="https://v.example/feed"'
    ' htmlUrl="https://v.example/"/><outline text="Mill" htmlUrl="http://m.example"/></outline>'
    '<outline title="Again" xmlUrl="https://v.example/feed"/><outline xmlUrl="file:///etc/hosts"/>'
    '<outline xmlURL="https://n.example/f"/></body></opml>'
)


def found_in(text: str) -> list[FoundArticle]:
    return list(read_file(SourceFile.from_bytes(text.encode(), "a.opml"), ReadOptions()))


def test_list_gives_addresses_with_their_names() -> None:
    assert [(found.name, found.address) for found in found_in(LIST)[:-1]] == [
        ("Gazette", "https://v.example/feed"),
        ("Mill", "http://m.example"),
        ("https://n.example/f", "https://n.example/f"),
    ]


def test_addresses_that_are_not_of_the_web_are_told_together() -> None:
    last = found_in(LIST)[-1]
    assert (last.name, last.address) == ("a.opml", "")
    assert last.error == "In “a.opml” 1 address is not of the web and cannot be fetched: file:///etc/hosts."


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline xmlUrl="https://v.example/&a;"/></body></opml>',
        '<!DOCTYPE opml [<!ENTITY a SYSTEM "file:///etc/hosts">]><opml>&a;</opml>',
        LIST[:300],
        "<opml></opml>",
        "<opml>" + "<outline>" * 200_000,
        "",
    ],
)
def test_harmful_broken_and_empty_lists_are_told(text: str) -> None:
    found = found_in(text)
    assert len(found) == 1 and found[0].error and not found[0].address


def test_matches_by_the_first_bytes() -> None:
    assert opml_lists.matches(SourceFile.from_bytes(LIST.encode(), "a.txt"))
    assert opml_lists.matches(SourceFile.from_bytes(b"\xef\xbb\xbf" + LIST.encode(), "a.xml"))
    assert not opml_lists.matches(SourceFile.from_bytes(b"An <opml> list", "a.txt"))
