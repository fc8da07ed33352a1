"""Writers of documents: Web Annotation, highlighted HTML and Markdown of quotes by tag. Each takes an `ExportJob`.

All of them stream: an article, or a few quotes, at a time. No Qt, no SQL.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any, TextIO

from reader.domain.citations import cite_annotation, cite_article
from reader.domain.exported_articles import ExportedArticle, TagUses
from reader.domain.ids import TagId
from reader.domain.tags import Tag, TagPath
from reader.domain.wording import tr
from reader.formats import highlighted_page, markdown_quotes, web_annotation
from reader.formats.highlighted_page import PageCounts, PageTags
from reader.services.export_jobs import ExportJob
from reader.store import exported_articles, tags
from reader.store.tagged_quotes import QuotesByTag

_TICK_EVERY = 50
_LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})


def write_web_annotation(job: ExportJob) -> int:
    """Write an object for each annotation and each tag on a whole article: one a line where the target's name ends
    in .jsonl or .ndjson, else one array; how many objects.
    """
    request = job.request
    is_lines = request.target.suffix.lower() in _LINE_SUFFIXES
    by_id = {one.id: one for one in tags.list_tags(job.unit)}
    if by_id:
        job.lose(
            tr("descriptions, examples, colours and keys of tags"),
            tr("codebook"),
            tr("Web Annotation has no place for them."),
        )
    job.lose(
        tr("titles, sources and dates of articles"),
        tr("articles"),
        tr("Web Annotation names an article by address or id."),
    )
    asked = (job.unit, request.criteria, request.articles)
    stream = job.open_text(request.target)
    with closing(exported_articles.iter_articles(*asked, is_marked=True, has_text=False)) as found:
        objects = (made for article in found for made in _make_objects(article, by_id))
        return write_json_items(job, stream, objects, is_lines=is_lines)


def write_json_items(
    job: ExportJob, stream: TextIO, items: Iterable[dict[str, Any]], *, is_lines: bool = False
) -> int:
    """Write objects one a line, in an array unless `is_lines`; how many."""
    written = 0
    if not is_lines:
        stream.write("[")
    for item in items:
        stream.write("" if is_lines else ",\n" if written else "\n")
        stream.write(json.dumps(item, ensure_ascii=False) + ("\n" if is_lines else ""))
        written += 1
        if written % _TICK_EVERY == 0:
            job.tick(written)
    if not is_lines:
        stream.write("\n]\n" if written else "]\n")
    job.tick(written, written)
    return written


def _make_objects(article: ExportedArticle, by_id: dict[TagId, Tag]) -> Iterator[dict[str, Any]]:
    for whole in article.tags:
        yield web_annotation.make_article_tag(article.head, whole, by_id[whole.tag])
    for one in article.annotations:
        own = [by_id[tag] for tag in one.annotation.tags]
        yield web_annotation.make_annotation(article.head, one, own)


def write_html(job: ExportJob) -> int:
    """Write the articles with what is marked on them as one page; how many articles."""
    asked = (job.unit, job.request.criteria, job.request.articles)
    total = exported_articles.count_articles(*asked)
    uses = exported_articles.count_tag_uses(*asked)
    page_tags = PageTags(tags.list_tags(job.unit), uses)
    stream = job.open_text(job.request.target)
    written = 0
    annotations = exported_articles.count_annotations(*asked)
    with closing(exported_articles.iter_articles(*asked)) as found:
        for written, article in enumerate(found, 1):
            if written == 1:
                title = article.head.title if total == 1 else "Annotated articles"
                stream.write(highlighted_page.open_page(title, PageCounts(total, annotations), page_tags))
            stream.writelines(highlighted_page.iter_article(written, article, page_tags))
            job.tick(written, total)
    if not written:
        stream.write(highlighted_page.open_page("Annotated articles", PageCounts(0, 0), page_tags))
    stream.write(highlighted_page.CLOSE)
    return written


def write_markdown(job: ExportJob) -> int:
    """Write the quotes by tag in the order of the codebook, those without a tag at the end; how many quotes and
    articles with a tag on the whole. A quote that has several tags stands under each.
    """
    asked = (job.unit, job.request.criteria, job.request.articles)
    uses = exported_articles.count_tag_uses(*asked)
    stream = job.open_text(job.request.target)
    stream.write("# Quotes by tag\n\n" if uses else "# Quotes by tag\n\nNothing is annotated.\n")
    total = sum(one.annotations + one.articles for one in uses.values())
    quotes = QuotesByTag(*asked)
    listed = tags.list_tags(job.unit)
    open_paths = {path for tag in listed if tag.id in uses for path in _with_parents(tag.path)}
    written = 0
    for tag in listed:
        if tag.path in open_paths:
            stream.write(markdown_quotes.make_heading(tag, uses.get(tag.id, TagUses())))
        if tag.id in uses:
            written += _write_whole_articles(stream, quotes, tag.id)
            written += _write_quotes(job, stream, quotes, tag.id, written, total)
    if None in uses:
        stream.write(markdown_quotes.make_bare_heading(uses[None]))
        written += _write_quotes(job, stream, quotes, None, written, total)
    return written


def _write_whole_articles(stream: TextIO, quotes: QuotesByTag, tag: TagId) -> int:
    number = 0
    with closing(quotes.iter_articles(tag)) as found:
        for one in found:
            stream.write(markdown_quotes.make_article_line(cite_article(one.article), one.coder))
            number += 1
    if number:
        stream.write("\n")
    return number


def _write_quotes(
    job: ExportJob, stream: TextIO, quotes: QuotesByTag, tag: TagId | None, before: int, total: int
) -> int:
    number = 0
    with closing(quotes.iter_quotes(tag)) as found:
        for number, quote in enumerate(found, 1):
            one = quote.annotation
            stream.write(
                markdown_quotes.make_quote(
                    cite_annotation(quote.article, one),
                    memo=one.annotation.memo,
                    speaker=one.annotation.speaker,
                    coder=one.annotation.coder,
                    is_starred=one.annotation.is_starred,
                    remark="" if one.is_placed else f"It stands in version {one.text.version} of the text only.",
                )
            )
            if number % _TICK_EVERY == 0:
                job.tick(before + number, total)
    job.tick(before + number, total)
    return number


def _with_parents(path: TagPath) -> Iterator[TagPath]:
    at: TagPath | None = path
    while at is not None:
        yield at
        at = at.parent
