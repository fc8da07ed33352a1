"""What an export is to write, and what it wrote: the formats, their companions, the request and the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.ids import ArticleId
from reader.domain.projects import Loss


class ExportFormat(StrEnum):
    """The kinds of files that a library is written to, by the names that the command line has for them."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    WEB_ANNOTATION = "webannotation"
    HTML = "html"
    MARKDOWN = "markdown"
    QDPX = "qdpx"
    QDC = "qdc"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl"


SUFFIXES: Mapping[str, ExportFormat] = {
    ".csv": ExportFormat.CSV,
    ".xlsx": ExportFormat.XLSX,
    ".jsonl": ExportFormat.JSONL,
    ".ndjson": ExportFormat.JSONL,
    ".jsonld": ExportFormat.WEB_ANNOTATION,
    ".html": ExportFormat.HTML,
    ".htm": ExportFormat.HTML,
    ".md": ExportFormat.MARKDOWN,
    ".qdpx": ExportFormat.QDPX,
    ".qdc": ExportFormat.QDC,
    ".bib": ExportFormat.BIBTEX,
    ".ris": ExportFormat.RIS,
    ".json": ExportFormat.CSL,
}
"""What the end of a file's name, in lower case, says of its format; the first of each format is its usual one."""
TABLE_FORMATS = frozenset({ExportFormat.CSV, ExportFormat.XLSX, ExportFormat.JSONL})
"""The formats that hold rows of annotations: they have columns to choose and companions."""
REFERENCE_FORMATS = frozenset({ExportFormat.BIBTEX, ExportFormat.RIS, ExportFormat.CSL})
"""The formats that hold references, of articles or of passages in them."""


class Companion(StrEnum):
    """Tables beside the annotations: every article with its counts, the codebook, an article a row with a tag a
    column; the description of all of them for programs, and a note for people on how the export was made.
    """

    ARTICLES = "articles"
    CODEBOOK = "codebook"
    WIDE = "wide"
    DATAPACKAGE = "datapackage"
    METHOD = "method"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """One export. Companions go beside the target (in XLSX: sheets of the one file).

    `profile` is "data" or "excel" and counts for CSV alone. `columns` are names of columns of the annotations in
    their order, () for all as they come. `articles`, where given, are the articles of a selection, in its order;
    `criteria` count besides. `is_by_passage` counts for references alone: one an annotation, not one an article.
    """

    format: ExportFormat
    target: Path
    profile: str = "data"
    criteria: Criteria = EVERYTHING
    columns: tuple[str, ...] = ()
    companions: frozenset[Companion] = frozenset()
    articles: tuple[ArticleId, ...] | None = None
    is_by_passage: bool = False


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What an export would hold: `articles` that the filter leaves, `bare` of them without any annotation or tag;
    `annotations` on them, `article_tags` on whole articles, and the `tags` in use among them.
    """

    annotations: int
    article_tags: int
    articles: int
    bare: int
    tags: int


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """The first rows of a table, all cells as text; "" is a missing value."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written. `files` come in the order written, the target first; `rows` are records of the target
    (rows, objects, documents, references). `losses` tell what the format cannot carry.
    """

    files: tuple[Path, ...]
    rows: int
    losses: tuple[Loss, ...] = field(default=())
