"""What the commands print as JSON: domain values as plain dictionaries. Unknown is null."""

from collections.abc import Mapping, Sequence
from typing import Any

from reader.domain.annotations import Annotation
from reader.domain.articles import ArticleHead, ArticleText, ListedItem
from reader.domain.dates import ArticleDate
from reader.domain.ids import TagId
from reader.domain.steps import Step, step_name
from reader.domain.tags import TagPath
from reader.domain.texts import paragraph_at, split_paragraphs

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
    }


def tag_names(tags: Sequence[TagId], paths: Mapping[TagId, TagPath]) -> list[str]:
    """The paths of tags; one that another window deleted meanwhile is left out."""
    return [str(paths[tag]) for tag in tags if tag in paths]


def listed_object(item: ListedItem) -> Object:
    """Something that a page listed."""
    return {"teaser": item.teaser, "date": item.day or None}


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
        "name": step_name(step.verb, step.count),
        "count": step.count,
        "coder": step.coder,
        "made_at": step.made_at,
        "is_undone": step.is_undone,
        "undoes": step.undoes,
        "redoes": step.redoes,
    }
