"""Annotations as tables bring them, what taking them in would do, and what was done. The whole interface.

A table is read into `AnnotationRow`s; a plan holds one `PlannedMark` for each annotation, or tag on a whole
article, that is not simply unchanged. Plans and choices are frozen and hold no text of an article, so they cross
threads.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.mappings import ColumnMapping
from reader.domain.spans import Span

ANNOTATION_FIELDS = (
    *("annotation_id", "tag_id", "tag_path", "tag"),
    *("quote", "start", "end", "prefix", "suffix"),
    *("memo", "speaker", "starred", "coder", "origin", "created_at", "modified_at"),
    *("article_id", "article_title", "source", "url", "text", "text_sha256", "text_version"),
)
"""The fields that a column of such a table may give; `text` is the whole text of the article."""
ARTICLE_COLUMNS = (
    *("title_basis", "agency", "language", "byline", "date_from", "date_to", "date_basis", "reading_state"),
)
"""Columns of our own table that tell of the article and are compared only, after title, source and address."""


class AnnotationRow(NamedTuple):
    """One row of a table: an annotation × tag, or a tag on a whole article. What is not given is "" or None.

    `number` counts the rows from 1, `place` tells where it stands ("line 12"). `article_cells` are those of
    `ARTICLE_COLUMNS` where the table is our own, else (). With `fault` the row could not be read; `notes` tell
    what was odd and could.
    """

    number: int
    place: str
    annotation_id: str = ""
    tag_id: str = ""
    tag_path: str = ""
    tag: str = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    prefix: str = ""
    suffix: str = ""
    memo: str = ""
    speaker: str = ""
    starred: bool | None = None
    coder: str = ""
    origin: str = ""
    created_at: str = ""
    modified_at: str = ""
    article_id: str = ""
    article_title: str = ""
    source: str = ""
    url: str = ""
    text: str = ""
    text_sha256: str = ""
    text_version: int | None = None
    article_cells: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    fault: str = ""


class TableKind(StrEnum):
    """Which program a table looks to be from."""

    DATELINE = "Dateline"
    TAGUETTE = "Taguette"
    DOCCANO = "doccano"
    LABEL_STUDIO = "Label Studio"
    OTHER = "a table"


@dataclass(frozen=True, slots=True)
class AnnotationTableHead:
    """What a table looks like: its columns in their order, the first rows, and the guess which column is what.

    Where an object of the file holds spans within (doccano, Label Studio), `columns` are the fields that were made
    of them.
    """

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    guess: ColumnMapping
    kind: TableKind

    def examples(self, column: str, limit: int = 3) -> tuple[str, ...]:
        """The first different values that a column has."""
        values = dict.fromkeys(row.get(column, "") for row in self.rows)
        return tuple(value for value in values if value)[:limit]


class Verdict(StrEnum):
    """What a row of the table is to the library."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    NEW = "new"
    MISSING = "missing"
    """It stands in the library and not in the table."""
    NOT_PLACED = "not placed"
    """Its words were not found, or not surely; with a place proposed it may be accepted."""
    REFUSED = "refused"


class FieldChange(NamedTuple):
    """A value that differs. `field` is "tag" for each tag that comes (`before` "") or goes (`after` "")."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TagWish:
    """A tag that rows name: one of the codebook, or by its path one that is unknown, `tag` None.

    `guid` is the id that the table gives an unknown one, "" where it gives none that can be taken.
    """

    path: str
    tag: TagId | None = None
    guid: str = ""


@dataclass(frozen=True, slots=True)
class UnknownTag:
    """A tag that the codebook lacks: how many rows name it, and a path of the codebook like it, "" if none is."""

    path: str
    guid: str
    rows: int
    similar: str = ""


@dataclass(frozen=True, slots=True)
class MarkValues:
    """What an annotation should say; None where the table does not tell. Times are "" where not given."""

    memo: str | None = None
    speaker: str | None = None
    is_starred: bool | None = None
    coder: str = ""
    origin: str = ""
    created_at: str = ""
    modified_at: str = ""


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Where an annotation would stand: a span of a version of its article's text, and the words there.

    `score` runs from 0 to 1, `method` is as in `versions.Placement`. One that `waits` stands on an older version
    and goes to the list of reviews, where `proposed` is its likeliest place on the current one.
    """

    version: int
    span: Span
    quote: str
    score: float = 1.0
    method: str = "position"
    waits: bool = False
    proposed: Span | None = None


