"""Saved web pages: the body without what stands round it, what the page says of itself, and hostile markup."""

import sys
from pathlib import Path

import pytest

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import DateBasis
from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.formats import html_page
from reader.formats.file_formats import read_file
from reader.formats.html_dates import read_instant
from reader.formats.source_files import ReadOptions, SourceFile
from tests.helpers import web_pages as pages

LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Valley Gazette"},
        {
            "@type": "NewsArticle",
            "headline": "Potatoes planted early",
            "datePublished": "2024-03-05T23:30:00-05:00",
            "dateModified": "2024-04-01T09:00:00Z",
            "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ri"}],
            "publisher": {"@type": "Organization", "name": "Valley Gazette"},
            "inLanguage": "en-US",
        },
    ],
}


def draft_of(page: str | bytes, options: ReadOptions | None = None) -> ArticleDraft:
    data = page.encode() if isinstance(page, str) else page
    found = next(html_page.read(SourceFile.from_bytes(data, "a.html"), options or ReadOptions(), read_file))
    assert found.data == data and found.media_type == "text/html"
    assert found.draft is not None
    return found.draft


def found_in(data: bytes, name: str = "a.html") -> list[FoundArticle]:
    return list(read_file(SourceFile.from_bytes(data, name), ReadOptions()))


def test_page_gives_body_without_what_stands_round_it() -> None:
    draft = draft_of(pages.news_page(ld=LD))
    assert draft.paragraphs == pages.SENTENCES
    assert (draft.title, draft.title_basis) == ("Potatoes planted early", TitleBasis.STATED)
    assert (draft.source, draft.source_label) == ("Valley Gazette", "Valley Gazette")
    assert (draft.byline, draft.language) == ("Ann Lee, Bo Ri", "en")
    assert draft.layout == "web page" and "JSON-LD" in draft.layout_reason
    assert draft.warnings == ()


def test_date_with_zone_is_the_day_as_it_stands_there() -> None:
    date = draft_of(pages.news_page(ld=LD)).date
    assert (str(date.date_from), str(date.date_to), date.basis) == ("2024-03-05", "2024-03-05", DateBasis.METADATA)
    assert date.evidence[0].quote == "2024-03-05T23:30:00-05:00" and date.evidence[0].where == "metadata"


@pytest.mark.parametrize(
    ("head", "top", "day"),
    [
        ("<meta property='article:published_time' content='2024-03-05T10:00:00+09:00'>", "", "2024-03-05"),
        ("<meta name='DC.date.issued' content='2024-03-05'>", "", "2024-03-05"),
        ("", "<time datetime='2024-03-05T10:00'>Tuesday</time>", "2024-03-05"),
        ("", "<p class='info'>March 5, 2024</p>", "2024-03-05"),
        ("", "<p>Posted March 5, 2024 | Updated April 1, 2024</p>", "2024-03-05"),
        ("<meta property='article:modified_time' content='2024-03-05'>", "", "None"),
        ("<meta name='date' content='05/03/2024'>", "", "None"),
        ("<meta name='date' content='1970-01-01'>", "", "None"),
        ("", "<p>March 5, 2024 to April 1, 2024</p>", "None"),
        ("", "<time class='updated' datetime='2024-03-05'>Tuesday</time>", "None"),
        ("", "", "None"),
    ],
)
def test_only_days_of_publication_count(head: str, top: str, day: str) -> None:
    date = draft_of(pages.news_page(head=head, top=top)).date
    assert str(date.date_from) == day


def test_articles_that_json_ld_lists_date_nothing() -> None:
    other = [{"@type": "NewsArticle", "headline": f"Other {n}", "datePublished": f"2024-03-0{n}"} for n in (1, 2)]
    assert draft_of(pages.news_page(ld=other)).date.basis is DateBasis.NONE


