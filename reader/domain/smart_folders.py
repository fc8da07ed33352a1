"""Smart folders: criteria that users keep by name. What stands in one is found anew each time."""

from dataclasses import dataclass

from reader.domain.criteria import Criteria
from reader.domain.errors import FolderNameInvalid
from reader.domain.ids import FolderId

NAME_MAX_CP = 200


@dataclass(frozen=True, slots=True)
class SmartFolder:
    """A name for criteria, as the list of smart folders shows it."""

    id: FolderId
    name: str
    criteria: Criteria


def folder_name(text: str) -> str:
    """A name as it is kept: spaces around dropped and spaces within made single. Raises `FolderNameInvalid`."""
    name = " ".join(text.split())
    if not name:
        raise FolderNameInvalid("The smart folder has no name.", "Type one.")
    if len(name) > NAME_MAX_CP:
        raise FolderNameInvalid(f"The name is longer than {NAME_MAX_CP} characters.", "Use a shorter one.")
    return name
