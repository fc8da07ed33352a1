"""Codebooks as files: export and import as CSV and REFI-QDA, and codebooks to start from.

No Qt, no SQL; safe on any thread.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from reader.bundled import resource_path
from reader.domain.changes import Done
from reader.domain.codebooks import Codebook, DraftState, PlannedTag, TagDraft, plan_codebook
from reader.domain.errors import FileUnreadable
from reader.domain.exports import ExportFormat, ExportRequest
from reader.domain.ids import TagId
from reader.domain.tags import Colour
from reader.domain.wording import tr
from reader.formats import codebook_csv, codebook_json, refi_codebook
from reader.formats.refi_project import read_project
from reader.formats.source_files import SourceFile
from reader.formats.tagged_csv import CsvProfile
from reader.formats.whole_file import WholeFile
from reader.services import codebook, exporting
from reader.services.export_targets import refuse_library
from reader.store import tags
from reader.store.library import Library
from reader.store.unit import Unit

STARTER = "starter"
"""The codebook that a new user's library begins with."""


def export_codebook(library: Library, target: Path, *, profile: Literal["data", "excel"] = "data") -> int:
    """Write the codebook to a CSV file, or where its name ends in .qdc as one of REFI-QDA; how many tags it has.

    The profile `excel` is for spreadsheets: it has the mark by which they know UTF-8, and no cell that they take
    for a formula. Raises `TargetUnwritable`; what stood at the target before still stands then.
    """
    if target.suffix.lower() == ".qdc":
        return exporting.export(library, ExportRequest(ExportFormat.QDC, target)).rows
    refuse_library(library, target)
    with library.read() as unit, WholeFile(target, encoding=CsvProfile(profile).encoding) as file:
        is_guarded = profile == "excel"
        listed = tags.list_tags(unit, library.tag_uses.count(unit))
        written = codebook_csv.write_codebook(file.stream, listed, is_guarded=is_guarded)
        file.publish()
    return written


def read_codebook(path: Path) -> Codebook:
    """The codebook of a CSV file, of a JSON file such as those to start from, or of REFI-QDA: a `.qdc`, or a
    `.qdpx` of which nothing else is read. Raises `FileUnreadable`.
    """
    file = SourceFile.from_path(path)
    if file.suffix == ".qdc":
        return refi_codebook.read_codebook(file)
    if file.suffix == ".qdpx":
        return _read_project_codebook(path, file.name)
    if file.suffix == ".json":
        return codebook_json.read_codebook(file.read_all(), file.name)
    return codebook_csv.read_codebook(file)


def _read_project_codebook(path: Path, name: str) -> Codebook:
    project = read_project(path)
    told = tuple(refi_codebook.describe(loss) for loss in project.losses if loss.where == "codebook")
    return Codebook(name, "", refi_codebook.make_drafts(project.tags), told)


def plan_import(library: Library, drafts: Iterable[TagDraft]) -> list[PlannedTag]:
    """What importing drafts would do; nothing is written."""
    with library.read() as unit:
        return plan_codebook(tags.list_tags(unit), drafts)


def import_codebook(library: Library, drafts: Iterable[TagDraft], *, keeps_own: bool = False) -> Done[int]:
    """Make tags of drafts that are missing and change those that differ; how many were made or changed.

    Nothing is deleted, and what a file leaves empty stays. Where both say something else the file wins, unless
    `keeps_own`; a key moves here from the tag that has it, unless `keeps_own`.
    """
    with library.write("codebook.import") as unit:
        number = put_drafts(unit, drafts, keeps_own=keeps_own)
        unit.count = max(1, number)
    return Done(number, unit.changes, unit.step_id)


def list_templates() -> dict[str, Codebook]:
    """The codebooks to start from by their ids, in the order of their names, the starter first.

    Raises `FileUnreadable` when one of them is damaged.
    """
    paths = resource_path("codebooks").glob("*.json")
    found = {path.stem: _read_template(path) for path in paths}
    return dict(sorted(found.items(), key=lambda item: (item[0] != STARTER, item[1].name.casefold())))


def add_template(library: Library, template: str) -> Done[int]:
    """Add the tags of a codebook to start from; how many are new or filled in. What is there stays as it is.

    Raises `FileUnreadable`, also when there is no such codebook.
    """
    drafts = read_template(template).tags
    with library.write("codebook.template") as unit:
        number = put_drafts(unit, drafts, keeps_own=True)
        unit.count = max(1, number)
    return Done(number, unit.changes, unit.step_id)


def read_template(template: str) -> Codebook:
    """The codebook of an id that `list_templates` gives. Raises `FileUnreadable`."""
    return _read_template(resource_path("codebooks", f"{template}.json"))


def put_drafts(unit: Unit, drafts: Iterable[TagDraft], *, keeps_own: bool) -> int:
    """What `import_codebook` does, inside a step that another service has opened."""
    number = 0
    for row in plan_codebook(tags.list_tags(unit), drafts):
        if row.state in (DraftState.LEFT_OUT, DraftState.SAME):
            continue
        if row.state is DraftState.CONFLICTING and keeps_own and not row.fills:
            continue
        values = dict(row.fills) if keeps_own else {**row.fills, **row.conflicts}
        if keeps_own and "key" in values and tags.find_tag_with_key(unit, values["key"]) is not None:
            del values["key"]  # the file would have given that tag another one
        number += _put_row(unit, row, values)
    return number


def _put_row(unit: Unit, row: PlannedTag, values: dict[str, str]) -> bool:
    """Make or change one tag; whether that changed anything."""
    tag: TagId | None = row.tag
    is_new = tag is None
    if tag is None:
        colour = values.get("colour", "")
        tag = codebook.ensure_tag(unit, row.draft.path, colour=Colour(colour) if colour else None)
    if values.get("key"):
        codebook.take_key(unit, values["key"])
    return tags.update_tag(unit, tag, values) or is_new


def _read_template(path: Path) -> Codebook:
    try:
        return codebook_json.read_codebook(path.read_bytes(), path.name)
    except OSError as error:
        raise FileUnreadable(
            tr(
                "The codebook {name} that comes with Dateline cannot be read: {error}.",
                name=path.name,
                error=error,
            ),
            tr("Install Dateline again."),
        ) from error