@dataclass(frozen=True, slots=True)
class HeldState:
    """How things stood when the plan was made: of an annotation held where it stood and when it was modified last,
    of a new one the version of its article's text (`span` None).
    """

    version: int
    span: Span | None = None
    modified_at: str = ""


@dataclass(frozen=True, slots=True)
class PlannedMark:
    """One line of a plan: an annotation with all its rows of the table, or a tag on a whole article (`is_whole`).

    `id` is unique in the plan; choices name it. `places` tell where its rows stand. `annotation` is the one
    held, `article` None where it was not found. `tags` are put on, `removed` taken off. `place` is where it should
    come to stand (None: it stays where it is), or what is proposed for one not placed. `changes` tell what
    differs, `reason` why it was refused, not placed, or is worth a look.
    """

    id: int
    verdict: Verdict
    places: tuple[str, ...]
    quote: str
    is_whole: bool = False
    annotation: AnnotationId | None = None
    guid: str = ""
    article: ArticleId | None = None
    title: str = ""
    tags: tuple[TagWish, ...] = ()
    removed: tuple[TagId, ...] = ()
    values: MarkValues = MarkValues()
    place: FoundPlace | None = None
    held: HeldState | None = None
    changes: tuple[FieldChange, ...] = ()
    reason: str = ""
    notes: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The words marked: those of the table or, where it gives only offsets, those that stand there."""
        return self.quote or (self.place.quote if self.place is not None else "")

    @property
    def can_be_chosen(self) -> bool:
        """Whether there is anything to do for it: a checkbox can be offered."""
        is_open = self.verdict in (Verdict.CHANGED, Verdict.NEW, Verdict.MISSING)
        return is_open or (self.verdict is Verdict.NOT_PLACED and self.place is not None)

    def as_json(self) -> dict[str, object]:
        """The line as machines read it."""
        place = self.place
        return {
            "verdict": self.verdict.value,
            "rows": list(self.places),
            "annotation": self.guid,
            "article": self.article,
            "title": self.title,
            "quote": self.quote,
            "tags": [tag.path for tag in self.tags],
            "start": place and place.span.start,
            "end": place and place.span.end,
            "found": place and place.quote,
            "confidence": place and round(place.score, 3),
            "changes": [change._asdict() for change in self.changes],
            "reason": self.reason,
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class AnnotationPlan:
    """What taking a table in would do. Nothing was written.

    `marks` are all that are not unchanged, in the order of the table, the missing last; `counts` has every
    verdict. `rows` are those of the table. `unknown_tags` stand in the order in which they have to be made,
    `new_coders` likewise. `notes` tell of the table as a whole. `coder` made what names nobody.
    """

    path: Path
    kind: TableKind
    mapping: ColumnMapping
    rows: int
    coder: str
    counts: Mapping[Verdict, int]
    marks: tuple[PlannedMark, ...]
    unknown_tags: tuple[UnknownTag, ...] = ()
    new_coders: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Missing(StrEnum):
    """What becomes of annotations that the table lacks."""

    KEEP = "keep"
    DELETE = "delete"


class UnknownTags(StrEnum):
    """What becomes of tags that the codebook lacks and that no choice of their own names."""

    CREATE = "create"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """What the user chose. `left_out` and `accepted` hold ids of marks: those that shall not be touched, and those
    not placed that shall come to stand where proposed. `tags` says by path which tag to take for an unknown one,
    None to leave it out. An annotation whose tags are left out comes without them.
    """

    missing: Missing = Missing.KEEP
    unknown_tags: UnknownTags = UnknownTags.CREATE
    tags: Mapping[str, TagId | None] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    accepted: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import of annotations did: how many annotations and tags on whole articles came, changed and went,
    how many tags and coders were made. `outdated` are marks of the plan that no longer fit, each with its reason.
    """

    new: int = 0
    changed: int = 0
    deleted: int = 0
    tags: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    outdated: tuple[PlannedMark, ...] = ()

    @property
    def total(self) -> int:
        """How many marks were written."""
        return self.new + self.changed + self.deleted
