"""`dateline import-project` and `merge`: a project of another program, or another library, comes in."""

import argparse
from contextlib import AbstractContextManager

from reader.cli import output
from reader.cli.opening import opened, opened_or_made
from reader.cli.progress import ProgressLine
from reader.domain.merges import MergeKind, MergePlan, MergeRow, MergeState
from reader.domain.projects import Project
from reader.domain.texts import count_text
from reader.services import merging, project_importing
from reader.services.libraries import Library

_SHOWN = 20
_HEADER = ("", "new", "same", "changed", "conflict", "doubtful")


def import_project(arguments: argparse.Namespace) -> int:
    """Bring a project in, into a library that is made where there is none; what came and what could not."""
    with opened_or_made(arguments.library, is_dry_run=arguments.dry_run) as library:
        plan = _merge(library, project_importing.opened_project(arguments.file), is_dry_run=arguments.dry_run)
    _tell(plan, arguments)
    return 0


def merge(arguments: argparse.Namespace) -> int:
    """Bring another library in, which is only read."""
    with opened(arguments.library) as library:
        other = project_importing.opened_library(library, arguments.other)
        plan = _merge(library, other, is_dry_run=arguments.dry_run)
    _tell(plan, arguments)
    return 0


def _merge(library: Library, other: AbstractContextManager[Project], *, is_dry_run: bool) -> MergePlan:
    line = ProgressLine("Merging:", "articles")
    try:
        with other as project:
            if is_dry_run:
                return merging.plan_merge(library, project, progress=line.tell)
            return merging.merge_project(library, project, progress=line.tell).value.plan
    finally:
        line.clear()


def _tell(plan: MergePlan, arguments: argparse.Namespace) -> None:
    if arguments.json:
        output.say_json({"dry_run": arguments.dry_run, **plan.as_json()})
        return
    origin = f", from {output.one_line(plan.origin)}" if plan.origin else ""
    output.say(f"“{output.one_line(plan.name)}”{origin}")
    _say_counts(plan)
    losses = [f"{one.what} ({one.where}): {one.why}" for one in plan.losses]
    _say_list("Kept as they are here", [_line(row) for row in plan.rows if row.state is MergeState.CONFLICT])
    _say_list("To look at", [_line(row) for row in plan.doubtful])
    _say_list("Not brought in, or not whole", losses)
    if arguments.dry_run:
        output.say("Dry run: nothing was written.")
    elif not plan.has_changes:
        output.say("Nothing is new; nothing was written.")


def _say_counts(plan: MergePlan) -> None:
    rows = [
        (kind.value, *(f"{number:,}" for number in (one.new, one.same, one.changed, one.conflict, one.doubtful)))
        for kind, one in ((kind, plan.counts[kind]) for kind in MergeKind)
    ]
    for text in output.align(_HEADER, rows, right=range(1, len(_HEADER))):
        output.say(text)


def _line(row: MergeRow) -> str:
    return f"{row.kind.value}: “{row.name}”: {row.note}"


def _say_list(title: str, lines: list[str]) -> None:
    if not lines:
        return
    output.say(f"{title}:")
    for line in lines[:_SHOWN]:
        output.say(f"  {output.one_line(line)}")
    if len(lines) > _SHOWN:
        output.say(f"  … and {count_text(len(lines) - _SHOWN, 'more line')}; --json tells all.")
