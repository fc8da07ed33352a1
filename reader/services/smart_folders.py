"""Smart folders: keeping criteria by name. Each verb is one step of the journal. No Qt, no SQL; any thread.

A name is unique without regard to case. A folder that is not there raises `FolderMissing`, and nothing changes.
"""

from reader.domain.changes import Done
from reader.domain.criteria import Criteria
from reader.domain.errors import FolderExists
from reader.domain.ids import FolderId
from reader.domain.smart_folders import SmartFolder, folder_name
from reader.domain.wording import tr
from reader.store import smart_folders
from reader.store.library import Library
from reader.store.unit import Unit


def list_folders(library: Library) -> list[SmartFolder]:
    """All smart folders in the user's order."""
    with library.read() as unit:
        return smart_folders.list_smart_folders(unit)


def create_folder(library: Library, name: str, criteria: Criteria) -> Done[FolderId]:
    """Keep criteria by a name, after the other folders. Raises `FolderExists` and `FolderNameInvalid`."""
    with library.write("folder.create") as unit:
        folder = smart_folders.insert_smart_folder(unit, _free_name(unit, name), criteria)
    return Done(folder, unit.changes, unit.step_id)


def rename_folder(library: Library, folder: FolderId, name: str) -> Done[bool]:
    """Give a folder another name; whether it is another. Raises `FolderExists` and `FolderNameInvalid`."""
    with library.write("folder.rename") as unit:
        smart_folders.get_smart_folder(unit, folder)
        values = {"name": _free_name(unit, name, besides=folder)}
        is_changed = smart_folders.update_smart_folder(unit, folder, values)
    return Done(is_changed, unit.changes, unit.step_id)


def change_folder(library: Library, folder: FolderId, criteria: Criteria) -> Done[bool]:
    """Let a folder stand for other criteria; whether they are others."""
    with library.write("folder.change") as unit:
        is_changed = smart_folders.get_smart_folder(unit, folder).criteria != criteria
        if is_changed:
            smart_folders.update_smart_folder(unit, folder, {"criteria": criteria.to_json()})
    return Done(is_changed, unit.changes, unit.step_id)


def delete_folder(library: Library, folder: FolderId) -> Done[bool]:
    """Forget a folder; the articles that it finds stay."""
    with library.write("folder.delete") as unit:
        smart_folders.get_smart_folder(unit, folder)
        smart_folders.delete_smart_folder(unit, folder)
    return Done(True, unit.changes, unit.step_id)


def move_folder(library: Library, folder: FolderId, step: int) -> Done[bool]:
    """Move a folder so many places down, or up where `step` is negative, at most to the end; whether it moved."""
    with library.write("folder.move") as unit:
        smart_folders.get_smart_folder(unit, folder)
        before = [one.id for one in smart_folders.list_smart_folders(unit)]
        place = min(max(0, before.index(folder) + step), len(before) - 1)
        after = [one for one in before if one != folder]
        after.insert(place, folder)
        if after != before:
            smart_folders.order_smart_folders(unit, after)
    return Done(after != before, unit.changes, unit.step_id)


def _free_name(unit: Unit, text: str, *, besides: FolderId | None = None) -> str:
    name = folder_name(text)
    for other in smart_folders.list_smart_folders(unit):
        if other.id != besides and other.name.casefold() == name.casefold():
            raise FolderExists(
                tr("There is a smart folder “{name}”.", name=other.name), tr("Choose another name.")
            )
    return name
