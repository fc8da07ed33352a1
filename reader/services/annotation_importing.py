"""Annotations back from tables: what a table would change, and taking it in as one step. No Qt, no SQL.

Safe on any thread.

This is the whole interface: `read_table_head`, `plan_import`, `apply_import`, and the memory of mappings:
`find_mapping` and `keep_mapping`. Tables are our own CSV in both profiles, small ones with an article and offsets
or a quote, and exports of Taguette, doccano and Label Studio.
"""

import json
from collections.abc import Callable
from pathlib import Path

from reader.domain.annotation_tables import (
    ANNOTATION_FIELDS,
    AnnotationPlan,
    AnnotationTableHead,
    ImportChoices,
    TakenIn,
)
from reader.domain.changes import Done
from reader.domain.errors import Cancelled, MappingInvalid
from reader.domain.mappings import ColumnMapping
from reader.formats.annotation_rows import AnnotationTable
from reader.services.annotation_planning import Planner
from reader.services.annotation_writing import Writing, choose_marks
from reader.services.preferences import Preferences
from reader.store.library import Library

Progress = Callable[[int, int], None]
"""Takes what is done and the whole of it, 0 where that is not known."""
_KEPT_AS = "annotations\n"
"""Before the names of the columns, so that tables of articles keep mappings of their own."""


def read_table_head(path: Path) -> AnnotationTableHead:
    """The columns of a table, its first rows, and the guess which column is what. Raises `FileUnreadable`."""
    return AnnotationTable(path).head


def plan_import(
    library: Library,
    path: Path,
    mapping: ColumnMapping | None = None,
    *,
    coder: str = "",
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> AnnotationPlan:
    """What taking a table in would do; nothing is written.

    `mapping` None takes the guess. `coder` is who made what names nobody, "" the coder of the library. `progress`
    gets the rows read and 0. Raises `FileUnreadable`, also for a table that lacks needed columns, and `Cancelled`.
    """
    table = AnnotationTable(path, mapping)
    named = coder or library.coder_name

    def tick(rows: int) -> None:
        if is_cancelled is not None and is_cancelled():
            raise Cancelled
        if progress is not None:
            progress(rows, 0)

    with library.read() as unit:
        planner = Planner(unit, table.given, named, tick)
        planner.read(table)
        marks = planner.list_marks()
        return AnnotationPlan(
            path=path,
            kind=table.head.kind,
            mapping=table.mapping,
            rows=planner.rows,
            coder=named,
            counts=dict(planner.counts),
            marks=marks,
            unknown_tags=planner.list_unknown_tags(),
            new_coders=planner.list_new_coders(),
            notes=planner.list_notes(),
        )


def apply_import(
    library: Library,
    plan: AnnotationPlan,
    choices: ImportChoices | None = None,
    *,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Done[TakenIn]:
    """Write what was chosen of a plan as one step, which one undo takes back; coders that it made stay.

    The table is not read again: what was planned is written, whatever became of the file. Each mark is checked
    against the library as it is by then; those that no longer fit are left out and told. Annotations carried over
    keep their times. `progress` gets the marks written and their number. Raises `TagMissing` for a tag chosen that
    is not in the codebook, `Cancelled`, and the errors of a library that cannot be written; nothing is written
    then.
    """
    chosen = choices or ImportChoices()

    def tick(done: int, total: int) -> None:
        if is_cancelled is not None and is_cancelled():
            raise Cancelled
        if progress is not None:
            progress(done, total)

    tick(0, len(choose_marks(plan, chosen)))
    with library.write("annotation.import") as unit:
        taken = Writing(unit, plan, chosen, tick).run()
        unit.count = max(1, taken.total)
        if not taken.total:
            unit.abandon()
    return Done(taken, unit.changes, unit.step_id) if taken.total else Done(taken, type(unit.changes)(), None)


def find_mapping(preferences: Preferences, head: AnnotationTableHead) -> ColumnMapping | None:
    """The mapping that was kept for tables with these columns; None where there is none."""
    try:
        columns = json.loads(preferences.mappings.get(_key(head), ""))
        return ColumnMapping.of(columns, ANNOTATION_FIELDS, "an annotation")
    except (ValueError, TypeError, AttributeError, MappingInvalid):
        return None


def keep_mapping(preferences: Preferences, head: AnnotationTableHead, mapping: ColumnMapping) -> None:
    """Remember a mapping for tables with these columns. The caller saves the preferences."""
    preferences.mappings[_key(head)] = json.dumps(dict(mapping.pairs), ensure_ascii=False)


def _key(head: AnnotationTableHead) -> str:
    return _KEPT_AS + "\n".join(sorted(head.columns))