def test_two_days_in_metadata_give_bounds() -> None:
    head = "<meta property='article:published_time' content='2024-03-01'>"
    date = draft_of(pages.news_page(ld=LD, head=head)).date
    assert (str(date.date_from), str(date.date_to), date.basis) == ("2024-03-01", "2024-03-05", DateBasis.BOUNDS)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "<meta property='og:site_name' content='Gazette'><meta property='og:title' content='A - B - Gazette'>",
            "A - B",
        ),
        ("<meta property='og:title' content='A - Gazette'>", "A - Gazette"),
        ("<meta property='og:site_name' content='Gazette'><title>Gazette | Rain at last</title>", "Rain at last"),
    ],
)
def test_title_loses_the_name_of_its_site_only(head: str, title: str) -> None:
    assert draft_of(f"<html><head>{head}</head><body>{pages.ARTICLE}</body></html>").title == title


def test_address_is_the_lasting_one() -> None:
    head = "<link rel='canonical' href='/2024/potatoes'><meta property='og:url' content='https://v.example/x?y=1'>"
    fetched = ReadOptions(url="https://v.example/z", captured_at="2024-03-09T10:00:00Z")
    draft = draft_of(pages.news_page(head=head), fetched)
    assert (draft.url, draft.captured_at) == ("https://v.example/2024/potatoes", "2024-03-09T10:00:00Z")
    front = draft_of(pages.news_page(head="<link rel='canonical' href='https://v.example/'>"), fetched)
    assert front.url == "https://v.example/z"
    assert front.source == "Valley Gazette"


def test_saved_page_tells_where_it_was_saved_from() -> None:
    page = "<!DOCTYPE html>\n<!-- saved from url=(0022)https://v.example/story -->\n" + pages.news_page()[15:]
    assert draft_of(page).url == "https://v.example/story"


def test_printed_author_and_day_are_no_paragraphs() -> None:
    draft = draft_of(pages.news_page(top="<p>By Ann Lee</p><p>March 5, 2024</p>"))
    assert (draft.byline, draft.paragraphs) == ("Ann Lee", pages.SENTENCES)


def test_table_layout_gives_its_paragraphs() -> None:
    draft = draft_of(pages.TABLE_PAGE)
    assert draft.paragraphs[-4:] == pages.SENTENCES
    assert not {"index", "past news"} & set(draft.paragraphs)


def test_agency_story_in_a_table_gives_title_and_agency() -> None:
    draft = draft_of(pages.AGENCY_PAGE)
    assert (draft.title, draft.source, draft.agency) == ("Potato Farm Finishes Planting", "KCNA", "KCNA")
    assert len(draft.paragraphs) == len(pages.SENTENCES)
    assert draft.paragraphs[-1].startswith("The county")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-05T23:59:00-11:00", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("2024-03", "2024-03"),
        ("2024/03/05 10:00", "2024-03-05"),
        ("Tue, 05 Mar 2024 23:10:00 +0900", "2024-03-05"),
        ("March 5, 2024", "2024-03-05"),
        ("5 марта 2024", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"),
        ("05.03.2024", "2024-03-05"),
        ("05/03/2024", None),
        ("2024", None),
        ("2024-13-05", None),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01", None),
        ("", None),
    ],
)
def test_read_instant_gives_the_day_as_stated(text: str, day: str | None) -> None:
    found = read_instant(text)
    assert (str(found) if found else None) == day


@pytest.mark.parametrize(
    ("page", "encoding", "sentences", "language"),
    [
        (pages.KOREAN_PAGE, "cp949", pages.KOREAN_SENTENCES, "ko"),
        (pages.CHINESE_PAGE, "gb18030", pages.CHINESE_SENTENCES, "zh"),
        (pages.RUSSIAN_PAGE, "cp1251", pages.RUSSIAN_SENTENCES, None),
        (pages.RUSSIAN_PAGE, "utf-16", pages.RUSSIAN_SENTENCES, None),
    ],
)
def test_pages_in_other_scripts(
    page: str, encoding: str, sentences: tuple[str, ...], language: str | None
) -> None:
    draft = draft_of(page.encode(encoding))
    assert draft.paragraphs == sentences
    assert str(draft.date.date_from) == "2024-03-05"
    assert language is None or draft.language == language


def test_charset_of_the_server_is_taken() -> None:
    draft = draft_of(pages.RUSSIAN_PAGE.encode("cp1251"), ReadOptions(charset="windows-1251"))
    assert draft.warnings == () and draft.paragraphs == pages.RUSSIAN_SENTENCES


