"""What became of the files of an import."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.domain.articles import ArticleDraft
from reader.domain.ids import ArticleId


class ImportStatus(StrEnum):
    """What became of a file."""

    NEW = "new"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """One file of an import. `draft` is None when it failed; `article` is the one it became or duplicates.

    `message` says in one line why it failed, what it duplicates, or what was odd about a new one.
    """

    path: Path
    status: ImportStatus
    draft: ArticleDraft | None = None
    article: ArticleId | None = None
    message: str = ""

    def as_json(self) -> dict[str, Any]:
        """The file as machines read it: None for what is not known, days in ISO 8601."""
        draft = self.draft
        date = draft.date if draft else None
        return {
            "file": str(self.path).encode("utf-8", "replace").decode("utf-8"),
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
            "related": [{"teaser": item.teaser, "date": item.day} for item in draft.listed] if draft else [],
            "status": self.status.value,
            "message": self.message,
        }


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file, in the order given. `batch` is None when nothing was written."""

    files: tuple[ImportedFile, ...]
    batch: int | None = None

    def count(self, status: ImportStatus) -> int:
        """How many files ended this way."""
        return sum(1 for file in self.files if file.status is status)
