"""One small made-up file of every format that can be read, and the mutations that fuzzing makes of them."""

import gzip
import io
import json
import random
import zipfile
from functools import cache

from tests.helpers import web_pages
from tests.helpers.made_documents import make_docx, make_pdf, make_warc
from tests.helpers.made_pages import PageMaker

Seed = tuple[str, str, bytes]
"""A format, a file name and the bytes."""

_PAGES = 24
_ROWS = [
    {"headline": "A title", "body": "One.\nTwo – 셋.", "date": "03/04/2005", "meta": {"lang": "en"}},
    {"headline": "", "body": "<p>Pyongyang, May 27 (KCNA) -- Words.</p>", "date": "2005-04-03", "n": 1.5},
]
_ITEM = "<title>Mills &amp; farms</title><link>https://v.example/1</link><guid>1</guid>"
_RSS = (
    f'<?xml version="1.0"?><rss version="2.0"><channel><title>Valley</title><item>{_ITEM}'
    "<pubDate>Tue, 05 Mar 2024 23:10:00 +0900</pubDate><description>&lt;p&gt;Rain.&lt;/p&gt;</description></item>"
    "<item><title>Second</title><description>Words of the second.</description></item></channel></rss>"
)
_ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title>V</title><entry><id>1</id><title>T</title>'
    '<published>2024-03-05T10:00:00Z</published><content type="html">&lt;p&gt;Rain.&lt;/p&gt;</content></entry>'
    "</feed>"
)
_JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "V",
    "items": [
        {"id": "1", "url": "https://v.example/1", "content_html": "<p>Rain.</p>", "authors": [{"name": "A"}]}
    ],
}
_OPML = (
    '<opml version="2.0"><body><outline text="a"><outline text="b" xmlUrl="https://v.example/f"/></outline>'
    '<outline text="c" type="link" url="https://v.example/1"/></body></opml>'
)
_AGENCY = (
    "calendar>>November 26. 2009 Juche 98\nA Mill Opens\n  Pyongyang, November 26 (KCNA) -- It opened.\nIt works."
)
_KOREAN = "골짜기 농장의 일군들이 감자심기를 끝냈다.\n주체111(2022)년 11월 7일"

HOSTILE = (
    *(
        b"\0",
        b'"',
        b"\xff\xff\xff\xff",
        b"\r",
        b"\xe2\x80\xa8",
        b"\xed\xa0\x80",
        b"\x85",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
    ),
    *(b"[" * 3000, b"{" * 3000, b"(" * 2000, b"<div>" * 2000, b" " * 5000, b"\n" * 3000, b"a" * 20000, b"9" * 400),
    *(b"<![", b"<![\x1b%", b"<!--", b"]]>", b"&#x110000;", b"&#0;", b"&lol;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>"),
    *(
        b"-1",
        b"4294967295",
        b"1e999",
        b"NaN",
        b"\\u0000",
        b"\\ud800",
        b"../",
        b"http://[",
        b"javascript:",
        b", , ",
    ),
    *(b"Juche 99999999", b"99/99/9999", b"2024-02-30", b"0000-00-00", b"\nJanuary 06, 2026\n", b"calendar>>"),
    *(b"More From ", b"\nMore Articles\n", b"Date: 31/02/2005 | Source: ", b"-0-", b"Pyongyang, May 27 (KCNA) --"),
    *(b"PK\x05\x06", b"%%EOF", b"WARC/1.0\r\n", b"\x1f\x8b", b"Content-Length: -5\r\n", b"endstream", b"\r\n\r\n"),
)
"""What breaks readers: ends of all kinds, deep nesting, huge numbers, days that are none, words of the layouts."""


