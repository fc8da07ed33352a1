"""The words of imports: what becomes of a file, its source and date in short, counts, rates. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import DateBasis
from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.domain.sources import UNKNOWN_SOURCE
from reader.domain.texts import count_text
from reader.gui.article.headline_words import explain_date, say_article_date, say_captured, say_language
from reader.gui.models.library_labels import bounds_text

STATUS_WORDS = {
    ImportStatus.NEW: "New",
    ImportStatus.VERSION: "New version",
    ImportStatus.DUPLICATE: "Already here",
    ImportStatus.ADDRESS: "On the web",
    ImportStatus.FAILED: "Not readable",
}
"""What becomes of a file, as rows and chips call it."""
_REPEAT = "Repeat"

_SUMMARY_WORDS = {
    ImportStatus.NEW: "new",
    ImportStatus.VERSION: "new versions",
    ImportStatus.DUPLICATE: "already in the library",
    ImportStatus.ADDRESS: "on the web",
    ImportStatus.FAILED: "cannot be read",
}
_BASIS_WORDS = {
    DateBasis.STATED: "on the page",
    DateBasis.METADATA: "page data",
    DateBasis.DATELINE: "dateline",
    DateBasis.URL: "address",
    DateBasis.BOUNDS: "bounds",
    DateBasis.GIVEN: "given",
    DateBasis.NONE: "",
}


def title_text(file: ImportedFile) -> str:
    """The title of the draft; for what gave none, why, or the address."""
    if file.draft is None:
        return file.address or file.message
    return " ".join(file.draft.title.split()) or "Untitled"


def source_text(draft: ArticleDraft | None) -> tuple[str, str]:
    """The outlet and, apart from it, its language."""
    if draft is None:
        return "", ""
    return draft.source or UNKNOWN_SOURCE, say_language(draft.language) if draft.language else ""


def date_text(draft: ArticleDraft | None) -> tuple[str, str]:
    """The date or its bounds in short and, apart from it, what it rests on."""
    if draft is None:
        return "", ""
    return bounds_text(draft.date) or "Unknown", _BASIS_WORDS[draft.date.basis]


def status_text(file: ImportedFile) -> tuple[str, str]:
    """What becomes of the file and, apart from it, how many warnings it has."""
    count = len(file.draft.warnings) if file.draft else 0
    return _status_word(file), count_text(count, "warning") if count else ""


def status_name(status: ImportStatus, files: Iterable[ImportedFile]) -> str:
    """A way to end as files that ended so are called together: what is here already may all be repeats."""
    repeats = {file.is_repeat for file in files if file.status is status}
    return STATUS_WORDS[status] if False in repeats or not repeats else f"{_REPEAT}s"


def file_text(file: ImportedFile) -> str:
    """The file with its folder; for what is in none, its name."""
    return str(file.path) if file.path.name else file.name


def fact_rows(file: ImportedFile) -> list[tuple[str, list[str]]]:
    """Everything known of a file as rows of a name and lines, for the detail beside a preview."""
    draft = file.draft
    is_said = draft is not None and file.message == " ".join(draft.warnings)
    rows = [("Becomes", [_status_word(file), "" if is_said else file.message])]
    if draft is not None:
        outlet, language = source_text(draft)
        label = f"“{draft.source_label}”" if draft.source_label and draft.source_label != draft.source else ""
        rows += [
            ("Date", [_sentence(say_article_date(draft.date)), *explain_date(draft.date)]),
            ("Layout", [" – ".join(part for part in (draft.layout, draft.layout_reason) if part)]),
            ("Source", [" · ".join(part for part in (outlet, language, label) if part)]),
            ("Agency", [draft.agency or ""]),
            ("Byline", [draft.byline or ""]),
            ("Captured", [say_captured(draft.captured_at or "").removeprefix("captured ")]),
            ("Listed", [f"{count_text(len(draft.listed), 'item')} of other pages" if draft.listed else ""]),
            ("Title", ["" if draft.title_basis is TitleBasis.STATED else "Made from the first words of the text"]),
            ("Address", [draft.url or ""]),
            ("Warnings", list(draft.warnings)),
        ]
    is_page = draft is not None and draft.url == file.name
    rows += [("Address", [file.address]), ("File", ["" if is_page else file_text(file)])]
    kept = [(name, [line for line in lines if line]) for name, lines in rows]
    return [(name, lines) for name, lines in kept if lines]


def spoken_text(file: ImportedFile) -> str:
    """What a screen reader says of a row."""
    parts = [*status_text(file), title_text(file), *source_text(file.draft), *date_text(file.draft)]
    return ", ".join(part for part in [*parts, file.shown_name] if part)


def count_statuses(files: Iterable[ImportedFile]) -> dict[ImportStatus, int]:
    """How many files ended each way, in the order of `ImportStatus`; ways that none took are left out."""
    counts = dict.fromkeys(ImportStatus, 0)
    for file in files:
        counts[file.status] += 1
    return {status: count for status, count in counts.items() if count}


def summary_text(files: Sequence[ImportedFile]) -> str:
    """The counts as one line: "8 new · 2 already in the library · 1 repeat"."""
    counts, parts = count_statuses(files), []
    words = {**_SUMMARY_WORDS, **({ImportStatus.VERSION: "new version"} if _is_single(counts) else {})}
    for status, count in counts.items():
        parts += held_parts(files) if status is ImportStatus.DUPLICATE else [f"{count:,} {words[status]}"]
    return " · ".join(parts)


def held_parts(files: Iterable[ImportedFile]) -> list[str]:
    """How many the library holds, and how many repeat another one of the import; what there is none of, not."""
    is_repeat = [file.is_repeat for file in files if file.status is ImportStatus.DUPLICATE]
    repeats = sum(is_repeat)
    held = len(is_repeat) - repeats
    parts = [f"{held:,} already in the library"] if held else []
    return [*parts, count_text(repeats, "repeat")] if repeats else parts


def imported_text(report: ImportReport) -> str:
    """What came in: "309 articles and 495 new versions imported"; "" for nothing."""
    kinds = ((ImportStatus.NEW, "article"), (ImportStatus.VERSION, "new version"))
    parts = [count_text(count, noun) for status, noun in kinds if (count := report.count(status))]
    return f"{' and '.join(parts)} imported" if parts else ""


def rate_text(done: int, total: int, elapsed_s: float) -> str:
    """How fast it goes and how long it takes yet: "480 a second, 3 s left"; "" before that is known."""
    if done <= 0 or elapsed_s < 0.3:
        return ""
    rate = done / elapsed_s
    text = f"{rate:,.0f} a second" if rate >= 1.5 else f"{60 * rate:,.0f} a minute"
    return f"{text}, {duration_text((total - done) / rate)} left" if total > done else text


def duration_text(seconds: float) -> str:
    """A duration in the unit that fits: "8 s", "2 min", "1.5 h"."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _is_single(counts: dict[ImportStatus, int]) -> bool:
    return counts.get(ImportStatus.VERSION) == 1


def _status_word(file: ImportedFile) -> str:
    return _REPEAT if file.is_repeat else STATUS_WORDS[file.status]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
