"""A page in Korean: label without suffix, title again in the body, a line of day and outlet, broken lines."""

from reader.formats.layouts.drafts import read_page
from reader.formats.layouts.pages import Page
from reader.formats.layouts.stamps import is_dashed

NAME = "Korean page"
SURE, LIKELY, STAMPED, NO = 0.97, 0.9, 0.85, 0.0

read = read_page


def measure(page: Page) -> tuple[float, str]:
    """Its marks are Hangul together with any mark of an archive page, or with day and outlet above the text."""
    head = page.head
    if not page.is_hangul:
        return NO, "not in Korean"
    if head.capture or head.has_date_line or (page.header and page.header.is_sure):
        return SURE, "an archive page in Korean"
    if page.header or head.site_label:
        return LIKELY, "a part of an archive page in Korean"
    if page.stamp_row >= 0 and not is_dashed(page.rows[page.stamp_row]):
        return STAMPED, f"“{page.rows[page.stamp_row]}” above the text"
    return NO, "no mark of an archive page"
