"""One row of a table as an article. The whole interface: `RowReader`."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.mappings import ColumnMapping
from reader.domain.texts import canonical_text
from reader.formats.date_resolution import Clue, DateClues, resolve_date
from reader.formats.markup_text import has_markup, strip_markup
from reader.formats.outlets import read_label
from reader.formats.registry import read_text
from reader.formats.source_files import ReadOptions
from reader.formats.table_dates import DayOrder, read_cell
from reader.formats.table_lines import TableRow

LAYOUT = "table row"
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
_LANGUAGE_NAMES = {
    "english": "en",
    "korean": "ko",
    "chinese": "zh",
    "russian": "ru",
    "spanish": "es",
    "french": "fr",
    "german": "de",
    "japanese": "ja",
    "arabic": "ar",
    "italian": "it",
    "portuguese": "pt",
}
_BY = re.compile(r"by\s+", re.IGNORECASE)
_LINES = re.compile(r"\s*\n\s*")
NO_TEXT = "This row has no text."


class RowReader:
    """Makes drafts of the rows of one table, by its mapping and the order its dates prove."""

    def __init__(self, mapping: ColumnMapping, order: DayOrder | None, options: ReadOptions) -> None:
        self._columns = dict(mapping.pairs)
        self._order = order
        self._options = options
        self._reason = f"a row of a table, by {mapping}"

    def read(self, row: TableRow) -> ArticleDraft | None:
        """The article of a row; None for one without text."""
        text = canonical_text(row.cells.get(self._columns.get("text", ""), ""))
        if has_markup(text):
            text = canonical_text(strip_markup(text))
        if not text.strip():
            return None
        draft = self._add_names(read_text(text), row)
        return self._add_date(draft, row)

    def _cell(self, row: TableRow, field: str) -> str:
        """A cell in one line; "" for a field without column."""
        cell = row.cells.get(self._columns.get(field, ""), "")
        return canonical_text(cell).strip()

    def _add_names(self, draft: ArticleDraft, row: TableRow) -> ArticleDraft:
        """What the columns say counts more than what was found in the text."""
        title = " ".join(self._cell(row, "title").split())
        if title:
            draft = replace(draft, title=title, title_basis=TitleBasis.STATED)
        if label := " ".join(self._cell(row, "source").split()):
            parts = read_label(label)
            draft = replace(
                draft, source=parts.source, source_label=label, language=parts.language or draft.language
            )
        byline = _BY.sub("", _LINES.sub(", ", self._cell(row, "byline")), count=1)
        return replace(
            draft,
            byline=byline or draft.byline,
            language=_read_language(self._cell(row, "language")) or draft.language,
            agency=self._cell(row, "agency") or draft.agency,
            url=self._cell(row, "url") or draft.url or self._options.url or None,
            layout=LAYOUT,
            layout_reason=f"{self._reason}; its text read as {draft.layout}",
        )

    def _add_date(self, draft: ArticleDraft, row: TableRow) -> ArticleDraft:
        captured = _read_moment(self._cell(row, "captured")) or self._options.captured_at or draft.captured_at
        draft = replace(draft, captured_at=captured or None)
        cell = self._cell(row, "date")
        found = read_cell(cell, self._order)
        warnings = [*draft.warnings, *([found.warning] if found.warning else [])]
        if found.date:
            clues = DateClues(draft.paragraphs, metadata=[Clue(found.date, cell, "metadata")], url=draft.url or "")
            date, odd = resolve_date(clues)
            return replace(draft, date=date, warnings=tuple(dict.fromkeys([*warnings, *odd])))
        return replace(draft, warnings=tuple(warnings))


def _read_language(cell: str) -> str:
    """The ISO 639-1 code of "en", "en-US", "EN" or "English"; another name as typed."""
    if match := _LANGUAGE.fullmatch(cell):
        return match[1].lower()
    return _LANGUAGE_NAMES.get(cell.casefold(), cell)


def _read_moment(cell: str) -> str:
    """A time with its zone as UTC, else the day; "" where it is neither."""
    try:
        moment = datetime.fromisoformat(cell)
    except ValueError:
        day = read_cell(cell, None).date
        return str(day) if day and day.day else ""
    if moment.tzinfo is None:
        return moment.date().isoformat()
    try:
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except OverflowError:
        return ""
