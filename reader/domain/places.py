"""Where articles stand in the tree: counts by source and day, branches, and the place of one article."""

from dataclasses import dataclass

from reader.domain.ids import ArticleId, SourceId


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A source with the number of articles held and of items listed but not held. "" is an unknown name."""

    id: SourceId
    name: str
    language: str
    held: int
    listed: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """The same numbers for a year (`2026`), a month (`2026-01`), a day (`2026-01-10`) or what is undated ("")."""

    key: str
    held: int
    listed: int


@dataclass(frozen=True, slots=True)
class Place:
    """The tree node that shows an article: its source and day key, as in `ArticleDate.day_key`."""

    source: SourceId
    day_key: str
    article: ArticleId


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the tree with all that stands under it: a source, or of it what is filed under a key.

    `key` is a year (`2026`), a month (`2026-01`), a day (`2026-01-06`) or "" for all of the source; with
    `is_undated` only what of it has no year.
    """

    source: SourceId
    key: str = ""
    is_undated: bool = False


def source_rank(name: str, language: str) -> tuple[bool, str, str, str]:
    """What sources are sorted by: names without regard to case, then languages; the unknown source stands last."""
    return not name, name.casefold(), language, name
