"""One row of a table as an article. The whole interface: `RowReader`."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.mappings import ColumnMapping
from reader.domain.texts import canonical_text
from reader.domain.wording import mark
from reader.formats.date_resolution import Clue, DateClues, resolve_date
from reader.formats.languages import detect_language
from reader.formats.layouts.datelines import find_dateline
from reader.formats.markup_text import has_markup, strip_markup
from reader.formats.outlets import find_outlet_of_address, read_label
from reader.formats.registry import read_text
from reader.formats.source_files import ReadOptions
from reader.formats.table_dates import CellDate, DayOrder, read_cell
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
_PAGE_SIGNS = ("More From ", "More Articles", "calendar>>", "Read original", "Date:", "-0-", ", , ")
"""What may stand round a text that was taken from a page with its surroundings."""
_ADDRESS_LINE = re.compile(r"\W*https?://\S*\W*")
_YEAR_LINE = re.compile(r".{0,60}(?:\d{4}|Juche ?\d+|주체 ?\d+).{0,20}")
_TITLE_SLACK = 40
"""A title that stands this near the beginning of the text is repeated in it."""
NO_TEXT = mark("This row has no text.")


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
        title = self._line(row, "title")
        url = self._cell(row, "url") or self._options.url
        date = read_cell(self._cell(row, "date"), self._order)
        if title and date.date and not _shows_page(text, title):
            draft = _read_plain(text, title, "" if self._cell(row, "source") else url)
        else:
            draft = read_text(text, url=url, captured_at=self._options.captured_at)
            draft = replace(draft, title=title, title_basis=TitleBasis.STATED) if title else draft
        return self._add_date(self._add_names(draft, row), row, date)

    def _cell(self, row: TableRow, field: str) -> str:
        cell = row.cells.get(self._columns.get(field, ""), "")
        return cell.strip() if cell.isascii() and cell.isprintable() else canonical_text(cell).strip()

    def _line(self, row: TableRow, field: str) -> str:
        return " ".join(self._cell(row, field).split())

    def _add_names(self, draft: ArticleDraft, row: TableRow) -> ArticleDraft:
        """What the columns say counts more than what was found in the text."""
        label = self._line(row, "source")
        parts = read_label(label) if label else None
        said = _read_language(self._line(row, "language"))
        language = said or (parts.language if parts and parts.is_known_language else None) or draft.language
        byline = _BY.sub("", _LINES.sub(", ", self._cell(row, "byline")), count=1)
        return replace(
            draft,
            source=parts.source if parts else draft.source,
            source_label=label or draft.source_label,
            language=language or detect_language("\n".join(draft.paragraphs[:8])),
            byline=byline or draft.byline,
            agency=self._line(row, "agency") or draft.agency,
            url=self._cell(row, "url") or draft.url or self._options.url or None,
            layout=LAYOUT,
            layout_reason=f"{self._reason}; the text read as {draft.layout}",
        )

    def _add_date(self, draft: ArticleDraft, row: TableRow, found: CellDate) -> ArticleDraft:
        captured = _read_moment(self._cell(row, "captured")) or self._options.captured_at or draft.captured_at
        warnings = [*draft.warnings, *([found.warning] if found.warning else [])]
        date = draft.date
        if found.date:
            clue = Clue(found.date, self._cell(row, "date"), "metadata")
            date, odd = resolve_date(DateClues(draft.paragraphs, metadata=[clue], url=draft.url or ""))
            warnings += odd
        return replace(draft, date=date, captured_at=captured or None, warnings=tuple(dict.fromkeys(warnings)))


def _shows_page(text: str, title: str) -> bool:
    """Whether something of the page may stand round the text: then the layouts of pages read it."""
    if any(sign in text for sign in _PAGE_SIGNS) or title in text[: len(title) + _TITLE_SLACK]:
        return True
    body = text.strip()
    first, last = body.partition("\n")[0], body.rpartition("\n")[2]
    return bool(_ADDRESS_LINE.fullmatch(last) or _ADDRESS_LINE.fullmatch(first) or _YEAR_LINE.fullmatch(first))


def _read_plain(text: str, title: str, url: str) -> ArticleDraft:
    """A text that shows no sign of a page round it: most rows are so, and this is several times quicker."""
    paragraphs = tuple(line.strip() for line in text.split("\n") if line.strip())
    dateline = find_dateline(paragraphs[0])
    agency = dateline.agency if dateline else None
    return ArticleDraft(
        paragraphs,
        title,
        TitleBasis.STATED,
        source=(find_outlet_of_address(url) if url else "") or agency,
        agency=agency,
        layout="plain text",
    )


def _read_language(cell: str) -> str:
    """The ISO 639-1 code of "en", "en-US", "EN" or "English"; another name as typed."""
    if match := _LANGUAGE.fullmatch(cell):
        return match[1].lower()
    return _LANGUAGE_NAMES.get(cell.casefold(), cell)


def _read_moment(cell: str) -> str:
    """A time with its zone as UTC, else the day; "" where it is neither."""
    if not cell:
        return ""
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
