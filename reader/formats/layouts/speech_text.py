"""The text of a speech or editorial: title, "- 1946년 01월 01일", an editor's note and the text under headings."""

from reader.formats.layouts.bodies import split_note
from reader.formats.layouts.drafts import read_page
from reader.formats.layouts.pages import Page
from reader.formats.layouts.stamps import is_dashed

NAME = "speech"
SURE, STAMPED, MARKED, NO = 0.88, 0.75, 0.5, 0.0
_LOOK_AT_ROWS = 60

read = read_page


def measure(page: Page) -> tuple[float, str]:
    """Its marks are the headings of note and text, a line with the day above the text, an end mark in Korean."""
    if split_note(page.rows[: min(page.end, _LOOK_AT_ROWS)])[1]:
        return SURE, "headings of a note and of the text"
    if page.stamp_row >= 0 and (page.is_hangul or is_dashed(page.rows[page.stamp_row])):
        return STAMPED, f"“{page.rows[page.stamp_row]}” above the text"
    if page.has_end_mark and page.is_hangul:
        return MARKED, "an end mark below the text"
    return NO, "no headings and no day above the text"
