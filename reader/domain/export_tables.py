"""The tables of an export: their columns with kind and meaning, their keys, and how they refer to each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.domain.errors import ColumnsUnknown
from reader.domain.wording import mark, tr


class Kind(StrEnum):
    """What the cells of a column hold, where they are not empty: empty is a missing value in every column."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    """An ISO 8601 day, or where the day is not known a month or a year."""
    TIME = "time"
    """A time in UTC, ISO 8601 with Z; of a capture sometimes a day."""
    FLAG = "flag"
    """`yes` or `no`."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    meaning: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Link:
    """A column that holds keys of a table, by the table's name and its column."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table. No two rows have the same cells in the columns of `key`, of which one at least is not empty."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[Link, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


_ARTICLE = (
    Column("article_id", mark("the article, the same in every table and every copy of the library")),
    Column("article_title", mark("its headline")),
    Column("title_basis", mark("how the headline was found")),
    Column("source", mark("where it was published; empty: not known")),
    Column("agency", mark("the agency it comes from")),
    Column("language", mark("its language")),
    Column("byline", mark("its author as written")),
    Column("date_from", mark("published not before this day"), Kind.DAY),
    Column("date_to", mark("published not after this day; the same day twice: on this day"), Kind.DAY),
    Column("date_basis", mark("how the date is known: stated, metadata, dateline, url, bounds, given or none")),
    Column("captured_at", mark("when the page was saved"), Kind.TIME),
    Column("url", mark("its address")),
    Column("text_sha256", mark("SHA-256 of the text in UTF-8")),
    Column("text_version", mark("which version of the text; 1 is the first"), Kind.NUMBER),
    Column("article_words", mark("words of the text"), Kind.NUMBER),
    Column("reading_state", mark("unread, reading, done, or empty: done and nothing found")),
)

ANNOTATIONS = TableSpec(
    "annotations",
    "one row for each annotation and tag; an annotation without a tag has one row, a tag on a whole article too",
    (
        Column("format", mark("the form of this table")),
        Column("annotation_id", mark("the annotation; empty for a tag on the whole article")),
        Column("tag_id", mark("the tag; empty for an annotation without a tag")),
        Column("tag", mark("its name")),
        Column("tag_path", mark("its name with those above it, as in threat/nuclear")),
        Column("quote", mark("the words marked")),
        Column("start", mark("where they begin: Unicode code points of the text before them"), Kind.NUMBER),
        Column("end", mark("where they end: the first code point after them"), Kind.NUMBER),
        Column("prefix", mark("up to 32 characters before them")),
        Column("suffix", mark("up to 32 characters after them")),
        Column("paragraph", mark("the paragraph in which they begin, from 1"), Kind.NUMBER),
        Column("sentence", mark("the sentence of that paragraph, from 1"), Kind.NUMBER),
        Column("memo", mark("the note on the annotation")),
        Column("speaker", mark("who says the words")),
        Column("coder", mark("who marked them")),
        Column("origin", mark("how: hand, find-all or import")),
        Column("created_at", mark("when"), Kind.TIME),
        Column("modified_at", mark("when it was last changed"), Kind.TIME),
        *_ARTICLE,
        Column(
            "starred", mark("whether the annotation has a star; empty for a tag on the whole article"), Kind.FLAG
        ),
    ),
    ("annotation_id", "tag_id", "article_id", "coder"),
    (Link("article_id", "articles", "article_id"), Link("tag_id", "codebook", "tag_id")),
)

ARTICLES = TableSpec(
    "articles",
    "one row for each article, also for those on which nothing is marked; zeros are counts",
    (
        *_ARTICLE,
        Column("article_starred", "whether the article has a star", Kind.FLAG),
        Column("annotations", "annotations on it in this export", Kind.NUMBER),
        Column("untagged", "those of them without a tag", Kind.NUMBER),
        Column("annotation_tags", "tags on the annotations, each use of a tag counted", Kind.NUMBER),
        Column("article_tags", "tags on the whole article, each coder's counted", Kind.NUMBER),
    ),
    ("article_id",),
)

CODEBOOK = TableSpec(
    "codebook",
    "one row for each tag, those above before those below, also for tags that are not in use",
    (
        Column("tag_id", "the tag, the same in every table and every copy of the library"),
        Column("parent_id", "the tag above it; empty at the top"),
        Column("tag_path", "its name with those above it, as in threat/nuclear"),
        Column("description", "what it stands for"),
        Column("example", "what it is for"),
        Column("counter_example", "what it is not for"),
        Column("colour", "the name of its colour"),
        Column("key", "the key that sets it"),
        Column("uses", "annotations and whole articles in this export that have it", Kind.NUMBER),
    ),
    ("tag_id",),
    (Link("parent_id", "codebook", "tag_id"),),
)

_WIDE = TableSpec(
    "wide",
    "one row for each article, one column for each tag, also for those not in use",
    (
        ARTICLES.columns[0],
        *(column for column in ARTICLES.columns if column.name in ("article_title", "source")),
        *(column for column in ARTICLES.columns if column.name in ("date_from", "date_to", "article_words")),
    ),
    ("article_id",),
    (Link("article_id", "articles", "article_id"),),
)


def wide_table(paths: Iterable[str]) -> TableSpec:
    """The table with a column for each path of a tag. A path that is the name of another column has a slash after
    it, which no path has.
    """
    taken = set(_WIDE.names)
    columns = (
        Column(
            f"{path}/" if path in taken else path,
            "annotations with this tag, and 1 more for each coder who put it on the whole article",
            Kind.NUMBER,
        )
        for path in paths
    )
    return replace(_WIDE, columns=(*_WIDE.columns, *columns))


def choose_columns(spec: TableSpec, names: Sequence[str]) -> TableSpec:
    """The table with these columns in this order, all where none are named; key and links as far as they are left.

    Raises `ColumnsUnknown` for a name that is no column, and for one given twice.
    """
    if not names:
        return spec
    known = {column.name: column for column in spec.columns}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ColumnsUnknown(
            tr("There is no column {columns}.", columns=", ".join(f"“{name}”" for name in unknown)),
            tr("The columns are {columns}.", columns=", ".join(known)),
        )
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ColumnsUnknown(
            tr("The column {columns} is given twice.", columns=", ".join(f"“{name}”" for name in twice))
        )
    return replace(
        spec,
        columns=tuple(known[name] for name in names),
        key=spec.key if set(spec.key) <= set(names) else (),
        links=tuple(link for link in spec.links if link.column in names),
    )
