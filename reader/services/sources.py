"""Sources: renaming, merging, gathering in groups, and their language. Each verb is one step with its own undo.

The only door through which the user changes sources. What is imported later still comes under the name that its
page gives. No Qt; any thread.
"""

from collections.abc import Callable, Collection, Sequence

from reader.domain.changes import Done
from reader.domain.errors import SourceExists
from reader.domain.ids import SourceId
from reader.domain.sources import Source, check_source_name
from reader.domain.wording import tr
from reader.store import source_moves, sources
from reader.store.courses import Course
from reader.store.library import Library
from reader.store.unit import Unit


def list_sources(library: Library) -> list[Source]:
    """All sources by name and language; the unknown one last."""
    with library.read() as unit:
        return sources.list_sources(unit)


def rename_source(library: Library, source: SourceId, name: str) -> Done[SourceId]:
    """Give a source another name. Raises `SourceMissing`, `SourceNameInvalid`, and `SourceExists` where another of
    its language has the name: they may be merged.
    """
    tidy = check_source_name(name)
    with library.write("source.rename") as unit:
        held = sources.get_source(unit, source)
        _check_free(unit, held, tidy, held.language)
        sources.update_source(unit, source, {"name": tidy})
    return Done(source, unit.changes, unit.step_id)


def set_language(library: Library, source: SourceId, language: str) -> Done[SourceId]:
    """Say in which language a source is, an ISO 639-1 code or "" for unknown. Its articles of the former language
    follow. Raises `SourceMissing` and `SourceExists`.
    """
    code = " ".join(language.split())
    with library.write("source.change") as unit:
        held = sources.get_source(unit, source)
        _check_free(unit, held, held.name, code)
        if sources.update_source(unit, source, {"language": code}):
            source_moves.set_language_of_articles(unit, source, held.language, code)
    return Done(source, unit.changes, unit.step_id)


def merge_sources(
    library: Library,
    merged: Collection[SourceId],
    into: SourceId,
    *,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Done[int]:
    """Put all that stands under some sources under another one and delete them; how many articles moved.

    The step counts the source that stays too. `progress` gets how many articles moved, and of how many. Raises
    `SourceMissing`, and `Cancelled` when `is_cancelled` says so.
    """
    with library.write("source.merge", count=len({*merged, into})) as unit:
        moved = source_moves.merge_sources(unit, merged, into, Course(progress, is_cancelled))
    return Done(moved, unit.changes, unit.step_id)


def group_sources(library: Library, chosen: Sequence[SourceId], group: str) -> Done[int]:
    """Gather sources in the tree under a name, "" under none; how many changed. Raises `SourceMissing` and, for
    too long a name, `SourceNameInvalid`.
    """
    name = check_source_name(group) if group.strip() else ""
    with library.write("source.group") as unit:
        changed = 0
        for one in dict.fromkeys(chosen):
            sources.get_source(unit, one)
            changed += sources.update_source(unit, one, {"group_name": name})
        unit.count = max(1, changed)
    return Done(changed, unit.changes, unit.step_id)


def _check_free(unit: Unit, held: Source, name: str, language: str) -> None:
    other = sources.find_source(unit, name, language)
    if other is not None and other != held.id:
        shown = f"“{name}”" if name else tr("the unknown source")
        raise SourceExists(
            tr("The library has {shown} in this language already.", shown=shown),
            tr("Merge both, or choose another name."),
            source=other,
        )
