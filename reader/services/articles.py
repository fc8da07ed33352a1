"""What a user does to many articles at once: star, source, deletion. Each verb is one step with its own undo.

Doing it twice is doing it once. `progress` gets how many articles are done, and of how many; `Cancelled` is raised
when `is_cancelled` says so, and nothing has changed then. No Qt; any thread. Dates are in `dating`, reading states
in `reading`, tags in `annotating`.
"""

from collections.abc import Callable, Collection

from reader.domain.changes import ChangeSet, Done
from reader.domain.ids import ArticleId, SourceId
from reader.domain.sources import check_source_name
from reader.store import article_removal, articles, source_moves
from reader.store.courses import Course
from reader.store.library import Library
from reader.store.sources import find_source, insert_source

_Progress = Callable[[int, int], None] | None
_Stop = Callable[[], bool] | None


def star_articles(
    library: Library,
    chosen: Collection[ArticleId],
    is_starred: bool,
    *,
    progress: _Progress = None,
    is_cancelled: _Stop = None,
) -> Done[int]:
    """Give articles a star or take it away; how many changed. Raises `ArticleMissing`."""
    with library.write("article.star" if is_starred else "article.unstar") as unit:
        changed = articles.update_stars(unit, chosen, is_starred, Course(progress, is_cancelled))
        unit.count = max(1, changed)
    return Done(changed, unit.changes, unit.step_id)


def move_to_source(
    library: Library,
    chosen: Collection[ArticleId],
    name: str,
    language: str = "",
    *,
    progress: _Progress = None,
    is_cancelled: _Stop = None,
) -> Done[SourceId]:
    """Put articles under the source of this name and language, made where it is new; the value is that source.

    What their pages listed goes along. The language of an article becomes that of the source where it had the
    language of the source that it leaves. A source without anything left is deleted. Raises `ArticleMissing` and
    `SourceNameInvalid`.
    """
    tidy = check_source_name(name)
    with library.write("article.source") as unit:
        into = find_source(unit, tidy, language) or insert_source(unit, tidy, language, "")
        changed = source_moves.move_articles(unit, chosen, into, Course(progress, is_cancelled))
        unit.count = max(1, changed)
        if not changed:
            unit.abandon()
    if not changed:
        return Done(into, ChangeSet(initiator=library.initiator), None)
    return Done(into, unit.changes, unit.step_id)


def delete_articles(
    library: Library,
    chosen: Collection[ArticleId],
    *,
    progress: _Progress = None,
    is_cancelled: _Stop = None,
) -> Done[int]:
    """Delete articles with texts, annotations, tags and what their pages listed; how many were there.

    Their originals go where nothing else came from them. One undo brings all of it back.
    """
    with library.write("article.delete") as unit:
        number = article_removal.delete_articles(unit, chosen, Course(progress, is_cancelled))
        unit.count = max(1, number)
    return Done(number, unit.changes, unit.step_id)


def count_annotations(library: Library, chosen: Collection[ArticleId]) -> int:
    """How many annotations would go with articles."""
    with library.read() as unit:
        return article_removal.count_annotations_on(unit, chosen)
