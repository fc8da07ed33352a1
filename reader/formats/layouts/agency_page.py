"""A page of an agency's own site, or its story alone: calendar line, title, body that begins with a dateline."""

from reader.formats.layouts.drafts import read_page
from reader.formats.layouts.pages import Page

NAME = "agency page"
SURE, STORY, MARKED, NO = 0.88, 0.8, 0.5, 0.0

read = read_page


def measure(page: Page) -> tuple[float, str]:
    """Its marks are the calendar line, else a dateline near the top, else an end mark."""
    if page.head.has_calendar:
        return SURE, "the calendar line of an agency's site"
    if page.dateline_row >= 0:
        return STORY, f"“{page.rows[page.dateline_row][:40]}…” begins with an agency's dateline"
    if page.has_end_mark and not page.is_hangul:
        return MARKED, "an end mark below the text"
    return NO, "no calendar line and no dateline"
