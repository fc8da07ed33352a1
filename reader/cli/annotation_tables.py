"""`dateline import-annotations`: annotations back from a table."""

import argparse
from collections.abc import Iterator, Sequence

from reader.cli import output
from reader.cli.finding import get_tag
from reader.cli.opening import opened
from reader.cli.progress import ProgressLine
from reader.domain.annotation_tables import (
    AnnotationPlan,
    ImportChoices,
    Missing,
    PlannedMark,
    TakenIn,
    UnknownTags,
    Verdict,
)
from reader.domain.errors import TagMissing
from reader.domain.texts import count_text
from reader.services import annotation_importing
from reader.services.libraries import Library

NOT_PLACED = 3
"""The exit code where all went well but for rows that were not placed, or refused."""
_OPEN = (Verdict.NOT_PLACED, Verdict.REFUSED)
_SHOWN_CP = 60


def import_annotations(arguments: argparse.Namespace) -> int:
    """Plan, tell, and write unless it is a dry run. 3 where rows were not placed or refused, else 0."""
    line = ProgressLine("Reading:", "rows")
    with opened(arguments.library) as library:
        try:
            plan = annotation_importing.plan_import(
                library, arguments.file, arguments.columns, coder=arguments.coder, progress=line.tell
            )
        finally:
            line.clear()
        choices = _choose(library, plan, arguments)
        taken = None if arguments.dry_run else _write(library, plan, choices)
    left = [mark for mark in plan.marks if mark.verdict in _OPEN and mark.id not in choices.accepted]
    if arguments.json:
        output.say_json(_as_object(plan, taken))
    else:
        _say(plan, choices, taken, left, is_guessed=arguments.columns is None)
    return NOT_PLACED if left or (taken is not None and taken.outdated) else 0


def _write(library: Library, plan: AnnotationPlan, choices: ImportChoices) -> TakenIn:
    line = ProgressLine("Writing:", "annotations")
    try:
        return annotation_importing.apply_import(library, plan, choices, progress=line.tell).value
    finally:
        line.clear()


def _choose(library: Library, plan: AnnotationPlan, arguments: argparse.Namespace) -> ImportChoices:
    """The choices of the options. Raises `TagMissing`, also for a tag to be replaced that is not unknown."""
    unknown = {one.path for one in plan.unknown_tags}
    for old, _ in arguments.map:
        if old not in unknown:
            there = ", ".join(f"“{path}”" for path in sorted(unknown)[:10]) or "none"
            raise TagMissing(f"The table names no unknown tag “{old}”.", f"Unknown are {there}.")
    accepted = (
        mark.id
        for mark in plan.marks
        if mark.verdict is Verdict.NOT_PLACED and mark.place is not None and arguments.accept is not None
        if mark.place.score >= arguments.accept
    )
    return ImportChoices(
        missing=Missing(arguments.missing),
        unknown_tags=UnknownTags(arguments.unknown_tags),
        tags={old: get_tag(library, new).id for old, new in arguments.map},
        accepted=frozenset(accepted),
    )


def _say(
    plan: AnnotationPlan,
    choices: ImportChoices,
    taken: TakenIn | None,
    left: Sequence[PlannedMark],
    *,
    is_guessed: bool,
) -> None:
    if is_guessed:
        guess = str(plan.mapping).replace(",", ", ")
        output.say(output.one_line(f"Read as {plan.kind.value}: {guess} (guessed; --columns changes it)"))
    if taken is None:
        for mark in plan.marks:
            if mark.verdict not in _OPEN:
                output.say(_line_of(mark))
    for row in output.align(("verdict", "annotations"), list(_counts(plan, choices)), right=(1,)):
        output.say(row)
    for tag in plan.unknown_tags:
        like = f"; there is “{tag.similar}”" if tag.similar else ""
        output.say(output.one_line(f"unknown tag “{tag.path}”: {count_text(tag.rows, 'row')}{like}"))
    if left:
        header = ("row", "quote", "found", "confidence", "reason")
        for row in output.align(header, [_cells_of(mark) for mark in left], right=(3,)):
            output.say(row)
    for mark in taken.outdated if taken is not None else ():
        output.say(output.one_line(f"left: {_line_of(mark)} ({mark.reason})"))
    for note in plan.notes:
        output.complain(note)
    output.say("Nothing was written." if taken is None else _sum_up(taken))


def _counts(plan: AnnotationPlan, choices: ImportChoices) -> Iterator[tuple[str, str]]:
    for verdict, number in plan.counts.items():
        fate = f" ({'deleted' if choices.missing is Missing.DELETE else 'kept'})"
        yield verdict.value + (fate if verdict is Verdict.MISSING else ""), f"{number:,}"


def _sum_up(taken: TakenIn) -> str:
    parts = [f"{taken.new:,} new", f"{taken.changed:,} changed", f"{taken.deleted:,} deleted"]
    parts += [f"{count_text(len(taken.tags), 'tag')} made"] if taken.tags else []
    parts += [f"{count_text(len(taken.coders), 'coder')} made"] if taken.coders else []
    return f"{', '.join(parts)}."


def _line_of(mark: PlannedMark) -> str:
    """A mark on one line: what it is, where its rows stand, its words, what changes."""
    where = ", ".join(mark.places[:3]) + (", …" if len(mark.places) > 3 else "")
    tags = ", ".join(wish.path for wish in mark.tags)
    changes = "; ".join(
        f"{one.field}: {_short(one.before) or '–'} → {_short(one.after) or '–'}" for one in mark.changes
    )
    words = "whole article" if mark.is_whole else f"“{_short(mark.words)}”"
    told = changes if mark.verdict is not Verdict.NEW else tags
    notes = f"({'; '.join(mark.notes)})" if mark.notes else ""
    return output.one_line("  ".join(part for part in (mark.verdict.value, where, words, told, notes) if part))


def _cells_of(mark: PlannedMark) -> tuple[str, str, str, str, str]:
    place = mark.place
    found, score = (place.quote, f"{place.score:.2f}") if place is not None else ("", "")
    quote, where, reason = _short(mark.quote), ", ".join(mark.places[:3]), output.one_line(mark.reason)
    return where, output.one_line(quote), output.one_line(_short(found)), score, reason


def _short(text: str) -> str:
    words = " ".join(text[: 4 * _SHOWN_CP].split())
    return words if len(words) <= _SHOWN_CP else f"{words[: _SHOWN_CP - 1]}…"


def _as_object(plan: AnnotationPlan, taken: TakenIn | None) -> dict[str, object]:
    written = taken and {
        "new": taken.new,
        "changed": taken.changed,
        "deleted": taken.deleted,
        "tags": list(taken.tags),
        "coders": list(taken.coders),
        "outdated": [mark.as_json() for mark in taken.outdated],
    }
    return {
        "file": str(plan.path),
        "kind": plan.kind.value,
        "columns": dict(plan.mapping.pairs),
        "rows": plan.rows,
        "counts": {verdict.value: number for verdict, number in plan.counts.items()},
        "unknown_tags": [{"tag_path": one.path, "rows": one.rows} for one in plan.unknown_tags],
        "new_coders": list(plan.new_coders),
        "notes": list(plan.notes),
        "marks": [mark.as_json() for mark in plan.marks],
        "written": written,
    }
