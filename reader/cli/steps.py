"""`dateline undo`, `redo` and `history`: the journal from the terminal."""

import argparse
from collections.abc import Iterator
from itertools import chain

from reader.cli import output
from reader.cli.objects import step_object
from reader.cli.opening import opened
from reader.domain.history import HistoryFilter, StepDetail, StepGroup, describe_step
from reader.domain.ids import StepId
from reader.domain.steps import Step
from reader.services import history, undoing
from reader.services.libraries import Library

_COLUMNS = ("STEP", "WHEN", "CODER", "WHAT", "ABOUT")


def undo(arguments: argparse.Namespace) -> int:
    """Take back the coder's last step, or the one asked for alone, and tell which it was."""
    with opened(arguments.library) as library:
        done = undoing.undo_step(library, arguments.step) if arguments.step else undoing.undo(library)
    _say_step("Undid", done.value, is_json=arguments.json)
    return 0


def redo(arguments: argparse.Namespace) -> int:
    """Bring back the step last undone and tell which it was."""
    with opened(arguments.library) as library:
        step = undoing.redo(library).value
    _say_step("Redid", step, is_json=arguments.json)
    return 0


def list_history(arguments: argparse.Namespace) -> int:
    """List the steps with what each was about, newest first; streaming."""
    wanted = HistoryFilter(
        arguments.coder,
        StepGroup(arguments.about) if arguments.about else None,
        arguments.article,
        is_complete=True,
    )
    with opened(arguments.library) as library:
        details = _iter_details(library, wanted, arguments.before, arguments.limit)
        if arguments.json:
            output.say_json_list(_detail_object(detail) for detail in details)
            return 0
        first = next(details, None)
        if first is None:
            output.say("No steps yet.")
            return 0
        for line in output.align(_COLUMNS, (_row(detail) for detail in chain([first], details)), right=(0,)):
            output.say(line)
    return 0


def _iter_details(
    library: Library, wanted: HistoryFilter, before: StepId | None, limit: int
) -> Iterator[StepDetail]:
    while limit > 0:
        page = history.list_page(library, wanted, before=before, limit=min(limit, history.PAGE))
        yield from page.details
        limit, before = limit - len(page.details), page.following
        if before is None:
            return


def _say_step(done: str, step: Step, *, is_json: bool) -> None:
    if is_json:
        output.say_json(step_object(step))
    else:
        output.say(f"{done}: {step.name} (step {step.id} of {step.made_at}).")


def _row(detail: StepDetail) -> tuple[str, ...]:
    step = detail.step
    what = step.name
    if step.undoes is not None:
        what = f"undo of step {step.undoes}: {what}"
    elif step.redoes is not None:
        what = f"redo of step {step.redoes}: {what}"
    elif step.is_undone:
        what = f"{what} (undone)"
    return str(step.id), step.made_at, output.plain(step.coder), what, output.plain(describe_step(detail))


def _detail_object(detail: StepDetail) -> dict[str, object]:
    return {
        **step_object(detail.step),
        "quote": detail.quote,
        "article": detail.article,
        "title": detail.title,
        "annotation": detail.annotation,
        "start": detail.span.start if detail.span else None,
        "end": detail.span.end if detail.span else None,
        "tags_added": list(detail.added),
        "tags_removed": list(detail.removed),
        "tags_changed": list(detail.tags),
        "was": detail.was,
        "became": detail.became,
        "undone_by": detail.undone_by or None,
        "undone_at": detail.undone_at or None,
    }
