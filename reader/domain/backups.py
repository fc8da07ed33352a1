"""Backups of a library: what one is, how its file is named, and which of them are kept.

All of it is a matter of values: nothing here looks at a disk or a clock. Times are UTC; days and weeks are those
of the zone that is given, since "today" is the user's.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

SUFFIX = ".dateline"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d{6})Z ([a-z]+)(?: \d+)?\.dateline")
_UPDATE_NAME = re.compile(r"(.*) \(backup (\d{4}-\d\d-\d\d \d{6}) before update from \w+\)(\.[^.]*|)", re.DOTALL)
_TIME_FORM = "%Y-%m-%d %H%M%S"
_CLOCK_SLACK = timedelta(hours=26)
"""Further ahead than this a time comes from a clock that went wrong, not from another zone."""
_GB = 1_000_000_000
_NAME_CP = 40


class BackupReason(StrEnum):
    """Why a backup was made; the word stands in the name of its file."""

    OPEN = "open"  # when the library was opened
    TIME = "time"  # while it was worked on
    IMPORT = "import"  # before an import
    UPDATE = "update"  # before the library was brought up to date
    RESTORE = "restore"  # before another backup took its place
    QUIT = "quit"  # when the window was closed
    HAND = "hand"  # because the user wanted it


PINNED = frozenset({BackupReason.UPDATE, BackupReason.RESTORE, BackupReason.HAND})
"""Never thinned out: such a backup marks a point to which somebody may want to go back much later."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, when (UTC) and why it was made, and its bytes."""

    path: Path
    made_at: datetime
    reason: BackupReason
    size: int


@dataclass(frozen=True, slots=True)
class LibraryFacts:
    """What a library or a backup holds. `last_step_at` is ISO 8601 or ""; `steps` is the id of the last step.

    `guid` is that of the library, the same in its backups; `mark` is another one after every change of what the
    user put in.
    """

    guid: str
    articles: int
    annotations: int
    tags: int
    steps: int
    last_step_at: str
    mark: str


class BackupState(StrEnum):
    """What came of asking for a backup."""

    MADE = "made"
    UNCHANGED = "unchanged"  # the newest one holds all there is
    EARLY = "early"  # the library is large, and the newest one not old enough


@dataclass(frozen=True, slots=True)
class BackupOutcome:
    """What came of asking for a backup: `backup` is the one made, or the newest; None where there is none."""

    state: BackupState
    backup: Backup | None


@dataclass(frozen=True, slots=True)
class BackupComparison:
    """A backup beside the library as it is: what both hold, and how many are in one of them only.

    `library` is None where the library cannot be read; the four counts are 0 then.
    """

    backup: LibraryFacts
    library: LibraryFacts | None
    articles_only_in_backup: int = 0
    articles_only_in_library: int = 0
    annotations_only_in_backup: int = 0
    annotations_only_in_library: int = 0


@dataclass(frozen=True, slots=True)
class Keeping:
    """How many backups are kept: the latest of today, the last of each of so many days and weeks that have any."""

    recent: int = 4
    days: int = 7
    weeks: int = 4

    @property
    def most(self) -> int:
        """How many there may be of a library, but for those that are never thinned out."""
        return self.recent + self.days + self.weeks


def keeping_for(size: int) -> Keeping:
    """Fewer backups are kept of a library that is very large (`size` in bytes)."""
    return Keeping() if size < 2 * _GB else Keeping(recent=1, days=3, weeks=2)


def interval_for(size: int, minutes: int) -> timedelta:
    """How long after a backup the next one is due: as the user has it, but half an hour for each gigabyte."""
    return timedelta(minutes=max(minutes, 30 * size / _GB))


def room_needed(size: int, *, is_wanted: bool = False) -> int:
    """Bytes that have to be free before a backup of so many is made.

    What is made unasked leaves room to work: a full disk would harm the library itself. Of a copy that the user
    wants only so much is asked that it will surely be whole.
    """
    return size + max(1_000_000 if is_wanted else 256_000_000, size // 10)


def backup_name(made_at: datetime, reason: BackupReason, number: int = 1) -> str:
    """The name of a backup's file; `number` counts those of one second."""
    time = made_at.astimezone(UTC).strftime(_TIME_FORM)
    return f"{time}Z {reason}{f' {number}' if number > 1 else ''}{SUFFIX}"


def parse_name(name: str) -> tuple[datetime, BackupReason] | None:
    """When and why a backup was made, by its file's name; None for any other name."""
    found = _NAME.fullmatch(name)
    if found is None or found[2] not in set(BackupReason):
        return None
    try:
        return datetime.strptime(found[1], _TIME_FORM).replace(tzinfo=UTC), BackupReason(found[2])
    except ValueError:
        return None


def parse_update_name(library: Path, name: str) -> datetime | None:
    """When a backup beside a library was made before it was brought up to date; None for any other name."""
    found = _UPDATE_NAME.fullmatch(name)
    if found is None or found[1] != library.stem or found[3] != library.suffix:
        return None
    try:
        return datetime.strptime(found[2], _TIME_FORM).replace(tzinfo=UTC)
    except ValueError:
        return None


def folder_name(library: Path) -> str:
    """The name of the folder of a library's backups: legible, and another one for each path."""
    legible = re.sub(r"[^\w\- ]+", "_", library.stem).strip(" _.")[:_NAME_CP].strip() or "library"
    place = str(library).encode("utf-8", "surrogatepass")
    return f"{legible} {sha256(place).hexdigest()[:12]}"


def choose_kept(
    backups: Sequence[Backup], now: datetime, keeping: Keeping, zone: tzinfo | None = None
) -> set[Path]:
    """The paths of the backups that are to be kept; all others may be deleted.

    The newest is always kept, those of `PINNED` reasons too, and those from the future: a clock that goes wrong
    and is put right must cost nothing. `zone` is the user's, by default that of the machine.
    """
    kept = {one.path for one in backups if one.reason in PINNED or one.made_at > now + _CLOCK_SLACK}
    ordered = sorted(
        (one for one in backups if one.made_at <= now + _CLOCK_SLACK), key=lambda one: one.made_at, reverse=True
    )
    if backups:
        kept.add(max(backups, key=lambda one: one.made_at).path)
    kept |= {one.path for one in ordered[:1]}
    today = now.astimezone(zone).date()
    kept |= _take((one for one in ordered if one.made_at.astimezone(zone).date() >= today), keeping.recent)
    kept |= _newest_of((one.made_at.astimezone(zone).date().toordinal() for one in ordered), ordered, keeping.days)
    weeks = ((one.made_at.astimezone(zone).date().toordinal() - 1) // 7 for one in ordered)
    return kept | _newest_of(weeks, ordered, keeping.weeks)


def _take(backups: Iterable[Backup], count: int) -> set[Path]:
    return {one.path for one, _ in zip(backups, range(count), strict=False)}


def _newest_of(periods: Iterable[int], ordered: Sequence[Backup], count: int) -> set[Path]:
    """The newest of each of the latest periods that have any; `ordered` is newest first."""
    newest: dict[int, Path] = {}
    for period, one in zip(periods, ordered, strict=True):
        newest.setdefault(period, one.path)
    return set(list(newest.values())[:count])
