"""Merging: a project of another program, or another library, brought into a library. This is the whole interface.

All of one merge is one step with its own undo, and one import that can be removed. Merging the same project twice
is merging it once; nothing of ours is ever replaced but what the project alone changed since it was made. The
project is read as a stream, so that memory stays flat. Safe on any thread.
"""

from collections.abc import Callable, Iterable, Iterator

from reader.bundled import program_version
from reader.domain.changes import ChangeSet, Done
from reader.domain.errors import Cancelled
from reader.domain.merges import MergeKind, MergeOptions, MergePlan, MergeReport, MergeRow, MergeState
from reader.domain.projects import Project, ProjectArticle
from reader.domain.wording import tr
from reader.services.importing import keeps_originals
from reader.services.merge_annotations import MarkMerging
from reader.services.merge_articles import ArticleMerging
from reader.services.merge_codebook import merge_coders, merge_tags
from reader.services.merge_preparing import TEXT_MAX_CP, Arrival, prepare_article
from reader.services.merge_tally import MergeTally
from reader.store.import_batches import insert_import_batch
from reader.store.library import Library
from reader.store.library_copies import opened_to_try
from reader.store.loading import Loading
from reader.store.unit import Unit

__all__ = [
    "MergeKind",
    "MergeOptions",
    "MergePlan",
    "MergeReport",
    "MergeRow",
    "MergeState",
    "merge_project",
    "plan_merge",
]

VERB = "project.merge"
_BLOCK_ARTICLES = 200
_BLOCK_CP = 8_000_000
_BLOCK_MARKS = 20_000
_BYTES_A_CP = 4

Progress = Callable[[int, int], None]


def plan_merge(
    library: Library,
    project: Project,
    options: MergeOptions | None = None,
    *,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> MergePlan:
    """What merging would do. Everything is done and taken back at once, so that it tells exactly that. Of a
    library that can only be read it is done in a copy.

    `progress` gets the articles read and their number, 0 where that is not known. Raises as `merge_project`.
    """
    chosen = options or MergeOptions()
    keeps = _keeps_originals(library, chosen)
    with opened_to_try(library) as into, into.rehearse() as unit:
        merge = _Merge(unit, project, chosen, keeps_originals=keeps)
        merge.run(progress, is_cancelled)
        has_changes = bool(unit.changes)
    return merge.tally.plan(project, has_changes=has_changes)


def merge_project(
    library: Library,
    project: Project,
    options: MergeOptions | None = None,
    *,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Done[MergeReport]:
    """Bring a project in as one step. Without anything new there is no step.

    Raises `Cancelled` when `is_cancelled` says so, `FileUnreadable` where the project cannot be read to its end,
    and the errors of a library that cannot be written; nothing has come in then.
    """
    chosen = options or MergeOptions()
    keeps = _keeps_originals(library, chosen)
    with library.write(VERB) as unit:
        merge = _Merge(unit, project, chosen, keeps_originals=keeps)
        merge.run(progress, is_cancelled)
        unit.count = max(1, merge.tally.changed)
        has_changes = bool(unit.changes)
        if not has_changes:
            unit.abandon()
    plan = merge.tally.plan(project, has_changes=has_changes)
    if not has_changes:
        return Done(MergeReport(plan), ChangeSet(initiator=library.initiator), None)
    return Done(MergeReport(plan, merge.batch), unit.changes, unit.step_id)


class _Merge:
    """One merge in one unit."""

    def __init__(self, unit: Unit, project: Project, options: MergeOptions, *, keeps_originals: bool) -> None:
        self._unit = unit
        self._project = project
        self._options = options
        importer = f"Dateline {program_version()}"
        self.batch = insert_import_batch(unit, importer, 1)
        self.tally = MergeTally()
        self._loading = Loading(unit, batch_id=self.batch, importer=importer, keeps_originals=keeps_originals)

    def run(self, progress: Progress | None, is_cancelled: Callable[[], bool] | None) -> None:
        """Coders and tags first, then the articles in blocks."""
        unit, project, tally = self._unit, self._project, self.tally
        coders = merge_coders(unit, project, tally)
        marks = MarkMerging(unit, merge_tags(unit, project, tally), coders, tally)
        merging = ArticleMerging(unit, self._loading, self.batch, marks, self._options, tally)
        arrivals = self._arrivals(progress or (lambda _done, _total: None), is_cancelled or (lambda: False))
        for block in iter_blocks(arrivals):
            merging.merge(block)
        merging.finish()

    def _arrivals(self, progress: Progress, is_cancelled: Callable[[], bool]) -> Iterator[Arrival]:
        total = self._project.count_articles()
        for done, article in enumerate(self._project.iter_articles(), 1):
            if is_cancelled():
                raise Cancelled
            if self._is_small_enough(article):
                yield prepare_article(article, self._project.origin)
            progress(done, total)

    def _is_small_enough(self, article: ProjectArticle) -> bool:
        longest = max(len(text) for text in (article.text, *(one.text for one in article.versions)))
        if longest <= TEXT_MAX_CP:
            return True
        why = tr("Its text has {n} characters, more than {most}.", n=f"{longest:,}", most=f"{TEXT_MAX_CP:,}")
        self.tally.lose(tr("Article, with {n} annotations", n=f"{len(article.annotations):,}"), article.title, why)
        return False


def iter_blocks(arrivals: Iterable[Arrival]) -> Iterator[list[Arrival]]:
    """The arrivals in lists of a size that memory holds, no guid twice in one. Bytes that arrivals next to each
    other share count once.
    """
    block: list[Arrival] = []
    guids: set[str] = set()
    size = marks = 0
    last = b""
    for one in arrivals:
        if one.guid in guids:
            yield block
            block, guids, size, marks = [], set(), 0, 0
        block.append(one)
        guids.add(one.guid)
        size += sum(map(len, one.texts.values()))
        marks += len(one.annotations)
        for text in (*one.versions, one.prepared):
            size += 0 if text.found.data is last else len(text.found.data) // _BYTES_A_CP
            last = text.found.data
        if len(block) >= _BLOCK_ARTICLES or size >= _BLOCK_CP or marks >= _BLOCK_MARKS:
            yield block
            block, guids, size, marks = [], set(), 0, 0
    if block:
        yield block


def _keeps_originals(library: Library, options: MergeOptions) -> bool:
    return keeps_originals(library) if options.keeps_originals is None else options.keeps_originals
