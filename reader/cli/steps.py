"""`dateline undo`, `redo` and `history`: the journal from the terminal."""

import argparse

from reader.cli import output
from reader.cli.objects import step_object
from reader.cli.opening import opened
from reader.domain.steps import Step, step_name
from reader.services import undoing

_COLUMNS = ("STEP", "WHEN", "CODER", "WHAT")


def undo(arguments: argparse.Namespace) -> int:
    """Take back the coder's last step and tell which it was."""
    with opened(arguments.library) as library:
        step = undoing.undo(library).value
    _say_step("Undid", step, is_json=arguments.json)
    return 0


def redo(arguments: argparse.Namespace) -> int:
    """Bring back the step last undone and tell which it was."""
    with opened(arguments.library) as library:
        step = undoing.redo(library).value
    _say_step("Redid", step, is_json=arguments.json)
    return 0


def list_history(arguments: argparse.Namespace) -> int:
    """List the steps, newest first."""
    with opened(arguments.library) as library:
        steps = undoing.list_history(library, arguments.limit)
    if arguments.json:
        output.say_json_list(step_object(step) for step in steps)
        return 0
    if not steps:
        output.say("No steps yet.")
        return 0
    for line in output.align(_COLUMNS, (_row(step) for step in steps), right=(0,)):
        output.say(line)
    return 0


def _say_step(done: str, step: Step, *, is_json: bool) -> None:
    if is_json:
        output.say_json(step_object(step))
    else:
        output.say(f"{done}: {step_name(step.verb, step.count)} (step {step.id} of {step.made_at}).")


def _row(step: Step) -> tuple[str, ...]:
    what = step_name(step.verb, step.count)
    if step.undoes is not None:
        what = f"undo of step {step.undoes}: {what}"
    else:
        what = f"redo of step {step.redoes}: {what}" if step.redoes is not None else what
        what = f"{what} (undone)" if step.is_undone else what
    return str(step.id), step.made_at, output.plain(step.coder), what
