"""A page's parts put together as a draft. The whole interface: `read_page`.

Every layout reads this way: they differ in how they are known, and any irregularity may stand in any of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import PartialDate
from reader.domain.texts import count_text, make_title
from reader.domain.wording import tr
from reader.formats.date_resolution import Clue, DateClues, resolve_date
from reader.formats.languages import detect_language
from reader.formats.layouts.addresses import read_address
from reader.formats.layouts.bodies import join_broken_rows, split_joined_rows, split_note
from reader.formats.layouts.datelines import find_dateline
from reader.formats.layouts.feet import Foot, read_foot
from reader.formats.layouts.listed import ArchiveList, read_list
from reader.formats.layouts.pages import Page
from reader.formats.layouts.tops import Top, read_top
from reader.formats.outlets import Label, find_outlet_of_address, read_label

_NO_LABEL = Label("", None, False, False)


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where an article comes from, and what is odd about it."""

    source: str | None
    label: str | None
    agency: str | None
    language: str | None
    warnings: tuple[str, ...] = ()


def read_page(page: Page) -> ArticleDraft:
    """The draft of a page that has at least one row."""
    rows = page.rows[page.head.start : page.end]
    top = read_top(page, rows) if rows else Top(0, page.head.title)
    note_from, note_to = split_note(rows[top.start :])
    kept = [number for number in range(top.start, len(rows)) if not note_from <= number - top.start < note_to]
    foot = read_foot([rows[number] for number in kept])
    paragraphs = _make_paragraphs(page, foot, kept)
    warnings = [*page.head.warnings, *top.warnings, *(foot.stamp.warnings if foot.stamp else ())]
    if note_to:
        lines = count_text(note_to - note_from, "line")
        warnings.append(tr("{lines} of a note above the text were left out.", lines=lines))
    if not paragraphs:
        paragraphs = (top.title,) if top.title else page.rows
        warnings.append(tr("The page holds no text of its own."))
    listed = read_list(page.rows[page.header.line + 1 :]) if page.header else ArchiveList()
    url = page.head.url or foot.url or next((row for row in listed.below if read_address(row)), "") or page.url
    origin = _find_origin(page, top, foot, paragraphs, url)
    date, date_warnings = resolve_date(
        DateClues(
            paragraphs=paragraphs,
            stated=_list_stated(page, top, foot),
            url=url,
            listed_days=listed.days,
            captured=page.head.capture or page.head.dated or _outer_capture(page),
        )
    )
    return ArticleDraft(
        paragraphs=paragraphs,
        title=top.title or _make_title(paragraphs[0]),
        title_basis=TitleBasis.STATED if top.title else TitleBasis.MADE,
        source=origin.source,
        source_label=origin.label,
        agency=origin.agency,
        language=origin.language,
        byline=foot.byline or top.byline,
        url=url or None,
        date=date,
        captured_at=_find_capture_day(page, listed),
        listed=listed.items,
        warnings=(*warnings, *listed.warnings, *_below_warnings(listed), *date_warnings, *origin.warnings),
    )


def _make_paragraphs(page: Page, foot: Foot, kept: Sequence[int]) -> tuple[str, ...]:
    """`foot.rows` are the first of the kept rows of the body, the last of them perhaps shortened."""
    numbers = kept[: len(foot.rows)]
    blanks = [page.follows_blank[page.head.start + number] for number in numbers]
    return tuple(split_joined_rows(join_broken_rows(foot.rows, blanks, has_case=not page.is_hangul)))


def _make_title(paragraph: str) -> str:
    dateline = find_dateline(paragraph)
    return make_title(paragraph[dateline.length :] if dateline else paragraph) or make_title(paragraph)


def _list_stated(page: Page, top: Top, foot: Foot) -> tuple[Clue, ...]:
    stamped = foot.stamp.clue if foot.stamp else None
    return (*page.head.stated, *top.stated, *((stamped,) if stamped else ()))


def _outer_capture(page: Page) -> Clue | None:
    try:
        day = PartialDate.parse(page.captured_at[:10])
    except ValueError:
        return None
    return Clue(day, page.captured_at, "metadata") if day.day else None


def _find_capture_day(page: Page, listed: ArchiveList) -> str | None:
    if page.head.capture:
        return str(page.head.capture.date)
    return max((item.day for item in listed.items if item.day), default=None)


def _below_warnings(listed: ArchiveList) -> tuple[str, ...]:
    left_out = sum(1 for row in listed.below if not read_address(row))
    lines = count_text(left_out, "line")
    return (tr("{lines} below the list were left out.", lines=lines),) if left_out else ()


def _choose_label(page: Page) -> tuple[str, Label]:
    """The label that tells most: one with a language before one without, the date line's before the list's."""
    printed = [page.head.source_label, page.header.label if page.header else "", page.head.site_label]
    labels = [(label, read_label(label)) for label in printed if label]
    suffixed = next((entry for entry in labels if entry[1].is_suffixed), None)
    return suffixed or (labels[0] if labels else ("", _NO_LABEL))


def _find_origin(page: Page, top: Top, foot: Foot, paragraphs: Sequence[str], url: str) -> _Origin:
    printed, label = _choose_label(page)
    dateline = find_dateline(page.rows[page.dateline_row]) if page.dateline_row >= 0 else None
    agency = (dateline.agency if dateline else "") or foot.agency
    warnings = []
    if label.language and not label.is_known_language:
        warnings.append(
            tr("The language suffix “{suffix}” is not known and stays as typed.", suffix=label.language)
        )
    other = page.header.label if page.header and page.head.source_label else ""
    if other and read_label(other).source != read_label(page.head.source_label).source:
        warnings.append(
            tr("The date line names “{label}”, the list “{other}”.", label=page.head.source_label, other=other)
        )
    stamped = page.head.outlet or top.outlet or (foot.stamp.outlet if foot.stamp else "")
    source = label.source or stamped or (find_outlet_of_address(url) if url else "") or agency
    told = "en" if dateline and dateline.has_english_month else None
    language = label.language if label.is_suffixed else _find_language(paragraphs) or label.language or told
    return _Origin(source or None, printed or None, agency or None, language, tuple(warnings))


def _find_language(paragraphs: Sequence[str]) -> str | None:
    return detect_language("\n".join(paragraphs[:8]))