@cache
def list_seeds() -> tuple[Seed, ...]:
    """The seeds of all formats; the same in every process."""
    pages = [PageMaker(number).make().text for number in range(_PAGES)]
    texts = [("text", f"page{number}.txt", text.encode()) for number, text in enumerate(pages)]
    jsonl = "".join(json.dumps(row) + "\n" for row in _ROWS).encode()
    csv = b'headline;body;date\r\nA;"One; ""two""\r\nthree";03/04/2005\r\nB;Words;2005\r\n'
    news = web_pages.news_page(ld={"@type": "NewsArticle", "datePublished": "2024-03-05", "author": {"name": "A"}})
    record = {"url": "https://v.example/1", "body": news.encode(), "type": "text/html; charset=utf-8"}
    zipped = {"a.txt": pages[1].encode(), "b/c.html": news.encode(), "d.zip": _pack({"e.csv": csv})}
    return (
        *texts,
        ("text", "agency.txt", _AGENCY.encode()),
        ("text", "wide.txt", pages[0].replace("\n", "\r\n").encode("utf-16")),
        ("text", "korean.txt", _KOREAN.encode("cp949")),
        ("html", "news.html", news.encode()),
        ("html", "table.htm", web_pages.TABLE_PAGE.encode()),
        ("html", "korean.html", web_pages.KOREAN_PAGE.encode("cp949")),
        ("html", "chinese.html", web_pages.CHINESE_PAGE.encode("gb18030")),
        ("html", "archive.html", web_pages.ARCHIVE_PAGE.encode("utf-16")),
        ("mhtml", "saved.mhtml", _make_message(news)),
        ("rss", "feed.rss", _RSS.encode()),
        ("atom", "feed.atom", _ATOM.encode()),
        ("json feed", "feed.json", json.dumps(_JSON_FEED).encode()),
        ("opml", "feeds.opml", _OPML.encode()),
        ("csv", "rows.csv", csv),
        ("csv", "rows.tsv", csv.decode().replace(";", "\t").encode("utf-16")),
        ("jsonl", "rows.jsonl", jsonl),
        ("json", "rows.json", json.dumps(_ROWS, indent=1).encode()),
        ("zip", "pages.zip", _pack(zipped)),
        ("docx", "page.docx", make_docx(["Words of a page.", "More."], ["A cell."], "A title", "Ann Lee")),
        ("pdf", "page.pdf", make_pdf([["Words of a page.", "More words."], ["The end."]], {"Title": "A title"})),
        ("warc", "crawl.warc", make_warc([record, {**record, "type": "text/plain"}], is_packed=False)),
        ("warc", "crawl.warc.gz", make_warc([record, record])),
    )


def mutate(seeds: tuple[Seed, ...], chance: random.Random) -> Seed:
    """One of the seeds with a few changes, at times under the name of another; a seed without one now and then."""
    form = chance.choice(sorted({seed[0] for seed in seeds}))
    form, name, data = chance.choice([seed for seed in seeds if seed[0] == form])
    if chance.random() < 0.6 and form in ("zip", "docx"):
        data = _change_member(data, seeds, chance)
    elif chance.random() < 0.6 and name.endswith(".gz"):
        data = gzip.compress(_change(gzip.decompress(data), seeds, chance))
    elif chance.random() < 0.98:
        data = _change(data, seeds, chance)
    if chance.random() < 0.1:
        name = chance.choice(seeds)[1]
    return form, name, data


def _change(data: bytes, seeds: tuple[Seed, ...], chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        at = chance.randrange(len(data) + 1)
        size = chance.choice((1, 1, 2, 8, 40, 300))
        kind = chance.randrange(7)
        if kind == 0:  # flip bits
            data = (
                data[:at]
                + bytes(byte ^ chance.randrange(256) for byte in data[at : at + size])
                + data[at + size :]
            )
        elif kind == 1:  # cut
            data = data[:at] if chance.random() < 0.3 else data[:at] + data[at + size :]
        elif kind == 2:  # double
            data = data[:at] + data[at : at + size] * chance.choice((2, 3, 50)) + data[at + size :]
        elif kind == 3:  # splice with another format
            other = chance.choice(seeds)[2]
            begin = chance.randrange(len(other))
            data = data[:at] + other[begin : begin + chance.choice((30, 300, 3000))] + data[at:]
        elif kind == 4:  # swap
            other_at = chance.randrange(len(data) + 1)
            first, second = sorted((at, other_at))
            data = data[:first] + data[second : second + size] + data[first:second] + data[second + size :]
        else:
            data = data[:at] + chance.choice(HOSTILE) + data[at + size * (kind == 5) :]
    return data


def _change_member(data: bytes, seeds: tuple[Seed, ...], chance: random.Random) -> bytes:
    """An archive that is sound, with members that are not."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    chosen = chance.choice(sorted(members))
    members[chosen] = _change(members[chosen], seeds, chance)
    return _pack(members)


def _make_message(page: str) -> bytes:
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://v.example/1\r\n"
        b"Date: Tue, 5 Mar 2024 22:00:00 +0900\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n--B\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + page.encode()
        + b"\r\n--B--\r\n"
    )


def _pack(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 0, 0, 0)), data)
    return target.getvalue()
