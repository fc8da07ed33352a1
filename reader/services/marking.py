"""Marks on many annotations at once: star, speaker, memo and tags. Each verb is one step of the journal.

An annotation that has what it should get already is left as it is, and a step's count is the number of those that
changed. An id that is not there raises `AnnotationMissing`, and nothing changes. No Qt; any thread.
"""

from collections.abc import Callable, Collection
from typing import Any

from reader.domain.annotations import Annotation
from reader.domain.changes import Done
from reader.domain.errors import AnnotationMissing
from reader.domain.ids import AnnotationId, TagId
from reader.domain.wording import tr
from reader.services import codebook
from reader.store import annotation_tags, annotations
from reader.store.library import Library
from reader.store.unit import Unit


def set_starred(library: Library, chosen: Collection[AnnotationId], is_starred: bool) -> Done[int]:
    """Give annotations a star or take it away; how many changed."""
    verb = "annotation.star" if is_starred else "annotation.unstar"
    return _set_marks(library, verb, chosen, lambda _: {"is_starred": is_starred})


def set_speaker(library: Library, chosen: Collection[AnnotationId], name: str) -> Done[int]:
    """Say whose words annotations are, "" for nobody's; how many changed. Spaces within are made single."""
    speaker = " ".join(name.split())
    return _set_marks(library, "annotation.speaker", chosen, lambda _: {"speaker": speaker})


def add_to_memos(library: Library, chosen: Collection[AnnotationId], words: str) -> Done[int]:
    """Put words below what the memos of annotations say; how many changed. Those that end with them stay."""

    def added(annotation: Annotation) -> dict[str, Any]:
        if not words.strip() or f"\n{annotation.memo}".endswith(f"\n{words}"):
            return {}
        return {"memo": f"{annotation.memo}\n{words}" if annotation.memo else words}

    return _set_marks(library, "annotation.memo", chosen, added)


def retag_annotations(
    library: Library,
    chosen: Collection[AnnotationId],
    removed: Collection[TagId],
    added: Collection[TagId],
) -> Done[int]:
    """Take tags off annotations and put others on them; how many annotations changed.

    A tag that is in both stays or comes. Raises `TagMissing` for one to be added that is not there.
    """
    with library.write("annotation.retag") as unit:
        changed = retag(unit, chosen, removed, added)
        unit.count = max(1, changed)
    return Done(changed, unit.changes, unit.step_id)


def retag(
    unit: Unit, chosen: Collection[AnnotationId], removed: Collection[TagId], added: Collection[TagId]
) -> int:
    """What `retag_annotations` does, inside a step that another service has opened."""
    fresh = codebook.check_tags(unit, added)
    surplus = set(removed) - set(fresh)
    links: list[tuple[AnnotationId, TagId]] = []
    changed = 0
    for annotation in _get_all(unit, chosen):
        missing = [tag for tag in fresh if tag not in annotation.tags]
        gone = surplus.intersection(annotation.tags)
        if gone:
            annotation_tags.delete_annotation_tags(unit, annotation.id, gone)
        if gone or missing:
            links.extend((annotation.id, tag) for tag in missing)
            annotations.mark_modified(unit, annotation.id)
            changed += 1
    annotation_tags.insert_links(unit, links)
    return changed


def list_speakers(library: Library) -> list[str]:
    """The speakers that annotations of the library name, the most frequent first."""
    with library.read() as unit:
        return annotations.list_speakers(unit)


def _set_marks(
    library: Library,
    verb: str,
    chosen: Collection[AnnotationId],
    wanted: Callable[[Annotation], dict[str, Any]],
) -> Done[int]:
    with library.write(verb) as unit:
        changed = 0
        for annotation in _get_all(unit, chosen):
            values = wanted(annotation)
            if any(getattr(annotation, name) != value for name, value in values.items()):
                changed += annotations.update_marks(unit, annotation.id, values)
        unit.count = max(1, changed)
    return Done(changed, unit.changes, unit.step_id)


def _get_all(unit: Unit, chosen: Collection[AnnotationId]) -> list[Annotation]:
    found = annotations.get_annotations(unit, chosen)
    missing = set(chosen) - {annotation.id for annotation in found}
    if missing:
        raise AnnotationMissing(
            tr("The library has no annotation {min}.", min=min(missing)), tr("It may have been deleted.")
        )
    return found
