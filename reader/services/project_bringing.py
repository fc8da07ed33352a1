"""Projects of other programs and other libraries, given as files: what they would bring in, and bringing them in.

This is the whole interface for the window: `is_project`, `plan_bringing`, `bring`, `bring_into_new` and
`save_list`. No Qt, no SQL; any thread.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.domain.changes import Done
from reader.domain.errors import FileUnreadable
from reader.domain.merges import MergeKind, MergeOptions, MergePlan, MergeReport, MergeRow, MergeState
from reader.domain.projects import Project
from reader.domain.wording import mark, tr
from reader.formats.whole_file import WholeFile
from reader.services import libraries, merging, project_importing
from reader.services.export_targets import refuse_library
from reader.services.libraries import Library
from reader.services.preferences import LIBRARY_SUFFIX
from reader.services.qualcoder_project import DATA_FILE
from reader.store.library_files import remove_file

Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]
_KINDS = {
    MergeKind.CODER: mark("Coders"),
    MergeKind.TAG: mark("Tags"),
    MergeKind.ARTICLE: mark("Articles"),
    MergeKind.VERSION: mark("Versions"),
    MergeKind.ANNOTATION: mark("Annotations"),
    MergeKind.ARTICLE_TAG: mark("Tags on articles"),
}


def is_project(path: Path) -> bool:
    """Whether a file or folder is, by its name, a project or a library to be brought in, not articles."""
    try:
        if path.is_dir():
            return (path / DATA_FILE).is_file()
    except OSError:
        return False
    return path.suffix.lower() in (*project_importing.PROJECT_SUFFIXES, LIBRARY_SUFFIX)


def plan_bringing(
    library: Library,
    path: Path,
    options: MergeOptions | None = None,
    *,
    is_new: bool = False,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> MergePlan:
    """What a file would bring into the library, or into a new one. Nothing stays written.

    Raises as `bring`.
    """
    with ExitStack() as stack:
        into = library
        if is_new:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="dateline-")))
            into = libraries.create_library(
                folder / f"preview{LIBRARY_SUFFIX}", initiator=library.initiator, coder_name=library.coder_name
            )
            stack.callback(into.close)
        project = stack.enter_context(_opened(library, path))
        return merging.plan_merge(into, project, options, progress=progress, is_cancelled=is_cancelled)


def bring(
    library: Library,
    path: Path,
    options: MergeOptions | None = None,
    *,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> Done[MergeReport]:
    """Bring a file in as one step. Raises `FileUnreadable`, the errors of opening a library, and `Cancelled`."""
    with _opened(library, path) as project:
        return merging.merge_project(library, project, options, progress=progress, is_cancelled=is_cancelled)


def bring_into_new(
    library: Library,
    path: Path,
    target: Path,
    options: MergeOptions | None = None,
    *,
    keeps_originals: bool = True,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> MergeReport:
    """Make a library and bring a file into it; where that fails there is none. The open one stays as it is.
    `keeps_originals` is what the new one is told, as in `libraries.create_library`.

    Raises `LibraryExists` where something stands at the target, and as `bring`.
    """
    made = libraries.create_library(
        target,
        initiator=library.initiator,
        coder_name=library.coder_name,
        keeps_originals=keeps_originals,
    )
    try:
        try:
            with _opened(library, path) as project:
                done = merging.merge_project(made, project, options, progress=progress, is_cancelled=is_cancelled)
        finally:
            made.close()
    except BaseException:
        remove_file(target)
        raise
    return done.value


def save_list(library: Library, plan: MergePlan, target: Path) -> Path:
    """Write what a plan lists as text: counts, what stays, what wants a look, what could not be carried.

    Raises `TargetUnwritable`.
    """
    refuse_library(library, target)
    with WholeFile(target) as file:
        for line in _list_lines(plan):
            file.stream.write(" ".join(line.split()) + "\n")
        file.publish()
    return target


def _opened(library: Library, path: Path) -> AbstractContextManager[Project]:
    """The project of a file. The open library itself is refused before its file is touched."""
    if path.suffix.lower() == LIBRARY_SUFFIX:
        return project_importing.opened_library(library, path)
    try:
        is_own = path.samefile(library.path)
    except OSError:
        is_own = False
    if is_own:
        raise FileUnreadable(tr("{name} is the library itself.", name=path.name), tr("Choose another file."))
    return project_importing.opened_project(path)


def _row_text(row: MergeRow) -> str:
    return f"{tr(_KINDS[row.kind])}: “{row.name}”: {row.note}"


def _list_lines(plan: MergePlan) -> Iterator[str]:
    yield tr("“{name}”, from {origin}", name=plan.name, origin=plan.origin) if plan.origin else f"“{plan.name}”"
    for kind in MergeKind:
        count = plan.counts.get(kind)
        if count is not None and any((count.new, count.same, count.changed, count.conflict)):
            yield (
                tr(
                    "{capitalize}: {new} new, {same} the same, {changed} changed, {conflict} in conflict, "
                    "{doubtful} to look at",
                    capitalize=tr(_KINDS[kind]),
                    new=f"{count.new:,}",
                    same=f"{count.same:,}",
                    changed=f"{count.changed:,}",
                    conflict=f"{count.conflict:,}",
                    doubtful=f"{count.doubtful:,}",
                )
            )
    conflicts = [row for row in plan.rows if row.state is MergeState.CONFLICT]
    parts = (
        (tr("Kept as they are here"), [_row_text(row) for row in conflicts]),
        (tr("To look at"), [_row_text(row) for row in plan.doubtful]),
        (
            tr("Could not be carried, or not whole"),
            [f"{one.what} ({one.where}): {one.why}" for one in plan.losses],
        ),
    )
    for title, lines in parts:
        if lines:
            yield ""
            yield f"{title}:"
            yield from lines
