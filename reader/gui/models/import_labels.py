"""The words of imports: what becomes of a file, its source and date in short, counts, rates. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import DateBasis
from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.domain.layout_words import say_layout, say_layout_reason
from reader.domain.sources import UNKNOWN_SOURCE
from reader.domain.texts import count_text
from reader.domain.wording import join, number, tr
from reader.gui.article.headline_words import explain_date, say_article_date, say_captured_day, say_language
from reader.gui.models.library_labels import bounds_text

STATUS_WORDS = {
    ImportStatus.NEW: tr("New"),
    ImportStatus.VERSION: tr("New version"),
    ImportStatus.DUPLICATE: tr("Already here"),
    ImportStatus.ADDRESS: tr("On the web"),
    ImportStatus.FAILED: tr("Not readable"),
}
"""What becomes of a file, as rows and chips call it."""
_REPEAT, _REPEATS = tr("Repeat"), tr("Repeats")

_SUMMARY_WORDS = {
    ImportStatus.NEW: tr("{n} new"),
    ImportStatus.VERSION: tr("{n} new versions"),
    ImportStatus.DUPLICATE: tr("{n} already in the library"),
    ImportStatus.ADDRESS: tr("{n} on the web"),
    ImportStatus.FAILED: tr("{n} cannot be read"),
}
_BASIS_WORDS = {
    DateBasis.STATED: tr("on the page"),
    DateBasis.METADATA: tr("page data"),
    DateBasis.DATELINE: tr("dateline"),
    DateBasis.URL: tr("address"),
    DateBasis.BOUNDS: tr("bounds"),
    DateBasis.GIVEN: tr("given", "date"),
    DateBasis.NONE: "",
}


def title_text(file: ImportedFile) -> str:
    """The title of the draft; for what gave none, why, or the address."""
    if file.draft is None:
        return file.address or file.message
    return " ".join(file.draft.title.split()) or tr("Untitled")


def source_text(draft: ArticleDraft | None) -> tuple[str, str]:
    """The outlet and, apart from it, its language."""
    if draft is None:
        return "", ""
    return draft.source or tr(UNKNOWN_SOURCE), say_language(draft.language) if draft.language else ""


def date_text(draft: ArticleDraft | None) -> tuple[str, str]:
    """The date or its bounds in short and, apart from it, what it rests on."""
    if draft is None:
        return "", ""
    return bounds_text(draft.date) or tr("Unknown"), _BASIS_WORDS[draft.date.basis]


def status_text(file: ImportedFile) -> tuple[str, str]:
    """What becomes of the file and, apart from it, how many warnings it has."""
    count = len(file.draft.warnings) if file.draft else 0
    return _status_word(file), count_text(count, "warning") if count else ""


def status_name(status: ImportStatus, files: Iterable[ImportedFile]) -> str:
    """A way to end as files that ended so are called together: what is here already may all be repeats."""
    repeats = {file.is_repeat for file in files if file.status is status}
    return STATUS_WORDS[status] if False in repeats or not repeats else _REPEATS


def file_text(file: ImportedFile) -> str:
    """The file with its folder; for what is in none, its name."""
    return str(file.path) if file.path.name else file.name


def fact_rows(file: ImportedFile) -> list[tuple[str, list[str]]]:
    """Everything known of a file as rows of a name and lines, for the detail beside a preview."""
    draft = file.draft
    is_said = draft is not None and file.message == " ".join(draft.warnings)
    rows = [(tr("Becomes"), [_status_word(file), "" if is_said else file.message])]
    if draft is not None:
        outlet, language = source_text(draft)
        layout = say_layout(draft.layout), say_layout_reason(draft.layout_reason)
        label = f"“{draft.source_label}”" if draft.source_label and draft.source_label != draft.source else ""
        rows += [
            (tr("Date"), [_sentence(say_article_date(draft.date)), *explain_date(draft.date)]),
            (
                tr("Layout"),
                [" – ".join(part for part in layout if part)],
            ),
            (tr("Source"), [" · ".join(part for part in (outlet, language, label) if part)]),
            (tr("Agency"), [draft.agency or ""]),
            (tr("Byline"), [draft.byline or ""]),
            (tr("Captured"), [say_captured_day(draft.captured_at or "")]),
            (tr("Listed"), [_listed_text(len(draft.listed))]),
            (
                tr("Title"),
                ["" if draft.title_basis is TitleBasis.STATED else tr("Made from the first words of the text")],
            ),
            (tr("Address"), [draft.url or ""]),
            (tr("Warnings"), list(draft.warnings)),
        ]
    is_page = draft is not None and draft.url == file.name
    rows += [(tr("Address"), [file.address]), (tr("File"), ["" if is_page else file_text(file)])]
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
    parts = []
    for status, count in count_statuses(files).items():
        if status is ImportStatus.DUPLICATE:
            parts += held_parts(files)
        elif status is ImportStatus.VERSION:
            parts.append(count_text(count, "new version"))
        else:
            parts.append(_SUMMARY_WORDS[status].format(n=number(count)))
    return " · ".join(parts)


def held_parts(files: Iterable[ImportedFile]) -> list[str]:
    """How many the library holds, and how many repeat another one of the import; what there is none of, not."""
    is_repeat = [file.is_repeat for file in files if file.status is ImportStatus.DUPLICATE]
    repeats = sum(is_repeat)
    held = len(is_repeat) - repeats
    parts = [_SUMMARY_WORDS[ImportStatus.DUPLICATE].format(n=number(held))] if held else []
    return [*parts, count_text(repeats, "repeat")] if repeats else parts


def imported_text(report: ImportReport) -> str:
    """What came in: "309 articles and 495 new versions imported"; "" for nothing."""
    kinds = ((ImportStatus.NEW, "article"), (ImportStatus.VERSION, "new version"))
    parts = [count_text(count, noun) for status, noun in kinds if (count := report.count(status))]
    return tr("{articles} imported", articles=join(parts)) if parts else ""


def rate_text(done: int, total: int, elapsed_s: float) -> str:
    """How fast it goes and how long it takes yet: "480 a second, 3 s left"; "" before that is known."""
    if done <= 0 or elapsed_s < 0.3:
        return ""
    rate = done / elapsed_s
    is_fast = rate >= 1.5
    pace = number(round(rate if is_fast else 60 * rate))
    text = tr("{n} a second", n=pace) if is_fast else tr("{n} a minute", n=pace)
    if total <= done:
        return text
    return tr("{rate}, {time} left", rate=text, time=duration_text((total - done) / rate))


def duration_text(seconds: float) -> str:
    """A duration in the unit that fits: "8 s", "2 min", "1.5 h"."""
    if seconds < 90:
        return tr("{n} s", n=max(1, round(seconds)))
    if seconds < 5400:
        return tr("{n} min", n=f"{seconds / 60:.0f}")
    return tr("{n} h", n=f"{seconds / 3600:.1f}")


def _listed_text(count: int) -> str:
    return tr("{items} of other pages", items=count_text(count, "item")) if count else ""


def _status_word(file: ImportedFile) -> str:
    return _REPEAT if file.is_repeat else STATUS_WORDS[file.status]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
