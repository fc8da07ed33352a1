"""What the commands print as JSON: domain values as plain dictionaries. Unknown is null."""

from collections.abc import Mapping, Sequence
from typing import Any

from reader.domain.annotations import Annotation
from reader.domain.articles import ArticleHead, ArticleText, ListedItem
from reader.domain.dates import ArticleDate
from reader.domain.differences import DiffParagraph
from reader.domain.ids import TagId
from reader.domain.steps import Step
from reader.domain.tags import TagPath
from reader.domain.texts import paragraph_at, split_paragraphs
from reader.domain.versions import AnchorReview, ArticleRecord, Publication, TextVersion

Object = dict[str, Any]


def date_object(date: ArticleDate) -> Object:
    """The three date fields that every article has."""
    return {
        "date_from": str(date.date_from) if date.date_from else None,
        "date_to": str(date.date_to) if date.date_to else None,
        "date_basis": date.basis.value,
    }


def evidence_objects(date: ArticleDate) -> list[Object]:
    """The words a date was read from."""
    return [
        {"role": item.role, "where": item.where, "quote": item.quote, "start": item.start, "end": item.end}
        for item in date.evidence
    ]


def head_object(head: ArticleHead) -> Object:
    """An article as `list` gives it."""
    return {
        "id": head.id,
        "guid": head.guid,
        "title": head.title,
        "source": head.source or None,
        "language": head.language or None,
        **date_object(head.date),
        "reading_state": head.reading_state.value,
        "annotations": head.annotations,
    }


def article_object(
    head: ArticleHead,
    text: ArticleText,
    listed: Sequence[ListedItem],
    annotations: Sequence[Annotation],
    tags: Sequence[TagId],
    paths: Mapping[TagId, TagPath],
    record: ArticleRecord,
) -> Object:
    """An article as `show` gives it. `evidence` tells which words the dates were read from."""
    return {
        **head_object(head),
        "title_basis": head.title_basis.value,
        "source_label": head.source_label or None,
        "agency": head.agency or None,
        "byline": head.byline or None,
        "url": head.url or None,
        "evidence": evidence_objects(head.date),
        "captured_at": head.captured_at or None,
        "text_sha256": head.text_sha256,
        "text_version": text.version,
        "words": head.words,
        "paragraphs": split_paragraphs(text.text, text.paragraph_starts),
        "paragraph_starts": list(text.paragraph_starts),
        "related": [listed_object(item) for item in listed],
        "tags": tag_names(tags, paths),
        "annotations": [annotation_object(item, text.paragraph_starts, paths) for item in annotations],
        "layout": record.layout or None,
        "layout_reason": record.layout_reason or None,
        "versions": [version_object(version) for version in record.versions],
        "publications": [publication_object(one) for one in record.publications],
        "waiting": [review_object(one) for one in record.unplaced.waiting],
        "left_on_older_versions": [one.id for one in record.unplaced.left],
    }


def tag_names(tags: Sequence[TagId], paths: Mapping[TagId, TagPath]) -> list[str]:
    """The paths of tags; one that another window deleted meanwhile is left out."""
    return [str(paths[tag]) for tag in tags if tag in paths]


def listed_object(item: ListedItem) -> Object:
    """Something that a page listed; `article` is the one it announced, once that is held."""
    return {
        "teaser": item.teaser,
        "date": item.day or None,
        "title": item.title or None,
        "url": item.url or None,
        "article": item.held,
    }


def version_object(version: TextVersion) -> Object:
    """One version of an article's text."""
    return {
        "version": version.version,
        "is_current": version.is_current,
        "title": version.title,
        "url": version.url or None,
        "captured_at": version.captured_at or None,
        "text_sha256": version.text_sha256,
        "words": version.words,
    }


def publication_object(one: Publication) -> Object:
    """The same text in another outlet."""
    return {
        "article": one.article,
        "source": one.source or None,
        "language": one.language or None,
        "title": one.title,
        "date": one.day or None,
    }


def diff_object(paragraph: DiffParagraph) -> Object:
    """A paragraph of a difference, in pieces that one text or both have."""
    pieces = [{"side": piece.side.value, "text": piece.text} for piece in paragraph.pieces]
    return {"change": paragraph.change.value, "pieces": pieces}


def review_object(one: AnchorReview) -> Object:
    """An annotation that waits, with the place proposed."""
    return {
        "annotation": one.id,
        "article": one.annotation.article,
        "text_version": one.annotation.version,
        "quote": one.annotation.quote,
        "start": one.annotation.span.start,
        "end": one.annotation.span.end,
        "proposed_version": one.version,
        "proposed_start": one.proposed.start if one.proposed else None,
        "proposed_end": one.proposed.end if one.proposed else None,
        "proposed_quote": one.proposed_quote or None,
        "score": round(one.score, 4),
        "method": one.method or None,
    }


def annotation_object(
    annotation: Annotation, paragraph_starts: Sequence[int], paths: Mapping[TagId, TagPath]
) -> Object:
    """An annotation with its tags as paths."""
    return {
        "id": annotation.id,
        "guid": annotation.guid,
        "article": annotation.article,
        "text_version": annotation.version,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "paragraph": paragraph_at(paragraph_starts, annotation.span.start),
        "quote": annotation.quote,
        "tags": tag_names(annotation.tags, paths),
        "memo": annotation.memo,
        "speaker": annotation.speaker or None,
        "coder": annotation.coder,
        "origin": annotation.origin.value,
        "created_at": annotation.created_at,
        "modified_at": annotation.modified_at,
    }


def step_object(step: Step) -> Object:
    """A step of the journal."""
    return {
        "id": step.id,
        "verb": step.verb,
        "name": step.name,
        "count": step.count,
        "coder": step.coder,
        "made_at": step.made_at,
        "is_undone": step.is_undone,
        "undoes": step.undoes,
        "redoes": step.redoes,
    }
