"""Text below a heading, with nothing else to know it by."""

from reader.formats.layouts.drafts import read_page
from reader.formats.layouts.pages import Page
from reader.formats.layouts.tops import has_title

NAME = "titled text"
STAMPED, LIKELY, NO = 0.7, 0.3, 0.0

read = read_page


def measure(page: Page) -> tuple[float, str]:
    """Its marks are a row with day and outlet near the top, else a first row that is a heading of the second."""
    if page.stamp_row >= 0:
        return STAMPED, f"“{page.rows[page.stamp_row]}” above the text"
    if has_title(page.rows):
        return LIKELY, "a heading above the text"
    return NO, "no heading above the text"
