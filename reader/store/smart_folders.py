"""Smart folders: named criteria in the order that the user gave them."""

import uuid
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from reader.domain.criteria import Criteria, read_criteria
from reader.domain.errors import FolderMissing
from reader.domain.ids import FolderId
from reader.domain.smart_folders import SmartFolder
from reader.domain.wording import tr
from reader.store.schema import smart_folder
from reader.store.unit import Unit

_SELECT = sa.select(smart_folder.c.id, smart_folder.c.name, smart_folder.c.criteria)


def list_smart_folders(unit: Unit) -> list[SmartFolder]:
    """All smart folders in their order."""
    rows = unit.connection.execute(_SELECT.order_by(smart_folder.c.position, smart_folder.c.id))
    return [SmartFolder(FolderId(row.id), row.name, read_criteria(row.criteria)) for row in rows]


def get_smart_folder(unit: Unit, folder: FolderId) -> SmartFolder:
    """One smart folder. Raises `FolderMissing`."""
    row = unit.connection.execute(_SELECT.where(smart_folder.c.id == folder)).one_or_none()
    if row is None:
        raise FolderMissing(
            tr("The library has no smart folder {folder}.", folder=folder), tr("It may have been deleted.")
        )
    return SmartFolder(folder, row.name, read_criteria(row.criteria))


def insert_smart_folder(unit: Unit, name: str, criteria: Criteria) -> FolderId:
    """A new smart folder after the others. The name must be free."""
    last = unit.connection.execute(sa.select(sa.func.max(smart_folder.c.position))).scalar_one()
    values = {
        "guid": str(uuid.uuid4()),
        "name": name,
        "criteria": criteria.to_json(),
        "position": 0 if last is None else last + 1,
    }
    return FolderId(unit.insert(smart_folder, values))


def update_smart_folder(unit: Unit, folder: FolderId, values: dict[str, Any]) -> bool:
    """Set columns of a smart folder; whether that changed anything."""
    return unit.update(smart_folder, folder, values)


def order_smart_folders(unit: Unit, order: Sequence[FolderId]) -> None:
    """Let the smart folders stand in an order that names all of them."""
    for position, folder in enumerate(order):
        unit.update(smart_folder, folder, {"position": position})


def delete_smart_folder(unit: Unit, folder: FolderId) -> None:
    """Delete a smart folder; the articles it finds stay."""
    unit.delete(smart_folder, folder)
