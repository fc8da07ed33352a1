"""Smart folders: criteria that users keep by name. What stands in one is found anew each time."""

from dataclasses import dataclass

from reader.domain.criteria import Criteria
from reader.domain.errors import FolderNameInvalid
from reader.domain.ids import FolderId
from reader.domain.wording import tr

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
        raise FolderNameInvalid(tr("The smart folder has no name."), tr("Type one."))
    if len(name) > NAME_MAX_CP:
        raise FolderNameInvalid(
            tr("The name is longer than {name_max_cp} characters.", name_max_cp=NAME_MAX_CP),
            tr("Use a shorter one."),
        )
    return name
