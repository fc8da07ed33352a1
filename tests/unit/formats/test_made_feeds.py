"""Made-up feeds with the oddities of real sites: what their programs add, encode twice, or leave out."""

from reader.domain.articles import ArticleDraft
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile

LINES = (
    "The weather station on the ridge was rebuilt this spring after two years.",
    "Engineers replaced the mast and the batteries before the winter.",
    "The readings go to the villages twice a day, morning and evening.",
)
STYLED = "".join(f'<p style="margin:0">{line}</p>' for line in LINES)


def drafts_of(feed: str, name: str = "a.xml") -> list[ArticleDraft]:
    found = read_file(SourceFile.from_bytes(feed.encode(), name), ReadOptions())
    return [article.draft for article in found if article.draft]


def test_additions_of_a_blog_are_left_out() -> None:
    (draft,) = drafts_of(
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Lake Notes</title><language>en-US</language>'
        "<item><title>Tom &amp;amp; Ann</title><link>https://lake.example/1</link>"
        "<dc:creator>Jane Doe</dc:creator>"
        "<pubDate>Mon, 27 May 2024 23:30:00 +0900</pubDate><description>The weather [&#8230;]</description>"
        '<content:encoded><![CDATA[<figure><img src="a.jpg"/><figcaption>The mast in May</figcaption></figure>'
        f'{STYLED}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="f">Facebook</a></li></ul></div>'
        '<p>The post <a href="https://lake.example/1">Tom</a> appeared first on <a href="/">Lake Notes</a>.</p>'
        "]]></content:encoded></item></channel></rss>"
    )
    assert draft.paragraphs == LINES
    assert (draft.title, draft.byline, draft.source) == ("Tom & Ann", "Jane Doe", "Lake Notes")
    assert str(draft.date.date_from) == str(draft.date.date_to) == "2024-05-27"


def test_text_encoded_twice_and_addresses_without_a_host_are_read() -> None:
    first, second = drafts_of(
        '<rss version="2.0"><channel><title>Ridge Post</title><link>https://ridge.example/</link><item><title>A</title>'
        f"<link>/news/1</link><description>&amp;lt;p&amp;gt;{LINES[0]}&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;{LINES[1]}"
        "&amp;lt;/p&amp;gt;</description></item><item><title>B</title>"
        "<author>news@ridge.example (Jane Doe)</author>"
        f"<description>{LINES[2]} &lt;a href='/b'&gt;Read more&lt;/a&gt;</description></item></channel></rss>"
    )
    assert (first.paragraphs, first.url) == (LINES[:2], "https://ridge.example/news/1")
    assert (second.paragraphs, second.byline, second.url) == (LINES[2:], "Jane Doe", None)


def test_author_and_title_of_an_atom_feed_count_for_its_entries_and_days_of_change_do_not() -> None:
    first, second = drafts_of(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Lake &amp;amp; Notes</title>'
        "<author><name>Jane Doe</name></author><updated>2024-06-03T00:00:00Z</updated><entry><title>A</title>"
        "<published>2024-05-27T00:00:00Z</published><updated>2024-05-29T00:00:00Z</updated><content type='xhtml'>"
        f"<div xmlns='http://www.w3.org/1999/xhtml'><p>{LINES[0]}</p><ul><li>{LINES[1]}</li></ul></div></content>"
        f"</entry><entry><title>B</title><updated>2024-05-29T00:00:00Z</updated><summary>{LINES[2]}</summary></entry>"
        "</feed>"
    )
    assert (first.paragraphs, first.byline, first.source) == (LINES[:2], "Jane Doe", "Lake & Notes")
    assert str(first.date.date_from) == "2024-05-27"
    assert second.date.date_from is None and second.date.date_to is None


def test_author_of_a_json_feed_counts_for_its_items() -> None:
    (draft,) = drafts_of(
        '{"version":"https://jsonfeed.org/version/1.1","title":"Lake Notes","home_page_url":"https://lake.example/",'
        f'"authors":[{{"name":"Jane Doe"}}],"items":[{{"id":"1","url":"a/1","content_text":"{LINES[0]}"}}]}}',
        "a.json",
    )
    assert (draft.paragraphs, draft.byline, draft.url) == (LINES[:1], "Jane Doe", "https://lake.example/a/1")