def test_archive_page_reads_as_its_text() -> None:
    draft = draft_of(pages.ARCHIVE_PAGE)
    assert draft.paragraphs == pages.SENTENCES
    assert (draft.source, draft.language) == ("Naenara", "en")
    assert [item.teaser for item in draft.listed] == [teaser for teaser, _ in pages.ARCHIVE_ITEMS]
    assert draft.date.basis is DateBasis.BOUNDS and "web page" in draft.layout_reason


@pytest.mark.parametrize(
    "begin",
    [
        "<!DOCTYPE html>",
        "\n <html lang=ko>",
        "<!-- saved --><!doctype HTML PUBLIC 'x'>",
        "<?xml version='1.0'?><html xmlns='x'>",
        "\ufeff<html>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_matches_by_the_first_bytes(begin: str, encoding: str) -> None:
    if encoding == "utf-16":
        begin = begin.removeprefix("\ufeff")
    assert html_page.matches(SourceFile.from_bytes(begin.encode(encoding), "a.txt"))


@pytest.mark.parametrize("text", ["How to write <html> and <!doctype html>", "<p>a</p>", "<rss>", "", "<htmlx>"])
def test_text_that_speaks_of_pages_is_none(text: str) -> None:
    assert not html_page.matches(SourceFile.from_bytes(text.encode(), "a.txt"))


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "text",
        "<b><i><font>" * 30_000 + "text",
        "<html><p " + "a=b " * 200_000 + ">words",
        "<html><a href=" + "x" * 2_000_000 + ">words</a>",
        "<html><![\x1b%",
        "<html>\0\0words\0",
        "<html><!--" * 50_000,
        "<html>&#x110000;&#0;&#xd800;&lt;" * 5_000,
        "<table>" * 3_000 + "<tr><td>words",
        "<html><script>" * 10_000,
        "<html><p><table>" * 20_000,
        "<html><br" + "<br> " * 100_000,
        "<html><script type='application/ld+json'>" + "[" * 100_000 + "</script><p>words",
        "<html lang='" + "q" * 9000 + "'><time datetime='99999-99-99'>x</time><h1></h1>",
        "<html><head><link rel=canonical href='http://[broken'></head><p>words",
    ],
)
def test_hostile_page_ends_in_a_draft_or_a_known_error(page: str) -> None:
    found = found_in(page.encode("utf-8", "surrogatepass"))
    assert len(found) == 1
    assert bool(found[0].draft) != bool(found[0].error)


def test_page_without_text_is_refused() -> None:
    with pytest.raises(FileUnreadable, match="no text"):
        draft_of("<!doctype html><html><body><script>x</script><img src=a></body></html>")


def test_short_page_is_read_by_its_lines() -> None:
    assert draft_of("<html><body><p>Rain.</p><p>Sun.</p></body></html>").paragraphs == ("Rain.", "Sun.")


def test_text_import_needs_no_reader_of_pages(tmp_path: Path) -> None:
    import subprocess

    file = tmp_path / "a.txt"
    file.write_text("Rain fell.\nThe sun came.\n")
    code = (
        "import sys; from pathlib import Path; from reader.formats.file_formats import read_file;"
        "from reader.formats.source_files import ReadOptions, SourceFile;"
        f"list(read_file(SourceFile.from_path(Path({str(file)!r})), ReadOptions()));"
        "heavy = {'lxml', 'trafilatura', 'feedparser', 'charset_normalizer', 'defusedxml'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_addresses_that_are_none_are_passed_over():
    head = "<link rel='canonical' href='http://['><meta property='og:url' content='https://v.example/'>"
    options = ReadOptions(url="https://[v.example/1")
    (found,) = read_file(SourceFile.from_bytes(pages.news_page(head=head).encode(), "a.html"), options)
    assert found.draft
    assert found.draft.url == "https://v.example/"


def test_headline_that_is_all_the_text_stays_text() -> None:
    cut = (
        b"Date: 31/02/2005 | Source: <!DOCTYPE html><ht\x8d\xf7 lang='en'><head><meta charse"
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>t='utf-8'><title>Potat"
    )
    assert draft_of(cut).paragraphs
