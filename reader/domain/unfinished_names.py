"""Names of files and folders in the making, which tell the machine and the process that makes them.

So what a killed program left behind can be told for sure from what is still being made, and from anything of the
user's. Reads who this machine is, and no more. Any thread.
"""

import os
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

FILE_ENDING = ".part"
_NAME = re.compile(r"\.dateline-([0-9a-f]{12})-([1-9]\d{0,9})-[0-9a-z_]{8,12}(\.part(?:-wal|-shm|-journal)?|)")


@dataclass(frozen=True, slots=True)
class UnfinishedName:
    """What a name tells: the machine, the id of the process there, and whether it is a file's or a folder's."""

    machine: str
    process: int
    is_file: bool


def draft_name(ending: str = FILE_ENDING) -> str:
    """A name that nobody else gives, for a file that this process makes."""
    return f"{draft_prefix()}{secrets.token_hex(6)}{ending}"


def draft_prefix() -> str:
    """How such a name begins, for a folder whose name the system ends."""
    return f".dateline-{this_machine()}-{os.getpid()}-"


def parse_unfinished(name: str) -> UnfinishedName | None:
    """What a name tells; None for any other than those that are given here."""
    found = _NAME.fullmatch(name)
    return UnfinishedName(found[1], int(found[2]), is_file=bool(found[3])) if found is not None else None


@cache
def this_machine() -> str:
    """Twelve digits for this machine, and within it for the space in which ids of processes have a meaning."""
    from platform import node  # not at the start, which needs no names

    parts = [node()]
    with suppress(OSError):
        parts.append(Path("/etc/machine-id").read_text(encoding="ascii", errors="replace").strip())
    with suppress(OSError):
        parts.append(str(Path("/proc/self/ns/pid").readlink()))
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
