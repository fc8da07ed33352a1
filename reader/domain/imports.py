"""What became of the files of an import."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.domain.articles import ArticleDraft, ListedDraft
from reader.domain.ids import ArticleId
from reader.domain.mappings import ColumnMapping
from reader.domain.wording import number, tr


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the user chose for an import. `mapping` is for tables, None lets the reader guess; `jobs` is how many
    processes read files.
    """

    mapping: ColumnMapping | None = None
    jobs: int = 1


class ImportStatus(StrEnum):
    """What became of a file, or of an article in it.

    A new version is another text of an article that is held; an address is a page or feed that a list names and
    that only the user may have fetched.
    """

    NEW = "new"
    VERSION = "new version"
    DUPLICATE = "duplicate"
    ADDRESS = "address"
    FAILED = "failed"


def _listed_as_json(item: ListedDraft) -> dict[str, str | None]:
    titled = {"title": item.title} if item.title else {}
    return {"teaser": item.teaser, "date": item.day, **titled}


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """One article of an import, or a file that gave none.

    `path` is the file as given; `name` tells where in it the article stands ("" for the file itself), or what was
    pasted or fetched. `draft` is None when it failed; in a report it comes without paragraphs and listed items.
    `article` is the one it became, duplicates, or is a version of. `message` says in one line why it failed, what
    it duplicates, or what was odd about a new one. `address` is what a list names. A duplicate that `is_repeat` is
    the same as another article of this import.
    """

    path: Path
    status: ImportStatus
    draft: ArticleDraft | None = None
    article: ArticleId | None = None
    message: str = ""
    name: str = ""
    address: str = ""
    is_repeat: bool = False

    @property
    def shown_name(self) -> str:
        """The name for people."""
        return self.name or self.path.name or str(self.path)

    def as_json(self) -> dict[str, Any]:
        """The file as machines read it: None for what is not known, days in ISO 8601."""
        draft = self.draft
        date = draft.date if draft else None
        return {
            "file": str(self.path).encode("utf-8", "replace").decode("utf-8"),
            "part": self.name,
            "source": draft and draft.source,
            "language": draft and draft.language,
            "title": draft and draft.title,
            "title_basis": draft and draft.title_basis.value,
            "byline": draft and draft.byline,
            "date_from": str(date.date_from) if date and date.date_from else None,
            "date_to": str(date.date_to) if date and date.date_to else None,
            "date_basis": date and date.basis.value,
            "captured_at": draft and draft.captured_at,
            "paragraphs": list(draft.paragraphs) if draft else [],
            "related": [_listed_as_json(item) for item in draft.listed] if draft else [],
            "agency": draft and draft.agency,
            "url": draft and draft.url,
            "layout": draft and draft.layout,
            "layout_reason": draft and draft.layout_reason,
            "article": self.article,
            "address": self.address or None,
            "status": self.status.value,
            "message": self.message,
        }


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """An import that stands: when it was made (UTC, ISO 8601), by which program, of how many files, and what it
    brought. `example` is the title of its first article, or the name of its first file; "" where it has neither.
    """

    id: int
    made_at: str
    importer: str
    files: int
    articles: int
    versions: int
    example: str = ""

    @property
    def shown_example(self) -> str:
        """What came, for people: "“Potatoes planted” and 19 more"; "" where nothing is left of it."""
        rest, title = self.articles + self.versions - 1, " ".join(self.example.split())
        if not title:
            return ""
        return tr("“{title}” and {n} more", title=title, n=number(rest)) if rest > 0 else f"“{title}”"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file, in the order given. `batch` is None when nothing was written; a preview that
    stopped at its limit `has_more`.
    """

    files: tuple[ImportedFile, ...]
    batch: int | None = None
    has_more: bool = False

    def count(self, status: ImportStatus) -> int:
        """How many files ended this way."""
        return sum(1 for file in self.files if file.status is status)
