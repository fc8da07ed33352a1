"""`dateline list` and `dateline show`: what the library holds."""

import argparse
from collections.abc import Mapping

from reader.cli import output
from reader.cli.objects import article_object, head_object, tag_names
from reader.cli.opening import opened
from reader.domain.annotations import Annotation
from reader.domain.articles import ArticleHead, ListedItem
from reader.domain.dates import ArticleDate, DateBasis
from reader.domain.ids import TagId
from reader.domain.sources import source_words
from reader.domain.tags import TagPath
from reader.domain.texts import count_text, paragraph_at, split_paragraphs
from reader.domain.versions import ArticleRecord
from reader.services import browsing, reading, tagging, versions
from reader.services.libraries import Library
from reader.services.reading import ArticleView

_COLUMNS = ("ID", "DATE", "SOURCE", "STATE", "ANNOTATIONS", "TITLE")


def list_articles(arguments: argparse.Namespace) -> int:
    """List every article of the library, streaming."""
    with opened(arguments.library) as library:
        heads = browsing.iter_articles(library)
        if arguments.json:
            output.say_json_list(head_object(head) for head in heads)
        else:
            for line in output.align(_COLUMNS, (_row(head) for head in heads), right=(0, 4)):
                output.say(line)
    return 0


def show_article(arguments: argparse.Namespace) -> int:
    """Show one article with its paragraphs, listed items and annotations."""
    with opened(arguments.library) as library:
        view = reading.open_article(library, reading.find_article(library, arguments.article))
        listed = reading.list_listed_on_page(library, view.head.id)
        paths = tag_paths(library)
        record = versions.read_record(library, view.head.id)
    if arguments.json:
        shown = article_object(view.head, view.text, listed, view.annotations, view.tags, paths, record)
        output.say_json(shown)
    else:
        _say_head(view, paths)
        _say_record(view, record)
        _say_paragraphs(view)
        _say_listed(listed)
        _say_annotations(view, paths)
    return 0


def tag_paths(library: Library) -> dict[TagId, TagPath]:
    """The path of every tag."""
    return {tag.id: tag.path for tag in tagging.list_tags(library)}


def date_phrase(date: ArticleDate) -> str:
    """A date for people: a day, or bounds with an open end left open."""
    first, last = str(date.date_from or ""), str(date.date_to or "")
    if date.basis is DateBasis.NONE or not (first or last):
        return "undated"
    if first == last:
        return first
    if not last:
        return f"from {first}"
    return f"{first} to {last}" if first else f"until {last}"


def source_phrase(head: ArticleHead) -> str:
    """A source with its language, as far as known."""
    return source_words(head.source, head.language)


def _row(head: ArticleHead) -> tuple[str, ...]:
    return (
        str(head.id),
        date_phrase(head.date),
        output.plain(source_phrase(head)),
        head.reading_state.value,
        str(head.annotations),
        output.plain(head.title),
    )


def _say_head(view: ArticleView, paths: Mapping[TagId, TagPath]) -> None:
    head = view.head
    basis = f" ({head.date.basis.value})" if head.date.basis is not DateBasis.NONE else ""
    facts = [
        source_phrase(head),
        f"{date_phrase(head.date)}{basis}",
        *([f"by {head.byline}"] if head.byline else []),
        *([f"captured {head.captured_at}"] if head.captured_at else []),
        head.reading_state.value,
    ]
    output.say(output.plain(head.title))
    output.say(output.plain(" · ".join(facts)))
    output.say(f"article {head.id} · {head.guid}")
    if view.tags:
        output.say("tagged " + output.plain(", ".join(tag_names(view.tags, paths))))


def _say_record(view: ArticleView, record: ArticleRecord) -> None:
    """Where the article came from, and what its date was read from."""
    head = view.head
    for evidence in head.date.evidence:
        output.say(f"date: {evidence.role} “{output.one_line(evidence.quote)}” ({evidence.where})")
    if record.layout:
        output.say(output.one_line(f"read as {record.layout}: {record.layout_reason or 'no reason kept'}"))
    if head.agency:
        output.say(output.one_line(f"agency {head.agency}"))
    if head.url:
        output.say(output.one_line(head.url))
    if len(record.versions) > 1:
        output.say(f"version {head.version} of {len(record.versions)}, see “dateline versions”")
    for one in record.publications:
        day = one.day or "undated"
        output.say(
            output.one_line(f"the same words: article {one.article}, {one.source or 'unknown source'}, {day}")
        )
    if record.unplaced.waiting:
        output.say(f"{count_text(len(record.unplaced.waiting), 'annotation')} to place, see “dateline review”")
    output.say()


def _say_paragraphs(view: ArticleView) -> None:
    paragraphs = split_paragraphs(view.text.text, view.text.paragraph_starts)
    for number, paragraph in enumerate(paragraphs, 1):
        output.say(f"{number:>4}  {output.plain(paragraph)}")
        output.say()


def _say_listed(listed: list[ListedItem]) -> None:
    if not listed:
        return
    output.say(f"Listed on the page ({len(listed)})")
    for item in listed:
        held = "" if item.held is None else f"  (article {item.held})"
        what = " — ".join(part for part in (item.title, item.teaser) if part)
        output.say(f"  {item.day or 'no day    '}  {output.plain(what)}{held}")
    output.say()


def _say_annotations(view: ArticleView, paths: Mapping[TagId, TagPath]) -> None:
    output.say(f"Annotations ({len(view.annotations)})")
    for annotation in view.annotations:
        output.say(_annotation_line(annotation, view, paths))
        if annotation.memo:
            output.say(f"        {output.one_line(annotation.memo)}")


def _annotation_line(annotation: Annotation, view: ArticleView, paths: Mapping[TagId, TagPath]) -> str:
    paragraph = paragraph_at(view.text.paragraph_starts, annotation.span.start)
    place = f"¶{paragraph} {annotation.span.start}-{annotation.span.end}"
    tags = ", ".join(tag_names(annotation.tags, paths)) or "no tag"
    return f"{annotation.id:>6}  {place}  “{output.one_line(annotation.quote)}”  [{output.plain(tags)}]"
