"""Guessing which column of a table holds which field of an article, from its name, else from its values.

This is the whole interface: `guess_mapping`. The names are a table of data; they compare without case, spaces and
punctuation, so "Pub Date", "pub_date" and "pubDate" are one. By their values only text, date and title are told.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from reader.domain.mappings import FIELDS, ColumnMapping
from reader.formats.column_values import find_days, find_text, find_titles

_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "head", "articletitle", "pagetitle", "heading", "제목", "标题", "заголовок"),
    "text": (
        *("text", "fulltext", "articletext", "articlebody", "body", "bodytext", "maintext", "content", "article"),
        *("articlecontent", "contents", "story", "storytext", "rawtext", "cleantext", "paragraphs", "bodyhtml"),
        *("contenthtml", "html", "본문", "내용", "正文", "текст"),
    ),
    "date": (
        *("datepublished", "publisheddate", "publishdate", "pubdate", "publicationdate", "publishedat"),
        *("publishedon", "publishedtime", "published", "pubtime", "articledate", "date", "datetime", "day"),
        *("issued", "날짜", "일자", "日期", "дата"),
    ),
    "url": ("url", "link", "permalink", "articleurl", "sourceurl", "pageurl", "href", "canonicalurl", "address"),
    "source": (
        *("source", "sourcename", "outlet", "publisher", "publishername", "publication", "site", "sitename"),
        *("newspaper", "medium", "media", "mediaoutlet", "newssource", "website", "언론사", "매체", "来源"),
        *("источник", "sourcedomain", "domain"),
    ),
    "byline": (
        *("byline", "author", "authors", "authorname", "authorsname", "creator", "writer", "journalist"),
        *("reporter", "기자", "기고자", "저자", "作者", "автор"),
    ),
    "language": ("language", "lang", "langcode", "languagecode", "inlanguage", "언어"),
    "agency": ("agency", "newsagency", "wire", "wireservice", "통신사"),
    "captured": (
        *("captured", "capturedat", "capturedate", "scrapedat", "scraped", "scrapedate", "datescraped"),
        *("retrieved", "retrievedat", "retrievaldate", "crawled", "crawledat", "crawldate", "datecrawled"),
        *("fetched", "fetchedat", "datedownload", "downloaded", "downloadedat", "accessed", "accessdate"),
    ),
}
"""Field by field, the names that columns have for it, the surest first."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_OTHER_DAYS = re.compile(
    r"updat|modif|chang|edit|creat|expir|birth|born|event|start|end|deadline|due|valid|until|added"
)
"""Folded names of columns whose days are not those of publication."""
_OTHER_LINES = re.compile(
    r"sub|summary|teaser|abstract|descr|lead|lede|dek|keyword|tag|caption|note|comment|place|name"
)
"""Folded names of columns whose lines are no titles."""


def _fold(name: str) -> str:
    return _NOT_LETTERS.sub("", name).casefold()


def guess_mapping(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> ColumnMapping:
    """The likely mapping of a table with these columns and first rows.

    A whole name counts more than the last piece of a nested one ("meta.title"). Where no name tells them, the text
    is the longest column that reads as text, and date and title are what looks so.
    """
    chosen: dict[str, str] = {}
    whole = {column: _fold(column) for column in columns}
    last = {column: _fold(column.rpartition(".")[2]) for column in columns if "." in column}
    for folded in (whole, last):
        for field in FIELDS:
            free = [column for column in folded if column not in chosen.values()]
            if field not in chosen and (column := _find(_NAMES[field], free, folded, rows)):
                chosen[field] = column
    known = {name for names in _NAMES.values() for name in names}
    free = [column for column in columns if column not in chosen.values() and whole[column] not in known]
    values = {column: [row.get(column, "").strip() for row in rows] for column in columns}
    if "text" not in chosen and (text := find_text({name: values[name] for name in free})):
        chosen["text"] = text
    if "date" not in chosen:
        fits = find_days({name: values[name] for name in free if not _OTHER_DAYS.search(whole[name])})
        chosen |= {"date": fits[0]} if len(fits) == 1 else {}
    if "title" not in chosen and "text" in chosen:
        left = [name for name in free if name not in chosen.values() and not _OTHER_LINES.search(whole[name])]
        fits = find_titles({name: values[name] for name in left}, values[chosen["text"]])
        chosen |= {"title": fits[0]} if len(fits) == 1 else {}
    return ColumnMapping.of(chosen)


def _find(
    names: Iterable[str], columns: Sequence[str], folded: Mapping[str, str], rows: Sequence[Mapping[str, str]]
) -> str:
    """The column with the surest name; of several, one that is filled in the sample before an empty one."""
    fits = [column for name in names for column in columns if folded[column] == name]
    return next((column for column in fits if any(row.get(column) for row in rows)), fits[0] if fits else "")
